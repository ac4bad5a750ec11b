"""The schema's version, run by Alembic at start; there is nothing for a user to configure."""

from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from sync.central.db import gates

_MIGRATIONS = Path(__file__).parent / "migrations"


class TooNew(Exception):
    """The database was written by a newer central; the text says what to do."""


def config(conn: sa.Connection) -> Config:
    """Alembic's settings for this connection, without an alembic.ini."""
    settings = Config()
    settings.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = conn
    return settings


def upgrade(conn: sa.Connection) -> None:
    """Bring the schema up to this program's version, in the transaction that is open on `conn`. Raises TooNew."""
    head, known = _revisions()
    if _current(conn) == head:
        return
    gates.alone_for_long(conn, "schema")
    current = _current(conn)  # another process may have done it meanwhile
    if current is not None and current not in known:
        raise TooNew("The database was written by a newer version of central: install that version or a later one.")
    command.upgrade(config(conn), "head")


@cache
def _revisions() -> tuple[str | None, frozenset[str]]:
    """The newest one, and all of them."""
    scripts = ScriptDirectory(str(_MIGRATIONS))
    return scripts.get_current_head(), frozenset(script.revision for script in scripts.walk_revisions())


def _current(conn: sa.Connection) -> str | None:
    return MigrationContext.configure(conn).get_current_revision()
