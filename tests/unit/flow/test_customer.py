"""What the customer reads: neutral, no promise, nothing about themselves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.flow.customer import IDLE, CustomerStage, customer_view
from kiosk.flow.sentences import outcome
from sync.domain import visit as steps
from sync.domain.visit import CounterVisit
from tests.unit.domain.build import T0, a_visit, absent, damaged, left_behind, like_new

NOW = T0 + timedelta(minutes=1)
ALL_NEW = like_new(like_new(a_visit("AB"), "A"), "B")
ONE_GONE = absent(like_new(a_visit("AB"), "A"), "B")
HELD = absent(damaged(a_visit("AB"), "A"), "B")
NOTHING = absent(absent(a_visit("AB"), "A"), "B")


def test_without_a_return_the_customer_is_asked_for_a_code() -> None:
    assert customer_view(None, NOW) is IDLE
    assert customer_view(steps.cancel(a_visit()), NOW) is IDLE


def test_while_items_are_looked_at_nothing_is_said_of_the_payout() -> None:
    view = customer_view(like_new(a_visit("AB"), "A"), NOW)
    assert (view.stage, view.outcome) == (CustomerStage.CHECKING, ())
    assert view.title == "We are looking at your items: 1 of 2"
    assert [item.word for item in view.items] == ["Checked", "Not looked at yet"]


@pytest.mark.parametrize(
    ("visit", "said"),
    [
        (ALL_NEW, ("2 items are released to the store for payout. The store will tell you about it.",)),
        (
            ONE_GONE,
            (
                "1 item is released to the store for payout. The store will tell you about it.",
                "Item B: no longer part of this return. To return it later, start a new return at the store.",
            ),
        ),
        (
            HELD,
            ("The store takes a second look at the whole return, up to 10 business days. It will send you an email.",),
        ),
        (NOTHING, ("Nothing was handed in. Your return is closed.",)),
    ],
)
def test_the_outcome_is_what_the_rules_decide(visit: CounterVisit, said: tuple[str, ...]) -> None:
    view = customer_view(visit, NOW)
    assert (view.stage, view.outcome) == (CustomerStage.RESULT, said)


def test_what_stays_besides_and_a_line_that_is_down_are_said() -> None:
    view = customer_view(left_behind(ALL_NEW), NOW, offline=True)
    assert view.outcome[1:] == (
        "1 more item stays here. The store decides about it; no money is promised.",
        "The store hears of it when the line is back.",
    )


def test_of_many_items_that_leave_the_return_the_number_is_said() -> None:
    visit = like_new(a_visit("ABCD"), "A")
    for item in "BCD":
        visit = absent(visit, item)
    assert outcome(visit, NOW, offline=True) == (
        "1 item: released to the store for payout.",
        "3 items: not part of this return any more.",
        "Sent when the line is back.",
    )
    assert customer_view(visit, NOW).outcome[1].startswith("3 items: no longer part of this return.")


@pytest.mark.parametrize("visit", [ALL_NEW, ONE_GONE, HELD, NOTHING, left_behind(HELD)])
def test_no_fault_is_named_no_money_promised_and_nobody_is_named(visit: CounterVisit) -> None:
    visit = replace(visit, case=replace(visit.case, consumer_name="Jo M.", language="fr-CA"))
    view = customer_view(visit, NOW)
    read = " ".join((view.title, view.merchant, *view.outcome, *(item.word for item in view.items))).lower()
    assert view.language == "fr-CA"
    for word in ("damage", "stain", "refund", "worn", "missing", "jo m", visit.case.order_number or "#"):
        assert word not in read
    assert "refund" not in " ".join(outcome(visit, NOW, offline=False)).lower()
