"""A disk that runs full at the counter: new returns are refused in words, the one in hand is finished."""

from pathlib import Path

import pytest

from kiosk.devices.photo import FULL, LEAST, budget_for
from kiosk.flow.actions import Act
from kiosk.flow.counter import Start
from kiosk.flow.views import CaseView, DoneView, ScanView, SummaryView, View
from kiosk.settings import Settings
from kiosk.station import Around, Station, disk_space
from sync.domain.codes import Scan
from sync.station.ports import DiskFull
from sync.station.status import SyncStatus
from sync.store.space import DiskSpace
from tests.integration.store.test_full_disk import fill, small_disk
from tests.support.cases import BAG, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import CASE_QR, CHECKPOINTS, Counter, FakeShutter, LookupCentral

ENDLESS = 10**18


def test_a_new_return_is_refused_in_words_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    clock = FakeClock()
    tight = DiskSpace(tmp_path / "station", 1024, ENDLESS)
    with Counter(tmp_path / "station", clock, LookupCentral(clock), FakeShutter(), space=tight) as counter:
        counter.keep(case_of(JACKET))
        view = counter.flow.handle(CASE_QR)
        assert isinstance(view, ScanView) and view.notice is not None
        assert "disk is nearly full" in view.notice.text and "goes on being sent" in view.notice.text
        assert counter.store.visits.open_visit() is None
    wide = DiskSpace(tmp_path / "station", 1024, 1000)
    with Counter(tmp_path / "station", clock, LookupCentral(clock), FakeShutter(), space=wide) as counter:
        assert isinstance(counter.flow.handle(CASE_QR), CaseView)


def test_the_return_in_hand_goes_on_behind_a_closed_gate(tmp_path: Path) -> None:
    clock = FakeClock()
    folder = tmp_path / "station"
    with Counter(folder, clock, LookupCentral(clock), FakeShutter(), space=DiskSpace(folder, 1024, 1000)) as counter:
        counter.keep(case_of(JACKET))
        counter.flow.handle(CASE_QR)
    with Counter(folder, clock, LookupCentral(clock), FakeShutter(), space=DiskSpace(folder, 1024, ENDLESS)) as counter:
        assert isinstance(counter.first, CaseView)
        assert isinstance(finish(counter), DoneView)


def finish(counter: Counter) -> View:
    counter.flow.handle(Scan(JACKET.upc))
    assert isinstance(counter.flow.handle(Act.LIKE_NEW), SummaryView)
    return counter.flow.handle(Scan(BAG))


class OneFrame:
    def shoot(self) -> tuple[bytes, str]:
        return b"\xff\xd8 a picture", ""


def open_station(settings: Settings, clock: FakeClock) -> Station:
    told: list[SyncStatus] = []
    around = Around(clock, OneFrame(), CHECKPOINTS, lambda _: None, told.append)
    return Station(settings, around, lambda _: None)


def test_a_station_starts_on_a_full_disk_with_its_reserve(tmp_path: Path) -> None:
    clock = FakeClock()
    with small_disk(tmp_path / "disk") as disk:
        settings = Settings(data_folder=disk / "station", least_free_mb=0, reserve_mb=1)
        station = open_station(settings, clock)
        station.store.cases.keep(case_of(JACKET), clock.now())
        station.flow.handle(Start())
        assert isinstance(station.flow.handle(CASE_QR), CaseView)
        assert disk_space(settings).has_reserve
        station.close()
        fill(disk)
        try:
            again = open_station(settings, clock)
        except DiskFull:
            pytest.fail("the reserve was not used")
        assert isinstance(again.flow.handle(Start()), CaseView)
        again.close()


def test_photos_are_smaller_on_a_disk_that_runs_full(tmp_path: Path) -> None:
    settings = Settings(data_folder=tmp_path / "not-yet", least_free_mb=1)
    assert budget_for(disk_space(settings).room()) is FULL
    settings = Settings(data_folder=tmp_path / "not-yet", least_free_mb=10**12)
    assert budget_for(disk_space(settings).room()) is LEAST
