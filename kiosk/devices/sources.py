"""Where frames come from: a camera, a video file, a folder of pictures, an MJPEG stream over HTTP.

Every source opens to a `Grabber`. OpenCV is told to be quiet: a missing camera is a sentence on the screen and not
a page of warnings in a terminal.
"""

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

# Read when OpenCV first opens a camera: without them a hung V4L2 driver blocks a read for ten seconds.
os.environ.setdefault("OPENCV_LOG_LEVEL", "OFF")
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # AV_LOG_QUIET
# With them Media Foundation takes up to half a minute to open some cameras.
os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")

import cv2
import numpy as np

from kiosk.devices.camera_state import CameraState, CameraUnavailable
from kiosk.devices.cameras import ANY
from kiosk.devices.device_source import DeviceSource
from kiosk.devices.engines import Pixels
from kiosk.devices.pixels import as_bgr, read_frame
from kiosk.settings import CameraSettings

RATE = 30.0
OPEN_TIMEOUT_MS = 3000
READ_TIMEOUT_MS = 2000
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)  # for whoever imported cv2 before this module
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff"})


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

    def why(self) -> CameraState | None:
        """Why the last grab failed, after which nothing is grabbed any more; None when nobody can tell."""
        ...

    def close(self) -> None: ...


class Source(Protocol):
    """Something that can be opened again and again. Raises `CameraUnavailable`."""

    def open(self) -> Grabber: ...


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
        frame = read_frame(self._capture)
        if frame is None and not self.live:
            self._capture.set(cv2.CAP_PROP_POS_FRAMES, 0)
            frame = read_frame(self._capture)
        return frame

    def why(self) -> CameraState | None:
        return None

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

    def why(self) -> CameraState | None:
        return None

    def close(self) -> None:
        """Nothing is open between two pictures."""


def parse_source(camera: CameraSettings) -> Source:
    """What the settings name: an id, "auto", "/dev/video2", "0", "clip.mp4", "pictures/", "http://host/stream"."""
    text = camera.source.strip()
    if re.match(r"https?://", text):
        return StreamSource(text)
    if text == ANY or re.match(r"camera:|/dev/|\d{1,3}$", text):
        return DeviceSource(replace(camera, source=text))
    path = Path(text).expanduser()
    return FolderSource(path) if path.is_dir() else FileSource(path)
