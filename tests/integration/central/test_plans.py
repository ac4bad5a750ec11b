"""What central does by itself, and the lists that grow with the returns, go along indexes, whatever the number of
returns."""

import re
import threading
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.keeping import retention
from sync.central.money import deadlines, exceptions
from sync.central.operator import digest
from sync.central.telling import deliveries, notices
from sync.central.telling.deliveries import DeliveryState
from sync.central.telling.notices import MailState
from sync.central.watch import standing
from sync.central.web import merchant_views
from sync.domain.remittance import ExceptionKind
from tests.integration.central.conftest import Bench
from tests.support.money import DMG, LN, Desk

GROWING = {
    "return_case", "case_item", "case_key", "case_change", "event", "event_label", "event_blob", "seen_number",
    "decision_revision", "resolution", "open_exception", "blob", "delivery", "notice", "audit", "return_request",
    "figure",
}  # fmt: skip

WORK: dict[str, Callable[[Context], object]] = {
    "turn": deadlines.run_once,
    "past": retention.past,
    "digest": digest.run_once,
    "metrics": standing.read,
}
KIND = ExceptionKind.UNDECLARED
LISTS: dict[str, Callable[[Context, sa.Connection], object]] = {
    "webhook's log": lambda ctx, conn: deliveries.newest(ctx, conn, 1, None, None, 50),
    "webhook's log, next page": lambda ctx, conn: deliveries.newest(ctx, conn, 1, None, 9, 50),
    "webhook's log by state": lambda ctx, conn: deliveries.newest(ctx, conn, 1, DeliveryState.EXHAUSTED, None, 50),
    "webhook's log, oldest": lambda ctx, conn: deliveries.following(ctx, conn, 1, None, 0, 50),
    "merchant's webhooks": lambda ctx, conn: merchant_views.sent(conn, 4101, None),
    "merchant's webhooks, next page": lambda ctx, conn: merchant_views.sent(conn, 4101, 9),
    "merchant's next return": lambda ctx, conn: merchant_views.next_waiting(conn, 4101, "RB-1"),
    "exceptions of a kind": lambda ctx, conn: exceptions.open_ones(ctx, conn, None, kind=KIND),
    "a partner's exceptions": lambda ctx, conn: exceptions.open_ones(ctx, conn, None, partner="Shop"),
    "a partner's exceptions of a kind": lambda ctx, conn: exceptions.open_ones(
        ctx, conn, None, kind=KIND, partner="Shop"
    ),
    "a store's exceptions": lambda ctx, conn: exceptions.open_ones(ctx, conn, [4101], partner="Shop"),
    "a store's exceptions of a kind": lambda ctx, conn: exceptions.open_ones(
        ctx, conn, [4101], kind=KIND, partner="Shop"
    ),
    "mails": lambda ctx, conn: notices.listed(conn),
    "mails by state": lambda ctx, conn: notices.listed(conn, MailState.SENT),
}


@pytest.mark.parametrize("name", WORK)
def test_the_background_work_goes_by_indexes(bench: Bench, name: str) -> None:
    desk, ctx = Desk(bench), bench.central.context
    desk.look(desk.new(), LN)
    desk.look(desk.new(), DMG)
    desk.days(8)
    asked = statements(ctx, lambda: WORK[name](ctx))
    with ctx.db.read() as conn:
        found = {one: scanned(plan(conn, one, values)) for one, values in asked}
    assert asked and not {statement: tables for statement, tables in found.items() if tables}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_read_in_its_order(bench: Bench, name: str) -> None:
    """Nothing is sorted, so that a page costs what is on it."""
    ctx = bench.central.context
    with ctx.db.read() as conn:
        asked = statements(ctx, lambda: LISTS[name](ctx, conn))
        plans = {one: plan(conn, one, values) for one, values in asked if " JOIN " in one or "ORDER BY" in one}
    listing = next(iter(plans.values()))
    assert not scanned(listing)
    if name.endswith("of a kind"):
        assert any(re.search(r"[( ]kind=\?|Index Cond: .*\(kind\)", line) for line in listing), listing
    assert not sorts(listing)


def test_what_leaves_the_stations_is_found_by_its_time(bench: Bench) -> None:
    ctx = bench.central.context
    [(statement, values)] = statements(ctx, lambda: deadlines.forget_closed(ctx))
    with ctx.db.read() as conn:
        lines = plan(conn, statement, values)
    by_time = r"ix_case_change_op_at \(op=\? AND at<\?\)|Index Cond: .*op.* AND \(at < "
    assert re.search(by_time, "\n".join(lines)), lines


def test_a_new_station_is_told_what_there_is_in_its_order(bench: Bench) -> None:
    """Nothing is sorted, and what was deleted is not walked over."""
    ctx, station = bench.central.context, bench.station()
    asked = statements(ctx, lambda: station.call("GET", "/v1/device/changes?limit=2"), by_others=True)
    [(statement, values)] = [one for one in asked if re.search(r"op = .*ORDER BY case_change.tx, ", one[0], re.DOTALL)]
    with ctx.db.read() as conn:
        lines = plan(conn, statement, values)
    assert any("ix_case_change_op_tx_seq" in line for line in lines), lines
    assert not sorts(lines)


def test_a_pull_begins_at_its_cursor(bench: Bench) -> None:
    """However many changes were told before it."""
    ctx, station = bench.central.context, bench.station()
    cursor = station.call("GET", "/v1/device/changes?limit=2").json()["cursor"]
    asked = statements(ctx, lambda: station.call("GET", f"/v1/device/changes?cursor={cursor}&limit=2"), by_others=True)
    [(statement, values)] = [one for one in asked if re.search(r"ORDER BY case_change.tx, ", one[0])]
    with ctx.db.read() as conn:
        lines = plan(conn, statement, values)
    at_the_place = r"\(tx=\? AND (seq|rowid)>\?\)|Index Cond: \(.*ROW\(tx, seq\) > ROW\("
    assert re.search(at_the_place, "\n".join(lines)), lines


def test_whether_a_line_is_held_is_not_asked_of_every_return_of_the_store(bench: Bench) -> None:
    ctx, desk = bench.central.context, Desk(bench)
    asked = statements(ctx, lambda: desk.new(2), by_others=True)
    [(statement, values)] = [one for one in asked if re.search(r"\.order_line_id IN ", one[0])]
    with ctx.db.read() as conn:
        lines = plan(conn, statement, values)
    assert any("ix_case_item_order_line_id" in line for line in lines), lines
    assert not any("ix_return_case_" in line for line in lines), lines


def test_a_webhooks_store_is_known(bench: Bench) -> None:
    """By which the merchant's page finds it."""
    desk, ctx = Desk(bench), bench.central.context
    hook = {"url": "http://127.0.0.1:9/hook", "event": deliveries.PASSED}
    assert bench.partner.post("/api/webhooks", json=hook, headers={"Idempotency-Key": "h"}).status_code == 201
    case = desk.new()
    desk.look(case, LN)
    with ctx.db.read() as conn:
        told = conn.execute(sa.select(t.delivery.c.case_id, t.delivery.c.store_id)).all()
        [[mine], [others]] = [merchant_views.sent(conn, store, None)[:1] for store in (4101, 4102)]
    assert told == [(case.case_id, 4101)]
    assert ([one["case_id"] for one in mine], others) == ([case.case_id], [])


def statements(ctx: Context, work: Callable[[], object], *, by_others: bool = False) -> list[tuple[str, Any]]:
    """What `work` asks of the growing tables, with its values; with `by_others` also what central's own threads ask."""
    asked: list[tuple[str, Any]] = []
    here = threading.get_ident()

    def ask(_conn: object, _cursor: object, statement: str, values: Any, _context: object, _many: bool) -> None:
        names = set(re.findall(r"\w+", statement))
        mine = by_others or threading.get_ident() == here
        if mine and statement.startswith(("SELECT", "UPDATE", "DELETE")) and names & GROWING:
            asked.append((statement, values))

    sa.event.listen(ctx.db.engine, "before_cursor_execute", ask)
    work()
    sa.event.remove(ctx.db.engine, "before_cursor_execute", ask)
    return asked


def plan(conn: sa.Connection, statement: str, values: Any) -> list[str]:
    """PostgreSQL reads small tables row by row and sorts what it finds, unless it need not."""
    if conn.dialect.name == "sqlite":
        lines = [str(row[3]) for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
        first_ones = "LIMIT" in statement  # along an index until there are enough
        return [line.replace("SCAN", "WALK") if first_ones and "USING" in line else line for line in lines]
    for way in ("seqscan", "sort"):
        conn.exec_driver_sql(f"SET LOCAL enable_{way} = off")
    return [str(row[0]) for row in conn.exec_driver_sql(f"EXPLAIN {statement}", values)]


def sorts(lines: list[str]) -> bool:
    """Those that are alike by the index may be sorted among themselves."""
    return any(re.search(r"TEMP B-TREE FOR ORDER BY|(?:^|-> ) *Sort +\(", line) for line in lines)


def scanned(lines: list[str]) -> set[str]:
    """The growing tables that are read from end to end."""
    names = re.findall(r"(?:^SCAN|Seq Scan on) (\w+)", "\n".join(lines), re.MULTILINE)
    return {re.sub(r"_(\d{4}_\d\d|default)$", "", name) for name in names} & GROWING
