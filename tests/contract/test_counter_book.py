"""What staff noted at a station, in memory and on the disk; a bag that is used counts down on the disk only."""

from datetime import timedelta

from sync.domain.opening import OpeningCheck, Part, PartState
from sync.wire import StationSettings
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock


def test_bags_are_not_known_until_somebody_counts(store: StationStore) -> None:
    assert store.book.bags_left() is None
    store.book.note_bags(50)
    store.book.note_bags(-3)
    assert store.book.bags_left() == 0


def test_the_last_opening_check_is_kept_with_its_day(store: StationStore, clock: FakeClock) -> None:
    assert store.book.opening_check() is None
    check = OpeningCheck(clock.now(), "SF-1", ((Part.CAMERA, PartState.OK), (Part.DISK, PartState.WRONG)))
    store.book.keep_check(check)
    assert store.book.opening_check() == check
    assert check.is_of(clock.now()) and not check.is_of(clock.now() + timedelta(days=1))


def test_what_central_sets_is_kept_and_reported(store: StationStore) -> None:
    assert store.wanted.current() is None and store.wanted.report() == {}
    settings = StationSettings(revision="a", values={"lock_s": 60})
    store.wanted.keep(settings)
    assert store.wanted.current() == settings and store.wanted.report()["revision"] == "a"
