"""Of the codes in view at most one is taken: the one that the work expects, else none until a person decides."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sync.domain.expecting import Fit, Target

OUT_OF_VIEW_S = 0.8  # then the same code counts again
AGAIN_S = 0.5  # the same, once the work has moved on to another step
_IN_VIEW_S = 0.4  # a code that is not read for a few frames is still there
_REST_S = 0.6  # what comes to light so soon after a scan, beside the code that was taken, was in view with it
_BESIDE_S = 0.15
_CHOICE_S = 1.0  # for so long a choice waits for its code to be read once more


class Standing(StrEnum):
    """What a code in view is to the work."""

    FIRST = "first"  # the one that is taken
    CHOICE = "choice"  # one of several that could be meant
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A code in one frame, nearest to the middle first; `believed`: see `kiosk.devices.acceptance`."""

    text: str
    target: Target
    believed: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """`taken`: the text of the one scan that this frame gives, if any; `standing`: of each text in the frame;
    `believed`: whether any of them is; `unsuitable`: there are several, and none suits the work."""

    taken: str | None
    standing: dict[str, Standing]
    believed: bool = True
    unsuitable: bool = False

    @property
    def choices(self) -> int:
        """How many codes a person has to choose among; 0 when there is nothing to decide."""
        return sum(standing is Standing.CHOICE for standing in self.standing.values())


@dataclass(slots=True)
class _InView:
    target: Target
    believed: bool
    first_at: float
    last_at: float
    counted: bool = False  # it was taken, or set aside beside one that was


class Ranking:
    """Remembers what is in view. Times in seconds, monotonic.

    A code held up is one scan; it counts again after it was out of view, for which less time is enough once the work
    has moved on. When one is taken, all that are in view with it are set aside: they count when they are shown again.
    """

    def __init__(self) -> None:
        self._in_view: dict[str, _InView] = {}
        self._chosen = ""
        self._chosen_at = float("-inf")
        self._moved = False
        self._taken = ""
        self._taken_at = float("-inf")

    def move_on(self) -> None:
        """The work is at another step: what is shown again from now on means something else."""
        self._moved = True

    def choose(self, text: str, at: float) -> None:
        """A person has decided: this code is taken as soon as it is read again, whether it counted before or not."""
        self._chosen, self._chosen_at = text, at

    def look(self, seen: Iterable[Sighting], at: float) -> Verdict:
        """The codes of one frame."""
        seen = tuple(seen)
        self._note(seen, at)
        best = self._best(at)
        ambiguous = len({self._in_view[text].target.means for text in best}) > 1
        unsuitable = ambiguous and self._in_view[best[0]].target.fit is Fit.OTHER
        standing = {one.text: Standing.OTHER for one in seen}
        if not unsuitable:
            for text in standing.keys() & set(best):
                standing[text] = Standing.CHOICE if ambiguous else Standing.FIRST
        taken = self._decide(seen, () if ambiguous else best, at)
        if taken is not None:
            self._count(taken, at)
            standing = {text: Standing.FIRST if text == taken else Standing.OTHER for text in standing}
        elif self._taken in standing and not best:
            standing[self._taken] = Standing.FIRST
        return Verdict(taken, standing, any(one.believed for one in seen), unsuitable)

    def _note(self, seen: tuple[Sighting, ...], at: float) -> None:
        absence = AGAIN_S if self._moved else OUT_OF_VIEW_S
        self._in_view = {text: one for text, one in self._in_view.items() if at - one.last_at < absence}
        for one in seen:
            known = self._in_view.setdefault(one.text, _InView(one.target, one.believed, at, at))
            known.target, known.believed, known.last_at = one.target, known.believed or one.believed, at
        if at - self._taken_at < _REST_S and self._taken in (one.text for one in seen):
            for other in self._in_view.values():  # it was in view with the one that was taken
                other.counted = other.counted or at - other.last_at < _BESIDE_S

    def _is_waiting(self, one: _InView, at: float) -> bool:
        """Whether it came so soon after a scan that the next frames have to tell if that code is still beside it."""
        held = self._in_view.get(self._taken)
        return held is not None and at - held.last_at < _BESIDE_S and one.first_at - self._taken_at < _REST_S

    def _best(self, at: float) -> tuple[str, ...]:
        """The texts that suit the work best, of those that have not counted and are in view."""
        open_ones = {
            text: one
            for text, one in self._in_view.items()
            if not one.counted and at - one.last_at < _IN_VIEW_S and not self._is_waiting(one, at)
        }
        top = max((one.target.fit for one in open_ones.values()), default=Fit.OTHER)
        return tuple(text for text, one in open_ones.items() if one.target.fit is top)

    def _decide(self, seen: Iterable[Sighting], best: tuple[str, ...], at: float) -> str | None:
        believed = [one.text for one in seen if self._in_view[one.text].believed]
        if self._chosen and at - self._chosen_at < _CHOICE_S:
            return self._chosen if self._chosen in believed else None
        return next((text for text in believed if text in best), None)

    def _count(self, taken: str, at: float) -> None:
        self._chosen, self._moved = "", False
        self._taken, self._taken_at = taken, at
        for one in self._in_view.values():
            one.counted = True
