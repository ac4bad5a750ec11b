"""S2, idle: scan the consumer's code with the camera, the hand scanner, or type it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act, ResumeParked, TypeCode
from kiosk.flow.language_actions import OpenLanguages
from kiosk.flow.shift_actions import OpenCheck, OpenShift
from kiosk.flow.tote_actions import OpenTotes
from kiosk.flow.training_actions import ShowSamples
from kiosk.flow.views import ScanView
from kiosk.pages.base import Density, Page
from kiosk.texts import counted, shown, tr
from kiosk.theme import TARGET, Type
from kiosk.widgets.buttons import ActionButton, Kind, Touchable
from kiosk.widgets.fields import CodeField, enter_button
from kiosk.widgets.panels import IconLine, Panel
from kiosk.widgets.parked import ParkedRow
from kiosk.widgets.preview import Guides, PreviewWidget
from kiosk.widgets.words import Words


class ScanPage(Page):
    def __init__(self) -> None:
        super().__init__("page-scan")
        self._preview = PreviewWidget(Guides.SCAN)
        self._due = self._has_supplies = False
        self._field = CodeField("field-code", tr("Return code"))
        self._field.entered.connect(lambda text: self.act(TypeCode(text)))
        self._today = IconLine("receipt", "", Type.SMALL, "muted", lines=1)
        self._cached = IconLine("cloud", "", Type.SMALL, "muted", lines=1)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        columns.addWidget(self._preview, 3)
        columns.addLayout(self._words(), 2)
        self.body.addLayout(columns, 1)
        self._parked = ParkedRow()
        self._parked.chosen.connect(lambda visit_id: self.act(ResumeParked(visit_id)))
        self.body.addWidget(self._parked)
        language = ActionButton("", "language")
        self.wire(language, OpenLanguages(), "act-language")
        language.setAccessibleName(tr("Language"))
        language.setToolTip(tr("Language"))
        language.setFixedWidth(TARGET)
        facts = QWidget()  # one line above the other: beside the buttons neither would have room for its words
        lines = QVBoxLayout(facts)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addStretch(1)
        lines.addWidget(self._today)
        lines.addWidget(self._cached)
        lines.addStretch(1)
        self.bar.add_left(language, facts)
        queue = self.act_button(Act.QUEUE, tr("Queue"), "queue", Kind.SECONDARY, Qt.Key.Key_F11, hint="F11")
        self._search = search = self.act_button(
            Act.SEARCH, tr("Search"), "search", Kind.SECONDARY, Qt.Key.Key_F9, hint="F9"
        )
        shift = ActionButton(tr("My shift"), "shift")
        self.wire(shift, OpenShift(), "act-shift")
        totes = ActionButton(tr("Totes"), "bag")
        self.wire(totes, OpenTotes(), "act-totes", Qt.Key.Key_F6, hint="F6")
        self.bar.add_right(shift, totes, queue, search)

    def show_view(self, view: ScanView) -> None:
        returns = counted(view.returns_today, "{count} return today", "{count} returns today")
        items = counted(view.items_today, "{count} item", "{count} items")
        self._today.say(f"{returns}, {items}")
        cached = tr("{count} open returns stored on this station", count=view.cached_cases)
        self._cached.say(shown(view.supplies) or cached)
        icon = "bag" if view.supplies else "cloud"
        self._cached.mark.show_icon(icon, "warn" if view.supplies_low else "muted")
        self._preview.set_message("" if view.camera_on else tr("No camera picture. Scan with the hand scanner."))
        self._hold.setVisible(view.camera_on)
        self._parked.show_parked(view.parked)
        self._start.setVisible(view.has_start)
        self._wifi.setVisible(view.has_wifi)
        self._check.setVisible(view.check_due)
        self._samples.setVisible(view.training)
        self._due, self._has_supplies = view.check_due or view.training, bool(view.supplies)
        self.spread(self.density())

    def preview(self) -> PreviewWidget:
        return self._preview

    def cards(self) -> list[Touchable]:
        return [*self._preview.choices(), *self._parked.cards()]

    def show_advice(self, words: str) -> None:
        super().show_advice(words)
        self._typing.tint(*(("warn_soft", "warn") if words else ("raised", "line")))  # the other ways in
        self._search.kind = Kind.PRIMARY if words else Kind.SECONDARY
        self._search.update()

    def first_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def spread(self, chosen: Density) -> None:
        self._cached.setVisible(self._has_supplies or chosen is Density.ROOMY)
        self._hand.setVisible(not self._due or chosen is not Density.CLOSE)

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(Words(tr("Scan the customer’s return code"), Type.OUTCOME, lines=3))
        column.addSpacing(8)
        self._hold = IconLine("sun", tr("Hold the phone 15 cm away, brightness up"), mark="accent")
        column.addWidget(self._hold)
        self._hand = IconLine("scan", tr("The hand scanner works at any time"), mark="accent")
        column.addWidget(self._hand)
        self._start = self.act_button(Act.SHOW_START, tr("Not started yet?"), "qr")
        self._wifi = self.act_button(Act.SHOW_WIFI, tr("Wi-Fi code"), "wifi")
        codes = QHBoxLayout()
        codes.setSpacing(16)
        codes.addWidget(self._start, 1)
        codes.addWidget(self._wifi, 1)
        column.addLayout(codes)
        self._check = ActionButton(tr("Opening check: 20 seconds"), "check")
        self.wire(self._check, OpenCheck(), "act-check")
        column.addWidget(self._check)
        self._samples = ActionButton(tr("Sample codes"), "qr", Kind.PRIMARY)
        self.wire(self._samples, ShowSamples(), "act-samples")
        column.addWidget(self._samples)
        column.addStretch(1)
        panel = self._typing = Panel(padding=20, gap=12)
        panel.column.addWidget(IconLine("keyboard", tr("Code will not scan? Type it, or search"), Type.SMALL, "muted"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._field, 1)
        row.addWidget(enter_button(self._field, tr("Open"), "open-code"))
        panel.column.addLayout(row)
        column.addWidget(panel)
        return column
