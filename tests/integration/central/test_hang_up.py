"""A line that drops in the middle of a request is no fault of central's."""

import logging
import socket
import threading

import pytest

from tests.integration.central.conftest import Bench


def test_a_caller_who_hangs_up_in_the_middle_is_no_bug(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "returnpoint.central")
    station = bench.station()
    request = station.signed("POST", "/v1/device/events", b'{"events": [{}]}')
    host, port = bench.central.url.removeprefix("http://").split(":")
    head = "".join(f"{name}: {value}\r\n" for name, value in request.headers.items() if name != "host")
    with socket.create_connection((host, int(port))) as line:
        line.sendall(f"POST /v1/device/events HTTP/1.1\r\nHost: {host}:{port}\r\n{head}\r\n{{".encode())
    waited = threading.Event()
    for _ in range(200):
        if any("status=499" in record.getMessage() for record in caplog.records):
            break
        waited.wait(0.05)
    told = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert not told
    assert any("status=499" in record.getMessage() for record in caplog.records)
