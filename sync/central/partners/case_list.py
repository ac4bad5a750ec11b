"""The list of cases as a partner reads it: the longest unchanged first, so that who reads on to the end and asks again
later with `updated_after` misses nothing. The same speed with a thousand and with a million: every page is a walk along
an index, one for each status and store that may be in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import islice, product
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.partners import paging
from sync.central.partners.keys import Partner
from sync.domain.cases import CaseStatus

_MANY_STORES = 8
_c = t.return_case.c
_STATUSES = tuple(status for status in CaseStatus if status is not CaseStatus.UNKNOWN)
_SHOWN = (_c.case_id, _c.store_id, _c.status, _c.order_id, _c.order_number, _c.external_references, _c.follows_case_id)
_ROW = (*_SHOWN, _c.return_request_id, _c.method, _c.created_at, _c.updated_at, _c.resolve_by, _c.version)


@dataclass(frozen=True, slots=True)
class Filters:
    status: CaseStatus | None = None
    updated_after: datetime | None = None
    rma_number: str = ""
    order_number: str = ""


def page(
    ctx: Context, conn: sa.Connection, partner: Partner, filters: Filters, limit: int, cursor: str
) -> dict[str, Any]:
    """Refusal 400 for a cursor of another list."""
    after_utc = filters.updated_after.isoformat() if filters.updated_after else ""
    asked = (filters.status or "", after_utc, filters.rma_number, filters.order_number)
    listing = ("return_cases", partner.name, sorted(partner.store_ids or ()), *asked)
    place = paging.place(ctx, listing, cursor, 2)
    rows = list(islice(_rows(conn, partner, filters, place, limit + 1), limit + 1))
    shown, more = rows[:limit], len(rows) > limit
    return {
        "return_cases": [_shown(row) for row in shown],
        "has_more": more,
        "next_cursor": paging.cursor(ctx, listing, list(_place(shown[-1]))) if more else None,
    }


def _rows(
    conn: sa.Connection, partner: Partner, filters: Filters, place: Sequence[str] | None, limit: int
) -> Iterator[Any]:
    query = sa.select(*_ROW).order_by(_c.updated_at, _c.case_id).limit(limit)
    if filters.updated_after:
        query = query.where(_c.updated_at > filters.updated_after)
    if place:
        at = datetime.fromisoformat(place[0])
        query = query.where(_c.updated_at >= at, sa.or_(_c.updated_at > at, _c.case_id > place[1]))
    if filters.rma_number or filters.order_number:
        return iter(conn.execute(_by_number(query, partner, filters)).all())
    query = query.where(_c.partner == partner.name)
    statuses = [filters.status] if filters.status else _STATUSES
    stores: list[int | None] = [None] if partner.store_ids is None else [*sorted(partner.store_ids)]
    if len(stores) > _MANY_STORES:
        query, stores = query.where(_c.store_id.in_(stores)), [None]
    walks = (_walk(conn, query, status, store) for status, store in product(statuses, stores))
    return merge(*walks, key=_place)


def _by_number(query: sa.Select[Any], partner: Partner, filters: Filters) -> sa.Select[Any]:
    """A number has few cases: they are found by it. What else is asked for stands as an expression, so that no planner
    walks along the list instead."""
    query = query.where(_c.partner.concat("") == partner.name)
    if filters.status:
        query = query.where(_c.status.concat("") == filters.status)
    if partner.store_ids is not None:
        query = query.where((_c.store_id + 0).in_(sorted(partner.store_ids)))
    if filters.rma_number:
        query = query.where(_c.rma_number == filters.rma_number.upper())
    if filters.order_number:
        query = query.where(_c.order_number == filters.order_number)
    return query


def _walk(conn: sa.Connection, query: sa.Select[Any], status: CaseStatus, store: int | None) -> Sequence[Any]:
    query = query.where(_c.status == status)
    return conn.execute(query.where(_c.store_id == store) if store is not None else query).all()


def _place(row: Any) -> tuple[str, str]:
    return row.updated_at.isoformat(timespec="microseconds"), row.case_id


def _shown(row: Any) -> dict[str, Any]:
    """The heads; Get Return Case has the rest."""
    return {
        "id": row.case_id,
        "store_id": row.store_id,
        "status": row.status,
        "external_references": row.external_references,
        "external_order_reference": {"id": row.order_id, "number": row.order_number},
        "follows_case_id": row.follows_case_id,
        "return_request_id": row.return_request_id,
        "return_method_id": row.method["id"] if row.method else None,
        "created_at": row.created_at.isoformat(),
        "updated_at": row.updated_at.isoformat(),
        "resolve_by": row.resolve_by.isoformat() if row.resolve_by else None,
        "etag": f'"{row.version}"',
    }
