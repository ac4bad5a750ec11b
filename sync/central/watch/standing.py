"""How things stand now, in figures that somebody should be woken for: read in one short transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.events import numbers
from sync.central.stations import dead_letters
from sync.central.telling.deliveries import DeliveryState

_DAY = timedelta(days=1)
_DAYS_LEFT = (("0", 0), ("1", 1), ("2 to 5", 5), ("6 to 10", 10))
_LATER = "more than 10"


@dataclass(frozen=True, slots=True)
class StationStanding:
    """Ages in seconds; None: never heard, or nothing waits."""

    device_id: str
    name: str
    seen_age_s: float | None
    oldest_unsent_s: float | None
    missing_numbers: int
    dead_letters: int


@dataclass(frozen=True, slots=True)
class Standing:
    at: datetime
    stations: tuple[StationStanding, ...]
    days_left: dict[str, int]
    webhooks: dict[str, int]
    webhook_lag_s: float
    missing_photos: int


def read(ctx: Context) -> Standing:
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        return Standing(
            at=now,
            stations=tuple(_stations(conn, now)),
            days_left=_days_left(conn, now),
            webhooks=_webhooks(conn),
            webhook_lag_s=_webhook_lag_s(conn, now),
            missing_photos=_count(conn, t.awaited_photo),
        )


def _stations(conn: sa.Connection, now: datetime) -> Iterable[StationStanding]:
    missing, dead = numbers.lost_counts(conn), dead_letters.counted(conn)
    for row in conn.execute(sa.select(t.device).where(t.device.c.revoked_at.is_(None))):
        yield StationStanding(
            row.device_id,
            row.station_name,
            _age_s(row.seen_at, now),
            _age_s(_moment((row.status or {}).get("oldest")), now),
            missing.get(row.device_id, 0),
            dead.get(row.device_id, 0),
        )


def _moment(said: Any) -> datetime | None:
    """A time that a station said, which may be anything."""
    try:
        found = datetime.fromisoformat(said)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else None


def _age_s(at: datetime | None, now: datetime) -> float | None:
    return max(0.0, (now - at).total_seconds()) if at else None


def _days_left(conn: sa.Connection, now: datetime) -> dict[str, int]:
    """Cases by the days that are left to answer: "0" has less than one."""
    due, found, after = t.return_case.c.resolve_by, {}, None
    for name, days in _DAYS_LEFT:
        until = now + (days + 1) * _DAY
        found[name] = _count(conn, t.return_case, due < until, due >= after if after else sa.true())
        after = until
    found[_LATER] = _count(conn, t.return_case, due >= after)
    return found


def _webhooks(conn: sa.Connection) -> dict[str, int]:
    """Those that are on their way, and those that were given up."""
    state = t.delivery.c.state
    return {
        one.value: _count(conn, t.delivery, state == one) for one in (DeliveryState.PENDING, DeliveryState.EXHAUSTED)
    }


def _webhook_lag_s(conn: sa.Connection, now: datetime) -> float:
    d = t.delivery.c
    oldest = conn.scalar(sa.select(sa.func.min(d.next_at)).where(d.state == DeliveryState.PENDING))
    return _age_s(oldest, now) or 0.0


def _count(conn: sa.Connection, table: sa.Table, *conditions: sa.ColumnElement[bool]) -> int:
    return conn.scalar(sa.select(sa.func.count()).select_from(table).where(*conditions)) or 0
