"""The parked returns on the idle page: a row of cards that take up a return with one touch."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.flow.views import ParkedReturn
from kiosk.texts import tr
from kiosk.theme import GAP, LARGEST_IN_A_ROW, RADIUS_CARD, Type, colour, font
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.paint import draw_icon, draw_lines, fitted, focus_ring, ground, line_height
from kiosk.widgets.words import as_tooltip

HEIGHT = 76
_MOST = 5
_LEFT = Qt.AlignmentFlag.AlignLeft
_WORDS_AT = 50


class ParkedCard(Touchable):
    """One return that waits: its number and the customer's initials, and how far it is."""

    def __init__(self) -> None:
        self.title, self.below, self.visit_id = "", "", ""
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(420)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parked(self, one: ParkedReturn) -> None:
        """Another return."""
        self.visit_id = one.visit_id
        self.setObjectName(f"parked-{one.visit_id}")
        self.title = "  ".join(part for part in (one.name, one.initials) if part)
        self.below = tr("Parked: {progress}", progress=one.progress)
        self.name(tr("Go on with {name}, {progress}", name=self.title, progress=self.below))
        self.setToolTip(as_tooltip(f"{self.title}, {one.merchant}, {self.below}"))

    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        where = QRectF(self.rect())
        ground(painter, where, colour("sunken") if self.lowered() else colour("raised"), colour("edge"), RADIUS_CARD)
        draw_icon(painter, "clock", colour("accent"), QRectF(14, (HEIGHT - 26) / 2, 26, 26))
        room = max(self.width() - _WORDS_AT - 8, 1)
        heights = [line_height(font(kind, LARGEST_IN_A_ROW)) for kind in (Type.STRONG, Type.SMALL)]
        top = (HEIGHT - sum(heights)) / 2
        for text, kind, ink, height in (
            (self.title, Type.STRONG, "text", heights[0]),
            (self.below, Type.SMALL, "muted", heights[1]),
        ):
            painter.setPen(colour(ink))
            said = fitted(text, kind, room, height, 1)
            draw_lines(painter, QRectF(_WORDS_AT, top, room, height), said.lines, said.font, _LEFT)
            top += height
        focus_ring(painter, self, RADIUS_CARD)


class ParkedRow(QWidget):
    """Up to five, side by side; it takes no room while nothing waits.

    Signals:
        chosen: the visit id of the return to go on with.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("parked")
        self.setAccessibleName(tr("Parked returns"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._cards = [ParkedCard() for _ in range(_MOST)]
        for card in self._cards:
            row.addWidget(card, 1000)
            card.clicked.connect(lambda _=False, card=card: self.chosen.emit(card.visit_id))
            card.hide()
        row.addStretch(1)
        self.hide()

    def show_parked(self, returns: tuple[ParkedReturn, ...]) -> None:
        """Show these, the one that was parked first first."""
        for place, card in enumerate(self._cards):
            if place < len(returns):
                card.show_parked(returns[place])
            card.setVisible(place < len(returns))
        self.setVisible(bool(returns))

    def cards(self) -> list[Touchable]:
        """What the arrows choose among."""
        return [card for card in self._cards if card.isVisibleTo(self)]
