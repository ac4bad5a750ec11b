"""What has to be typed for totes: a count, the seal and the weight, the driver and the carrier. All three have the
keyboard of the screen below, for stations that have no other."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.tote_actions import FillForm
from kiosk.flow.views import ToteForm, ToteFormView
from kiosk.pages.base import ENTER, Density, Page
from kiosk.texts import shown, tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import Kind, ToggleChip
from kiosk.widgets.fields import CodeField, KeyField
from kiosk.widgets.keyboard import TouchKeyboard
from kiosk.widgets.panels import IconLine, Panel
from kiosk.widgets.words import Words
from sync.domain.custody import LONGEST_WORDS

MOST_CARRIERS = 4


class ToteFormPage(Page):
    def __init__(self) -> None:
        super().__init__("page-tote-form")
        self._view: ToteFormView | None = None
        self.body.addLayout(self._head())
        self.body.addLayout(self._fields())
        self._keys = TouchKeyboard(self._first)
        self.body.addWidget(self._keys)
        self.body.addStretch(1)
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._go = self.act_button(Act.CONFIRM, "", "check", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_left(back)
        self.bar.add_right(self._go)

    def show_view(self, view: ToteFormView) -> None:
        """What is being typed stays; a scan fills the first field."""
        before, self._view = self._view, view
        if before is None or before.form is not view.form:
            self._begin(view)
        elif view.scanned != before.scanned:
            self._first.setText(view.first)
        self._title.say(shown(view.title))
        self._text.say(shown(view.text))
        self._warning.say(shown(view.warning))
        tone = "bad" if view.refused else "warn"
        self._warning.mark.show_icon("close" if view.refused else "warning", tone)
        self._warned.tint(f"{tone}_soft", tone)
        self._warned.setVisible(bool(view.warning))
        for place, chip in enumerate(self._chips):
            there = place < len(view.choices)
            chip.setVisible(there)
            if there:
                chip.name(view.choices[place])
                chip.setObjectName(f"carrier-{view.choices[place]}")
                chip.setChecked(view.choices[place] == view.second)
        self._go.setEnabled(not view.refused)

    def hideEvent(self, event: object) -> None:
        self._view = None
        self._first.clear()
        self._second.clear()

    def first_focus(self) -> None:
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def spread(self, chosen: Density) -> None:
        close = chosen is Density.CLOSE
        self._title.say(self._title.text(), kind=Type.LEAD if close else Type.TITLE)
        self._text.say(self._text.text(), kind=Type.SMALL if close else Type.BODY)
        self._warned.pad(8 if close else 16)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard types into the field that was touched last."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, CodeField):
            self._keys.attach(watched)
        return super().eventFilter(watched, event)

    def _begin(self, view: ToteFormView) -> None:
        names = {
            ToteForm.COUNT: (tr("Bags counted by hand"), "", tr("Add them")),
            ToteForm.SEAL: (tr("Seal number: scan or type it"), tr("Weight in kg, optional"), tr("Seal the tote")),
            ToteForm.PICKUP: (tr("Driver: name, or scan the badge"), tr("Carrier"), tr("Hand over")),
        }
        first, second, go = names[view.form]
        for field, name in ((self._first, first), (self._second, second)):
            field.setAccessibleName(name)
        self._names[0].say(first)
        self._names[1].say(second)
        self._second.setVisible(bool(second))
        self._names[1].setVisible(bool(second))
        self._first.setText(view.first)
        self._second.setText(view.second)
        self._go.name(go)
        self._keys.attach(self._first)

    def _from_first(self) -> None:
        """Enter goes through the fields before it does anything."""
        if self._second.isVisibleTo(self) and not self._second.text().strip():
            self._second.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.act(Act.CONFIRM)

    def _choose(self) -> None:
        chip = self.sender()
        if isinstance(chip, ToggleChip):
            self._second.setText(chip.text())
            self.act(FillForm(second=chip.text()))

    def _head(self) -> QHBoxLayout:
        self._title = Words("", Type.TITLE, lines=2)
        self._text = Words("", Type.BODY, "muted", lines=3)
        self._warning = IconLine("warning", "", Type.SMALL, lines=4, mark="warn")
        self._warned = Panel("warn_soft", "warn", padding=16)
        self._warned.column.addWidget(self._warning)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addLayout(words, 3)
        row.addWidget(self._warned, 2)
        return row

    def _fields(self) -> QHBoxLayout:
        self._first, self._second = KeyField("field-first", ""), KeyField("field-second", "")
        self._names = [Words("", Type.SMALL, "muted") for _ in range(2)]
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._first.textEdited.connect(lambda text: self.act(FillForm(first=text)))
        self._second.textEdited.connect(lambda text: self.act(FillForm(second=text)))
        self._first.entered.connect(self._from_first)
        self._second.entered.connect(lambda _: self.act(Act.CONFIRM))
        for field in (self._first, self._second):
            field.setMaxLength(LONGEST_WORDS)
            field.installEventFilter(self)
        self._chips = [ToggleChip(boxed=False) for _ in range(MOST_CARRIERS)]
        row.addLayout(_named(self._names[0], self._first), 4)
        for chip in self._chips:
            chip.hide()
            chip.setObjectName("carrier")
            chip.clicked.connect(self._choose)
            row.addWidget(chip, 2, Qt.AlignmentFlag.AlignBottom)
        row.addLayout(_named(self._names[1], self._second), 3)
        return row


def _named(name: Words, field: KeyField) -> QVBoxLayout:
    """A field below its name, which stays in sight while it is filled."""
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(name)
    column.addWidget(field)
    return column
