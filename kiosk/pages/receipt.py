"""The receipt of a return: the code that the customer can photograph, what it says, and how its print goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.views import ReceiptView
from kiosk.pages.base import ENTER, Page
from kiosk.texts import grouped, tr
from kiosk.theme import Type
from kiosk.widgets.buttons import Kind
from kiosk.widgets.facts import FactGrid
from kiosk.widgets.panels import IconLine, Panel
from kiosk.widgets.paper import PrintState, SignedCode
from sync.domain.papers import Receipt


class ReceiptPage(Page):
    def __init__(self) -> None:
        super().__init__("page-receipt")
        title, proof = tr("The customer can photograph this"), tr("Signed by this station: it proves the return.")
        code = SignedCode(title, proof, side=380, padding=28, gap=18)
        self._qr = code.qr
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addWidget(code, 5)
        columns.addWidget(self._facts(), 6)
        self.body.addLayout(columns, 1)
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._print = self.act_button(Act.PRINT, tr("Print receipt"), "print", Kind.SECONDARY, Qt.Key.Key_F8, hint="F8")
        self._on = self.act_button(Act.CONFIRM, tr("Next customer"), "forward", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_left(back)
        self.bar.add_right(self._print, self._on)

    def show_view(self, view: ReceiptView) -> None:
        self._qr.encode(view.receipt.signed)
        self._show_facts(view.receipt)
        self._state.tell(tr(view.printing), view.tone.value, busy=view.busy)
        self._print.setVisible(view.can_print)
        self._print.setEnabled(not view.busy)
        self._print.name(tr("Print a copy") if view.again else tr("Print receipt"))

    def first_focus(self) -> None:
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_facts(self, receipt: Receipt) -> None:
        facts = {
            "store": f"{receipt.merchant} {receipt.order_number}".strip(),
            "return": receipt.case_id,
            "when": f"{tr('{at}', at=receipt.at)}, {receipt.location}",
            "taken": " · ".join(tr(line) for line in receipt.taken),
            "absent": " · ".join(tr(line) for line in receipt.not_here),
            "extra": " · ".join(tr(line) for line in receipt.extra),
            "bag": ", ".join(grouped(bag) for bag in receipt.bags),
            "outcome": " ".join(tr(line) for line in receipt.outcome),
            "contact": receipt.contact,
        }
        self._grid.tell(facts)

    def _facts(self) -> Panel:
        panel = Panel(padding=28, gap=18)
        panel.column.addWidget(IconLine("receipt", tr("Receipt"), Type.LEAD, mark="accent"))
        titles = (
            ("store", tr("Store"), 2),
            ("return", tr("Return"), 1),
            ("when", tr("Dropped off"), 2),
            ("taken", tr("Taken"), 3),
            ("absent", tr("Not here"), 2),
            ("extra", tr("Extra items"), 2),
            ("bag", tr("Bag"), 2),
            ("outcome", tr("Said"), 3),
            ("contact", tr("Questions to"), 2),
        )
        self._grid = FactGrid(titles, spacing=12)
        panel.column.addLayout(self._grid)
        panel.column.addStretch(1)
        self._state = PrintState()
        panel.column.addWidget(self._state)
        return panel
