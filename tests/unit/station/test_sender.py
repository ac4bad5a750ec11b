"""The sender: a verdict per event, nothing lost on any answer, no case held up by another."""

from datetime import timedelta

import pytest

from sync.station.ports import CentralError, Refused, SignInNeeded, TooBig, Unreachable, UpdateNeeded
from sync.station.sender import Sender
from sync.wire import MAX_EVENTS, Problem, Verdict, VerdictStatus
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, Row, no_network
from tests.support.returns import a_case, plain_event, sealed_visit


def highest(low: float, high: float) -> float:
    return high


@pytest.fixture
def sender(store: FakeStore, central: FakeCentral, clock: FakeClock) -> Sender:
    return Sender(store.outbox, store.photos, central, clock, highest)


def put(store: FakeStore, *event_ids: str, case_id: str = "", filler: str = "") -> None:
    for event_id in event_ids:
        visit = sealed_visit(a_case(case_id or f"RB-{event_id}"), event_id, bag=f"RBB-{event_id}")
        store.visits.commit(visit, (), plain_event(event_id, filler))


def row(store: FakeStore, event_id: str) -> Row:
    return next(entry for entry in store.memory.rows if entry.envelope.event_id == event_id)


def states(store: FakeStore) -> dict[str, str]:
    return {entry.envelope.event_id: entry.state for entry in store.memory.rows}


def verdict(event_id: str, status: VerdictStatus, retry_after_s: float | None = None) -> Verdict:
    problem = Problem(title="Unknown item.", status=422, detail="Item 7 is not in the case.")
    return Verdict(event_id=event_id, status=status, retry_after_s=retry_after_s, problem=problem)


def test_an_empty_queue_asks_nobody(sender: Sender, central: FakeCentral) -> None:
    report = sender.run_once()
    assert (report.sent, report.more, report.failure) == (0, False, None)
    assert central.batches == []


def test_what_is_due_goes_in_order_and_is_settled(sender: Sender, store: FakeStore, central: FakeCentral) -> None:
    put(store, "a", "b", "c")
    report = sender.run_once()
    assert central.batches == [["a", "b", "c"]]
    assert (report.sent, report.dead, report.later) == (3, 0, 0)
    assert set(states(store).values()) == {"sent"}


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (VerdictStatus.ACCEPTED, "sent"),
        (VerdictStatus.DUPLICATE, "sent"),
        (VerdictStatus.CONFLICT, "dead"),
        (VerdictStatus.REJECTED, "dead"),
        (VerdictStatus.RETRY, "pending"),
    ],
)
def test_each_verdict_settles_its_own_event_only(
    sender: Sender, store: FakeStore, central: FakeCentral, status: VerdictStatus, state: str
) -> None:
    put(store, "a", "b", "c")
    central.verdicts["b"] = verdict("b", status)
    sender.run_once()
    assert states(store) == {"a": "sent", "b": state, "c": "sent"}
    if state != "sent":
        assert "Unknown item." in row(store, "b").problem


def test_an_event_to_be_retried_waits_as_long_as_asked(
    sender: Sender, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "a", "b")
    central.verdicts["a"] = verdict("a", VerdictStatus.RETRY, retry_after_s=30)
    central.verdicts["b"] = verdict("b", VerdictStatus.RETRY)
    sender.run_once()
    assert row(store, "a").next_at == clock.now() + timedelta(seconds=30)
    assert row(store, "b").next_at == clock.now() + timedelta(seconds=2)
    clock.advance(2)
    sender.run_once()
    assert row(store, "b").next_at == clock.now() + timedelta(seconds=4)


def test_an_event_that_central_passes_over_is_sent_again(
    sender: Sender, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "a", "b")
    central.silent.add("a")
    sender.run_once()
    assert states(store) == {"a": "pending", "b": "sent"}
    central.silent.clear()
    clock.advance(2)
    sender.run_once()
    assert states(store) == {"a": "sent", "b": "sent"}


def test_verdicts_on_events_that_were_not_sent_change_nothing(
    sender: Sender, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "a")
    put(store, "b", case_id="RB-b")
    row(store, "b").next_at = clock.now() + timedelta(minutes=30)
    central.verdicts["a"] = verdict("b", VerdictStatus.REJECTED)
    sender.run_once()
    assert states(store) == {"a": "pending", "b": "pending"}


@pytest.mark.parametrize("failure", [no_network(), SignInNeeded("no"), UpdateNeeded("no"), CentralError("?")])
def test_a_failure_keeps_the_whole_queue_and_says_how_long_to_wait(
    sender: Sender, store: FakeStore, central: FakeCentral, clock: FakeClock, failure: CentralError
) -> None:
    put(store, "a", "b")
    central.failures = [failure]
    report = sender.run_once()
    assert report.failure is failure
    assert (report.sent, report.dead, report.later, report.wait_s) == (0, 0, 2, 2.0)
    assert set(states(store).values()) == {"pending"}
    assert row(store, "a").next_at == clock.now() + timedelta(seconds=2)
    clock.advance(2)
    assert sender.run_once().sent >= 1


def test_the_wait_doubles_and_starts_anew_after_a_success(
    sender: Sender, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "a")
    central.failures = [no_network(), no_network(), no_network()]
    waits = []
    for _ in range(3):
        waits.append(sender.run_once().wait_s)
        clock.advance(waits[-1])
    assert waits == [2.0, 4.0, 8.0]
    sender.run_once()
    put(store, "b")
    central.failures = [no_network()]
    assert sender.run_once().wait_s == 2.0


@pytest.mark.parametrize(("asked", "waits"), [(60.0, 60.0), (1.0, 2.0)])
def test_the_whole_sender_waits_as_long_as_central_asks(
    sender: Sender, store: FakeStore, central: FakeCentral, asked: float, waits: float
) -> None:
    put(store, "a")
    central.failures = [Unreachable("busy", retry_after_s=asked)]
    assert sender.run_once().wait_s == waits


@pytest.mark.parametrize("error", [Refused("Malformed."), TooBig("Too big.")])
def test_one_event_that_spoils_its_batch_is_found_and_only_it_dies(
    sender: Sender, store: FakeStore, central: FakeCentral, error: CentralError
) -> None:
    names = [f"e{number:03}" for number in range(100)]
    put(store, *names)
    central.refuses["e037"] = error
    report = sender.run_once()
    assert (report.sent, report.dead, report.failure) == (99, 1, None)
    assert row(store, "e037").state == "dead" and row(store, "e037").problem == str(error)
    assert len(central.batches) <= 15  # 1 + 2 for each of the seven halvings


def test_a_failure_amid_the_search_loses_nothing(
    sender: Sender, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, *"abcd")
    central.refuses["d"] = Refused("Malformed.")
    central.failures_by_event["c"] = no_network()
    report = sender.run_once()
    assert (report.sent, report.later, report.failure is not None) == (2, 2, True)
    assert states(store) == {"a": "sent", "b": "sent", "c": "pending", "d": "pending"}
    clock.advance(report.wait_s)
    while sender.run_once().more:
        pass
    assert states(store) == {"a": "sent", "b": "sent", "c": "sent", "d": "dead"}


def test_batches_shrink_after_a_failure_and_grow_again(
    sender: Sender, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, *(f"e{number:03}" for number in range(400)))
    central.failures = [no_network(), no_network()]
    for _ in range(2):
        clock.advance(sender.run_once().wait_s)
    sizes = []
    while sender.run_once().more:
        sizes.append(len(central.batches[-1]))
    assert sizes[0] == MAX_EVENTS // 4 and MAX_EVENTS in sizes
    assert set(states(store).values()) == {"sent"}


def test_a_batch_stays_below_centrals_size(sender: Sender, store: FakeStore, central: FakeCentral) -> None:
    put(store, *(f"e{number}" for number in range(6)), filler="x" * 200_000)
    while sender.run_once().more:
        pass
    assert [len(batch) for batch in central.batches] == [2, 2, 2]


def test_when_the_link_returns_what_waited_for_it_goes_at_once(
    sender: Sender, store: FakeStore, central: FakeCentral
) -> None:
    put(store, "a")
    central.failures = [no_network()]
    sender.run_once()
    assert not sender.run_once().more
    sender.link_returned()
    assert sender.run_once().sent == 1


def test_photos_that_central_misses_are_asked_for_again(
    sender: Sender, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    photo = store.photos.put(b"picture")
    store.visits.commit(sealed_visit(), [photo], plain_event("ev-1"))
    store.photos.confirmed(photo.sha256, clock.now())
    central.missing_blobs = [photo.sha256]
    assert sender.run_once().photos_wanted == 1
    assert list(store.photos.due(clock.now(), 1)) == [photo]
