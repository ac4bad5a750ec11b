"""S5: what is seen, where, with photos and words; SAVE is lit when nothing is missing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from kiosk.flow.actions import Act, TogglePlace, ToggleReason, ToggleWord, WriteNote
from kiosk.flow.views import DamageView
from kiosk.pages.base import ENTER, Density, Page
from kiosk.texts import photo_count, place_word, reason_word, shown, tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import ActionButton, Kind, ToggleChip
from kiosk.widgets.fields import WordField
from kiosk.widgets.panels import IconLine
from kiosk.widgets.photos import PhotoStrip
from kiosk.widgets.pills import PILL_HEIGHT, Mark, Pill
from kiosk.widgets.words import Words
from sync.domain.verification import Place, Reason

_MOST_WORDS = 8
_ENOUGH = 700  # pixels of page with which everything has room, in long languages too


class DamagePage(Page):
    def __init__(self) -> None:
        super().__init__("page-damage")
        self._reasons = {reason: ToggleChip(reason_word(reason)) for reason in Reason}
        self._places = {place: ToggleChip(place_word(place)) for place in Place}
        self._words = [ToggleChip(boxed=False) for _ in range(_MOST_WORDS)]
        self._field = WordField("field-note", tr("More words (optional)"))
        self._field.told.connect(lambda text: self.acted.emit(WriteNote(text)))
        self._strip = PhotoStrip(3)
        self._strip.touched.connect(lambda: self.act(Act.PHOTO))
        self._photos_title = Words("", Type.STRONG)
        self._photos = Pill()
        self._note = IconLine("receipt", "", Type.SMALL, "muted", lines=2)
        self._say = IconLine("user", "", Type.BODY, mark="accent", lines=2)
        self.body.addLayout(self._choices())
        self.body.addLayout(self._evidence(), 1)
        self.body.addWidget(self._say)
        self._bar_buttons()
        self.spread(Density.NORMAL)

    def show_view(self, view: DamageView) -> None:
        for reason, chip in self._reasons.items():
            _tick(chip, reason in view.reasons)
        for place, chip in self._places.items():
            _tick(chip, place in view.places)
        self._show_words(view)
        self._field.show_text(view.typed, (view.head.case_id, view.item.item_id))
        self._strip.show_photos(view.photos, view.photos_wanted, room_for_more=True)
        self._show_photo_count(len(view.photos), view.photos_wanted)
        counts = {"here": view.photos_wanted, "hub": view.photos_at_hub}
        self._photos_title.say(tr("Photos: {here} here, hub {hub}", **counts) if all(counts.values()) else tr("Photos"))
        self._note.say(
            tr("The store reads: {note}", note=view.note) if view.note else tr("The store reads your choice.")
        )
        self._say.say(tr("Say: “{sentence}”", sentence=view.say))
        _tick(self._disputed, view.disputed)
        self._say.setVisible(bool(view.say))
        self._missing.tell(shown(view.missing), Mark("warn", "info"))
        self._missing.setVisible(bool(view.missing))
        self._save.setEnabled(not view.missing)

    def spread(self, chosen: Density) -> None:
        self._make_room()
        self._strip.grow(roomy=chosen is Density.ROOMY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The fullest page: while a notice or a low window takes room, what only repeats is left out."""
        tight = self.height() < _ENOUGH
        self.body.setSpacing(12 if tight else GAP)
        self._note.setVisible(not tight)
        close = self.density() is Density.CLOSE
        self._say.words.say(self._say.words.text(), kind=Type.SMALL if close else Type.BODY)

    def flush(self) -> None:
        self._field.flush()

    def first_focus(self) -> None:
        self._reasons[Reason.STAIN].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self, view: DamageView) -> None:
        for place, chip in enumerate(self._words):
            chip.setVisible(place < len(view.quick_words))
            if place < len(view.quick_words):
                word = view.quick_words[place]
                chip.setObjectName(f"word-{word}")
                chip.name(shown(word))
                _tick(chip, word in view.words)

    def _show_photo_count(self, taken: int, wanted: int) -> None:
        mark = Mark("good", "check") if taken >= wanted else Mark("warn", "camera")
        self._photos.tell(photo_count(taken, wanted), mark)

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP)
        grid.addWidget(Words(tr("What do you see? One or more."), Type.STRONG), 0, 0, 1, 3)
        grid.addWidget(Words(tr("Where?"), Type.STRONG), 0, 4, 1, 2)
        for place, (reason, chip) in enumerate(self._reasons.items()):
            self.wire(chip, ToggleReason(reason), f"reason-{reason.value}")
            grid.addWidget(chip, 1 + place // 3, place % 3)
        for number, (where, chip) in enumerate(self._places.items()):
            self.wire(chip, TogglePlace(where), f"place-{where.value}")
            grid.addWidget(chip, 1 + number // 2, 4 + number % 2)
        grid.setColumnMinimumWidth(3, 16)
        for column in range(6):
            grid.setColumnStretch(column, 0 if column == 3 else 5 if column < 3 else 4)
        return grid

    def _evidence(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addLayout(self._photo_column(), 5)
        row.addLayout(self._note_column(), 8)
        return row

    def _photo_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        title = QHBoxLayout()
        title.setSpacing(16)
        title.addWidget(self._photos_title)
        title.addWidget(self._photos)
        title.addStretch(1)
        column.addLayout(title)
        column.addWidget(self._strip, 1)
        column.addStretch(0)
        return column

    def _note_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        title = Words(tr("In words"), Type.STRONG)
        title.setFixedHeight(PILL_HEIGHT)
        column.addWidget(title)
        words = QHBoxLayout()
        words.setSpacing(GAP)
        for chip in self._words:
            chip.clicked.connect(self._toggle_word)
            words.addWidget(chip)
        column.addLayout(words)
        column.addSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self._field, 1)
        edit = ActionButton(tr("Note"), "note")
        edit.setObjectName("edit-note")
        edit.answer_to(Qt.Key.Key_F8, hint="F8")
        edit.clicked.connect(lambda: self._field.setFocus(Qt.FocusReason.OtherFocusReason))
        line.addWidget(edit)
        self._disputed = ToggleChip(tr("Customer disagrees"))
        self._disputed.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.wire(self._disputed, Act.DISPUTED, "act-disputed")
        line.addWidget(self._disputed)
        column.addLayout(line)
        column.addWidget(self._note)
        column.addStretch(1)
        return column

    def _toggle_word(self) -> None:
        chip = self.sender()
        if isinstance(chip, ToggleChip):
            self.act(ToggleWord(chip.objectName().removeprefix("word-")))

    def _bar_buttons(self) -> None:
        back = self.act_button(Act.BACK, tr("Not damaged"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        photo = self.act_button(Act.PHOTO, tr("Take photo"), "camera", Kind.SECONDARY, Qt.Key.Key_F5, hint="F5")
        self._missing = Pill()
        self._save = self.act_button(Act.CONFIRM, tr("Save"), "check", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_left(back, photo)
        self.bar.add_right(self._missing, self._save)


def _tick(chip: ToggleChip, said: bool) -> None:
    if chip.isChecked() != said:
        chip.setChecked(said)
        chip.update()
