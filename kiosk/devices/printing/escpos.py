"""Receipt printers that speak ESC/POS, through python-escpos: by network, by serial line, or as a device file.

What the printer answers: its state in real time (DLE EOT n), and, behind the data, its paper sensor (GS r 1), which it
tells only when everything before it is on paper. Answers are from Epson's ESC/POS reference; a printer that answers
nothing is printed to all the same.
"""

import logging
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from select import select
from typing import Any

import serial  # type: ignore[import-untyped]
from PySide6.QtGui import QImage

from kiosk.devices.printing.library import escpos
from kiosk.devices.printing.pictures import PRINTABLE_MM, dots, roll_picture
from sync.domain.papers import Paper
from sync.domain.sentence import Sentence, say
from sync.station.printing import Interrupted, NotPrinted

log = logging.getLogger(__name__)

_ASK = b"\x10\x04"  # DLE EOT, with 1 printer, 2 cause of offline, 3 error, 4 paper
_ASK_WHEN_DONE = b"\x1dr\x01"  # GS r 1
_STRIP = 256  # dots of height in one command; more overruns the buffer of small printers

NOT_THERE = say("The printer does not answer. Check that it is on and its cable is in. Work goes on without it.")
COVER = say("The printer's cover is open. Close it.")
_PAPER_OUT = say("The printer is out of paper. Put in a new roll.")
_CUTTER = say("Paper is jammed in the printer. Open it, take the paper out, close it.")
BROKEN = say("The printer reports an error. Switch it off and on.")
PAUSED = say("The printer is switched to offline. Press its button to go online.")
STOPPED = say("The printer stopped in the middle. Look at it, then print again: it will say COPY.")


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds: for a connection, for one answer, for the printer to take all data, for the paper to come out."""

    connect: float = 3.0
    answer: float = 1.0
    send: float = 20.0
    finish: float = 8.0


class EscposPrinter:
    """`printing.Printer`. `make` gives the library's printer, not yet open."""

    def __init__(self, make: Callable[[Patience], Any], paper_mm: int, dpi: int, patience: Patience) -> None:
        self._make = make
        self._paper_mm = paper_mm
        self._dpi = dpi
        self._patience = patience

    def trouble(self) -> str:
        file = self._make(self._patience)
        if isinstance(file, escpos().File):  # it tells nothing, and opening it would empty a plain file
            return "" if Path(file.devfile).parent.is_dir() else NOT_THERE
        try:
            with self._open() as line:
                return line.trouble()
        except NotPrinted as problem:
            return problem.sentence
        except OSError:
            return NOT_THERE

    def print(self, paper: Paper) -> None:
        data = job(roll_picture(paper, self._paper_mm, self._dpi), dots(PRINTABLE_MM[self._paper_mm], self._dpi))
        with self._open() as line:
            try:
                words = line.trouble()
            except OSError as problem:
                raise NotPrinted(NOT_THERE) from problem
            if words:
                raise NotPrinted(words)
            try:
                line.send(data)
                line.wait_until_printed()
            except OSError as problem:
                log.warning("the printer was lost in mid-print: %s", problem)
                raise Interrupted(line.why() or STOPPED) from problem

    @contextmanager
    def _open(self) -> Iterator["_Line"]:
        printer = self._make(self._patience)
        try:
            printer.open()
        except (escpos().DeviceNotFoundError, OSError, ValueError) as problem:
            log.debug("no printer: %s", problem)
            raise NotPrinted(NOT_THERE) from problem
        line = _Line(printer, self._patience)
        try:
            yield line
        finally:
            line.close()


class _Line:
    """An open connection."""

    def __init__(self, printer: Any, patience: Patience) -> None:
        self._printer = printer
        self._patience = patience
        self._is_mute = isinstance(printer, escpos().File)
        self._has_answered = False
        self._is_done = False

    def close(self) -> None:
        """The library's own way writes a line to the log each time, which is every 20 s."""
        device, self._printer._device = self._printer._device, False
        try:
            if device:
                device.close()
        except OSError as problem:
            log.debug("the printer's line did not close well: %s", problem)

    def trouble(self) -> str:
        """In words; empty when it is ready or says nothing."""
        state = self._ask(1)
        if state is None:
            self._is_mute = self._is_mute or not self._has_answered
            return ""
        cause, error, paper = (self._ask(number) or 0 for number in (2, 3, 4))
        if cause & 0x04:
            return COVER
        if cause & 0x20 or paper & 0x60:
            return _PAPER_OUT
        if error & 0x08:
            return _CUTTER
        if error & 0x60 or cause & 0x40:
            return BROKEN
        return PAUSED if state & 0x08 else ""

    def why(self) -> Sentence | None:
        """Why it stopped, if it still tells."""
        try:
            words = self.trouble()
        except OSError:
            return None
        return again(words) if words else None

    def send(self, data: bytes) -> None:
        self._wait_at_most(self._patience.send)
        self._printer._raw(data)

    def wait_until_printed(self) -> None:
        """Interrupted when it says that it cannot, or fell silent. One that never says anything counts as done, and
        so does one that is well and does not know this question."""
        if self._is_mute:
            return
        self._has_answered = False
        self._printer._raw(_ASK_WHEN_DONE)
        for _ in range(max(1, round(self._patience.finish / self._patience.answer))):
            self._read()
            if self._is_done:
                return
            words = self.trouble()
            if words:
                raise Interrupted(again(words))
        if not self._has_answered:
            raise Interrupted(STOPPED)

    def _ask(self, number: int) -> int | None:
        """The status byte, which has four fixed bits; None when it does not answer."""
        if self._is_mute:
            return None
        self._printer._raw(_ASK + bytes([number]))
        answer = next((byte for byte in reversed(self._read()) if byte & 0x93 == 0x12), None)
        self._has_answered = self._has_answered or answer is not None
        return answer

    def _read(self) -> bytes:
        self._wait_at_most(self._patience.answer)
        try:
            answer: bytes = self._printer._read()
        except TimeoutError:
            return b""
        if not answer and isinstance(self._printer, escpos().Network):
            raise ConnectionResetError("the printer hung up")
        self._is_done = self._is_done or any(byte & 0x90 == 0 for byte in answer)
        return answer

    def _wait_at_most(self, seconds: float) -> None:
        if isinstance(self._printer, escpos().Network):
            self._printer.device.settimeout(seconds)


def again(words: str) -> Sentence:
    return say("{why} Then print again: it will say COPY.", why=words)


def job(image: QImage, width: int) -> bytes:
    """The commands that print the picture and cut the paper. `width`: of the head, in dots."""
    printer = escpos().Dummy()
    printer.profile.profile_data = {**printer.profile.profile_data, "media": {"width": {"pixels": width}}}
    printer.hw("INIT")
    printer.image(_for_library(image), fragment_height=_STRIP)
    printer.cut(mode="PART")
    data: bytes = printer.output
    return data


def _for_library(image: QImage) -> Any:
    from PIL import Image  # slow to load, and a station without a printer needs none

    lines = bytes(image.constBits())
    return Image.frombuffer("L", (image.width(), image.height()), lines, "raw", "L", image.bytesPerLine(), 1)


def by_network(host: str, port: int) -> Callable[[Patience], Any]:
    def make(patience: Patience) -> Any:
        line = escpos().Network(host, port)

        def open_socket() -> None:
            line.device = socket.create_connection((host, port), patience.connect)  # its own leaves failed ones open

        line.open = open_socket
        return line

    return make


def by_serial(port: str, baud: int) -> Callable[[Patience], Any]:
    def make(patience: Patience) -> Any:
        line = escpos().Serial(port, baud, timeout=patience.answer)

        def open_port() -> None:
            # Without a limit a write to a printer that is off would be held for ever.
            line.device = serial.Serial(
                port, baud, timeout=patience.answer, write_timeout=patience.send, dsrdtr=line.dsrdtr
            )

        def read() -> bytes:
            answer: bytes = line.device.read(max(1, line.device.in_waiting))  # its own waits for 16 bytes
            return answer

        line.open, line._read = open_port, read
        return line

    return make


def by_file(path: str) -> Callable[[Patience], Any]:
    """A device like /dev/usb/lp0, or a file that takes what would be printed last."""

    def make(patience: Patience) -> Any:
        file = escpos().File(path)
        file._raw = lambda data: write_patiently(file.device, data, patience.send)
        return file

    return make


def write_patiently(file: Any, data: bytes, patience: float) -> None:
    """TimeoutError when the device takes nothing for that long: a kernel's queue blocks while the paper is out."""
    if sys.platform == "win32":
        file.write(data)
        file.flush()
        return
    number = file.fileno()
    os.set_blocking(number, False)
    left = memoryview(data)
    while left:
        if not select([], [number], [], patience)[1]:
            raise TimeoutError("the device takes no more")
        left = left[os.write(number, left) :]
