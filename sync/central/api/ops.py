"""For the operator's key: merchants, return points, partner keys, enrolment codes."""

from typing import Any

from fastapi import APIRouter, Depends, Response
from fastapi.responses import JSONResponse

from sync.central import blobs, enrolment, facts, keys, points
from sync.central.api.reading import Ctx, operator
from sync.central.words import EnrolmentCodeIn, MerchantIn, PartnerKeyIn, ReturnPointIn

router = APIRouter(prefix="/v1/ops", dependencies=[Depends(operator)])


@router.post("/merchants")
def save_merchant(merchant: MerchantIn, ctx: Ctx) -> Response:
    with ctx.db.write() as conn:
        new = points.save_merchant(conn, merchant)
    return JSONResponse(merchant.model_dump(mode="json"), 201 if new else 200)


@router.post("/return_points")
def save_return_point(point: ReturnPointIn, ctx: Ctx) -> Response:
    with ctx.db.write() as conn:
        new = points.save_return_point(conn, point)
    return JSONResponse(point.model_dump(mode="json"), 201 if new else 200)


@router.post("/partner_keys", status_code=201)
def create_partner_key(wanted: PartnerKeyIn, ctx: Ctx) -> dict[str, Any]:
    with ctx.db.write() as conn:
        return {"name": wanted.name, "key": keys.create_partner_key(conn, ctx.ids, ctx.clock.now(), wanted.name)}


@router.post("/enrolment_codes", status_code=201)
def create_enrolment_code(wanted: EnrolmentCodeIn, ctx: Ctx) -> dict[str, Any]:
    with ctx.db.write() as conn:
        code = enrolment.create_code(
            conn,
            ctx.ids,
            ctx.clock.now(),
            wanted.station_name,
            wanted.return_point_id,
            ctx.settings.enrolment_minutes,
        )
    return {"code": code.code, "expires_at": code.expires_at.isoformat()}


@router.get("/return_cases/{case_id}/events")
def list_events(case_id: str, ctx: Ctx) -> dict[str, Any]:
    """The facts behind a case, in the order of receipt, and which of their photos are here."""
    with ctx.db.read() as conn:
        events = [
            {
                "event_id": fact.event.verification.event_id,
                "type": fact.event.type,
                "device_id": fact.device_id,
                "device_seq": fact.event.device_seq,
                "received_at": fact.received_at.isoformat(),
                "notices": list(fact.notices),
                "photos": [
                    {"sha256": photo.sha256, "stored": blobs.find(conn, ctx.settings.blobs, photo.sha256) is not None}
                    for photo in fact.event.verification.photos()
                ],
            }
            for fact in facts.of_case(conn, case_id)
        ]
    return {"case_id": case_id, "events": events}
