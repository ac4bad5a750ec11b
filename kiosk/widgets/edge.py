"""The window's edge in the colour of the last feedback, for a moment: what a sound says, seen."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.feedback import Feedback
from kiosk.theme import colour

SHOWN_MS = 300
COLOURS = {
    Feedback.GOOD: "good",
    Feedback.AGAIN: "info",
    Feedback.NOT_NOW: "warn",
    Feedback.UNKNOWN: "bad",
    Feedback.COMMIT: "good",
}
_WIDE = 10


class Edge(QWidget):
    """Lies over `parent` and follows its size; touches go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self._says = Feedback.GOOD
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(SHOWN_MS)
        self._calm.timeout.connect(self.hide)
        self.hide()

    def flash(self, says: Feedback) -> None:
        """Show it in the feedback's colour for SHOWN_MS."""
        self._says = says
        self.raise_()
        self.show()
        self.update()
        self._calm.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._under:
            self.resize(self._under.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, wide, high = QPainter(self), self.width(), self.height()
        for side in (
            (0, 0, wide, _WIDE),
            (0, high - _WIDE, wide, _WIDE),
            (0, 0, _WIDE, high),
            (wide - _WIDE, 0, _WIDE, high),
        ):
            painter.fillRect(*side, colour(COLOURS[self._says]))
