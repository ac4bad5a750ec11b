"""The grid of item cards: up to six as cards, more as rows of eight a page; cards are built once and filled again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.flow.views import ItemCard
from kiosk.theme import GAP
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.cards import ItemCardButton, Shape
from kiosk.widgets.panels import Pager

MOST_CARDS = 6
ROWS_PER_PAGE = 8


class CardGrid(QWidget):
    """Emits the id of the chosen item."""

    chosen = Signal(str)

    def __init__(self, *, judged: bool = True) -> None:
        super().__init__()
        self._items: tuple[ItemCard, ...] = ()
        self._page = 0
        self._near = ""
        self._shape: tuple[Shape, int] | None = None
        self._cards = [ItemCardButton(judged=judged) for _ in range(ROWS_PER_PAGE)]
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self.pager = Pager()  # the page places it
        self.pager.turned.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._grid, 1)
        for card in self._cards:
            card.setParent(self)
            card.hide()
            card.clicked.connect(self._choose)

    def show_items(self, items: tuple[ItemCard, ...], near: str = "") -> None:
        """Show the items; the page stays while the same items are shown again, or is that of a new `near`."""
        ids = [item.item_id for item in items]
        if ids != [item.item_id for item in self._items]:
            self._page, self._near = 0, ""
        if near != self._near:
            self._near = near
            self._page = ids.index(near) // ROWS_PER_PAGE if near in ids else self._page
        self._items = items
        self._render()

    def beyond(self, key: Qt.Key) -> bool:
        """The arrow found no card in its direction: on to the next in reading order, or to the next page."""
        cards, forward = self.cards(), key in (Qt.Key.Key_Right, Qt.Key.Key_Down)
        place = next((place for place, card in enumerate(cards) if card.hasFocus()), -1)
        beside = place + (1 if forward else -1)
        if place >= 0 and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and 0 <= beside < len(cards):
            cards[beside].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        page = self._page + (1 if forward else -1)
        if not 0 <= page < self._pages():
            return False
        self._turn(page)
        self.cards()[0 if forward else -1].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def cards(self) -> list[Touchable]:
        """The cards on the page that is shown."""
        return [card for card in self._cards if card.isVisibleTo(self)]

    def _turn(self, page: int) -> None:
        self._page = page
        self._render()

    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, ItemCardButton) and card.item is not None:
            self.chosen.emit(card.item.item_id)

    def _render(self) -> None:
        count, pages = len(self._items), self._pages()
        self._page = min(self._page, pages - 1)
        shown = self._items[self._page * ROWS_PER_PAGE :][:ROWS_PER_PAGE]
        shape, columns = _shape(count)
        self._lay_out(shape, columns)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(shown))
            if place < len(shown):
                card.show_item(shown[place], shape)
        self.pager.show_page(self._page, pages)

    def _pages(self) -> int:
        count = len(self._items)
        return 1 if count <= MOST_CARDS else -(-count // ROWS_PER_PAGE)

    def _lay_out(self, shape: Shape, columns: int) -> None:
        if self._shape == (shape, columns):
            return
        self._shape = (shape, columns)
        while self._grid.count():
            self._grid.takeAt(0)
        rows = -(-ROWS_PER_PAGE // columns)
        for place, card in enumerate(self._cards):
            # Long lists read down the first column, then the second; cards read across.
            row, column = (place % rows, place // rows) if shape is Shape.ROW else divmod(place, columns)
            self._grid.addWidget(card, row, column)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _shape(count: int) -> tuple[Shape, int]:
    if count > MOST_CARDS:
        return Shape.ROW, 2
    if count in (2, 3):
        return Shape.TALL, count
    if count <= 1:
        return Shape.WIDE, 1
    return Shape.WIDE, 2 if count == 4 else 3
