"""Item cards: picture, name, variant, the customer's reason and the judgement, in four shapes by the room there is."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.flow.views import ItemCard
from kiosk.texts import result_word, shown, tr
from kiosk.theme import LARGEST_IN_A_ROW, RADIUS_CARD, Type, colour, font, shares
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.paint import draw_lines, fitted, focus_ring, ground, line_height, placed, wrap
from kiosk.widgets.pictures import draw_goods
from kiosk.widgets.pills import PILL_HEIGHT, draw_pill, mark_of, pill_width
from kiosk.widgets.words import as_tooltip

_LEFT = Qt.AlignmentFlag.AlignLeft


class Shape(StrEnum):
    """TALL: picture above. WIDE: picture at the left. ROW: one line of a long list."""

    TALL = "tall"
    WIDE = "wide"
    ROW = "row"


class ItemCardButton(Touchable):
    """One declared item to choose. `judged` says whether the state is shown (not on the page that compares by eye)."""

    def __init__(self, *, judged: bool = True, parent: QWidget | None = None) -> None:
        self.item: ItemCard | None = None
        self.shape, self.judged, self._cut = Shape.TALL, judged, False
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_item(self, item: ItemCard, shape: Shape) -> None:
        self.item, self.shape = item, shape
        self.setObjectName(f"card-{item.item_id}")
        state = f", {result_word(item.result)}" if self.judged else ""
        name = ", ".join(part for part in (shown(item.name), item.variant) if part)
        self.name(f"{item.number}. {name}{state}" if item.number else f"{name}{state}")
        self.setMinimumHeight(64 if shape is Shape.ROW else 140)

    def sizeHint(self) -> QSize:
        return QSize(360, 88 if self.shape is Shape.ROW else 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 64 if self.shape is Shape.ROW else 140)

    def is_elided(self) -> bool:
        return self._cut

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.item is None:
            return
        painter = QPainter(self)
        mark = mark_of(self.item.result if self.judged else None)
        edge = colour("edge") if mark.tone == "muted" else colour(mark.tone)
        fill = colour("sunken") if self.lowered() else colour("raised")
        ground(painter, QRectF(self.rect()), fill, edge, RADIUS_CARD)
        self._cut = False
        match self.shape:
            case Shape.TALL:
                self._paint_tall(painter, self.item)
            case Shape.WIDE:
                self._paint_wide(painter, self.item)
            case Shape.ROW:
                self._paint_row(painter, self.item)
        if self.isEnabled():
            parts = (self.text(), self.item.detail or self.item.reason, self.item.sku)
            self.setToolTip(as_tooltip(", ".join(part for part in parts if part)) if self._cut else "")
        focus_ring(painter, self, RADIUS_CARD)

    def _paint_tall(self, painter: QPainter, item: ItemCard) -> None:
        inner = QRectF(self.rect()).adjusted(14, 14, -14, -16)
        percent = self._percent(item, inner.width() - 8, inner.height() * 0.6, Type.TITLE)
        needed = self._words_height(item, inner.width() - 8, Type.TITLE, percent)
        picture = QRectF(inner.left(), inner.top(), inner.width(), max(inner.height() - needed - 14, 60))
        draw_goods(painter, picture, item.picture, item.category, item.variant, RADIUS_CARD - 6)
        self._number(painter, item, picture)
        words = QRectF(
            inner.left() + 4, picture.bottom() + 14, inner.width() - 8, inner.bottom() - picture.bottom() - 14
        )
        self._words(painter, item, words, Type.TITLE)

    def _paint_wide(self, painter: QPainter, item: ItemCard) -> None:
        inner = QRectF(self.rect()).adjusted(14, 14, -14, -14)
        kind = Type.TITLE if inner.width() > 460 else Type.LEAD
        side = min(inner.height(), inner.width() * (0.44 if inner.width() > 460 else 0.36))
        picture = QRectF(inner.left(), inner.top(), side, inner.height())
        draw_goods(painter, picture, item.picture, item.category, item.variant, RADIUS_CARD - 6)
        self._number(painter, item, picture)
        words = QRectF(picture.right() + 18, inner.top() + 2, inner.right() - picture.right() - 20, inner.height() - 4)
        percent = self._percent(item, words.width(), words.height(), kind)
        spare = words.height() - self._words_height(item, words.width(), kind, percent)
        if spare > 90:  # a lone card: the words stand together in the middle, not at both ends
            words = QRectF(
                words.left() + 22, words.top() + spare / 2 - 12, words.width() - 44, words.height() - spare + 24
            )
        self._words(painter, item, words, kind)

    def _paint_row(self, painter: QPainter, item: ItemCard) -> None:
        inner = QRectF(self.rect()).adjusted(10, 6, -14, -6)
        side = min(inner.height(), 72.0)
        picture = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        draw_goods(painter, picture, item.picture, item.category, item.variant, 10)
        word = result_word(item.result)
        mark = mark_of(item.result)
        room = pill_width(word, mark.icon) if self.judged else 0
        left = picture.right() + 16
        width = inner.right() - room - 12 - left
        first, second = (line_height(font(step, LARGEST_IN_A_ROW)) for step in (Type.STRONG, Type.SMALL))
        top = inner.center().y() - (first + second) / 2
        name = f"{item.number}  {shown(item.name)}" if item.number else shown(item.name)
        self._line(painter, name, Type.STRONG, "text", QRectF(left, top, width, first))
        self._line(painter, _second_line(item), Type.SMALL, "muted", QRectF(left, top + first, width, second))
        if self.judged:
            draw_pill(painter, inner.right() - room, inner.center().y() - PILL_HEIGHT / 2, room, word, mark)

    def _number(self, painter: QPainter, item: ItemCard, picture: QRectF) -> None:
        if not item.number:
            return
        disc = QRectF(picture.left() + 10, picture.top() + 10, 36, 36)
        ground(painter, disc, colour("raised"), None, 18)
        painter.setPen(colour("text"))
        painter.setFont(font(Type.SMALL))
        painter.drawText(placed(painter, disc), int(Qt.AlignmentFlag.AlignCenter), str(item.number))

    def _words(self, painter: QPainter, item: ItemCard, where: QRectF, kind: Type) -> None:
        """Name, variant, SKU and reason from the top, the judgement at the bottom; what has no room is left out."""
        bottom = where.bottom() - (PILL_HEIGHT + 8 if self.judged else 0)
        top = where.top()
        percent = self._percent(item, where.width(), where.height(), kind)
        for text, step, ink, most in self._parts(item, kind):
            lines = wrap(text, font(step, percent), int(where.width()), most)
            height = line_height(lines.font) * len(lines.lines)
            if top + height > bottom + 1:
                self._cut = True
                break
            painter.setPen(colour(ink))
            draw_lines(painter, QRectF(where.left(), top, where.width(), height), lines.lines, lines.font, _LEFT)
            self._cut |= lines.elided
            top += height + (4 if step is kind else 2)
        if self.judged:
            mark = mark_of(item.result)
            draw_pill(
                painter, where.left(), where.bottom() - PILL_HEIGHT, where.width(), result_word(item.result), mark
            )

    def _percent(self, item: ItemCard, width: float, height: float, kind: Type) -> int:
        """The largest type in which all of the words have room."""
        return next((one for one in shares() if self._words_height(item, width, kind, one) <= height), 100)

    def _words_height(self, item: ItemCard, width: float, kind: Type, percent: int = 100) -> float:
        heights = (
            line_height(font(step, percent)) * len(wrap(text, font(step, percent), int(width), most).lines)
            + (4 if step is kind else 2)
            for text, step, _, most in self._parts(item, kind)
        )
        return sum(heights) + (PILL_HEIGHT + 10 if self.judged else 0)

    def _parts(self, item: ItemCard, kind: Type) -> list[tuple[str, Type, str, int]]:
        said = tr("Customer said: {reason}", reason=item.reason) if item.reason and self.judged else ""
        parts = [
            (shown(item.name), kind, "text", 2),
            (item.variant, Type.BODY if self.judged else Type.STRONG, "text", 1),
            (item.detail or said, Type.SMALL, "muted", 2),
            (item.sku, Type.SMALL, "muted", 1),
        ]
        return [part for part in parts if part[0]]

    def _line(self, painter: QPainter, text: str, kind: Type, ink: str, where: QRectF) -> None:
        lines = fitted(text, kind, max(int(where.width()), 1), int(where.height()), 1)
        self._cut |= lines.elided
        painter.setPen(colour(ink))
        draw_lines(painter, where, lines.lines, lines.font, _LEFT)


def _second_line(item: ItemCard) -> str:
    return "   ".join(part for part in (item.variant, item.detail or item.sku) if part)
