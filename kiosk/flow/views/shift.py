"""S20, the shift summary, and the opening check."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.flow.views.base import Notice, Tone
from sync.domain.opening import Part, PartState
from sync.domain.tally import StepKind


class Errand(StrEnum):
    """Where a line of "Open before you go" leads."""

    NOWHERE = ""
    TOTES = "totes"
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class OpenTask:
    """Something that is open: what it is, how urgent, and where it is done."""

    sentence: str
    tone: Tone
    errand: Errand = Errand.NOWHERE


@dataclass(frozen=True, slots=True)
class ShiftView:
    """S20. Figures are of `name` alone, of today; seconds, None without one. `steps`: mean seconds a return by kind;
    `hours`: local hour and returns. `bags`: None where nobody counted. `can_leave`: people sign in here. `printing`:
    how the print goes."""

    name: str
    since: datetime | None
    returns: int
    items: int
    like_new: int
    damaged: int
    not_here: int
    median_s: float | None
    p90_s: float | None
    three_s: float | None
    steps: tuple[tuple[StepKind, float], ...]
    hours: tuple[tuple[int, int], ...]
    remarks: tuple[str, ...]
    tasks: tuple[OpenTask, ...]
    bags: int | None
    bags_low: bool
    can_leave: bool
    can_print: bool
    printing: str = ""
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of the station: how it is, and what to do."""

    part: Part
    state: PartState
    words: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """The opening check. `asks`: what a person is asked now, None: nothing; `left`: parts that are not told yet."""

    lines: tuple[PartLine, ...]
    asks: Part | None
    title: str
    text: str
    tone: Tone
    left: int
    notice: Notice | None = None
