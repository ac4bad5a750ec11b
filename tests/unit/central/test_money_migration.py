"""The exceptions that waited before there was a list of them are in it after the step."""

import json
from pathlib import Path

import sqlalchemy as sa
from alembic import command

from sync.central.db.embedded import SqliteDatabase
from sync.central.db.schema import config
from sync.central.db.tables import open_exception
from sync.central.money.waiting import NO_END


def test_what_waits_at_the_step_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "central.db"
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as conn:
        command.upgrade(config(conn), "0008")
        conn.exec_driver_sql("INSERT INTO merchant VALUES (7, 'M', '', '', '[]', '{}')")
        for number in range(1, 4):
            due = "'2026-12-05 10:00:00'" if number == 2 else "NULL"
            words = f"'RB-{number}', 'p', 7, 'VERIFIED', 'r', 'o', 'o', '{{}}', '[]', NULL, NULL"
            conn.exec_driver_sql(f"INSERT INTO return_case VALUES ({words}, '2026-11-20', NULL, {due}, 1, 0)")
        damaged = [{"kind": "damaged", "item_id": "i", "event_id": ""}]
        twice = [*damaged, {"kind": "double_drop_off", "item_id": "", "event_id": "e"}]
        for case_id, revision, exceptions in (
            ("RB-1", 1, damaged),
            ("RB-1", 2, []),
            ("RB-2", 1, damaged),
            ("RB-3", 1, []),
            ("RB-3", 2, twice),
        ):
            row = (
                case_id,
                revision,
                f"2026-11-2{revision} 10:00:00",
                "finding",
                json.dumps({"exceptions": exceptions}),
            )
            conn.exec_driver_sql("INSERT INTO decision_revision VALUES (?, ?, ?, ?, ?)", row)
    engine.dispose()
    with SqliteDatabase(path) as db, db.read() as conn:
        rows = conn.execute(sa.select(open_exception).order_by(open_exception.c.case_id, open_exception.c.kind)).all()
    assert [(row.case_id, row.kind, row.event_id, row.partner, row.store_id) for row in rows] == [
        ("RB-2", "damaged", "", "p", 7),
        ("RB-3", "damaged", "", "p", 7),
        ("RB-3", "double_drop_off", "e", "p", 7),
    ]
    assert rows[0].due_at.isoformat() == "2026-12-05T10:00:00+00:00"
    assert rows[1].due_at == NO_END
    assert rows[1].opened_at.isoformat() == "2026-11-22T10:00:00+00:00"
