"""Pills: a state as colour, icon and word together, never by colour alone."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.texts import result_word, shown
from kiosk.theme import RADIUS_PILL, Type, colour, font
from kiosk.widgets.paint import draw_icon, fitted, ground, placed
from kiosk.widgets.words import as_tooltip
from sync.domain.verification import Result

PILL_HEIGHT = 36


@dataclass(frozen=True, slots=True)
class Mark:
    """How a state looks: the tone's token and the icon."""

    tone: str
    icon: str


def mark_of(result: Result | None) -> Mark:
    """Tone and icon of a judgement; the word is `texts.result_word`."""
    match result:
        case Result.LIKE_NEW:
            return Mark("good", "check")
        case Result.DAMAGED:
            return Mark("warn", "damaged")
        case Result.NOT_RECEIVED:
            return Mark("absent", "not-here")
        case None:
            return Mark("muted", "open")


def mark_of_tone(tone: str) -> Mark:
    """Tone and icon of a sentence about the last act."""
    icons = {"good": "check", "info": "info", "warn": "warning", "bad": "close"}
    return Mark(tone, icons[tone])


def pill_width(text: str, icon: str, kind: Type = Type.SMALL) -> int:
    return round(QFontMetricsF(font(kind)).horizontalAdvance(text)) + (54 if icon else 30)


def draw_pill(painter: QPainter, left: float, top: float, room: float, text: str, mark: Mark) -> None:
    """Draw a pill of at most `room` pixels; a state that is not there yet is only outlined."""
    width = min(pill_width(text, mark.icon), room)
    where = QRectF(left, top, width, PILL_HEIGHT)
    plain = mark.tone == "muted"
    fill = QColor(Qt.GlobalColor.transparent) if plain else colour(f"{mark.tone}_soft")
    ground(painter, where, fill, colour("line") if plain else fill, RADIUS_PILL - 1, 1.5)
    _draw_inside(painter, where, text, mark.icon, colour(mark.tone), Type.SMALL)


def draw_on_bar(painter: QPainter, where: QRectF, text: str, mark: Mark, *, lowered: bool = False) -> None:
    """Draw a pill on the dark bar; one that is being pressed loses its ground."""
    ground(painter, where, colour("bar" if lowered else "bar_chip"), None, RADIUS_PILL)
    _draw_inside(painter, where, text, mark.icon, colour(mark.tone), Type.BAR_SMALL)


def _draw_inside(painter: QPainter, where: QRectF, text: str, icon: str, ink: QColor, kind: Type) -> None:
    left = where.left() + 14
    if icon:
        draw_icon(painter, icon, ink, QRectF(left - 2, where.top(), 20, where.height()))
        left += 25
    painter.setPen(ink)
    room = QRectF(left, where.top(), where.right() - 12 - left, where.height())
    said = fitted(text, kind, max(int(room.width()), 1), PILL_HEIGHT, 1)
    painter.setFont(said.font)
    painter.drawText(
        placed(painter, room), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), said.lines[0]
    )


class Pill(QWidget):
    """A pill as a widget. `on_bar` uses the dark bar's colours."""

    def __init__(
        self, text: str = "", mark: Mark | None = None, *, on_bar: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.text, self.mark, self.on_bar = text, mark or Mark("muted", ""), on_bar
        self._kind = Type.BAR_SMALL if on_bar else Type.SMALL
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.tell(text, self.mark)

    def tell(self, text: str, mark: Mark) -> None:
        """Show another state."""
        text = shown(text)
        self.text, self.mark = text, mark
        self.setAccessibleName(text)
        self.setToolTip(as_tooltip(text) if self.is_elided() else "")
        self.updateGeometry()
        self.update()

    def judge(self, result: Result | None) -> None:
        """Show a judgement."""
        self.tell(result_word(result), mark_of(result))

    def is_elided(self) -> bool:
        """Whether the word has no room even in the smallest type."""
        around = 54 if self.mark.icon else 30
        return fitted(self.text, self._kind, max(self.width() - around + 1, 1), PILL_HEIGHT, 1).elided

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self.text, self.mark.icon, self._kind), PILL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 110), PILL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.on_bar:
            draw_pill(painter, 0, 0, self.width(), self.text, self.mark)
            return
        where = QRectF(0, 0, min(self.width(), self.sizeHint().width()), PILL_HEIGHT)
        draw_on_bar(painter, where, self.text, self.mark)
