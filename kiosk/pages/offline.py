"""S12: what works without a network, what does not, and when it is tried again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.views import OfflineView
from kiosk.pages.base import Density, Page
from kiosk.texts import tr
from kiosk.theme import Type
from kiosk.widgets.buttons import Kind
from kiosk.widgets.panels import IconDisc, Panel
from kiosk.widgets.queue import say
from kiosk.widgets.words import Words

_ICONS = ("check", "question", "store", "receipt")


class OfflinePage(Page):
    def __init__(self) -> None:
        super().__init__("page-offline")
        self._title = Words("", Type.TITLE, lines=2)
        self._text = Words("", Type.BODY, lines=2)
        self._facts = [Words("", Type.SMALL, "muted") for _ in range(3)]
        self.body.addLayout(self._head())
        self._rows = [_Working(icon) for icon in _ICONS]
        for row in self._rows:
            self.body.addWidget(row)
        self.body.addStretch(1)
        facts = QHBoxLayout()
        facts.setSpacing(24)
        for words in self._facts:
            facts.addWidget(words, 1)
        self.body.addLayout(facts)
        queue = self.act_button(Act.QUEUE, tr("Queue"), "queue", Kind.SECONDARY, Qt.Key.Key_F11, hint="F11")
        self._back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self.bar.add_left(self._back)
        self.bar.add_right(queue)

    def show_view(self, view: OfflineView) -> None:
        say(self._title, view.title)
        say(self._text, view.text)
        for row, (what, happens) in zip(self._rows, view.works, strict=True):
            row.show_pair(what, happens)
        for words, fact in zip(self._facts, view.facts, strict=True):
            say(words, fact)

    def first_focus(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def spread(self, chosen: Density) -> None:
        for row in self._rows:
            row.pad(10 if chosen is Density.CLOSE else 18)

    def _head(self) -> QHBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self._title)
        said.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(IconDisc("cloud-off", "info", 64), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        return row


class _Working(Panel):
    """What staff do at the left, what happens at the right."""

    def __init__(self, icon: str) -> None:
        super().__init__(padding=18, gap=0)
        self._what = Words("", Type.STRONG, lines=2, middle=True)
        self._happens = Words("", Type.BODY, lines=3, middle=True)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(IconDisc(icon, "accent", 48))
        row.addWidget(self._what, 2)
        row.addWidget(self._happens, 4)
        self.column.addLayout(row)

    def show_pair(self, what: str, happens: str) -> None:
        say(self._what, what)
        say(self._happens, happens)
