"""The photo that is taken by itself: of what stands still and is good, once, and never of what moves."""

from collections.abc import Iterator

import numpy as np
import pytest

from kiosk.devices.engines import Pixels
from kiosk.devices.still import StillWatch

TENTH = 0.1
_NOISE = np.random.default_rng(7)


def picture(at: int, *, light: int = 0) -> Pixels:
    """An item at `at` pixels from the left, in a camera's picture with its noise."""
    image = np.full((360, 640), 96 + light, np.int16)
    image[120:260, at : at + 200] = 180 + light
    image[150:170, at + 20 : at + 120] = 20 + light
    noisy = image + _NOISE.normal(0, 4, image.shape).astype(np.int16)
    return np.clip(noisy, 0, 255).astype(np.uint8)


def shots(frames: Iterator[tuple[Pixels, bool]]) -> list[float]:
    """When photos are taken of frames that come ten times a second; each is noticed by the watch."""
    watch, taken = StillWatch(), []
    for number, (frame, good) in enumerate(frames):
        if watch.judge(frame, number * TENTH, good=good).shoot:
            watch.taken()
            taken.append(round(number * TENTH, 1))
    return taken


def still(count: int, at: int = 200, *, good: bool = True) -> Iterator[tuple[Pixels, bool]]:
    return ((picture(at), good) for _ in range(count))


def moving(count: int, start: int = 100) -> Iterator[tuple[Pixels, bool]]:
    return ((picture(start + 12 * step), True) for step in range(count))


def chain(*parts: Iterator[tuple[Pixels, bool]]) -> Iterator[tuple[Pixels, bool]]:
    for part in parts:
        yield from part


def test_what_was_moved_is_taken_after_six_tenths_of_rest() -> None:
    assert shots(chain(moving(5), still(10))) == [1.1]  # the last move is seen at 0.5 s


def test_what_lay_there_already_gets_a_moment_longer() -> None:
    assert shots(still(30)) == [1.2]


def test_the_same_picture_is_not_taken_twice_but_the_next_one_is() -> None:
    taken = shots(chain(still(40), moving(4), still(20, 300)))
    assert len(taken) == 2 and taken[1] == pytest.approx(5.0, abs=0.11)


def test_nothing_is_taken_that_moves() -> None:
    assert shots(moving(30)) == []


def test_nothing_is_taken_that_is_not_good_and_then_at_once() -> None:
    assert shots(chain(still(20, good=False), still(3))) == [2.0]


def test_light_that_changes_is_no_movement_and_a_hand_at_the_edge_is() -> None:
    flicker = ((picture(200, light=10 * (step % 2)), True) for step in range(20))
    assert shots(flicker) == [1.2]

    def hand(step: int) -> Pixels:
        image = picture(200)
        image[300:, (step % 2) * 40 : (step % 2) * 40 + 40] = 220
        return image

    assert shots((hand(step), True) for step in range(30)) == []
