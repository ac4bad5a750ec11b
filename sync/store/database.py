"""One SQLite database on a station: safe version, safe settings, migrations, whole transactions, plain errors.

SQLite before 3.51.3 (and its branches before 3.50.7 and 3.44.6) can corrupt itself in WAL mode, so there the slower
rollback journal with synchronous=EXTRA is used. WAL needs synchronous=FULL: NORMAL loses saved events in a power cut.
"""

import logging
import sqlite3 as stock_sqlite
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlite_utils

from sync.domain.sentence import say
from sync.station.ports import DiskFull, StoreDamaged, StoreError, StoreTooNew, StoreUnusable
from sync.store.files import flush_to_disk, sync_folder
from sync.store.schema import MIGRATIONS

if TYPE_CHECKING:
    import sqlite3
else:
    try:  # its own SQLite, newer than that of most systems; sqlite-utils picks it in the same way
        from pysqlite3 import dbapi2 as sqlite3
    except ImportError:
        sqlite3 = stock_sqlite

_log = logging.getLogger(__name__)
FILE_NAME = "kiosk.db"
DAMAGED = "The station's database is damaged. Start the program again: it repairs itself, and nothing is thrown away."
_BUSY_MS = 5000
_BROKEN = frozenset({"SQLITE_CORRUPT", "SQLITE_NOTADB"})
_BLOCKED = frozenset({"SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"})

Row = dict[str, Any]


def safe_for_wal(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite has the fix of the WAL-reset race (sqlite.org/wal.html#the_wal_reset_bug)."""
    if version >= (3, 51, 3):
        return True
    return (version[:2] == (3, 50) and version[2] >= 7) or (version[:2] == (3, 44) and version[2] >= 6)


@contextmanager
def sqlite_errors() -> Iterator[None]:
    """What SQLite raises, as this port's errors."""
    try:
        yield
    except sqlite3.Error as problem:
        raise _as_store_error(problem) from problem


def _as_store_error(problem: Exception) -> StoreError:
    # Extended names add a suffix to the primary one: SQLITE_BUSY_SNAPSHOT, SQLITE_IOERR_WRITE.
    name = "_".join((getattr(problem, "sqlite_errorname", None) or "").split("_")[:2])
    if name == "SQLITE_FULL":
        return DiskFull(say("The disk is full: nothing was saved. Free some space, then try again."))
    if name in _BROKEN:
        return StoreDamaged(DAMAGED)
    if name in _BLOCKED:
        return StoreUnusable(say("The station's database cannot be written. Check the rights of its folder."))
    if name in ("SQLITE_BUSY", "SQLITE_LOCKED"):
        return StoreError(say("The station's database is busy. Try again in a moment."))
    return StoreError(say("The station's database refused: {why}.", why=str(problem)))


class Database:
    """One connection. Calls from several threads take turns; a thread that must not wait opens its own."""

    def __init__(
        self,
        path: Path,
        version: tuple[int, int, int] | None = None,
        pragmas: Mapping[str, str] | None = None,
    ) -> None:
        """Open without creating tables. StoreUnusable, DiskFull.

        `version` stands in for SQLite's own in tests; `pragmas` are set last, for measuring other modes.
        """
        self.path = path
        self._pragmas = dict(pragmas or {})
        self._turn = threading.RLock()
        self._wal = safe_for_wal(version or sqlite3.sqlite_version_info)
        with sqlite_errors():
            connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=_BUSY_MS / 1000)
            try:
                self._db = sqlite_utils.Database(connection)
                self._configure()
            except BaseException:
                connection.close()
                raise

    def _configure(self) -> None:
        pragma = self._db.conn.execute
        pragma(f"PRAGMA busy_timeout={_BUSY_MS}")
        mode = "WAL" if self._wal else "DELETE"
        pragma(f"PRAGMA journal_mode={mode}")
        pragma("PRAGMA synchronous=" + ("FULL" if self._wal else "EXTRA"))
        for setting in ("fullfsync=1", "checkpoint_fullfsync=1"):  # act on macOS only
            pragma(f"PRAGMA {setting}")
        for setting in (
            "foreign_keys=ON",
            "cell_size_check=1",
            "journal_size_limit=4194304",
            "secure_delete=FAST",
        ):
            pragma(f"PRAGMA {setting}")
        for name, value in self._pragmas.items():
            pragma(f"PRAGMA {name}={value}")

    @property
    def mode(self) -> str:
        """`wal` or `delete`, as the file really is."""
        return str(self.value("PRAGMA journal_mode"))

    def another(self) -> "Database":
        """A second connection to the same file, for another thread."""
        return Database(self.path, pragmas=self._pragmas)

    @contextmanager
    def transaction(self) -> Iterator[sqlite_utils.Database]:
        """One durable step: everything or nothing, on disk when the block ends.

        sqlite-utils never commits inside it: it nests its own blocks as savepoints while a transaction is open.
        """
        with self._turn, sqlite_errors():
            self._db.conn.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.conn.execute("COMMIT")
            except BaseException:
                if self._db.conn.in_transaction:  # a full disk rolls back by itself
                    self._db.conn.execute("ROLLBACK")
                raise

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[Row]:
        """Every row of a query, by column name."""
        with self._turn, sqlite_errors():
            return list(self._db.query(sql, dict(values or {})))

    def value(self, sql: str, values: Mapping[str, object] | None = None) -> Any:
        """The first column of the first row, or None."""
        with self._turn, sqlite_errors():
            row = self._db.execute(sql, dict(values or {})).fetchone()
            return row[0] if row else None

    def setting(self, name: str) -> str:
        """A stored setting, empty when there is none."""
        return str(self.value("SELECT value FROM setting WHERE name = :name", {"name": name}) or "")

    def close(self) -> None:
        """A second call does nothing."""
        with self._turn:
            self._db.close()

    def check(self) -> None:
        """StoreUnusable when SQLite finds the file damaged."""
        findings = self.rows("PRAGMA quick_check(1)")
        if [list(row.values()) for row in findings] != [["ok"]]:
            raise StoreDamaged(DAMAGED)

    def migrate(self, scripts: tuple[str, ...] = MIGRATIONS) -> None:
        """Bring the schema to `len(scripts)`, one transaction each; an existing database is copied first.

        StoreTooNew when a newer program wrote it.
        """
        at = int(self.value("PRAGMA user_version") or 0)
        if at > len(scripts):
            raise StoreTooNew(
                f"The data of this station was written by a newer version of this program (data version {at}, this "
                f"program knows {len(scripts)}). Install the newer version again; nothing was changed."
            )
        if at == 0 and self.value("SELECT 1 FROM sqlite_master WHERE name = 'outbox'"):
            raise StoreDamaged(DAMAGED)  # tables without their version: the header is broken
        if 0 < at < len(scripts):
            self._copy(self.path.with_name(f"{self.path.name}.before-v{len(scripts)}"))
        for number, script in enumerate(scripts[at:], start=at + 1):
            with self.transaction() as db:
                db.executescript(script)
                db.conn.execute(f"PRAGMA user_version={number}")
            _log.info("database migrated to version %d", number)

    def _copy(self, target: Path) -> None:
        """A consistent copy at `target`, durable before this returns; one that is there already is replaced."""
        target.unlink(missing_ok=True)
        with self._turn, sqlite_errors():
            copy = sqlite3.connect(target)
            try:
                self._db.conn.backup(copy)
            finally:
                copy.close()
        with target.open("rb+") as file:
            flush_to_disk(file.fileno())
        sync_folder(target.parent)


def copies_of(path: Path) -> list[Path]:
    """The copies of that database that were made before a migration."""
    return sorted(path.parent.glob(f"{path.name}.before-v*[0-9]"))


def is_damage(problem: StoreError) -> bool:
    """Whether a query of ours failed for what the file holds: SQLite calls a broken schema a plain error."""
    name = getattr(problem.__cause__, "sqlite_errorname", None) or ""
    return isinstance(problem, StoreDamaged) or name in ("SQLITE_ERROR", "SQLITE_SCHEMA", "SQLITE_MISMATCH")


def log_engine(database: Database) -> None:
    """Which SQLite runs, and how; a station on the slow mode says why."""
    if database.mode == "wal":
        _log.info("SQLite %s, WAL with synchronous=FULL", sqlite3.sqlite_version)
    else:
        _log.warning(
            "SQLite %s has the WAL-reset race: rollback journal with synchronous=EXTRA instead", sqlite3.sqlite_version
        )
