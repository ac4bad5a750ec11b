"""Hand scanners against people: what is a scan, and that nothing else is lost, changed or put out of order."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.devices.wedge import WedgeFilter
from sync.domain.codes import Reader, Scan, Symbology, Unknown, parse

EAN = "6281057742134"
SCANNER_S = 0.004
PERSON_S = 0.12


class Desk:
    """A window with a text field and a button, a scanner and a person in front of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = 1000.0
        self.scans: list[Scan] = []
        self.pressed: list[str] = []
        self.window = QWidget()
        self.note = QLineEdit()
        self.button = QPushButton("Like new")
        self.button.setAutoDefault(True)
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.note)
        layout.addWidget(self.button)
        self.wedge = WedgeFilter(time_of=lambda _event: self.now)
        self.wedge.code_read.connect(self.scans.append)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.application = application
        application.installEventFilter(self.wedge)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.note.setFocus()

    def strike(self, key: str | Qt.Key, gap_s: float, modifier: Qt.KeyboardModifier | None = None) -> None:
        """One key through the window system, `gap_s` after the last."""
        self.now += gap_s
        handle = self.window.windowHandle()
        assert handle is not None
        modifiers = modifier or Qt.KeyboardModifier.NoModifier
        if isinstance(key, Qt.Key):
            QTest.keyClick(handle, key, modifiers)
        else:
            QTest.keyClick(handle, key, modifiers)  # type: ignore[call-overload] # the stubs leave out the char overload

    def scanner(self, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        for character in text:
            self.strike(character, SCANNER_S)
        self.strike(end, SCANNER_S)
        self.now += 0.3

    def person(self, text: str) -> None:
        for character in text:
            self.strike(character, PERSON_S)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.application.removeEventFilter(desk.wedge)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_burst_ended_by_enter_or_tab_is_a_scan_and_no_text(desk: Desk, qtbot: QtBot, end: Qt.Key) -> None:
    desk.scanner(EAN, end)
    assert desk.scans == [Scan(EAN, Symbology.UNKNOWN, Reader.WEDGE)]
    qtbot.wait(100)
    assert desk.note.text() == ""
    assert desk.note.hasFocus()


@pytest.mark.parametrize("second", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_scanner_that_ends_twice_presses_nothing(desk: Desk, qtbot: QtBot, second: Qt.Key) -> None:
    desk.button.setFocus()
    for character in EAN:
        desk.strike(character, SCANNER_S)
    desk.strike(Qt.Key.Key_Return, SCANNER_S)
    desk.strike(second, SCANNER_S)
    qtbot.wait(60)
    assert [scan.text for scan in desk.scans] == [EAN]
    assert desk.pressed == []
    desk.strike(Qt.Key.Key_Return, PERSON_S)  # a person, a moment later
    assert desk.pressed == ["button"]


def test_typing_is_delivered_in_order_and_is_no_scan(desk: Desk, qtbot: QtBot) -> None:
    desk.person("stain on the left cuff")
    qtbot.waitUntil(lambda: desk.note.text() == "stain on the left cuff")
    assert desk.scans == []


def test_a_person_typing_an_ean_and_enter_is_no_scan(desk: Desk, qtbot: QtBot) -> None:
    entered: list[str] = []
    desk.note.returnPressed.connect(lambda: entered.append(desk.note.text()))
    desk.person(EAN)
    desk.strike(Qt.Key.Key_Return, PERSON_S)
    assert entered == [EAN]
    assert desk.scans == []


def test_a_scan_during_note_typing_does_not_land_in_the_note(desk: Desk, qtbot: QtBot) -> None:
    desk.person("cuff torn")
    desk.now += PERSON_S
    desk.scanner(EAN)
    desk.person(", see photo")
    qtbot.waitUntil(lambda: desk.note.text() == "cuff torn, see photo")
    assert [scan.text for scan in desk.scans] == [EAN]


def test_a_burst_does_not_press_the_focused_button(desk: Desk, qtbot: QtBot) -> None:
    desk.button.setFocus()
    desk.scanner("AB 12 34")
    qtbot.wait(100)
    assert desk.pressed == []
    assert [scan.text for scan in desk.scans] == ["AB 12 34"]


def test_enter_and_space_still_press_the_focused_button(desk: Desk, qtbot: QtBot) -> None:
    desk.button.setFocus()
    desk.strike(Qt.Key.Key_Space, PERSON_S)
    qtbot.waitUntil(lambda: desk.pressed == ["button"])
    desk.strike(Qt.Key.Key_Return, PERSON_S)
    qtbot.waitUntil(lambda: desk.pressed == ["button", "button"])


def test_digits_and_enter_of_a_burst_trigger_no_shortcut(desk: Desk, qtbot: QtBot) -> None:
    fired: list[str] = []
    for key in ("Return", "F1", "1"):
        QShortcut(key, desk.window).activated.connect(partial(fired.append, key))
    desk.button.setFocus()
    desk.scanner("99" + EAN)
    assert fired == []
    desk.strike(Qt.Key.Key_F1, PERSON_S)
    assert fired == ["F1"]


@pytest.mark.parametrize("length", [1, 2, 3])
def test_fewer_than_four_quick_characters_and_enter_are_typing(desk: Desk, length: int) -> None:
    entered: list[str] = []
    desk.note.returnPressed.connect(lambda: entered.append(desk.note.text()))
    desk.scanner("abc"[:length])
    assert entered == ["abc"[:length]]
    assert desk.scans == []


def test_a_quick_burst_without_an_end_is_handed_on(desk: Desk, qtbot: QtBot) -> None:
    for character in "hello":
        desk.strike(character, SCANNER_S)
    assert desk.note.text() == ""
    qtbot.waitUntil(lambda: desk.note.text() == "hello")
    assert desk.scans == []


def test_enter_after_a_pause_does_not_make_a_scan(desk: Desk, qtbot: QtBot) -> None:
    entered: list[str] = []
    desk.note.returnPressed.connect(lambda: entered.append(desk.note.text()))
    for character in "quick":
        desk.strike(character, SCANNER_S)
    desk.strike(Qt.Key.Key_Return, 0.05)
    assert entered == ["quick"]
    assert desk.scans == []


def test_shift_inside_a_burst_and_in_typing(desk: Desk, qtbot: QtBot) -> None:
    def capital(character: str, gap_s: float) -> None:
        handle = desk.window.windowHandle()
        desk.now += gap_s
        QTest.keyPress(handle, Qt.Key.Key_Shift)
        desk.strike(character, 0.0, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(handle, Qt.Key.Key_Shift)

    for character in "RBB":
        capital(character, SCANNER_S)
    desk.scanner("7Q2M9X4K3")
    assert [scan.text.upper() for scan in desk.scans] == ["RBB7Q2M9X4K3"]
    capital("A", PERSON_S)
    desk.person("nna")
    qtbot.waitUntil(lambda: desk.note.text().lower() == "anna")


def test_control_characters_of_a_scan_are_kept(desk: Desk) -> None:
    for character in "0106281057742134":
        desk.strike(character, SCANNER_S)
    desk.now += SCANNER_S
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier, "\x1d")
    QCoreApplication.sendEvent(desk.window.windowHandle(), press)
    desk.scanner("10LOT7")
    assert [scan.text for scan in desk.scans] == ["0106281057742134\x1d10LOT7"]


def test_commands_pass_at_once_and_after_what_was_typed_before(desk: Desk, qtbot: QtBot) -> None:
    desk.person("abc")
    desk.strike(Qt.Key.Key_A, PERSON_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.note.selectedText() == "abc"
    desk.person("x")
    qtbot.waitUntil(lambda: desk.note.text() == "x")
    desk.strike(Qt.Key.Key_Backspace, PERSON_S)
    assert desk.note.text() == ""


def test_escape_and_function_keys_reach_the_window_at_once(desk: Desk) -> None:
    seen: list[int] = []

    class Spy(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                seen.append(event.key())
            return False

    spy = Spy(desk.window)
    desk.note.installEventFilter(spy)
    desk.strike(Qt.Key.Key_Escape, PERSON_S)
    desk.strike(Qt.Key.Key_F9, PERSON_S)
    assert seen == [Qt.Key.Key_Escape, Qt.Key.Key_F9]


def test_a_key_held_down_repeats_as_ever_and_is_no_scan(desk: Desk, qtbot: QtBot) -> None:
    desk.strike("a", PERSON_S)
    for _ in range(8):
        desk.now += 0.03
        repeat = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True)
        QCoreApplication.sendEvent(desk.window.windowHandle(), repeat)
    desk.strike(Qt.Key.Key_Return, 0.03)
    assert desk.note.text() == "a" * 9
    assert desk.scans == []


def test_composed_text_comes_after_what_was_typed_before_it(desk: Desk) -> None:
    desk.strike("a", PERSON_S)
    composed = QInputMethodEvent()
    composed.setCommitString("ñ")
    QCoreApplication.sendEvent(desk.note, composed)
    assert desk.note.text() == "añ"


@pytest.mark.parametrize("ended", [True, False])
def test_garbage_of_any_length_ends_in_one_unknown_scan(desk: Desk, qtbot: QtBot, ended: bool) -> None:
    for _ in range(4200):
        desk.strike("7", 0.001)
    if ended:
        desk.strike(Qt.Key.Key_Return, 0.001)
    qtbot.waitUntil(lambda: len(desk.scans) == 1)
    assert isinstance(parse(desk.scans[0].text)[0], Unknown)
    desk.scanner(EAN)
    assert desk.scans[1].text == EAN
    assert desk.note.text() == ""


def test_keys_sent_to_a_widget_directly_work_too(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.note, EAN)
    QTest.keyClick(desk.note, Qt.Key.Key_Return)
    assert [scan.text for scan in desk.scans] == [EAN]
    desk.now += 1
    QTest.keyClick(desk.note, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: desk.note.text() == "x")


def test_a_scan_that_waits_behind_a_busy_window_is_still_a_scan(desk: Desk, qtbot: QtBot) -> None:
    for character in EAN[:4]:
        desk.strike(character, SCANNER_S)
    timer = QElapsedTimer()
    timer.start()
    while not timer.hasExpired(120):  # the window is busy: the hold time passes and keys wait in the queue
        pass
    for character in EAN[4:]:
        post(desk, Qt.Key(ord(character)), character)
    post(desk, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: [scan.text for scan in desk.scans] == [EAN])
    assert desk.note.text() == ""


def post(desk: Desk, key: Qt.Key, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.postEvent(desk.window.windowHandle(), event)


def test_a_target_that_is_gone_by_then_is_forgotten(desk: Desk, qtbot: QtBot) -> None:
    other = QLineEdit()
    QTest.keyClick(other, Qt.Key.Key_X)
    other.deleteLater()
    qtbot.wait(100)
    desk.person("y")
    qtbot.waitUntil(lambda: desk.note.text() == "y")


def test_prefix_and_suffix_are_taken_off(qtbot: QtBot, desk: Desk) -> None:
    desk.application.removeEventFilter(desk.wedge)
    wedge = WedgeFilter(time_of=lambda _event: desk.now, prefix="~", suffix="#")
    read: list[Scan] = []
    wedge.code_read.connect(read.append)
    desk.application.installEventFilter(wedge)
    desk.scanner("~" + EAN + "#")
    desk.application.removeEventFilter(wedge)
    assert [scan.text for scan in read] == [EAN]
