"""The camera against a real stream that is pulled out, frozen, darkened and plugged in again."""

import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.devices.camera import Camera, CameraSignals
from kiosk.devices.camera_state import CameraState
from kiosk.devices.device_source import DeviceSource
from kiosk.devices.preview import PreviewFeed
from kiosk.devices.scan_worker import Located, ScanWorker
from kiosk.devices.sources import FileSource, FolderSource, Source, StreamSource, parse_source
from kiosk.settings import CameraSettings
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


def test_a_covered_camera_and_one_that_is_switched_off_say_so(opened: Open, qtbot: QtBot) -> None:
    with MjpegCamera(np.zeros((240, 320, 3), np.uint8)) as device:
        camera, states = opened(stream(device))
        qtbot.waitUntil(lambda: camera.state is CameraState.COVERED, timeout=10_000)
        assert "Uncover it" in camera.state.words
        device.still.set()
        qtbot.waitUntil(lambda: camera.state is CameraState.PRIVACY, timeout=10_000)
        assert "privacy shutter" in camera.state.words
        device.still.clear()
        device.pictures[0] = np.full((240, 320, 3), 120, np.uint8)
        qtbot.waitUntil(lambda: states[-1] is CameraState.RUNNING, timeout=10_000)


def test_no_camera_is_a_sentence_and_a_later_one_is_found(
    opened: Open, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    camera, states = opened(FileSource(tmp_path / "later.avi"))
    qtbot.waitUntil(lambda: states == [CameraState.NONE])
    assert camera.state.words == "No camera found. Use the hand scanner."
    video(tmp_path / "made.avi", 90).rename(tmp_path / "later.avi")
    qtbot.waitUntil(lambda: camera.state is CameraState.RUNNING, timeout=10_000)
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


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("mirror", [False, True])
def test_the_outline_falls_on_the_code_however_the_camera_hangs(
    qtbot: QtBot, tmp_path: Path, rotation: int, mirror: bool
) -> None:
    upright = scene(size=(640, 480), noise=0)
    code = cv2.cvtColor(symbol("RB-TEST1"), cv2.COLOR_GRAY2BGR)
    upright[60 : 60 + code.shape[0], 40 : 40 + code.shape[1]] = code  # upper left, so that every turn shows
    hung = np.rot90(upright, rotation // 90)  # anticlockwise: what a camera sees that hangs turned clockwise
    cv2.imwrite(str(tmp_path / "a.png"), hung)
    feed = PreviewFeed(mirror=mirror)
    feed.set_size(500, 500)
    camera = Camera(FolderSource(tmp_path), rotation=rotation)
    camera.add_preview(feed)
    worker = ScanWorker(camera.mailbox)
    located: list[Located] = []
    texts: list[str] = []
    pictures: list[QImage | None] = []

    def shown() -> bool:
        pictures.append(feed.take())
        return pictures[-1] is not None and located[-1].outlines != ()

    worker.located.connect(located.append)
    worker.code_read.connect(lambda scan: texts.append(scan.text))
    camera.start()
    worker.start()
    try:
        qtbot.waitUntil(lambda: texts == ["RB-TEST1"], timeout=10_000)  # read though the preview is mirrored
        qtbot.waitUntil(shown, timeout=10_000)
        frame, image = camera.latest(), pictures[-1]
        assert frame is not None and image is not None
        assert frame.image.shape == upright.shape and np.array_equal(frame.image, upright)  # the true picture
        corners = [feed.place(corner) for corner in located[-1].outlines[0].corners]
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        top, bottom = min(y for _, y in corners), max(y for _, y in corners)
        picture = np.array(
            [[QColor(image.pixel(x, y)).red() for x in range(image.width())] for y in range(image.height())]
        )
        dark_rows, dark_columns = np.nonzero(picture < 60)
        found = (dark_columns.min(), dark_columns.max(), dark_rows.min(), dark_rows.max())
        assert np.allclose(found, (left, right, top, bottom), atol=4)
        assert (left > image.width() / 2) is mirror
    finally:
        assert worker.stop() and camera.stop()


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
        ("0", DeviceSource(CameraSettings("0"))),
        ("auto", DeviceSource(CameraSettings())),
        (" camera:046d:0825:A1 ", DeviceSource(CameraSettings("camera:046d:0825:A1"))),
        ("/dev/v4l/by-id/usb-cam-video-index0", DeviceSource(CameraSettings("/dev/v4l/by-id/usb-cam-video-index0"))),
        ("http://127.0.0.1:8080/video", StreamSource("http://127.0.0.1:8080/video")),
        ("clips/a.mp4", FileSource(Path("clips/a.mp4"))),
    ],
)
def test_a_setting_names_a_source(text: str, source: Source) -> None:
    assert parse_source(CameraSettings(text)) == source


def test_a_picture_that_claims_a_monstrous_size_is_passed_over(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    header = b"IHDR" + struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + chunk)
    cv2.imwrite(str(tmp_path / "b.png"), np.full((48, 64), 99, np.uint8))
    camera, states = opened(FolderSource(tmp_path))
    qtbot.waitUntil(lambda: (frame := camera.latest()) is not None and frame.number > 3, timeout=5_000)
    assert states == [CameraState.RUNNING]
