"""A server that means harm, or is broken in a way that looks like it: no memory, thread or time is lost to it."""

import gzip
import json
import threading
import tracemalloc
from contextlib import suppress

import pytest

from sync.client.central import CentralClient
from sync.client.doorbell import Doorbell, DoorbellTimes
from sync.domain.verification import Photo
from sync.station.clock import SystemClock
from sync.station.ports import Unreachable
from sync.wire import Envelope
from tests.support.fakes import FakeSigner
from tests.support.faulty_server import Fault, FaultyServer, Reply, answer, problem

ENVELOPE = Envelope(device_seq=1, event_id="ev-1", signature="c2ln", body="{}")
NOW = "2026-11-20T10:00:00Z"
BATCH = {"results": [], "ack": {"device_seq_contiguous": 0}, "server_time": NOW}
MIB = 1024 * 1024


def client_at(url: str, timeout_s: float = 5.0) -> CentralClient:
    return CentralClient(url, FakeSigner(), SystemClock(), timeout_s=timeout_s)


def packed(times: int) -> bytes:
    """128 MiB of blanks, packed once or again."""
    data = gzip.compress(b" " * (128 * MIB), 1)
    for _ in range(times - 1):
        data = gzip.compress(data)
    return data


@pytest.mark.parametrize(
    ("times", "encoding"), [(1, "gzip"), (2, "gzip, gzip"), (1, "GZIP"), (1, "deflate"), (1, "br")]
)
def test_an_answer_that_unpacks_to_more_than_anything_central_says_is_cut(times: int, encoding: str) -> None:
    bomb = Reply(200, packed(times), headers={"Content-Encoding": encoding})
    with FaultyServer(bomb) as server, client_at(server.url) as client:
        tracemalloc.start()
        try:
            with pytest.raises(Unreachable):
                client.post_events([ENVELOPE])
            assert tracemalloc.get_traced_memory()[1] < 100 * MIB
        finally:
            tracemalloc.stop()


def test_an_answer_may_be_packed() -> None:
    small = Reply(200, gzip.compress(json.dumps(BATCH).encode()), headers={"Content-Encoding": "gzip"})
    broken = Reply(200, b"no gzip at all", headers={"Content-Encoding": "gzip"})
    with FaultyServer(small, broken) as server, client_at(server.url) as client:
        assert client.post_events([ENVELOPE]).results == []
        with pytest.raises(Unreachable, match="cut short"):
            client.post_events([ENVELOPE])
    assert server.asked[0].headers["accept-encoding"] == "gzip"


@pytest.mark.timeout(30)
def test_an_answer_that_comes_byte_by_byte_ends_some_time() -> None:
    with (
        FaultyServer(Reply(fault=Fault.DRIP)) as server,
        client_at(server.url, timeout_s=0.1) as client,
        pytest.raises(Unreachable),
    ):
        client.post_events([ENVELOPE])


def test_no_cookie_is_kept() -> None:
    cookie = Reply(200, json.dumps(BATCH).encode(), headers={"Set-Cookie": "session=1; Path=/"})
    with FaultyServer(cookie) as server, client_at(server.url) as client:
        client.post_events([ENVELOPE])
        client.post_events([ENVELOPE])
    assert "cookie" not in server.asked[1].headers


@pytest.mark.parametrize(
    "reply",
    [
        answer(BATCH | {"server_time": "9999-12-31T23:59:59Z"}),
        answer(BATCH | {"server_time": "0001-01-01T00:00:00Z"}),
        problem(503, headers={"Date": "Fri, 31 Dec 9999 23:59:59 GMT"}),
        problem(503, headers={"Date": "-2400 Feb Feb 99:99:99 +9999999999999 -2400 Jan 9999"}),
    ],
)
def test_a_time_that_cannot_be_does_not_move_our_clock(reply: Reply) -> None:
    with FaultyServer(reply, answer(BATCH)) as server, client_at(server.url) as client:
        with suppress(Unreachable):
            client.post_events([ENVELOPE])
        assert abs(client.offset_ms) < 10 * 365 * 86400 * 1000
        client.post_events([ENVELOPE])


def test_a_time_without_a_zone_is_no_answer() -> None:
    with (
        FaultyServer(answer(BATCH | {"server_time": "2026-11-20T10:00:00"})) as server,
        client_at(server.url) as client,
        pytest.raises(Unreachable, match="garbled"),
    ):
        client.post_events([ENVELOPE])


@pytest.mark.parametrize("headers", [{}, {"ETag": '"9"'}])
def test_not_modified_counts_only_with_our_own_cursor(headers: dict[str, str]) -> None:
    with (
        FaultyServer(Reply(304, headers=headers)) as server,
        client_at(server.url) as client,
        pytest.raises(Unreachable),
    ):
        client.changes("8", 500)


def test_words_without_end_are_cut() -> None:
    with (
        FaultyServer(problem(503, "Busy. " * 100_000)) as server,
        client_at(server.url) as client,
        pytest.raises(Unreachable) as caught,
    ):
        client.post_events([ENVELOPE])
    assert len(str(caught.value)) <= 500


BIG = b"x" * (5 * MIB)
BIG_PHOTO = Photo("a" * 64, len(BIG))


def state_of(offset: object) -> dict[str, object]:
    return {"sha256": "a" * 64, "size": len(BIG), "offset": offset, "complete": False}


@pytest.mark.parametrize(
    "replies",
    [
        [problem(404), answer(state_of(0), 201), answer(state_of(10**9)), answer(state_of(10**10))],
        [Reply(200, headers={"Upload-Offset": "²", "Upload-Length": str(len(BIG))}), answer(state_of(0))],
        [Reply(200, headers={"Upload-Offset": "9" * 5000, "Upload-Length": str(len(BIG))}), answer(state_of(0))],
    ],
)
def test_an_upload_that_goes_nowhere_ends(replies: list[Reply]) -> None:
    with FaultyServer(*replies) as server, client_at(server.url) as client, pytest.raises(Unreachable):
        client.put_blob(BIG_PHOTO, BIG)
    assert len(server.asked) <= 4


def test_a_packed_doorbell_is_not_unpacked() -> None:
    rings: list[int] = []
    done = threading.Event()
    stream = Reply(200, packed(1), "text/event-stream", {"Content-Encoding": "gzip"})

    def chance(low: float, high: float) -> float:
        if rings:
            done.set()
        return low

    with FaultyServer(stream) as server, client_at(server.url) as client:
        bell = Doorbell(client, chance, lambda: rings.append(1), DoorbellTimes(silence_s=5.0, rush_s=0.0))
        tracemalloc.start()
        try:
            bell.start()
            assert done.wait(20)
            assert tracemalloc.get_traced_memory()[1] < 60 * MIB
        finally:
            tracemalloc.stop()
            assert bell.stop(10.0)
