"""The steps that tie a visit together: begin, summary, bags, seal, undo, back, cancel, finish."""

from dataclasses import replace

import pytest

from sync.domain import judging as judge
from sync.domain import visit as steps
from sync.domain.cases import CaseStatus
from sync.domain.errors import BadValue, IllegalStep
from sync.domain.remittance import Received, decide
from sync.domain.verification import MatchKind, Stage
from sync.domain.visit import MAX_BAGS, CounterVisit, Draft, Step
from tests.unit.domain.build import (
    BAGS,
    DENY,
    DMG,
    LN,
    NR,
    PENDING,
    PHOTO,
    REMIT,
    T0,
    a_case,
    a_visit,
    absent,
    damaged,
    day,
    left_behind,
    like_new,
    money,
    open_item,
    sealed,
)


def all_like_new(items: str = "ABC") -> CounterVisit:
    visit = a_visit(items)
    for item in items:
        visit = like_new(visit, item)
    return visit


def nothing_here(items: str = "AB") -> CounterVisit:
    visit = judge.start_absent(a_visit(items), every_item=True)
    for _ in items:
        visit = judge.confirm_absent(visit)
    return visit


class TestBegin:
    def test_nothing_is_judged_and_the_case_page_is_open(self) -> None:
        visit = a_visit()
        assert (visit.step, visit.findings, visit.draft) == (Step.CASE, (), Draft())

    @pytest.mark.parametrize("status", [status for status in CaseStatus if status is not CaseStatus.OPEN])
    def test_only_an_open_case_is_taken_in(self, status: CaseStatus) -> None:
        with pytest.raises(IllegalStep, match="not open"):
            steps.begin("v", replace(a_case(), status=status), "s", T0)


class TestWholeVisits:
    def test_one_item_like_new(self) -> None:
        visit = like_new(a_visit("A"), "A")
        assert visit.step is Step.SUMMARY
        visit, verification = steps.finish(sealed(visit))
        assert visit.step is Step.COMMITTED
        assert (verification.event_id, verification.case_id) == ("event-1", "RB-9F3TD")
        assert (verification.stage, verification.bags) == (Stage.COUNTER, BAGS[:1])
        assert verification.occurred_at == day(0.001)
        assert [finding.result for finding in verification.findings] == [LN]

    def test_findings_are_told_in_the_order_of_the_case(self) -> None:
        visit = absent(damaged(like_new(a_visit(), "C"), "A"), "B")
        assert visit.results() == (LN, DMG, NR)
        _, verification = steps.finish(sealed(visit))
        assert [(finding.item_id, finding.result) for finding in verification.findings] == [
            ("A", DMG),
            ("B", NR),
            ("C", LN),
        ]

    def test_one_not_here_pays_the_rest_and_one_damaged_holds_all(self) -> None:
        for last, expected in ((absent, [REMIT, REMIT, DENY]), (damaged, [PENDING] * 3)):
            _, verification = steps.finish(sealed(last(like_new(like_new(a_visit(), "A"), "B"), "C")))
            decision = decide(a_case(), [Received(verification, day(1))], now=day(1))
            assert money(decision) == expected

    def test_undeclared_goods_and_photos_travel_with_it(self) -> None:
        visit = left_behind(damaged(a_visit("A"), "A"))
        _, verification = steps.finish(sealed(visit))
        assert [item.description for item in verification.undeclared] == ["Rain jacket, L"]
        assert verification.photos() == (PHOTO,)


class TestBagScan:
    def test_an_item_without_a_judgement_blocks_the_bag(self) -> None:
        visit = like_new(like_new(a_visit(), "A"), "B")
        with pytest.raises(IllegalStep, match="1 item is left"):
            sealed(visit)
        with pytest.raises(IllegalStep, match="3 items are left"):
            sealed(a_visit())

    @pytest.mark.parametrize("step", [Step.ITEM, Step.MATCH, Step.DAMAGE, Step.ABSENT, Step.UNDECLARED, Step.PHOTO])
    def test_an_open_page_blocks_the_bag(self, step: Step) -> None:
        with pytest.raises(IllegalStep, match="Judge this item first"):
            sealed(replace(all_like_new(), step=step))

    def test_from_the_summary_or_the_bag_page_it_seals(self) -> None:
        for visit in (all_like_new(), steps.to_bag(all_like_new())):
            after = sealed(visit)
            assert (after.step, after.bags, after.event_id) == (Step.SEALED, BAGS[:1], "event-1")

    def test_several_bags_seal_with_the_last(self) -> None:
        visit = steps.to_bag(all_like_new(), 3)
        for bag in BAGS[:2]:
            visit = sealed(visit, bag)
            assert (visit.step, visit.sealed_at, visit.event_id) == (Step.BAG, None, "")
        visit = sealed(visit, BAGS[2])
        assert (visit.step, visit.bags) == (Step.SEALED, BAGS)

    def test_one_bag_counts_once(self) -> None:
        visit = sealed(steps.to_bag(all_like_new(), 2))
        with pytest.raises(IllegalStep, match="already part of this return"):
            sealed(visit)

    def test_after_the_seal_another_bag_is_refused_in_words_that_fit(self) -> None:
        visit = sealed(all_like_new())
        for bag in BAGS[:2]:
            with pytest.raises(IllegalStep, match="sealed already"):
                sealed(visit, bag)

    def test_where_nothing_was_taken_there_is_no_bag(self) -> None:
        for call in (sealed, steps.to_bag):
            with pytest.raises(IllegalStep, match="there is no bag"):
                call(nothing_here())

    def test_undeclared_goods_alone_need_a_bag(self) -> None:
        visit = left_behind(nothing_here())
        with pytest.raises(IllegalStep, match="seal them in a bag"):
            steps.close_empty(visit, "e", day(0))
        assert sealed(visit).step is Step.SEALED


class TestBagsWanted:
    @pytest.mark.parametrize("wanted", [-1, 0, MAX_BAGS + 1])
    def test_one_to_nine(self, wanted: int) -> None:
        with pytest.raises(BadValue, match="1 to 9"):
            steps.to_bag(all_like_new(), wanted)

    def test_the_number_stays_until_it_is_changed(self) -> None:
        visit = steps.to_bag(steps.to_summary(steps.to_bag(all_like_new(), 4)))
        assert visit.bags_wanted == 4

    def test_a_bag_that_was_scanned_is_never_left_waiting_for_a_seal(self) -> None:
        visit = sealed(steps.to_bag(all_like_new(), 2))
        with pytest.raises(BadValue, match="Undo the last bag first"):
            steps.to_bag(visit, 1)
        assert sealed(steps.to_bag(steps.undo(visit), 1)).step is Step.SEALED

    def test_the_bag_page_needs_every_judgement(self) -> None:
        with pytest.raises(IllegalStep, match="Judge every item first"):
            steps.to_bag(like_new(a_visit(), "A"))


class TestCloseEmpty:
    def test_a_visit_at_which_nothing_was_taken_closes_without_a_bag(self) -> None:
        _, verification = steps.finish(steps.close_empty(nothing_here(), "event-1", day(0)))
        assert [finding.result for finding in verification.findings] == [NR, NR]
        assert verification.bags == ()

    def test_goods_need_a_bag(self) -> None:
        with pytest.raises(IllegalStep, match="seal them in a bag"):
            steps.close_empty(all_like_new(), "e", day(0))

    def test_only_from_the_summary(self) -> None:
        with pytest.raises(IllegalStep):
            steps.close_empty(a_visit(), "e", day(0))

    def test_a_bag_scanned_before_the_last_item_turned_out_absent_is_not_named(self) -> None:
        visit = steps.to_summary(sealed(steps.to_bag(like_new(a_visit("A"), "A"), 2)))
        visit = steps.close_empty(absent(visit, "A"), "e", day(0))
        assert (visit.step, visit.bags) == (Step.SEALED, ())


class TestUndo:
    def test_within_the_grace_it_takes_the_bag_off_and_no_event_is_left(self) -> None:
        visit = steps.undo(sealed(all_like_new()))
        assert (visit.step, visit.bags, visit.sealed_at, visit.event_id) == (Step.SUMMARY, (), None, "")
        assert visit.all_judged()
        with pytest.raises(IllegalStep, match="Scan the sealed bag first"):
            steps.finish(visit)

    def test_after_it_the_same_bag_seals_again_under_a_new_event(self) -> None:
        visit = steps.scan_bag(steps.undo(sealed(all_like_new())), BAGS[0], "event-2", day(0.002))
        _, verification = steps.finish(visit)
        assert (verification.event_id, verification.bags) == ("event-2", BAGS[:1])

    def test_of_several_bags_it_takes_the_last(self) -> None:
        visit = sealed(sealed(steps.to_bag(all_like_new(), 2)), BAGS[1])
        visit = steps.undo(visit)
        assert (visit.step, visit.bags) == (Step.BAG, BAGS[:1])
        visit = steps.undo(visit)
        assert (visit.step, visit.bags) == (Step.BAG, ())
        visit = steps.undo(visit)  # the second bag was one too many
        assert (visit.step, visit.bags_wanted) == (Step.BAG, 1)
        assert steps.undo(visit).step is Step.CASE

    def test_an_empty_return_opens_again(self) -> None:
        visit = steps.undo(steps.close_empty(nothing_here(), "e", day(0)))
        assert (visit.step, visit.event_id) == (Step.SUMMARY, "")

    def test_judgements_are_taken_back_one_by_one(self) -> None:
        visit = steps.undo(all_like_new("AB"))
        assert (visit.step, set(visit.judged())) == (Step.CASE, {"A", "B"})
        visit = steps.undo(visit)
        assert visit.judged() == {"A"}
        visit = steps.undo(visit)
        assert visit.judged() == frozenset()
        with pytest.raises(IllegalStep, match="nothing to undo"):
            steps.undo(visit)

    def test_a_changed_judgement_is_the_last_one(self) -> None:
        visit = damaged(all_like_new("AB"), "A")
        visit = steps.undo(steps.undo(visit))
        assert visit.judged() == {"B"}

    def test_an_undeclared_item_is_taken_back_in_its_turn(self) -> None:
        visit = like_new(left_behind(like_new(a_visit(), "A")), "B")
        visit = steps.undo(visit)
        assert (set(visit.judged()), len(visit.undeclared)) == ({"A"}, 1)
        visit = steps.undo(visit)
        assert (set(visit.judged()), len(visit.undeclared)) == ({"A"}, 0)
        visit = steps.undo(visit)
        assert (visit.judged(), visit.undeclared) == (frozenset(), ())

    def test_an_undeclared_item_before_any_judgement(self) -> None:
        assert steps.undo(left_behind(a_visit())).undeclared == ()

    def test_a_judgement_changed_after_an_undeclared_item(self) -> None:
        visit = damaged(left_behind(like_new(a_visit("AB"), "A")), "A")
        visit = steps.undo(visit)
        assert (visit.findings, len(visit.undeclared)) == ((), 1)
        assert steps.undo(visit).undeclared == ()

    def test_on_the_photo_page_it_takes_the_last_photo(self) -> None:
        visit = judge.add_photo(judge.start_photo(open_item(a_visit(), "A")), PHOTO)
        visit = steps.undo(visit)
        assert (visit.step, visit.draft.photos) == (Step.PHOTO, ())
        assert steps.undo(visit).step is Step.ITEM

    def test_nothing_is_undone_after_the_event_was_written(self) -> None:
        visit, _ = steps.finish(sealed(all_like_new()))
        with pytest.raises(IllegalStep, match="nothing to undo"):
            steps.undo(visit)


class TestBack:
    def test_from_an_item_to_the_case_page(self) -> None:
        visit = steps.back(open_item(a_visit(), "A"))
        assert (visit.step, visit.draft, visit.findings) == (Step.CASE, Draft(), ())

    def test_from_an_item_to_the_summary_when_all_is_judged(self) -> None:
        visit = steps.back(open_item(all_like_new(), "A"))
        assert (visit.step, visit.results()) == (Step.SUMMARY, (LN, LN, LN))

    def test_from_the_damage_page_to_the_item_with_its_photos(self) -> None:
        visit = judge.start_damage(open_item(a_visit(), "A"))
        visit = judge.add_photo(judge.start_photo(visit), PHOTO)
        visit = steps.back(steps.back(visit))
        assert (visit.step, visit.draft.item_id, visit.draft.photos) == (Step.ITEM, "A", (PHOTO,))

    def test_from_not_here_to_the_item(self) -> None:
        assert steps.back(judge.start_absent(open_item(a_visit(), "A"))).step is Step.ITEM
        assert steps.back(judge.start_absent(a_visit(), every_item=True)).step is Step.CASE

    def test_from_the_last_pages(self) -> None:
        bag = steps.to_bag(all_like_new())
        assert steps.back(bag).step is Step.SUMMARY
        assert steps.back(steps.back(bag)).step is Step.CASE
        assert steps.to_summary(steps.back(steps.back(bag))).step is Step.SUMMARY

    def test_there_is_nothing_behind_the_case_page_or_the_seal(self) -> None:
        for visit in (a_visit(), sealed(all_like_new())):
            with pytest.raises(IllegalStep, match="no page to go back to"):
                steps.back(visit)


class TestCancel:
    def test_nothing_is_sent_and_nothing_more_can_be_done(self) -> None:
        visit = steps.cancel(open_item(a_visit(), "A"))
        assert visit.step is Step.CANCELLED
        for call in (steps.cancel, steps.undo, steps.back, steps.to_summary, steps.finish, sealed):
            with pytest.raises(IllegalStep):
                call(visit)

    def test_not_after_the_seal(self) -> None:
        with pytest.raises(IllegalStep, match="Undo first"):
            steps.cancel(sealed(all_like_new()))


class TestToSummary:
    def test_it_waits_for_every_judgement(self) -> None:
        with pytest.raises(IllegalStep, match="2 items are still to judge"):
            steps.to_summary(like_new(a_visit(), "A"))
        with pytest.raises(IllegalStep, match="Finish this item first"):
            steps.to_summary(open_item(a_visit(), "A"))


def test_a_visit_judged_by_photo_says_so() -> None:
    visit = judge.choose_item(judge.ask_match(a_visit("A"), "0036000291469"), "A", MatchKind.PHOTO, "0036000291469")
    _, verification = steps.finish(sealed(judge.judge_like_new(visit)))
    (finding,) = verification.findings
    assert (finding.matched, finding.barcode) == (MatchKind.PHOTO, "0036000291469")
