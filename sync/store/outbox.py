"""Events on their way out: which are due, and what became of them."""

import json
from collections.abc import Sequence
from datetime import datetime

from sync.station.ports import Clock, Pending, QueueStatus, Settlement
from sync.store.database import Database
from sync.store.moments import from_ms, to_ms
from sync.wire import Envelope

# A row waits only for earlier rows of its own case that are not due yet; dead rows hold back nothing.
_DUE = """
SELECT device_seq, event_id, case_id, body, signature, attempts FROM outbox AS o
WHERE o.state = 'pending' AND o.next_at_ms <= :now AND NOT EXISTS (
  SELECT 1 FROM outbox AS e WHERE e.state = 'pending' AND e.case_id = o.case_id
  AND e.device_seq < o.device_seq AND e.next_at_ms > :now)
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


class SqliteOutbox:
    """`ports.Outbox` on the station's database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def due(self, now: datetime, limit: int) -> Sequence[Pending]:
        rows = self._database.rows(_DUE, {"now": to_ms(now), "limit": limit})
        return tuple(
            Pending(
                envelope=Envelope(
                    device_seq=row["device_seq"],
                    event_id=row["event_id"],
                    signature=row["signature"],
                    body=bytes(row["body"]).decode(),
                ),
                case_id=row["case_id"],
                attempts=row["attempts"],
            )
            for row in rows
        )

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
                "now": now,
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
            " (SELECT created_ms FROM outbox WHERE state = 'pending' ORDER BY device_seq LIMIT 1) AS oldest"
        )[0]
        oldest = row["oldest"]
        return QueueStatus(row["waiting"], row["dead"], row["photos"], None if oldest is None else from_ms(oldest))

    def raise_sequence(self, last_device_seq: int) -> None:
        with self._database.transaction() as db:
            values = {"last": last_device_seq}
            found = db.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, :last) WHERE name = 'outbox'", values
            ).rowcount
            if not found:
                db.execute("INSERT INTO sqlite_sequence(name, seq) VALUES('outbox', :last)", values)
