"""Labels of 2 by 1 inch, or of any size near it: a QR code, what it is, its text for people, and bars beneath."""

from kiosk.devices.printing.ink import Face, Ink
from kiosk.texts import grouped, tr
from sync.domain.papers import BadgeLabel, BagLabel, Label, ToteLabel

WIDTH, HEIGHT = 50.8, 25.4
_EDGE = 1.5


def paint_label(ink: Ink, label: Label, left: float = 0, top: float = 0, width: float = WIDTH) -> None:
    """At that place; as high as `HEIGHT`. Millimetres."""
    inner = width - 2 * _EDGE
    side = ink.square(label.code, left + _EDGE + 1, top + _EDGE, 10.6)
    beside = left + _EDGE + side + 3.5
    room = width - _EDGE - (beside - left)
    title, words = _words(label)
    ink.line(title, Face(2.5, bold=True), beside, top + _EDGE - 0.4, room)
    ink.line(grouped(label.code), Face(4.4, bold=True), beside, top + 4.2, room)
    ink.line(words, Face(2.4), beside, top + 9.6, room)
    ink.bars(label.code, left + _EDGE, top + 14.0, inner, 9.6)


def _words(label: Label) -> tuple[str, str]:
    match label:
        case BagLabel():
            return tr("BAG"), tr("Seal first, then scan")
        case ToteLabel():
            return tr("TOTE"), tr("Scan, then scan its bags")
        case BadgeLabel(name=name):
            return tr("BADGE"), name
