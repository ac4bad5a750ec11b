"""Where linear codes lie in a picture, by OpenCV's detector; remembered while the same picture is worked on."""

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.engines import Pixels

_SHRUNK_TO = 512  # pixels of the shorter side that the detector works on, unless it is told otherwise
_VANISHING = 128  # pixels a code is wide in that: an EAN has 95 modules, and bars of hardly a pixel are gone

type Corners = NDArray[np.float64]  # bottom left, top left, top right, bottom right (x, y), as the detector has them


@dataclass(slots=True)
class Picture:
    """A grey picture (height x width, uint8) and the places of linear codes in it, found when first asked for.

    `most`: of so many places the largest, what is held up; each of them costs.
    """

    gray: Pixels
    most: int | None = None
    _coarse: list[Corners] | None = field(default=None, init=False)
    _fine: list[Corners] | None = field(default=None, init=False)
    _small: list[Corners] | None = field(default=None, init=False)

    @property
    def coarse(self) -> list[Corners]:
        """Found in a copy of half the size: a third of the time, nearly as many codes, and some blurred ones more."""
        if self._coarse is None:
            small = cv2.resize(self.gray, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
            places = _detected(np.asarray(small, dtype=np.uint8))
            self._coarse = self._largest([corners * 2 + 0.5 for corners in places])
        return self._coarse

    @property
    def fine(self) -> list[Corners]:
        """Found in the picture itself."""
        if self._fine is None:
            self._fine = self._largest(_detected(self.gray))
        return self._fine

    @property
    def small(self) -> list[Corners]:
        """Found where the detector may not shrink the picture, as it likes to, and too small to be found otherwise."""
        if self._small is None:
            limit = _VANISHING * max(min(self.gray.shape) / _SHRUNK_TO, 1.0)
            places = _detected(self.gray, shrink=False)
            self._small = self._largest([place for place in places if max(size(place)) < limit])
        return self._small

    def _largest(self, places: list[Corners]) -> list[Corners]:
        return places if self.most is None else sorted(places, key=_area, reverse=True)[: self.most]


def _detected(gray: Pixels, *, shrink: bool = True) -> list[Corners]:
    detector = cv2.barcode.BarcodeDetector()
    detector.setDownsamplingThreshold(_SHRUNK_TO if shrink else max(*gray.shape, _SHRUNK_TO))
    found, quads = detector.detect(gray)
    if not found or quads is None:
        return []
    return [np.asarray(quad, dtype=np.float64) for quad in np.asarray(quads).reshape(-1, 4, 2)]


def _area(corners: Corners) -> float:
    return cv2.contourArea(corners.astype(np.float32))


def size(corners: Corners) -> tuple[float, float]:
    """Width and height in pixels; of two unlike sides the longer."""
    bottom_left, top_left, top_right, bottom_right = corners
    width = max(np.linalg.norm(top_right - top_left), np.linalg.norm(bottom_right - bottom_left))
    height = max(np.linalg.norm(bottom_left - top_left), np.linalg.norm(bottom_right - top_right))
    return float(width), float(height)


def lying(corners: Corners) -> Corners:
    """The same corners, begun a quarter turn on when the place is taller than wide: codes are read along its width."""
    width, height = size(corners)
    return corners if width >= height else np.roll(corners, 1, axis=0)


def waist(corners: Corners) -> Corners:
    """The middle half of the place's height: clear of text and torn edges, and straighter than the whole."""
    bottom_left, top_left, top_right, bottom_right = lying(corners)
    left, right = (bottom_left - top_left) / 4, (bottom_right - top_right) / 4
    return np.array([bottom_left - left, top_left + left, top_right + right, bottom_right - right])
