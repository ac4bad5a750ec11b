"""The whole station in one process: real window, store and threads; no camera, no central."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.app import StationApp
from kiosk.devices.diagnosis import Reason
from kiosk.flow.actions import Act
from kiosk.flow.views import CaseView, DamageView, DoneView, ItemView, PhotoView, ScanView, SummaryView, View
from kiosk.settings import CameraSettings, Settings
from kiosk.theme import colour
from kiosk.widgets.lamp import Lamp
from sync.domain.codes import Scan, Symbology
from sync.station.clock import SystemClock
from sync.store.store import Store
from tests.support.cases import BAG, BEANIE, JACKET, case_of
from tests.support.pictures import scene, symbol


@pytest.fixture
def data(tmp_path: Path) -> Path:
    clock = SystemClock()
    with Store.open(tmp_path / "data", clock) as store:
        store.cases.keep(case_of(JACKET, BEANIE), clock.now())
    return tmp_path / "data"


@pytest.fixture
def station(data: Path, qtbot: QtBot) -> Iterator[StationApp]:
    made = StationApp(
        cast(QApplication, QApplication.instance()), Settings(data_folder=data, camera=CameraSettings("none"))
    )
    made.start()
    wait_for(made, qtbot, ScanView)
    yield made
    assert made.stop()
    made.window.close()


def wait_for(station: StationApp, qtbot: QtBot, page: type[View]) -> None:
    qtbot.waitUntil(lambda: isinstance(station.window.view(), page), timeout=10_000)


def hand_scan(text: str, window: StationApp) -> None:
    target = QApplication.focusWidget() or window.window
    QTest.keyClicks(target, text)
    QTest.keyClick(target, Qt.Key.Key_Return)


def test_closing_the_program_commits_a_sealed_bag(data: Path, qtbot: QtBot) -> None:
    station = StationApp(
        cast(QApplication, QApplication.instance()), Settings(data_folder=data, camera=CameraSettings("none"))
    )
    station.start()
    for entry in (Scan("NL-1001", Symbology.QR), Scan(JACKET.upc), Act.LIKE_NEW, Scan(BEANIE.upc), Act.LIKE_NEW):
        station.presenter.on_input(entry)
    wait_for(station, qtbot, SummaryView)
    station.presenter.on_input(Scan(BAG))
    wait_for(station, qtbot, DoneView)
    assert station.stop()
    station.window.close()
    with Store.open(data, SystemClock()) as store:
        assert store.outbox.status().waiting == 1
        assert store.visits.open_visit() is None


def test_a_return_by_hand_scanner_and_keys_alone(station: StationApp, qtbot: QtBot) -> None:
    hand_scan("https://returns.example/r/NL-1001", station)
    wait_for(station, qtbot, CaseView)
    for item, page in ((JACKET, CaseView), (BEANIE, SummaryView)):
        hand_scan(item.upc, station)
        wait_for(station, qtbot, ItemView)
        QTest.keyClick(station.window, Qt.Key.Key_F1)
        wait_for(station, qtbot, page)
    hand_scan(BAG, station)
    wait_for(station, qtbot, DoneView)


def test_words_typed_just_before_a_scan_are_kept(station: StationApp, qtbot: QtBot) -> None:
    for text in ("NL-1001", JACKET.upc, "KIOSKDG"):
        hand_scan(text, station)
        qtbot.wait(150)
    wait_for(station, qtbot, DamageView)
    QTest.keyClick(station.window, Qt.Key.Key_F8)
    note = next(field for field in station.window.findChildren(QLineEdit, "field-note") if field.isVisible())
    qtbot.waitUntil(note.hasFocus, timeout=5000)
    QTest.keyClicks(note, "cut", delay=60)
    qtbot.wait(60)
    hand_scan("KIOSKPH", station)
    wait_for(station, qtbot, PhotoView)
    QTest.keyClick(station.window, Qt.Key.Key_Escape)
    wait_for(station, qtbot, DamageView)
    view = station.window.view()
    assert isinstance(view, DamageView) and view.typed == "cut"


def test_a_scan_while_a_note_is_typed_does_not_land_in_the_note(station: StationApp, qtbot: QtBot) -> None:
    hand_scan("NL-1001", station)
    wait_for(station, qtbot, CaseView)
    hand_scan(JACKET.upc, station)
    wait_for(station, qtbot, ItemView)
    QTest.keyClick(station.window, Qt.Key.Key_F2)
    wait_for(station, qtbot, DamageView)
    QTest.keyClick(station.window, Qt.Key.Key_F8)
    note = next(field for field in station.window.findChildren(QLineEdit, "field-note") if field.isVisible())
    qtbot.waitUntil(note.hasFocus, timeout=5000)
    QTest.keyClicks(note, "cuff", delay=60)
    hand_scan(BEANIE.upc, station)
    qtbot.waitUntil(lambda: getattr(station.window.view(), "notice", None) is not None, timeout=5000)
    assert isinstance(station.window.view(), DamageView)  # refused in words, the page stays
    assert note.text() == "cuff"


def test_a_black_picture_does_not_cover_the_words_that_explain_it(data: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "pictures").mkdir()
    cv2.imwrite(str(tmp_path / "pictures" / "black.png"), np.zeros((90, 160, 3), np.uint8))
    camera = CameraSettings(str(tmp_path / "pictures"))
    station = StationApp(cast(QApplication, QApplication.instance()), Settings(data_folder=data, camera=camera))
    station.start()
    try:
        wait_for(station, qtbot, ScanView)
        preview = station.window.preview()
        assert preview is not None
        qtbot.waitUntil(lambda: "privacy" in preview.accessibleDescription(), timeout=10_000)
        seen = station.camera.mailbox.latest() if station.camera else None
        assert seen is not None
        qtbot.waitUntil(lambda: bool(station.camera and (f := station.camera.latest()) and f.number > seen.number + 5))
        middle = preview.grab().toImage().pixelColor(preview.width() // 2, preview.height() // 8)
        assert middle == colour("bar")
    finally:
        assert station.stop()
        station.window.close()


def test_of_two_codes_before_the_camera_the_one_that_is_tapped_opens(data: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "pictures").mkdir()
    cv2.imwrite(str(tmp_path / "pictures" / "two.png"), scene(symbol("NL-1001"), symbol("NL-1002")))
    camera = CameraSettings(str(tmp_path / "pictures"))
    station = StationApp(cast(QApplication, QApplication.instance()), Settings(data_folder=data, camera=camera))
    station.start()
    try:
        wait_for(station, qtbot, ScanView)
        preview = station.window.preview()
        assert preview is not None
        qtbot.waitUntil(lambda: len(preview.choices()) == 2, timeout=10_000)
        qtbot.waitUntil(lambda: preview.accessibleDescription() == Reason.TWO_CODES.words)
        qtbot.wait(300)
        assert isinstance(station.window.view(), ScanView)
        preview.choices()[0].click()
        wait_for(station, qtbot, CaseView)
    finally:
        assert station.stop()
        station.window.close()


def test_in_the_dark_the_lamp_shines_on_pages_with_a_picture_alone(data: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "pictures").mkdir()
    cv2.imwrite(str(tmp_path / "pictures" / "dim.png"), np.full((360, 640, 3), 30, np.uint8))
    camera = CameraSettings(str(tmp_path / "pictures"))
    station = StationApp(cast(QApplication, QApplication.instance()), Settings(data_folder=data, camera=camera))
    station.start()
    lamp = station.window.findChild(Lamp)
    assert lamp is not None
    try:
        wait_for(station, qtbot, ScanView)
        qtbot.waitUntil(lamp.isVisible, timeout=10_000)
        station.presenter.on_input(Scan("NL-1001", Symbology.QR))
        wait_for(station, qtbot, CaseView)
        qtbot.waitUntil(lamp.isHidden)
        station.presenter.on_input(Act.CANCEL)
        wait_for(station, qtbot, ScanView)
        qtbot.waitUntil(lamp.isVisible, timeout=5000)
    finally:
        assert station.stop()
        station.window.close()


@pytest.mark.parametrize("auto", [True, False])
def test_what_is_held_still_is_photographed_by_itself(data: Path, tmp_path: Path, qtbot: QtBot, auto: bool) -> None:
    (tmp_path / "pictures").mkdir()
    # Sharp, well lit, and without a code: one that is read on the first page would lead away from it.
    tiles = np.random.default_rng(1).integers(40, 200, (18, 32), dtype=np.uint8)
    item = cv2.resize(tiles, (1280, 720), interpolation=cv2.INTER_NEAREST)
    cv2.imwrite(str(tmp_path / "pictures" / "item.png"), item)
    camera = CameraSettings(str(tmp_path / "pictures"), auto_shot=auto)
    station = StationApp(cast(QApplication, QApplication.instance()), Settings(data_folder=data, camera=camera))
    station.start()
    try:
        wait_for(station, qtbot, ScanView)
        for entry in (Scan("NL-1001", Symbology.QR), Scan(JACKET.upc), Act.DAMAGED, Act.PHOTO):
            station.presenter.on_input(entry)
        wait_for(station, qtbot, PhotoView)
        if auto:
            wait_for(station, qtbot, DamageView)
            view = station.window.view()
            assert isinstance(view, DamageView) and len(view.photos) == 1
        else:
            qtbot.wait(1800)
            assert isinstance(station.window.view(), PhotoView)
    finally:
        assert station.stop()
        station.window.close()
