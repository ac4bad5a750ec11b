"""What a person who practises does besides the work."""

from dataclasses import dataclass

from kiosk.flow.actions import DeskAction


@dataclass(frozen=True, slots=True)
class ShowSamples(DeskAction):
    """The codes to practise with."""


@dataclass(frozen=True, slots=True)
class ChooseSample(DeskAction):
    """One of the returns, by its place."""

    place: int


@dataclass(frozen=True, slots=True)
class ShowCode(DeskAction):
    """One of its codes, by its place; shown to the camera of this or another station, or to a hand scanner."""

    place: int


@dataclass(frozen=True, slots=True)
class OpenSample(DeskAction):
    """As if the customer's code had been scanned."""


@dataclass(frozen=True, slots=True)
class EndTraining(DeskAction):
    """Back to the real counter."""
