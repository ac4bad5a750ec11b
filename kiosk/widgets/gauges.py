"""The live picture's measures as icon, bar and word: focus, light, glare."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.flow.views import Gauge
from kiosk.texts import tr
from kiosk.theme import Type, colour, font, shares
from kiosk.widgets.paint import Wrapped, draw_icon, ground, placed, wrap

_FILL = {Gauge.LOW: 0.25, Gauge.OK: 0.62, Gauge.HIGH: 1.0}


class GaugeRow(QWidget):
    """One measure. `words` says what each level means; a level other than the good one is amber."""

    def __init__(self, title: str, icon: str, words: dict[Gauge, str], good: frozenset[Gauge]) -> None:
        super().__init__()
        self._title, self._icon, self._words, self._good = title, icon, words, good
        self._level: Gauge | None = None
        self.setFixedHeight(52)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_level(None)

    def show_level(self, level: Gauge | None) -> None:
        """None while there is no live picture."""
        self._level = level
        self.setAccessibleName(f"{self._title}: {self.word()}")
        self.update()

    def word(self) -> str:
        return self._words[self._level] if self._level else tr("not measured")

    def is_elided(self) -> bool:
        return self._said(100).elided

    def sizeHint(self) -> QSize:
        return QSize(320, 52)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        good = self._level in self._good
        tone = "muted" if self._level is None else "good" if good else "warn"
        draw_icon(painter, self._icon, colour(tone), QRectF(0, 4, 24, 24))
        percent = next((one for one in shares() if not self._said(one).elided), 100)
        said = self._said(percent)
        painter.setFont(said.font)
        painter.setPen(colour("text"))
        top = placed(painter, QRectF(40, 0, self.width() - 40, 32))
        painter.drawText(
            placed(painter, top), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._title
        )
        painter.setPen(colour(tone))
        painter.drawText(
            placed(painter, top), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), said.lines[0]
        )
        track = QRectF(40, 36, self.width() - 40, 8)
        ground(painter, track, colour("line"), None, 4)
        if self._level:
            share = _FILL[self._level]
            ground(painter, QRectF(track.left(), track.top(), track.width() * share, 8), colour(tone), None, 4)

    def _said(self, percent: int) -> Wrapped:
        """The word in the room that the title leaves."""
        step = font(Type.SMALL, percent)
        title = round(wrap(self._title, step, 10_000, 1).width) + 12
        return wrap(self.word(), step, max(self.width() - 40 - title, 1), 1)
