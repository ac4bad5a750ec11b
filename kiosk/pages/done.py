"""S10: sealed. The grace runs, one tap takes it back; the facts of the receipt beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act
from kiosk.flow.custody_actions import ReplaceBag
from kiosk.flow.tote_actions import OpenTotes
from kiosk.flow.views import DoneView
from kiosk.pages.base import ENTER, Page
from kiosk.texts import duration_word, grouped, tr
from kiosk.theme import Type
from kiosk.widgets.buttons import ActionButton, Kind
from kiosk.widgets.facts import FactGrid
from kiosk.widgets.panels import IconDisc, IconLine, Panel
from kiosk.widgets.ring import CountdownRing
from kiosk.widgets.words import Words


class DonePage(Page):
    def __init__(self) -> None:
        super().__init__("page-done")
        columns = QHBoxLayout()
        columns.setSpacing(40)
        columns.addLayout(self._left(), 1)
        columns.addWidget(self._receipt(), 1)
        self.body.addLayout(columns, 1)
        self._time = IconLine("clock", "", Type.SMALL, "muted", lines=1)
        on = self.act_button(Act.CONFIRM, tr("Next customer"), "forward", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_left(self._time)
        self._print = self.act_button(Act.PRINT, tr("Print receipt"), "print", Kind.SECONDARY, Qt.Key.Key_F8, hint="F8")
        code = self.act_button(Act.RECEIPT, tr("Receipt as code"), "scan", Kind.SECONDARY)
        self.bar.add_right(code, self._print, on)
        self._on = on

    def show_view(self, view: DoneView) -> None:
        bags = ", ".join(grouped(bag) for bag in view.bags)
        self._bags = view.bags
        self._with_bag.setVisible(bool(bags))
        self._bag.say(bags or tr("No bag: nothing was taken"))
        first, *rest = view.outcome or ("",)
        self._outcome.say(first)
        self._more.say(" ".join(rest))
        self._more.setVisible(bool(rest))
        self._ring.count_from(view.grace_s, view.grace_total_s)
        self._grace.setVisible(view.grace_s > 0)
        self._show_receipt(view)
        self._print.setVisible(view.printer is not None)
        self._printer.setVisible(bool(view.printer))
        self._printer.say(tr(view.printer or ""))
        took = duration_word(view.seconds)
        self._time.say(tr("This return took {time}", time=took))

    def first_focus(self) -> None:
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_receipt(self, view: DoneView) -> None:
        head = view.head
        facts = {
            "return": head.case_id,
            "order": f"{head.merchant} {head.order_number}".strip(),
            "when": f"{view.at}, {view.location}",
            "taken": ", ".join(view.taken),
            "absent": ", ".join(view.not_here),
            "extra": ", ".join(view.undeclared),
            "bag": ", ".join(grouped(bag) for bag in view.bags),
            "contact": view.contact,
        }
        self._grid.tell(facts)

    def _left(self) -> QVBoxLayout:
        self._bag = Words("", Type.TITLE, lines=2)
        self._outcome = Words("", Type.LEAD, lines=3)
        self._more = Words("", Type.BODY, "muted", lines=4)
        title = QHBoxLayout()
        title.setSpacing(24)
        title.addWidget(IconDisc("check", "good", 88, filled=True))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Words(tr("Done"), Type.OUTCOME))
        words.addWidget(self._bag)
        title.addLayout(words, 1)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addLayout(title)
        column.addSpacing(4)
        said = Panel(padding=24, gap=12)
        said.column.addWidget(self._outcome)
        said.column.addWidget(self._more)
        said.column.addStretch(1)
        said.column.addWidget(self._about_bag())
        column.addWidget(said, 1)
        column.addWidget(self._grace_panel())
        return column

    def _about_bag(self) -> QWidget:
        tote = ActionButton(tr("Scan into a tote"), "scan")
        self.wire(tote, OpenTotes(), "act-totes", Qt.Key.Key_F6, hint="F6")
        torn = ActionButton(tr("Replace bag"), "swap")
        torn.setObjectName("replace-bag")
        torn.clicked.connect(lambda: self.act(ReplaceBag(self._bags)))
        self._with_bag = QWidget()
        row = QHBoxLayout(self._with_bag)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(tote, 3)
        row.addWidget(torn, 2)
        return self._with_bag

    def _grace_panel(self) -> Panel:
        self._ring = CountdownRing()
        undo = self.act_button(Act.UNDO, tr("Undo"), "undo", Kind.SECONDARY, Qt.Key.Key_F7, hint="F7")
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(Words(tr("Something wrong? Nothing has left this station yet."), Type.BODY, lines=2))
        words.addWidget(undo)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._ring)
        row.addLayout(words, 1)
        self._grace = Panel(padding=20)
        self._grace.column.addLayout(row)
        return self._grace

    def _receipt(self) -> Panel:
        panel = Panel(padding=28, gap=22)
        panel.column.addWidget(IconLine("receipt", tr("Receipt"), Type.LEAD, mark="accent"))
        titles = (
            ("return", tr("Return"), 2),
            ("order", tr("Store"), 2),
            ("when", tr("Dropped off"), 2),
            ("taken", tr("Taken"), 3),
            ("absent", tr("Not here"), 2),
            ("extra", tr("Extra items"), 2),
            ("bag", tr("Bag"), 3),
            ("contact", tr("Questions to"), 2),
        )
        self._grid = FactGrid(titles, spacing=18)
        panel.column.addLayout(self._grid)
        panel.column.addStretch(1)
        self._printer = IconLine("print", "", Type.BODY, mark="warn")
        panel.column.addWidget(self._printer)
        return panel
