"""The keyboard of the counter, in one place: F1 to F12, Enter, Esc, Page Up and Down press what a page shows them on.

What a page does not show is said to the flow all the same, which does it or says why not here. F13 to F24 of a foot
pedal or a pad of keys are F1 to F12. Arrows choose among cards and buttons. No digit and no letter is ever a command,
since a hand scanner types those too.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from kiosk.flow.actions import Act
from kiosk.pages.base import Page
from kiosk.widgets.buttons import ToggleChip, Touchable, targets
from kiosk.widgets.cards import ItemCardButton

_COMMANDS = frozenset(
    {getattr(Qt.Key, f"Key_F{number}") for number in range(1, 13)}
    | {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)
_WAYS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PADS: dict[Qt.Key, Qt.Key] = {
    getattr(Qt.Key, f"Key_F{number + 12}"): getattr(Qt.Key, f"Key_F{number}") for number in range(1, 13)
}
_EVERYWHERE = {
    Qt.Key.Key_F7: Act.UNDO,
    Qt.Key.Key_F9: Act.SEARCH,
    Qt.Key.Key_F10: Act.PARK,
    Qt.Key.Key_F11: Act.QUEUE,
    Qt.Key.Key_F12: Act.LOCK,
}
_IN_A_RETURN = {
    Qt.Key.Key_F1: Act.LIKE_NEW,
    Qt.Key.Key_F2: Act.DAMAGED,
    Qt.Key.Key_F3: Act.NOT_HERE,
    Qt.Key.Key_F4: Act.UNDECLARED,
    Qt.Key.Key_F5: Act.PHOTO,
    Qt.Key.Key_F6: Act.BAG,
}


def handle(page: Page, event: QKeyEvent) -> bool:
    """Do what a key means on `page`; False when it means nothing there. A held key counts once."""
    key = key_of(event)
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    if key in _WAYS:
        return move(page, key)
    if key not in _COMMANDS or event.isAutoRepeat():
        return key in _COMMANDS
    if key in _ENTER and _enter_presses(page):
        return True
    return page.press(key)


def key_of(event: QKeyEvent) -> Qt.Key:
    """The key that was pressed, that of a pad as the one it stands for."""
    key = Qt.Key(event.key())
    return _PADS.get(key, key)


def act_of(event: QKeyEvent, *, in_return: bool) -> Act | None:
    """What a key means whose button the page does not show; judgements belong to the pages of a return."""
    key = key_of(event)
    return _EVERYWHERE.get(key) or (_IN_A_RETURN.get(key) if in_return else None)


def move(page: Page, key: Qt.Key) -> bool:
    """Move the focus to the nearest card (or button) that lies in the arrow's direction."""
    here = QApplication.focusWidget()
    if isinstance(here, QLineEdit):
        return False
    there = list(page.cards()) or targets(page)
    if not there:
        return False
    if here is None or here not in there:
        there[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True
    nearest = _nearest(here, there, _WAYS[key], page)
    if nearest is None:
        page.beyond(key)
    else:
        nearest.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def _enter_presses(page: Page) -> bool:
    """Enter opens the card or takes the way on that has the focus; in a field it tells what was typed, no more."""
    here = QApplication.focusWidget()
    if here is None or not page.isAncestorOf(here):
        return False
    if isinstance(here, QLineEdit):
        page.flush()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
    chosen = isinstance(here, ItemCardButton) or here in page.cards()
    # A focused button of a bar is pressed by Enter too, unless Enter belongs to another button; a tick never is.
    lone = isinstance(here, Touchable) and not isinstance(here, ToggleChip) and not _has_enter(page)
    if isinstance(here, QAbstractButton) and here.isEnabled() and (chosen or lone):
        here.click()
        return True
    return False


def _has_enter(page: Page) -> bool:
    return any(Qt.Key.Key_Return in button.keys for button in targets(page))


def _nearest(here: QWidget, there: Sequence[Touchable], way: QPoint, page: QWidget) -> Touchable | None:
    start = here.mapTo(page, here.rect().center())
    best: tuple[float, Touchable] | None = None
    for one in there:
        step = one.mapTo(page, one.rect().center()) - start
        along = QPoint.dotProduct(step, way)
        across = abs(step.x() * way.y()) + abs(step.y() * way.x())
        if one is here or along <= 4:
            continue
        cost = along + 3.0 * across
        if best is None or cost < best[0]:
            best = (cost, one)
    return best[1] if best else None
