"""What waits for a person: webhooks that do not arrive and photos that have not come, and how much waits of each kind;
and the returns that somebody looks for. Refused events: `dead_letters`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.events import custody
from sync.central.stations import dead_letters
from sync.central.telling import notices
from sync.central.telling.deliveries import DeliveryState as Delivery

MOST = 100
LATE_PHOTO = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class FailingWebhook:
    """`disabled_at`: nothing is sent to it any more, because of `why`. `undelivered`: that wait or were given up."""

    webhook_id: int
    partner: str
    url: str
    event: str
    failing_since: datetime | None
    disabled_at: datetime | None
    why: str
    undelivered: int


def failing_webhooks(conn: sa.Connection) -> list[FailingWebhook]:
    """Those that are switched off, or fail just now; the longest first."""
    w, d = t.webhook.c, t.delivery.c
    bad = sa.or_(w.failing_since.is_not(None), w.disabled_at.is_not(None))
    query = sa.select(t.webhook).where(w.deleted_at.is_(None), bad).order_by(w.failing_since, w.webhook_id).limit(MOST)
    rows = conn.execute(query).all()
    open_ones = (Delivery.PENDING, Delivery.EXHAUSTED, Delivery.STOPPED)
    counting = (
        sa.select(d.webhook_id, sa.func.count())
        .where(d.webhook_id.in_([row.webhook_id for row in rows]), d.state.in_(open_ones))
        .group_by(d.webhook_id)
    )
    counts = {row[0]: int(row[1]) for row in conn.execute(counting)} if rows else {}
    return [
        FailingWebhook(
            row.webhook_id,
            row.partner,
            row.url,
            row.event,
            row.failing_since,
            row.disabled_at,
            row.disabled_because,
            counts.get(row.webhook_id, 0),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class LatePhotos:
    """The photos of one station's events that have not come within an hour."""

    device_id: str
    station_name: str
    count: int
    since: datetime


def late_photos(conn: sa.Connection, now: datetime) -> list[LatePhotos]:
    """By station, the longest first."""
    a, d = t.awaited_photo.c, t.device.c
    query = (
        sa.select(a.device_id, d.station_name, sa.func.count().label("counted"), sa.func.min(a.since).label("first"))
        .join(t.device, d.device_id == a.device_id)
        .where(a.since < now - LATE_PHOTO)
        .group_by(a.device_id, d.station_name)
        .order_by(sa.func.min(a.since))
        .limit(MOST)
    )
    return [LatePhotos(row.device_id, row.station_name, int(row.counted), row.first) for row in conn.execute(query)]


def counts(conn: sa.Connection, now: datetime) -> dict[str, int]:
    """How much of each kind waits, for an overview."""
    return {
        "dead_letters": sum(dead_letters.counted(conn).values()),
        "webhooks": len(failing_webhooks(conn)),
        "mails": notices.failed(conn),
        "photos": sum(one.count for one in late_photos(conn, now)),
        "provisional": sum(1 for one in custody.provisionals(conn) if one["case_id"] is None),
        "totes": sum(1 for one in custody.totes(conn) if one["problems"]),
    }


def found(conn: sa.Connection, text: str) -> list[dict[str, Any]]:
    """The cases with exactly this case id, RMA number, order number or label of a bag or tote, the newest first."""
    words = text.strip()
    if not words:
        return []
    forms = sorted({words, words.upper(), f"#{words}", words.removeprefix("#")})
    c, e, label = t.return_case.c, t.event.c, t.event_label.c
    by_label = sa.select(e.case_id).join(t.event_label, label.event_id == e.event_id).where(label.label.in_(forms))
    same = [c.case_id.in_(forms), c.rma_number.in_(forms), c.order_number.in_(forms), c.case_id.in_(by_label)]
    ids = sa.union(*(sa.select(c.case_id).where(each) for each in same))
    query = (
        sa.select(c.case_id, c.rma_number, c.order_number, c.status, c.created_at, t.merchant.c.name.label("merchant"))
        .join(t.merchant, t.merchant.c.store_id == c.store_id)
        .where(c.case_id.in_(ids))
        .order_by(c.created_at.desc(), c.case_id)
        .limit(MOST)
    )
    return [dict(row) for row in conn.execute(query).mappings()]
