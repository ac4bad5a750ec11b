"""SQLite: writers that come at the same time share a commit, and each is told the truth about its own part."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.db.embedded import SqliteDatabase, driver
from sync.central.db.engine import Busy

SETTING = t.setting.c
WRITERS = 6


class Refused(Exception):
    """What one writer runs into."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[SqliteDatabase]:
    with SqliteDatabase(tmp_path / "central.db") as opened:
        yield opened


def names(path: Path) -> set[str]:
    """What is committed, as another connection finds it; by the same library, for two of them in one process take
    each other's locks away."""
    engine = sa.create_engine(f"sqlite:///{path}", module=driver())
    try:
        with engine.connect() as conn:
            return set(conn.scalars(sa.select(SETTING.name).where(SETTING.name.like("test%"))))
    finally:
        engine.dispose()


def put(conn: sa.Connection, name: str) -> None:
    conn.execute(sa.insert(t.setting).values(name=f"test {name}", value="1"))


def at_once(database: SqliteDatabase, *bodies: Callable[[sa.Connection], None]) -> list[Future[None]]:
    """Each body in a part of its own. The first one ends when all others are waiting for their turn."""
    inside, begun = threading.Event(), threading.Barrier(len(bodies))

    def run(number: int, body: Callable[[sa.Connection], None]) -> None:
        if number:
            inside.wait()
            begun.wait()
        with database.write_together() as conn:
            if not number:
                inside.set()
                begun.wait()
                for more in range(2_000):  # long enough for those who were about to come to be here
                    conn.execute(sa.select(sa.literal(more)))
            body(conn)

    with ThreadPoolExecutor(len(bodies)) as pool:
        return [pool.submit(run, number, body) for number, body in enumerate(bodies)]


def writing(name: str) -> Callable[[sa.Connection], None]:
    return lambda conn: put(conn, name)


def refusing(name: str) -> Callable[[sa.Connection], None]:
    def body(conn: sa.Connection) -> None:
        put(conn, name)
        raise Refused

    return body


def test_writers_that_come_together_share_a_commit(database: SqliteDatabase, tmp_path: Path) -> None:
    commits: list[object] = []
    told: list[object] = []
    sa.event.listen(database.engine, "commit", commits.append)
    database.after_write = lambda: told.append(names(tmp_path / "central.db"))
    for future in at_once(database, *(writing(str(number)) for number in range(WRITERS))):
        future.result()
    everything = {f"test {number}" for number in range(WRITERS)}
    assert names(tmp_path / "central.db") == everything
    assert len(commits) < WRITERS
    assert len(told) == len(commits)
    assert told[-1] == everything


def test_who_fails_before_it_wrote_anything_undoes_nothing_of_the_others(
    database: SqliteDatabase, tmp_path: Path
) -> None:
    def refuse(_conn: sa.Connection) -> None:
        raise Refused

    def find_it_there(conn: sa.Connection) -> None:
        put(conn, "a")

    first, second, third, fourth = at_once(database, writing("a"), refuse, find_it_there, writing("c"))
    assert first.exception() is None
    assert isinstance(second.exception(), Refused)
    assert isinstance(third.exception(), sa.exc.IntegrityError)
    assert fourth.exception() is None
    assert names(tmp_path / "central.db") == {"test a", "test c"}


def test_when_one_fails_that_has_written_the_others_may_come_again(database: SqliteDatabase, tmp_path: Path) -> None:
    first, second, third = at_once(database, writing("a"), refusing("b"), writing("c"))
    assert isinstance(second.exception(), Refused)
    told = [future.exception() for future in (first, third)]  # whoever was in its transaction, and that is the first
    assert isinstance(told[0], Busy)
    assert all(error is None or isinstance(error, Busy) for error in told)
    written = {f"test {name}" for name, error in zip("ac", told, strict=True) if error is None}
    assert names(tmp_path / "central.db") == written
    with database.write_together() as conn:
        put(conn, "a")
    assert names(tmp_path / "central.db") == written | {"test a"}


def test_when_all_fail_nothing_is_written_and_the_next_one_can(database: SqliteDatabase, tmp_path: Path) -> None:
    for future in at_once(database, refusing("a"), refusing("b")):
        assert isinstance(future.exception(), Refused)
    with database.write_together() as conn:
        put(conn, "c")
    with database.write() as conn:
        put(conn, "d")
    assert names(tmp_path / "central.db") == {"test c", "test d"}


def test_a_commit_that_fails_is_told_to_everyone_in_it(database: SqliteDatabase, tmp_path: Path) -> None:
    broken = True

    def fail(conn: sa.Connection) -> None:
        if broken:
            raise OSError("the disk is gone")

    sa.event.listen(database.engine, "commit", fail)
    for future in at_once(database, *(writing(str(number)) for number in range(WRITERS))):
        assert isinstance(future.exception(), OSError)
    assert names(tmp_path / "central.db") == set()
    broken = False
    with database.write_together() as conn:
        put(conn, "after")
    assert names(tmp_path / "central.db") == {"test after"}


def test_what_sqlite_gave_up_as_a_whole_is_told_to_everyone_in_it(database: SqliteDatabase, tmp_path: Path) -> None:
    def give_up(conn: sa.Connection) -> None:
        """As SQLite does by itself when the disk is full."""
        conn.exec_driver_sql("ROLLBACK")
        raise Refused

    first, second = at_once(database, writing("a"), give_up)
    assert isinstance(first.exception(), Refused)
    assert isinstance(second.exception(), Refused)
    with database.write_together() as conn:
        put(conn, "b")
    assert names(tmp_path / "central.db") == {"test b"}


def test_a_transaction_of_its_own_does_not_wait_for_those_who_come_together(
    database: SqliteDatabase, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(WRITERS) as pool:

        def run(number: int) -> None:
            write = database.write if number % 2 else database.write_together
            for turn in range(20):
                with write() as conn:
                    put(conn, f"{number}/{turn}")

        list(pool.map(run, range(WRITERS)))
    assert len(names(tmp_path / "central.db")) == WRITERS * 20
