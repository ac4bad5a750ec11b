"""Where frames come from: a camera, a video file, a folder of pictures, an MJPEG stream over HTTP.

Every source opens to a `Grabber`. OpenCV is told to be quiet: a missing camera is a sentence on the screen and not
a page of warnings in a terminal.
"""

import os
import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

# Both are read when OpenCV first opens a camera: without them a hung V4L2 driver blocks a read for ten seconds.
os.environ.setdefault("OPENCV_LOG_LEVEL", "OFF")
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # AV_LOG_QUIET

import cv2
import numpy as np

from kiosk.devices.engines import Pixels

WIDTH, HEIGHT, RATE = 1280, 720, 30.0
OPEN_TIMEOUT_MS = 3000
READ_TIMEOUT_MS = 2000
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)  # for whoever imported cv2 before this module
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff"})


class CameraState(StrEnum):
    """How the camera is; `words` is what staff read."""

    STARTING = "starting"
    RUNNING = "running"
    NONE = "none"
    IN_USE = "in_use"
    REFUSED = "refused"
    UNPLUGGED = "unplugged"
    FROZEN = "frozen"
    BLACK = "black"
    STOPPED = "stopped"

    @property
    def words(self) -> str:
        """What is wrong and what to do; empty while all is well."""
        return _WORDS[self]

    @property
    def sees(self) -> bool:
        """Whether fresh pictures come in."""
        return self in (CameraState.RUNNING, CameraState.BLACK)


_WORDS = {
    CameraState.STARTING: "The camera is starting. The hand scanner works already.",
    CameraState.RUNNING: "",
    CameraState.NONE: "No camera found. Use the hand scanner.",
    CameraState.IN_USE: "Another program uses the camera. Close that program, or use the hand scanner.",
    CameraState.REFUSED: "This computer does not allow the camera. Ask your support; use the hand scanner.",
    CameraState.UNPLUGGED: "The camera is unplugged. Check its cable, or use the hand scanner.",
    CameraState.FROZEN: "The camera's picture stands still. Unplug it and plug it in again, or use the hand scanner.",
    CameraState.BLACK: "The camera's picture is black. Open its cover or turn on the light.",
    CameraState.STOPPED: "The camera is off.",
}


class CameraUnavailable(Exception):
    """A source cannot be opened; `state` says why."""

    def __init__(self, state: CameraState) -> None:
        super().__init__(state.words)
        self.state = state


class Grabber(Protocol):
    """An open source. `interval_s` is the time between frames that the reader has to keep; 0: the source does."""

    @property
    def interval_s(self) -> float: ...

    @property
    def live(self) -> bool:
        """Whether identical frames mean that something is stuck; a recording may well stand still."""
        ...

    def grab(self) -> Pixels | None:
        """The next frame (height x width x 3, BGR, uint8), blocking until it is there; None when it failed."""
        ...

    def close(self) -> None: ...


class Source(Protocol):
    """Something that can be opened again and again. Raises `CameraUnavailable`."""

    def open(self) -> Grabber: ...


@dataclass(frozen=True, slots=True)
class DeviceSource:
    """A camera by number or by path (Linux: best under /dev/v4l/by-id, which survives a change of the port)."""

    device: int | str = 0
    width: int = WIDTH
    height: int = HEIGHT

    def open(self) -> Grabber:
        """Motion JPEG is asked for first: most USB cameras reach 720p at 30 frames a second only with it."""
        path = _device_path(self.device)
        if path is not None:
            _check_device(path)
        capture = cv2.VideoCapture(_by_number(self.device), _backend())
        if not capture.isOpened():
            capture.release()
            raise CameraUnavailable(CameraState.NONE if path is None else CameraState.IN_USE)
        for key, value in (
            (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
            (cv2.CAP_PROP_FRAME_WIDTH, self.width),
            (cv2.CAP_PROP_FRAME_HEIGHT, self.height),
            (cv2.CAP_PROP_FPS, RATE),
            (cv2.CAP_PROP_AUTO_EXPOSURE, 3 if sys.platform == "linux" else 0.75),
        ):
            capture.set(key, value)  # a camera that cannot do it keeps its own way
        return _CaptureGrabber(capture, live=True)


def _backend() -> int:
    return {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_MSMF}.get(sys.platform, cv2.CAP_ANY)


def _by_number(device: int | str) -> int | str:
    """The number behind a device path: OpenCV's builds do not all open a camera by its name."""
    target = re.fullmatch(r"/dev/video(\d+)", str(Path(device).resolve())) if isinstance(device, str) else None
    return int(target[1]) if target else device


def _device_path(device: int | str) -> Path | None:
    """The device file where there is such a thing, so that "in use" and "not there" can be told apart."""
    if isinstance(device, str):
        return Path(device)
    return Path(f"/dev/video{device}") if sys.platform == "linux" else None


def _check_device(path: Path) -> None:
    if not path.exists():
        raise CameraUnavailable(CameraState.NONE)
    if not os.access(path, os.R_OK | os.W_OK):
        raise CameraUnavailable(CameraState.REFUSED)


@dataclass(frozen=True, slots=True)
class FileSource:
    """A video file, played at its own speed, over and over."""

    path: Path

    def open(self) -> Grabber:
        if not self.path.is_file():
            raise CameraUnavailable(CameraState.NONE)
        capture = cv2.VideoCapture(str(self.path), cv2.CAP_FFMPEG)
        if not capture.isOpened():
            capture.release()
            raise CameraUnavailable(CameraState.NONE)
        rate = capture.get(cv2.CAP_PROP_FPS)
        return _CaptureGrabber(capture, live=False, interval_s=1 / (rate if 1 <= rate <= 240 else RATE))


@dataclass(frozen=True, slots=True)
class FolderSource:
    """The pictures of a folder in the order of their names, each shown for a moment, over and over."""

    path: Path
    seconds_each: float = 1 / RATE

    def open(self) -> Grabber:
        pictures = sorted(path for path in self.path.glob("*") if path.suffix.lower() in _PICTURES)
        if not pictures:
            raise CameraUnavailable(CameraState.NONE)
        return _FolderGrabber(tuple(pictures), self.seconds_each)


@dataclass(frozen=True, slots=True)
class StreamSource:
    """A network camera: Motion JPEG over HTTP."""

    url: str
    open_timeout_ms: int = OPEN_TIMEOUT_MS
    read_timeout_ms: int = READ_TIMEOUT_MS

    def open(self) -> Grabber:
        timeouts = [
            cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
            self.open_timeout_ms,
            cv2.CAP_PROP_READ_TIMEOUT_MSEC,
            self.read_timeout_ms,
        ]
        capture = cv2.VideoCapture(self.url, cv2.CAP_FFMPEG, timeouts)
        if not capture.isOpened():
            capture.release()
            raise CameraUnavailable(CameraState.NONE)
        return _CaptureGrabber(capture, live=True)


class _CaptureGrabber:
    """Anything that cv2.VideoCapture has open; a recording starts over at its end."""

    def __init__(self, capture: cv2.VideoCapture, *, live: bool, interval_s: float = 0.0) -> None:
        self._capture = capture
        self.live = live
        self.interval_s = interval_s

    def grab(self) -> Pixels | None:
        ok, image = self._capture.read()
        if not ok and not self.live:
            self._capture.set(cv2.CAP_PROP_POS_FRAMES, 0)
            ok, image = self._capture.read()
        return as_bgr(np.asarray(image)) if ok and image is not None else None

    def close(self) -> None:
        self._capture.release()


class _FolderGrabber:
    live = False

    def __init__(self, pictures: tuple[Path, ...], interval_s: float) -> None:
        self._pictures = pictures
        self._next = 0
        self.interval_s = interval_s

    def grab(self) -> Pixels | None:
        """The next picture that can be read; None when none of them can."""
        for _ in self._pictures:
            path = self._pictures[self._next]
            self._next = (self._next + 1) % len(self._pictures)
            image = cv2.imread(str(path), cv2.IMREAD_COLOR)
            if image is not None:
                return as_bgr(np.asarray(image))
        return None

    def close(self) -> None:
        """Nothing is open between two pictures."""


def as_bgr(image: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> Pixels:
    """Three channels: some cameras give grey."""
    pixels = np.asarray(image, dtype=np.uint8)
    if pixels.ndim == 3 and pixels.shape[2] == 3:
        return pixels
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR), dtype=np.uint8)


def parse_source(text: str) -> Source:
    """What a setting or command line names: "0", "/dev/video2", "clip.mp4", "pictures/", "http://host/stream"."""
    text = text.strip()
    if re.fullmatch(r"\d{1,3}", text):
        return DeviceSource(int(text))
    if re.match(r"https?://", text):
        return StreamSource(text)
    if text.startswith("/dev/"):
        return DeviceSource(text)
    path = Path(text).expanduser()
    return FolderSource(path) if path.is_dir() else FileSource(path)


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """A camera to choose: `source` goes into the settings, `name` is what people know."""

    source: str
    name: str


def list_cameras(by_id: Path = Path("/dev/v4l/by-id")) -> tuple[CameraInfo, ...]:
    """The cameras plugged in, by stable id on Linux; elsewhere the system names none, so the first two numbers."""
    if sys.platform != "linux":
        return (CameraInfo("0", "First camera"), CameraInfo("1", "Second camera"))
    # A camera's second device (index1 and up) carries metadata and no picture.
    links = sorted(by_id.glob("*-video-index0")) if by_id.is_dir() else []
    return tuple(CameraInfo(str(link), _plain_name(link.name)) for link in links)


def _plain_name(link: str) -> str:
    name = link.removeprefix("usb-").removesuffix("-video-index0")
    return re.sub(r"_[0-9A-Fa-f]{4,}$", "", name).replace("_", " ").strip() or link
