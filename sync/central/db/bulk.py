"""Many rows at once, with as little between them and the database as there can be: one statement that is made once, the
values turned into the driver's own by the columns' types. Only for rows which all give the same columns.

On SQLite a statement carries many rows: the driver gives other threads their turn with every step of a statement, and
to get it back from one that reads a batch may take as long as to write a hundred rows. On PostgreSQL the rows travel as
one document in JSON, in one round trip: the driver writes arrays in Python, value by value, which took longer than the
rest of an insertion.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

import sqlalchemy as sa

from sync.central.db import documents

_Bind = Callable[[Any], Any]
_SIZES = (100, 64, 32, 16, 8, 4, 2, 1)  # rows of a statement: few sizes stay prepared; a full batch has 100 events


@dataclass(frozen=True, slots=True)
class _Plan:
    """`binds`: by column, what makes the driver's value of ours; None where it is the same. The statement is `head`,
    which takes a document, or on SQLite `head`, a row of places for each row, and `tail`."""

    head: str
    tail: str
    binds: tuple[tuple[str, _Bind | None], ...]
    as_json: bool


def add(conn: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows; what the database fills in by itself may be left out."""
    if rows:
        _run(conn, _insertion(table, tuple(rows[0]), "", conn.dialect), rows)


def put(conn: sa.Connection, table: sa.Table, by: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows in this order, each in place of the one with the same unique `by`, no two of them with the same;
    what the database fills in by itself (a number, a default) is filled in anew."""
    if rows:
        _run(conn, _insertion(table, tuple(rows[0]), by, conn.dialect), rows)


def change(conn: sa.Connection, table: sa.Table, by: str, counted: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Set the other columns of the row whose `by` each names; to the column `counted` the value is added."""
    if rows:
        _run(conn, _changing(table, by, counted, tuple(name for name in rows[0] if name != by), conn.dialect), rows)


def _run(conn: sa.Connection, plan: _Plan, rows: Sequence[Mapping[str, Any]]) -> None:
    columns = [[row[name] if bind is None else bind(row[name]) for row in rows] for name, bind in plan.binds]
    if plan.as_json:
        names = [name for name, _ in plan.binds]
        document = documents.written([dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)])
        conn.exec_driver_sql(plan.head, (document,))
        return
    values = list(zip(*columns, strict=True))
    while values:
        count = next(size for size in _SIZES if size <= len(values))
        conn.exec_driver_sql(_with_rows(plan, count), tuple(chain.from_iterable(values[:count])))
        del values[:count]


@lru_cache(maxsize=1024)
def _with_rows(plan: _Plan, count: int) -> str:
    row = f"({', '.join('?' * len(plan.binds))})"
    return f"{plan.head} VALUES {', '.join([row] * count)}{plan.tail}"


@lru_cache(maxsize=256)
def _insertion(table: sa.Table, names: tuple[str, ...], by: str, dialect: sa.Dialect) -> _Plan:
    into = f"INSERT INTO {_quoted(table.name, dialect)} ({_listed(names, dialect)})"
    anew = ""
    if by:
        rest = [_quoted(column.name, dialect) for column in table.columns if column.name != by]
        anew = f" ON CONFLICT ({_quoted(by, dialect)}) DO UPDATE SET {', '.join(f'{n} = excluded.{n}' for n in rest)}"
    binds = _binds(table, names, dialect)
    if dialect.name != "postgresql":
        return _Plan(into, anew, binds, as_json=False)
    return _Plan(f"{into} {_given(table, names, dialect)}{anew}", "", binds, as_json=True)


@lru_cache(maxsize=256)
def _changing(table: sa.Table, by: str, counted: str, names: tuple[str, ...], dialect: sa.Dialect) -> _Plan:
    here, key, count = (_quoted(name, dialect) for name in (table.name, by, counted))
    order = (*names, by)

    def value(name: str) -> str:
        return f"{name} = {here}.{count} + wanted.{name}" if name == count else f"{name} = wanted.{name}"

    wanted = f"WITH wanted({_listed(order, dialect)}) AS ("
    sets = ", ".join(value(_quoted(name, dialect)) for name in names)
    update = f") UPDATE {here} SET {sets} FROM wanted WHERE {here}.{key} = wanted.{key}"
    binds = _binds(table, order, dialect)
    if dialect.name != "postgresql":
        return _Plan(wanted, update, binds, as_json=False)
    return _Plan(f"{wanted}{_given(table, order, dialect)}{update}", "", binds, as_json=True)


def _binds(table: sa.Table, names: Sequence[str], dialect: sa.Dialect) -> tuple[tuple[str, _Bind | None], ...]:
    return tuple((name, _bind(table.c[name].type, dialect)) for name in names)


def _bind(kind: sa.types.TypeEngine[Any], dialect: sa.Dialect) -> _Bind | None:
    known = kind.dialect_impl(dialect)
    if dialect.name != "postgresql" or not isinstance(known, sa.JSON):
        return known.bind_processor(dialect)
    none_as_null = known.none_as_null
    return lambda value: None if value is None and none_as_null else documents.written(value)


def _given(table: sa.Table, names: Sequence[str], dialect: sa.Dialect) -> str:
    """The query that gives the rows of the document, its one parameter, in their order."""
    columns = [(_quoted(name, dialect), table.c[name].type.compile(dialect).partition(" COLLATE")[0]) for name in names]
    chosen = ", ".join(f"CAST({name} AS JSONB) AS {name}" if kind == "JSONB" else name for name, kind in columns)
    typed = ", ".join(f"{name} {'TEXT' if kind == 'JSONB' else kind}" for name, kind in columns)
    return f"SELECT {chosen} FROM json_to_recordset(CAST(%s AS JSON)) AS given({typed})"


def _listed(names: Sequence[str], dialect: sa.Dialect) -> str:
    return ", ".join(_quoted(name, dialect) for name in names)


def _quoted(name: str, dialect: sa.Dialect) -> str:
    return str(dialect.identifier_preparer.quote(name))
