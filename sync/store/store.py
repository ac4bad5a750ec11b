"""Everything a station keeps, opened once per data folder."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sync.station.ports import Clock, DiskFull, StoreError, StoreUnusable
from sync.store.cases import SqliteCaseCache
from sync.store.database import FILE_NAME, Database, log_engine
from sync.store.files import is_full, make_folder
from sync.store.keys import DeviceKey
from sync.store.lock import FolderLock
from sync.store.outbox import SqliteOutbox
from sync.store.photos import SqlitePhotoVault
from sync.store.visits import SqliteVisitLog

_NEEDED_BYTES = 1024 * 1024
_FULL = "The disk is full: the data folder {folder} cannot be opened. Nothing is lost; free some space, then try again."


class Store:
    """The adapters of one connection. The owner holds the folder's lock; `for_thread` gives a second connection.

    Closing is in any order; the lock goes when the owner is closed.
    """

    def __init__(self, folder: Path, clock: Clock, database: Database, device: DeviceKey, lock: FolderLock | None):
        self.folder = folder
        self.device = device
        self.visits = SqliteVisitLog(database, clock)
        self.outbox = SqliteOutbox(database, clock)
        self.cases = SqliteCaseCache(database)
        self.photos = SqlitePhotoVault(database, folder / "photos")
        self._clock = clock
        self._database = database
        self._lock = lock

    @classmethod
    def open(cls, folder: Path, clock: Clock) -> Self:
        """Lock, open, migrate and check the folder's database; make what is missing.

        StoreUnusable (not writable, in use, damaged), StoreTooNew, DiskFull: each with a sentence to show.
        """
        folder = folder.absolute()
        with _folder_errors(folder):
            make_folder(folder)
            lock = FolderLock(folder)
        database: Database | None = None
        try:
            with _folder_errors(folder):
                # SQLite gives its side files the rights of this one; it holds consumers' data.
                (folder / FILE_NAME).touch(mode=0o600)
                database = Database(folder / FILE_NAME)
                database.migrate()
                database.check()
                log_engine(database)
                return cls(folder, clock, database, DeviceKey(folder), lock)
        except StoreError as problem:
            if database is not None:
                database.close()
            lock.release()
            # SQLite calls it an I/O error when there is no room for its side files.
            if shutil.disk_usage(folder).free < _NEEDED_BYTES:
                raise DiskFull(_FULL.format(folder=folder)) from problem
            raise

    def for_thread(self) -> "Store":
        """The same data on a connection of its own, for a thread that must not wait for this one's reads."""
        return Store(self.folder, self._clock, self._database.another(), self.device, lock=None)

    @property
    def journal_mode(self) -> str:
        return self._database.mode

    def close(self) -> None:
        """A second call does nothing."""
        self._database.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def _folder_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        if is_full(problem):
            raise DiskFull(
                f"The disk is full: the data folder {folder} cannot be opened. Free some space."
            ) from problem
        raise StoreUnusable(
            f"The data folder {folder} cannot be used ({problem.strerror}). Choose a folder that this user can write."
        ) from problem
