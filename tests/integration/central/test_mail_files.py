"""Mails that are files, where no server is set, go when what they tell of goes."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.keeping import retention
from sync.central.telling import notices, postman
from sync.central.telling.mail import mailer_of
from sync.central.telling.notices import Kind, Role
from tests.integration.central.conftest import Bench
from tests.integration.central.test_rights import ops
from tests.support.money import DMG, Desk, Return

ADA, JO = "ada@consumer.example", "jo@consumer.example"


@pytest.fixture
def central_settings() -> dict[str, Any]:
    """No worker runs beside the test."""
    return {"background": False}


def told(bench: Bench) -> tuple[Return, Return]:
    """A return of Ada's and one of Jo's, both damaged; two mails of each, and one more of Ada's, which was due anew."""
    desk = Desk(bench)
    ctx, mailer = bench.central.context, mailer_of("", bench.central.context.settings.mails)
    ada, jo = desk.new(1, email=ADA, name="Ada Moss"), desk.new(1, email=JO)
    for case in (ada, jo):
        desk.look(case, DMG)
    bench.clock.advance(700)
    postman.run_once(ctx, mailer)
    with ctx.db.write() as conn:
        notices.queue(ctx, conn, Kind.DAMAGED, ada.case_id, bench.clock.now(), Role.CONSUMER)
    postman.run_once(ctx, mailer)
    with ctx.db.write() as conn:  # as if somebody had settled both
        conn.execute(sa.delete(t.open_exception))
        conn.execute(sa.update(t.return_case).values(status="RESOLVED", closed_at=bench.clock.now()))
    assert [len(files(bench, name)) for name in ("Ada Moss", JO)] == [2, 1]
    assert len(files(bench, "")) == 5
    return ada, jo


def files(bench: Bench, word: str) -> list[str]:
    """The names of the files that hold the word."""
    folder = bench.central.context.settings.mails
    return [file.name for file in folder.iterdir() if word.encode() in file.read_bytes()]


def test_an_erased_consumers_go_and_the_others_stay(bench: Bench) -> None:
    told(bench)
    assert ops(bench, "erase", email=ADA).status_code == 200
    assert (files(bench, "Ada"), files(bench, ADA), len(files(bench, ""))) == ([], [], 2)
    assert len(files(bench, JO)) == 1


def test_those_of_a_case_that_is_past_go_with_it(bench: Bench) -> None:
    ada, _ = told(bench)
    with bench.central.context.db.write() as conn:
        long_ago = bench.clock.now() - timedelta(days=1000)
        conn.execute(sa.update(t.return_case).where(t.return_case.c.case_id == ada.case_id).values(closed_at=long_ago))
    assert retention.purge(bench.central.context)["closed cases"] == 1
    assert (files(bench, "Ada"), len(files(bench, ""))) == ([], 2)
