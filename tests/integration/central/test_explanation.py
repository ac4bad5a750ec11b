"""Why an item is paid or not: which facts, which rule in which version, what was announced before."""

import httpx
import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.domain.verification import Stage
from tests.integration.central.conftest import Bench
from tests.support.money import DENY, DMG, JACKET, LN, NR, PAY, WAIT, Desk


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench)


def test_facts_rule_and_version_are_named(desk: Desk) -> None:
    case = desk.new(3)
    first = desk.look(case, LN, DMG, NR)
    assert case.resolve(1, "DO_NOT_REMIT").status_code == 200
    told = case.explanation()
    assert (told["sequence"], told["trigger"], told["same_when_decided_anew"]) == (2, "resolution", True)
    assert told["rules"] == {
        "rule_book": "3",
        "merchant_rules_version": "1",
        "resolve_days": 15,
        "deadline_decision": "DO_NOT_REMIT",
        "return_method": "DROP_OFF",
    }
    [fact] = told["facts"]
    assert (fact["event_id"], fact["stage"], fact["location"], fact["staff"], fact["stands"]) == (
        first,
        "counter",
        "Eaton Centre L2",
        "Amira K.",
        True,
    )
    paid, sent_back, missing = told["items"]
    assert [item["remittance_decision"] for item in told["items"]] == [PAY, DENY, DENY]
    assert [item["rule"]["name"] for item in told["items"]] == ["like_new", "resolved", "not_received"]
    assert paid["rests_on"] == {"event_id": first, "stage": "counter", "verification_result": "ITEM_LIKE_NEW"}
    assert sent_back["answer"] is not None and paid["answer"] is None
    assert [entry["remittance_decision"] for entry in missing["announced_before"]] == [WAIT]
    before = case.explanation(revision=1)
    assert [item["rule"]["name"] for item in before["items"]] == ["awaits_resolution"] * 3
    assert before["same_when_decided_anew"] is True


def test_each_explanation_says_what_its_revision_says(desk: Desk) -> None:
    case = desk.new(2)
    first = desk.look(case, LN, DMG, undeclared=[JACKET])
    desk.look(case, LN, NR, corrects=first)
    desk.look(case, DMG, LN, stage=Stage.HUB)
    desk.look(case, LN, LN, station="Station 04")
    for number in range(1, case.read()["sequence"] + 1):
        told = case.explanation(revision=number)
        assert told["same_when_decided_anew"] is True
        for item in told["items"]:
            [history] = [each for each in case.remittance()["items"] if each["item_id"] == item["item_id"]]
            standing = [entry for entry in history["revisions"] if entry["revision"] <= number][-1]
            for same in ("remittance_decision", "decided_by", "decision_reason"):
                assert item[same] == standing[same]
    assert case.explanation()["items"][0]["rule"]["name"] == "announced_stays"


def test_goods_that_a_case_was_made_of_are_its_facts(desk: Desk) -> None:
    case = desk.new(1)
    event = desk.look(case, LN, undeclared=[JACKET])
    answer = case.merchant(f"undeclared/{case.undeclared()[0]['id']}/claim")
    told = desk.case(answer.json()["id"]).explanation()
    assert [fact["event_id"] for fact in told["facts"]] == [f"{event}-0"]
    assert told["same_when_decided_anew"] is True


def test_the_operator_reads_it_too_and_one_of_an_earlier_version(desk: Desk) -> None:
    case = desk.new(1)
    desk.look(case, LN)
    context = desk.bench.central.context
    with context.db.write() as conn:
        conn.execute(sa.update(t.decision_revision).values(basis=None))
    answer = httpx.get(
        f"{desk.bench.central.url}/v1/ops/return_cases/{case.case_id}/explanation",
        headers={"Authorization": f"Bearer {desk.bench.central.operator_key}"},
        trust_env=False,
        verify=False,
    )
    told = answer.json()
    assert (told["rules"]["rule_book"], told["same_when_decided_anew"]) == (None, True)
    assert case.explanation(revision=9)["code"] == "unknown-revision"


def test_before_anything_was_decided_there_is_nothing_to_explain(desk: Desk) -> None:
    case = desk.new(1)
    assert case.explanation()["code"] == "unknown-revision"
    told = case.remittance()
    assert (told["sequence"], told["items"][0]["remittance_decision"], told["items"][0]["revisions"]) == (
        0,
        "PENDING",
        [],
    )
