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
        self._came = self._at = clock.monotonic()
        self._searched = False
        self.tally = Tally()

    def act(self, hand: Hand | None) -> None:
        """Staff did something; what it means comes next. None: it goes on from what they did before."""
        self._hand = hand
        self._searched = False
        self._came = self._clock.monotonic()

    def found_by(self, *, search: bool) -> None:
        """How the return was found that is opened next: by the search, or by its code."""
        self._searched = search

    def meant(self, happened: Happened) -> None:
        """The open return gets what was done, and the time since the last act."""
        self._count()
        if happened is Happened.UNDO:
            self.tally = replace(self.tally, undone=self.tally.undone + 1)
        self._spend(_KINDS.get(happened, StepKind.OTHER))

    def asked(self) -> None:
        """A question has to be answered before it is done."""
        self.tally = replace(self.tally, dialogs=self.tally.dialogs + 1)

    def opening(self, source: str, *, offline: bool) -> Tally:
        """The tally of a new return: its code, and the time until it was found. It counts from `take_up` on."""
        tally = Tally(searched=self._searched, offline=offline, source=source)
        tally = counted(tally, self._hand or Hand.SCAN)  # the return before it counted the answer to the question
        return tally.spent(StepKind.CODE, self._clock.monotonic() - self._came)

    def take_up(self, tally: Tally) -> None:
        """A return that waited, or that a restart interrupted: the time of its waiting does not count."""
        self.tally = tally
        self._at = self._clock.monotonic()

    def end(self) -> None:
        """No return is in hand."""
        self.tally = Tally()

    def _count(self) -> None:
        if self._hand:
            self.tally = counted(self.tally, self._hand)
        self._hand = None

    def _spend(self, kind: StepKind) -> None:
        now = self._clock.monotonic()
        self.tally = self.tally.spent(kind, now - self._at)
        self._at = now


def counted(tally: Tally, hand: Hand) -> Tally:
    """One act more."""
    match hand:
        case Hand.SCAN:
            return replace(tally, scans=tally.scans + 1)
        case Hand.TAP:
            return replace(tally, taps=tally.taps + 1)
        case Hand.KEY:
            return replace(tally, keys=tally.keys + 1)
