"""S14: the manifest of a handover: its signed code for the driver's phone, what it says, and how its print goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.tote_actions import PrintManifest
from kiosk.flow.views import ManifestView
from kiosk.pages.base import Page
from kiosk.texts import counted, grouped, tr
from kiosk.theme import Type
from kiosk.widgets.buttons import ActionButton, Kind
from kiosk.widgets.panels import IconLine, LineList, Panel
from kiosk.widgets.paper import PrintState, SignedCode
from kiosk.widgets.words import Words
from sync.domain.custody import Manifest, Tote


class ManifestPage(Page):
    def __init__(self) -> None:
        super().__init__("page-manifest")
        title, proof = tr("The driver can photograph this"), tr("Signed by this station: it proves the handover.")
        code = SignedCode(title, proof, side=420, padding=24, gap=16)
        self._qr = code.qr
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addWidget(code, 5)
        columns.addWidget(self._facts(), 6)
        self.body.addLayout(columns, 1)
        back = self.act_button(Act.BACK, tr("Back to the totes"), "back", Kind.PRIMARY, Qt.Key.Key_Escape, hint="Esc")
        self._print = ActionButton("", "print")
        self.wire(self._print, PrintManifest(), "print-manifest", Qt.Key.Key_F8, hint="F8")
        self.bar.add_right(self._print, back)

    def show_view(self, view: ManifestView) -> None:
        sheet = view.manifest
        self._qr.encode(sheet.text)
        self._qr.setAccessibleName(tr("QR code of the manifest"))
        self._who.say(tr("{carrier}, {driver}", carrier=sheet.carrier, driver=sheet.driver))
        self._when.say(f"{tr('{at}', at=sheet.at)}, {sheet.location_name}")
        self._sum.say(_sum(sheet))
        self._totes.show_lines(tuple(_line(tote) for tote in sheet.totes))
        self._state.tell(view.printing, view.tone.value, busy=view.busy)
        self._print.setVisible(view.can_print)
        self._print.setEnabled(not view.busy)
        self._print.name(tr("Print a copy") if view.again else tr("Print the manifest"))

    def _facts(self) -> Panel:
        self._who = Words("", Type.LEAD, lines=2)
        self._when = Words("", Type.BODY, "muted")
        self._sum = Words("", Type.STRONG, lines=2)
        self._totes = LineList(5, "seal")
        panel = Panel(padding=24, gap=14)
        panel.column.addWidget(IconLine("store", tr("Manifest"), Type.LEAD, mark="accent"))
        for part in (self._who, self._when, self._sum, self._totes):
            panel.column.addWidget(part)
        panel.column.addStretch(1)
        self._state = PrintState()
        panel.column.addWidget(self._state)
        return panel


def _sum(sheet: Manifest) -> str:
    totes = counted(len(sheet.totes), "{count} tote", "{count} totes")
    bags = counted(sheet.bags, "{count} bag", "{count} bags")
    items = counted(sheet.items, "{count} item", "{count} items")
    return tr("{totes}, {bags}, {items}", totes=totes, bags=bags, items=items)


def _line(tote: Tote) -> str:
    bags = counted(len(tote.bags), "{count} bag", "{count} bags")
    weight = tr("{weight} kg", weight=f"{tote.weight_g / 1000:.1f}") if tote.weight_g else ""
    seal = tr("seal {seal}", seal=tote.seal)
    return "   ".join(part for part in (grouped(tote.label), bags, seal, weight) if part)
