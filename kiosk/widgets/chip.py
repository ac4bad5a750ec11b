"""A pill of the status bar that can be pressed: drawn as small as its neighbours, as large to touch as any button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.theme import RADIUS_PILL, TARGET, Type
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.paint import focus_ring
from kiosk.widgets.pills import PILL_HEIGHT, Mark, draw_on_bar, pill_width


class BarChip(Touchable):
    """Shows a state like `Pill`; pressed, it leads to more about it."""

    def __init__(self) -> None:
        self.mark = Mark("bar_muted", "")
        super().__init__()
        self.setFixedHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, text: str, mark: Mark) -> None:
        """Show another state."""
        if (text, mark) != (self.text(), self.mark):
            self.mark = mark
            self.name(text)

    def sizeHint(self) -> QSize:
        return QSize(max(pill_width(self.text(), self.mark.icon, Type.BAR_SMALL), TARGET), TARGET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too: no page's own Enter is meant while it has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        where = QRectF(0, (self.height() - PILL_HEIGHT) / 2, self.width(), PILL_HEIGHT)
        draw_on_bar(painter, where, self.text(), self.mark, lowered=self.lowered())
        focus_ring(painter, self, RADIUS_PILL)
