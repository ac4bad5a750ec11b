"""S1 and the sheet of approvals: a badge, or a name and a PIN. Digits that are typed go into the PIN here, and nowhere
else; a scan never does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.language_actions import OpenLanguages
from kiosk.flow.staff_actions import ChooseName, EnterPin, GoOnUntold
from kiosk.flow.views import ApprovalView, PinView, SignInView
from kiosk.pages.base import ENTER, Density, Page
from kiosk.texts import tr
from kiosk.theme import GAP, JUDGE, TARGET, Type
from kiosk.widgets.buttons import ActionButton, Kind, Touchable
from kiosk.widgets.panels import IconDisc, IconLine, Panel
from kiosk.widgets.pin import NamePicker, PinPad
from kiosk.widgets.words import Words


class PinPage(Page):
    """Names at the left, the pad at the right."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._chosen = ""
        self._picker = NamePicker()
        self._pad = PinPad()
        self._says = IconLine("info", "", mark="accent", lines=4)
        self._picker.chosen.connect(self._choose)
        self._pad.entered.connect(lambda pin: self.act(EnterPin(pin)))
        self.left = QVBoxLayout()
        self.left.setSpacing(GAP)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        columns.addLayout(self.left, 3)
        pad = QVBoxLayout()
        pad.addWidget(self._pad)
        pad.addStretch(1)
        columns.addLayout(pad, 2)
        self.body.addLayout(columns, 1)

    def show_pin(self, view: PinView, says: str) -> None:
        if view.chosen != self._chosen:
            self._chosen = view.chosen
            self._pad.clear()
        self._picker.show_names(view)
        self._pad.show_pin(view)
        self._pad.setVisible(bool(view.names))
        self._picker.setVisible(bool(view.names))
        self._says.say(tr(says) if says else "")
        self._says.setVisible(bool(says))

    def cards(self) -> list[Touchable]:
        return self._picker.chips()

    def spread(self, chosen: Density) -> None:
        height = JUDGE if chosen is Density.ROOMY else TARGET
        self._pad.grow(height)
        self._picker.grow(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pad.take_key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody finds digits that somebody else typed."""
        self._pad.clear()
        super().hideEvent(event)

    def _choose(self, staff_ref: str) -> None:
        self.act(ChooseName(staff_ref))
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter is the pad's from now on


class SignInPage(PinPage):
    def __init__(self) -> None:
        super().__init__("page-sign-in")
        title = QHBoxLayout()
        title.setSpacing(20)
        title.addWidget(IconDisc("badge", "accent", 56))
        self._title = Words("", Type.OUTCOME, lines=2, middle=True)
        title.addWidget(self._title, 1)
        self._or = IconLine("user", tr("Or choose your name and type the PIN"), mark="muted")
        self._hint = IconLine("info", "", Type.SMALL, "muted", lines=2)
        self.left.addLayout(title)
        self.left.addWidget(self._says)
        self.left.addWidget(self._or)
        self.left.addWidget(self._picker)
        self.left.addStretch(1)
        self._waiting = IconLine("return", "", mark="accent")
        self.left.addWidget(self._waiting)
        self.left.addWidget(self._hint)
        self._go_on = ActionButton(tr("Go on without signing in"), "forward")
        self.wire(self._go_on, GoOnUntold(), "go-on-untold")
        language = ActionButton(tr("Language"), "language")
        self.wire(language, OpenLanguages(), "act-language")
        self.bar.add_left(language)
        self.bar.add_right(self._go_on)

    def show_view(self, view: SignInView) -> None:
        self.show_pin(view.pin, view.says)
        self._title.say(tr("Scan your badge") if view.pin.names else tr("Nobody can sign in yet"))
        self._or.setVisible(bool(view.pin.names))
        self._hint.say(view.hint)
        self._hint.setVisible(bool(view.hint))
        self._waiting.say(tr(view.waiting) if view.waiting else "")
        self._waiting.setVisible(bool(view.waiting))
        self._go_on.setVisible(view.can_go_on)


class ApprovalPage(PinPage):
    def __init__(self) -> None:
        super().__init__("page-approval")
        self._sentence = Words("", Type.LEAD, lines=4)
        panel = Panel("accent_soft", "accent_soft", padding=20)
        panel.column.addWidget(self._sentence)
        title = QHBoxLayout()
        title.setSpacing(20)
        title.addWidget(IconDisc("lock", "warn", 56))
        title.addWidget(Words(tr("A supervisor has to agree"), Type.TITLE, lines=2, middle=True), 1)
        words = tr("Scan the supervisor’s badge, or choose the name and type the PIN")
        self._or = IconLine("badge", words, mark="accent")
        self.left.addLayout(title)
        self.left.addWidget(panel)
        self.left.addWidget(self._says)
        self.left.addWidget(self._or)
        self.left.addWidget(self._picker)
        self.left.addStretch(1)
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self.bar.add_left(back)
        self._agree = self.act_button(Act.CONFIRM, tr("I agree"), "check", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_right(self._agree)

    def show_view(self, view: ApprovalView) -> None:
        self._sentence.say(tr(view.sentence))
        self.show_pin(view.pin, view.says)
        self._or.setVisible(bool(view.pin.names))
        self._agree.setVisible(view.can_agree)
