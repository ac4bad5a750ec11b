"""One open return that a search found: pictures, store, masked consumer. Nothing on it names anybody."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.texts import counted, tr
from kiosk.theme import LARGEST_IN_A_ROW, RADIUS_CARD, TARGET, Type, colour, font
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.paint import draw_icon, draw_lines, fitted, focus_ring, ground, line_height, wrap
from kiosk.widgets.pictures import draw_goods
from kiosk.widgets.words import as_tooltip
from sync.domain.search import MOST_PICTURES, Hit

_HIGHEST = 104
_GAP = 8.0


class HitButton(Touchable):
    """Pressed, the return opens."""

    def __init__(self) -> None:
        self.hit: Hit | None = None
        super().__init__()
        self.setMaximumHeight(_HIGHEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_hit(self, hit: Hit) -> None:
        self.hit = hit
        self.setObjectName(f"hit-{hit.case_id}")
        self.name(", ".join(part for part in (*self._first(hit), *self._second(hit)) if part))
        self._tell_all()

    def sizeHint(self) -> QSize:
        return QSize(720, 88)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, TARGET)

    def is_elided(self) -> bool:
        return self.hit is not None and any(
            wrap(text, font(kind, 100), self._room(), 1).elided for text, kind, _ in self._lines(self.hit)
        )

    def resizeEvent(self, event: object) -> None:
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hit is None:
            return
        painter = QPainter(self)
        fill = "sunken" if self.lowered() else "raised"
        ground(painter, QRectF(self.rect()), colour(fill), colour("edge"), RADIUS_CARD)
        side = self._side()
        for place, picture in enumerate(self.hit.pictures[:MOST_PICTURES]):
            where = QRectF(_GAP + place * (side + _GAP), (self.height() - side) / 2, side, side)
            draw_goods(painter, where, "", picture.category, picture.variant, 10)
        lines = self._lines(self.hit)
        top = (self.height() - sum(line_height(font(kind, LARGEST_IN_A_ROW)) for _, kind, _ in lines)) / 2
        for text, kind, ink in lines:
            high = line_height(font(kind, LARGEST_IN_A_ROW))
            painter.setPen(colour(ink))
            said = fitted(text, kind, self._room(), high, 1)
            where = QRectF(self._left(), top, self._room(), high)
            draw_lines(painter, where, said.lines, said.font, Qt.AlignmentFlag.AlignLeft)
            top += high
        draw_icon(
            painter,
            "forward",
            colour("muted"),
            QRectF(self.width() - 44, 0, 28, self.height()),
        )
        focus_ring(painter, self, RADIUS_CARD)

    def _lines(self, hit: Hit) -> tuple[tuple[str, Type, str], ...]:
        first, second = ("   ".join(part for part in parts if part) for parts in (self._first(hit), self._second(hit)))
        return (first, Type.STRONG, "text"), (second, Type.SMALL, "muted")

    def _first(self, hit: Hit) -> tuple[str, ...]:
        order = tr("order {number}", number=hit.order_number) if hit.order_number else ""
        return hit.merchant, order, counted(hit.items, "{count} item", "{count} items")

    def _second(self, hit: Hit) -> tuple[str, ...]:
        return hit.consumer, hit.email, _started(hit.started_at)

    def _side(self) -> float:
        return self.height() - 2 * _GAP

    def _left(self) -> float:
        return _GAP + MOST_PICTURES * (self._side() + _GAP) + _GAP

    def _room(self) -> int:
        return max(int(self.width() - self._left() - 56), 1)

    def _tell_all(self) -> None:
        self.setToolTip(as_tooltip(self.text()) if self.hit and self.is_elided() else "")


def _started(at: datetime | None) -> str:
    return tr("started {day}", day=at.astimezone().date()) if at else ""
