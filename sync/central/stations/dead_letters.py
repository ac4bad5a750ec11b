"""Events that a station reported as refused and that are not here since, each with what to do about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.people import audit
from sync.central.problems import Refusal

MOST = 1000
_AGAIN = "then “Send again” on the station's queue page (F11)"
REMEDIES = {
    "unknown-case": f"Have the partner create this return, {_AGAIN}. If it is another operator's, the shop gives the "
    "goods back.",
    "unknown-item": "The return changed after the station had fetched it. At the station: scan the bag, “Correct it”.",
    "missing-finding": "The return has more items than the station knew. At the station: scan the bag, “Correct it”.",
    "malformed-event": "The station's program wrote what central cannot read: install the current version there, "
    f"{_AGAIN}; if it is refused again, give support the ids.",
    "malformed-envelope": "The station's program wrote what central cannot read: install the current version there, "
    f"{_AGAIN}; if it is refused again, give support the ids.",
    "bad-signature": "It is not signed by any key that this station ever had: its data was copied or its key replaced. "
    "Compare the fingerprint on both screens; where it differs, revoke the station and enrol it anew.",
    "event-id-reused": "Two events have one id: two computers run the same copy. Find the second one, switch it off; "
    "what is here stays.",
    "too-big": "The record is longer than central takes: give support the ids. The return itself is kept at the shop.",
}
OTHERWISE = f"Mend what the reason names, {_AGAIN}; if it stays, give support the ids."


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """`code`: of the verdict, empty where central gave none; `settled_note`: how a person dealt with it."""

    device_id: str
    station_name: str
    event_id: str
    case_id: str
    device_seq: int
    problem: str
    code: str
    first_at: datetime
    settled_at: datetime | None
    settled_note: str

    @property
    def remedy(self) -> str:
        return REMEDIES.get(self.code, OTHERWISE)

    def to_json(self) -> dict[str, Any]:
        return {
            "device_id": self.device_id,
            "station_name": self.station_name,
            "event_id": self.event_id,
            "case_id": self.case_id,
            "device_seq": self.device_seq,
            "problem": self.problem,
            "code": self.code,
            "remedy": self.remedy,
            "first_at": self.first_at.isoformat(),
            "settled_at": self.settled_at.isoformat() if self.settled_at else None,
            "settled_note": self.settled_note,
        }


def _still_refused() -> sa.ColumnElement[bool]:
    return ~sa.exists().where(t.event.c.event_id == t.refused_report.c.event_id)


def counted(conn: sa.Connection) -> dict[str, int]:
    """By device: those that nobody has dealt with."""
    r = t.refused_report.c
    query = sa.select(r.device_id, sa.func.count()).where(r.settled_at.is_(None), _still_refused())
    return {row[0]: int(row[1]) for row in conn.execute(query.group_by(r.device_id))}


def listed(
    conn: sa.Connection, device_id: str | None = None, *, settled: bool = False, limit: int = MOST
) -> list[DeadLetter]:
    """Of one station or of all, the newest first; with `settled` also those that a person dealt with."""
    r, s = t.refused_report.c, t.seen_number.c
    same = (s.device_id == r.device_id) & (s.device_seq == r.device_seq) & (s.event_id == r.event_id)
    query = (
        sa.select(t.refused_report, t.device.c.station_name, s.code)
        .join(t.device, t.device.c.device_id == r.device_id)
        .outerjoin(t.seen_number, same)
        .where(_still_refused())
        .order_by(r.first_at.desc(), r.device_seq.desc())
        .limit(limit)
    )
    if device_id is not None:
        query = query.where(r.device_id == device_id)
    if not settled:
        query = query.where(r.settled_at.is_(None))
    return [
        DeadLetter(
            row.device_id,
            row.station_name,
            row.event_id,
            row.case_id,
            row.device_seq,
            row.problem,
            row.code or "",
            row.first_at,
            row.settled_at,
            row.settled_note,
        )
        for row in conn.execute(query)
    ]


def settle(conn: sa.Connection, now: datetime, actor: str, device_id: str, event_id: str, note: str) -> None:
    """A person dealt with it, and says how: it is no trouble any more. Refusal 404, 422 without a note."""
    if not note.strip():
        raise Refusal(422, "no-note", "Write down how it was dealt with.")
    r = t.refused_report.c
    here = (r.device_id == device_id) & (r.event_id == event_id)
    changed = conn.execute(sa.update(t.refused_report).where(here).values(settled_at=now, settled_note=note[:300]))
    if not changed.rowcount:
        raise Refusal(404, "unknown-event", "No station reported this event as refused.")
    audit.note(conn, now, actor, "event.settled", device_id, {"event_id": event_id})
