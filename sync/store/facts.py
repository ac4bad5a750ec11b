"""Events as rows: read for checking, put in from the journal, and compared with it."""

import json
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import sqlite_utils

from sync.domain.custody import BagReplaced, ProvisionalReceived
from sync.domain.events import Event, EventType, said_by
from sync.domain.verification import Finding, Photo, Result, UndeclaredItem, Verification
from sync.station.ports import StoreDamaged
from sync.store.bags import bind, project
from sync.store.database import DAMAGED, Database, Row
from sync.store.journal import Line
from sync.store.moments import from_ms, to_ms
from sync.wire import WireError, event_from_bytes

# Emptied bodies of sent events are no loss; their hashes still carry the chain.
_CHECKED = """
SELECT device_seq, event_id, case_id, signature, prev_sha256, body_sha256,
  CASE state WHEN 'sent' THEN NULL ELSE body END AS body
FROM outbox WHERE device_seq >= (SELECT min(device_seq) FROM outbox WHERE state <> 'sent') - 1
ORDER BY device_seq
"""
_LINES = """
SELECT device_seq, event_id, case_id, case_seq, prev_sha256, body, body_sha256, signature, created_ms
FROM outbox WHERE length(body) > 0 AND
"""
_INSERT = """
INSERT INTO outbox(device_seq, event_id, case_id, case_seq, body, body_sha256, prev_sha256, signature, created_ms,
  taken_ms, items, bags)
VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """What an event says was taken in: when, how many items, in which bags, by whom. `at_ms` is None for one that takes
    in nothing for a case, or cannot be read."""

    at_ms: int | None = None
    items: int = 0
    bags: tuple[str, ...] = ()
    staff: str = ""


def taken(
    at: datetime,
    findings: Iterable[Finding],
    undeclared: Iterable[UndeclaredItem],
    bags: tuple[str, ...],
    staff: str = "",
) -> Taken:
    items = sum(finding.result is not Result.NOT_RECEIVED for finding in findings)
    return Taken(to_ms(at), items + sum(item.quantity for item in undeclared), bags, staff)


def check_unsent(database: Database, lines: Mapping[str, Line]) -> None:
    """StoreDamaged when an unsent row is not what was written: by its hash, by the chain to the row before it, or by
    the journal's line of the same body. `lines` by event id."""
    before: tuple[int, bytes] | None = None
    for row in database.rows(_CHECKED):
        seq, prev, digest = row["device_seq"], _bytes(row["prev_sha256"]), _bytes(row["body_sha256"])
        if row["body"] is not None and sha256(_bytes(row["body"])).digest() != digest:
            raise StoreDamaged(DAMAGED)
        if before is not None and seq == before[0] + 1 and prev != before[1]:
            raise StoreDamaged(DAMAGED)
        if not _agrees(row, lines.get(row["event_id"])):
            raise StoreDamaged(DAMAGED)
        before = seq, sha256(prev + digest).digest()


def _agrees(row: Row, line: Line | None) -> bool:
    if line is None or row["body"] is None:
        return True
    written = line.seq, line.case_id, line.signature, line.prev, line.body
    return written == (
        row["device_seq"],
        row["case_id"],
        row["signature"],
        _bytes(row["prev_sha256"]),
        _bytes(row["body"]),
    )


def all_confirmed(database: Database, lines: Sequence[Line]) -> bool:
    """Whether central has every one of these events. Rows that are gone were sent long ago; a number that another
    event holds makes the line the only one of its kind."""
    numbers = [line.seq for line in lines]
    rows = database.rows(
        "SELECT device_seq, event_id, state FROM outbox WHERE device_seq BETWEEN :first AND :last",
        {"first": min(numbers, default=0), "last": max(numbers, default=0)},
    )
    known = {row["device_seq"]: (row["event_id"], row["state"]) for row in rows}
    return all(known.get(line.seq, (line.event_id, "sent")) == (line.event_id, "sent") for line in lines)


def lines_above(database: Database, seq: int) -> tuple[Line, ...]:
    """What the database has behind the journal's highest number."""
    return tuple(line_of(row) for row in database.rows(_LINES + "device_seq > :seq ORDER BY device_seq", {"seq": seq}))


def unsent_lines(database: Database, written: Set[str] = frozenset()) -> tuple[Line, ...]:
    """Every row that central has not confirmed, if its bytes are what its hash says; without the event ids in
    `written`, whose bodies are not even read: at a start that is nearly all of a long queue."""
    rows = database.rows("SELECT device_seq, event_id FROM outbox WHERE state <> 'sent' ORDER BY device_seq")
    wanted = [row["device_seq"] for row in rows if row["event_id"] not in written]
    return tuple(line for seq in wanted for line in unsent_line(database, seq))


def unsent_line(database: Database, seq: int) -> tuple[Line, ...]:
    """The unsent row of that number, if there is a whole one."""
    return whole_lines(database.rows(_LINES + "state <> 'sent' AND device_seq = :seq", {"seq": seq}))


def whole_lines(rows: Iterable[Row]) -> tuple[Line, ...]:
    return tuple(line_of(row) for row in rows if sha256(_bytes(row["body"])).digest() == _bytes(row["body_sha256"]))


def line_of(row: Row) -> Line:
    body = _bytes(row["body"])
    event = _read(body)
    return Line(
        seq=row["device_seq"],
        event_id=row["event_id"],
        case_id=row["case_id"],
        case_seq=row["case_seq"],
        prev=_bytes(row["prev_sha256"]),
        body=body,
        signature=row["signature"],
        created_ms=row["created_ms"],
        photos=said_by(event).photos() if event else (),
    )


def insert(db: sqlite_utils.Database, line: Line, what: Taken | None = None) -> None:
    """The event's row, and what it changes of bags and totes; `what` where the caller knows what was taken in."""
    event = None if what else _read(line.body)
    what = what or _taken(line, event)
    db.execute(_INSERT, _values(line, what))
    _apply(db, line, what, event)


def put_in(db: sqlite_utils.Database, lines: Iterable[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Insert what is not there, each with its drop-off and bags. `(came in, clashing)`: a clashing line has a number
    or a place in its case that another event holds; it stays in the journal only."""
    came_in: list[Line] = []
    clashing: list[Line] = []
    for line in lines:
        if db.execute("SELECT 1 FROM outbox WHERE event_id = ?", (line.event_id,)).fetchone():
            continue
        event = _read(line.body)
        what = _taken(line, event)
        if not db.execute(_INSERT + "ON CONFLICT DO NOTHING", _values(line, what)).rowcount:
            clashing.append(line)
            continue
        came_in.append(line)
        _apply(db, line, what, event)
        if event is None or event.type is EventType.COMPLETED:
            _end_visit(db, line)
    return tuple(came_in), tuple(clashing)


def _values(line: Line, what: Taken) -> Sequence[object]:
    return (
        line.seq,
        line.event_id,
        line.case_id,
        line.case_seq,
        line.body,
        sha256(line.body).digest(),
        line.prev,
        line.signature,
        line.created_ms,
        what.at_ms,
        what.items,
        json.dumps(what.bags),
    )


def _taken(line: Line, event: Event | None) -> Taken:
    """Only a first look takes goods in for a case; other events name their bags."""
    match said_by(event) if event else None:
        case Verification(supersedes=None) as seen:
            at = seen.occurred_at or from_ms(line.created_ms)
            return taken(at, seen.findings, seen.undeclared, seen.bags, event.origin.operator_ref if event else "")
        case Verification(bags=bags):
            return Taken(bags=bags)
        case BagReplaced(new=new):
            return Taken(bags=(new,))
        case ProvisionalReceived(bag=bag):
            return Taken(bags=(bag,))
        case _:
            return Taken()


def _apply(db: sqlite_utils.Database, line: Line, what: Taken, event: Event | None) -> None:
    if what.at_ms is not None:
        bind(db, what.bags, line.event_id, line.case_id, what.staff, what.items, what.at_ms)
    elif event is not None:
        project(db, event)


def _end_visit(db: sqlite_utils.Database, line: Line) -> None:
    """The visit that led to the event is over."""
    db.execute(
        "UPDATE visit SET state = 'committed', body = ''"
        " WHERE state IN ('open', 'parked') AND case_id = ? AND saved_ms <= ?",
        (line.case_id, line.created_ms),
    )


def list_photos(db: sqlite_utils.Database, photos: Iterable[Photo]) -> None:
    """On the upload list; one that is there already stays as it is."""
    db.conn.executemany(
        "INSERT INTO blob(sha256, size, mime) VALUES(?, ?, ?) ON CONFLICT(sha256) DO NOTHING",
        [(photo.sha256, photo.size, photo.mime) for photo in photos],
    )


def _read(body: bytes) -> Event | None:
    """None for an event of another version: it travels all the same."""
    try:
        return event_from_bytes(body)
    except WireError:
        return None


def _bytes(value: object) -> bytes:
    """A flipped type bit makes SQLite give a text for a blob; then the hash differs."""
    return value if isinstance(value, bytes) else str(value).encode()
