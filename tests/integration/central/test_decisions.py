"""What central decides, by whom, and until when."""

from datetime import datetime, timedelta
from typing import Any

import httpx
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.money import deadlines
from sync.domain.events import EventType
from sync.domain.verification import Result, Stage, UndeclaredItem
from sync.wire import CaseDelete, Changes
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings

TWO = "two_one_damaged"
DAMAGED_SECOND = (Result.LIKE_NEW, Result.DAMAGED)


def look(bench: Bench, station: FakeStation, *results: Result, stage: Stage = Stage.COUNTER) -> None:
    ids = bench.seeded.item_ids[TWO]
    answer = station.post(station.envelope(bench.seeded.case_ids[TWO], findings(ids, *results), stage=stage))
    assert answer.results[0].status == "accepted"


def resolve(bench: Bench, item: int, decision: str, **headers: str) -> httpx.Response:
    case_id, item_id = bench.seeded.case_ids[TWO], bench.seeded.item_ids[TWO][item]
    path = f"/v1/merchant/return_cases/{case_id}/items/{item_id}/resolution"
    return bench.partner.post(path, json={"decision": decision, "note": "pay them"}, headers=headers)


def test_a_damaged_item_holds_the_whole_case_until_the_merchant_answers(bench: Bench) -> None:
    look(bench, bench.station(), *DAMAGED_SECOND)
    case = bench.case(TWO)
    assert (case["status"], case["verification_status"], bench.decisions(TWO)) == (
        "VERIFIED",
        "FAILED",
        ["PENDING", "PENDING"],
    )
    assert [entry["kind"] for entry in case["exceptions"]] == ["damaged"]

    answer = resolve(bench, 1, "REMIT")
    assert answer.status_code == 200
    assert bench.decisions(TWO) == ["REMIT", "REMIT"]
    case = bench.case(TWO)
    assert (case["status"], case["sequence"]) == ("RESOLVED", 2)
    assert [item["decided_by"] for item in case["return_case_items"]] == ["finding", "merchant"]


def test_an_answer_counts_once(bench: Bench) -> None:
    look(bench, bench.station(), *DAMAGED_SECOND)
    etag = bench.partner.get(f"/api/v1/return_cases/{bench.seeded.case_ids[TWO]}").headers["etag"]
    stale = resolve(bench, 1, "DO_NOT_REMIT", **{"If-Match": '"1"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "changed-meanwhile")
    first = resolve(bench, 1, "DO_NOT_REMIT", **{"If-Match": etag})
    again = resolve(bench, 1, "DO_NOT_REMIT", **{"If-Match": etag})
    assert (first.status_code, again.json()) == (200, first.json())
    other = resolve(bench, 1, "REMIT")
    assert (other.status_code, other.json()["code"]) == (409, "already-resolved")


def test_only_an_open_damage_can_be_answered(bench: Bench) -> None:
    early = resolve(bench, 1, "REMIT")
    assert (early.status_code, early.json()["code"]) == (409, "not-awaited")
    look(bench, bench.station(), *DAMAGED_SECOND)
    fine = resolve(bench, 0, "REMIT")
    assert (fine.status_code, fine.json()["code"]) == (409, "not-awaited")
    pending = resolve(bench, 1, "PENDING")
    assert (pending.status_code, pending.json()["code"]) == (422, "invalid")
    path = f"/v1/merchant/return_cases/{bench.seeded.case_ids[TWO]}/items/none/resolution"
    assert bench.partner.post(path, json={"decision": "REMIT"}).json()["code"] == "unknown-item"


def test_with_two_damaged_items_all_wait_for_the_last_answer(bench: Bench) -> None:
    look(bench, bench.station(), Result.DAMAGED, Result.DAMAGED)
    resolve(bench, 0, "REMIT")
    assert bench.decisions(TWO) == ["PENDING", "PENDING"]
    resolve(bench, 1, "DO_NOT_REMIT")
    assert bench.decisions(TWO) == ["REMIT", "DO_NOT_REMIT"]


def test_the_deadline_runs_from_the_hubs_finding_and_then_decides(bench: Bench) -> None:
    station = bench.station()
    look(bench, station, *DAMAGED_SECOND)
    bench.clock.advance(timedelta(days=20).total_seconds())
    assert deadlines.run_once(bench.central.context) == 0  # no clock runs before the second look
    station.now = bench.clock.now()
    look(bench, station, *DAMAGED_SECOND, stage=Stage.HUB)
    due = bench.clock.now() + timedelta(days=15)
    assert bench.case(TWO)["resolve_by"] == due.isoformat()

    bench.clock.advance(timedelta(days=15).total_seconds() - 1)
    assert deadlines.run_once(bench.central.context) == 0
    bench.clock.advance(1)
    assert deadlines.run_once(bench.central.context) == 1
    assert deadlines.run_once(bench.central.context) == 0
    assert bench.decisions(TWO) == ["REMIT", "DO_NOT_REMIT"]
    case = bench.case(TWO)
    assert [item["decided_by"] for item in case["return_case_items"]] == ["finding", "deadline"]
    assert (case["status"], case["resolve_by"]) == ("RESOLVED", None)


def test_an_answer_after_the_deadline_is_refused_even_before_central_has_announced_it(bench: Bench) -> None:
    station = bench.station()
    look(bench, station, *DAMAGED_SECOND, stage=Stage.HUB)
    bench.clock.advance(timedelta(days=15).total_seconds())
    late = resolve(bench, 1, "REMIT")
    assert (late.status_code, late.json()["code"]) == (409, "deadline-passed")
    assert deadlines.run_once(bench.central.context) == 1
    assert bench.decisions(TWO) == ["REMIT", "DO_NOT_REMIT"]


def test_missing_and_undeclared_items(bench: Bench) -> None:
    station = bench.station()
    key = "three_one_missing"
    ids = bench.seeded.item_ids[key]
    results = (Result.LIKE_NEW, Result.LIKE_NEW, Result.NOT_RECEIVED)
    strange = UndeclaredItem(barcode="7712345000586", description="Cotton scarf, blue")
    station.post(station.envelope(bench.seeded.case_ids[key], findings(ids, *results), undeclared=(strange,)))
    case = bench.case(key)
    assert bench.decisions(key) == ["REMIT", "REMIT", "DO_NOT_REMIT"]
    assert case["undeclared_items"][0]["description"] == "Cotton scarf, blue"
    assert [entry["kind"] for entry in case["exceptions"]] == ["undeclared"]


def told(bench: Bench, station: FakeStation, bag: str, **more: Any) -> tuple[str, datetime]:
    """A look at the counter with that bag; its event id and when central took it in."""
    ids = bench.seeded.item_ids[TWO]
    event = station.envelope(bench.seeded.case_ids[TWO], findings(ids), bags=(bag,), **more)
    [verdict] = station.post(event).results
    assert verdict.status == "accepted" and verdict.received_at
    return event.event_id, verdict.received_at


def test_of_two_corrections_of_one_event_everyone_is_told_the_last(bench: Bench) -> None:
    station = bench.station()
    first, _ = told(bench, station, "RBB-1")
    dropped_off_at = bench.case(TWO)["drop_off"]["at"]
    for bag in ("RBB-2", "RBB-3"):
        bench.clock.advance(60)
        station.now = bench.clock.now()
        told(bench, station, bag, event_type=EventType.CORRECTED, supersedes=first)
    assert bench.case(TWO)["drop_off"]["bags"] == ["RBB-3"]
    assert bench.case(TWO)["drop_off"]["at"] == dropped_off_at  # a correction is no drop-off
    answer = station.call("GET", f"/v1/device/cases/lookup?code={bench.seeded.case_ids[TWO]}")
    assert answer.json()["case"]["dropped_off"]["bags"] == ["RBB-3"]


def test_a_second_drop_off_is_not_what_the_decision_rests_on(bench: Bench) -> None:
    _, at = told(bench, bench.station(), "RBB-1")
    told(bench, bench.station("Station 04"), "RBB-2")
    case = bench.case(TWO)
    assert [entry["kind"] for entry in case["exceptions"]] == ["double_drop_off"]
    moments = {item["verification_summary"]["verified_at"] for item in case["return_case_items"]}
    assert moments == {at.isoformat()}


def test_a_case_that_cannot_be_decided_delays_no_other(bench: Bench) -> None:
    """Its stored event cannot be read: a damaged row, or the work of a newer version."""
    station = bench.station()
    broken, whole = "one_like_new", TWO
    for key in (broken, whole):
        ids = bench.seeded.item_ids[key]
        damaged = findings(ids, *[Result.DAMAGED] * len(ids))
        station.post(station.envelope(bench.seeded.case_ids[key], damaged, stage=Stage.HUB))
    with bench.central.context.db.write() as conn:
        hurt = sa.update(t.event).where(t.event.c.case_id == bench.seeded.case_ids[broken]).values(body="{}")
        conn.execute(hurt)
    bench.clock.advance(timedelta(days=16).total_seconds())
    assert deadlines.run_once(bench.central.context) == 1
    assert bench.decisions(whole) == ["DO_NOT_REMIT", "DO_NOT_REMIT"]
    station.now = bench.clock.now()
    pulled = Changes.model_validate_json(station.call("GET", "/v1/device/changes").content)
    assert {change.case_id for change in pulled.changes if isinstance(change, CaseDelete)} == {
        bench.seeded.case_ids[broken]
    }
