"""How long rows wait: what a clock that jumped left behind is due, and an ack is dated by central."""

from datetime import timedelta

from sync.station.answers import LONGEST_WAIT
from sync.station.ports import Settlement
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.returns import a_case, plain_event, sealed_visit

SECOND = timedelta(seconds=1)


def put(store: StationStore, event_id: str, case_id: str) -> str:
    photo = store.photos.put(event_id.encode())
    store.visits.commit(sealed_visit(a_case(case_id), event_id, bag=event_id), (photo,), plain_event(event_id))
    return photo.sha256


def due(store: StationStore, clock: FakeClock) -> list[str]:
    return [row.envelope.event_id for row in store.outbox.due(clock.now(), 10)]


def test_a_row_waits_up_to_the_longest_wait_and_no_later_time_is_believed(
    store: StationStore, clock: FakeClock
) -> None:
    digest = put(store, "a", "RB-1")
    put(store, "b", "RB-1")
    store.outbox.settle([Settlement("a", "pending", "later", clock.now() + LONGEST_WAIT)])
    store.photos.postpone(digest, clock.now() + LONGEST_WAIT, "later")
    assert due(store, clock) == []
    assert digest not in {photo.sha256 for photo in store.photos.due(clock.now(), 10)}
    clock.set(clock.now() - SECOND)  # the same rows, seen by a clock that was set back
    assert due(store, clock) == ["a"]
    assert digest in {photo.sha256 for photo in store.photos.due(clock.now(), 10)}


def test_an_ack_is_dated_by_central(store: StationStore, clock: FakeClock) -> None:
    put(store, "a", "RB-1")
    store.outbox.settle([Settlement("a", "sent", at=clock.now() - timedelta(days=400))])
    assert due(store, clock) == []
