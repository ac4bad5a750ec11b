"""What a partner does with a case before its goods arrive: approve or deny it, choose how it travels, take it back.

Each of these said again changes nothing.
"""

from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.partners import courier, points
from sync.central.partners.cases import STILL_OPEN, StoredCase, existing, touch
from sync.central.partners.places import Spot
from sync.central.problems import Refusal
from sync.domain.cases import CaseStatus

Step = Callable[[sa.Connection, StoredCase, datetime], StoredCase]


def offered(
    conn: sa.Connection, case: StoredCase, now: datetime, spot: Spot | None = None, limit: int = 20
) -> list[points.ReturnMethod]:
    return points.methods(conn, _goods(case), now, courier.carrier(conn), spot, limit)


def _goods(case: StoredCase) -> points.Goods:
    return points.Goods.of(case.services, [item.details for item in case.items])


def select_method(conn: sa.Connection, case: StoredCase, method_id: str, now: datetime) -> StoredCase:
    """Keep the consumer's choice; the same choice again changes nothing. Refusal 404 or 409 when it cannot be."""
    if is_chosen(case, method_id):
        return case
    method = points.method(conn, _goods(case), courier.carrier(conn), method_id)
    if method is None:
        raise Refusal(404, "unknown-method", f"There is no return method {method_id} for this case.")
    if case.status not in STILL_OPEN:
        raise Refusal(409, "case-not-open", f"The case is {case.status}: its return method is settled.")
    if method.not_offered:
        raise Refusal(409, "method-not-offered", method.not_offered.detail, reason=method.not_offered.code)
    return _changed(conn, case, now, method=method.to_json())


def is_chosen(case: StoredCase, method_id: str) -> bool:
    return bool(case.method and case.method["id"] == method_id)


def approve(conn: sa.Connection, case: StoredCase, now: datetime) -> StoredCase:
    """The merchant takes the return: locations may take the goods in. Refusal 409 once it was denied, or is over."""
    if case.status is CaseStatus.OPEN:
        return case
    _only(case, CaseStatus.PENDING_APPROVAL)
    return _changed(conn, case, now, status=CaseStatus.OPEN)


def deny(conn: sa.Connection, case: StoredCase, now: datetime) -> StoredCase:
    """The merchant does not take the return. Refusal 409 once it was approved, or is over."""
    if case.status is CaseStatus.DENIED:
        return case
    _only(case, CaseStatus.PENDING_APPROVAL)
    return _ended(conn, case, now, CaseStatus.DENIED)


def cancel(conn: sa.Connection, case: StoredCase, now: datetime) -> StoredCase:
    """The consumer keeps the goods: stations are told, and its passes are refused. Refusal 409 from the first
    verification on."""
    if case.status is CaseStatus.CANCELLED:
        return case
    _only(case, *STILL_OPEN)
    return _ended(conn, case, now, CaseStatus.CANCELLED)


def _only(case: StoredCase, *statuses: CaseStatus) -> None:
    if case.status not in statuses:
        detail = f"The case is {case.status}: this can only be done while it is {' or '.join(statuses)}."
        raise Refusal(409, "case-not-open", detail, case_status=case.status)


def _changed(conn: sa.Connection, case: StoredCase, now: datetime, **values: object) -> StoredCase:
    conn.execute(sa.update(t.return_case).where(t.return_case.c.case_id == case.case_id).values(values))
    touch(conn, case.case_id, now)
    return existing(conn, case.case_id)


def _ended(conn: sa.Connection, case: StoredCase, now: datetime, status: CaseStatus) -> StoredCase:
    ended = {"status": status, "closed_at": now}
    conn.execute(sa.update(t.return_case).where(t.return_case.c.case_id == case.case_id).values(ended))
    touch(conn, case.case_id, now, op="delete", reason=status.lower())
    return existing(conn, case.case_id)
