"""Events on PostgreSQL lie in one table per month, cut by their ids: those of version 7 begin with their time.

An id whose clock is wrong, or which is of another version, lies where it falls, in `event_default` if nowhere else.
On SQLite there is one table, and nothing to do.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from sync.central.db import gates
from sync.central.db.engine import Database

_log = logging.getLogger("returnpoint.central")
_AHEAD = 2  # months that exist before they begin
_SLICE = 5000
_OF_AN_EVENT = ("event_label", "event_blob", "provisional_match")
_LIST = sa.text(
    "SELECT c.relname AS name FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid"
    " WHERE inhparent = 'event'::regclass AND c.relname <> 'event_default' ORDER BY c.relname"
)


@dataclass(frozen=True, slots=True)
class Partition:
    """The events of a month: ids from `first` (inclusive) to `end` (exclusive)."""

    name: str
    first: str
    end: str
    ends_at: datetime


def keep_ahead(conn: sa.Connection, now: datetime) -> int:
    """Make the partitions of this month and the next ones that are not there yet; how many. Events that waited for
    theirs in `event_default` move into it."""
    if not gates.has_partitions(conn) or not gates.alone(conn, "partitions"):
        return 0
    there = {partition.name for partition in listed(conn)}
    missing = [start for start in _months(now) if _name(start) not in there]
    for start in missing:
        _make(conn, start)
    return len(missing)


def listed(conn: sa.Connection) -> list[Partition]:
    """The months that have a partition, the oldest first."""
    if not gates.has_partitions(conn):
        return []
    return [_partition(_month_of(row.name)) for row in conn.execute(_LIST)]


def in_default(conn: sa.Connection) -> int:
    """How many events lie in no month, for whoever watches: their clocks were wrong by months, or nobody made the
    partition in time."""
    return conn.scalar(sa.text("SELECT count(*) FROM event_default")) or 0 if gates.has_partitions(conn) else 0


def drop_ended(db: Database, before: datetime) -> list[str]:
    """Drop the partitions that hold nothing which is needed after `before`, and return their names.

    One stays while any of its events was received later than that (whatever its id says), or belongs to a case that is
    not forgotten yet. What names those events goes along, first and in slices, so that nobody waits; photos are not
    touched.
    """
    with db.read() as conn:
        gates.take_time(conn)
        ended = [one for one in listed(conn) if one.ends_at <= before and not _is_needed(conn, one, before)]
    return [one.name for one in ended if _drop(db, one, before)]


def _is_needed(conn: sa.Connection, partition: Partition, before: datetime) -> bool:
    # Events without a case (totes, goods that were never matched to one) are needed by their time alone.
    needed = sa.text(
        f"SELECT EXISTS (SELECT 1 FROM {partition.name} e LEFT JOIN provisional_match m USING (event_id)"
        " LEFT JOIN return_case c ON c.case_id = COALESCE(e.case_id, m.case_id)"
        " WHERE e.received_at >= :before OR (c.case_id IS NOT NULL AND c.forgotten_at IS NULL))"
    )
    return bool(conn.scalar(needed, {"before": _plain(before)}))


def _drop(db: Database, partition: Partition, before: datetime) -> bool:
    for child in _OF_AN_EVENT:
        while _slice_went(db, child, partition):
            pass
    with db.write() as conn:
        gates.hold(conn, ["partitions"])
        if partition not in listed(conn):  # another process was quicker
            return False
        conn.exec_driver_sql(f"LOCK TABLE {partition.name} IN SHARE MODE")  # or an event comes between this and the end
        came = sa.text(f"SELECT EXISTS (SELECT 1 FROM {partition.name} WHERE received_at >= :before)")
        if conn.scalar(came, {"before": _plain(before)}):  # since it was looked at
            return False
        conn.exec_driver_sql(f"DROP TABLE {partition.name}")
    _log.info("partition dropped name=%s", partition.name)
    return True


def _slice_went(db: Database, child: str, partition: Partition) -> bool:
    within = f"event_id >= '{partition.first}' AND event_id < '{partition.end}'"
    some = f"SELECT event_id FROM {child} WHERE {within} ORDER BY event_id LIMIT {_SLICE}"
    with db.write() as conn:
        return conn.exec_driver_sql(f"DELETE FROM {child} WHERE event_id IN ({some})").rowcount > 0


def _plain(moment: datetime) -> datetime:
    """As the column has it."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _make(conn: sa.Connection, start: datetime) -> None:
    partition = _partition(start)
    name, within = partition.name, f"event_id >= '{partition.first}' AND event_id < '{partition.end}'"
    conn.exec_driver_sql(f"CREATE TABLE {name} (LIKE event INCLUDING DEFAULTS INCLUDING CONSTRAINTS)")
    # Whatever waits in event_default would forbid the new partition.
    conn.exec_driver_sql(
        f"WITH moved AS (DELETE FROM event_default WHERE {within} RETURNING *) INSERT INTO {name} SELECT * FROM moved"
    )
    bounds = f"FROM ('{partition.first}') TO ('{partition.end}')"
    conn.exec_driver_sql(f"ALTER TABLE event ATTACH PARTITION {name} FOR VALUES {bounds}")
    _log.info("partition made name=%s", name)


def _months(now: datetime) -> Sequence[datetime]:
    start = now.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    found = [start]
    for _ in range(_AHEAD):
        found.append(_next(found[-1]))
    return found


def _next(month: datetime) -> datetime:
    return (month + timedelta(days=32)).replace(day=1)


def _partition(start: datetime) -> Partition:
    end = _next(start)
    return Partition(_name(start), _bound(start), _bound(end), end)


def _name(start: datetime) -> str:
    return f"event_{start:%Y_%m}"


def _month_of(name: str) -> datetime:
    return datetime.strptime(name, "event_%Y_%m").replace(tzinfo=UTC)


def _bound(at: datetime) -> str:
    """Where the ids (UUIDs of version 7, as text) of that moment begin."""
    digits = f"{int(at.timestamp() * 1000):012x}"
    return f"{digits[:8]}-{digits[8:]}"
