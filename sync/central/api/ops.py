"""For the operator's key: merchants, return points, partner keys, stations, and what came from them on a stick."""

import tempfile
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from sync.central.api.described import CREATED
from sync.central.api.reading import Ctx, Number, operator
from sync.central.events import imports
from sync.central.evidence import blobs
from sync.central.money import facts
from sync.central.operator import figures, set_up
from sync.central.partners import keys
from sync.central.partners.words import (
    EnrolmentCodeIn,
    GapReason,
    MerchantIn,
    PartnerKeyIn,
    PinIn,
    ReturnPointIn,
    SettingsIn,
    StaffChange,
    StaffIn,
)
from sync.central.stations import dead_letters, devices, enrolment, passes, staff, station_settings

BY_KEY = "operator key"  # who did it, in the audit trail
router = APIRouter(prefix="/v1/ops", dependencies=[Depends(operator)])


@router.post("/merchants", responses=CREATED)
def save_merchant(merchant: MerchantIn, ctx: Ctx) -> Response:
    new = set_up.save_merchant(ctx, merchant, BY_KEY)
    return JSONResponse(merchant.model_dump(mode="json"), 201 if new else 200)


@router.post("/return_points", responses=CREATED)
def save_return_point(point: ReturnPointIn, ctx: Ctx) -> Response:
    new = set_up.save_return_point(ctx, point, BY_KEY)
    return JSONResponse(point.model_dump(mode="json"), 201 if new else 200)


@router.post("/partner_keys", status_code=201)
def create_partner_key(wanted: PartnerKeyIn, ctx: Ctx) -> dict[str, Any]:
    """For these stores; left out or null: for all. The key is shown this once."""
    key = set_up.create_partner_key(ctx, wanted, BY_KEY)
    return {"name": wanted.name, "store_ids": wanted.store_ids, "key": key}


@router.get("/partner_keys")
def list_partner_keys(ctx: Ctx) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"partner_keys": keys.listed_partner_keys(conn)}


@router.post("/partner_keys/{key_id}/revoke")
def revoke_partner_key(key_id: str, ctx: Ctx) -> dict[str, Any]:
    return set_up.revoke_partner_key(ctx, key_id, BY_KEY)


@router.post("/enrolment_codes", status_code=201)
def create_enrolment_code(wanted: EnrolmentCodeIn, ctx: Ctx) -> dict[str, Any]:
    code = set_up.create_enrolment_code(ctx, wanted, BY_KEY)
    return {"code": code.code, "expires_at": code.expires_at.isoformat()}


@router.get("/devices")
def list_devices(ctx: Ctx) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"devices": devices.listed(conn, ctx.clock.now())}


@router.post("/devices/{device_id}/revoke")
def revoke_device(device_id: str, ctx: Ctx) -> dict[str, Any]:
    """From now on the station is refused, and wipes what it pulled; what it has not sent stays on it."""
    return {"device_id": device_id, "revoked_at": enrolment.revoke(ctx, device_id, BY_KEY).isoformat()}


@router.post("/devices/{device_id}/gaps/{first}")
def explain_gap(device_id: str, first: Number, wanted: GapReason, ctx: Ctx) -> dict[str, Any]:
    """Why the run of numbers that begins with `first` will never come."""
    return set_up.explain_gap(ctx, device_id, first, wanted.reason, BY_KEY)


@router.get("/staff")
def list_staff(ctx: Ctx) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"staff": staff.listed(conn)}


@router.post("/staff", status_code=201)
def create_staff(wanted: StaffIn, ctx: Ctx) -> dict[str, Any]:
    return staff.create(ctx, wanted, BY_KEY)


@router.post("/staff/{staff_ref}")
def change_staff(staff_ref: str, wanted: StaffChange, ctx: Ctx) -> dict[str, Any]:
    """Who has left: `{"active": false}`."""
    return staff.change(ctx, staff_ref, wanted, BY_KEY)


@router.post("/staff/{staff_ref}/pin")
def set_pin(staff_ref: str, wanted: PinIn, ctx: Ctx) -> dict[str, Any]:
    return staff.set_pin(ctx, staff_ref, wanted.pin, BY_KEY)


@router.post("/staff/{staff_ref}/badge", status_code=201)
def issue_badge(staff_ref: str, ctx: Ctx) -> dict[str, Any]:
    """The code to print, shown this once."""
    return staff.issue_badge(ctx, staff_ref, BY_KEY)


@router.get("/settings")
def list_settings(ctx: Ctx) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"settings": station_settings.listed(conn)}


@router.put("/settings/{scope}", responses=CREATED)
def save_settings(scope: str, wanted: SettingsIn, ctx: Ctx) -> Response:
    """What is set at all stations, at those of a return point, or at one: "all", "point:ID", "device:ID"."""
    saved, new = station_settings.save(ctx, scope, wanted.values, BY_KEY)
    return JSONResponse(saved, 201 if new else 200)


@router.get("/pass_keys")
def list_pass_keys(ctx: Ctx) -> dict[str, Any]:
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        return {"pass_keys": [passes.to_json(key, now) for key in passes.listed(conn, now)]}


@router.post("/pass_keys", status_code=201)
def rotate_pass_key(ctx: Ctx) -> dict[str, Any]:
    """Begin the change to a new key; one that waits already is answered again."""
    return passes.to_json(passes.rotate(ctx), ctx.clock.now())


@router.post("/pass_keys/{kid}/revoke")
def revoke_pass_key(kid: str, ctx: Ctx) -> dict[str, Any]:
    """For a key that may be in other hands: its passes are refused from now on."""
    return passes.to_json(passes.revoke_key(ctx, kid), ctx.clock.now())


@router.get("/figures")
def show_figures(ctx: Ctx, return_point_id: Annotated[str, Query(max_length=64)] = "") -> dict[str, Any]:
    """Of one return point, or of all."""
    with ctx.db.read() as conn:
        return figures.read(conn, ctx.clock.now(), return_point_id).to_json()


@router.get("/refused_events")
def list_refused(ctx: Ctx) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"refused_events": [letter.to_json() for letter in dead_letters.listed(conn)]}


@router.post("/import")
async def import_file(request: Request, ctx: Ctx) -> dict[str, Any]:
    """A station's export, as it lies on the stick."""
    folder = ctx.settings.incoming
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=imports.LEFTOVER, delete_on_close=False) as file:
        async for chunk in request.stream():
            await run_in_threadpool(file.write, chunk)
        file.close()  # Windows opens a file once only
        imported = await run_in_threadpool(imports.take_in_file, ctx, Path(file.name))
    return imported.to_json() | {"sentence": imported.sentence()}


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
                    {"sha256": photo.sha256, "stored": blobs.find(conn, ctx.objects, photo.sha256) is not None}
                    for photo in fact.event.verification.photos()
                ],
            }
            for fact in facts.of_case(conn, case_id)
        ]
    return {"case_id": case_id, "events": events}
