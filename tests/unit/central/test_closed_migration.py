"""When each closed return leaves the stations is written beside its change at the step to that."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command

from sync.central.db import tables as t
from sync.central.db.opening import open_database
from sync.central.db.schema import config, upgrade
from tests.unit.central.test_schema import AT

TOLD = {"RB-closed": "upsert", "RB-open": "upsert", "RB-gone": "delete", ":staff": "staff"}


def test_a_closed_return_goes_on_its_day_also_after_the_step(tmp_path: Path, database_url: str) -> None:
    with open_database(tmp_path / "central.db", database_url) as db:
        with db.write() as conn:
            command.downgrade(config(conn), "0017")
            conn.execute(sa.insert(t.merchant).values(a_row(t.merchant, {"store_id": 7})))
            for case_id, op in TOLD.items():
                if op != "staff":
                    closed_at = None if case_id == "RB-open" else AT
                    case = a_row(t.return_case, {"case_id": case_id, "store_id": 7, "closed_at": closed_at})
                    conn.execute(sa.insert(t.return_case).values(case))
                conn.execute(sa.insert(t.case_change).values(case_id=case_id, op=op, reason=""))
            before = places(conn)
        with db.write() as conn:
            upgrade(conn)
        with db.read() as conn:
            moments = {row.case_id: row.at for row in conn.execute(sa.select(t.case_change))}
            assert moments == {"RB-closed": AT, "RB-open": None, "RB-gone": None, ":staff": None}
            assert places(conn) == before  # no station is told anything anew


def places(conn: sa.Connection) -> list[Any]:
    c = t.case_change.c
    return list(conn.execute(sa.select(c.tx, c.seq, c.case_id).order_by(c.tx, c.seq)))


def a_row(table: sa.Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """With something in every column that must have it."""
    usual: dict[str, Any] = {
        column.name: {} if isinstance(column.type, sa.JSON) else 0 if isinstance(column.type, sa.Integer) else ""
        for column in table.columns
        if not column.nullable and not isinstance(column.type, t.UtcDateTime)
    }
    return usual | ({"created_at": AT} if "created_at" in table.c else {}) | dict(values)
