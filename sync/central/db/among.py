"""`among(column, "ids")`: whether the column is one of the values in the parameter `ids`. However many there are, the
statement is the same, so that it is compiled once, and PostgreSQL keeps its plan."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from sync.central.db import documents


class _Values(sa.TypeDecorator[Iterable[Any]]):
    """A list in JSON, on both: the driver of PostgreSQL writes arrays in Python, value by value."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Iterable[Any] | None, dialect: sa.Dialect) -> str:
        return documents.written(list(value or ()))


class _Among(FunctionElement[bool]):
    name = "among"
    type = sa.Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> Any:
        """Needs no brackets, and no `= 1` on SQLite, which would keep it from the index."""
        return self


@compiles(_Among, "postgresql")
def _on_postgresql(element: _Among, compiler: Any, **more: Any) -> str:
    column, values = element.clauses
    value = f"json_array_elements_text(CAST({compiler.process(values, **more)} AS JSON))"
    if isinstance(column.type, sa.Integer):
        value = f"CAST({value} AS BIGINT)"
    return f"{compiler.process(column, **more)} = ANY (ARRAY(SELECT {value}))"


@compiles(_Among)
def _elsewhere(element: _Among, compiler: Any, **more: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **more)} IN (SELECT value FROM json_each({compiler.process(values, **more)}))"


def among(column: sa.ColumnElement[Any], name: str) -> sa.ColumnElement[bool]:
    """No values at all: it is among none."""
    return _Among(column, sa.bindparam(name, type_=_Values()))
