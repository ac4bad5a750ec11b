"""The band of the training: stripes and the word, on every screen."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.texts import tr
from kiosk.theme import Type, colour, font
from kiosk.widgets.paint import ground, wrap

HEIGHT = 30
_STRIPE = 22.0


class TrainingBand(QWidget):
    """Says that nothing counts; it cannot be closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("training-band")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = tr("TRAINING  Nothing here counts: no customer, no store, no payout")
        self.setAccessibleName(self._words)

    def words(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(1280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("bar"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("bar_warn"))
        left, high = -float(HEIGHT), float(self.height())
        while left < self.width():
            corners = ((left, high), (left + high, 0), (left + high + _STRIPE, 0), (left + _STRIPE, high))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
            left += 2 * _STRIPE
        kind = font(Type.BAR, 100)
        said = wrap(self.words(), kind, max(self.width() - 120, 1), 1)
        wide = said.width + 48
        plate = QRectF((self.width() - wide) / 2, 0, wide, high)
        ground(painter, plate, colour("bar"), None, 0)
        painter.setPen(colour("bar_warn"))
        painter.setFont(kind)
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), said.lines[0])
