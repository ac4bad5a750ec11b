"""Grey profiles along a located linear code: its picture straightened and averaged along the bars, in a few bands.

Averaging takes the noise away and leaves the bars; a few bands instead of one keep a smear, a glare or a line of text
to its own band, and are independent looks at the same print: what most of them read alike is believed.
"""

from collections import Counter
from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.ean import read_profiles
from kiosk.devices.engines import Pixels, Quad, Reading
from kiosk.devices.locate import Corners, lying, size
from sync.domain.codes import Symbology

SHAPES = "shapes"  # the name of this engine
BANDS, THIN_BANDS = 4, 8  # thin ones cost twice as much, and bear with bars that bend and prints that are torn
# More than half of the bands must read alike. The most that their digits and guards may misfit, and the least lead over
# the next best number: wrong numbers that many bands shared had leads up to 0.18, right ones from 0.33 on.
_MISFIT, _LEAD = 1.9, 0.3
# A line along the bars goes through all bands, and makes other digits of those that it crosses: of the numbers that it
# made, the digit that fits least had misfits from 0.28 on; 0.10 is usual.
_WORST = 0.25
LEFT, RIGHT = 130, 610  # the samples of a profile between which the located code lies
_SAMPLES = LEFT + RIGHT
_TALLEST = 120  # rows of the straightened code


def _profiles(gray: Pixels, corners: Corners, bands: int) -> NDArray[np.floating]:
    """Darkness (0 to 255) along a code, `bands` x samples."""
    corners = lying(corners)
    width, height = size(corners)
    rows = int(np.clip(height * (RIGHT - LEFT) / max(width, 1), 3 * bands, _TALLEST))
    inner = np.array([[LEFT, rows], [LEFT, 0], [RIGHT, 0], [RIGHT, rows]], dtype=np.float32)
    forward: NDArray[np.floating] = np.asarray(cv2.getPerspectiveTransform(corners.astype(np.float32), inner))
    straight = _warped(gray, forward, rows)
    upright = np.array([[1.0, -1.0, rows / 2], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    upright[0, 1:] *= _slant(straight)
    profiles = cv2.resize(_warped(gray, upright @ forward, rows), (_SAMPLES, bands), interpolation=cv2.INTER_AREA)
    return 255.0 - np.asarray(profiles, dtype=np.float32)


def _warped(gray: Pixels, forward: NDArray[np.floating], rows: int) -> Pixels:
    crop = cv2.warpPerspective(gray, forward, (_SAMPLES, rows), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(crop, dtype=np.uint8)


def _slant(straight: Pixels) -> float:
    """By how much the bars lean, in samples a row: across them is where the picture changes most."""
    soft = cv2.GaussianBlur(straight[:, LEFT:RIGHT], (0, 0), 2).astype(np.float32)
    along, across = cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1)
    return -float((along * across).sum()) / max(float((along * along).sum()), 1.0)


def read_ean(gray: Pixels, places: Iterable[Corners], bands: int = BANDS) -> list[Reading]:
    """The EAN-13 or UPC-A at each place where it is certain."""
    readings: list[Reading] = []
    for corners in places:
        text = certain_ean(gray, corners, bands)
        if text and text not in (reading.text for reading in readings):
            symbology = Symbology.UPCA if text[0] == "0" else Symbology.EAN13
            readings.append(Reading(text.removeprefix("0"), symbology, SHAPES, _quad(corners)))
    return readings


def certain_ean(gray: Pixels, corners: Corners, bands: int = BANDS) -> str:
    """The thirteen digits that most bands of the code at `corners` have; empty when it is not certain."""
    guesses = read_profiles(_profiles(gray, corners, bands), LEFT, RIGHT)
    if not guesses:
        return ""
    text, count = Counter(guess.text for guess in guesses).most_common(1)[0]
    alike = [guess for guess in guesses if guess.text == text]
    misfit, lead, worst = np.mean([(guess.cost, guess.lead, guess.worst) for guess in alike], axis=0)
    return text if 2 * count > bands and misfit <= _MISFIT and lead >= _LEAD and worst <= _WORST else ""


def _quad(corners: Corners) -> Quad:
    bottom_left, top_left, top_right, bottom_right = ((float(x), float(y)) for x, y in corners)
    return (top_left, top_right, bottom_right, bottom_left)
