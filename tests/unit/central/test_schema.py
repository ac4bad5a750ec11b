"""The migrations make the tables that the program uses."""

from pathlib import Path

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from sync.central.db.engine import Database
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
            assert conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == ["0003"]
