"""Single words that the whole of central remembers under a name: its epoch, its keys, how far a background work is."""

import sqlalchemy as sa

from sync.central.db import bulk, gates
from sync.central.db import tables as t


def read(conn: sa.Connection, name: str) -> str:
    """Empty where nothing is kept under that name."""
    return conn.scalar(sa.select(t.setting.c.value).where(t.setting.c.name == name)) or ""


def keep(conn: sa.Connection, name: str, value: str) -> None:
    """In place of what was kept, also where another process does so at the same moment: the later one counts."""
    bulk.put(conn, t.setting, "name", [{"name": name, "value": value}])


def keep_first(conn: sa.Connection, name: str, value: str) -> str:
    """What counts from now on, in every process: the value that was kept first."""
    gates.insert_new(conn, t.setting, [{"name": name, "value": value}])
    return read(conn, name)


def drop(conn: sa.Connection, name: str) -> None:
    conn.execute(sa.delete(t.setting).where(t.setting.c.name == name))
