"""Signing in at the real window: keys and badges through the real filters, argon2 in the real thread."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import StationApp
from kiosk.flow.staff_actions import ChooseName
from kiosk.flow.views import CaseView, Gauge, PhotoGauges, ScanView, SignInView, View
from kiosk.settings import CameraSettings, Settings
from kiosk.widgets.pin import PinDots
from sync.domain.staff import StaffList, StaffMember, badge_digest
from sync.station.clock import SystemClock
from sync.store.store import Store
from sync.wire import EnrolAnswer
from tests.support.cases import JACKET, case_of
from tests.support.people import AMIRA_BADGE
from tests.unit.pages.samples import PHOTO

NOWHERE = "http://127.0.0.1:9"  # nobody listens there


@pytest.fixture
def station(tmp_path: Path, qtbot: QtBot) -> Iterator[StationApp]:
    clock = SystemClock()
    with Store.open(tmp_path, clock) as store:
        named = EnrolAnswer(
            device_id="ST-1", station_name="03", location_id="l", location_name="Eaton", server_time=clock.now()
        )
        store.device.enrolled(named)
        store.cases.keep(case_of(JACKET), clock.now())
        pin_hash = PasswordHasher().hash("2468")
        store.staff.keep(
            StaffList(
                "v1", (StaffMember("SF-1", "Amira K.", pin_hash=pin_hash, badge_sha256=badge_digest(AMIRA_BADGE)),)
            )
        )
    settings = Settings(data_folder=tmp_path, central_url=NOWHERE, camera=CameraSettings("none"))
    made = StationApp(cast(QApplication, QApplication.instance()), settings)
    made.start()
    wait_for(made, qtbot, SignInView)
    yield made
    assert made.stop()
    made.window.close()


def wait_for(station: StationApp, qtbot: QtBot, page: type[View]) -> None:
    qtbot.waitUntil(lambda: isinstance(station.window.view(), page), timeout=10_000)


def hand_scan(station: StationApp, text: str) -> None:
    target = QApplication.focusWidget() or station.window
    QTest.keyClicks(target, text)
    QTest.keyClick(target, Qt.Key.Key_Return)


def test_a_pin_by_hand_an_idle_lock_and_a_badge(station: StationApp, qtbot: QtBot) -> None:
    window = station.window
    assert not window.status_bar.duty.isVisible()
    window.page().act(ChooseName("SF-1"))
    qtbot.waitUntil(lambda: isinstance(view := window.view(), SignInView) and view.pin.chosen == "SF-1", timeout=10_000)
    for digit in "2468":
        QTest.keyClicks(window.page(), digit)
        qtbot.waitUntil(lambda: not station.wedge.is_holding(), timeout=10_000)  # a person is slower than a scanner
    QTest.keyClick(window.page(), Qt.Key.Key_Return)
    wait_for(station, qtbot, ScanView)
    qtbot.waitUntil(lambda: window.status_bar.duty.isVisible(), timeout=10_000)
    assert window.status_bar.duty.text() == "Amira K."
    hand_scan(station, "NL-1001")
    wait_for(station, qtbot, CaseView)
    station.idle.idle.emit()
    wait_for(station, qtbot, SignInView)
    qtbot.waitUntil(lambda: not window.status_bar.duty.isVisible(), timeout=10_000)
    window.page().act(ChooseName("SF-1"))
    qtbot.waitUntil(lambda: isinstance(view := window.view(), SignInView) and view.pin.chosen == "SF-1", timeout=10_000)
    hand_scan(station, "62810577")  # a scan is no PIN, even of digits alone
    qtbot.waitUntil(lambda: "scan again" in window.banner.words.text(), timeout=10_000)
    assert [dots.typed for dots in window.findChildren(PinDots) if dots.isVisible()] == [0]
    hand_scan(station, AMIRA_BADGE)
    wait_for(station, qtbot, CaseView)


def test_photos_that_take_themselves_are_work_and_put_the_lock_off(station: StationApp) -> None:
    """Whoever turns goods under the camera touches nothing for minutes."""
    begun: list[int] = []
    station.idle.touch = lambda: begun.append(1)  # type: ignore[method-assign]
    station.window.show_view(PHOTO)
    gauges = PhotoGauges(Gauge.OK, Gauge.OK, Gauge.OK)
    station._measured.emit(gauges, False)
    assert begun == []
    station._measured.emit(gauges, True)
    assert begun == [1]
