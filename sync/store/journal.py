"""The second witness: an append-only file beside the database in which every event stands once more.

One segment a day, `journal-YYYYMMDD.ndjson` (UTC). A line is a JSON object whose last member `crc` is the CRC-32 (eight
hex digits) of all bytes before it. A sealed return stands there too, for its event is written only when the time for an
undo is over, and staff is told "Done" before. A line that was torn by a power cut, or damaged later, is passed over;
nothing here ever rewrites a line.

Behind the last line a segment is blank (newlines; zeros after a power cut), and the next line is written there: a flush
is cheaper when the file does not grow, and on a full disk the return in hand still has its place.
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
_BLANK = b"\n\0"
# Some twenty returns, and the largest one.
_GROWTH = 128 * 1024
_LEAST_ROOM = 32 * 1024
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
        self.behind = False  # an append of events failed: the database knows more
        self._clock = clock
        self._turn = threading.Lock()
        self._descriptor: int | None = None
        self._segment: Path | None = None
        self._day: date | None = None
        self._end = 0  # where the next line goes
        self._size = 0
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
        numbers = [line.seq for line in lines if isinstance(line, Line)]
        with self._turn, disk_errors("the journal could not be written"):
            self.behind = self.behind or bool(numbers)
            self._write(data)
            self.highest = max([self.highest, *numbers])
            self.behind = self.behind and not numbers

    def has_room(self) -> bool:
        """Whether the next return finds its place here, whatever fills the disk then; the file grows for it now."""
        with self._turn:
            try:
                descriptor = self._open(self._clock.now())
                if self._size - self._end < _LEAST_ROOM:
                    self._grow(descriptor)
                    flush_appended(descriptor)
            except OSError as problem:
                _log.warning("the journal cannot be written: %s", problem.strerror)
                self._forget()
                return False
            return self._size - self._end >= _LEAST_ROOM

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
            self._forget()

    def _segments(self) -> list[Path]:
        return sorted(self.folder.glob("journal-*.ndjson"))

    def _write(self, data: bytes) -> None:
        """OSError after which the segment is opened anew; what came of the lines until then stays as it is."""
        descriptor = self._open(self._clock.now())
        try:
            if self._size - self._end < len(data):
                self._grow(descriptor)
            # From the newline of the line before on: that one may have been torn and lack it.
            os.lseek(descriptor, max(self._end - 1, 0), os.SEEK_SET)
            _write_all(descriptor, b"\n" + data if self._end else data)
            flush_appended(descriptor)
        except OSError:
            self._forget()
            raise
        self._end += len(data)
        self._size = max(self._size, self._end)

    def _grow(self, descriptor: int) -> None:
        """More blank room, as far as the disk has some; a line that does not fit says so itself."""
        try:
            os.lseek(descriptor, 0, os.SEEK_END)
            _write_all(descriptor, b"\n" * _GROWTH)
        except OSError as problem:
            _log.warning("the journal has no room to grow: %s", problem.strerror)
        self._size = os.fstat(descriptor).st_size

    def _open(self, now: datetime) -> int:
        """The day's segment. Its name is flushed at each opening: an earlier process may have died before it did."""
        if self._descriptor is not None and self._day == now.date():
            return self._descriptor
        self._forget()
        path = self.folder / _NAME.format(now)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            size = os.fstat(descriptor).st_size
            written = _written(path, size)
            sync_folder(self.folder)
        except OSError:
            os.close(descriptor)
            raise
        self._size, self._end = size, written + 1 if written else 0
        self._descriptor, self._segment, self._day = descriptor, path, now.date()
        return descriptor

    def _forget(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
        self._descriptor = self._segment = None


def _contents(path: Path) -> tuple[tuple[Line, ...], Seal | None, int]:
    """A segment's events, its last seal, and how many lines cannot be read."""
    with path.open("rb+") as file:
        flush_to_disk(file.fileno())
        pieces = file.read().rstrip(_BLANK).split(b"\n")
    read = [_decoded(piece) for piece in pieces if piece.strip(b"\0")]
    lines = tuple(line for line in read if isinstance(line, Line))
    seal = next((line for line in reversed(read) if isinstance(line, Seal)), None)
    return lines, seal, read.count(None)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _written(path: Path, size: int) -> int:
    """How many of these bytes are before the blank end."""
    with path.open("rb") as file:
        return len(file.read(size).rstrip(_BLANK))


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
