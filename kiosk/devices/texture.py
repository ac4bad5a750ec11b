"""Where something code-like is held up, read or not: dense black and white that was not always there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.engines import Pixels

type Mask = NDArray[np.uint8]
type Box = tuple[int, int, int, int]  # left, top, right, bottom, in pixels of the frame

_CELL = 8  # pixels a side: the grid on which patches are found
_SCALES = (2, 4, 8)  # the picture is made smaller by these: far codes show in the first, near ones in the last
_WINDOW = 9
_THINNEST = 11  # more than the window: a single edge makes a band as wide as that
_CONTRAST = 0.2  # spread within the window as a share of its mean: print is far above
_LEAST_CONTRAST = 2.0
_LEAST_CELLS = 16
_MOST = 4
_DARK_SHARES = (0.2, 0.8)  # codes are about half dark, print is less, goods more or less
_FORGET_S = 60.0
_STEP_S = 1.0  # one look is not more, however long nobody looked


@dataclass(frozen=True, slots=True)
class Patch:
    """Something code-like in a frame. `share`: of the frame's area, 0 to 1."""

    box: Box
    share: float

    def wider(self, share: float, shape: tuple[int, ...]) -> "Patch":
        """With `share` of its longer side added all around, within a frame of `shape`."""
        left, top, right, bottom = self.box
        room = round(share * max(right - left, bottom - top))
        height, width = shape[:2]
        box = (max(left - room, 0), max(top - room, 0), min(right + room, width), min(bottom + room, height))
        return Patch(box, self.share)

    def cut(self, gray: Pixels) -> Pixels:
        """Its part of the picture."""
        left, top, right, bottom = self.box
        return gray[top:bottom, left:right]


class Background:
    """Remembers what always looks code-like here (a keyboard, a poster): that is the counter and not held up."""

    def __init__(self) -> None:
        self._before: NDArray[np.float32] | None = None
        self._at = 0.0

    def patches(self, gray: Pixels, at: float) -> list[Patch]:
        """The code-like patches that are new, largest first, four at most. `at`: seconds, monotonic."""
        if min(gray.shape) < _CELL:
            return []
        mask = _dense(gray)
        if self._before is None or self._before.shape != mask.shape:
            self._before = mask.astype(np.float32)
        before, passed = self._before, min(max(at - self._at, 0.0), _STEP_S)
        self._before = before + np.float32(1 - np.exp(-passed / _FORGET_S)) * (mask - before)
        self._at = at
        return list(islice(_found(gray, mask, before), _MOST))


def _dense(gray: Pixels) -> Mask:
    """One cell for `_CELL` x `_CELL` pixels: 1 where black and white change often and evenly."""
    shape = (gray.shape[1] // _CELL, gray.shape[0] // _CELL)
    dense = np.zeros(shape[::-1], np.uint8)
    for scale in _SCALES:
        size = (gray.shape[1] // scale, gray.shape[0] // scale)
        small = cv2.GaussianBlur(cv2.resize(gray, size, interpolation=cv2.INTER_AREA), (3, 3), 0).astype(np.float32)
        mean = cv2.blur(small, (_WINDOW, _WINDOW))
        spread = np.sqrt(np.maximum(cv2.blur(small * small, (_WINDOW, _WINDOW)) - mean * mean, 0))
        even = ((spread > _CONTRAST * (mean + 6)) & (spread > _LEAST_CONTRAST)).astype(np.uint8)
        found = cv2.morphologyEx(even, cv2.MORPH_OPEN, np.ones((_THINNEST, _THINNEST), np.uint8))
        dense |= (np.asarray(cv2.resize(found * 255, shape, interpolation=cv2.INTER_AREA)) > 127).astype(np.uint8)
    return np.asarray(cv2.morphologyEx(dense, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8)), dtype=np.uint8)


def _found(gray: Pixels, mask: Mask, before: NDArray[np.float32]) -> Iterator[Patch]:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
    for label in sorted(range(1, count), key=lambda one: -int(stats[one][cv2.CC_STAT_AREA])):
        left, top, width, height, cells = (int(value) for value in stats[label])
        inside = labels[top : top + height, left : left + width] == label
        if cells < _LEAST_CELLS or before[top : top + height, left : left + width][inside].mean() > 0.5:
            continue
        box = (left * _CELL, top * _CELL, (left + width) * _CELL, (top + height) * _CELL)
        patch = Patch(box, cells / mask.size)
        if _is_black_and_white(patch.cut(gray), inside):
            yield patch


def _is_black_and_white(cut: Pixels, inside: NDArray[np.bool_]) -> bool:
    values = cut[_CELL // 2 :: _CELL // 2, _CELL // 2 :: _CELL // 2]
    level, _ = cv2.threshold(np.ascontiguousarray(values), 0, 255, cv2.THRESH_OTSU)
    where = cv2.resize(inside.astype(np.uint8), values.shape[::-1], interpolation=cv2.INTER_NEAREST) > 0
    dark = float((values[where] <= level).mean())
    return _DARK_SHARES[0] < dark < _DARK_SHARES[1]
