"""What each step of the work takes a code for."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sync.domain.codes import Reader, Scan, Symbology
from sync.domain.expecting import Expectation, Fit, Target
from sync.domain.verification import Finding, Result
from sync.domain.visit import CounterVisit, Draft, Step
from tests.support.cases import BAG, BEANIE, JACKET, SHOE, case_of

VISIT = CounterVisit("v1", case_of(JACKET, BEANIE, SHOE), "staff-1", datetime(2026, 11, 21, 10, tzinfo=UTC))
OTHER, POSSIBLE, EXPECTED = Fit.OTHER, Fit.POSSIBLE, Fit.EXPECTED
EMPTY = Draft()
UNKNOWN_EAN = "7712345000586"


def seen(text: str, visit: CounterVisit | None = None) -> Target:
    symbology = Symbology.EAN13 if text.isdigit() and len(text) == 13 else Symbology.QR
    return Expectation(visit).target(Scan(text, symbology, Reader.CAMERA))


def at(step: Step, draft: Draft = EMPTY, bags: tuple[str, ...] = ()) -> CounterVisit:
    return replace(VISIT, step=step, draft=draft, bags=bags)


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("https://returns.example/r/NL-1001", EXPECTED),
        ("RB-9F3TD", EXPECTED),
        ("RP1:ABCDEF", EXPECTED),
        ("NL-1001", POSSIBLE),
        ("1Z999AA10123456784", OTHER),  # a parcel's number looks like an RMA number
        ("https://elsewhere.example/x", OTHER),
        ("WIFI:S:shop;;", OTHER),
        (UNKNOWN_EAN, OTHER),
        (BAG, OTHER),
    ],
)
def test_idle_the_customers_code_comes_first(text: str, fit: Fit) -> None:
    assert seen(text).fit is fit
    assert seen(text, at(Step.SEALED)).fit is fit


def test_two_forms_of_one_return_code_mean_the_same() -> None:
    assert seen("https://returns.example/r/RB-9F3TD").means == seen("rb-9f3td").means


def test_in_a_return_its_open_items_come_first() -> None:
    visit = replace(VISIT, findings=(Finding(BEANIE.item_id, Result.LIKE_NEW),))
    assert seen(JACKET.upc, visit) == seen(JACKET.sku, visit) == Target(EXPECTED, JACKET.item_id)
    assert seen(UNKNOWN_EAN, visit).fit is POSSIBLE
    for text in (BEANIE.upc, BAG, "https://returns.example/r/NL-1001", "WIFI:S:shop;;"):
        assert seen(text, visit).fit is OTHER


def test_the_item_that_is_open_already_makes_room_for_others() -> None:
    visit = at(Step.ITEM, draft=Draft(item_id=JACKET.item_id, barcode=JACKET.upc))
    assert seen(JACKET.upc, visit).fit is OTHER
    assert seen(BEANIE.upc, visit).fit is EXPECTED


def test_commands_count_on_every_page_of_a_return() -> None:
    for step in (Step.CASE, Step.ITEM, Step.DAMAGE, Step.SUMMARY):
        assert seen("KIOSKLN", at(step)).fit is EXPECTED


def test_the_bag_is_expected_when_it_is_its_turn_and_only_once() -> None:
    assert seen(BAG, at(Step.BAG)).fit is seen(BAG, at(Step.SUMMARY)).fit is EXPECTED
    assert seen(BAG, at(Step.BAG, bags=(BAG,))).fit is OTHER
    assert seen(UNKNOWN_EAN, at(Step.BAG)).fit is POSSIBLE


def test_a_page_that_asks_something_takes_no_other_item() -> None:
    for step in (Step.DAMAGE, Step.PHOTO, Step.ABSENT):
        visit = at(step, draft=Draft(item_id=JACKET.item_id))
        assert seen(BEANIE.upc, visit).fit is seen(UNKNOWN_EAN, visit).fit is OTHER


def test_an_item_that_is_not_in_the_return_waits_for_its_own_barcode() -> None:
    assert seen(UNKNOWN_EAN, at(Step.UNDECLARED)).fit is EXPECTED
    assert seen(JACKET.upc, at(Step.UNDECLARED)).fit is OTHER
