"""The third witness: every number of a device's events that got a verdict, and the runs of numbers that never came.

A run is a row from the moment a higher number is seen, and shrinks as its numbers come, so that finding the missing
ones costs the same after a year. Only a run that stays for 15 minutes counts as lost; an operator who knows why it will
never come writes that down, and it no longer holds back the gap-free number.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.problems import Refusal
from sync.wire import Ack

_log = logging.getLogger("returnpoint.central")
_MOST_GAPS = 100
_OPEN_RUNS = (
    sa.select(t.gap.c.first, t.gap.c.last)
    .where(t.gap.c.device_id == sa.bindparam("device_id"), t.gap.c.explained_at.is_(None))
    .order_by(t.gap.c.first)
    .limit(_MOST_GAPS)
)


def has_open_runs(device_id: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """Whether numbers of this device are missing and nobody has explained them."""
    return sa.exists().where(t.gap.c.device_id == device_id, t.gap.c.explained_at.is_(None))


def highest(conn: sa.Connection, device_id: str) -> int:
    """The highest number of an event of this device that got a verdict, 0 when none did."""
    seen = t.seen_number.c
    return conn.scalar(sa.select(sa.func.max(seen.device_seq)).where(seen.device_id == device_id)) or 0


def note(conn: sa.Connection, device_id: str, last: int, fresh: Sequence[int], now: datetime) -> int:
    """Take note of numbers that were never seen before, in the order in which they came; `last` was the highest so far.
    The highest now. Hold the device."""
    before = _around(conn, device_id, min(fresh), max(fresh)) if fresh and min(fresh) <= last else []
    runs = list(before)
    for number in fresh:
        if number > last + 1:
            runs.append({"first": last + 1, "last": number - 1} | _new_run(device_id, now))
        runs = [piece for run in runs for piece in _without(run, number)]
        last = max(last, number)
    gone = [run["first"] for run in before if run not in runs]
    if gone:
        conn.execute(sa.delete(t.gap).where(t.gap.c.device_id == device_id, t.gap.c.first.in_(gone)))
    new = [run for run in runs if run not in before]
    if new:
        conn.execute(sa.insert(t.gap), new)
    return last


def _around(conn: sa.Connection, device_id: str, first: int, last: int) -> list[dict[str, Any]]:
    g = t.gap.c
    overlapping = (g.device_id == device_id) & (g.first <= last) & (g.last >= first)
    return [dict(row) for row in conn.execute(sa.select(t.gap).where(overlapping)).mappings()]


def _new_run(device_id: str, now: datetime) -> dict[str, Any]:
    return {"device_id": device_id, "since": now, "reported_at": None, "explained_at": None, "reason": ""}


def _without(run: dict[str, Any], number: int) -> list[dict[str, Any]]:
    if not run["first"] <= number <= run["last"]:
        return [run]
    pieces = ((run["first"], number - 1), (number + 1, run["last"]))
    return [run | {"first": first, "last": last} for first, last in pieces if first <= last]


def acknowledge(conn: sa.Connection, device_id: str, last: int) -> Ack:
    """The gap-free number and the runs above it that nobody has explained, the lowest first; `last` is the highest."""
    rows = conn.execute(_OPEN_RUNS, {"device_id": device_id})
    gaps = [(row.first, row.last) for row in rows]
    return Ack(device_seq_contiguous=gaps[0][0] - 1 if gaps else last, gaps=gaps)


def report_lost(conn: sa.Connection, now: datetime, patience: timedelta) -> int:
    """Report, once, each run that has been missing for that long; how many."""
    g = t.gap.c
    lost = (g.since <= now - patience) & g.reported_at.is_(None) & g.explained_at.is_(None)
    rows = conn.execute(sa.select(g.device_id, g.first, g.last).where(lost)).all()
    for row in rows:
        _log.warning("lost device=%s numbers=%d-%d", row.device_id, row.first, row.last)
    conn.execute(sa.update(t.gap).where(lost).values(reported_at=now))
    return len(rows)


def explain(conn: sa.Connection, device_id: str, first: int, reason: str, now: datetime) -> dict[str, Any]:
    """Write down why the run that begins with `first` will never come; should a number of it come all the same, it is
    taken in as ever. Refusal 404 when no run begins there."""
    g = t.gap.c
    here = (g.device_id == device_id) & (g.first == first)
    changed = conn.execute(sa.update(t.gap).where(here).values(explained_at=now, reason=reason))
    if not changed.rowcount:
        raise Refusal(404, "unknown-gap", f"No run of missing numbers of {device_id} begins with {first}.")
    return _shown(conn.execute(sa.select(t.gap).where(here)).one())


def missing(conn: sa.Connection, device_id: str | None = None) -> dict[str, list[dict[str, Any]]]:
    """By device, or of one: its missing runs in words, the lowest first."""
    query = sa.select(t.gap).order_by(t.gap.c.device_id, t.gap.c.first)
    if device_id is not None:
        query = query.where(t.gap.c.device_id == device_id)
    found: dict[str, list[dict[str, Any]]] = {}
    for row in conn.execute(query):
        found.setdefault(row.device_id, []).append(_shown(row))
    return found


def lost_counts(conn: sa.Connection) -> dict[str, int]:
    """By device: how many numbers were reported as lost and are not explained."""
    g = t.gap.c
    lost = g.reported_at.is_not(None) & g.explained_at.is_(None)
    counted = sa.select(g.device_id, sa.func.sum(g.last - g.first + 1)).where(lost).group_by(g.device_id)
    return {row[0]: int(row[1]) for row in conn.execute(counted)}


def _shown(row: Any) -> dict[str, Any]:
    state = "explained" if row.explained_at else "lost" if row.reported_at else "awaited"
    return {
        "first": row.first,
        "last": row.last,
        "since": row.since.isoformat(),
        "state": state,
        "reason": row.reason,
        "sentence": _sentence(row, state),
    }


def _sentence(row: Any, state: str) -> str:
    one = row.first == row.last
    which = f"Event {row.first}" if one else f"Events {row.first} to {row.last}"
    if state == "explained":
        return f"{which} never came: {row.reason}"
    if state == "awaited":
        return f"{which} {'has' if one else 'have'} not come yet, though a later one has. Most come by themselves."
    return (
        f"{which} never came, though a later one did. Start the station with a network, or bring what it exports "
        "(`returnpoint export`); if the events are gone for good, write down why."
    )
