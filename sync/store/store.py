"""Everything a station keeps, opened once per data folder."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from sync.station.ports import Clock, DiskFull, StoreError, StoreUnusable
from sync.store.cases import SqliteCaseCache
from sync.store.counter_book import SqliteCounterBook
from sync.store.custody import SqliteCustody
from sync.store.database import Database, log_engine
from sync.store.events import SqliteEventLog
from sync.store.files import is_full, make_folder
from sync.store.journal import Journal
from sync.store.keys import DeviceKey
from sync.store.lock import FolderLock
from sync.store.outbox import SqliteOutbox
from sync.store.photos import SqlitePhotoVault
from sync.store.prints import SqliteReceiptBook, counts_of
from sync.store.recovery import RecoveryReport, open_checked, retire_segments
from sync.store.retention import Retention
from sync.store.searches import SqliteSearchBook
from sync.store.signatures import SignatureCheck
from sync.store.staff import SqliteStaffBook
from sync.store.trust import TrustFile
from sync.store.visits import SqliteVisitLog
from sync.store.wanted import WantedFile

JOURNAL_NAME = "journal"
_NEEDED_BYTES = 1024 * 1024
_FULL = "The disk is full: the data folder {folder} cannot be opened. Nothing is lost; free some space, then try again."


class Store:
    """The adapters of one connection. The owner holds the folder's lock; `for_thread` gives a second connection.

    Closing is in any order; locks and journal go when the owner is closed. `recovery` is what the start found;
    `signatures` can be started to check those of the queue in the background.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        database: Database,
        device: DeviceKey,
        journal: Journal,
        trust: TrustFile,
        wanted: WantedFile,
        locks: Sequence[FolderLock] = (),
        recovery: RecoveryReport | None = None,
    ) -> None:
        self.folder = folder
        self.device = device
        self.trust = trust
        self.wanted = wanted
        self.recovery = recovery or RecoveryReport()
        self.visits = SqliteVisitLog(database, clock, journal)
        self.events = SqliteEventLog(database, clock, journal)
        self.custody = SqliteCustody(database)
        self.book = SqliteCounterBook(database)
        self.outbox = SqliteOutbox(database, clock)
        self.cases = SqliteCaseCache(database)
        self.searches = SqliteSearchBook(database)
        self.photos = SqlitePhotoVault(database, folder / "photos")
        self.staff = SqliteStaffBook(database)
        self.receipts = SqliteReceiptBook(database)
        self._retention = Retention(database, folder / "photos", clock)
        self._clock = clock
        self._database = database
        self._journal = journal
        self._locks = tuple(locks)
        self.signatures = SignatureCheck(database.another, device.public_key)

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Clock,
        journal_folder: Path | None = None,
        pragmas: Mapping[str, str] | None = None,
    ) -> Self:
        """Lock, open, migrate and check the folder's database; make what is missing, rebuild what is damaged.

        `journal_folder` may lie on another disk; `pragmas` are for measuring other modes of the database.
        StoreUnusable (not writable, in use), StoreTooNew, DiskFull: each with a sentence to show.
        """
        folder = folder.absolute()
        journal_folder = (journal_folder or folder / JOURNAL_NAME).absolute()
        locks: list[FolderLock] = []
        database: Database | None = None
        try:
            with _folder_errors(folder):
                make_folder(folder)
                locks.append(FolderLock(folder))
                device = DeviceKey(folder)
                trust, wanted = TrustFile(folder), WantedFile(folder)
            with _folder_errors(journal_folder):
                journal = Journal(journal_folder, clock)
                if journal_folder.parent != folder:
                    locks.append(FolderLock(journal_folder))
                database, report = open_checked(
                    folder, clock, journal, enrolled=device.facts is not None, pragmas=pragmas
                )
                log_engine(database)
                return cls(folder, clock, database, device, journal, trust, wanted, locks, report)
        except StoreError as problem:
            if database is not None:
                database.close()
            for lock in locks:
                lock.release()
            if not folder.is_dir():
                raise
            # SQLite calls it an I/O error when there is no room for its side files.
            if shutil.disk_usage(folder).free < _NEEDED_BYTES:
                raise DiskFull(_FULL.format(folder=folder)) from problem
            raise

    def tidy(self, now: datetime) -> None:
        """Remove what central has had for long enough; `now` is central's time. StoreError passes through."""
        retire_segments(self._journal, self._database, now)
        self._retention.run(now)

    def journal_has_room(self) -> bool:
        """Whether the next return can be written to the journal, whatever fills its disk."""
        return self._journal.has_room()

    def print_counts(self) -> AbstractContextManager[SqliteReceiptBook]:
        """On a connection of its own, for the thread that prints."""
        return counts_of(self._database)

    def for_thread(self) -> "Store":
        """The same data on a connection of its own, for a thread that must not wait for this one's reads."""
        return Store(
            self.folder, self._clock, self._database.another(), self.device, self._journal, self.trust, self.wanted
        )

    @property
    def journal_mode(self) -> str:
        return self._database.mode

    def close(self) -> None:
        """A second call does nothing."""
        self.signatures.stop()
        self._database.close()
        if self._locks:
            self._journal.close()
        for lock in self._locks:
            lock.release()

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
