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
        kind = font(Type.KEY)
        metrics = QFontMetricsF(kind)
        step = where.height() / max(len(self.bars), 1)
        names = min(max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0) + 12, where.width() / 3)
        numbers = max((metrics.horizontalAdvance(bar.words) for bar in self.bars), default=0) + 12
        room = where.width() - names - numbers
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._mirrored():
            near, far = far, near
        for place, bar in enumerate(self.bars):
            top = where.top() + place * step
            thick = min(step - 4, 16)
            name = self._place(where, 0, top, names, step)
            track = self._place(where, names, top + (step - thick) / 2, room, thick)
            filled = self._place(where, names, top + (step - thick) / 2, max(room * bar.value / most, thick / 2), thick)
            number = self._place(where, names + room, top, numbers, step)
            _write(painter, name, bar.name, kind, "text", near)
            ground(painter, track, colour("sunken"), None, thick / 2)
            if bar.value > 0:
                ground(painter, filled, colour("accent" if bar.value == most else "info"), None, thick / 2)
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
