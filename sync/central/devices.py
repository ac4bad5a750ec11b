"""What operators see of the stations: who is there, how they are, and what they could not send."""

from typing import Any

import sqlalchemy as sa

from sync.central import numbers
from sync.central.db import tables as t
from sync.central.intake import Alarm

_ALARM_WORDS = {
    Alarm.CHAIN_BREAK: "Event {number} does not follow from the event before it: the station's record was changed, or "
    "brought back from an old copy. It was taken in; compare its day (`returnpoint day`).",
    Alarm.NUMBER_REUSED: "Number {number} was used for two events: the station's data was brought back from an old "
    "copy. Both were taken in.",
}


_STILL_REFUSED = t.refused_report.c.event_id.not_in(sa.select(t.event.c.event_id))


def listed(conn: sa.Connection) -> list[dict[str, Any]]:
    """Every device by name, with its last account of a day."""
    d, p = t.device.c, t.day_proof.c
    last = {
        row.device_id: {"day": row.day, "equal": row.equal, "differences": row.differences, "at": row.at.isoformat()}
        for row in conn.execute(sa.select(t.day_proof).order_by(p.at))
    }
    waiting, missing, alarms = _counts(conn), numbers.missing(conn), _alarms(conn)
    return [
        {
            "device_id": row.device_id,
            "station_name": row.station_name,
            "return_point_id": row.return_point_id,
            "enrolled_at": row.enrolled_at.isoformat(),
            "revoked_at": row.revoked_at.isoformat() if row.revoked_at else None,
            "seen_at": row.seen_at.isoformat() if row.seen_at else None,
            "status": row.status or {},
            "refused_events": waiting.get(row.device_id, 0),
            "missing_numbers": missing.get(row.device_id, []),
            "alarms": alarms.get(row.device_id, []),
            "last_day": last.get(row.device_id),
        }
        for row in conn.execute(sa.select(t.device).order_by(d.return_point_id, d.station_name))
    ]


def _alarms(conn: sa.Connection) -> dict[str, list[dict[str, Any]]]:
    """By device, in words, the newest first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in conn.execute(sa.select(t.alarm).order_by(t.alarm.c.alarm_id.desc())):
        sentence = _ALARM_WORDS[Alarm(row.kind)].format(number=row.about)
        told = {"kind": row.kind, "number": int(row.about), "at": row.at.isoformat(), "sentence": sentence}
        found.setdefault(row.device_id, []).append(told)
    return found


def _counts(conn: sa.Connection) -> dict[str, int]:
    r = t.refused_report.c
    counted = sa.select(r.device_id, sa.func.count()).where(_STILL_REFUSED).group_by(r.device_id)
    return {row[0]: row[1] for row in conn.execute(counted)}


def refused(conn: sa.Connection) -> list[dict[str, Any]]:
    """Every event that a station reported as refused and that is not here since, the newest first."""
    r = t.refused_report.c
    rows = conn.execute(
        sa.select(t.refused_report, t.device.c.station_name)
        .join(t.device, t.device.c.device_id == r.device_id)
        .where(_STILL_REFUSED)
        .order_by(r.first_at.desc(), r.device_seq.desc())
        .limit(1000)
    )
    return [
        {
            "device_id": row.device_id,
            "station_name": row.station_name,
            "event_id": row.event_id,
            "case_id": row.case_id,
            "device_seq": row.device_seq,
            "problem": row.problem,
            "first_at": row.first_at.isoformat(),
        }
        for row in rows
    ]
