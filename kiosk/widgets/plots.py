"""Plots of a day: a bar for each kind or hour, with its word and its number on it, and all of it as text besides."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import RADIUS_CARD, Type, colour, font
from kiosk.widgets.paint import ground, line_height, wrap

_SIDE = 18
_TOP = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """`name` and `words` are shown; `value` is how long the bar is, 0 or more."""

    name: str
    value: float
    words: str


class _Plot(QWidget):
    """What both share: the ground, the title, and the bars' words for those who cannot see them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.title = ""
        self.bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, title: str, bars: tuple[Bar, ...]) -> None:
        if (title, bars) == (self.title, self.bars):
            return
        self.title, self.bars = title, bars
        self.setAccessibleName(title)
        self.setAccessibleDescription(", ".join(f"{bar.name}: {bar.words}" for bar in bars))
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 2 * _TOP + line_height(font(Type.KEY)) * 7)

    def sizeHint(self) -> QSize:
        return QSize(560, self.minimumSizeHint().height() + 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is counted from the other side is so here
        ground(painter, QRectF(self.rect()), colour("raised"), colour("line"), RADIUS_CARD, 1.5)
        inner = QRectF(self.rect()).adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        high = line_height(font(Type.SMALL))
        start = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
        head = QRectF(inner.left(), inner.top(), inner.width(), high)
        _write(painter, head, self.title, font(Type.SMALL), "muted", start)
        self.draw(painter, inner.adjusted(0, high + 4, 0, 0), max((bar.value for bar in self.bars), default=0.0) or 1.0)

    def draw(self, painter: QPainter, where: QRectF, most: float) -> None:
        """The bars inside `where`; `most` is the longest one's value."""
        raise NotImplementedError

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


class RowBars(_Plot):
    """Bars one below the other: name, bar, number. The longest stands out."""

    def draw(self, painter: QPainter, where: QRectF, most: float) -> None:
        """In a low window they stand in two columns."""
        if not self.bars:
            return
        count = len(self.bars)
        columns = 1 if where.height() >= count * line_height(font(Type.KEY)) else 2
        rows = -(-count // columns)
        wide = (where.width() - (columns - 1) * 2 * _SIDE) / columns
        step = where.height() / rows
        for place, bar in enumerate(self.bars):
            left = place // rows * (wide + 2 * _SIDE)
            row = self._place(where, left, where.top() + place % rows * step, wide, step)
            self._draw_bar(painter, row, bar, most)

    def _draw_bar(self, painter: QPainter, row: QRectF, bar: Bar, most: float) -> None:
        kind = font(Type.KEY)
        metrics = QFontMetricsF(kind)
        names = min(max(metrics.horizontalAdvance(one.name) for one in self.bars) + 12, row.width() / 3)
        numbers = max(metrics.horizontalAdvance(one.words) for one in self.bars) + 12
        room = row.width() - names - numbers
        thick = min(row.height() - 4, 16)
        top = row.top() + (row.height() - thick) / 2
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._mirrored():
            near, far = far, near
        _write(painter, self._place(row, 0, row.top(), names, row.height()), bar.name, kind, "text", near)
        ground(painter, self._place(row, names, top, room, thick), colour("sunken"), None, thick / 2)
        if bar.value > 0:
            long = max(room * bar.value / most, thick / 2)
            ink = colour("accent" if bar.value == most else "info")
            ground(painter, self._place(row, names, top, long, thick), ink, None, thick / 2)
        number = self._place(row, names + room, row.top(), numbers, row.height())
        _write(painter, number, bar.words, kind, "text", far)

    def _place(self, where: QRectF, left: float, top: float, wide: float, high: float) -> QRectF:
        start = where.right() - left - wide if self._mirrored() else where.left() + left
        return QRectF(start, top, wide, high)


class ColumnBars(_Plot):
    """Bars side by side, each with its number above and its name below; time goes on in the reading direction."""

    def draw(self, painter: QPainter, where: QRectF, most: float) -> None:
        kind = font(Type.KEY)
        line = line_height(kind)
        count = max(len(self.bars), 1)
        step = where.width() / max(count, 8)
        room = where.height() - 2 * line
        middle = Qt.AlignmentFlag.AlignHCenter
        for place, bar in enumerate(reversed(self.bars) if self._mirrored() else self.bars):
            first = where.right() - count * step if self._mirrored() else where.left()
            left = first + place * step
            high = max(room * bar.value / most, 3.0)
            thick = min(step - 8, 44)
            top = where.top() + line + room - high
            shape = QRectF(left + (step - thick) / 2, top, thick, high)
            ground(painter, shape, colour("accent" if bar.value == most else "info"), None, min(6, high / 2))
            if bar.value:
                _write(painter, QRectF(left, top - line, step, line), bar.words, kind, "text", middle)
            _write(painter, QRectF(left, where.bottom() - line, step, line), bar.name, kind, "muted", middle)


def _write(painter: QPainter, where: QRectF, text: str, kind: QFont, ink: str, align: Qt.AlignmentFlag) -> None:
    painter.setFont(kind)
    painter.setPen(colour(ink))
    shown = wrap(text, kind, max(round(where.width()), 1), 1).lines[0]
    painter.drawText(where, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), shown)
