"""`among(column, "ids")`: whether the column is one of the values in the parameter `ids`. However many there are, the
statement is the same, so that it is compiled once, and PostgreSQL keeps its plan."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from pydantic_core import to_json
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class _Values(sa.TypeDecorator[Iterable[Any]]):
    """An array on PostgreSQL, a list in JSON on SQLite."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, are_numbers: bool) -> None:
        super().__init__()
        self.are_numbers = are_numbers

    def load_dialect_impl(self, dialect: sa.Dialect) -> Any:
        if dialect.name != "postgresql":
            return dialect.type_descriptor(sa.Text())
        return dialect.type_descriptor(postgresql.ARRAY(sa.BigInteger() if self.are_numbers else sa.Text()))

    def process_bind_param(self, value: Iterable[Any] | None, dialect: sa.Dialect) -> Any:
        values = list(value or ())
        return values if dialect.name == "postgresql" else to_json(values).decode()


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
    return f"{compiler.process(column, **more)} = ANY ({compiler.process(values, **more)})"


@compiles(_Among)
def _elsewhere(element: _Among, compiler: Any, **more: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **more)} IN (SELECT value FROM json_each({compiler.process(values, **more)}))"


def among(column: sa.ColumnElement[Any], name: str) -> sa.ColumnElement[bool]:
    """No values at all: it is among none."""
    numbers = isinstance(column.type, sa.Integer)
    return _Among(column, sa.bindparam(name, type_=_Values(numbers)))
