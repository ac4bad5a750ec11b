"""The exceptions that wait for a merchant or an operator, the most urgent first, and the answer to those that no
finding settles. A damaged item is answered by `decisions.resolve`, undeclared goods by `undeclared`."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.money import decisions, waiting
from sync.central.money.answers import FITTING, ExceptionAnswer, Said
from sync.central.money.decisions import CaseFile, Trigger
from sync.central.partners import cases, paging
from sync.central.partners.cases import StoredCase
from sync.central.partners.keys import Partner
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.domain.remittance import CaseException, ExceptionKind

_e = t.open_exception.c
_ORDER = (_e.due_at, _e.opened_at, _e.case_id, _e.kind, _e.item_id, _e.event_id)


@dataclass(frozen=True, slots=True)
class OpenException:
    """`resolve_by` is set where the merchant's time is running; `item` names what it is about, or is empty."""

    case_id: str
    about: CaseException
    store_id: int
    merchant: str
    rma_number: str
    order_number: str
    item: str
    opened_at: datetime
    resolve_by: datetime | None

    def to_json(self) -> dict[str, Any]:
        return {
            "case_id": self.case_id,
            "kind": self.about.kind,
            "item_id": self.about.item_id or None,
            "event_id": self.about.event_id or None,
            "store_id": self.store_id,
            "merchant": self.merchant,
            "rma_number": self.rma_number,
            "order_number": self.order_number,
            "item": self.item,
            "opened_at": self.opened_at.isoformat(),
            "resolve_by": self.resolve_by.isoformat() if self.resolve_by else None,
        }


@dataclass(frozen=True, slots=True)
class Page:
    """`cursor` leads to the next page; empty on the last one."""

    entries: tuple[OpenException, ...]
    cursor: str

    def to_json(self) -> dict[str, Any]:
        return {
            "exceptions": [entry.to_json() for entry in self.entries],
            "has_more": bool(self.cursor),
            "next_cursor": self.cursor or None,
        }


def open_ones(
    ctx: Context,
    conn: sa.Connection,
    scope: Collection[int] | None,
    limit: int = 50,
    cursor: str = "",
    kind: ExceptionKind | None = None,
    partner: str = "",
) -> Page:
    """Those of the stores in `scope` (None: of all) and of one partner or all, whose time ends soonest first, then the
    oldest. Refusal 400 for a cursor that is not of this list."""
    listing = ("exceptions", "all" if scope is None else sorted(scope), kind or "", partner)
    query = (
        sa.select(t.open_exception, t.return_case.c.rma_number, t.return_case.c.order_number)
        .add_columns(t.merchant.c.name.label("merchant"), t.case_item.c.details)
        .join(t.return_case, t.return_case.c.case_id == _e.case_id)
        .join(t.merchant, t.merchant.c.store_id == _e.store_id)
        .outerjoin(t.case_item, t.case_item.c.item_id == _e.item_id)
        .order_by(*_ORDER)
        .limit(limit + 1)
    )
    of_one_store = scope is not None and len(scope) == 1
    if scope is not None:
        query = query.where(_e.store_id == min(scope) if of_one_store else _e.store_id.in_(sorted(scope)))
    if kind:
        query = query.where(_e.kind == kind)
    if partner:  # as an expression where the store leads to them
        query = query.where((_e.partner.concat("") if of_one_store else _e.partner) == partner)
    after = paging.place(ctx, listing, cursor, len(_ORDER))
    if after is not None:
        query = query.where(sa.tuple_(*_ORDER) > sa.tuple_(*_place(after)))
    rows = conn.execute(query).all()
    shown = rows[:limit]
    more = paging.cursor(ctx, listing, _told(shown[-1])) if len(rows) > limit else ""
    return Page(tuple(_entry(row) for row in shown), more)


def _entry(row: Any) -> OpenException:
    item = cases.name_of(row.details) if row.details else ""
    return OpenException(
        case_id=row.case_id,
        about=CaseException(ExceptionKind(row.kind), row.item_id, row.event_id),
        store_id=row.store_id,
        merchant=row.merchant,
        rma_number=row.rma_number,
        order_number=row.order_number,
        item=item,
        opened_at=row.opened_at,
        resolve_by=None if row.due_at == waiting.NO_END else row.due_at,
    )


def _told(row: Any) -> list[str]:
    return [row.due_at.isoformat(), row.opened_at.isoformat(), row.case_id, row.kind, row.item_id, row.event_id]


def _place(told: list[str]) -> list[sa.BindParameter[Any]]:
    values = [*(datetime.fromisoformat(moment) for moment in told[:2]), *told[2:]]
    return [sa.literal(value, column.type) for value, column in zip(values, _ORDER, strict=True)]


def resolve_exception(
    ctx: Context,
    partner: Partner | None,
    case_id: str,
    about: CaseException,
    answer: Said,
    note: str,
    by: str = "",
    if_match: str = "",
) -> StoredCase:
    """Somebody dealt with it: the merchant (`partner`), or the operator (None). The same answer again changes nothing.

    `pay` for a line that another case holds pays the item here as its finding says. Refusal 404 for an unknown case,
    409 when it is not open, was answered otherwise, or is answered in another way; 412 when the case has moved on."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        gates.hold(conn, [f"case:{case_id.upper()}"])
        case = cases.existing(conn, case_id, partner)
        file = decisions.files(conn, [case.case_id])[case.case_id]
        given = file.answers.to(about)
        if given is None or given.answer is not answer:
            _refuse_unless_open(file, about, answer, given, now)
            decisions.check_match(case, if_match)
            who = by or (partner.name if partner else "operator")
            _keep(ctx, conn, case, about, answer, note, who, now)
            case = cases.existing(conn, case.case_id)
    ctx.bell.set()
    return case


def _keep(
    ctx: Context,
    conn: sa.Connection,
    case: StoredCase,
    about: CaseException,
    answer: Said,
    note: str,
    by: str,
    now: datetime,
) -> None:
    key = {"case_id": case.case_id, "kind": about.kind, "item_id": about.item_id, "event_id": about.event_id}
    conn.execute(sa.insert(t.exception_answer).values(key | {"answer": answer, "note": note, "by": by, "at": now}))
    said = {"kind": about.kind.value, "item_id": about.item_id, "event_id": about.event_id, "answer": answer.value}
    audit.note(conn, now, by, "exception.resolved", case.case_id, said, case.store_id)
    cases.touch(conn, case.case_id, now)
    decisions.revise(ctx, conn, case.case_id, now, Trigger.RESOLUTION)
    waiting.keep(conn, {case.case_id: decisions.files(conn, [case.case_id])[case.case_id].waits(now)})


def _refuse_unless_open(
    file: CaseFile, about: CaseException, answer: Said, given: ExceptionAnswer | None, now: datetime
) -> None:
    if given is not None:
        raise Refusal(409, "already-resolved", f"This exception was already answered with {given.answer}.")
    fitting = FITTING.get(about.kind, ())
    if answer not in fitting:
        allowed = ", ".join(fitting) or "none here: answer the item or the goods themselves"
        raise Refusal(409, "answer-does-not-fit", f"To {about.kind} these answers fit: {allowed}.")
    if about not in file.waits(now).exceptions:
        raise Refusal(409, "not-open", "This exception is not open.")
