"""A frame as evidence: is it sharp, lit and free of glare; and the JPEG that is kept of it."""

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np

from kiosk.devices.engines import Pixels

_QUALITIES = (90, 84, 78, 70, 62, 54, 46, 38, 30)
_MEASURE_WIDTH = 480

_SHARP_FROM = 0.13
_DARK_BELOW = 60.0
_BRIGHT_ABOVE = 205.0
_GLARE_FROM = 0.03
_BLOWN_OUT = 252


@dataclass(frozen=True, slots=True)
class PhotoBudget:
    """The most that one photo may be: pixels of its longer side, and bytes."""

    long_side: int
    max_bytes: int


FULL = PhotoBudget(2048, 400_000)
LESS = PhotoBudget(1600, 250_000)
LEAST = PhotoBudget(1280, 150_000)


def budget_for(room: float) -> PhotoBudget:
    """`room`: free space as a multiple of what a new return needs. Photos grow smaller before returns are refused."""
    return FULL if room >= 4 else LESS if room >= 2 else LEAST


class Light(StrEnum):
    LOW = "low"
    OK = "ok"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class PhotoQuality:
    """`sharpness`: 0 (blurred) to about 1; `brightness`: mean, 0 to 255; `glare`: share of blown-out area, 0 to 1."""

    sharpness: float
    brightness: float
    glare: float
    focus_ok: bool
    light: Light
    glare_ok: bool

    @property
    def good(self) -> bool:
        """Whether nothing is wrong with it."""
        return self.focus_ok and self.glare_ok and self.light is Light.OK


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo ready to be kept. `jpeg` holds pixels only: no EXIF, no place, no time."""

    jpeg: bytes
    width: int
    height: int
    quality: PhotoQuality


def measure(frame: Pixels) -> PhotoQuality:
    """Measures of the middle of a frame (BGR or grey, uint8), where the guides are; about a millisecond."""
    small = _middle(frame)
    sharpness, brightness, glare = _sharpness(small), float(small.mean()), _glare(small)
    light = Light.LOW if brightness < _DARK_BELOW else Light.HIGH if brightness > _BRIGHT_ABOVE else Light.OK
    return PhotoQuality(sharpness, brightness, glare, sharpness >= _SHARP_FROM, light, glare < _GLARE_FROM)


def _middle(frame: Pixels) -> Pixels:
    height, width = frame.shape[:2]
    middle = frame[height // 8 : height - height // 8, width // 8 : width - width // 8]
    factor = min(_MEASURE_WIDTH / max(middle.shape[1], 1), 1.0)
    small = cv2.resize(middle, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    return np.asarray(small if small.ndim == 2 else cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def _sharpness(gray: Pixels) -> float:
    """How steep the steepest edges are for their contrast: independent of what is in the picture, and of noise."""
    calm = cv2.GaussianBlur(gray, (3, 3), 0)
    low, high = np.percentile(calm, (1, 99))
    contrast = float(high - low)
    if contrast < 24:
        return 0.0  # nothing in the picture that could be sharp
    bend = np.abs(cv2.Laplacian(calm, cv2.CV_32F))
    return float(np.percentile(bend, 99.5)) / contrast


def _glare(gray: Pixels) -> float:
    """The share of blown-out areas; thin ones, such as the white between bars, do not count."""
    blown = (gray >= _BLOWN_OUT).astype(np.uint8)
    return float(cv2.erode(blown, np.ones((5, 5), np.uint8)).mean())


def take(frame: Pixels, budget: PhotoBudget = FULL) -> Shot:
    """The frame (BGR, uint8) as a JPEG within the budget."""
    image = _within(frame, budget.long_side)
    jpeg = _encoded(image, budget.max_bytes)
    while jpeg is None:
        image = _within(image, max(image.shape[:2]) * 3 // 4)
        jpeg = _encoded(image, budget.max_bytes)
    return Shot(jpeg, image.shape[1], image.shape[0], measure(frame))


def _within(image: Pixels, long_side: int) -> Pixels:
    factor = long_side / max(image.shape[:2])
    if factor >= 1:
        return image
    return np.asarray(cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _encoded(image: Pixels, max_bytes: int) -> bytes | None:
    """The best quality that fits, None when none does (pure noise)."""
    for quality in _QUALITIES:
        ok, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_OPTIMIZE, 1])
        if ok and data.size <= max_bytes:
            return bytes(data.tobytes())
    return None
