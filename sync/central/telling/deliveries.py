"""Central's outbox of webhooks: a delivery is written in the transaction of what it tells; `sender` sends it.

Order: of one subject (a case, or one item of it) only the first waiting delivery of a registration is sent. One that
failed gives way to a later one, which says all of it anew: it is then `superseded`. Subjects do not wait for each
other.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.evidence import photos
from sync.central.partners.cases import StoredCase
from sync.central.problems import Refusal
from sync.central.telling.payloads import shorter, with_links

PASSED = "return/verification_passed"
FAILED = "return/verification_failed"
DECIDED = "return/remittance_decided"
ITEM = "return/item_remittance"
EVENTS = (PASSED, FAILED, DECIDED, ITEM)
PING = "webhook/ping"

# Standard Webhooks: "payloads should be small, less than 20kb".
MAX_BODY_BYTES = 20_000
MAX_PAGE = 200
_NUMBERED_AT_ONCE = 1000


class DeliveryState(StrEnum):
    """PENDING waits or is tried again; the others are final. EXHAUSTED ran out of attempts, SUPERSEDED gave way to a
    later one of its subject, STOPPED lost its endpoint."""

    PENDING = "pending"
    DELIVERED = "delivered"
    EXHAUSTED = "exhausted"
    SUPERSEDED = "superseded"
    STOPPED = "stopped"


_LISTENING = (
    sa.select(t.webhook.c.partner, t.webhook.c.event)
    .where(among(t.webhook.c.partner, "partners"), t.webhook.c.deleted_at.is_(None))
    .distinct()
)


def heard(conn: sa.Connection, partners: Collection[str]) -> set[tuple[str, str]]:
    """(partner, event) for which somebody listens; where nobody does, no payload need be built."""
    return {(row.partner, row.event) for row in conn.execute(_LISTENING, {"partners": sorted(partners)})}


def announce(
    ctx: Context,
    conn: sa.Connection,
    case: StoredCase,
    event: str,
    data: Mapping[str, Any],
    sequence: int,
    now: datetime,
    item_id: str = "",
) -> None:
    """One delivery for each registration that may know of the case. The envelope is ReturnBear's; `data` is the whole
    case, or as much of it as a webhook may carry with the address of the rest, or with `item_id` what became of that
    item. One that is switched off gets its own as STOPPED, to be read or replayed."""
    w = t.webhook.c
    hooks = conn.execute(
        sa.select(w.webhook_id, w.store_ids, w.disabled_at)
        .where(w.partner == case.partner, w.event == event, w.deleted_at.is_(None))
        .order_by(w.webhook_id)
    ).all()
    told = [hook for hook in hooks if hook.store_ids is None or case.store_id in hook.store_ids]
    if not told:
        return
    subject = f"{case.case_id}/{item_id}" if item_id else case.case_id
    _supersede(conn, [hook.webhook_id for hook in told], subject, sequence)
    url = f"{ctx.settings.public_url.rstrip('/')}/api/v1/return_cases/{case.case_id}"
    for hook in told:
        forms = shorter(data, url) if "return_case_items" in data else (data,)
        bodies = _bodies(hook.webhook_id, event, forms, now)
        conn.execute(
            sa.insert(t.delivery).values(
                message_id=ctx.ids.message_id(),
                webhook_id=hook.webhook_id,
                case_id=case.case_id,
                store_id=case.store_id,
                subject=subject,
                sequence=sequence,
                event=event,
                body=next(body for body in bodies if len(rendered(ctx, body).encode()) <= MAX_BODY_BYTES),
                state=DeliveryState.PENDING if hook.disabled_at is None else DeliveryState.STOPPED,
                attempts=0,
                created_at=now,
                next_at=now,
            )
        )


def _bodies(webhook_id: int, event: str, forms: Sequence[Mapping[str, Any]], now: datetime) -> Iterator[str]:
    envelope = {"id": webhook_id, "event": event, "timestamp": now.isoformat()}
    for form in forms:
        yield _compact(envelope | {"data": form})


def rendered(ctx: Context, body: str) -> str:
    """A body as it is sent now: its photos with links that expire. What is stored has none, so that a message that is
    sent again, or read from the log, never carries dead ones."""
    return _compact(with_links(json.loads(body), partial(photos.link, ctx)))


def _compact(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _supersede(conn: sa.Connection, webhook_ids: Sequence[int], subject: str, sequence: int) -> None:
    """What was tried in vain says less than what comes now. One that is just being sent may still be delivered."""
    d = t.delivery.c
    conn.execute(
        sa.update(t.delivery)
        .where(
            d.webhook_id.in_(webhook_ids),
            d.subject == subject,
            d.sequence < sequence,
            d.state == DeliveryState.PENDING,
            d.attempts > 0,
        )
        .values(state=DeliveryState.SUPERSEDED)
    )


def ping(ctx: Context, conn: sa.Connection, webhook_id: int, now: datetime) -> str:
    """A message that says nothing, to see whether a receiver takes it; its id."""
    message_id = ctx.ids.message_id()
    [body] = _bodies(webhook_id, PING, ({"webhook_id": webhook_id},), now)
    conn.execute(
        sa.insert(t.delivery).values(
            message_id=message_id,
            webhook_id=webhook_id,
            subject=message_id,
            sequence=0,
            event=PING,
            body=body,
            state=DeliveryState.PENDING,
            attempts=0,
            created_at=now,
            next_at=now,
        )
    )
    return message_id


def replay(conn: sa.Connection, webhook_id: int, now: datetime, message_id: str) -> None:
    """Send it again now, under the same message id, and with all the tries that a new one has."""
    d = t.delivery.c
    _again(conn, now, d.webhook_id == webhook_id, d.message_id == message_id)


def replay_since(conn: sa.Connection, webhook_id: int, now: datetime, since: datetime) -> int:
    """Send all again that was made since then and was not delivered; how many. What gave way to a later one stays."""
    d = t.delivery.c
    undelivered = d.state.in_([DeliveryState.PENDING, DeliveryState.EXHAUSTED, DeliveryState.STOPPED])
    return _again(conn, now, d.webhook_id == webhook_id, d.created_at >= since, undelivered)


def _again(conn: sa.Connection, now: datetime, *chosen: sa.ColumnElement[bool]) -> int:
    values = {"state": DeliveryState.PENDING, "attempts": 0, "next_at": now, "delivered_at": None}
    return conn.execute(sa.update(t.delivery).where(*chosen).values(values)).rowcount


def stop(conn: sa.Connection, webhook_id: int) -> None:
    """The registration is switched off: what waits for it is kept, and waits no longer."""
    d = t.delivery.c
    waiting = sa.update(t.delivery).where(d.webhook_id == webhook_id, d.state == DeliveryState.PENDING)
    conn.execute(waiting.values(state=DeliveryState.STOPPED))


def given_up(conn: sa.Connection, webhook_id: int, since: datetime) -> int:
    """How many ran out of attempts since then."""
    d, a = t.delivery.c, t.delivery_attempt.c
    late = sa.exists().where(a.delivery_id == d.delivery_id, a.at >= since)
    spent = sa.select(sa.func.count()).where(d.webhook_id == webhook_id, d.state == DeliveryState.EXHAUSTED, late)
    return conn.scalar(spent) or 0


def newest(
    ctx: Context, conn: sa.Connection, webhook_id: int, state: DeliveryState | None, before: int | None, limit: int
) -> tuple[list[dict[str, Any]], str]:
    """A page of what was sent, the newest first, and the cursor of the next one ("" at the end)."""
    d = t.delivery.c
    wanted = sa.select(t.delivery).where(d.webhook_id == webhook_id)
    if state is not None:
        wanted = wanted.where(d.state == state)
    if before is not None:
        wanted = wanted.where(d.delivery_id < before)
    rows = conn.execute(wanted.order_by(d.delivery_id.desc()).limit(limit + 1)).all()
    more = len(rows) > limit
    return shown(ctx, conn, rows[:limit]), str(rows[limit - 1].delivery_id) if more else ""


def following(
    ctx: Context, conn: sa.Connection, webhook_id: int, state: DeliveryState | None, after: int, limit: int
) -> tuple[list[dict[str, Any]], str]:
    """A page of what was written after a place, the oldest first, and the place it ends at: whoever asks again from
    there misses nothing, in whatever order the writers came to an end."""
    d = t.delivery.c
    wanted = sa.select(t.delivery).where(d.webhook_id == webhook_id, d.place > after)
    if state is not None:
        wanted = wanted.where(d.state == state)
    rows = conn.execute(wanted.order_by(d.place).limit(limit)).all()
    if len(rows) == limit:
        return shown(ctx, conn, rows), str(rows[-1].place)
    last = conn.scalar(sa.select(sa.func.max(d.place)).where(d.webhook_id == webhook_id))
    return shown(ctx, conn, rows), str(max(after, last or 0))


def number(ctx: Context, webhook_id: int) -> None:
    """Give places to the deliveries that have none. A delivery that is still being written gets its own after its
    transaction, so no place is ever filled behind a reader."""
    d = t.delivery.c
    unnumbered = sa.select(d.delivery_id).where(d.webhook_id == webhook_id, d.place.is_(None)).order_by(d.delivery_id)
    with ctx.db.read() as conn:
        if conn.scalar(unnumbered.limit(1)) is None:
            return
    with ctx.db.write() as conn:
        gates.hold(conn, [f"webhook-log:{webhook_id}"])
        last = conn.scalar(sa.select(sa.func.max(d.place)).where(d.webhook_id == webhook_id)) or 0
        found = conn.scalars(unnumbered.limit(_NUMBERED_AT_ONCE)).all()
        if found:
            conn.execute(
                sa.update(t.delivery).where(d.delivery_id == sa.bindparam("which")).values(place=sa.bindparam("here")),
                [{"which": each, "here": last + count} for count, each in enumerate(found, 1)],
            )


def one(ctx: Context, conn: sa.Connection, webhook_id: int, message_id: str) -> dict[str, Any]:
    """One delivery; Refusal 404 when this registration has none of that id."""
    d = t.delivery.c
    row = conn.execute(
        sa.select(t.delivery).where(d.webhook_id == webhook_id, d.message_id == message_id)
    ).one_or_none()
    if row is None:
        raise Refusal(404, "unknown-message", "This webhook has no message of that id.")
    return shown(ctx, conn, [row])[0]


def shown(ctx: Context, conn: sa.Connection, rows: Sequence[sa.Row[Any]]) -> list[dict[str, Any]]:
    """Deliveries as a partner reads them, with their bodies, so that a lost one can be fetched."""
    attempts = attempts_of(conn, [row.delivery_id for row in rows])
    return [
        {
            "message_id": row.message_id,
            "event": row.event,
            "return_case_id": row.case_id,
            "sequence": row.sequence,
            "state": row.state,
            "created_at": row.created_at.isoformat(),
            "delivered_at": row.delivered_at.isoformat() if row.delivered_at else None,
            "next_attempt_at": row.next_at.isoformat() if row.state == DeliveryState.PENDING else None,
            "attempts": attempts.get(row.delivery_id, []),
            "body": rendered(ctx, row.body),
        }
        for row in rows
    ]


def attempts_of(conn: sa.Connection, delivery_ids: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """The attempts of each delivery, the first one first."""
    rows = conn.execute(
        sa.select(t.delivery_attempt)
        .where(t.delivery_attempt.c.delivery_id.in_(delivery_ids))
        .order_by(t.delivery_attempt.c.attempt_id)
    )
    found: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row.delivery_id, []).append(
            {"at": row.at.isoformat(), "status": row.status, "problem": row.problem}
        )
    return found
