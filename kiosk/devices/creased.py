"""QR codes on cloth, crumpled paper and bottles: found, and not read, because their modules lie beside a flat grid.

zxing-cpp lays one perspective over a code. Here a grid of few points, which may move by a part of a module, is pulled
until the middles of the modules are as dark or light as their surroundings allow and the finder, timing and alignment
patterns are where they belong. What the modules are then is drawn flat and read again, so that all checks of the
symbology remain. Layout: ISO/IEC 18004.
"""

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.engines import Pixels, Reading, Unread, unread_qr, zxing_fast
from sync.domain.codes import Symbology

type Array = NDArray[np.floating]

_SAMPLES = 8  # a module, in pixels of the straightened code
_MARGIN = 3  # modules on each side of it
_POINTS = 5  # of the grid, a side
_STEPS = (0.5, 0.25, 0.125)  # of its points, in modules
_ROUNDS = 6  # over all points, at most, for each step
_STIFFNESS = 8.0  # cost of a module squared between neighbours
_LARGEST = 57  # modules a side (version 10): the time grows with their number
_MOST = 2  # codes of a picture
_ALIKE = 0.95  # share of the modules known beforehand that must be what they are known to be


def read_creased(gray: Pixels, wanted: frozenset[Symbology]) -> list[Reading]:
    """The QR codes that zxing-cpp finds in the picture and cannot read, as far as flattening them makes them readable.

    An `Engine`; knows QR codes only.
    """
    if Symbology.QR not in wanted:
        return []
    found = [code for code in unread_qr(gray) if code.modules <= _LARGEST]
    return [reading for code in found[:_MOST] for reading in _read(gray, code)]


def _read(gray: Pixels, code: Unread) -> Iterator[Reading]:
    known = _known(code.modules)
    modules = _flattened(_darkness(gray, code), known)
    if ((modules * known)[known != 0] > 0).mean() >= _ALIKE:
        for reading in zxing_fast(_drawn(modules), frozenset({Symbology.QR})):
            yield replace(reading, quad=code.quad)


def _known(side: int) -> Array:
    """What every code of so many modules a side has: 1 is dark, -1 light, 0 may be either."""
    known = np.zeros((side, side), dtype=np.float32)
    rings = np.maximum(*np.abs(np.mgrid[-3:4, -3:4]))
    finder = np.where(rings == 2, -1.0, 1.0)
    known[:8, :8] = known[:8, -8:] = known[-8:, :8] = -1
    known[:7, :7] = known[:7, -7:] = known[-7:, :7] = finder
    timing = 1.0 - 2.0 * (np.arange(8, side - 8) % 2)
    known[6, 8:-8] = known[8:-8, 6] = timing
    if side > 21:
        known[-9:-4, -9:-4] = np.where(rings[1:-1, 1:-1] == 1, -1.0, 1.0)
    return known


def _darkness(gray: Pixels, code: Unread) -> NDArray[np.float32]:
    """The code straightened, 8 pixels a module: how dark each pixel is among its surroundings, about -1.2 to 1.2."""
    low, high = _MARGIN * _SAMPLES, (_MARGIN + code.modules) * _SAMPLES
    square = np.array([[low, low], [high, low], [high, high], [low, high]], dtype=np.float32)
    forward = cv2.getPerspectiveTransform(np.array(code.quad, dtype=np.float32), square)
    straight = cv2.warpPerspective(
        gray, forward, (low + high, low + high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    soft = cv2.GaussianBlur(straight, (0, 0), 0.3 * _SAMPLES).astype(np.float32)
    around = (7 * _SAMPLES + 1, 7 * _SAMPLES + 1)
    mean = cv2.blur(soft, around)
    spread = np.sqrt(np.maximum(cv2.blur(soft * soft, around) - mean * mean, 1.0))
    return np.clip((mean - soft) / spread, -1.2, 1.2).astype(np.float32)


def _flattened(darkness: NDArray[np.float32], known: Array) -> Array:
    """How dark the middle of each module is, the grid pulled to where that is clearest."""
    side = len(known)
    middles = np.stack(np.meshgrid(np.arange(side), np.arange(side)), axis=-1).astype(np.float32) + 0.5
    pulls = np.eye(_POINTS**2, dtype=np.float32).reshape(-1, _POINTS, _POINTS)
    weights = [cv2.resize(pull, (side, side), interpolation=cv2.INTER_CUBIC)[..., None] for pull in pulls]
    sure, open_ = 2 * known, (known == 0).astype(np.float32)

    def seen(places: Array) -> Array:
        at = ((places + _MARGIN) * _SAMPLES - 0.5).astype(np.float32)
        return np.asarray(cv2.remap(darkness, at[..., 0], at[..., 1], cv2.INTER_LINEAR))

    def worth(places: Array, grid: Array) -> float:
        dark = seen(places)
        bends = float((np.diff(grid, axis=0) ** 2).sum() + (np.diff(grid, axis=1) ** 2).sum())
        return float((np.abs(dark) * open_ + dark * sure).sum()) - _STIFFNESS * bends

    grid = np.zeros((_POINTS, _POINTS, 2), dtype=np.float32)
    best = worth(middles, grid)
    for step in _STEPS:
        for _ in range(_ROUNDS):
            before = best
            for point, weight in enumerate(weights):
                for pull in step * np.array([[1, 0], [-1, 0], [0, 1], [0, -1]], dtype=np.float32):
                    moved, pulled = middles + weight * pull, grid.copy()
                    pulled[divmod(point, _POINTS)] += pull
                    value = worth(moved, pulled)
                    if value > best:
                        best, middles, grid = value, moved, pulled
            if best == before:
                break
    return seen(middles)


def _drawn(modules: Array) -> Pixels:
    """A flat picture of the code, 4 pixels a module, with its quiet zone."""
    squares = np.where(modules > 0, 0, 255).astype(np.uint8).repeat(4, axis=0).repeat(4, axis=1)
    return np.pad(squares, 16, constant_values=255)
