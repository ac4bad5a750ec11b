"""One commit for several writers that come at the same time: on SQLite they write one after the other anyway, and to
make each of them durable by itself would cost more than what they write."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from sync.central.db.engine import Busy

_MOST = 8  # parts of one group: the first of them waits for the last


class Group:
    """A transaction with a part for each writer. Whoever has the turn to write may add a part, or end it. All of them
    are written, or none."""

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
        """An error after the first change undoes the other parts too, who hear `Busy`: a savepoint for each would copy
        every page that it changes."""
        self._parts += 1
        before = self._changes()
        try:
            yield self._conn
        except BaseException as error:
            if not self._is_open():  # SQLite gave the whole transaction up, as on a full disk
                self._error = error
            elif self._changes() != before:
                self._error = Busy("Another part of the transaction failed.")
                self._error.__cause__ = error
            raise

    def _changes(self) -> int:
        """How many rows were ever changed on this connection."""
        inner = self._conn.connection.dbapi_connection
        return int(inner.total_changes) if inner is not None else 0

    def _is_open(self) -> bool:
        inner = self._conn.connection.dbapi_connection
        return inner is not None and bool(inner.in_transaction)

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
