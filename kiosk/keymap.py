"""The keyboard of the counter, in one place: F1 to F8, Enter, Esc, Page Up and Down press what a page shows them on.

Arrows choose among cards and buttons. No digit and no letter is ever a command, since a hand scanner types those too.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

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


def handle(page: Page, event: QKeyEvent) -> bool:
    """Do what a key means on `page`; False when it means nothing there. A held key counts once."""
    key = Qt.Key(event.key())
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    if key in _WAYS:
        return move(page, key)
    if key not in _COMMANDS or event.isAutoRepeat():
        return key in _COMMANDS
    if key in _ENTER and _enter_presses(page):
        return True
    return page.press(key)


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
