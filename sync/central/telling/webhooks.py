"""A partner's registrations for webhooks: one address and one event each, with a secret of its own."""

import base64
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.partners.keys import Partner
from sync.central.partners.words import RegisterWebhook
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.central.telling import deliveries, notices
from sync.central.telling.deliveries import EVENTS
from sync.central.telling.notices import Kind, Role

MOST = 20  # of one partner for the same stores: each message is kept and sent once for each
_OLD_SECRET_SIGNS = timedelta(hours=24)
_BY_PARTNER = "it was switched off by its owner"
_log = logging.getLogger("returnpoint.central")


def register(
    ctx: Context, conn: sa.Connection, partner: Partner, wanted: RegisterWebhook, now: datetime
) -> dict[str, Any]:
    """A new registration, while nobody else makes one for this partner (`gates.hold`, by `name_of`); the answer is the
    only one that shows the secret. Refusal 409 when there are too many, 422 for an unknown event."""
    if wanted.event not in EVENTS:
        detail = f"There is no such event; there are {', '.join(EVENTS)}."
        raise Refusal(422, "unknown-event", detail, errors=[{"pointer": "/event", "code": "unknown", "detail": detail}])
    stores = None if partner.store_ids is None else sorted(partner.store_ids)
    _refuse_too_many(conn, partner, stores)
    secret = _new_secret(ctx)
    webhook_id = conn.execute(
        sa.insert(t.webhook)
        .values(
            partner=partner.name,
            store_ids=stores,
            url=wanted.url,
            event=wanted.event,
            secret=secret,
            created_at=now,
            disabled_because="",
        )
        .returning(t.webhook.c.webhook_id)
    ).scalar_one()
    _note(conn, now, partner, "webhook.registered", webhook_id)
    return shown(own(conn, partner, webhook_id)) | {"secret": secret}


def name_of(partner: Partner) -> str:
    return f"webhooks:{partner.name}"


def _refuse_too_many(conn: sa.Connection, partner: Partner, stores: list[int] | None) -> None:
    w = t.webhook.c
    live = conn.scalars(sa.select(w.store_ids).where(w.partner == partner.name, w.deleted_at.is_(None)))
    if sum(each == stores for each in live) >= MOST:
        detail = (
            f"There are {MOST} webhooks for these stores already, which is the most. Change one with PATCH "
            "/api/webhooks/{id}, or remove one with DELETE /api/webhooks/{id}, then register this one."
        )
        raise Refusal(409, "too-many-webhooks", detail)


def listed(conn: sa.Connection, partner: Partner) -> list[dict[str, Any]]:
    w = t.webhook.c
    rows = conn.execute(
        sa.select(t.webhook).where(w.partner == partner.name, w.deleted_at.is_(None)).order_by(w.webhook_id)
    )
    return [shown(row) for row in rows if _may(partner, row)]


def own(conn: sa.Connection, partner: Partner, webhook_id: int) -> sa.Row[Any]:
    """That registration; Refusal 404 when it is not there, another partner's, or tells of
    stores that the caller's key is not for."""
    w = t.webhook.c
    row = conn.execute(
        sa.select(t.webhook).where(w.webhook_id == webhook_id, w.partner == partner.name, w.deleted_at.is_(None))
    ).one_or_none()
    if row is None or not _may(partner, row):
        raise Refusal(404, "unknown-webhook", "There is no such webhook.")
    return row


def _may(partner: Partner, row: sa.Row[Any]) -> bool:
    """A key that is for some stores sees the registrations that tell of no other."""
    return partner.store_ids is None or (row.store_ids is not None and partner.store_ids.issuperset(row.store_ids))


def shown(row: sa.Row[Any]) -> dict[str, Any]:
    """A registration without its secrets."""
    return {
        "id": row.webhook_id,
        "url": row.url,
        "event": row.event,
        "created_at": row.created_at.isoformat(),
        "enabled": row.disabled_at is None,
        "disabled_at": row.disabled_at.isoformat() if row.disabled_at else None,
        "disabled_because": row.disabled_because,
        "failing_since": row.failing_since.isoformat() if row.failing_since else None,
        "previous_secret_until": row.previous_until.isoformat() if row.previous_until else None,
    }


def change(
    conn: sa.Connection, partner: Partner, webhook_id: int, now: datetime, *, url: str | None, enabled: bool | None
) -> dict[str, Any]:
    """Another address, off, or on again; what is None stays. What was stopped meanwhile is sent when it is replayed."""
    gates.hold(conn, [f"webhook:{webhook_id}"])
    row = own(conn, partner, webhook_id)
    changed = {name: value for name, value in (("url", url), ("enabled", enabled)) if value is not None}
    if url is not None:
        _set(conn, webhook_id, url=url, failing_since=None)
    if enabled is True:
        _set(conn, webhook_id, disabled_at=None, disabled_because="", failing_since=None)
    elif enabled is False and row.disabled_at is None:
        _switch_off(conn, webhook_id, _BY_PARTNER, now)
    _note(conn, now, partner, "webhook.changed", webhook_id, sorted(changed))
    return shown(own(conn, partner, webhook_id))


def remove(conn: sa.Connection, partner: Partner, webhook_id: int, now: datetime) -> None:
    """The registration is no longer there for its partner; what was sent stays kept."""
    gates.hold(conn, [f"webhook:{webhook_id}"])
    own(conn, partner, webhook_id)
    _switch_off(conn, webhook_id, "it was removed", now)
    _set(conn, webhook_id, deleted_at=now, previous_secret=None, previous_until=None)
    _note(conn, now, partner, "webhook.removed", webhook_id)


def give_up(ctx: Context, conn: sa.Connection, webhook_id: int, why: str, now: datetime) -> None:
    """Switch off one that does not take what it is sent; merchant and operator are told by mail."""
    _switch_off(conn, webhook_id, why, now)
    about = f"webhook:{webhook_id}"
    notices.queue(ctx, conn, Kind.WEBHOOK_DISABLED, about, now, Role.MERCHANT, Role.OPERATOR)
    audit.note(conn, now, "central", "webhook.gave_up", about, {"why": why})
    _log.warning("webhook off webhook=%d why=%s", webhook_id, why)


def tell_exhausted(ctx: Context, conn: sa.Connection, webhook_id: int, now: datetime) -> None:
    """A message ran out of attempts; merchant and operator are told by mail."""
    about = f"webhook:{webhook_id}"
    notices.queue_daily(ctx, conn, Kind.WEBHOOK_EXHAUSTED, about, now, Role.MERCHANT, Role.OPERATOR)


def _switch_off(conn: sa.Connection, webhook_id: int, why: str, now: datetime) -> None:
    _set(conn, webhook_id, disabled_at=now, disabled_because=why)
    deliveries.stop(conn, webhook_id)


def rotate(ctx: Context, conn: sa.Connection, partner: Partner, webhook_id: int, now: datetime) -> dict[str, Any]:
    """A new secret; the answer is the only one that shows it. The one before signs beside it for a day."""
    gates.hold(conn, [f"webhook:{webhook_id}"])
    row = own(conn, partner, webhook_id)
    secret = _new_secret(ctx)
    _set(conn, webhook_id, secret=secret, previous_secret=row.secret, previous_until=now + _OLD_SECRET_SIGNS)
    _note(conn, now, partner, "webhook.secret_rotated", webhook_id)
    return shown(own(conn, partner, webhook_id)) | {"secret": secret}


def require_enabled(row: sa.Row[Any]) -> None:
    """Refusal 409 when nothing is sent to it."""
    if row.disabled_at is not None:
        raise Refusal(409, "webhook-disabled", "This webhook is switched off: switch it on first.")


def _new_secret(ctx: Context) -> str:
    return f"whsec_{base64.b64encode(ctx.ids.random(32)).decode()}"


def _note(
    conn: sa.Connection, now: datetime, partner: Partner, action: str, webhook_id: int, what: Sequence[str] = ()
) -> None:
    audit.note(conn, now, partner.name, action, f"webhook:{webhook_id}", {"changed": list(what)} if what else None)


def _set(conn: sa.Connection, webhook_id: int, **values: Any) -> None:
    conn.execute(sa.update(t.webhook).where(t.webhook.c.webhook_id == webhook_id).values(**values))
