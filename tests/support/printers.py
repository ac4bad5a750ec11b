"""Printers on a real loopback socket: they read commands, put what they printed into pictures, and fail as told."""

import os
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Self, cast

import numpy as np
import numpy.typing as npt

from sync.domain.papers import Paper
from sync.station.printing import NotPrinted

Dots = npt.NDArray[np.uint8]


@dataclass
class Mood:
    """How the printer is. `jams_after`, `vanishes_after`: so many bytes of a job; `mute`: it answers nothing."""

    cover_open: bool = False
    paper_out: bool = False
    paused: bool = False
    jams_after: int | None = None
    vanishes_after: int | None = None
    mute: bool = False


class Gone(Exception):
    """The connection ends here."""


@dataclass
class Stream:
    """Bytes of one connection, one after another."""

    line: socket.socket
    mood: Mood
    taken: int = 0
    held: bytes = b""

    def take(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            if not self.held:
                self.held = self.line.recv(65536)
                if not self.held:
                    raise Gone
            part, self.held = self.held[: count - len(data)], self.held[count - len(data) :]
            data += part
        self.taken += count
        if self.mood.vanishes_after is not None and self.taken > self.mood.vanishes_after:
            self.line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raise Gone
        if self.mood.jams_after is not None and self.taken > self.mood.jams_after:
            self.mood.paper_out = True
        return data

    def rest_until(self, end: bytes) -> bytes:
        data = b""
        while not data.endswith(end):
            data += self.take(1)
        return data


class _Server:
    """One connection after another, as printers do it."""

    def __init__(self, mood: Mood | None = None) -> None:
        self.mood = mood or Mood()
        self.jobs: list[Dots] = []
        self.asked = 0
        self._ears = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._ears.getsockname()[1]
        self._ears.settimeout(0.1)
        self._stops = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="fake printer")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stops.set()
        self._thread.join()
        self._ears.close()

    def _listen(self) -> None:
        while not self._stops.is_set():
            try:
                line, _ = self._ears.accept()
            except TimeoutError:
                continue
            with line:
                line.settimeout(5)
                stream = Stream(line, self.mood)
                try:
                    while True:
                        self.serve(stream)
                except (Gone, OSError):
                    pass

    def serve(self, stream: Stream) -> None:
        raise NotImplementedError

    def answer(self, stream: Stream, data: bytes) -> None:
        self.asked += 1
        if not self.mood.mute:
            stream.line.sendall(data)


class EscposServer(_Server):
    """Understands what a receipt needs: ESC @, GS v 0, ESC d, GS V, DLE EOT, GS r."""

    def __init__(self, mood: Mood | None = None) -> None:
        super().__init__(mood)
        self._strips: list[Dots] = []

    def serve(self, stream: Stream) -> None:
        match stream.take(2):
            case b"\x1b@":
                self._strips = []
            case b"\x1dv":
                self._strips.append(self._image(stream))
            case b"\x1bd":
                stream.take(1)
            case b"\x1dV":
                stream.take(1)
                if not self.mood.paper_out:
                    self.jobs.append(np.vstack(self._strips))
            case b"\x10\x04":
                self.answer(stream, bytes([self._status(stream.take(1)[0])]))
            case b"\x1dr":
                stream.take(1)
                if not self.mood.paper_out:
                    self.answer(stream, b"\x00")
            case other:
                raise AssertionError(f"no command of a receipt: {other!r}")

    def _image(self, stream: Stream) -> Dots:
        """GS v 0 m xL xH yL yH: eight dots to the byte, 1 is black."""
        assert stream.take(2) == b"0\x00"
        row, height = struct.unpack("<HH", stream.take(4))
        packed = np.frombuffer(stream.take(row * height), np.uint8).reshape(height, row)
        return np.where(np.unpackbits(packed, axis=1) == 1, 0, 255).astype(np.uint8)

    def _status(self, number: int) -> int:
        mood = self.mood
        stopped = mood.cover_open or mood.paper_out or mood.paused
        return (
            0x12
            | {
                1: 0x08 if stopped else 0,
                2: (0x04 if mood.cover_open else 0) | (0x20 if mood.paper_out else 0),
                3: 0,
                4: 0x60 if mood.paper_out else 0,
            }[number]
        )


class ZplServer(_Server):
    """Understands ^XA...^XZ with one ^GFA, and ~HS."""

    def serve(self, stream: Stream) -> None:
        match stream.take(1):
            case b"~":
                assert stream.take(2) == b"HS"
                self.answer(stream, self._status())
            case b"^":
                self._label(stream.rest_until(b"^XZ"))
            case b"\n":
                pass
            case other:
                raise AssertionError(f"no ZPL: {other!r}")

    def _label(self, text: bytes) -> None:
        fields = text.split(b"^GFA,")[1].split(b"^FS")[0].split(b",")
        total, _, row = (int(part) for part in fields[:3])
        packed = np.frombuffer(bytes.fromhex(fields[3].decode()), np.uint8)
        assert packed.size == total
        if not self.mood.paper_out:
            dots = np.unpackbits(packed.reshape(-1, row), axis=1)
            self.jobs.append(np.where(dots == 1, 0, 255).astype(np.uint8))

    def _status(self) -> bytes:
        mood = self.mood
        first = f"030,{mood.paper_out:d},{mood.paused:d},1234,000,0,0,0,000,0,0,0"
        second = f"001,0,{mood.cover_open:d},0,1,2,4,0,{1 if mood.paper_out else 0:08d},1,000"
        return b"".join(b"\x02" + part.encode() + b"\x03\r\n" for part in (first, second, "1234,0"))


@dataclass
class FakePrinter:
    """`printing.Printer` in memory. `trouble_words` are told when it is asked, `fails` are raised one by one, `gate`
    holds a print until it is set."""

    trouble_words: str = ""
    fails: list[NotPrinted] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    gate: threading.Event | None = None

    def trouble(self) -> str:
        return self.trouble_words

    def print(self, paper: Paper) -> None:
        if self.gate:
            assert self.gate.wait(10)
        if self.fails:
            raise self.fails.pop(0)
        self.papers.append(paper)


class PtyLine:
    """A serial line's far end, with the two calls of a socket that a printer uses."""

    def __init__(self, number: int) -> None:
        self._number = number

    def recv(self, most: int) -> bytes:
        return os.read(self._number, most)

    def sendall(self, data: bytes) -> None:
        os.write(self._number, data)


@contextmanager
def serial_printer(mood: Mood | None = None) -> Iterator[tuple[EscposServer, str]]:
    """A receipt printer on a pseudo-terminal, with the port's name. POSIX only."""
    import tty

    far, near = os.openpty()
    tty.setraw(near)
    server = EscposServer(mood)
    server._ears.close()

    def listen() -> None:
        stream = Stream(cast("socket.socket", PtyLine(far)), server.mood)
        try:
            while True:
                server.serve(stream)
        except (Gone, OSError):
            pass

    thread = threading.Thread(target=listen, name="fake serial printer")
    thread.start()
    try:
        yield server, os.ttyname(near)
    finally:
        os.close(near)  # the far end's read fails then
        thread.join()
        os.close(far)
