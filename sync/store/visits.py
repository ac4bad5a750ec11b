"""The visit in hand, step by step, and its end: event, outbox row and photo list in one transaction."""

import json
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

import sqlite_utils

from sync.domain.events import CHAIN_START
from sync.domain.verification import Photo, Result
from sync.domain.visit import CounterVisit, Step
from sync.station.ports import Clock, EventBuilder, Numbers, OwnDropOff, StoreError, VisitClosed
from sync.store.database import Database, Row
from sync.store.moments import from_ms, to_ms
from sync.wire import WireError, visit_from_json, visit_to_json

_OWN = """
SELECT d.case_id, d.at_ms, d.bags, coalesce(o.state = 'sent', 1) AS synced
FROM drop_off d LEFT JOIN outbox o ON o.event_id = d.event_id
"""


class SqliteVisitLog:
    """`ports.VisitLog` on the station's database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def save(self, visit: CounterVisit) -> None:
        """VisitClosed when the visit is over already; StoreError while another visit is open."""
        cancelled = visit.step is Step.CANCELLED
        row = {
            "visit_id": visit.visit_id,
            "case_id": visit.case.case_id,
            "state": "cancelled" if cancelled else "open",
            "body": "" if cancelled else visit_to_json(visit),
            "saved_ms": to_ms(self._clock.now()),
        }
        with self._database.transaction() as db:
            changed = db.execute(
                "INSERT INTO visit(visit_id, case_id, state, body, saved_ms)"
                " VALUES(:visit_id, :case_id, :state, :body, :saved_ms)"
                " ON CONFLICT(visit_id) DO UPDATE SET state = excluded.state, body = excluded.body,"
                " saved_ms = excluded.saved_ms WHERE visit.state IN ('open', 'parked')",
                row,
            ).rowcount
            if changed == 0:
                raise VisitClosed("This return is closed already. Scan the next return code.")

    def open_visit(self) -> CounterVisit | None:
        body = self._database.value("SELECT body FROM visit WHERE state = 'open'")
        if body is None:
            return None
        try:
            return visit_from_json(body)
        except WireError as problem:
            raise StoreError(f"The return that was open cannot be read ({problem}). Ask support.") from problem

    def commit(self, visit: CounterVisit, photos: Sequence[Photo], build: EventBuilder) -> int:
        with self._database.transaction() as db:
            known = _one(db, "SELECT device_seq FROM outbox WHERE event_id = ?", visit.event_id)
            if known is not None:
                self._close(db, visit)
                return int(known)
            numbers = _next_numbers(db, visit.case.case_id)
            event_id, body, signature = build(numbers)
            if event_id != visit.event_id:
                raise StoreError("The event that was built is not that of this visit: nothing was saved.")
            self._append(db, visit, numbers, body, signature)
            _list_photos(db, photos)
            _note_drop_off(db, visit)
            self._close(db, visit)
            return numbers.device_seq

    def _append(
        self, db: sqlite_utils.Database, visit: CounterVisit, numbers: Numbers, body: bytes, signature: str
    ) -> None:
        db.execute(
            "INSERT INTO outbox(device_seq, event_id, case_id, case_seq, body, body_sha256, prev_sha256, signature,"
            " created_ms) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                numbers.device_seq,
                visit.event_id,
                visit.case.case_id,
                numbers.case_seq,
                body,
                sha256(body).digest(),
                numbers.prev,
                signature,
                to_ms(self._clock.now()),
            ),
        )

    def _close(self, db: sqlite_utils.Database, visit: CounterVisit) -> None:
        """The visit's words leave with it: the event has them now."""
        db.execute(
            "INSERT INTO visit(visit_id, case_id, state, body, saved_ms) VALUES(?, ?, 'committed', '', ?)"
            " ON CONFLICT(visit_id) DO UPDATE SET state = 'committed', body = '', saved_ms = excluded.saved_ms",
            (visit.visit_id, visit.case.case_id, to_ms(self._clock.now())),
        )

    def bag_used(self, bag: str) -> OwnDropOff | None:
        rows = self._database.rows(
            _OWN + "JOIN bag b ON b.event_id = d.event_id WHERE b.label = :bag ORDER BY d.at_ms DESC LIMIT 1",
            {"bag": bag},
        )
        return _own(rows)

    def dropped_off(self, case_id: str) -> OwnDropOff | None:
        rows = self._database.rows(
            _OWN + "WHERE d.case_id = :case_id ORDER BY d.at_ms DESC LIMIT 1", {"case_id": case_id}
        )
        return _own(rows)

    def taken_since(self, since: datetime) -> tuple[int, int]:
        row = self._database.rows(
            "SELECT count(*) AS returns, coalesce(sum(items), 0) AS items FROM drop_off WHERE at_ms >= :since",
            {"since": to_ms(since)},
        )[0]
        return int(row["returns"]), int(row["items"])


def _next_numbers(db: sqlite_utils.Database, case_id: str) -> Numbers:
    """Read inside the transaction that inserts, so that no number is given twice."""
    used = _one(db, "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'") or 0
    in_case = _one(db, "SELECT max(case_seq) FROM outbox WHERE case_id = ?", case_id) or 0
    last = db.execute("SELECT prev_sha256, body_sha256 FROM outbox ORDER BY device_seq DESC LIMIT 1").fetchone()
    prev = sha256(last[0] + last[1]).digest() if last else CHAIN_START
    return Numbers(device_seq=int(used) + 1, case_seq=int(in_case) + 1, prev=prev)


def _list_photos(db: sqlite_utils.Database, photos: Sequence[Photo]) -> None:
    db.conn.executemany(
        "INSERT INTO blob(sha256, size, mime) VALUES(?, ?, ?) ON CONFLICT(sha256) DO NOTHING",
        [(photo.sha256, photo.size, photo.mime) for photo in photos],
    )


def _note_drop_off(db: sqlite_utils.Database, visit: CounterVisit) -> None:
    taken = sum(finding.result is not Result.NOT_RECEIVED for finding in visit.findings)
    taken += sum(item.quantity for item in visit.undeclared)
    at = visit.sealed_at or visit.started_at
    db.execute(
        "INSERT INTO drop_off(event_id, case_id, at_ms, items, bags) VALUES(?, ?, ?, ?, ?)",
        (visit.event_id, visit.case.case_id, to_ms(at), taken, json.dumps(visit.bags)),
    )
    db.conn.executemany("INSERT INTO bag(label, event_id) VALUES(?, ?)", [(bag, visit.event_id) for bag in visit.bags])


def _one(db: sqlite_utils.Database, sql: str, *values: object) -> Any:
    row = db.execute(sql, values).fetchone()
    return row[0] if row else None


def _own(rows: list[Row]) -> OwnDropOff | None:
    if not rows:
        return None
    row = rows[0]
    return OwnDropOff(
        case_id=row["case_id"],
        at=from_ms(row["at_ms"]),
        bags=tuple(json.loads(row["bags"])),
        synced=bool(row["synced"]),
    )
