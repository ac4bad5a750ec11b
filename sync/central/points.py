"""Merchants, return points, and which return methods a case is offered, with the reason when one is not."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.words import MerchantIn, ReturnPointIn, Service
from sync.domain.cases import MethodKind

COURIER_ID = "courier"


@dataclass(frozen=True, slots=True)
class NotOffered:
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class ReturnMethod:
    """`return_point` holds what a consumer needs to find it; None for a courier."""

    id: str
    kind: MethodKind
    service: Service
    name: str
    return_point: dict[str, Any] | None = None
    not_offered: NotOffered | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "kind": self.kind,
            "service": self.service,
            "name": self.name,
            "available": self.not_offered is None,
            "reason": asdict(self.not_offered) if self.not_offered else None,
            "return_point": self.return_point,
        }


def merchant(conn: sa.Connection, store_id: int) -> dict[str, Any] | None:
    """As it was saved; None when there is none."""
    row = conn.execute(sa.select(t.merchant).where(t.merchant.c.store_id == store_id)).mappings().first()
    return dict(row) if row else None


def save_merchant(conn: sa.Connection, merchant: MerchantIn) -> bool:
    """Make or change a merchant; True when it is new."""
    return _save(conn, t.merchant, "store_id", merchant.model_dump(mode="json"))


def save_return_point(conn: sa.Connection, point: ReturnPointIn) -> bool:
    """Make or change a return point; True when it is new."""
    return _save(conn, t.return_point, "return_point_id", point.model_dump(mode="json"))


def _save(conn: sa.Connection, table: sa.Table, key: str, values: dict[str, Any]) -> bool:
    changed = conn.execute(sa.update(table).where(table.c[key] == values[key]).values(values))
    if changed.rowcount:
        return False
    conn.execute(sa.insert(table).values(values))
    return True


def methods(conn: sa.Connection, services: Iterable[str], items: Iterable[dict[str, Any]]) -> list[ReturnMethod]:
    """Every method there is for goods like these: the drop-off points by name, then the courier."""
    bought = set(services)
    details = [item["order_line_details"] for item in items]
    rows = conn.execute(sa.select(t.return_point).order_by(t.return_point.c.name)).mappings()
    offers = [_drop_off(dict(row), bought, details) for row in rows]
    missing = (
        None
        if Service.COURIER in bought
        else NotOffered("service-not-bought", "The merchant has not bought courier returns.")
    )
    courier = ReturnMethod(COURIER_ID, MethodKind.COURIER, Service.COURIER, "Courier", not_offered=missing)
    return [*offers, courier]


def _drop_off(point: dict[str, Any], bought: set[str], details: list[dict[str, Any]]) -> ReturnMethod:
    shown = {name: point[name] for name in ("return_point_id", "name", "address", "postal_code", "opening_hours")}
    shown |= {"latitude": point["latitude"], "longitude": point["longitude"]}
    return ReturnMethod(
        id=f"dropoff_{point['return_point_id']}",
        kind=MethodKind.DROP_OFF,
        service=Service.DROP_OFF,
        name=point["name"],
        return_point=shown,
        not_offered=_why_not(point, bought, details),
    )


def _why_not(point: dict[str, Any], bought: set[str], details: list[dict[str, Any]]) -> NotOffered | None:
    if Service.DROP_OFF not in bought:
        return NotOffered("service-not-bought", "The merchant has not bought drop-off at return points.")
    traits = {trait for item in details for trait in (item["category"], *item["traits"]) if trait}
    refused = sorted(traits & set(point["refuses"]))
    if refused:
        return NotOffered("goods-refused", f"This return point does not take: {', '.join(refused)}.")
    if point["max_items"] is not None and len(details) > point["max_items"]:
        return NotOffered("too-many-items", f"This return point takes at most {point['max_items']} items at once.")
    return None
