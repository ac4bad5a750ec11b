"""What happens by itself: expired answers are decided, lost numbers are reported, closed cases leave the
stations, the keys of return passes get their successors."""

import logging
from datetime import timedelta

import sqlalchemy as sa

from sync.central import cases, changes, decisions, intake, passes
from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.decisions import Trigger

_log = logging.getLogger("returnpoint.central")


def run_once(ctx: Context) -> int:
    """Everything that is due now; how many cases a deadline decided. Each case is a transaction of its own."""
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        due = decisions.expired(conn, now)
    for case_id in due:
        with ctx.db.write() as conn:
            decisions.revise(ctx, conn, case_id, now, Trigger.DEADLINE)
        _log.info("deadline case=%s", case_id)
    if due:
        ctx.bell.set()
    report_lost(ctx)
    forget_closed(ctx)
    passes.keep_keys(ctx)
    with ctx.db.write() as conn:
        changes.forget_tombstones(conn, now, timedelta(days=ctx.settings.keep_tombstones_days))
    return len(due)


def report_lost(ctx: Context) -> int:
    """Raise an alarm for each number that stayed unseen for 15 minutes while the device sent a higher one."""
    before = ctx.clock.now() - timedelta(minutes=ctx.settings.lost_after_minutes)
    with ctx.db.read() as conn:
        lost = [
            (device_id, gap)
            for device_id in conn.scalars(sa.select(t.device.c.device_id)).all()
            for gap in intake.gaps(conn, device_id, seen_before=before)
        ]
        known = {
            (row.device_id, row.about)
            for row in conn.execute(sa.select(t.alarm).where(t.alarm.c.kind == intake.Alarm.LOST))
        }
    fresh = [(device_id, gap) for device_id, gap in lost if (device_id, _about(gap)) not in known]
    if fresh:
        with ctx.db.write() as conn:
            for device_id, gap in fresh:
                intake.raise_alarm(conn, device_id, intake.Alarm.LOST, _about(gap), "never seen", ctx.clock.now())
    return len(fresh)


def _about(gap: tuple[int, int]) -> str:
    return f"{gap[0]}-{gap[1]}"


def forget_closed(ctx: Context) -> int:
    """Tell stations to drop the cases that were closed a week ago; how many."""
    before = ctx.clock.now() - timedelta(days=ctx.settings.keep_closed_days)
    query = (
        sa.select(t.return_case.c.case_id)
        .join(t.case_change, t.case_change.c.case_id == t.return_case.c.case_id)
        .where(t.return_case.c.closed_at < before, t.case_change.c.op == "upsert")
        .limit(500)
    )
    with ctx.db.read() as conn:
        old = conn.scalars(query).all()
    if old:
        with ctx.db.write() as conn:
            for case_id in old:
                cases.touch(conn, case_id, op="delete", reason="closed", at=ctx.clock.now())
    return len(old)
