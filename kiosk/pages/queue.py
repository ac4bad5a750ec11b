"""S13: what was sent, what waits and why, what needs a person, and what staff can do about it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.flow.actions import Act, BagAside, DetailsCopied, SendAgain
from kiosk.flow.custody_actions import SendAsCorrection
from kiosk.flow.views import QueueRow, QueueState, QueueView, Tone
from kiosk.pages.base import Density, Page
from kiosk.texts import counted, shown, tr
from kiosk.theme import GAP, TARGET, Type
from kiosk.widgets.buttons import ActionButton, Kind, Touchable
from kiosk.widgets.panels import IconDisc, Pager, Panel
from kiosk.widgets.pills import mark_of_tone
from kiosk.widgets.queue import MARKS, CountTile, HealthMark, QueueRowButton, icon, say
from kiosk.widgets.words import Words

MOST_ROWS = 7
_ROWS = {Density.CLOSE: 4, Density.NORMAL: 5, Density.ROOMY: MOST_ROWS}


_NO_DETAILS = (QueueState.FINISHING, QueueState.SENT, QueueState.SENDING)


class QueuePage(Page):
    def __init__(self) -> None:
        super().__init__("page-queue")
        self._view: QueueView | None = None
        self._page = 0
        self._chosen = ""
        self._by_hand = False
        self.body.addLayout(self._tiles())
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._list(), 7)
        columns.addWidget(self._explained(), 5)
        middle = _Middle()
        middle.setLayout(columns)
        columns.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(middle, 1)
        self.body.addLayout(self._measures())
        self._bar_buttons()

    def show_view(self, view: QueueView) -> None:
        """Shown every second while it is open; what did not change is not touched."""
        if view == self._view:
            return
        if view.about_day and not (self._view and self._view.about_day):
            self._by_hand, self._page = False, 0
        self._view = view
        if not self._by_hand:
            wanted = () if view.about_day else view.rows
            self._chosen = next((row.event_id for row in wanted if row.needs_person), "")
        self._show_counts(view)
        self._show_rows()
        self._show_explained()
        self._export.setVisible(view.waiting + view.photos + view.needs_person > 0)
        self._send.setEnabled(view.waiting > 0 or view.photos > 0)
        for mark, line in zip(self._health, view.health, strict=True):
            mark.show_line(line)

    def hideEvent(self, event: object) -> None:
        """The next time it opens it begins anew, with what needs a person."""
        self._view = None
        self._page = 0
        self._by_hand = False

    def first_focus(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def cards(self) -> list[Touchable]:
        return [row for row in self._rows if row.isVisibleTo(self)]

    def spread(self, chosen: Density) -> None:
        self._title.say(self._title.text(), kind=Type.LEAD if chosen is Density.ROOMY else Type.STRONG)
        self._text.say(self._text.text(), kind=Type.SMALL if chosen is Density.CLOSE else Type.BODY)
        self._panel.pad(14 if chosen is Density.CLOSE else 20)
        self._show_rows()

    def _show_counts(self, view: QueueView) -> None:
        sent, waiting, person, photos = self._counts
        sent.show_count(view.sent_today, tr("sent today"), "good")
        waiting.show_count(view.waiting, tr("waiting"), "info" if view.waiting else "muted")
        needs = counted(view.needs_person, "needs a person", "need a person")
        person.show_count(view.needs_person, needs, "warn" if view.needs_person else "muted")
        size = (
            f", {shown(view.photo_bytes)}".replace(" ", "\u00a0").replace(",\u00a0", ", ") if view.photo_bytes else ""
        )
        waits = counted(view.photos, "photo waiting", "photos waiting")
        photos.show_count(view.photos, f"{waits}{size}", "info" if view.photos else "muted")

    def _show_rows(self) -> None:
        rows = self._view.rows if self._view else ()
        most = _ROWS[self.density()]
        more = self._view.more if self._view else 0
        if (len(rows) > most or more) and self.density() is not Density.ROOMY:
            most -= 1  # the pager takes the room of a row
        pages = max(-(-len(rows) // most), 1)
        self._page = min(self._page, pages - 1)
        shown = rows[self._page * most :][:most]
        for place, button in enumerate(self._rows):
            button.setVisible(place < len(shown))
            if place < len(shown):
                button.show_row(shown[place], chosen=shown[place].event_id == self._chosen)
        if (self._page, pages) != (self._pager.page, self._pager.pages):
            self._pager.show_page(self._page, pages)
        last = bool(more) and self._page == pages - 1
        self._more.setVisible(last)
        if last:
            say(self._more, counted(more, "and {count} more that waits", "and {count} more that wait"))
        self._none.setVisible(not rows)

    def _show_explained(self) -> None:
        view, row = self._view, self._chosen_row()
        if view is None:
            return
        if row is None:
            mark = mark_of_tone(view.tone.value)
            icon(self._disc, "cloud-off" if view.offline else mark.icon, mark.tone)
            self._disc.fill(view.about_day and view.tone is Tone.GOOD)
            self._tell(view.title, view.text, view.facts)
        else:
            mark = MARKS[row.state]
            icon(self._disc, mark.icon, mark.tone)
            self._disc.fill(False)
            facts = (row.case_id, row.time, row.what, _tries(row.tries))
            self._tell(row.sentence, row.advice, "   ".join(shown(fact) for fact in facts if fact))
        self._aside.setVisible(row is not None and row.state is QueueState.HOLD)
        self._again.setVisible(row is not None and row.state is QueueState.REFUSED)
        self._correct.setVisible(row is not None and row.can_correct)
        self._copy.setVisible(row is not None and row.state not in _NO_DETAILS)
        self._help.setVisible(row is None and view.offline)

    def _tell(self, title: str, text: str, facts: str) -> None:
        say(self._title, title)
        say(self._text, text)
        self._text.setVisible(bool(text))
        say(self._facts, facts)
        self._facts.setVisible(bool(facts))

    def _chosen_row(self) -> QueueRow | None:
        rows = self._view.rows if self._view else ()
        return next((row for row in rows if row.event_id == self._chosen), None)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, QueueRowButton) and button.row is not None:
            self._by_hand = True
            self._chosen = "" if button.row.event_id == self._chosen else button.row.event_id
            self._show_rows()
            self._show_explained()

    def _turn(self, page: int) -> None:
        self._page = page
        self._show_rows()

    def _copy_details(self) -> None:
        row = self._chosen_row()
        if row is not None:
            QGuiApplication.clipboard().setText(row.details)
            self.act(DetailsCopied(row.event_id))

    def _put_aside(self) -> None:
        row = self._chosen_row()
        if row is not None:
            self.act(BagAside(row.event_id))

    def _send_again(self) -> None:
        row = self._chosen_row()
        if row is not None:
            self.act(SendAgain(row.event_id))

    def _send_as_correction(self) -> None:
        row = self._chosen_row()
        if row is not None:
            self.act(SendAsCorrection(row.case_id, row.event_id))

    def _tiles(self) -> QHBoxLayout:
        names = (
            ("count-sent", "check"),
            ("count-waiting", "queue"),
            ("count-person", "user"),
            ("count-photos", "photo"),
        )
        self._counts = [CountTile(name, icon) for name, icon in names]
        row = QHBoxLayout()
        row.setSpacing(16)
        for tile in self._counts:
            row.addWidget(tile, 1)
        return row

    def _list(self) -> QVBoxLayout:
        self._rows = [QueueRowButton() for _ in range(MOST_ROWS)]
        self._pager = Pager()
        self._pager.turned.connect(self._turn)
        self._more = Words("", Type.SMALL, "muted")
        self._none = Words(tr("Nothing was taken in today, and nothing waits."), Type.BODY, "muted", lines=3)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        for button in self._rows:
            button.hide()
            button.clicked.connect(self._choose)
            column.addWidget(button)
        column.addWidget(self._none)
        column.addWidget(self._more)
        column.addStretch(1)
        column.addWidget(self._pager, 0, Qt.AlignmentFlag.AlignHCenter)
        return column

    def _explained(self) -> Panel:
        self._disc = IconDisc("check", "good", 56)
        self._title = Words("", Type.STRONG, lines=4, middle=True)
        self._facts = Words("", Type.SMALL, "muted")
        self._text = Words("", Type.BODY, lines=6)
        self._aside = ActionButton(tr("The bag is put aside"), "check", Kind.PRIMARY)
        self._copy = ActionButton(tr("Copy details"), "note")
        self._help = ActionButton(tr("What works without network"), "question")
        self._aside.setObjectName("bag-aside")
        self._aside.clicked.connect(self._put_aside)
        self._again = ActionButton(tr("Send again"), "refresh")
        self._again.setObjectName("send-again")
        self._again.clicked.connect(self._send_again)
        self._correct = ActionButton(tr("Send as correction"), "note")
        self._correct.setObjectName("send-as-correction")
        self._correct.clicked.connect(self._send_as_correction)
        self._copy.setObjectName("copy-details")
        self._copy.answer_to(Qt.Key.Key_F8, hint="F8")
        self._copy.clicked.connect(self._copy_details)
        self.wire(self._help, Act.OFFLINE_HELP, "act-offline_help")
        self._panel = panel = Panel(padding=20, gap=12)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        panel.column.addLayout(head)
        panel.column.addWidget(self._facts)
        panel.column.addWidget(self._text)
        panel.column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self._aside, self._again, self._copy, self._help):
            button.hide()
            buttons.addWidget(button)
        self._correct.hide()
        rows = QVBoxLayout()
        rows.setSpacing(GAP)
        rows.addWidget(self._correct)
        rows.addLayout(buttons)
        panel.column.addLayout(rows)
        panel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return panel

    def _measures(self) -> QHBoxLayout:
        self._health = [HealthMark() for _ in range(4)]
        row = QHBoxLayout()
        row.setSpacing(16)
        for place, mark in enumerate(self._health):
            if place:
                row.addStretch(1)
            row.addWidget(mark)
        return row

    def _bar_buttons(self) -> None:
        self._back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._send = self.act_button(Act.SEND_NOW, tr("Send now"), "queue", Kind.PRIMARY, Qt.Key.Key_F10, hint="F10")
        self._export = self.act_button(Act.EXPORT, tr("Export to a stick"), "bag")
        check = self.act_button(Act.CHECK_DAY, tr("Check the day"), "check", Kind.SECONDARY, Qt.Key.Key_F11, hint="F11")
        self.bar.add_left(self._back)
        self.bar.add_right(self._export, check, self._send)


def _tries(count: int | None) -> str:
    if count is None:
        return ""
    return counted(count, "{count} try", "{count} tries") if count else tr("not tried yet")


class _Middle(QWidget):
    """The list and its explanation: how many rows there are follows the window, and not the window the rows."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), TARGET)
