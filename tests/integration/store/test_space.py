"""The gate before new returns and the reserve behind the one in hand, on a small disk that fills at every step."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.errors import IllegalStep
from sync.domain.verification import MatchKind, Reason
from sync.domain.visit import CounterVisit
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.ports import DiskFull, Settlement, StoreError
from sync.station.visits import Visits
from sync.store.space import RESERVE_NAME, DiskSpace
from sync.store.store import Store
from tests.integration.store.test_full_disk import fill, small_disk
from tests.support.clock import FakeClock
from tests.support.returns import BAG, a_case

RESERVE = 512 * 1024
LEAST = 300 * 1000
STEPS = ("item", "damage", "photo", "add_photo", "judged", "bag", "sealed", "committed")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk") as folder:
        yield folder


@dataclass
class Station:
    """A station on the small disk."""

    store: Store
    space: DiskSpace
    clock: FakeClock
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def visits(self) -> Visits:
        identity = StationIdentity("dev_1", "rp_1", "Union Station", "0.1.0")
        writer = EventWriter(
            self.store.events,
            self.clock,
            self.store.device,
            identity,
            lambda: f"id-{next(self.numbers)}",
            space=self.space,
        )
        return Visits(self.store.visits, self.store.photos, self.clock, writer)


def open_station(disk: Path, clock: FakeClock, reserve: int = RESERVE) -> Station:
    folder = disk / "station"
    return Station(Store.open(folder, clock), DiskSpace(folder, reserve, LEAST), clock)


def picture(seed: int) -> bytes:
    """40 kB that are no other's."""
    return hashlib.shake_128(str(seed).encode()).digest(40_000)


def walk(visits: Visits, seed: int = 1, bag: str = BAG) -> "list[Callable[[CounterVisit], CounterVisit]]":
    """The steps of one visit after its beginning, in the order of STEPS."""

    def rule(step: Callable[[CounterVisit], CounterVisit]) -> Callable[[CounterVisit], CounterVisit]:
        return lambda visit: visits.apply(visit, step)

    return [
        rule(lambda visit: judging.choose_item(visit, "item_1", MatchKind.NONE)),
        rule(lambda visit: judging.toggle_reason(judging.start_damage(visit), Reason.STAIN)),
        rule(judging.start_photo),
        rule(lambda visit: judging.add_photo(visit, visits.put_photo(picture(seed)))),
        rule(lambda visit: judging.save_damage(steps.back(visit))),
        rule(steps.to_bag),
        lambda visit: visits.scan_bag(visit, bag),
        visits.finish,
    ]


@pytest.mark.parametrize("full_before", range(len(STEPS)), ids=STEPS)
def test_the_open_return_is_finished_whenever_the_disk_becomes_full(disk: Path, full_before: int) -> None:
    clock = FakeClock()
    station = open_station(disk, clock)
    visits = station.visits
    visit = visits.begin(a_case(), "sam")
    for number, step in enumerate(walk(visits)):
        if number == full_before:
            filler = fill(disk)
        visit = step(visit)
    [pending] = station.store.outbox.due(clock.now(), 10)
    [photo] = station.store.photos.due(clock.now(), 10)
    assert station.store.photos.read(photo.sha256) == picture(1)
    with pytest.raises(IllegalStep, match="nearly full"):
        visits.begin(a_case("RB-2"), "sam")
    filler.unlink()
    assert visits.begin(a_case("RB-2"), "sam").case.case_id == "RB-2"
    assert station.space.has_reserve
    station.store.close()
    again = open_station(disk, clock)
    assert again.store.outbox.due(clock.now(), 10)[0].envelope == pending.envelope
    again.store.close()


@pytest.mark.parametrize("full_before", range(1, len(STEPS)), ids=STEPS[1:])
def test_without_the_reserve_a_full_disk_stops_the_return(disk: Path, full_before: int) -> None:
    """The test of the test: what fills the disk really leaves no room."""
    station = open_station(disk, FakeClock(), reserve=0)
    visits = station.visits
    visit = visits.begin(a_case(), "sam")
    with pytest.raises(DiskFull):
        for number, step in enumerate(walk(visits)):
            if number == full_before:
                fill(disk)
            if number >= full_before:
                for _ in range(2000):  # the WAL's own pages may still have room for one step
                    visits.put_photo(os.urandom(3000))
            visit = step(visit)
    station.store.close()


def test_a_disk_that_is_full_at_the_start_still_lets_the_interrupted_return_finish(disk: Path) -> None:
    clock = FakeClock()
    station = open_station(disk, clock)
    visits = station.visits
    visit = visits.begin(a_case(), "sam")
    for step in walk(visits)[:5]:
        visit = step(visit)
    station.store.close()
    fill(disk)
    folder = disk / "station"
    space = DiskSpace(folder, RESERVE, LEAST)
    try:
        store = Store.open(folder, clock)
    except DiskFull as problem:
        assert space.lend(problem)
        store = Store.open(folder, clock)
    again = Station(store, space, clock, count(100))
    found = again.visits.resume()
    assert found == visit
    for step in walk(again.visits)[5:]:
        found = step(found)
    assert len(store.outbox.due(clock.now(), 10)) == 1
    store.close()


def test_returns_until_the_disk_is_full_lose_nothing_that_was_confirmed(disk: Path) -> None:
    """Return after return on two megabytes: the gate closes before anything breaks, and what left makes room again."""
    clock = FakeClock()
    station = open_station(disk, clock)
    visits = station.visits
    done: list[str] = []

    def take_in_until_refused() -> str:
        for number in range(len(done) + 1, 1000):
            try:
                visit = visits.begin(a_case(f"RB-{number}"), "sam")
            except IllegalStep as refusal:
                return str(refusal)
            for step in walk(visits, number, f"RBB{number}"):
                visit = step(visit)
            done.append(visit.event_id)
        raise AssertionError("the disk never became full")

    assert "goes on being sent" in take_in_until_refused()
    assert len(done) >= 5
    waiting = station.store.outbox.due(clock.now(), 1000)
    assert [row.envelope.event_id for row in waiting] == done
    photos = station.store.photos.due(clock.now(), 1000)
    assert {station.store.photos.read(photo.sha256) for photo in photos} == {
        picture(number) for number in range(1, len(done) + 1)
    }
    station.store.outbox.settle([Settlement(event_id, "sent", at=clock.now()) for event_id in done])
    for photo in photos:
        station.store.photos.confirmed(photo.sha256, clock.now())
    clock.advance(24 * 3600)
    station.store.tidy(clock.now())
    before = len(done)
    take_in_until_refused()
    assert len(done) > before
    station.store.close()


def test_photos_that_left_make_room_even_on_a_disk_that_is_full(disk: Path) -> None:
    clock = FakeClock()
    station = open_station(disk, clock)
    visits = station.visits
    visit = visits.begin(a_case(), "sam")
    for step in walk(visits):
        visit = step(visit)
    [photo] = station.store.photos.due(clock.now(), 10)
    station.store.photos.confirmed(photo.sha256, clock.now())
    fill(disk)
    free = station.space.free_bytes()
    clock.advance(2 * 24 * 3600)
    station.store.tidy(clock.now())
    assert station.space.free_bytes() > free
    assert not station.store.photos.path(photo.sha256).exists()
    assert len(station.store.outbox.due(clock.now(), 10)) == 1
    station.store.close()


def test_the_reserve_is_made_whole_or_not_at_all(disk: Path) -> None:
    folder = disk / "station"
    folder.mkdir()
    space = DiskSpace(folder, RESERVE, LEAST)
    space.restore()
    assert (folder / RESERVE_NAME).stat().st_blocks * 512 >= RESERVE
    assert space.refusal() == "" and space.room() > 1
    assert not space.lend(StoreError("something else"))
    assert space.lend(DiskFull("full"))
    assert not (folder / RESERVE_NAME).exists()
    assert not space.lend(DiskFull("full"))  # it was used already
    filler = fill(disk)
    space.restore()
    assert not (folder / RESERVE_NAME).exists()
    assert "nearly full (0 MB free" in space.refusal() and space.room() < 1
    filler.unlink()
    assert space.refusal() == ""
    assert space.has_reserve


def test_a_folder_that_is_not_there_yet_has_the_room_of_its_disk(tmp_path: Path) -> None:
    assert DiskSpace(tmp_path / "not" / "yet", RESERVE, LEAST).free_bytes() > 0
    assert DiskSpace(tmp_path, 0, 0).room() == float("inf")


def test_a_step_that_is_refused_for_another_reason_leaves_the_reserve(tmp_path: Path) -> None:
    station = open_station(tmp_path, FakeClock())
    visits = station.visits
    visit = visits.begin(a_case(), "sam")
    for step in walk(visits):
        visit = step(visit)
    with pytest.raises(IllegalStep, match="closed already"):
        visits.save(visit)
    assert station.space.has_reserve
    station.store.close()


@pytest.mark.parametrize("full_before", range(len(STEPS)), ids=STEPS)
def test_the_open_return_is_finished_when_the_journals_own_disk_becomes_full(
    tmp_path: Path, disk: Path, full_before: int
) -> None:
    clock = FakeClock()
    folder = tmp_path / "station"
    store = Store.open(folder, clock, disk / "journal")
    space = DiskSpace(folder, RESERVE, 0)
    space.watch_journal(store.journal_has_room)
    visits = Station(store, space, clock).visits
    visit = visits.begin(a_case(), "sam")
    for number, step in enumerate(walk(visits)):
        if number == full_before:
            filler = fill(disk)
        visit = step(visit)
    # A day that begins on the full disk has no room of its own.
    clock.advance(86400)
    with pytest.raises(IllegalStep, match="second copy"):
        visits.begin(a_case("RB-2"), "sam")
    filler.unlink()
    assert visits.begin(a_case("RB-2"), "sam").case.case_id == "RB-2"
    store.close()
    (folder / "kiosk.db").unlink()
    with Store.open(folder, clock, disk / "journal") as rebuilt:
        assert [row.envelope.event_id for row in rebuilt.outbox.due(clock.now(), 10)] == [visit.event_id]
