"""Which readings are believed."""

from dataclasses import replace

import numpy as np

from kiosk.devices.acceptance import Acceptance
from kiosk.devices.engines import Pixels, Quad, Reading
from sync.domain.codes import Symbology

BLANK = np.zeros((4, 4), np.uint8)


def quad(x: float, y: float = 100) -> Quad:
    return ((x, y), (x + 200, y), (x + 200, y + 40), (x, y + 40))


def ean(text: str = "6281057742134", x: float = 100.0) -> Reading:
    return Reading(text, Symbology.EAN13, "zxing-cpp", quad(x))


def never(_gray: Pixels, _reading: Reading) -> bool:
    return False


def always(_gray: Pixels, _reading: Reading) -> bool:
    return True


def test_a_strong_reading_is_believed_at_once() -> None:
    reading = Reading("RB-1", Symbology.QR, "zxing-cpp", quad(0))
    assert Acceptance(never).offer(BLANK, [reading], 1.0) == (reading,)


def test_a_linear_code_is_believed_at_once_only_with_our_own_check_character() -> None:
    """What a scratch across the bars made of a bag's Code 128, right by the symbology's one check of 103 values."""
    bag = Reading("RBBR66TGZF2C", Symbology.CODE128, "zxing-cpp", quad(0))
    scratched = replace(bag, text="RBBR6%GZF2C")
    code39 = replace(bag, text="AB-123456", symbology=Symbology.CODE39)
    assert Acceptance(never).offer(BLANK, [bag, scratched, code39], 1.0) == (bag,)
    assert Acceptance(always).offer(BLANK, [code39], 1.0) == (code39,)


def test_a_weak_reading_is_believed_when_another_part_of_the_print_agrees() -> None:
    assert Acceptance(always).offer(BLANK, [ean()], 1.0) == (ean(),)


def test_more_frames_alone_prove_nothing() -> None:
    acceptance = Acceptance(never)
    for frame in range(10):
        assert acceptance.offer(BLANK, [ean(x=100.0 + frame)], 1.0 + frame / 30) == ()


def test_one_agreeing_look_is_enough_for_the_frames_that_follow_and_is_forgotten_later() -> None:
    answers = iter([False, True, False])
    acceptance = Acceptance(lambda _gray, _reading: next(answers))
    assert acceptance.offer(BLANK, [ean()], 1.0) == ()
    assert acceptance.offer(BLANK, [ean(x=101.0)], 1.04) == (ean(x=101.0),)
    assert acceptance.offer(BLANK, [ean(x=102.0)], 1.07) == (ean(x=102.0),)
    assert acceptance.offer(BLANK, [ean(x=103.0)], 2.5) == ()


def test_a_rival_at_the_same_place_must_be_outvoted_by_two() -> None:
    acceptance = Acceptance(always)
    rival = ean("6281057742141", x=103.0)
    assert acceptance.offer(BLANK, [rival], 1.0) == (rival,)
    assert acceptance.offer(BLANK, [ean(x=101.0)], 1.1) == ()
    assert acceptance.offer(BLANK, [ean(x=102.0)], 1.2) == ()
    assert acceptance.offer(BLANK, [ean(x=102.0)], 1.25) == ()  # the same frame once more is no new look
    assert acceptance.offer(BLANK, [ean(x=103.0)], 1.3) == (ean(x=103.0),)


def test_another_code_elsewhere_in_the_picture_is_no_rival() -> None:
    acceptance = Acceptance(always)
    both = (ean(), ean("6281057742202", x=700.0))
    assert acceptance.offer(BLANK, both, 1.0) == both
