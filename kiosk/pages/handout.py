"""A code for the customer's phone, as large as the page allows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.views import HandoutView
from kiosk.pages.base import Page
from kiosk.texts import shown, tr
from kiosk.theme import Type
from kiosk.widgets.buttons import Kind
from kiosk.widgets.panels import IconLine
from kiosk.widgets.qr import QrView
from kiosk.widgets.words import Words, amid

_CODE = 480  # px


class HandoutPage(Page):
    def __init__(self) -> None:
        super().__init__("page-handout")
        self._code = QrView(_CODE)
        self._title = Words("", Type.OUTCOME, lines=3)
        self._text = Words("", Type.BODY, lines=4)
        self._caption = Words("", Type.SMALL, "muted", lines=2)
        scanner = IconLine("scan", tr("The hand scanner works at any time"), Type.SMALL, "muted")
        row = QHBoxLayout()
        row.setSpacing(48)
        row.addWidget(self._code, 1)
        row.addLayout(amid(self._title, self._text, self._caption, scanner, gap=20), 1)
        self.body.addLayout(row, 1)
        self._back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self.bar.add_left(self._back)

    def show_view(self, view: HandoutView) -> None:
        self._code.encode(view.code)
        self._code.setAccessibleName(shown(view.title))
        self._title.say(shown(view.title))
        self._text.say(shown(view.text))
        self._caption.say(view.caption)
