"""S4b: the barcode is not in the return, or there is none: compare by eye."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kiosk.flow.actions import Act, ChooseItem, ChooseLookAlike
from kiosk.flow.views import LookAlike, MatchView
from kiosk.pages.base import Page
from kiosk.pages.grid import CardGrid
from kiosk.texts import tr
from kiosk.theme import Type
from kiosk.widgets.buttons import ChoiceButton, Kind, Touchable
from kiosk.widgets.panels import IconLine
from kiosk.widgets.pills import Mark, Pill
from kiosk.widgets.words import Words


class MatchPage(Page):
    def __init__(self) -> None:
        super().__init__("page-match")
        self._pill = Pill()
        self._title = Words("", Type.TITLE, lines=2)
        self._known = IconLine("tag", "", mark="info", lines=1)
        self._alike: dict[str, LookAlike] = {}
        self._grid = CardGrid(judged=False)
        self._grid.chosen.connect(self._choose)
        header = QHBoxLayout()
        header.setSpacing(24)
        header.addWidget(self._title, 1)
        header.addWidget(self._pill)
        self.body.addLayout(header)
        self.body.addWidget(self._known)
        self.body.addWidget(self._grid, 1)
        foot = QHBoxLayout()
        foot.setSpacing(24)
        foot.addWidget(IconLine("tag", tr("Compare colour and size with the label inside."), mark="accent", lines=1), 1)
        foot.addWidget(self._grid.pager)
        self.body.addLayout(foot)
        self._none = ChoiceButton("", "", "close")
        self.wire(self._none, Act.NONE_OF_THESE, "act-none_of_these")
        self.body.addWidget(self._none)
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._no_barcode = self.act_button(Act.NO_BARCODE, tr("No barcode on the item"), "tag")
        self.bar.add_left(back, self._no_barcode)

    def show_view(self, view: MatchView) -> None:
        if view.barcode:
            self._pill.tell(tr("Not in this return: {barcode}", barcode=view.barcode), Mark("warn", "scan"))
        else:
            self._pill.tell(tr("No barcode"), Mark("info", "tag"))
        self._no_barcode.setVisible(bool(view.barcode))
        lone = len(view.items) == 1
        self._title.say(tr("Is this the item in your hand?") if lone else tr("Which of these is in your hand?"))
        self._none.retell(
            tr("No, something else") if lone else tr("None of these"),
            tr("Wrong colour, size or product: the declared item is not received, this one is an extra item"),
        )
        self._known.say(tr("This barcode belongs to: {item}", item=view.known))
        self._known.setVisible(bool(view.known))
        self._alike = {one.card.item_id: one for one in view.look_alikes}
        self._grid.show_items(view.items)

    def beyond(self, key: Qt.Key) -> bool:
        return self._grid.beyond(key)

    def _choose(self, item_id: str) -> None:
        alike = self._alike.get(item_id)
        self.act(ChooseLookAlike(alike.barcode, alike.description) if alike else ChooseItem(item_id))

    def cards(self) -> list[Touchable]:
        return [*self._grid.cards(), self._none]

    def first_focus(self) -> None:
        if self._alike:  # Enter alone must not choose among look-alikes
            super().first_focus()
            return
        next(iter(self.cards())).setFocus(Qt.FocusReason.OtherFocusReason)
