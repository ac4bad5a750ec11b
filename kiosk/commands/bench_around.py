"""What gathers around cases in a quarter of a year, written for those that are copied: webhooks that were told, mails
that left, the audit trail, photos that came."""

import json
from collections.abc import Sequence

import sqlalchemy as sa

from kiosk.commands.bench_mass import Template
from sync.central.db import tables as t
from sync.central.people import audit
from sync.central.telling.deliveries import FAILED, PASSED, DeliveryState
from sync.central.telling.notices import MailState
from sync.station.clock import SystemClock


def leave_traces(conn: sa.Connection, templates: Sequence[Template], device_id: str, store_id: int) -> None:
    """`templates`: cases that were looked at. The webhooks are switched off by now, so that nothing is sent."""
    now = SystemClock().now()
    partner = conn.scalar(sa.select(t.return_case.c.partner).limit(1))
    off = {"partner": partner, "secret": "-", "created_at": now, "disabled_at": now, "disabled_because": "bench"}
    hooks = {
        event: conn.execute(
            sa.insert(t.webhook)
            .values(url=f"https://hooks.example/{event}", event=event, **off)
            .returning(t.webhook.c.webhook_id)
        ).scalar_one()
        for event in (PASSED, FAILED)
    }
    for template in templates:
        event = FAILED if template.photos else PASSED
        case_id = template.case_id
        told = {"id": hooks[event], "event": event, "timestamp": now.isoformat(), "data": {"id": case_id}}
        conn.execute(
            sa.insert(t.delivery).values(
                message_id=f"msg-{case_id}",
                webhook_id=hooks[event],
                case_id=case_id,
                store_id=store_id,
                subject=case_id,
                sequence=1,
                event=event,
                body=json.dumps(told),
                state=DeliveryState.DELIVERED,
                attempts=1,
                created_at=now,
                next_at=now,
                delivered_at=now,
                place=1,
            )
        )
        audit.note(conn, now, "sue@merchant.example", "return.seen", case_id, {}, store_id)
        for sha256 in template.photos:
            photo = {"sha256": sha256, "size": 200_000, "mime": "image/jpeg", "device_id": device_id}
            conn.execute(sa.insert(t.blob).values(photo | {"received_at": now}))
    conn.execute(sa.update(t.notice).values(state=MailState.SENT, sent_at=now))


def match_goods(conn: sa.Connection, goods: Template, case_id: str) -> None:
    """Somebody found whose they are."""
    match = {"event_id": goods.event_id, "case_id": case_id, "note": "It was theirs.", "at": SystemClock().now()}
    conn.execute(sa.insert(t.provisional_match).values(match))
