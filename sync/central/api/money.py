"""Money for the operator's key: what waits, why something was decided, and mails that did not leave."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response
from fastapi.responses import JSONResponse

from sync.central.api import shapes
from sync.central.api.described import TAGGED, answers
from sync.central.api.merchant import Revision
from sync.central.api.ops import BY_KEY
from sync.central.api.partner import CaseId, IfMatch, case_response
from sync.central.api.reading import Ctx, json_only, operator
from sync.central.money import decisions, exceptions, explain
from sync.central.money.answers import Said
from sync.central.partners import cases, paging
from sync.central.partners.words import AnswerException
from sync.central.people import audit
from sync.central.telling import notices
from sync.domain.remittance import CaseException, ExceptionKind

router = APIRouter(prefix="/v1/ops", dependencies=[Depends(operator), Depends(json_only)])
NoticeId = Annotated[str, Path(max_length=64)]
About = Annotated[str, Query(max_length=128, description="A case, or webhook:NUMBER.")]


@router.get("/exceptions", responses=answers(200, shapes.OpenExceptions, 400))
def list_every_exception(
    ctx: Ctx, kind: ExceptionKind | None = None, limit: paging.Limit = 50, cursor: paging.Cursor = ""
) -> dict[str, Any]:
    """Of all merchants, the most urgent first."""
    with ctx.db.read() as conn:
        return exceptions.open_ones(ctx, conn, None, limit, cursor, kind).to_json()


@router.post(
    "/return_cases/{case_id}/exceptions",
    responses=answers(200, shapes.ReturnCase, 404, 409, 412, 415, headers=TAGGED),
)
def resolve_exception_as_operator(case_id: CaseId, said: AnswerException, ctx: Ctx, if_match: IfMatch = "") -> Response:
    about = CaseException(said.kind, said.item_id or "", said.event_id or "")
    case = exceptions.resolve_exception(ctx, None, case_id, about, Said(said.answer), said.note, BY_KEY, if_match)
    with ctx.db.read() as conn:
        case = cases.existing(conn, case.case_id)
        return case_response(ctx, case, decisions.payload(conn, case, ctx.clock.now()))


@router.get("/return_cases/{case_id}/explanation", responses=answers(200, shapes.Explanation, 404))
def explain_case_to_operator(case_id: CaseId, ctx: Ctx, revision: Revision = None) -> JSONResponse:
    with ctx.db.read() as conn:
        return JSONResponse(explain.explain(conn, cases.existing(conn, case_id), revision))


@router.get("/notices", responses=answers(200, shapes.Notices))
def list_notices(ctx: Ctx, state: notices.MailState | None = None, about: About = "") -> dict[str, Any]:
    """The last mails and what became of them; no address is told."""
    with ctx.db.read() as conn:
        return {"notices": notices.listed(conn, state or "", about)}


@router.post("/notices/{notice_id}/retry", status_code=204, responses=answers(204, None, 404, 409))
def send_notice_again(notice_id: NoticeId, ctx: Ctx) -> Response:
    """One that failed is due again at once."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        notices.again(conn, notice_id, now)
        audit.note(conn, now, BY_KEY, "notice.retried", notice_id)
    return Response(status_code=204)
