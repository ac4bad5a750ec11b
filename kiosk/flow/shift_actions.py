"""What staff do on the shift summary and in the opening check."""

from dataclasses import dataclass

from kiosk.flow.actions import DeskAction


@dataclass(frozen=True, slots=True)
class OpenShift(DeskAction):
    """The day of the person on duty, in figures."""


@dataclass(frozen=True, slots=True)
class PrintShift(DeskAction):
    """The same on paper."""


@dataclass(frozen=True, slots=True)
class HandOver(DeskAction):
    """The next person signs in; what is open stays open."""


@dataclass(frozen=True, slots=True)
class SignOut(DeskAction):
    """The person on duty leaves; with something open it is asked once."""


@dataclass(frozen=True, slots=True)
class CountBags(DeskAction):
    """So many bags more are there, or, below zero, fewer."""

    change: int


@dataclass(frozen=True, slots=True)
class OpenCheck(DeskAction):
    """The opening check, from its beginning."""


@dataclass(frozen=True, slots=True)
class Heard(DeskAction):
    """Whether a person heard the sounds."""

    yes: bool


@dataclass(frozen=True, slots=True)
class PlayAgain(DeskAction):
    """The sounds once more."""


@dataclass(frozen=True, slots=True)
class NoScanner(DeskAction):
    """There is no hand scanner to try."""
