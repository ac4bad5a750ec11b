"""Nobody there for a while: told once, and anything that a person does begins it anew."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.devices.idle import IdleWatch


def test_idle_is_told_once(qtbot: QtBot) -> None:
    watch = IdleWatch(0.05)
    with qtbot.waitSignal(watch.idle, timeout=5000):
        pass
    with qtbot.assertNotEmitted(watch.idle, wait=120):
        pass
    watch.touch()  # a scan
    with qtbot.waitSignal(watch.idle, timeout=5000):
        pass


def test_keys_and_touches_begin_it_anew(qtbot: QtBot, qapp: QApplication) -> None:
    watch, widget = IdleWatch(3600), QWidget()
    qtbot.addWidget(widget)
    begun: list[int] = []
    watch.touch = lambda: begun.append(1)  # type: ignore[method-assign]
    qapp.installEventFilter(watch)
    try:
        QTest.keyClick(widget, Qt.Key.Key_A)
        assert begun
        begun.clear()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        assert begun
    finally:
        qapp.removeEventFilter(watch)


def test_zero_is_never(qtbot: QtBot) -> None:
    watch = IdleWatch(0)
    with qtbot.assertNotEmitted(watch.idle, wait=60):
        watch.touch()
