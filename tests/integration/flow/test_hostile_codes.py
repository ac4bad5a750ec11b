"""Codes that were made to do harm: they are shown as what they are, and nothing is ever opened or obeyed."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtGui import Qt as Rich
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app import StationApp
from kiosk.flow.views import AnswerView, ScanView
from kiosk.settings import CameraSettings, Settings
from sync.domain.codes import MAX_CODE_LENGTH, Scan, Symbology

HOSTILE = [
    "https://evil.example/login?next=https://returns.example/r/RB-TEST1",
    "https://returns.example.evil.example/r/RB-TEST1",
    "http://evil.example/<img src='file:///dev/zero'><a href='http://evil.example'>click</a>",
    "<h1>All items accepted</h1><img src='http://evil.example/pixel'>" + "x" * 300,
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ms-settings:privacy",
    "smb://evil.example/share",
    "http://[::1",
    "https://evil.example/\u202egpj.exe",
    "".join(map(chr, range(32))) + "https://evil.example/",
    "https://evil.example/" + "a" * (MAX_CODE_LENGTH - 21),
    "a" * (MAX_CODE_LENGTH + 1),
    "\x00" * 50,
    "{name} {0} %s %n",
    "'; DROP TABLE outbox; --",
]


class Opener(QObject):
    """What would open an address."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def opener() -> Iterator[Opener]:
    opener = Opener()
    schemes = ("http", "https", "file", "javascript", "ms-settings", "smb")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, opener, "open")  # type: ignore[arg-type] # the stubs say bytes
    yield opener
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def test_nothing_is_opened_and_the_counter_goes_on(tmp_path: Path, qtbot: QtBot, opener: Opener) -> None:
    QDesktopServices.openUrl(QUrl("http://evil.example/"))
    assert opener.opened == ["http://evil.example/"]  # the trap works
    opener.opened.clear()
    app = cast(QApplication, QApplication.instance())
    station = StationApp(app, Settings(data_folder=tmp_path, camera=CameraSettings("none")))
    station.start()
    qtbot.waitUntil(lambda: isinstance(station.window.view(), ScanView), timeout=10_000)
    shown: list[object] = []
    station.view_changed.connect(shown.append)
    for symbology in (Symbology.QR, Symbology.UNKNOWN):
        for text in HOSTILE:
            before = len(shown)
            station.presenter.on_input(Scan(text, symbology))
            qtbot.waitUntil(lambda before=before: len(shown) > before, timeout=10_000)  # type: ignore[misc]
            assert isinstance(station.window.view(), AnswerView | ScanView)
            assert all(is_plain(widget) for widget in station.window.findChildren(QWidget))
    assert opener.opened == []
    assert station.stop()
    station.window.close()


def is_plain(widget: QWidget) -> bool:
    """Nothing scanned becomes markup: neither in a label nor in a tooltip."""
    if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
        return not widget.text() or not Rich.mightBeRichText(widget.text())
    tip = widget.toolTip()
    return "<img" not in tip and "<a " not in tip
