"""What central asks of its database, whichever it is: `opening.open_database` gives one of the two."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from sync.central.db import schema


class CannotOpen(Exception):
    """Central's data cannot be used; the text is one sentence for the operator."""


class Locked(CannotOpen):
    """Another process has the folder."""


def make_folder(folder: Path) -> None:
    """Only its user may look into it. CannotOpen."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise not_writable(folder, problem) from problem


def not_writable(folder: Path, problem: OSError) -> CannotOpen:
    return CannotOpen(
        f"The folder {folder} cannot be written ({problem.strerror or problem}): "
        "choose another with --data, or change its rights."
    )


class Busy(Exception):
    """Nothing was written, and the same request may well pass a moment later: a deadlock, a lost connection, a server
    that starts anew."""


class Database(ABC):
    """`write()` is one durable transaction; `read()` sees one consistent state. After each commit `after_write` is
    called. Close it, or use it as a context manager."""

    def __init__(self, engine: sa.Engine) -> None:
        self.after_write: Callable[[], None] = lambda: None
        self._engine = engine

    @property
    def engine(self) -> sa.Engine:
        """For whoever watches its statements; transactions begin with `read` and `write`."""
        return self._engine

    @abstractmethod
    def write(self) -> AbstractContextManager[sa.Connection]:
        """Commits at the end, then calls `after_write`; rolls back on any error. Never call it inside itself: it
        would wait forever."""

    def write_together(self) -> AbstractContextManager[sa.Connection]:
        """As `write`, for what is brief and comes often: its commit may be shared with others that come at the same
        time, and is waited for. Busy when one of them failed after it had written something: then nobody has."""
        return self.write()

    @abstractmethod
    def read(self) -> AbstractContextManager[sa.Connection]: ...

    @abstractmethod
    def only_one(self, name: str) -> AbstractContextManager[bool]:
        """True inside for one process of the fleet at a time, which may then do `name`; other transactions may be
        opened meanwhile."""

    def _prepare(self, name: str, check: Callable[[], None] = lambda: None) -> None:
        """Bring the schema up to date, unless `check` finds that this database will not do. CannotOpen; what was opened
        is closed then."""
        try:
            check()
            with self.write() as conn:
                schema.upgrade(conn)
        except (schema.TooNew, Busy, sa.exc.DBAPIError) as problem:
            self.close()
            raise CannotOpen(_sentence(name, problem)) from problem
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, what: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _sentence(name: str, problem: Exception) -> str:
    cause = problem.__cause__ if isinstance(problem, Busy) else problem
    if isinstance(cause, sa.exc.DBAPIError):
        lines = str(cause.orig).strip().splitlines() or [type(cause.orig).__name__]
        return f"{name} cannot be used: {lines[0].rstrip('.')}."
    return str(cause)
