"""Hand scanners on a serial line: a COM port, a USB device that acts as one, or a serial server in the network.

The bytes come as they were printed: no keyboard, no layout, no focus. One thread per scanner; a line that breaks is
opened again until it is back, and the reason is said in words.
"""

import errno
import logging
import os
import re
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import serial  # type: ignore[import-untyped]
from PySide6.QtCore import QObject, Signal, SignalInstance
from serial.tools import list_ports  # type: ignore[import-untyped]

from kiosk.devices.bursts import unframed
from kiosk.settings import ScannerSettings
from sync.domain.codes import MAX_CODE_LENGTH, Reader, Scan, Symbology
from sync.domain.sentence import say

log = logging.getLogger(__name__)

_LINE_ERRORS: tuple[type[Exception], ...] = (OSError, ValueError)  # pyserial's own errors are both
if sys.platform != "win32":
    import termios

    _LINE_ERRORS = (*_LINE_ERRORS, termios.error)  # which pyserial lets through

AFTER_END_S = 0.03  # silence after a line end: line ends inside a code are followed by more of it at once
AFTER_TEXT_S = 0.25  # silence that ends a code without a line end
RETRY_S = 1.0
_READ_S = 0.2
_JOIN_S = 2.0
_USB = re.compile(r"usb:([0-9A-Fa-f]{4}):([0-9A-Fa-f]{4})(?::(.+))?")


class LineState(StrEnum):
    OPENING = "opening"
    READY = "ready"
    MISSING = "missing"
    BUSY = "busy"
    FORBIDDEN = "forbidden"
    LOST = "lost"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class LineStatus:
    """`words` say what is wrong and what to do; empty when all is well."""

    name: str
    state: LineState

    @property
    def words(self) -> str:
        match self.state:
            case LineState.MISSING:
                return say(
                    "The hand scanner {name} is not connected. Plug it in; it goes on by itself.", name=self.name
                )
            case LineState.BUSY:
                return say("Another program uses the hand scanner {name}. Close that program.", name=self.name)
            case LineState.FORBIDDEN:
                return say(
                    "This user may not use the hand scanner {name}. Ask support for access to its port.", name=self.name
                )
            case LineState.LOST:
                return say(
                    "The hand scanner {name} was disconnected. Plug it in again; it goes on by itself.", name=self.name
                )
            case LineState.WRONG:
                return say(
                    "The port of the hand scanner {name} cannot be used as it is set. Ask support to correct it.",
                    name=self.name,
                )
            case LineState.OPENING | LineState.READY:
                return ""


class Assembly:
    """Bytes in, whole codes out. A code ends with silence, short after a line end, longer without one."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._last_at = 0.0

    def feed(self, data: bytes, at: float) -> None:
        """`at`: seconds when they came."""
        if data:
            self._last_at = at
            # A code of at most MAX_CODE_LENGTH characters; what is longer is refused, and its rest not kept.
            self._bytes += data[: 4 * MAX_CODE_LENGTH + 8 - len(self._bytes)]

    def wait_s(self, at: float) -> float | None:
        """Seconds until the code is whole if nothing more comes; None while there is none."""
        if not self._bytes:
            return None
        patience = AFTER_END_S if self._bytes.endswith((b"\r", b"\n", b"\t")) else AFTER_TEXT_S
        return max(0.0, self._last_at + patience - at)

    def take(self, at: float) -> str | None:
        """The code with its ends, once it is whole; None before, and for line ends alone."""
        if self.wait_s(at) != 0.0:
            return None
        whole = bytes(self._bytes)
        self._bytes.clear()
        return text_of(whole) if whole.strip(b"\r\n\t") else None


def text_of(data: bytes) -> str:
    """Scanners send UTF-8 or Latin-1 and do not say which; what is no UTF-8 is Latin-1, which every byte is."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def code_of(text: str, scanner: ScannerSettings) -> str:
    """The code in what came over the line: without line ends, prefix and suffix. All else is kept."""
    body = text.rstrip("\t" if scanner.end == "tab" else "\r\n" if scanner.end == "enter" else "\r\n\t")
    framed = unframed(body, scanner)
    return body if framed is None else framed


class SerialScanner(QObject):
    """Reads one scanner until it is stopped. Lives in, and is stopped from, the GUI thread.

    Signals:
        code_read: sync.domain.codes.Scan, reader SERIAL.
        line_read: str, the same with prefix, suffix and line ends, for those who learn a scanner.
        state_changed: LineStatus, when it changed.
    """

    code_read = Signal(object)
    line_read = Signal(str)
    state_changed = Signal(object)

    def __init__(
        self,
        settings: ScannerSettings,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        retry_s: float = RETRY_S,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._clock = clock
        self._retry_s = retry_s
        self._stopping = threading.Event()
        self._state = LineState.OPENING
        self._thread = threading.Thread(target=self._work, name=f"scanner-{settings.name}", daemon=True)

    @property
    def status(self) -> LineStatus:
        return LineStatus(self._settings.name, self._state)

    def start(self) -> None:
        """Begin to read; a scanner that is not there is waited for."""
        self._thread.start()

    def stop(self, timeout_s: float = _JOIN_S) -> bool:
        """End the thread; False when it did not end in time."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                with _opened(self._settings) as line:
                    self._be(LineState.READY)
                    self._read(line)
            except _LINE_ERRORS as problem:
                self._be(_state_of(problem, was_open=self._state is LineState.READY))
                self._stopping.wait(self._retry_s)

    def _read(self, line: serial.SerialBase) -> None:
        assembly = Assembly()
        while not self._stopping.is_set():
            wait_s = assembly.wait_s(self._clock())
            line.timeout = _READ_S if wait_s is None else wait_s
            assembly.feed(line.read(max(1, line.in_waiting)), self._clock())
            text = assembly.take(self._clock())
            if text is not None:
                self._emit(self.line_read, text)
                code = code_of(text, self._settings)
                self._emit(self.code_read, Scan(code, Symbology.UNKNOWN, Reader.SERIAL))

    def _be(self, state: LineState) -> None:
        if self._state is LineState.LOST and state is LineState.MISSING:
            return  # the better words of the two
        if state is not self._state:
            self._state = state
            log.info("hand scanner %s: %s", self._settings.name, state)
            self._emit(self.state_changed, self.status)

    def _emit(self, signal: SignalInstance, value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:  # the window's side was deleted first: nobody is left to read for
            self._stopping.set()


def tried(settings: ScannerSettings) -> LineStatus:
    """Whether the line of a scanner can be opened now; it is closed again at once."""
    try:
        _opened(settings).close()
    except _LINE_ERRORS as problem:
        return LineStatus(settings.name, _state_of(problem, was_open=False))
    return LineStatus(settings.name, LineState.READY)


def _opened(settings: ScannerSettings) -> serial.SerialBase:
    """The open line; what scanners sent while nobody listened is dropped, since nobody saw it."""
    line = serial.serial_for_url(_address(settings.port), settings.baud, timeout=_READ_S, exclusive=True)
    line.reset_input_buffer()
    return line


def _address(port: str) -> str:
    """A USB scanner by its numbers keeps its place whatever socket it is in: usb:VVVV:PPPP, or with its serial."""
    usb = _USB.fullmatch(port)
    if usb is None:
        return port
    vendor, product, number = int(usb[1], 16), int(usb[2], 16), usb[3]
    for found in list_ports.comports():
        if (found.vid, found.pid) == (vendor, product) and number in (None, found.serial_number):
            return str(found.device)
    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), port)


def _state_of(problem: Exception, *, was_open: bool) -> LineState:
    if isinstance(problem, ValueError):
        return LineState.WRONG
    if was_open:
        return LineState.LOST
    if not isinstance(problem, OSError):
        return LineState.MISSING
    # Windows and the lock for exclusive use give their reason in the text only.
    if problem.errno in (errno.EBUSY, errno.EAGAIN) or "exclusively lock" in str(problem):
        return LineState.BUSY
    if problem.errno in (errno.EACCES, errno.EPERM) or "PermissionError" in str(problem):
        # Windows refuses a port that is open elsewhere in the same way as one that is forbidden; the first is common.
        return LineState.BUSY if os.name == "nt" else LineState.FORBIDDEN
    return LineState.MISSING
