"""Every row of the documented truth tables, and the rule for any number of items."""

from itertools import product

import pytest

from sync.domain.cases import MethodKind, RemittanceDecision
from sync.domain.remittance import DecidedBy, ExceptionKind, Why, decide
from sync.domain.verification import Result, UndeclaredItem, VerificationStatus
from tests.unit.domain.build import (
    DENY,
    DMG,
    LN,
    NR,
    PENDING,
    REMIT,
    a_case,
    answer,
    counter,
    day,
    hub,
    kinds,
    look,
    money,
)

PASSED, FAILED = VerificationStatus.PASSED, VerificationStatus.FAILED


@pytest.mark.parametrize(
    ("result", "status", "expected"),
    [(LN, PASSED, REMIT), (DMG, FAILED, PENDING), (NR, FAILED, DENY)],
)
@pytest.mark.parametrize("method", list(MethodKind))
def test_one_declared_item(
    result: Result, status: VerificationStatus, expected: RemittanceDecision, method: MethodKind
) -> None:
    first_look = counter(A=result) if method is MethodKind.DROP_OFF else hub(0, A=result)
    decision = decide(a_case("A", method=method), [first_look], now=day(0))
    assert (decision.status, money(decision)) == (status, [expected])


@pytest.mark.parametrize(
    ("a", "b", "status", "expected"),
    [
        (LN, LN, PASSED, [REMIT, REMIT]),
        (LN, NR, FAILED, [REMIT, DENY]),
        (NR, LN, FAILED, [DENY, REMIT]),
        (LN, DMG, FAILED, [PENDING, PENDING]),
        (DMG, LN, FAILED, [PENDING, PENDING]),
        (DMG, NR, FAILED, [PENDING, PENDING]),
        (NR, DMG, FAILED, [PENDING, PENDING]),
        (DMG, DMG, FAILED, [PENDING, PENDING]),
        (NR, NR, FAILED, [DENY, DENY]),
    ],
)
@pytest.mark.parametrize("method", list(MethodKind))
def test_two_declared_items(
    a: Result, b: Result, status: VerificationStatus, expected: list[RemittanceDecision], method: MethodKind
) -> None:
    first_look = counter(A=a, B=b) if method is MethodKind.DROP_OFF else hub(0, A=a, B=b)
    decision = decide(a_case("AB", method=method), [first_look], now=day(0))
    assert (decision.status, money(decision)) == (status, expected)


@pytest.mark.parametrize("results", list(product(Result, repeat=3)))
def test_three_items_follow_the_rule_for_any_number(results: tuple[Result, ...]) -> None:
    decision = decide(a_case("ABC"), [look("e", dict(zip("ABC", results, strict=True)))], now=day(0))
    if DMG in results:
        assert money(decision) == [PENDING] * 3
    else:
        assert money(decision) == [REMIT if result is LN else DENY for result in results]
    assert (decision.status is PASSED) == (set(results) == {LN})
    assert [item.result for item in decision.items] == list(results)


def test_before_any_look_nothing_is_decided() -> None:
    decision = decide(a_case("AB"), [], now=day(0))
    assert money(decision) == [PENDING, PENDING]
    assert {item.why for item in decision.items} == {Why.UNVERIFIED}
    assert (decision.status, decision.verified_at, decision.resolve_by) == (None, None, None)


def test_the_reasons_say_who_decided() -> None:
    decision = decide(a_case("AB"), [counter(A=LN, B=NR)], now=day(0))
    assert [(item.why, item.decided_by) for item in decision.items] == [
        (Why.LIKE_NEW, DecidedBy.FINDING),
        (Why.NOT_RECEIVED, DecidedBy.FINDING),
    ]
    held = decide(a_case("AB"), [counter(A=LN, B=DMG)], now=day(0))
    assert {(item.why, item.decided_by) for item in held.items} == {(Why.AWAITS_RESOLUTION, DecidedBy.NOBODY)}
    assert kinds(held) == [(ExceptionKind.DAMAGED, "B")]


@pytest.mark.parametrize(("choice", "paid"), [(REMIT, REMIT), (DENY, DENY)])
def test_after_the_merchants_answer_every_item_is_decided(choice: RemittanceDecision, paid: RemittanceDecision) -> None:
    decision = decide(a_case("ABC"), [counter(A=LN, B=DMG, C=NR)], [answer("B", choice, 1)], now=day(1))
    assert money(decision) == [REMIT, paid, DENY]
    assert (decision.of("B").why, decision.of("B").decided_by) == (Why.RESOLVED, DecidedBy.MERCHANT)
    assert decision.exceptions == ()


@pytest.mark.parametrize("results", [{"A": LN}, {"A": DMG}, {"A": NR}])
@pytest.mark.parametrize("undeclared_is", [LN, DMG])
def test_undeclared_items_change_neither_status_nor_decision(results: dict[str, Result], undeclared_is: Result) -> None:
    extra = UndeclaredItem(description="Rain jacket, L", result=undeclared_is)
    without = decide(a_case("A"), [look("e", results)], now=day(0))
    beside = decide(a_case("A"), [look("e", results, undeclared=(extra,))], now=day(0))
    assert (beside.status, beside.items) == (without.status, without.items)
    assert [entry for entry in beside.exceptions if entry.kind is ExceptionKind.UNDECLARED] != []


def test_undeclared_exceptions_name_the_event_they_come_from() -> None:
    extra = (UndeclaredItem(description="scarf"),)
    decision = decide(a_case("A"), [look("e", {"A": LN}, undeclared=extra)], now=day(0))
    assert [(entry.kind, entry.event_id) for entry in decision.exceptions] == [(ExceptionKind.UNDECLARED, "e")]


def test_an_item_without_a_finding_is_unverified_and_the_case_has_not_passed() -> None:
    decision = decide(a_case("AB"), [counter(A=LN)], now=day(0))
    assert (decision.of("B").decision, decision.of("B").why) == (PENDING, Why.UNVERIFIED)
    assert decision.status is FAILED


def test_findings_of_other_items_and_looks_of_other_cases_are_left_out() -> None:
    foreign = look("other", {"A": DMG}, case_id="RB-OTHER")
    decision = decide(a_case("A"), [counter(A=LN, Z=DMG), foreign], now=day(0))
    assert (money(decision), decision.status, decision.exceptions) == ([REMIT], PASSED, ())


def test_of_names_an_item_or_raises() -> None:
    decision = decide(a_case("A"), [], now=day(0))
    assert decision.of("A").item_id == "A"
    with pytest.raises(KeyError):
        decision.of("Z")
