"""Many cases for the benches, made in the database: cases that came in over the API are copied, row by row, with other
ids, keys and times. What a table added since needs no change here."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.db.engine import Database
from sync.central.db.tables import UtcDateTime

_SKIPPED = {"idempotency"}  # its keys are of requests, not of cases
_NAMED_BY = {"notice": "about", "audit": "subject"}  # where a case is named by another column than `case_id`
_FIGURES = ("returns", "like_new", "damaged")
# What a database may leave out while it is filled: a crash loses the whole bench anyway, and copies refer to copies.
_HURRY = {
    "sqlite": (
        "PRAGMA synchronous=OFF",
        "PRAGMA cache_size=-1500000",
        "PRAGMA foreign_keys=OFF",
        "PRAGMA wal_autocheckpoint=50000",
    ),
    "postgresql": ("SET synchronous_commit=off", "SET statement_timeout=0", "SET maintenance_work_mem='1GB'"),
}


@dataclass(frozen=True, slots=True)
class Template:
    """A case that is copied, or an event about none, and by what its copies differ: `tokens` maps a text of it to what
    stands in its place, as SQL over the copy's number `n.i`. `photos`: hashes of those that its event names."""

    case_id: str
    event_id: str
    tokens: Mapping[str, str]
    photos: tuple[str, ...] = ()

    def rows_of(self, table: sa.Table) -> sa.ColumnElement[bool] | None:
        """Which of the table's rows are part of it; None where none can be."""
        named = {"case_id": self.case_id, "event_id": self.event_id, _NAMED_BY.get(table.name, ""): self.case_id}
        found = [table.c[name] == value for name, value in named.items() if value and name in table.c]
        if table.name == "blob" and self.photos:
            found.append(table.c.sha256.in_(self.photos))
        return sa.or_(*found) if found and table.name not in _SKIPPED else None


@dataclass(frozen=True, slots=True)
class Slice:
    """The copies `first` to `last`, their times spread evenly between so many days before the template's."""

    first: int
    last: int
    oldest: float = 0.0
    newest: float = 0.0

    @property
    def step_s(self) -> float:
        return (self.oldest - self.newest) * 86400 / (self.last - self.first + 1)

    def parts(self, size: int) -> list["Slice"]:
        """The same copies with the same times, at most so many in each."""
        return [self._part(at, min(at + size - 1, self.last)) for at in range(self.first, self.last + 1, size)]

    def _part(self, first: int, last: int) -> "Slice":
        days = self.step_s / 86400
        return Slice(first, last, self.oldest - (first - self.first) * days, self.newest + (self.last - last) * days)


def hurry(db: Database) -> None:
    """From now on connections that fill it quickly; those it has are closed."""

    @sa.event.listens_for(db.engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for statement in _HURRY[db.engine.dialect.name]:
            cursor.execute(statement)
        cursor.close()
        connection.commit()

    db.engine.dispose()


@contextmanager
def bare(db: Database) -> Iterator[None]:
    """Inside, the tables have no secondary indexes, and on PostgreSQL no foreign keys: both are made of all rows at
    once at the end, which takes a fraction of what they cost row by row."""
    indexes = [index for table in t.metadata.sorted_tables for index in table.indexes]
    references = [] if db.engine.dialect.name == "sqlite" else _references()
    with db.write() as conn:
        for index in indexes:
            index.drop(conn)
        for reference in references:
            conn.execute(sa.schema.DropConstraint(reference))
    yield
    with db.write() as conn:
        for index in indexes:
            index.create(conn)
        for reference in references:
            conn.execute(sa.schema.AddConstraint(reference, isolate_from_table=False))


def _references() -> list[sa.ForeignKeyConstraint]:
    return [rule for table in t.metadata.sorted_tables for rule in table.foreign_key_constraints]


def case_number(number: int) -> str:
    """The id of that copy; the ids that central gives have no U."""
    return f"RB-U{number}"


def copy_devices(conn: sa.Connection, device_id: str, count: int) -> None:
    """`mass-0` and on, like that device."""
    for table in (t.device, t.device_key):
        rows = conn.execute(sa.select(table).where(table.c.device_id == device_id)).mappings().all()
        for row in rows:
            tokens = {device_id: "'mass-' || n.i", str(row.get("station_name", "?")): "'Mass station ' || n.i"}
            _copy(conn, table, dict(row), tokens, Slice(0, count - 1), {})


def copy_case(conn: sa.Connection, template: Template, which: Slice, *, devices: int) -> None:
    """The copies of that slice, looked at by so many stations in turn."""
    tokens = {template.case_id: "'RB-U' || n.i"} if template.case_id else {}
    if template.event_id:
        tokens[template.event_id] = "'0199-mass-' || n.i"
    for number, sha256 in enumerate(template.photos):
        tokens[sha256] = f"'{sha256[:47]}{number}' || substr(CAST(10000000000000000 + n.i AS text), 2)"
    special = {
        "device_id": f"'mass-' || (n.i % {devices})",
        "device_seq": f"n.i / {devices} + 1",
        "place": "n.i + 100",  # of a delivery in its webhook's log
    }
    for table in t.metadata.sorted_tables:
        mine = template.rows_of(table)
        for row in conn.execute(sa.select(table).where(mine)).mappings().all() if mine is not None else ():
            _copy(conn, table, dict(row), {**tokens, **template.tokens}, which, special)


def _copy(
    conn: sa.Connection,
    table: sa.Table,
    row: Mapping[str, Any],
    tokens: Mapping[str, str],
    which: Slice,
    special: Mapping[str, str],
) -> None:
    columns = [column for column in table.columns if not _is_counted(table, column)]
    values = {column.name: _value(conn, column, row[column.name]) for column in columns}
    expressions = [
        special.get(column.name) or _expression(conn, column, values[column.name], tokens, which) for column in columns
    ]
    names = ", ".join(f'"{column.name}"' for column in columns)
    numbers = (
        "WITH RECURSIVE n(i) AS (SELECT CAST(:first AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < :last)"
        if conn.dialect.name == "sqlite"
        else "WITH n(i) AS (SELECT generate_series(CAST(:first AS bigint), CAST(:last AS bigint)))"
    )
    statement = f'INSERT INTO "{table.name}" ({names}) {numbers} SELECT {", ".join(expressions)} FROM n'
    used = {f"v_{name}": value for name, value in values.items() if f":v_{name}" in statement}
    conn.execute(sa.text(statement), used | {"first": which.first, "last": which.last})


def _is_counted(table: sa.Table, column: sa.Column[Any]) -> bool:
    """Whether the database gives the number."""
    keys = list(table.primary_key.columns)
    return keys == [column] and isinstance(column.type, sa.Integer) and not column.foreign_keys


def _is_unique(column: sa.Column[Any]) -> bool:
    """Whether two rows cannot share its value."""
    indices = [list(index.columns) for index in column.table.indexes if index.unique]
    rules = [list(rule.columns) for rule in column.table.constraints if isinstance(rule, sa.UniqueConstraint)]
    return [column] in [list(column.table.primary_key.columns), *indices, *rules]


def _value(conn: sa.Connection, column: sa.Column[Any], value: Any) -> Any:
    if isinstance(value, datetime):
        plain = value.replace(tzinfo=None)
        return plain if conn.dialect.name == "postgresql" else plain.isoformat(" ", "microseconds")
    return json.dumps(value) if isinstance(value, dict | list) else value


def _expression(
    conn: sa.Connection, column: sa.Column[Any], value: Any, tokens: Mapping[str, str], which: Slice
) -> str:
    """The copy's value, as SQL over `n.i`."""
    name, on_postgres = f":v_{column.name}", conn.dialect.name == "postgresql"
    if value is None:
        return "NULL"
    if isinstance(column.type, UtcDateTime):
        back = f"({which.newest * 86400:.6f} + ({which.last} - n.i) * {which.step_s:.6f})"
        if on_postgres:
            return f"CAST({name} AS timestamp) - {back} * interval '1 second'"
        return f"strftime('%Y-%m-%d %H:%M:%f', {name}, '-' || ({back}) || ' seconds') || '000'"
    if isinstance(value, bool) or not isinstance(value, str):
        return name
    text = f"CAST({name} AS text)"
    for token, other in tokens.items():
        if token in value:
            text = f"replace({text}, '{token}', {other})"
    is_json = isinstance(column.type, sa.JSON)
    if text.startswith("CAST(") and _is_unique(column):
        text = f"{text} || '-' || n.i"
    return f"CAST({text} AS jsonb)" if is_json and on_postgres else text


def settle(conn: sa.Connection, days: int, a_day: float) -> None:
    """What central would have done by then: every event counted in the figures."""
    e = t.event.c
    last = conn.execute(sa.select(e.received_at, e.event_id).order_by(e.received_at.desc(), e.event_id.desc()).limit(1))
    row = last.one()
    place = f"{row.received_at.isoformat()} {row.event_id}"
    conn.execute(sa.delete(t.setting).where(t.setting.c.name == "digest_place"))
    conn.execute(sa.insert(t.setting).values(name="digest_place", value=place))
    hour = row.received_at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    hours = [hour - timedelta(hours=back) for back in range(1, days * 24)]
    conn.execute(
        sa.insert(t.figure),
        [{"scope": "", "hour": at, "name": name, "count": round(a_day / 24) + 1} for at in hours for name in _FIGURES],
    )


def tidy(db: Database) -> None:
    """What the database would have done by then: PostgreSQL knows its rows, and which of its pages all can see."""
    if db.engine.dialect.name == "postgresql":
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            conn.exec_driver_sql("VACUUM (ANALYZE)")
