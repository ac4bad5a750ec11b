"""Sheets to print and keep: the command card, and labels for bags, totes and badges, many to a page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from kiosk.devices.printing.ink import Face, Ink
from kiosk.devices.printing.labels import HEIGHT, WIDTH, paint_label
from kiosk.texts import reason_word, tr
from sync.domain.codes import CommandName
from sync.domain.papers import Label
from sync.domain.verification import Reason

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_DPI = 600
_EDGE = 12.0
_COLUMNS = 3
_HEAD = 20.0
_TITLE = 10.0
_SMALL = Face(3.0)
_MIDDLE = Qt.AlignmentFlag.AlignHCenter

Page = Callable[[Ink], None]
Group = tuple[str, Mapping[CommandName, str]]


def command_groups() -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """Every command in the words of the chosen language: the front of the card, and its back."""
    name = CommandName
    front = (
        (
            tr("Judge the item"),
            {
                name.LIKE_NEW: tr("Like new"),
                name.DAMAGED: tr("Damaged"),
                name.NOT_HERE: tr("Not here"),
                name.NO_MATCHING_ITEMS: tr("No matching items"),
                name.UNDECLARED: tr("Extra item"),
                name.PHOTO: tr("Take a photo"),
            },
        ),
        (
            tr("Go on"),
            {
                name.CONFIRM: tr("Confirm"),
                name.UNDO: tr("Undo"),
                name.CANCEL: tr("Cancel"),
                name.NEXT_BAG: tr("One more bag"),
                name.PARK: tr("Park the return"),
                name.REPRINT: tr("Print the receipt"),
            },
        ),
        (tr("Station"), {name.LOCK: tr("Lock"), name.HELP: tr("Help"), name.CHECK_DAY: tr("Check the day")}),
    )
    back = (
        (
            tr("What do you see?"),
            {
                name.REASON_STAIN: reason_word(Reason.STAIN),
                name.REASON_TEAR: reason_word(Reason.TEAR),
                name.REASON_WORN: reason_word(Reason.WORN),
                name.REASON_TAG: reason_word(Reason.TAG_GONE),
                name.REASON_BROKEN: reason_word(Reason.BROKEN),
                name.REASON_SMELL: reason_word(Reason.SMELL),
                name.REASON_PART: reason_word(Reason.PART_MISSING),
                name.REASON_PACK: reason_word(Reason.PACK_DAMAGE),
                name.REASON_OTHER: reason_word(Reason.OTHER),
            },
        ),
        (
            tr("Hub"),
            {
                name.HUB_SEALED: tr("Factory sealed"),
                name.HUB_OPENED: tr("Opened"),
                name.HUB_CLEAN: tr("Now clean"),
                name.HUB_DIRTY: tr("Still dirty"),
            },
        ),
    )
    return front, back


def card_pages(size: QSizeF) -> list[Page]:
    """The command card, front and back. `size`: of the paper in millimetres."""
    return [_card_page(groups, size) for groups in command_groups()]


def label_pages(labels: Sequence[Label], size: QSizeF) -> list[Page]:
    """Labels in columns with thin lines to cut along."""
    wide = int((size.width() - 2 * _EDGE) // (WIDTH + 4))
    high = int((size.height() - 2 * _EDGE) // (HEIGHT + 4))
    count = wide * high
    edge = (size.width() - wide * (WIDTH + 4) + 4) / 2
    return [_label_page(labels[start : start + count], wide, edge) for start in range(0, len(labels), count)]


def write_pdf(path: Path, pages: Sequence[Page], paper: str, title: str) -> None:
    """`paper`: a key of PAPERS. OSError when it cannot be written."""
    with path.open("wb"):
        pass  # Qt only says that it could not write; Python says why
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(PAPERS[paper]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        page(Ink(painter, _DPI))
    painter.end()


def paper_size(paper: str) -> QSizeF:
    """In millimetres."""
    return QPageSize(PAPERS[paper]).size(QPageSize.Unit.Millimeter)


def _card_page(groups: Sequence[Group], size: QSizeF) -> Page:
    rows = sum(-(-len(commands) // _COLUMNS) for _, commands in groups)
    width = (size.width() - 2 * _EDGE) / _COLUMNS
    height = (size.height() - 2 * _EDGE - _HEAD - _TITLE * len(groups)) / rows

    def paint(ink: Ink) -> None:
        ink.write(tr("Return Point"), Face(7, bold=True), _EDGE, _EDGE, size.width() - 2 * _EDGE)
        hint = tr("Scan the square or the bars, whichever your scanner reads.")
        ink.write(hint, _SMALL, _EDGE, _EDGE + 10, size.width() - 2 * _EDGE)
        top = _EDGE + _HEAD
        for title, commands in groups:
            ink.write(title, Face(4.6, bold=True), _EDGE, top + 2, size.width() - 2 * _EDGE)
            top += _TITLE
            for place, (name, words) in enumerate(commands.items()):
                left = _EDGE + place % _COLUMNS * width
                _paint_command(ink, name, words, left, top + place // _COLUMNS * height, width - 3, height - 3)
            top += -(-len(commands) // _COLUMNS) * height

    return paint


def _paint_command(
    ink: Ink, name: CommandName, words: str, left: float, top: float, width: float, height: float
) -> None:
    ink.frame(left, top, width, height)
    inner = width - 6
    ink.line(words, Face(5, bold=True), left + 3, top + 2.5, inner)
    room = height - 12  # below the words
    side = ink.square_side(name.value, min(18.0, room))
    ink.square(name.value, left + 4, top + 10 + (room - side) / 2, side + 0.1)
    start = left + side + 5
    wide, tall = left + width - start, room - 5
    ink.bars(name.value, start, top + 10, wide, tall)
    ink.line(name.value, Face(2.8, align=_MIDDLE), start, top + 10.8 + tall, wide)


def _label_page(labels: Sequence[Label], wide: int, edge: float) -> Page:
    def paint(ink: Ink) -> None:
        for label, (left, top) in zip(labels, _places(wide, edge), strict=False):
            ink.frame(left, top, WIDTH, HEIGHT)
            paint_label(ink, label, left, top)

    return paint


def _places(wide: int, edge: float) -> Iterator[tuple[float, float]]:
    place = 0
    while True:
        yield edge + place % wide * (WIDTH + 4), _EDGE + place // wide * (HEIGHT + 4)
        place += 1
