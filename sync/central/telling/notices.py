"""Which mails are due, and when: rows that name a case or a webhook and hold no address and no text. `postman` builds
each mail from the state at its sending, and drops what is no longer true.

A notice of a kind goes once to each role about each thing. After damage at the first look (the counter's, for a courier
return the hub's) consumer and merchant hear of it 10 minutes later; the merchant is reminded before the time to answer
ends.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import bulk
from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.problems import Refusal
from sync.domain.remittance import CaseDecision, ExceptionKind

AFTER = timedelta(minutes=10)
DAILY = timedelta(days=1)
LISTED = 200
_GATHERED = timedelta(hours=1)


class Kind(StrEnum):
    DAMAGED = "damaged"
    FIVE_DAYS = "five_days_left"
    ONE_DAY = "one_day_left"
    WEBHOOK_DISABLED = "webhook_disabled"
    WEBHOOK_EXHAUSTED = "webhook_exhausted"


class Role(StrEnum):
    CONSUMER = "consumer"
    MERCHANT = "merchant"
    OPERATOR = "operator"


class MailState(StrEnum):
    """PENDING is sent when it is due; the others are final. CANCELLED: it was no longer true. FAILED waits for an
    operator."""

    PENDING = "pending"
    SENT = "sent"
    CANCELLED = "cancelled"
    FAILED = "failed"


_REMINDERS = {Kind.FIVE_DAYS: timedelta(days=5), Kind.ONE_DAY: timedelta(days=1)}


@dataclass(frozen=True, slots=True)
class Outlook:
    """A case as a decision at `at` leaves it. `is_first`: there was none before, so that nothing is queued of it."""

    case_id: str
    decision: CaseDecision
    at: datetime
    is_first: bool = False


_OF_CASES = sa.select(t.notice).where(among(t.notice.c.about, "ids"))


def plan(ctx: Context, conn: sa.Connection, outlooks: Iterable[Outlook]) -> None:
    """Queue what these decisions call for, and move what is queued to another deadline."""
    outlooks = list(outlooks)
    wanted = [each for outlook in outlooks for each in _wanted(outlook)]
    before = {outlook.case_id for outlook in outlooks if not outlook.is_first}
    asked = sorted(before & {about for _, _, about, _, _ in wanted})
    rows = conn.execute(_OF_CASES, {"ids": asked}).all() if asked else []
    held = {(row.kind, row.role, row.about): row for row in rows}
    n = t.notice.c
    new = []
    for kind, role, about, due, at in wanted:
        row = held.get((kind, role, about))
        if row is None:
            new.append(_new(ctx, kind, role, about, due, at))
        elif row.state == MailState.CANCELLED or (kind in _REMINDERS and row.due_at != due):
            conn.execute(sa.update(t.notice).where(n.notice_id == row.notice_id).values(_anew(ctx, due)))
    bulk.add(conn, t.notice, new)


def _wanted(outlook: Outlook) -> Iterable[tuple[Kind, Role, str, datetime, datetime]]:
    about, decision, at = outlook.case_id, outlook.decision, outlook.at
    if not any(entry.kind is ExceptionKind.DAMAGED for entry in decision.exceptions):
        return
    for role in (Role.CONSUMER, Role.MERCHANT):
        yield Kind.DAMAGED, role, about, at + AFTER, at
    if decision.resolve_by is not None:
        for kind, before in _REMINDERS.items():
            if decision.resolve_by - before > at + AFTER:
                yield kind, Role.MERCHANT, about, decision.resolve_by - before, at


def queue(ctx: Context, conn: sa.Connection, kind: Kind, about: str, now: datetime, *roles: Role) -> None:
    """A notice that is due at once, in the caller's transaction. About one thing each kind goes out once; what was sent
    before goes out anew."""
    n = t.notice.c
    for role in roles:
        same = (n.kind == kind) & (n.role == role) & (n.about == about)
        if not conn.execute(sa.update(t.notice).where(same).values(_anew(ctx, now))).rowcount:
            conn.execute(sa.insert(t.notice).values(_new(ctx, kind, role, about, now, now)))


def queue_daily(ctx: Context, conn: sa.Connection, kind: Kind, about: str, now: datetime, *roles: Role) -> None:
    """A notice that tells in an hour what gathers until then, and once a day at most."""
    n = t.notice.c
    for role in roles:
        same = (n.kind == kind) & (n.role == role) & (n.about == about)
        row = conn.execute(sa.select(n.state, n.due_at, n.lease_until).where(same)).one_or_none()
        if row is None:
            conn.execute(sa.insert(t.notice).values(_new(ctx, kind, role, about, now + _GATHERED, now)))
        elif row.state != MailState.PENDING or row.lease_until is not None:  # one that is just leaving may not say it
            due = max(now + _GATHERED, row.due_at + DAILY)
            conn.execute(sa.update(t.notice).where(same).values(_anew(ctx, due)))


def _new(ctx: Context, kind: Kind, role: Role, about: str, due: datetime, at: datetime) -> dict[str, Any]:
    return {"kind": kind, "role": role, "about": about, "created_at": at} | _anew(ctx, due)


def _anew(ctx: Context, due: datetime) -> dict[str, Any]:
    """As a message of its own: receivers drop a second one under the id of the first, and whoever is just sending what
    it was before writes nothing of this one."""
    return {
        "notice_id": ctx.ids.message_id(),
        "state": MailState.PENDING,
        "due_at": due,
        "next_at": due,
        "lease_until": None,
        "attempts": 0,
        "problem": "",
        "sent_at": None,
    }


def listed(conn: sa.Connection, state: str = "", about: str = "") -> list[dict[str, Any]]:
    """The last ones, newest first, without any address."""
    n = t.notice.c
    query = sa.select(t.notice).order_by(n.due_at.desc(), n.notice_id.desc()).limit(LISTED)
    if state:
        query = query.where(n.state == state)
    if about:
        query = query.where(n.about == about)
    return [_shown(row) for row in conn.execute(query)]


def _shown(row: Any) -> dict[str, Any]:
    return {
        "id": row.notice_id,
        "kind": row.kind,
        "role": row.role,
        "about": row.about,
        "state": row.state,
        "due_at": row.due_at.isoformat(),
        "sent_at": row.sent_at.isoformat() if row.sent_at else None,
        "attempts": row.attempts,
        "problem": row.problem,
    }


def again(conn: sa.Connection, notice_id: str, now: datetime) -> None:
    """The operator's remedy for one that failed. Refusal 404 unknown, 409 when it has not failed."""
    n = t.notice.c
    here = n.notice_id == notice_id
    fresh = {"state": MailState.PENDING, "next_at": now, "attempts": 0}
    if conn.execute(sa.update(t.notice).where(here, n.state == MailState.FAILED).values(fresh)).rowcount:
        return
    if conn.scalar(sa.select(n.notice_id).where(here)) is None:
        raise Refusal(404, "unknown-notice", f"There is no notice {notice_id}.")
    raise Refusal(409, "not-failed", "This notice has not failed.")


def failed(conn: sa.Connection) -> int:
    """How many wait for an operator."""
    return conn.scalar(sa.select(sa.func.count()).where(t.notice.c.state == MailState.FAILED)) or 0


def due(conn: sa.Connection, now: datetime, most: int) -> Sequence[str]:
    """Those that may be sent now, the longest overdue first."""
    n = t.notice.c
    free = sa.or_(n.lease_until.is_(None), n.lease_until <= now)
    return conn.scalars(
        sa.select(n.notice_id)
        .where(n.state == MailState.PENDING, n.next_at <= now, free)
        .order_by(n.next_at)
        .limit(most)
    ).all()
