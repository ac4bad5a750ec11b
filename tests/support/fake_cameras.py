"""An operating system with cameras that a test plugs in, lends to another program, freezes and darkens."""

import threading
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np

from kiosk.devices.camera_state import CameraState
from kiosk.devices.cameras import CameraInfo, Mode
from tests.support.pictures import Picture

MODES = (
    Mode("MJPG", 1280, 720, 30),
    Mode("MJPG", 960, 540, 30),
    Mode("MJPG", 640, 360, 30),
    Mode("YUYV", 1280, 720, 10),
)


@dataclass
class FakeCamera:
    """What is in front of it and what is wrong with it. `pace_s`: from one frame to the next."""

    info: CameraInfo
    picture: Picture = field(default_factory=lambda: np.full((720, 1280, 3), 120, np.uint8))
    sizes: tuple[tuple[int, int], ...] = ((1280, 720), (960, 540), (640, 360))
    busy: bool = False
    mute: bool = False
    still: bool = False
    garbled: bool = False
    slow_start: bool = False
    pace_s: float = 1 / 60
    captures: list["FakeCapture"] = field(default_factory=list)


class FakeCapture:
    """Takes the size nearest to the wish, as a driver does, and sends fresh noise."""

    def __init__(self, system: "FakeCameras", camera: FakeCamera) -> None:
        self._system = system
        self._camera = camera
        self._set: dict[int, float] = {}
        self._number = 0
        self._waits = camera.slow_start
        self.size = camera.sizes[0]
        self.asked: list[tuple[int, float]] = []
        self.released = threading.Event()

    def set(self, key: int, value: float) -> bool:
        self.asked.append((key, value))
        self._set[key] = value
        if key == cv2.CAP_PROP_FRAME_HEIGHT:
            wide = self._set[cv2.CAP_PROP_FRAME_WIDTH]
            self.size = min(self._camera.sizes, key=lambda size: abs(size[0] - wide) + abs(size[1] - value))
        return True

    def get(self, key: int) -> float:
        return self._set.get(key, 0.0)

    def read(self) -> tuple[bool, Any]:
        self.released.wait(self._camera.pace_s)
        if self.released.is_set() or self._camera.mute or self._camera not in self._system.plugged:
            return False, None
        if self._waits:
            self._waits = False
            return False, None
        if self._camera.garbled:
            raise cv2.error("a frame that cannot be decoded")
        self._number += not self._camera.still
        frame = cv2.resize(self._camera.picture, self.size, interpolation=cv2.INTER_AREA)
        noise = np.random.default_rng(self._number).integers(0, 3, frame.shape[:2], dtype=np.uint8)[..., np.newaxis]
        return True, frame if self._camera.still else np.minimum(frame, 252) + noise

    def release(self) -> None:
        self.released.set()


class FakeCameras:
    """The `CameraSystem` of a computer that has `plugged` cameras."""

    def __init__(self, *cameras: FakeCamera) -> None:
        self.plugged = list(cameras)

    def cameras(self) -> tuple[CameraInfo, ...]:
        return tuple(camera.info for camera in self.plugged)

    def open(self, camera: CameraInfo) -> FakeCapture | None:
        found = self._of(camera)
        if found is None or found.busy:
            return None
        found.captures.append(FakeCapture(self, found))
        return found.captures[-1]

    def trouble(self, camera: CameraInfo) -> CameraState | None:
        found = self._of(camera)
        if found is None:
            return CameraState.NONE
        return CameraState.IN_USE if found.busy else None

    def expose(self, camera: CameraInfo, capture: object, exposure_ms: float | None) -> str:
        return "exposure automatic" if exposure_ms is None else f"exposure {exposure_ms:g} ms"

    def _of(self, camera: CameraInfo) -> FakeCamera | None:
        return next((other for other in self.plugged if other.info.id == camera.id), None)


def camera(name: str = "C920", index: int = 0, modes: tuple[Mode, ...] = MODES) -> FakeCamera:
    return FakeCamera(CameraInfo(f"camera:046d:0825:{name}", name, index, modes, (f"/dev/video{index}", str(index))))
