"""What staff do on S1 and on the sheet of approvals."""

from dataclasses import dataclass, field

from kiosk.flow.actions import DeskAction


@dataclass(frozen=True, slots=True)
class ChooseName(DeskAction):
    """Whose PIN comes."""

    staff_ref: str


@dataclass(frozen=True, slots=True)
class EnterPin(DeskAction):
    """The PIN of the chosen person; it is shown nowhere, not in a log either."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class GoOnUntold(DeskAction):
    """Work without signing in until the staff list comes."""


@dataclass(frozen=True, slots=True)
class AutoLock(DeskAction):
    """Nobody did anything for a while."""
