"""Label printers that speak ZPL, over TCP or as a device file. The label is sent as one graphic (^GFA).

Before and after, the printer is asked for its host status (~HS): three lines of fields in STX and ETX (Zebra, ZPL II
Programming Guide). One that answers nothing is printed to all the same.
"""

import logging
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from kiosk.devices.printing.escpos import (
    BROKEN,
    COVER,
    NOT_THERE,
    PAUSED,
    STOPPED,
    Patience,
    again,
    write_patiently,
)
from kiosk.devices.printing.pictures import label_picture
from sync.domain.papers import Paper
from sync.domain.sentence import say
from sync.station.printing import Interrupted, NotPrinted

log = logging.getLogger(__name__)

_STATUS = b"~HS"
_LABELS_OUT = say("The label printer is out of labels. Put in a new roll.")
_RIBBON_OUT = say("The label printer is out of ribbon. Put in a new one.")


@dataclass(frozen=True, slots=True)
class HostStatus:
    """What ~HS says, as far as it matters."""

    paper_out: bool
    paused: bool
    head_open: bool
    ribbon_out: bool
    broken: bool
    waiting: int  # formats and labels that are not printed yet

    def trouble(self) -> str:
        if self.head_open:
            return COVER
        if self.paper_out:
            return _LABELS_OUT
        if self.ribbon_out:
            return _RIBBON_OUT
        if self.broken:
            return BROKEN
        return PAUSED if self.paused else ""


def read_status(answer: bytes) -> HostStatus | None:
    """None for what is not the whole answer."""
    lines = [part.split(b"\x03")[0].decode("ascii", "replace").split(",") for part in answer.split(b"\x02")[1:]]
    if len(lines) < 2 or len(lines[0]) < 12 or len(lines[1]) < 9 or b"\x03" not in answer.split(b"\x02")[2]:
        return None
    first, second = lines[0], lines[1]
    return HostStatus(
        paper_out=first[1] == "1",
        paused=first[2] == "1",
        head_open=second[2] == "1",
        ribbon_out=second[3] == "1",
        broken="1" in (first[9], first[10], first[11]),
        waiting=_number(first[4]) + _number(second[8]),
    )


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


class ZplPrinter:
    """`printing.Printer` on a TCP port. `width`, `height`: of a label in millimetres."""

    def __init__(self, host: str, port: int, size: tuple[float, float], dpi: int, patience: Patience) -> None:
        self._address = host, port
        self._size = size
        self._dpi = dpi
        self._patience = patience

    def trouble(self) -> str:
        try:
            with self._open() as line:
                status = self._ask(line)
        except NotPrinted as problem:
            return problem.sentence
        except OSError:
            return NOT_THERE
        return status.trouble() if status else ""

    def print(self, paper: Paper) -> None:
        data = job(label_picture(paper, *self._size, self._dpi))
        with self._open() as line:
            try:
                status = self._ask(line)
            except OSError as problem:
                raise NotPrinted(NOT_THERE) from problem
            if status and status.trouble():
                raise NotPrinted(status.trouble())
            try:
                line.settimeout(self._patience.send)
                line.sendall(data)
                if status:
                    self._wait_until_printed(line)
            except OSError as problem:
                log.warning("the label printer was lost in mid-print: %s", problem)
                raise Interrupted(STOPPED) from problem

    @contextmanager
    def _open(self) -> Iterator[socket.socket]:
        try:
            line = socket.create_connection(self._address, self._patience.connect)
        except OSError as problem:
            log.debug("no label printer: %s", problem)
            raise NotPrinted(NOT_THERE) from problem
        with line:
            yield line

    def _wait_until_printed(self, line: socket.socket) -> None:
        for _ in range(max(1, round(self._patience.finish / self._patience.answer))):
            status = self._ask(line)
            if status and status.trouble():
                raise Interrupted(again(status.trouble()))
            if status and not status.waiting:
                return
            self._drain(line)
        raise Interrupted(STOPPED)

    def _ask(self, line: socket.socket) -> HostStatus | None:
        """None when it does not answer."""
        line.settimeout(self._patience.answer)
        line.sendall(_STATUS)
        answer, end = b"", time.monotonic() + self._patience.answer
        while answer.count(b"\x03") < 3 and time.monotonic() < end:
            try:
                part = line.recv(512)
            except TimeoutError:
                break
            if not part:
                raise ConnectionResetError("the printer hung up")
            answer += part
        return read_status(answer)

    def _drain(self, line: socket.socket) -> None:
        """A short pause in which a late answer is read away."""
        line.settimeout(self._patience.answer / 4)
        with suppress(TimeoutError):
            line.recv(512)


class ZplFile:
    """`printing.Printer` on a device file, which cannot be asked."""

    def __init__(self, path: str, size: tuple[float, float], dpi: int, patience: Patience) -> None:
        self._path = Path(path)
        self._size = size
        self._dpi = dpi
        self._patience = patience

    def trouble(self) -> str:
        return "" if self._path.parent.is_dir() else NOT_THERE

    def print(self, paper: Paper) -> None:
        data = job(label_picture(paper, *self._size, self._dpi))
        try:
            file = self._path.open("wb")
        except OSError as problem:
            raise NotPrinted(NOT_THERE) from problem
        with file:
            try:
                write_patiently(file, data, self._patience.send)
            except OSError as problem:
                raise Interrupted(STOPPED) from problem


def job(image: QImage) -> bytes:
    """One label: its size, the graphic as hexadecimal rows, print one."""
    width, height, line = image.width(), image.height(), image.bytesPerLine()
    dots = np.frombuffer(image.constBits(), np.uint8).reshape(height, line)[:, :width] < 128
    packed = np.packbits(dots, axis=1)
    total, row = packed.size, packed.shape[1]
    graphic = packed.tobytes().hex().upper()
    return f"^XA^PW{width}^LL{height}^LH0,0^FO0,0^GFA,{total},{total},{row},{graphic}^FS^PQ1^XZ\n".encode()
