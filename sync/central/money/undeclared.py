"""What becomes of goods that were there and not declared: the merchant makes a new case of them, says that they are not
theirs, has them sent back to the consumer, or donated. The goods themselves: `sync.domain.undeclared`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.money import answers, decisions, waiting
from sync.central.money.answers import Thing
from sync.central.money.decisions import Trigger
from sync.central.partners import cases
from sync.central.partners.cases import StoredCase
from sync.central.partners.keys import Partner
from sync.central.partners.words import ClaimUndeclared, CreateReturnCase
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.domain.undeclared import GoodsState

MOST_UNITS = 200
_LONGEST = 300  # what stations say has no such limit, what partners say has
_AFTER = {
    GoodsState.OPEN: (GoodsState.CLAIMED, GoodsState.NOT_MINE, GoodsState.SEND_BACK, GoodsState.DONATE),
    GoodsState.NOT_MINE: (GoodsState.SEND_BACK, GoodsState.DONATE),
}
_WORDS = {
    GoodsState.CLAIMED: "a new case was made of them",
    GoodsState.NOT_MINE: "they are not the merchant's",
    GoodsState.SEND_BACK: "they go back to the consumer",
    GoodsState.DONATE: "they are donated",
}
_ACTIONS = {
    GoodsState.CLAIMED: "undeclared.claimed",
    GoodsState.NOT_MINE: "undeclared.not_mine",
    GoodsState.SEND_BACK: "undeclared.sent_back",
    GoodsState.DONATE: "undeclared.donated",
}


def listed(conn: sa.Connection, case: StoredCase) -> list[Thing]:
    """The undeclared goods of the case with what was said to them, in the order of their first mention."""
    file = decisions.files(conn, [case.case_id])[case.case_id]
    return answers.things(cases.to_domain(case, None), file.facts, file.decision, file.answers)


def claim(
    ctx: Context,
    partner: Partner,
    case_id: str,
    goods_id: str,
    wanted: ClaimUndeclared,
    if_match: str = "",
    by: str = "",
) -> StoredCase:
    """The new case of these goods. It takes their finding over, so that it is decided at once. The same claim again
    gives the same case. Refusal 404 unknown, 409 answered otherwise, 412 when the case has moved on."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        case, thing = _held(conn, partner, case_id, goods_id)
        if thing.answer and thing.answer.new_case_id:
            return cases.existing(conn, thing.answer.new_case_id)
        _refuse_unless_next(thing, GoodsState.CLAIMED)
        decisions.check_match(case, if_match)
        made = _create(ctx, conn, case, thing, wanted, now)
        _write(conn, case, thing, GoodsState.CLAIMED, wanted.note, by or partner.name, now, made.case_id)
        decisions.revise(ctx, conn, made.case_id, now, Trigger.RESOLUTION)
        made = cases.existing(conn, made.case_id)
    ctx.bell.set()
    return made


def answer(
    ctx: Context,
    partner: Partner,
    case_id: str,
    goods_id: str,
    state: GoodsState,
    note: str = "",
    if_match: str = "",
    by: str = "",
) -> StoredCase:
    """NOT_MINE, SEND_BACK or DONATE; the same answer again changes nothing. Refusals as `claim`."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        case, thing = _held(conn, partner, case_id, goods_id)
        if thing.state is not state:
            _refuse_unless_next(thing, state)
            decisions.check_match(case, if_match)
            _write(conn, case, thing, state, note, by or partner.name, now)
    return case


def _held(conn: sa.Connection, partner: Partner, case_id: str, goods_id: str) -> tuple[StoredCase, Thing]:
    gates.hold(conn, [f"case:{case_id.upper()}"])
    case = cases.existing(conn, case_id, partner)
    thing = next((each for each in listed(conn, case) if goods_id in each.goods.names), None)
    if thing is None:
        raise Refusal(404, "unknown-goods", f"Return case {case.case_id} has no undeclared goods {goods_id}.")
    return case, thing


def _refuse_unless_next(thing: Thing, state: GoodsState) -> None:
    if state not in _AFTER.get(thing.state, ()):
        what = _WORDS.get(thing.state, "they wait")
        raise Refusal(409, "already-answered", f"These goods were already answered: {what}.", state=thing.state)


def _write(
    conn: sa.Connection,
    case: StoredCase,
    thing: Thing,
    state: GoodsState,
    note: str,
    by: str,
    now: datetime,
    new_case_id: str | None = None,
) -> None:
    u = t.undeclared_answer.c
    goods_id = thing.answer.goods_id if thing.answer else thing.goods.goods_id
    key = {"case_id": case.case_id, "goods_id": goods_id}
    conn.execute(sa.delete(t.undeclared_answer).where(u.case_id == case.case_id, u.goods_id == goods_id))
    said = {"state": state, "new_case_id": new_case_id, "note": note, "by": by, "at": now}
    conn.execute(sa.insert(t.undeclared_answer).values(key | said))
    detail = {"goods_id": goods_id} | ({"new_case_id": new_case_id} if new_case_id else {})
    audit.note(conn, now, by, _ACTIONS[state], case.case_id, detail, case.store_id)
    cases.touch(conn, case.case_id, now)
    waiting.keep(conn, {case.case_id: decisions.files(conn, [case.case_id])[case.case_id].waits(now)})


def _create(
    ctx: Context, conn: sa.Connection, case: StoredCase, thing: Thing, wanted: ClaimUndeclared, now: datetime
) -> StoredCase:
    quantity = thing.goods.item.quantity
    if not 1 <= quantity <= MOST_UNITS:
        raise Refusal(422, "too-many-units", f"A case holds at most {MOST_UNITS} items; these goods are {quantity}.")
    words = {
        "store_id": case.store_id,
        "customer": case.customer,
        "external_references": case.external_references,
        "follows_case_id": case.case_id,
        "return_items": [_declared(case, thing, wanted)] * quantity,
    }
    wanted_case = CreateReturnCase.model_validate(words)
    gates.hold(conn, cases.names_of(wanted_case))
    made = cases.create(conn, ctx.ids, now, Partner(case.partner, frozenset({case.store_id})), wanted_case)
    method = sa.update(t.return_case).where(t.return_case.c.case_id == made.case_id).values(method=case.method)
    conn.execute(method)
    return cases.existing(conn, made.case_id)


def _declared(case: StoredCase, thing: Thing, wanted: ClaimUndeclared) -> Mapping[str, Any]:
    """The goods in the words of Create Return Case: as the merchant names them, else as they were found. What turned up
    late is declared as it was before, with its order line, so that it is never paid in both cases."""
    before = case.item(thing.goods.declared_as)
    like = before or case.items[0]
    item, details = thing.goods.item, like.details
    line = dict(details["order_line_details"]) if before else {"product_variant": {"upc": item.barcode[:_LONGEST]}}
    if not before:
        line["external_order_line_item_reference"] = {"id": wanted.order_line_id or thing.goods.goods_id}
    if wanted.price:
        line["price"] = wanted.price.model_dump(mode="json")
    found = f"{item.brand} {item.description}".strip() or item.barcode or "Undeclared item"
    return {
        "order_line_details": line,
        "fulfilled_at": details["fulfilled_at"],
        "return_type": wanted.return_type or details["return_type"],
        "name": (wanted.name or (before.name if before else found))[:_LONGEST],
        "reason": details["reason"] if before else None,
        "comment": details["comment"] if before else None,
    }
