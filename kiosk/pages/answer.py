"""S2b: scan answers other than "found", one sheet for all causes."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.flow.actions import Act
from kiosk.flow.custody_actions import CorrectReturn, ReplaceBag
from kiosk.flow.provisional_actions import TakeWithout
from kiosk.flow.receipt_actions import ShowReceipt
from kiosk.flow.search_actions import ShowLink
from kiosk.flow.views import AnswerKind, AnswerView
from kiosk.pages.base import ENTER, Page
from kiosk.texts import shown, tr
from kiosk.theme import Type, colour
from kiosk.widgets.buttons import ActionButton, Kind
from kiosk.widgets.paint import ground
from kiosk.widgets.panels import IconDisc, IconLine, LineList, Panel
from kiosk.widgets.pills import Mark
from kiosk.widgets.words import Words

_MARKS = {
    AnswerKind.ALREADY_DROPPED_OFF: Mark("warn", "receipt"),
    AnswerKind.UNKNOWN: Mark("warn", "question"),
    AnswerKind.FOREIGN: Mark("info", "tag"),
    AnswerKind.WAITING_FOR_STORE: Mark("info", "store"),
    AnswerKind.DENIED: Mark("bad", "close"),
    AnswerKind.CANCELLED: Mark("warn", "close"),
    AnswerKind.EXPIRED: Mark("warn", "clock"),
    AnswerKind.OFFLINE_UNKNOWN: Mark("warn", "cloud-off"),
    AnswerKind.BAD_PASS: Mark("bad", "close"),
    AnswerKind.UNKNOWN_PASS: Mark("warn", "cloud-off"),
    AnswerKind.WRONG_CLOCK: Mark("warn", "clock"),
    AnswerKind.LOOKING: Mark("accent", "scan"),
    AnswerKind.PARK_ASKED: Mark("accent", "swap"),
    AnswerKind.PARKED_OVER: Mark("warn", "clock"),
}


_SEARCHES = frozenset(
    {AnswerKind.UNKNOWN, AnswerKind.FOREIGN, AnswerKind.OFFLINE_UNKNOWN, AnswerKind.BAD_PASS, AnswerKind.EXPIRED}
)


class AnswerPage(Page):
    def __init__(self) -> None:
        super().__init__("page-answer")
        self._disc = IconDisc("question", "warn", 88)
        self._title = Words("", Type.OUTCOME, lines=2)
        self._facts = LineList(4, kind=Type.BODY)
        self._advice = IconLine("info", "", Type.BODY, lines=3, mark="accent")
        self._code = Words("", Type.SMALL, "muted", lines=2)
        self._busy = _Running()
        self._start = ShowLink("", "")
        self._receipt_of = self._taken = ""
        self._bags: tuple[str, ...] = ()
        self._advice_panel = Panel("sunken", "sunken", padding=20)
        self._advice_panel.column.addWidget(self._advice)
        self.body.addStretch(1)
        self.body.addLayout(centred(self._sheet()))
        self.body.addStretch(2)
        self._again = self.act_button(
            Act.BACK, tr("Scan another code"), "scan", Kind.PRIMARY, Qt.Key.Key_Escape, hint="Esc"
        )
        self._retry = self.act_button(Act.RETRY, tr("Try again"), "refresh", Kind.SECONDARY, *ENTER, hint="Enter")
        self._help = self.act_button(Act.OFFLINE_HELP, tr("What works without network"), "question")
        self._drop = self.act_button(Act.CANCEL, tr("Drop it from the list"), "close", Kind.DANGER)
        self._park = self.act_button(
            Act.PARK, tr("Park and open"), "swap", Kind.PRIMARY, Qt.Key.Key_F10, *ENTER, hint="F10"
        )
        self._link = ActionButton(tr("Show the start link"), "qr")
        self._link.setObjectName("show-link")
        self._link.clicked.connect(self._show_link)
        self._receipt = ActionButton(tr("Show receipt"), "receipt")
        self._receipt.setObjectName("show-receipt")
        self._receipt.clicked.connect(lambda: self.act(ShowReceipt(self._receipt_of)))
        self._correct = ActionButton(tr("Correct it"), "note")
        self._correct.setObjectName("correct-return")
        self._correct.clicked.connect(lambda: self.act(CorrectReturn(self._receipt_of)))
        self._replace = ActionButton(tr("Replace bag"), "bag")
        self._replace.setObjectName("replace-bag")
        self._replace.clicked.connect(lambda: self.act(ReplaceBag(self._bags)))
        self._take = ActionButton(tr("Take in without a return"), "bag")
        self._take.setObjectName("take-without")
        self._take.clicked.connect(lambda: self.act(TakeWithout(self._taken)))
        self._search = self.act_button(Act.SEARCH, tr("Search"), "search", Kind.SECONDARY, Qt.Key.Key_F9, hint="F9")
        self.bar.add_left(self._help, self._drop, self._link, self._receipt, self._correct, self._replace, self._take)
        self.bar.add_right(self._search, self._retry, self._again, self._park)

    def show_view(self, view: AnswerView) -> None:
        mark = _MARKS[view.kind]
        looking = view.kind is AnswerKind.LOOKING
        self._disc.show_icon(mark.icon, mark.tone)
        self._title.say(shown(view.title))
        self._facts.show_lines(tuple(shown(fact) for fact in view.facts))
        self._facts.setVisible(bool(view.facts))
        self._advice.say(shown(view.advice))
        self._advice_panel.setVisible(bool(view.advice))
        self._code.say(tr("Code read: {code}", code=view.code) if view.code else "")
        self._code.setVisible(bool(view.code))
        self._busy.setVisible(looking)
        self._retry.setVisible(view.can_retry)
        self._help.setVisible(view.kind in (AnswerKind.OFFLINE_UNKNOWN, AnswerKind.UNKNOWN_PASS))
        self._start = ShowLink(view.start_url, view.store)
        self._link.setVisible(bool(view.start_url))
        self._receipt_of, self._taken = view.receipt_of, view.code
        self._receipt.setVisible(bool(view.receipt_of))
        self._correct.setVisible(bool(view.receipt_of))
        self._bags = view.bags
        self._replace.setVisible(bool(view.bags))
        self._take.setVisible(view.can_take)
        self._search.setVisible(view.kind in _SEARCHES)
        asks = view.kind is AnswerKind.PARK_ASKED
        self._park.setVisible(asks)
        self._drop.setVisible(view.kind is AnswerKind.PARKED_OVER)
        self._again.kind = Kind.SECONDARY if asks else Kind.PRIMARY
        self._again.icon_name = "close" if looking else "back" if asks else "scan"
        self._again.name(self._way_on(view.kind))

    def _show_link(self) -> None:
        self.act(self._start)

    def _way_on(self, kind: AnswerKind) -> str:
        if kind is AnswerKind.LOOKING:
            return tr("Cancel")
        return tr("Go on with this return") if kind is AnswerKind.PARK_ASKED else tr("Scan another code")

    def first_focus(self) -> None:
        if self._park.isVisibleTo(self):
            self._park.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        (self._retry if self._retry.isVisibleTo(self) else self._again).setFocus(Qt.FocusReason.OtherFocusReason)

    def _sheet(self) -> Panel:
        panel = Panel(padding=40, gap=0)
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(20)
        for part in (self._title, self._busy, self._facts, self._advice_panel, self._code):
            column.addWidget(part)
        row.addLayout(column, 1)
        panel.column.addLayout(row)
        panel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return panel


def centred(sheet: QWidget) -> QHBoxLayout:
    """A sheet in the middle of the page, as wide as a line can well be read."""
    sheet.setMaximumWidth(1040)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(sheet, 100)
    row.addStretch(1)
    return row


class _Running(QWidget):
    """A bar that moves while a lookup runs; there is always a cancel beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._place = 0.0
        self._tick = QTimer(self)
        self._tick.setInterval(33)
        self._tick.timeout.connect(self._move)
        self.setFixedHeight(8)
        self.setAccessibleName(tr("Looking"))

    def sizeHint(self) -> QSize:
        return QSize(320, 8)

    def showEvent(self, event: object) -> None:
        self._tick.start()

    def hideEvent(self, event: object) -> None:
        self._tick.stop()

    def _move(self) -> None:
        self._place = (self._place + 0.012) % 1.3
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground(painter, QRectF(self.rect()), colour("line"), None, 4)
        left = (self._place - 0.3) * self.width()
        painter.setClipRect(self.rect())
        ground(painter, QRectF(left, 0, self.width() * 0.3, 8), colour("accent"), None, 4)
