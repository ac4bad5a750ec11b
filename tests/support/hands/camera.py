"""A webcam of 1280 x 720 at 30 frames a second, and a hand that holds a label before it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.support.hands.prints import SCALE, Chance, Pixels

WIDTH, HEIGHT, RATE = 1280, 720, 30
_FOCAL = 1100.0  # pixels: a horizontal field of view of 60 degrees
_OVER = 2  # drawn so much larger, then averaged: a sensor's pixel is an area
_FULL = 3000.0  # electrons of white; a webcam's small sensor
_READ_NOISE = 24.0  # electrons
_MOST_GAIN = 4.0


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the label is: its middle in the frame, pixels per module there, and its turns in degrees."""

    x: float = WIDTH / 2
    y: float = HEIGHT / 2
    module: float = 3.0
    roll: float = 0.0
    pitch: float = 0.0
    yaw: float = 0.0

    def towards(self, other: "Pose", share: float) -> "Pose":
        """Between this pose (0) and the other (1)."""
        mix = ((1 - share) * one + share * two for one, two in zip(self._values(), other._values(), strict=True))
        return Pose(*mix)

    def moved(self, by: NDArray[np.float64]) -> "Pose":
        """This pose and six additions, that of `module` a share."""
        x, y, module, roll, pitch, yaw = (float(value) for value in by)
        return Pose(
            self.x + x,
            self.y + y,
            self.module * (1 + module),
            self.roll + roll,
            self.pitch + pitch,
            self.yaw + yaw,
        )

    def _values(self) -> tuple[float, ...]:
        return (self.x, self.y, self.module, self.roll, self.pitch, self.yaw)

    def placing(self, shape: tuple[int, ...]) -> NDArray[np.float64]:
        """The homography from pixels of a flat print to pixels of the frame."""
        roll, pitch, yaw = (math.radians(angle) for angle in (self.roll, self.pitch, self.yaw))
        about_z = np.array([[math.cos(roll), -math.sin(roll), 0], [math.sin(roll), math.cos(roll), 0], [0, 0, 1]])
        about_x = np.array([[1, 0, 0], [0, math.cos(pitch), -math.sin(pitch)], [0, math.sin(pitch), math.cos(pitch)]])
        about_y = np.array([[math.cos(yaw), 0, math.sin(yaw)], [0, 1, 0], [-math.sin(yaw), 0, math.cos(yaw)]])
        turned = about_x @ about_y @ about_z * (self.module / SCALE)
        # A label that is far away on the optical axis, then shifted: the same tilt looks the same wherever it is.
        flat = np.column_stack([turned[:, 0], turned[:, 1], [0, 0, _FOCAL]])
        onto = np.array([[_FOCAL, 0, self.x], [0, _FOCAL, self.y], [0, 0, 1]])
        height, width = shape[:2]
        centred = np.array([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, 1]])
        return np.asarray(onto @ flat @ centred, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the camera has to cope with.

    `light`: share of a well-lit counter's; `focus`: standard deviation of the blur in pixels; `exposure_s`: of one
    frame; `contrast`: share of the print's that is left under haze or foil; `glare`: radius of a bright spot in
    pixels, 0 for none, `glare_at` from the label's middle; `quality`: of the JPEG, 0 for raw frames.
    """

    light: float = 1.0
    focus: float = 0.6
    exposure_s: float = 1 / 100
    contrast: float = 1.0
    glare: float = 0.0
    glare_at: tuple[float, float] = (0.0, 0.0)
    quality: int = 85


@dataclass(frozen=True, slots=True)
class Hand:
    """A movement from one pose to another, slowing down, under a sway and a tremor."""

    start: Pose
    end: Pose
    phases: NDArray[np.float64]  # 2 x 6, radians
    sway: float = 1.0

    def at(self, seconds: float) -> Pose:
        """The pose at a moment."""
        drift = np.array([9, 7, 0.03, 2.0, 3.0, 3.0]) * np.sin(2 * np.pi * 1.1 * seconds + self.phases[0])
        tremor = np.array([1.1, 1.1, 0.004, 0.3, 0.4, 0.4]) * np.sin(2 * np.pi * 9.0 * seconds + self.phases[1])
        return self.start.towards(self.end, 1 - math.exp(-seconds / 0.12)).moved(self.sway * (drift + tremor))


def steady(pose: Pose, chance: Chance) -> Hand:
    """A hand that only trembles."""
    return Hand(pose, pose, chance.uniform(0, 2 * np.pi, (2, 6)), sway=0.4)


def footage(
    flat: Pixels, hand: Hand, scene: Pixels, conditions: Conditions, chance: Chance, frames: int
) -> Iterator[Pixels]:
    """Frames (720 x 1280, grey) one after the other."""
    for number in range(frames):
        seconds = number / RATE
        pose, later = hand.at(seconds), hand.at(seconds + conditions.exposure_s)
        seen = _held(flat, pose, scene, conditions, (later.x - pose.x, later.y - pose.y))
        yield exposed(_shone_on(seen, pose, conditions), conditions, chance)


def _held(flat: Pixels, pose: Pose, scene: Pixels, conditions: Conditions, smear: tuple[float, float]) -> Pixels:
    """The scene with the label, out of focus and smeared, in the light of a bright counter."""
    placing = pose.placing(flat.shape)
    box = _box(placing, flat.shape)
    if box is None:
        return scene
    left, top, right, bottom = box
    size = ((right - left) * _OVER, (bottom - top) * _OVER)
    there = np.diag([_OVER, _OVER, 1.0]) @ np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1.0]]) @ placing
    paper = flat if conditions.contrast == 1.0 else _hazy(flat, conditions.contrast)
    print_, cover = (
        cv2.resize(cv2.warpPerspective(layer, there, size), (right - left, bottom - top), interpolation=cv2.INTER_AREA)
        for layer in (paper, np.full_like(flat, 255))
    )
    share = cover.astype(np.float32) / 255
    behind = scene[top:bottom, left:right].astype(np.float32)
    # Under a half-covered pixel the warped print is already mixed with black, so it is only added.
    mixed = behind * (1 - share) + print_
    focused = cv2.GaussianBlur(mixed, (0, 0), max(conditions.focus, 0.3))
    seen = scene.copy()
    seen[top:bottom, left:right] = np.clip(cv2.filter2D(focused, -1, _line(*smear)), 0, 255)
    return seen


def _hazy(flat: Pixels, contrast: float) -> Pixels:
    return np.asarray(128 + (flat.astype(np.float32) - 128) * contrast, dtype=np.uint8)


def _box(placing: NDArray[np.float64], shape: tuple[int, ...]) -> tuple[int, int, int, int] | None:
    height, width = shape[:2]
    corners = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], dtype=np.float64)
    points = cv2.perspectiveTransform(corners, placing)[0]
    left, top = (max(0, math.floor(value) - 4) for value in points.min(axis=0))
    right, bottom = (math.ceil(value) + 4 for value in points.max(axis=0))
    right, bottom = min(right, WIDTH), min(bottom, HEIGHT)
    return (left, top, right, bottom) if right - left > 4 and bottom - top > 4 else None


def _line(along: float, down: float) -> NDArray[np.float32]:
    """The way of a point during the exposure, as a kernel."""
    half = math.ceil(math.hypot(along, down) / 2)
    kernel = np.zeros((2 * half + 1, 2 * half + 1), np.float32)
    for step in np.linspace(-0.5, 0.5, 4 * half + 1):
        kernel[round(half + step * down), round(half + step * along)] += 1
    return kernel / np.float32(4 * half + 1)


def _shone_on(seen: Pixels, pose: Pose, conditions: Conditions) -> NDArray[np.float32]:
    lit = seen.astype(np.float32)
    if conditions.glare:
        rows, columns = np.ogrid[:HEIGHT, :WIDTH]
        x, y = pose.x + conditions.glare_at[0], pose.y + conditions.glare_at[1]
        across = np.exp(-(((columns - x) / conditions.glare) ** 2))
        lit += (500 * across * np.exp(-(((rows - y) / conditions.glare) ** 2))).astype(np.float32)
    return lit


@cache
def _grain() -> NDArray[np.float32]:
    """One large field of normal noise; a frame takes a part of it, which is a hundred times cheaper than a new one."""
    return np.random.default_rng(720).standard_normal((HEIGHT + 400, WIDTH + 400), dtype=np.float32)


def exposed(lit: NDArray[np.float32], conditions: Conditions, chance: Chance) -> Pixels:
    """What the sensor makes of a picture in good light: shot and read noise, gain, eight bits, JPEG.

    White is 3,000 electrons in full light, read noise 24; the gain makes up for at most a quarter of the light.
    """
    electrons = lit * (_FULL / 255 * conditions.light)
    top, left = (int(chance.integers(0, 400)) for _ in range(2))
    noise = _grain()[top : top + HEIGHT, left : left + WIDTH]
    electrons += noise * np.sqrt(electrons + _READ_NOISE**2)
    gain = min(1 / conditions.light, _MOST_GAIN)
    frame: Pixels = np.clip(electrons * (255 / _FULL * gain), 0, 255).astype(np.uint8)
    if not conditions.quality:
        return frame
    _, packed = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, conditions.quality])
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)


class Scenes:
    """What is behind the label: photographs of a folder, else drawn clouds, stripes and boxes."""

    def __init__(self, folder: Path | None = None) -> None:
        self._files = sorted(folder.glob("*.jpg")) if folder else []

    def pick(self, chance: Chance) -> Pixels:
        """One of them, 720 x 1280, perhaps mirrored."""
        scene = _covering(self._files[int(chance.integers(len(self._files)))]) if self._files else _drawn(chance)
        return np.ascontiguousarray(scene[:, ::-1] if chance.random() < 0.5 else scene)


@cache
def _covering(path: Path) -> Pixels:
    picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    if picture is None:
        raise ValueError(f"{path} is no picture")
    grow = max(WIDTH / picture.shape[1], HEIGHT / picture.shape[0])
    large = cv2.resize(picture, None, fx=grow, fy=grow, interpolation=cv2.INTER_AREA if grow < 1 else cv2.INTER_CUBIC)
    large = cv2.copyMakeBorder(large, 0, 1, 0, 1, cv2.BORDER_REPLICATE)
    return np.asarray(large[:HEIGHT, :WIDTH], dtype=np.uint8)


def _drawn(chance: Chance) -> Pixels:
    clouds = cv2.resize(chance.normal(120, 45, (6, 10)), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    grit = cv2.resize(chance.normal(0, 12, (90, 160)), (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR)
    scene = np.asarray(np.clip(clouds + grit, 0, 255), dtype=np.uint8)
    for _ in range(12):
        x, y = int(chance.integers(WIDTH)), int(chance.integers(HEIGHT))
        size = (int(chance.integers(10, 300)), int(chance.integers(4, 120)))
        cv2.ellipse(scene, (x, y), size, chance.uniform(0, 180), 0, 360, int(chance.integers(20, 235)), 3, cv2.LINE_AA)
    return scene
