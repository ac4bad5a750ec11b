"""Switched off by the operator, or just not signed in: what goes, what stays, and what is said."""

import pytest

from sync.station.link import Link
from sync.station.loops import Shared, SyncLoop, SyncTimes
from sync.station.ports import DeviceRevoked, SignInNeeded
from sync.station.status import StatusBoard, SyncStatus
from sync.wire import CaseUpsert, Changes
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore
from tests.support.people import STAFF
from tests.support.returns import a_case, plain_event, sealed_visit


@pytest.fixture
def told() -> list[SyncStatus]:
    return []


@pytest.fixture
def shared(central: FakeCentral, clock: FakeClock, told: list[SyncStatus]) -> Shared:
    link = Link(clock)
    return Shared(central, clock, lambda low, high: high, SyncTimes(), link, StatusBoard(link, told.append))


@pytest.fixture
def loop(shared: Shared, store: FakeStore) -> SyncLoop:
    return SyncLoop(shared, store)


def fill(store: FakeStore, clock: FakeClock) -> None:
    """Two cases, and an event of the first one that waits."""
    cases = [CaseUpsert(case=a_case("RB-1", "R1")), CaseUpsert(case=a_case("RB-2", "R2"))]
    store.cases.apply(Changes(changes=cases, cursor="c", server_time=clock.now()))
    store.visits.commit(sealed_visit(a_case("RB-1", "R1")), (), plain_event("ev-1"))


def test_a_revoked_station_wipes_what_it_pulled_and_keeps_its_outbox(
    loop: SyncLoop, store: FakeStore, central: FakeCentral, clock: FakeClock, told: list[SyncStatus]
) -> None:
    fill(store, clock)
    store.staff.keep(STAFF)
    central.failures = [DeviceRevoked("Forbidden This station was switched off by the operator.")]
    assert loop.once() == 300.0
    assert (store.cases.count(), store.cases.cursor()) == (0, "")
    assert store.staff.version() is None
    assert store.outbox.status().waiting == 1 and store.visits.dropped_off("RB-1") is not None
    assert "switched off by the operator" in told[-1].problem and "the 1 taken in here" in told[-1].problem


def test_a_revoked_station_with_nothing_to_send_says_so(
    loop: SyncLoop, central: FakeCentral, told: list[SyncStatus]
) -> None:
    central.failures = [DeviceRevoked("Forbidden")]
    loop.once()
    assert "nothing waits to be sent" in told[-1].problem


def test_a_station_that_is_not_signed_in_pauses_and_destroys_nothing(
    loop: SyncLoop, store: FakeStore, central: FakeCentral, clock: FakeClock, told: list[SyncStatus]
) -> None:
    fill(store, clock)
    central.failures = [SignInNeeded("Unauthorized The request is not validly signed.")]
    assert loop.once() == 300.0
    assert (store.cases.count(), store.cases.cursor()) == (2, "c")
    assert store.outbox.status().waiting == 1
    clock.advance(300)
    loop.once()
    assert store.outbox.status().waiting == 0 and told[-1].problem == ""


def test_a_ring_pulls_before_the_poll(loop: SyncLoop, shared: Shared, central: FakeCentral) -> None:
    loop.once()
    loop.once()
    assert len(central.cursors) == 1
    shared.rung.set()
    loop.once()
    loop.once()
    assert len(central.cursors) == 2
