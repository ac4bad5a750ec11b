"""Why a code that is held up cannot be read, from measures of the part of the frame where it is."""

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np

from kiosk.devices.engines import Pixels
from kiosk.devices.texture import Patch
from sync.domain.sentence import say

_DARK_WHITE = 60.0  # of 255: what should be white
_NEAR_SHARE = 0.5
_FAR_SHARE = 0.07
_SOFT_EDGE = 5.6  # pixels from black to white; a sharp picture has 3 to 5
_ONE_WAY = 0.5  # more edges in one direction than in the other: a linear code
_BLOWN = 248
_GLARE_SHARE = 0.012
_GLARE_FILL = 0.45
_MOST_COLOUR = 0.3  # of its brightness: codes are black and white, goods mostly are not
_LEAST_CHANGES = 3.8  # from dark to light and back, along a side


class Reason(StrEnum):
    """What is in the way, most telling first."""

    TWO_CODES = "two_codes"
    FOREIGN = "foreign"
    FORMAT = "format"
    TOO_NEAR = "too_near"
    TOO_DARK = "too_dark"
    GLARE = "glare"
    BLURRED = "blurred"
    TOO_FAR = "too_far"
    UNCLEAR = "unclear"

    @property
    def words(self) -> str:
        """What is in the way and what to do."""
        return _WORDS[self]


_WORDS = {
    Reason.TWO_CODES: say("Several codes are in view. Tap the right one, or cover the others."),
    Reason.FOREIGN: say("This is a code of another company. Show the right one."),
    Reason.FORMAT: say("This kind of code is not used here. Look for another one."),
    Reason.TOO_NEAR: say("Too near. Hold the code further away, all of it in the picture."),
    Reason.TOO_DARK: say("Too dark. Turn on a light, or turn up the phone's brightness."),
    Reason.GLARE: say("Light is reflected on the code. Tilt it a little."),
    Reason.BLURRED: say("The picture is blurred. Hold the code still, 15 cm away."),
    Reason.TOO_FAR: say("Too far away. Hold the code nearer."),
    Reason.UNCLEAR: say("The code cannot be read. Hold it flat, or turn up the phone's brightness."),
}
COVER_ONE = say("Several codes are in view. Cover all but one.")  # on pages without a live picture to tap


@dataclass(frozen=True, slots=True)
class Measures:
    """Of one patch. `white`: its bright part, 0 to 255; `edge`: pixels from black to white in the worse direction;
    `changes`: between dark and light along its shorter side; `glare`: share of its area that is one blown-out spot,
    and `glare_beside`: of its surroundings; `borders`: how many of the frame's it touches; `spans`: whether two
    opposite ones; `share`: of the frame's area; `colour`: 0 for black and white, about 1 for a pure colour."""

    white: float
    edge: float
    changes: float
    glare: float
    glare_beside: float
    borders: int
    spans: bool
    share: float
    colour: float

    @property
    def is_code_like(self) -> bool:
        """Whether there is enough of black and white to speak of a code; a sheet of paper has only its edges."""
        return self.changes >= _LEAST_CHANGES and self.colour <= _MOST_COLOUR


def measure(image: Pixels, gray: Pixels, patch: Patch) -> Measures:
    """Of a patch of the frame `image` (BGR), whose grey copy is `gray`; a few milliseconds."""
    height, width = gray.shape
    left, top, right, bottom = patch.box
    margin = 12  # pixels; the patch lies on a grid of eight
    sides = (left <= margin, top <= margin, right >= width - margin, bottom >= height - margin)
    cut = patch.cut(gray)
    edge, changes = _edges(cut)
    return Measures(
        white=float(np.percentile(cut, 97)),
        edge=edge,
        changes=changes,
        glare=_glare(cut),
        glare_beside=_glare(patch.wider(0.5, gray.shape).cut(gray)),
        borders=sum(sides),
        spans=(sides[0] and sides[2]) or (sides[1] and sides[3]),
        share=patch.share,
        colour=_colour(patch.cut(image)),
    )


def why(measures: Measures) -> Reason:
    """The likeliest reason; UNCLEAR when everything looks as it should (a damaged print)."""
    if measures.spans or measures.borders > 2 or measures.share > _NEAR_SHARE:
        return Reason.TOO_NEAR
    if measures.white < _DARK_WHITE:
        return Reason.TOO_DARK
    if measures.glare > _GLARE_SHARE:
        return Reason.GLARE
    if measures.edge > _SOFT_EDGE:
        return Reason.BLURRED
    if measures.share < _FAR_SHARE:
        return Reason.TOO_FAR
    return Reason.GLARE if measures.glare_beside > _GLARE_SHARE else Reason.UNCLEAR


def _edges(cut: Pixels) -> tuple[float, float]:
    """How many pixels black takes to become white, and how often it does so along the shorter side."""
    calm = cv2.GaussianBlur(cut, (3, 3), 0)
    low, high = np.percentile(cut, (3, 97))
    widths = []
    for across, down in ((1, 0), (0, 1)):
        steepest = np.percentile(np.abs(cv2.Sobel(calm, cv2.CV_32F, across, down)), 97) / 8
        widths.append(float(high - low) / max(float(steepest), 0.1))
    level, _ = cv2.threshold(np.ascontiguousarray(calm), 0, 255, cv2.THRESH_OTSU)
    light = calm > level
    upright = int(np.count_nonzero(light[:, 1:] != light[:, :-1]))
    level_ones = int(np.count_nonzero(light[1:] != light[:-1]))
    one_way = abs(upright - level_ones) / max(upright + level_ones, 1) > _ONE_WAY
    changes = float(np.hypot(upright, level_ones)) / light.size * min(light.shape)
    return (min(widths) if one_way else max(widths)), changes


def _glare(cut: Pixels) -> float:
    """The share of the largest blown-out spot inside; white between modules is too thin, a bright margin is no spot."""
    side = max(min(cut.shape) // 12, 5)
    blown = cv2.erode((cv2.blur(cut, (5, 5)) >= _BLOWN).astype(np.uint8), np.ones((side, side), np.uint8))
    count, _, stats, middles = cv2.connectedComponentsWithStats(blown)
    most = 0
    for number in range(1, count):
        _, _, width, height, area = (int(value) for value in stats[number])
        x, y = (float(value) for value in middles[number])
        inside = all(0.12 < place / size < 0.88 for place, size in ((x, cut.shape[1]), (y, cut.shape[0])))
        if inside and area >= _GLARE_FILL * width * height:
            most = max(most, area)
    return most / cut.size


def _colour(cut: Pixels) -> float:
    if cut.ndim == 2:
        return 0.0
    few = cut[::4, ::4].astype(np.float32)
    return float((few.max(axis=2) - few.min(axis=2)).mean() / (few.max(axis=2).mean() + 8))
