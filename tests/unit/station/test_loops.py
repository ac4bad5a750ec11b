"""The turns of the sync threads, driven by hand: who goes when, and how long they rest."""

import pytest

from sync.station.link import Link
from sync.station.loops import PhotoLoop, Shared, SyncLoop, SyncTimes
from sync.station.ports import SignInNeeded
from sync.station.status import StatusBoard, SyncStatus
from sync.wire import CaseUpsert, Changes, Verdict, VerdictStatus
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.returns import a_case, plain_event, sealed_visit


class Station:
    """Both loops on fakes. Chance gives always the highest value, so a poll is 72 s and a spread 30 s."""

    def __init__(self, store: FakeStore, central: FakeCentral, clock: FakeClock) -> None:
        self.told: list[SyncStatus] = []
        link = Link(clock)
        self.shared = Shared(
            central, clock, lambda low, high: high, SyncTimes(), link, StatusBoard(link, self.told.append)
        )
        self.sync = SyncLoop(self.shared, store)
        self.photos = PhotoLoop(self.shared, store)

    @property
    def status(self) -> SyncStatus:
        return self.shared.board.last


@pytest.fixture
def station(store: FakeStore, central: FakeCentral, clock: FakeClock) -> Station:
    return Station(store, central, clock)


def put(store: FakeStore, *event_ids: str) -> None:
    for event_id in event_ids:
        visit = sealed_visit(a_case(f"RB-{event_id}"), event_id, bag=f"RBB-{event_id}")
        store.visits.commit(visit, (store.photos.put(event_id.encode()),), plain_event(event_id))


def test_a_turn_sends_everything_then_pulls_then_rests_until_the_poll(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, *(f"e{number}" for number in range(150)))
    central.pages = [Changes(changes=[CaseUpsert(case=a_case())], cursor="1", server_time=clock.now())]
    assert station.sync.once() == 72.0
    assert len(central.received) == 150 and store.cases.count() == 1
    assert (station.status.online, station.status.waiting) == (True, 0)
    assert station.shared.photo_bell.is_set()


def test_between_polls_only_new_events_go(station: Station, store: FakeStore, central: FakeCentral) -> None:
    station.sync.once()
    put(store, "a")
    station.sync.once()
    assert len(central.received) == 1 and central.cursors == [""]


def test_offline_everything_rests_and_the_status_says_since_when(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "a")
    since = clock.now()
    central.failures = [no_network(), no_network()]
    assert station.sync.once() == 2.0
    clock.advance(2)
    assert station.sync.once() == 4.0
    assert (station.status.online, station.status.offline_since, station.status.waiting) == (False, since, 1)
    assert station.status.problem == "Central cannot be reached."
    put(store, "b")  # the counter goes on meanwhile
    assert station.sync.once() == 4.0
    assert station.status.waiting == 2 and central.received == {}
    assert station.photos.once() == 300.0 and central.blobs == {}
    clock.advance(4)
    station.sync.once()
    assert (station.status.online, station.status.offline_since, station.status.waiting) == (True, None, 0)


def test_after_an_outage_one_batch_goes_and_the_rest_follows_spread_out(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, *(f"e{number}" for number in range(120)))
    central.failures = [no_network()]
    clock.advance(station.sync.once())
    assert station.sync.once() == 30.0
    assert (station.status.online, len(central.received)) == (True, 50)
    clock.advance(30)
    station.sync.once()
    assert len(central.received) == 120


def test_with_an_empty_queue_the_pull_finds_out_that_central_is_back(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    station.sync.once()
    clock.advance(72)
    central.failures = [no_network()]
    assert station.sync.once() == 2.0
    assert not station.status.online
    clock.advance(2)
    assert station.sync.once() == 72.0
    assert station.status == SyncStatus(online=True)


def test_staff_can_end_a_pause_but_not_one_that_central_asked_for(
    station: Station, store: FakeStore, central: FakeCentral
) -> None:
    put(store, "a")
    central.failures = [no_network(), no_network(retry_after_s=60)]
    station.sync.once()
    station.shared.hurry.set()
    assert station.sync.once() == 60.0
    station.shared.hurry.set()
    assert station.sync.once() == 60.0
    assert central.received == {}


def test_a_refused_sign_in_stops_the_sync_keeps_the_queue_and_is_looked_at_seldom(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "a")
    central.failures = [SignInNeeded("Enrol this station again.")]
    assert station.sync.once() == 300.0
    assert (station.status.online, station.status.waiting) == (True, 1)
    assert station.status.problem == "Enrol this station again."
    assert station.photos.once() == 300.0 and central.blobs == {}
    clock.advance(300)
    station.sync.once()
    assert station.status == SyncStatus(online=True, photos=1)


def test_an_event_that_central_puts_off_sets_the_next_turn(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "a")
    central.verdicts["a"] = Verdict(event_id="a", status=VerdictStatus.RETRY, retry_after_s=30)
    assert station.sync.once() == 30.0
    central.verdicts.clear()
    clock.advance(30)
    station.sync.once()
    assert station.status.waiting == 0


def test_a_long_pull_makes_way_for_new_events(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    central.pages = [
        Changes(changes=[], cursor=str(number), has_more=number < 3, server_time=clock.now()) for number in (1, 2, 3)
    ]
    station.shared.sync_bell.set()
    assert station.sync.once() <= 0.0
    assert central.cursors == [""]
    station.shared.sync_bell.clear()
    assert station.sync.once() == 72.0
    assert store.cases.cursor() == "3"


def test_photos_go_when_central_is_there_and_fail_alone(
    station: Station, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    put(store, "a", "b")
    station.sync.once()
    central.failures = [no_network()]
    assert station.photos.once() == 2.0
    assert station.photos.once() == 2.0 and station.status.online
    clock.advance(2)
    assert station.photos.once() == 60.0
    assert len(central.blobs) == 2 and station.status.photos == 0


def test_the_observer_hears_only_of_changes(station: Station, store: FakeStore) -> None:
    station.sync.once()
    station.sync.once()
    assert station.told == [SyncStatus(online=True)]


def test_an_observer_that_fails_does_not_stop_the_sync(
    store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    def fails(status: SyncStatus) -> None:
        raise RuntimeError("a window that is gone")

    link = Link(clock)
    board = StatusBoard(link, fails)
    loop = SyncLoop(Shared(central, clock, lambda low, high: high, SyncTimes(), link, board), store)
    loop.once()
    assert board.last.online
