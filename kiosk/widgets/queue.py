"""Parts of the queue screen: a count, one event as a row, one measure of the station. Told the same, they rest."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.flow.views import HealthLine, QueueRow, QueueState, Tone
from kiosk.texts import shown, tr
from kiosk.theme import LARGEST_IN_A_ROW, RADIUS, TARGET, Type, colour, font
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.paint import draw_icon, draw_lines, fitted, focus_ring, ground, line_height, wrap
from kiosk.widgets.panels import IconDisc, IconMark, Panel
from kiosk.widgets.pills import PILL_HEIGHT, Mark, draw_pill, mark_of_tone, pill_width
from kiosk.widgets.words import Words, as_tooltip

MARKS = {
    QueueState.FINISHING: Mark("info", "undo"),
    QueueState.SENT: Mark("good", "check"),
    QueueState.PHOTOS: Mark("info", "photo"),
    QueueState.SENDING: Mark("accent", "queue"),
    QueueState.WAITING: Mark("absent", "clock"),
    QueueState.OFFLINE: Mark("absent", "cloud-off"),
    QueueState.RETRY: Mark("info", "refresh"),
    QueueState.REFUSED: Mark("bad", "warning"),
    QueueState.HOLD: Mark("warn", "hand"),
    QueueState.DIFFERS: Mark("bad", "warning"),
}
_LEFT = 64


class CountTile(Panel):
    """A number with its word; quiet while it is nothing to look at."""

    def __init__(self, name: str, picture: str) -> None:
        super().__init__(padding=10, gap=0)
        self.setObjectName(name)
        self._disc = IconDisc(picture, "accent", 44)
        self._number = Words("", Type.TITLE)
        self._word = Words("", Type.SMALL, "muted", lines=2, middle=True)
        self._icon = picture
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(14)
        row.addWidget(self._disc)
        row.addWidget(self._number)
        row.addWidget(self._word, 1)
        self.column.addLayout(row)
        self.setFixedHeight(TARGET + 4)

    def show_count(self, number: int, word: str, tone: str) -> None:
        icon(self._disc, self._icon, tone)
        say(self._number, tr("{count}", count=number))
        say(self._word, word)
        self.setAccessibleName(f"{number} {word}")


class HealthMark(QWidget):
    """One measure: a mark for good or bad, its name and its words."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = IconMark("check", "good", 22)
        self._words = Words("", Type.SMALL, "text")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)

    def show_line(self, line: HealthLine) -> None:
        ink = line.tone.value
        icon(self._mark, mark_of_tone(ink).icon, ink)
        self._words.ink = "text" if line.tone in (Tone.GOOD, Tone.INFO) else ink
        say(self._words, tr("{name}: {words}", name=line.name, words=line.words))


class QueueRowButton(Touchable):
    """One event: how it stands as icon, sentence and word; pressed, it is explained beside the list."""

    def __init__(self) -> None:
        self.row: QueueRow | None = None
        self._word = self._said = ""
        super().__init__()
        self.setCheckable(True)
        self.setFixedHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Which one is explained follows the page, not the finger."""

    def show_row(self, row: QueueRow, *, chosen: bool) -> None:
        self.setChecked(chosen)
        if row == self.row:
            return
        self.row = row
        self.setObjectName(f"queue-{row.event_id}")
        self._word, self._said = shown(row.word), shown(row.sentence)
        self.name(f"{row.case_id}: {self._word}. {self._said}")
        self._tell_all()

    def sizeHint(self) -> QSize:
        return QSize(560, TARGET)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, TARGET)

    def is_elided(self) -> bool:
        return self.row is not None and wrap(self._said, font(Type.SMALL, 100), self._room(), 1).elided

    def resizeEvent(self, event: object) -> None:
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.row is None:
            return
        painter = QPainter(self)
        mark, room = MARKS[self.row.state], self._room()
        fill = "accent_soft" if self.isChecked() else "sunken" if self.lowered() else "raised"
        edge = colour("accent") if self.isChecked() else colour("line")
        ground(painter, QRectF(self.rect()), colour(fill), edge, RADIUS)
        disc = QRectF(12, self.height() / 2 - 20, 40, 40)
        ground(painter, disc, colour(f"{mark.tone}_soft"), None, 20)
        draw_icon(painter, mark.icon, colour(mark.tone), disc.adjusted(9, 9, -9, -9))
        self._draw_words(painter, self.row, room)
        left = self.width() - 12 - self._pill()
        draw_pill(painter, left, (self.height() - PILL_HEIGHT) / 2, self._pill(), self._word, Mark(mark.tone, ""))
        focus_ring(painter, self, RADIUS)

    def _draw_words(self, painter: QPainter, row: QueueRow, room: int) -> None:
        strong, small = (line_height(font(kind, LARGEST_IN_A_ROW)) for kind in (Type.STRONG, Type.SMALL))
        align = Qt.AlignmentFlag.AlignLeft
        top = (self.height() - strong - small) / 2
        first = fitted(row.case_id, Type.STRONG, room, strong, 1)
        painter.setPen(colour("text"))
        draw_lines(painter, QRectF(_LEFT, top, room, strong), first.lines, first.font, align)
        painter.setPen(colour("text" if self.isChecked() else "muted"))
        rest = round(room - first.width - 14)
        if rest > 60:
            when = wrap(
                "   ".join(shown(part) for part in (row.time, row.what) if part),
                font(Type.SMALL, LARGEST_IN_A_ROW),
                rest,
                1,
            )
            draw_lines(painter, QRectF(_LEFT + first.width + 14, top, rest, strong), when.lines, when.font, align)
        said = fitted(self._said, Type.SMALL, room, small, 1)
        draw_lines(painter, QRectF(_LEFT, top + strong, room, small), said.lines, said.font, align)

    def _pill(self) -> int:
        return pill_width(self._word, "") if self.row else 0

    def _room(self) -> int:
        return max(self.width() - _LEFT - 24 - self._pill(), 1)

    def _tell_all(self) -> None:
        self.setToolTip(as_tooltip(self._said) if self.row and self.is_elided() else "")


def say(words: Words, text: str) -> None:
    """Say it only when it is new: the screen is told every second."""
    text = shown(text)
    if words.text() != text:
        words.say(text)


def icon(where: IconDisc | IconMark, name: str, tone: str) -> None:
    """Show it only when it is new."""
    if (where.icon, where.tone if isinstance(where, IconDisc) else where.ink) != (name, tone):
        where.show_icon(name, tone)
