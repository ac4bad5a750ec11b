"""The outbox: order within a case, no waiting across cases, and every row ends somewhere."""

from datetime import datetime, timedelta

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
    assert due(filled, clock) == ["a1", "b1", "c1"]
    assert due(filled, clock, limit=2) == ["a1", "b1"]


def test_the_rest_of_a_case_waits_for_its_first(filled: StationStore, clock: FakeClock) -> None:
    for gone, left in (("a1", ["b1", "a2", "c1"]), ("a2", ["b1", "c1", "a3"]), ("a3", ["b1", "c1"])):
        filled.outbox.settle([Settlement(gone, "sent")])
        assert due(filled, clock) == left


def test_a_row_that_waits_holds_back_its_own_case_only(filled: StationStore, clock: FakeClock) -> None:
    filled.outbox.settle([Settlement("a1", "pending", "busy", clock.now() + MINUTE)])
    assert due(filled, clock) == ["b1", "c1"]
    clock.advance(60)
    assert due(filled, clock) == ["a1", "b1", "c1"]


def test_a_dead_letter_holds_back_nothing(filled: StationStore, clock: FakeClock) -> None:
    filled.outbox.settle([Settlement("a1", "dead", "no such item")])
    assert due(filled, clock) == ["b1", "a2", "c1"]
    assert filled.outbox.status().dead == 1


def test_only_pending_rows_can_be_settled_and_attempts_are_counted(filled: StationStore, clock: FakeClock) -> None:
    filled.outbox.settle([Settlement("a1", "sent"), Settlement("b1", "pending", "busy", clock.now())])
    filled.outbox.settle([Settlement("a1", "pending"), Settlement("b1", "pending", "busy", clock.now())])
    rows = {row.envelope.event_id: row.attempts for row in filled.outbox.due(clock.now(), 10)}
    assert rows == {"b1": 2, "a2": 0, "c1": 0}


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
    assert due(filled, clock) == ["a1", "c1"]


def test_the_status_counts_what_waits_and_since_when(filled: StationStore, clock: FakeClock) -> None:
    first = clock.now()
    clock.advance(30)
    put(filled, "d1", "RB-D")
    filled.outbox.settle([Settlement(event_id, "sent") for event_id in ("a1", "b1", "a2", "c1")])
    status = filled.outbox.status()
    assert (status.waiting, status.dead, status.photos, status.oldest) == (2, 0, 0, first)
    filled.outbox.settle([Settlement("a3", "sent")])
    assert filled.outbox.status().oldest == clock.now()


def shown(store: StationStore, since: datetime, limit: int = 10) -> list[tuple[str, str]]:
    return [(entry.event_id, entry.state) for entry in store.outbox.overview(since, limit).entries]


def test_the_overview_names_trouble_first_then_what_waits_then_what_was_sent(
    filled: StationStore, clock: FakeClock
) -> None:
    start = clock.now()
    filled.outbox.settle([Settlement("b1", "dead", "no such item")])
    filled.outbox.settle([Settlement("a1", "sent"), Settlement("c1", "sent", notices=("double_drop_off",))])
    clock.advance(60)
    filled.outbox.settle([Settlement("a2", "sent")])
    assert shown(filled, start) == [("b1", "dead"), ("c1", "sent"), ("a3", "pending"), ("a2", "sent"), ("a1", "sent")]
    assert shown(filled, clock.now()) == [("b1", "dead"), ("c1", "sent"), ("a3", "pending"), ("a2", "sent")]
    seen = filled.outbox.overview(start, 1)
    assert [entry.event_id for entry in seen.entries] == ["b1", "c1", "a3", "a2"]
    assert (seen.sent, seen.status.waiting, seen.status.dead, seen.status.on_hold) == (3, 1, 1, 1)


def test_the_overview_tells_why_a_row_waits(filled: StationStore, clock: FakeClock) -> None:
    later = clock.now() + MINUTE
    filled.outbox.settle(
        [Settlement("a1", "pending", "busy", later), Settlement("b1", "pending", "no net", later, link_down=True)]
    )
    rows = {entry.event_id: entry for entry in filled.outbox.overview(clock.now(), 10).entries}
    assert (rows["a1"].attempts, rows["a1"].next_at, rows["a1"].problem) == (1, later, "busy")
    assert not rows["a1"].behind and rows["a2"].behind and rows["a3"].behind and not rows["c1"].behind
    assert rows["b1"].link_down and not rows["a1"].link_down
    assert rows["a1"].bags == ("RBB-a1",) and rows["a1"].case_id == "RB-A" and rows["a1"].device_seq == 1
    assert rows["a1"].written_at == clock.now() and rows["a1"].sent_at is None


def test_a_refused_event_is_sent_again_when_a_person_asks(filled: StationStore, clock: FakeClock) -> None:
    filled.outbox.settle([Settlement("a1", "dead", "no such item"), Settlement("b1", "sent")])
    filled.outbox.send_again("a1")
    filled.outbox.send_again("b1")  # central has it
    filled.outbox.send_again("nobody")
    [first] = [row for row in filled.outbox.due(clock.now(), 10) if row.envelope.event_id == "a1"]
    assert first.attempts == 1
    status = filled.outbox.status()
    assert (status.dead, status.waiting) == (0, 4)
    filled.outbox.settle([Settlement("a1", "dead", "no such item")])
    assert filled.outbox.status().dead == 1


def test_what_central_never_saw_goes_once_more(filled: StationStore, clock: FakeClock) -> None:
    filled.outbox.settle(
        [Settlement("a1", "sent"), Settlement("b1", "sent"), Settlement("a2", "dead", "no"), Settlement("c1", "sent")]
    )
    filled.outbox.never_arrived([(2, 3), (5, 1 << 70)])
    assert due(filled, clock) == ["b1", "a3"]
    assert filled.outbox.status().dead == 1


def test_bags_that_were_put_aside_are_not_on_hold_any_more(filled: StationStore, clock: FakeClock) -> None:
    filled.outbox.settle([Settlement("a1", "sent", notices=("double_drop_off",)), Settlement("b1", "sent")])
    assert filled.outbox.status().on_hold == 1
    assert next(entry.on_hold for entry in filled.outbox.overview(clock.now(), 10).entries)
    filled.outbox.put_aside("a1")
    filled.outbox.put_aside("a1")
    assert filled.outbox.status().on_hold == 0
    assert [entry.event_id for entry in filled.outbox.overview(clock.now(), 1).entries] == ["a2", "b1"]
    assert not any(entry.on_hold for entry in filled.outbox.overview(clock.now(), 10).entries)


def test_photos_that_wait_are_counted_with_their_event(store: StationStore, clock: FakeClock) -> None:
    photo = store.photos.put(b"picture")
    store.visits.commit(sealed_visit(a_case("RB-A"), "a1"), (photo,), plain_event("a1", photo.sha256))
    store.visits.commit(sealed_visit(a_case("RB-B"), "b1"), (), plain_event("b1"))
    store.outbox.settle([Settlement("a1", "sent"), Settlement("b1", "sent")])
    store.photos.postpone(photo.sha256, clock.now() + MINUTE, "it is missing")
    seen = store.outbox.overview(clock.now(), 10)
    assert {entry.event_id: entry.photos_waiting for entry in seen.entries} == {"a1": 1, "b1": 0}
    assert {entry.event_id: entry.photo_problem for entry in seen.entries} == {"a1": "it is missing", "b1": ""}
    assert seen.photo_bytes == len(b"picture")
    store.photos.confirmed(photo.sha256, clock.now())
    after = store.outbox.overview(clock.now(), 10)
    assert after.photo_bytes == 0 and not any(entry.photos_waiting for entry in after.entries)
