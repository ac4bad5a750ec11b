"""Search for stations: by one key of the consumer, open returns only, masked, ten times a minute."""

import math
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.problems import Refusal
from sync.central.stations.enrolment import Device
from sync.domain.cases import CaseStatus
from sync.domain.search import (
    A_MINUTE,
    MOST_HITS,
    MOST_PICTURES,
    Hit,
    HitPicture,
    SearchKind,
    has_initial,
    mask_email,
    mask_name,
    normal,
    stores_of,
)
from sync.wire import SearchAnswer, SearchRequest

_MOST_ROWS = 1000
_MINUTE = timedelta(minutes=1)


def find(ctx: Context, device: Device, wanted: SearchRequest) -> SearchAnswer:
    """The open returns with that key, the newest first. Refusal 422 for a value that is none of its kind, 429 for the
    eleventh search within a minute."""
    value = normal(wanted.kind, wanted.value)
    if not value:
        raise Refusal(422, "bad-search", f"This is no {wanted.kind.value.replace('_', ' ')}.")
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        _count(conn, device.device_id, now)
    with ctx.db.read() as conn:
        rows = [
            row
            for row in _rows(conn, wanted.kind, value)
            if wanted.merchant_id in ("", str(row.store_id)) and has_initial(_name(row.customer), wanted.initial)
        ]
        hits = [_hit(conn, row) for row in rows[:MOST_HITS]]
    stores = stores_of(tuple((str(row.store_id), row.name) for row in rows))
    return SearchAnswer(hits=hits, total=len(rows), stores=list(stores), server_time=now)


def _count(conn: sa.Connection, device_id: str, now: datetime) -> None:
    """In the database, so that neither a restart nor a second process gives more."""
    gates.hold(conn, [f"device:{device_id}"])
    use = t.search_use.c
    mine = use.device_id == device_id
    conn.execute(sa.delete(t.search_use).where(mine, sa.or_(use.at <= now - _MINUTE, use.at > now)))
    times = conn.scalars(sa.select(use.at).where(mine).order_by(use.at)).all()
    if len(times) >= A_MINUTE:
        wait_s = max(1, math.ceil((times[0] + _MINUTE - now).total_seconds()))
        detail = f"A station may search {A_MINUTE} times a minute."
        raise Refusal(429, "too-many-searches", detail, retryable=True, headers={"Retry-After": str(wait_s)})
    conn.execute(sa.insert(t.search_use).values(device_id=device_id, at=now))


def _rows(conn: sa.Connection, kind: SearchKind, value: str) -> list[sa.Row[Any]]:
    case, key, merchant = t.return_case.c, t.case_key.c, t.merchant.c
    query = (
        sa.select(case.case_id, case.store_id, case.order_number, case.customer, case.created_at, merchant.name)
        .join(t.case_key, key.case_id == case.case_id)
        .join(t.merchant, merchant.store_id == case.store_id)
        .where(key.kind == kind.value, key.value == value, case.status == CaseStatus.OPEN)
        .order_by(case.created_at.desc(), case.case_id)
        .limit(_MOST_ROWS)
    )
    return [*conn.execute(query)]


def _name(customer: dict[str, str]) -> str:
    return customer.get("name", "")


def _hit(conn: sa.Connection, row: sa.Row[Any]) -> Hit:
    item = t.case_item.c
    items = conn.scalars(sa.select(item.details).where(item.case_id == row.case_id).order_by(item.position)).all()
    return Hit(
        case_id=row.case_id,
        merchant_id=str(row.store_id),
        merchant=row.name,
        order_number=row.order_number,
        consumer=mask_name(_name(row.customer)),
        email=mask_email(row.customer.get("email", "")),
        items=len(items),
        pictures=tuple(_picture(details) for details in items[:MOST_PICTURES]),
        started_at=row.created_at,
    )


def _picture(details: dict[str, Any]) -> HitPicture:
    line = details["order_line_details"]
    return HitPicture(line["category"], "  ".join(line["product_variant"]["attributes"].values()))
