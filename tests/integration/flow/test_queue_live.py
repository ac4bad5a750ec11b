"""The queue screen in a whole station and behind the presenter: it refreshes itself, and rests when it is closed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.flow.actions import Act
from kiosk.flow.counter import Start
from kiosk.flow.presenter import Presenter, wanted_formats
from kiosk.flow.views import QueueView, ScanView, Tone, View
from kiosk.settings import Settings
from kiosk.station import Around, Station
from sync.station.status import SyncStatus
from tests.support.clock import FakeClock
from tests.support.counter import CHECKPOINTS, Counter, FakeShutter, LookupCentral
from tests.support.returns import a_case, plain_event, sealed_visit


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_folder=tmp_path / "data", reserve_mb=1, least_free_mb=1)


def test_a_station_that_was_never_enrolled_says_why_nothing_is_sent(settings: Settings) -> None:
    told: list[SyncStatus] = []
    around = Around(FakeClock(), FakeShutter(), CHECKPOINTS, lambda _: None, told.append)
    station = Station(settings, around, lambda _: None)
    try:
        station.start()
        station.flow.handle(Start())
        view = station.flow.handle(Act.QUEUE)
        assert isinstance(view, QueueView)
        assert view.title == "Nothing can be sent now" and "enrol" in view.text and view.tone is Tone.BAD
        names = [line.name for line in view.health]
        assert names == ["Clock", "Disk", "Database", "Oldest waiting"]
        assert view.health[1].words.endswith("free") and view.health[0].words == "not compared yet"
    finally:
        station.close()


class Opened:
    """A station for the presenter, on a store of its own."""

    def __init__(self, folder: Path) -> None:
        self.counter = Counter(folder, FakeClock(), LookupCentral(FakeClock()), FakeShutter())
        self.flow = self.counter.flow

    def start(self) -> None: ...

    def close(self) -> None:
        self.counter.store.close()


def test_the_screen_refreshes_itself_and_costs_nothing_when_it_is_closed(tmp_path: Path, qtbot: QtBot) -> None:
    opened: list[Opened] = []
    views: list[View] = []

    def open_station(show: object) -> Opened:
        opened.append(Opened(tmp_path / "data"))
        return opened[0]

    presenter = Presenter(open_station, tick_ms=20)
    presenter.view_changed.connect(views.append)
    presenter.start()
    qtbot.waitUntil(lambda: bool(views), timeout=5000)
    presenter.on_input(Act.QUEUE)
    qtbot.waitUntil(lambda: isinstance(views[-1], QueueView), timeout=5000)
    assert wanted_formats(views[-1]) == frozenset()
    store, desk = opened[0].counter.store, opened[0].counter.desk
    shown = len(views)
    looks = desk.looks
    qtbot.waitUntil(lambda: desk.looks > looks + 2, timeout=5000)
    assert len(views) == shown  # it looked again, and there was nothing to tell the page

    def take_in() -> None:
        store.visits.commit(sealed_visit(a_case("RB-A"), "a"), (), plain_event("a"))

    presenter.worker.submit(take_in)
    qtbot.waitUntil(lambda: isinstance(views[-1], QueueView) and views[-1].waiting == 1, timeout=5000)
    presenter.on_input(Act.BACK)
    qtbot.waitUntil(lambda: isinstance(views[-1], ScanView), timeout=5000)
    looks = desk.looks
    qtbot.wait(200)
    assert desk.looks == looks
    assert presenter.stop()
