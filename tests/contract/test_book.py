"""What a station can say of its own events later: remarks of central, refusals, a day's events, the unsent ones."""

from datetime import timedelta

from sync.station.ports import Settlement
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.returns import AT, a_case, plain_event, sealed_visit


def write(store: StationStore, *event_ids: str) -> None:
    for event_id in event_ids:
        visit = sealed_visit(a_case(f"RB-{event_id}"), event_id, bag=f"RBB-{event_id}")
        store.visits.commit(visit, (), plain_event(event_id))


def test_a_remark_of_central_is_kept_with_its_bags(store: StationStore) -> None:
    write(store, "a", "b", "c")
    store.outbox.settle(
        [
            Settlement("a", "sent", notices=("double_drop_off",)),
            Settlement("b", "sent"),
            Settlement("c", "sent", notices=("double_drop_off",)),
        ]
    )
    told = store.outbox.notices()
    assert [(note.event_id, note.case_id, note.bags) for note in told] == [
        ("c", "RB-c", ("RBB-c",)),
        ("a", "RB-a", ("RBB-a",)),
    ]
    assert (told[0].notices, told[0].at) == (("double_drop_off",), AT)


def test_refusals_are_listed_with_their_reason_the_newest_first(store: StationStore) -> None:
    write(store, "a", "b", "c")
    store.outbox.settle([Settlement("a", "dead", "No such case."), Settlement("c", "dead", "Too big.")])
    assert [(kept.entry.event_id, kept.problem) for kept in store.outbox.refused(10)] == [
        ("c", "Too big."),
        ("a", "No such case."),
    ]
    assert len(store.outbox.refused(1)) == 1


def test_a_days_events_are_those_between_its_first_and_its_last(store: StationStore, clock: FakeClock) -> None:
    start = clock.now()
    write(store, "a")
    clock.advance(3600)
    write(store, "b")
    clock.set(start - timedelta(days=3))
    write(store, "c")
    clock.set(start + timedelta(hours=2))
    write(store, "d")
    kept = store.outbox.written(start + timedelta(hours=1), start + timedelta(hours=3))
    assert [entry.entry.event_id for entry in kept] == ["b", "c", "d"]
    assert [entry.entry.device_seq for entry in kept] == [2, 3, 4] and store.outbox.last_number() == 4
    assert all(len(entry.entry.body_sha256) == 64 for entry in kept)
    assert store.outbox.written(start + timedelta(days=9), start + timedelta(days=10)) == ()


def test_the_unsent_are_the_waiting_and_the_refused_due_or_not(store: StationStore, clock: FakeClock) -> None:
    write(store, "a", "b", "c", "d")
    later = clock.now() + timedelta(days=1)
    store.outbox.settle(
        [Settlement("a", "sent"), Settlement("b", "dead", "No."), Settlement("c", "pending", "Later.", later)]
    )
    first = store.outbox.unsent(0, 2)
    assert [row.envelope.event_id for row in first] == ["b", "c"]
    rest = store.outbox.unsent(first[-1].envelope.device_seq, 2)
    assert [row.envelope.event_id for row in rest] == ["d"]
