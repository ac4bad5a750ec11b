"""What the database itself refuses: an event is a fact. And that the queries use their indexes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.station.ports import Settlement, StoreError
from sync.store.database import FILE_NAME, Database
from sync.store.outbox import _DUE, _NEXT
from sync.store.store import Store
from tests.support.clock import FakeClock
from tests.support.returns import a_case, plain_event, sealed_visit


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        for number in (1, 2, 3):
            visit = sealed_visit(a_case(f"RB-{number}"), f"ev-{number}", f"RBB{number}")
            store.visits.commit(visit, (), plain_event(f"ev-{number}"))
        store.outbox.settle([Settlement("ev-2", "sent"), Settlement("ev-3", "dead", "no such item")])
        opened = Database(tmp_path / FILE_NAME)
        yield opened
        opened.close()


@pytest.mark.parametrize(
    "change",
    [
        "device_seq = 99",
        "event_id = 'other'",
        "case_id = 'other'",
        "case_seq = 9",
        "body = x'00'",
        "body = x''",
        "body_sha256 = x'00'",
        "prev_sha256 = x'00'",
        "signature = ''",
        "created_ms = 0",
    ],
)
def test_an_event_cannot_be_changed(database: Database, change: str) -> None:
    with pytest.raises(StoreError, match="an event is a fact"), database.transaction() as db:
        db.execute(f"UPDATE outbox SET {change} WHERE event_id = 'ev-1'")


@pytest.mark.parametrize("event_id", ["ev-1", "ev-3"])
def test_an_unsent_event_cannot_be_deleted_or_replaced(database: Database, event_id: str) -> None:
    with pytest.raises(StoreError, match="unsent"), database.transaction() as db:
        db.execute("DELETE FROM outbox WHERE event_id = ?", (event_id,))
    with pytest.raises(StoreError, match="unsent"), database.transaction() as db:
        db.execute("INSERT OR REPLACE INTO outbox SELECT * FROM outbox WHERE event_id = ?", (event_id,))


def test_the_body_of_a_sent_event_can_be_emptied_but_not_rewritten(database: Database) -> None:
    with pytest.raises(StoreError, match="an event is a fact"), database.transaction() as db:
        db.execute("UPDATE outbox SET body = x'00' WHERE event_id = 'ev-2'")
    with database.transaction() as db:
        db.execute("UPDATE outbox SET body = x'' WHERE event_id = 'ev-2'")


@pytest.mark.parametrize("query", [_DUE, _NEXT, "SELECT count(*) FROM outbox WHERE state = 'pending'"])
def test_the_queries_of_the_queue_never_walk_the_whole_outbox(database: Database, query: str) -> None:
    """Sent rows stay for a month: only the partial indexes of pending rows may be walked, and the few of one case."""
    values = {"now": 0, "farthest": 1, "limit": 100} if ":limit" in query else {}
    plan = [row["detail"] for row in database.rows("EXPLAIN QUERY PLAN " + query, values)]
    walks = [line for line in plan if "outbox" in line or line.startswith(("SCAN", "SEARCH"))]
    assert walks and all("INDEX outbox_" in line or line.endswith("(case_id=?)") for line in walks), plan
    assert not any("TEMP B-TREE" in line for line in plan), plan


def test_a_cached_case_of_another_version_counts_as_not_cached(tmp_path: Path) -> None:
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        store.cases.keep(a_case("RB-1"), clock.now())
        other = Database(tmp_path / FILE_NAME)
        with other.transaction() as db:
            db.execute("""UPDATE case_cache SET body = '{"case_id": "RB-1"}'""")
        other.close()
        assert store.cases.find("RB-1") is None
        store.cases.keep(a_case("RB-1"), clock.now())
        assert store.cases.find("RB-1") is not None


def test_a_visit_that_cannot_be_read_is_kept_and_said(tmp_path: Path) -> None:
    with Store.open(tmp_path, FakeClock()) as store:
        store.visits.save(sealed_visit())
        other = Database(tmp_path / FILE_NAME)
        with other.transaction() as db:
            db.execute("UPDATE visit SET body = '{}'")
        with pytest.raises(StoreError, match="cannot be read"):
            store.visits.open_visit()
        assert other.value("SELECT state FROM visit") == "open"
        other.close()
