"""SQLite: what was written comes from the log into the database beside whoever writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.db.embedded import SqliteDatabase

_MUCH = "x" * 1_000_000


@pytest.fixture
def database(tmp_path: Path) -> Iterator[SqliteDatabase]:
    with SqliteDatabase(tmp_path / "central.db") as opened:
        yield opened


def put(conn: sa.Connection, name: str) -> None:
    conn.execute(sa.insert(t.setting).values(name=name, value=_MUCH))


def test_a_checkpoint_waits_for_no_writer_and_no_writer_for_it(database: SqliteDatabase, tmp_path: Path) -> None:
    with database.write() as conn:
        put(conn, "before")
    small = (tmp_path / "central.db").stat().st_size
    with database.write() as conn:
        put(conn, "meanwhile")
        assert database.checkpoint() == 0
        assert small + len(_MUCH) <= (tmp_path / "central.db").stat().st_size < small + 2 * len(_MUCH)
        put(conn, "after")
    database.checkpoint()
    assert (tmp_path / "central.db").stat().st_size >= small + 3 * len(_MUCH)


def test_the_log_begins_anew_and_does_not_grow_for_ever(database: SqliteDatabase, tmp_path: Path) -> None:
    for number in range(60):
        with database.write() as conn:
            conn.execute(sa.delete(t.setting).where(t.setting.c.name.like("test%")))
            put(conn, f"test {number}")
        database.checkpoint()
    assert (tmp_path / "central.db-wal").stat().st_size < 10 * len(_MUCH)
