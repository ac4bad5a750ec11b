"""Simulated hand-held footage, a small part of what the benches in tests/bench run: nothing wrong is ever accepted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.devices.decoder import RECTIFY_COMBED, RECTIFY_EVERY, RECTIFY_HARD, Decoder, is_strong, to_gray
from kiosk.devices.engines import LINEAR, Quad, Reading
from kiosk.devices.locate import Picture
from kiosk.devices.profiles import read_ean
from sync.domain.codes import Symbology
from tests.bench import handheld, light
from tests.bench.tables import write_between
from tests.support.hands import prints
from tests.support.hands.camera import HEIGHT, WIDTH, Conditions, Pose, Scenes, footage, steady
from tests.support.hands.counting import shown
from tests.support.hands.prints import READ_AT_THE_COUNTER, Chance, Label
from tests.support.hands.sequences import Kind, sequence
from tests.support.pictures import scene, symbol


def chance(seed: int = 1) -> Chance:
    return np.random.default_rng(seed)


def label(symbology: Symbology, seed: int = 1) -> Label:
    return prints.printed(prints.content(chance(seed), symbology), symbology, chance(seed))


def held(what: Label, seed: int = 1, conditions: Conditions | None = None) -> list[prints.Pixels]:
    """Ten frames of a large label, nearly still."""
    hand = steady(Pose(module=3.0, roll=5.0, yaw=8.0), chance(seed))
    return list(footage(what.flat, hand, Scenes().pick(chance(seed)), conditions or Conditions(), chance(seed), 10))


def test_the_same_number_gives_the_same_bytes_and_another_number_others() -> None:
    one, same, other = (b"".join(f.tobytes() for f in sequence(n, Scenes()).frames(3)) for n in (7, 7, 8))
    assert one == same != other


def test_frames_are_those_of_a_grey_camera() -> None:
    for frame in sequence(3, Scenes()).frames(2):
        assert frame.shape == (HEIGHT, WIDTH)
        assert frame.dtype == np.uint8


@pytest.mark.parametrize("symbology", READ_AT_THE_COUNTER)
def test_an_easy_label_of_each_symbology_is_accepted(symbology: Symbology) -> None:
    what = label(symbology)
    outcome = shown(what, held(what))
    assert outcome.after is not None
    assert outcome.wrong == ()


@pytest.mark.parametrize("kind", Kind)
def test_nothing_wrong_is_accepted_of_any_kind(kind: Kind) -> None:
    numbers = range(20, 40)
    each = next(each for each in (sequence(number, Scenes(), seed=5) for number in numbers) if each.kind is kind)
    assert (each.label.text is None) == (kind in (Kind.UPC_E, Kind.NO_CODE))
    assert shown(each.label, each.frames(5)).wrong == ()


def cut(what: Label, first: float, last: float) -> Label:
    width = what.flat.shape[1]
    part = what.flat[:, round(first * width) : round(last * width)]
    part = np.pad(part, ((0, 0), (prints.QUIET, prints.QUIET)), constant_values=int(part.max()))
    return Label(part, what.symbology, what.text)


@pytest.mark.parametrize("symbology", [Symbology.ITF, Symbology.CODE128, Symbology.CODE39, Symbology.EAN13])
@pytest.mark.parametrize(("first", "last"), [(0.0, 0.6), (0.3, 1.0), (0.2, 0.8)])
def test_a_part_of_a_linear_code_is_not_a_code(symbology: Symbology, first: float, last: float) -> None:
    what = cut(label(symbology), first, last)
    outcome = shown(what, held(what)[:6])
    assert outcome.after is None
    assert outcome.wrong == ()


def test_qr_codes_are_read_in_a_twelfth_of_the_light() -> None:
    for seed in range(5):
        what = label(Symbology.QR, seed)
        assert shown(what, held(what, seed, Conditions(light=1 / 12))).after is not None


def test_bars_are_averaged_out_of_the_noise() -> None:
    what = label(Symbology.CODE128, 1)
    picture = Picture(held(what, 1, Conditions(light=1 / 14))[0])
    assert RECTIFY_EVERY.run(picture, LINEAR) == RECTIFY_HARD.run(picture, LINEAR) == []
    assert {reading.text for reading in RECTIFY_COMBED.run(picture, LINEAR)} == {what.text}


@pytest.mark.parametrize("bend", [lambda f: prints.curved(f, 25), lambda f: prints.crumpled(f, 0.6, chance())])
def test_bent_labels_are_read(bend: Callable[[prints.Pixels], prints.Pixels]) -> None:
    flat = label(Symbology.EAN13)
    what = Label(bend(flat.flat), flat.symbology, flat.text)
    assert not np.array_equal(what.flat, flat.flat)
    assert shown(what, held(what)).after is not None


def test_photographs_are_used_when_there_is_a_folder_of_them(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "grey.jpg"), np.full((300, 400), 77, np.uint8))
    scene = Scenes(tmp_path).pick(chance())
    assert (scene.shape, int(scene.min()), int(scene.max())) == ((HEIGHT, WIDTH), 77, 77)


def test_the_hand_held_bench_writes_its_tables_between_its_marks(tmp_path: Path) -> None:
    document = tmp_path / "scanning.md"
    document.write_text(f"before\n<!-- {handheld.MARK} -->\nold\n<!-- /{handheld.MARK} -->\nafter\n", encoding="utf-8")
    assert handheld.main(["--sequences", "2", "--write", str(document)]) == 0
    text = document.read_text(encoding="utf-8")
    assert "old" not in text
    assert text.startswith("before\n")
    assert text.endswith("after\n")
    assert "| held up | 2 |" in text
    with pytest.raises(ValueError, match="no place marked elsewhere"):
        write_between(document, "elsewhere", "")


@pytest.mark.parametrize("sweep", light.SWEEPS, ids=lambda sweep: sweep.name)
def test_each_sweep_measures_what_its_table_says(sweep: light.Sweep) -> None:
    gentlest = sweep.settings[0]
    small = light.Sweep(sweep.name, (gentlest,), sweep.kinds[:1], sweep.make)
    rows = light.measure(small, Scenes(), each=1, frames=5)
    assert (rows[0][0].shown, rows[0][0].wrong) == (1, 0)
    assert f"| {gentlest[0]} | " in light.report(small, rows)


def middle(flat: prints.Pixels) -> Quad:
    """The place of the bars' middle line when the print lies in the middle of a `scene`."""
    half = flat.shape[1] / 2 - 30
    return ((640 - half, 360), (640 + half, 360), (640 + half, 361), (640 - half, 361))


def test_digits_that_a_few_lines_give_are_no_proof() -> None:
    """What a scratch across the bars made in sequence 435: the same wrong number in every frame."""
    right, wrong = "3464418112606", "9434118112606"
    whole, few = (symbol(text, Symbology.EAN13, 3) for text in (right, wrong))
    centre = len(whole) // 2
    scratched = whole.copy()
    scratched[centre - 4 : centre + 4] = few[centre - 4 : centre + 4]
    decoder = Decoder(use_zbar=False)
    for flat, text, proved in ((whole, right, True), (few, wrong, True), (scratched, wrong, False)):
        frame = to_gray(scene(flat))
        assert decoder.agrees(frame, Reading(text, Symbology.EAN13, "zxing-cpp", middle(flat))) is proved


def test_a_line_along_the_bars_makes_no_number() -> None:
    """It goes through all bands alike, and made most of them say the same wrong number with a good lead."""
    frame = list(sequence(54, Scenes(), seed=31).frames(9))[8]
    picture = Picture(frame)
    assert picture.fine
    assert read_ean(frame, picture.fine + picture.coarse) == []


def test_a_text_that_error_correction_made_up_is_not_given_again() -> None:
    flat = symbol("RBBC1NX7D19U", Symbology.PDF417, 3)
    frame, decoder = to_gray(scene(flat)), Decoder(use_zbar=False)
    (reading,) = decoder.decode_still(frame)
    assert not is_strong(reading)
    assert decoder.agrees(frame, reading)
    assert not decoder.agrees(frame, replace(reading, text="Thxllbbhph thbj&"))
