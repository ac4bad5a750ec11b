"""The decode thread: newest frame in, scans out."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, SignalInstance

from kiosk.devices.acceptance import Acceptance
from kiosk.devices.advice import Examiner, Patience, Unread
from kiosk.devices.decoder import ALL, Decoder, to_gray
from kiosk.devices.diagnosis import Reason
from kiosk.devices.engines import Pixels, Point, Quad, Reading
from kiosk.devices.frames import Frame, FrameMailbox
from kiosk.devices.lamp import Lamp, brightness
from kiosk.devices.ranking import Ranking, Sighting, Standing, Verdict
from sync.domain.codes import Reader, Scan, Symbology
from sync.domain.expecting import Expectation

log = logging.getLogger(__name__)

_WAIT_S = 0.25
_JOIN_S = 2.0
_LOG_EVERY = 100


@dataclass(frozen=True, slots=True)
class Outline:
    """A code in view. `corners` are shares (0 to 1) of the frame's width and height; `PreviewFeed.place` maps them."""

    text: str
    corners: tuple[Point, Point, Point, Point]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Located:
    """The codes in one frame. `frame_at`: seconds, monotonic, when the frame came; `choices`: how many of them a
    person has to choose among, since nothing else decides; else 0."""

    frame_number: int
    frame_at: float
    outlines: tuple[Outline, ...]
    choices: int = 0


@dataclass(frozen=True, slots=True)
class Help:
    """What the screen can do for a code that is not read.

    `reason`: why, once it is time to say so; `zoom`: the box around it as shares of the frame (left, top, right,
    bottom), None when there is nothing to look closer at; `dark`: whether the window should shine.
    """

    reason: Reason | None = None
    zoom: tuple[float, float, float, float] | None = None
    dark: bool = False


class ScanWorker(QObject):
    """Decodes the mailbox's newest frame in a thread of its own. Lives in, and is stopped from, the GUI thread.

    Signals:
        code_read: sync.domain.codes.Scan, reader CAMERA; once per showing of a code, never two of one frame.
        located: Located, for each frame with codes, and once when they are gone; sent before its `code_read`.
        help_changed: Help, each time it differs from the last.
    """

    code_read = Signal(object)
    located = Signal(object)
    help_changed = Signal(object)

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
        self._ranking = Ranking()
        self._lock = threading.Lock()
        self._wanted = ALL
        self._expectation = Expectation()
        self._helps = False
        self._examiner, self._patience, self._lamp = Examiner(self._decoder.whole), Patience(), Lamp()
        self._help = Help()
        self._stopping = threading.Event()
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
        if self._thread is None:
            return True
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def set_wanted(
        self, wanted: frozenset[Symbology], expectation: Expectation | None = None, *, helps: bool = False
    ) -> None:
        """Read only these from the next frame on; fewer is faster. `expectation`: what the work waits for now.

        `helps`: look into what is held up and not read, since a person waits for it.
        """
        with self._lock:
            self._wanted, self._helps = wanted, helps
            if expectation and expectation.step != self._expectation.step:
                self._ranking.move_on()
            self._expectation = expectation or self._expectation

    def choose(self, text: str) -> None:
        """Take this one of the codes in view, even if it was taken before."""
        with self._lock:
            self._ranking.choose(text, self._clock())

    def _work(self) -> None:
        number = 0
        while not self._stopping.is_set():
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
            wanted, helps = self._wanted, self._helps and bool(self._wanted)
        gray = to_gray(frame.image)
        started = self._clock()
        readings = self._decoder.decode(gray, wanted, costly=started >= self._rested_at)
        due = helps and self._examiner.is_due(frame.at)
        unread = None
        if due and not readings:
            unread = self._examiner.look(frame.image, gray, wanted, frame.at)
            readings = unread.readings if unread else ()
        ended = self._clock()
        if not readings and started >= self._rested_at:
            # A costly step is followed by a rest of its own length: half a core for hard looks, half for quick ones.
            self._rested_at = ended + (ended - started)
        accepted = self._acceptance.offer(gray, readings, frame.at)
        verdict = self._announce(frame, readings, accepted)
        if due or (helps and accepted):
            if readings and not accepted:
                self._patience.unread(Reason.UNCLEAR, frame.at)
            self._advise(frame, gray, verdict, unread)
        elif not helps:
            self._patience.read()
            self._tell_help(Help(dark=self._help.dark))
        self.frames += 1

    def _advise(self, frame: Frame, gray: Pixels, verdict: Verdict, unread: Unread | None) -> None:
        """What to say, where to look closer, and whether to shine."""
        reason = None
        if verdict.choices or verdict.unsuitable:
            reason = Reason.FOREIGN if verdict.unsuitable else Reason.TWO_CODES
        elif verdict.believed:
            self._patience.read()
        else:
            if unread:
                self._patience.unread(unread.reason, frame.at)
            reason = self._patience.advice(frame.at)
        box = _shares(unread.patch.box, gray.shape) if unread and not unread.readings else None
        self._tell_help(Help(reason, box, self._lamp.look(brightness(gray), frame.at)))

    def _tell_help(self, help_: Help) -> None:
        if help_ != self._help:
            self._help = help_
            self._emit(self.help_changed, help_)

    def _announce(self, frame: Frame, readings: tuple[Reading, ...], accepted: tuple[Reading, ...]) -> Verdict:
        height, width = frame.image.shape[:2]
        readings = tuple(sorted(readings, key=lambda r: _distance(r.quad, width / 2, height / 2)))
        scans = {reading.text: Scan(reading.text, reading.symbology, Reader.CAMERA) for reading in readings}
        with self._lock:
            target = self._expectation.target
            seen = [Sighting(r.text, target(scans[r.text]), r in accepted) for r in readings]
            verdict = self._ranking.look(seen, frame.at)
        if readings or self._showed_outlines:
            self._emit(self.located, _located(frame, readings, verdict))
        self._showed_outlines = bool(readings)
        if verdict.taken is not None:
            self._emit(self.code_read, scans[verdict.taken])
        return verdict

    def _emit(self, signal: SignalInstance, value: object) -> None:
        if self._stopping.is_set():
            return
        try:
            signal.emit(value)
        except RuntimeError:  # the window's side was deleted first: nobody is left to read for
            self._stopping.set()


def _located(frame: Frame, readings: tuple[Reading, ...], verdict: Verdict) -> Located:
    height, width = frame.image.shape[:2]
    outlines = []
    for reading in readings:
        first, second, third, fourth = ((x / width, y / height) for x, y in reading.quad)
        outlines.append(Outline(reading.text, (first, second, third, fourth), verdict.standing[reading.text]))
    return Located(frame.number, frame.at, tuple(outlines), verdict.choices)


def _distance(quad: Quad, x: float, y: float) -> float:
    return (sum(p[0] for p in quad) / 4 - x) ** 2 + (sum(p[1] for p in quad) / 4 - y) ** 2


def _shares(box: tuple[int, int, int, int], shape: tuple[int, ...]) -> tuple[float, float, float, float]:
    left, top, right, bottom = box
    height, width = shape[:2]
    return (left / width, top / height, right / width, bottom / height)
