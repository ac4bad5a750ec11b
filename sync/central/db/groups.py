"""One commit for several writers that come at the same time: on SQLite they write one after the other anyway, and to
make each of them durable by itself would cost more than what they write."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

_MOST = 8  # parts of one group: the first of them waits for the last


class Group:
    """A transaction with a part for each writer. Whoever has the turn to write may add a part, or end it."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn
        self._transaction = conn.begin()
        self._ended = threading.Event()
        self._untold = threading.Lock()
        self._error: BaseException | None = None
        self._parts = 0

    @property
    def takes_more(self) -> bool:
        return self._error is None and self._parts < _MOST

    @contextmanager
    def part(self) -> Iterator[sa.Connection]:
        """What is written here is undone on an error, and nothing else."""
        self._parts += 1
        self._conn.exec_driver_sql("SAVEPOINT part")
        try:
            yield self._conn
        except BaseException as error:
            self._undo(error)
            raise
        self._conn.exec_driver_sql("RELEASE part")

    def _undo(self, error: BaseException) -> None:
        inner = self._conn.connection.dbapi_connection
        if inner is not None and inner.in_transaction:
            self._conn.exec_driver_sql("ROLLBACK TO part")
            self._conn.exec_driver_sql("RELEASE part")
        else:  # SQLite gave the whole transaction up, as on a full disk: the other parts are gone too
            self._error = error

    def end(self) -> None:
        """Commit; whether that went well is told by `wait`."""
        try:
            with self._transaction:
                if self._error is not None:
                    self._transaction.rollback()
        except BaseException as error:  # noqa: BLE001 - those who wait raise it
            self._error = error
        finally:
            self._ended.set()

    def wait(self) -> bool:
        """Until what it wrote is durable; true for the first who comes to know. Raises what kept it from being so."""
        self._ended.wait()
        if self._error is not None:
            raise self._error
        return self._untold.acquire(blocking=False)
