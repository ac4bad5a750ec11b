"""Every row of the documented tables through a real central: what stations found goes in, what may be paid comes out,
as the case that is read and as webhooks."""

from dataclasses import dataclass
from typing import Any

import pytest

from sync.domain.verification import Result, Stage, UndeclaredItem
from tests.integration.central.conftest import Bench
from tests.support.central import WebhookReceiver
from tests.support.money import DENY, DMG, JACKET, LN, NR, PAY, WAIT, Desk, Return

PASSED, FAILED = "return/verification_passed", "return/verification_failed"
DECIDED, ITEM = "return/remittance_decided", "return/item_remittance"
EVENTS = (PASSED, FAILED, DECIDED, ITEM)


@dataclass(frozen=True, slots=True)
class Row:
    """What is found of each item, the status of the case, and the decision on each item."""

    found: tuple[Result, ...]
    status: str
    money: tuple[str, ...]


ROWS = (
    Row((LN,), "PASSED", (PAY,)),
    Row((DMG,), "FAILED", (WAIT,)),
    Row((NR,), "FAILED", (DENY,)),
    Row((LN, LN), "PASSED", (PAY, PAY)),
    Row((LN, NR), "FAILED", (PAY, DENY)),
    Row((NR, LN), "FAILED", (DENY, PAY)),
    Row((LN, DMG), "FAILED", (WAIT, WAIT)),
    Row((DMG, LN), "FAILED", (WAIT, WAIT)),
    Row((DMG, NR), "FAILED", (WAIT, WAIT)),
    Row((NR, DMG), "FAILED", (WAIT, WAIT)),
    Row((DMG, DMG), "FAILED", (WAIT, WAIT)),
    Row((NR, NR), "FAILED", (DENY, DENY)),
    Row((LN, NR, LN), "FAILED", (PAY, DENY, PAY)),
    Row((LN, NR, DMG), "FAILED", (WAIT, WAIT, WAIT)),
)


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench)


def listen(bench: Bench, receiver: WebhookReceiver) -> None:
    for event in EVENTS:
        body = {"url": receiver.url, "event": event}
        answer = bench.partner.post("/api/webhooks", json=body, headers={"Idempotency-Key": f"{event} {receiver.url}"})
        assert answer.status_code == 201, answer.text


def of_case(told: list[dict[str, Any]], case: Return) -> list[str]:
    return [hook["event"] for hook in told if hook["data"]["id"] == case.case_id]


def of_items(told: list[dict[str, Any]], case: Return) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {item_id: [] for item_id in case.item_ids}
    for hook in told:
        if hook["event"] == ITEM and hook["data"]["case_id"] == case.case_id:
            found[hook["data"]["item_id"]].append(hook["data"]["remittance_decision"])
    return found


@pytest.mark.parametrize(("method", "stage"), [("DROP_OFF", Stage.COUNTER), ("COURIER", Stage.HUB)])
def test_every_row_of_the_tables(desk: Desk, method: str, stage: Stage) -> None:
    """Of one, two and three declared items; and again with undeclared goods beside them, which change nothing."""
    extra = UndeclaredItem(barcode="1", description="Cap", result=DMG)
    rows = [(row, undeclared) for row in ROWS for undeclared in ((), (extra,))]
    with WebhookReceiver() as receiver:
        listen(desk.bench, receiver)
        cases = [(desk.new(len(row.found), method), row, undeclared) for row, undeclared in rows]
        looks = [desk.envelope(case, *row.found, stage=stage, undeclared=undeclared) for case, row, undeclared in cases]
        desk.post(looks)
        told = [got.json() for got in receiver.wait_for(sum(1 + len(row.found) for row, _ in rows))]
    for case, row, undeclared in cases:
        read = case.read()
        items = read["return_case_items"]
        assert (read["verification_status"], tuple(case.money())) == (row.status, row.money), row
        assert [item["verification_summary"]["verification_result"] for item in items] == list(row.found)
        assert of_case(told, case) == [PASSED if row.status == "PASSED" else FAILED], row
        assert of_items(told, case) == {
            item_id: [decision] for item_id, decision in zip(case.item_ids, row.money, strict=True)
        }
        assert case.kinds() == ["damaged"] * row.found.count(DMG) + ["undeclared"] * len(undeclared)
        assert read["status"] == ("VERIFIED" if WAIT in row.money else "RESOLVED")
        assert [
            (goods["status"], goods["verification_result"], goods["state"]) for goods in read["undeclared_items"]
        ] == [("FAILED", "ITEM_DAMAGED", "OPEN")] * len(undeclared)
        assert (read["resolve_by"] is not None) == (stage is Stage.HUB and WAIT in row.money)


@pytest.mark.parametrize(("answer", "paid"), [("REMIT", PAY), ("DO_NOT_REMIT", DENY)])
def test_after_the_merchants_answer_every_item_is_released(desk: Desk, answer: str, paid: str) -> None:
    with WebhookReceiver() as receiver:
        listen(desk.bench, receiver)
        case = desk.new(3)
        desk.look(case, LN, DMG, NR)
        assert case.resolve(1, answer).status_code == 200
        told = [got.json() for got in receiver.wait_for(1 + 3 + 1 + 3)]
    assert case.money() == [PAY, paid, DENY]
    assert of_case(told, case) == [FAILED, DECIDED]
    assert list(of_items(told, case).values()) == [[WAIT, PAY], [WAIT, paid], [WAIT, DENY]]
    assert case.kinds() == []


class TestTheHubsLook:
    """It comes second to a drop-off, and alone to a courier return."""

    def test_it_clears_or_confirms_what_waits(self, desk: Desk) -> None:
        cleared, confirmed, gone = desk.new(2), desk.new(2), desk.new(2)
        for case in (cleared, confirmed, gone):
            desk.look(case, LN, DMG)
            assert case.read()["resolve_by"] is None
        desk.look(cleared, LN, LN, stage=Stage.HUB)
        desk.look(confirmed, LN, DMG, stage=Stage.HUB)
        desk.look(gone, LN, NR, stage=Stage.HUB)
        assert (cleared.money(), confirmed.money(), gone.money()) == ([PAY, PAY], [WAIT, WAIT], [PAY, DENY])
        assert confirmed.read()["resolve_by"] is not None
        assert cleared.read()["verification_status"] == "PASSED"

    def test_money_announced_stays_announced(self, desk: Desk) -> None:
        with WebhookReceiver() as receiver:
            listen(desk.bench, receiver)
            case = desk.new(3)
            desk.look(case, LN, LN, LN)
            desk.look(case, LN, DMG, NR, stage=Stage.HUB)
            told = [got.json() for got in receiver.wait_for(1 + 3 + 1)]
        assert case.money() == [PAY, PAY, PAY]
        assert case.kinds() == ["paid_differs", "paid_differs"]
        assert of_case(told, case) == [PASSED, FAILED]
        assert [entry["remittance_decision"] for entry in case.remittance()["items"]] == [PAY, PAY, PAY]

    def test_an_item_that_turns_up_is_undeclared_and_not_received_twice(self, desk: Desk) -> None:
        case = desk.new(2)
        desk.look(case, LN, NR)
        desk.look(case, LN, LN, stage=Stage.HUB)
        assert (case.money(), case.kinds()) == ([PAY, DENY], ["turned_up"])
        [goods] = case.undeclared()
        assert (goods["item_id"], goods["stage"], goods["status"]) == (case.item_ids[1], "hub", "PASSED")

    def test_a_counter_never_speaks_against_the_hub_of_a_courier_return(self, desk: Desk) -> None:
        case = desk.new(1, "COURIER")
        desk.look(case, LN, stage=Stage.HUB)
        desk.look(case, DMG)
        assert (case.money(), case.kinds()) == ([PAY], [])


class TestCorrections:
    def test_the_last_version_stands(self, desk: Desk) -> None:
        case = desk.new(2)
        first = desk.look(case, LN, DMG)
        second = desk.look(case, LN, NR, corrects=first)
        assert case.money() == [PAY, DENY]
        desk.look(case, NR, LN, corrects=second)
        assert (case.money(), case.kinds()) == ([PAY, PAY], ["paid_differs"])

    def test_a_refusal_that_rested_on_it_is_lifted_and_told(self, desk: Desk) -> None:
        with WebhookReceiver() as receiver:
            listen(desk.bench, receiver)
            case = desk.new(1)
            first = desk.look(case, NR)
            desk.look(case, LN, corrects=first)
            told = [got.json() for got in receiver.wait_for(4)]
        assert of_case(told, case) == [FAILED, DECIDED]
        assert of_items(told, case) == {case.item_ids[0]: [DENY, PAY]}
        releases = case.remittance()["items"][0]["revisions"]
        assert [entry["id"] for entry in releases] == [
            f"{case.case_id}/{case.item_ids[0]}/{number}" for number in (1, 2)
        ]


class TestTwoCounters:
    def test_two_counters_are_one_exception_and_one_payout(self, desk: Desk) -> None:
        case = desk.new(2)
        desk.look(case, LN, LN, bags=["RBB-1"])
        verdict = desk.verdict(desk.envelope(case, DMG, NR, station="Station 04", bags=["RBB-2"]), "Station 04")
        assert verdict.notices == ["double_drop_off"]
        assert (case.money(), case.kinds()) == ([PAY, PAY], ["double_drop_off"])

    def test_said_together_as_one_correction_the_exception_ends(self, desk: Desk) -> None:
        case = desk.new(2)
        first = desk.look(case, LN, NR, bags=["RBB-1"])
        desk.look(case, NR, LN, bags=["RBB-2"])
        assert case.kinds() == ["double_drop_off"]
        desk.look(case, LN, LN, corrects=first, bags=["RBB-1", "RBB-2"])
        assert (case.money(), case.kinds()) == ([PAY, PAY], [])

    def test_somebody_says_which_bag_counts(self, desk: Desk) -> None:
        case = desk.new(1)
        desk.look(case, LN, bags=["RBB-1"])
        second = desk.look(case, LN, station="Station 04", bags=["RBB-2"])
        about = {"kind": "double_drop_off", "event_id": second, "note": "Found both"}
        wrong = case.merchant("exceptions", about | {"answer": "pay"})
        assert (wrong.status_code, wrong.json()["code"]) == (409, "answer-does-not-fit")
        for _ in range(2):
            assert case.merchant("exceptions", about | {"answer": "first"}).status_code == 200
        other = case.merchant("exceptions", about | {"answer": "both"})
        assert (other.status_code, other.json()["code"]) == (409, "already-resolved")
        assert case.kinds() == []
        assert case.read()["exceptions"][0]["open"] is False


def test_undeclared_goods_alone_are_told_with_status_and_result(desk: Desk) -> None:
    case = desk.new(1)
    desk.look(case, LN, undeclared=[JACKET])
    [goods] = case.undeclared()
    assert (goods["status"], goods["verification_result"], goods["state"]) == ("PASSED", "ITEM_LIKE_NEW", "OPEN")
