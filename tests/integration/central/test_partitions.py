"""Events lie in a partition per month, which go as a whole once nothing in them is needed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync.central.db import partitions
from sync.central.db import tables as t
from sync.central.db.engine import Database
from sync.central.db.opening import open_database

JUNE = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
AUGUST = datetime(2026, 8, 15, 12, 0, tzinfo=UTC)
NEXT_YEAR = datetime(2027, 8, 15, 12, 0, tzinfo=UTC)


@pytest.fixture
def db(tmp_path: Path, database_url: str) -> Iterator[Database]:
    with open_database(tmp_path / "central.db", database_url) as db:
        with db.write() as conn:
            conn.execute(sa.insert(t.merchant), [_row(t.merchant, store_id=1)])
            conn.execute(sa.insert(t.return_point), [_row(t.return_point, return_point_id="p")])
            conn.execute(sa.insert(t.device), [_row(t.device, device_id="ST-1", return_point_id="p")])
            open_case = _row(t.return_case, case_id="RB-1", store_id=1, status="OPEN")
            closed = _row(t.return_case, case_id="RB-2", store_id=1, status="CLOSED", closed_at=JUNE, forgotten_at=JUNE)
            conn.execute(sa.insert(t.return_case).values(open_case))
            conn.execute(sa.insert(t.return_case).values(closed))
        yield db


def _row(table: sa.Table, **given: object) -> dict[str, object]:
    """What the table asks for, filled in."""
    by_type: dict[type, object] = {str: "", int: 0, object: JUNE, float: 0.0, bool: False}
    needed = [c for c in table.columns if not c.nullable and c.server_default is None and c.name not in given]
    return {c.name: {} if isinstance(c.type, sa.JSON) else by_type[c.type.python_type] for c in needed} | given


def event_id(at: datetime, number: int = 0) -> str:
    digits = f"{int(at.timestamp() * 1000):012x}"
    return f"{digits[:8]}-{digits[8:]}-7000-8000-{number:012x}"


def store(db: Database, event_id: str, case_id: str | None, received_at: datetime = JUNE) -> None:
    event = _row(t.event, event_id=event_id, device_id="ST-1", case_id=case_id, received_at=received_at)
    with db.write() as conn:
        conn.execute(sa.insert(t.event).values(event))
        conn.execute(sa.insert(t.event_label).values(event_id=event_id, label="T-1"))


def keep(db: Database, now: datetime) -> int:
    with db.write() as conn:
        return partitions.keep_ahead(conn, now)


def drop(db: Database, before: datetime) -> list[str]:
    return partitions.drop_ended(db, before)


def kept(db: Database) -> list[str]:
    with db.read() as conn:
        labels = conn.scalars(sa.select(t.event_label.c.event_id).order_by(t.event_label.c.event_id)).all()
        events = list(conn.scalars(sa.select(t.event.c.event_id).order_by(t.event.c.event_id)))
    assert labels == events
    return events


def is_postgresql(db: Database) -> bool:
    with db.read() as conn:
        return conn.dialect.name == "postgresql"


def test_months_exist_before_they_begin_and_take_what_waited_for_them(db: Database) -> None:
    store(db, event_id(JUNE), "RB-1")
    store(db, "ffffffff-ffff-4fff-8fff-ffffffffffff", "RB-1")
    made = keep(db, JUNE)
    assert kept(db) == [event_id(JUNE), "ffffffff-ffff-4fff-8fff-ffffffffffff"]
    assert keep(db, JUNE) == 0
    with db.read() as conn:
        names = [partition.name for partition in partitions.listed(conn)]
        assert partitions.in_default(conn) == (1 if made else 0)
    if is_postgresql(db):
        assert (made, names) == (3, ["event_2026_06", "event_2026_07", "event_2026_08"])
        store(db, event_id(AUGUST, 1), "RB-1")
        with db.read() as conn:
            assert conn.exec_driver_sql("SELECT event_id FROM event_2026_08").scalars().all() == [event_id(AUGUST, 1)]
            assert conn.exec_driver_sql("SELECT event_id FROM event_2026_06").scalars().all() == [event_id(JUNE)]
    else:
        assert (made, names, drop(db, NEXT_YEAR)) == (0, [], [])


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_month_goes_once_nothing_in_it_is_needed(db: Database) -> None:
    keep(db, JUNE)
    store(db, event_id(JUNE, 1), "RB-2")
    store(db, event_id(JUNE, 2), None)
    store(db, event_id(AUGUST, 1), "RB-1")
    assert drop(db, JUNE) == []  # it has not ended
    assert drop(db, AUGUST) == ["event_2026_06", "event_2026_07"]
    assert drop(db, NEXT_YEAR) == []  # its case is not forgotten yet
    assert kept(db) == [event_id(AUGUST, 1)]
    store(db, event_id(JUNE, 3), "RB-2")  # a station that comes late: to where there is room


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_goods_that_were_matched_to_a_case_are_kept_as_long_as_the_case(db: Database) -> None:
    keep(db, JUNE)
    store(db, event_id(JUNE, 1), None)
    with db.write() as conn:
        conn.execute(
            sa.insert(t.provisional_match).values(event_id=event_id(JUNE, 1), case_id="RB-1", note="", at=JUNE)
        )
    assert drop(db, AUGUST) == ["event_2026_07"]
    assert kept(db) == [event_id(JUNE, 1)]
    with db.write() as conn:
        conn.execute(sa.update(t.return_case).values(forgotten_at=JUNE))
    assert drop(db, AUGUST) == ["event_2026_06"]
    assert kept(db) == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_month_goes_in_slices_and_without_hurry(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The trails of a month of a fleet take longer than one statement may."""
    monkeypatch.setattr(partitions, "_SLICE", 2)
    keep(db, JUNE)
    for number in range(5):
        store(db, event_id(JUNE, number), "RB-2")
    assert drop(db, AUGUST) == ["event_2026_06", "event_2026_07"]
    assert kept(db) == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_wrong_clock_does_not_make_an_event_go_too_early(db: Database) -> None:
    keep(db, JUNE)
    store(db, event_id(JUNE), "RB-2", received_at=AUGUST)
    assert drop(db, AUGUST) == ["event_2026_07"]
    assert kept(db) == [event_id(JUNE)]
    assert drop(db, NEXT_YEAR) == ["event_2026_06", "event_2026_08"]
