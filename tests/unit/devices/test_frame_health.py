"""What frames say: fresh, still, covered, switched off; all within two seconds."""

import numpy as np
import pytest

from kiosk.devices.camera_state import CameraState
from kiosk.devices.engines import Pixels
from kiosk.devices.frame_health import FrameHealth

FRAME_S = 1 / 30


class Watching:
    """Frames at 30 a second by a clock turned by hand."""

    def __init__(self, *, live: bool = True) -> None:
        self.now = 50.0
        self.health = FrameHealth(lambda: self.now)
        self.health.reset(live=live)
        self._grain = np.random.default_rng(5)

    def frame(self, brightness: int, *, noise: int) -> Pixels:
        picture = np.full((180, 320, 3), brightness, np.uint8)
        if noise:
            picture += self._grain.integers(0, noise, picture.shape, dtype=np.uint8)
        return picture

    def show(self, brightness: int, *, noise: int = 3, seconds: float) -> CameraState:
        state = CameraState.STARTING
        for _ in range(round(seconds / FRAME_S)):
            self.now += FRAME_S
            state = self.health.judge(self.frame(brightness, noise=noise))
        return state

    def seconds_until(self, state: CameraState, brightness: int, *, noise: int) -> float:
        begun = self.now
        while self.show(brightness, noise=noise, seconds=FRAME_S) is not state:
            assert self.now - begun < 10
        return self.now - begun


@pytest.fixture
def watching() -> Watching:
    watching = Watching()
    assert watching.show(120, seconds=5) is CameraState.RUNNING
    return watching


@pytest.mark.parametrize(
    ("state", "brightness", "noise"),
    [
        (CameraState.FROZEN, 120, 0),
        (CameraState.COVERED, 2, 4),
        (CameraState.PRIVACY, 0, 0),
        (CameraState.PRIVACY, 8, 0),
    ],
)
def test_each_trouble_is_noticed_within_two_seconds_and_forgiven_at_once(
    watching: Watching, state: CameraState, brightness: int, noise: int
) -> None:
    assert watching.seconds_until(state, brightness, noise=noise) <= 2.0
    assert watching.show(brightness, noise=noise, seconds=5) is state
    assert watching.seconds_until(CameraState.RUNNING, 120, noise=3) <= 0.1


def test_a_camera_that_is_dark_from_the_start_is_told_apart_too() -> None:
    assert Watching().show(3, noise=4, seconds=2) is CameraState.COVERED
    assert Watching().show(0, noise=0, seconds=2) is CameraState.PRIVACY


def test_paper_at_a_twelfth_of_the_light_is_not_dark(watching: Watching) -> None:
    picture = watching.frame(4, noise=3)
    picture[50:100, 80:180] = 20
    for _ in range(90):
        watching.now += FRAME_S
        picture[0, 0] = (picture[0, 0] + 1) % 8
        assert watching.health.judge(picture.copy()) is CameraState.RUNNING


def test_a_hiccup_is_nothing(watching: Watching) -> None:
    assert watching.show(120, noise=0, seconds=1.0) is CameraState.RUNNING
    assert watching.show(0, noise=0, seconds=0.5) is CameraState.RUNNING


def test_a_read_that_hangs_is_overdue_within_two_seconds(watching: Watching) -> None:
    assert not watching.health.overdue()
    watching.now += 1.6
    assert watching.health.overdue()


def test_a_recording_may_stand_still() -> None:
    assert Watching(live=False).show(120, noise=0, seconds=30) is CameraState.RUNNING


def test_after_a_still_picture_a_camera_opened_anew_has_to_move_first(watching: Watching) -> None:
    assert watching.show(120, noise=0, seconds=3) is CameraState.FROZEN
    watching.health.reset(live=True, was_stuck=True)
    assert watching.show(120, noise=0, seconds=0.2) is CameraState.FROZEN
    assert watching.show(120, noise=3, seconds=0.2) is CameraState.RUNNING
