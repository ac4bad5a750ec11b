"""The operator's live figures, read from what `digest` and the heartbeats keep. Moments are UTC."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.operator import digest

HOURS = 24
DAYS = 14
_HOUR, _DAY, _WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
_DAMAGE_DAYS = 7
PLACES = ("front", "back", "inside", "sole", "box", "label")
QUEUES = (("none waiting", 0), ("under 1 min", 60), ("1 to 10 min", 600), ("10 to 60 min", 3600), ("1 to 24 h", 86_400))
VERY_OLD = "over 24 h"
UNKNOWN = "not told"


@dataclass(frozen=True, slots=True)
class Day:
    """`share`: like new items of all declared ones that were judged, None without any; `seconds`: of work a return, as
    the stations measured it, None where none told."""

    day: str
    returns: int
    items: int
    share: float | None
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """`hours`: (hour, returns, returns a week before), the last one not over yet; `places`: (where, how often) in the
    last 7 days; `queues`: (age of the oldest unsent event, stations)."""

    hours: tuple[tuple[datetime, int, int], ...]
    days: tuple[Day, ...]
    places: tuple[tuple[str, int], ...]
    queues: tuple[tuple[str, int], ...]

    def hour_rows(self) -> list[tuple[str, str, str]]:
        """As a table."""
        return [(f"{hour:%d %b, %H}:00", f"{now:,}", f"{before:,}") for hour, now, before in self.hours]

    def share_rows(self) -> list[tuple[str, str, str, str]]:
        return [
            (day.day, "–" if day.share is None else f"{day.share:.0%}", f"{day.items:,}", f"{day.returns:,}")
            for day in self.days
        ]

    def pace_rows(self) -> list[tuple[str, str]]:
        return [(day.day, "–" if day.seconds is None else f"{day.seconds:.0f}") for day in self.days]

    def to_json(self) -> dict[str, Any]:
        return {
            "hours": [{"hour": hour.isoformat(), "returns": n, "week_before": m} for hour, n, m in self.hours],
            "days": [
                {"day": d.day, "returns": d.returns, "items": d.items, "like_new_share": d.share, "seconds": d.seconds}
                for d in self.days
            ],
            "damage_places": dict(self.places),
            "queue_ages": dict(self.queues),
        }


def read(conn: sa.Connection, now: datetime, point: str = digest.ALL) -> Figures:
    """Of one return point, or of all."""
    last = now.replace(minute=0, second=0, microsecond=0)
    today = last.replace(hour=0)
    returns = _by_hour(conn, point, last - _WEEK - HOURS * _HOUR, last + _HOUR, "returns")
    hours = [last - back * _HOUR for back in range(HOURS - 1, -1, -1)]
    return Figures(
        hours=tuple((hour, returns.get(hour, 0), returns.get(hour - _WEEK, 0)) for hour in hours),
        days=_days(conn, point, [today - back * _DAY for back in range(DAYS - 1, -1, -1)]),
        places=_places(conn, point, now - _DAMAGE_DAYS * _DAY),
        queues=_queues(conn, now, point),
    )


def _by_hour(conn: sa.Connection, scope: str, since: datetime, until: datetime, name: str) -> dict[datetime, int]:
    f = t.figure.c
    here = (f.scope == scope) & (f.hour >= since) & (f.hour < until) & (f.name == name)
    rows = conn.execute(sa.select(f.hour, f["count"].label("counted")).where(here))
    return {row.hour: row.counted for row in rows}


def _days(conn: sa.Connection, scope: str, days: Sequence[datetime]) -> tuple[Day, ...]:
    f = t.figure.c
    names = ("returns", "like_new", "damaged", "not_received")
    sums: dict[str, dict[str, int]] = {day.date().isoformat(): dict.fromkeys(names, 0) for day in days}
    query = sa.select(f.hour, f.name, f["count"].label("counted")).where(
        f.scope == scope, f.hour >= days[0], f.name.in_(names)
    )
    for row in conn.execute(query):
        of_day = sums.get(row.hour.date().isoformat())
        if of_day is not None:
            of_day[row.name] += row.counted
    pace = _pace(conn, scope, min(sums))
    return tuple(_day(day, found, pace.get(day)) for day, found in sums.items())


def _day(day: str, found: Mapping[str, int], seconds: float | None) -> Day:
    judged = found["like_new"] + found["damaged"]
    share = found["like_new"] / judged if judged else None
    return Day(day, found["returns"], judged + found["not_received"], share, seconds)


def _pace(conn: sa.Connection, scope: str, since: str) -> dict[str, float]:
    """Seconds a return by day, each day by its station's own calendar."""
    d = t.device_day.c
    returns, seconds = sa.func.sum(d.returns), sa.func.sum(d.seconds)
    query = sa.select(d.day, returns.label("returns"), seconds.label("seconds")).where(d.day >= since).group_by(d.day)
    if scope != digest.ALL:
        query = query.join(t.device, t.device.c.device_id == d.device_id).where(t.device.c.return_point_id == scope)
    return {row.day: float(row.seconds) / int(row.returns) for row in conn.execute(query) if row.returns}


def _places(conn: sa.Connection, scope: str, since: datetime) -> tuple[tuple[str, int], ...]:
    f = t.figure.c
    names = [f"place:{place}" for place in PLACES]
    query = (
        sa.select(f.name, sa.func.sum(f["count"]).label("counted"))
        .where(f.scope == scope, f.hour >= since, f.name.in_(names))
        .group_by(f.name)
    )
    found = {row.name: int(row.counted) for row in conn.execute(query)}
    ranked = sorted(PLACES, key=lambda place: (-found.get(f"place:{place}", 0), PLACES.index(place)))
    return tuple((place, found.get(f"place:{place}", 0)) for place in ranked)


def _queues(conn: sa.Connection, now: datetime, scope: str) -> tuple[tuple[str, int], ...]:
    d = t.device.c
    query = sa.select(d.seen_at, d.status).where(d.revoked_at.is_(None))
    if scope != digest.ALL:
        query = query.where(d.return_point_id == scope)
    counts = dict.fromkeys([*(name for name, _ in QUEUES), VERY_OLD, UNKNOWN], 0)
    for row in conn.execute(query):
        counts[_queue(row.seen_at, row.status or {}, now)] += 1
    return tuple(counts.items())


def _queue(seen_at: datetime | None, status: Mapping[str, Any], now: datetime) -> str:
    if seen_at is None or "waiting" not in status:
        return UNKNOWN
    age = status.get("oldest_s")
    if age is None:
        return QUEUES[0][0]
    age += (now - seen_at).total_seconds()
    return next((name for name, limit in QUEUES[1:] if age < limit), VERY_OLD)
