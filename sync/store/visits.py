"""The visit in hand, step by step, and its end: event, outbox row and photo list in one transaction."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlite_utils

from sync.domain.verification import Photo
from sync.domain.visit import CounterVisit, Step
from sync.station.ports import Clock, EventBuilder, OwnDropOff, StoreError, VisitClosed
from sync.store.database import Database, Row
from sync.store.facts import insert, lines_above, list_photos, taken
from sync.store.journal import Journal, Line, Seal
from sync.store.moments import from_ms, to_ms
from sync.store.numbering import next_numbers
from sync.wire import WireError, visit_from_json, visit_to_json

_OWN = "SELECT o.case_id, o.taken_ms, o.bags, o.state = 'sent' AS synced FROM outbox AS o "


class SqliteVisitLog:
    """`ports.VisitLog` on the station's database."""

    def __init__(self, database: Database, clock: Clock, journal: Journal) -> None:
        self._database = database
        self._clock = clock
        self._journal = journal
        self._sealed = ""

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
        self._witness_seal(visit)

    def _witness_seal(self, visit: CounterVisit) -> None:
        """A sealed return is "Done" for staff seconds before its event is written; an undo takes that back."""
        is_sealed = visit.step is Step.SEALED
        if is_sealed or self._sealed == visit.visit_id:
            words = visit_to_json(_unnamed(visit)) if is_sealed else ""
            self._journal.append([Seal(visit.visit_id, to_ms(self._clock.now()), words)])
        self._sealed = visit.visit_id if is_sealed else ""

    def open_visit(self) -> CounterVisit | None:
        body = self._database.value("SELECT body FROM visit WHERE state = 'open'")
        if body is None:
            return None
        try:
            return visit_from_json(body)
        except WireError as problem:
            raise StoreError(f"The return that was open cannot be read ({problem}). Ask support.") from problem

    def commit(self, visit: CounterVisit, photos: Sequence[Photo], build: EventBuilder) -> int:
        """Database first, then the journal: a cut between the two leaves a row that the next start writes to the
        journal. When the journal fails the event is safe and this raises; calling again only catches up."""
        with self._database.transaction() as db:
            known = _one(db, "SELECT device_seq FROM outbox WHERE event_id = ?", visit.event_id)
            line = None
            if known is None:
                line = self._built(db, visit, photos, build)
                at = visit.sealed_at or visit.started_at
                insert(db, line, taken(at, visit.findings, visit.undeclared, visit.bags))
                list_photos(db, photos)
            self._close(db, visit)
        if line is None or self._journal.behind:
            self._journal.append(lines_above(self._database, self._journal.highest))
        else:
            self._journal.append([line])
        return line.seq if line else int(known)

    def _built(
        self, db: sqlite_utils.Database, visit: CounterVisit, photos: Sequence[Photo], build: EventBuilder
    ) -> Line:
        numbers = next_numbers(db, visit.case.case_id)
        event_id, body, signature = build(numbers)
        if event_id != visit.event_id:
            raise StoreError("The event that was built is not that of this visit: nothing was saved.")
        return Line(
            seq=numbers.device_seq,
            event_id=event_id,
            case_id=visit.case.case_id,
            case_seq=numbers.case_seq,
            prev=numbers.prev,
            body=body,
            signature=signature,
            created_ms=to_ms(self._clock.now()),
            photos=tuple(photos),
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
            _OWN + "JOIN bag AS b ON b.event_id = o.event_id WHERE b.label = :bag ORDER BY o.taken_ms DESC LIMIT 1",
            {"bag": bag},
        )
        return _own(rows)

    def dropped_off(self, case_id: str) -> OwnDropOff | None:
        rows = self._database.rows(
            _OWN + "WHERE o.case_id = :case_id AND o.taken_ms IS NOT NULL ORDER BY o.taken_ms DESC LIMIT 1",
            {"case_id": case_id},
        )
        return _own(rows)

    def taken_since(self, since: datetime) -> tuple[int, int]:
        row = self._database.rows(
            "SELECT count(*) AS returns, coalesce(sum(items), 0) AS items FROM outbox WHERE taken_ms >= :since",
            {"since": to_ms(since)},
        )[0]
        return int(row["returns"]), int(row["items"])


def _unnamed(visit: CounterVisit) -> CounterVisit:
    """Without the consumer's name and words: its event does not need them, and the journal keeps lines for days."""
    items = tuple(replace(item, comment="") for item in visit.case.items)
    return replace(visit, case=replace(visit.case, consumer_name="", items=items))


def _one(db: sqlite_utils.Database, sql: str, *values: object) -> Any:
    row = db.execute(sql, values).fetchone()
    return row[0] if row else None


def _own(rows: list[Row]) -> OwnDropOff | None:
    if not rows:
        return None
    row = rows[0]
    return OwnDropOff(
        case_id=row["case_id"],
        at=from_ms(row["taken_ms"]),
        bags=tuple(json.loads(row["bags"])),
        synced=bool(row["synced"]),
    )
