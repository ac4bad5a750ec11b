"""What things are made of: wood, cloth, film, skin. Colours are BGR, 0 to 255, float32; all chance is passed in."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

type Image = NDArray[np.float32]
type Chance = np.random.Generator
type Colour = tuple[float, float, float]


def clouds(chance: Chance, width: int, height: int, cell_x: float, cell_y: float, octaves: int = 4) -> Image:
    """Smooth noise around 0 with features of about `cell_x` by `cell_y` pixels, and finer ones of half the strength."""
    total = np.zeros((height, width), np.float32)
    for octave in range(octaves):
        columns = max(int(width / cell_x * 2**octave), 2)
        rows = max(int(height / cell_y * 2**octave), 2)
        grid = chance.normal(0, 0.5**octave, (min(rows, height), min(columns, width))).astype(np.float32)
        total += cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)
    return total


def painted(shade: Image, colour: Colour) -> Image:
    """A flat colour under a grey shade."""
    return (shade[..., np.newaxis] * np.asarray(colour, np.float32)).astype(np.float32)


def wooden_counter(chance: Chance, width: int, height: int) -> Image:
    """A worn counter of laminated oak boards, lit from the upper left."""
    picture = np.zeros((height, width, 3), np.float32)
    board = height // 3 + 1
    for row in range(3):
        top, bottom = row * board, min((row + 1) * board, height)
        rows = bottom - top
        warp = clouds(chance, width, rows, 700, 160, 2) * 1.6
        lines = np.sin(np.linspace(0, 26, rows, dtype=np.float32)[:, np.newaxis] + warp * 3.2)
        grain = clouds(chance, width, rows, 260, 3, 3)
        pores = np.clip(clouds(chance, width, rows, 60, 1.5, 1) - 1.5, 0, 1)
        shade = 1 + 0.035 * lines + 0.03 * grain - 0.16 * pores + chance.normal(0, 0.02)
        picture[top:bottom] = painted(shade.astype(np.float32), (118, 158, 190))
        picture[bottom - 2 : bottom] *= 0.62
    scratches = np.zeros((height, width), np.float32)
    for _ in range(26):
        x, y = chance.uniform(0, width), chance.uniform(0, height)
        length, slope = chance.uniform(20, 140), chance.normal()
        end = (int(x + length), int(y + slope * 30))
        cv2.line(scratches, (int(x), int(y)), end, float(chance.uniform(0.03, 0.1)), 1, cv2.LINE_AA)
    down, across = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j].astype(np.float32)
    light = 1.08 - 0.24 * across * 0.6 - 0.2 * down
    return (picture * (1 + scratches[..., np.newaxis]) * light[..., np.newaxis]).astype(np.float32)


def cloth(chance: Chance, width: int, height: int, colour: Colour) -> Image:
    """Woven cloth with soft folds."""
    folds = clouds(chance, width, height, 900, 240, 3)
    slope = cv2.GaussianBlur(np.gradient(folds, axis=0).astype(np.float32), (0, 0), 7) * 15
    x, y = np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)[:, np.newaxis]
    weave = 0.05 * np.sin(x * 1.15) * np.sin(y * 1.15) + 0.025 * chance.normal(0, 1, (height, width))
    shade = np.clip(1 + slope, 0.68, 1.16) + weave
    return painted(shade.astype(np.float32), colour)


def poly_film(chance: Chance, width: int, height: int) -> Image:
    """The light grey film of a mailing bag: soft bulges, and creases with one bright and one dark side."""
    bulges = cv2.GaussianBlur(clouds(chance, width, height, 520, 420, 2), (0, 0), 12)
    slope = (np.gradient(bulges, axis=0) + np.gradient(bulges, axis=1)).astype(np.float32) * 16
    light, dark = np.zeros((height, width), np.float32), np.zeros((height, width), np.float32)
    for _ in range(46):
        x, y = chance.uniform(0, width), chance.uniform(0, height)
        # Creases run in from the nearest corner, where the film is pulled.
        corner = np.array([0 if x < width / 2 else width, 0 if y < height / 2 else height])
        way = (np.array([x, y]) - corner) / max(float(np.hypot(*(np.array([x, y]) - corner))), 1.0)
        bend = chance.normal(0, 0.35)
        length = chance.uniform(60, 320)
        middle = (x + way[0] * length * 0.5 - way[1] * bend * 60, y + way[1] * length * 0.5 + way[0] * bend * 60)
        line = np.array([(x, y), middle, (x + way[0] * length, y + way[1] * length)], np.int32)
        strength = float(chance.uniform(0.3, 1.0))
        cv2.polylines(light, [line], False, strength, 5, cv2.LINE_AA)
        cv2.polylines(dark, [line + np.array([5, 6], np.int32)], False, strength, 6, cv2.LINE_AA)
    light, dark = cv2.GaussianBlur(light, (0, 0), 3.5), cv2.GaussianBlur(dark, (0, 0), 5.0)
    shade = 1 - np.clip(slope, -0.16, 0.12) + 0.2 * light - 0.2 * dark
    return painted(shade.astype(np.float32), (208, 207, 203))


@dataclass(frozen=True, slots=True)
class Limb:
    """A finger's bone: from one round end to the other, in pixels."""

    x0: float
    y0: float
    r0: float
    x1: float
    y1: float
    r1: float


def hand(
    chance: Chance, width: int, height: int, limbs: tuple[Limb, ...], skin: Colour, nail: Limb | None = None
) -> tuple[Image, Image]:
    """Skin over `limbs`, shaded as if round: colour, and coverage from 0 to 1. `nail` lies on the tip it names."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    rise = np.zeros((height, width), np.float32)
    for limb in limbs:
        rise = np.maximum(rise, _roundness(x, y, limb))
    cover = cv2.GaussianBlur((rise > 0).astype(np.float32), (0, 0), 1.4)
    smooth = cv2.GaussianBlur(rise, (0, 0), 5)
    across = np.gradient(smooth, axis=1).astype(np.float32)
    down = np.gradient(smooth, axis=0).astype(np.float32)
    upright = 1 / np.sqrt(1 + across**2 + down**2)
    facing = np.clip((0.45 * across + 0.6 * down + 0.95) * upright, 0, 1.3)
    shade = 0.42 + 0.62 * facing + 0.02 * clouds(chance, width, height, 14, 14, 3)
    colour = painted(shade.astype(np.float32), skin)
    edge = np.clip(1 - upright, 0, 1)[..., np.newaxis]
    colour = colour * (1 - edge * np.asarray((0.30, 0.26, 0.06), np.float32))
    if nail is not None:
        plate = _roundness(x, y, nail)
        mask = cv2.GaussianBlur((plate > 0).astype(np.float32), (0, 0), 1.2)[..., np.newaxis]
        shine = np.clip(plate / max(nail.r0, 1), 0, 1)[..., np.newaxis]
        colour = colour * (1 - mask) + mask * (colour * 0.55 + np.asarray((78, 84, 106), np.float32) + 24 * shine)
    return colour.astype(np.float32), cover.astype(np.float32)


def _roundness(x: Image, y: Image, limb: Limb) -> Image:
    along_x, along_y = limb.x1 - limb.x0, limb.y1 - limb.y0
    length = max(along_x**2 + along_y**2, 1e-6)
    share = np.clip(((x - limb.x0) * along_x + (y - limb.y0) * along_y) / length, 0, 1)
    away = (x - limb.x0 - share * along_x) ** 2 + (y - limb.y0 - share * along_y) ** 2
    radius = limb.r0 + share * (limb.r1 - limb.r0)
    return np.sqrt(np.clip(radius**2 - away, 0, None)).astype(np.float32)
