"""Return points and merchants as the operator's pages list them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.problems import Refusal

MOST_NAMES = 300  # more are not offered to choose from: their id is typed


@dataclass(frozen=True, slots=True)
class ListedPoint:
    """`stations`: those that are not switched off."""

    return_point_id: str
    name: str
    address: str
    postal_code: str
    opening_hours: str
    refuses: tuple[str, ...]
    max_items: int | None
    active: bool
    stations: int


def names(conn: sa.Connection) -> list[tuple[str, str]]:
    """(id, name) of the return points by name; none where there are too many to choose from."""
    p = t.return_point.c
    rows = conn.execute(sa.select(p.return_point_id, p.name).order_by(p.name).limit(MOST_NAMES + 1)).all()
    return [] if len(rows) > MOST_NAMES else [(row.return_point_id, row.name) for row in rows]


def is_known(conn: sa.Connection, return_point_id: str) -> bool:
    p = t.return_point.c.return_point_id
    return conn.scalar(sa.select(p).where(p == return_point_id)) is not None


def points(conn: sa.Connection, words: str, offset: int, limit: int) -> tuple[list[ListedPoint], int]:
    """Those whose id, name, address or postal code holds the words, by name, and how many there are in all."""
    p, d = t.return_point.c, t.device.c
    query = sa.select(t.return_point)
    for word in words.split():
        parts = (p.return_point_id, p.name, p.address, p.postal_code)
        query = query.where(sa.or_(*(part.icontains(word, autoescape=True) for part in parts)))
    count = conn.scalar(sa.select(sa.func.count()).select_from(query.subquery())) or 0
    rows = conn.execute(query.order_by(p.name, p.return_point_id).offset(offset).limit(limit)).all()
    working = (
        sa.select(d.return_point_id, sa.func.count())
        .where(d.return_point_id.in_([row.return_point_id for row in rows]), d.revoked_at.is_(None))
        .group_by(d.return_point_id)
    )
    stations = {row[0]: int(row[1]) for row in conn.execute(working)}
    found = [
        ListedPoint(
            row.return_point_id,
            row.name,
            row.address,
            row.postal_code,
            row.opening_hours,
            tuple(row.refuses),
            row.max_items,
            row.active,
            stations.get(row.return_point_id, 0),
        )
        for row in rows
    ]
    return found, count


def point(conn: sa.Connection, return_point_id: str) -> Mapping[str, Any]:
    """As it was saved. Refusal 404."""
    same = t.return_point.c.return_point_id == return_point_id
    row = conn.execute(sa.select(t.return_point).where(same)).mappings().first()
    if row is None:
        raise Refusal(404, "unknown-return-point", f"There is no return point {return_point_id}.")
    return dict(row)


def merchants(conn: sa.Connection) -> list[Mapping[str, Any]]:
    """Every merchant by name."""
    return [dict(row) for row in conn.execute(sa.select(t.merchant).order_by(t.merchant.c.name)).mappings()]


def merchant(conn: sa.Connection, store_id: int) -> Mapping[str, Any]:
    """As it was saved. Refusal 404."""
    row = conn.execute(sa.select(t.merchant).where(t.merchant.c.store_id == store_id)).mappings().first()
    if row is None:
        raise Refusal(404, "unknown-store", f"There is no store {store_id}.")
    return dict(row)
