"""The sync's threads: they end in time, they survive what goes wrong, and they do not spin."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.client.central import CentralClient
from sync.station.clock import SystemClock
from sync.station.loops import SyncStore, SyncTimes
from sync.station.ports import StoreError
from sync.station.runner import SyncRunner
from sync.store.store import Store
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeSigner
from tests.support.faulty_server import PORTAL, Fault, FaultyServer, Reply
from tests.support.returns import plain_event, sealed_visit
from tests.support.stations import QUICK, StatusLog


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path, SystemClock()) as opened:
        opened.visits.commit(sealed_visit(), (opened.photos.put(b"picture"),), plain_event("ev-1"))
        yield opened


def lowest(low: float, high: float) -> float:
    return low


def test_a_hanging_central_does_not_hold_up_the_end(store: Store) -> None:
    asked = StatusLog()
    with (
        FaultyServer(Reply(fault=Fault.HANG)) as server,
        CentralClient(server.url, FakeSigner(), SystemClock(), timeout_s=30.0) as client,
    ):
        runner = SyncRunner(store.for_thread, client, SystemClock(), lowest, asked, QUICK)
        runner.start()
        asked.wait_for(lambda status: status.waiting == 1)
        report = runner.stop(0.3)
        assert "photos" not in report.still_running
        assert report.status.waiting == 1
    assert runner.stop(10).still_running == ()


def test_a_captive_portal_changes_nothing(store: Store) -> None:
    told = StatusLog()
    with FaultyServer(PORTAL) as server, CentralClient(server.url, FakeSigner(), SystemClock()) as client:
        runner = SyncRunner(store.for_thread, client, SystemClock(), lowest, told, QUICK)
        runner.start()
        status = told.wait_for(lambda status: status.problem != "")
        runner.stop()
    assert "sign-in page" in status.problem
    assert (status.online, status.waiting, status.dead, status.photos) == (False, 1, 0, 1)
    assert store.outbox.status().waiting == 1


def test_a_store_that_refuses_is_told_and_tried_again(store: Store) -> None:
    """The first opening fails in both threads; the bell brings them back."""
    told, opened = StatusLog(), threading.Semaphore(0)
    failures = [StoreError("The disk is full."), StoreError("The disk is full."), RuntimeError("a bug")]

    def open_store() -> SyncStore:
        opened.release()
        if failures:
            raise failures.pop(0)
        return store.for_thread()

    runner = SyncRunner(open_store, FakeCentral(FakeClock()), SystemClock(), lowest, told, QUICK)
    runner.start()
    assert opened.acquire(timeout=10) and opened.acquire(timeout=10)
    told.wait_for(lambda status: status.problem == "The disk is full.")
    for _ in range(2):
        runner.wake()
        assert opened.acquire(timeout=10)
    runner.wake()
    status = told.wait_for(lambda status: status.online and status.waiting == 0 and status.photos == 0)
    assert status.problem == ""
    assert runner.stop().still_running == ()


def test_an_idle_sync_asks_only_when_it_is_time(store: Store) -> None:
    told, central = StatusLog(), FakeCentral(FakeClock())
    runner = SyncRunner(store.for_thread, central, SystemClock(), lowest, told, SyncTimes(poll_s=3600.0))
    runner.start()
    told.wait_for(lambda status: status.online and status.waiting == 0 and status.photos == 0)
    for _ in range(5):
        runner.wake()
    runner.stop()
    assert len(central.cursors) == 1 and len(central.batches) == 1


def test_stopping_before_starting_is_harmless(store: Store) -> None:
    runner = SyncRunner(store.for_thread, FakeCentral(FakeClock()), SystemClock(), lowest)
    assert runner.stop().still_running == ()
