"""Goods that were there and not declared: the merchant says what becomes of them, once."""

import pytest

from sync.domain.verification import Result, Stage, UndeclaredItem
from tests.integration.central.conftest import Bench
from tests.support.money import DENY, DMG, JACKET, LN, NR, PAY, WAIT, Desk, Return

SCARF = UndeclaredItem(brand="Fern", description="Cotton scarf, blue", quantity=2)


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench)


def states(case: Return) -> list[str]:
    return [goods["state"] for goods in case.undeclared()]


def claimed(desk: Desk, case: Return, place: int = 0, **wanted: object) -> Return:
    goods = case.undeclared()[place]
    answer = case.merchant(f"undeclared/{goods['id']}/claim", wanted)
    assert answer.status_code == 201, answer.text
    return desk.case(answer.json()["id"])


@pytest.mark.parametrize(("result", "money", "status"), [(LN, PAY, "PASSED"), (DMG, WAIT, "FAILED")])
def test_a_new_case_takes_the_finding_over_and_is_decided_at_once(
    desk: Desk, result: Result, money: str, status: str
) -> None:
    case = desk.new(1)
    desk.look(case, LN, undeclared=[UndeclaredItem(barcode="77", description="Jacket", result=result)], bags=["RBB-1"])
    made = claimed(desk, case, order_line_id="line-77", name="Rain jacket", note="Forgotten in the RMA")
    read = made.read()
    assert (made.money(), read["verification_status"]) == ([money], status)
    assert (read["follows_case_id"], read["external_references"]) == (case.case_id, case.read()["external_references"])
    [item] = read["return_case_items"]
    assert (item["name"], item["external_order_line_item_reference"]["id"]) == ("Rain jacket", "line-77")
    assert read["drop_off"]["bags"] == ["RBB-1"]
    assert case.kinds() == []
    [goods] = case.undeclared()
    assert (goods["state"], goods["new_case_id"], goods["answer_note"]) == (
        "CLAIMED",
        made.case_id,
        "Forgotten in the RMA",
    )
    assert case.money() == [PAY]


def test_the_same_claim_again_gives_the_same_case_and_another_answer_is_refused(desk: Desk) -> None:
    case = desk.new(1)
    desk.look(case, LN, undeclared=[JACKET])
    made = claimed(desk, case)
    assert claimed(desk, case).case_id == made.case_id
    goods_id = case.undeclared()[0]["id"]
    for other in ("send_back", "donate", "not_mine"):
        refused = case.merchant(f"undeclared/{goods_id}/{other}")
        assert (refused.status_code, refused.json()["code"]) == (409, "already-answered")


def test_every_unit_becomes_an_item(desk: Desk) -> None:
    case = desk.new(1)
    desk.look(case, LN, undeclared=[SCARF])
    made = claimed(desk, case)
    assert made.money() == [PAY, PAY]
    assert {item["name"] for item in made.read()["return_case_items"]} == {"Fern Cotton scarf, blue"}


def test_the_other_answers(desk: Desk) -> None:
    case = desk.new(1)
    desk.look(case, LN, undeclared=[JACKET, SCARF, UndeclaredItem(description="Cap")])
    first, second, third = (goods["id"] for goods in case.undeclared())
    assert case.merchant(f"undeclared/{first}/send_back", {"note": "theirs"}).status_code == 200
    assert case.merchant(f"undeclared/{second}/donate").status_code == 200
    assert case.kinds() == ["undeclared"]
    assert case.merchant(f"undeclared/{third}/not_mine").status_code == 200
    assert (states(case), case.kinds()) == (["SEND_BACK", "DONATE", "NOT_MINE"], ["undeclared"])
    tag = case.partner.get(f"/api/v1/return_cases/{case.case_id}").headers["etag"]
    stale = case.merchant(f"undeclared/{third}/donate", If_Match='"0"')
    assert stale.json()["code"] == "changed-meanwhile"
    assert case.merchant(f"undeclared/{third}/donate", If_Match=tag).status_code == 200
    assert (states(case), case.kinds()) == (["SEND_BACK", "DONATE", "DONATE"], [])
    unknown = case.merchant("undeclared/none-0/donate")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "unknown-goods")


def test_a_correction_changes_the_list_and_not_the_answers(desk: Desk) -> None:
    case = desk.new(1)
    first = desk.look(case, LN, undeclared=[JACKET, SCARF])
    goods_id = case.undeclared()[0]["id"]
    case.merchant(f"undeclared/{goods_id}/send_back")
    second = desk.look(case, LN, corrects=first, undeclared=[SCARF, UndeclaredItem(description="Cap")])
    assert states(case) == ["SEND_BACK", "OPEN", "OPEN"]
    desk.look(case, LN, corrects=second, undeclared=[JACKET])
    assert (states(case), case.kinds()) == (["SEND_BACK"], [])


def test_a_correction_of_claimed_goods_counts_in_the_new_case(desk: Desk) -> None:
    case = desk.new(1)
    damaged = UndeclaredItem(barcode=JACKET.barcode, result=DMG)
    first = desk.look(case, LN, undeclared=[damaged])
    made = claimed(desk, case)
    assert made.money() == [WAIT]
    second = desk.look(case, LN, corrects=first, undeclared=[JACKET])
    assert made.money() == [PAY]
    desk.look(case, LN, corrects=second)
    assert (made.money(), made.kinds()) == ([PAY], ["paid_differs"])


def test_the_hubs_word_on_claimed_goods_starts_the_new_cases_clock(desk: Desk) -> None:
    case = desk.new(1)
    damaged = UndeclaredItem(barcode=JACKET.barcode, result=DMG)
    desk.look(case, LN, undeclared=[damaged])
    made = claimed(desk, case)
    assert made.read()["resolve_by"] is None
    desk.days(7)
    desk.look(case, LN, stage=Stage.HUB, undeclared=[damaged])
    assert (made.money(), case.kinds()) == ([WAIT], [])
    assert made.read()["resolve_by"] is not None
    assert made.resolve(0, "DO_NOT_REMIT").status_code == 200
    assert made.money() == [DENY]


def test_an_item_that_turned_up_becomes_a_case_as_it_was_declared(desk: Desk) -> None:
    case = desk.new(2)
    desk.look(case, LN, NR)
    desk.look(case, LN, LN, stage=Stage.HUB)
    made = claimed(desk, case)
    before, [item] = case.read()["return_case_items"][1], made.read()["return_case_items"]
    for same in ("name", "price", "product_variant", "external_order_line_item_reference", "fulfilled_at"):
        assert item[same] == before[same]
    assert (made.money(), case.money(), case.kinds()) == ([PAY], [PAY, DENY], [])


def test_a_claim_for_a_line_that_an_open_case_holds_is_refused_and_leaves_nothing(desk: Desk) -> None:
    case, other = desk.new(1), desk.new(1, lines=["taken-1"])
    desk.look(case, LN, undeclared=[JACKET])
    refused = case.merchant(f"undeclared/{case.undeclared()[0]['id']}/claim", {"order_line_id": "taken-1"})
    assert (refused.status_code, refused.json()["case_id"]) == (409, other.case_id)
    assert states(case) == ["OPEN"]


def test_an_item_that_turned_up_is_never_paid_in_both_cases(desk: Desk) -> None:
    """It keeps its order line in the new case, whatever the claim says; so a later correction lifts no refusal."""
    case = desk.new(1)
    first = desk.look(case, NR)
    desk.look(case, LN, stage=Stage.HUB)
    made = claimed(desk, case, order_line_id="another-line")
    desk.look(case, LN, corrects=first)
    assert (made.money(), case.money(), case.kinds()) == ([PAY], [DENY], ["line_held_elsewhere"])


def test_an_item_that_turned_up_waits_until_its_refusal_is_final(desk: Desk) -> None:
    """While the case is held it may still be paid as what it was declared; what was paid is nobody's to claim."""
    held, paid = desk.new(2), desk.new(1)
    desk.look(held, DMG, NR)
    desk.look(held, DMG, LN, stage=Stage.HUB)
    desk.look(paid, LN, stage=Stage.HUB)
    desk.look(paid, NR)
    assert (held.undeclared(), held.kinds()) == ([], ["damaged"])
    assert (paid.undeclared(), paid.money()) == ([], [PAY])
    assert held.resolve(0, "DO_NOT_REMIT").status_code == 200
    assert (held.money(), held.kinds()) == ([DENY, DENY], ["turned_up"])
    assert claimed(desk, held).money() == [PAY]


def test_goods_beyond_measure_make_no_case_and_no_error_of_ours(desk: Desk) -> None:
    case = desk.new(1)
    many, long = UndeclaredItem(description="Cap", quantity=201), UndeclaredItem(barcode="7" * 5000, brand="B" * 5000)
    desk.look(case, LN, undeclared=[many, long])
    refused = case.merchant(f"undeclared/{case.undeclared()[0]['id']}/claim")
    assert (refused.status_code, refused.json()["code"]) == (422, "too-many-units")
    assert claimed(desk, case, 1).money() == [PAY]
    assert states(case) == ["OPEN", "CLAIMED"]


def test_units_that_a_correction_takes_back_are_not_paid(desk: Desk) -> None:
    case = desk.new(1)
    two = UndeclaredItem(barcode=JACKET.barcode, result=DMG, quantity=2)
    first = desk.look(case, LN, undeclared=[two])
    made = claimed(desk, case)
    assert made.money() == [WAIT, WAIT]
    desk.days(1)
    desk.look(case, LN, corrects=first, undeclared=[UndeclaredItem(barcode=JACKET.barcode, quantity=1)])
    assert made.money() == [PAY, DENY]


def test_units_that_the_hub_was_the_first_to_count_are_all_claimed(desk: Desk) -> None:
    case = desk.new(1)
    desk.look(case, LN, undeclared=[UndeclaredItem(barcode=JACKET.barcode)])
    desk.look(case, LN, stage=Stage.HUB, undeclared=[UndeclaredItem(barcode=JACKET.barcode, quantity=2)])
    assert claimed(desk, case).money() == [PAY, PAY]
