"""PostgreSQL for a fleet: several writers at once, in any number of processes and machines.

Writers run READ COMMITTED and take names (`gates.hold`) where they read before they write; readers see one snapshot.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import sqlalchemy as sa
from sqlalchemy.engine import make_url

from sync.central.db import documents, gates
from sync.central.db.engine import Busy, CannotOpen, Database

OLDEST = 15
_POOL_WAIT_S = 10
_CONNECT_S = 5
_SESSION = {
    "timezone": "UTC",
    "statement_timeout": "30s",
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "60s",
    # A machine that lost its power says no goodbye: the server notices within a minute, and what it held is free.
    "tcp_keepalives_idle": "30",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
}
# By SQLSTATE: lost or refused connections, a restart or a failover, deadlocks, time-outs, too many of everything.
_PASSING_CLASSES = ("08", "40", "53", "57")
_PASSING = ("55P03", "25P03", "25P04", "25006")


class PostgresDatabase(Database):
    """`url` as postgresql://user:password@host/name?sslmode=...; at most `pool_size` connections.

    Raises CannotOpen with a sentence that never holds the password; Busy from `write` and `read` when it is worth
    trying again.
    """

    def __init__(self, url: str, pool_size: int) -> None:
        self._url = url_of(url)
        super().__init__(_engine(self._url, pool_size))
        self._reader = self._engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._prepare(f"The database {self._url.database} on {self._url.host or 'this machine'}", self._check)

    def _check(self) -> None:
        with self._engine.connect() as conn:
            version = conn.dialect.server_version_info or (0,)
            encoding = conn.exec_driver_sql("SHOW server_encoding").scalar_one()
        if version < (OLDEST,):
            raise CannotOpen(f"PostgreSQL {version[0]} is too old for central: use version {OLDEST} or later.")
        if encoding != "UTF8":
            raise CannotOpen(f"The database {self._url.database} is in {encoding}: make it anew with encoding UTF8.")

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        with _busy_if_passing(), self._engine.connect() as conn, conn.begin():
            yield conn
        self.after_write()

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        with _busy_if_passing(), self._reader.connect() as conn, conn.begin():
            yield conn

    @contextmanager
    def only_one(self, name: str) -> Iterator[bool]:
        with _busy_if_passing(), self._engine.connect() as conn, conn.begin():
            conn.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
            yield gates.alone(conn, name)

    def listen(self, channel: str) -> "psycopg.Connection[tuple[object, ...]]":
        """A connection of its own that hears the channel; psycopg.Error when there is none to be had. Close it."""
        url = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        conn = psycopg.connect(url, autocommit=True, connect_timeout=_CONNECT_S, application_name="returnpoint bell")
        try:
            conn.execute(psycopg.sql.SQL("LISTEN {}").format(psycopg.sql.Identifier(channel)))
        except BaseException:
            conn.close()
            raise
        return conn


def url_of(text: str) -> sa.URL:
    """CannotOpen with a sentence that does not repeat it."""
    try:
        url = make_url(text)
    except (sa.exc.ArgumentError, ValueError) as problem:
        raise CannotOpen(
            "The database's URL cannot be read: write it as postgresql://user:password@host:5432/name."
        ) from problem
    if url.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise CannotOpen("The database's URL must begin with postgresql://; without a URL central uses SQLite.")
    return url.set(drivername="postgresql+psycopg")


def _engine(url: sa.URL, pool_size: int) -> sa.Engine:
    wanted = {
        "options": " ".join(f"-c {name}={value}" for name, value in _SESSION.items()),
        "connect_timeout": str(_CONNECT_S),
        "application_name": "returnpoint",
        "keepalives_idle": "30",
    }
    engine = sa.create_engine(
        url,
        connect_args={name: value for name, value in wanted.items() if name not in url.query},
        hide_parameters=True,  # an error's text must not carry a consumer's data into the log
        json_serializer=documents.written,
        json_deserializer=documents.read,
        isolation_level="READ COMMITTED",
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=_POOL_WAIT_S,
        pool_pre_ping=True,
    )
    sa.event.listen(engine, "handle_error", _without_values)
    return engine


def _without_values(trouble: sa.engine.ExceptionContext) -> None:
    """PostgreSQL's second sentence shows the row ("Key (email)=(...) already exists"): that may come into no log."""
    said = getattr(getattr(trouble.original_exception, "diag", None), "message_primary", None)
    if said is not None:
        trouble.original_exception.args = (said,)
        if trouble.sqlalchemy_exception is not None:
            trouble.sqlalchemy_exception.args = (f"({type(trouble.original_exception).__name__}) {said}",)


@contextmanager
def _busy_if_passing() -> Iterator[None]:
    try:
        yield
    except sa.exc.TimeoutError as problem:
        raise Busy("Every connection to the database is in use.") from problem
    except sa.exc.DBAPIError as problem:
        if problem.connection_invalidated or _is_passing(problem):
            raise Busy("The database cannot do it just now.") from problem
        raise


def _is_passing(problem: sa.exc.DBAPIError) -> bool:
    state = getattr(problem.orig, "sqlstate", None)
    if state is None:  # the server was not reached, or is gone
        return isinstance(problem, sa.exc.OperationalError)
    return state.startswith(_PASSING_CLASSES) or state in _PASSING
