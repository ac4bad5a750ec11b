"""The cameras plugged into this computer, told apart by what stays the same when they change their port.

What the operating system knows and does is behind `CameraSystem`; `native()` gives this computer's own.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import cv2

from kiosk.devices.camera_state import CameraState, CameraUnavailable

ANY = "auto"


@dataclass(frozen=True, slots=True)
class Mode:
    """What a camera is asked for, or gives. `format`: four letters; pixels; `fps`: frames a second, 0 when unknown."""

    format: str
    width: int
    height: int
    fps: float

    def __str__(self) -> str:
        return f"{self.format or 'unknown format'} {self.width}x{self.height} at {self.fps:g} a second"


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """A camera to choose.

    `id`: goes into the settings. `name`: what people know. `index`: the system's number now, which may be another one
    after the next start. `modes`: what it can do, as far as the system tells. `aliases`: other texts that mean it.
    """

    id: str
    name: str
    index: int
    modes: tuple[Mode, ...] = ()
    aliases: tuple[str, ...] = ()


class Capture(Protocol):
    """What is used of cv2.VideoCapture."""

    def set(self, key: int, value: float, /) -> bool: ...

    def get(self, key: int, /) -> float: ...

    def read(self) -> tuple[bool, Any]: ...

    def release(self) -> None: ...


class CameraSystem(Protocol):
    """The operating system, as far as cameras need it. Every call may take a moment: never from the GUI thread."""

    def cameras(self) -> tuple[CameraInfo, ...]:
        """Those that can give pictures, in the system's order."""
        ...

    def open(self, camera: CameraInfo) -> Capture | None:
        """None when it does not open."""
        ...

    def trouble(self, camera: CameraInfo) -> CameraState | None:
        """Why a camera that is not open here cannot be opened or used; None when the system does not say."""
        ...

    def expose(self, camera: CameraInfo, capture: Capture, exposure_ms: float | None) -> str:
        """Fix the exposure time, or leave it to the camera (None); gives what the camera then says, in words."""
        ...


def find(cameras: Sequence[CameraInfo], wanted: str) -> CameraInfo:
    """The camera that a setting means: an id, a device path or a number; ANY is the first.

    CameraUnavailable: NONE without any camera; OTHER when only others are there, for nobody wants to photograph
    goods with the camera over the door.
    """
    if not cameras:
        raise CameraUnavailable(CameraState.NONE)
    if wanted == ANY:
        return cameras[0]
    names = {wanted, str(Path(wanted).resolve())} if wanted.startswith("/dev/") else {wanted}
    for camera in cameras:
        if not names.isdisjoint((camera.id, *camera.aliases)):
            return camera
    raise CameraUnavailable(CameraState.OTHER)


def numbered(names: Sequence[tuple[str, str]], prefix: str) -> tuple[CameraInfo, ...]:
    """Cameras from (stable id, name) in the system's order, where the order is the number that opens them."""
    return tuple(
        CameraInfo(f"{prefix}{stable}", name, index, aliases=(str(index),))
        for index, (stable, name) in enumerate(names)
    )


class PlainCameras:
    """A system that names its cameras by some `names()` and leaves the rest to OpenCV's `backend`."""

    def __init__(
        self,
        backend: int,
        names: Callable[[], Sequence[tuple[str, str]]],
        denied: Callable[[], bool] = lambda: False,
    ) -> None:
        """`denied`: whether the system's privacy settings keep programs from its cameras."""
        self._backend = backend
        self._names = names
        self._denied = denied

    def cameras(self) -> tuple[CameraInfo, ...]:
        return numbered(self._names(), "camera:")

    def open(self, camera: CameraInfo) -> Capture | None:
        return opened(camera.index, self._backend)

    def trouble(self, camera: CameraInfo) -> CameraState | None:
        """A camera that is listed, allowed, and does not open is nearly always another program's."""
        if all(other.id != camera.id for other in self.cameras()):
            return CameraState.NONE
        return CameraState.REFUSED if self._denied() else CameraState.IN_USE

    def expose(self, camera: CameraInfo, capture: Capture, exposure_ms: float | None) -> str:
        """Both Windows backends take 1 for automatic, and powers of two of a second for a time."""
        capture.set(cv2.CAP_PROP_AUTO_EXPOSURE, 1 if exposure_ms is None else 0)
        if exposure_ms is None:
            return "exposure automatic"
        capture.set(cv2.CAP_PROP_EXPOSURE, power_of_two(exposure_ms))
        return f"exposure {1000 * 2.0 ** capture.get(cv2.CAP_PROP_EXPOSURE):.3g} ms"


def power_of_two(exposure_ms: float) -> int:
    """The exponent nearest to a time: 2 ** -6 s is 15.6 ms."""
    return min(range(-13, 1), key=lambda power: abs(1000 * 2.0**power - exposure_ms))


def opened(index: int, backend: int) -> Capture | None:
    """OpenCV's capture, or None when it does not open."""
    capture = cv2.VideoCapture(index, backend)
    if capture.isOpened():
        return capture
    capture.release()
    return None


@cache
def native(backend: str = "msmf", platform: str = sys.platform) -> CameraSystem:
    """This computer's cameras. `backend` chooses between Windows' two ways, "msmf" and "dshow"."""
    if platform == "linux":
        from kiosk.devices.v4l2 import V4L2Cameras

        return V4L2Cameras()
    if platform == "win32":
        from kiosk.devices import windows_cameras as windows

        if backend == "dshow":
            return PlainCameras(cv2.CAP_DSHOW, windows.direct_show, windows.is_denied)
        return PlainCameras(cv2.CAP_MSMF, windows.media_foundation, windows.is_denied)
    return PlainCameras(cv2.CAP_ANY, lambda: (("0", "First camera"), ("1", "Second camera")))
