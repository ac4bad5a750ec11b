"""Return requests: what a consumer asks for, before anybody has made a return case of it."""

from collections.abc import Sequence
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.ids import Ids
from sync.central.partners import paging
from sync.central.partners.cases import check_store
from sync.central.partners.keys import Partner
from sync.central.partners.words import CreateReturnRequest, ReferenceType
from sync.central.problems import Refusal

_PATH = "/api/v1/return_requests"


def path_of(request_id: str) -> str:
    return f"{_PATH}/{request_id}"


def names_of(partner: Partner, wanted: CreateReturnRequest) -> list[str]:
    """What to hold (`gates.hold`) while it is created."""
    return [f"request:{partner.name}:{wanted.store_id}:{_rma(wanted)}"]


def create(
    conn: sa.Connection, ids: Ids, now: datetime, partner: Partner, wanted: CreateReturnRequest, mark: str
) -> dict[str, Any]:
    """A new request; `mark` finds it again (`made_by`). Refusal 422 for an unknown store, 409 when the store has one of
    that RMA number already."""
    check_store(conn, partner, wanted.store_id)
    r = t.return_request.c
    same = (r.partner == partner.name) & (r.store_id == wanted.store_id) & (r.rma_number == _rma(wanted))
    held = conn.scalar(sa.select(r.return_request_id).where(same))
    if held is not None:
        detail = f"The return request {held} has this RMA number already."
        raise Refusal(409, "rma-number-held", detail, headers={"Location": path_of(held)}, return_request_id=held)
    request_id = f"RR-{ids.crockford(10)}"
    conn.execute(
        sa.insert(t.return_request).values(
            return_request_id=request_id,
            partner=partner.name,
            store_id=wanted.store_id,
            rma_number=_rma(wanted),
            order_number=wanted.reference(ReferenceType.ORDER_NUMBER),
            customer=wanted.customer.model_dump(),
            items={
                "external_references": [reference.model_dump() for reference in wanted.external_references],
                "return_items": [item.model_dump() for item in wanted.return_items],
            },
            created_at=now,
            create_mark=mark,
        )
    )
    return existing(conn, request_id, partner)


def _rma(wanted: CreateReturnRequest) -> str:
    return wanted.reference(ReferenceType.RMA_NUMBER).upper()


def made_by(conn: sa.Connection, partner: Partner, mark: str) -> dict[str, Any] | None:
    """The request that this same call made, however long ago."""
    r = t.return_request.c
    found = conn.scalar(sa.select(r.return_request_id).where(r.create_mark == mark))
    return existing(conn, found, partner) if found else None


def existing(conn: sa.Connection, request_id: str, partner: Partner) -> dict[str, Any]:
    """Refusal 404 when there is none, or it is not this partner's to see."""
    r = t.return_request.c
    row = conn.execute(sa.select(t.return_request).where(r.return_request_id == request_id.upper())).one_or_none()
    if row is None or not partner.may(row.partner, row.store_id):
        raise Refusal(404, "unknown-request", f"There is no return request {request_id}.")
    return _shown(conn, [row])[0]


def listed(
    ctx: Context, conn: sa.Connection, partner: Partner, rma_number: str, limit: int, cursor: str
) -> dict[str, Any]:
    """A page, the oldest first. Refusal 400 for a cursor of another list."""
    r = t.return_request.c
    listing = ("return_requests", partner.name, sorted(partner.store_ids or ()), rma_number)
    # With an RMA number the partner stands as an expression, so that no planner walks along the list instead.
    query = sa.select(t.return_request).where((r.partner.concat("") if rma_number else r.partner) == partner.name)
    if rma_number:
        query = query.where(r.rma_number == rma_number.upper())
    after = paging.place(ctx, listing, cursor, 2)
    if after:
        at = datetime.fromisoformat(after[0])
        query = query.where(sa.or_(r.created_at > at, sa.and_(r.created_at == at, r.return_request_id > after[1])))
    query = query.order_by(r.created_at, r.return_request_id).limit(limit + 1)
    walks = [query] if partner.store_ids is None else [query.where(r.store_id == store) for store in partner.store_ids]
    found = merge(*(conn.execute(walk) for walk in walks), key=lambda row: (row.created_at, row.return_request_id))
    rows = list(islice(found, limit + 1))
    page = rows[:limit]
    more = len(rows) > limit
    place = [page[-1].created_at.isoformat(), page[-1].return_request_id] if more else []
    return {
        "return_requests": _shown(conn, page),
        "has_more": more,
        "next_cursor": paging.cursor(ctx, listing, place) if more else None,
    }


def _shown(conn: sa.Connection, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """With the cases that were made of them."""
    c = t.return_case.c
    ids = [row.return_request_id for row in rows]
    query = sa.select(c.return_request_id, c.case_id).where(c.return_request_id.in_(ids)).order_by(c.created_at)
    made: dict[str, list[str]] = {}
    for entry in conn.execute(query) if ids else ():
        made.setdefault(entry.return_request_id, []).append(entry.case_id)
    return [
        {
            "id": row.return_request_id,
            "store_id": row.store_id,
            "created_at": row.created_at.isoformat(),
            "customer": row.customer,
            "external_references": row.items["external_references"],
            "return_items": row.items["return_items"],
            "return_case_ids": made.get(row.return_request_id, []),
        }
        for row in rows
    ]
