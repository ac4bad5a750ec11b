"""As much of a return case as its money depends on, read for many cases at once: intake reads little else of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

import sqlalchemy as sa

from sync.central.db import documents
from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.partners import cases
from sync.domain.cases import CaseStatus, DeclaredItem, MethodKind, ReturnCase


@dataclass(frozen=True, slots=True)
class JudgedCase:
    """`case` has of its items the ids alone. `closed_at`: since when nothing of it waits, None while it is open.
    `heard`: whether its partner has any webhook."""

    case: ReturnCase
    partner: str
    store_id: int
    closed_at: datetime | None = None
    heard: bool = True

    @property
    def case_id(self) -> str:
        return self.case.case_id


_c, _i, _w = t.return_case.c, t.case_item.c, t.webhook.c
_CASES = (
    sa.select(
        _c.case_id,
        _c.rma_number,
        _c.order_number,
        _c.status,
        sa.cast(_c.method, sa.Text),
        _c.partner,
        _c.store_id,
        _c.closed_at,
        sa.exists().where(_w.partner == _c.partner, _w.deleted_at.is_(None)),
        *cases.STORE_COLUMNS,
    )
    .join(t.merchant, t.merchant.c.store_id == _c.store_id)
    .where(among(_c.case_id, "ids"))
)
_ITEMS = sa.select(_i.case_id, _i.item_id).where(among(_i.case_id, "ids")).order_by(_i.case_id, _i.position)


def load(conn: sa.Connection, case_ids: Collection[str]) -> dict[str, JudgedCase]:
    """Those of the cases that there are, by id."""
    if not case_ids:
        return {}
    ids = {"ids": sorted(case_ids)}
    rows = conn.execute(_CASES, ids).all()
    items: dict[str, list[DeclaredItem]] = {}
    for case_id, item_id in conn.execute(_ITEMS, ids).all():
        items.setdefault(case_id, []).append(DeclaredItem(item_id, ""))
    known = {}
    for case_id, rma_number, order_number, status, method, partner, store_id, closed_at, heard, *merchant in rows:
        case = ReturnCase(
            case_id,
            cases.store_of(store_id, *merchant).merchant,
            rma_number,
            order_number,
            tuple(items.get(case_id, ())),
            CaseStatus(status),
            _method(method),
        )
        known[case_id] = JudgedCase(case, partner, store_id, closed_at, heard)
    return known


@lru_cache(maxsize=64)
def _method(text: str | None) -> MethodKind:
    return cases.method_of(documents.read(text) if text else None)
