"""The operator's pages of the day: what waits for a person, live figures, returns, and the audit trail."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.events import custody
from sync.central.evidence import blobs
from sync.central.evidence.photos import INERT_HEADERS
from sync.central.money import decisions, explain, facts
from sync.central.operator import directory, figures, worklist
from sync.central.partners import cases
from sync.central.people import audit
from sync.central.people.accounts import Account
from sync.central.problems import Refusal
from sync.central.stations import dead_letters
from sync.central.telling import notices
from sync.central.web import charts, merchant_views
from sync.central.web.forms import Line
from sync.central.web.operator_pages import shown
from sync.central.web.render import go_to
from sync.central.web.session import OperatorPerson, check_csrf

router = APIRouter(prefix="/operator", include_in_schema=False)
form = [Depends(check_csrf)]
AUDIT_PAGE = 100
_DONE = {
    "matched": "Written down. The return itself is verified by a look, as any other.",
    "settled": "Written down. The event counts as dealt with.",
    "again": "The mail is sent again with the next turn.",
}


@router.get("/waiting")
def show_waiting(
    request: Request, ctx: Ctx, person: OperatorPerson, done: Annotated[str, Query(max_length=20)] = ""
) -> Response:
    return _waiting(request, ctx, person, said=_DONE.get(done, ""))


def _waiting(request: Request, ctx: Context, person: Account, **values: str) -> Response:
    """`wrong`: which form the error is of."""
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        found: dict[str, Any] = {
            "letters": dead_letters.listed(conn, limit=200),
            "webhooks": worklist.failing_webhooks(conn),
            "mails": notices.listed(conn, notices.MailState.FAILED),
            "photos": worklist.late_photos(conn, now),
            "goods": [one for one in custody.provisionals(conn) if one["case_id"] is None],
            "totes": [one for one in custody.totes(conn) if one["problems"]],
        }
    usual = {"said": "", "error": "", "wrong": ""}
    status = 422 if values.get("error") else 200
    return shown(request, ctx, person, "waiting.html", status=status, **(found | usual | values))


@router.post("/waiting/goods", dependencies=form)
def match_goods(
    request: Request, ctx: Ctx, person: OperatorPerson, event_id: Line = "", case_id: Line = "", note: Line = ""
) -> Response:
    try:
        custody.match(ctx, event_id, case_id.upper(), note)
    except Refusal as refused:
        return _waiting(request, ctx, person, error=refused.detail, wrong=f"goods-{event_id}")
    with ctx.db.write() as conn:
        detail = {"event_id": event_id}
        audit.note(conn, ctx.clock.now(), person.email, "goods.matched", case_id.upper(), detail)
    return go_to("/operator/waiting?done=matched")


@router.post("/waiting/settled", dependencies=form)
def settle(
    request: Request, ctx: Ctx, person: OperatorPerson, device_id: Line = "", event_id: Line = "", note: Line = ""
) -> Response:
    if not note:
        return _waiting(
            request, ctx, person, error="Write down how it was dealt with.", wrong=f"letter-{device_id}-{event_id}"
        )
    with ctx.db.write() as conn:
        dead_letters.settle(conn, ctx.clock.now(), person.email, device_id, event_id, note)
    return go_to("/operator/waiting?done=settled")


@router.post("/waiting/mails", dependencies=form)
def send_again(ctx: Ctx, person: OperatorPerson, notice_id: Line = "") -> Response:
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        notices.again(conn, notice_id, now)
        audit.note(conn, now, person.email, "mail.sent_again", notice_id)
    return go_to("/operator/waiting?done=again")


@router.get("/figures")
def show_figures(
    request: Request, ctx: Ctx, person: OperatorPerson, point: Annotated[str, Query(max_length=64)] = ""
) -> Response:
    with ctx.db.read() as conn:
        told = figures.read(conn, ctx.clock.now(), point)
        places = directory.names(conn)
        name = directory.point(conn, point)["name"] if point else ""
    days = told.days
    names = [day.day[8:].lstrip("0") + "." for day in days]
    shares = [None if day.share is None else day.share * 100 for day in days]
    return shown(
        request,
        ctx,
        person,
        "figures.html",
        figures=told,
        places=places,
        point=point,
        point_name=name,
        hours=charts.hours(told.hours),
        hours_narrow=charts.hours(told.hours, charts.NARROW),
        shares=charts.line(names, shares, " %", 100),
        seconds=charts.line(names, [day.seconds for day in days], " s"),
        damage=charts.rows(told.places),
        queues=charts.rows(told.queues),
    )


@router.get("/returns")
def find_returns(
    request: Request, ctx: Ctx, person: OperatorPerson, q: Annotated[str, Query(max_length=100)] = ""
) -> Response:
    with ctx.db.read() as conn:
        found = worklist.found(conn, q)
    return shown(request, ctx, person, "returns.html", q=q, found=found)


@router.get("/returns/{case_id}")
def show_return(
    case_id: Annotated[str, Path(max_length=64)], request: Request, ctx: Ctx, person: OperatorPerson
) -> Response:
    """To read only: what is decided here is the merchant's or the rule book's."""
    with ctx.db.read() as conn:
        case = cases.existing(conn, case_id.upper())
        known = facts.of_case(conn, case.case_id)
        decision, sequence = decisions.current(conn, case, ctx.clock.now())
        values: dict[str, Any] = {
            "case": case,
            "decision": decision,
            "seen": merchant_views.looks(known),
            "held": merchant_views.held(conn, known),
            "facts": known,
            "standing": facts.standing(known),
            "drop_off": facts.dropped_off(known),
            "resolutions": decisions.resolutions(conn, case.case_id),
            "trail": audit.listed(conn, subject=case.case_id, limit=100),
            "explained": explain.explain(conn, case) if sequence else None,
        }
    return shown(request, ctx, person, "return.html", **values)


@router.get("/photos/{sha256}")
def show_photo(ctx: Ctx, person: OperatorPerson, sha256: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]) -> Response:
    """Only what a stored event names."""
    with ctx.db.read() as conn:
        found = blobs.find(conn, ctx.objects, sha256) if blobs.is_evidence(conn, sha256) else None
    if found is None:
        raise Refusal(404, "unknown-blob", "There is no such photo.")
    headers = INERT_HEADERS | {"Cache-Control": "private, max-age=86400, immutable", "Content-Length": str(found.size)}
    return StreamingResponse(ctx.objects.read(blobs.key_of(sha256)), media_type=found.mime, headers=headers)


@router.get("/audit")
def show_audit(
    request: Request,
    ctx: Ctx,
    person: OperatorPerson,
    q: Annotated[str, Query(max_length=200)] = "",
    before: Annotated[int | None, Query(ge=1, le=2**53)] = None,
) -> Response:
    with ctx.db.read() as conn:
        found = audit.listed(conn, subject=q.strip(), before=before, limit=AUDIT_PAGE + 1)
    more = found[AUDIT_PAGE - 1].number if len(found) > AUDIT_PAGE else None
    return shown(request, ctx, person, "audit.html", rows=found[:AUDIT_PAGE], more=more, first=before is None, q=q)
