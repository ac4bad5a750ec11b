"""The decode thread: newest frame in, scans out."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, SignalInstance

from kiosk.devices.acceptance import Acceptance, Showing
from kiosk.devices.decoder import ALL, Decoder, to_gray
from kiosk.devices.engines import Point, Quad, Reading
from kiosk.devices.frames import Frame, FrameMailbox
from sync.domain.codes import Reader, Scan, Symbology

log = logging.getLogger(__name__)

_WAIT_S = 0.25
_JOIN_S = 2.0
_LOG_EVERY = 100


@dataclass(frozen=True, slots=True)
class Outline:
    """A code in view. `corners` are shares (0 to 1) of the frame's width and height; `PreviewFeed.place` maps them."""

    text: str
    corners: tuple[Point, Point, Point, Point]
    accepted: bool


@dataclass(frozen=True, slots=True)
class Located:
    """The codes in one frame. `frame_at`: seconds, monotonic, when the frame came."""

    frame_number: int
    frame_at: float
    outlines: tuple[Outline, ...]


class ScanWorker(QObject):
    """Decodes the mailbox's newest frame in a thread of its own. Lives in, and is stopped from, the GUI thread.

    Signals:
        code_read: sync.domain.codes.Scan, reader CAMERA; once per showing of a code.
        located: Located, for each frame with codes, and once when they are gone; sent before its `code_read`.
    """

    code_read = Signal(object)
    located = Signal(object)

    def __init__(
        self,
        mailbox: FrameMailbox,
        decoder: Decoder | None = None,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._mailbox = mailbox
        self._decoder = decoder or Decoder()
        self._clock = clock
        self._acceptance = Acceptance(self._decoder.agrees)
        self._showing = Showing()
        self._lock = threading.Lock()
        self._wanted = ALL
        self._stopping = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._rested_at = float("-inf")
        self._showed_outlines = False
        self._thread: threading.Thread | None = None
        self.frames = 0
        self.failures = 0
        self.cpu_s = 0.0  # of the decode thread

    def start(self) -> None:
        """Begin to decode."""
        self._thread = threading.Thread(target=self._work, name="scan-worker", daemon=True)
        self._thread.start()

    def stop(self, timeout_s: float = _JOIN_S) -> bool:
        """End the thread; False when it did not end in time."""
        self._stopping.set()
        self._running.set()
        if self._thread is None:
            return True
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def set_wanted(self, wanted: frozenset[Symbology]) -> None:
        """Read only these from the next frame on; fewer is faster."""
        with self._lock:
            self._wanted = wanted

    def pause(self) -> None:
        """Read nothing until `resume`."""
        self._running.clear()

    def resume(self) -> None:
        """Read again."""
        self._running.set()

    def rearm(self) -> None:
        """A code that is still held up counts again: call it when the work has moved to another step."""
        with self._lock:
            self._showing.rearm()

    def _work(self) -> None:
        number = 0
        while not self._stopping.is_set():
            if not self._running.wait(_WAIT_S):
                continue
            frame = self._mailbox.wait_newer(number, _WAIT_S)
            if frame is None:
                if self._mailbox.closed:
                    return
                continue
            number = frame.number
            try:
                self._read(frame)
            except Exception:  # one bad frame must not end scanning for the day
                if self.failures % _LOG_EVERY == 0:
                    log.exception("frame %d could not be decoded", number)
                self.failures += 1
            self.cpu_s = time.thread_time()

    def _read(self, frame: Frame) -> None:
        with self._lock:
            wanted = self._wanted
        gray = to_gray(frame.image)
        started = self._clock()
        readings = self._decoder.decode(gray, wanted, costly=started >= self._rested_at)
        ended = self._clock()
        if not readings and started >= self._rested_at:
            # A costly step is followed by a rest of its own length: half a core for hard looks, half for quick ones.
            self._rested_at = ended + (ended - started)
        accepted = self._acceptance.offer(gray, readings, frame.at)
        self.frames += 1
        self._announce(frame, readings, accepted)

    def _announce(self, frame: Frame, readings: tuple[Reading, ...], accepted: tuple[Reading, ...]) -> None:
        if self._stopping.is_set() or not self._running.is_set():
            return
        if readings or self._showed_outlines:
            self._emit(self.located, _located(frame, readings, accepted))
        self._showed_outlines = bool(readings)
        height, width = frame.image.shape[:2]
        for reading in sorted(accepted, key=lambda r: _distance(r.quad, width / 2, height / 2)):
            with self._lock:
                new = self._showing.is_new(reading.text, frame.at)
            if new:
                self._emit(self.code_read, Scan(reading.text, reading.symbology, Reader.CAMERA))

    def _emit(self, signal: SignalInstance, value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:  # the window's side was deleted first: nobody is left to read for
            self._stopping.set()


def _located(frame: Frame, readings: tuple[Reading, ...], accepted: tuple[Reading, ...]) -> Located:
    height, width = frame.image.shape[:2]
    outlines = []
    for reading in readings:
        first, second, third, fourth = ((x / width, y / height) for x, y in reading.quad)
        outlines.append(Outline(reading.text, (first, second, third, fourth), reading in accepted))
    return Located(frame.number, frame.at, tuple(outlines))


def _distance(quad: Quad, x: float, y: float) -> float:
    return (sum(p[0] for p in quad) / 4 - x) ** 2 + (sum(p[1] for p in quad) / 4 - y) ** 2
