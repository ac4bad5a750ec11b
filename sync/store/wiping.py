"""Removing rows so that nothing of them stays on the disk, for a station that was switched off."""

import logging
from collections.abc import Callable
from contextlib import closing

import sqlite_utils

from sync.station.ports import StoreError
from sync.store.database import Database, copies_of

_log = logging.getLogger(__name__)


def wipe(database: Database, empty: Callable[[sqlite_utils.Database], None]) -> None:
    """Run `empty` so that the pages are overwritten and the write-ahead log is emptied; in the copies that were made
    before a migration too."""
    for copy in copies_of(database.path):
        try:
            with closing(Database(copy)) as old:
                _wipe(old, empty)
        except StoreError as problem:  # an older shape, or no database any more
            _log.warning("the copy %s could not be wiped: %s", copy.name, problem)
    _wipe(database, empty)


def empty_tables(db: sqlite_utils.Database, *names: str) -> None:
    """Those of them that are there: a copy may be older than a table."""
    there = set(db.table_names())
    for name in names:
        if name in there:
            db.execute(f"DELETE FROM {name}")


def _wipe(database: Database, empty: Callable[[sqlite_utils.Database], None]) -> None:
    # FAST, the usual mode, leaves whole freed pages as they were.
    database.value("PRAGMA secure_delete=ON")
    try:
        with database.transaction() as db:
            empty(db)
    finally:
        database.value("PRAGMA secure_delete=FAST")
    database.value("PRAGMA wal_checkpoint(TRUNCATE)")
