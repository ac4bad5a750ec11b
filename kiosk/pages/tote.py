"""S14: the bags that are in no tote, those in the open one, sealed totes and today's handovers; one list at a time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act, DeskAction, TypeCode
from kiosk.flow.tote_actions import MarkMissing, OpenAgain, OpenForm, ShowManifest, ShowTab, TakeAlong, TakeOut
from kiosk.flow.views import RowAct, Tone, ToteForm, ToteRow, ToteTab, ToteView
from kiosk.pages.base import Density, Page
from kiosk.texts import counted, grouped, shown, tr
from kiosk.theme import GAP, TARGET, Type, colour
from kiosk.widgets.buttons import ActionButton, Kind, ToggleChip
from kiosk.widgets.fields import CodeField, enter_button
from kiosk.widgets.paint import ground
from kiosk.widgets.panels import IconLine, IconMark, Pager
from kiosk.widgets.pills import Mark, Pill, mark_of_tone
from kiosk.widgets.preview import Guides, PreviewWidget
from kiosk.widgets.queue import say
from kiosk.widgets.words import Words, amid

_ROWS = {Density.CLOSE: 3, Density.NORMAL: 4, Density.ROOMY: 7}
_ICONS = {ToteTab.LOOSE: "bag", ToteTab.INSIDE: "bag", ToteTab.SEALED: "seal", ToteTab.GONE: "store"}
_TABS = tuple(ToteTab)
_LINE = 8  # px below a row, with the line between two


class TotePage(Page):
    def __init__(self) -> None:
        super().__init__("page-tote")
        self._view: ToteView | None = None
        self._page = 0
        self.body.addLayout(self._head())
        self.body.addLayout(self._tab_row())
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(self._list(), 8)
        columns.addLayout(self._side(), 4)
        self.body.addLayout(columns, 1)
        self._bar_buttons()

    def show_view(self, view: ToteView) -> None:
        """Shown every second while it is open; what did not change is not touched."""
        if view == self._view:
            return
        if self._view is None or view.tab is not self._view.tab:
            self._page = 0
        self._view = view
        self._show_head(view)
        self._show_tabs(view)
        self._show_rows()
        say(self._queue.words, shown(view.queue))
        mark = mark_of_tone(view.queue_tone.value)
        self._queue.mark.show_icon(mark.icon, mark.tone)
        self._add.setVisible(bool(view.to_add))
        add = counted(view.to_add, "Add {count} bag: type the count", "Add all {count}: type the count")
        self._add.name(add)
        self._seal.setVisible(bool(view.tote and view.bags))
        self._hand.setVisible(view.counts[_TABS.index(ToteTab.SEALED)] > 0)
        self._hand.kind = Kind.SECONDARY if self._seal.isVisibleTo(self) else Kind.PRIMARY
        self._hand.update()

    def hideEvent(self, event: object) -> None:
        self._view = None
        self._field.clear()

    def preview(self) -> PreviewWidget:
        return self._preview

    def spread(self, chosen: Density) -> None:
        self._show_rows()

    def _show_head(self, view: ToteView) -> None:
        if view.tote:
            say(self._title, tr("Tote {label}", label=grouped(view.tote)))
            bags = counted(view.bags, "{count} bag", "{count} bags")
            items = counted(view.items, "{count} item", "{count} items")
            say(self._sub, tr("{bags}, {items} in it. Scan the bags into it.", bags=bags, items=items))
        else:
            say(self._title, tr("No tote is open"))
            say(self._sub, tr("Scan the label of an empty tote, then the bags."))

    def _show_tabs(self, view: ToteView) -> None:
        names = (tr("In no tote"), tr("In this tote"), tr("Sealed totes"), tr("Handed over today"))
        for chip, tab, name, count in zip(self._chips, _TABS, names, view.counts, strict=True):
            chip.setChecked(tab is view.tab)
            chip.name(tr("{name}: {count}", name=name, count=count))

    def _show_rows(self) -> None:
        view = self._view
        if view is None:
            return
        most = _ROWS[self.density()]
        pages = max(-(-len(view.rows) // most), 1)
        self._page = min(self._page, pages - 1)
        listed = view.rows[self._page * most :][:most]
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(listed))
            if place < len(listed):
                row.show_row(listed[place], _ICONS[view.tab])
        self._pager.show_page(self._page, pages)
        self._none.setVisible(not view.rows)
        say(self._none.words, _nothing(view.tab))

    def _turn(self, page: int) -> None:
        self._page = page
        self._show_rows()

    def _head(self) -> QHBoxLayout:
        self._title = Words("", Type.TITLE)
        self._sub = Words("", Type.BODY, "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._sub)
        self._field = CodeField("field-label", tr("Or type a label: RBB…, RBT…"))
        self._field.entered.connect(lambda text: self.act(TypeCode(text)))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.setContentsMargins(0, 4, 0, 0)  # in a low window the status bar's buttons are near
        row.addLayout(words, 3)
        row.addWidget(self._field, 2)
        row.addWidget(enter_button(self._field, tr("Use"), "use-label"))
        return row

    def _tab_row(self) -> QHBoxLayout:
        self._chips = [ToggleChip(boxed=False) for _ in _TABS]
        self._pager = Pager()
        self._pager.turned.connect(self._turn)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for chip, tab in zip(self._chips, _TABS, strict=True):
            self.wire(chip, ShowTab(tab), f"tab-{tab.value}")
            row.addWidget(chip, 1)
        row.addWidget(self._pager)
        return row

    def _list(self) -> QVBoxLayout:
        self._rows = [_Row(self) for _ in range(max(_ROWS.values()))]
        self._none = IconLine("check", "", Type.BODY, "muted", mark="good", lines=3)
        column = QVBoxLayout()
        column.setSpacing(GAP - _LINE)
        for row in self._rows:
            row.hide()
            column.addWidget(row)
        column.addWidget(self._none)
        column.addStretch(1)
        return column

    def _side(self) -> QVBoxLayout:
        self._preview = PreviewWidget(Guides.SCAN)
        self._queue = IconLine("check", "", Type.BODY, lines=5)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(self._preview, 1)
        column.addWidget(self._queue)
        return column

    def _bar_buttons(self) -> None:
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._add = ActionButton("", "plus")
        self._seal = ActionButton(tr("Close the tote"), "seal", Kind.PRIMARY)
        self._hand = ActionButton(tr("Hand over"), "forward")
        self.wire(self._add, OpenForm(ToteForm.COUNT), "tote-add", Qt.Key.Key_F4, hint="F4")
        self.wire(self._seal, OpenForm(ToteForm.SEAL), "tote-seal", Qt.Key.Key_F6, hint="F6")
        self.wire(self._hand, OpenForm(ToteForm.PICKUP), "tote-pickup", Qt.Key.Key_F8, hint="F8")
        self.bar.add_left(back)
        self.bar.add_right(self._add, self._hand, self._seal)


class _Row(QWidget):
    """One line of the list: what it is, its facts, its state, and what can be done about it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._row: ToteRow | None = None
        self._mark = IconMark("bag", "accent", 28)
        self._title = Words("", Type.STRONG)
        self._facts = Words("", Type.SMALL, "muted")
        self._pill = Pill()
        self._do = ActionButton("")
        self._do.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, _LINE)
        row.setSpacing(GAP)
        row.addWidget(self._mark)
        row.addLayout(amid(self._title, self._facts), 1)
        row.addWidget(self._pill)
        row.addWidget(self._do)
        self.setFixedHeight(TARGET + _LINE)

    def show_row(self, row: ToteRow, icon: str) -> None:
        self._row = row
        mark = Mark("accent", icon)
        if row.word:
            mark = mark_of_tone(row.tone.value) if row.tone is not Tone.INFO else Mark("info", icon)
            self._pill.tell(shown(row.word), mark)
        self._pill.setVisible(bool(row.word))
        self._mark.show_icon(icon, mark.tone)
        say(self._title, shown(row.title) if row.act is RowAct.MANIFEST else grouped(row.title))
        say(self._facts, shown(row.facts))
        self._do.setVisible(row.act is not RowAct.NONE)
        self._do.setObjectName(f"row-{row.act.value}-{row.key}")
        self._do.name(_act_word(row.act))
        self._do.setAccessibleName(tr("{act}: {what}", act=_act_word(row.act), what=shown(row.title)))

    def paintEvent(self, event: QPaintEvent) -> None:
        ground(QPainter(self), QRectF(0, self.height() - 1.5, self.width(), 1.5), colour("line"), None, 0)

    def _pressed(self) -> None:
        action = _action(self._row) if self._row else None
        if action is not None:
            self._page.act(action)


def _action(row: ToteRow) -> DeskAction | None:
    match row.act:
        case RowAct.MISSING | RowAct.FOUND:
            return MarkMissing(row.key, row.act is RowAct.MISSING)
        case RowAct.TAKE_OUT:
            return TakeOut(row.key)
        case RowAct.STAYS | RowAct.GOES:
            return TakeAlong(row.key, row.act is RowAct.GOES)
        case RowAct.REOPEN:
            return OpenAgain(row.key)
        case RowAct.MANIFEST:
            return ShowManifest(row.key)
        case RowAct.NONE:
            return None


def _act_word(act: RowAct) -> str:
    return {
        RowAct.NONE: "",
        RowAct.MISSING: tr("Missing?"),
        RowAct.FOUND: tr("Found"),
        RowAct.TAKE_OUT: tr("Take out"),
        RowAct.STAYS: tr("Leave it here"),
        RowAct.GOES: tr("It goes too"),
        RowAct.REOPEN: tr("Open again"),
        RowAct.MANIFEST: tr("Manifest"),
    }[act]


def _nothing(tab: ToteTab) -> str:
    return {
        ToteTab.LOOSE: tr("Every sealed bag is in a tote."),
        ToteTab.INSIDE: tr("No bag is in the open tote."),
        ToteTab.SEALED: tr("No sealed tote waits here."),
        ToteTab.GONE: tr("No tote was handed over today."),
    }[tab]
