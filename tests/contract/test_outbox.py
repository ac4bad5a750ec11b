"""The outbox: order within a case, no waiting across cases, and every row ends somewhere."""

from datetime import timedelta

import pytest

from sync.station.ports import Settlement
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.returns import a_case, plain_event, sealed_visit

MINUTE = timedelta(minutes=1)


def put(store: StationStore, event_id: str, case_id: str) -> None:
    visit = sealed_visit(a_case(case_id), event_id, bag=f"RBB-{event_id}")
    store.visits.commit(visit, (), plain_event(event_id))


def due(store: StationStore, clock: FakeClock, limit: int = 100) -> list[str]:
    return [row.envelope.event_id for row in store.outbox.due(clock.now(), limit)]


@pytest.fixture
def filled(store: StationStore) -> StationStore:
    """a1, b1, a2, c1, a3: three cases, their events mixed."""
    for event_id, case_id in (("a1", "RB-A"), ("b1", "RB-B"), ("a2", "RB-A"), ("c1", "RB-C"), ("a3", "RB-A")):
        put(store, event_id, case_id)
    return store


def test_rows_are_due_in_the_order_of_their_numbers(filled: StationStore, clock: FakeClock) -> None:
    assert due(filled, clock) == ["a1", "b1", "a2", "c1", "a3"]
    assert due(filled, clock, limit=2) == ["a1", "b1"]


def test_a_row_that_waits_holds_back_its_own_case_only(filled: StationStore, clock: FakeClock) -> None:
    filled.outbox.settle([Settlement("a2", "pending", "busy", clock.now() + MINUTE)])
    assert due(filled, clock) == ["a1", "b1", "c1"]
    clock.advance(60)
    assert due(filled, clock) == ["a1", "b1", "a2", "c1", "a3"]


def test_a_dead_letter_holds_back_nothing(filled: StationStore, clock: FakeClock) -> None:
    filled.outbox.settle([Settlement("a1", "dead", "no such item")])
    assert due(filled, clock) == ["b1", "a2", "c1", "a3"]
    assert filled.outbox.status().dead == 1


def test_only_pending_rows_can_be_settled_and_attempts_are_counted(filled: StationStore, clock: FakeClock) -> None:
    filled.outbox.settle([Settlement("a1", "sent"), Settlement("b1", "pending", "busy", clock.now())])
    filled.outbox.settle([Settlement("a1", "pending"), Settlement("b1", "pending", "busy", clock.now())])
    rows = {row.envelope.event_id: row.attempts for row in filled.outbox.due(clock.now(), 10)}
    assert rows == {"b1": 2, "a2": 0, "c1": 0, "a3": 0}


def test_the_next_moment_is_that_of_the_first_lane_that_opens(filled: StationStore, clock: FakeClock) -> None:
    """b1 and c1 are gone, a2 and a3 could go by their own time, but a1 before them cannot."""
    later = clock.now() + 5 * MINUTE
    filled.outbox.settle(
        [Settlement("b1", "sent"), Settlement("c1", "sent"), Settlement("a1", "pending", "busy", later)]
    )
    assert due(filled, clock) == []
    assert filled.outbox.next_due() == later


def test_nothing_is_next_in_an_empty_queue(store: StationStore) -> None:
    assert store.outbox.next_due() is None
    assert store.outbox.status().oldest is None


def test_when_the_link_returns_only_rows_that_waited_for_it_are_due(filled: StationStore, clock: FakeClock) -> None:
    later = clock.now() + MINUTE
    filled.outbox.settle(
        [
            Settlement("a1", "pending", "no network", later, link_down=True),
            Settlement("b1", "pending", "central is busy with it", later),
        ]
    )
    assert due(filled, clock) == ["c1"]
    filled.outbox.link_returned(clock.now())
    assert due(filled, clock) == ["a1", "a2", "c1", "a3"]


def test_the_status_counts_what_waits_and_since_when(filled: StationStore, clock: FakeClock) -> None:
    first = clock.now()
    clock.advance(30)
    put(filled, "d1", "RB-D")
    filled.outbox.settle([Settlement(event_id, "sent") for event_id in ("a1", "b1", "a2", "c1")])
    status = filled.outbox.status()
    assert (status.waiting, status.dead, status.photos, status.oldest) == (2, 0, 0, first)
    filled.outbox.settle([Settlement("a3", "sent")])
    assert filled.outbox.status().oldest == clock.now()
