"""Webhooks over HTTP: registrations, what was sent to them, and sending it again."""

from typing import Annotated, Any, Literal

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Header, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from sync.central.api import shapes
from sync.central.api.described import answers
from sync.central.api.reading import Ctx, Number, Partner, RawBody, json_only
from sync.central.partners import idempotency
from sync.central.partners.idempotency import Answer
from sync.central.partners.words import ChangeWebhook, RegisterWebhook, ReplaySince
from sync.central.telling import deliveries, egress, webhooks
from sync.central.telling.deliveries import MAX_PAGE, DeliveryState
from sync.wire import MAX_NUMBER

router = APIRouter(prefix="/api/webhooks", tags=["webhooks"], dependencies=[Depends(json_only)])
Key = Annotated[str | None, Header(alias="Idempotency-Key")]
MessageId = Annotated[str, Path(pattern=r"^msg_[0-9a-f]{24}$")]
Cursor = Annotated[int | None, Query(ge=0, le=MAX_NUMBER)]
Limit = Annotated[int, Query(ge=1, le=MAX_PAGE)]
_NOT_KEPT = {"Cache-Control": "no-store"}  # it shows a secret


@router.post("", status_code=201, responses=answers(201, shapes.NewSecret, 400, 409, 415))
def register_webhook(
    wanted: RegisterWebhook, request: Request, ctx: Ctx, partner: Partner, raw: RawBody, key: Key = None
) -> Response:
    """The answer holds the secret, this one time. 409 when 20 are there already for the same stores."""
    print_of = (request.method, request.url.path, raw)
    needed = idempotency.required(key)
    egress.checked_address(ctx, wanted.url)
    now = ctx.clock.now()

    def act(conn: sa.Connection) -> Answer:
        return Answer(201, webhooks.register(ctx, conn, partner, wanted, now), _NOT_KEPT)

    return _respond(idempotency.once(ctx, partner, needed, print_of, act, [webhooks.name_of(partner)]))


@router.get("", responses=answers(200, shapes.Registrations))
def list_webhooks(ctx: Ctx, partner: Partner) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"webhooks": webhooks.listed(conn, partner)}


@router.get("/{webhook_id}", responses=answers(200, shapes.Registration, 404))
def get_webhook(webhook_id: Number, ctx: Ctx, partner: Partner) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return webhooks.shown(webhooks.own(conn, partner, webhook_id))


@router.patch("/{webhook_id}", responses=answers(200, shapes.Registration, 404, 415))
def change_webhook(webhook_id: Number, wanted: ChangeWebhook, ctx: Ctx, partner: Partner) -> dict[str, Any]:
    """Another address, or off and on again. What was stopped while it was off is sent when it is replayed."""
    if wanted.url is not None:
        egress.checked_address(ctx, wanted.url)
    with ctx.db.write() as conn:
        now = ctx.clock.now()
        return webhooks.change(conn, partner, webhook_id, now, url=wanted.url, enabled=wanted.enabled)


@router.delete("/{webhook_id}", status_code=204, responses=answers(204, None, 404))
def remove_webhook(webhook_id: Number, ctx: Ctx, partner: Partner) -> Response:
    with ctx.db.write() as conn:
        webhooks.remove(conn, partner, webhook_id, ctx.clock.now())
    return Response(status_code=204)


@router.post("/{webhook_id}/secret", status_code=201, responses=answers(201, shapes.NewSecret, 400, 404, 415))
def rotate_webhook_secret(
    webhook_id: Number, request: Request, ctx: Ctx, partner: Partner, raw: RawBody, key: Key = None
) -> Response:
    """A new secret, shown this one time. Until a day from now the one before signs as well."""
    now = ctx.clock.now()

    def act(conn: sa.Connection) -> Answer:
        return Answer(201, webhooks.rotate(ctx, conn, partner, webhook_id, now), _NOT_KEPT)

    print_of = (request.method, request.url.path, raw)
    return _respond(idempotency.once(ctx, partner, idempotency.required(key), print_of, act))


@router.post("/{webhook_id}/ping", status_code=202, responses=answers(202, shapes.Pinged, 404, 409, 415))
def ping_webhook(webhook_id: Number, ctx: Ctx, partner: Partner) -> dict[str, str]:
    """Send an event that says nothing; how it went stands in the log."""
    with ctx.db.write() as conn:
        webhooks.require_enabled(webhooks.own(conn, partner, webhook_id))
        message_id = deliveries.ping(ctx, conn, webhook_id, ctx.clock.now())
    ctx.bell.set()
    return {"message_id": message_id}


@router.get("/{webhook_id}/events", responses=answers(200, shapes.WebhookEvents, 404))
def list_webhook_events(
    webhook_id: Number,
    ctx: Ctx,
    partner: Partner,
    state: DeliveryState | None = None,
    order: Literal["newest", "oldest"] = "newest",
    cursor: Cursor = None,
    limit: Limit = 50,
) -> dict[str, Any]:
    """What was sent or waits. `oldest` is for whoever polls: asked again with its last cursor it misses nothing."""
    with ctx.db.read() as conn:
        webhooks.own(conn, partner, webhook_id)
    if order == "oldest":
        deliveries.number(ctx, webhook_id)
    with ctx.db.read() as conn:
        if order == "oldest":
            events, at = deliveries.following(ctx, conn, webhook_id, state, cursor or 0, limit)
            return {"events": events, "next_cursor": at, "has_more": len(events) == limit}
        events, at = deliveries.newest(ctx, conn, webhook_id, state, cursor, limit)
        return {"events": events, "next_cursor": at or None, "has_more": bool(at)}


@router.get("/{webhook_id}/events/{message_id}", responses=answers(200, shapes.WebhookEvent, 404))
def get_webhook_event(webhook_id: Number, message_id: MessageId, ctx: Ctx, partner: Partner) -> dict[str, Any]:
    with ctx.db.read() as conn:
        webhooks.own(conn, partner, webhook_id)
        return deliveries.one(ctx, conn, webhook_id, message_id)


@router.post(
    "/{webhook_id}/events/{message_id}/replay",
    status_code=202,
    responses=answers(202, shapes.WebhookEvent, 404, 409, 415),
)
def replay_webhook_event(webhook_id: Number, message_id: MessageId, ctx: Ctx, partner: Partner) -> dict[str, Any]:
    """Send it again now, under the same message id."""
    with ctx.db.write() as conn:
        webhooks.require_enabled(webhooks.own(conn, partner, webhook_id))
        deliveries.one(ctx, conn, webhook_id, message_id)
        deliveries.replay(conn, webhook_id, ctx.clock.now(), message_id)
        told = deliveries.one(ctx, conn, webhook_id, message_id)
    ctx.bell.set()
    return told


@router.post("/{webhook_id}/replay", status_code=202, responses=answers(202, shapes.Replayed, 404, 409, 415))
def replay_webhook_events(webhook_id: Number, wanted: ReplaySince, ctx: Ctx, partner: Partner) -> dict[str, int]:
    """Send all again that was made since that moment and was not delivered."""
    with ctx.db.write() as conn:
        webhooks.require_enabled(webhooks.own(conn, partner, webhook_id))
        count = deliveries.replay_since(conn, webhook_id, ctx.clock.now(), wanted.since)
    ctx.bell.set()
    return {"replayed": count}


def _respond(answer: Answer) -> Response:
    return JSONResponse(answer.body, answer.status, headers=answer.headers)
