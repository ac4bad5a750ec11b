"""What happens by itself: expired answers are decided, lost numbers are reported, closed cases leave the
stations, the keys of return passes get their successors."""

import logging
from datetime import datetime, timedelta

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.events import numbers
from sync.central.money import decisions
from sync.central.money.decisions import Trigger
from sync.central.partners import cases, idempotency
from sync.central.stations import changes, nonces, passes

_FORGOTTEN_AT_ONCE = 500
_log = logging.getLogger("returnpoint.central")


def run_once(ctx: Context) -> int:
    """Everything that is due now; how many cases a deadline decided and how many left the stations: as long as there
    are some, there may be more. Each decision is a transaction of its own."""
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        due = decisions.expired(conn, now)
    decided = sum(_decide(ctx, case_id, now) for case_id in due)
    if decided:
        ctx.bell.set()
    report_lost(ctx)
    forgotten = forget_closed(ctx)
    passes.keep_keys(ctx)
    with ctx.db.write() as conn:
        nonces.forget(conn, now, timedelta(seconds=ctx.settings.nonce_memory_s))
        idempotency.forget(conn, now - timedelta(hours=ctx.settings.idempotency_hours))
        changes.forget_tombstones(conn, now, timedelta(days=ctx.settings.keep_tombstones_days))
    return decided + forgotten


def follow_rules(ctx: Context, store_id: int) -> None:
    """The merchant has another time to answer: the clocks that run end by it from now on."""
    c = t.return_case.c
    with ctx.db.read() as conn:
        waiting = conn.scalars(sa.select(c.case_id).where(c.store_id == store_id, c.resolve_by.is_not(None))).all()
    now = ctx.clock.now()
    for case_id in waiting:
        _decide(ctx, case_id, now)
    ctx.bell.set()


def _decide(ctx: Context, case_id: str, now: datetime) -> bool:
    try:
        with ctx.db.write() as conn:
            decisions.revise(ctx, conn, case_id, now, Trigger.DEADLINE)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one case, the others are due too
        _log.error("deadline case=%s error=%s", case_id, type(error).__name__, exc_info=error)
        return False
    _log.info("deadline case=%s", case_id)
    return True


def report_lost(ctx: Context) -> int:
    """Report the numbers that stayed unseen for 15 minutes while the device sent a higher one; how many runs."""
    with ctx.db.write() as conn:
        return numbers.report_lost(conn, ctx.clock.now(), timedelta(minutes=ctx.settings.lost_after_minutes))


def forget_closed(ctx: Context) -> int:
    """Tell stations to drop the cases that were closed a week ago; how many."""
    now, change = ctx.clock.now(), t.case_change.c
    past = (change.op == "upsert") & (change.at < now - timedelta(days=ctx.settings.keep_closed_days))
    query = sa.select(change.case_id).where(past)
    with ctx.db.read() as conn:
        old = conn.scalars(query.limit(_FORGOTTEN_AT_ONCE)).all()
    if not old:
        return 0
    with ctx.db.write() as conn:
        gates.hold(conn, [f"case:{case_id}" for case_id in old])
        still = conn.scalars(query.where(change.case_id.in_(old))).all()  # one may have been opened anew meanwhile
        cases.announce_all(conn, dict.fromkeys(still, now), "delete", "closed")
    return len(still)
