"""Merchants, return points, and which return methods a case is offered, with the reason when one is not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.partners.courier import Carrier
from sync.central.partners.hours import OpeningHours, OpenState, state
from sync.central.partners.places import Spot
from sync.central.partners.words import MerchantIn, ReturnPointIn, Service
from sync.domain.cases import MethodKind

COURIER_ID = "courier"
TOO_FAR_M = 100_000
_DROP_OFF = "dropoff_"


@dataclass(frozen=True, slots=True)
class NotOffered:
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class ReturnMethod:
    """`return_point` holds what a consumer needs to find it; None for a courier. `distance_m`: None where it is not
    known, `is_open` likewise."""

    id: str
    kind: MethodKind
    service: Service
    name: str
    return_point: dict[str, Any] | None = None
    not_offered: NotOffered | None = None
    distance_m: int | None = None
    is_open: OpenState | None = None

    def to_json(self) -> dict[str, Any]:
        """As it is kept with a case that goes this way."""
        return {
            "id": self.id,
            "kind": self.kind,
            "service": self.service,
            "name": self.name,
            "available": self.not_offered is None,
            "reason": asdict(self.not_offered) if self.not_offered else None,
            "return_point": self.return_point,
        }

    def shown(self) -> dict[str, Any]:
        """As it is offered: with what holds now and here only."""
        is_open = self.is_open or OpenState(False)
        return self.to_json() | {
            "distance_m": self.distance_m,
            "open_now": self.is_open and is_open.open_now,
            "opens_at": is_open.opens_at.isoformat() if is_open.opens_at else None,
            "closes_at": is_open.closes_at.isoformat() if is_open.closes_at else None,
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


@dataclass(frozen=True, slots=True)
class Goods:
    """What decides which methods there are: the services that the merchant has bought, and of each item its category
    and traits."""

    services: frozenset[str]
    items: int
    traits: frozenset[str]

    @classmethod
    def of(cls, services: Iterable[str], items: Sequence[Mapping[str, Any]]) -> "Goods":
        """`items`: as partners declare them (`words.ReturnItem` as JSON)."""
        details = [item["order_line_details"] for item in items]
        traits = {trait for item in details for trait in (item["category"], *item["traits"]) if trait}
        return cls(frozenset(services), len(items), frozenset(traits))


def methods(
    conn: sa.Connection, goods: Goods, now: datetime, carrier: Carrier | None, spot: Spot | None = None, limit: int = 20
) -> list[ReturnMethod]:
    """For goods like these: so many drop-off points, the nearest to `spot` first or else by name, then the courier."""
    near = _nearest(conn, spot, limit) if spot else _by_name(conn, limit)
    rows = conn.execute(sa.select(t.return_point).where(t.return_point.c.return_point_id.in_(near))).mappings()
    found = {row["return_point_id"]: dict(row) for row in rows}
    offers = [_here(_drop_off(found[point_id], goods), found[point_id], now, spot) for point_id in near]
    return [*offers, _courier(goods, carrier)]


def method(conn: sa.Connection, goods: Goods, carrier: Carrier | None, method_id: str) -> ReturnMethod | None:
    """The method of that id, wherever it is; None when there is none."""
    if method_id == COURIER_ID:
        return _courier(goods, carrier)
    point_id = method_id.removeprefix(_DROP_OFF)
    query = sa.select(t.return_point).where(t.return_point.c.return_point_id == point_id)
    row = conn.execute(query).mappings().one_or_none()
    return _drop_off(dict(row), goods) if row and method_id.startswith(_DROP_OFF) else None


def _by_name(conn: sa.Connection, limit: int) -> list[str]:
    p = t.return_point.c
    return list(
        conn.scalars(sa.select(p.return_point_id).where(p.active).order_by(p.name, p.return_point_id).limit(limit))
    )


def _nearest(conn: sa.Connection, spot: Spot, limit: int) -> list[str]:
    """Those of which nobody knows where they are come last."""
    p = t.return_point.c
    rows = conn.execute(sa.select(p.return_point_id, p.latitude, p.longitude).where(p.active)).all()
    placed = [(_metres(spot, row.latitude, row.longitude), row.return_point_id) for row in rows]
    ranked = sorted(placed, key=lambda entry: (entry[0] is None, entry[0] or 0.0, entry[1]))
    return [point_id for _, point_id in ranked[:limit]]


def _metres(spot: Spot, latitude: float | None, longitude: float | None) -> float | None:
    return None if latitude is None or longitude is None else spot.metres_to(latitude, longitude)


def _here(method: ReturnMethod, point: dict[str, Any], now: datetime, spot: Spot | None) -> ReturnMethod:
    """With the distance, unless the spot is a mere guess, and whether it is open."""
    metres = _metres(spot, point["latitude"], point["longitude"]) if spot else None
    known = spot is not None and spot.by != "return_points" and metres is not None
    if metres is not None and metres > TOO_FAR_M and method.not_offered is None:
        detail = f"This return point is {metres / 1000:.0f} km away; we offer those within {TOO_FAR_M // 1000} km."
        method = replace(method, not_offered=NotOffered("too-far", detail))
    return replace(
        method,
        distance_m=round(metres) if known and metres is not None else None,
        is_open=state(OpeningHours.model_validate(point["hours"]), now) if point["hours"] else None,
    )


def _courier(goods: Goods, carrier: Carrier | None) -> ReturnMethod:
    missing = None
    if Service.COURIER not in goods.services:
        missing = NotOffered("service-not-bought", "The merchant has not bought courier returns.")
    elif carrier is None:
        missing = NotOffered("no-carrier", "The operator has set up no courier.")
    name = carrier.name if carrier else "Courier"
    return ReturnMethod(COURIER_ID, MethodKind.COURIER, Service.COURIER, name, not_offered=missing)


_SHOWN = ("return_point_id", "name", "address", "postal_code", "country", "opening_hours", "hours")
_PLACE = ("latitude", "longitude", "refuses", "max_items")


def _drop_off(point: dict[str, Any], goods: Goods) -> ReturnMethod:
    return ReturnMethod(
        id=f"{_DROP_OFF}{point['return_point_id']}",
        kind=MethodKind.DROP_OFF,
        service=Service.DROP_OFF,
        name=point["name"],
        return_point={name: point[name] for name in (*_SHOWN, *_PLACE)},
        not_offered=_why_not(point, goods),
    )


def _why_not(point: dict[str, Any], goods: Goods) -> NotOffered | None:
    if Service.DROP_OFF not in goods.services:
        return NotOffered("service-not-bought", "The merchant has not bought drop-off at return points.")
    if not point["active"]:
        return NotOffered("closed", "This return point is closed: choose another one.")
    refused = sorted(goods.traits & set(point["refuses"]))
    if refused:
        return NotOffered("goods-refused", f"This return point does not take: {', '.join(refused)}.")
    if point["max_items"] is not None and goods.items > point["max_items"]:
        return NotOffered("too-many-items", f"This return point takes at most {point['max_items']} items at once.")
    return None
