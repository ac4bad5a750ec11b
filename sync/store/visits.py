"""The visit in hand, step by step, and its end: event, outbox row and photo list in one transaction."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import sqlite_utils
from pydantic import TypeAdapter

from sync.domain.sentence import say
from sync.domain.tally import Tally
from sync.domain.verification import MatchKind, Photo, Result
from sync.domain.visit import CounterVisit, Step
from sync.station.ports import Clock, EventBuilder, OwnDropOff, StoreError, VisitClosed, VisitMetrics
from sync.store.database import Database, Row
from sync.store.events import SqliteEventLog
from sync.store.facts import taken
from sync.store.journal import Journal, Seal
from sync.store.moments import from_ms, to_ms
from sync.wire import WireError, visit_from_json, visit_to_json

_TALLY = TypeAdapter(Tally)
_OWN = "SELECT o.case_id, o.taken_ms, o.bags, o.state = 'sent' AS synced FROM outbox AS o "


# The bag that holds the goods now: a replaced one leads to the next.
_STANDS = """
WITH RECURSIVE held(label, step) AS (
  VALUES(:label, 0) UNION ALL
  SELECT b.replaced_by, held.step + 1 FROM bag AS b JOIN held ON b.label = held.label WHERE b.replaced_by <> ''
)
SELECT label FROM held ORDER BY step DESC LIMIT 1
"""


class SqliteVisitLog:
    """`ports.VisitLog` on the station's database."""

    def __init__(self, database: Database, clock: Clock, journal: Journal) -> None:
        self._database = database
        self._clock = clock
        self._journal = journal
        self._events = SqliteEventLog(database, clock, journal)
        self._sealed = ""

    def save(self, visit: CounterVisit) -> None:
        """VisitClosed when the visit is over already; StoreError while another visit is open."""
        with self._database.transaction() as db:
            self._write(db, visit, "cancelled" if visit.step is Step.CANCELLED else "open")
        self._witness_seal(visit)

    def park(self, visit: CounterVisit, then: CounterVisit | None = None) -> None:
        with self._database.transaction() as db:
            self._write(db, visit, "parked")
            if then is not None:
                self._write(db, then, "open")

    def parked(self) -> tuple[CounterVisit, ...]:
        rows = self._database.rows("SELECT body FROM visit WHERE state = 'parked' ORDER BY saved_ms, visit_id")
        return tuple(_read(row["body"]) for row in rows)

    def _write(self, db: sqlite_utils.Database, visit: CounterVisit, state: str) -> None:
        row = {
            "visit_id": visit.visit_id,
            "case_id": visit.case.case_id,
            "state": state,
            "body": "" if state == "cancelled" else visit_to_json(visit),
            "saved_ms": to_ms(self._clock.now()),
        }
        changed = db.execute(
            "INSERT INTO visit(visit_id, case_id, state, body, saved_ms)"
            " VALUES(:visit_id, :case_id, :state, :body, :saved_ms)"
            " ON CONFLICT(visit_id) DO UPDATE SET state = excluded.state, body = excluded.body,"
            " saved_ms = excluded.saved_ms WHERE visit.state IN ('open', 'parked')",
            row,
        ).rowcount
        if changed == 0:
            raise VisitClosed(say("This return is closed already. Scan the next return code."))

    def _witness_seal(self, visit: CounterVisit) -> None:
        """A sealed return is "Done" for staff seconds before its event is written; an undo takes that back."""
        is_sealed = visit.step is Step.SEALED
        if is_sealed or self._sealed == visit.visit_id:
            words = visit_to_json(_unnamed(visit)) if is_sealed else ""
            self._journal.append([Seal(visit.visit_id, to_ms(self._clock.now()), words)])
        self._sealed = visit.visit_id if is_sealed else ""

    def open_visit(self) -> CounterVisit | None:
        body = self._database.value("SELECT body FROM visit WHERE state = 'open'")
        return None if body is None else _read(body)

    def commit(self, visit: CounterVisit, photos: Sequence[Photo], build: EventBuilder) -> int:
        """The event and the end of its visit, in one transaction."""
        at = visit.sealed_at or visit.started_at

        def end(db: sqlite_utils.Database, is_new: bool) -> None:
            if is_new:
                self._keep_metrics(db, visit, at)
            self._close(db, visit)

        what = taken(at, visit.findings, visit.undeclared, visit.bags, visit.sealed_by or visit.staff_ref)
        return self._events.put(visit.event_id, visit.case.case_id, photos, build, what, end)

    def _keep_metrics(self, db: sqlite_utils.Database, visit: CounterVisit, at: datetime) -> None:
        here = [finding.matched for finding in visit.findings if finding.result is not Result.NOT_RECEIVED]
        items = len(here) + sum(extra.quantity for extra in visit.undeclared)
        results = [finding.result for finding in visit.findings]
        db.execute(
            "INSERT INTO visit_metrics(visit_id, staff_ref, at_ms, items, matches, tally, like_new, damaged, not_here)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                visit.visit_id,
                visit.sealed_by or visit.staff_ref,
                to_ms(at),
                items,
                json.dumps(here),
                _TALLY.dump_json(visit.tally).decode(),
                *(results.count(result) for result in (Result.LIKE_NEW, Result.DAMAGED, Result.NOT_RECEIVED)),
            ),
        )

    def metrics_since(self, since: datetime) -> tuple[VisitMetrics, ...]:
        rows = self._database.rows(
            "SELECT * FROM visit_metrics WHERE at_ms >= :since ORDER BY at_ms, visit_id", {"since": to_ms(since)}
        )
        return tuple(
            VisitMetrics(
                visit_id=row["visit_id"],
                staff_ref=row["staff_ref"],
                at=from_ms(row["at_ms"]),
                items=row["items"],
                matches=tuple(MatchKind(kind) for kind in json.loads(row["matches"])),
                tally=_TALLY.validate_json(row["tally"]),
                like_new=row["like_new"],
                damaged=row["damaged"],
                not_here=row["not_here"],
            )
            for row in rows
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
            "SELECT b.case_id, b.bound_ms AS taken_ms, coalesce(o.bags, json_array(b.label)) AS bags,"
            " coalesce(o.state, 'sent') = 'sent' AS synced"
            " FROM bag AS b LEFT JOIN outbox AS o ON o.event_id = b.event_id WHERE b.label = :bag",
            {"bag": bag},
        )
        return self._own(rows)

    def dropped_off(self, case_id: str) -> OwnDropOff | None:
        rows = self._database.rows(
            _OWN + "WHERE o.case_id = :case_id AND o.taken_ms IS NOT NULL ORDER BY o.taken_ms DESC LIMIT 1",
            {"case_id": case_id},
        )
        return self._own(rows)

    def _own(self, rows: list[Row]) -> OwnDropOff | None:
        if not rows:
            return None
        row = rows[0]
        bags = (str(self._database.value(_STANDS, {"label": bag})) for bag in json.loads(row["bags"]))
        return OwnDropOff(
            case_id=row["case_id"], at=from_ms(row["taken_ms"]), bags=tuple(bags), synced=bool(row["synced"])
        )

    def taken_since(self, since: datetime) -> tuple[int, int]:
        row = self._database.rows(
            "SELECT count(*) AS returns, coalesce(sum(items), 0) AS items FROM outbox WHERE taken_ms >= :since",
            {"since": to_ms(since)},
        )[0]
        return int(row["returns"]), int(row["items"])


def _read(body: str) -> CounterVisit:
    try:
        return visit_from_json(body)
    except WireError as problem:
        sentence = say("A return that is not finished cannot be read ({problem}). Ask support.", problem=str(problem))
        raise StoreError(sentence) from problem


def _unnamed(visit: CounterVisit) -> CounterVisit:
    """Without the consumer's name and words: its event does not need them, and the journal keeps lines for days."""
    items = tuple(replace(item, comment="") for item in visit.case.items)
    return replace(visit, case=replace(visit.case, consumer_name="", items=items))
