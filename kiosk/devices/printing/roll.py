"""Receipt and manifest as blocks one below the other: for a roll of any width, or for pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QDate, QLocale, Qt, QTime

from kiosk.devices.printing.ink import Face, Ink
from kiosk.texts import counted, grouped, tr
from sync.domain.papers import ManifestPaper, Receipt, Rolled, Sheet

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
BODY = Face(3.1)
STRONG = Face(3.1, bold=True)
SMALL = Face(2.6)
CAPTION = Face(2.7, bold=True)
TITLE = Face(5.6, bold=True, align=_MIDDLE)
BRAND = Face(3.2, bold=True, align=_MIDDLE)
MERCHANT = Face(4.6, bold=True)
NOTE = Face(2.6, align=_MIDDLE)
_LABEL_SHARE = 0.3


class Block(Protocol):
    """A piece of paper that is never cut in two. Millimetres."""

    def height(self, ink: Ink, width: float) -> float: ...

    def paint(self, ink: Ink, left: float, top: float, width: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    face: Face = BODY
    indent: float = 0.0

    def height(self, ink: Ink, width: float) -> float:
        return ink.height(self.text, self.face, width - self.indent)

    def paint(self, ink: Ink, left: float, top: float, width: float) -> None:
        start = left if ink.mirrored else left + self.indent
        ink.write(self.text, self.face, start, top, width - self.indent)


@dataclass(frozen=True, slots=True)
class Pair:
    """What it is, and beside it what it says."""

    label: str
    text: str
    face: Face = BODY

    def height(self, ink: Ink, width: float) -> float:
        side = width * _LABEL_SHARE
        return max(ink.height(self.label, SMALL, side - 1), ink.height(self.text, self.face, width - side))

    def paint(self, ink: Ink, left: float, top: float, width: float) -> None:
        side = width * _LABEL_SHARE
        first, second = (left + width - side + 1, left) if ink.mirrored else (left, left + side)
        drop = (self.face.size - SMALL.size) * 0.9  # both stand on one line
        ink.write(self.label, SMALL, first, top + drop, side - 1)
        ink.write(self.text, self.face, second, top, width - side)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: label, return, number of items."""

    label: str
    name: str
    count: str
    face: Face = BODY

    def height(self, ink: Ink, width: float) -> float:
        return max(ink.height(text, self.face, share * width) for text, _, share in self._columns())

    def paint(self, ink: Ink, left: float, top: float, width: float) -> None:
        for text, start, share in self._columns():
            at = 1 - start - share if ink.mirrored else start
            ink.write(text, self.face, left + at * width, top, share * width)

    def _columns(self) -> tuple[tuple[str, float, float], ...]:
        return (self.label, 0.0, 0.46), (self.name, 0.48, 0.38), (self.count, 0.88, 0.12)


@dataclass(frozen=True, slots=True)
class Banner:
    """What nobody must overlook."""

    text: str

    def height(self, ink: Ink, width: float) -> float:
        return ink.height(self.text, TITLE, width) + 2

    def paint(self, ink: Ink, left: float, top: float, width: float) -> None:
        ink.inverse(self.text, TITLE, left, top, width)


@dataclass(frozen=True, slots=True)
class Rule:
    thick: float = 0.25

    def height(self, ink: Ink, width: float) -> float:
        return 4.0

    def paint(self, ink: Ink, left: float, top: float, width: float) -> None:
        ink.rule(left, top + 2, width, self.thick)


@dataclass(frozen=True, slots=True)
class Gap:
    size: float = 2.0

    def height(self, ink: Ink, width: float) -> float:
        return self.size

    def paint(self, ink: Ink, left: float, top: float, width: float) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Square:
    """A QR code in the middle, with its quiet zone."""

    text: str
    side: float = 40.0

    def height(self, ink: Ink, width: float) -> float:
        return ink.square_side(self.text, min(self.side, width)) + 6

    def paint(self, ink: Ink, left: float, top: float, width: float) -> None:
        side = ink.square_side(self.text, min(self.side, width))
        ink.square(self.text, left + (width - side) / 2, top + 3, min(self.side, width))


def blocks_of(paper: Rolled) -> tuple[Block, ...]:
    """The paper from top to bottom, in the language that is chosen."""
    practice = (Banner(tr("TRAINING")), Gap(2)) if paper.training else ()
    match paper:
        case Receipt():
            return (*practice, *_receipt(paper))
        case ManifestPaper():
            return (*practice, *_manifest(paper))
        case Sheet():
            return (*practice, *_sheet(paper))


def height_of(ink: Ink, blocks: Sequence[Block], width: float) -> float:
    return sum(block.height(ink, width) for block in blocks)


def paint_blocks(ink: Ink, blocks: Sequence[Block], left: float, top: float, width: float) -> None:
    for block in blocks:
        block.paint(ink, left, top, width)
        top += block.height(ink, width)


def pages(ink: Ink, blocks: Sequence[Block], width: float, height: float) -> list[list[Block]]:
    """The blocks by pages of that height; each page has one at least."""
    made: list[list[Block]] = [[]]
    used = 0.0
    for block in blocks:
        high = block.height(ink, width)
        if made[-1] and used + high > height:
            made.append([])
            used = 0.0
        made[-1].append(block)
        used += high
    return made


def moment(at: datetime) -> str:
    """Day, with its year, and time, as the chosen language writes them, in the station's own time."""
    local = at.astimezone()
    day = QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")
    return f"{day}  {QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)}"


def _receipt(paper: Receipt) -> Iterable[Block]:
    yield Text(tr("Return Point"), BRAND)
    yield Gap(1)
    yield Text(tr("Return received") if paper.signed else tr("What we found"), TITLE)
    yield Text(f"{paper.location}\n{moment(paper.at)}".strip(), NOTE)
    yield from _copy(paper.copy)
    if not paper.signed:
        yield Gap(2)
        yield Banner(tr("Not a receipt"))
    yield Rule(0.5)
    yield Text(paper.merchant, MERCHANT)
    yield Gap(1)
    yield from _pair(tr("Order"), paper.order_number)
    yield Pair(tr("Return"), paper.case_id, STRONG)
    yield Rule()
    yield from _list(tr("Taken"), paper.taken)
    yield from _list(tr("Not here"), paper.not_here)
    yield from _list(tr("Not in the return"), paper.extra)
    yield Rule()
    for sentence in paper.outcome:
        yield Text(tr(sentence), STRONG)
        yield Gap(1)
    yield Rule()
    for bag in paper.bags:
        yield Pair(tr("Bag"), grouped(bag), STRONG)
    yield from _pair(tr("Questions to"), paper.contact or paper.merchant)
    if paper.signed:
        yield Gap(1)
        yield Square(paper.signed)
        yield Text(tr("Keep this receipt until the store has decided. The code above proves that it is genuine."), NOTE)


def _manifest(paper: ManifestPaper) -> Iterable[Block]:
    yield Text(tr("Return Point"), BRAND)
    yield Gap(1)
    yield Text(tr("Manifest"), TITLE)
    said = paper.manifest
    yield Text(f"{said.location_name}\n{moment(said.at)}", NOTE)
    yield from _copy(paper.copy)
    yield Rule(0.5)
    yield from _pair(tr("Carrier"), said.carrier)
    yield from _pair(tr("Driver"), said.driver)
    yield Pair(tr("Totes"), str(len(said.totes)), STRONG)
    bags = counted(said.bags, "{count} bag", "{count} bags")
    yield Pair(tr("Contents"), f"{bags}, {counted(said.items, '{count} item', '{count} items')}", STRONG)
    for tote in said.totes:
        yield Rule(0.5)
        yield Pair(tr("Tote"), grouped(tote.label), STRONG)
        yield from _pair(tr("Seal"), tote.seal)
        if tote.weight_g is not None:
            yield Pair(tr("Weight"), tr("{weight} kg", weight=QLocale().toString(tote.weight_g / 1000, "f", 1)))
        yield Gap(1)
        yield Row(tr("Bag"), tr("Return"), tr("Items"), SMALL)
        for bag in tote.bags:
            yield Row(grouped(bag.label), bag.case_id, str(bag.items or ""))
    yield Rule(0.5)
    if said.text:
        yield Square(said.text, 52)
    yield Text(tr("Received, driver:"), SMALL)
    yield Gap(14)
    yield Rule()


def _sheet(paper: Sheet) -> Iterable[Block]:
    yield Text(tr("Return Point"), BRAND)
    yield Gap(1)
    yield Text(tr(paper.title), TITLE)
    yield Text(f"{paper.location}\n{moment(paper.at)}", NOTE)
    yield Rule(0.5)
    for name, words in paper.lines:
        yield Pair(tr(name), tr(words), STRONG) if name else Text(tr(words), CAPTION)
        yield Gap(1)


def _copy(copy: int) -> Iterable[Block]:
    if copy:
        yield Gap(2)
        yield Banner(tr("COPY {count}", count=copy))


def _pair(label: str, text: str) -> Iterable[Block]:
    if text:
        yield Pair(label, text)


def _list(title: str, names: tuple[str, ...]) -> Iterable[Block]:
    if names:
        yield Text(f"{title} ({len(names)})", CAPTION)
        for name in names:
            yield Text(tr(name), BODY, indent=3)
        yield Gap(1.5)
