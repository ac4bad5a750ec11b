"""PDF417 held at any angle: found by the bars at its two ends, and straightened between them.

zxing-cpp reads a PDF417 only where its rows run nearly along the picture's and it is seen nearly from the front. The
bars that begin its start and its stop pattern are eight and seven modules wide and as high as the symbol; nothing else
in it is wider than six modules or, but by chance, higher than a row (ISO/IEC 15438). So what is dark and narrower is
filled with light, and of the long bars that are left the largest pair is taken that may be the two ends of one symbol.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np

from kiosk.devices.engines import Pixels
from kiosk.devices.locate import Corners, size
from kiosk.devices.views import View, straightened

_FILLED = (5, 7)  # pixels, in a copy of half the size: for modules of 1.6 to 3.6 and of 2.2 to 5 pixels
_LEAST_DEPTH = 32  # grey levels by which a bar is darker than the paper, and the share of the darkest of the picture
_DEPTH = 0.4
_ELONGATED = 1.8  # a bar's length in its width
_SOLID = 0.75  # share of its box that it fills
_PARALLEL, _SQUARE = 0.85, 0.6  # cosines: between the two bars, and between a bar and the way to the other, at most
_UNLIKE = 2.0  # ratio of two bars' lengths, or widths, seen from aside
_NEAREST, _FARTHEST = 55, 600  # modules between them: one column of data foreshortened, and thirty
_BAR = 7.5  # modules that a bar is wide
_BESIDE = 17  # modules that the symbol may reach beyond the middle of a bar
_MODULE = 3.0  # pixels, straightened; small ones at up to three times their size


@dataclass(frozen=True, slots=True)
class _Bar:
    """The middles of its ends (x, y), and how wide it is, in pixels."""

    top: Corners
    bottom: Corners
    width: float

    @property
    def way(self) -> Corners:
        return self.bottom - self.top

    @property
    def length(self) -> float:
        return float(np.linalg.norm(self.way))

    def turned(self) -> "_Bar":
        return _Bar(self.bottom, self.top, self.width)


def between_bars(gray: Pixels) -> Iterator[View]:
    """What lies between two bars that may be the ends of a PDF417, straightened."""
    small = np.asarray(cv2.resize(gray, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    for filled in _FILLED:
        found = _largest(_bars(small, filled))
        if found:
            place, module = found
            yield straightened(gray, 2 * place + 0.5, float(np.clip(_MODULE / (2 * module), 1.0, 3.0)))


def _bars(gray: Pixels, filled: int) -> list[_Bar]:
    """What is dark, long and straight, and wider than `filled` pixels."""
    left = cv2.morphologyEx(gray, cv2.MORPH_CLOSE, np.ones((filled, filled), np.uint8))
    paper = cv2.morphologyEx(left, cv2.MORPH_CLOSE, np.ones((3 * filled, 3 * filled), np.uint8))
    depth = cv2.subtract(paper, left)
    # A sixteenth of the pixels tells the darkest as well: no bar is as narrow as four.
    least = max(_LEAST_DEPTH, _DEPTH * float(np.percentile(depth[::4, ::4], 99.5)))
    outlines, _ = cv2.findContours((depth > least).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    bars = []
    for outline in outlines:
        box = cv2.minAreaRect(outline)
        wide, long = sorted(box[1])
        is_long = 0.7 * filled <= wide <= 3 * filled and long >= _ELONGATED * wide
        if is_long and cv2.contourArea(outline) >= _SOLID * wide * long:
            bars.append(_bar(np.asarray(cv2.boxPoints(box), dtype=np.float64)))
    return bars


def _bar(box: Corners) -> _Bar:
    first, second, third, fourth = box
    if np.linalg.norm(second - first) > np.linalg.norm(third - second):
        first, second, third, fourth = second, third, fourth, first
    return _Bar((first + second) / 2, (third + fourth) / 2, float(np.linalg.norm(second - first)))


def _largest(bars: list[_Bar]) -> tuple[Corners, float] | None:
    """The corners (as in `kiosk.devices.locate`) of the largest that may be a symbol, and pixels a module."""
    found = []
    for one, other in combinations(bars, 2):
        facing = other if one.way @ other.way > 0 else other.turned()
        if _are_ends(one, facing):
            across = (facing.top + facing.bottom - one.top - one.bottom) / 2
            clockwise = across[0] * one.way[1] - across[1] * one.way[0] > 0
            found.append(_place(one, facing) if clockwise else _place(facing, one))
    return max(found, key=lambda place: math.prod(size(place[0])), default=None)


def _are_ends(one: _Bar, other: _Bar) -> bool:
    across = (other.top + other.bottom - one.top - one.bottom) / 2
    apart = float(np.linalg.norm(across))
    along = one.way + other.way
    return (
        all(1 / _UNLIKE < ratio < _UNLIKE for ratio in (one.length / other.length, one.width / other.width))
        and bool(one.way @ other.way > _PARALLEL * one.length * other.length)
        and bool(abs(across @ along) < _SQUARE * apart * np.linalg.norm(along))
        and _NEAREST < apart / _module(one, other) < _FARTHEST
    )


def _place(left: _Bar, right: _Bar) -> tuple[Corners, float]:
    module = _module(left, right)
    top, bottom = right.top - left.top, right.bottom - left.bottom
    above, below = (way * (_BESIDE * module / np.linalg.norm(way)) for way in (top, bottom))
    return np.array([left.bottom - below, left.top - above, right.top + above, right.bottom + below]), module


def _module(one: _Bar, other: _Bar) -> float:
    return (one.width + other.width) / 2 / _BAR
