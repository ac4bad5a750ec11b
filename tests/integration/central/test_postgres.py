"""What only a database with many writers can do to central, and what central does about it."""

import os
import sys
import threading
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql
from sqlalchemy.engine import make_url

from sync.central.app import open_context
from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.db.engine import Busy, CannotOpen
from sync.central.db.opening import open_database
from sync.central.partners import cases
from sync.central.settings import Settings
from sync.central.stations import changes
from sync.central.stations.doorbell import Doorbell
from sync.central.stations.ringing import FleetBell
from sync.wire import CaseDelete, Changes
from tests.support.central import FakeStation, findings, new_code, running_central
from tests.support.clock import FakeClock
from tests.support.ears import listening
from tests.support.postgres import Postgres
from tests.support.waiting import until

CLOCK = FakeClock()


@pytest.fixture
def url(postgres: Postgres) -> Iterator[str]:
    with postgres.database() as url:
        yield url


@pytest.fixture
def ctx(tmp_path: Path, url: str) -> Iterator[Context]:
    context = open_context(Settings(tmp_path / "central", database_url=url), CLOCK)
    with context.db:
        yield context


@contextmanager
def still_writing(ctx: Context, about: str) -> Iterator[None]:
    """A change that was written before what comes inside, and is committed after it."""
    written, go_on = threading.Event(), threading.Event()

    def write() -> None:
        with ctx.db.write() as conn:
            cases.announce(conn, about, "delete", "closed", CLOCK.now())
            written.set()
            assert go_on.wait(20)

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(write)
        assert written.wait(20)
        try:
            yield
        finally:
            go_on.set()
            slow.result(20)


def announce(ctx: Context, about: str) -> None:
    with ctx.db.write() as conn:
        cases.announce(conn, about, "delete", "closed", CLOCK.now())


def page(ctx: Context, cursor: str) -> Changes:
    with ctx.db.read() as conn:
        return changes.page(conn, ctx.told, CLOCK.now(), cursor, 10, "ST-1")


def named(told: Changes) -> list[str]:
    return [change.case_id for change in told.changes if isinstance(change, CaseDelete)]


def newest(ctx: Context) -> changes.Place:
    with ctx.db.read() as conn:
        return changes.newest(conn)


def test_a_change_that_is_committed_late_is_not_skipped(ctx: Context) -> None:
    announce(ctx, "RB-0")
    cursor, before = page(ctx, "").cursor, newest(ctx)
    with still_writing(ctx, "RB-1"):
        announce(ctx, "RB-2")
        told = page(ctx, cursor)
        assert (named(told), told.full_resync) == ([], False)
        assert newest(ctx) == before  # so the doorbell is quiet, too
        assert named(page(ctx, told.cursor)) == []
    assert newest(ctx) > before
    told = page(ctx, told.cursor)
    assert named(told) == ["RB-1", "RB-2"]
    assert named(page(ctx, told.cursor)) == []


def test_a_station_is_not_started_over_because_its_last_change_moved(ctx: Context) -> None:
    announce(ctx, "RB-0")
    announce(ctx, "RB-1")
    cursor = page(ctx, "").cursor
    with still_writing(ctx, "RB-2"):
        announce(ctx, "RB-1")  # the place that the cursor names is gone, and its new one cannot be told yet
        told = page(ctx, cursor)
        assert (named(told), told.full_resync) == ([], False)
    assert named(page(ctx, told.cursor)) == ["RB-2", "RB-1"]


def test_many_touch_one_case_at_once(ctx: Context) -> None:
    announce(ctx, "RB-0")
    cursor = page(ctx, "").cursor
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: announce(ctx, "RB-1"), range(40)))
    assert named(page(ctx, cursor)) == ["RB-1"]


def test_a_database_that_was_moved_to_another_server_starts_every_station_over(tmp_path: Path, url: str) -> None:
    settings = Settings(tmp_path / "central", database_url=url)
    with open_context(settings, CLOCK).db as db, db.write() as conn:
        cases.announce(conn, "RB-1", "delete", "closed", CLOCK.now())
        conn.execute(sa.update(t.case_change).values(tx=2**40))  # as many transactions as the old server had had
    context = open_context(settings, CLOCK)
    with context.db:
        announce(context, "RB-2")
        assert newest(context)[0] < 2**40
        with context.db.read() as conn:
            rows = conn.execute(sa.select(t.case_change.c.case_id).order_by(t.case_change.c.tx, t.case_change.c.seq))
            assert rows.scalars().all()[-2:] == ["RB-1", "RB-2"]


def test_what_may_pass_by_itself_is_said_as_such(ctx: Context) -> None:
    meet = threading.Barrier(2)

    def take(first: str, second: str) -> bool:
        try:
            with ctx.db.write() as conn:
                gates.hold(conn, [first])
                meet.wait(20)
                gates.hold(conn, [second])
        except Busy:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(take, ("a", "b"), ("b", "a")))
    assert sorted(done) == [False, True]


def test_one_of_many_does_the_work_of_one(ctx: Context) -> None:
    with ctx.db.only_one("work") as first, ctx.db.only_one("work") as second, ctx.db.only_one("other") as third:
        assert (first, second, third) == (True, False, True)
    with ctx.db.only_one("work") as again:
        assert again


def test_a_claim_passes_over_what_another_one_has(ctx: Context) -> None:
    for name in ("RB-1", "RB-2", "RB-3"):
        announce(ctx, name)
    query = sa.select(t.case_change.c.case_id).where(t.case_change.c.op == "delete").order_by(t.case_change.c.seq)
    with ctx.db.write() as one, ctx.db.write() as other:
        assert [row.case_id for row in gates.claim(one, query.limit(2))] == ["RB-1", "RB-2"]
        assert [row.case_id for row in gates.claim(other, query.limit(2))] == ["RB-3"]


def hang_up(postgres: Postgres, url: str, application: str = "%") -> None:
    """The server ends the connections of the database."""
    name = make_url(url).database
    kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = {} AND application_name LIKE {}"
    postgres.run(sql.SQL(kill).format(sql.Literal(name), sql.Literal(application)))


def test_a_server_that_is_away_is_a_503_and_back_again_is_no_trouble(
    tmp_path: Path, postgres: Postgres, url: str
) -> None:
    database = sql.Identifier(str(make_url(url).database))
    with running_central(tmp_path / "central", database_url=url, background=False) as central:
        operator = {"Authorization": f"Bearer {central.operator_key}"}
        ask = httpx.Client(base_url=central.url, headers=operator, trust_env=False, verify=False)
        with ask:
            assert ask.get("/v1/ops/pass_keys").status_code == 200
            hang_up(postgres, url)
            assert ask.get("/v1/ops/pass_keys").status_code == 200
            postgres.run(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(database))
            hang_up(postgres, url)
            answer = ask.get("/v1/ops/pass_keys")
            told = answer.json()
            assert (answer.status_code, told["code"], told["retryable"]) == (503, "busy", True)
            assert answer.headers["retry-after"] == "2"
            postgres.run(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(database))
            assert ask.get("/v1/ops/pass_keys").status_code == 200


def test_the_doorbell_rings_for_another_process_and_after_its_line_was_cut(
    tmp_path: Path, postgres: Postgres, url: str, ctx: Context
) -> None:
    """`ctx` is another process; it has no listeners."""
    bell = FleetBell(ctx.db, Doorbell())  # type: ignore[arg-type]
    ctx.db.after_write = bell.wrote
    with running_central(tmp_path / "central", database_url=url, background=False) as central:
        seeded = central.seed()
        station = FakeStation(central.url)
        station.enrol(new_code(central))
        bell.start()
        with listening(station) as ear:
            announce(ctx, "RB-1")
            assert ear.next() == "event: changed"
            hang_up(postgres, url, "returnpoint bell")
            announce(ctx, "RB-2")
            assert ear.next() == "event: changed"
            station.post(station.envelope(seeded.case_ids["one_like_new"], findings(seeded.item_ids["one_like_new"])))
            assert ear.next() == "event: changed"
        bell.check()
        bell.stop()
        with pytest.raises(RuntimeError):
            bell.check()


def test_a_process_looks_once_for_what_it_wrote_and_not_again_for_what_it_told_the_others(ctx: Context) -> None:
    rung: list[tuple[int, int]] = []

    class Told(Doorbell):
        def ring(self, place: tuple[int, int]) -> bool:
            rung.append(place)
            return super().ring(place)

    bell = FleetBell(ctx.db, Told(), poll_s=60)  # type: ignore[arg-type]
    ctx.db.after_write = bell.wrote
    bell.start()
    until(lambda: len(rung) == 1)  # at its start
    for number in range(1, 4):
        announce(ctx, f"RB-{number}")
        until(lambda looks=number + 1: len(rung) >= looks)  # type: ignore[misc]
    bell.stop()
    assert len(rung) == 4
    assert len(set(rung)) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such numbers there")
def test_the_doorbell_hears_beside_two_thousand_open_lines(ctx: Context) -> None:
    """What comes back after a failover has a high number: `select` takes none above 1023."""
    doorbell, rung = Doorbell(), threading.Event()
    bell = FleetBell(ctx.db, doorbell, poll_s=0.05)  # type: ignore[arg-type]
    with open_files(1100):
        bell.start()
        try:
            announce(ctx, "RB-1")
            for _ in range(100):
                if not doorbell.ring((0, 1)):  # it has rung for something further
                    rung.set()
                    break
                rung.wait(0.1)
            bell.check()
        finally:
            bell.stop()
    assert rung.is_set()


@contextmanager
def open_files(count: int) -> Iterator[None]:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 2 * count:
        pytest.skip("this machine allows too few open files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2 * count), hard))
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(count)]
    try:
        yield
    finally:
        for number in held:
            os.close(number)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_an_error_of_the_database_does_not_repeat_what_was_to_be_written(ctx: Context) -> None:
    """PostgreSQL's own words hold the values: "Key (email)=(...) already exists", "Failing row contains (...)"."""
    row = {"kind": "email", "value": "zeb@consumer.example", "case_id": "RB-none"}
    for rows in ([row], [row | {"kind": None}]):
        with pytest.raises(sa.exc.IntegrityError) as refused, ctx.db.write() as conn:
            conn.execute(sa.insert(t.case_key), rows)
        told = "".join(traceback.format_exception(refused.value))
        assert "violates" in told
        assert "zeb" not in told and "RB-none" not in told


def test_the_line_of_a_machine_without_power_is_given_up_in_a_minute(ctx: Context) -> None:
    """Else what it had begun alone would be nobody's for two hours. Sockets of this machine have no such line."""
    wanted = {"tcp_keepalives_idle": "30", "tcp_keepalives_interval": "10", "tcp_keepalives_count": "3"}
    with ctx.db.read() as conn:
        options = conn.connection.driver_connection.info.get_parameters()["options"]  # type: ignore[union-attr]
    assert [name for name, value in wanted.items() if f"-c {name}={value}" not in options] == []


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://somebody:secret@localhost/central", "must begin with postgresql://"),
        ("postgresql://somebody:secret@localhost:port/central", "cannot be read"),
        ("postgresql://somebody:secret@127.0.0.1:1/central", "central on 127.0.0.1 cannot be used: connection"),
        ("postgresql://somebody:secret@/central?host=/nowhere", "cannot be used"),
        ("postgresql://somebody:secret@127.0.0.1/central?colour=red", "colour"),
    ],
)
def test_a_url_that_leads_nowhere_is_one_sentence_without_the_password(tmp_path: Path, url: str, sentence: str) -> None:
    with pytest.raises(CannotOpen, match=sentence) as refused:
        open_database(tmp_path / "central.db", url)
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_database_that_will_not_do_is_one_sentence(
    tmp_path: Path, postgres: Postgres, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CannotOpen, match='"nowhere" does not exist'):
        open_database(tmp_path / "central.db", postgres.url("nowhere"))
    open_database(tmp_path / "central.db", url).close()
    with psycopg.connect(url) as conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(CannotOpen, match="newer version of central"):
        open_database(tmp_path / "central.db", url)
    monkeypatch.setattr("sync.central.db.server.OLDEST", 99)
    with pytest.raises(CannotOpen, match="too old for central: use version 99"):
        open_database(tmp_path / "central.db", url)
