"""Photos as evidence: small enough, without hidden data, and judged."""

import cv2
import numpy as np
import pytest

from kiosk.devices.photo import FULL, LEAST, LESS, Light, PhotoBudget, budget_for, measure, take
from tests.support.pictures import Picture, scene, symbol

SCENE = scene(symbol("RB-TEST1", scale=8), noise=3, light=0.9)


def scaled(image: Picture, factor: float) -> Picture:
    return np.asarray(np.clip(image * factor, 0, 255), dtype=np.uint8)


def test_a_photo_is_a_jpeg_of_the_frames_size_without_hidden_data() -> None:
    shot = take(SCENE)
    assert (shot.width, shot.height) == (1280, 720)
    assert len(shot.jpeg) <= FULL.max_bytes
    assert shot.jpeg[:2] == b"\xff\xd8"
    assert b"Exif" not in shot.jpeg
    again = cv2.imdecode(np.frombuffer(shot.jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert again is not None
    assert again.shape == (720, 1280, 3)


@pytest.mark.parametrize("size", [(4000, 3000), (1500, 3000)])
def test_a_large_frame_is_brought_to_the_long_side(size: tuple[int, int]) -> None:
    shot = take(scene(size=size, noise=0))
    assert max(shot.width, shot.height) == FULL.long_side
    assert shot.width / shot.height == pytest.approx(size[0] / size[1], rel=0.01)


@pytest.mark.parametrize("budget", [FULL, LESS, LEAST])
def test_even_pure_noise_fits(budget: PhotoBudget) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (1400, 2048, 3), dtype=np.uint8)
    shot = take(noise, budget)
    assert len(shot.jpeg) <= budget.max_bytes and max(shot.width, shot.height) <= budget.long_side


def test_photos_grow_smaller_before_returns_are_refused() -> None:
    assert [budget_for(room) for room in (1000, 4, 3.9, 2, 1.9, 0.5)] == [FULL, FULL, LESS, LESS, LEAST, LEAST]


def test_a_good_frame_is_good() -> None:
    assert measure(SCENE).good


@pytest.mark.parametrize("sigma", [6, 10])
def test_a_blurred_frame_is_out_of_focus(sigma: float) -> None:
    quality = measure(np.asarray(cv2.GaussianBlur(SCENE, (0, 0), sigma), dtype=np.uint8))
    assert not quality.focus_ok
    assert quality.sharpness < measure(SCENE).sharpness


@pytest.mark.parametrize("noise", [0, 8, 14])
def test_noise_is_no_sharpness(noise: float) -> None:
    assert not measure(scene(noise=noise)).focus_ok


def test_light_and_glare() -> None:
    assert measure(scaled(SCENE, 0.2)).light is Light.LOW
    assert measure(scaled(SCENE, 1.0)).light is Light.OK
    assert measure(scene(light=1.7)).light is Light.HIGH
    shiny = SCENE.copy()
    cv2.circle(shiny, (500, 300), 110, (255, 255, 255), -1)
    assert not measure(shiny).glare_ok
    assert measure(scaled(SCENE, 0.9)).glare_ok


def test_grey_and_tiny_frames_are_measured_too() -> None:
    assert measure(SCENE[..., 0].copy()).focus_ok
    assert not measure(np.zeros((2, 2, 3), np.uint8)).focus_ok
