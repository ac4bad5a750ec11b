"""Sample codes: the returns to practise with at the left, one code at a time as large as the page allows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.training_actions import ChooseSample, EndTraining, OpenSample, ShowCode
from kiosk.flow.views import TrainingView
from kiosk.pages.base import Page
from kiosk.texts import shown, tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import ActionButton, Kind, ToggleChip
from kiosk.widgets.qr import QrView
from kiosk.widgets.words import Words

MOST = 5  # returns, and codes of one


class TrainingPage(Page):
    def __init__(self) -> None:
        super().__init__("page-training")
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(Words(tr("Choose a return to practise with"), Type.LEAD, lines=2))
        self._cases = [ToggleChip() for _ in range(MOST)]
        for place, chip in enumerate(self._cases):
            self.wire(chip, ChooseSample(place), f"sample-{place}")
            left.addWidget(chip)
        self._story = Words("", Type.BODY, "muted", lines=3)
        left.addWidget(self._story)
        left.addStretch(1)
        self._code = QrView(420)
        self._text = Words("", Type.SMALL, "muted", align=Qt.AlignmentFlag.AlignHCenter)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        chips = QGridLayout()
        chips.setSpacing(GAP)
        self._codes = [ToggleChip(boxed=False) for _ in range(MOST)]
        for place, chip in enumerate(self._codes):
            self.wire(chip, ShowCode(place), f"code-{place}")
            chips.addWidget(chip, place // 3, place % 3)
        right.addWidget(self._code, 1)
        right.addWidget(self._text)
        right.addLayout(chips)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.body.addLayout(columns, 1)
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        end = ActionButton(tr("End the training"), "close")
        opens = ActionButton(tr("Open it without scanning"), "forward", Kind.PRIMARY)
        self.wire(end, EndTraining(), "end-training")
        self.wire(opens, OpenSample(), "open-sample")
        self.bar.add_left(back)
        self.bar.add_right(end, opens)

    def show_view(self, view: TrainingView) -> None:
        for place, chip in enumerate(self._cases):
            chip.setVisible(place < len(view.samples))
            if place < len(view.samples):
                line = view.samples[place]
                chip.name(f"{line.number}   {line.merchant}")
                chip.setChecked(place == view.chosen)
        self._story.say(view.samples[view.chosen].story)
        for place, chip in enumerate(self._codes):
            chip.setVisible(place < len(view.codes))
            if place < len(view.codes):
                chip.name(shown(view.codes[place]))
                chip.setChecked(place == view.shown)
        self._code.encode(view.code)
        self._text.say(view.code)
