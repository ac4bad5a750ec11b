"""Codes that the customer scans: where a return is started, and the network of the shop. Nothing is kept of it."""

from dataclasses import dataclass, field

from kiosk.flow.actions import Act
from kiosk.flow.desk import Beneath, Entry, Scanned
from kiosk.flow.search_actions import ShowLink
from kiosk.flow.views import HandoutView, Notice
from sync.domain.errors import IllegalStep
from sync.domain.sentence import say

_ESCAPED = '\\;,":'


@dataclass(frozen=True, slots=True)
class Handouts:
    """`start_url`: where customers of every store start a return; `wifi`: the shop's network for guests, open where it
    has no password. Empty: there is no such code to show."""

    start_url: str = ""
    wifi: str = ""
    wifi_password: str = field(default="", repr=False)

    @property
    def wifi_code(self) -> str:
        """As phones read it from a QR code."""
        if not self.wifi_password:
            return f"WIFI:T:nopass;S:{_escaped(self.wifi)};;"
        return f"WIFI:T:WPA;S:{_escaped(self.wifi)};P:{_escaped(self.wifi_password)};;"


class HandoutDesk:
    """Lies over the idle page and the answers; scanning goes on beneath it."""

    covers = False

    def __init__(self, handouts: Handouts) -> None:
        self._handouts = handouts
        self._view: HandoutView | None = None

    @property
    def is_open(self) -> bool:
        return self._view is not None

    def close(self) -> None:
        self._view = None

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        opens = entry in (Act.SHOW_START, Act.SHOW_WIFI) or isinstance(entry, ShowLink)
        return opens or (self.is_open and entry is Act.BACK)

    def handle(self, entry: Entry, beneath: Beneath) -> None:
        match entry:
            case Act.SHOW_WIFI:
                self._view = self._wifi()
            case Act.SHOW_START:
                self._view = _start(self._handouts.start_url, "")
            case ShowLink(url, store):
                self._view = _start(url, store)
            case Scanned():
                pass
            case _:
                self.close()

    def tick(self, beneath: Beneath) -> None:
        """It stays until something else goes on."""

    def view(self, beneath: Beneath, notice: Notice | None) -> HandoutView:
        if self._view is None:
            raise IllegalStep(say("There is no code to show."))
        return HandoutView(self._view.title, self._view.text, self._view.code, self._view.caption, notice)

    def _wifi(self) -> HandoutView:
        return HandoutView(
            say("The way into the shop’s network"),
            say("The customer points the phone’s camera at it, then opens the return e-mail."),
            self._handouts.wifi_code,
            self._handouts.wifi,
        )


def _start(url: str, store: str) -> HandoutView:
    title = say("Start the return at {store}", store=store) if store else say("Start the return at the store")
    text = say("The customer starts it on the own phone, then shows the code here. Nothing is kept at this counter.")
    return HandoutView(title, text, url, url)


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in _ESCAPED else letter for letter in text)
