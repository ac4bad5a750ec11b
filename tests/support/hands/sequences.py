"""Numbered hand-held sequences: the same number and seed give the same bytes each time."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from kiosk.devices.engines import LINEAR
from sync.domain.codes import Symbology
from tests.support.hands import prints
from tests.support.hands.camera import HEIGHT, WIDTH, Conditions, Hand, Pose, Scenes, footage
from tests.support.hands.prints import READ_AT_THE_COUNTER, Chance, Label, Pixels

FRAMES = 10


class Kind(StrEnum):
    """What makes a sequence hard."""

    HELD = "held up"
    DIM = "low light"
    BLURRED = "out of focus, moving"
    GLARE = "glare"
    COVERED = "half covered"
    OUTSIDE = "partly out of view"
    DAMAGED = "damaged"
    CROPPED = "cut off"
    UPC_E = "UPC-E, which is off"
    NO_CODE = "no code"


# Of 20 sequences so many are of each kind.
_MIX = (
    *(Kind.HELD,) * 5,
    *(Kind.DIM,) * 2,
    *(Kind.BLURRED,) * 2,
    *(Kind.GLARE,) * 2,
    *(Kind.COVERED,) * 2,
    Kind.OUTSIDE,
    *(Kind.DAMAGED,) * 3,
    Kind.CROPPED,
    Kind.UPC_E,
    Kind.NO_CODE,
)
_LINEAR_READ = tuple(symbology for symbology in READ_AT_THE_COUNTER if symbology in LINEAR)


@dataclass(frozen=True, slots=True)
class Sequence:
    """One showing of a label."""

    number: int
    kind: Kind
    label: Label
    hand: Hand
    conditions: Conditions
    scene: Pixels
    grain: int

    def frames(self, count: int = FRAMES) -> Iterator[Pixels]:
        """720 x 1280, grey, drawn when they are asked for."""
        chance = np.random.default_rng(self.grain)
        return footage(self.label.flat, self.hand, self.scene, self.conditions, chance, count)


def sequence(number: int, scenes: Scenes, seed: int = 1) -> Sequence:
    """The sequence of this number; successive numbers go through all symbologies and kinds."""
    chance = np.random.default_rng((seed, number))
    kind = _MIX[number % len(_MIX)]
    label = _label(chance, kind, number // len(_MIX) + number % len(_MIX))
    hand = _hand(chance, label, kind)
    return Sequence(
        number, kind, label, hand, _conditions(chance, kind), scenes.pick(chance), int(chance.integers(1 << 32))
    )


def _label(chance: Chance, kind: Kind, turn: int) -> Label:
    if kind is Kind.NO_CODE:
        return prints.codeless(chance)
    if kind is Kind.UPC_E:
        made = prints.printed(prints.content(chance, Symbology.UPCE), Symbology.UPCE, chance)
        return Label(made.flat, Symbology.UPCE, None)
    among = _LINEAR_READ if kind is Kind.CROPPED else READ_AT_THE_COUNTER
    symbology = among[turn % len(among)]
    label = prints.printed(prints.content(chance, symbology), symbology, chance)
    match kind:
        case Kind.COVERED:
            return prints.covered(label, chance)
        case Kind.DAMAGED:
            return prints.damaged(label, chance)
        case Kind.CROPPED:
            return prints.cropped(label, chance)
        case _:
            return label


def _module(chance: Chance, label: Label) -> float:
    """Pixels per module where the hand comes to rest: what fits into the view, and what people do."""
    least, most = 2.2, 7.0
    if label.symbology is Symbology.PDF417:
        least, most = 1.8, 4.0
    elif label.symbology in LINEAR:
        least, most = 1.4, 4.0
    fits: float = 0.95 * WIDTH * prints.SCALE / label.flat.shape[1]
    return min(float(chance.uniform(least, most)), fits)


def _hand(chance: Chance, label: Label, kind: Kind) -> Hand:
    roll = chance.normal(0, 12) if chance.random() < 0.6 else chance.uniform(-180, 180)
    x, y = WIDTH / 2 + chance.normal(0, 140), HEIGHT / 2 + chance.normal(0, 70)
    if kind is Kind.OUTSIDE:
        x = float(chance.choice([0.0, WIDTH])) + chance.normal(0, 90)
    pitch, yaw = chance.uniform(-32, 32, 2)
    end = Pose(x, y, _module(chance, label), roll, pitch, yaw)
    away = np.array([chance.normal(0, 110), abs(chance.normal(0, 160)), 0, 0, 0, 0])
    start = end.moved(away + np.array([0, 0, chance.uniform(-0.4, 0.0), *chance.normal(0, 8, 3)]))
    return Hand(start, end, chance.uniform(0, 2 * np.pi, (2, 6)), sway=2.2 if kind is Kind.BLURRED else 1.0)


def _conditions(chance: Chance, kind: Kind) -> Conditions:
    light, focus, exposure = chance.uniform(0.5, 1.0), chance.uniform(0.4, 1.1), 1 / chance.uniform(60, 250)
    glare = 0.0
    match kind:
        case Kind.DIM:
            light, exposure = 1 / chance.uniform(4, 16), 1 / chance.uniform(30, 60)
        case Kind.BLURRED:
            focus, exposure = chance.uniform(1.0, 1.9), 1 / chance.uniform(30, 80)
        case Kind.GLARE:
            glare = chance.uniform(20, 100)
        case _:
            pass
    glare_at = (chance.normal(0, 60), chance.normal(0, 40))
    return Conditions(light, focus, exposure, chance.uniform(0.6, 1.0), glare, glare_at, int(chance.integers(55, 95)))
