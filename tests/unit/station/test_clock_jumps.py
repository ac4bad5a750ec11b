"""A wall clock that is set back a day or forward a year: nothing waits longer, nothing comes earlier, order stays."""

from datetime import timedelta

import pytest

from sync.station.answers import LONGEST_WAIT
from sync.station.clock import SteadyClock
from sync.station.link import Link
from sync.station.loops import PhotoLoop, Shared, SyncLoop, SyncTimes
from sync.station.ports import Refused, Settlement
from sync.station.status import StatusBoard, SyncStatus, clock_words
from sync.wire import Verdict, VerdictStatus
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.returns import a_case, plain_event, sealed_visit

JUMPS = [timedelta(days=-1), timedelta(days=365), timedelta(minutes=-20), timedelta(minutes=20)]


class Station:
    """Both loops on fakes; chance gives always the highest value."""

    def __init__(self, store: FakeStore, central: FakeCentral, clock: FakeClock) -> None:
        self.told: list[SyncStatus] = []
        link = Link(clock)
        board = StatusBoard(link, self.told.append, lambda: central.offset_ms)
        self.shared = Shared(central, clock, lambda low, high: high, SyncTimes(), link, board)
        self.sync = SyncLoop(self.shared, store)
        self.photos = PhotoLoop(self.shared, store)


@pytest.fixture
def station(store: FakeStore, central: FakeCentral, clock: FakeClock) -> Station:
    return Station(store, central, clock)


def put(store: FakeStore, event_id: str, case_id: str = "") -> None:
    visit = sealed_visit(a_case(case_id or f"RB-{event_id}"), event_id, bag=f"RBB-{event_id}")
    store.visits.commit(visit, (store.photos.put(event_id.encode()),), plain_event(event_id))


def retry(event_id: str, after_s: float) -> Verdict:
    return Verdict(event_id=event_id, status=VerdictStatus.RETRY, retry_after_s=after_s)


@pytest.mark.parametrize("jump", JUMPS)
def test_a_steady_clock_follows_only_the_time_that_passes(clock: FakeClock, jump: timedelta) -> None:
    steady, began = SteadyClock(clock), clock.now()
    clock.set(clock.now() + jump)
    clock.advance(30)
    assert steady.now() == began + timedelta(seconds=30)
    assert steady.monotonic() == clock.monotonic() and steady.boot_id == clock.boot_id


@pytest.mark.parametrize("jump", JUMPS)
def test_an_event_that_central_put_off_comes_when_it_was_to_come(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock, jump: timedelta
) -> None:
    put(store, "a")
    central.verdicts["a"] = retry("a", 120)
    assert station.sync.once() == 72.0  # the poll comes first
    del central.verdicts["a"]
    clock.set(clock.now() + jump)
    clock.advance(119)
    station.sync.once()
    assert "a" not in central.received
    clock.advance(1)
    station.sync.once()
    assert list(central.received) == ["a"]


@pytest.mark.parametrize("jump", JUMPS)
def test_the_order_within_a_case_is_that_of_the_numbers(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock, jump: timedelta
) -> None:
    put(store, "a", "RB-one")
    clock.set(clock.now() + jump)
    put(store, "b", "RB-one")
    clock.set(clock.now() - jump)
    put(store, "c", "RB-one")
    for _ in range(3):
        station.sync.once()
        clock.advance(72)
    assert list(central.received) == ["a", "b", "c"]
    assert [envelope.device_seq for envelope in central.received.values()] == [1, 2, 3]


@pytest.mark.parametrize("jump", JUMPS)
def test_a_pause_after_a_failure_is_as_long_as_it_was(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock, jump: timedelta
) -> None:
    put(store, "a")
    central.failures = [no_network(retry_after_s=100)]
    assert station.sync.once() == 100.0
    clock.set(clock.now() + jump)
    assert station.sync.once() == 100.0
    clock.advance(100)
    station.sync.once()
    clock.advance(72)
    station.sync.once()
    assert list(central.received) == ["a"]


@pytest.mark.parametrize("jump", JUMPS)
def test_a_photo_that_was_put_off_comes_when_it_was_to_come(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock, jump: timedelta
) -> None:
    put(store, "a")
    station.sync.once()
    central.failures = [Refused("Not now.")]
    assert station.photos.once() == 300.0
    clock.set(clock.now() + jump)
    clock.advance(299)
    assert station.photos.once() == 1.0 and not central.blobs
    clock.advance(1)
    station.photos.once()
    assert len(central.blobs) == 1


@pytest.mark.parametrize("jump", JUMPS)
def test_after_a_restart_on_another_clock_nothing_waits_longer_than_the_longest_wait(
    store: FakeStore, central: FakeCentral, clock: FakeClock, jump: timedelta
) -> None:
    put(store, "a")
    photo = store.photos.put(b"a")
    store.outbox.settle([Settlement("a", "pending", "later", clock.now() + timedelta(seconds=300))])
    store.photos.postpone(photo.sha256, clock.now() + timedelta(seconds=300), "later")
    clock.set(clock.now() + jump)
    restarted = Station(store, central, clock)
    restarted.sync.once()
    clock.advance(LONGEST_WAIT.total_seconds())
    restarted.sync.once()
    restarted.photos.once()
    assert list(central.received) == ["a"] and len(central.blobs) == 1


def test_no_answer_makes_an_event_wait_longer_than_the_longest_wait(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "a")
    central.verdicts["a"] = retry("a", 10_000_000)
    station.sync.once()
    assert store.memory.rows[0].next_at == clock.now() + LONGEST_WAIT


@pytest.mark.parametrize("jump", JUMPS)
def test_purging_goes_by_centrals_clock(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock, jump: timedelta
) -> None:
    true_time = clock.now()
    clock.set(clock.now() + jump)
    central.offset_ms = round(-jump / timedelta(milliseconds=1))
    put(store, "a")
    station.sync.once()
    station.photos.once()
    assert store.tidied == [true_time]
    assert [blob.confirmed_at for blob in store.memory.blobs.values()] == [true_time]
    clock.advance(72)
    station.sync.once()
    assert len(store.tidied) == 1  # seldom
    clock.advance(3600)
    station.sync.once()
    assert len(store.tidied) == 2


def test_a_clock_that_is_wrong_is_said_and_noise_is_not(
    station: Station, central: FakeCentral, clock: FakeClock
) -> None:
    central.offset_ms = 400
    station.sync.once()
    assert station.told == [SyncStatus(online=True)]
    central.offset_ms = -2 * 3600 * 1000
    station.sync.once()
    status = station.told[-1]
    assert status.offset_ms == central.offset_ms and "2 hours ahead" in status.clock_problem
    central.offset_ms -= 400
    station.sync.once()
    assert len(station.told) == 2
    central.offset_ms = 0
    station.sync.once()
    assert station.told[-1] == SyncStatus(online=True)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, ""),
        (5, ""),
        (-5, ""),
        (6, "6 minutes behind"),
        (-90, "90 minutes ahead"),
        (1440, "24 hours"),
        (525600, "365 days"),
    ],
)
def test_the_words_for_a_wrong_clock(minutes: int, words: str) -> None:
    said = clock_words(minutes * 60_000)
    assert bool(said) == bool(words) and words in said
