"""A code on a phone's screen as a counter's webcam sees it: pose, moire, lens blur, noise.

Measures: a 460 ppi screen, the code 60 mm wide on it, a 1280 x 720 webcam with a horizontal field of view of 60 degrees
(typical ones have 50 to 70), the phone 40 to 50 cm away.
"""

import io
import math
from dataclasses import dataclass

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
Cells = NDArray[np.bool_]
FRAME = (1280, 720)
_SCREEN_PER_MM = 460 / 25.4
_SCREEN_MM = (70, 140)
_OVER = 3  # the frame is first drawn this much larger: the lens blurs before the sensor samples
_BACKGROUND = 96


@dataclass(frozen=True, slots=True)
class Showing:
    """How the phone is held. Degrees of turn in the picture's plane, of tilt away from it; `shift` in pixels of the
    frame; `blur` and `noise` are standard deviations, in pixels of the frame and in grey levels; `moire` is the share
    of the light that the stripes take."""

    distance_cm: float = 45.0
    turn: float = 3.0
    tilt: float = 6.0
    shift: tuple[float, float] = (12.3, -7.6)
    code_mm: float = 60.0
    view_degrees: float = 60.0
    blur: float = 0.6
    noise: float = 4.0
    moire: float = 0.15
    dark_mode: bool = False


def modules(text: str) -> Cells:
    """The modules of the text's code, True is dark, without a quiet zone."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="L")
    return np.asarray(code.to_image(scale=1, add_quiet_zones=False)) < 128


def modules_of(png: bytes, pixels: int = 8) -> Cells:
    """The modules of a code in a PNG that central made; `pixels` is a module's side."""
    dark = np.asarray(Image.open(io.BytesIO(png)).convert("L")) < 128
    rows, columns = np.nonzero(dark)
    inside = dark[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    return np.asarray(inside[pixels // 2 :: pixels, pixels // 2 :: pixels])


def screen(cells: Cells, code_mm: float, *, dark_mode: bool = False) -> Pixels:
    """The phone's screen with the code on its white card."""
    width, height = (round(side * _SCREEN_PER_MM) for side in _SCREEN_MM)
    side = round(code_mm * _SCREEN_PER_MM)
    code = cv2.resize(np.where(cells, 18, 245).astype(np.uint8), (side, side), interpolation=cv2.INTER_NEAREST)
    shown = np.full((height, width), 28 if dark_mode else 238, np.uint8)
    left, top = (width - side) // 2, (height - side) // 2
    quiet = round(4 * side / len(cells))
    shown[top - quiet : top + side + quiet, max(left - quiet, 0) : left + side + quiet] = 245
    shown[top : top + side, left : left + side] = code
    return shown


def frame(cells: Cells, showing: Showing, seed: int = 1) -> Pixels:
    """What the camera gives: 720 x 1280, grey."""
    phone = screen(cells, showing.code_mm, dark_mode=showing.dark_mode)
    width, height = FRAME
    focal = width / 2 / math.tan(math.radians(showing.view_degrees) / 2)
    to_frame = _pose(phone.shape, showing, focal)
    larger = np.diag([_OVER, _OVER, 1.0])
    seen = cv2.warpPerspective(
        phone,
        larger @ to_frame,
        (width * _OVER, height * _OVER),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=_BACKGROUND,
    )
    seen = cv2.GaussianBlur(seen, (0, 0), showing.blur * _OVER)
    seen = cv2.resize(seen, FRAME, interpolation=cv2.INTER_AREA)
    chance = np.random.default_rng(seed)
    noisy = seen * _stripes(chance, showing.moire) + chance.normal(0, showing.noise, seen.shape)
    return np.asarray(np.clip(noisy, 0, 255), dtype=np.uint8)


def _stripes(chance: np.random.Generator, share: float) -> NDArray[np.float64]:
    """Moire: the screen's pixel grid beats with the sensor's, in two directions, with any period from fine to broad."""
    rows, columns = np.mgrid[0 : FRAME[1], 0 : FRAME[0]]
    light = np.full((FRAME[1], FRAME[0]), 1 - share)
    for _ in range(2):
        angle, period = chance.uniform(0, math.pi), chance.uniform(3, 40)
        along = columns * math.cos(angle) + rows * math.sin(angle)
        light += share / 2 * np.sin(2 * math.pi * along / period + chance.uniform(0, 6))
    return np.asarray(light, dtype=np.float64)


def _pose(shape: tuple[int, ...], showing: Showing, focal: float) -> NDArray[np.float64]:
    """From pixels of the screen to pixels of the frame, for a flat screen before a pinhole."""
    height, width = shape
    turn, tilt = math.radians(showing.turn), math.radians(showing.tilt)
    about_z = np.array([[math.cos(turn), -math.sin(turn), 0], [math.sin(turn), math.cos(turn), 0], [0, 0, 1]])
    about_x = np.array([[1, 0, 0], [0, math.cos(tilt), -math.sin(tilt)], [0, math.sin(tilt), math.cos(tilt)]])
    rotation = about_x @ about_z
    flat = np.array([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, _SCREEN_PER_MM]]) / _SCREEN_PER_MM
    moved = np.column_stack([rotation[:, 0], rotation[:, 1], [0, 0, showing.distance_cm * 10]])
    centre_x, centre_y = FRAME[0] / 2 + showing.shift[0], FRAME[1] / 2 + showing.shift[1]
    camera = np.array([[focal, 0, centre_x], [0, focal, centre_y], [0, 0, 1]])
    return np.asarray(camera @ moved @ flat, dtype=np.float64)
