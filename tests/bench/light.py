"""Hard light and angles: the live decoder with its acceptance beside zxing-cpp's defaults on the same frames.

    python -m tests.bench.light [--backgrounds FOLDER] [--each 6] [--only light] [--write docs/scanning.md]

A label counts as read when its text comes within the frames: accepted (ours), or read in any frame (zxing-cpp). The
folder of photographs may also be named by BACKGROUNDS.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import tee
from pathlib import Path

import cv2
import numpy as np

from kiosk.devices.engines import ALL, LINEAR, zxing_thorough
from sync.domain.codes import Symbology
from tests.bench.tables import table, write_between
from tests.support import phone_screen
from tests.support.hands.camera import HEIGHT, WIDTH, Conditions, Pose, Scenes, footage, steady
from tests.support.hands.counting import shown
from tests.support.hands.prints import Chance, Label, Pixels, content, crumpled, curved, printed

MARK = "hard-light"
_EASY = Conditions(light=0.8, focus=0.6, exposure_s=1 / 120, quality=90)
_MIXED = (Symbology.QR, Symbology.DATA_MATRIX, Symbology.CODE128, Symbology.EAN13)


@dataclass(frozen=True, slots=True)
class Showing:
    """One label before the camera."""

    label: Label
    frames: Iterator[Pixels]


@dataclass(frozen=True, slots=True)
class Sweep:
    """A table: settings down, kinds across. `make` gives a showing for a setting, a kind and chance."""

    name: str
    settings: tuple[tuple[str, float], ...]
    kinds: tuple[str, ...]
    make: Callable[[Scenes, float, str, Chance, int], Showing]
    times: int = 1  # as many pictures a cell as the others


def posed(label: Label, scenes: Scenes, chance: Chance, frames: int, conditions: Conditions, roll: float) -> Showing:
    """An easy pose: a module of 2.4 pixels in linear codes, 4 in others, little tilt."""
    module = 2.4 if label.symbology in LINEAR else 4.0
    x, y = WIDTH / 2 + chance.normal(0, 60), HEIGHT / 2 + chance.normal(0, 40)
    pose = Pose(x, y, module, roll, *chance.uniform(-15, 15, 2))
    return Showing(label, footage(label.flat, steady(pose, chance), scenes.pick(chance), conditions, chance, frames))


def _label(kind: str, chance: Chance) -> Label:
    symbology = Symbology(kind)
    return printed(content(chance, symbology), symbology, chance)


def in_light(scenes: Scenes, light: float, kind: str, chance: Chance, frames: int) -> Showing:
    """`light`: share of a well-lit counter's."""
    return posed(_label(kind, chance), scenes, chance, frames, replace(_EASY, light=light), chance.normal(0, 8))


def turned(scenes: Scenes, degrees: float, kind: str, chance: Chance, frames: int) -> Showing:
    """`degrees`: of turn in the picture's plane."""
    return posed(_label(kind, chance), scenes, chance, frames, _EASY, degrees + chance.uniform(-3, 3))


def under_glare(scenes: Scenes, radius: float, kind: str, chance: Chance, frames: int) -> Showing:
    """`radius`: of the spot in pixels; it lies somewhere on the code."""
    across, down = chance.uniform(-70, 70), chance.uniform(-40, 40)
    conditions = replace(_EASY, glare=radius, glare_at=(across, down))
    return posed(_label(kind, chance), scenes, chance, frames, conditions, chance.normal(0, 8))


def faded(scenes: Scenes, contrast: float, kind: str, chance: Chance, frames: int) -> Showing:
    """`contrast`: share of the print's."""
    conditions = replace(_EASY, contrast=contrast)
    return posed(_label(kind, chance), scenes, chance, frames, conditions, chance.normal(0, 8))


def on_a_cylinder(scenes: Scenes, radius_mm: float, kind: str, chance: Chance, frames: int) -> Showing:
    """`radius_mm`: of the bottle or tin."""
    label = _label(kind, chance)
    bent = replace(label, flat=curved(label.flat, radius_mm, 0.33 if label.symbology in LINEAR else 0.5))
    return posed(bent, scenes, chance, frames, _EASY, chance.normal(0, 8))


def with_dents(scenes: Scenes, strength: float, kind: str, chance: Chance, frames: int) -> Showing:
    """`strength`: modules by which the worst dent moves the print."""
    label = _label(kind, chance)
    bent = replace(label, flat=crumpled(label.flat, strength, chance))
    return posed(bent, scenes, chance, frames, _EASY, chance.normal(0, 8))


def on_a_phone(_scenes: Scenes, distance_cm: float, kind: str, chance: Chance, frames: int) -> Showing:
    """`kind`: how the screen shows the code."""
    text = content(chance, Symbology.QR)
    moire = {"moire 30%": 0.3, "moire 45%": 0.45}.get(kind, 0.15)
    showing = phone_screen.Showing(
        distance_cm,
        chance.normal(0, 8),
        chance.uniform(-20, 20),
        (chance.normal(0, 60), chance.normal(0, 40)),
        code_mm=30.0,
        moire=moire,
        dark_mode=kind != "light mode",
    )
    cells = phone_screen.modules(text)
    seeds = chance.integers(0, 1 << 30, frames)
    pictures = (phone_screen.frame(cells, showing, int(seed)) for seed in seeds)
    negative = ((255 - picture).astype(np.uint8) for picture in pictures)
    return Showing(Label(cells.astype(np.uint8), Symbology.QR, text), negative if kind == "inverted" else pictures)


_ANGLES = tuple((f"{degrees}°", float(degrees)) for degrees in range(0, 181, 15))
_LIGHTS = tuple((f"1/{parts}" if parts > 1 else "full", 1 / parts) for parts in (1, 2, 4, 8, 12, 16))
SWEEPS = (
    Sweep("low light", (("1/12", 1 / 12),), (Symbology.QR,), in_light, times=16),
    Sweep("light", _LIGHTS, _MIXED, in_light, times=2),
    Sweep("turn", _ANGLES, (Symbology.CODE128, Symbology.CODE39, Symbology.EAN13, Symbology.ITF), turned),
    Sweep("glare", tuple((f"{r} px", float(r)) for r in (8, 15, 30, 60)), _MIXED, under_glare),
    Sweep("contrast", tuple((f"{c}%", c / 100) for c in (50, 25, 12, 6)), _MIXED, faded),
    Sweep("cylinder", tuple((f"{r} mm", float(r)) for r in (40, 25, 15, 10)), _MIXED, on_a_cylinder),
    Sweep("crumpled", tuple((f"{s} modules", s) for s in (0.3, 0.6, 1.0, 2.0)), _MIXED, with_dents),
    Sweep(
        "phone screen",
        tuple((f"{cm} cm", float(cm)) for cm in (20, 30, 40, 50)),
        ("light mode", "dark mode", "inverted", "moire 30%", "moire 45%"),
        on_a_phone,
    ),
)


@dataclass(slots=True)
class Cell:
    """Counts of one setting and kind."""

    shown: int = 0
    ours: int = 0
    theirs: int = 0
    wrong: int = 0
    their_wrong: int = 0

    def add(self, showing: Showing) -> None:
        mine, other = tee(showing.frames)
        outcome = shown(showing.label, mine)
        read, misread = _by_zxing(showing.label.text, other)
        self.shown += 1
        self.ours += outcome.after is not None
        self.wrong += bool(outcome.wrong)
        self.theirs += read
        self.their_wrong += misread

    def __str__(self) -> str:
        return f"{100 * self.ours / self.shown:.0f} / {100 * self.theirs / self.shown:.0f}"


def _by_zxing(text: str | None, frames: Iterable[Pixels]) -> tuple[bool, bool]:
    """Whether zxing-cpp reads the text in one of the frames, and whether it says something else until then."""
    misread = False
    for frame in frames:
        texts = {reading.text for reading in zxing_thorough(frame, ALL)}
        misread = misread or bool(texts - {text})
        if text in texts:
            return True, misread
    return False, misread


def measure(sweep: Sweep, scenes: Scenes, each: int, frames: int, seed: int = 1) -> list[list[Cell]]:
    """The sweep's cells, a row per setting."""
    rows = []
    for row, (_, setting) in enumerate(sweep.settings):
        cells = [Cell() for _ in sweep.kinds]
        for column, (cell, kind) in enumerate(zip(cells, sweep.kinds, strict=True)):
            for number in range(each * sweep.times):
                chance = np.random.default_rng((seed, row, column, number))
                cell.add(sweep.make(scenes, setting, kind, chance, frames))
        rows.append(cells)
    return rows


def report(sweep: Sweep, rows: Sequence[Sequence[Cell]]) -> str:
    """A table and a line below it."""
    cells = [cell for row in rows for cell in row]
    named = [(name, *row) for (name, _), row in zip(sweep.settings, rows, strict=True)]
    wrong, theirs = (sum(getattr(cell, name) for cell in cells) for name in ("wrong", "their_wrong"))
    below = f"{cells[0].shown} labels a cell; wrong: {wrong} accepted, {theirs} misread by zxing-cpp."
    return f"{table((sweep.name, *sweep.kinds), named)}\n\n{below}"


def main(argv: list[str] | None = None) -> int:
    """0: measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.light", description=__doc__)
    parser.add_argument("--backgrounds", type=Path, default=os.environ.get("BACKGROUNDS"), help="folder of photographs")
    parser.add_argument("--each", type=int, default=6, help="labels a cell (some tables have several times as many)")
    parser.add_argument("--frames", type=int, default=10, help="frames a label")
    parser.add_argument("--only", choices=[sweep.name for sweep in SWEEPS])
    parser.add_argument("--write", type=Path, help="put the tables into this document")
    options = parser.parse_args(argv)
    scenes = Scenes(Path(options.backgrounds) if options.backgrounds else None)
    cv2.setNumThreads(1)
    parts = []
    for sweep in SWEEPS:
        if options.only in (None, sweep.name):
            parts.append(report(sweep, measure(sweep, scenes, options.each, options.frames)))
            sys.stdout.write(parts[-1] + "\n\n")
            sys.stdout.flush()
    if options.write and not options.only:
        write_between(options.write, MARK, "\n\n".join(parts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
