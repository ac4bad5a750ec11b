"""When closed returns leave the stations, whatever became of them before and after."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.money import deadlines
from sync.central.partners import cases
from sync.wire import CaseUpsert, Changes
from tests.integration.central.conftest import Bench
from tests.support.money import DMG, LN, NR, PAY, Desk, Return


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench)


class Ears:
    """A station that pulls whenever it is asked what it heard."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.cursor = desk, ""
        self.hear()

    def hear(self) -> list[tuple[str, str]]:
        """(case, "upsert" or why it left), of what is new."""
        answer = self.desk.station().call("GET", f"/v1/device/changes?cursor={self.cursor}&limit=500")
        page = Changes.model_validate_json(answer.content)
        self.cursor = page.cursor
        return [
            (one.case.case_id, "upsert") if isinstance(one, CaseUpsert) else (one.case_id, one.reason)
            for one in page.changes
        ]


def turn(desk: Desk) -> int:
    return deadlines.forget_closed(desk.bench.central.context)


def left(case: Return) -> list[tuple[str, str]]:
    return [(case.case_id, "closed")]


def told(case: Return) -> list[tuple[str, str]]:
    return [(case.case_id, "upsert")]


def test_a_closed_return_leaves_after_a_week_and_an_open_one_never(desk: Desk) -> None:
    closed, waits, untouched = desk.new(), desk.new(), desk.new()
    desk.look(closed, LN)
    desk.look(waits, DMG)
    ears = Ears(desk)
    desk.days(6.9)
    assert turn(desk) == 0
    desk.days(0.2)
    assert turn(desk) == 1
    assert ears.hear() == left(closed)
    desk.days(300)
    assert (turn(desk), ears.hear()) == (0, [])
    assert {waits.read()["status"], untouched.read()["status"]} == {"VERIFIED", "OPEN"}


def test_the_week_of_a_return_that_was_opened_anew_begins_when_it_is_closed_again(desk: Desk) -> None:
    case = desk.new()
    first = desk.look(case, NR)
    desk.days(5)
    desk.look(case, DMG, corrects=first)
    ears = Ears(desk)
    assert case.read()["status"] == "VERIFIED"
    desk.days(20)
    assert turn(desk) == 0
    assert case.resolve(0, PAY).status_code == 200
    desk.days(6.9)
    assert turn(desk) == 0
    desk.days(0.2)
    assert turn(desk) == 1
    assert ears.hear() == left(case)


def test_a_return_that_is_corrected_long_after_closing_is_told_and_leaves_again(desk: Desk) -> None:
    case = desk.new(2)
    first = desk.look(case, LN, NR)
    desk.days(40)
    ears = Ears(desk)
    assert turn(desk) == 1
    assert ears.hear() == left(case)
    desk.look(case, LN, LN, corrects=first)
    assert case.money() == [PAY, PAY]
    assert ears.hear() == told(case)
    assert turn(desk) == 1
    assert ears.hear() == left(case)
    assert turn(desk) == 0


def test_a_return_that_is_touched_after_closing_leaves_when_it_would_have(desk: Desk) -> None:
    case, ctx = desk.new(), desk.bench.central.context
    desk.look(case, LN)
    for days, gone in ((4, 0), (4, 1), (4, 1)):
        desk.days(days)
        with ctx.db.write() as conn:
            cases.touch(conn, case.case_id, ctx.clock.now())
        assert turn(desk) == gone


def test_a_turn_goes_on_as_long_as_there_are_returns_that_leave(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadlines, "_FORGOTTEN_AT_ONCE", 2)
    for _ in range(3):
        desk.look(desk.new(), LN)
    desk.days(8)
    assert [deadlines.run_once(desk.bench.central.context) for _ in range(3)] == [2, 1, 0]


@pytest.mark.one_database("postgresql")
def test_a_return_that_is_opened_anew_meanwhile_stays(desk: Desk) -> None:
    case, ctx = desk.new(), desk.bench.central.context
    desk.look(case, LN)
    desk.days(8)
    ears = Ears(desk)
    held, go_on = threading.Event(), threading.Event()

    def open_anew() -> None:
        with ctx.db.write() as conn:
            gates.hold(conn, [f"case:{case.case_id}"])
            conn.execute(sa.update(t.return_case).where(t.return_case.c.case_id == case.case_id).values(closed_at=None))
            held.set()
            assert go_on.wait(20)
            cases.touch(conn, case.case_id, ctx.clock.now())

    with ThreadPoolExecutor(2) as pool:
        other = pool.submit(open_anew)
        assert held.wait(20)
        forgetting = pool.submit(turn, desk)
        while not (waiting(desk) or forgetting.done()):
            threading.Event().wait(0.02)
        go_on.set()
        other.result(20)
        assert forgetting.result(20) == 0
    assert ears.hear() == told(case)


def waiting(desk: Desk) -> bool:
    """Whether somebody waits for a name that another one holds."""
    with desk.bench.central.context.db.read() as conn:
        asked = "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database"
        mine = " WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()"
        return bool(conn.exec_driver_sql(asked + mine).scalar_one())
