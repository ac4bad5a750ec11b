"""The merchant's list of what waits: each case once, at the most urgent of its exceptions, however many there are."""

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.money.waiting import NO_END
from sync.central.web import merchant_views as views
from sync.central.web.merchant_views import Show
from tests.integration.central.conftest import Bench

STORE = 77
CASES = 120


@pytest.fixture
def many(bench: Bench) -> Bench:
    """Every case has a damaged item; every third one undeclared goods as well, and every fifth something else."""
    now = bench.clock.now()
    db = bench.central.context.db
    with db.write() as conn:
        one = conn.execute(sa.select(t.return_case).limit(1)).mappings().one()
        shop = conn.execute(sa.select(t.merchant).limit(1)).mappings().one()
        conn.execute(sa.insert(t.merchant).values({**shop, "store_id": STORE}))
        cases = [{**one, "case_id": f"RB-W{n:03d}", "store_id": STORE, "create_mark": None} for n in range(CASES)]
        conn.execute(sa.insert(t.return_case), cases)
        waits = [_exception(n, "damaged", now, now + timedelta(days=n % 15, minutes=n)) for n in range(CASES)]
        waits += [_exception(n, "undeclared", now, NO_END) for n in range(0, CASES, 3)]
        waits += [_exception(n, "turned_up", now - timedelta(days=1), NO_END) for n in range(0, CASES, 5)]
        conn.execute(sa.insert(t.open_exception), waits)
    return bench


def _exception(number: int, kind: str, opened: datetime, due: datetime) -> dict[str, object]:
    about = {"case_id": f"RB-W{number:03d}", "kind": kind, "item_id": "", "event_id": "e", "partner": "p"}
    return about | {"store_id": STORE, "opened_at": opened, "due_at": due}


@pytest.mark.parametrize(
    ("show", "step"), [(Show.ALL, 1), (Show.DAMAGED, 1), (Show.UNDECLARED, 3), (Show.OTHER, 5), (Show.SOON, 0)]
)
def test_every_case_is_on_one_page_the_most_urgent_first(many: Bench, show: Show, step: int) -> None:
    now, seen, after = many.clock.now(), [], None
    with many.central.context.db.read() as conn:
        while True:
            rows, after = views.waiting(conn, STORE, show, now, after)
            seen += rows
            if after is None:
                break
        counted = views.counts(conn, STORE, now)
    wanted = set(range(0, CASES, step)) if step else {n for n in range(CASES) if n % 15 * 1440 + n <= 3 * 1440}
    assert [row.case_id for row in seen if int(row.case_id[4:]) not in wanted] == []
    assert len(seen) == len(wanted) == counted[show]
    order = [(row.due or NO_END, row.opened_at, row.case_id) for row in seen]
    assert order == sorted(order)


def test_no_more_is_counted_than_a_person_answers(many: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "COUNTED", 10)
    with many.central.context.db.read() as conn:
        assert set(views.counts(conn, STORE, many.clock.now()).values()) == {10}
