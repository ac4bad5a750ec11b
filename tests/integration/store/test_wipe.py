"""A station that was switched off holds no consumer's name any more, not even in freed pages."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sync.domain.staff import StaffList, StaffMember
from sync.store import cases
from sync.store.database import FILE_NAME, Database
from sync.store.store import Store
from sync.wire import CaseUpsert, Changes
from tests.support.clock import FakeClock
from tests.support.returns import a_case

NAME = "Zebedee Q."


def filled(store: Store, clock: FakeClock, count: int) -> None:
    told = [replace(a_case(f"RB-{n:06}", f"RMA-{n:06}"), consumer_name=NAME) for n in range(count)]
    for start in range(0, count, 500):
        page = [CaseUpsert(case=case) for case in told[start : start + 500]]
        store.cases.apply(Changes(changes=page, cursor=str(start), server_time=clock.now()))


def test_no_byte_of_a_wiped_case_stays_on_the_disk(tmp_path: Path) -> None:
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        filled(store, clock, 2000)
        assert NAME.encode() in (tmp_path / f"{FILE_NAME}-wal").read_bytes() + (tmp_path / FILE_NAME).read_bytes()
        (tmp_path / f"{FILE_NAME}.before-v9").write_bytes((tmp_path / FILE_NAME).read_bytes())
        (tmp_path / f"{FILE_NAME}.before-v8").write_bytes(b"no database")
        store.cases.wipe()
        for path in tmp_path.iterdir():
            if path.is_file():
                assert NAME.encode() not in path.read_bytes(), path.name


@pytest.mark.parametrize("sql", [cases.FIND, cases.UNSENT, "SELECT version FROM case_cache WHERE case_id = 'RB-1'"])
def test_every_way_to_a_case_is_by_an_index(tmp_path: Path, sql: str) -> None:
    """So that a hundred thousand cases cost no more than ten."""
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        filled(store, clock, 10)
    with closing(Database(tmp_path / FILE_NAME)) as database:
        plan = database.rows("EXPLAIN QUERY PLAN " + sql.replace("?", "'RB-1'"), {"value": "RMA-000001"})
    assert plan and not [step["detail"] for step in plan if step["detail"].startswith("SCAN")]


def test_no_byte_of_a_wiped_staff_list_stays_either(tmp_path: Path) -> None:
    """Nor in a copy that is older than some of the tables."""
    with Store.open(tmp_path, FakeClock()) as store:
        store.staff.keep(StaffList("v1", (StaffMember("SF-1", NAME, pin_hash="hash of a PIN"),)))
        copy = tmp_path / f"{FILE_NAME}.before-v99"
        with closing(Database(tmp_path / FILE_NAME)) as database:
            database.value("PRAGMA wal_checkpoint(TRUNCATE)")
        copy.write_bytes((tmp_path / FILE_NAME).read_bytes())
        with closing(Database(copy)) as database, database.transaction() as db:
            db.execute("DROP TABLE sign_in_attempt")
        store.staff.wipe()
        for path in tmp_path.iterdir():
            if path.is_file():
                assert NAME.encode() not in path.read_bytes(), path.name
