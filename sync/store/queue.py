"""The queue as a screen shows it: counts, and the rows that say something, without the words of any event."""

import json
from datetime import datetime

from sync.domain.remittance import ExceptionKind
from sync.station.ports import QueueEntry, QueueOverview, QueueStatus
from sync.store.database import Database, Row
from sync.store.moments import from_ms, to_ms

_ASIDE = "aside:"
_HELD = f"""o.notices <> '[]' AND o.state = 'sent' AND o.notices LIKE '%"{ExceptionKind.DOUBLE_DROP_OFF.value}"%'
  AND NOT EXISTS (SELECT 1 FROM setting AS s WHERE s.name = '{_ASIDE}' || o.event_id)"""
# The photos of an event are found by their hashes in its body; a body that was emptied has none that wait.
_ROWS = f"""
SELECT o.device_seq, o.event_id, o.case_id, o.state, o.attempts, o.next_at_ms, o.link_down, o.problem, o.notices,
  o.created_ms, o.sent_ms, o.bags,
  CASE WHEN json_valid(CAST(o.body AS TEXT)) THEN json_extract(CAST(o.body AS TEXT), '$.type') END AS type,
  o.state = 'pending' AND EXISTS (SELECT 1 FROM outbox AS e WHERE e.state = 'pending' AND e.case_id = o.case_id
    AND e.device_seq < o.device_seq) AS behind,
  {_HELD} AS on_hold,
  (SELECT json_array(count(*), coalesce(max(b.problem), '')) FROM blob AS b WHERE b.state = 'pending'
    AND json_valid(CAST(o.body AS TEXT))
    AND b.sha256 IN (SELECT j.value FROM json_tree(CAST(o.body AS TEXT)) AS j WHERE j.type = 'text')) AS photos
FROM outbox AS o
"""
_GROUPS = (
    "WHERE o.state = 'dead' ORDER BY o.device_seq DESC LIMIT :limit",
    f"WHERE {_HELD} ORDER BY o.device_seq DESC LIMIT :limit",
    "WHERE o.state = 'pending' ORDER BY o.device_seq LIMIT :limit",
    f"WHERE o.state = 'sent' AND o.sent_ms >= :since AND NOT ({_HELD})"
    " ORDER BY o.sent_ms DESC, o.device_seq DESC LIMIT :limit",
)
_SENT = "SELECT count(*) FROM outbox WHERE state = 'sent' AND sent_ms >= :since"
_BYTES = "SELECT coalesce(sum(size), 0) FROM blob WHERE state = 'pending'"
ON_HOLD = f"SELECT count(*) FROM outbox AS o WHERE {_HELD}"


def overview(database: Database, status: QueueStatus, since: datetime, limit: int) -> QueueOverview:
    """`ports.Outbox.overview`; `status` as the outbox counts it."""
    values = {"since": to_ms(since), "limit": limit}
    return QueueOverview(
        status=status,
        sent=int(database.value(_SENT, {"since": values["since"]})),
        photo_bytes=int(database.value(_BYTES)),
        entries=tuple(_entry(row) for group in _GROUPS for row in database.rows(_ROWS + group, values)),
    )


def put_aside(database: Database, event_id: str, now: datetime) -> None:
    """`ports.Outbox.put_aside`; a second time changes nothing."""
    with database.transaction() as db:
        db.execute(
            "INSERT INTO setting(name, value) VALUES(?, ?) ON CONFLICT(name) DO NOTHING",
            (_ASIDE + event_id, now.isoformat()),
        )


def _entry(row: Row) -> QueueEntry:
    waiting, problem = json.loads(row["photos"])
    return QueueEntry(
        event_id=row["event_id"],
        device_seq=row["device_seq"],
        case_id=row["case_id"],
        type=row["type"] or "",
        bags=tuple(json.loads(row["bags"])),
        state=row["state"],
        attempts=row["attempts"],
        next_at=from_ms(row["next_at_ms"]),
        link_down=bool(row["link_down"]),
        behind=bool(row["behind"]),
        problem=row["problem"],
        notices=tuple(json.loads(row["notices"])),
        written_at=from_ms(row["created_ms"]),
        sent_at=None if row["sent_ms"] is None else from_ms(row["sent_ms"]),
        on_hold=bool(row["on_hold"]),
        photos_waiting=waiting,
        photo_problem=problem,
    )
