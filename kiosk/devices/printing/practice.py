"""The sample codes of the training as pages: badges and bags, then one page for each return with its goods."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSizeF

from kiosk.devices.printing.ink import Face, Ink
from kiosk.texts import tr

Page = Callable[[Ink], None]
Code = tuple[str, str]  # what it is, and the code

_EDGE = 14.0
_COLUMNS = 3
_SIDE = 34.0
_HEAD = 26.0
_MOST = 12  # on a page


def practice_pages(groups: Sequence[tuple[str, Sequence[Code]]], size: QSizeF) -> list[Page]:
    """A page for each group of codes, of paper of that size in millimetres; more where one is full."""
    return [
        _page(title, codes[start : start + _MOST], size)
        for title, codes in groups
        for start in range(0, len(codes), _MOST)
    ]


def _page(title: str, codes: Sequence[Code], size: QSizeF) -> Page:
    width = (size.width() - 2 * _EDGE) / _COLUMNS
    high = _SIDE + 22

    def paint(ink: Ink) -> None:
        ink.inverse(tr("TRAINING"), Face(5, bold=True), _EDGE, _EDGE, size.width() - 2 * _EDGE)
        ink.write(title, Face(5, bold=True), _EDGE, _EDGE + 10, size.width() - 2 * _EDGE)
        for place, (name, code) in enumerate(codes):
            left = _EDGE + place % _COLUMNS * width
            top = _EDGE + _HEAD + place // _COLUMNS * high
            ink.line(name, Face(3.6, bold=True), left, top, width - 6)
            ink.square(code, left, top + 8, _SIDE)
            ink.line(code, Face(2.6), left, top + 10 + _SIDE, width - 6)

    return paint
