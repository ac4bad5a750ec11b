"""The opening check: seven parts with how they are and what to do, and what a person is asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.shift_actions import Heard, NoScanner, PlayAgain
from kiosk.flow.views import CheckView, PartLine
from kiosk.pages.base import Density, Page
from kiosk.texts import counted, part_state_word, part_word, shown, tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import ActionButton, Kind
from kiosk.widgets.panels import IconDisc, IconMark, Panel
from kiosk.widgets.pills import Mark, Pill, mark_of_tone
from kiosk.widgets.queue import icon, say
from kiosk.widgets.words import Words
from sync.domain.opening import Part, PartState

_ICONS = {
    Part.CAMERA: "camera",
    Part.SCANNER: "scan",
    Part.PRINTER: "print",
    Part.SOUND: "sound",
    Part.CLOCK: "clock",
    Part.DISK: "disk",
    Part.SERVER: "cloud",
}
_MARKS = {
    PartState.WAITING: Mark("absent", "clock"),
    PartState.OK: Mark("good", "check"),
    PartState.NOTE: Mark("info", "info"),
    PartState.WRONG: Mark("bad", "warning"),
}


class OpeningPage(Page):
    def __init__(self) -> None:
        super().__init__("page-opening")
        self._rows = {part: _PartRow(_ICONS[part]) for part in Part}
        rows = QVBoxLayout()
        rows.setSpacing(8)
        for row in self._rows.values():
            rows.addWidget(row, 1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(rows, 7)
        columns.addWidget(self._asked(), 5)
        self.body.addLayout(columns, 1)
        self._back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._done = self.act_button(Act.CONFIRM, tr("Done"), "check", Kind.PRIMARY, Qt.Key.Key_Return, hint="Enter")
        self._done.answer_to(Qt.Key.Key_Return, Qt.Key.Key_Enter, hint="Enter")
        self.bar.add_left(self._back)
        self.bar.add_right(self._done)

    def show_view(self, view: CheckView) -> None:
        for line in view.lines:
            self._rows[line.part].show_line(line)
        mark = mark_of_tone(view.tone.value)
        icon(self._disc, _ICONS[view.asks] if view.asks else mark.icon, "accent" if view.asks else mark.tone)
        say(self._title, shown(view.title))
        say(self._text, shown(view.text))
        left = counted(view.left, "{count} part is left", "{count} parts are left") if view.left else ""
        say(self._left, left)
        self._left.setVisible(bool(left))
        self._none.setVisible(view.asks is Part.SCANNER)
        for button in (self._yes, self._no, self._again):
            button.setVisible(view.asks is Part.SOUND)
        self._done.setVisible(not view.left)

    def first_focus(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def spread(self, chosen: Density) -> None:
        self._panel.pad(16 if chosen is Density.CLOSE else 24)

    def _asked(self) -> Panel:
        self._disc = IconDisc("scan", "accent", 72)
        self._title = Words("", Type.TITLE, lines=4)
        self._text = Words("", Type.BODY, "muted", lines=4)
        self._left = Words("", Type.SMALL, "muted")
        self._none = ActionButton(tr("There is no hand scanner"), "close")
        self._yes = ActionButton(tr("Yes"), "check", Kind.PRIMARY)
        self._no = ActionButton(tr("No"), "close")
        self._again = ActionButton(tr("Play again"), "refresh")
        self.wire(self._none, NoScanner(), "no-scanner")
        self.wire(self._yes, Heard(True), "heard-yes")
        self.wire(self._no, Heard(False), "heard-no")
        self.wire(self._again, PlayAgain(), "play-again")
        self._panel = panel = Panel(padding=24, gap=16)
        panel.column.addWidget(self._disc)
        panel.column.addWidget(self._title)
        panel.column.addWidget(self._text)
        panel.column.addStretch(1)
        panel.column.addWidget(self._left)
        panel.column.addWidget(self._none)
        answers = QHBoxLayout()
        answers.setSpacing(GAP)
        answers.addWidget(self._yes, 1)
        answers.addWidget(self._no, 1)
        panel.column.addLayout(answers)
        panel.column.addWidget(self._again)
        return panel


class _PartRow(Panel):
    """Icon and name of a part, how it is in a word, and a sentence."""

    def __init__(self, name: str) -> None:
        super().__init__(padding=0, gap=0)
        self._mark = IconMark(name, "muted", 28)
        self._name = Words("", Type.STRONG, middle=True)
        self._name.setFixedWidth(130)
        self._words = Words("", Type.SMALL, "text", lines=2, middle=True)
        self._pill = Pill()
        row = QHBoxLayout()
        row.setContentsMargins(18, 4, 18, 4)
        row.setSpacing(14)
        row.addWidget(self._mark)
        row.addWidget(self._name)
        row.addWidget(self._words, 1)
        row.addWidget(self._pill)
        self.column.addLayout(row)

    def show_line(self, line: PartLine) -> None:
        mark = _MARKS[line.state]
        icon(self._mark, self._mark.icon, "muted" if line.state is PartState.WAITING else mark.tone)
        say(self._name, part_word(line.part))
        say(self._words, shown(line.words))
        self._pill.tell(part_state_word(line.state), mark)
