"""How large the type of a page may be: as large as was asked for, where every part of the page still has room.

Type in a room of its own (buttons, cards, lines) becomes smaller there. Where parts would lie on each other or words
would be lost even so, or most of it would be smaller than with a smaller scale, the whole page takes a smaller one.
"""

from itertools import combinations

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.pages.base import Page
from kiosk.theme import SCALE_STEP, font, scale_page, type_scale
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.pills import Pill
from kiosk.widgets.preview import PreviewWidget
from kiosk.widgets.words import Words

_PARTS = (Words, Touchable, Pill, QLineEdit, PreviewWidget)
_ROUNDS = 3  # wrapped text settles its layouts in a few rounds


def fit(page: Page) -> None:
    """Give the page the largest type that it has room for; without a larger scale than 100 % there is nothing to do.

    What was found for a page is tried first where as many parts are seen again: looking anew takes 0.2 s.
    """
    wish = type_scale()
    if wish == 100 or not page.isVisible():
        return
    alike = (wish, page.width(), page.height(), len(_parts(page)))
    if alike in page.fits:
        _lay_out(page, page.fits[alike])
        if not _faults(page):
            page.update()
            return
    found: list[tuple[int, float, int]] = []  # faults, how large the type is (less is larger), the scale
    for percent in (*range(wish, 100, -SCALE_STEP), 100):
        _lay_out(page, percent)
        faults, size = _faults(page), _size(page, percent)
        found.append((faults, -size, percent))
        if not faults and size >= percent:
            break
    best = page.fits[alike] = min(found)[2]
    if best != percent:
        _lay_out(page, best)
    page.update()


def _lay_out(page: Page, percent: int) -> None:
    scale_page(percent)
    for widget in page.findChildren(QWidget):
        widget.updateGeometry()
    for _ in range(_ROUNDS):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _parts(page: Page) -> list[QWidget]:
    return [one for one in page.findChildren(QWidget) if isinstance(one, _PARTS) and one.isVisible()]


def _faults(page: Page) -> int:
    """How many parts lie on others or beside the page, and how many have lost words."""
    parts = _parts(page)
    places = [(one, QRect(one.mapTo(page, QPoint()), one.size())) for one in parts]
    body = page.rect()
    outside = sum(not body.contains(where) or _is_cut_off(one) for one, where in places)
    crossing = sum(
        here.intersects(there) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
        for (one, here), (other, there) in combinations(places, 2)
    )
    lost = sum(isinstance(one, Words | Pill) and one.is_elided() for one in parts)
    return outside + crossing + lost


def _is_cut_off(widget: QWidget) -> bool:
    """Whether it has left the room that the part around it leaves for what is in it."""
    around = widget.parentWidget()
    if around is None:
        return False
    laid = around.layout()
    return not (laid.contentsRect() if laid else around.rect()).contains(widget.geometry())


def _size(page: Page, percent: int) -> float:
    """The scale that the texts of the page have; the smallest counts as much as all together."""
    said = [one for one in page.findChildren(Words) if one.isVisible() and one.text()]
    if not said:
        return percent
    sizes = [percent * one.wrapped().font.pixelSize() / font(one.kind).pixelSize() for one in said]
    return (sum(sizes) / len(sizes) + min(sizes)) / 2
