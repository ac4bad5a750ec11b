"""The schema's version, run by Alembic at start; there is nothing for a user to configure."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

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
    """Bring the schema up to this program's version, in the transaction that is open on `conn`."""
    settings = config(conn)
    known = {script.revision for script in ScriptDirectory.from_config(settings).walk_revisions()}
    current = MigrationContext.configure(conn).get_current_revision()
    if current is not None and current not in known:
        raise TooNew("The database was written by a newer version of central: install that version or a later one.")
    command.upgrade(settings, "head")
