"""A torn bag: which one, why, and the label of the new one. The scan does it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act, TypeCode
from kiosk.flow.custody_actions import ChooseBag, ChooseReplaceReason, SayWhy
from kiosk.flow.views import ReplaceView
from kiosk.pages.base import Density, Page
from kiosk.texts import grouped, tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import Kind, ToggleChip
from kiosk.widgets.fields import CodeField, KeyField, enter_button
from kiosk.widgets.panels import IconMark, Panel, StepLine
from kiosk.widgets.preview import Guides, PreviewWidget
from kiosk.widgets.words import Words
from sync.domain.custody import ReplaceReason

MOST_BAGS = 3  # to tap; of more the label is scanned
_NOTE = 200  # characters


class ReplacePage(Page):
    def __init__(self) -> None:
        super().__init__("page-replace")
        self._shown = False
        steps = (tr("The goods into a new bag"), tr("Press out the air, seal"), tr("Scan the new bag’s label"))
        self.body.addWidget(StepLine(steps))
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addWidget(self._why(), 1)
        columns.addLayout(self._scan(), 1)
        self.body.addLayout(columns, 1)
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self.bar.add_left(back)

    def show_view(self, view: ReplaceView) -> None:
        several = len(view.bags) > 1
        self._old.say(tr("Which bag is torn?") if several else tr("Old bag {label}", label=grouped(view.bags[0])))
        for place, chip in enumerate(self._bags):
            there = several and place < len(view.bags)
            chip.setVisible(there)
            if there:
                chip.name(grouped(view.bags[place]))
                chip.setProperty("bag", view.bags[place])
                chip.setObjectName(f"old-{view.bags[place]}")
                chip.setChecked(view.bags[place] == view.old)
        for reason, chip in self._reasons.items():
            chip.setChecked(reason is view.reason)
        if not self._shown:
            self._shown = True
            self._note.setText(view.note)
        self._note.setVisible(view.reason is ReplaceReason.OTHER)
        ready = bool(view.old) and view.reason is not None
        self._title.say(tr("Scan the label of the new bag") if ready else tr("Say first what happened"))

    def hideEvent(self, event: object) -> None:
        self._shown = False
        self._note.clear()
        self._field.clear()

    def preview(self) -> PreviewWidget:
        return self._preview

    def spread(self, chosen: Density) -> None:
        close = chosen is Density.CLOSE
        self._panel.pad(12 if close else 24)
        self._old.say(self._old.text(), kind=Type.STRONG if close else Type.TITLE)

    def _choose(self) -> None:
        self.act(ChooseBag(str(self.sender().property("bag"))))

    def _why(self) -> Panel:
        self._panel = panel = Panel(padding=24, gap=14)
        self._old = Words("", Type.TITLE)
        panel.column.addWidget(self._old)
        self._bags = [ToggleChip(boxed=False) for _ in range(MOST_BAGS)]
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for chip in self._bags:
            chip.setObjectName("old")
            chip.hide()
            chip.clicked.connect(self._choose)
            row.addWidget(chip, 1)
        panel.column.addLayout(row)
        panel.column.addWidget(Words(tr("Why is it replaced?"), Type.STRONG))
        panel.column.addLayout(self._reason_grid())
        panel.column.addSpacing(2)
        self._note = KeyField("field-note", tr("In a few words"))
        self._note.setMaxLength(_NOTE)
        self._note.textEdited.connect(lambda text: self.act(SayWhy(text)))
        panel.column.addWidget(self._note)
        panel.column.addStretch(1)
        return panel

    def _reason_grid(self) -> QGridLayout:
        names = {
            ReplaceReason.TORN: tr("Torn or open"),
            ReplaceReason.LABEL_UNREADABLE: tr("Label unreadable"),
            ReplaceReason.TOO_SMALL: tr("Too small"),
            ReplaceReason.OTHER: tr("Another reason"),
        }
        self._reasons = {reason: ToggleChip(name) for reason, name in names.items()}
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for place, (reason, chip) in enumerate(self._reasons.items()):
            self.wire(chip, ChooseReplaceReason(reason), f"replace-{reason.value}")
            grid.addWidget(chip, place // 2, place % 2)
        return grid

    def _scan(self) -> QVBoxLayout:
        self._title = Words("", Type.TITLE, lines=2)
        self._preview = PreviewWidget(Guides.SCAN)
        self._field = CodeField("field-label", tr("Or type the label: RBB…"))
        self._field.entered.connect(lambda text: self.act(TypeCode(text)))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(IconMark("keyboard", "muted", 28))
        row.addWidget(self._field, 1)
        row.addWidget(enter_button(self._field, tr("Use"), "use-label"))
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._preview, 1)
        column.addLayout(row)
        return column
