"""The migrations make the tables that the program uses."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from sync.central import numbers
from sync.central.db.engine import Database
from sync.central.db.schema import config
from sync.central.db.tables import metadata


def test_the_migrations_and_the_tables_agree(tmp_path: Path) -> None:
    with Database(tmp_path / "central.db") as db, db.read() as conn:
        assert compare_metadata(MigrationContext.configure(conn), metadata) == []


def test_the_database_is_as_durable_as_it_can_be(tmp_path: Path) -> None:
    with Database(tmp_path / "central.db") as db:
        with db.read() as conn:
            mode = conn.exec_driver_sql("PRAGMA journal_mode").scalar()
            synchronous = conn.exec_driver_sql("PRAGMA synchronous").scalar()
        assert (mode, synchronous) in (("wal", 2), ("delete", 3))


def test_an_error_takes_the_whole_transaction_back(tmp_path: Path) -> None:
    with Database(tmp_path / "central.db") as db:
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
        with Database(tmp_path / "central.db") as db, db.read() as conn:
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
    with Database(tmp_path / "central.db") as db, db.write() as conn:
        assert numbers.acknowledge(conn, "ST-1").gaps == [(2, 2), (5, 9)]
        [first, *_] = numbers.missing(conn)["ST-1"]
        assert (first["since"], first["state"]) == ("2026-11-20T10:00:03+00:00", "awaited")
        assert conn.exec_driver_sql("SELECT count(*) FROM alarm").scalar() == 0
        assert conn.exec_driver_sql("SELECT device_id, public_key FROM device").all() == [("ST-1", "key")]


def test_events_and_their_photos_outlive_the_step_to_events_without_a_case(tmp_path: Path) -> None:
    path = tmp_path / "central.db"
    with Database(path) as db, db.write() as conn:  # with foreign keys on, as central opens it
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
        with Database(path) as db, db.write() as conn:
            assert conn.exec_driver_sql("SELECT event_id, sha256 FROM event_blob").all() == [("e-0", "abc")]
            assert conn.exec_driver_sql("SELECT event_id, subject FROM event").all() == [
                ("e-0", "RB-1"),
                ("e-1", "RB-1"),
            ]
            labels = conn.exec_driver_sql("SELECT label FROM event_label ORDER BY label").scalars().all()
            assert labels == ["RBB1", "RBB2"]
            assert conn.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            assert compare_metadata(MigrationContext.configure(conn), metadata) == []
            command.downgrade(config(conn), "0005")
            assert conn.exec_driver_sql("SELECT event_id FROM event_blob").all() == [("e-0",)]
