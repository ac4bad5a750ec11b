"""A full disk: a plain sentence, nothing half done, and on it goes when there is space."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sync.domain import visit as steps
from sync.station.ports import DiskFull
from sync.store.database import FILE_NAME, Database
from sync.store.journal import Journal
from sync.store.store import Store
from sync.store.visits import SqliteVisitLog
from tests.support.clock import FakeClock
from tests.support.returns import a_case, plain_event, sealed_visit


def test_a_commit_on_a_full_database_changes_nothing(tmp_path: Path) -> None:
    clock = FakeClock()
    Store.open(tmp_path, clock).close()
    database = Database(tmp_path / FILE_NAME)
    journal = Journal(tmp_path / "journal", clock)
    log = SqliteVisitLog(database, clock, journal)
    visit = sealed_visit()
    log.save(visit)
    pages = database.value("PRAGMA page_count")
    database.value(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFull, match="The disk is full"):
        log.commit(visit, (), plain_event("ev-1", "x" * 100_000))
    assert log.open_visit() == visit
    assert database.value("SELECT count(*) FROM outbox") == 0
    database.value("PRAGMA max_page_count=100000")
    assert log.commit(visit, (), plain_event("ev-1", "x" * 100_000)) == 1
    journal.close()
    database.close()


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """2 MB of memory as a disk; needs root on Linux."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root on Linux")
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], capture_output=True)
    if done.returncode != 0:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Take every free byte."""
    filler = folder / "filler"
    with filler.open("ab", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return filler


def test_a_full_disk_at_every_step_loses_nothing(tmp_path: Path) -> None:
    clock = FakeClock()
    with small_disk(tmp_path / "disk") as disk:
        with Store.open(disk / "station", clock) as store:
            visit = sealed_visit(a_case(items=3))
            store.visits.save(visit)
            filler = fill(disk)
            # The WAL has some pages of room; sooner or later every kind of step meets the end.
            with pytest.raises(DiskFull):
                for number in range(2000):
                    store.photos.put(os.urandom(2000))
                    store.visits.save(steps.undo(visit) if number % 2 else visit)
            with pytest.raises(DiskFull):
                store.photos.put(os.urandom(200_000))
            with pytest.raises(DiskFull):
                store.visits.commit(visit, (), plain_event(visit.event_id, "x" * 200_000))
            assert store.outbox.due(clock.now(), 10) == ()
            filler.unlink()
            store.visits.save(visit)
            assert store.visits.commit(visit, (), plain_event(visit.event_id)) == 1
            assert not list((disk / "station").rglob("*.part"))
        fill(disk)
        try:  # WAL needs room for its side files; a rollback journal opens all the same
            Store.open(disk / "station", clock).close()
        except DiskFull as problem:
            assert "Nothing is lost" in str(problem)
        (disk / "filler").unlink()
        with Store.open(disk / "station", clock) as store:
            assert len(store.outbox.due(clock.now(), 10)) == 1
