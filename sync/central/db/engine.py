"""The one way to the database: one process (an exclusive file lock), one writer at a time, readers beside it.

WAL with synchronous=FULL where SQLite is free of the WAL-reset race (3.51.3 and later), else a rollback journal with
synchronous=EXTRA: slower, and as durable.
"""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType, TracebackType
from typing import IO, Any, Self

import sqlalchemy as sa

from sync.central.db import schema

_SAFE_WAL = (3, 51, 3)


class CannotOpen(Exception):
    """Central's data folder cannot be used; the text is one sentence for the operator."""


class Locked(CannotOpen):
    """Another process has the folder."""


class FolderLock:
    """Held from open to close; the system lets go of it when the process dies, however it dies."""

    def __init__(self, folder: Path) -> None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file: IO[bytes] = (folder / "central.lock").open("ab")
        except OSError as problem:
            raise CannotOpen(
                f"The folder {folder} cannot be written ({problem.strerror or problem}): "
                "choose another with --data, or change its rights."
            ) from problem
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


class Database:
    """`write()` is one durable transaction; `read()` sees one consistent state.

    Raises CannotOpen (Locked) with a sentence. Close it, or use it as a context manager.
    """

    def __init__(self, path: Path) -> None:
        self.after_write: Callable[[], None] = lambda: None
        self._lock = FolderLock(path.parent)
        self._writer = threading.Lock()
        self._engine = _engine(path)
        try:
            self._prepare(path)
        except BaseException:
            self.close()
            raise

    def _prepare(self, path: Path) -> None:
        try:
            with self.write() as conn:
                schema.upgrade(conn)
        except schema.TooNew as problem:
            raise CannotOpen(str(problem)) from problem
        except sa.exc.DBAPIError as problem:
            raise CannotOpen(f"The database {path} cannot be used: {problem.orig}.") from problem

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """Commits at the end, then calls `after_write`; rolls back on any error. Never call it inside itself: it
        would wait forever."""
        with self._writer, self._engine.connect() as conn:
            conn = conn.execution_options(returnpoint_write=True)
            with conn.begin():
                yield conn
        self.after_write()

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        with self._engine.connect() as conn, conn.begin():
            yield conn

    def close(self) -> None:
        self._engine.dispose()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, what: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _driver() -> ModuleType:
    try:
        import pysqlite3.dbapi2 as driver
    except ImportError:  # no wheel on this platform: the interpreter's own SQLite
        import sqlite3 as driver  # type: ignore[no-redef,unused-ignore]
    return driver


def _engine(path: Path) -> sa.Engine:
    driver = _driver()
    wal = driver.sqlite_version_info >= _SAFE_WAL
    path.touch(mode=0o600)  # holds consumers' data; SQLite gives its side files the same rights
    engine = sa.create_engine(
        f"sqlite+pysqlite:///{path}",
        module=driver,
        connect_args={"check_same_thread": False, "timeout": 10},
        hide_parameters=True,  # an error's text must not carry a consumer's data into the log
        pool_size=8,
        max_overflow=40,
    )

    @sa.event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself: BEGIN is ours, below
        for pragma in (
            f"journal_mode={'WAL' if wal else 'DELETE'}",
            f"synchronous={'FULL' if wal else 'EXTRA'}",
            "foreign_keys=ON",
            "trusted_schema=OFF",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @sa.event.listens_for(engine, "begin")
    def _on_begin(conn: sa.Connection) -> None:
        # IMMEDIATE: a transaction that will write takes its place at once, instead of failing half-way.
        writes = conn.get_execution_options().get("returnpoint_write", False)
        conn.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
