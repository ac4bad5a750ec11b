"""SQLite in the data folder: one process (an exclusive file lock), one writer at a time, readers beside it.

WAL with synchronous=FULL where SQLite is free of the WAL-reset race (3.51.3 and later), else a rollback journal with
synchronous=EXTRA: slower, and as durable.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import IO, Any

import sqlalchemy as sa

from sync.central.db import documents
from sync.central.db.engine import Database, Locked, make_folder, not_writable
from sync.central.db.groups import Group

_SAFE_WAL = (3, 51, 3)
_WRITER_CACHE_KIB = 65_536
_LONGEST_WAL = 16_000  # pages: 64 MB


class FolderLock:
    """Held from open to close; the system lets go of it when the process dies, however it dies."""

    def __init__(self, folder: Path) -> None:
        make_folder(folder)
        try:
            self._file: IO[bytes] = (folder / "central.lock").open("ab")
        except OSError as problem:
            raise not_writable(folder, problem) from problem
        try:
            _lock(self._file)
        except OSError as problem:
            self._file.close()
            raise Locked(
                f"The folder {folder} is in use by another central: stop that one, or choose another folder."
            ) from problem

    def release(self) -> None:
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SqliteDatabase(Database):
    """Raises CannotOpen (Locked) with a sentence."""

    def __init__(self, path: Path) -> None:
        self._lock = FolderLock(path.parent)
        self._writer = threading.Lock()
        self._group: Group | None = None  # stays open from one writer to the next; only who has `_writer` looks at it
        self._connection: sa.Connection | None = None
        self._coming = 0  # how many are about to join it
        self._counting = threading.Lock()
        super().__init__(_engine(path))
        self._prepare(f"The database {path}")

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        with self._writer:
            self._end_group()
            with self._writing().begin() as transaction:
                yield transaction.connection
        self.after_write()

    @contextmanager
    def write_together(self) -> Iterator[sa.Connection]:
        self._count(1)
        with self._writer:
            self._count(-1)
            group = self._group = self._group or Group(self._writing())
            try:
                with group.part() as conn:
                    yield conn
            finally:
                if not (self._coming and group.takes_more):
                    self._end_group()
        if group.wait():
            self.after_write()

    def _writing(self) -> sa.Connection:
        """The one connection that writes: nobody else changes what its cache holds, so that it stays good."""
        conn = self._connection
        if conn is not None and _is_in_use(conn):  # a commit failed: the pool puts it right
            conn.close()
            conn = None
        if conn is None:
            conn = self._connection = self._engine.connect().execution_options(returnpoint_write=True)
            conn.exec_driver_sql(f"PRAGMA cache_size=-{_WRITER_CACHE_KIB}")
            conn.rollback()
        return conn

    def _count(self, by: int) -> None:
        with self._counting:
            self._coming += by

    def _end_group(self) -> None:
        group, self._group = self._group, None
        if group is not None:
            group.end()

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        with self._engine.connect() as conn, conn.begin():
            yield conn

    def checkpoint(self) -> int:
        """Bring what was written since the last time from the log into the database, beside whoever writes: in the
        turn of a writer everybody would wait for it. 0: there is no more to do now."""
        with self._engine.connect() as conn:
            inner = conn.connection.dbapi_connection
            if inner is not None:
                inner.execute("PRAGMA wal_checkpoint(PASSIVE)").close()  # on `conn` it would be in a transaction
        return 0

    @contextmanager
    def only_one(self, name: str) -> Iterator[bool]:
        yield True

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        super().close()
        self._lock.release()


def _is_in_use(conn: sa.Connection) -> bool:
    inner = None if conn.invalidated else conn.connection.dbapi_connection
    return inner is None or inner.in_transaction


def driver() -> ModuleType:
    """SQLite's module: the one we bring along, or the interpreter's."""
    try:
        import pysqlite3.dbapi2 as found
    except ImportError:  # no wheel on this platform: the interpreter's own SQLite
        import sqlite3 as found  # type: ignore[no-redef,unused-ignore]
    return found


def _engine(path: Path) -> sa.Engine:
    sqlite = driver()
    wal = sqlite.sqlite_version_info >= _SAFE_WAL
    path.touch(mode=0o600)  # holds consumers' data; SQLite gives its side files the same rights
    engine = sa.create_engine(
        f"sqlite+pysqlite:///{path}",
        module=sqlite,
        connect_args={"check_same_thread": False, "timeout": 10, "cached_statements": 512},
        hide_parameters=True,  # an error's text must not carry a consumer's data into the log
        json_serializer=documents.written,
        json_deserializer=documents.read,
        pool_size=8,
        max_overflow=40,
    )

    @sa.event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself: BEGIN is ours, below
        for pragma in (
            f"journal_mode={'WAL' if wal else 'DELETE'}",
            f"synchronous={'FULL' if wal else 'EXTRA'}",
            f"wal_autocheckpoint={_LONGEST_WAL}",  # finds little left to do: `checkpoint` was there before
            "foreign_keys=ON",
            "trusted_schema=OFF",
            "secure_delete=FAST",  # what is deleted in a page that is written anyway does not stay in it
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @sa.event.listens_for(engine, "begin")
    def _on_begin(conn: sa.Connection) -> None:
        # IMMEDIATE: a transaction that will write takes its place at once, instead of failing half-way.
        writes = conn.get_execution_options().get("returnpoint_write", False)
        conn.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
