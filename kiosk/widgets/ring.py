"""The countdown of the grace: a ring that empties, with the seconds inside."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.texts import tr
from kiosk.theme import Type, colour, font

NAMED_EVERY_S = 5
"""A screen reader is not told of every second."""


class CountdownRing(QWidget):
    """Counts down by itself between two views, which set it right; at 0 it stands still. It decides nothing."""

    def __init__(self, size: int = 104) -> None:
        super().__init__()
        self.left, self.total = 0, 1
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._one_less)
        self.setFixedSize(size, size)

    def count_from(self, left: int, total: int) -> None:
        """Show `left` of `total` seconds and go on counting."""
        self.left, self.total = max(left, 0), max(total, left, 1)
        self._name()
        if self.left:
            self._tick.start()
        else:
            self._tick.stop()
        self.update()

    def hideEvent(self, event: object) -> None:
        self._tick.stop()

    def _one_less(self) -> None:
        self.left = max(self.left - 1, 0)
        if not self.left:
            self._tick.stop()
        if self.left % NAMED_EVERY_S == 0:
            self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(tr("{count} seconds left to undo", count=self.left))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        painter.setPen(QPen(colour("line"), 8))
        painter.drawEllipse(where)
        share = self.left / self.total
        painter.setPen(QPen(colour("accent"), 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if share:
            painter.drawArc(where, 90 * 16, round(share * 360 * 16))
        painter.setPen(colour("text"))
        painter.setFont(font(Type.OUTCOME if self.width() > 96 else Type.TITLE))
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), str(self.left))
