"""Painting that all widgets share: wrapped text, icons in a colour of the theme, rounded grounds, the focus ring."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from kiosk.theme import LARGEST, Type, asset, colour, font, shares

KEYBOARD_MODE = "keyboardMode"
"""Property of the window: the last touch was a key, so the focus is drawn."""


_OTHER_WAY = {"back": "forward", "forward": "back", "next": "previous", "previous": "next"}


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Text broken into lines; `elided` when not all of it is there."""

    lines: tuple[str, ...]
    elided: bool
    width: float
    font: QFont

    def keeps(self, text: str) -> bool:
        """Whether all of `text` is there and no word of it is broken."""
        return not self.elided and " ".join(self.lines).split() == text.split()


@cache
def wrap(text: str, font: QFont, width: int, max_lines: int) -> Wrapped:
    """Break `text` into at most `max_lines` lines of `width` pixels; the last line ends in an ellipsis if need be."""
    metrics = QFontMetricsF(font)
    rest = text
    lines: list[str] = []
    while rest and len(lines) < max_lines - 1:
        length = _line_length(rest, font, width)
        if length >= len(rest):
            break
        lines.append(rest[:length].strip())
        rest = rest[length:].lstrip()
    # Half a pixel of grace: rounding of the layout must not cost a letter.
    last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width + 0.5)
    lines.append(last)
    used = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    return Wrapped(tuple(lines), last != rest, used, font)


def fitted(text: str, kind: Type, width: int, height: int, max_lines: int, most: int = LARGEST) -> Wrapped:
    """As `wrap`, in the largest type up to the scale of the page with which nothing is lost in `height` pixels."""
    for percent in shares(most):
        found = wrap(text, font(kind, percent), width, max_lines)
        if found.keeps(text) and line_height(found.font) * len(found.lines) <= height:
            break
    return found


@dataclass(frozen=True, slots=True)
class Two:
    """A title and the line below it, in sizes that go together."""

    title: Wrapped
    sub: Wrapped

    @property
    def elided(self) -> bool:
        return self.title.elided or self.sub.elided

    @property
    def height(self) -> int:
        below = line_height(self.sub.font) * len(self.sub.lines) if self.sub.width else 0
        return line_height(self.title.font) * len(self.title.lines) + below


def fitted_two(title: tuple[str, Type, int], sub: tuple[str, Type, int], width: int, height: int) -> Two:
    """Two texts, each with its type and the most lines it may take, in the largest type that `height` allows."""
    for percent in shares():
        first = wrap(title[0], font(title[1], percent), width, title[2])
        found = Two(first, wrap(sub[0], font(sub[1], percent), width, sub[2]))
        if found.title.keeps(title[0]) and found.sub.keeps(sub[0]) and found.height <= height:
            break
    return found


def _line_length(text: str, font: QFont, width: int) -> int:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(width, 1))
    layout.endLayout()
    return max(line.textLength(), 1)


def line_height(font: QFont) -> int:
    """Pixels from one line to the next: 1.3 of the size, tighter for large type."""
    return round(font.pixelSize() * (1.3 if font.pixelSize() < 32 else 1.18))


def draw_lines(painter: QPainter, where: QRectF, lines: tuple[str, ...], font: QFont, align: Qt.AlignmentFlag) -> None:
    """Draw wrapped lines, centred from top to bottom in `where`, with the painter's pen."""
    step = line_height(font)
    top = where.top() + (where.height() - step * len(lines)) / 2
    painter.setFont(font)
    for place, line in enumerate(lines):
        row = placed(painter, QRectF(where.left(), top + place * step, where.width(), step))
        painter.drawText(row, int(align | Qt.AlignmentFlag.AlignVCenter), line)


def placed(painter: QPainter, where: QRectF) -> QRectF:
    """A place counted from where reading starts: mirrored on a widget that is read from right to left."""
    if painter.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        return where
    return QRectF(painter.device().width() - where.right(), where.top(), where.width(), where.height())


@cache
def _svg(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _icon_pixmap(name: str, ink: str, tint: str, detail: str, size: int, ratio: float) -> QPixmap:
    text = _svg(name).replace("currentColor", ink).replace("#7f7f01", tint).replace("#7f7f02", detail)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon_pixmap(
    name: str, ink: QColor, size: int, ratio: float, tint: QColor | None = None, detail: QColor | None = None
) -> QPixmap:
    """An SVG of ours as pixels: outlines in `ink`; illustrations have their body in `tint`, seams in `detail`."""
    return _icon_pixmap(name, ink.name(), (tint or ink).name(), (detail or ink).name(), size, ratio)


def draw_icon(painter: QPainter, name: str, ink: QColor, where: QRectF) -> None:
    """Draw an icon as large as `where` allows, in its middle; arrows point the way of reading."""
    where = placed(painter, where)
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        name = _OTHER_WAY.get(name, name)
    size = round(min(where.width(), where.height()))
    ratio = painter.device().devicePixelRatio()
    left = where.left() + (where.width() - size) / 2
    top = where.top() + (where.height() - size) / 2
    painter.drawPixmap(round(left), round(top), icon_pixmap(name, ink, size, ratio))


def ground(
    painter: QPainter, where: QRectF, fill: QColor, edge: QColor | None, radius: float, width: float = 2
) -> None:
    """A rounded ground. The border has the same width in every state, so that nothing jumps."""
    where = placed(painter, where)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2
    painter.setPen(QPen(edge, width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    inset = where.adjusted(half, half, -half, -half) if edge else where
    painter.drawRoundedRect(inset, radius, radius)


def focus_ring(painter: QPainter, widget: QWidget, radius: float) -> None:
    """The ring around what has the focus; only while keys are used, since touch needs none."""
    if not widget.hasFocus() or not widget.window().property(KEYBOARD_MODE):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    where = QRectF(widget.rect())
    painter.setPen(QPen(colour("accent"), 4))
    painter.drawRoundedRect(where.adjusted(2, 2, -2, -2), radius, radius)
    painter.setPen(QPen(colour("raised"), 2))
    painter.drawRoundedRect(where.adjusted(5, 5, -5, -5), radius - 3, radius - 3)
