"""The merchant's time to answer: 15 days from central's moment of the hub's finding, and what comes after."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import httpx
import pytest

from sync.central.money import deadlines
from sync.domain.verification import Stage
from tests.integration.central.conftest import Bench
from tests.support.money import DENY, DMG, LN, NR, PAY, WAIT, Desk, Return


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench)


def set_rules(desk: Desk, **rules: object) -> None:
    central = desk.bench.central
    merchant = {"store_id": 4101, "name": "Northline", "contact": "help@northline.example", "rules": rules}
    merchant["services"] = ["RETURN_POINT_DROP_OFF", "COURIER"]
    answer = httpx.post(
        f"{central.url}/v1/ops/merchants",
        json=merchant,
        headers={"Authorization": f"Bearer {central.operator_key}"},
        trust_env=False,
        verify=False,
    )
    assert answer.status_code == 200, answer.text


def due(case: Return) -> datetime:
    return datetime.fromisoformat(case.read()["resolve_by"])


@pytest.mark.parametrize("method", ["DROP_OFF", "COURIER"])
def test_it_runs_from_the_hubs_finding(desk: Desk, method: str) -> None:
    case = desk.new(3, method)
    if method == "DROP_OFF":
        desk.look(case, LN, DMG, NR)
        desk.days(8)
    desk.look(case, LN, DMG, NR, stage=Stage.HUB)
    read = case.read()
    assert due(case) - datetime.fromisoformat(read["verified_at"]) == timedelta(days=15)
    desk.bench.clock.advance((due(case) - desk.bench.clock.now()).total_seconds() - 1)
    assert deadlines.run_once(desk.bench.central.context) == 0
    desk.bench.clock.advance(1)
    deadlines.run_once(desk.bench.central.context)
    assert case.money() == [PAY, DENY, DENY]
    assert case.read()["return_case_items"][1]["decided_by"] == "deadline"
    late = case.resolve(1, "REMIT")
    assert (late.status_code, late.json()["code"]) == (409, "deadline-passed")


def test_the_merchants_own_rule(desk: Desk) -> None:
    set_rules(desk, resolve_days=3, deadline_decision="REMIT", version="2")
    case = desk.new(1, "COURIER")
    desk.look(case, DMG, stage=Stage.HUB)
    assert due(case) - datetime.fromisoformat(case.read()["verified_at"]) == timedelta(days=3)
    desk.days(3)
    deadlines.run_once(desk.bench.central.context)
    assert case.money() == [PAY]
    rules = case.explanation()["rules"]
    assert (rules["merchant_rules_version"], rules["deadline_decision"]) == ("2", "REMIT")


def test_rules_that_change_later_do_not_change_the_explanation(desk: Desk) -> None:
    case = desk.new(1, "COURIER")
    desk.look(case, DMG, stage=Stage.HUB)
    set_rules(desk, resolve_days=30, deadline_decision="REMIT", version="9")
    for revision, rules in ((1, ("1", 15)), (2, ("9", 30))):
        told = case.explanation(revision)
        assert told["same_when_decided_anew"] is True
        assert (told["rules"]["merchant_rules_version"], told["rules"]["resolve_days"]) == rules


def test_of_an_answer_and_the_deadline_at_once_one_counts(desk: Desk) -> None:
    """The answer is given a second before the end, the deadline's workers come a second after it; who is first decides,
    and there is one revision."""
    for _ in range(3):
        case = desk.new(1, "COURIER")
        desk.look(case, DMG, stage=Stage.HUB)
        desk.bench.clock.advance((due(case) - desk.bench.clock.now()).total_seconds())
        start = Barrier(3)

        def at_once(act: Callable[[], object], start: Barrier = start) -> object:
            start.wait()
            return act()

        acts: list[Callable[[], object]] = [
            lambda: deadlines.run_once(desk.bench.central.context),
            lambda: deadlines.run_once(desk.bench.central.context),
            lambda case=case: case.resolve(0, "REMIT").status_code,  # type: ignore[misc]
        ]
        with ThreadPoolExecutor(len(acts)) as pool:
            *_, status = pool.map(at_once, acts)
        [history] = case.remittance()["items"]
        assert [entry["remittance_decision"] for entry in history["revisions"]] == [WAIT, DENY]
        assert status == 409
        assert case.read()["sequence"] == 2


def test_of_many_answers_at_once_one_counts(desk: Desk) -> None:
    case = desk.new(1, "COURIER")
    desk.look(case, DMG, stage=Stage.HUB)
    start = Barrier(4)

    def answer(decision: str) -> int:
        start.wait()
        return case.resolve(0, decision).status_code

    with ThreadPoolExecutor(4) as pool:
        statuses = list(pool.map(answer, ["REMIT", "DO_NOT_REMIT", "REMIT", "DO_NOT_REMIT"]))
    assert sorted(statuses) == [200, 200, 409, 409]
    assert case.read()["sequence"] == 2


@pytest.mark.parametrize("days", [3, 30])
def test_clocks_that_run_follow_the_merchants_new_rules_at_once(desk: Desk, days: int) -> None:
    case = desk.new(1, "COURIER")
    desk.look(case, DMG, stage=Stage.HUB)
    set_rules(desk, resolve_days=days, version="2")
    assert due(case) - datetime.fromisoformat(case.read()["verified_at"]) == timedelta(days=days)
    desk.days(days - 0.5)
    assert deadlines.run_once(desk.bench.central.context) == 0
    assert case.money() == [WAIT]
    desk.days(0.5)
    assert deadlines.run_once(desk.bench.central.context) == 1
    assert case.money() == [DENY]


def test_an_answer_that_was_taken_counts_whatever_the_rules_are_later(desk: Desk) -> None:
    case = desk.new(2, "COURIER")
    desk.look(case, DMG, DMG, stage=Stage.HUB)
    desk.days(5)
    assert case.resolve(0, "REMIT").status_code == 200
    set_rules(desk, resolve_days=3, version="2")
    deadlines.run_once(desk.bench.central.context)
    assert case.money() == [PAY, DENY]
    assert [item["decided_by"] for item in case.read()["return_case_items"]] == ["merchant", "deadline"]


def test_no_rule_lets_an_item_wait_for_ever(desk: Desk) -> None:
    central = desk.bench.central
    answer = httpx.post(
        f"{central.url}/v1/ops/merchants",
        json={"store_id": 4101, "name": "Northline", "rules": {"deadline_decision": "PENDING"}},
        headers={"Authorization": f"Bearer {central.operator_key}"},
        trust_env=False,
        verify=False,
    )
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/rules/deadline_decision"
