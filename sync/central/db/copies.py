"""Whole copies of the database, taken while central runs: a file of SQLite's, or pg_dump's archive."""

import os
import shutil
import subprocess
from pathlib import Path

import sqlalchemy as sa

from sync.central.db.embedded import driver
from sync.central.db.engine import CannotOpen
from sync.central.db.server import url_of

SQLITE, POSTGRESQL = "sqlite", "postgresql"
_LONGEST_S = 24 * 3600


def take(file: Path, url: str, into: Path) -> str:
    """Copy the database that `url` names, or else the SQLite `file`, to the new file `into`, as it was at one moment;
    which kind it is. CannotOpen with a sentence."""
    if url:
        _tool("pg_dump", url, "--format=custom", "--no-owner", "--no-acl", f"--file={into}")
        return POSTGRESQL
    if not file.is_file():
        raise CannotOpen(f"There is no database {file}: name the folder that central uses with --data.")
    sqlite = driver()
    try:
        source = sqlite.connect(f"file:{file}?mode=ro", uri=True, timeout=30)
        try:
            source.execute("VACUUM INTO ?", (str(into),))  # one snapshot, whatever is written meanwhile
        finally:
            source.close()
    except sqlite.Error as problem:
        raise CannotOpen(f"The database {file} cannot be copied: {problem}.") from problem
    return SQLITE


def check(copy: Path) -> None:
    """Read all of a copied SQLite file. CannotOpen when it is damaged."""
    sqlite = driver()
    try:
        conn = sqlite.connect(f"file:{copy}?mode=ro", uri=True)
        try:
            found = conn.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            conn.close()
    except sqlite.Error as problem:
        found = str(problem)
    if found != "ok":
        raise CannotOpen(f"The database in the backup is damaged ({found}): take an older backup.")


def refuse_filled(url: str) -> None:
    """CannotOpen unless the PostgreSQL database is empty."""
    engine = sa.create_engine(url_of(url), hide_parameters=True)
    try:
        names = sa.inspect(engine).get_table_names()
    except sa.exc.DBAPIError as problem:
        words = str(problem.orig).strip().splitlines() or [type(problem.orig).__name__]
        raise CannotOpen(f"The database cannot be used: {words[0].rstrip('.')}.") from problem
    finally:
        engine.dispose()
    if names:
        raise CannotOpen("The database is not empty: restore into a new one (createdb NAME).")


def bring_back(archive: Path, url: str) -> None:
    """Fill an empty PostgreSQL database from pg_dump's archive, whole or not at all. CannotOpen with a sentence."""
    _tool("pg_restore", url, "--no-owner", "--no-acl", "--exit-on-error", "--single-transaction", str(archive))


def _tool(name: str, url: str, *options: str) -> None:
    """Run one of PostgreSQL's own tools; the password goes through the environment, where no list of processes
    shows it."""
    program = shutil.which(name)
    if program is None:
        raise CannotOpen(f"{name} is not installed: install PostgreSQL's client programs (postgresql-client).")
    wanted = url_of(url)
    bare = wanted.set(drivername="postgresql", password=None).render_as_string()
    secret = {"PGPASSWORD": str(wanted.password)} if wanted.password else {}
    done = subprocess.run(
        [program, f"--dbname={bare}", *options],
        env=os.environ | secret,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_LONGEST_S,
        check=False,
    )
    if done.returncode:
        words = done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"]
        raise CannotOpen(f"{name} could not do it: {words[-1].rstrip('.')}.")
