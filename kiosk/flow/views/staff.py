"""S1 and the sheet of approvals: who is at the counter, and who agrees."""

from dataclasses import dataclass

from kiosk.flow.views.base import Notice


@dataclass(frozen=True, slots=True)
class StaffName:
    """One name that can be chosen."""

    staff_ref: str
    name: str
    supervisor: bool = False


@dataclass(frozen=True, slots=True)
class PinView:
    """The names, and whose PIN is asked for. `wait_s`: seconds until it is taken again, 0 now."""

    names: tuple[StaffName, ...]
    chosen: str = ""
    wait_s: int = 0


@dataclass(frozen=True, slots=True)
class SignInView:
    """S1. `says`: why there are no names, and what to do; `can_go_on`: without signing in, until the list comes.
    `waiting`: what goes on after the sign-in; `hint`: what the operator has to say, e.g. the PINs of a demo."""

    pin: PinView
    says: str = ""
    can_go_on: bool = False
    waiting: str = ""
    hint: str = ""
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """A supervisor has to agree to what `sentence` says. `says`: why nobody can be asked; `can_agree`: nobody signs in
    here, so whoever works here answers for it."""

    sentence: str
    pin: PinView
    says: str = ""
    can_agree: bool = False
    notice: Notice | None = None
