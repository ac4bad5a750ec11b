"""Counts what a return costs at the counter: acts by kind, and the stretches of time between them."""

from dataclasses import replace
from enum import StrEnum

from sync.domain.counter import Happened
from sync.domain.tally import StepKind, Tally
from sync.station.ports import Clock


class Hand(StrEnum):
    """How staff did something; each is a count of the tally."""

    SCAN = "scans"
    TAP = "taps"
    KEY = "keys"


_TAG = {Happened.ITEM, Happened.OTHER_ITEM, Happened.CHOOSE, Happened.NO_BARCODE, Happened.WRONG_ITEM}
_LOOK = {Happened.LIKE_NEW, Happened.DAMAGED, Happened.NOT_HERE}
_TAP = {
    Happened.CONFIRM,
    Happened.CONFIRM_ABSENT,
    Happened.PHOTO,
    Happened.RETAKE,
    Happened.NO_PHOTO,
    Happened.SAY_MORE,
    Happened.UNDECLARED,
    Happened.NONE_OF_THESE,
    Happened.STAYS_WITH_US,
    Happened.CUSTOMER_TAKES_BACK,
    Happened.CUSTOMER_STARTS_RETURN,
    Happened.NO_MATCHING_ITEMS,
}
_BAG = {Happened.BAG_LABEL, Happened.BAG, Happened.NEXT_BAG}
_KINDS: dict[Happened, StepKind] = {
    **dict.fromkeys(_TAG, StepKind.TAG),
    **dict.fromkeys(_LOOK, StepKind.LOOK),
    **dict.fromkeys(_TAP, StepKind.TAP),
    **dict.fromkeys(_BAG, StepKind.BAG),
}


class Stopwatch:
    """`tally` is that of the return in hand; it is stored with each of its steps."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._hand: Hand | None = None
        self._at = clock.monotonic()
        self._searched = False
        self.tally = Tally()

    def act(self, hand: Hand | None) -> None:
        """Staff did something; what it means comes next. None: it goes on from what they did before."""
        self._hand = hand
        self._searched = False
        if self.tally == Tally():
            self._at = self._clock.monotonic()

    def searched(self) -> None:
        """The return was found by the search and not by its code."""
        self._searched = True

    def meant(self, happened: Happened) -> None:
        """The open return gets what was done, and the time since the last act."""
        self._count()
        if happened is Happened.UNDO:
            self.tally = replace(self.tally, undone=self.tally.undone + 1)
        self._spend(_KINDS.get(happened, StepKind.OTHER))

    def asked(self) -> None:
        """A question has to be answered before it is done."""
        self.tally = replace(self.tally, dialogs=self.tally.dialogs + 1)

    def begin(self, source: str, *, offline: bool) -> Tally:
        """The tally of a new return: its code, and the time until it was found."""
        self.tally = Tally(searched=self._searched, offline=offline, source=source)
        self._count()
        self._spend(StepKind.CODE)
        return self.tally

    def take_up(self, tally: Tally) -> None:
        """A return that waited, or that a restart interrupted: the time of its waiting does not count."""
        self.tally = tally
        self._at = self._clock.monotonic()

    def end(self) -> None:
        """No return is in hand."""
        self.tally = Tally()

    def _count(self) -> None:
        if self._hand:
            count = getattr(self.tally, self._hand)
            self.tally = replace(self.tally, **{self._hand.value: count + 1})
        self._hand = None

    def _spend(self, kind: StepKind) -> None:
        now = self._clock.monotonic()
        self.tally = self.tally.spent(kind, now - self._at)
        self._at = now
