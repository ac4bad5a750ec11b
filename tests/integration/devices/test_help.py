"""Why a code that is held up is not read: the reason for each fault, and none when nothing is held up."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.diagnosis import Reason
from kiosk.devices.engines import ALL, Pixels
from sync.domain.codes import Symbology
from tests.support.held_up import Hold, counter, held_up
from tests.support.pictures import scene, symbol
from tests.support.scan_bench import Bench

PRINTS = {
    "qr": symbol("https://returns.example/r/NL-1001"),
    "ean": symbol("6281057742134", Symbology.EAN13),
    "bag": symbol("RBB7Q2M9X4K3", Symbology.CODE128),
}
FAULTS = [
    ("qr", Hold(scale=7), Reason.TOO_NEAR),
    ("ean", Hold(scale=4), Reason.TOO_NEAR),
    ("bag", Hold(scale=4), Reason.TOO_NEAR),
    ("bag", Hold(scale=7, blur=8), Reason.TOO_NEAR),
    ("qr", Hold(scale=0.35), Reason.TOO_FAR),
    ("bag", Hold(scale=0.22), Reason.TOO_FAR),
    ("qr", Hold(blur=3.5), Reason.BLURRED),
    ("ean", Hold(blur=7), Reason.BLURRED),
    ("bag", Hold(blur=5), Reason.BLURRED),
    ("qr", Hold(smear=16), Reason.BLURRED),
    ("ean", Hold(smear=20), Reason.BLURRED),
    ("bag", Hold(smear=20), Reason.BLURRED),
    ("qr", Hold(light=0.08, noise=9), Reason.TOO_DARK),
    ("bag", Hold(light=0.06, noise=7), Reason.TOO_DARK),
    ("qr", Hold(glare=40), Reason.GLARE),
    ("bag", Hold(glare=120), Reason.GLARE),
]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(qtbot)
    bench.worker.set_wanted(ALL, helps=True)
    bench.show(counter())
    yield bench
    assert bench.worker.stop()


def hold_up(bench: Bench, frames: list[Pixels], seconds: float, every_s: float = 0.35) -> Reason | None:
    """Show the frames in turn; the last reason given."""
    for number in range(round(seconds / every_s)):
        bench.show(frames[number % len(frames)], every_s)
    bench.qtbot.wait(20)
    return bench.helps[-1].reason if bench.helps else None


@pytest.mark.parametrize(
    ("name", "hold", "reason"), FAULTS, ids=[f"{name}-{reason.value}-{n}" for n, (name, _, reason) in enumerate(FAULTS)]
)
def test_each_fault_has_its_reason(bench: Bench, name: str, hold: Hold, reason: Reason) -> None:
    frames = [held_up(PRINTS[name], hold, seed) for seed in (1, 2)]
    assert hold_up(bench, frames, 3.6, 0.9) is None  # patience
    assert hold_up(bench, frames, 1.8, 0.9) is reason
    assert {entry.reason for entry in bench.helps} <= {None, reason}
    assert not bench.scans
    assert hold_up(bench, [counter()], 1.8, 0.9) is None


@pytest.mark.parametrize("frame", [0, 20])
def test_nothing_held_up_nothing_said(bench: Bench, frame: int) -> None:
    frames = [counter(frame), counter(frame + 5)]
    assert hold_up(bench, frames, 6) is None
    assert not bench.helps


def test_a_sheet_of_paper_is_no_code(bench: Bench) -> None:
    assert hold_up(bench, [held_up(np.full((220, 300), 250, np.uint8), Hold(scale=1.0))], 6) is None
    assert not bench.helps


def test_what_always_lies_there_is_no_code(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.worker.set_wanted(frozenset({Symbology.QR}), helps=True)
    assert hold_up(bench, [held_up(PRINTS["bag"], Hold())], 6) is None
    assert bench.worker.stop()


def test_another_format_is_named_as_such(bench: Bench) -> None:
    bench.worker.set_wanted(frozenset({Symbology.QR}), helps=True)
    assert hold_up(bench, [held_up(PRINTS["ean"], Hold())], 5) is Reason.FORMAT


def test_an_itf_of_a_length_that_is_not_used_is_named_as_such_and_never_read(bench: Bench) -> None:
    other = held_up(symbol("162810577420", Symbology.ITF), Hold())
    assert hold_up(bench, [other], 5) is Reason.FORMAT
    assert bench.scans == []


@pytest.mark.parametrize("shape", [(1, 1, 3), (7, 300, 3), (9, 9, 3)])
def test_frames_too_small_to_hold_anything_are_no_failure(bench: Bench, shape: tuple[int, ...]) -> None:
    for _ in range(3):
        bench.show(np.full(shape, 128, np.uint8), 0.5)
    assert bench.worker.failures == 0


def test_another_company_s_code_is_named_as_such(bench: Bench) -> None:
    bench.worker.set_wanted(frozenset({Symbology.EAN13}), helps=True)
    parcel = held_up(symbol("1Z999AA10123456784", Symbology.CODE128), Hold())
    assert hold_up(bench, [parcel], 5) is Reason.FOREIGN


def test_several_codes_of_another_company_are_named_at_once(bench: Bench) -> None:
    both = scene(*(symbol(text, Symbology.CODE128, scale=2) for text in ("1Z999AA10123456784", "1Z999AA10123456793")))
    assert hold_up(bench, [both], 1) is Reason.FOREIGN
    assert not bench.scans


def test_two_codes_are_said_at_once(bench: Bench) -> None:
    assert hold_up(bench, [scene(symbol("NL-1001"), symbol("NL-1002"))], 1) is Reason.TWO_CODES


def test_after_two_codes_that_were_taken_away_unread_it_helps_at_once(bench: Bench) -> None:
    far = [held_up(PRINTS["qr"], Hold(scale=0.35), seed) for seed in (1, 2)]
    for _ in range(2):
        assert hold_up(bench, far, 1.4) is None
        assert hold_up(bench, [counter()], 1.7) is None
    assert hold_up(bench, far, 1.4) is Reason.TOO_FAR


def test_where_the_unread_code_is_the_preview_can_look_closer(bench: Bench) -> None:
    hold_up(bench, [held_up(PRINTS["qr"], Hold(scale=0.35))], 1)
    zoom = bench.helps[-1].zoom
    assert zoom is not None
    left, top, right, bottom = zoom
    assert left < 0.5 < right and top < 0.5 < bottom and right - left < 0.2
    hold_up(bench, [counter()], 1)
    assert bench.helps[-1].zoom is None


def test_a_closer_look_reads_what_the_frame_alone_does_not(qtbot: QtBot) -> None:
    tiny = held_up(PRINTS["qr"], Hold(scale=0.36, blur=0.5))
    reads = []
    for helps in (False, True):
        bench = Bench(qtbot)
        bench.worker.set_wanted(ALL, helps=helps)
        bench.show(counter())
        hold_up(bench, [tiny], 1.4)
        reads.append([scan.text for scan in bench.scans])
        assert bench.worker.stop()
    assert reads == [[], ["https://returns.example/r/NL-1001"]]


def test_in_the_dark_the_window_shines_until_it_is_light_without_it(bench: Bench) -> None:
    dark = (counter() * 0.1).astype(np.uint8)
    lit = (counter() * 0.3).astype(np.uint8)  # by the window's own light
    hold_up(bench, [dark], 3)
    assert bench.helps[-1].dark
    hold_up(bench, [lit], 6)
    assert bench.helps[-1].dark
    hold_up(bench, [counter()], 3)
    assert not bench.helps[-1].dark
