"""The sheet on which a supervisor agrees to one act, by badge or PIN. The person on duty stays on duty."""

from dataclasses import replace

from kiosk.flow.actions import Act, Action
from kiosk.flow.desk import Again, Beneath, Entry, Reply, Scanned
from kiosk.flow.sign_in_desk import Names
from kiosk.flow.staff_actions import AutoLock, ChooseName, EnterPin
from kiosk.flow.views import ApprovalView, Notice, Tone
from sync.domain.codes import BadgeCode
from sync.domain.errors import NotProven
from sync.domain.sentence import say
from sync.domain.staff import StaffMember
from sync.station.ports import Clock
from sync.station.sign_in import Access, SignIn

_UNREAD_S = 1.0  # a press that comes sooner was meant for the page before, whose button is at the same place


class ApprovalDesk:
    """`Approvals` and `Desk`. Open it lies over all but S1, and everything but an answer to it is refused."""

    covers = True

    def __init__(self, sign_in: SignIn, clock: Clock) -> None:
        self._sign_in = sign_in
        self._clock = clock
        self._names = Names(sign_in)
        self._entry: Entry | None = None
        self._sentence = ""
        self._asked_at = 0.0

    @property
    def is_open(self) -> bool:
        return self._entry is not None

    def ask(self, entry: Entry, sentence: str) -> None:
        """From now on the sheet is open."""
        self._entry, self._sentence = entry, sentence
        self._asked_at = self._clock.monotonic()
        self._names.clear()

    def close(self) -> None:
        self._entry = None

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        return self.is_open

    def tick(self, beneath: Beneath) -> None:
        """Whoever asked may have been taken off the list meanwhile: then S1 is seen."""
        if not self.is_open:
            return
        self._sign_in.refresh()
        if self._sign_in.is_locked:
            self.close()

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        """NotProven for what is no supervisor's yes."""
        if entry in (Act.LOCK, AutoLock()):
            self.close()
            return Again(entry, "")
        if isinstance(entry, Scanned):
            code = entry.codes[0]
            if not isinstance(code, BadgeCode):
                raise NotProven(say("A supervisor has to agree first. Scan the badge of one, or press Back."))
            return self._agreed(self._sign_in.prove_badge(code.text))
        return self._on(entry)

    def view(self, beneath: Beneath, notice: Notice | None) -> ApprovalView:
        members = tuple(member for member in self._sign_in.members if member.is_supervisor)
        view = ApprovalView(self._sentence, self._names.view(members), notice=notice)
        if self._sign_in.asks:
            says = "" if members else say("No supervisor is named for this place. Ask the operator. Press Back.")
            return replace(view, says=says)
        if self._sign_in.access is Access.OPEN and not self._sign_in.is_untold:
            says = say("No staff list is kept at this station: whoever works here answers for it.")
            return replace(view, says=says, can_agree=True)
        return replace(view, says=say("The staff list has not come to this station yet. Press Back, and try later."))

    def _on(self, action: Action) -> Reply:
        match action:
            case Act.BACK | Act.CANCEL:
                self.close()
                return Notice(say("Nothing was changed."), Tone.INFO)
            case ChooseName(staff_ref):
                self._names.choose(staff_ref)
            case EnterPin(pin):
                return self._agreed(self._sign_in.prove_pin(self._names.chosen, pin))
            case Act.CONFIRM if not self._sign_in.asks and not self._sign_in.is_untold:
                if self._clock.monotonic() - self._asked_at < _UNREAD_S:
                    raise NotProven(say("Read what you agree to, then press again."))
                return self._again(self._sign_in.staff_ref)
            case _:
                raise NotProven(say("A supervisor has to agree first, or press Back."))
        return None

    def _agreed(self, member: StaffMember) -> Reply:
        if not member.is_supervisor:
            raise NotProven(say("{name} is no supervisor. Scan the badge of one, or press Back.", name=member.name))
        return self._again(member.staff_ref)

    def _again(self, approved_by: str) -> Reply:
        entry = self._entry
        self.close()
        return Again(entry, approved_by) if entry is not None else None
