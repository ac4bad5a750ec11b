"""The opening check: whether a station's parts work, as a person found them at the start of a day."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Part(StrEnum):
    """What is looked at, in the order of the work."""

    CAMERA = "camera"
    SCANNER = "scanner"
    PRINTER = "printer"
    SOUND = "sound"
    CLOCK = "clock"
    DISK = "disk"
    SERVER = "server"


class PartState(StrEnum):
    """`WAITING`: not looked at yet, or a person is asked; `NOTE`: work goes on without it; `WRONG`: to be put right."""

    WAITING = "waiting"
    OK = "ok"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class OpeningCheck:
    """A check that came to its end. `staff_ref`: who made it."""

    at: datetime
    staff_ref: str
    parts: tuple[tuple[Part, PartState], ...]

    def is_of(self, now: datetime) -> bool:
        """Whether it was made on the day of `now`, by the station's own calendar."""
        return self.at.astimezone().date() == now.astimezone().date()
