"""Labels as flat pictures: a code or none on paper, and what happens to paper before it comes to the counter."""

import string
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.engines import LINEAR
from sync.domain.codes import CROCKFORD, Symbology, own_code
from tests.support.pictures import symbol

type Pixels = NDArray[np.uint8]
type Chance = np.random.Generator

SCALE = 3  # pixels per module of a flat print
QUIET = 10 * SCALE  # what `symbol` leaves around the code
READ_AT_THE_COUNTER = (
    Symbology.QR,
    Symbology.DATA_MATRIX,
    Symbology.AZTEC,
    Symbology.PDF417,
    Symbology.CODE128,
    Symbology.CODE39,
    Symbology.EAN13,
    Symbology.EAN8,
    Symbology.UPCA,
    Symbology.ITF,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A flat print, grey. `text`: what a reader should say of it; None when nothing on it may be read."""

    flat: Pixels
    symbology: Symbology | None
    text: str | None


def digits(chance: Chance, count: int) -> str:
    """`count` digits, the last of them the GS1 check digit."""
    body = [int(digit) for digit in chance.integers(0, 10, count - 1)]
    body[0] = body[0] or 5  # no leading zero: an EAN-13 with one is a UPC-A
    check = -sum(digit * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(body))) % 10
    return "".join(map(str, [*body, check]))


def _letters(chance: Chance, alphabet: str, count: int) -> str:
    return "".join(alphabet[place] for place in chance.integers(0, len(alphabet), count))


def content(chance: Chance, symbology: Symbology) -> str:
    """What such a code holds on labels, phones and goods."""
    match symbology:
        case Symbology.EAN13:
            return digits(chance, 13)
        case Symbology.EAN8:
            return digits(chance, 8)
        case Symbology.UPCA:
            return digits(chance, 12)
        case Symbology.UPCE:
            return "0" + _letters(chance, "56789", 6)  # few bodies are allowed; the check digit is added with the bars
        case Symbology.ITF:
            return digits(chance, 14)
        case Symbology.CODE39:
            return _letters(chance, string.digits + string.ascii_uppercase + "-", int(chance.integers(4, 13)))
        case Symbology.QR if chance.random() < 0.6:
            return f"https://returns.example/r/RB-{_letters(chance, CROCKFORD, 8)}?m=41{chance.integers(1, 99):02}"
        case Symbology.CODE128 if chance.random() < 0.4:
            return digits(chance, int(chance.choice([8, 12, 14, 18, 20])))
        case _:
            return own_code("RBB", _letters(chance, CROCKFORD, 8))


def printed(text: str, symbology: Symbology, chance: Chance) -> Label:
    """The code in some ink on some paper, with some text beside it; linear codes of any height."""
    flat = symbol(text, symbology, SCALE)
    if symbology in LINEAR:
        height = int(chance.integers(18, 60)) * SCALE
        bars = flat[QUIET : QUIET + height]
        flat = np.pad(bars, ((QUIET, QUIET), (0, 0)), constant_values=255)
    ink, paper = chance.uniform(15, 60), chance.uniform(185, 245)
    flat = np.asarray(ink + (paper - ink) * (flat / 255.0), dtype=np.uint8)
    return Label(_with_words(flat, chance, int(ink), int(paper)), symbology, text)


def _with_words(flat: Pixels, chance: Chance, ink: int, paper: int) -> Pixels:
    above = int(chance.integers(0, 30)) * SCALE
    page = np.pad(flat, ((above, above // 2), (above // 3, above // 3)), constant_values=paper)
    for row in range(30, above, 36):
        words = _letters(chance, string.ascii_letters + "  .0123456789", 60)
        cv2.putText(page, words, (12, row), cv2.FONT_HERSHEY_SIMPLEX, 0.8, ink, 2, cv2.LINE_AA)
    return np.asarray(page)


def codeless(chance: Chance) -> Label:
    """Paper with what looks like a code to a hasty reader: bars of any width, squares of any pattern, words."""
    paper, ink = int(chance.integers(185, 245)), int(chance.integers(15, 60))
    page = np.full((240, 420), paper, np.uint8)
    match chance.integers(3):
        case 0:
            bars = chance.integers(0, 2, 120).repeat(SCALE)
            page[40:200, 30 : 30 + len(bars)] = np.where(bars, ink, paper)
        case 1:
            cells = chance.integers(0, 2, (25, 25)).repeat(2 * SCALE, 0).repeat(2 * SCALE, 1)
            page[40:190, 100:250] = np.where(cells, ink, paper)
        case _:
            page = _with_words(np.full((120, 420), paper, np.uint8), chance, ink, paper)
            page[10:100:18] = ink
    return Label(page, None, None)


def cropped(label: Label, chance: Chance) -> Label:
    """A linear code cut off at one end or both, with or without paper beyond the cut: at most a part may show."""
    flat, width = label.flat, label.flat.shape[1]
    first = chance.uniform(0.12, 0.5) if chance.random() < 0.7 else 0.0
    last = chance.uniform(0.5, 0.88) if not first or chance.random() < 0.5 else 1.0
    part = flat[:, round(first * width) : max(round(last * width), round(first * width) + 40)]
    if chance.random() < 0.6:
        part = np.pad(part, ((0, 0), (QUIET, QUIET)), constant_values=int(flat.max()))
    return Label(np.ascontiguousarray(part), label.symbology, label.text)


def covered(label: Label, chance: Chance) -> Label:
    """A finger or another label over a part of it."""
    flat = label.flat.copy()
    height, width = flat.shape
    share, tone = chance.uniform(0.15, 0.6), int(chance.integers(70, 190))
    if chance.random() < 0.5:
        side = int(chance.integers(4))
        turned = np.rot90(flat, side)
        turned[: round(share * turned.shape[0])] = tone
    else:
        middle = (int(chance.uniform(0, width)), int(chance.uniform(0, height)))
        axes = (max(8, round(share * width / 2)), max(8, round(share * height / 2)))
        cv2.ellipse(flat, middle, axes, chance.uniform(0, 180), 0, 360, tone, -1, cv2.LINE_AA)
    return Label(flat, label.symbology, label.text)


def damaged(label: Label, chance: Chance) -> Label:
    """Scratches in any direction, columns a print head left out or smeared, ink that ran or did not take."""
    flat = label.flat.copy()
    height, width = flat.shape
    paper, ink = int(flat.max()), int(flat.min())
    for _ in range(int(chance.integers(0, 7))):
        start, end = ((int(chance.uniform(0, width)), int(chance.uniform(0, height))) for _ in range(2))
        tone = paper if chance.random() < 0.7 else ink
        cv2.line(flat, start, end, tone, int(chance.integers(1, 3 * SCALE)), cv2.LINE_AA)
    for _ in range(int(chance.integers(0, 4))):
        column, wide = int(chance.uniform(0, width)), int(chance.integers(1, 2 * SCALE))
        flat[:, column : column + wide] = paper if chance.random() < 0.8 else ink
    spread = np.ones((1 + int(chance.integers(0, 3)),) * 2, np.uint8)
    flat = np.asarray(cv2.erode(flat, spread) if chance.random() < 0.5 else cv2.dilate(flat, spread), dtype=np.uint8)
    return Label(flat, label.symbology, label.text)


def curved(flat: Pixels, radius_mm: float, module_mm: float = 0.33) -> Pixels:
    """The label around an upright cylinder, seen from the front and shaded towards its sides; what lies behind is cut.

    `module_mm`: width of the narrowest bar or of a cell.
    """
    radius = radius_mm / module_mm * SCALE
    height, width = flat.shape
    half = radius * np.sin(min(width / 2 / radius, 1.45))
    across = np.arange(-int(half), int(half) + 1, dtype=np.float32)
    angle = np.arcsin(across / radius)
    columns = np.tile((angle * radius + width / 2).astype(np.float32), (height, 1))
    rows = np.tile(np.arange(height, dtype=np.float32)[:, None], (1, len(across)))
    seen = cv2.remap(flat, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen * (0.25 + 0.75 * np.cos(angle)), dtype=np.uint8)


def crumpled(flat: Pixels, strength: float, chance: Chance) -> Pixels:
    """The label with dents: moved by up to `strength` modules and shaded by their slopes."""
    height, width = flat.shape
    shape, cell = flat.shape, 12 * SCALE
    dents = chance.normal(0, 1, (height // cell + 3, width // cell + 3)).astype(np.float32)
    hills = np.asarray(cv2.resize(dents, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC), dtype=np.float32)
    down, right = np.gradient(hills)
    reach = strength * SCALE / max(float(np.abs(right).max()), float(np.abs(down).max()), 1e-6)
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    seen = cv2.remap(
        flat,
        (columns + reach * right).astype(np.float32),
        (rows + reach * down).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    shade = 1 - 0.12 * strength * (right + down) / max(float(np.abs(right + down).max()), 1e-6)
    return np.asarray(np.clip(seen * shade, 0, 255), dtype=np.uint8)
