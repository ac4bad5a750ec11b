"""A whole station with a receipt printer on the network: from the last scan to the paper."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import StationApp
from kiosk.flow.actions import Act
from kiosk.flow.views import DoneView, ReceiptView, ScanView, SummaryView, Tone
from kiosk.settings import CameraSettings, PrinterSettings, ReceiptPrinter, Settings
from sync.domain.codes import Scan, Symbology
from sync.returnpass.notes import read_note
from sync.station.clock import SystemClock
from sync.store.store import Store
from tests.support.cases import BAG, JACKET, case_of
from tests.support.papers import read_codes
from tests.support.printers import EscposServer, Mood


def test_trouble_is_shown_before_the_customer_is_called_and_the_receipt_comes_when_it_is_gone(
    tmp_path: Path, qtbot: QtBot
) -> None:
    clock = SystemClock()
    with Store.open(tmp_path / "data", clock) as store:
        store.cases.keep(case_of(JACKET), clock.now())
    with EscposServer(Mood(cover_open=True)) as server:
        settings = Settings(
            data_folder=tmp_path / "data",
            camera=CameraSettings("none"),
            printer=PrinterSettings(receipt=ReceiptPrinter("escpos", f"127.0.0.1:{server.port}")),
        )
        station = StationApp(cast(QApplication, QApplication.instance()), settings)
        window = station.window
        station.start()
        qtbot.waitUntil(lambda: isinstance(window.view(), ScanView), timeout=10_000)
        qtbot.waitUntil(lambda: "cover is open" in window.status_bar.printer.toolTip(), timeout=10_000)
        server.mood.cover_open = False
        for entry in (Scan("NL-1001", Symbology.QR), Scan(JACKET.upc), Act.LIKE_NEW):
            station.presenter.on_input(entry)
        qtbot.waitUntil(lambda: isinstance(window.view(), SummaryView), timeout=10_000)
        station.presenter.on_input(Scan(BAG))
        qtbot.waitUntil(lambda: isinstance(window.view(), DoneView), timeout=10_000)
        QTest.keyClick(window, Qt.Key.Key_F8)
        qtbot.waitUntil(lambda: _is_printed(station), timeout=20_000)
        assert station.stop()
        window.close()
    [paper] = server.jobs
    [code] = read_codes(paper)
    assert read_note(code).claims["bags"] == [BAG]


def _is_printed(station: StationApp) -> bool:
    view = station.window.view()
    return isinstance(view, ReceiptView) and view.tone is Tone.GOOD and view.printing == "Printed."
