"""The size of picture that a camera, its cable and this computer keep up with."""

import logging
from collections.abc import Iterable

from kiosk.devices.cameras import Mode

log = logging.getLogger(__name__)

WINDOW_S = 3.0
LATE_BELOW = 0.6  # of the frames that were promised
CALM_S = 60.0  # all frames in time for so long before a larger size is tried
_CALM_MOST_S = 960.0
_HELPED = 1.15  # times as many frames as before
_LATE_WINDOWS = 2  # one alone is a hiccup
_LEAST_WIDTH = 640
_STEPS = 2
_STEP = 0.8  # of the larger size's pixels at most: less is no relief

type Size = tuple[int, int]


def sizes(wanted: Mode, modes: Iterable[Mode]) -> tuple[Size, ...]:
    """The wanted size and at most two smaller ones, largest first: those that the camera names, else shares of it.

    Sizes of the same shape come first, so that the view does not change.
    """
    listed = {(m.width, m.height) for m in modes if m.format == wanted.format and m.fps >= 0.9 * wanted.fps}
    smaller = [size for size in listed if size[0] >= _LEAST_WIDTH] or [
        (wanted.width * share // 4, wanted.height * share // 4) for share in (3, 2)
    ]
    same = [s for s in smaller if abs(s[0] * wanted.height - s[1] * wanted.width) < wanted.height]
    chosen = [(wanted.width, wanted.height)]
    for size in sorted(same or smaller, key=_area, reverse=True):
        if _area(size) <= _STEP * _area(chosen[-1]):
            chosen.append(size)
    return tuple(chosen[: 1 + _STEPS])


def _area(size: Size) -> int:
    return size[0] * size[1]


class Ladder:
    """Chooses among `sizes` (largest first) by how many of `fps` frames a second come. Times in seconds.

    A step down that brings no more frames is taken back for good: then the camera itself is slow, as in the dark.
    """

    def __init__(self, sizes: tuple[Size, ...], fps: float, now: float) -> None:
        self._sizes = sizes
        self._fps = fps
        self._fixed = len(sizes) < 2
        self._step = 0
        self._since: float | None = None  # None: the first frame after a change may take its time
        self._count = 0
        self._late = 0
        self._calm_since = now
        self._calm_s = CALM_S
        self._rose = False
        self._rate_before = 0.0  # of the step above, while this one has still to prove itself

    def frame(self, now: float) -> Size | None:
        """A frame came; gives the size to change to, if it is time to change."""
        if self._fixed:
            return None
        if self._since is None:
            self._since = now
            return None
        self._count += 1
        passed = now - self._since
        if passed < WINDOW_S:
            return None
        rate, self._count, self._since = self._count / passed, 0, now
        return self._judge(rate, now)

    def _judge(self, rate: float, now: float) -> Size | None:
        before, self._rate_before = self._rate_before, 0.0
        if before and rate < _HELPED * before:
            log.info("camera: a smaller picture brings no more frames (%.1f a second)", rate)
            self._fixed = True
            return self._change(-1, now)
        if rate < LATE_BELOW * self._fps:
            return self._when_late(rate, now)
        self._late = 0
        if self._step and now - self._calm_since >= self._calm_s:
            self._rose = True
            return self._change(-1, now)
        return None

    def _when_late(self, rate: float, now: float) -> Size | None:
        self._late += 1
        self._calm_since = now
        if self._late < _LATE_WINDOWS or self._step + 1 == len(self._sizes):
            return None
        if self._rose:  # that was too early: wait longer the next time
            self._calm_s = min(self._calm_s * 2, _CALM_MOST_S)
        self._rose = False
        self._rate_before = rate
        log.info("camera: only %.1f of %g frames a second", rate, self._fps)
        return self._change(1, now)

    def _change(self, by: int, now: float) -> Size:
        self._step += by
        self._since, self._count, self._late, self._calm_since = None, 0, 0, now
        size = self._sizes[self._step]
        log.info("camera: the size becomes %dx%d", *size)
        return size
