"""A row that is no longer what was written, met while the station runs: it is not sent, and not given up either."""

from pathlib import Path

import pytest

from sync.station.ports import StoreDamaged
from sync.store.database import FILE_NAME, Database
from sync.store.store import Store
from tests.support.clock import FakeClock
from tests.support.returns import a_case, plain_event, sealed_visit


@pytest.mark.parametrize("damage", ["x'ff00'", "'a text'", "replace(CAST(body AS TEXT), 'a', 'b')", "x''"])
def test_a_damaged_event_is_not_sent_and_the_next_start_brings_it_back(tmp_path: Path, damage: str) -> None:
    with Store.open(tmp_path, FakeClock()) as store:
        store.visits.commit(sealed_visit(a_case("RB-1"), "ev-1"), (), plain_event("ev-1"))
        written = store.outbox.unsent(0, 10)
        spoil(tmp_path, damage)
        with pytest.raises(StoreDamaged, match="repairs itself"):
            store.outbox.due(FakeClock().now(), 10)
        with pytest.raises(StoreDamaged, match="repairs itself"):
            store.outbox.unsent(0, 10)
    with Store.open(tmp_path, FakeClock()) as store:
        assert [row.envelope for row in store.outbox.unsent(0, 10)] == [row.envelope for row in written]


def spoil(folder: Path, body: str) -> None:
    """Change the row as a flipped bit does: past the triggers."""
    database = Database(folder / FILE_NAME)
    trigger = database.value("SELECT sql FROM sqlite_master WHERE name = 'outbox_is_a_fact'")
    with database.transaction() as db:
        db.execute("DROP TRIGGER outbox_is_a_fact")
        db.execute(f"UPDATE outbox SET body = {body}")
        db.execute(trigger)
    database.close()
