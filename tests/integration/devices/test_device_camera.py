"""The camera's threads over a computer whose cameras come and go; the computer is played, the rest is real."""

import logging
from collections.abc import Callable, Iterator

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from kiosk.commands import cameras as command
from kiosk.devices.camera import Camera, CameraSignals
from kiosk.devices.camera_state import CameraState
from kiosk.devices.device_source import DeviceSource
from kiosk.devices.trial import Trial, try_out
from kiosk.settings import CameraSettings
from tests.support.fake_cameras import FakeCameras
from tests.support.fake_cameras import camera as made

type Open = Callable[..., tuple[Camera, list[CameraState]]]

RUNNING, UNPLUGGED, IN_USE = CameraState.RUNNING, CameraState.UNPLUGGED, CameraState.IN_USE


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    cameras: list[tuple[Camera, CameraSignals]] = []

    def open_(system: FakeCameras, source: str = "auto", **wishes: object) -> tuple[Camera, list[CameraState]]:
        signals = CameraSignals()
        states: list[CameraState] = []
        signals.state_changed.connect(states.append)
        camera = Camera(DeviceSource(CameraSettings(source, **wishes), system), signals)  # type: ignore[arg-type]
        cameras.append((camera, signals))
        camera.start()
        return camera, states

    yield open_
    for camera, _ in cameras:
        assert camera.stop()


def test_pulled_out_and_plugged_into_another_port_it_comes_back_by_itself(opened: Open, qtbot: QtBot) -> None:
    device = made("A1", 0)
    system = FakeCameras(device)
    _, states = opened(system, device.info.id)
    qtbot.waitUntil(lambda: states == [RUNNING])
    system.plugged.clear()
    qtbot.waitUntil(lambda: states == [RUNNING, UNPLUGGED])
    system.plugged = [made("B2", 0)]  # not this one: nobody wants the photos of the camera over the door
    qtbot.waitUntil(lambda: states[-1] is CameraState.OTHER)
    assert system.plugged[0].captures == []
    system.plugged.append(made("A1", 1))
    qtbot.waitUntil(lambda: states[-1] is RUNNING)
    assert len(system.plugged[1].captures) == 1


def test_a_camera_in_use_says_so_and_comes_when_it_is_free(opened: Open, qtbot: QtBot) -> None:
    device = made()
    device.busy = True
    camera, states = opened(FakeCameras(device))
    qtbot.waitUntil(lambda: states == [IN_USE])
    assert camera.state.words == "Another program uses the camera. Close that program, or use the hand scanner."
    device.busy = False
    qtbot.waitUntil(lambda: states == [IN_USE, RUNNING])


def test_a_camera_that_is_taken_away_by_another_program_is_not_called_unplugged(opened: Open, qtbot: QtBot) -> None:
    device = made()
    _, states = opened(FakeCameras(device))
    qtbot.waitUntil(lambda: states == [RUNNING])
    device.busy = device.mute = True
    qtbot.waitUntil(lambda: states == [RUNNING, IN_USE])
    device.busy = device.mute = False
    qtbot.waitUntil(lambda: states == [RUNNING, IN_USE, RUNNING])


def test_a_camera_that_opens_and_stays_silent_is_named(opened: Open, qtbot: QtBot) -> None:
    device = made()
    device.mute = True
    camera, _ = opened(FakeCameras(device))
    qtbot.waitUntil(lambda: camera.state is CameraState.SILENT)
    assert "gives no picture" in camera.state.words


def test_a_camera_that_takes_its_time_for_the_first_picture_is_given_it(opened: Open, qtbot: QtBot) -> None:
    device = made()
    device.slow_start = True
    _, states = opened(FakeCameras(device))
    qtbot.waitUntil(lambda: len(states) > 0)
    assert states == [RUNNING]
    assert len(device.captures) == 1


def test_a_picture_that_stands_still_is_opened_anew_without_a_flicker(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.devices.camera._REOPEN_AFTER_S", 0.5)
    device = made()
    _, states = opened(FakeCameras(device))
    qtbot.waitUntil(lambda: states == [RUNNING])
    device.still = True
    qtbot.waitUntil(lambda: len(device.captures) == 3, timeout=10_000)
    assert states == [RUNNING, CameraState.FROZEN]
    device.still = False
    qtbot.waitUntil(lambda: states == [RUNNING, CameraState.FROZEN, RUNNING])


def test_format_size_and_exposure_are_asked_for_and_what_it_took_is_in_the_log(
    opened: Open, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    device = made("C920")
    device.sizes = ((1280, 720), (640, 480))
    with caplog.at_level(logging.INFO):
        camera, _ = opened(FakeCameras(device), width=1920, height=1080, fps=15.0, exposure_ms=8.0)
        qtbot.waitUntil(lambda: camera.latest() is not None)
    asked = dict(device.captures[0].asked)
    assert list(asked) == [
        cv2.CAP_PROP_FOURCC,  # first: the sizes that there are depend on it
        cv2.CAP_PROP_FRAME_WIDTH,
        cv2.CAP_PROP_FRAME_HEIGHT,
        cv2.CAP_PROP_FPS,
    ]
    took = "C920: MJPG 1280x720 at 15 a second, exposure 8 ms, asked for MJPG 1920x1080 at 15 a second"
    assert took in caplog.text


def test_late_frames_make_the_picture_smaller(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("kiosk.devices.late.WINDOW_S", 0.3)
    device = made()
    device.pace_s = 0.12
    camera, states = opened(FakeCameras(device))

    def width() -> int:
        frame = camera.latest()
        return frame.image.shape[1] if frame else 0

    with caplog.at_level(logging.INFO):
        qtbot.waitUntil(lambda: width() == 960, timeout=10_000)
        device.pace_s = 1 / 60
        qtbot.waitUntil(lambda: "MJPG 960x540" in caplog.text)
    assert states == [RUNNING]
    assert len(device.captures) == 1


def test_a_trial_tells_what_the_doctor_says() -> None:
    device = made("C920")
    system = FakeCameras(device)
    source = DeviceSource(CameraSettings(), system)
    good = Trial(RUNNING, "C920: MJPG 1280x720 at 30 a second, exposure automatic")
    assert try_out(source) == good
    device.picture = np.zeros((720, 1280, 3), np.uint8)
    assert try_out(source).state is CameraState.COVERED
    device.still = True
    assert try_out(source).state is CameraState.PRIVACY
    device.mute = True
    assert try_out(source) == Trial(CameraState.SILENT)
    system.plugged.clear()
    assert try_out(source) == Trial(CameraState.NONE)
    assert all(capture.released.is_set() for capture in device.captures)


def test_the_command_lists_ids_names_and_formats(capsys: pytest.CaptureFixture[str]) -> None:
    plain = made("B2", 1, modes=())
    assert command.run([], FakeCameras(made("A1"), plain)) == 0
    told = capsys.readouterr().out
    assert "id      camera:046d:0825:A1" in told and "YUYV    1280x720 at 10" in told
    assert "MJPG    1280x720 at 30, 960x540 at 30, 640x360 at 30" in told
    assert "does not tell its formats" in told and 'camera = "ID"' in told
    assert command.run(["--json"], FakeCameras(plain)) == 0
    assert '"id": "camera:046d:0825:B2"' in capsys.readouterr().out
    assert command.run([], FakeCameras()) == 1
    assert "No camera found" in capsys.readouterr().out


def test_a_frame_that_opencv_cannot_decode_ends_the_stream_and_not_the_camera(opened: Open, qtbot: QtBot) -> None:
    device = made()
    camera, states = opened(FakeCameras(device))
    qtbot.waitUntil(lambda: states == [RUNNING])
    device.garbled = True
    qtbot.waitUntil(lambda: states[-1] is CameraState.SILENT)
    device.garbled = False
    qtbot.waitUntil(lambda: camera.state is RUNNING)
