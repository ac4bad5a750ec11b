"""Desks: screens that lie over the visit and never touch it by themselves (queue, sign-in, search, totes, ...).

The flow asks its desks, the topmost first, whether an input is theirs. What none takes belongs to the visit, and closes
what is open. A desk costs nothing while it is closed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.flow.actions import Action
from kiosk.flow.views import Notice, View
from sync.domain.codes import CaseCode, Code, Scan
from sync.domain.visit import CounterVisit, Step


@dataclass(frozen=True, slots=True)
class Scanned:
    """A scan and what it can mean, the likeliest first."""

    scan: Scan
    codes: tuple[Code, ...]


Entry = Action | Scanned


@dataclass(frozen=True, slots=True)
class Beneath:
    """What a desk lies over. `grace_left`: seconds in which a sealed visit can still be undone. `approved_by`: the
    supervisor who agreed to this very entry, else empty."""

    visit: CounterVisit | None
    staff: str
    grace_left: int = 0
    approved_by: str = ""

    @property
    def in_work(self) -> bool:
        """Whether a return is open that is not sealed yet."""
        return self.visit is not None and self.visit.step is not Step.SEALED


@dataclass(frozen=True, slots=True)
class OpenReturn:
    """The desk asks for this return, as if its code had been scanned; it closes. `searched`: a person looked for it."""

    code: CaseCode
    searched: bool = False


@dataclass(frozen=True, slots=True)
class EndGrace:
    """The counter locks, or a receipt is given out: a sealed return is committed now. `then` comes again after it."""

    then: "Entry | None" = None


@dataclass(frozen=True, slots=True)
class Again:
    """A supervisor agreed: the entry that needed it comes once more."""

    entry: Entry
    approved_by: str


Reply = Notice | OpenReturn | EndGrace | Again | None


class ApprovalNeeded(Exception):
    """A supervisor has to agree first; the text says to what. The same entry comes again with `approved_by`."""

    @property
    def sentence(self) -> str:
        return str(self.args[0])


class Desk(Protocol):
    """StoreError and DomainError pass through every call. `covers` desks leave open what is open beneath them."""

    covers: bool

    @property
    def is_open(self) -> bool: ...

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        """Whether the input is for this desk; changes nothing."""

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        """What to say about it, or what the desk asks of the flow."""

    def tick(self, beneath: Beneath) -> Reply:
        """A second has passed."""

    def view(self, beneath: Beneath, notice: Notice | None) -> View:
        """What the screen shows while the desk is open."""

    def close(self) -> None:
        """Something else goes on; what was begun here is left."""


class Approvals(Protocol):
    """Where a supervisor says yes."""

    def ask(self, entry: Entry, sentence: str) -> None:
        """From now on the desk of approvals is open and holds `entry` until it is approved or dropped."""


def top(desks: Sequence[Desk]) -> Desk | None:
    """The open desk that is seen."""
    return next((desk for desk in desks if desk.is_open), None)
