"""The partner API in ReturnBear's words: cases, return methods, webhooks; return passes are ours."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response
from fastapi.responses import JSONResponse

from sync.central import cases, decisions, idempotency, passes, qr, webhooks
from sync.central.api.reading import Ctx, Number, Partner, RawBody
from sync.central.cases import StoredCase
from sync.central.context import Context
from sync.central.idempotency import Answer
from sync.central.passes import IssuedPass
from sync.central.words import CreateReturnCase, RegisterWebhook, SelectMethod

router = APIRouter()
IfMatch = Annotated[str, Header(alias="If-Match")]
IfNoneMatch = Annotated[str, Header(alias="If-None-Match")]
Key = Annotated[str | None, Header(alias="Idempotency-Key")]

_NOT_KEPT = {"Cache-Control": "no-store"}  # whoever has the pass can show it


@router.post("/api/v1/return_cases", status_code=201)
def create_return_case(
    wanted: CreateReturnCase, request: Request, ctx: Ctx, partner: Partner, raw: RawBody, key: Key = None
) -> Response:
    now = ctx.clock.now()

    def act(conn: Any) -> Answer:
        case = cases.create(conn, ctx.ids, now, partner, wanted)
        location = f"/api/v1/return_cases/{case.case_id}"
        return Answer(201, decisions.payload(conn, case, now), {"Location": location, "ETag": case.etag})

    print_of = (request.method, request.url.path, raw)
    return _respond(idempotency.once(ctx, partner, idempotency.required(key), print_of, act))


@router.get("/api/v1/return_cases/{case_id}")
def get_return_case(case_id: str, ctx: Ctx, partner: Partner, if_none_match: IfNoneMatch = "") -> Response:
    with ctx.db.read() as conn:
        case = cases.existing(conn, case_id, partner)
        if case.etag in [tag.strip() for tag in if_none_match.split(",")]:
            return Response(status_code=304, headers={"ETag": case.etag})
        return case_response(case, decisions.payload(conn, case, ctx.clock.now()))


@router.get("/api/v1/return_cases/{case_id}/return_methods")
def list_return_methods(case_id: str, ctx: Ctx, partner: Partner) -> Response:
    with ctx.db.read() as conn:
        case = cases.existing(conn, case_id, partner)
        offered = [method.to_json() for method in cases.offered(conn, case)]
    return JSONResponse({"return_methods": offered, "selected": case.method}, headers={"ETag": case.etag})


@router.post("/api/v1/return_cases/{case_id}/return_method")
def select_return_method(
    case_id: str, wanted: SelectMethod, ctx: Ctx, partner: Partner, if_match: IfMatch = ""
) -> Response:
    with ctx.db.write() as conn:
        case = cases.existing(conn, case_id, partner)
        if not (case.method and case.method["id"] == wanted.return_method_id):
            decisions.check_match(case, if_match)
        case = cases.select_method(conn, case, wanted.return_method_id)
        payload = decisions.payload(conn, case, ctx.clock.now())
        return case_response(case, payload | {"return_pass": passes.offered(ctx, conn, case)})


@router.get("/api/v1/return_cases/{case_id}/return_pass")
def get_return_pass(case_id: str, ctx: Ctx, partner: Partner) -> Response:
    """What the consumer shows at a return point; each answer is good for four weeks from now."""
    return JSONResponse(_issued(ctx, case_id, partner).to_json(case_id.upper()), headers=_NOT_KEPT)


@router.get("/api/v1/return_cases/{case_id}/return_pass.png")
def get_return_pass_png(case_id: str, ctx: Ctx, partner: Partner) -> Response:
    return Response(qr.png(_issued(ctx, case_id, partner).text), media_type="image/png", headers=_NOT_KEPT)


@router.get("/api/v1/return_cases/{case_id}/return_pass.svg")
def get_return_pass_svg(case_id: str, ctx: Ctx, partner: Partner) -> Response:
    return Response(qr.svg(_issued(ctx, case_id, partner).text), media_type="image/svg+xml", headers=_NOT_KEPT)


@router.delete("/api/v1/return_cases/{case_id}/return_pass", status_code=204)
def take_return_passes_back(case_id: str, ctx: Ctx, partner: Partner) -> Response:
    """Every pass of the case that was issued so far is refused; one that is asked for after this counts."""
    with ctx.db.write() as conn:
        passes.take_back(conn, cases.existing(conn, case_id, partner))
    return Response(status_code=204)


@router.post("/api/webhooks", status_code=201)
def register_webhook(
    wanted: RegisterWebhook, request: Request, ctx: Ctx, partner: Partner, raw: RawBody, key: Key = None
) -> Response:
    webhooks.checked_address(ctx, wanted.url)
    now = ctx.clock.now()

    def act(conn: Any) -> Answer:
        return Answer(201, webhooks.register(ctx, conn, partner, wanted, now))

    return _respond(idempotency.once(ctx, partner, key or "", (request.method, request.url.path, raw), act))


@router.get("/api/webhooks")
def list_webhooks(ctx: Ctx, partner: Partner) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"webhooks": webhooks.listed(conn, partner)}


@router.get("/api/webhooks/{webhook_id}/events")
def list_webhook_events(webhook_id: Number, ctx: Ctx, partner: Partner) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"events": webhooks.sent(conn, partner, webhook_id)}


def case_response(case: StoredCase, payload: dict[str, object]) -> Response:
    return JSONResponse(payload, headers={"ETag": case.etag})


def _issued(ctx: Context, case_id: str, partner: str) -> IssuedPass:
    with ctx.db.read() as conn:
        return passes.issue(ctx, conn, cases.existing(conn, case_id, partner))


def _respond(answer: Answer) -> Response:
    return JSONResponse(answer.body, answer.status, headers=answer.headers)
