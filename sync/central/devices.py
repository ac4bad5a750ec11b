"""What operators see of the stations: who is there, how they are, and what they could not send."""

from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t


def listed(conn: sa.Connection) -> list[dict[str, Any]]:
    """Every device by name, with its last account of a day."""
    d, p = t.device.c, t.day_proof.c
    last = {
        row.device_id: {"day": row.day, "equal": row.equal, "differences": row.differences, "at": row.at.isoformat()}
        for row in conn.execute(sa.select(t.day_proof).order_by(p.at))
    }
    waiting = _counts(conn)
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
            "last_day": last.get(row.device_id),
        }
        for row in conn.execute(sa.select(t.device).order_by(d.return_point_id, d.station_name))
    ]


def _counts(conn: sa.Connection) -> dict[str, int]:
    r = t.refused_report.c
    return {row[0]: row[1] for row in conn.execute(sa.select(r.device_id, sa.func.count()).group_by(r.device_id))}


def refused(conn: sa.Connection) -> list[dict[str, Any]]:
    """Every event that a station reported as refused, the newest first."""
    r = t.refused_report.c
    rows = conn.execute(
        sa.select(t.refused_report, t.device.c.station_name)
        .join(t.device, t.device.c.device_id == r.device_id)
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
