"""Something staff cannot get around, in plain words: what happened, what to do, and that nothing is lost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.views import TroubleView
from kiosk.pages.answer import centred
from kiosk.pages.base import ENTER, Page
from kiosk.texts import tr
from kiosk.theme import Type
from kiosk.widgets.buttons import Kind
from kiosk.widgets.panels import IconDisc, IconLine, Panel
from kiosk.widgets.words import Words


class TroublePage(Page):
    def __init__(self) -> None:
        super().__init__("page-trouble")
        self._title = Words("", Type.OUTCOME, lines=2)
        self._what = Words("", Type.BODY, lines=4)
        self._do = IconLine("forward", "", Type.STRONG, lines=4, mark="accent")
        self._detail = Words("", Type.SMALL, "muted", lines=3)
        self.body.addStretch(1)
        self.body.addLayout(centred(self._sheet()))
        self.body.addStretch(2)
        self._retry = self.act_button(Act.RETRY, tr("Try again"), "refresh", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_right(self._retry)

    def show_view(self, view: TroubleView) -> None:
        self._title.say(view.title)
        self._what.say(view.what_happened)
        self._do.say(view.what_to_do)
        self._detail.say(view.detail)
        self._detail.setVisible(bool(view.detail))
        self._retry.setVisible(view.can_retry)

    def first_focus(self) -> None:
        (self._retry if self._retry.isVisibleTo(self) else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _sheet(self) -> Panel:
        panel = Panel(padding=40)
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addWidget(IconDisc("warning", "bad", 88), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(20)
        column.addWidget(self._title)
        column.addWidget(self._what)
        what_to_do = Panel("accent_soft", "accent_soft", padding=20)
        what_to_do.column.addWidget(self._do)
        column.addWidget(what_to_do)
        column.addWidget(self._detail)
        row.addLayout(column, 1)
        panel.column.addLayout(row)
        return panel
