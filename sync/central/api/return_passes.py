"""The consumer's return pass for partners: as text and as pictures of its QR code. These words are ours."""

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse

from sync.central import qr
from sync.central.api import shapes
from sync.central.api.described import answers
from sync.central.api.partner import PATH, CaseId
from sync.central.api.reading import Ctx, Partner
from sync.central.context import Context
from sync.central.db import gates
from sync.central.partners import cases
from sync.central.partners.keys import Partner as Caller
from sync.central.stations import passes
from sync.central.stations.passes import IssuedPass

router = APIRouter(prefix=PATH + "/{case_id}", tags=["return passes"])
_NOT_KEPT = {"Cache-Control": "no-store"}  # whoever has the pass can show it


@router.get("/return_pass", responses=answers(200, shapes.ReturnPass, 404, 409))
def get_return_pass(case_id: CaseId, ctx: Ctx, partner: Partner) -> Response:
    """What the consumer shows at a return point; each answer is good for four weeks from now."""
    return JSONResponse(_issued(ctx, case_id, partner).to_json(case_id.upper()), headers=_NOT_KEPT)


@router.get("/return_pass.png", responses=answers(200, "image/png", 404, 409))
def get_return_pass_png(case_id: CaseId, ctx: Ctx, partner: Partner) -> Response:
    return Response(qr.png(_issued(ctx, case_id, partner).text), media_type="image/png", headers=_NOT_KEPT)


@router.get("/return_pass.svg", responses=answers(200, "image/svg+xml", 404, 409))
def get_return_pass_svg(case_id: CaseId, ctx: Ctx, partner: Partner) -> Response:
    return Response(qr.svg(_issued(ctx, case_id, partner).text), media_type="image/svg+xml", headers=_NOT_KEPT)


@router.delete("/return_pass", status_code=204, responses=answers(204, None, 404))
def take_return_passes_back(case_id: CaseId, ctx: Ctx, partner: Partner) -> Response:
    """Every pass of the case that was issued so far is refused; one that is asked for after this counts."""
    with ctx.db.write() as conn:
        gates.hold(conn, [f"case:{case_id.upper()}"])
        passes.take_back(conn, cases.existing(conn, case_id, partner), ctx.clock.now())
    return Response(status_code=204)


def _issued(ctx: Context, case_id: str, partner: Caller) -> IssuedPass:
    with ctx.db.read() as conn:
        return passes.issue(ctx, conn, cases.existing(conn, case_id, partner))
