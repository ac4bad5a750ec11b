"""Which database: the one whose URL was given, else SQLite in the data folder."""

from pathlib import Path

from sync.central.db.embedded import SqliteDatabase
from sync.central.db.engine import Database, make_folder
from sync.central.db.server import PostgresDatabase


def open_database(file: Path, url: str = "", pool_size: int = 10) -> Database:
    """Raises CannotOpen with a sentence."""
    make_folder(file.parent)
    return PostgresDatabase(url, pool_size) if url else SqliteDatabase(file)
