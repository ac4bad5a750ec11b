"""Reading a station's data without holding it: for the doctor and the export, beside a station that runs or not.

Nothing is locked, migrated or repaired; SQLite itself keeps the connection from writing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sync.station.ports import Clock, StoreTooNew, StoreUnusable
from sync.store.cases import SqliteCaseCache
from sync.store.database import FILE_NAME, Database
from sync.store.keys import DeviceKey
from sync.store.lock import FolderLock
from sync.store.outbox import SqliteOutbox
from sync.store.photos import SqlitePhotoVault
from sync.store.schema import MIGRATIONS


@dataclass(frozen=True, slots=True)
class Look:
    """What may be read; every call that writes fails."""

    database: Database
    outbox: SqliteOutbox
    photos: SqlitePhotoVault
    cases: SqliteCaseCache

    def has_open_visit(self) -> bool:
        """Whether a return is in hand or parked, or sealed and not yet written as an event."""
        return self.database.value("SELECT 1 FROM visit WHERE state IN ('open', 'parked')") is not None


@contextmanager
def look(folder: Path, clock: Clock) -> Iterator[Look]:
    """StoreUnusable when there is no database, or one that another version has to open first."""
    path = folder / FILE_NAME
    if not path.is_file():
        raise StoreUnusable(f"There is no station's data in {folder}.")
    database = Database(path, pragmas={"query_only": "ON"})
    try:
        _check_version(int(database.value("PRAGMA user_version") or 0))
        photos = SqlitePhotoVault(database, folder / "photos")
        yield Look(database, SqliteOutbox(database, clock), photos, SqliteCaseCache(database))
    finally:
        database.close()


def _check_version(found: int) -> None:
    if found > len(MIGRATIONS):
        raise StoreTooNew("The data of this station was written by a newer version of this program. Install that one.")
    if found < len(MIGRATIONS):
        raise StoreUnusable("The data of this station is of an older version. Start the station once, then try again.")


def device_of(folder: Path) -> DeviceKey:
    """The device's key; unlike a station's start this makes none. StoreUnusable when it is missing or damaged."""
    if not (folder / "device.key").is_file():
        raise StoreUnusable(f"There is no device key in {folder}. Restore it, or enrol this station.")
    return DeviceKey(folder)


def is_running(folder: Path) -> bool:
    """Whether a station holds the folder just now; a folder that no station ever used is held by none."""
    if not (folder / "station.lock").exists():
        return False
    try:
        FolderLock(folder).release()
    except StoreUnusable:
        return True
    return False
