"""Other looks at a picture: straightened, turned, sharpened, scaled; each copy knows its way back to the original."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.engines import Pixels, Quad, Reading
from kiosk.devices.locate import Corners, lying, size

type Matrix = NDArray[np.float64]

_QUIET_ZONE = 0.14  # of the code's width, each side: detectors cut codes tightly, readers want a margin
_LOUDEST = 8.0  # standard deviation of noise, in grey levels, that a picture is stretched to before it is smoothed
_UPSCALE = 2.0
_COMB = 0.2  # of a straightened code's height, margins included
_WIDE_ENOUGH = 700  # pixels: a straightened code of this width has nothing to gain from more
_MAX_SIDE = 2600  # pixels a side of a straightened code: a wrong place must not cost a whole picture
_MARGIN, _LEAST_MARGIN = 0.06, 12  # of the longer side; pixels
_ROOM = 0.4  # of its longer side: how far a code may have moved from one frame to the next
_SMALLEST = 8  # pixels a side of a place where a code can be
_THINNEST = 0.12  # half the height of a code in its length: its position can be as thin as the rows that were read

_BESIDE = ((1.6, 0.55), (1.27, -0.55))
BESIDE_AGAIN = ((1.27, 0.55), (1.27, -0.55), (2.0, 0.55), (2.0, -0.55))


@dataclass(frozen=True, slots=True)
class View:
    """A copy of a picture; `back` (3 x 3) takes its pixel coordinates to those of the original."""

    pixels: Pixels
    back: Matrix


def placed_back(reading: Reading, view: View) -> Reading:
    """`reading` with its quad in the original's pixels."""
    corners = np.asarray(reading.quad, dtype=np.float64).reshape(-1, 1, 2)
    first, second, third, fourth = cv2.perspectiveTransform(corners, view.back).reshape(-1, 2).tolist()
    quad: Quad = (_point(first), _point(second), _point(third), _point(fourth))
    return replace(reading, quad=quad)


def _point(pair: list[float]) -> tuple[float, float]:
    return (pair[0], pair[1])


def _pixels(image: object) -> Pixels:
    return np.asarray(image, dtype=np.uint8)


def _scaling(factor: float) -> Matrix:
    return np.diag([1 / factor, 1 / factor, 1.0])


def plain(gray: Pixels) -> Iterator[View]:
    """The picture itself."""
    yield View(gray, np.eye(3))


def calmed(gray: Pixels) -> Iterator[View]:
    """Noise smoothed and contrast stretched: at a twelfth of the light this reads what nothing else does.

    Only so far that the noise stays noise: zxing-cpp takes 24 levels within a block for print, and then speckles the
    paper and the quiet zone.
    """
    smooth = cv2.blur(gray, (3, 3))
    low, high = np.percentile(smooth[::4, ::4], (1, 99))
    most = max(_LOUDEST / max(_noise(gray), 0.01), 1.0)
    table = np.clip((np.arange(256) - low) * min(255.0 / max(high - low, 1.0), most), 0, 255)
    yield View(_pixels(cv2.LUT(smooth, table.astype(np.uint8))), np.eye(3))


def _noise(gray: Pixels) -> float:
    """Standard deviation of the noise, in grey levels: what pixels differ from the mean of both neighbours, mostly."""
    rows = gray[::8].astype(np.int16)
    bends = np.abs(2 * rows[:, 1:-1:2] - rows[:, :-2:2] - rows[:, 2::2])
    return float(np.median(bends)) / (0.6745 * 6**0.5)


def equalised(gray: Pixels) -> Iterator[View]:
    """Local contrast evened out (CLAHE), for shadows and glare."""
    yield View(_pixels(cv2.createCLAHE(clipLimit=3.0, tileGridSize=(8, 8)).apply(gray)), np.eye(3))


def softened(gray: Pixels) -> Iterator[View]:
    """Blurred to about a module: pictures and dots inside a code's modules melt into them."""
    yield View(_pixels(cv2.GaussianBlur(gray, (0, 0), 2.0)), np.eye(3))


def sharpened(gray: Pixels) -> Iterator[View]:
    """Unsharp mask."""
    yield View(_sharp(gray), np.eye(3))


def _sharp(gray: Pixels) -> Pixels:
    return _pixels(cv2.addWeighted(gray, 1.8, cv2.GaussianBlur(gray, (0, 0), 2.0), -0.8, 0))


def margined(gray: Pixels) -> View:
    """The picture within a margin as light as the lighter parts of its edge: a code cut out tightly lacks one."""
    room = max(_LEAST_MARGIN, round(_MARGIN * max(gray.shape)))
    light = float(np.percentile(np.concatenate([gray[0], gray[-1], gray[:, 0], gray[:, -1]]), 75))
    copy = cv2.copyMakeBorder(gray, room, room, room, room, cv2.BORDER_CONSTANT, value=light)
    return View(_pixels(copy), np.array([[1.0, 0.0, -room], [0.0, 1.0, -room], [0.0, 0.0, 1.0]]))


def rectified(gray: Pixels, places: Iterable[Corners]) -> Iterator[View]:
    """Each place of a linear code straightened to horizontal, small ones at up to twice their size."""
    for place in places:
        corners = lying(place)
        yield straightened(gray, corners, float(np.clip(_WIDE_ENOUGH / size(corners)[0], 1.0, _UPSCALE)))


def hardened(views: Iterable[View]) -> Iterator[View]:
    """Each of them sharpened, then with local contrast."""
    for view in views:
        yield View(_sharp(view.pixels), view.back)
        yield View(next(equalised(view.pixels)).pixels, view.back)


def combed(views: Iterable[View]) -> Iterator[View]:
    """Each straightened code averaged along its bars, stretched and sharpened: what is beside them, noise above all,
    averages out, and they stay."""
    for view in views:
        soft = cv2.blur(view.pixels, (1, max(1, round(_COMB * len(view.pixels)))))
        low, high = np.percentile(soft, (2, 98))
        table = np.clip((np.arange(256) - low) * (255.0 / max(high - low, 1.0)), 0, 255).astype(np.uint8)
        yield View(_sharp(_pixels(cv2.LUT(soft, table))), view.back)


def straightened(gray: Pixels, corners: Corners, scale: float) -> View:
    """What lies within `corners` with a margin, seen from the front, at `scale` times its size."""
    width, height = (scale * side for side in size(corners))
    margin = _QUIET_ZONE * width
    inner = np.array(
        [
            [margin, margin + height],
            [margin, margin],
            [margin + width, margin],
            [margin + width, margin + height],
        ]
    )
    forward = cv2.getPerspectiveTransform(corners.astype(np.float32), inner.astype(np.float32))
    shape = (int(min(width + 2 * margin, _MAX_SIDE)), int(min(height + 2 * margin, _MAX_SIDE)))
    crop = _pixels(cv2.warpPerspective(gray, forward, shape, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))
    return View(crop, np.asarray(np.linalg.inv(forward), dtype=np.float64))


def cut_out(gray: Pixels, quad: Quad) -> Iterator[View]:
    """The part of the picture around `quad`, with room for a code that has moved on."""
    corners = np.asarray(quad)
    low, high = corners.min(0), corners.max(0)
    room = _ROOM * float((high - low).max())
    left, top = (int(value) for value in np.maximum(low - room, 0))
    right, bottom = (int(value) for value in np.minimum(high + room + 1, gray.shape[::-1]))
    if right > left and bottom > top:
        shift = np.array([[1.0, 0.0, left], [0.0, 1.0, top], [0.0, 0.0, 1.0]])
        yield View(np.ascontiguousarray(gray[top:bottom, left:right]), shift)


def halved(gray: Pixels) -> Iterator[View]:
    """Three quarters, half and a third of the size: averages noise and moire away."""
    for factor in (0.75, 0.5, 1 / 3):
        yield View(
            _pixels(cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)), _scaling(factor)
        )


def sharp_tiles(gray: Pixels) -> Iterator[View]:
    """Nine overlapping tiles of half the size, sharpened: a code that fills a tile is not lost beside a busy scene."""
    sharp = _sharp(gray)
    height, width = gray.shape[0] // 2, gray.shape[1] // 2
    for row in range(3):
        for column in range(3):
            top, left = row * height // 2, column * width // 2
            shift = np.array([[1.0, 0.0, left], [0.0, 1.0, top], [0.0, 0.0, 1.0]])
            yield View(np.ascontiguousarray(sharp[top : top + height, left : left + width]), shift)


def resampled(gray: Pixels, quad: Quad, looks: Iterable[tuple[float, float]] = _BESIDE) -> Iterator[View]:
    """What lies above and below the lines where a linear code was read, at other scales: a second, independent sample.

    Not those lines themselves: a scratch across them misleads every look and every frame in the same way. `looks`:
    scale, and how far from the middle, in halves of the place's height.
    """
    top_left, top_right, bottom_right, bottom_left = np.asarray(quad, dtype=np.float64)
    left, right = (top_left + bottom_left) / 2, (top_right + bottom_right) / 2
    along = right - left
    length = float(np.linalg.norm(along))
    if length < 8:
        return
    across = np.array([-along[1], along[0]]) / length
    half = max(float(np.linalg.norm(bottom_left - top_left)) / 2, _THINNEST * length)
    middle = (left + right) / 2
    for scale, shift in looks:
        beside = middle + across * shift * half
        yield _crop_along(gray, beside, along * (0.5 + 2 * _QUIET_ZONE), across * half * 0.45, scale)


def rescaled(gray: Pixels, quad: Quad) -> Iterator[View]:
    """What lies within `quad`, straightened, at two thirds and at twice its size, and sharpened."""
    top_left, top_right, bottom_right, bottom_left = np.asarray(quad, dtype=np.float64)
    corners = np.array([bottom_left, top_left, top_right, bottom_right])
    if min(size(corners)) < _SMALLEST:
        return
    for scale in (2 / 3, 2.0):
        yield straightened(gray, corners, scale)
    view = straightened(gray, corners, 1.0)
    yield View(_sharp(view.pixels), view.back)


def around(quad: Quad) -> Corners | None:
    """The place of a linear code that was read at `quad`, at least as high as codes are; None when it is a point."""
    top_left, top_right, bottom_right, bottom_left = np.asarray(quad, dtype=np.float64)
    along = (top_right + bottom_right - top_left - bottom_left) / 2
    length = float(np.linalg.norm(along))
    if length < 8:
        return None
    across = np.array([-along[1], along[0]]) / length
    lacking = max(_THINNEST * length - float(np.linalg.norm(bottom_left - top_left)) / 2, 0.0)
    more = across * lacking
    return np.array([bottom_left + more, top_left - more, top_right - more, bottom_right + more])


def _crop_along(gray: Pixels, middle: Matrix, half_along: Matrix, half_across: Matrix, scale: float) -> View:
    width = max(int(2 * float(np.linalg.norm(half_along)) * scale), 8)
    height = max(int(2 * float(np.linalg.norm(half_across)) * scale), 8)
    corners = np.array(
        [middle - half_along - half_across, middle + half_along - half_across, middle - half_along + half_across]
    )
    target = np.array([[0, 0], [width, 0], [0, height]], dtype=np.float32)
    forward = cv2.getAffineTransform(corners.astype(np.float32), target)
    crop = cv2.warpAffine(gray, forward, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return View(_pixels(crop), np.linalg.inv(np.vstack([forward, [0.0, 0.0, 1.0]])))
