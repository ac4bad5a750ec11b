"""How long what is kept: each merchant's rule for closed cases and their photos, the operator's for the rest.

A case with an exception that waits for somebody is kept however old it is, and an open one has no age. Everything goes
in slices, each a short transaction of its own, so that a counter never waits; where the power goes in the middle, the
next run goes on. On PostgreSQL a month of events is dropped once nothing in it is needed.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates, kept, partitions
from sync.central.db import tables as t
from sync.central.evidence import blobs, uploads
from sync.central.evidence.incoming import drop_leftovers
from sync.central.keeping import forgetting as f
from sync.central.partners.words import Rules
from sync.central.people import audit
from sync.central.progress import Steps, silent
from sync.central.telling import mail

_log = logging.getLogger("returnpoint.central")
BY_RULE = "retention"
_USUAL = Rules()
_KEEP_OTHERS_MONTHS = 24  # what belongs to no merchant: goods without a case, totes, refused events
_KEEP_UNNAMED = timedelta(days=90)  # photos that no event names
_LEFT_ALONE = timedelta(days=1)
_CASES = 50
_ROWS = 500
_PAUSE = timedelta(hours=6)
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_PURGED_AT, _OTHERS_UNTIL, _UNNAMED_UNTIL = "purged_at", "others_forgotten_until", "unnamed_photos_dropped_until"


@dataclass(frozen=True, slots=True)
class Rule:
    """What of some merchants' closed cases is past: photos of those closed before `photos`, everything about consumers
    of those closed before `cases`."""

    store_ids: tuple[int, ...]
    photos: datetime
    cases: datetime


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of what ends: how much is past, and a step that deals with a slice of it and says how much that was."""

    name: str
    past: Callable[[Context], int]
    step: Callable[[Context], int]


def rules(conn: sa.Connection, now: datetime) -> list[Rule]:
    """Of every merchant; those with the same times share one."""
    shared: dict[tuple[int, int], list[int]] = {}
    for row in conn.execute(sa.select(t.merchant.c.store_id, t.merchant.c.rules).order_by(t.merchant.c.store_id)):
        days = row.rules.get("keep_photos_days", _USUAL.keep_photos_days)
        months = row.rules.get("keep_cases_months", _USUAL.keep_cases_months)
        shared.setdefault((days, months), []).append(row.store_id)
    return [
        Rule(tuple(some), now - timedelta(days=days), months_before(now, months))
        for (days, months), store_ids in shared.items()
        for some in f.slices(store_ids)
    ]


def months_before(now: datetime, months: int) -> datetime:
    """The same day so many months ago; the 28th for a later one."""
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    return now.replace(year=year, month=month + 1, day=min(now.day, 28))


def past(ctx: Context) -> dict[str, int]:
    """How much of each kind is past now: what a purge would take."""
    return {kind.name: kind.past(ctx) for kind in KINDS}


def purge(ctx: Context, steps: Steps = silent) -> dict[str, int]:
    """Everything that is past now, by kind."""
    gone = {}
    for kind in KINDS:
        gone[kind.name] = sum(steps(kind.name, _one_by_one(ctx, kind), kind.past(ctx)))
    gone["months of events"] = len(partitions.drop_ended(ctx.db, _others_before(ctx)))
    uploads.sweep(ctx)
    drop_leftovers(ctx.objects.scratch, ctx.clock.now() - _LEFT_ALONE)
    if any(gone.values()):
        with ctx.db.write() as conn:
            audit.note(conn, ctx.clock.now(), BY_RULE, "purge", "", gone)
        _log.info("purge %s", " ".join(f"{name.replace(' ', '_')}={count}" for name, count in gone.items()))
    return gone


def run_once(ctx: Context) -> int:
    """As `purge`, for a worker that comes again: of all processes one, once in six hours, and never as soon as a new
    database is there. How many of anything went."""
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        if now < _cursor(conn, _PURGED_AT) + _PAUSE:
            return 0
    with ctx.db.write() as conn:
        gates.hold(conn, ["purge"])
        last = _cursor(conn, _PURGED_AT)
        if now < last + _PAUSE:  # another was quicker
            return 0
        _move(conn, _PURGED_AT, now)
    return 0 if last == _NEVER else sum(purge(ctx).values())


def _one_by_one(ctx: Context, kind: Kind) -> Iterator[int]:
    while done := kind.step(ctx):
        yield from (1 for _ in range(done))


def _due(rule: Rule, *, photos: bool) -> sa.ColumnElement[bool]:
    """The merchant's cases that are past."""
    c, waiting = t.return_case.c, t.open_exception.c
    waits = sa.exists().where(waiting.case_id == c.case_id)
    mine = sa.and_(c.store_id.in_(rule.store_ids), sa.not_(waits))
    if photos:
        return sa.and_(mine, t.PHOTOS, c.closed_at < rule.photos)
    return sa.and_(mine, t.KNOWN, c.closed_at < rule.cases)


def _cases_past(*, photos: bool) -> Callable[[Context], int]:
    def past(ctx: Context) -> int:
        with ctx.db.read() as conn:
            each = (
                sa.select(sa.func.count()).select_from(t.return_case).where(_due(rule, photos=photos))
                for rule in rules(conn, ctx.clock.now())
            )
            return sum(conn.scalar(query) or 0 for query in each)

    return past


def _next_cases(ctx: Context, conn: sa.Connection, *, photos: bool) -> list[str]:
    for rule in rules(conn, ctx.clock.now()):
        query = sa.select(t.return_case.c.case_id).where(_due(rule, photos=photos)).limit(_CASES)
        found = list(conn.scalars(query))
        if found:
            return found
    return []


def _drop_photos(ctx: Context) -> int:
    with ctx.db.read() as conn:
        case_ids = _next_cases(ctx, conn, photos=True)
        events = f.events_of(conn, case_ids)
    f.drop_photos(ctx, events)
    with ctx.db.write() as conn:
        mine = t.return_case.c.case_id.in_(case_ids)
        conn.execute(sa.update(t.return_case).where(mine).values(photos_dropped_at=ctx.clock.now()))
    return len(case_ids)


def _forget_cases(ctx: Context) -> int:
    with ctx.db.read() as conn:
        case_ids = _next_cases(ctx, conn, photos=False)
        events = f.events_of(conn, case_ids)
    f.drop_photos(ctx, events)
    mail.drop_files(ctx.settings.mails, case_ids)
    with ctx.db.write() as conn:
        gates.hold(conn, [f"case:{case_id}" for case_id in case_ids])
        f.forget_cases(conn, _still_past(ctx, conn, case_ids), ctx.clock.now())
    return len(case_ids)


def _still_past(ctx: Context, conn: sa.Connection, case_ids: list[str]) -> list[str]:
    """Without those about which something came meanwhile."""
    due = sa.or_(*(_due(rule, photos=False) for rule in rules(conn, ctx.clock.now())))
    return list(conn.scalars(sa.select(t.return_case.c.case_id).where(t.return_case.c.case_id.in_(case_ids), due)))


def _old(rule: Rule) -> sa.ColumnElement[bool]:
    """The merchant's requests that are past. One that became a case goes with it."""
    r, c = t.return_request.c, t.return_case.c
    in_use = sa.exists().where(c.return_request_id == r.return_request_id, c.forgotten_at.is_(None))
    return sa.and_(r.store_id.in_(rule.store_ids), r.created_at < rule.cases, sa.not_(in_use), f.known_requests())


def _old_requests(ctx: Context, conn: sa.Connection) -> list[str]:
    r = t.return_request.c
    for rule in rules(conn, ctx.clock.now()):
        found = list(conn.scalars(sa.select(r.return_request_id).where(_old(rule)).limit(_ROWS)))
        if found:
            return found
    return []


def _forget_requests(ctx: Context) -> int:
    with ctx.db.write() as conn:
        return f.forget_requests(conn, _old_requests(ctx, conn))


def _requests_past(ctx: Context) -> int:
    with ctx.db.read() as conn:
        each = (sa.select(sa.func.count()).where(_old(rule)) for rule in rules(conn, ctx.clock.now()))
        return sum(conn.scalar(query) or 0 for query in each)


def _others_before(ctx: Context) -> datetime:
    return months_before(ctx.clock.now(), _KEEP_OTHERS_MONTHS)


def _others(ctx: Context, conn: sa.Connection) -> sa.ColumnElement[bool]:
    """Events about no case that are past and not yet seen to: found by their time, not among all without a case."""
    e = t.event.c
    return sa.and_(
        t.RARE,
        sa.func.coalesce(e.case_id, "") == "",
        e.event_id.not_in(sa.select(t.provisional_match.c.event_id)),
        e.received_at > _cursor(conn, _OTHERS_UNTIL),
        e.received_at < _others_before(ctx),
    )


def _others_past(ctx: Context) -> int:
    with ctx.db.read() as conn:
        return conn.scalar(sa.select(sa.func.count()).select_from(t.event).where(_others(ctx, conn))) or 0


def _forget_others(ctx: Context) -> int:
    e = t.event.c
    with ctx.db.read() as conn:
        others = _others(ctx, conn)
        moments = conn.scalars(sa.select(e.received_at).where(others).order_by(e.received_at).limit(_ROWS)).all()
        if not moments:
            return 0
        ids = conn.scalars(sa.select(e.event_id).where(others, e.received_at <= moments[-1])).all()
    f.drop_photos(ctx, ids)
    with ctx.db.write() as conn:
        f.forget_events(conn, ids)
        _move(conn, _OTHERS_UNTIL, moments[-1])
    return len(ids)


def _old_texts(ctx: Context) -> sa.ColumnElement[bool]:
    return sa.and_(t.TEXT_KEPT, t.seen_number.c.at < _others_before(ctx))


def _texts_past(ctx: Context) -> int:
    with ctx.db.read() as conn:
        return conn.scalar(sa.select(sa.func.count()).select_from(t.seen_number).where(_old_texts(ctx))) or 0


def _forget_texts(ctx: Context) -> int:
    """What stations said that was refused."""
    s = t.seen_number.c
    with ctx.db.write() as conn:
        rows = conn.execute(sa.select(s.device_id, s.device_seq).where(_old_texts(ctx)).limit(_ROWS)).all()
        for row in rows:
            one = sa.and_(s.device_id == row.device_id, s.device_seq == row.device_seq)
            conn.execute(sa.update(t.seen_number).where(one).values(refused_body=None))
    return len(rows)


def _unnamed(ctx: Context, conn: sa.Connection) -> sa.ColumnElement[bool]:
    b = t.blob.c
    before = ctx.clock.now() - _KEEP_UNNAMED
    named = sa.exists().where(t.event_blob.c.sha256 == b.sha256)
    return sa.and_(b.received_at >= _cursor(conn, _UNNAMED_UNTIL), b.received_at < before, sa.not_(named))


def _unnamed_past(ctx: Context) -> int:
    with ctx.db.read() as conn:
        return conn.scalar(sa.select(sa.func.count()).select_from(t.blob).where(_unnamed(ctx, conn))) or 0


def _drop_unnamed(ctx: Context) -> int:
    """Photos that no event ever named; those before the cursor have been looked at."""
    b = t.blob.c
    with ctx.db.read() as conn:
        query = sa.select(b.sha256, b.received_at).where(_unnamed(ctx, conn)).order_by(b.received_at).limit(_ROWS)
        rows = conn.execute(query).all()
    blobs.drop(ctx, [row.sha256 for row in rows])
    with ctx.db.write() as conn:
        _move(conn, _UNNAMED_UNTIL, rows[-1].received_at if rows else ctx.clock.now() - _KEEP_UNNAMED)
    return len(rows)


def _cursor(conn: sa.Connection, name: str) -> datetime:
    text = kept.read(conn, name)
    return datetime.fromisoformat(text) if text else _NEVER


def _move(conn: sa.Connection, name: str, until: datetime) -> None:
    kept.keep(conn, name, until.isoformat())


KINDS = (
    Kind("photos of closed cases", _cases_past(photos=True), _drop_photos),
    Kind("closed cases", _cases_past(photos=False), _forget_cases),
    Kind("return requests", _requests_past, _forget_requests),
    Kind("events without a case", _others_past, _forget_others),
    Kind("texts of refused events", _texts_past, _forget_texts),
    Kind("photos without an event", _unnamed_past, _drop_unnamed),
)
