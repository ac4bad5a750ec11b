"""The migrations make the tables that the program uses."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from sync.central.db.embedded import SqliteDatabase
from sync.central.db.opening import open_database
from sync.central.db.schema import config
from sync.central.db.tables import metadata
from sync.central.events import numbers
from tests.support.postgres import Postgres

RELEASED = [f"{number:04}" for number in range(1, 9)]
AT = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
_BY_TYPE: dict[type, Any] = {str: "x", int: 1, float: 1.0, bool: True, datetime: AT.replace(tzinfo=None), dict: {}}


def differences(conn: sa.Connection) -> list[Any]:
    """Between the tables of the program and those of the database; partitions of events are no tables of their own."""

    def counts(name: str | None, kind: str, _parents: object) -> bool:
        return (
            kind != "table"
            or not (name or "").removeprefix("event_").replace("default", "0").replace("_", "").isdigit()
        )

    def differ(_context: object, _one: object, _column: object, found: Any, wanted: Any) -> bool | None:
        same = conn.dialect.name == "sqlite" and isinstance(found, sa.Integer) and isinstance(wanted, sa.Integer)
        return False if same else None  # every integer of SQLite has 64 bits; None: as Alembic compares

    context = MigrationContext.configure(conn, opts={"include_name": counts, "compare_type": differ})
    return list(compare_metadata(context, metadata))


def fill(conn: sa.Connection) -> dict[str, int]:
    """One row in each table, whatever the schema; how many rows each has."""
    there = sa.MetaData()
    there.reflect(conn)
    tables = [table for table in there.sorted_tables if table.name != "alembic_version"]
    for table in tables:
        row = {column.name: "{}" if isinstance(column.type, sa.Text) else _value(column) for column in table.columns}
        conn.execute(sa.insert(table).values(row))
    return counted(conn, [table.name for table in tables])


def _value(column: sa.Column[Any]) -> Any:
    if column.name == "revoked_at":
        return None
    if column.name == "decision" and isinstance(column.type, sa.JSON):
        return {"exceptions": []}  # as every decision says
    return {} if isinstance(column.type, sa.JSON) else _BY_TYPE[column.type.python_type]


def counted(conn: sa.Connection, names: Iterable[str]) -> dict[str, int]:
    return {name: conn.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in names}


def test_the_migrations_and_the_tables_agree(tmp_path: Path, database_url: str) -> None:
    with open_database(tmp_path / "central.db", database_url) as db, db.read() as conn:
        assert differences(conn) == []


@pytest.mark.parametrize("released", RELEASED)
def test_the_data_of_every_released_schema_comes_along(tmp_path: Path, released: str) -> None:
    path = tmp_path / "central.db"
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as conn:
        conn.exec_driver_sql("PRAGMA foreign_keys=ON")
        command.upgrade(config(conn), released)
        before = fill(conn)
    engine.dispose()
    with SqliteDatabase(path) as db, db.write() as conn:
        assert counted(conn, before) == before
        assert conn.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert differences(conn) == []


def test_many_that_start_at_once_migrate_once(tmp_path: Path, postgres: Postgres) -> None:
    with postgres.database() as url, ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(lambda _: open_database(tmp_path / "central.db", url, 2), range(4)))
        for db in opened:
            with db.read() as conn:
                assert differences(conn) == []
            db.close()


def test_the_next_events_of_every_table_have_their_own_numbers(tmp_path: Path, postgres: Postgres) -> None:
    """Numbers beyond 2^31 are counted on PostgreSQL as on SQLite."""
    with postgres.database() as url, open_database(tmp_path / "central.db", url) as db, db.read() as conn:
        narrow = "SELECT sequencename FROM pg_sequences WHERE data_type <> 'bigint'::regtype"
        assert conn.exec_driver_sql(narrow).all() == []


def test_the_database_is_as_durable_as_it_can_be(tmp_path: Path) -> None:
    with SqliteDatabase(tmp_path / "central.db") as db:
        with db.read() as conn:
            mode = conn.exec_driver_sql("PRAGMA journal_mode").scalar()
            synchronous = conn.exec_driver_sql("PRAGMA synchronous").scalar()
        assert (mode, synchronous) in (("wal", 2), ("delete", 3))


def test_an_error_takes_the_whole_transaction_back(tmp_path: Path) -> None:
    with SqliteDatabase(tmp_path / "central.db") as db:
        try:
            with db.write() as conn:
                conn.execute(sa.insert(metadata.tables["setting"]).values(name="a", value="b"))
                raise LookupError
        except LookupError:
            pass
        with db.read() as conn:
            assert conn.scalar(sa.select(sa.func.count()).select_from(metadata.tables["setting"])) == 0


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        with SqliteDatabase(tmp_path / "central.db") as db, db.read() as conn:
            head = ScriptDirectory.from_config(config(conn)).get_current_head()
            assert conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == [head]


def test_gaps_of_an_earlier_version_are_found_once(tmp_path: Path) -> None:
    """Numbers 2 and 5 to 9 are missing; a lost one was an alarm then."""
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'central.db'}")
    with engine.begin() as conn:
        command.upgrade(config(conn), "0002")
        conn.exec_driver_sql("INSERT INTO return_point VALUES ('p', 'P', '', '', '', NULL, NULL, '[]', NULL)")
        device = "INSERT INTO device VALUES ('ST-1', 'S', 'p', 'key', '2026-11-20', NULL, NULL, 1, NULL)"
        conn.exec_driver_sql(device)
        conn.exec_driver_sql("INSERT INTO alarm VALUES (1, 'ST-1', 'lost', '2-2', '', '2026-11-20')")
        for number in (1, 3, 4, 10):
            row = (number, f"e-{number}", f"2026-11-20 10:00:{number:02}")
            conn.exec_driver_sql("INSERT INTO seen_number VALUES ('ST-1', ?, ?, 'accepted', '', NULL, ?)", row)
    engine.dispose()
    with SqliteDatabase(tmp_path / "central.db") as db, db.write() as conn:
        assert numbers.acknowledge(conn, "ST-1", 10).gaps == [(2, 2), (5, 9)]
        [first, *_] = numbers.missing(conn)["ST-1"]
        assert (first["since"], first["state"]) == ("2026-11-20T10:00:03+00:00", "awaited")
        assert conn.exec_driver_sql("SELECT count(*) FROM alarm").scalar() == 0
        assert conn.exec_driver_sql("SELECT device_id, public_key FROM device").all() == [("ST-1", "key")]


def test_events_and_their_photos_outlive_the_step_to_events_without_a_case(tmp_path: Path) -> None:
    path = tmp_path / "central.db"
    with SqliteDatabase(path) as db, db.write() as conn:  # with foreign keys on, as central opens it
        command.downgrade(config(conn), "0005")
        conn.exec_driver_sql("INSERT INTO return_point VALUES ('p', 'P', '', '', '', NULL, NULL, '[]', NULL)")
        conn.exec_driver_sql("INSERT INTO device VALUES ('ST-1', 'S', 'p', 'key', '2026-11-20', NULL, NULL, NULL)")
        conn.exec_driver_sql("INSERT INTO merchant VALUES (1, 'M', '', '', '[]', '{}')")
        case = "'RB-1', 'x', 1, 'OPEN', 'r', 'o', 'o', '{}', '[]', NULL, NULL, '2026-11-20', NULL, NULL, 1, 0"
        conn.exec_driver_sql(f"INSERT INTO return_case VALUES ({case})")
        for number, body in enumerate(('{"verification": {"bags": ["RBB2", "RBB1"]}}', "{}")):
            at = f"2026-11-20 10:00:0{number}"
            row = (f"e-{number}", number, body, at)
            conn.exec_driver_sql(
                "INSERT INTO event"
                " VALUES (?, 'ST-1', ?, 'RB-1', 1, 'verification.completed', ?, '', '', '', '', ?, '[]')",
                row,
            )
        conn.exec_driver_sql("INSERT INTO event_blob VALUES ('e-0', 'abc')")
    for _ in range(2):
        with SqliteDatabase(path) as db, db.write() as conn:
            assert conn.exec_driver_sql("SELECT event_id, sha256 FROM event_blob").all() == [("e-0", "abc")]
            assert conn.exec_driver_sql("SELECT event_id, subject FROM event").all() == [
                ("e-0", "RB-1"),
                ("e-1", "RB-1"),
            ]
            labels = conn.exec_driver_sql("SELECT label FROM event_label ORDER BY label").scalars().all()
            assert labels == ["RBB1", "RBB2"]
            assert conn.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            assert differences(conn) == []
            command.downgrade(config(conn), "0005")
            assert conn.exec_driver_sql("SELECT event_id FROM event_blob").all() == [("e-0",)]
