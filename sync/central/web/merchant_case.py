"""One return on the merchant's pages, and the answers to what waits in it.

An answer is shown again to be confirmed, then done; sent twice it is done once. Each form carries the version of the
case that was looked at: when somebody else was quicker, nothing is done, and the page says so.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.money import answers, decisions, exceptions, explain, facts, undeclared
from sync.central.money.answers import FITTING, Said
from sync.central.partners.cases import StoredCase, to_domain
from sync.central.partners.keys import Partner
from sync.central.partners.words import ClaimUndeclared, Resolve
from sync.central.people.accounts import Account
from sync.central.problems import Refusal
from sync.central.web import merchant_views as views
from sync.central.web.forms import Line, Lines
from sync.central.web.render import go_to, page
from sync.central.web.session import MerchantPerson, StoreId, check_csrf
from sync.central.web.words import money
from sync.domain.cases import RemittanceDecision
from sync.domain.remittance import CaseException, ExceptionKind
from sync.domain.undeclared import GoodsState

router = APIRouter(prefix="/merchant/returns", include_in_schema=False)
_form = [Depends(check_csrf)]
_DONE = {
    "REMIT": "The payout is authorized.",
    "DO_NOT_REMIT": "The item will be sent back to the consumer; nothing is paid.",
    "CLAIMED": "A new return was made of these goods. It is listed under Returns.",
    "NOT_MINE": "Noted: they are not yours. Say next whether they go back or are donated.",
    "SEND_BACK": "The goods go back to the consumer.",
    "DONATE": "The goods will be donated.",
    "answered": "Your answer is kept.",
}
_GOODS = {
    GoodsState.CLAIMED: ("Make a new return of it?", "A new return is opened, and this finding is taken over into it."),
    GoodsState.NOT_MINE: ("Not from your shop?", "It stays on the list until it goes back or is donated."),
    GoodsState.SEND_BACK: ("Send it back?", "It goes back to the consumer."),
    GoodsState.DONATE: ("Donate it?", "The operator is asked to donate it."),
}
_SAID = {
    Said.ACKNOWLEDGED: ("I have seen it", "What was paid stays paid."),
    Said.FIRST: ("The first bag counts", "The second one is not looked at further."),
    Said.SECOND: ("The second bag counts", "The first one is not looked at further."),
    Said.BOTH: ("Both count", "The goods of both belong to this return."),
    Said.PAY: ("Pay it here", "Although another return holds the same order line."),
    Said.DO_NOT_PAY: ("Do not pay it here", "The other return decides."),
}


@router.get("/{case_id}")
def show(
    request: Request,
    ctx: Ctx,
    person: MerchantPerson,
    store_id: StoreId,
    case_id: str,
    done: Annotated[str, Query(max_length=40)] = "",
) -> Response:
    return _page(request, ctx, person, store_id, case_id, said=_DONE.get(done, ""))


def _page(
    request: Request, ctx: Context, person: Account, store_id: int, case_id: str, status: int = 200, **values: Any
) -> Response:
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        case = views.own_case(conn, store_id, case_id)
        file = decisions.files(conn, [case.case_id])[case.case_id]
        decision, sequence = decisions.current(conn, case, now)
        waits = file.waits(now).exceptions
        given: dict[str, Any] = {
            "case": case,
            "decision": decision,
            "looks": views.looks(file.facts),
            "answers": {answer.item_id: answer for answer in file.resolutions},
            "awaited": _awaited(waits, decision.resolve_by, now),
            "goods": answers.things(to_domain(case, None), file.facts, file.decision, file.answers),
            "held": views.held(conn, file.facts),
            "others": [entry for entry in waits if entry.kind in FITTING],
            "drop_off": facts.dropped_off(file.facts),
            "history": views.history(conn, case, file.facts),
            "names": {item.item_id: item.name for item in case.items},
            "now": now,
            "why": _why(explain.explain(conn, case)) if sequence else {},
            "fitting": FITTING,
            "said_words": _SAID,
        }
        if values.get("said"):
            given["next"] = views.next_waiting(conn, store_id, case.case_id)
            given["more_here"] = bool(waits)
    usual = {"said": "", "error": "", "wrong": "", "typed": ""}
    return page(request, "merchant/case.html", person=person, status=status, **(usual | given | values))


def _why(explained: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """By item: the rule, what it rests on, and the rules' versions."""
    rules = explained["rules"]
    return {item["item_id"]: item | {"rules": rules} for item in explained["items"]}


def _awaited(waits: tuple[CaseException, ...], resolve_by: datetime | None, now: datetime) -> set[str]:
    """The items that wait for the merchant, while there is time."""
    if resolve_by is not None and now >= resolve_by:
        return set()
    return {entry.item_id for entry in waits if entry.kind is ExceptionKind.DAMAGED}


@router.get("/{case_id}/exceptions")
@router.get("/{case_id}/items/{item_id}")
@router.get("/{case_id}/goods/{goods_id}")
def leave_question(ctx: Ctx, store_id: StoreId, case_id: str) -> Response:
    """The question before an answer stands at its form's address: whoever comes back to that sees the return."""
    return go_to(f"/merchant/returns/{_own(ctx, store_id, case_id).case_id}")


@router.post("/{case_id}/items/{item_id}", dependencies=_form)
def answer_item(
    request: Request,
    ctx: Ctx,
    person: MerchantPerson,
    store_id: StoreId,
    case_id: str,
    item_id: str,
    decision: Line = "",
    note: Lines = "",
    version: Line = "",
    confirmed: Line = "",
) -> Response:
    case = _own(ctx, store_id, case_id)
    item = case.item(item_id)
    if item is None:
        raise Refusal(404, "unknown-item", "This return has no such item.")
    if decision not in (RemittanceDecision.REMIT, RemittanceDecision.DO_NOT_REMIT):
        return _page(request, ctx, person, store_id, case_id, 422, wrong=item_id, typed=note)
    if not confirmed:
        price = money(item.details["order_line_details"]["price"])
        told = _about_item(decision, item.name, price)
        hidden = {"decision": decision, "note": note, "version": version}
        return page(request, "merchant/confirm.html", person=person, case=case, hidden=hidden, **told)
    said = Resolve(decision=RemittanceDecision(decision), note=note)
    return _do(
        request,
        ctx,
        person,
        case,
        decision,
        note,
        lambda partner: decisions.resolve(ctx, partner, case.case_id, item_id, said, f'"{version}"', by=person.email),
    )


def _about_item(decision: str, name: str, price: str) -> dict[str, Any]:
    if decision == RemittanceDecision.REMIT:
        lead = f"The consumer gets {price or 'the money'}, although it is damaged."
        return {"title": "Authorize the payout?", "what": name, "lead": lead, "yes": f"Yes, pay {price}".strip()}
    lead = "It goes back to the consumer, and nothing is paid for it."
    return {"title": "Send it back?", "what": name, "lead": lead, "yes": "Yes, send it back"}


@router.post("/{case_id}/goods/{goods_id}", dependencies=_form)
def answer_goods(
    request: Request,
    ctx: Ctx,
    person: MerchantPerson,
    store_id: StoreId,
    case_id: str,
    goods_id: str,
    decision: Line = "",
    name: Line = "",
    note: Lines = "",
    version: Line = "",
    confirmed: Line = "",
) -> Response:
    case = _own(ctx, store_id, case_id)
    if decision not in _GOODS:
        return _page(request, ctx, person, store_id, case_id, 422, wrong=goods_id, typed=note)
    state = GoodsState(decision)
    if not confirmed:
        title, lead = _GOODS[state]
        hidden = {"decision": decision, "name": name, "note": note, "version": version}
        told: dict[str, Any] = {"title": title, "what": name or "Undeclared goods", "lead": lead, "yes": "Yes, do it"}
        return page(request, "merchant/confirm.html", person=person, case=case, hidden=hidden, **told)

    def act(partner: Partner) -> object:
        if state is GoodsState.CLAIMED:
            wanted = ClaimUndeclared(name=name[:300], note=note)
            return undeclared.claim(ctx, partner, case.case_id, goods_id, wanted, f'"{version}"', person.email)
        return undeclared.answer(ctx, partner, case.case_id, goods_id, state, note, f'"{version}"', person.email)

    return _do(request, ctx, person, case, decision, note, act)


@router.post("/{case_id}/exceptions", dependencies=_form)
def answer_exception(
    request: Request,
    ctx: Ctx,
    person: MerchantPerson,
    store_id: StoreId,
    case_id: str,
    kind: Line = "",
    item_id: Line = "",
    event_id: Line = "",
    decision: Line = "",
    note: Lines = "",
    version: Line = "",
) -> Response:
    """Nothing is paid or sent by these but by `pay`, whose words say so: no second page."""
    case = _own(ctx, store_id, case_id)
    if kind not in FITTING or decision not in FITTING[ExceptionKind(kind)]:
        return _page(request, ctx, person, store_id, case_id, 422, wrong=f"{kind}{item_id}{event_id}")
    about = CaseException(ExceptionKind(kind), item_id, event_id)
    return _do(
        request,
        ctx,
        person,
        case,
        "answered",
        note,
        lambda partner: exceptions.resolve_exception(
            ctx, partner, case.case_id, about, Said(decision), note, person.email, f'"{version}"'
        ),
    )


def _own(ctx: Context, store_id: int, case_id: str) -> StoredCase:
    with ctx.db.read() as conn:
        return views.own_case(conn, store_id, case_id)


def _do(
    request: Request,
    ctx: Context,
    person: Account,
    case: StoredCase,
    done: str,
    note: str,
    act: Callable[[Partner], object],
) -> Response:
    """As the case's partner, for this store alone; what is refused is said on the case's page as it is now."""
    try:
        act(Partner(case.partner, frozenset({case.store_id})))
    except Refusal as refused:
        if refused.status not in (409, 412):
            raise
        meanwhile = "Something changed while you looked at this page, perhaps a colleague answered."
        first = meanwhile if refused.status == 412 else refused.detail
        error = f"{first} Nothing was done: below is how it stands now."
        return _page(request, ctx, person, case.store_id, case.case_id, refused.status, error=error, typed=note)
    return go_to(f"/merchant/returns/{case.case_id}?done={done}")
