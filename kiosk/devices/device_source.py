"""A camera of this computer: found by its id, opened, told what to do, and asked what it really does."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import cv2

from kiosk.devices.camera_state import CameraState, CameraUnavailable
from kiosk.devices.cameras import CameraInfo, CameraSystem, Capture, Mode, find, native
from kiosk.devices.engines import Pixels
from kiosk.devices.late import Ladder, Size, sizes
from kiosk.devices.pixels import read_frame
from kiosk.settings import CameraSettings

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DeviceSource:
    """The camera that `wishes.source` names. It is looked for at each opening: after a replug its number may differ."""

    wishes: CameraSettings
    system: CameraSystem | None = field(default=None, compare=False)
    clock: Callable[[], float] = field(default=time.monotonic, compare=False)

    def open(self) -> "DeviceGrabber":
        """CameraUnavailable when it is not there or does not open."""
        system = self.system or native(self.wishes.backend)
        camera = find(system.cameras(), self.wishes.source)
        capture = system.open(camera)
        if capture is None:
            raise CameraUnavailable(system.trouble(camera) or CameraState.SILENT)
        return DeviceGrabber(system, camera, capture, self.wishes, self.clock)


class DeviceGrabber:
    """An open camera. `told` is what it took of what it was asked for, once its first frame is here."""

    live = True
    interval_s = 0.0

    def __init__(
        self,
        system: CameraSystem,
        camera: CameraInfo,
        capture: Capture,
        wishes: CameraSettings,
        clock: Callable[[], float],
    ) -> None:
        self._system = system
        self._camera = camera
        self._capture = capture
        self._clock = clock
        self._asked = wanted = Mode(wishes.format, wishes.width, wishes.height, wishes.fps)
        self._is_new = True
        self.told = ""
        self._ask((wishes.width, wishes.height))
        self._exposure = system.expose(camera, capture, wishes.exposure_ms)
        # A camera that can only be slower than wished is not late as long as it does what it says.
        fps = capture.get(cv2.CAP_PROP_FPS)
        self._ladder = Ladder(sizes(wanted, camera.modes), fps if 1 <= fps <= 240 else wishes.fps, clock())

    def grab(self) -> Pixels | None:
        """The next frame at the size that it comes in; None when it failed."""
        frame = read_frame(self._capture)
        if frame is None and self._is_new:  # the first picture may take longer than OpenCV waits for one
            frame = read_frame(self._capture)
        if frame is None:
            return None
        if self._is_new:
            self._note(frame)
        smaller = self._ladder.frame(self._clock())
        if smaller:
            self._ask(smaller)
        return frame

    def why(self) -> CameraState:
        """Why the last grab gave nothing. The camera is let go for it: a camera in use here would look busy."""
        self.close()
        try:
            find(self._system.cameras(), self._camera.id)
        except CameraUnavailable:
            return CameraState.UNPLUGGED
        return self._system.trouble(self._camera) or CameraState.SILENT

    def close(self) -> None:
        self._capture.release()

    def _ask(self, size: Size) -> None:
        """The format first: with another one most USB cameras do not reach 720p at 30 frames a second."""
        self._asked = replace(self._asked, width=size[0], height=size[1])
        for key, value in (
            (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*self._asked.format)),
            (cv2.CAP_PROP_FRAME_WIDTH, size[0]),
            (cv2.CAP_PROP_FRAME_HEIGHT, size[1]),
            (cv2.CAP_PROP_FPS, self._asked.fps),
        ):
            self._capture.set(key, value)  # a camera that cannot do it keeps its own way, and `told` says so
        self._is_new = True

    def _note(self, frame: Pixels) -> None:
        """The size is the frame's own, for some drivers repeat what they were asked for."""
        self._is_new = False
        code = int(self._capture.get(cv2.CAP_PROP_FOURCC)) & 0xFFFFFFFF
        letters = code.to_bytes(4, "little").decode("ascii", "replace").strip("\0 ")
        took = Mode(letters, frame.shape[1], frame.shape[0], round(self._capture.get(cv2.CAP_PROP_FPS), 2))
        self.told = f"{self._camera.name}: {took}, {self._exposure}"
        log.info("camera %s, asked for %s", self.told, self._asked)
