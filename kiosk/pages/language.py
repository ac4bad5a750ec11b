"""The languages, each by its own name, so that whoever cannot read the screen finds the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.language_actions import ChooseLanguage
from kiosk.flow.views import LanguageView
from kiosk.pages.base import Page
from kiosk.texts import tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import Kind, ToggleChip, Touchable
from kiosk.widgets.panels import IconDisc
from kiosk.widgets.words import Words

MOST = 5
_WIDE = 560  # px


class LanguagePage(Page):
    def __init__(self) -> None:
        super().__init__("page-language")
        self._tags = [""] * MOST
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(IconDisc("language", "accent", 56))
        head.addWidget(Words(tr("Language"), Type.OUTCOME, lines=2, middle=True), 1)
        self._chips = [ToggleChip() for _ in range(MOST)]
        names = QVBoxLayout()
        names.setSpacing(GAP)
        for place, chip in enumerate(self._chips):
            chip.setObjectName(f"language-{place + 1}")
            chip.setFixedWidth(_WIDE)
            chip.clicked.connect(lambda _=False, place=place: self.act(ChooseLanguage(self._tags[place])))
            names.addWidget(chip)
        words = tr("All screens change at once. The receipt and the customer’s display follow the customer.")
        self.body.addLayout(head)
        self.body.addLayout(names)
        self.body.addWidget(Words(words, Type.SMALL, "muted", lines=2))
        self.body.addStretch(1)
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self.bar.add_left(back)

    def show_view(self, view: LanguageView) -> None:
        self._tags = [tag for tag, _ in view.names]
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(view.names))
            if place < len(view.names):
                tag, name = view.names[place]
                chip.name(name)
                chip.setChecked(tag == view.chosen)

    def cards(self) -> list[Touchable]:
        return [chip for chip in self._chips if chip.isVisibleTo(self)]
