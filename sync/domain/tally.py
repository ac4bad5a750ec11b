"""What a return cost the person at the counter: acts by kind, and where the time went. Nothing in it names a person."""

from dataclasses import dataclass, replace
from enum import StrEnum


class StepKind(StrEnum):
    """What a stretch of time was for; it is named by the act that ended it."""

    CODE = "code"  # the customer's code, until its return was shown
    TAG = "tag"  # taking an item and scanning its tag, or choosing its card
    LOOK = "look"  # looking at the item, until its judgement
    TAP = "tap"  # saying more of it: reasons, photos, notes
    BAG = "bag"  # packing, sealing, scanning the bag
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Tally:
    """`steps`: kind and seconds, in order. `source` says where the return was found; `dialogs` counts questions that
    had to be answered before what was said was done; a return that was parked counts no time meanwhile."""

    scans: int = 0
    taps: int = 0
    keys: int = 0
    undone: int = 0
    dialogs: int = 0
    parked: int = 0
    searched: bool = False
    offline: bool = False
    source: str = ""
    steps: tuple[tuple[StepKind, float], ...] = ()

    def seconds(self) -> float:
        """How long the return took."""
        return sum(seconds for _, seconds in self.steps)

    def spent(self, kind: StepKind, seconds: float) -> "Tally":
        """`seconds` more; stretches of one kind that follow each other are one."""
        seconds = round(max(seconds, 0.0), 3)
        last = self.steps[-1:]
        if last and last[0][0] is kind:
            return replace(self, steps=(*self.steps[:-1], (kind, round(last[0][1] + seconds, 3))))
        return replace(self, steps=(*self.steps, (kind, seconds)))
