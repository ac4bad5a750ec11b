"""Both engines behind one decoder: what is read, how it is named, and what is not believed."""

import cv2
import numpy as np
import pytest

from kiosk.devices.decoder import ALL, Decoder, Reading, is_strong, to_gray
from kiosk.devices.engines import Quad, load_zbar, zxing_thorough
from kiosk.devices.locate import Picture, size
from sync.domain.codes import Symbology
from tests.support.pictures import scene, symbol

TEXTS = {
    Symbology.QR: "https://returns.example/r/NL-1001",
    Symbology.DATA_MATRIX: "0106281057742134",
    Symbology.AZTEC: "RB-7K2M9X",
    Symbology.PDF417: "a parcel label with some more text",
    Symbology.CODE128: "RBB7Q2M9X4K3",
    Symbology.CODE39: "NL1001-A",
    Symbology.EAN13: "6281057742134",
    Symbology.EAN8: "96385074",
    Symbology.ITF: "16281057742131",
}


@pytest.mark.parametrize("symbology", list(TEXTS))
@pytest.mark.parametrize("use_zbar", [True, False])
def test_every_symbology_is_read_with_and_without_pyzbar(symbology: Symbology, use_zbar: bool) -> None:
    text = TEXTS[symbology]
    decoder = Decoder(use_zbar=use_zbar)
    frame = scene(symbol(text, symbology, scale=4 if symbology is Symbology.PDF417 else 3))
    # PDF417 is too fine for the fast look in this noise: its costlier step must have its turn.
    (reading,) = next(found for found in (decoder.decode(frame) for _ in range(6)) if found)
    assert (reading.text, reading.symbology, reading.engine) == (text, symbology, "zxing-cpp")


@pytest.mark.parametrize("degrees", [0, 20, 45, 90, 135, 180, 250])
def test_linear_codes_at_any_angle_within_a_few_frames(degrees: float) -> None:
    decoder = Decoder()
    prints = symbol("RBB7Q2M9X4K3", Symbology.CODE128, scale=3)
    frames = (scene(prints, degrees=degrees, seed=seed) for seed in range(6))
    assert any(texts(decoder.decode(frame)) == ["RBB7Q2M9X4K3"] for frame in frames)


@pytest.mark.parametrize("degrees", [0, 20, 45, 90, 135, 180, 250])
@pytest.mark.parametrize("symbology", [Symbology.EAN13, Symbology.CODE128, Symbology.QR])
def test_a_still_is_read_at_any_angle_and_its_quad_lies_on_the_code(degrees: float, symbology: Symbology) -> None:
    frame = scene(symbol(TEXTS[symbology], symbology, scale=3), degrees=degrees)
    (reading,) = Decoder().decode_still(frame)
    assert reading.text == TEXTS[symbology]
    assert abs(sum(x for x, _ in reading.quad) / 4 - 640) < 40
    assert abs(sum(y for _, y in reading.quad) / 4 - 360) < 40


def texts(readings: tuple[Reading, ...]) -> list[str]:
    return [reading.text for reading in readings]


def test_upc_a_is_named_and_written_as_printed_whichever_way_it_is_asked_for() -> None:
    frame = scene(symbol("012345678905", Symbology.UPCA))
    for wanted in (ALL, frozenset({Symbology.EAN13}), frozenset({Symbology.UPCA})):
        (reading,) = Decoder().decode(frame, wanted)
        assert (reading.text, reading.symbology) == ("012345678905", Symbology.UPCA)


def test_pyzbar_names_upc_a_the_same_way() -> None:
    zbar = load_zbar()
    if zbar is None:
        pytest.skip("libzbar is not installed here")
    (reading,) = zbar(scene(symbol("012345678905", Symbology.UPCA))[..., 0].copy(), ALL)
    assert (reading.text, reading.symbology, reading.engine) == ("012345678905", Symbology.UPCA, "pyzbar")


def test_upc_e_is_read_only_when_it_is_asked_for() -> None:
    frame = scene(symbol("01234565", Symbology.UPCE))
    decoder = Decoder()
    assert all(decoder.decode(frame) == () for _ in range(6))
    (reading,) = decoder.decode(frame, frozenset({Symbology.UPCE}))
    assert (reading.text, reading.symbology) == ("012345000065", Symbology.UPCE)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("01234505", "012000003455"),
        ("01234531", "012300000451"),
        ("01234543", "012340000053"),
        ("01234565", "012345000065"),
        ("01234596", "012345000096"),
    ],
)
def test_pyzbar_writes_upc_e_out_as_zxing_does(printed: str, text: str) -> None:
    zbar = load_zbar()
    if zbar is None:
        pytest.skip("libzbar is not installed here")
    flat = symbol(printed, Symbology.UPCE)
    assert [r.text for r in zbar(flat, frozenset({Symbology.UPCE}))] == [text]
    assert [r.text for r in zxing_thorough(flat, frozenset({Symbology.UPCE}))] == [text]


def test_only_what_is_wanted_is_read() -> None:
    decoder = Decoder()
    frame = scene(symbol("RB-TEST1"), symbol(TEXTS[Symbology.CODE128], Symbology.CODE128, scale=2))
    assert texts(decoder.decode(frame, frozenset({Symbology.QR}))) == ["RB-TEST1"]
    assert texts(decoder.decode(frame, frozenset({Symbology.CODE128}))) == ["RBB7Q2M9X4K3"]
    assert sorted(texts(decoder.decode(frame))) == ["RB-TEST1", "RBB7Q2M9X4K3"]
    assert decoder.decode(frame, frozenset()) == ()


def test_a_part_of_an_itf_is_not_a_code() -> None:
    flat = symbol("16281057742131", Symbology.ITF, scale=3)
    cut = scene(flat[:, : flat.shape[1] // 2])
    decoder = Decoder()
    assert all(decoder.decode(cut) == () for _ in range(6))


@pytest.mark.parametrize("text", ["S655CR", "0CHLTS"])
def test_a_code_39_that_could_be_a_pharmacode_is_read_as_it_is_printed(text: str) -> None:
    picture = scene(symbol(text, Symbology.CODE39))
    assert [reading.text for reading in zxing_thorough(picture, ALL)] == [text]
    assert [reading.text for reading in Decoder().decode_still(picture)] == [text]


def test_itf_is_read_in_the_lengths_in_use_and_no_other_in_both_modes() -> None:
    frame = scene(symbol("162810577420", Symbology.ITF, scale=3))
    assert Decoder().decode_still(frame) == ()
    twelve = Decoder(itf_lengths=frozenset({12}))
    assert texts(twelve.decode(frame)) == texts(twelve.decode_still(frame)) == ["162810577420"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"plain", "plain"),
        ("größe 寸法".encode(), "größe 寸法"),
        (b"01062810577\x1d10LOT\x1e\x04", "01062810577\x1d10LOT\x1e\x04"),
        (b"caf\xe9 latin", "café latin"),
    ],
)
def test_payloads_are_utf8_and_keep_their_control_characters(content: bytes, text: str) -> None:
    (reading,) = Decoder().decode(scene(symbol(content)))
    assert reading.text == text


def test_dim_and_noisy_codes_are_read_within_a_few_frames() -> None:
    decoder = Decoder()
    frames = (scene(symbol("RB-TEST1", scale=5), light=1 / 12, noise=4, seed=seed) for seed in range(8))
    assert any(texts(decoder.decode(frame)) == ["RB-TEST1"] for frame in frames)


def test_light_codes_on_a_dark_screen_are_read_within_a_few_frames() -> None:
    decoder = Decoder()
    inverted = 255 - symbol("RB-TEST1", scale=5)
    assert any(texts(decoder.decode(scene(inverted, seed=seed))) == ["RB-TEST1"] for seed in range(8))


def test_of_a_shelf_full_of_codes_a_live_frame_looks_at_the_largest_few() -> None:
    small, large = (symbol(TEXTS[Symbology.EAN13], Symbology.EAN13, scale=scale) for scale in (1, 3))
    shelf = to_gray(np.vstack([scene(*[small] * 6, size=(1280, 240)), scene(large, size=(1280, 480))]))
    assert len(Picture(shelf).fine) > 3
    few = Picture(shelf, most=2).fine
    assert len(few) == 2
    assert max(size(place)[0] for place in few) == max(size(place)[0] for place in Picture(shelf).fine)


def test_a_small_code_in_a_large_photograph_is_found_where_the_detector_may_not_shrink_it() -> None:
    photograph = to_gray(scene(symbol(TEXTS[Symbology.EAN13], Symbology.EAN13, scale=2), degrees=35, size=(3000, 2000)))
    picture = Picture(photograph)
    assert (picture.coarse, picture.fine) == ([], [])
    (place,) = picture.small
    assert 250 < max(size(place)) < 350
    assert texts(Decoder().decode_still(photograph)) == [TEXTS[Symbology.EAN13]]


def test_large_codes_are_not_looked_at_as_small_ones_too() -> None:
    picture = Picture(to_gray(scene(symbol(TEXTS[Symbology.EAN13], Symbology.EAN13, scale=4))))
    assert len(picture.fine) == 1
    assert picture.small == []


@pytest.mark.parametrize("scale", [2, 3])
def test_a_soft_print_is_confirmed_by_clearer_looks_at_it(scale: int) -> None:
    soft = cv2.GaussianBlur(symbol(TEXTS[Symbology.EAN8], Symbology.EAN8, scale=scale), (0, 0), scale / 2)
    frame = scene(np.asarray(150 + (soft - 128.0) * 90 / 255, dtype=np.uint8), noise=2, seed=0)
    assert texts(Decoder().decode_still(frame)) == [TEXTS[Symbology.EAN8]]


def test_one_channel_is_a_grey_picture() -> None:
    frame = to_gray(scene(symbol("RB-TEST1")))[..., None]
    assert texts(Decoder().decode(frame)) == ["RB-TEST1"]


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (17, 3), (64, 48)])
def test_tiny_and_empty_pictures_hold_nothing(size: tuple[int, int]) -> None:
    decoder = Decoder()
    frame = scene(size=size)
    assert [decoder.decode(frame) for _ in range(8)] == [()] * 8
    assert decoder.decode_still(frame) == ()


@pytest.mark.parametrize(
    ("symbology", "text", "strong"),
    [
        (Symbology.QR, "1", True),
        (Symbology.CODE128, "1234", True),
        (Symbology.CODE128, "123", False),
        (Symbology.CODE39, "12345", False),
        (Symbology.CODE39, "123456", True),
        (Symbology.EAN13, "6281057742134", False),
        (Symbology.ITF, "16281057742131", False),
    ],
)
def test_strength_of_symbologies(symbology: Symbology, text: str, strong: bool) -> None:
    quad: Quad = ((0, 0), (1, 0), (1, 1), (0, 1))
    assert is_strong(Reading(text, symbology, "any", quad)) is strong


def test_a_code_in_view_is_followed_and_a_second_one_is_noticed() -> None:
    decoder = Decoder()
    one, other = symbol("RB-TEST1"), symbol(TEXTS[Symbology.CODE128], Symbology.CODE128, scale=2)
    alone = scene(one, other)
    alone[:, 640:] = 140
    assert texts(decoder.decode(alone)) == ["RB-TEST1"]
    both = [sorted(texts(decoder.decode(scene(one, other, seed=seed)))) for seed in range(8)]
    assert both[-1] == ["RB-TEST1", "RBB7Q2M9X4K3"]
    assert all("RB-TEST1" in found for found in both)


def test_a_followed_code_is_told_where_it_now_is_and_gone_when_it_is_gone() -> None:
    decoder = Decoder()
    frame = scene(symbol("RB-TEST1"), noise=0.0)
    for shift in (0, 12, 24):
        (reading,) = decoder.decode(np.roll(frame, shift, axis=1))
        assert abs(sum(x for x, _ in reading.quad) / 4 - 640 - shift) < 12
    assert decoder.decode(scene()) == ()
    (reading,) = decoder.decode(scene(symbol("RB-TEST2")))
    assert reading.text == "RB-TEST2"


@pytest.mark.parametrize("symbology", [Symbology.CODE39, Symbology.CODE128])
def test_a_short_linear_code_is_a_part_of_a_longer_one(symbology: Symbology) -> None:
    assert Decoder().decode(scene(symbol("V", symbology, scale=3))) == ()
    assert Decoder().decode_still(scene(symbol("PRP", symbology, scale=3))) == ()
    assert Decoder().decode_still(scene(symbol("PRP7", symbology, scale=3)))


@pytest.mark.parametrize("symbology", [Symbology.QR, Symbology.EAN13, Symbology.ITF, Symbology.DATA_MATRIX])
def test_a_still_cut_out_without_its_quiet_zone_is_read_where_it_lies(symbology: Symbology) -> None:
    flat = symbol(TEXTS[symbology], symbology, scale=3)
    tight = flat[30:-30, 30:-30]
    (reading,) = Decoder().decode_still(tight)
    assert reading.text == TEXTS[symbology]
    assert abs(sum(x for x, _ in reading.quad) / 4 - tight.shape[1] / 2) < 12
