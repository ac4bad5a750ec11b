"""The day's proof: a station and central compare what each holds of the station's events."""

from collections.abc import Iterator, Mapping
from itertools import islice

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.problems import Refusal
from sync.central.stations.enrolment import Device
from sync.wire import DayAnswer, DayClaim, DayDifference, DayEntry, day_hash

MOST_DIFFERENCES = 500


def compare(ctx: Context, device: Device, claim: DayClaim) -> DayAnswer:
    """Equal, or every difference by name. The outcome is kept for operators. Refusal 422 for a claim whose hash is not
    that of its events."""
    if claim.count != len(claim.events) or claim.hash != day_hash(claim.events):
        raise Refusal(422, "broken-claim", "Count and hash are not those of the events that were sent with them.")
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        held = _held(conn, device.device_id, claim)
        mine = day_hash(entry for entry, _ in held.values())
        differences = [*islice(_differences(conn, device.device_id, claim, held), MOST_DIFFERENCES)]
        answer = DayAnswer(
            equal=(claim.count, claim.hash) == (len(held), mine),
            count=len(held),
            hash=mine,
            differences=differences,
            server_time=now,
        )
        _keep(conn, device.device_id, claim, answer)
    return answer


def _held(conn: sa.Connection, device_id: str, claim: DayClaim) -> dict[str, tuple[DayEntry, str]]:
    """By event id, each with what it is about."""
    e = t.event.c
    query = sa.select(e.device_seq, e.event_id, e.body_sha256, e.subject).where(
        e.device_id == device_id, e.device_seq > claim.after_seq
    )
    if claim.until_seq is not None:
        query = query.where(e.device_seq <= claim.until_seq)
    return {
        row.event_id: (
            DayEntry(device_seq=row.device_seq, event_id=row.event_id, body_sha256=row.body_sha256),
            row.subject,
        )
        for row in conn.execute(query)
    }


def _differences(
    conn: sa.Connection, device_id: str, claim: DayClaim, held: Mapping[str, tuple[DayEntry, str]]
) -> Iterator[DayDifference]:
    claimed, refused = {entry.event_id: entry for entry in claim.events}, _refused(conn, device_id)
    for event_id, entry in claimed.items():
        mine = held.get(event_id)
        if mine is None:
            code = refused.get(event_id)
            yield DayDifference(event_id=event_id, kind="refused" if code else "missing", problem=code or "")
        elif mine[0] != entry:
            yield DayDifference(event_id=event_id, case_id=mine[1], kind="other")
    for event_id, (_, case_id) in held.items():
        if event_id not in claimed:
            yield DayDifference(event_id=event_id, case_id=case_id, kind="unknown")


def _refused(conn: sa.Connection, device_id: str) -> dict[str, str]:
    """Why each event was refused that got no better verdict."""
    s = t.seen_number.c
    return {
        row.event_id: row.code
        for row in conn.execute(sa.select(s.event_id, s.code).where(s.device_id == device_id, t.REFUSED))
    }


def _keep(conn: sa.Connection, device_id: str, claim: DayClaim, answer: DayAnswer) -> None:
    """The last comparison of a day stands."""
    p = t.day_proof.c
    same = (p.device_id == device_id) & (p.day == claim.day) & (p.after_seq == claim.after_seq)
    conn.execute(sa.delete(t.day_proof).where(same))
    conn.execute(
        sa.insert(t.day_proof).values(
            device_id=device_id,
            day=claim.day,
            after_seq=claim.after_seq,
            count=answer.count,
            hash=answer.hash,
            equal=answer.equal,
            differences=len(answer.differences),
            at=answer.server_time,
        )
    )
