"""S1: while nobody is on duty it lies over everything. A badge that is scanned later switches the person on duty; the
return in hand stays as it is."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.flow.actions import Act, Action, DescribeUndeclared, WriteNote
from kiosk.flow.desk import Beneath, EndGrace, Entry, OpenReturn, Reply, Scanned
from kiosk.flow.staff_actions import AutoLock, ChooseName, EnterPin, GoOnUntold
from kiosk.flow.views import Notice, PinView, SignInView, StaffName, Tone
from sync.domain.codes import BadgeCode, CaseCode, CaseCodeKind
from sync.domain.errors import IllegalStep, NotProven
from sync.domain.sentence import counted, joined, say
from sync.domain.staff import StaffMember
from sync.station.ports import Clock
from sync.station.sign_in import Access, SignIn

KEPT_S = 60.0  # a customer's code that was shown before anybody signed in
_LOCKS = (Act.LOCK, AutoLock())
_TOLD_LATE = (WriteNote, DescribeUndeclared)  # typed on the page before it was locked
_SIGN_IN = say("Sign in first, then scan again.")


class Names:
    """Whose PIN comes: what S1 and the approvals have in common."""

    def __init__(self, sign_in: SignIn) -> None:
        self._sign_in = sign_in
        self._chosen = ""

    def choose(self, staff_ref: str) -> None:
        self._chosen = staff_ref

    def clear(self) -> None:
        """For the next person: nobody is chosen."""
        self._chosen = ""

    @property
    def chosen(self) -> str:
        """IllegalStep when nobody is."""
        if not self._chosen:
            raise IllegalStep(say("Choose your name first."))
        return self._chosen

    def view(self, members: tuple[StaffMember, ...]) -> PinView:
        names = tuple(StaffName(member.staff_ref, member.name, member.is_supervisor) for member in members)
        known = self._chosen if self._chosen in {name.staff_ref for name in names} else ""
        wait_s = self._sign_in.wait_s(known) if known else 0
        return PinView(names, known, wait_s)


class SignInDesk:
    """The topmost desk. Where nobody signs in it does nothing, but for saying so."""

    covers = True

    def __init__(self, sign_in: SignIn, clock: Clock, hint: str = "", parked: Callable[[], int] = lambda: 0) -> None:
        self._sign_in = sign_in
        self._clock = clock
        self._hint = hint
        self._parked = parked
        self._names = Names(sign_in)
        self._kept: tuple[CaseCode, float] | None = None

    @property
    def is_open(self) -> bool:
        return self._sign_in.is_locked

    def close(self) -> None:
        """Only somebody who signs in closes it."""

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if isinstance(entry, Scanned) and isinstance(entry.codes[0], BadgeCode):
            return True
        if entry in _LOCKS:
            return True
        return self.is_open and not isinstance(entry, _TOLD_LATE)

    def tick(self, beneath: Beneath) -> None:
        """A list that was pulled meanwhile counts from now on."""
        self._sign_in.refresh()

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        self._sign_in.refresh()
        return self._on_scan(entry, beneath) if isinstance(entry, Scanned) else self._on(entry, beneath)

    def view(self, beneath: Beneath, notice: Notice | None) -> SignInView:
        view = SignInView(
            self._names.view(self._sign_in.members), waiting=self._waiting(beneath), hint=self._hint, notice=notice
        )
        if self._sign_in.access is Access.UNTOLD:
            says = say(
                "The staff list has not come to this station yet. It comes by itself when the network is there. "
                "Until then you can work without signing in."
            )
            return replace(view, says=says, can_go_on=True)
        if not self._sign_in.members:
            says = say("Nobody may sign in at this place yet. Ask the operator to add you; the list comes by itself.")
            return replace(view, says=says)
        return view

    def _on_scan(self, scanned: Scanned, beneath: Beneath) -> Reply:
        code = scanned.codes[0]
        if isinstance(code, BadgeCode):
            before = self._sign_in.on_duty
            return self._welcome(self._sign_in.by_badge(code.text), before, beneath)
        opens = next((one for one in scanned.codes if isinstance(one, CaseCode)), None)
        # A number alone may be a PIN that was typed very fast: it is looked up nowhere.
        if beneath.visit or opens is None or (opens.kind is CaseCodeKind.RMA_NUMBER and opens.value.isdigit()):
            raise NotProven(_SIGN_IN)
        self._kept = (opens, self._clock.monotonic())
        return Notice(say("Sign in now: then this return opens."), Tone.INFO)

    def _on(self, action: Action, beneath: Beneath) -> Reply:
        match action:
            case Act.LOCK | AutoLock():
                return self._lock(by_hand=action is Act.LOCK)
            case ChooseName(staff_ref):
                self._names.choose(staff_ref)
            case EnterPin(pin):
                return self._welcome(self._sign_in.by_pin(self._names.chosen, pin), None, beneath)
            case GoOnUntold():
                self._sign_in.go_on_untold()
                return self._waiting_return(beneath)
            case Act.BACK | Act.CANCEL:
                self._names.clear()
            case Act.RETRY:
                pass  # the trouble page: show again who may sign in
            case _:
                raise NotProven(say("Sign in first."))
        return None

    def _lock(self, *, by_hand: bool) -> Reply:
        if not self._sign_in.asks:
            if by_hand and self._sign_in.access is Access.OPEN:
                raise IllegalStep(say("Nobody signs in at this station, so it is not locked."))
            return None
        self._sign_in.lock()
        self._names.clear()
        return EndGrace()

    def _welcome(self, member: StaffMember, before: StaffMember | None, beneath: Beneath) -> Reply:
        self._names.clear()
        opens = self._waiting_return(beneath)
        if opens:
            return opens
        if before and before.staff_ref == member.staff_ref:
            return Notice(say("{name} is on duty already.", name=member.name), Tone.INFO)
        if before and beneath.visit:
            return Notice(say("{name} is on duty now. This return goes on.", name=member.name), Tone.GOOD)
        return Notice(say("{name} is on duty now.", name=member.name), Tone.GOOD)

    def _waiting_return(self, beneath: Beneath) -> OpenReturn | None:
        kept, self._kept = self._kept, None
        if kept is None or beneath.visit or self._clock.monotonic() - kept[1] >= KEPT_S:
            return None
        return OpenReturn(kept[0])

    def _waiting(self, beneath: Beneath) -> str:
        parked = self._parked()
        return joined(
            say("The return {case} is open: it goes on where it was.", case=beneath.visit.case.case_id)
            if beneath.visit
            else "",
            counted(parked, "{count} parked return waits.", "{count} parked returns wait.") if parked else "",
        )
