"""EAN-13 and UPC-A by the shapes of their digits: read where edges are gone, never guessed."""

import cv2
import numpy as np
import pytest

from kiosk.devices.decoder import Decoder, is_strong
from kiosk.devices.engines import ALL, Pixels, zxing_thorough
from kiosk.devices.locate import Picture, lying
from kiosk.devices.profiles import read_ean
from sync.domain.codes import Symbology
from tests.support.pictures import scene, symbol

EAN = "6281057742134"


def frame(print_: Pixels, *, blur: float, degrees: float = 0.0, noise: float = 2.0, seed: int = 1) -> Pixels:
    """A grey frame with the print seen out of focus: noise comes after the blur, as in a camera."""
    clean = scene(print_, degrees=degrees, noise=0.0)[..., 0]
    soft = cv2.GaussianBlur(clean, (0, 0), blur).astype(np.float32)
    grain = np.random.default_rng(seed).normal(0.0, noise, soft.shape)
    return np.asarray(np.clip(soft + grain, 0, 255), dtype=np.uint8)


def texts(gray: Pixels) -> list[str]:
    return [reading.text for reading in read_ean(gray, Picture(gray).coarse)]


@pytest.mark.parametrize("degrees", [0.0, 25.0, 90.0, 170.0, 205.0])
@pytest.mark.parametrize(("text", "symbology"), [(EAN, Symbology.EAN13), ("012345678905", Symbology.UPCA)])
def test_blurred_beyond_edges_it_is_read_and_named_as_printed(text: str, symbology: Symbology, degrees: float) -> None:
    gray = frame(symbol(text, symbology, scale=2), blur=1.4, degrees=degrees)
    assert zxing_thorough(gray, ALL) == []
    (reading,) = read_ean(gray, Picture(gray).coarse)
    assert (reading.text, reading.symbology, reading.engine) == (text, symbology, "shapes")
    assert abs(sum(x for x, _ in reading.quad) / 4 - 640) < 40
    assert abs(sum(y for _, y in reading.quad) / 4 - 360) < 40


def test_a_shadow_across_the_code_does_not_matter() -> None:
    gray = frame(symbol(EAN, Symbology.EAN13, scale=2), blur=1.5)
    gray[:, 640:] //= 3
    assert texts(gray) == [EAN]


def test_both_modes_report_it_and_call_it_proved() -> None:
    gray = frame(symbol(EAN, Symbology.EAN13, scale=2), blur=1.5)
    decoder = Decoder()
    assert [reading.text for reading in decoder.decode_still(gray)] == [EAN]
    (reading,) = next(found for found in (decoder.decode(gray) for _ in range(10)) if found)
    assert reading.text == EAN
    assert not is_strong(reading)
    assert decoder.agrees(gray, reading)


@pytest.mark.parametrize("blur", [2.0, 2.6, 3.2, 4.0])
def test_ever_more_blur_ends_in_silence_and_not_in_a_wrong_number(blur: float) -> None:
    digits = np.random.default_rng(7)
    for seed in range(6):
        text = "".join(str(digit) for digit in digits.integers(0, 10, 12))
        flat = symbol(text, Symbology.EAN13, scale=2)
        printed = zxing_thorough(flat, ALL)[0].text
        assert texts(frame(flat, blur=blur, seed=seed)) in ([], [printed])


@pytest.mark.parametrize(
    ("text", "symbology"),
    [
        ("RBB7Q2M9X4K3", Symbology.CODE128),
        ("NL1001-A", Symbology.CODE39),
        ("16281057742131", Symbology.ITF),
        ("96385074", Symbology.EAN8),
        ("01234565", Symbology.UPCE),
    ],
)
def test_other_linear_codes_are_no_ean(text: str, symbology: Symbology) -> None:
    for blur in (0.5, 1.5, 2.5):
        assert texts(frame(symbol(text, symbology, scale=3), blur=blur)) == []


def test_a_place_taller_than_wide_is_read_along_its_longer_side() -> None:
    upright = np.array([[0.0, 50.0], [0.0, 0.0], [20.0, 0.0], [20.0, 50.0]])  # bottom left first
    assert lying(upright).tolist() == [[20.0, 50.0], [0.0, 50.0], [0.0, 0.0], [20.0, 0.0]]
    flat = np.array([[0.0, 20.0], [0.0, 0.0], [50.0, 0.0], [50.0, 20.0]])
    assert lying(flat).tolist() == flat.tolist()
