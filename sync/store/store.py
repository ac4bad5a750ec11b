"""Everything a station keeps, opened once per data folder."""

from pathlib import Path
from typing import Self

from sync.station.ports import Clock, StoreError, StoreUnusable
from sync.store.cases import SqliteCaseCache
from sync.store.database import FILE_NAME, Database, log_engine
from sync.store.files import make_folder
from sync.store.keys import DeviceKey
from sync.store.lock import FolderLock
from sync.store.outbox import SqliteOutbox
from sync.store.photos import SqlitePhotoVault
from sync.store.visits import SqliteVisitLog


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
        try:
            make_folder(folder)
            lock = FolderLock(folder)
        except OSError as problem:
            raise StoreUnusable(
                f"The data folder {folder} cannot be used ({problem.strerror}). Choose a folder this user can write."
            ) from problem
        database: Database | None = None
        try:
            # SQLite gives its side files the rights of this one; it holds consumers' data.
            (folder / FILE_NAME).touch(mode=0o600)
            database = Database(folder / FILE_NAME)
            database.migrate()
            database.check()
            log_engine(database)
            return cls(folder, clock, database, DeviceKey(folder), lock)
        except (StoreError, OSError) as problem:
            if database is not None:
                database.close()
            lock.release()
            if isinstance(problem, StoreError):
                raise
            raise StoreUnusable(f"The data folder {folder} cannot be used ({problem.strerror}).") from problem

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
