"""Lanes on the real store and on the fake: order within a case, no case waits for another, back-off in the row."""

import random
from datetime import timedelta

import pytest

from sync.station.answers import BACKOFF_CAP_S, LONGEST_WAIT
from sync.station.sender import Sender
from sync.wire import MAX_EVENTS, Verdict, VerdictStatus
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, no_network
from tests.support.returns import a_case, plain_event, sealed_visit


class Lottery:
    """The source of chance: notes what it was asked, and gives a fixed share of the way."""

    def __init__(self, share: float = 1.0) -> None:
        self.share = share
        self.asked: list[tuple[float, float]] = []

    def __call__(self, low: float, high: float) -> float:
        self.asked.append((low, high))
        return low + (high - low) * self.share


@pytest.fixture
def central(clock: FakeClock) -> FakeCentral:
    return FakeCentral(clock)


def sender_of(store: StationStore, central: FakeCentral, clock: FakeClock, chance: Lottery | None = None) -> Sender:
    return Sender(store.outbox, store.photos, central, clock, chance or Lottery())


def put(store: StationStore, case_id: str, *event_ids: str) -> None:
    for event_id in event_ids:
        visit = sealed_visit(a_case(case_id), event_id, bag=f"RBB-{event_id}")
        store.visits.commit(visit, (), plain_event(event_id))


def drain(sender: Sender) -> None:
    while sender.run_once().more:
        pass


def later(event_id: str, seconds: float) -> Verdict:
    return Verdict(event_id=event_id, status=VerdictStatus.RETRY, retry_after_s=seconds)


def arrived(central: FakeCentral) -> list[str]:
    return list(central.received)


def test_a_case_that_is_put_off_holds_back_itself_and_nobody_else(
    store: StationStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "RB-A", "a1", "a2", "a3")
    for number in range(150):
        put(store, f"RB-{number}", f"e{number}")
    central.verdicts["a1"] = later("a1", 600)
    sender = sender_of(store, central, clock)
    drain(sender)
    assert arrived(central) == [f"e{number}" for number in range(150)]
    assert store.outbox.status().waiting == 3
    central.verdicts.clear()
    clock.advance(600)
    drain(sender)
    assert arrived(central)[150:] == ["a1", "a2", "a3"]


def test_a_case_with_many_events_does_not_fill_the_batches(
    store: StationStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "RB-A", *(f"a{number:03}" for number in range(120)))
    put(store, "RB-B", "b")
    sender = sender_of(store, central, clock)
    sender.run_once()
    assert central.batches == [["a000", "b"]]
    drain(sender)
    assert [name for name in arrived(central) if name != "b"] == [f"a{number:03}" for number in range(120)]


def test_a_dead_letter_lets_its_case_go_on(store: StationStore, central: FakeCentral, clock: FakeClock) -> None:
    put(store, "RB-A", "a1", "a2", "a3")
    central.verdicts["a2"] = Verdict(event_id="a2", status=VerdictStatus.REJECTED)
    drain(sender_of(store, central, clock))
    assert arrived(central) == ["a1", "a3"]
    assert (store.outbox.status().waiting, store.outbox.status().dead) == (0, 1)


def test_an_answer_that_forgets_the_first_cannot_let_the_second_pass(
    store: StationStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "RB-A", "a1", "a2")
    central.silent.add("a1")
    sender = sender_of(store, central, clock)
    drain(sender)
    assert arrived(central) in ([], ["a1"])  # central may have stored it without saying so
    central.silent.clear()
    clock.advance(BACKOFF_CAP_S)
    drain(sender)
    assert arrived(central) == ["a1", "a2"]


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_the_back_off_has_full_jitter_and_stands_in_the_row(
    store: StationStore, central: FakeCentral, clock: FakeClock, share: float
) -> None:
    put(store, "RB-A", "a")
    chance = Lottery(share)
    sender = sender_of(store, central, clock, chance)
    for attempt in range(10):
        central.failures = [no_network()]
        wait_s = sender.run_once().wait_s
        ceiling = min(BACKOFF_CAP_S, 2.0 * 2**attempt)
        assert chance.asked[-1] == (0.0, ceiling)
        assert wait_s == pytest.approx(ceiling * share)
        due = store.outbox.next_due()
        assert due is not None
        assert abs((due - clock.now()).total_seconds() - wait_s) < 0.002  # the row keeps milliseconds
        clock.advance(wait_s + 0.002)
    [row] = store.outbox.due(clock.now(), 1)
    assert row.attempts == 10


def test_a_station_that_restarts_waits_on_as_its_rows_say(
    store: StationStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "RB-A", "a")
    central.failures = [no_network() for _ in range(6)]
    sender = sender_of(store, central, clock)
    for _ in range(5):
        clock.advance(sender.run_once().wait_s)
    again = sender_of(store, central, clock)
    assert again.run_once().wait_s == 64.0
    assert not sender_of(store, central, clock).run_once().more  # nothing is due yet
    assert arrived(central) == []


def test_batches_shrink_to_one_and_grow_back(store: StationStore, central: FakeCentral, clock: FakeClock) -> None:
    for number in range(400):
        put(store, f"RB-{number}", f"e{number:03}")
    central.failures = [no_network() for _ in range(9)]
    sender = sender_of(store, central, clock)
    for _ in range(9):
        clock.advance(sender.run_once().wait_s)
    drain(sender)
    sizes = [len(batch) for batch in central.batches]
    assert sizes[:8] == [1, 2, 4, 8, 16, 32, 64, MAX_EVENTS]
    assert arrived(central) == [*(f"e{number:03}" for number in range(1, 400)), "e000"]  # it failed nine times


def test_a_clock_set_back_a_day_does_not_hold_the_queue(
    store: StationStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "RB-A", "a1", "a2")
    put(store, "RB-B", "b1")
    central.failures = [no_network()]
    sender = sender_of(store, central, clock)
    sender.run_once()
    clock.set(clock.now() - timedelta(days=1))
    drain(sender)
    assert arrived(central) == ["a1", "b1", "a2"]


def test_a_clock_set_forward_a_year_keeps_the_order(
    store: StationStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "RB-A", "a1")
    clock.set(clock.now() + timedelta(days=365))
    put(store, "RB-A", "a2")
    clock.set(clock.now() - timedelta(days=365))
    put(store, "RB-A", "a3")
    drain(sender_of(store, central, clock))
    assert arrived(central) == ["a1", "a2", "a3"]


def test_no_verdict_makes_a_row_wait_for_days(store: StationStore, central: FakeCentral, clock: FakeClock) -> None:
    put(store, "RB-A", "a")
    central.verdicts["a"] = later("a", 10_000_000)
    sender_of(store, central, clock).run_once()
    assert store.outbox.next_due() == clock.now() + LONGEST_WAIT


@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_put_off_the_order_within_a_case_stays(
    store: StationStore, central: FakeCentral, clock: FakeClock, seed: int
) -> None:
    chance = random.Random(seed)
    wanted: dict[str, list[str]] = {}
    for number in range(60):
        case_id = f"RB-{chance.randrange(8)}"
        put(store, case_id, f"e{number}")
        wanted.setdefault(case_id, []).append(f"e{number}")
    names = [name for lane in wanted.values() for name in lane]
    sender = Sender(store.outbox, store.photos, central, clock, chance.uniform)
    for _ in range(200):
        central.verdicts = {name: later(name, 5) for name in chance.sample(names, 20)}
        if not sender.run_once().more:
            clock.advance(10)
    central.verdicts = {}
    clock.advance(BACKOFF_CAP_S)
    drain(sender)
    order = {name: place for place, name in enumerate(arrived(central))}
    for lane in wanted.values():
        assert [order[name] for name in lane] == sorted(order[name] for name in lane)
    assert store.outbox.status().waiting == 0
