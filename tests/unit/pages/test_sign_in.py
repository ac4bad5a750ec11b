"""S1 and the sheet of approvals: digits go into the PIN and nowhere else, and nobody reads them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.flow import views as v
from kiosk.flow.actions import Act, Action
from kiosk.flow.staff_actions import ChooseName, EnterPin, GoOnUntold
from kiosk.pages.base import typing_in
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.pin import PinDots
from tests.unit.pages import samples, staff_samples
from tests.unit.pages.conftest import Counter

CHOSEN = v.SignInView(v.PinView(staff_samples.NAMES, "SF-1"))


def button(counter: Counter, name: str) -> Touchable:
    return next(one for one in counter.window.findChildren(Touchable, name) if one.isVisible())


def typed(counter: Counter) -> int:
    return next(dots.typed for dots in counter.window.findChildren(PinDots) if dots.isVisible())


def keys(counter: Counter, text: str, last: Qt.Key | None = Qt.Key.Key_Return) -> list[Action]:
    target = QApplication.focusWidget() or counter.window
    QTest.keyClicks(target, text)
    if last is not None:
        QTest.keyClick(QApplication.focusWidget() or counter.window, last)
    return counter.taken()


@pytest.mark.parametrize("view", [CHOSEN, staff_samples.APPROVAL], ids=["sign in", "approval"])
def test_a_pin_is_typed_on_the_keyboard(counter: Counter, view: v.View) -> None:
    counter.show(view)
    assert keys(counter, "2468") == [EnterPin("2468")]
    assert typed(counter) == 0


def test_a_pin_is_tapped(counter: Counter) -> None:
    counter.show(CHOSEN)
    for name in ("pin-2", "pin-9", "pin-del", "pin-4", "pin-6", "pin-8"):
        button(counter, name).click()
    assert typed(counter) == 4
    button(counter, "pin-ok").click()
    assert counter.taken() == [EnterPin("2468")]


def test_too_few_digits_say_nothing_and_too_many_are_not_taken(counter: Counter) -> None:
    counter.show(CHOSEN)
    assert keys(counter, "246") == []
    assert keys(counter, "", Qt.Key.Key_Backspace) == []
    assert typed(counter) == 2
    assert keys(counter, "8135790") == [EnterPin("24813579")]


def test_no_digit_without_a_name_nor_while_it_waits(counter: Counter) -> None:
    for pin in (v.PinView(staff_samples.NAMES), v.PinView(staff_samples.NAMES, "SF-1", 43)):
        counter.show(v.SignInView(pin))
        assert keys(counter, "2468") == []
        assert typed(counter) == 0 and not button(counter, "pin-ok").isEnabled()


def test_another_name_another_pin(counter: Counter) -> None:
    counter.show(CHOSEN)
    keys(counter, "246", None)
    button(counter, "name-2").click()
    assert counter.taken() == [ChooseName("SF-2")]
    counter.show(v.SignInView(v.PinView(staff_samples.NAMES, "SF-2")))
    assert typed(counter) == 0
    assert keys(counter, "1357") == [EnterPin("1357")]  # after a tap on a name Enter is the pad's


def test_digits_do_not_stay_on_a_page_that_was_left(counter: Counter) -> None:
    counter.show(CHOSEN)
    keys(counter, "246", None)
    counter.show(samples.SCAN)
    counter.show(CHOSEN)
    assert typed(counter) == 0


def test_names_are_chosen_by_arrows_and_turned_by_pages(counter: Counter) -> None:
    counter.show(v.SignInView(v.PinView(staff_samples.MORE_NAMES)))
    QTest.keyClick(counter.window, Qt.Key.Key_PageDown)
    assert button(counter, "name-1").text() == staff_samples.MORE_NAMES[9].name
    keys(counter, "", Qt.Key.Key_Right)
    keys(counter, "", Qt.Key.Key_Right)
    assert keys(counter, "") == [ChooseName(staff_samples.MORE_NAMES[10].staff_ref)]


def test_a_digit_is_no_command_on_any_other_page(counter: Counter) -> None:
    for name, view in samples.every_view().items():
        if not isinstance(view, v.SignInView | v.ApprovalView):
            counter.show(view)
            if typing_in(QApplication.focusWidget()):  # a field tells what was typed after a pause: no command
                counter.window.page().setFocus()
            assert keys(counter, "1", None) == [], name


def test_a_pin_is_in_no_log() -> None:
    assert "2468" not in repr(EnterPin("2468"))


def test_f12_locks_from_every_page_on_which_somebody_is_on_duty(counter: Counter) -> None:
    counter.window.show_status(samples.ONLINE)
    for name, view in samples.every_view().items():
        if isinstance(view, v.TroubleView):
            continue
        counter.show(view)
        QTest.keyClick(counter.window, Qt.Key.Key_F12)
        assert Act.LOCK in counter.taken(), name


def test_the_bar_names_who_is_on_duty(counter: Counter) -> None:
    counter.show(samples.SCAN)
    counter.window.show_status(samples.ONLINE)
    assert button(counter, "status-duty").text() == "Amira K."
    button(counter, "status-duty").click()
    assert counter.taken() == [Act.LOCK]
    counter.window.show_status(replace(samples.ONLINE, staff="Associate", can_lock=False))
    assert not [one for one in counter.window.findChildren(QWidget, "status-duty") if one.isVisible()]
    assert counter.window.status_bar.second.text() == "Associate"
    counter.window.show_status(samples.ONLINE)


def test_the_way_on_without_a_list(counter: Counter) -> None:
    counter.show(staff_samples.VIEWS["s1-untold"])
    button(counter, "go-on-untold").click()
    assert counter.taken() == [GoOnUntold()]


def test_who_works_alone_agrees(counter: Counter) -> None:
    counter.show(staff_samples.VIEWS["approval-alone"])
    assert keys(counter, "") == [Act.CONFIRM]
    counter.show(staff_samples.APPROVAL)
    assert keys(counter, "", Qt.Key.Key_Escape) == [Act.BACK]
