"""Parts of the page of a signed paper: its code for a phone, and how its print goes."""

from kiosk.theme import Type
from kiosk.widgets.panels import IconLine, Panel
from kiosk.widgets.pills import mark_of_tone
from kiosk.widgets.qr import QrView
from kiosk.widgets.words import Words


class SignedCode(Panel):
    """The signed code, `side` pixels wide if there is room, with who may photograph it and what it proves."""

    def __init__(self, title: str, proof: str, *, side: int, padding: int, gap: int) -> None:
        super().__init__(padding=padding, gap=gap)
        self.qr = QrView(side)
        self.qr.setMinimumSize(280, 280)
        self.column.addWidget(Words(title, Type.TITLE, lines=2))
        self.column.addWidget(self.qr, 1)
        self.column.addWidget(IconLine("check", proof, mark="good"))


class PrintState(Panel):
    """How the print goes; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__("info_soft", "info", padding=16)
        self._line = IconLine("info", "", Type.BODY, lines=3, mark="info")
        self.column.addWidget(self._line)

    def tell(self, text: str, tone: str, *, busy: bool) -> None:
        """`tone`: good, info, warn or bad."""
        self._line.say(text)
        mark = mark_of_tone(tone)
        self._line.mark.show_icon("print" if busy else mark.icon, mark.tone)
        self.tint(f"{tone}_soft", tone)
        self.setVisible(bool(text))
