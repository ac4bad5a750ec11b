"""The window's edge as a lamp: white beside what the page shows, where it covers nothing."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_CONTENT = 1600  # pixels: pages are no wider
_SIDE = 26  # pages leave 32 free at least
_ENDS = 6


class Lamp(QWidget):
    """Lies over `parent` and follows its size; touches go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    def shine(self, on: bool) -> None:
        """Switch it on or off."""
        if on is self.isHidden():
            self.setVisible(on)
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._under:
            self.resize(self._under.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, white = QPainter(self), QColor(255, 255, 255)
        side = max(_SIDE, (self.width() - _CONTENT) // 2 - 6)
        painter.fillRect(0, 0, side, self.height(), white)
        painter.fillRect(self.width() - side, 0, side, self.height(), white)
        painter.fillRect(0, 0, self.width(), _ENDS, white)
        painter.fillRect(0, self.height() - _ENDS, self.width(), _ENDS, white)
