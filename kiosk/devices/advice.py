"""Help by itself: when a code is held up and not read, why, and where it is."""

from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.devices.diagnosis import Reason, measure, why
from kiosk.devices.engines import Pixels, Reading
from kiosk.devices.texture import Background, Patch
from kiosk.devices.zoom import read_anything, read_closer
from sync.domain.codes import ForeignCode, Symbology, TrackingCode, parse

PATIENCE_S = 4.0
_EVERY_S = 0.33
_GONE_S = 1.2
_TRY_S = 0.9  # a code that was held up for less and taken away was not meant
_FORGET_S = 20.0
_FAILURES = 2
_LOOKS = 3


@dataclass(frozen=True, slots=True)
class Unread:
    """A code-like patch that was looked at: what a closer look read after all, or why it read nothing."""

    patch: Patch
    readings: tuple[Reading, ...]
    reason: Reason


class Examiner:
    """Looks at a frame without a reading, three times a second at most.

    `whole` leaves out the readings that are never believed (`Decoder.whole`).
    """

    def __init__(self, whole: Callable[[Iterable[Reading]], list[Reading]]) -> None:
        self._whole = whole
        self._background = Background()
        self._due = float("-inf")

    def is_due(self, at: float) -> bool:
        """Whether it is time for another look."""
        return at >= self._due

    def look(self, image: Pixels, gray: Pixels, wanted: frozenset[Symbology], at: float) -> Unread | None:
        """None when nothing code-like is held up. `image`: the frame (BGR); `gray`: the same."""
        self._due = at + _EVERY_S
        for patch in self._background.patches(gray, at):
            measures = measure(image, gray, patch)
            if measures.is_code_like:
                readings = tuple(self._whole(read_closer(gray, patch, wanted)))
                reason = why(measures)
                if not readings and reason in (Reason.UNCLEAR, Reason.TOO_FAR):
                    reason = _of_another_format(gray, patch) or reason
                return Unread(patch, readings, reason)
        return None


def _of_another_format(gray: Pixels, patch: Patch) -> Reason | None:
    text = read_anything(gray, patch)
    if text is None:
        return None
    foreign = any(isinstance(code, ForeignCode | TrackingCode) for code in parse(text))
    return Reason.FOREIGN if foreign else Reason.FORMAT


class Patience:
    """When advice is due: after four seconds without a read, at once after two codes that were taken away unread."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._seen_at = 0.0
        self._failed: deque[float] = deque(maxlen=_FAILURES)
        self._reasons: deque[Reason] = deque(maxlen=_LOOKS)

    def read(self) -> None:
        """A code was read: all is well again."""
        self._since = None
        self._failed.clear()
        self._reasons.clear()

    def unread(self, reason: Reason, at: float) -> None:
        """A code is in view and was not read."""
        if self._since is None:
            self._since = at
        self._seen_at = at
        self._reasons.append(reason)

    def advice(self, at: float) -> Reason | None:
        """What to say now; the reason that most of the last looks gave, so that words do not flicker."""
        if self._since is None:
            return None
        if at - self._seen_at > _GONE_S:
            if self._seen_at - self._since >= _TRY_S:
                self._failed.append(at)
            self._since = None
            self._reasons.clear()
            return None
        failed = len(self._failed) == _FAILURES and at - self._failed[0] < _FORGET_S
        if len(self._reasons) < _LOOKS or not (failed or at - self._since >= PATIENCE_S):
            return None
        return Counter(self._reasons).most_common(1)[0][0]
