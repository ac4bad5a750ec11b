"""Hand scanners against people: what is a scan, and that nothing else is lost, changed or put out of order."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.devices.wedge import WedgeFilter
from kiosk.settings import ScannerSettings
from sync.domain.codes import MAX_CODE_LENGTH, Reader, Scan, Symbology, Unknown, parse

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

    def rest(self, qtbot: QtBot) -> None:
        """Nobody presses anything until it is decided what the last keys were."""
        qtbot.waitUntil(lambda: not self.wedge.is_holding())


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.application.removeEventFilter(desk.wedge)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_burst_ended_by_enter_or_tab_is_a_scan_and_no_text(desk: Desk, qtbot: QtBot, end: Qt.Key) -> None:
    desk.scanner(EAN, end)
    desk.rest(qtbot)
    assert desk.scans == [Scan(EAN, Symbology.UNKNOWN, Reader.WEDGE)]
    assert desk.note.text() == ""
    assert desk.note.hasFocus()


@pytest.mark.parametrize("second", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_scanner_that_ends_twice_presses_nothing(desk: Desk, qtbot: QtBot, second: Qt.Key) -> None:
    desk.button.setFocus()
    for character in EAN:
        desk.strike(character, SCANNER_S)
    desk.strike(Qt.Key.Key_Return, SCANNER_S)
    desk.strike(second, SCANNER_S)
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == [EAN]
    assert desk.pressed == []
    desk.strike(Qt.Key.Key_Return, PERSON_S)  # a person, a moment later
    desk.rest(qtbot)
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
    desk.rest(qtbot)
    assert entered == [EAN]
    assert desk.scans == []


def test_check_09_a_scan_during_note_typing_does_not_land_in_the_note(desk: Desk, qtbot: QtBot) -> None:
    desk.person("cuff torn")
    desk.now += PERSON_S
    desk.scanner(EAN)
    desk.person(", see photo")
    qtbot.waitUntil(lambda: desk.note.text() == "cuff torn, see photo")
    assert [scan.text for scan in desk.scans] == [EAN]


def test_a_burst_does_not_press_the_focused_button(desk: Desk, qtbot: QtBot) -> None:
    desk.button.setFocus()
    desk.scanner("AB 12 34")
    desk.rest(qtbot)
    assert desk.pressed == []
    assert [scan.text for scan in desk.scans] == ["AB 12 34"]


def test_enter_and_space_still_press_the_focused_button(desk: Desk, qtbot: QtBot) -> None:
    desk.button.setFocus()
    desk.strike(Qt.Key.Key_Space, PERSON_S)
    qtbot.waitUntil(lambda: desk.pressed == ["button"])
    desk.strike(Qt.Key.Key_Return, PERSON_S)
    qtbot.waitUntil(lambda: desk.pressed == ["button", "button"])


def test_check_09_digits_and_enter_of_a_burst_trigger_no_shortcut(desk: Desk, qtbot: QtBot) -> None:
    fired: list[str] = []
    for key in ("Return", "F1", "1"):
        QShortcut(key, desk.window).activated.connect(partial(fired.append, key))
    desk.button.setFocus()
    desk.scanner("99" + EAN)
    desk.rest(qtbot)
    assert fired == []
    desk.strike(Qt.Key.Key_F1, PERSON_S)
    assert fired == ["F1"]


@pytest.mark.parametrize("length", [1, 2, 3])
def test_fewer_than_four_quick_characters_and_enter_are_typing(desk: Desk, qtbot: QtBot, length: int) -> None:
    entered: list[str] = []
    desk.note.returnPressed.connect(lambda: entered.append(desk.note.text()))
    desk.scanner("abc"[:length])
    desk.rest(qtbot)
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
    desk.rest(qtbot)
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
    desk.rest(qtbot)
    assert [scan.text.upper() for scan in desk.scans] == ["RBB7Q2M9X4K3"]
    capital("A", PERSON_S)
    desk.person("nna")
    qtbot.waitUntil(lambda: desk.note.text().lower() == "anna")


def test_control_characters_of_a_scan_are_kept(desk: Desk, qtbot: QtBot) -> None:
    for character in "0106281057742134":
        desk.strike(character, SCANNER_S)
    desk.now += SCANNER_S
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier, "\x1d")
    QCoreApplication.sendEvent(desk.window.windowHandle(), press)
    desk.scanner("10LOT7")
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == ["0106281057742134\x1d10LOT7"]


def test_commands_come_after_what_was_typed_before(desk: Desk, qtbot: QtBot) -> None:
    desk.person("abc")
    desk.strike(Qt.Key.Key_A, PERSON_S, Qt.KeyboardModifier.ControlModifier)
    desk.rest(qtbot)
    assert desk.note.selectedText() == "abc"
    desk.person("x")
    qtbot.waitUntil(lambda: desk.note.text() == "x")
    desk.strike(Qt.Key.Key_Backspace, PERSON_S)
    desk.rest(qtbot)
    assert desk.note.text() == ""


def test_a_shortcut_comes_after_the_scan_before_it(
    desk: Desk, qtbot: QtBot, replaced: Callable[[ScannerSettings], WedgeFilter]
) -> None:
    wedge = replaced(ScannerSettings(end="none"))
    order: list[str] = []
    wedge.code_read.connect(lambda scan: order.append(scan.text))
    QShortcut(Qt.Key.Key_F7, desk.window).activated.connect(lambda: order.append("F7"))
    desk.button.setFocus()
    for character in EAN:
        desk.strike(character, SCANNER_S)
    desk.strike(Qt.Key.Key_F7, PERSON_S)
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == [EAN, "F7"]


def test_escape_and_function_keys_reach_the_window(desk: Desk, qtbot: QtBot) -> None:
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
    desk.rest(qtbot)
    assert seen == [Qt.Key.Key_Escape, Qt.Key.Key_F9]


def test_a_key_held_down_repeats_as_ever_and_is_no_scan(desk: Desk, qtbot: QtBot) -> None:
    desk.strike("a", PERSON_S)
    desk.rest(qtbot)
    desk.now += 0.2
    for _ in range(8):
        desk.now += 0.03
        repeat = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True)
        QCoreApplication.sendEvent(desk.window.windowHandle(), repeat)
    desk.strike(Qt.Key.Key_Return, 0.03)
    desk.rest(qtbot)
    assert desk.note.text() == "a" * 9
    assert desk.scans == []


def test_a_doubled_character_that_looks_like_a_repeat_is_a_part_of_the_scan(desk: Desk, qtbot: QtBot) -> None:
    """X marks the second of two equal keys within a millisecond as a repeat."""
    desk.strike("7", PERSON_S)
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7", True)
    QCoreApplication.sendEvent(desk.window.windowHandle(), again)
    desk.scanner("123")
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == ["77123"]
    assert desk.note.text() == ""


def test_composed_text_comes_after_what_was_typed_before_it(desk: Desk, qtbot: QtBot) -> None:
    desk.strike("a", PERSON_S)
    composed = QInputMethodEvent()
    composed.setCommitString("ñ")
    QCoreApplication.sendEvent(desk.note, composed)
    desk.rest(qtbot)
    assert desk.note.text() == "añ"


@pytest.mark.parametrize("ended", [True, False])
def test_garbage_of_any_length_ends_in_one_unknown_scan(desk: Desk, qtbot: QtBot, ended: bool) -> None:
    for _ in range(4200):
        desk.strike("7", 0.001)
    if ended:
        desk.strike(Qt.Key.Key_Return, 0.001)
    qtbot.waitUntil(lambda: len(desk.scans) == 1)
    assert isinstance(parse(desk.scans[0].text)[0], Unknown)
    desk.now += 1
    desk.scanner(EAN)
    desk.rest(qtbot)
    assert desk.scans[1].text == EAN
    assert desk.note.text() == ""


def test_keys_sent_to_a_widget_directly_work_too(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.note, EAN)
    QTest.keyClick(desk.note, Qt.Key.Key_Return)
    desk.rest(qtbot)
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


def raw(desk: Desk, key: Qt.Key, text: str, gap_s: float = SCANNER_S, *, ctrl: bool = False, code: int = 0) -> None:
    """A key as the window system reports it, with the text it makes of it."""
    desk.now += gap_s
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(desk.window.windowHandle(), QKeyEvent(kind, key, held, code, 0, 0, text))


@pytest.mark.parametrize("number", [number for number in range(0x20) if chr(number) not in "\t\r"])
def test_a_control_character_inside_a_scan_is_kept_and_obeyed_by_nobody(desk: Desk, qtbot: QtBot, number: int) -> None:
    fired: list[int] = []
    for letter in range(0x41, 0x5B):
        QShortcut(f"Ctrl+{chr(letter)}", desk.window).activated.connect(partial(fired.append, letter))
    desk.note.setText("a note")
    for character in "RB-7":
        desk.strike(character, SCANNER_S)
    raw(desk, Qt.Key(number + 0x40), chr(number), ctrl=True)
    desk.scanner("Q2")
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == [f"RB-7{chr(number)}Q2"]
    assert fired == [] and desk.note.text() == "a note"


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Left])
def test_command_keys_that_a_scanner_makes_of_control_characters_reach_no_page(
    desk: Desk, qtbot: QtBot, key: Qt.Key
) -> None:
    reached: list[int] = []

    class Spy(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                reached.append(event.key())
            return False

    spy = Spy(desk.window)
    desk.note.installEventFilter(spy)
    raw(desk, key, "")  # the first character of the code already
    desk.scanner("RB-7Q2")
    desk.rest(qtbot)
    raw(desk, key, "", 1)
    raw(desk, Qt.Key.Key_Return, "\r")
    desk.rest(qtbot)
    assert reached == []
    assert len(desk.scans) == 2
    raw(desk, key, "", 1)  # a person
    desk.rest(qtbot)
    assert reached == [key]


def test_a_scan_over_an_open_dialog_presses_nothing_in_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = QMessageBox(QMessageBox.Icon.Question, "Sure?", "Sure?", QMessageBox.StandardButton.Yes, desk.window)
    answers: list[int] = []
    dialog.finished.connect(answers.append)
    dialog.open()
    qtbot.waitExposed(dialog)
    for character in "Y" + EAN:
        desk.now += SCANNER_S
        QTest.keyClick(dialog, character)  # type: ignore[call-overload] # the stubs leave out the char overload
    desk.now += SCANNER_S
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    desk.rest(qtbot)
    assert [scan.text.upper() for scan in desk.scans] == ["Y" + EAN]
    assert answers == [] and dialog.isVisible()
    dialog.close()


def test_four_thousand_characters_are_one_scan(desk: Desk, qtbot: QtBot) -> None:
    text = "0123456789ABCDEF" * (MAX_CODE_LENGTH // 16)
    for character in text:
        raw(desk, Qt.Key(ord(character)), character, 0.001)
    raw(desk, Qt.Key.Key_Return, "\r", 0.001)
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == [text]


@pytest.mark.parametrize("ended", [True, False])
def test_the_beginning_of_a_code_that_is_too_long_means_nothing(desk: Desk, qtbot: QtBot, ended: bool) -> None:
    for character in "https://returns.example/r/?code=RB-TEST1&x=" + "a" * MAX_CODE_LENGTH:
        raw(desk, Qt.Key(ord(character.upper())), character, 0.001)
    if ended:
        raw(desk, Qt.Key.Key_Return, "\r", 0.001)
    qtbot.waitUntil(lambda: len(desk.scans) == 1)
    assert isinstance(parse(desk.scans[0].text)[0], Unknown)


def test_a_slow_scanner_without_set_up_is_read_where_nobody_types(desk: Desk, qtbot: QtBot) -> None:
    desk.button.setFocus()
    for character in "RB 7Q2":
        desk.strike(character, 0.09)
    desk.strike(Qt.Key.Key_Return, 0.09)
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == ["RB 7Q2"]
    assert desk.pressed == []  # neither by its space nor by its Enter


@pytest.fixture
def replaced(desk: Desk) -> Iterator[Callable[[ScannerSettings], WedgeFilter]]:
    """Put another filter, for a scanner that was set up, in the desk's place."""
    made: list[WedgeFilter] = []

    def replace(scanner: ScannerSettings) -> WedgeFilter:
        desk.application.removeEventFilter(desk.wedge)
        desk.wedge = WedgeFilter(time_of=lambda _event: desk.now, scanners=[scanner])
        desk.wedge.code_read.connect(desk.scans.append)
        desk.application.installEventFilter(desk.wedge)
        made.append(desk.wedge)
        return desk.wedge

    yield replace
    for wedge in made:
        desk.application.removeEventFilter(wedge)


def test_a_prefix_tells_a_scanner_from_a_person(
    desk: Desk, qtbot: QtBot, replaced: Callable[[ScannerSettings], WedgeFilter]
) -> None:
    replaced(ScannerSettings(prefix="~", suffix="#"))
    desk.scanner("~" + EAN + "#")
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == [EAN]
    desk.scanner("quick")
    desk.rest(qtbot)
    assert desk.note.text() == "quick"


def test_a_scanner_without_an_end_is_read_after_a_pause(
    desk: Desk, qtbot: QtBot, replaced: Callable[[ScannerSettings], WedgeFilter]
) -> None:
    replaced(ScannerSettings(end="none", gap_ms=20))
    for character in EAN:
        desk.strike(character, SCANNER_S)
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == [EAN]
    desk.now += 1
    desk.person("abc")
    qtbot.waitUntil(lambda: desk.note.text() == "abc")


def test_composed_characters_inside_a_scan_do_not_break_it(
    desk: Desk, qtbot: QtBot, replaced: Callable[[ScannerSettings], WedgeFilter]
) -> None:
    """A dead key of the computer's layout: the text comes through the input method, and is translated back."""
    replaced(ScannerSettings(layout="us", computer="fr"))
    for character in "RBB":
        raw(desk, Qt.Key(ord(character)), character)
    composed = QInputMethodEvent()
    composed.setCommitString("ê")  # "[e" of the scanner
    QCoreApplication.sendEvent(desk.note, composed)
    raw(desk, Qt.Key.Key_Return, "\r")
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == ["RBB[e"]
    assert desk.note.text() == ""


@pytest.mark.parametrize("shift_first", [True, False])
def test_a_dead_key_that_the_input_method_kept_is_known_by_its_release(
    desk: Desk, qtbot: QtBot, replaced: Callable[[ScannerSettings], WedgeFilter], shift_first: bool
) -> None:
    """On a German layout "+" of a US scanner is a dead key: its press is kept, and so is that of the key after it."""
    replaced(ScannerSettings(layout="us"))
    shifted, plain = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier

    def event(kind: QEvent.Type, key: Qt.Key, code: int, held: Qt.KeyboardModifier) -> None:
        QCoreApplication.sendEvent(desk.window.windowHandle(), QKeyEvent(kind, key, held, code, 0, 0, ""))

    for text, code in (("C", 46), ("D", 32), ("E", 18)):
        raw(desk, Qt.Key(ord(text)), text.lower(), code=code)
    event(QEvent.Type.KeyPress, Qt.Key.Key_Shift, 42, shifted)
    if shift_first:
        event(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, 42, plain)
    event(QEvent.Type.KeyRelease, Qt.Key.Key_Dead_Grave, 13, plain if shift_first else shifted)
    if not shift_first:
        event(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, 42, plain)
    composed = QInputMethodEvent()
    composed.setCommitString("à")
    QCoreApplication.sendEvent(desk.note, composed)
    event(QEvent.Type.KeyRelease, Qt.Key.Key_A, 30, plain)
    raw(desk, Qt.Key.Key_Return, "\r", code=28)
    desk.rest(qtbot)
    assert [scan.text for scan in desk.scans] == ["cde+a"]
    assert desk.note.text() == ""
