"""S21: tabs on top, settings to turn at the left, what they do and what can be tried at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act, Action
from kiosk.flow.settings_actions import BeginTraining, ExitKiosk, SaveSettings, ShowSection, Try, Turn
from kiosk.flow.views import Section, SettingRow, SettingsView, Trial
from kiosk.pages.base import Density, Page
from kiosk.texts import counted, shown, tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import ActionButton, Kind, ToggleChip
from kiosk.widgets.panels import IconMark, Panel
from kiosk.widgets.preview import PreviewWidget
from kiosk.widgets.queue import icon, say
from kiosk.widgets.words import Words

MOST_ROWS = 5
MOST_FACTS = 9
NAMES = 228  # px, the same in every row


class SettingsPage(Page):
    def __init__(self) -> None:
        super().__init__("page-settings")
        self._live = False
        self.body.addSpacing(4)  # the tabs keep their distance from the bar on top in low windows too
        self.body.addLayout(self._tabs())
        self._rows = [_Row(place) for place in range(MOST_ROWS)]
        self._table = QWidget()
        left = QVBoxLayout(self._table)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GAP)
        for row in self._rows:
            self.wire(row.before, Turn(row.place, -1), f"setting-{row.place}-before")
            self.wire(row.after, Turn(row.place, 1), f"setting-{row.place}-after")
            left.addWidget(row)
        left.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self._table, 7)
        columns.addWidget(self._explained(), 6)
        self.body.addLayout(columns, 1)
        self._bar_buttons()

    def show_view(self, view: SettingsView) -> None:
        for section, tab in self._section_tabs.items():
            tab.setChecked(section is view.section)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(view.rows))
            if place < len(view.rows):
                row.show_row(view.rows[place])
        self._table.setVisible(bool(view.rows))
        say(self._title, shown(view.title))
        say(self._text, shown(view.text))
        self._text.setVisible(bool(view.text))
        for place, line in enumerate(self._facts):
            line.setVisible(place < len(view.facts))
            if place < len(view.facts):
                name, words = view.facts[place]
                say(line, tr("{name}: {words}", name=shown(name), words=shown(words)))
        self._live = view.live
        self._preview.setVisible(view.live)
        for what, button in self._trials.items():
            button.setVisible(what in view.trials)
        self._train.setVisible(view.section is Section.STATION and not view.training)
        self._exit.setVisible(view.section is Section.STATION and not view.training)
        self._save.setEnabled(view.changed > 0)
        say(self._unsaved, self._saved_words(view))
        self._unsaved.setVisible(view.changed > 0)

    def preview(self) -> PreviewWidget | None:
        return self._preview if self._live else None

    def first_focus(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def spread(self, chosen: Density) -> None:
        self._panel.pad(14 if chosen is Density.CLOSE else 20)

    def _saved_words(self, view: SettingsView) -> str:
        unsaved = counted(view.changed, "{count} change is not saved", "{count} changes are not saved")
        return tr("{unsaved}. Saving starts the program again.", unsaved=unsaved) if view.restarts else unsaved

    def _tabs(self) -> QHBoxLayout:
        names = {
            Section.STATION: tr("Station"),
            Section.CAMERA: tr("Camera"),
            Section.SCANNER: tr("Scanner"),
            Section.PRINTER: tr("Printer"),
            Section.RULES: tr("Rules"),
            Section.SCREEN: tr("Screen, sound"),
        }
        self._section_tabs = {section: ToggleChip(name, boxed=False) for section, name in names.items()}
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for section, tab in self._section_tabs.items():
            self.wire(tab, ShowSection(section), f"tab-{section.value}")
            row.addWidget(tab, 1)
        return row

    def _explained(self) -> Panel:
        self._title = Words("", Type.STRONG, lines=2)
        self._facts = [Words("", Type.SMALL) for _ in range(MOST_FACTS)]
        self._text = Words("", Type.SMALL, "muted", lines=3)
        self._preview = PreviewWidget()
        self._panel = panel = Panel(padding=20, gap=8)
        panel.column.addWidget(self._title)
        panel.column.addWidget(self._preview, 100)
        for line in self._facts:
            panel.column.addWidget(line)
        panel.column.addWidget(self._text)
        panel.column.addStretch(1)
        buttons = {
            Trial.SOUND: ActionButton(tr("Play the sounds"), "sound"),
            Trial.RECEIPT: ActionButton(tr("Print a receipt"), "print"),
            Trial.LABEL: ActionButton(tr("Print a label"), "tag"),
            Trial.DIAGNOSIS: ActionButton(tr("Diagnostics"), "look"),
        }
        self._trials = buttons
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for what, button in buttons.items():
            self.wire(button, Try(what), f"try-{what.value}")
            row.addWidget(button)
        self._train = self._act(BeginTraining(), "begin-training", tr("Training"), "user")
        self._exit = self._act(ExitKiosk(), "exit-kiosk", tr("Exit"), "close")
        row.addWidget(self._train)
        row.addWidget(self._exit)
        panel.column.addLayout(row)
        return panel

    def _act(self, action: Action, name: str, text: str, picture: str) -> ActionButton:
        button = ActionButton(text, picture)
        self.wire(button, action, name)
        return button

    def _bar_buttons(self) -> None:
        self._back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._unsaved = Words("", Type.SMALL, "muted", lines=2, middle=True)
        self._save = ActionButton(tr("Save"), "check", Kind.PRIMARY)
        self.wire(self._save, SaveSettings(), "save-settings")
        self.bar.add_left(self._back)
        self.bar.add_right(self._unsaved, self._save)


class _Row(Panel):
    """A setting: its name, what it is, and the ways to turn it."""

    def __init__(self, place: int) -> None:
        super().__init__(padding=0, gap=0)
        self.place = place
        self._mark = IconMark("lock", "muted", 16)
        self._label = Words("", Type.BODY, lines=2)
        self._label.setFixedWidth(NAMES)
        self._note = Words("", Type.KEY, "muted")
        self._value = Words("", Type.STRONG, lines=2, middle=True, align=Qt.AlignmentFlag.AlignHCenter)
        self.before = ActionButton("", "previous")
        self.after = ActionButton("", "next")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._label)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._mark)
        below.addWidget(self._note, 1)
        names.addLayout(below)
        names.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(names)
        row.addWidget(self.before)
        row.addWidget(self._value, 1)
        row.addWidget(self.after)
        for button in (self.before, self.after):
            button.setFixedWidth(button.height())
        self.column.addLayout(row)

    def show_row(self, row: SettingRow) -> None:
        say(self._label, shown(row.label))
        say(self._note, shown(row.note))
        self._note.setVisible(bool(row.note))
        say(self._value, shown(row.value))
        icon(self._mark, "lock", "muted")
        self._mark.setVisible(row.central)
        label = shown(row.label)
        self.before.setAccessibleName(tr("{name}: the one before", name=label))
        self.after.setAccessibleName(tr("{name}: the next one", name=label))
        for button in (self.before, self.after):
            button.setEnabled(not row.central)
        self.tint("accent_soft" if row.changed else "raised", "accent" if row.changed else "line")
