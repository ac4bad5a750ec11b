"""An S3-compatible store on loopback: one server and one bucket for the session, a prefix for each who asks."""

import logging
from collections.abc import Iterator
from itertools import count

import httpx
import pytest


class Buckets:
    """Of a server at `address`."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._numbers = count(1)
        httpx.put(f"{address}/photos", trust_env=False).raise_for_status()

    def new(self) -> str:
        """What central is told to keep the photos of one test in."""
        return f"s3://photos/kept/here-{next(self._numbers)}?endpoint={self.address}&region=us-east-1"


@pytest.fixture(scope="session")
def buckets() -> Iterator[Buckets]:
    from moto.server import ThreadedMotoServer  # takes a second, which most tests need not wait

    logging.getLogger("werkzeug").setLevel(logging.WARNING)  # a line for each request else
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ACCESS_KEY_ID", "test")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        yield Buckets(f"http://{host}:{port}")
    server.stop()
