"""A camera's newest frame, for as many readers as want it, without a queue that could grow."""

import threading
from dataclasses import dataclass

from kiosk.devices.engines import Pixels


@dataclass(frozen=True, slots=True)
class Frame:
    """`image`: height x width x 3, BGR, uint8, never changed once it is here. `at`: seconds, monotonic."""

    image: Pixels
    number: int
    at: float


class FrameMailbox:
    """One slot: a new frame replaces the last. Thread-safe."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._closed = False

    @property
    def closed(self) -> bool:
        """Whether no frame will ever come again."""
        return self._closed

    def put(self, frame: Frame) -> None:
        """Replace the frame and wake who waits."""
        with self._changed:
            self._frame = frame
            self._changed.notify_all()

    def clear(self) -> None:
        """Forget the frame: the camera has changed, and what it showed is not in view any more."""
        with self._changed:
            self._frame = None

    def latest(self) -> Frame | None:
        """The newest frame, None when the camera has given none yet."""
        with self._changed:
            return self._frame

    def wait_newer(self, number: int, timeout_s: float) -> Frame | None:
        """The newest frame once its number is above `number`; None after the time-out or when closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._is_newer(number), timeout_s)
            return self._frame if not self._closed and self._is_newer(number) else None

    def _is_newer(self, number: int) -> bool:
        return self._frame is not None and self._frame.number > number

    def close(self) -> None:
        """Wake everybody for good."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
