"""The station's end of the doorbell: parsed by hand, rings at once, comes back by itself, and ends in time."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.client.central import CentralClient
from sync.client.doorbell import Doorbell, DoorbellTimes, events
from sync.station.clock import SystemClock
from sync.station.loops import SyncTimes
from tests.support.central import FakeStation, RunningCentral, findings, new_code
from tests.support.fakes import FakeSigner
from tests.support.faulty_server import PORTAL, Fault, FaultyServer, Reply, problem
from tests.support.stations import TestStation, station

QUICK_BELL = DoorbellTimes(silence_s=20.0, spread_s=0.05, rush_s=0.0, backoff_cap_s=0.05)


def lowest(low: float, high: float) -> float:
    return low


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ([], []),
        ([": listening", "", ": beat", ""], []),
        (["event: changed", "data:", ""], ["changed"]),
        (["event:changed", "", "event: other", "data: x", "id: 7", "", "data: nothing", ""], ["changed", "other"]),
        (["event: changed"], []),
    ],
)
def test_the_stream_is_read_line_by_line(lines: list[str], names: list[str]) -> None:
    assert list(events(lines)) == names


class Rings:
    def __init__(self) -> None:
        self.count = threading.Semaphore(0)

    def __call__(self) -> None:
        self.count.release()

    def wait(self) -> None:
        assert self.count.acquire(timeout=20)


@pytest.fixture
def counter(central: RunningCentral, tmp_path: Path) -> Iterator[TestStation]:
    """Polls once an hour, so that only the bell can be what makes it pull."""
    seeded = central.seed()
    times = SyncTimes(poll_s=3600.0, spread_s=0.05, backoff_cap_s=0.2)
    with station(tmp_path / "station", central.url, seeded.enrolment_code, times) as opened:
        yield opened


def test_a_change_at_another_station_arrives_at_once(
    central: RunningCentral, counter: TestStation, tmp_path: Path
) -> None:
    counter.runner.start()
    counter.status.wait_for(lambda status: status.online)
    pulled = Rings()

    def ring() -> None:
        counter.runner.ring()
        pulled()

    bell = Doorbell(counter.client, lowest, ring, QUICK_BELL)
    bell.start()
    pulled.wait()  # when it opened
    known = counter.cases.find("NL-1001")
    assert known is not None and known.case.dropped_off is None
    other = FakeStation(central.url)
    other.enrol(new_code(central, "Station 04"))
    other.post(other.envelope(known.case.case_id, findings([item.item_id for item in known.case.items])))
    pulled.wait()
    for _ in range(200):
        known = counter.cases.find("NL-1001")
        if known is not None and known.case.dropped_off is not None:
            break
        threading.Event().wait(0.05)
    assert known is not None and known.case.dropped_off is not None
    assert bell.stop()


def test_it_ends_at_once_while_the_line_is_quiet(counter: TestStation) -> None:
    rings = Rings()
    bell = Doorbell(counter.client, lowest, rings, QUICK_BELL)
    bell.start()
    rings.wait()
    assert bell.stop(5.0)
    assert Doorbell(counter.client, lowest, rings).stop()  # never started


def test_it_comes_back_after_central_was_away(tmp_path: Path) -> None:
    rings = Rings()
    stream = Reply(200, b": listening\n\nevent: changed\ndata:\n\n", "text/event-stream")
    replies = (problem(503), Reply(fault=Fault.DROP), PORTAL, stream, stream)
    with (
        FaultyServer(*replies) as server,
        CentralClient(server.url, FakeSigner(), SystemClock()) as client,
    ):
        bell = Doorbell(client, lowest, rings, QUICK_BELL)
        bell.start()
        for _ in range(4):  # when it opened and what came, twice
            rings.wait()
        assert bell.stop()
        assert {asked.path for asked in server.asked} == {"/v1/device/stream"}


def test_a_line_that_hangs_before_it_answers_does_not_hold_up_the_end() -> None:
    with (
        FaultyServer(Reply(fault=Fault.HANG)) as server,
        CentralClient(server.url, FakeSigner(), SystemClock(), timeout_s=1.0) as client,
    ):
        bell = Doorbell(client, lowest, lambda: None, DoorbellTimes(silence_s=1.0))
        bell.start()
        assert bell.stop(20.0)
