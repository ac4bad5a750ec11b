"""What lies over the live picture: the codes that are seen, buttons to choose one, and why nothing is read."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.flow.views import CodeMark, CodeOutline
from kiosk.texts import tr
from kiosk.theme import GAP, RADIUS, TARGET, Type, colour, font
from kiosk.widgets.buttons import ActionButton, Kind, Touchable
from kiosk.widgets.paint import draw_icon, draw_lines, ground, line_height, wrap

MOST_CHOICES = 4
_WIDTHS = {CodeMark.FIRST: 5.0, CodeMark.CHOICE: 5.0, CodeMark.OTHER: 2.5}
_INKS = {CodeMark.FIRST: "bar_good", CodeMark.CHOICE: "bar_warn", CodeMark.OTHER: "bar_text"}
_DISC = 44


def _polygon(code: CodeOutline, ratio: float) -> QPolygonF:
    return QPolygonF([QPointF(x / ratio, y / ratio) for x, y in code.corners])


def code_at(codes: Sequence[CodeOutline], place: QPointF, ratio: float) -> str:
    """The text of the code that a finger at `place` means, the nearest within a target's size; empty when none is."""
    best = ("", float("inf"))
    for code in codes:
        box = _polygon(code, ratio).boundingRect()
        wide, high = max(TARGET - box.width(), 0.0) / 2, max(TARGET - box.height(), 0.0) / 2
        away = box.center() - place
        distance = QPointF.dotProduct(away, away)
        if box.adjusted(-wide, -high, wide, high).contains(place) and distance < best[1]:
            best = (code.text, distance)
    return best[0]


def draw_codes(painter: QPainter, codes: Sequence[CodeOutline], ratio: float) -> None:
    """Each code's outline, over a dark shadow so that it shows on any picture; choices with their number."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for code in codes:
        shape = _polygon(code, ratio)
        for ink, width in ((QColor(0, 0, 0, 130), 4.0), (colour(_INKS[code.mark]), 0.0)):
            painter.setPen(QPen(ink, _WIDTHS[code.mark] + width, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolygon(shape)
    for code in codes:
        if code.number:
            _draw_number(painter, code.number, _polygon(code, ratio).boundingRect().center())


def _draw_number(painter: QPainter, number: int, middle: QPointF) -> None:
    where = QRectF(middle.x() - _DISC / 2, middle.y() - _DISC / 2, _DISC, _DISC)
    ground(painter, where, colour("bar"), colour("bar_warn"), _DISC / 2, 3)
    painter.setPen(colour("bar_text"))
    painter.setFont(font(Type.STRONG))
    painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), str(number))


def draw_advice(painter: QPainter, words: str, room: QRectF) -> None:
    """The sentence on a dark ground at the lower edge of `room`."""
    step = font(Type.STRONG)
    lines = wrap(words, step, room.width() - 84, 3).lines
    high = line_height(step) * len(lines) + 28
    where = QRectF(room.left(), room.bottom() - high, room.width(), high)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground(painter, where, colour("bar"), colour("bar_warn"), RADIUS, 2)
    draw_icon(painter, "info", colour("bar_warn"), QRectF(where.left() + 18, where.top(), 28, high))
    painter.setPen(colour("bar_text"))
    draw_lines(painter, where.adjusted(62, 14, -22, -14), lines, step, Qt.AlignmentFlag.AlignLeft)


class ChoiceRow(QWidget):
    """A button for each code to choose among, for fingers and for keys."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        self._buttons = [ActionButton("", "", Kind.SECONDARY, lines=1) for _ in range(MOST_CHOICES)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for place, button in enumerate(self._buttons):
            button.setObjectName(f"choose-code-{place + 1}")
            button.clicked.connect(lambda _=False, place=place: self.chosen.emit(self._texts[place]))
            row.addWidget(button)
        self.hide()

    def buttons(self) -> list[Touchable]:
        """Those that are shown."""
        return [] if self.isHidden() else list(self._buttons[: len(self._texts)])

    def offer(self, codes: Sequence[CodeOutline]) -> None:
        """Show a button for each choice, in the order of their numbers."""
        choices = sorted((code for code in codes if code.number), key=lambda code: code.number)[:MOST_CHOICES]
        texts = tuple(code.text for code in choices)
        if texts != self._texts:
            self._texts = texts
            for place, button in enumerate(self._buttons):
                button.setVisible(place < len(choices))
                if place < len(choices):
                    button.name(tr("{number}  {code}", number=place + 1, code=choices[place].label))
        self.setVisible(bool(texts))

    def lay(self, room: QRect) -> None:
        """Along the lower edge of `room`."""
        self.setGeometry(room.left(), room.bottom() - TARGET, room.width(), TARGET)

    def top(self) -> int:
        """Where it begins, in its parent's pixels."""
        return self.geometry().top()
