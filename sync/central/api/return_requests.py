"""Return requests for partners, in ReturnBear's documented words."""

from typing import Annotated

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Path, Request, Response
from fastapi.responses import JSONResponse

from sync.central.api import shapes
from sync.central.api.described import LOCATION, REQUEST_LINKS, answers
from sync.central.api.partner import Key, Number, respond
from sync.central.api.reading import Ctx, Partner, RawBody, json_only
from sync.central.partners import idempotency, paging, return_requests
from sync.central.partners.idempotency import REPLAYED, Answer
from sync.central.partners.words import CreateReturnRequest

router = APIRouter(prefix="/api/v1/return_requests", tags=["return requests"], dependencies=[Depends(json_only)])
RequestId = Annotated[str, Path(examples=["RR-4K7TD2KQ9F"])]


@router.post(
    "",
    status_code=201,
    responses=answers(201, shapes.ReturnRequest, 400, 409, 415, headers=LOCATION, links=REQUEST_LINKS)
    | answers(200, shapes.ReturnRequest, headers=LOCATION),
)
def create_return_request(
    wanted: CreateReturnRequest, request: Request, ctx: Ctx, partner: Partner, raw: RawBody, key: Key = None
) -> Response:
    """What a consumer asks for. A return case that is made of it names it in `return_request_id`. 409 when the store
    has a request of that RMA number already."""
    now = ctx.clock.now()
    key = idempotency.required(key)
    print_of = (request.method, request.url.path, raw)
    mark = idempotency.mark(partner, key, print_of)

    def act(conn: sa.Connection) -> Answer:
        made = return_requests.made_by(conn, partner, mark)
        told = made or return_requests.create(conn, ctx.ids, now, partner, wanted, mark)
        headers = {"Location": return_requests.path_of(told["id"])}
        return Answer(200, told, headers | REPLAYED) if made else Answer(201, told, headers)

    return respond(idempotency.once(ctx, partner, key, print_of, act, return_requests.names_of(partner, wanted)))


@router.get("", responses=answers(200, shapes.ReturnRequests, 400))
def list_return_requests(
    ctx: Ctx, partner: Partner, rma_number: Number = "", limit: paging.Limit = 50, cursor: paging.Cursor = ""
) -> JSONResponse:
    """The oldest first."""
    with ctx.db.read() as conn:
        return JSONResponse(return_requests.listed(ctx, conn, partner, rma_number, limit, cursor))


@router.get("/{request_id}", responses=answers(200, shapes.ReturnRequest, 404))
def get_return_request(request_id: RequestId, ctx: Ctx, partner: Partner) -> JSONResponse:
    with ctx.db.read() as conn:
        return JSONResponse(return_requests.existing(conn, request_id, partner))
