"""The camera against a real stream that is pulled out, frozen, darkened and plugged in again."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kiosk.devices.camera import Camera, CameraSignals
from kiosk.devices.preview import PreviewFeed
from kiosk.devices.sources import (
    CameraState,
    DeviceSource,
    FileSource,
    FolderSource,
    Source,
    StreamSource,
    list_cameras,
    parse_source,
)
from tests.support.cameras import MjpegCamera
from tests.support.pictures import scene, symbol

type Open = Callable[[Source], tuple[Camera, list[CameraState]]]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    cameras: list[tuple[Camera, CameraSignals]] = []

    def open_(source: Source) -> tuple[Camera, list[CameraState]]:
        signals = CameraSignals()
        states: list[CameraState] = []
        signals.state_changed.connect(states.append)
        camera = Camera(source, signals)
        cameras.append((camera, signals))
        camera.start()
        return camera, states

    yield open_
    for camera, _ in cameras:
        assert camera.stop()


def stream(camera: MjpegCamera) -> StreamSource:
    return StreamSource(camera.url, open_timeout_ms=1500, read_timeout_ms=1500)


def video(path: Path, brightness: int, frames: int = 6) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30, (320, 240))
    for number in range(frames):
        writer.write(np.full((240, 320, 3), brightness + number, np.uint8))
    writer.release()
    return path


def test_a_camera_that_is_pulled_out_and_plugged_in_again_recovers(opened: Open, qtbot: QtBot) -> None:
    with MjpegCamera(scene(symbol("RB-TEST1"))) as device:
        camera, states = opened(stream(device))
        qtbot.waitUntil(lambda: camera.state is CameraState.RUNNING, timeout=10_000)
        assert camera.latest() is not None
        device.unplug()
        qtbot.waitUntil(lambda: camera.state is CameraState.UNPLUGGED, timeout=10_000)
        assert "hand scanner" in camera.state.words
        assert camera.latest() is None
        device.plug_in()
        qtbot.waitUntil(lambda: camera.state is CameraState.RUNNING, timeout=10_000)
        qtbot.waitUntil(lambda: states == [CameraState.RUNNING, CameraState.UNPLUGGED, CameraState.RUNNING])


def test_a_picture_that_stands_still_is_noticed_and_forgiven(opened: Open, qtbot: QtBot) -> None:
    with MjpegCamera() as device:
        camera, states = opened(stream(device))
        qtbot.waitUntil(lambda: camera.state is CameraState.RUNNING, timeout=10_000)
        device.still.set()
        qtbot.waitUntil(lambda: camera.state is CameraState.FROZEN, timeout=10_000)
        device.still.clear()
        qtbot.waitUntil(lambda: camera.state is CameraState.RUNNING, timeout=10_000)
        qtbot.waitUntil(lambda: states == [CameraState.RUNNING, CameraState.FROZEN, CameraState.RUNNING])


def test_a_camera_that_hangs_is_frozen_and_comes_back(opened: Open, qtbot: QtBot) -> None:
    with MjpegCamera() as device:
        camera, _ = opened(stream(device))
        qtbot.waitUntil(lambda: camera.state is CameraState.RUNNING, timeout=10_000)
        device.hung.set()
        qtbot.waitUntil(lambda: not camera.state.sees, timeout=10_000)
        device.hung.clear()
        qtbot.waitUntil(lambda: camera.state is CameraState.RUNNING, timeout=15_000)


def test_a_black_picture_says_so(opened: Open, qtbot: QtBot) -> None:
    with MjpegCamera(np.zeros((240, 320, 3), np.uint8)) as device:
        camera, _ = opened(stream(device))
        qtbot.waitUntil(lambda: camera.state is CameraState.BLACK, timeout=10_000)
        assert "black" in camera.state.words
        device.pictures[0] = np.full((240, 320, 3), 120, np.uint8)
        qtbot.waitUntil(lambda: camera.state is CameraState.RUNNING, timeout=10_000)


def test_no_camera_is_a_sentence_and_a_later_one_is_found(
    opened: Open, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    camera, states = opened(FileSource(tmp_path / "later.avi"))
    qtbot.waitUntil(lambda: states == [CameraState.NONE])
    assert camera.state.words == "No camera found. Use the hand scanner."
    video(tmp_path / "made.avi", 90).rename(tmp_path / "later.avi")
    qtbot.waitUntil(lambda: camera.state is CameraState.RUNNING, timeout=10_000)
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(os.name != "posix", reason="device files")
def test_a_device_that_is_there_and_does_not_open_is_in_use(
    opened: Open, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    device = tmp_path / "video0"
    missing, _ = opened(DeviceSource(str(device)))
    qtbot.waitUntil(lambda: missing.state is CameraState.NONE)
    device.touch()
    camera, _ = opened(DeviceSource(str(device)))
    qtbot.waitUntil(lambda: camera.state is CameraState.IN_USE)
    assert "Another program" in camera.state.words
    assert capfd.readouterr().err == ""


def test_a_recording_loops_and_a_switch_shows_another(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dark, bright = video(tmp_path / "dark.avi", 40), video(tmp_path / "bright.avi", 200)
    camera, states = opened(FileSource(dark))

    def brightness() -> float:
        frame = camera.latest()
        return float(frame.image.mean()) if frame else 0.0

    qtbot.waitUntil(lambda: (frame := camera.latest()) is not None and frame.number > 14, timeout=10_000)
    assert brightness() < 60
    camera.switch(FileSource(bright))
    qtbot.waitUntil(lambda: brightness() > 190, timeout=10_000)
    assert states == [CameraState.RUNNING]


def test_a_folder_of_pictures_is_a_camera(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(3):
        cv2.imwrite(str(tmp_path / f"{number}.png"), np.full((48, 64), 60 * (number + 1), np.uint8))
    (tmp_path / "broken.jpg").write_bytes(b"not a picture")
    camera, _ = opened(FolderSource(tmp_path))
    seen: set[int] = set()

    def collect() -> bool:
        frame = camera.latest()
        if frame is not None:
            seen.add(round(float(frame.image.mean())))
            assert frame.image.shape == (48, 64, 3)
        return seen == {60, 120, 180}

    qtbot.waitUntil(collect, timeout=10_000)


def test_an_empty_folder_is_no_camera(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    camera, _ = opened(FolderSource(tmp_path))
    qtbot.waitUntil(lambda: camera.state is CameraState.NONE)


def test_the_preview_is_scaled_mirrored_and_never_queues(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    left_red = np.zeros((90, 160, 3), np.uint8)
    left_red[:, :80] = (0, 0, 250)
    cv2.imwrite(str(tmp_path / "a.png"), left_red)
    feed = PreviewFeed(mirror=True)
    announced: list[int] = []
    feed.frame_ready.connect(lambda: announced.append(1))
    feed.set_size(320, 320)
    camera, _ = opened(FolderSource(tmp_path))
    camera.add_preview(feed)
    qtbot.waitUntil(lambda: announced == [1])
    qtbot.waitUntil(lambda: (frame := camera.latest()) is not None and frame.number > 20, timeout=10_000)
    assert announced == [1]
    image = feed.take()
    assert image is not None
    assert (image.width(), image.height()) == (320, 180)
    assert QColor(image.pixel(300, 90)).red() > 200
    assert QColor(image.pixel(20, 90)).red() < 50
    assert feed.place((0.25, 0.5)) == (240, 90)
    qtbot.waitUntil(lambda: announced == [1, 1])
    feed.set_size(0, 0)
    assert feed.take() is None


def test_a_filled_preview_cuts_the_edges_off(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), np.zeros((90, 160, 3), np.uint8))
    feed = PreviewFeed(fill=True)
    feed.set_size(200, 200)
    camera, _ = opened(FolderSource(tmp_path))
    with qtbot.waitSignal(feed.frame_ready):
        camera.add_preview(feed)
    image = feed.take()
    assert image is not None
    assert (image.width(), image.height()) == (200, 200)
    x, y = feed.place((0.5, 0.5))
    assert abs(x - 100) <= 1
    assert abs(y - 100) <= 1


def test_a_deleted_listener_does_not_disturb_the_camera(qtbot: QtBot, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), np.full((90, 160, 3), 99, np.uint8))
    signals, feed = CameraSignals(), PreviewFeed()
    feed.set_size(100, 100)
    camera = Camera(FolderSource(tmp_path), signals)
    camera.add_preview(feed)
    signals.deleteLater()
    feed.deleteLater()
    qtbot.wait(20)
    camera.start()
    qtbot.waitUntil(lambda: (frame := camera.latest()) is not None and frame.number > 5)
    assert camera.stop()
    assert camera.state is CameraState.STOPPED


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("0", DeviceSource(0)),
        ("/dev/v4l/by-id/usb-cam-video-index0", DeviceSource("/dev/v4l/by-id/usb-cam-video-index0")),
        ("http://127.0.0.1:8080/video", StreamSource("http://127.0.0.1:8080/video")),
        ("clips/a.mp4", FileSource(Path("clips/a.mp4"))),
    ],
)
def test_a_setting_names_a_source(text: str, source: Source) -> None:
    assert parse_source(text) == source


def test_cameras_are_listed_by_the_name_people_know(tmp_path: Path) -> None:
    for name in (
        "usb-Logitech_HD_Webcam_C920_ABCD1234-video-index0",
        "usb-Logitech_HD_Webcam_C920_ABCD1234-video-index1",
    ):
        (tmp_path / name).touch()
    assert [camera.name for camera in list_cameras(tmp_path)] == ["Logitech HD Webcam C920"]
    assert list_cameras(tmp_path / "nothing") == ()
