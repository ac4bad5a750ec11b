"""What the customer sees on a display of their own: large, calm, nothing to touch, and of a person nothing at all.

Built anew for each language; what it says is said within `texts.said_in`.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.flow.customer import CustomerItem, CustomerStage, CustomerView
from kiosk.texts import shown, tr
from kiosk.theme import RADIUS, Type, colour
from kiosk.widgets.panels import IconDisc, IconLine, Panel
from kiosk.widgets.pictures import draw_goods
from kiosk.widgets.pills import Pill, mark_of
from kiosk.widgets.words import Words, amid
from sync.domain.verification import Result

COLUMNS, ROWS = 2, 4
MOST_LINES = 5
_PICTURE = 72
_DISCS = {
    CustomerStage.IDLE: ("qr", "accent"),
    CustomerStage.CHECKING: ("look", "accent"),
    CustomerStage.RESULT: ("receipt", "accent"),
    CustomerStage.DONE: ("check", "good"),
}


class CustomerPage(QWidget):
    """All stages on one page, so that nothing jumps: a title, then the goods, then what was noted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._disc = IconDisc("qr", "accent", 96)
        self._merchant = Words("", Type.LEAD, "muted")
        self._title = Words("", Type.OUTCOME, lines=2, middle=True)
        self._tiles = [_Goods() for _ in range(COLUMNS * ROWS)]
        self._more = Words("", Type.BODY, "muted")
        self._panel = Panel(padding=28, gap=18)
        self._lines = [IconLine("info", "", Type.LEAD, mark="accent", lines=4) for _ in range(MOST_LINES)]
        for line in self._lines:
            self._panel.column.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 56, 64, 56)
        column.setSpacing(28)
        self._above = QWidget()
        column.addWidget(self._above, 1)
        column.addLayout(self._head())
        column.addLayout(self._goods())
        column.addWidget(self._more)
        column.addWidget(self._panel)
        column.addStretch(1)

    def show_view(self, view: CustomerView) -> None:
        self._above.setVisible(view.stage is CustomerStage.IDLE)
        self._disc.show_icon(*_DISCS[view.stage])
        self._title.say(view.title)
        self._merchant.say(view.merchant)
        self._merchant.setVisible(bool(view.merchant))
        # With the words beside them, fewer goods have room; the words are what counts then.
        room = COLUMNS * (ROWS if view.stage is CustomerStage.CHECKING else ROWS // 2)
        self._show_goods((*view.items, *(_extra(name) for name in view.extras)), room)
        self._show_lines(view.outcome)

    def _show_goods(self, goods: tuple[CustomerItem, ...], room: int) -> None:
        """The ones that are looked at now, with those before them."""
        now = next((place for place, one in enumerate(goods) if one.result is None), 0)
        first = now // room * room
        for place, tile in enumerate(self._tiles):
            there = place < room and first + place < len(goods)
            tile.setVisible(there)
            if there:
                tile.show_item(goods[first + place])
        hidden = len(goods) - min(room, len(goods) - first)
        self._more.say(tr("and {count} more", count=hidden))
        self._more.setVisible(hidden > 0)

    def _show_lines(self, lines: tuple[str, ...]) -> None:
        self._panel.setVisible(bool(lines))
        for place, row in enumerate(self._lines):
            row.setVisible(place < len(lines))
            row.say(lines[place] if place < len(lines) else "")

    def _head(self) -> QHBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self._merchant)
        said.addWidget(self._title)
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        return row

    def _goods(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(16)
        for place, tile in enumerate(self._tiles):
            grid.addWidget(tile, *divmod(place, COLUMNS))
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid


class _Goods(Panel):
    """One item: its picture, its name, and how far it is."""

    def __init__(self) -> None:
        super().__init__(padding=14, gap=0)
        self._picture = _Picture()
        self._name = Words("", Type.STRONG)
        self._variant = Words("", Type.SMALL, "muted")
        self._state = Pill()
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self._picture)
        row.addLayout(amid(self._name, self._variant), 1)
        row.addWidget(self._state)
        self.column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_item(self, item: CustomerItem) -> None:
        self._picture.show_goods(item.category, item.variant)
        self._name.say(item.name)
        self._variant.say(item.variant)
        self._variant.setVisible(bool(item.variant))
        self._state.tell(item.word, mark_of(item.result))
        self.setAccessibleName(f"{shown(item.name)}: {shown(item.word)}")


class _Picture(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._goods = ("", "")
        self.setFixedSize(_PICTURE, _PICTURE)

    def show_goods(self, category: str, variant: str) -> None:
        self._goods = (category, variant)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_PICTURE, _PICTURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(colour("text"))
        draw_goods(painter, QRectF(self.rect()), "", *self._goods, RADIUS)


def _extra(name: str) -> CustomerItem:
    """Something that nobody declared stays here, which is all that is said of it."""
    return CustomerItem(name, "", "", Result.LIKE_NEW, tr("Stays here"))
