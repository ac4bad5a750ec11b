"""What `returnpoint bench intake` fills a database with is as if it had come in over the API."""

from pathlib import Path

import sqlalchemy as sa

from kiosk.commands.bench_mass import bare
from kiosk.commands.bench_world import seeded
from sync.central.app import open_context
from sync.central.clock import SystemClock
from sync.central.db import tables as t
from sync.central.db.opening import open_database
from sync.central.money import deadlines
from sync.central.settings import Settings
from tests.unit.central.test_schema import differences

CASES, TOTES_AND_GOODS = 40, 200 + 500 + 2

GATHERED = (t.delivery, t.notice, t.blob)


def test_a_filled_central_is_whole(tmp_path: Path, database_url: str) -> None:
    world = seeded(tmp_path / "central", database_url, CASES, 4)
    ctx = open_context(Settings(world.data, database_url=world.database_url), SystemClock())
    with ctx.db:
        with ctx.db.read() as conn:
            assert differences(conn) == []
            rows = conn.execute(sa.select(t.return_case.c.status, sa.func.count()).group_by(t.return_case.c.status))
            assert {row.status: row[1] for row in rows} == {"RESOLVED": 34 + 1, "VERIFIED": 2 + 1, "OPEN": 4 + 1}
            told = sa.select(t.case_change.c.at).join(t.return_case, t.return_case.c.case_id == t.case_change.c.case_id)
            upserts = told.add_columns(t.return_case.c.closed_at).where(t.case_change.c.op == "upsert")
            assert {row.at == row.closed_at for row in conn.execute(upserts)} == {True}
            assert conn.scalar(sa.select(sa.func.count()).select_from(t.event)) == 36 + 2 + TOTES_AND_GOODS
        with ctx.db.read() as conn:
            gathered = {table.name: conn.scalar(sa.select(sa.func.count()).select_from(table)) for table in GATHERED}
        assert deadlines.run_once(ctx) == 0  # nothing is late
    assert gathered == {"delivery": 38, "notice": 6, "blob": 6}


def test_what_slows_filling_down_is_away_only_meanwhile(tmp_path: Path, database_url: str) -> None:
    with open_database(tmp_path / "central.db", database_url) as db:
        with bare(db), db.read() as conn:
            assert not {name for table in t.metadata.tables for name in indexes(conn, table)} & {
                index.name for table in t.metadata.sorted_tables for index in table.indexes
            }
        with db.read() as conn:
            assert differences(conn) == []


def indexes(conn: sa.Connection, table: str) -> set[str | None]:
    return {index["name"] for index in sa.inspect(conn).get_indexes(table)}
