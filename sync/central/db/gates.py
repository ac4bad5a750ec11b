"""Where SQLite and PostgreSQL differ: the only module that asks which of them it is."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert


def hold(conn: sa.Connection, names: Iterable[str]) -> None:
    """Until this transaction ends nobody else holds any of these names, as "case:RB-1" or "device:d_1".

    Take all of them in one call, devices before cases: they are taken in one order everywhere, so that two transactions
    never wait for each other. On SQLite there is one writer, who holds everything.
    """
    wanted = sorted(set(names))
    if wanted and conn.dialect.name == "postgresql":
        conn.execute(_HOLD, {"names": wanted})


# One way to and from the database; `unnest` gives the names in their order, so that is how they are taken.
_HOLD = sa.text(
    "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(CAST(:names AS text[])) AS held(name)"
)


def alone(conn: sa.Connection, name: str) -> bool:
    """Whether this transaction is the only one that does `name`; false at once where another does it just now."""
    if not _is_postgresql(conn):
        return True
    return bool(conn.scalar(sa.select(sa.func.pg_try_advisory_xact_lock(sa.func.hashtextextended(name, 0)))))


def alone_for_long(conn: sa.Connection, name: str) -> None:
    """Wait until nobody else does `name`, and then take as long as it takes: nothing in this transaction times out but
    the wait for the lock of a table, after ten seconds, since everybody else waits behind it."""
    if _is_postgresql(conn):
        take_time(conn)
        conn.exec_driver_sql("SET LOCAL lock_timeout = 0")
        hold(conn, [name])
        conn.exec_driver_sql("SET LOCAL lock_timeout = '10s'")


def take_time(conn: sa.Connection) -> None:
    """What this transaction asks may last as long as it does. For those that read: others wait for what writes."""
    if _is_postgresql(conn):
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            conn.exec_driver_sql(f"SET LOCAL {limit} = 0")


def claim(conn: sa.Connection, query: sa.Select[Any]) -> Sequence[sa.Row[Any]]:
    """The rows of `query` (with its limit) that no other transaction has claimed; they are this one's until it ends, so
    mark them in it."""
    if _is_postgresql(conn):
        query = query.with_for_update(skip_locked=True, key_share=True)
    return conn.execute(query).all()


def is_only_process(conn: sa.Connection) -> bool:
    """Whether no other process can have this database open."""
    return not _is_postgresql(conn)


def has_partitions(conn: sa.Connection) -> bool:
    """Whether events lie in a table per month."""
    return _is_postgresql(conn)


def overwrite(conn: sa.Connection) -> None:
    """From here on what this connection deletes is gone from the file too. PostgreSQL's vacuum does that by itself."""
    if not _is_postgresql(conn):
        conn.exec_driver_sql("PRAGMA secure_delete=ON")


def settled(conn: sa.Connection, transaction: sa.ColumnElement[int]) -> sa.ColumnElement[bool]:
    """Whether nothing can be committed any more by that transaction or one before it. On PostgreSQL numbers are
    committed out of order; on SQLite there is one writer, and no row knows its transaction."""
    if not _is_postgresql(conn):
        return sa.true()
    return transaction < _number(sa.func.pg_snapshot_xmin(sa.func.pg_current_snapshot()))


def after(
    conn: sa.Connection, transaction: sa.ColumnElement[int], number: sa.ColumnElement[int], place: tuple[int, int]
) -> sa.ColumnElement[bool]:
    """Whether a row comes after that place, by an index over the two. On SQLite no row knows its transaction, all are
    alike; that must be said, for it would walk along all numbers of the first one."""
    if not _is_postgresql(conn):
        return sa.and_(transaction == place[0], number > place[1])
    return sa.tuple_(transaction, number) > sa.tuple_(*place)


def is_foreign(conn: sa.Connection, transaction: int) -> bool:
    """Whether this server has not come to that transaction yet: the row was written on another one."""
    if not _is_postgresql(conn):
        return False
    next_one = _number(sa.func.pg_snapshot_xmax(sa.func.pg_current_snapshot()))
    return transaction >= conn.scalars(sa.select(next_one)).one()


def insert_new(conn: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert the rows that are not there yet by any unique key; how many were new."""
    statement = _insert_new(table, _is_postgresql(conn))
    return sum(len(conn.execute(statement, dict(row)).all()) for row in rows)


@lru_cache(maxsize=64)
def _insert_new(table: sa.Table, on_postgresql: bool) -> ReturningInsert[Any]:
    insert = postgresql.insert if on_postgresql else sqlite.insert
    return insert(table).on_conflict_do_nothing().returning(sa.literal(1))


def _is_postgresql(conn: sa.Connection) -> bool:
    return conn.dialect.name == "postgresql"


def _number(transaction: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
    return sa.cast(sa.cast(transaction, sa.Text), sa.BigInteger)  # there is no cast from xid8 in one step
