"""Cases that concern each other, for they hold the same order line of one store."""

from collections.abc import Collection

import sqlalchemy as sa

from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.partners.cases import STILL_OPEN
from sync.domain.cases import CaseStatus, RemittanceDecision

_mine, _other = t.case_item.alias("mine"), t.case_item.alias("other")
_ours, _theirs = t.return_case.alias("ours"), t.return_case.alias("theirs")
_SHARED = (
    sa.select(_mine.c.case_id, _mine.c.item_id, _other.c.case_id.label("holder"), _other.c.item_id.label("held"))
    .join(_ours, _ours.c.case_id == _mine.c.case_id)
    .join(_other, (_other.c.order_line_id == _mine.c.order_line_id) & (_other.c.case_id != _mine.c.case_id))
    .join(_theirs, (_theirs.c.case_id == _other.c.case_id) & (_theirs.c.store_id == _ours.c.store_id))
    .where(among(_mine.c.case_id, "ids"))
)
_UNDECIDED = (*STILL_OPEN, CaseStatus.VERIFIED)


def held_elsewhere(
    conn: sa.Connection, case_ids: Collection[str], deciding: Collection[str]
) -> dict[str, frozenset[str]]:
    """By case: its items whose order line is part of another case that is open or has paid it. The other cases are held
    until the transaction ends, for both must not turn at once; those that it decides too (`deciding`) count as open."""
    shared = conn.execute(_SHARED, {"ids": sorted(case_ids)}).all() if case_ids else []
    if not shared:
        return {}
    holders = {row.holder for row in shared}
    gates.hold(conn, [f"case:{case_id}" for case_id in holders])
    c = t.return_case.c
    statuses = {
        row.case_id: row.status for row in conn.execute(sa.select(c.case_id, c.status).where(c.case_id.in_(holders)))
    }
    paid = _paid(conn, holders)
    found: dict[str, set[str]] = {}
    for row in shared:
        if row.holder in deciding or statuses[row.holder] in _UNDECIDED or row.held in paid:
            found.setdefault(row.case_id, set()).add(row.item_id)
    return {case_id: frozenset(items) for case_id, items in found.items()}


def _paid(conn: sa.Connection, case_ids: Collection[str]) -> set[str]:
    """The items of these cases that are to be paid by their last revision."""
    d, later = t.decision_revision.c, t.decision_revision.alias("later").c
    last = sa.select(sa.func.max(later.revision)).where(later.case_id == d.case_id).scalar_subquery()
    decisions = conn.scalars(sa.select(d.decision).where(d.case_id.in_(case_ids), d.revision == last))
    return {
        item["item_id"]
        for decision in decisions
        for item in decision["items"]
        if item["decision"] == RemittanceDecision.REMIT
    }
