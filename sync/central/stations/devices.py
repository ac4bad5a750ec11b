"""What operators see of the stations: who is there, how each is, and what its record looks like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.events import numbers
from sync.central.events.batch import Alarm
from sync.central.partners.hours import OpeningHours
from sync.central.problems import Refusal
from sync.central.stations import dead_letters, station_settings
from sync.central.stations.station_health import SILENT_AFTER, Seen, State, Trouble, oldest_s, state_of, troubles

_ALARM_WORDS = {
    Alarm.CHAIN_BREAK: "Event {number} does not follow from the event before it: the station's record was changed, or "
    "brought back from an old copy. It was taken in; compare its day (`returnpoint day`).",
    Alarm.NUMBER_REUSED: "Number {number} was used for two events: the station's data was brought back from an old "
    "copy. Both were taken in.",
}
_RECENT_PROOFS = timedelta(days=3)
_RECENT_ALARMS = timedelta(days=7)
MOST_ALARMS = 100
MOST_PROOFS = 31
_ORDER = {state: place for place, state in enumerate(State)}


@dataclass(frozen=True, slots=True)
class Station:
    """`troubles`: the heaviest first; `queue_s`: how long the oldest unsent event has waited, None where none does."""

    device_id: str
    station_name: str
    return_point_id: str
    point_name: str
    seen: Seen
    troubles: tuple[Trouble, ...]
    state: State
    queue_s: int | None
    last_day: dict[str, Any] | None

    @property
    def status(self) -> Mapping[str, Any]:
        return self.seen.status


@dataclass(frozen=True, slots=True)
class Wanted:
    """`words`: parts of the names or ids of station and return point, all of which must be there; `state`: one, or
    empty; `point`: a return point's id, or empty."""

    words: str = ""
    state: str = ""
    point: str = ""


def stations(conn: sa.Connection, now: datetime, device_id: str | None = None) -> list[Station]:
    """Every station, or one; those in trouble first, then by place and name."""
    d = t.device.c
    query = sa.select(t.device, t.return_point.c.name.label("point_name"), t.return_point.c.hours).join(
        t.return_point, t.return_point.c.return_point_id == d.return_point_id
    )
    if device_id is not None:
        query = query.where(d.device_id == device_id)
    record = _Record.read(conn, now)
    found = [_station(row, record, now) for row in conn.execute(query)]
    return sorted(found, key=lambda one: (_rank(one), one.point_name, one.station_name))


def _rank(station: Station) -> tuple[int, int]:
    return _ORDER[station.state], -sum(one.weight for one in station.troubles)


def one(conn: sa.Connection, now: datetime, device_id: str) -> Station:
    """Refusal 404."""
    found = stations(conn, now, device_id)
    if not found:
        raise Refusal(404, "unknown-device", f"There is no device {device_id}.")
    return found[0]


def chosen(found: Sequence[Station], wanted: Wanted) -> list[Station]:
    words = wanted.words.casefold().split()
    return [
        one
        for one in found
        if wanted.state in ("", one.state)
        and wanted.point in ("", one.return_point_id)
        and all(word in _text(one) for word in words)
    ]


def _text(station: Station) -> str:
    parts = (station.station_name, station.point_name, station.return_point_id, station.device_id)
    return " ".join(parts).casefold()


def counts(found: Sequence[Station]) -> dict[State, int]:
    """By state, those without any too."""
    return {state: sum(one.state is state for one in found) for state in State}


@dataclass(frozen=True, slots=True)
class _Record:
    """By device: what central knows of its events, each from one query."""

    refused: Mapping[str, int]
    lost: Mapping[str, int]
    awaited: Mapping[str, int]
    alarms: Mapping[str, int]
    days: Mapping[str, dict[str, Any]]
    revision: str

    @classmethod
    def read(cls, conn: sa.Connection, now: datetime) -> "_Record":
        g, a = t.gap.c, t.alarm.c
        size = sa.func.sum(g.last - g.first + 1)
        open_gaps = sa.select(g.device_id, size).where(g.explained_at.is_(None)).group_by(g.device_id)
        recent = sa.select(a.device_id, sa.func.count()).where(a.at > now - _RECENT_ALARMS).group_by(a.device_id)
        return cls(
            refused=dead_letters.counted(conn),
            lost=_pairs(conn, open_gaps.where(g.reported_at.is_not(None))),
            awaited=_pairs(conn, open_gaps.where(g.reported_at.is_(None))),
            alarms=_pairs(conn, recent),
            days=_last_days(conn, now),
            revision=station_settings.version(conn),
        )


def _pairs(conn: sa.Connection, query: sa.Select[Any]) -> dict[str, int]:
    return {row[0]: int(row[1]) for row in conn.execute(query)}


def _last_days(conn: sa.Connection, now: datetime) -> dict[str, dict[str, Any]]:
    p = t.day_proof.c
    rows = conn.execute(sa.select(t.day_proof).where(p.at > now - _RECENT_PROOFS).order_by(p.at))
    return {row.device_id: _proof(row) for row in rows}


def _proof(row: Any) -> dict[str, Any]:
    return {"day": row.day, "equal": row.equal, "differences": row.differences, "at": row.at.isoformat()}


def _station(row: Any, record: _Record, now: datetime) -> Station:
    device_id = row.device_id
    last_day = record.days.get(device_id)
    seen = Seen(
        enrolled_at=row.enrolled_at,
        revoked_at=row.revoked_at,
        seen_at=row.seen_at,
        status=row.status or {},
        refused=record.refused.get(device_id, 0),
        lost=record.lost.get(device_id, 0),
        awaited=record.awaited.get(device_id, 0),
        alarms=record.alarms.get(device_id, 0),
        day_equal=last_day["equal"] if last_day else None,
        settings_revision=record.revision,
        hours=_hours(row, now),
    )
    found = troubles(seen, now)
    return Station(
        device_id=device_id,
        station_name=row.station_name,
        return_point_id=row.return_point_id,
        point_name=row.point_name,
        seen=seen,
        troubles=found,
        state=state_of(seen, found, now),
        queue_s=oldest_s(seen, now),
        last_day=last_day,
    )


def _hours(row: Any, now: datetime) -> OpeningHours | None:
    """Read where they matter alone: they cost more than all the rest of a station."""
    is_quiet = now - (row.seen_at or row.enrolled_at) >= SILENT_AFTER
    return OpeningHours.model_validate(row.hours) if row.hours and is_quiet else None


def listed(conn: sa.Connection, now: datetime) -> list[dict[str, Any]]:
    """Every device by place and name, as JSON."""
    missing, alarms = numbers.missing(conn), _alarms(conn)
    found = sorted(stations(conn, now), key=lambda one: (one.return_point_id, one.station_name))
    return [
        {
            "device_id": one.device_id,
            "station_name": one.station_name,
            "return_point_id": one.return_point_id,
            "enrolled_at": one.seen.enrolled_at.isoformat(),
            "revoked_at": one.seen.revoked_at.isoformat() if one.seen.revoked_at else None,
            "seen_at": one.seen.seen_at.isoformat() if one.seen.seen_at else None,
            "state": one.state,
            "troubles": [{"code": each.code, "words": each.words, "remedy": each.remedy} for each in one.troubles],
            "status": dict(one.status),
            "refused_events": one.seen.refused,
            "missing_numbers": missing.get(one.device_id, []),
            "alarms": alarms.get(one.device_id, []),
            "last_day": one.last_day,
        }
        for one in found
    ]


def alarms(conn: sa.Connection, device_id: str) -> list[dict[str, Any]]:
    """Those of one station in words, the newest first."""
    return _alarms(conn, device_id).get(device_id, [])


def _alarms(conn: sa.Connection, device_id: str | None = None) -> dict[str, list[dict[str, Any]]]:
    a = t.alarm.c
    query = sa.select(t.alarm).order_by(a.alarm_id.desc())
    query = query.limit(1000) if device_id is None else query.where(a.device_id == device_id).limit(MOST_ALARMS)
    found: dict[str, list[dict[str, Any]]] = {}
    for row in conn.execute(query):
        sentence = _ALARM_WORDS[Alarm(row.kind)].format(number=row.about)
        told = {"kind": row.kind, "number": int(row.about), "at": row.at.isoformat(), "sentence": sentence}
        found.setdefault(row.device_id, []).append(told)
    return found


def proofs(conn: sa.Connection, device_id: str) -> list[dict[str, Any]]:
    """The station's last accounts of a day, the newest first."""
    p = t.day_proof.c
    query = sa.select(t.day_proof).where(p.device_id == device_id).order_by(p.day.desc(), p.at.desc())
    rows = conn.execute(query.limit(MOST_PROOFS)).mappings()
    return [{name: row[name] for name in ("day", "equal", "differences", "at", "count")} for row in rows]
