"""Return cases for partners, in ReturnBear's documented words: create, methods, select, get, list, cancel."""

from functools import partial
from typing import Annotated

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Header, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from sync.central.api import shapes
from sync.central.api.described import CASE_LINKS, LOCATION, METHOD_LINKS, NOT_CHANGED, SELECTED_LINKS, TAGGED, answers
from sync.central.api.etags import IfNoneMatch, not_changed
from sync.central.api.reading import Ctx, Partner, RawBody, json_only
from sync.central.context import Context
from sync.central.db import gates
from sync.central.evidence import photos
from sync.central.money import decisions
from sync.central.partners import case_list, cases, choices, courier, idempotency, paging, places
from sync.central.partners.cases import StoredCase
from sync.central.partners.choices import Step
from sync.central.partners.idempotency import REPLAYED, Answer
from sync.central.partners.keys import Partner as Caller
from sync.central.partners.lenient import Instant
from sync.central.partners.words import CreateReturnCase, SelectMethod
from sync.central.stations import passes
from sync.central.telling.payloads import with_links
from sync.domain.cases import CaseStatus, MethodKind

PATH = "/api/v1/return_cases"
router = APIRouter(prefix=PATH, tags=["return cases"], dependencies=[Depends(json_only)])
IfMatch = Annotated[str, Header(alias="If-Match", description="The `ETag` that you read; left out: whatever it is.")]
Key = Annotated[
    str | None,
    Header(alias="Idempotency-Key", description="Yours, a new one for each new request, 255 characters at most."),
]
CaseId = Annotated[str, Path(description="As the create answered it.", examples=["RB-9F3TD2KQ"])]
Near = Annotated[str, Query(max_length=200, description='"43.65,-79.38", a postal code, or an address that has one.')]
PostalCode = Annotated[str, Query(max_length=20)]
Country = Annotated[str, Query(pattern=r"^([A-Za-z]{2})?$", description="Two letters, of the postal code.")]
Latitude = Annotated[float | None, Query(ge=-90, le=90)]
Longitude = Annotated[float | None, Query(ge=-180, le=180)]
MethodLimit = Annotated[int, Query(ge=1, le=100, description="How many return points at most.")]
Number = Annotated[str, Query(max_length=128)]


@router.post(
    "",
    status_code=201,
    responses=answers(201, shapes.ReturnCase, 400, 409, 415, headers=LOCATION, links=CASE_LINKS)
    | answers(200, shapes.ReturnCase, headers=LOCATION),
)
def create_return_case(
    wanted: CreateReturnCase, request: Request, ctx: Ctx, partner: Partner, raw: RawBody, key: Key = None
) -> Response:
    """Every unit is an item of its own; there is no quantity. Of the same request again, the first case is answered:
    for 72 hours as it was answered first, later as it is then (200). 409 while an open case holds one of the order
    lines; where that case is yours, `case_id` names it."""
    now = ctx.clock.now()
    key = idempotency.required(key)
    print_of = (request.method, request.url.path, raw)
    mark = idempotency.mark(partner, key, print_of)

    def act(conn: sa.Connection) -> Answer:
        made = cases.made_by(conn, partner, mark)
        case = made or cases.create(conn, ctx.ids, now, partner, wanted, mark)
        headers = {"Location": f"{PATH}/{case.case_id}", "ETag": case.etag}
        payload = decisions.payload(conn, case, now)
        return Answer(200, payload, headers | REPLAYED) if made else Answer(201, payload, headers)

    return respond(idempotency.once(ctx, partner, key, print_of, act, cases.names_of(wanted)))


@router.get("", responses=answers(200, shapes.ReturnCases, 400))
def list_return_cases(
    ctx: Ctx,
    partner: Partner,
    status: CaseStatus | None = None,
    updated_after: Instant | None = None,
    rma_number: Number = "",
    order_number: Number = "",
    limit: paging.Limit = 50,
    cursor: paging.Cursor = "",
) -> JSONResponse:
    """Heads of cases, the longest unchanged first. To keep up: read to the end, and later ask with the last
    `updated_at` less one minute as `updated_after`."""
    filters = case_list.Filters(status, updated_after, rma_number, order_number)
    with ctx.db.read() as conn:
        return JSONResponse(case_list.page(ctx, conn, partner, filters, limit, cursor))


@router.get("/{case_id}", responses=answers(200, shapes.ReturnCase, 404, headers=TAGGED) | NOT_CHANGED)
def get_return_case(case_id: CaseId, ctx: Ctx, partner: Partner, if_none_match: IfNoneMatch = "") -> Response:
    """The same model as in webhooks. Rely on webhooks, and ask here when one may have been lost."""
    with ctx.db.read() as conn:
        case = cases.existing(conn, case_id, partner)
        if same := not_changed(case.etag, if_none_match):
            return same
        payload = decisions.payload(conn, case, ctx.clock.now())
    return case_response(ctx, case, payload)


@router.get(
    "/{case_id}/return_methods", responses=answers(200, shapes.ReturnMethods, 404, headers=TAGGED, links=METHOD_LINKS)
)
def list_return_methods(
    case_id: CaseId,
    ctx: Ctx,
    partner: Partner,
    near: Near = "",
    postal_code: PostalCode = "",
    country: Country = "",
    latitude: Latitude = None,
    longitude: Longitude = None,
    limit: MethodLimit = 20,
) -> Response:
    """What is offered for these goods, and the reason where it is not. With a place the nearest come first, else they
    come by name; the courier comes last. An address is sent nowhere: only a postal code in it is looked for, here."""
    wanted = places.Wanted(near, postal_code, country, latitude, longitude)
    with ctx.db.read() as conn:
        case = cases.existing(conn, case_id, partner)
        spot = places.find(conn, wanted)
        offered = choices.offered(conn, case, ctx.clock.now(), spot, limit)
    told = {"return_methods": [method.shown() for method in offered], "selected": case.method}
    return JSONResponse(told | {"near": places.to_json(spot) if spot else None}, headers={"ETag": case.etag})


@router.post(
    "/{case_id}/return_method",
    responses=answers(200, shapes.SelectedCase, 404, 409, 412, 415, headers=TAGGED, links=SELECTED_LINKS),
)
def select_return_method(
    case_id: CaseId, wanted: SelectMethod, ctx: Ctx, partner: Partner, if_match: IfMatch = ""
) -> Response:
    """Not binding: any return point takes the goods, and another method may be selected until the first verification.
    The same choice again is answered as the first time. The answer carries the consumer's QR code or the label."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        case = _held(conn, case_id, partner)
        if not choices.is_chosen(case, wanted.return_method_id):
            decisions.check_match(case, if_match)
        case = choices.select_method(conn, case, wanted.return_method_id, now)
        payload = decisions.payload(conn, case, now)
        paper = {"return_pass": passes.offered(ctx, conn, case), "label": _label(conn, case)}
    return case_response(ctx, case, payload | paper)


@router.post("/{case_id}/approve", responses=answers(200, shapes.ReturnCase, 404, 409, 412, headers=TAGGED))
def approve_return_case(case_id: CaseId, ctx: Ctx, partner: Partner, if_match: IfMatch = "") -> Response:
    """For a case that was created as PENDING_APPROVAL: the merchant takes the return."""
    return _step(ctx, case_id, partner, if_match, choices.approve)


@router.post("/{case_id}/deny", responses=answers(200, shapes.ReturnCase, 404, 409, 412, headers=TAGGED))
def deny_return_case(case_id: CaseId, ctx: Ctx, partner: Partner, if_match: IfMatch = "") -> Response:
    """For a case that was created as PENDING_APPROVAL: the merchant does not take the return."""
    return _step(ctx, case_id, partner, if_match, choices.deny)


@router.post("/{case_id}/cancel", responses=answers(200, shapes.ReturnCase, 404, 409, 412, headers=TAGGED))
def cancel_return_case(case_id: CaseId, ctx: Ctx, partner: Partner, if_match: IfMatch = "") -> Response:
    """Until the first verification: the consumer keeps the goods. Stations are told and passes refused. The same again
    is answered as the first time, so that no Idempotency-Key is needed; one that is sent is ignored."""
    return _step(ctx, case_id, partner, if_match, choices.cancel)


@router.get("/{case_id}/label.svg", responses=answers(200, "image/svg+xml", 404, 409))
def get_label(case_id: CaseId, ctx: Ctx, partner: Partner) -> Response:
    """Of a case that goes by courier: what to print and put on the parcel. It is the operator's own label: it says
    which return it is and where the hub is, and is no carrier's postage."""
    with ctx.db.read() as conn:
        case, carrier = cases.existing(conn, case_id, partner), courier.carrier(conn)
    courier.check(case.method, carrier)
    assert carrier is not None
    headers = {"Cache-Control": "no-store"}
    return Response(
        courier.label(case.case_id, case.merchant.name, carrier), media_type="image/svg+xml", headers=headers
    )


def _held(conn: sa.Connection, case_id: str, partner: Caller) -> StoredCase:
    """The case, while nobody else changes it."""
    gates.hold(conn, [f"case:{case_id.upper()}"])
    return cases.existing(conn, case_id, partner)


def _step(ctx: Context, case_id: str, partner: Caller, if_match: str, step: Step) -> Response:
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        before = _held(conn, case_id, partner)
        case = step(conn, before, now)
        if case.version != before.version:
            decisions.check_match(before, if_match)
        payload = decisions.payload(conn, case, now)
    return case_response(ctx, case, payload)


def _label(conn: sa.Connection, case: StoredCase) -> dict[str, object] | None:
    carrier = courier.carrier(conn)
    is_by_courier = case.method is not None and case.method["kind"] == MethodKind.COURIER
    return courier.told(case.case_id, carrier) if is_by_courier and carrier else None


def case_response(ctx: Context, case: StoredCase, payload: dict[str, object]) -> Response:
    """With links to its photos, which expire, and its ETag."""
    return JSONResponse(with_links(payload, partial(photos.link, ctx)), headers={"ETag": case.etag})


def respond(answer: Answer) -> Response:
    return JSONResponse(answer.body, answer.status, headers=answer.headers)
