"""What is past goes by each merchant's rule; what is open or in dispute stays, and numbers and decisions always do."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from sync.central.admin import AdminError
from sync.central.commands import purge as command
from sync.central.commands import rights
from sync.central.db import partitions
from sync.central.db import tables as t
from sync.central.keeping import retention
from sync.central.operator import digest
from sync.domain.events import CHAIN_START
from sync.domain.verification import Finding, Photo, Result
from tests.integration.central.conftest import Bench
from tests.integration.central.test_intake import DONE, TWO, envelope
from tests.integration.central.test_photos import evidence, put
from tests.integration.central.test_rights import came, settle
from tests.integration.central.test_uploads import hash_of, keys
from tests.support.central import CASES, running_central
from tests.support.clock import FakeClock
from tests.support.command import given
from tests.support.consumer import EMAIL, RMA, found_in
from tests.unit.central.test_pictures import saved

DAY_S = 24 * 3600


def purged(bench: Bench) -> dict[str, int]:
    return {name: count for name, count in retention.purge(bench.central.context).items() if count}


def rule(bench: Bench, **rules: Any) -> httpx.Response:
    return httpx.post(
        f"{bench.central.url}/v1/ops/merchants",
        json={"store_id": 4101, "name": "Northline", "rules": rules},
        headers={"Authorization": f"Bearer {bench.central.operator_key}"},
        trust_env=False,
        verify=False,
    )


def test_photos_go_after_half_a_year_and_consumers_after_two(bench: Bench) -> None:
    station = bench.station()
    consumer = came(bench, station)
    settle(bench, consumer)
    ctx = bench.central.context
    sequence = bench.partner.get(f"/api/v1/return_cases/{consumer.case_id}").json()["sequence"]
    bench.clock.advance(180 * DAY_S - 10)
    assert purged(bench) == {} and len(keys(bench)) == 2
    bench.clock.advance(20)
    assert retention.past(ctx)["photos of closed cases"] == 1
    assert purged(bench) == {"photos of closed cases": 1}
    assert len(keys(bench)) == 1  # of the goods that nobody matched to it
    assert found_in(ctx, (EMAIL,))
    bench.clock.set(datetime(2028, 11, 21, 10, 0, tzinfo=UTC))
    gone = purged(bench)
    expected = {"closed cases": 1, "events without a case": 1, "texts of refused events": 1}
    assert {name: gone.get(name) for name in expected} == expected
    with ctx.db.write() as conn:
        conn.execute(sa.delete(t.idempotency))  # which are kept for three days, by a worker that does not run here
    assert found_in(ctx) == set()
    assert keys(bench) == []
    case = bench.partner.get(f"/api/v1/return_cases/{consumer.case_id}").json()
    assert (case["sequence"], case["return_case_items"][0]["remittance_decision"]) == (sequence, "REMIT")
    assert purged(bench) == {}


def test_a_merchant_may_keep_for_shorter_or_longer_but_not_for_less_than_disputes_take(bench: Bench) -> None:
    station = bench.station()
    evidence(bench, station, saved("JPEG"))
    settle_all(bench)
    assert rule(bench, keep_photos_days=59).status_code == 422
    assert rule(bench, keep_cases_months=2).status_code == 422
    assert rule(bench, keep_photos_days=60, keep_cases_months=120).status_code == 200
    bench.clock.advance(61 * DAY_S)
    retention_of_closed(bench)
    assert purged(bench) == {"photos of closed cases": 1}
    bench.clock.advance(5 * 365 * DAY_S)
    assert "closed cases" not in purged(bench)


def settle_all(bench: Bench) -> None:
    """Nothing waits for anybody."""
    with bench.central.context.db.write() as conn:
        conn.execute(sa.delete(t.open_exception))


def retention_of_closed(bench: Bench) -> None:
    """The damaged item is past its merchant's time: the case is closed as of the day of its photo."""
    with bench.central.context.db.write() as conn:
        closed = bench.clock.now() - timedelta(days=61)
        mine = t.return_case.c.case_id == bench.seeded.case_ids[DONE]
        conn.execute(sa.update(t.return_case).where(mine).values(closed_at=closed, status="RESOLVED"))
        conn.execute(sa.delete(t.open_exception))


def test_what_is_open_or_in_dispute_has_no_age(bench: Bench) -> None:
    """One was never brought back, one waits for its merchant, one for the operator."""
    station = bench.station()
    consumer = came(bench, station)  # undeclared goods wait
    station.post(envelope(bench, station, TWO, Result.DAMAGED))
    bench.clock.advance(3000 * DAY_S)
    gone = purged(bench)
    assert "closed cases" not in gone and "photos of closed cases" not in gone
    with bench.central.context.db.read() as conn:
        c = t.return_case.c
        assert conn.scalar(sa.select(c.forgotten_at).where(c.case_id == consumer.case_id)) is None
    assert bench.case(TWO)["customer_contact"]["name"]


def test_a_request_goes_with_its_case_and_not_before(bench: Bench) -> None:
    """Its case waits for somebody: what the consumer asked for belongs to it."""
    consumer = came(bench, bench.station())
    bench.clock.advance(3000 * DAY_S)
    purged(bench)
    r = t.return_request.c
    asked = sa.select(r.rma_number).where(r.return_request_id == consumer.request_id)
    with bench.central.context.db.read() as conn:
        assert conn.scalar(asked) == RMA
    settle(bench, consumer)
    purged(bench)
    with bench.central.context.db.read() as conn:
        assert conn.scalar(asked) != RMA


def test_what_comes_late_about_a_forgotten_case_is_forgotten_too(bench: Bench) -> None:
    """A station stood in a cellar for three years: its note and its photo must not stay for ever."""
    station, data = bench.station(), saved("JPEG")
    late = station.envelope(
        bench.seeded.case_ids[DONE],
        [
            Finding(item, Result.DAMAGED, note="Zebulon's aunt", photos=(Photo(hash_of(data), len(data)),))
            for item in bench.seeded.item_ids[DONE]
        ],
    )
    station.post(envelope(bench, station, DONE, Result.LIKE_NEW))
    bench.clock.advance(1100 * DAY_S)
    ctx = bench.central.context
    assert purged(bench)["closed cases"] == 1
    station.now = bench.clock.now()
    assert [verdict.status for verdict in station.post(late).results] == ["accepted"]
    put(station, data)
    bench.clock.advance(120)
    while digest.run_once(ctx):
        pass
    settle_all(bench)
    assert found_in(ctx, ("Zebulon",)) and keys(bench)
    purged(bench)
    assert found_in(ctx, ("Zebulon",)) == set()
    assert keys(bench) == []


def test_a_photo_that_another_case_names_too_stays(bench: Bench) -> None:
    station, data = bench.station(), saved("JPEG")
    evidence(bench, station, data)
    item = bench.seeded.item_ids[TWO][0]
    finding = Finding(item, Result.DAMAGED, photos=(Photo(hash_of(data), len(data)),))
    others = [Finding(other, Result.LIKE_NEW) for other in bench.seeded.item_ids[TWO][1:]]
    station.post(station.envelope(bench.seeded.case_ids[TWO], [finding, *others]))
    bench.clock.advance(200 * DAY_S)
    with bench.central.context.db.write() as conn:
        conn.execute(sa.delete(t.open_exception).where(t.open_exception.c.case_id == bench.seeded.case_ids[DONE]))
        mine = t.return_case.c.case_id == bench.seeded.case_ids[DONE]
        closed = bench.clock.now() - timedelta(days=199)
        conn.execute(sa.update(t.return_case).where(mine).values(closed_at=closed, status="RESOLVED"))
    assert purged(bench) == {"photos of closed cases": 1}
    assert len(keys(bench)) == 1


def test_a_photo_that_no_event_names_goes_after_three_months(bench: Bench) -> None:
    station = bench.station()
    evidence(bench, station, saved("PNG"))
    put(station, saved("JPEG"))
    bench.clock.advance(89 * DAY_S)
    assert purged(bench) == {}
    bench.clock.advance(2 * DAY_S)
    assert purged(bench) == {"photos without an event": 1}
    assert [key[3:] for key in keys(bench)] == [hash_of(saved("PNG"))]


def test_a_purge_that_broke_off_goes_on(bench: Bench) -> None:
    """The photos were gone already when the power went: nothing is left behind, and nothing stands in the way."""
    consumer = came(bench, bench.station())
    settle(bench, consumer)
    bench.central.context.objects.delete(keys(bench))
    bench.clock.advance(200 * DAY_S)
    assert purged(bench) == {"photos of closed cases": 1}
    assert purged(bench) == {}


def test_of_all_processes_one_purges_and_not_all_the_time(bench: Bench) -> None:
    consumer = came(bench, bench.station())
    settle(bench, consumer)
    ctx = bench.central.context
    retention.run_once(ctx)
    bench.clock.advance(200 * DAY_S)
    retention.run_once(ctx)
    assert len(keys(bench)) == 1
    bench.clock.set(datetime(2029, 1, 5, 10, 0, tzinfo=UTC))
    retention.run_once(ctx)
    assert keys(bench) == []
    put(bench.station("Station 04"), saved("WEBP"), "image/webp")
    bench.clock.advance(5 * 3600)
    assert retention.run_once(ctx) == 0


def test_the_purge_is_counted_first_and_written_down(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    consumer = came(bench, bench.station())
    settle(bench, consumer)
    settings = bench.central.context.settings
    settings.address_file.write_text(bench.central.url)
    where = ["--data", str(settings.data), "--database-url", settings.database_url]
    where += ["--objects-url", settings.objects_url]
    bench.clock.advance(200 * DAY_S)
    headers = {"Authorization": f"Bearer {bench.central.operator_key}"}
    with httpx.Client(base_url=bench.central.url, headers=headers, trust_env=False, verify=False) as operator:
        dry = operator.post("/v1/ops/purge", json={"dry_run": True}).json()["purged"]
        assert dry["photos of closed cases"] == 1 and len(keys(bench)) == 2
        assert operator.post("/v1/ops/purge", json={}).json()["purged"]["photos of closed cases"] == 1
    with bench.central.context.db.read() as conn:
        rows = conn.execute(sa.select(t.audit.c.actor).where(t.audit.c.action == "purge")).all()
    assert [row.actor for row in rows] == ["retention"]
    assert given(command, *where, "--dry-run") == 0
    assert "closed cases: " in capsys.readouterr().out


def test_a_month_of_events_is_dropped_whole_once_nobody_needs_it(bench: Bench) -> None:
    """On PostgreSQL; what the station says again of it is still known by its number."""
    ctx = bench.central.context
    with ctx.db.read() as conn:
        if not partitions.listed(conn):
            pytest.skip("SQLite has no partitions")
    station = bench.station()
    event, station.prev = envelope(bench, station, DONE), CHAIN_START
    old = "01a1f82f-1e80-7000-8000-00000000000b"  # November 2026
    event = station.sealed(old, event.body.replace(event.event_id, old).encode())
    assert [verdict.status for verdict in station.post(event).results] == ["accepted"]
    settle_all(bench)
    bench.clock.set(datetime(2029, 1, 5, 10, 0, tzinfo=UTC))
    gone = purged(bench)
    assert gone["closed cases"] == 1 and gone["months of events"] >= 1
    with ctx.db.read() as conn:
        assert conn.scalar(sa.select(sa.func.count()).select_from(t.event)) == 0
        assert conn.scalar(sa.select(sa.func.count()).select_from(t.seen_number)) == 1
    assert bench.decisions(DONE) == ["REMIT"]
    station.now = bench.clock.now()
    assert [verdict.status for verdict in station.post(event).results] == ["duplicate"]
    with ctx.db.read() as conn:
        assert conn.scalar(sa.select(sa.func.count()).select_from(t.event)) == 0


def test_the_commands_work_while_no_central_runs(
    tmp_path: Path, clock: FakeClock, capsys: pytest.CaptureFixture[str]
) -> None:
    with running_central(tmp_path / "central", clock) as central:
        central.seed()
    where = ["--data", str(tmp_path / "central")]
    assert given(command, *where) == 0
    assert "closed cases: 0\n" in capsys.readouterr().out
    who = ["--email", CASES["cases"][0]["customer"]["email"]]
    assert given(rights, "export", *where, *who, str(tmp_path / "person.zip")) == 0
    assert (tmp_path / "person.zip").stat().st_size > 100
    with pytest.raises(AdminError, match="still open"):
        given(rights, "erase", *where, *who)
