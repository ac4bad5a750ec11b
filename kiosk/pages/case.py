"""S3: all items of a return on one page; a scan or a tap chooses one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act, ChooseItem
from kiosk.flow.views import CaseView
from kiosk.pages.base import ENTER, Page
from kiosk.pages.grid import CardGrid
from kiosk.texts import shown, tr
from kiosk.theme import Type
from kiosk.widgets.buttons import Kind, Touchable
from kiosk.widgets.panels import IconLine, Progress
from kiosk.widgets.words import Words


class CasePage(Page):
    def __init__(self) -> None:
        super().__init__("page-case")
        self._title = Words("", Type.TITLE, lines=1)
        self._count = Words("", Type.STRONG, align=Qt.AlignmentFlag.AlignRight)
        self._progress = Progress()
        self._grid = CardGrid()
        self._grid.chosen.connect(lambda item_id: self.act(ChooseItem(item_id)))
        self._undeclared = IconLine("plus", "", Type.BODY, mark="info", lines=1)
        self._checks = IconLine("store", "", Type.BODY, "muted", mark="muted", lines=1)
        self.body.addLayout(self._header())
        self.body.addWidget(self._grid, 1)
        foot = QHBoxLayout()
        foot.setSpacing(24)
        lines = QVBoxLayout()
        lines.setSpacing(8)
        lines.addWidget(self._undeclared)
        lines.addWidget(self._checks)
        foot.addLayout(lines, 1)
        foot.addWidget(self._grid.pager)
        self.body.addLayout(foot)
        self._bar_buttons()

    def show_view(self, view: CaseView) -> None:
        done, total = view.head.judged, view.head.items
        if view.all_judged:
            self._title.say(tr("All items are judged"))
        elif total == 1:
            self._title.say(tr("Scan the item’s tag, or tap its card"))
        else:
            self._title.say(tr("Scan an item’s tag, or tap its card"))
        self._count.say(tr("{done} of {total} judged", done=done, total=total))
        self._progress.show_count(done, total)
        self._grid.show_items(view.items, view.last)
        extra = ", ".join(shown(item) for item in view.undeclared)
        self._undeclared.say(tr("Not in this return: {items}", items=extra))
        self._undeclared.setVisible(bool(extra))
        checks = ", ".join(shown(check) for check in view.checks)
        self._checks.say(tr("The store’s checks: {checks}", checks=checks))
        self._checks.setVisible(bool(view.checks))
        self._on.setVisible(view.all_judged)
        self._none.setVisible(done == 0)
        self._undo.setVisible(done > 0)

    def cards(self) -> list[Touchable]:
        return self._grid.cards()

    def beyond(self, key: Qt.Key) -> bool:
        return self._grid.beyond(key)

    def first_focus(self) -> None:
        first = self._on if self._on.isVisibleTo(self) else next(iter(self.cards()), self)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._title, 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._count)
        right.addWidget(self._progress)
        row.addLayout(right)
        return row

    def _bar_buttons(self) -> None:
        cancel = self.act_button(Act.CANCEL, tr("Cancel return"), "close", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        undeclared = self.act_button(Act.UNDECLARED, tr("Extra item"), "plus", Kind.SECONDARY, Qt.Key.Key_F4, hint="F4")
        park = self.act_button(Act.PARK, tr("Park"), "clock", Kind.SECONDARY, Qt.Key.Key_F10, hint="F10")
        self._none = self.act_button(Act.NO_MATCHING_ITEMS, tr("No matching items"), "not-here")
        self._undo = self.act_button(Act.UNDO, tr("Undo"), "undo", Kind.SECONDARY, Qt.Key.Key_F7, hint="F7")
        self._on = self.act_button(Act.CONFIRM, tr("Summary"), "forward", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_left(cancel, undeclared, self._none, park, self._undo)
        self.bar.add_right(self._on)
