"""What staff do where bags are packed into totes and totes are handed over."""

from dataclasses import dataclass

from kiosk.flow.actions import DeskAction
from kiosk.flow.views.tote import ToteForm, ToteTab


@dataclass(frozen=True, slots=True)
class OpenTotes(DeskAction):
    """The tote page, with the tote that is being filled."""


@dataclass(frozen=True, slots=True)
class ShowTab(DeskAction):
    """Another list of the tote page."""

    tab: ToteTab


@dataclass(frozen=True, slots=True)
class OpenForm(DeskAction):
    """Ask for what has to be typed: a count, the seal, or who takes the totes."""

    form: ToteForm


@dataclass(frozen=True, slots=True)
class FillForm(DeskAction):
    """What stands in the form's fields now; None: as it was."""

    first: str | None = None
    second: str | None = None


@dataclass(frozen=True, slots=True)
class TakeOut(DeskAction):
    """The bag lies loose in the shop again."""

    bag: str


@dataclass(frozen=True, slots=True)
class MarkMissing(DeskAction):
    """A loose bag was looked for and not found, or (not `missing`) it was found."""

    bag: str
    missing: bool


@dataclass(frozen=True, slots=True)
class TakeAlong(DeskAction):
    """Whether this sealed tote is part of the pick-up."""

    tote_id: str
    goes: bool


@dataclass(frozen=True, slots=True)
class OpenAgain(DeskAction):
    """Break the seal of a tote that is still here: a bag in it was put on hold."""

    tote_id: str


@dataclass(frozen=True, slots=True)
class ShowManifest(DeskAction):
    """The manifest of a handover that was."""

    manifest_id: str


@dataclass(frozen=True, slots=True)
class PrintManifest(DeskAction):
    """Print the manifest that is shown, once more."""
