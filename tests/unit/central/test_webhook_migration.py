"""Webhooks of an earlier version go on: what was sent stays listed, what waited is sent."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command

from sync.central.db.embedded import SqliteDatabase
from sync.central.db.schema import config


def test_deliveries_and_their_attempts_outlive_the_step_to_leases(tmp_path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'central.db'}")
    with engine.begin() as conn:
        command.upgrade(config(conn), "0008")
        conn.exec_driver_sql("INSERT INTO merchant VALUES (1, 'M', '', '', '[]', '{}')")
        case = "'RB-1', 'x', 1, 'OPEN', 'r', 'o', 'o', '{}', '[]', NULL, NULL, '2026-11-20', NULL, NULL, 1, 0"
        conn.exec_driver_sql(f"INSERT INTO return_case VALUES ({case})")
        hook = "7, 'x', 'https://a.example', 'return/verification_passed', 'whsec_AA==', '2026-11-20', NULL, NULL, ''"
        conn.exec_driver_sql(f"INSERT INTO webhook VALUES ({hook})")
        at = "'2026-11-20'"
        for number, state in ((3, "delivered"), (4, "pending")):
            row = (
                f"{number}, 'msg_{number}', 7, 'RB-1', {number}, 'e', '{{}}', '{state}', 1, '2026-11-20', '2026-11-20'"
            )
            conn.exec_driver_sql(f"INSERT INTO delivery VALUES ({row}, {at}, NULL)")
        conn.exec_driver_sql("INSERT INTO delivery_attempt VALUES (9, 3, '2026-11-20', 200, '')")
    engine.dispose()
    for _ in range(2):
        with SqliteDatabase(tmp_path / "central.db") as db, db.read() as conn:
            found = conn.exec_driver_sql("SELECT delivery_id, subject, state, place FROM delivery ORDER BY 1").all()
            assert found == [(3, "RB-1", "delivered", None), (4, "RB-1", "pending", None)]
            attempts = conn.exec_driver_sql("SELECT attempt_id, delivery_id, status FROM delivery_attempt").all()
            assert attempts == [(9, 3, 200)]
            assert conn.exec_driver_sql("SELECT lease, store_ids FROM webhook").all() == [("", None)]
            assert conn.exec_driver_sql("PRAGMA foreign_key_check").all() == []
