"""Undeclared goods keep their names while events arrive, and become looks at the case that is made of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sync.domain.looks import Received
from sync.domain.remittance import decide
from sync.domain.undeclared import Goods, carried, goods
from sync.domain.verification import Result, Stage, UndeclaredItem
from tests.unit.domain.build import DENY, DMG, LN, NR, PENDING, REMIT, a_case, counter, day, hub, look, money

JACKET = UndeclaredItem(barcode="7712345000586", description="Rain jacket, L")
SCARF = UndeclaredItem(brand="Fern", description="Cotton scarf, blue")
CAP = UndeclaredItem(description="Cap")
CASE = a_case("A")


def seen(
    event_id: str, *extra: UndeclaredItem, at: float = 0, corrects: str | None = None, stage: Stage = Stage.COUNTER
) -> Received:
    return look(event_id, {"A": LN}, at, stage=stage, corrects=corrects, undeclared=extra)


def names(received: list[Received]) -> dict[str, str]:
    """What stands, by its id."""
    return {thing.goods_id: thing.item.description for thing in goods(CASE, received) if thing.stands}


def test_each_thing_is_named_by_its_event_and_its_place() -> None:
    assert names([seen("e", JACKET, SCARF)]) == {"e-0": JACKET.description, "e-1": SCARF.description}


def test_a_correction_that_drops_one_leaves_the_other_its_name() -> None:
    found = [seen("e", JACKET, SCARF), seen("f", SCARF, at=1, corrects="e")]
    assert names(found) == {"e-1": SCARF.description}
    assert [(thing.goods_id, thing.stands) for thing in goods(CASE, found)] == [("e-0", False), ("e-1", True)]


def test_a_reworded_line_keeps_its_name_and_a_new_one_gets_its_own() -> None:
    reworded = UndeclaredItem(brand="Fern", description="Silk scarf, blue")
    assert names([seen("e", JACKET, SCARF), seen("f", JACKET, reworded, at=1, corrects="e")]) == {
        "e-0": JACKET.description,
        "e-1": reworded.description,
    }
    assert names([seen("e", JACKET), seen("f", JACKET, SCARF, at=1, corrects="e")]) == {
        "e-0": JACKET.description,
        "f-1": SCARF.description,
    }


def test_two_of_a_kind_are_two_things() -> None:
    assert list(names([seen("e", JACKET, JACKET), seen("f", JACKET, JACKET, at=1, corrects="e")])) == ["e-0", "e-1"]


def test_a_name_stays_when_the_original_arrives_after_its_correction() -> None:
    correction, late = seen("f", SCARF, JACKET, at=1, corrects="e"), seen("e", JACKET, SCARF, at=2)
    assert names([correction]) == names([correction, late]) == {"f-0": SCARF.description, "f-1": JACKET.description}


def test_what_comes_back_into_the_list_is_the_same_thing() -> None:
    found = [seen("e", JACKET), seen("f", at=1, corrects="e"), seen("g", JACKET, at=2, corrects="f")]
    assert names(found) == {"e-0": JACKET.description}


def test_the_hub_sees_the_same_thing_again() -> None:
    found = [seen("e", JACKET, CAP), seen("h", CAP, JACKET, SCARF, at=7, stage=Stage.HUB)]
    assert names(found) == {"e-0": JACKET.description, "e-1": CAP.description, "h-2": SCARF.description}
    jacket = goods(CASE, found)[0]
    assert jacket.names == {"e-0", "h-1"}


def test_a_second_drop_off_is_other_goods_until_it_is_said_together_with_the_first() -> None:
    def bagged(entry: Received, *bags: str) -> Received:
        return Received(replace(entry.verification, bags=bags), entry.received_at)

    first, second = bagged(seen("e", JACKET), "B1"), bagged(seen("s", JACKET, at=1), "B2")
    assert list(names([first, second])) == ["e-0", "s-0"]
    together = bagged(seen("t", JACKET, JACKET, at=2, corrects="e"), "B1", "B2")
    things = [thing for thing in goods(CASE, [first, second, together]) if thing.stands]
    assert [thing.names for thing in things] == [{"e-0", "t-0"}, {"s-0", "t-1"}]


def test_an_item_that_turns_up_is_a_thing_too() -> None:
    case = a_case("AB")
    [thing] = goods(case, [counter(A=LN, B=NR), hub(A=LN, B=DMG)])
    assert (thing.goods_id, thing.declared_as, thing.item.result) == ("hub-1-i1", "B", DMG)


class TestCarried:
    """`since` is day 3: the case was made of the thing then."""

    @staticmethod
    def thing(*received: Received) -> Goods:
        return goods(CASE, received)[0]

    @pytest.mark.parametrize(("result", "expected"), [(LN, REMIT), (DMG, PENDING), (NR, DENY)])
    def test_the_finding_is_the_new_cases_first_look(self, result: Result, expected: object) -> None:
        extra = UndeclaredItem(barcode="1", result=result)
        looks = carried(self.thing(seen("e", extra)), CASE.case_id, ["A"], day(3))
        decision = decide(CASE, looks, now=day(3))
        assert money(decision) == [expected]
        assert decision.verified_at == day(3)

    def test_every_unit_gets_it(self) -> None:
        looks = carried(self.thing(seen("e", JACKET)), CASE.case_id, ["A", "B"], day(3))
        assert money(decide(a_case("AB"), looks, now=day(3))) == [REMIT, REMIT]

    def test_its_corrections_follow(self) -> None:
        damaged = UndeclaredItem(barcode=JACKET.barcode, result=DMG)
        thing = self.thing(seen("e", damaged), seen("f", JACKET, at=1, corrects="e"))
        assert money(decide(CASE, carried(thing, CASE.case_id, ["A"], day(3)), now=day(3))) == [REMIT]
        gone = self.thing(seen("e", JACKET), seen("f", at=5, corrects="e"))
        looks = carried(gone, CASE.case_id, ["A"], day(3))
        assert money(decide(CASE, looks, now=day(5))) == [DENY]

    def test_its_clock_starts_with_the_case(self) -> None:
        damaged = UndeclaredItem(barcode="1", result=DMG)
        thing = self.thing(seen("h", damaged, stage=Stage.HUB))
        decision = decide(CASE, carried(thing, CASE.case_id, ["A"], day(3)), now=day(3))
        assert decision.resolve_by == day(3) + timedelta(days=15)
