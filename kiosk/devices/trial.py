"""Try a camera for a moment: whether it gives fresh pictures, and which."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.devices.camera_state import CameraState, CameraUnavailable
from kiosk.devices.device_source import DeviceGrabber
from kiosk.devices.frame_health import STILL_AFTER_S, FrameHealth
from kiosk.devices.sources import Grabber, Source

_START_S = 3.0  # most cameras need a second or two for the first picture


@dataclass(frozen=True, slots=True)
class Trial:
    """`told`: the camera's name and what it gives, as far as it got."""

    state: CameraState
    told: str = ""


def try_out(source: Source, clock: Callable[[], float] = time.monotonic) -> Trial:
    """Open it and watch it for as long as it takes to tell a good picture from a black or a still one."""
    try:
        grabber = source.open()
    except CameraUnavailable as problem:
        return Trial(problem.state)
    try:
        state = _watched(grabber, clock)
        return Trial(state, grabber.told if isinstance(grabber, DeviceGrabber) else "")
    finally:
        grabber.close()


def _watched(grabber: Grabber, clock: Callable[[], float]) -> CameraState:
    begun = clock()
    health = FrameHealth(clock)
    state = CameraState.SILENT
    first_at = None
    while clock() - (first_at or begun) < (STILL_AFTER_S + 0.1 if first_at else _START_S):
        image = grabber.grab()
        if image is None:
            return grabber.why() or CameraState.SILENT
        if first_at is None:
            first_at = clock()
            health.reset(live=grabber.live)
        state = health.judge(image)
    return state
