"""Events on their way out: which are due, and what became of them."""

import json
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from sync.station.answers import LONGEST_WAIT
from sync.station.ports import Clock, Kept, Notice, Pending, QueueOverview, QueueStatus, Settlement, StoreDamaged
from sync.store import queue
from sync.store.database import DAMAGED, Database, Row
from sync.store.moments import from_ms, to_ms
from sync.store.numbering import central_said
from sync.wire import MAX_NUMBER, DayEntry, Envelope

# A row that says it is due later than any wait can be was put off by a clock that jumped: it is due.
# Only the first pending row of each case, or a later one could be taken in while the first is put off or still under
# way; dead rows hold back nothing.
_DUE = """
SELECT device_seq, event_id, case_id, body, body_sha256, signature, attempts FROM outbox AS o
WHERE o.state = 'pending' AND NOT (o.next_at_ms > :now AND o.next_at_ms <= :farthest) AND NOT EXISTS (
  SELECT 1 FROM outbox AS e WHERE e.state = 'pending' AND e.case_id = o.case_id AND e.device_seq < o.device_seq)
ORDER BY o.device_seq LIMIT :limit
"""
# Only the head of a lane can be next: a later row that is due would otherwise wake the sender for nothing.
_NEXT = """
SELECT o.next_at_ms FROM outbox AS o
WHERE o.state = 'pending' AND NOT EXISTS (
  SELECT 1 FROM outbox AS e WHERE e.state = 'pending' AND e.case_id = o.case_id AND e.device_seq < o.device_seq)
ORDER BY o.next_at_ms, o.device_seq LIMIT 1
"""
_SETTLE = """
UPDATE outbox SET state = :state, problem = :problem, notices = :notices, link_down = :link_down,
  attempts = attempts + (:state = 'pending'), next_at_ms = :next_at_ms,
  sent_ms = CASE :state WHEN 'sent' THEN :now ELSE sent_ms END
WHERE event_id = :event_id AND state = 'pending'
"""


_KEPT = "SELECT device_seq, event_id, case_id, body_sha256, state, problem, created_ms FROM outbox "
# By number between the ends, so that a clock that was set back leaves nothing out.
_WRITTEN = (
    _KEPT
    + """
WHERE device_seq BETWEEN
  (SELECT min(device_seq) FROM outbox WHERE created_ms >= :since AND created_ms < :until) AND
  (SELECT max(device_seq) FROM outbox WHERE created_ms >= :since AND created_ms < :until)
ORDER BY device_seq
"""
)


class SqliteOutbox:
    """`ports.Outbox` on the station's database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def due(self, now: datetime, limit: int) -> Sequence[Pending]:
        values = {"now": to_ms(now), "farthest": to_ms(now + LONGEST_WAIT), "limit": limit}
        rows = self._database.rows(_DUE, values)
        return tuple(_pending(row) for row in rows)

    def settle(self, settlements: Sequence[Settlement]) -> None:
        now = to_ms(self._clock.now())
        rows = [
            {
                "event_id": entry.event_id,
                "state": entry.state,
                "problem": entry.problem,
                "notices": json.dumps(entry.notices),
                "link_down": entry.link_down,
                "next_at_ms": to_ms(entry.next_at) if entry.next_at else 0,
                "now": to_ms(entry.at) if entry.at else now,
            }
            for entry in settlements
        ]
        with self._database.transaction() as db:
            db.conn.executemany(_SETTLE, rows)

    def next_due(self) -> datetime | None:
        at = self._database.value(_NEXT)
        return None if at is None else from_ms(at)

    def link_returned(self, now: datetime) -> None:
        with self._database.transaction() as db:
            db.execute(
                "UPDATE outbox SET link_down = 0, next_at_ms = min(next_at_ms, :now)"
                " WHERE state = 'pending' AND link_down = 1",
                {"now": to_ms(now)},
            )

    def status(self) -> QueueStatus:
        row = self._database.rows(
            "SELECT (SELECT count(*) FROM outbox WHERE state = 'pending') AS waiting,"
            " (SELECT count(*) FROM outbox WHERE state = 'dead') AS dead,"
            " (SELECT count(*) FROM blob WHERE state = 'pending') AS photos,"
            " (SELECT created_ms FROM outbox WHERE state = 'pending' ORDER BY device_seq LIMIT 1) AS oldest,"
            f" ({queue.ON_HOLD}) AS on_hold"
        )[0]
        oldest = None if row["oldest"] is None else from_ms(row["oldest"])
        return QueueStatus(row["waiting"], row["dead"], row["photos"], oldest, row["on_hold"])

    def overview(self, since: datetime, limit: int) -> QueueOverview:
        return queue.overview(self._database, self.status(), since, limit)

    def put_aside(self, event_id: str) -> None:
        queue.put_aside(self._database, event_id, self._clock.now())

    def send_again(self, event_id: str) -> None:
        with self._database.transaction() as db:
            db.execute(
                "UPDATE outbox SET state = 'pending', next_at_ms = 0, link_down = 0, attempts = attempts + 1"
                " WHERE event_id = ? AND state = 'dead'",
                (event_id,),
            )

    def never_arrived(self, runs: Sequence[tuple[int, int]]) -> None:
        with self._database.transaction() as db:
            db.conn.executemany(
                "UPDATE outbox SET state = 'pending', next_at_ms = 0, link_down = 0"
                " WHERE device_seq BETWEEN ? AND ? AND state = 'sent' AND length(body) > 0",
                [(max(first, 0), min(last, MAX_NUMBER)) for first, last in runs if first <= MAX_NUMBER],
            )

    def raise_sequence(self, last_device_seq: int) -> None:
        with self._database.transaction() as db:
            central_said(db, last_device_seq)

    def notices(self) -> Sequence[Notice]:
        rows = self._database.rows(
            "SELECT event_id, case_id, notices, bags, coalesce(taken_ms, created_ms) AS at_ms FROM outbox"
            " WHERE notices <> '[]' ORDER BY device_seq DESC"
        )
        return tuple(
            Notice(
                event_id=row["event_id"],
                case_id=row["case_id"],
                bags=tuple(json.loads(row["bags"])),
                notices=tuple(json.loads(row["notices"])),
                at=from_ms(row["at_ms"]),
            )
            for row in rows
        )

    def refused(self, limit: int) -> Sequence[Kept]:
        rows = self._database.rows(
            _KEPT + "WHERE state = 'dead' ORDER BY device_seq DESC LIMIT :limit", {"limit": limit}
        )
        return tuple(_kept(row) for row in rows)

    def written(self, since: datetime, until: datetime) -> Sequence[Kept]:
        rows = self._database.rows(_WRITTEN, {"since": to_ms(since), "until": to_ms(until)})
        return tuple(_kept(row) for row in rows)

    def last_number(self) -> int:
        return int(self._database.value("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'") or 0)

    def unsent(self, after_seq: int, limit: int) -> Sequence[Pending]:
        rows = self._database.rows(
            "SELECT device_seq, event_id, case_id, body, body_sha256, signature, attempts FROM outbox"
            " WHERE state <> 'sent' AND device_seq > :after ORDER BY device_seq LIMIT :limit",
            {"after": after_seq, "limit": limit},
        )
        return tuple(_pending(row) for row in rows)


def _pending(row: Row) -> Pending:
    """StoreDamaged when the body is not what its hash says: central would refuse it for good."""
    body = row["body"]
    if not isinstance(body, bytes) or sha256(body).digest() != row["body_sha256"]:
        raise StoreDamaged(DAMAGED)
    return Pending(
        # Unchecked: an event that is too large for the wire must reach central's refusal, not stop the queue.
        envelope=Envelope.model_construct(
            device_seq=row["device_seq"],
            event_id=row["event_id"],
            signature=row["signature"],
            body=body.decode(),
        ),
        case_id=row["case_id"],
        attempts=row["attempts"],
    )


def _kept(row: Row) -> Kept:
    return Kept(
        entry=DayEntry(
            device_seq=row["device_seq"], event_id=row["event_id"], body_sha256=bytes(row["body_sha256"]).hex()
        ),
        case_id=row["case_id"],
        state=row["state"],
        problem=row["problem"],
        written_at=from_ms(row["created_ms"]),
    )
