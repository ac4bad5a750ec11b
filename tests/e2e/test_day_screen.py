"""The day's check as staff make it: a real window, a real station, and central as a process of its own."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.flow.actions import Act
from kiosk.flow.presenter import Presenter
from kiosk.settings import Settings
from kiosk.station import Around, Station
from kiosk.window import CounterWindow
from sync.central.samples import Seeded, seed
from sync.domain.codes import CommandName, Scan, own_code
from sync.station.clock import SystemClock
from sync.station.status import SyncStatus
from tests.support.central import CASES, CentralProcess
from tests.support.counter import CHECKPOINTS, FakeShutter
from tests.support.returns import a_case
from tests.support.stations import station

pytestmark = pytest.mark.e2e
WAIT_MS = 20_000


@dataclass
class Shown:
    window: CounterWindow
    presenter: Presenter
    status: list[SyncStatus]

    def words(self) -> str:
        page = self.window.page()
        return " | ".join(one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible())

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)

    def is_sent(self) -> bool:
        return bool(self.status) and self.status[-1].online and self.status[-1].waiting == 0


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralProcess]:
    with CentralProcess(tmp_path / "central") as process:
        yield process


@pytest.fixture
def seeded(central: CentralProcess) -> Seeded:
    return seed(central.url, central.operator_key, CASES)


@contextmanager
def shown(settings: Settings, qtbot: QtBot) -> Iterator[Shown]:
    told: list[SyncStatus] = []
    around = Around(SystemClock(), FakeShutter(), CHECKPOINTS, lambda _: None, told.append)
    presenter = Presenter(lambda show: Station(settings, around, show), tick_ms=50)
    window = CounterWindow()
    qtbot.addWidget(window)
    presenter.view_changed.connect(window.show_view)
    window.acted.connect(presenter.on_input)
    window.show()
    presenter.start()
    try:
        qtbot.waitUntil(lambda: window.page().objectName() == "page-scan", timeout=WAIT_MS)
        yield Shown(window, presenter, told)
    finally:
        assert presenter.stop()


def take_in(folder: Path, central: CentralProcess, code: str, *wanted: str) -> None:
    """Enrol the station of that folder and take these in, without a network; a return that is not known too."""
    with station(folder, central.url, code) as counter:
        counter.pull()
        for number, case_id in enumerate(wanted):
            known = counter.cases.find(case_id)
            counter.drop_off(known.case if known else a_case(case_id), own_code("RBB", f"7Q2M9X4{number}"))


def settings_of(folder: Path, central: CentralProcess) -> Settings:
    return Settings(data_folder=folder, central_url=central.url, reserve_mb=1, least_free_mb=1, reconnect_spread_s=0)


def says(screen: Shown, *texts: str) -> Callable[[], bool]:
    return lambda: all(text in screen.words() for text in texts)


def test_a_day_that_agrees_and_then_a_central_that_is_gone(
    central: CentralProcess, seeded: Seeded, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "station"
    take_in(folder, central, seeded.enrolment_code, *list(seeded.case_ids.values())[:2])
    with shown(settings_of(folder, central), qtbot) as screen:
        qtbot.waitUntil(screen.is_sent, timeout=WAIT_MS)
        screen.press(Qt.Key.Key_F11)
        qtbot.waitUntil(lambda: screen.window.page().objectName() == "page-queue", timeout=WAIT_MS)
        screen.press(Qt.Key.Key_F11)
        green = says(screen, "The day agrees with central", "Central has all 2 returns of today, the same as here.")
        qtbot.waitUntil(green, timeout=WAIT_MS)
        screen.press(Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: screen.window.page().objectName() == "page-scan", timeout=WAIT_MS)

        screen.presenter.on_input(Scan(CommandName.CHECK_DAY))  # the command card, and gone at once
        screen.presenter.on_input(Act.BACK)
        qtbot.waitUntil(lambda: not any(each.name == "day" for each in threading.enumerate()), timeout=WAIT_MS)
        screen.press(Qt.Key.Key_F11)
        qtbot.waitUntil(green, timeout=WAIT_MS)

        central.kill()
        screen.press(Qt.Key.Key_F11)
        offline = says(screen, "No network: the day cannot be checked now", "It works again when the line is back")
        qtbot.waitUntil(offline, timeout=WAIT_MS)


def test_a_day_that_differs_names_the_return_and_what_to_do(
    central: CentralProcess, seeded: Seeded, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "station"
    take_in(folder, central, seeded.enrolment_code, next(iter(seeded.case_ids.values())), "RB-NOWHERE")
    with shown(settings_of(folder, central), qtbot) as screen:
        qtbot.waitUntil(screen.is_sent, timeout=WAIT_MS)
        screen.presenter.on_input(Scan(CommandName.CHECK_DAY))
        differs = says(
            screen,
            "1 return of today differs from central",
            "Here 2, at central 1.",
            "RB-NOWHERE: Refused. Refused: There is no return case RB-NOWHERE",
        )
        qtbot.waitUntil(differs, timeout=WAIT_MS)
        screen.press(Qt.Key.Key_Down)
        screen.press(Qt.Key.Key_Return)
        qtbot.waitUntil(says(screen, "Put its bag aside.", "Copy details"), timeout=WAIT_MS)
