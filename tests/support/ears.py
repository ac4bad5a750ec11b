"""A station's end of the doorbell."""

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from sync.wire import STREAM_TYPE
from tests.support.central import FakeStation

STREAM = "/v1/device/stream"


class Ear:
    """Reads a stream in a thread; `next` gives what came, "end" once it ended."""

    def __init__(self, response: httpx.Response) -> None:
        self._heard: queue.Queue[str] = queue.Queue()
        self._response = response
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        try:
            for line in self._response.iter_lines():
                if line:
                    self._heard.put(line)
        except httpx.HTTPError:
            pass
        self._heard.put("end")

    def next(self) -> str:
        line = self._heard.get(timeout=20)
        if line == "event: changed":
            assert self._heard.get(timeout=20) == "data:"
        return line

    def is_quiet(self) -> bool:
        return self._heard.empty()

    def join(self) -> None:
        self._thread.join(20)


@contextmanager
def listening(station: FakeStation) -> Iterator[Ear]:
    with httpx.Client(trust_env=False, verify=False, timeout=30) as client:
        response = client.send(station.signed("GET", STREAM), stream=True)
        assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, STREAM_TYPE)
        assert "content-encoding" not in response.headers
        ear = Ear(response)
        assert ear.next() == ": listening"
        try:
            yield ear
        finally:
            response.extensions["network_stream"].get_extra_info("socket").shutdown(2)
            ear.join()
            response.close()
