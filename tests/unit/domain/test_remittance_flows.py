"""Decisions over time: the hub's second look, the merchant's answers, deadlines, what was announced."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sync.domain.cases import MerchantRules, MethodKind, RemittanceDecision
from sync.domain.remittance import DecidedBy, ExceptionKind, ItemDecision, Received, Why, decide
from sync.domain.verification import Result, Stage, UndeclaredItem, VerificationStatus
from tests.unit.domain.build import (
    DENY,
    DMG,
    LN,
    NR,
    PENDING,
    REMIT,
    Fact,
    a_case,
    answer,
    counter,
    day,
    hub,
    kinds,
    live,
    look,
    money,
    told,
)


class TestDamagedThenHub:
    @pytest.mark.parametrize(("second", "expected"), [(LN, REMIT), (NR, DENY), (DMG, PENDING)])
    def test_a_pending_decision_follows_the_hub(self, second: Result, expected: RemittanceDecision) -> None:
        last = live(a_case("A"), [counter(A=DMG), hub(A=second)])[-1]
        assert money(last) == [expected]

    def test_the_hub_clears_the_whole_case(self) -> None:
        first, second = live(a_case("ABC"), [counter(A=LN, B=DMG, C=NR), hub(A=LN, B=LN, C=NR)])
        assert money(first) == [PENDING, PENDING, PENDING]
        assert money(second) == [REMIT, REMIT, DENY]

    def test_damage_found_only_at_the_hub_holds_what_was_not_announced(self) -> None:
        decision = decide(a_case("AB"), [counter(A=LN, B=LN), hub(A=DMG, B=LN)], now=day(7))
        assert money(decision) == [PENDING, PENDING]
        assert decision.resolve_by == day(22)

    def test_a_hub_look_that_leaves_an_item_out_keeps_the_counters_finding(self) -> None:
        decision = decide(a_case("AB"), [counter(A=DMG, B=LN), hub(A=LN)], now=day(7))
        assert money(decision) == [REMIT, REMIT]

    def test_no_clock_runs_before_the_hub_has_looked(self) -> None:
        decision = decide(a_case("A"), [counter(A=DMG)], now=day(400))
        assert (money(decision), decision.resolve_by) == ([PENDING], None)

    def test_verified_at_is_centrals_time_of_the_hubs_finding(self) -> None:
        first, second = live(a_case("A"), [counter(A=DMG), hub(7, A=DMG)])
        assert (first.verified_at, first.resolve_by) == (day(0), None)
        assert (second.verified_at, second.resolve_by) == (day(7), day(22))


class TestCourier:
    def test_the_hub_is_the_first_look_and_the_clock_runs_from_it(self) -> None:
        (decision,) = live(a_case("A", method=MethodKind.COURIER), [hub(3, A=DMG)])
        assert (money(decision), decision.resolve_by) == ([PENDING], day(18))

    def test_a_counter_look_never_speaks_against_the_hub(self) -> None:
        case = a_case("AB", method=MethodKind.COURIER)
        decision = decide(case, [counter(A=NR, B=DMG), hub(A=LN, B=LN)], now=day(7))
        assert (money(decision), decision.status) == ([REMIT, REMIT], VerificationStatus.PASSED)
        assert decision.exceptions == ()

    def test_a_hub_look_that_leaves_an_item_out_leaves_it_unverified(self) -> None:
        case = a_case("AB", method=MethodKind.COURIER)
        assert decide(case, [counter(A=LN, B=LN), hub(A=LN)], now=day(7)).of("B").why is Why.UNVERIFIED


class TestResolutions:
    def test_before_the_hub_the_merchant_may_decide(self) -> None:
        history: list[Fact] = [counter(A=DMG, B=LN), answer("A", REMIT, 1)]
        first, second = live(a_case("AB"), history)
        assert money(first) == [PENDING, PENDING]
        assert money(second) == [REMIT, REMIT]

    @pytest.mark.parametrize("choice", [REMIT, DENY])
    @pytest.mark.parametrize("second", [LN, DMG, NR])
    def test_no_later_finding_withdraws_an_answer(self, choice: RemittanceDecision, second: Result) -> None:
        history: list[Fact] = [counter(A=DMG), answer("A", choice, 1), hub(A=second)]
        decision = live(a_case("A"), history)[-1]
        assert (money(decision), decision.of("A").decided_by) == ([choice], DecidedBy.MERCHANT)
        differs = (choice, second) in ((REMIT, NR), (DENY, LN))
        assert kinds(decision) == ([(ExceptionKind.PAID_DIFFERS, "A")] if differs else [])

    def test_an_answer_stands_even_if_it_was_never_announced(self) -> None:
        decision = decide(a_case("A"), [counter(A=DMG), hub(A=LN)], [answer("A", DENY, 1)], now=day(7))
        assert (money(decision), kinds(decision)) == ([DENY], [(ExceptionKind.PAID_DIFFERS, "A")])

    def test_several_damaged_items_wait_for_the_last_answer(self) -> None:
        history: list[Fact] = [
            counter(A=DMG, B=DMG, C=LN),
            hub(A=DMG, B=DMG, C=LN),
            answer("A", REMIT, 8),
            answer("B", DENY, 9),
        ]
        after = live(a_case("ABC"), history)
        assert [money(decision) for decision in after] == [
            [PENDING, PENDING, PENDING],
            [PENDING, PENDING, PENDING],
            [PENDING, PENDING, PENDING],
            [REMIT, DENY, REMIT],
        ]
        assert kinds(after[2]) == [(ExceptionKind.DAMAGED, "B")]

    def test_the_first_answer_stands(self) -> None:
        history: list[Fact] = [counter(A=DMG), answer("A", DENY, 1), answer("A", REMIT, 2)]
        assert money(live(a_case("A"), history)[-1]) == [DENY]
        assert money(
            decide(a_case("A"), [counter(A=DMG)], [answer("A", REMIT, 2), answer("A", DENY, 1)], now=day(3))
        ) == [DENY]

    def test_pending_is_not_an_answer(self) -> None:
        answers = [answer("A", PENDING, 1), answer("A", REMIT, 2)]
        assert money(decide(a_case("A"), [counter(A=DMG)], answers, now=day(3))) == [REMIT]

    @pytest.mark.parametrize("wrong", ["B", "C", "Z"])
    def test_an_answer_to_an_item_that_is_not_damaged_is_none(self, wrong: str) -> None:
        looks = [counter(A=DMG, B=LN, C=NR)]
        assert money(decide(a_case("ABC"), looks, [answer(wrong, DENY, 1)], now=day(1))) == [PENDING] * 3
        both = [answer(wrong, RemittanceDecision.REMIT if wrong == "C" else DENY, 1), answer("A", REMIT, 2)]
        assert money(decide(a_case("ABC"), looks, both, now=day(2))) == [REMIT, REMIT, DENY]

    def test_a_clock_that_was_set_back_voids_no_answer(self) -> None:
        looks = [counter(5, A=LN), hub(7, A=DMG)]
        assert money(decide(a_case("A"), looks, [answer("A", REMIT, 6.9)], now=day(8))) == [REMIT]

    def test_an_answer_to_damage_that_was_corrected_later_stands(self) -> None:
        history: list[Fact] = [counter(A=DMG), answer("A", DENY, 1), counter(2, "counter-2", "counter-1", A=LN)]
        decision = live(a_case("A"), history)[-1]
        assert (money(decision), kinds(decision)) == ([DENY], [(ExceptionKind.PAID_DIFFERS, "A")])

    @pytest.mark.parametrize("cleared", [LN, NR])
    def test_an_answer_given_after_the_hub_cleared_the_damage_changes_nothing(self, cleared: Result) -> None:
        announced = REMIT if cleared is LN else DENY
        other = DENY if cleared is LN else REMIT
        history: list[Fact] = [counter(A=DMG), hub(7, A=cleared), answer("A", other, 8)]
        assert money(live(a_case("A"), history)[-1]) == [announced]

    def test_the_damage_of_a_second_drop_off_gives_nobody_a_say(self) -> None:
        looks = [counter(A=DMG, B=LN), counter(1, "counter-2", A=LN, B=DMG)]
        answers = [answer("B", DENY, 2), answer("A", REMIT, 3)]
        assert money(decide(a_case("AB"), looks, answers, now=day(3))) == [REMIT, REMIT]


class TestDeadline:
    def test_it_falls_exactly_fifteen_days_after_the_hubs_finding_reached_central(self) -> None:
        looks, case = [counter(A=DMG, B=LN, C=NR), hub(7, A=DMG, B=LN, C=NR)], a_case("ABC")
        before = decide(case, looks, now=day(22) - timedelta(microseconds=1))
        after = decide(case, looks, now=day(22))
        assert (money(before), before.resolve_by) == ([PENDING] * 3, day(22))
        assert (money(after), after.resolve_by) == ([DENY, REMIT, DENY], None)
        assert (after.of("A").why, after.of("A").decided_by) == (Why.DEADLINE_PASSED, DecidedBy.DEADLINE)
        assert [after.of(item).decided_by for item in "BC"] == [DecidedBy.FINDING, DecidedBy.FINDING]

    def test_resolved_items_keep_their_answer_and_the_rest_falls_to_the_deadline(self) -> None:
        looks = [counter(A=DMG, B=DMG, C=LN), hub(7, A=DMG, B=DMG, C=LN)]
        decision = decide(a_case("ABC"), looks, [answer("A", REMIT, 8)], now=day(22))
        assert money(decision) == [REMIT, DENY, REMIT]
        assert [item.decided_by for item in decision.items] == [
            DecidedBy.MERCHANT,
            DecidedBy.DEADLINE,
            DecidedBy.FINDING,
        ]

    def test_the_merchants_own_rule(self) -> None:
        rules = MerchantRules(resolve_days=3, deadline_decision=REMIT)
        looks, case = [counter(A=DMG), hub(7, A=DMG)], a_case("A", rules=rules)
        assert decide(case, looks, now=day(9.9)).resolve_by == day(10)
        assert money(decide(case, looks, now=day(10))) == [REMIT]

    def test_a_courier_return_has_the_same_clock(self) -> None:
        case = a_case("A", method=MethodKind.COURIER)
        assert money(decide(case, [hub(0, A=DMG)], now=day(15))) == [DENY]

    @pytest.mark.parametrize("days", [1, 15, 30])
    def test_an_answer_that_was_taken_counts_whatever_the_time_to_answer_is_later(self, days: int) -> None:
        looks, case = [counter(A=DMG), hub(7, A=DMG)], a_case("A", rules=MerchantRules(resolve_days=days))
        assert money(decide(case, looks, [answer("A", REMIT, 21.9)], now=day(30))) == [REMIT]

    def test_what_the_deadline_decided_stays(self) -> None:
        history = [counter(A=DMG), hub(7, A=DMG)]
        at_the_end = live(a_case("A"), history, until=22)[-1]
        corrected = [*history, hub(23, "hub-2", "hub-1", A=LN)]
        later = decide(a_case("A"), corrected, announced=told(at_the_end), now=day(23))
        assert (money(later), later.of("A").decided_by) == ([DENY], DecidedBy.DEADLINE)
        assert kinds(later) == [(ExceptionKind.PAID_DIFFERS, "A")]

    def test_a_correction_of_the_hub_gives_the_merchant_the_whole_time_again(self) -> None:
        looks = [counter(A=DMG), hub(7, A=LN), hub(17, "hub-2", "hub-1", A=DMG)]
        decision = decide(a_case("A"), looks, now=day(23))
        assert (money(decision), decision.resolve_by) == ([PENDING], day(32))


class TestAnnounced:
    @pytest.mark.parametrize(("second", "differs"), [(LN, False), (DMG, True), (NR, True)])
    def test_paid_stays_paid_and_the_difference_is_reported(self, second: Result, differs: bool) -> None:
        decision = live(a_case("AB"), [counter(A=LN, B=LN), hub(A=second, B=LN)])[-1]
        assert money(decision) == [REMIT, REMIT]
        assert kinds(decision) == ([(ExceptionKind.PAID_DIFFERS, "A")] if differs else [])
        assert decision.of("A").result is second

    def test_damage_of_a_paid_item_holds_nothing_else(self) -> None:
        history = [counter(A=LN, B=NR), counter(1, "c2", "counter-1", A=DMG, B=LN)]
        decision = live(a_case("AB"), history)[-1]
        assert money(decision) == [REMIT, REMIT]

    def test_a_paid_item_stays_paid_while_another_one_is_held(self) -> None:
        history = [counter(A=LN, B=NR), counter(1, "c2", "counter-1", A=LN, B=DMG)]
        decision = live(a_case("AB"), history)[-1]
        assert money(decision) == [REMIT, PENDING]

    def test_what_was_announced_of_an_item_answers_for_that_item_only(self) -> None:
        strange = {
            "A": ItemDecision("Z", REMIT, Why.LIKE_NEW, DecidedBy.FINDING),
            "Q": ItemDecision("Q", REMIT, Why.LIKE_NEW),
        }
        decision = decide(a_case("AB"), [], announced=strange, now=day(0))
        assert [(item.item_id, item.decision) for item in decision.items] == [("A", REMIT), ("B", PENDING)]

    def test_an_announced_pending_decides_nothing(self) -> None:
        announced = {"A": ItemDecision("A", PENDING, Why.AWAITS_RESOLUTION)}
        assert money(decide(a_case("A"), [counter(A=LN)], announced=announced, now=day(0))) == [REMIT]


class TestTurnedUp:
    @pytest.mark.parametrize("later", [LN, DMG])
    def test_an_item_that_turns_up_later_stays_not_received_and_is_reported(self, later: Result) -> None:
        decision = live(a_case("AB"), [counter(A=LN, B=NR), hub(A=LN, B=later)])[-1]
        assert (money(decision), kinds(decision)) == ([REMIT, DENY], [(ExceptionKind.TURNED_UP, "B")])

    def test_its_damage_holds_nobody(self) -> None:
        decision = decide(a_case("AB"), [counter(A=LN, B=NR), hub(A=LN, B=DMG)], now=day(7))
        assert money(decision) == [REMIT, DENY]

    def test_the_undeclared_goods_of_both_looks_are_reported(self) -> None:
        extra = (UndeclaredItem(description="scarf"),)
        looks = [
            look("c", {"A": LN}, undeclared=extra),
            look("h", {"A": LN}, 7, stage=Stage.HUB, undeclared=extra),
        ]
        decision = decide(a_case("A"), looks, now=day(7))
        assert [entry.event_id for entry in decision.exceptions if entry.kind is ExceptionKind.UNDECLARED] == ["c", "h"]


class TestLateCounterEvent:
    """The hub looked before an offline station could send its event."""

    def test_a_like_new_item_stays_paid(self) -> None:
        decision = live(a_case("A"), [hub(3, A=LN), counter(5, A=LN)])[-1]
        assert (money(decision), decision.verified_at) == ([REMIT], day(3))

    def test_the_hub_still_stands_before_the_counter(self) -> None:
        first, second = live(a_case("AB"), [hub(3, A=DMG, B=LN), counter(5, A=LN, B=DMG)])
        assert money(first) == money(second) == [PENDING, PENDING]
        assert kinds(second) == [(ExceptionKind.DAMAGED, "A")]
        assert second.resolve_by == day(18)

    def test_what_the_counter_missed_and_the_hub_paid_stays_paid(self) -> None:
        decision = live(a_case("A"), [hub(3, A=LN), counter(5, A=NR)])[-1]
        assert money(decision) == [REMIT]
        assert kinds(decision) == [(ExceptionKind.PAID_DIFFERS, "A"), (ExceptionKind.TURNED_UP, "A")]


def bagged(entry: Received, *bags: str) -> Received:
    return replace(entry, verification=replace(entry.verification, bags=bags))


class TestDoubleDropOff:
    def test_the_second_one_is_an_exception_and_moves_no_money(self) -> None:
        first, second = live(a_case("AB"), [counter(A=LN, B=NR), counter(1, "counter-2", A=DMG, B=LN)])
        assert first.items == second.items
        assert [(entry.kind, entry.event_id) for entry in second.exceptions] == [
            (ExceptionKind.DOUBLE_DROP_OFF, "counter-2")
        ]

    @pytest.mark.parametrize("second", [LN, DMG, NR])
    def test_nor_does_it_when_nothing_was_announced(self, second: Result) -> None:
        looks = [counter(A=DMG), counter(1, "counter-2", A=second)]
        assert money(decide(a_case("A"), looks, now=day(1))) == [PENDING]

    def test_nor_does_a_correction_of_it(self) -> None:
        looks = [counter(A=DMG), counter(1, "counter-2", A=NR), counter(2, "counter-3", "counter-2", A=LN)]
        decision = decide(a_case("A"), looks, now=day(2))
        assert money(decision) == [PENDING]
        assert [entry.event_id for entry in decision.exceptions if entry.event_id] == ["counter-3"]

    @pytest.mark.parametrize(
        ("at", "corrects", "bags", "open_ones"),
        [
            (2, "counter-1", ("B1", "B2"), 0),
            (2, "counter-1", ("B1",), 1),
            (2, None, ("B1", "B2"), 2),
            (0.5, "counter-1", ("B1", "B2"), 1),
        ],
    )
    def test_said_together_in_a_later_correction_of_the_first_it_is_settled(
        self, at: float, corrects: str | None, bags: tuple[str, ...], open_ones: int
    ) -> None:
        looks = [
            bagged(counter(A=LN, B=NR), "B1"),
            bagged(counter(1, "counter-2", A=NR, B=LN), "B2"),
            bagged(counter(at, "both", corrects, A=LN, B=LN), *bags),
        ]
        found = [kind for kind, _ in kinds(decide(a_case("AB"), looks, now=day(2)))]
        assert found.count(ExceptionKind.DOUBLE_DROP_OFF) == open_ones

    def test_two_drop_offs_without_bags_stay_an_exception(self) -> None:
        looks = [counter(A=LN), counter(1, "counter-2", A=LN), counter(2, "both", "counter-1", A=LN)]
        assert kinds(decide(a_case("A"), looks, now=day(2))) == [(ExceptionKind.DOUBLE_DROP_OFF, "")]

    def test_within_one_batch_the_place_says_which_came_first(self) -> None:
        looks = [look("a", {"A": LN}, place=2), look("b", {"A": NR}, place=1)]
        assert money(decide(a_case("A"), looks, now=day(0))) == [DENY]

    def test_a_late_original_does_not_make_way_for_the_second_drop_off(self) -> None:
        correction, second = counter(1, "c2", "c1", A=LN), counter(2, "other", A=DMG)
        before = decide(a_case("A"), [correction, second], now=day(2))
        after = decide(a_case("A"), [correction, second, counter(3, "c1", A=NR)], now=day(3))
        assert before.items == after.items
        assert money(after) == [REMIT]


def _all(history: list[Received], at: float) -> list[RemittanceDecision]:
    return money(decide(a_case("AB"), history, now=day(at)))


class TestCorrections:
    def test_a_correction_takes_the_place_of_what_it_corrects(self) -> None:
        history = [counter(A=DMG, B=LN), counter(1, "c2", "counter-1", A=LN, B=LN)]
        assert _all(history, 1) == [REMIT, REMIT]

    def test_a_chain_of_corrections_ends_at_the_last(self) -> None:
        history = [
            counter(A=DMG, B=LN),
            counter(1, "c2", "counter-1", A=LN, B=LN),
            counter(2, "c3", "c2", A=NR, B=LN),
        ]
        assert _all(history, 2) == [DENY, REMIT]

    def test_of_two_corrections_of_one_event_the_last_received_stands(self) -> None:
        history = [
            counter(A=DMG, B=LN),
            counter(2, "c2", "counter-1", A=NR, B=LN),
            counter(1, "c3", "counter-1", A=LN, B=LN),
        ]
        assert _all(history, 2) == [DENY, REMIT]

    def test_a_correction_may_arrive_before_what_it_corrects(self) -> None:
        early = [counter(1, "c2", "counter-1", A=LN, B=LN)]
        assert _all(early, 1) == [REMIT, REMIT]
        assert _all([*early, counter(2, A=DMG, B=LN)], 2) == [REMIT, REMIT]

    def test_both_looks_may_be_corrected(self) -> None:
        history = [
            counter(A=DMG, B=LN),
            hub(7, A=DMG, B=DMG),
            counter(8, "c2", "counter-1", A=NR, B=LN),
            hub(9, "h2", "hub-1", A=LN, B=LN),
        ]
        decision = decide(a_case("AB"), history, now=day(9))
        assert money(decision) == [DENY, REMIT]
        assert kinds(decision) == [(ExceptionKind.TURNED_UP, "A")]

    def test_a_refusal_that_rested_on_a_wrong_finding_is_lifted(self) -> None:
        history = [counter(A=LN, B=NR), counter(1, "c2", "counter-1", A=LN, B=LN)]
        assert money(live(a_case("AB"), history)[-1]) == [REMIT, REMIT]

    def test_the_counters_correction_lifts_the_refusal_of_an_item_the_hub_has(self) -> None:
        history = [counter(A=LN, B=NR), hub(7, A=LN, B=LN), counter(8, "c2", "counter-1", A=LN, B=LN)]
        assert money(live(a_case("AB"), history)[-1]) == [REMIT, REMIT]

    @pytest.mark.parametrize("second", [LN, DMG])
    def test_no_refusal_is_lifted_while_another_case_holds_the_line(self, second: Result) -> None:
        case, refused = a_case("AB"), counter(A=LN, B=NR)
        looks = [refused, counter(1, "c2", "counter-1", A=LN, B=second)]
        announced = told(decide(case, [refused], now=day(0)))
        held = decide(case, looks, (), announced, now=day(1), held_elsewhere={"A", "B"})
        assert money(held) == [REMIT, DENY]
        assert kinds(held) == [(ExceptionKind.LINE_HELD_ELSEWHERE, "B")]
        later = decide(case, looks, (), told(held), now=day(2))
        assert money(later) == [REMIT, REMIT if second is LN else PENDING]

    def test_a_line_held_elsewhere_is_nothing_to_what_was_not_refused(self) -> None:
        for looks in ([counter(A=LN)], [counter(A=DMG), hub(A=LN)], [counter(A=NR)]):
            free = live(a_case("A"), looks)[-1]
            held = decide(a_case("A"), looks, (), {}, now=day(7), held_elsewhere={"A"})
            assert (held.items, kinds(held)) == (free.items, kinds(free))

    def test_a_correction_never_takes_money_back(self) -> None:
        history = [counter(A=LN, B=LN), counter(1, "c2", "counter-1", A=NR, B=DMG)]
        decision = live(a_case("AB"), history)[-1]
        assert money(decision) == [REMIT, REMIT]
        assert kinds(decision) == [(ExceptionKind.PAID_DIFFERS, "A"), (ExceptionKind.PAID_DIFFERS, "B")]

    def test_a_refusal_is_not_reopened_by_a_correction_that_repeats_it(self) -> None:
        case = a_case("ABC")
        history = [counter(A=NR, B=NR, C=LN), counter(1, "c2", "counter-1", A=DMG, B=NR, C=LN)]
        assert money(live(case, history)[-1]) == [PENDING, DENY, REMIT]

    def test_only_who_made_a_finding_corrects_it(self) -> None:
        history = [counter(A=LN, B=NR), hub(7, "h", "counter-1", A=LN, B=LN)]
        decision = live(a_case("AB"), history)[-1]
        assert money(decision) == [REMIT, DENY]
        assert kinds(decision) == [(ExceptionKind.TURNED_UP, "B")]

    def test_a_correction_of_the_hub_after_money_was_paid_on_the_hubs_word(self) -> None:
        history = [counter(A=DMG, B=LN), hub(7, A=LN, B=LN), hub(8, "h2", "hub-1", A=DMG, B=LN)]
        decision = live(a_case("AB"), history)[-1]
        assert money(decision) == [REMIT, REMIT]
        assert kinds(decision) == [(ExceptionKind.PAID_DIFFERS, "A")]

    def test_a_correction_of_the_hubs_not_received(self) -> None:
        history = [counter(A=DMG, B=LN), hub(7, A=NR, B=LN), hub(8, "h2", "hub-1", A=LN, B=LN)]
        after = live(a_case("AB"), history)
        assert [money(decision) for decision in after[1:]] == [[DENY, REMIT], [REMIT, REMIT]]

    def test_corrections_in_a_circle_end_and_count_as_looks_of_their_own(self) -> None:
        circle = [counter(0, "x", "y", A=LN, B=LN), counter(1, "y", "x", A=NR, B=NR)]
        decision = decide(a_case("AB"), circle, now=day(1))
        assert money(decision) == [REMIT, REMIT]
        assert kinds(decision) == [(ExceptionKind.DOUBLE_DROP_OFF, "")]

    def test_an_event_that_corrects_itself_is_a_look(self) -> None:
        assert _all([counter(0, "x", "x", A=LN, B=NR)], 0) == [REMIT, DENY]

    def test_a_correction_of_an_event_in_a_circle_still_counts(self) -> None:
        looks = [counter(0, "x", "y", A=DMG, B=DMG), counter(1, "y", "x", A=NR, B=NR), counter(2, "z", "x", A=LN, B=LN)]
        assert _all(looks, 2) == [REMIT, REMIT]
