"""Text that never overflows: it wraps to the lines it may have, then ends in an ellipsis and shows all as a tooltip."""

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtGui import Qt as Rich
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from kiosk.texts import shown
from kiosk.theme import Type, colour, font, shares
from kiosk.widgets.paint import Wrapped, draw_lines, line_height, wrap


def as_tooltip(text: str) -> str:
    """A text that stays the text it is: what was scanned must not become markup in a tooltip."""
    return Rich.convertFromPlainText(text) if Rich.mightBeRichText(text) else text


@cache
def _height(text: str, step: QFont, width: int, most: int) -> int:
    """Layouts ask for it by the thousand."""
    return line_height(step) * len(wrap(text, step, width, most).lines)


def amid(*parts: QWidget, gap: int = 0) -> QVBoxLayout:
    """Parts below each other in the middle of the height, `gap` pixels apart."""
    column = QVBoxLayout()
    column.setSpacing(gap)
    column.addStretch(1)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return column


class Words(QLabel):
    """One text in one step of the type scale and one colour of the theme.

    `lines` is the most it may take; `elidable` says that an ellipsis is fine here (names, codes), else a test fails;
    `middle` centres the lines from top to bottom.
    """

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.BODY,
        ink: str = "text",
        *,
        lines: int = 1,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        elidable: bool = True,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind, self.ink, self.max_lines, self.align, self.elidable = kind, ink, lines, align, elidable
        self.middle = middle or lines == 1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        vertical = QSizePolicy.Policy.Maximum if lines == 1 else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str, *, ink: str = "", kind: Type | None = None) -> None:
        """Show another text, optionally in another colour or size; a sentence is said in the chosen language."""
        text = shown(text)
        if ink:
            self.ink = ink
        if kind:
            self.kind = kind
        self.setText(text)
        self.setAccessibleName(text)
        self._show_all_in_tooltip()
        self.updateGeometry()
        self.update()

    def wrapped(self) -> Wrapped:
        """The lines as they are painted now: in smaller type where the scale of the page would cost words."""
        for percent in shares():
            step = font(self.kind, percent)
            fitting = max(1, min(self.max_lines, self.height() // line_height(step)))
            found = wrap(self.text(), step, self.width(), fitting)
            if found.keeps(self.text()) and line_height(step) <= max(self.height(), line_height(font(self.kind, 100))):
                break
        return found

    def is_elided(self) -> bool:
        """Whether part of the text is hidden."""
        return bool(self.text()) and self.wrapped().elided

    def hasHeightForWidth(self) -> bool:
        return self.max_lines > 1

    def heightForWidth(self, width: int) -> int:
        return _height(self.text(), font(self.kind), width, self.max_lines)

    def sizeHint(self) -> QSize:
        whole = wrap(self.text(), font(self.kind), 100_000, 1)
        return QSize(int(whole.width) + 2, line_height(font(self.kind)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 48), line_height(font(self.kind, 100)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_all_in_tooltip()

    def paintEvent(self, event: QPaintEvent) -> None:
        said = self.wrapped()
        step, lines = line_height(said.font), said.lines
        painter = QPainter(self)
        painter.setPen(colour(self.ink))
        top = (self.height() - step * len(lines)) / 2 if self.middle else 0
        draw_lines(painter, QRectF(0, top, self.width(), step * len(lines)), lines, said.font, self.align)

    def _show_all_in_tooltip(self) -> None:
        self.setToolTip(as_tooltip(self.text()) if self.is_elided() else "")
