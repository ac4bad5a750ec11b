"""S8: the judgements and what the rules make of them, to be read out; then the bag."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.views import ItemCard, SummaryView
from kiosk.pages.base import ENTER, Density, Page
from kiosk.texts import shown, tr
from kiosk.theme import Type
from kiosk.widgets.buttons import Kind
from kiosk.widgets.panels import IconDisc, Pager, Panel
from kiosk.widgets.pictures import GoodsPicture
from kiosk.widgets.pills import Mark, Pill
from kiosk.widgets.words import Words, amid

ROWS_PER_PAGE = 5


class SummaryPage(Page):
    def __init__(self) -> None:
        super().__init__("page-summary")
        self._lines: tuple[ItemCard | str, ...] = ()
        self._page = 0
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(self._left(), 5)
        columns.addLayout(self._right(), 6)
        self.body.addLayout(columns, 1)
        self._bar_buttons()

    def show_view(self, view: SummaryView) -> None:
        lines: tuple[ItemCard | str, ...] = (*view.items, *view.undeclared)
        if len(lines) != len(self._lines):
            self._page = 0
        self._lines = lines
        self._show_rows()
        self._show_outcome(view)
        self._next.setVisible(not view.nothing_taken)
        self._bag.setVisible(not view.nothing_taken)
        self._close.setVisible(view.nothing_taken)
        self._slip.setVisible(view.can_print and not view.nothing_taken)
        self._close.name(tr("Press again to close") if view.confirm_again else tr("Close the return"))

    def first_focus(self) -> None:
        first = self._bag if self._bag.isVisibleTo(self) else self._close
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def spread(self, chosen: Density) -> None:
        self._show_rows()

    def _show_outcome(self, view: SummaryView) -> None:
        tone, icon = ("warn", "clock") if view.held else ("good", "check")
        if view.nothing_taken:
            tone, icon = "absent", "not-here"
        self._panel.tint(f"{tone}_soft", tone)
        self._disc.show_icon(icon, tone)
        first, *rest = [shown(line) for line in view.outcome] or [""]
        self._outcome.say(first, kind=Type.OUTCOME if len(first) <= 60 and len(rest) < 3 else Type.TITLE)
        for place, words in enumerate(self._rest):
            words.setVisible(place < len(rest))
            words.say(rest[place] if place < len(rest) else "")

    def _show_rows(self) -> None:
        pages = max(-(-len(self._lines) // ROWS_PER_PAGE), 1)
        self._page = min(self._page, pages - 1)
        shown = self._lines[self._page * ROWS_PER_PAGE :][:ROWS_PER_PAGE]
        size = 104 if self.density() is Density.ROOMY else 80
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(shown))
            row.grow(size if len(shown) <= 3 else 56)
            if place < len(shown):
                row.show_line(shown[place])
        self._pager.show_page(self._page, pages)

    def _turn(self, page: int) -> None:
        self._page = page
        self._show_rows()

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        self._pager = Pager()
        self._pager.turned.connect(self._turn)
        column.addWidget(Words(tr("What you found"), Type.TITLE))
        column.addSpacing(10)
        self._rows = [_SummaryRow() for _ in range(ROWS_PER_PAGE)]
        for row in self._rows:
            row.hide()
            column.addWidget(row)
        column.addStretch(1)
        column.addWidget(self._pager, 0, Qt.AlignmentFlag.AlignHCenter)
        return column

    def _right(self) -> QVBoxLayout:
        self._disc = IconDisc("check", "good", 64, filled=True)
        self._outcome = Words("", Type.OUTCOME, lines=4)
        self._rest = [Words("", Type.BODY, lines=3) for _ in range(4)]
        self._panel = Panel("good_soft", "good", padding=28, gap=14)
        said = QVBoxLayout()
        said.setSpacing(14)
        said.addWidget(self._outcome)
        for words in self._rest:
            words.hide()
            said.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        self._panel.column.addLayout(row)
        column = QVBoxLayout()
        column.setSpacing(20)
        column.addWidget(Words(tr("Tell the customer"), Type.TITLE))
        column.addWidget(self._panel)
        self._next = Panel(padding=24)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(IconDisc("bag", "accent", 64))
        sentence = tr("Put the items in a bag, seal it, then scan the bag’s label.")
        row.addWidget(Words(sentence, Type.BODY, lines=3, middle=True), 1)
        self._next.column.addLayout(row)
        column.addWidget(self._next)
        column.addStretch(1)
        return column

    def _bar_buttons(self) -> None:
        cancel = self.act_button(Act.CANCEL, tr("Cancel return"), "close", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        change = self.act_button(Act.UNDO, tr("Change an item"), "undo", Kind.SECONDARY, Qt.Key.Key_F7, hint="F7")
        self._bag = self.act_button(Act.BAG, tr("Bag and seal"), "bag", Kind.PRIMARY, Qt.Key.Key_F6, *ENTER, hint="F6")
        self._close = self.act_button(Act.CONFIRM, tr("Close the return"), "check", Kind.PRIMARY, *ENTER, hint="Enter")
        self._slip = self.act_button(Act.PRINT, tr("Print slip"), "print", Kind.SECONDARY, Qt.Key.Key_F8, hint="F8")
        self.bar.add_left(cancel, change)
        self.bar.add_right(self._slip, self._bag, self._close)


class _SummaryRow(Panel):
    """One judged item, or one that is not in the return."""

    def __init__(self) -> None:
        super().__init__(padding=7, gap=0)
        self._picture = GoodsPicture()
        self.grow(56)
        self._name = Words("", Type.STRONG)
        self._second = Words("", Type.SMALL, "muted")
        self._state = Pill()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(14)
        row.addWidget(self._picture)
        row.addLayout(amid(self._name, self._second), 1)
        row.addWidget(self._state)
        self.column.addLayout(row)

    def grow(self, size: int) -> None:
        """A larger picture while there is room."""
        self._picture.setFixedSize(size, size)

    def show_line(self, line: ItemCard | str) -> None:
        if isinstance(line, str):
            self._picture.show_goods(shown(line), "", "", line)
            self._name.say(shown(line))
            self._second.say(tr("Not in this return"))
            self._state.tell(tr("Extra item"), Mark("info", "plus"))
            return
        self._picture.show_goods(shown(line.name), line.picture, line.category, line.variant)
        self._name.say(shown(line.name))
        self._second.say("   ".join(part for part in (line.variant, line.detail) if part))
        self._state.judge(line.result)
