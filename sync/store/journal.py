"""The second witness: an append-only file beside the database in which every event stands once more.

One segment a day, `journal-YYYYMMDD.ndjson` (UTC). A line is a JSON object whose last member `crc` is the CRC-32 (eight
hex digits) of all bytes before it. A sealed return stands there too, for its event is written only when the time for an
undo is over, and staff is told "Done" before. A line that was torn by a power cut, or damaged later, is passed over;
nothing here ever rewrites a line.
"""

import json
import logging
import os
import threading
import zlib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from sync.domain.verification import Photo
from sync.station.ports import Clock
from sync.store.files import disk_errors, flush_appended, flush_to_disk, make_folder, sync_folder

_log = logging.getLogger(__name__)
_NAME = "journal-{:%Y%m%d}.ndjson"
_TAIL = b',"crc":"%08x"}'
_TAIL_LENGTH = len(_TAIL % 0)
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Line:
    """An event as the journal holds it. `prev` is the chain hash before it, `body` the exact bytes that travel."""

    seq: int
    event_id: str
    case_id: str
    case_seq: int
    prev: bytes
    body: bytes
    signature: str
    created_ms: int
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True)
class Seal:
    """A return whose bag was scanned; `visit` is its text as the database holds it, empty when it was undone."""

    visit_id: str
    at_ms: int
    visit: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the journal says. `damaged` counts lines that cannot be read, the last one of a segment included.

    `seal` is the last one: a later one, or its event, says that an earlier one is over.
    """

    segments: tuple[tuple[Path, tuple[Line, ...]], ...] = ()
    damaged: int = 0
    seal: Seal | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """By number; a line that was written twice stands once."""
        found = {(line.seq, line.event_id): line for _, lines in self.segments for line in lines}
        return tuple(found[key] for key in sorted(found))


class Journal:
    """Appends from any thread take turns. The owner closes it."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        """OSError when the folder cannot be made or written."""
        self.folder = folder
        self.highest = 0
        self.behind = False  # an append failed: the database knows more
        self._clock = clock
        self._turn = threading.Lock()
        self._descriptor: int | None = None
        self._segment: Path | None = None
        self._day: date | None = None
        self._torn = False
        make_folder(folder)

    def read(self) -> Reading:
        """Every segment, flushed first: what a killed process left unflushed must not be believed and then lost.

        OSError when one cannot be read.
        """
        segments: list[tuple[Path, tuple[Line, ...]]] = []
        damaged = 0
        seal: Seal | None = None
        for path in self._segments():
            lines, last_seal, unreadable = _contents(path)
            seal = last_seal or seal
            damaged += unreadable
            segments.append((path, lines))
            self.highest = max([self.highest, *(line.seq for line in lines)])
        return Reading(tuple(segments), damaged, seal)

    def append(self, lines: Sequence[Line | Seal]) -> None:
        """The lines are on the disk when this returns, and so is the segment's name. StoreError, DiskFull."""
        if not lines:
            return
        data = b"".join(_encoded(line) for line in lines)
        with self._turn, disk_errors("the journal could not be written"):
            self.behind = True
            descriptor = self._open(self._clock.now())
            torn, self._torn = self._torn, True
            _write_all(descriptor, b"\n" + data if torn else data)
            flush_appended(descriptor)
            self._torn = False
            self.highest = max([self.highest, *(line.seq for line in lines if isinstance(line, Line))])
            self.behind = False

    def retire(self, is_over: Callable[[Sequence[Line]], bool], before: datetime) -> int:
        """Remove the segments of days before that moment of which nothing is needed any more; the newest one stays for
        its numbers. Returns how many went. OSError."""
        limit = _NAME.format(before)
        gone = 0
        for path in self._segments()[:-1]:
            if path.name < limit and path != self._segment:
                lines, _, _ = _contents(path)
                if is_over(lines):
                    path.unlink()
                    gone += 1
        if gone:
            sync_folder(self.folder)
        return gone

    def close(self) -> None:
        """A second call does nothing; a later append opens the file again."""
        with self._turn:
            if self._descriptor is not None:
                os.close(self._descriptor)
            self._descriptor = self._segment = None

    def _segments(self) -> list[Path]:
        return sorted(self.folder.glob("journal-*.ndjson"))

    def _open(self, now: datetime) -> int:
        """The day's segment. Its name is flushed at each opening: an earlier process may have died before it did."""
        if self._descriptor is not None and self._day == now.date():
            return self._descriptor
        path = self.folder / _NAME.format(now)
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = self._segment = None
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags, 0o600)
        try:
            self._torn = not _ends_whole(path)
            sync_folder(self.folder)
        except OSError:
            os.close(descriptor)
            raise
        self._descriptor, self._segment, self._day = descriptor, path, now.date()
        return descriptor


def _contents(path: Path) -> tuple[tuple[Line, ...], Seal | None, int]:
    """A segment's events, its last seal, and how many lines cannot be read."""
    with path.open("rb+") as file:
        flush_to_disk(file.fileno())
        pieces = file.read().split(b"\n")
    read = [_decoded(piece) for piece in pieces if piece]
    lines = tuple(line for line in read if isinstance(line, Line))
    seal = next((line for line in reversed(read) if isinstance(line, Seal)), None)
    return lines, seal, read.count(None)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _ends_whole(path: Path) -> bool:
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) == 0:
            return True
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _encoded(line: Line | Seal) -> bytes:
    value = asdict(line) if isinstance(line, Seal) else _event_value(line)
    start = _JSON.encode(value).encode()[:-1]
    return start + _TAIL % zlib.crc32(start) + b"\n"


def _event_value(line: Line) -> dict[str, object]:
    value: dict[str, object] = {
        "seq": line.seq,
        "event_id": line.event_id,
        "case_id": line.case_id,
        "case_seq": line.case_seq,
        "at": line.created_ms,
        "prev": line.prev.hex(),
        "body": line.body.decode(),
        "signature": line.signature,
    }
    if line.photos:
        value["photos"] = [[photo.sha256, photo.size, photo.mime] for photo in line.photos]
    return value


def _decoded(piece: bytes) -> Line | Seal | None:
    """None for what is no whole line."""
    start = piece[:-_TAIL_LENGTH]
    if piece[-_TAIL_LENGTH:] != _TAIL % zlib.crc32(start):
        return None
    try:
        value = json.loads(start + b"}")
        if "visit_id" in value:
            return Seal(value["visit_id"], value["at_ms"], value["visit"])
        return Line(
            seq=value["seq"],
            event_id=value["event_id"],
            case_id=value["case_id"],
            case_seq=value["case_seq"],
            prev=bytes.fromhex(value["prev"]),
            body=value["body"].encode(),
            signature=value["signature"],
            created_ms=value["at"],
            photos=tuple(Photo(*photo) for photo in value.get("photos", ())),
        )
    except (ValueError, KeyError, TypeError) as problem:
        _log.warning("a journal line cannot be understood: %s", type(problem).__name__)
        return None
