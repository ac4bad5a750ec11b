"""The merchant's pages: what waits for an answer, all returns, photos, webhooks, and what was done.

The store comes from the session and from nowhere else; a return of another store is as unknown as one that never was.
"""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from sync.central.api.reading import Ctx
from sync.central.evidence import blobs
from sync.central.evidence.photos import INERT_HEADERS
from sync.central.people import audit
from sync.central.people.accounts import Account
from sync.central.problems import Refusal
from sync.central.telling import deliveries
from sync.central.web import merchant_export
from sync.central.web import merchant_views as views
from sync.central.web.forms import Line
from sync.central.web.merchant_views import Place, Show
from sync.central.web.render import go_to, page
from sync.central.web.session import MerchantPerson, StoreId, check_csrf
from sync.domain.cases import CaseStatus

router = APIRouter(prefix="/merchant", include_in_schema=False)
_form = [Depends(check_csrf)]
_Text = Annotated[str, Query(max_length=200)]
_Sha256 = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
_STATUSES = [status for status in CaseStatus if status is not CaseStatus.UNKNOWN]


@router.get("")
def show_waiting(
    request: Request, ctx: Ctx, person: MerchantPerson, store_id: StoreId, show: Show = Show.ALL, after: _Text = ""
) -> Response:
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        rows, more = views.waiting(conn, store_id, show, now, Place.of(after))
        counts = views.counts(conn, store_id, now)
    given: dict[str, Any] = {"rows": rows, "more": more, "counts": counts, "show": show, "now": now, "first": not after}
    return page(request, "merchant/waiting.html", person=person, **given)


@router.get("/returns")
def show_returns(
    request: Request, ctx: Ctx, person: MerchantPerson, store_id: StoreId, status: _Text = "", before: _Text = ""
) -> Response:
    chosen = status if status in _STATUSES else ""
    with ctx.db.read() as conn:
        rows, more = views.returns(conn, store_id, chosen, Place.of(before))
    return _returns_page(request, person, rows=rows, more=more, chosen=chosen, q="", first=not before)


@router.post("/returns", dependencies=_form)
def find_returns(request: Request, ctx: Ctx, person: MerchantPerson, store_id: StoreId, q: Line = "") -> Response:
    """By a form that is sent and not by an address: what is looked for may be an e-mail."""
    with ctx.db.read() as conn:
        rows = views.search(conn, store_id, q)
    return _returns_page(request, person, rows=rows, more=None, chosen="", q=q, first=True)


def _returns_page(request: Request, person: Account, **values: Any) -> Response:
    return page(request, "merchant/returns.html", person=person, statuses=_STATUSES, **values)


@router.get("/returns.csv")
def export(ctx: Ctx, person: MerchantPerson, store_id: StoreId, status: _Text = "") -> Response:
    chosen = status if status in _STATUSES else ""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        audit.note(conn, now, person.email, "returns.exported", "returns", {"status": chosen}, store_id)
    headers = {
        "Content-Disposition": f'attachment; filename="returns-{now:%Y-%m-%d}.csv"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    batches = views.batches(ctx.db, store_id, chosen)
    return StreamingResponse(merchant_export.lines(batches), media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/photos/{sha256}")
def show_photo(ctx: Ctx, store_id: StoreId, sha256: _Sha256) -> Response:
    """Only what an event of one of the store's returns names."""
    with ctx.db.read() as conn:
        found = blobs.find(conn, ctx.objects, sha256) if views.may_see(conn, store_id, sha256) else None
    if found is None:
        raise Refusal(404, "unknown-blob", "There is no such photo.")
    headers = INERT_HEADERS | {
        "Cache-Control": "private, max-age=3600",
        "Content-Length": str(found.size),
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    return StreamingResponse(ctx.objects.read(blobs.key_of(sha256)), media_type=found.mime, headers=headers)


@router.get("/deliveries")
def show_deliveries(
    request: Request,
    ctx: Ctx,
    person: MerchantPerson,
    store_id: StoreId,
    before: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    done: _Text = "",
) -> Response:
    with ctx.db.read() as conn:
        rows, more = views.sent(conn, store_id, before)
    given: dict[str, Any] = {
        "rows": rows,
        "more": more,
        "first": before is None,
        "said": "It is being sent again." if done else "",
    }
    return page(request, "merchant/deliveries.html", person=person, **given)


@router.post("/deliveries/{message_id}/replay", dependencies=_form)
def replay(ctx: Ctx, person: MerchantPerson, store_id: StoreId, message_id: str) -> Response:
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        row = views.webhook_of(conn, store_id, message_id)
        if row.disabled_at is not None or row.deleted_at is not None:
            raise Refusal(409, "webhook-off", "This webhook is switched off: its owner has to switch it on first.")
        deliveries.replay(conn, row.webhook_id, now, message_id)
        audit.note(conn, now, person.email, "webhook.replayed", row.case_id, {"message_id": message_id}, store_id)
    ctx.bell.set()
    return go_to("/merchant/deliveries?done=again")


@router.get("/activity")
def show_activity(
    request: Request,
    ctx: Ctx,
    person: MerchantPerson,
    store_id: StoreId,
    before: Annotated[int | None, Query(ge=1, le=2**53)] = None,
) -> Response:
    with ctx.db.read() as conn:
        entries = audit.listed(conn, store_id=store_id, before=before, limit=views.PAGE + 1)
    rows = entries[: views.PAGE]
    more = rows[-1].number if len(entries) > views.PAGE else None
    return page(request, "merchant/activity.html", person=person, rows=rows, more=more, first=before is None)
