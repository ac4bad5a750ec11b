"""Corrections of a return that was taken in: what is judged anew, then why, and what the rules make of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act, ToggleReason
from kiosk.flow.custody_actions import ChooseCorrected, ChooseWhy, SayWhy
from kiosk.flow.views import Change, CorrectView, CorrectWhyView
from kiosk.flow.why import WORDS
from kiosk.pages.base import ENTER, Density, Page
from kiosk.texts import counted, reason_word, result_word, shown, tr
from kiosk.theme import GAP, TARGET, Type
from kiosk.widgets.buttons import JudgeButton, Kind, ToggleChip, Touchable
from kiosk.widgets.cards import ItemCardButton, Shape
from kiosk.widgets.fields import KeyField
from kiosk.widgets.panels import IconLine, IconMark, LineList, Pager, Panel
from kiosk.widgets.pills import Pill
from kiosk.widgets.words import Words
from sync.domain.verification import Reason, Result

_ITEMS = {Density.CLOSE: 4, Density.NORMAL: 4, Density.ROOMY: 7}
_CHANGES = {Density.CLOSE: 3, Density.NORMAL: 4, Density.ROOMY: 7}
_NOTE = 150  # characters


class CorrectPage(Page):
    def __init__(self) -> None:
        super().__init__("page-correct")
        self._view: CorrectView | None = None
        self._page = 0
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(self._list(), 6)
        columns.addWidget(self._anew(), 8)
        self.body.addLayout(columns, 1)
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._undo = self.act_button(Act.UNDO, tr("As it was"), "undo", Kind.SECONDARY, Qt.Key.Key_F7, hint="F7")
        self._go = self.act_button(Act.CONFIRM, tr("Go on"), "forward", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_left(back)
        self.bar.add_right(self._undo, self._go)

    def show_view(self, view: CorrectView) -> None:
        place = next((place for place, item in enumerate(view.items) if item.item_id == view.chosen), None)
        if place is not None and (self._view is None or self._view.chosen != view.chosen):
            self._page = place // _ITEMS[self.density()]  # a scanned tag may be of an item further down
        self._view = view
        self._show_items()
        self._side.setVisible(place is not None)
        self._choose.setVisible(place is None)
        if place is not None:
            item, before = view.items[place], view.before[place]
            self._name.say(", ".join(part for part in (shown(item.name), item.variant) if part))
            self._was.say(tr("It was: {result}", result=result_word(before)))
            for result, button in self._judge.items():
                button.setChecked(item.result is result)
                button.update()
            damaged = item.result is Result.DAMAGED
            for reason, chip in self._reasons.items():
                chip.setVisible(damaged)
                chip.setChecked(reason in view.reasons)
        changed = counted(view.changed, "{count} finding is changed", "{count} findings are changed")
        self._title.say(changed if view.changed else tr("What was wrong?"))
        self._undo.setVisible(view.changed > 0)
        self._go.setEnabled(view.changed > 0)

    def hideEvent(self, event: object) -> None:
        self._view, self._page = None, 0

    def cards(self) -> list[Touchable]:
        return [card for card in self._cards if card.isVisibleTo(self)]

    def spread(self, chosen: Density) -> None:
        self._show_items()
        self._panel.pad(16 if chosen is Density.CLOSE else 24)

    def _show_items(self) -> None:
        if self._view is None:
            return
        items, most = self._view.items, _ITEMS[self.density()]
        pages = max(-(-len(items) // most), 1)
        self._page = min(self._page, pages - 1)
        listed = items[self._page * most :][:most]
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(listed))
            if place < len(listed):
                card.show_item(listed[place], Shape.ROW)
        self._pager.show_page(self._page, pages)

    def _turn(self, page: int) -> None:
        self._page = page
        self._show_items()

    def _pick(self) -> None:
        card = self.sender()
        if isinstance(card, ItemCardButton) and card.item is not None:
            self.act(ChooseCorrected(card.item.item_id))

    def _list(self) -> QVBoxLayout:
        self._title = Words("", Type.TITLE)
        self._cards = [ItemCardButton() for _ in range(max(_ITEMS.values()))]
        self._pager = Pager()
        self._pager.turned.connect(self._turn)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(self._title)
        for card in self._cards:
            card.hide()
            card.setMaximumHeight(88)
            card.clicked.connect(self._pick)
            column.addWidget(card, 1)
        column.addStretch(1)
        column.addWidget(self._pager, 0, Qt.AlignmentFlag.AlignHCenter)
        return column

    def _anew(self) -> Panel:
        self._panel = panel = Panel(padding=24, gap=14)
        self._choose = IconLine("hand", tr("Tap the item that was judged wrongly."), Type.LEAD, mark="accent")
        panel.column.addWidget(self._choose)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._name, self._was = Words("", Type.LEAD), Words("", Type.BODY, "muted")
        column.addWidget(self._name)
        column.addWidget(self._was)
        column.addLayout(self._judgements())
        column.addLayout(self._reason_grid())
        column.addStretch(1)
        panel.column.addWidget(self._side, 1)
        panel.column.addStretch(0)
        return panel

    def _judgements(self) -> QHBoxLayout:
        self._judge = {
            Result.LIKE_NEW: JudgeButton(tr("Like new"), "", "check", "good"),
            Result.DAMAGED: JudgeButton(tr("Damaged"), "", "damaged", "warn"),
            Result.NOT_RECEIVED: JudgeButton(tr("Not here"), "", "not-here", "absent"),
        }
        acts = (Act.LIKE_NEW, Act.DAMAGED, Act.NOT_HERE)
        keys = (Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button, act, key in zip(self._judge.values(), acts, keys, strict=True):
            button.setCheckable(True)
            self.wire(button, act, f"act-{act.value}", key)
            row.addWidget(button, 1)
        return row

    def _reason_grid(self) -> QGridLayout:
        self._reasons = {reason: ToggleChip(reason_word(reason)) for reason in Reason}
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for place, (reason, chip) in enumerate(self._reasons.items()):
            self.wire(chip, ToggleReason(reason), f"reason-{reason.value}")
            grid.addWidget(chip, place // 3, place % 3)
        return grid


class CorrectWhyPage(Page):
    def __init__(self) -> None:
        super().__init__("page-correct-why")
        self._view: CorrectWhyView | None = None
        self._page = 0
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(self._left(), 6)
        columns.addLayout(self._right(), 6)
        self.body.addLayout(columns, 1)
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._go = self.act_button(Act.CONFIRM, tr("Send the correction"), "check", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_left(back)
        self.bar.add_right(self._go)

    def show_view(self, view: CorrectWhyView) -> None:
        if self._view is None:
            self._note.setText(view.note)
        self._view = view
        self._title.say(tr("The second drop-off corrects the first") if view.second else tr("What changes"))
        self._show_changes()
        self._outcome.show_lines(tuple(shown(line) for line in view.outcome))
        for why, chip in self._whys.items():
            chip.setVisible(why in view.whys)
            chip.setChecked(why is view.why)
        self._missing.say(shown(view.missing))
        self._missing.setVisible(bool(view.missing))
        self._go.setEnabled(not view.missing)

    def hideEvent(self, event: object) -> None:
        self._view, self._page = None, 0
        self._note.clear()

    def spread(self, chosen: Density) -> None:
        self._show_changes()
        self._said.pad(14 if chosen is Density.CLOSE else 24)

    def _show_changes(self) -> None:
        if self._view is None:
            return
        changes, most = self._view.changes, _CHANGES[self.density()]
        pages = max(-(-len(changes) // most), 1)
        self._page = min(self._page, pages - 1)
        listed = changes[self._page * most :][:most]
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(listed))
            if place < len(listed):
                row.show_change(listed[place])
        self._pager.show_page(self._page, pages)

    def _turn(self, page: int) -> None:
        self._page = page
        self._show_changes()

    def _left(self) -> QVBoxLayout:
        self._title = Words("", Type.TITLE, lines=2)
        self._rows = [_ChangeRow() for _ in range(max(_CHANGES.values()))]
        self._pager = Pager()
        self._pager.turned.connect(self._turn)
        self._outcome = LineList(4, "info", mark="info")
        self._said = Panel("info_soft", "info", padding=24, gap=10)
        self._said.column.addWidget(Words(tr("What the rules make of it"), Type.STRONG))
        self._said.column.addWidget(self._outcome)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._title)
        for row in self._rows:
            row.hide()
            column.addWidget(row)
        column.addWidget(self._pager, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(self._said)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(Words(tr("Why is it corrected?"), Type.TITLE))
        self._whys = {why: ToggleChip(shown(words)) for why, words in WORDS.items()}
        grid = QGridLayout()
        grid.setSpacing(GAP)
        places = ((0, 0), (0, 1), (1, 0), (1, 1), (2, 1), (2, 0))
        for (row, place), (why, chip) in zip(places, self._whys.items(), strict=True):
            self.wire(chip, ChooseWhy(why), f"why-{why.value}")
            grid.addWidget(chip, row, place)
        column.addLayout(grid)
        self._note = KeyField("field-note", tr("More in a few words"))
        self._note.setMaxLength(_NOTE)
        self._note.textEdited.connect(lambda text: self.act(SayWhy(text)))
        column.addWidget(self._note)
        self._missing = IconLine("warning", "", mark="warn")
        column.addWidget(self._missing)
        column.addStretch(1)
        column.addWidget(IconLine("user", tr("A supervisor has to agree. The old record stays, this one is added.")))
        return column


class _ChangeRow(QWidget):
    """An item, how it was judged, and how it is judged now."""

    def __init__(self) -> None:
        super().__init__()
        self._name = Words("", Type.STRONG)
        self._before, self._after = Pill(), Pill()
        self._arrow = IconMark("forward", "muted", 22)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._name, 1)
        for part in (self._before, self._arrow, self._after):
            row.addWidget(part)
        self.setFixedHeight(TARGET - 16)

    def show_change(self, change: Change) -> None:
        self._name.say(shown(change.name))
        self._before.setVisible(change.before is not None)
        self._arrow.setVisible(change.before is not None)
        self._before.judge(change.before)
        self._after.judge(change.after)
