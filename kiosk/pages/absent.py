"""S7: not here, the second act with its consequence spelled out; or all items, each confirmed by its own act."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act, ConfirmAbsent
from kiosk.flow.views import AbsentView, ItemCard
from kiosk.pages.base import Density, Page
from kiosk.texts import counted, shown, tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import ActionButton, ChoiceButton, Kind, Touchable
from kiosk.widgets.panels import IconLine, Pager, Panel
from kiosk.widgets.pictures import GoodsPicture
from kiosk.widgets.pills import Pill
from kiosk.widgets.words import Words, amid
from sync.domain.verification import Result

ROWS_PER_PAGE = 4


class AbsentPage(Page):
    def __init__(self) -> None:
        super().__init__("page-absent")
        self._items: tuple[ItemCard, ...] = ()
        self._page = 0
        self._title = Words("", Type.TITLE, lines=1)
        self._pager = Pager()
        self._pager.turned.connect(self._turn)
        self.body.addWidget(self._title)
        self._says = self._consequence()
        self.body.addWidget(self._says)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._one())
        self._stack.addWidget(self._all())
        self.body.addLayout(self._stack, 1)
        self._back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._keep_all = self.act_button(Act.KEEP_OPEN, tr("Stop: keep the return open"), "clock")
        self.bar.add_left(self._back)
        self.bar.add_right(self._keep_all)

    def show_view(self, view: AbsentView) -> None:
        self._stack.setCurrentIndex(1 if view.every_item else 0)
        self._keep_all.setVisible(view.every_item)
        # The same act is never on the page twice.
        self._keep_all.setObjectName("act-keep_open" if view.every_item else "")
        self._keep.setObjectName("" if view.every_item else "act-keep_open")
        self._pager.hide()
        if view.every_item:
            self._title.say(tr("None of the items is here? Confirm each one"))
            self._show_rows(view.items)
        elif view.items:
            self._show_one(view.items[0], view.others)

    def spread(self, chosen: Density) -> None:
        self._says.pad(10 if chosen is Density.CLOSE else 18)

    def first_focus(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def cards(self) -> list[Touchable]:
        if self._stack.currentIndex() == 0:
            return [self._keep, self._confirm]
        return [row.confirm for row in self._rows if row.confirm.isVisibleTo(self)]

    def beyond(self, key: Qt.Key) -> bool:
        page = self._page + (1 if key is Qt.Key.Key_Down else -1)
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down) or not 0 <= page < self._pages() or not self.cards():
            return False
        self._turn(page)
        waiting = self.cards()
        if waiting:
            waiting[0 if key is Qt.Key.Key_Down else -1].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _pages(self) -> int:
        return max(-(-len(self._items) // ROWS_PER_PAGE), 1)

    def _show_one(self, item: ItemCard, others: int) -> None:
        self._title.say(tr("Is this item really not here?"))
        self._picture.show_goods(shown(item.name), item.picture, item.category, item.variant)
        self._name.say(shown(item.name))
        self._variant.say("   ".join(part for part in (item.variant, item.sku) if part))
        rest = counted(others, "Keep the other item, drop this one", "Keep the other {count} items, drop this one")
        self._confirm.retell(tr("Confirm: not here"), rest if others else tr("It is the only item of this return"))

    def _show_rows(self, items: tuple[ItemCard, ...]) -> None:
        if [item.item_id for item in items] != [item.item_id for item in self._items]:
            self._page = 0
        self._items = items
        self._page = min(self._page, self._pages() - 1)
        shown = items[self._page * ROWS_PER_PAGE :][:ROWS_PER_PAGE]
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(shown))
            if place < len(shown):
                row.show_item(shown[place])
        self._pager.show_page(self._page, self._pages())
        waiting = [row for row in self._rows if row.confirm.isVisibleTo(self)]
        for row in self._rows:
            row.confirm.answer_to(
                *((Qt.Key.Key_F3,) if row in waiting[:1] else ()), hint="F3" if row in waiting[:1] else ""
            )

    def _consequence(self) -> Panel:
        panel = Panel("warn_soft", "warn_soft", padding=18)
        text = tr(
            "If you confirm, it leaves this return for good. To return it later, the customer must start a new return "
            "at the store."
        )
        panel.column.addWidget(IconLine("warning", text, Type.BODY, mark="warn", lines=3))
        return panel

    def _one(self) -> QWidget:
        self._picture = GoodsPicture()
        self._name = Words("", Type.LEAD, lines=2)
        self._variant = Words("", Type.BODY, "muted", lines=2)
        card = Panel(padding=14, gap=6)
        card.column.addWidget(self._picture, 1)
        card.column.addSpacing(4)
        card.column.addWidget(self._name)
        card.column.addWidget(self._variant)
        self._keep = ChoiceButton(
            tr("Stop: keep the whole return open"),
            tr("The customer brings it another day; nothing is recorded"),
            "clock",
        )
        self.wire(self._keep, Act.KEEP_OPEN, "act-keep_open")
        self._confirm = ChoiceButton("", "", "not-here", danger=True)
        self.wire(self._confirm, Act.NOT_HERE, "act-not_here", Qt.Key.Key_F3, hint="F3")
        ways = QVBoxLayout()
        ways.setSpacing(GAP)
        ways.addWidget(Words(tr("Can the customer bring it another day?"), Type.STRONG, lines=2))
        ways.addWidget(self._keep, 100)
        ways.addSpacing(8)
        ways.addWidget(Words(tr("Or go on without it"), Type.STRONG, lines=2))
        ways.addWidget(self._confirm, 100)
        ways.addStretch(1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        row.addWidget(card, 5)
        row.addLayout(ways, 13)
        return whole

    def _all(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._rows = [_AbsentRow() for _ in range(ROWS_PER_PAGE)]
        for row in self._rows:
            row.confirm.clicked.connect(self._confirm_row)
            row.hide()
            column.addWidget(row)
        column.addStretch(1)
        column.addWidget(self._pager, 0, Qt.AlignmentFlag.AlignRight)
        return whole

    def _confirm_row(self) -> None:
        for row in self._rows:
            if row.confirm is self.sender() and row.item is not None:
                self.act(ConfirmAbsent(row.item.item_id))

    def _turn(self, page: int) -> None:
        self._page = page
        self._show_rows(self._items)


class _AbsentRow(Panel):
    def __init__(self) -> None:
        super().__init__(padding=5, gap=0)
        self.item: ItemCard | None = None
        self._picture = GoodsPicture()
        self._picture.setMinimumSize(64, 64)
        self._picture.setFixedSize(64, 64)
        self._name = Words("", Type.STRONG)
        self._variant = Words("", Type.SMALL, "muted")
        self._state = Pill()
        self.confirm = ActionButton(tr("Confirm not here"), "not-here")
        self.confirm.answer_to(hint="F3")
        self.confirm.setFixedWidth(min(self.confirm.sizeHint().width(), 340))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 3, 0)
        row.setSpacing(16)
        row.addWidget(self._picture)
        row.addLayout(amid(self._name, self._variant, gap=2), 1)
        row.addWidget(self._state)
        row.addWidget(self.confirm)
        self.column.addLayout(row)

    def show_item(self, item: ItemCard) -> None:
        self.item = item
        self._picture.show_goods(shown(item.name), item.picture, item.category, item.variant)
        self._name.say(f"{item.number}  {shown(item.name)}")
        self._variant.say("   ".join(part for part in (item.variant, item.sku) if part))
        self._state.judge(item.result)
        judged = item.result is Result.NOT_RECEIVED
        self._state.setVisible(item.result is not None)
        self.confirm.setObjectName(f"absent-{item.item_id}")
        self.confirm.setAccessibleName(tr("Confirm not here: {name}", name=shown(item.name)))
        self.confirm.setVisible(not judged)
