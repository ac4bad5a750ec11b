"""The camera: one capture thread, a mailbox with the newest frame, and a state that says in words how it is.

A camera that goes away is looked for again until it comes back; nothing here needs a restart.
"""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from kiosk.devices.camera_state import CameraState, CameraUnavailable
from kiosk.devices.engines import Pixels
from kiosk.devices.frame_health import FrameHealth
from kiosk.devices.frames import Frame, FrameMailbox
from kiosk.devices.pixels import turned
from kiosk.devices.preview import PreviewFeed
from kiosk.devices.sources import Grabber, Source

log = logging.getLogger(__name__)

_WATCH_S = 0.2
_REOPEN_AFTER_S = 6.0  # a picture that stands still: opening anew wakes some drivers
_REOPEN_MOST_S = 60.0
_RETRY_FIRST_S = 0.25
_RETRY_MOST_S = 1.0
_JOIN_S = 5.0  # above the time-outs of opening and reading a stream


class CameraSignals(QObject):
    """Owned by whoever listens; the camera's threads only borrow `emit`.

    Signals:
        state_changed: CameraState, each time it differs from the last.
    """

    state_changed = Signal(object)


class Camera:
    """Owns the capture thread. All methods may be called from any thread; `start` and `stop` once each."""

    def __init__(
        self,
        source: Source,
        signals: CameraSignals | None = None,
        clock: Callable[[], float] = time.monotonic,
        rotation: int = 0,
    ) -> None:
        """`rotation`: degrees clockwise by which every frame is turned, for readers, photos and previews alike."""
        self._source = source
        self._signals = signals
        self._clock = clock
        self._lock = threading.Lock()
        self._state = CameraState.STARTING
        self._feeds: tuple[PreviewFeed, ...] = ()
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._rotation = rotation
        self._health = FrameHealth(clock)
        self._opened_at = clock()
        self._patience_s = _REOPEN_AFTER_S
        self._threads: tuple[threading.Thread, ...] = ()
        self._number = 0
        self.mailbox = FrameMailbox()

    @property
    def state(self) -> CameraState:
        """How the camera is now."""
        return self._state

    @property
    def source(self) -> Source:
        """What it was told to show last."""
        return self._source

    def latest(self) -> Frame | None:
        """The newest full frame, for a photo; None when there is none, or when the camera stopped giving any."""
        return self.mailbox.latest() if self._state.sees else None

    def add_preview(self, feed: PreviewFeed) -> None:
        """Give each frame to `feed` too."""
        with self._lock:
            self._feeds = (*self._feeds, feed)

    def remove_preview(self, feed: PreviewFeed) -> None:
        """Give it no more."""
        with self._lock:
            self._feeds = tuple(other for other in self._feeds if other is not feed)

    def start(self) -> None:
        """Begin to capture; the first state comes by signal."""
        self._threads = (
            threading.Thread(target=self._capture, name="camera", daemon=True),
            threading.Thread(target=self._watch, name="camera-watch", daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def switch(self, source: Source) -> None:
        """Show another source from now on."""
        with self._lock:
            self._source = source
        self._wake.set()

    def stop(self, timeout_s: float = _JOIN_S) -> bool:
        """End both threads; False when one did not end in time (a driver that hangs in a read)."""
        self._stopping.set()
        self._wake.set()
        for thread in self._threads:
            thread.join(timeout_s)
        self.mailbox.close()
        stopped = not any(thread.is_alive() for thread in self._threads)
        if not stopped:
            log.warning("the camera did not stop within %.1f s", timeout_s)
        self._set_state(CameraState.STOPPED)
        return stopped

    def _capture(self) -> None:
        retry_s = _RETRY_FIRST_S
        while True:
            self._wake.clear()  # before the two looks below, so that neither a stop nor a switch is slept through
            if self._stopping.is_set():
                return
            source = self._source
            try:
                grabber = source.open()
            except CameraUnavailable as problem:
                self._set_state(self._after_failed_open(problem.state))
                self._wake.wait(retry_s)
                retry_s = min(retry_s * 2, _RETRY_MOST_S)
                continue
            retry_s = _RETRY_FIRST_S
            try:
                self._stream(source, grabber)
            finally:
                grabber.close()

    def _after_failed_open(self, state: CameraState) -> CameraState:
        """A camera that worked before and is not there now was unplugged."""
        return CameraState.UNPLUGGED if state is CameraState.NONE and self._number else state

    def _stream(self, source: Source, grabber: Grabber) -> None:
        """Frames until the source fails, is replaced, or all ends."""
        self.mailbox.clear()
        self._health.reset(live=grabber.live, was_stuck=self._state is CameraState.FROZEN)
        self._opened_at = due = self._clock()
        while source is self._source and not self._stopping.is_set():
            image = grabber.grab()
            if image is None:
                hung = self._state is CameraState.FROZEN
                self._set_state(grabber.why() or (CameraState.FROZEN if hung else CameraState.UNPLUGGED))
                self._wake.wait(_RETRY_FIRST_S)
                return
            if self._is_stuck():
                return
            due = self._pace(due, grabber.interval_s)
            if source is self._source and not self._stopping.is_set():
                self._deliver(image)

    def _is_stuck(self) -> bool:
        """Whether to open anew, each time after a longer wait; a picture that moves makes patience short again."""
        if self._state is not CameraState.FROZEN:
            if self._state is CameraState.RUNNING:
                self._patience_s = _REOPEN_AFTER_S
            return False
        if min(self._health.still_s(), self._clock() - self._opened_at) < self._patience_s:
            return False
        self._patience_s = min(self._patience_s * 2, _REOPEN_MOST_S)
        return True

    def _pace(self, due: float, interval_s: float) -> float:
        """Wait until `due` for a source that has no pace of its own; gives the time the next frame is due."""
        now = self._clock()
        if due > now:
            self._wake.wait(due - now)
        # After a hold-up go on from now: frames that are late are not made up for in a rush.
        return max(due, now - interval_s) + interval_s

    def _deliver(self, grabbed: Pixels) -> None:
        image = turned(grabbed, self._rotation)
        self._number += 1
        self.mailbox.put(Frame(image, self._number, self._clock()))
        self._set_state(self._health.judge(image))
        with self._lock:
            feeds = self._feeds
        for feed in feeds:
            feed.offer(image)

    def _watch(self) -> None:
        """Sees what the capture thread cannot: that it hangs inside a read."""
        while not self._stopping.wait(_WATCH_S):
            if self._state.sees and self._health.overdue():
                self._set_state(CameraState.FROZEN)

    def _set_state(self, state: CameraState) -> None:
        with self._lock:
            if state is self._state or self._state is CameraState.STOPPED:
                return
            self._state = state
        log.info("camera: %s", state)
        if self._signals is not None:
            with suppress(RuntimeError):  # the listener's side was deleted first
                self._signals.state_changed.emit(state)
