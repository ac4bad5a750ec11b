"""What a merchant answers: damaged items, undeclared goods, exceptions; and why something was decided as it was."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response
from fastapi.responses import JSONResponse

from sync.central.api import shapes
from sync.central.api.described import LOCATION, TAGGED, answers
from sync.central.api.partner import CaseId, IfMatch, case_response
from sync.central.api.reading import Ctx, Partner, json_only
from sync.central.context import Context
from sync.central.money import decisions, exceptions, explain, undeclared
from sync.central.money.answers import Said
from sync.central.partners import cases, paging
from sync.central.partners.cases import StoredCase
from sync.central.partners.words import AnswerException, AnswerUndeclared, ClaimUndeclared, Resolve
from sync.domain.remittance import CaseException, ExceptionKind
from sync.domain.undeclared import GoodsState

PATH = "/v1/merchant/return_cases/{case_id}"
router = APIRouter(tags=["merchant"], dependencies=[Depends(json_only)])
GoodsId = Annotated[str, Path(max_length=200, description="The `id` of one of the case's `undeclared_items`.")]
ItemId = Annotated[str, Path(max_length=128)]
Revision = Annotated[int | None, Query(ge=1, le=10**9, description="Left out: the last one.")]
_CASE = answers(200, shapes.ReturnCase, 404, 409, 412, 415, headers=TAGGED)


@router.post(f"{PATH}/items/{{item_id}}/resolution", responses=_CASE)
def resolve_item(
    case_id: CaseId, item_id: ItemId, answer: Resolve, ctx: Ctx, partner: Partner, if_match: IfMatch = ""
) -> Response:
    """Pay a damaged item anyway, or have it sent back. Counts once, until the time for it ends."""
    case, payload = decisions.resolve(ctx, partner, case_id, item_id, answer, if_match)
    return case_response(ctx, case, payload)


@router.post(
    f"{PATH}/undeclared/{{goods_id}}/claim",
    status_code=201,
    responses=answers(201, shapes.ReturnCase, 404, 409, 412, 415, headers=LOCATION | TAGGED),
)
def claim_undeclared(
    case_id: CaseId, goods_id: GoodsId, wanted: ClaimUndeclared, ctx: Ctx, partner: Partner, if_match: IfMatch = ""
) -> Response:
    """Makes a new case of goods that were forgotten in this one; what was found counts there at once. The same again
    answers the same case."""
    made = undeclared.claim(ctx, partner, case_id, goods_id, wanted, if_match)
    answer = _answered(ctx, made)
    answer.status_code = 201
    answer.headers["Location"] = f"/api/v1/return_cases/{made.case_id}"
    return answer


@router.post(f"{PATH}/undeclared/{{goods_id}}/send_back", responses=_CASE)
def send_undeclared_back(
    case_id: CaseId, goods_id: GoodsId, said: AnswerUndeclared, ctx: Ctx, partner: Partner, if_match: IfMatch = ""
) -> Response:
    """The goods go back to the consumer."""
    return _answer_goods(ctx, partner, case_id, goods_id, GoodsState.SEND_BACK, said, if_match)


@router.post(f"{PATH}/undeclared/{{goods_id}}/donate", responses=_CASE)
def donate_undeclared(
    case_id: CaseId, goods_id: GoodsId, said: AnswerUndeclared, ctx: Ctx, partner: Partner, if_match: IfMatch = ""
) -> Response:
    """Asks the operator to donate the goods."""
    return _answer_goods(ctx, partner, case_id, goods_id, GoodsState.DONATE, said, if_match)


@router.post(f"{PATH}/undeclared/{{goods_id}}/not_mine", responses=_CASE)
def disown_undeclared(
    case_id: CaseId, goods_id: GoodsId, said: AnswerUndeclared, ctx: Ctx, partner: Partner, if_match: IfMatch = ""
) -> Response:
    """The goods are not this merchant's. Whether they go back or are donated is still to be said."""
    return _answer_goods(ctx, partner, case_id, goods_id, GoodsState.NOT_MINE, said, if_match)


@router.post(f"{PATH}/exceptions", responses=_CASE)
def resolve_exception(
    case_id: CaseId, said: AnswerException, ctx: Ctx, partner: Partner, if_match: IfMatch = ""
) -> Response:
    """Answers an exception that no finding settles. A damaged item and undeclared goods have answers of their own."""
    about = CaseException(said.kind, said.item_id or "", said.event_id or "")
    case = exceptions.resolve_exception(ctx, partner, case_id, about, Said(said.answer), said.note, if_match=if_match)
    return _answered(ctx, case)


@router.get(f"{PATH}/explanation", responses=answers(200, shapes.Explanation, 404))
def explain_case(case_id: CaseId, ctx: Ctx, partner: Partner, revision: Revision = None) -> JSONResponse:
    """Which facts, which rule in which version, and what was announced before."""
    with ctx.db.read() as conn:
        return JSONResponse(explain.explain(conn, cases.existing(conn, case_id, partner), revision))


@router.get("/v1/merchant/exceptions", responses=answers(200, shapes.OpenExceptions, 400))
def list_exceptions(
    ctx: Ctx,
    partner: Partner,
    kind: ExceptionKind | None = None,
    limit: paging.Limit = 50,
    cursor: paging.Cursor = "",
) -> dict[str, Any]:
    """What waits for somebody, the most urgent first."""
    with ctx.db.read() as conn:
        return exceptions.open_ones(ctx, conn, partner.store_ids, limit, cursor, kind, partner.name).to_json()


def _answer_goods(
    ctx: Context,
    partner: Partner,
    case_id: str,
    goods_id: str,
    state: GoodsState,
    said: AnswerUndeclared,
    if_match: str,
) -> Response:
    return _answered(ctx, undeclared.answer(ctx, partner, case_id, goods_id, state, said.note, if_match))


def _answered(ctx: Context, case: StoredCase) -> Response:
    with ctx.db.read() as conn:
        case = cases.existing(conn, case.case_id)
        payload = decisions.payload(conn, case, ctx.clock.now())
    return case_response(ctx, case, payload)
