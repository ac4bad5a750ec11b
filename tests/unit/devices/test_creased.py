"""QR codes on cloth and crumpled paper: read once they are flattened, and never made up."""

import cv2
import numpy as np
import pytest

from kiosk.devices.creased import read_creased
from kiosk.devices.decoder import ALL, Decoder, to_gray
from kiosk.devices.engines import Pixels, unread_qr, zxing_thorough
from sync.domain.codes import Symbology
from tests.support.pictures import scene, symbol

TEXT = "https://returns.example/r/NL-1001?line=2"


def creased(text: str, depth: float, folds: float) -> Pixels:
    """A frame with a QR code whose modules (6 pixels) lie up to `depth` pixels beside a flat grid."""
    flat = to_gray(scene(symbol(text, Symbology.QR, scale=6)))
    y, x = np.mgrid[0 : flat.shape[0], 0 : flat.shape[1]].astype(np.float32)
    wave = np.pi * folds / 200
    return np.asarray(cv2.remap(flat, x + depth * np.sin(y * wave), y + depth * np.sin(x * wave), cv2.INTER_LINEAR))


@pytest.mark.parametrize(
    ("text", "depth", "folds"), [(TEXT, 5, 1.5), (TEXT, 8, 1.0), ("RB-7K2M9X", 4, 2.0), (TEXT * 3, 4, 1.0)]
)
def test_what_no_flat_grid_fits_is_flattened_and_read(text: str, depth: float, folds: float) -> None:
    frame = creased(text, depth, folds)
    assert unread_qr(frame)
    assert zxing_thorough(frame, ALL) == []
    reading = read_creased(frame, ALL)[0]
    assert (reading.text, reading.symbology) == (text, Symbology.QR)
    assert abs(sum(x for x, _ in reading.quad) / 4 - 640) < 40
    assert abs(sum(y for _, y in reading.quad) / 4 - 360) < 40


def test_stills_are_read_so() -> None:
    assert [reading.text for reading in Decoder().decode_still(creased(TEXT, 5, 1.5))] == [TEXT]


@pytest.mark.parametrize("depth", [9, 12, 20])
def test_what_lies_too_far_off_is_not_made_up(depth: float) -> None:
    assert {reading.text for reading in read_creased(creased(TEXT, depth, 2.0), ALL)} <= {TEXT}


def test_a_code_with_a_wrong_inside_is_not_made_up() -> None:
    flat = symbol(TEXT, Symbology.QR, scale=6)
    side = flat.shape[0]
    noise = np.random.default_rng(1).integers(0, 2, (8, 8)).astype(np.uint8) * 255
    middle = slice(side // 2 - 40, side // 2 + 56)
    flat[middle, middle] = noise.repeat(12, axis=0).repeat(12, axis=1)
    frame = to_gray(scene(flat))
    assert unread_qr(frame)
    assert read_creased(frame, ALL) == []


def test_only_qr_codes_that_are_wanted() -> None:
    frame = creased(TEXT, 5, 1.5)
    assert read_creased(frame, ALL - {Symbology.QR}) == []
    assert unread_qr(to_gray(scene(symbol(TEXT)))) == []
    assert unread_qr(to_gray(scene())) == []
