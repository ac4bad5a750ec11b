"""What a released schema holds for partners comes along: answers that are kept, and when cases changed last."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command

from sync.central.db.embedded import SqliteDatabase
from sync.central.db.schema import config

_BEFORE = """
INSERT INTO partner_key (key_id, partner, key_sha256, created_at, revoked_at) VALUES
    ('k1', 'Shop', 'a', '2026-01-01 00:00:00', '2026-02-01 00:00:00'),
    ('k2', 'Shop', 'b', '2026-02-01 00:00:00', NULL),
    ('k3', 'Gone', 'c', '2026-02-01 00:00:00', '2026-02-02 00:00:00');
INSERT INTO idempotency (partner, key, fingerprint, status, headers, body, created_at) VALUES
    ('Shop', 'one', 'f', 201, '{}', '{}', '2026-03-01 00:00:00'),
    ('Gone', 'one', 'f', 201, '{}', '{}', '2026-03-01 00:00:00');
INSERT INTO merchant (store_id, name, contact, start_url, services, rules) VALUES (4101, 'Shop', '', '', '[]', '{}');
INSERT INTO return_case (case_id, partner, store_id, status, rma_number, order_number, order_id, customer,
        external_references, created_at, closed_at, version) VALUES
    ('RB-1', 'Shop', 4101, 'OPEN', 'A', '1', '1', '{}', '[]', '2026-03-01 00:00:00', NULL, 1),
    ('RB-2', 'Shop', 4101, 'RESOLVED', 'B', '1', '1', '{}', '[]', '2026-03-01 00:00:00', '2026-03-05 00:00:00', 4)
"""


def test_answers_move_to_the_key_in_use_and_cases_know_their_last_change(tmp_path: Path) -> None:
    path = tmp_path / "central.db"
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as conn:
        command.upgrade(config(conn), "0008")
        for statement in _BEFORE.split(";"):
            conn.exec_driver_sql(statement)
    engine.dispose()
    with SqliteDatabase(path) as db, db.read() as conn:
        assert conn.exec_driver_sql("SELECT api_key_id, key FROM idempotency").all() == [("k2", "one")]
        changed = conn.exec_driver_sql("SELECT case_id, updated_at FROM return_case ORDER BY case_id").all()
        assert [(case_id, moment[:10]) for case_id, moment in changed] == [
            ("RB-1", "2026-03-01"),
            ("RB-2", "2026-03-05"),
        ]
        assert conn.exec_driver_sql("SELECT store_ids FROM partner_key").scalars().all() == [None] * 3
