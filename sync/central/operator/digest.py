"""Reads every event once, in the order of receipt, and keeps what the operator's pages need: figures by the hour, and
the photos that have not come. So intake does nothing for a page, and no page counts events.

It stays a minute behind, for on PostgreSQL an event may be committed a little after one that came later.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates, kept
from sync.central.db import tables as t
from sync.central.keeping import forgetting
from sync.domain.events import EventType, VerificationEvent
from sync.domain.verification import Result, Stage
from sync.wire import WireError, event_from_bytes

ALL = ""  # the scope of every return point
SETTLED = timedelta(seconds=60)
KEEP_POINTS = timedelta(days=60)
_BATCH = 500
_PLACE = "digest_place"
_PLAUSIBLE = timedelta(days=8)
_RESULTS = {Result.LIKE_NEW: "like_new", Result.DAMAGED: "damaged", Result.NOT_RECEIVED: "not_received"}


def run_once(ctx: Context) -> int:
    """The next events; how many there were. Several workers may call it: one works, the others wait."""
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        if not _next(conn, now - SETTLED, 1) and conn.scalar(sa.select(_ARRIVED).limit(1)) is None:
            return 0
    with ctx.db.write() as conn:
        gates.hold(conn, ["digest"])
        rows = _next(conn, now - SETTLED, _BATCH)
        if rows:
            _count(conn, rows, now)
            _await(conn, rows)
            forgetting.know_again(conn, {row.case_id for row in rows if row.case_id})
            _keep_place(conn, rows[-1])
        forgotten = ~sa.exists().where(t.event.c.event_id == t.awaited_photo.c.event_id)
        conn.execute(sa.delete(t.awaited_photo).where(sa.or_(_here(), forgotten)))
    return len(rows)


def _here() -> sa.ColumnElement[bool]:
    return sa.exists().where(t.blob.c.sha256 == t.awaited_photo.c.sha256)


_ARRIVED = sa.select(t.awaited_photo.c.sha256).where(_here()).subquery().c.sha256


def _next(conn: sa.Connection, until: datetime, limit: int) -> Sequence[Any]:
    e = t.event.c
    query = (
        sa.select(e.event_id, e.case_id, e.received_at, e.type, e.body, e.device_id, t.device.c.return_point_id)
        .join(t.device, t.device.c.device_id == e.device_id)
        .where(e.received_at <= until)
        .order_by(e.received_at, e.event_id)
        .limit(limit)
    )
    place = kept.read(conn, _PLACE)
    if place:
        at, _, event_id = place.partition(" ")
        moment = datetime.fromisoformat(at)
        query = query.where(e.received_at >= moment, sa.or_(e.received_at > moment, e.event_id > event_id))
    return conn.execute(query).all()


def _keep_place(conn: sa.Connection, last: sa.Row[Any]) -> None:
    kept.keep(conn, _PLACE, f"{last.received_at.isoformat()} {last.event_id}")


def _count(conn: sa.Connection, rows: Iterable[Any], now: datetime) -> None:
    counts: Counter[tuple[str, datetime, str]] = Counter()
    for row in rows:
        if row.type == EventType.COMPLETED:
            counts.update(_figures(row))
    f = t.figure.c
    for (scope, hour, name), count in counts.items():
        here = (f.scope == scope) & (f.hour == hour) & (f.name == name)
        if not conn.execute(sa.update(t.figure).where(here).values(count=f.count + count)).rowcount:
            conn.execute(sa.insert(t.figure).values(scope=scope, hour=hour, name=name, count=count))
    if counts:
        conn.execute(sa.delete(t.figure).where(t.OF_POINTS, f.hour < now - KEEP_POINTS))


def _figures(row: sa.Row[Any]) -> Iterable[tuple[str, datetime, str]]:
    """What a first look at a counter adds; corrections and the hub's looks are no further returns."""
    try:
        event = event_from_bytes(row.body)
    except WireError:
        return []
    if not isinstance(event, VerificationEvent) or event.verification.stage is not Stage.COUNTER:
        return []
    said, hour = event.verification, _hour(event, row.received_at)
    names = [
        "returns",
        *(_RESULTS[finding.result] for finding in said.findings),
        *("undeclared" for _ in said.undeclared),
    ]
    names += [f"place:{place}" for finding in said.findings for place in finding.places]
    return [(scope, hour, name) for scope in (ALL, row.return_point_id) for name in names]


def _hour(event: VerificationEvent, received_at: datetime) -> datetime:
    """In which it happened by central's clock; a moment that cannot be is that of receipt."""
    at = received_at
    if abs(event.clock.offset_ms) < _PLAUSIBLE / timedelta(milliseconds=1):
        told = event.occurred_at + timedelta(milliseconds=event.clock.offset_ms)
        at = told if received_at - _PLAUSIBLE < told <= received_at else received_at
    return at.replace(minute=0, second=0, microsecond=0)


def _await(conn: sa.Connection, rows: Sequence[Any]) -> None:
    b, of = t.event_blob.c, {row.event_id: row for row in rows}
    missing = conn.execute(
        sa.select(b.sha256, b.event_id).where(b.event_id.in_(list(of)), ~sa.exists().where(t.blob.c.sha256 == b.sha256))
    )
    gates.insert_new(
        conn,
        t.awaited_photo,
        [
            {
                "sha256": row.sha256,
                "event_id": row.event_id,
                "device_id": of[row.event_id].device_id,
                "since": of[row.event_id].received_at,
            }
            for row in missing
        ],
    )
