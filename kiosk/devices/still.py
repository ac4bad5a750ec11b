"""Whether what lies before the camera stands still, and when a photo is taken by itself. Frames in, decision out."""

from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.devices.engines import Pixels

STILL_S = 0.6
FIRST_S = 1.2  # after the page opened, to lay the item down in peace
_WIDTH = 96
_MOVED = 6.0  # mean difference of grey values, 0 to 255: more than a sensor's noise
_MOVED_SOMEWHERE = 28.0  # in the busiest hundredth of the picture: a hand at the edge


@dataclass(frozen=True, slots=True)
class Stillness:
    """`still_s`: seconds since anything moved; `shoot`: take the photo now."""

    still_s: float
    shoot: bool


class StillWatch:
    """One visit of the photo page. Times are monotonic seconds.

    A photo is due when nothing has moved for 0.6 s and nothing is wrong with the picture. The same picture is not
    taken twice: after a photo, taken by whom ever, something has to move first.
    """

    def __init__(self) -> None:
        self._moved_at = 0.0
        self._has_moved = self._is_taken = False
        self._before: Pixels | None = None

    def judge(self, image: Pixels, at: float, *, good: bool) -> Stillness:
        """The frame (BGR or grey, uint8) seen at `at`; `good`: sharp, lit and free of glare."""
        small = _small(image)
        if self._before is None:
            self._moved_at = at
        elif _moved(small, self._before):
            self._moved_at, self._has_moved, self._is_taken = at, True, False
        self._before = small
        still_s = at - self._moved_at
        wait_s = STILL_S if self._has_moved else FIRST_S
        return Stillness(still_s, shoot=good and still_s >= wait_s and not self._is_taken)

    def taken(self) -> None:
        """A photo was taken of what was seen last."""
        self._is_taken = True


def _small(image: Pixels) -> Pixels:
    height = max(round(image.shape[0] * _WIDTH / max(image.shape[1], 1)), 1)
    small = cv2.resize(image, (_WIDTH, height), interpolation=cv2.INTER_AREA)
    gray = small if small.ndim == 2 else cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
    return np.asarray(cv2.GaussianBlur(gray, (3, 3), 0), dtype=np.uint8)


def _moved(now: Pixels, before: Pixels) -> bool:
    mean, most = _difference(now, before)
    return mean > _MOVED or most > _MOVED_SOMEWHERE


def _difference(now: Pixels, before: Pixels) -> tuple[float, float]:
    """Mean, and that of the busiest hundredth; a lamp that flickers brightens all alike, which is no movement."""
    if now.shape != before.shape:
        return 255.0, 255.0
    change = now.astype(np.float32) - before.astype(np.float32)
    change = np.abs(change - np.median(change))
    return float(change.mean()), float(np.percentile(change, 99))
