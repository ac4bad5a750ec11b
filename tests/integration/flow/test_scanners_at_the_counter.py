"""Hand scanners of the settings at the real counter: a serial one that comes and goes, and one on the keyboard."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import StationApp
from kiosk.flow.views import CaseView, ItemView, ScanView, TroubleView
from kiosk.settings import CameraSettings, ScannerSettings, Settings
from sync.station.clock import SystemClock
from sync.store.store import Store
from tests.support.cases import BEANIE, JACKET, case_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo terminals that are serial ports")


@pytest.fixture
def station(tmp_path: Path, qtbot: QtBot) -> Iterator[StationApp]:
    clock = SystemClock()
    with Store.open(tmp_path / "data", clock) as store:
        store.cases.keep(case_of(JACKET, BEANIE), clock.now())
    scanners = (
        ScannerSettings(name="gun", port=str(tmp_path / "ttyACM0"), prefix="\x02"),
        ScannerSettings(name="desk", prefix="~"),
    )
    settings = Settings(data_folder=tmp_path / "data", camera=CameraSettings("none"), scanner=scanners)
    made = StationApp(cast(QApplication, QApplication.instance()), settings)
    made.start()
    qtbot.waitUntil(lambda: isinstance(made.window.view(), ScanView), timeout=10_000)
    yield made
    assert made.stop()
    made.window.close()


def test_a_serial_scanner_is_missed_in_words_and_works_when_it_is_back(
    station: StationApp, tmp_path: Path, qtbot: QtBot
) -> None:
    import pty

    missing = "The hand scanner gun is not connected. Plug it in; it goes on by itself."
    qtbot.waitUntil(lambda: station.status.view().problem == missing, timeout=5000)
    far, near = pty.openpty()
    (tmp_path / "ttyACM0").symlink_to(os.ttyname(near))
    qtbot.waitUntil(lambda: "hand scanner" not in station.status.view().problem, timeout=5000)
    os.write(far, b"\x02]Q1https://returns.example/r/NL-1001\r\n")
    qtbot.waitUntil(lambda: isinstance(station.window.view(), CaseView), timeout=5000)
    os.write(far, f"\x02]C101{JACKET.upc.zfill(14)}10LOT\x1d217\r\n".encode())
    qtbot.waitUntil(lambda: isinstance(station.window.view(), ItemView), timeout=5000)
    view = station.window.view()
    assert isinstance(view, ItemView) and view.item.item_id == JACKET.item_id
    assert view.barcode == f"(01){JACKET.upc.zfill(14)} (10)LOT (21)7"
    os.close(far)
    os.close(near)


def test_a_scan_while_the_program_starts_anew_is_told_to_be_made_again(station: StationApp, qtbot: QtBot) -> None:
    station.on_unforeseen(RuntimeError("nobody foresaw this"))
    qtbot.waitUntil(lambda: isinstance(station.window.view(), TroubleView), timeout=5000)
    for _ in range(2):
        QTest.keyClicks(station.window, "~NL-1001\r")
        qtbot.waitUntil(lambda: not station.wedge.is_holding(), timeout=5000)
    view = station.window.view()
    assert isinstance(view, TroubleView) and view.detail.count("scan it again after the start") == 1


def test_the_keyboards_scanner_is_the_one_of_the_settings(station: StationApp, qtbot: QtBot) -> None:
    QTest.keyClicks(station.window, "~NL-1001\r")
    qtbot.waitUntil(lambda: isinstance(station.window.view(), CaseView), timeout=5000)
