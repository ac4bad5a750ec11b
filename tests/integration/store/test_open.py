"""Opening a data folder: settings of the database, and a plain sentence for everything that can be wrong."""

import logging
import os
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlite_utils

from sync.station.ports import StoreTooNew, StoreUnusable
from sync.store.database import FILE_NAME, Database, log_engine, safe_for_wal
from sync.store.schema import MIGRATIONS
from sync.store.store import Store
from tests.support.clock import FakeClock
from tests.support.returns import plain_event, sealed_visit


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 9), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_wal_only_on_versions_without_the_reset_race(version: tuple[int, int, int], safe: bool) -> None:
    assert safe_for_wal(version) is safe


@pytest.mark.parametrize(
    ("version", "mode", "synchronous"), [((3, 53, 4), "wal", 2), ((3, 40, 1), "delete", 3)], ids=["wal", "delete"]
)
def test_the_settings_keep_a_commit_through_a_power_cut(
    tmp_path: Path,
    version: tuple[int, int, int],
    mode: str,
    synchronous: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    database = Database(tmp_path / FILE_NAME, version)
    try:
        database.migrate()
        assert database.mode == mode
        assert database.value("PRAGMA synchronous") == synchronous  # 2 FULL, 3 EXTRA
        assert database.value("PRAGMA foreign_keys") == 1
        with caplog.at_level(logging.INFO):
            log_engine(database)
        assert ("EXTRA" in caplog.text) is (mode == "delete")
    finally:
        database.close()


def test_a_database_that_was_in_wal_mode_is_turned_back_where_wal_is_not_safe(tmp_path: Path) -> None:
    for version, mode in (((3, 53, 4), "wal"), ((3, 40, 1), "delete")):
        database = Database(tmp_path / FILE_NAME, version)
        database.migrate()
        assert database.mode == mode
        database.close()


def test_sqlite_utils_does_not_commit_inside_our_transaction(tmp_path: Path) -> None:
    database = Database(tmp_path / FILE_NAME)
    database.migrate()

    class Cut(Exception):
        """The power goes."""

    with pytest.raises(Cut), database.transaction() as db:
        db.table("setting").insert({"name": "a", "value": "1"})
        db.execute("INSERT INTO setting(name, value) VALUES('b', '2')")
        db.table("setting").upsert({"name": "a", "value": "3"}, pk="name")
        list(db.query("SELECT * FROM setting"))
        raise Cut
    assert database.rows("SELECT * FROM setting") == []
    database.close()


def test_an_empty_folder_becomes_a_station(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "down"
    with Store.open(folder, FakeClock()) as store:
        assert store.journal_mode in ("wal", "delete")
        assert store.outbox.status().waiting == 0
    if sys.platform != "win32":
        assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        store.visits.commit(sealed_visit(), (), plain_event("ev-1"))
        key = store.device.public_key
    with Store.open(tmp_path, clock) as store:
        assert [row.envelope.event_id for row in store.outbox.due(clock.now(), 10)] == ["ev-1"]
        assert store.device.public_key == key


def test_a_second_station_on_the_folder_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    with Store.open(tmp_path, FakeClock()) as store:
        with pytest.raises(StoreUnusable, match="already running"):
            Store.open(tmp_path, FakeClock())
        store.visits.commit(sealed_visit(), (), plain_event("ev-1"))
    Store.open(tmp_path, FakeClock()).close()


def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    Store.open(tmp_path, FakeClock()).close()
    database = Database(tmp_path / FILE_NAME)
    database.value("PRAGMA user_version=99")
    database.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    for _ in range(2):  # the lock is free again after the refusal
        with pytest.raises(StoreTooNew, match="newer version"):
            Store.open(tmp_path, FakeClock())
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_migration_keeps_the_data_and_a_copy_of_what_was(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    with Store.open(tmp_path, FakeClock()) as store:
        store.visits.commit(sealed_visit(), (), plain_event("ev-1"))
    database = Database(path)
    database.migrate((*MIGRATIONS, "CREATE TABLE shelf(label TEXT PRIMARY KEY);"))
    assert database.value("PRAGMA user_version") == len(MIGRATIONS) + 1
    assert database.value("SELECT count(*) FROM outbox") == 1
    database.close()
    copy = sqlite_utils.Database(path.with_name(f"{FILE_NAME}.before-v{len(MIGRATIONS) + 1}"))
    assert copy.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert copy.execute("SELECT event_id FROM outbox").fetchone()[0] == "ev-1"
    copy.close()


def test_what_was_dropped_off_before_version_four_is_still_known(tmp_path: Path) -> None:
    database = Database(tmp_path / FILE_NAME)
    database.migrate(MIGRATIONS[:3])
    with database.transaction() as db:
        for seq, bags in ((1, '["RBB1"]'), (2, "")):
            db.execute(
                "INSERT INTO outbox(device_seq, event_id, case_id, case_seq, body, body_sha256, prev_sha256, signature,"
                " created_ms, state) VALUES(?, ?, 'RB-1', ?, '', x'', x'', '', 5, 'sent')",
                (seq, f"ev-{seq}", seq),
            )
            if bags:
                db.execute("INSERT INTO drop_off VALUES(?, 'RB-1', 7000, 3, ?)", (f"ev-{seq}", bags))
                db.execute("INSERT INTO bag VALUES('RBB1', ?)", (f"ev-{seq}",))
    database.close()
    with Store.open(tmp_path, FakeClock()) as store:
        own = store.visits.dropped_off("RB-1")
        assert own is not None and (own.at.timestamp(), own.bags, own.synced) == (7, ("RBB1",), True)
        assert store.visits.bag_used("RBB1") == own
        [bag] = store.custody.loose()
        assert (bag.label, bag.case_id, bag.missing) == ("RBB1", "RB-1", True)  # it left without a tote
        assert store.visits.taken_since(datetime.fromtimestamp(0, UTC)) == (1, 3)


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    Store.open(tmp_path, FakeClock()).close()
    database = Database(tmp_path / FILE_NAME)
    with pytest.raises(Exception, match="near"):
        database.migrate((*MIGRATIONS, "CREATE TABLE shelf(label TEXT); CREATE nonsense;"))
    assert database.value("PRAGMA user_version") == len(MIGRATIONS)
    assert database.value("SELECT count(*) FROM sqlite_master WHERE name = 'shelf'") == 0
    database.close()


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    for folder in (tmp_path / "data", tmp_path / "data" / "below"):
        with pytest.raises(StoreUnusable, match="cannot be used"):
            Store.open(folder, FakeClock())


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreUnusable, match="cannot be used"):
            Store.open(tmp_path / "data", FakeClock())
    finally:
        tmp_path.chmod(0o700)
