"""PDF417 is read however it is held, and nothing is straightened where there is none."""

import numpy as np
import pytest

from kiosk.devices.acceptance import Acceptance
from kiosk.devices.decoder import STACKED, Decoder, to_gray
from kiosk.devices.engines import Pixels, zxing_thorough
from kiosk.devices.locate import Picture
from kiosk.devices.stacked import between_bars
from sync.domain.codes import Symbology
from tests.support.hands.camera import Conditions, Pose, Scenes, footage, steady
from tests.support.pictures import scene, symbol

ONLY = frozenset({Symbology.PDF417})
TEXT = "RBBC1NX7D19U"


def held(roll: float, pitch: float = 12.0, yaw: float = -14.0) -> list[Pixels]:
    chance = np.random.default_rng(7)
    hand = steady(Pose(module=3.0, roll=roll, pitch=pitch, yaw=yaw), chance)
    return list(footage(symbol(TEXT, Symbology.PDF417, 3), hand, Scenes().pick(chance), Conditions(), chance, 10))


@pytest.mark.parametrize("roll", [25.0, 75.0, 130.0, -40.0, -160.0])
def test_a_symbol_is_found_by_its_ends_and_straightened(roll: float) -> None:
    frame = held(roll)[0]
    assert zxing_thorough(frame, ONLY) == []
    (reading, *_) = STACKED.run(Picture(frame), ONLY)
    assert reading.text == TEXT
    middle = np.asarray(reading.quad).mean(0)
    assert np.abs(middle - (640, 360)).max() < 30


def test_it_is_believed_after_a_second_look_at_the_straightened_symbol() -> None:
    decoder = Decoder(use_zbar=False)
    acceptance = Acceptance(decoder.agrees)
    accepted = [
        reading.text
        for number, frame in enumerate(held(25.0))
        for reading in acceptance.offer(frame, decoder.decode(frame), number / 30)
    ]
    assert accepted and set(accepted) == {TEXT}


def test_other_pictures_give_no_places_that_read() -> None:
    for flat in (symbol("RB-TEST1"), symbol("6281057742134", Symbology.EAN13)):
        frame = to_gray(scene(flat, degrees=20.0))
        assert STACKED.run(Picture(frame), ONLY) == []
    assert list(between_bars(np.full((720, 1280), 128, np.uint8))) == []
