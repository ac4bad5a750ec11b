"""What a supervisor does on the settings page."""

from dataclasses import dataclass

from kiosk.flow.actions import DeskAction
from kiosk.flow.views.settings import Section, Trial


@dataclass(frozen=True, slots=True)
class OpenSettings(DeskAction):
    """S21; a supervisor has to agree."""


@dataclass(frozen=True, slots=True)
class ShowSection(DeskAction):
    """Another group of settings."""

    section: Section


@dataclass(frozen=True, slots=True)
class Turn(DeskAction):
    """The next (1) or the one before (-1) of what a setting can be; `place`: of its row."""

    place: int
    way: int


@dataclass(frozen=True, slots=True)
class Try(DeskAction):
    """Try what is set: hear it, print it, look into it."""

    what: Trial


@dataclass(frozen=True, slots=True)
class SaveSettings(DeskAction):
    """Write what was changed."""


@dataclass(frozen=True, slots=True)
class BeginTraining(DeskAction):
    """Start again in the training."""


@dataclass(frozen=True, slots=True)
class ExitKiosk(DeskAction):
    """End the program."""
