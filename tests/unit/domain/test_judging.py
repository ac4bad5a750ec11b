"""The acts by which staff say what they see; none is preset."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sync.domain import judging as judge
from sync.domain import visit as steps
from sync.domain.cases import BagScan, ItemScan, MerchantRules
from sync.domain.errors import BadValue, IllegalStep, NotInCase
from sync.domain.judging import PhotoWish
from sync.domain.sentence import Sentence
from sync.domain.verification import MatchKind, Place, Reason, Result
from sync.domain.visit import CounterVisit, Draft, Step
from tests.unit.domain.build import (
    CLOSE_UP,
    DMG,
    LN,
    NR,
    PHOTO,
    a_visit,
    absent,
    damaged,
    day,
    left_behind,
    like_new,
    open_item,
    with_photo,
)


def damage_page(rules: MerchantRules | None = None) -> CounterVisit:
    return judge.start_damage(open_item(a_visit("AB", rules=rules), "A"))


class TestChoosing:
    def test_a_scan_opens_the_item_and_says_how_it_was_matched(self) -> None:
        visit = judge.choose_item(a_visit(), "B", MatchKind.SKU, "NL-WB-RED")
        assert visit.step is Step.ITEM
        assert visit.draft == Draft(item_id="B", matched=MatchKind.SKU, barcode="NL-WB-RED")

    def test_the_next_items_scan_skips_the_case_page(self) -> None:
        visit = open_item(open_item(a_visit(), "A"), "B")
        assert (visit.step, visit.draft.item_id, visit.findings) == (Step.ITEM, "B", ())

    def test_reading_the_same_tag_twice_loses_no_photo(self) -> None:
        visit = open_item(with_photo(open_item(a_visit(), "A")), "A")
        assert visit.draft.photos == (PHOTO,)

    def test_a_scan_of_the_open_item_is_better_than_a_tap(self) -> None:
        tapped = judge.choose_item(a_visit(), "A", MatchKind.PHOTO)
        assert open_item(tapped, "A").draft.matched is MatchKind.GTIN
        assert judge.choose_item(open_item(tapped, "A"), "A", MatchKind.PHOTO).draft.matched is MatchKind.GTIN

    def test_an_item_of_another_return_is_refused(self) -> None:
        with pytest.raises(NotInCase):
            open_item(a_visit(), "Z")

    @pytest.mark.parametrize("step", [Step.DAMAGE, Step.ABSENT, Step.UNDECLARED, Step.PHOTO, Step.SEALED])
    def test_an_unfinished_page_keeps_the_scan_out(self, step: Step) -> None:
        visit = replace(a_visit(), step=step)
        with pytest.raises(IllegalStep, match="Finish this page first"):
            open_item(visit, "A")
        with pytest.raises(IllegalStep, match="Finish this page first"):
            judge.ask_match(visit, "123")

    def test_a_barcode_that_is_not_in_the_return_is_never_like_new_by_itself(self) -> None:
        for before in (a_visit(), open_item(a_visit(), "A")):
            visit = judge.ask_match(before, "0036000291469")
            assert (visit.step, visit.draft.item_id) == (Step.MATCH, "")
            for act in (judge.judge_like_new, judge.start_damage, judge.start_absent):
                with pytest.raises(IllegalStep):
                    act(visit)
            assert steps.back(visit).findings == ()


ACTS: list[Callable[[CounterVisit], CounterVisit]] = [
    judge.judge_like_new,
    judge.start_damage,
    judge.start_absent,
    judge.confirm_absent,
    judge.save_damage,
    judge.keep_undeclared,
    judge.save_undeclared,
    judge.start_photo,
    lambda visit: judge.toggle_reason(visit, Reason.STAIN),
    lambda visit: judge.toggle_place(visit, Place.FRONT),
    lambda visit: judge.toggle_word(visit, "left"),
    judge.toggle_disputed,
    judge.compare,
    judge.leave_undeclared,
    lambda visit: judge.write_note(visit, "x"),
    lambda visit: judge.describe_undeclared(visit, brand="x"),
    lambda visit: judge.add_photo(visit, PHOTO),
    lambda visit: judge.excuse_photo(visit, "no camera"),
]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("step", [Step.CASE, Step.SUMMARY, Step.BAG, Step.SEALED, Step.COMMITTED, Step.CANCELLED])
def test_no_act_works_without_an_open_item(act: Callable[[CounterVisit], CounterVisit], step: Step) -> None:
    with pytest.raises(IllegalStep):
        act(replace(a_visit(), step=step))


class TestLikeNew:
    def test_one_act_judges_and_goes_back_to_the_case_page(self) -> None:
        visit = like_new(a_visit("AB"), "A")
        assert (visit.step, visit.results(), visit.draft) == (Step.CASE, (LN,), Draft())

    def test_a_photo_may_be_kept_and_a_damage_that_was_none_leaves_no_words(self) -> None:
        visit = judge.write_note(judge.toggle_reason(damage_page(), Reason.STAIN), "a mark")
        visit = judge.judge_like_new(steps.back(with_photo(visit)))
        (finding,) = visit.findings
        assert (finding.result, finding.photos) == (LN, (PHOTO,))
        assert (finding.reasons, finding.places, finding.note) == ((), (), "")

    def test_a_new_judgement_replaces_the_old_one(self) -> None:
        visit = like_new(damaged(a_visit("A"), "A"), "A")
        assert (visit.results(), visit.step) == ((LN,), Step.SUMMARY)
        visit = absent(like_new(a_visit("A"), "A"), "A")
        assert visit.results() == (NR,)


class TestDamage:
    def test_saving_waits_for_a_reason_and_a_photo(self) -> None:
        visit = damage_page()
        for sentence, act in (
            ("Choose at least one reason.", lambda visit: judge.toggle_reason(visit, Reason.TEAR)),
            ("1 more photo needed.", with_photo),
        ):
            assert judge.missing_for_damage(visit) == sentence
            with pytest.raises(IllegalStep, match=sentence):
                judge.save_damage(visit)
            visit = act(visit)
        assert judge.missing_for_damage(visit) == ""
        assert judge.save_damage(visit).results() == (DMG,)

    @pytest.mark.parametrize(
        ("wanted", "sentence"), [(0, ""), (1, "1 more photo needed."), (3, "3 more photos needed.")]
    )
    def test_the_merchant_says_how_many_photos(self, wanted: int, sentence: str) -> None:
        visit = judge.toggle_reason(damage_page(MerchantRules(counter_damage_photos=wanted)), Reason.TEAR)
        assert judge.missing_for_damage(visit) == sentence

    def test_another_reason_needs_words(self) -> None:
        visit = with_photo(judge.toggle_reason(damage_page(), Reason.OTHER))
        assert judge.missing_for_damage(visit) == "Say in words what is wrong."
        assert judge.missing_for_damage(judge.write_note(visit, "  ")) != ""
        assert judge.missing_for_damage(judge.write_note(visit, "melted")) == ""
        assert judge.missing_for_damage(judge.toggle_word(visit, "left")) == ""

    def test_nobody_is_turned_away_for_a_missing_photo(self) -> None:
        visit = judge.toggle_reason(damage_page(), Reason.TEAR)
        assert judge.missing_for_damage(judge.excuse_photo(visit, "  ")) != ""
        visit = judge.excuse_photo(judge.start_photo(visit), "The camera does not work")
        assert visit.step is Step.DAMAGE
        (finding,) = judge.save_damage(visit).findings
        assert finding.note == "tear or hole. The camera does not work"

    def test_a_photo_makes_the_excuse_void(self) -> None:
        visit = with_photo(judge.excuse_photo(judge.toggle_reason(damage_page(), Reason.TEAR), "no camera"))
        (finding,) = judge.save_damage(visit).findings
        assert (finding.note, finding.photos) == ("tear or hole", (PHOTO,))

    def test_the_note_is_made_of_reasons_places_words_and_what_was_typed(self) -> None:
        visit = damage_page()
        for reason in (Reason.TEAR, Reason.STAIN, Reason.SMELL, Reason.SMELL):
            visit = judge.toggle_reason(visit, reason)
        visit = judge.toggle_place(judge.toggle_place(visit, Place.BACK), Place.FRONT)
        visit = judge.write_note(judge.toggle_word(visit, "cuff"), " on the left ")
        (finding,) = judge.save_damage(with_photo(visit)).findings
        assert finding.note == "stain or dirt, tear or hole: back front cuff. on the left"
        assert finding.reasons == (Reason.STAIN, Reason.TEAR)
        assert finding.places == (Place.BACK, Place.FRONT)

    def test_places_or_words_alone(self) -> None:
        assert judge.composed_note(Draft(places=(Place.SOLE,), words=("5 cm",))) == "sole 5 cm"
        assert judge.composed_note(Draft()) == ""

    def test_judging_it_again_starts_from_what_was_said(self) -> None:
        visit = judge.toggle_word(
            judge.toggle_place(judge.toggle_reason(damage_page(), Reason.STAIN), Place.BACK), "cuff"
        )
        visit = judge.save_damage(with_photo(judge.write_note(visit, "2 cm, old")))
        again = judge.start_damage(open_item(visit, "A"))
        assert (again.draft.reasons, again.draft.places) == ((Reason.STAIN,), (Place.BACK,))
        assert again.draft.photos == (PHOTO,)
        (finding,) = judge.save_damage(again).findings
        assert finding.note == "stain or dirt: back. cuff. 2 cm, old"

    def test_judging_it_again_as_before_changes_nothing(self) -> None:
        visit = damaged(a_visit("AB"), "A")
        assert judge.save_damage(judge.start_damage(open_item(visit, "A"))).findings == visit.findings

    def test_a_photo_taken_before_the_damage_page_opens_again_is_kept(self) -> None:
        visit = with_photo(open_item(damaged(a_visit("AB"), "A"), "A"), CLOSE_UP)
        assert judge.start_damage(visit).draft.photos == (PHOTO, CLOSE_UP)

    def test_another_items_damage_starts_empty(self) -> None:
        visit = judge.start_damage(open_item(damaged(a_visit("AB"), "A"), "B"))
        assert (visit.draft.reasons, visit.draft.photos) == ((), ())


class TestNotHere:
    def test_it_takes_two_acts(self) -> None:
        asked = judge.start_absent(open_item(a_visit("AB"), "A"))
        assert (asked.step, asked.findings) == (Step.ABSENT, ())
        visit = judge.confirm_absent(asked)
        assert (visit.step, visit.results()) == (Step.CASE, (NR,))

    def test_it_names_no_barcode_and_no_photo(self) -> None:
        (finding,) = absent(with_photo(open_item(a_visit("A"), "A")), "A").findings
        assert (finding.matched, finding.barcode, finding.photos) == (MatchKind.NONE, "", ())

    def test_no_matching_items_asks_for_each(self) -> None:
        visit = judge.start_absent(like_new(a_visit("ABC"), "B"), every_item=True)
        visit = judge.confirm_absent(visit)
        assert (visit.step, set(visit.judged())) == (Step.ABSENT, {"A", "B"})
        visit = judge.confirm_absent(visit, "C")
        assert (visit.step, visit.results()) == (Step.SUMMARY, (LN, NR, NR))

    def test_any_order_but_no_item_that_has_a_judgement(self) -> None:
        visit = judge.start_absent(like_new(a_visit("ABC"), "B"), every_item=True)
        with pytest.raises(IllegalStep, match="has a judgement already"):
            judge.confirm_absent(visit, "B")
        assert judge.confirm_absent(visit, "C").judged() == {"B", "C"}
        with pytest.raises(NotInCase):
            judge.confirm_absent(visit, "Z")

    def test_with_every_item_judged_there_is_nothing_to_list(self) -> None:
        visit = steps.undo(like_new(a_visit("A"), "A"))
        with pytest.raises(IllegalStep, match="Every item has a judgement"):
            judge.start_absent(visit, every_item=True)

    def test_the_whole_return_may_stay_open_instead(self) -> None:
        assert steps.cancel(judge.start_absent(open_item(a_visit(), "A"))).step is Step.CANCELLED


class TestUndeclared:
    def test_saving_waits_for_the_second_act_a_description_a_condition_and_a_photo(self) -> None:
        visit = judge.start_undeclared(a_visit("A"))
        waits: list[tuple[str, Callable[[CounterVisit], CounterVisit]]] = [
            ("Ask the customer first.", judge.keep_undeclared),
            (
                "Say what it is, or scan its barcode.",
                lambda visit: judge.describe_undeclared(visit, description="bag"),
            ),
            ("Choose its condition.", lambda visit: judge.describe_undeclared(visit, result=DMG)),
            ("1 photo needed.", with_photo),
        ]
        for sentence, act in waits:
            assert judge.missing_for_undeclared(visit) == sentence
            with pytest.raises(IllegalStep, match=sentence):
                judge.save_undeclared(visit)
            visit = act(visit)
        visit = judge.save_undeclared(judge.write_note(visit, "wet"))
        (item,) = visit.undeclared
        assert (item.description, item.result, item.note, item.photos) == ("bag", DMG, "wet", (PHOTO,))
        assert (visit.step, visit.findings) == (Step.CASE, ())

    def test_it_comes_from_the_match_page_with_its_barcode(self) -> None:
        visit = judge.start_undeclared(judge.ask_match(a_visit(), "0036000291469"))
        assert visit.draft.barcode == "0036000291469"
        assert judge.start_undeclared(judge.ask_match(a_visit(), "1"), "2").draft.barcode == "2"

    def test_an_item_that_was_open_lends_it_no_barcode(self) -> None:
        assert judge.start_undeclared(open_item(a_visit(), "A")).draft.barcode == ""

    def test_the_customer_takes_it_back_and_nothing_is_recorded(self) -> None:
        visit = steps.back(judge.start_undeclared(a_visit(), "0036000291469"))
        assert (visit.step, visit.undeclared, visit.draft) == (Step.CASE, (), Draft())

    def test_not_received_is_no_condition_of_goods_that_are_here(self) -> None:
        with pytest.raises(IllegalStep):
            judge.describe_undeclared(judge.start_undeclared(a_visit()), result=Result.NOT_RECEIVED)

    def test_what_is_said_later_leaves_the_rest(self) -> None:
        visit = judge.describe_undeclared(
            judge.start_undeclared(a_visit()), brand=" North ", description="scarf", result=LN
        )
        visit = judge.describe_undeclared(visit, brand="")
        assert (visit.draft.brand, visit.draft.description, visit.draft.result) == ("", "scarf", LN)

    def test_after_the_last_judgement_it_leads_to_the_summary(self) -> None:
        visit = left_behind(like_new(a_visit("A"), "A"))
        assert (visit.step, len(visit.undeclared)) == (Step.SUMMARY, 1)

    def test_the_excuse_for_a_missing_photo_is_in_its_note(self) -> None:
        visit = judge.keep_undeclared(judge.start_undeclared(a_visit("A"), "123"))
        visit = judge.excuse_photo(judge.describe_undeclared(visit, result=LN), "no camera")
        (item,) = judge.save_undeclared(visit).undeclared
        assert item.note == "no camera"


class TestPhotos:
    @pytest.mark.parametrize(
        "page", [lambda: open_item(a_visit(), "A"), damage_page, lambda: judge.start_undeclared(a_visit(), "1")]
    )
    def test_the_photo_page_leads_back_to_where_it_was_opened(self, page: Callable[[], CounterVisit]) -> None:
        before = page()
        visit = with_photo(before)
        assert (visit.step, visit.draft.photos) == (before.step, (PHOTO,))

    def test_one_photo_counts_once(self) -> None:
        visit = with_photo(with_photo(with_photo(damage_page())), CLOSE_UP)
        assert visit.draft.photos == (PHOTO, CLOSE_UP)
        assert visit.photos() == (PHOTO, CLOSE_UP)


def ruled(items: str = "AB", **rules: Any) -> CounterVisit:
    return a_visit(items, rules=MerchantRules(**rules))


def with_item(visit: CounterVisit, **changes: Any) -> CounterVisit:
    first, *rest = visit.case.items
    return replace(visit, case=replace(visit.case, items=(replace(first, **changes), *rest)))


class TestWhatTheMerchantWants:
    def test_a_like_new_item_that_is_drawn_by_lot_needs_a_photo(self) -> None:
        visit = open_item(ruled(like_new_photo_in=1), "A")
        assert judge.photo_wish(visit.case, "A") is PhotoWish.RANDOM
        with pytest.raises(IllegalStep, match="photo of this item first"):
            judge.judge_like_new(visit)
        (finding,) = judge.judge_like_new(with_photo(visit)).findings
        assert (finding.result, finding.photos) == (LN, (PHOTO,))

    def test_the_lot_is_the_same_after_an_undo_and_another_with_other_rules(self) -> None:
        items = "".join(chr(65 + n) for n in range(26))
        drawn = [ruled(items, like_new_photo_in=4, version=version).case for version in "1234"]
        lots = [frozenset(item for item in items if judge.photo_wish(case, item)) for case in drawn]
        assert len(set(lots)) == 4 and 10 <= sum(map(len, lots)) <= 45
        case = drawn[0]
        assert all(judge.photo_wish(replace(case), item) == judge.photo_wish(case, item) for item in items)

    def test_a_valuable_item_always_and_usually_none(self) -> None:
        visit = with_item(a_visit("AB"), valuable=True)
        assert judge.photo_wish(visit.case, "A") is PhotoWish.VALUABLE
        assert judge.photo_wish(visit.case, "B") is None

    def test_nobody_waits_for_a_camera_that_is_broken(self) -> None:
        visit = judge.excuse_photo(judge.start_photo(open_item(ruled(like_new_photo_in=1), "A")), "no camera")
        (finding,) = judge.judge_like_new(visit).findings
        assert (finding.result, finding.note) == (LN, "no camera")
        (finding,) = judge.confirm_absent(judge.start_absent(visit)).findings
        assert finding.note == ""

    @pytest.mark.parametrize(
        ("scan", "matched", "has_barcode", "compares", "scans"),
        [
            (ItemScan.ALLOW, MatchKind.NONE, True, False, False),
            (ItemScan.WARN, MatchKind.NONE, True, True, False),
            (ItemScan.WARN, MatchKind.GTIN, True, False, False),
            (ItemScan.WARN, MatchKind.PHOTO, True, False, False),
            (ItemScan.BLOCK, MatchKind.NONE, True, True, True),
            (ItemScan.BLOCK, MatchKind.PHOTO, True, False, True),
            (ItemScan.BLOCK, MatchKind.PHOTO, False, False, False),
            (ItemScan.BLOCK, MatchKind.SKU, True, False, False),
        ],
    )
    def test_how_strict_a_missing_scan_is(
        self, scan: ItemScan, matched: MatchKind, has_barcode: bool, compares: bool, scans: bool
    ) -> None:
        visit = with_item(ruled(item_scan=scan), upc="6281057742134" if has_barcode else "")
        visit = judge.choose_item(visit, "A", matched)
        assert (judge.must_compare(visit), judge.must_scan(visit)) == (compares, scans)
        if scans:
            with pytest.raises(IllegalStep, match="tag scanned"):
                judge.judge_like_new(visit)
            assert judge.start_damage(visit).step is Step.DAMAGE  # nobody is turned away
        (finding,) = judge.judge_like_new(judge.approve(visit, "chloe")).findings
        assert (finding.result, finding.approved_by) == (LN, "chloe")

    @pytest.mark.parametrize("strict", [BagScan.OFF, BagScan.WARN])
    def test_a_bag_without_a_label(self, strict: BagScan) -> None:
        visit = steps.to_bag(like_new(ruled("A", bag_scan=strict), "A"))
        visit = steps.close_unlabelled(visit, "e", day(0))
        assert (visit.step, visit.bags) == (Step.SEALED, ())
        assert steps.undo(visit).step is Step.SUMMARY
        with pytest.raises(IllegalStep, match="scan its label"):
            steps.close_unlabelled(steps.to_bag(like_new(a_visit("A"), "A")), "e", day(0))

    def test_undoing_a_bag_without_a_label_keeps_the_labels_of_the_others(self) -> None:
        visit = steps.to_bag(like_new(ruled("A", bag_scan=BagScan.OFF), "A"), 2)
        sealed = steps.close_unlabelled(steps.scan_bag(visit, "RBB1", "e", day(0)), "e", day(0))
        undone = steps.undo(sealed)
        assert (undone.step, undone.bags, undone.bags_wanted) == (Step.BAG, ("RBB1",), 2)
        assert steps.finish(steps.close_unlabelled(undone, "f", day(0)))[1].bags == ("RBB1",)


class TestTheWrongItem:
    def test_what_came_in_its_place_is_undeclared_and_the_declared_one_is_asked_for(self) -> None:
        asked = judge.compare(judge.choose_item(a_visit("AB"), "A", MatchKind.NONE))
        visit = judge.keep_undeclared(judge.start_undeclared(asked, "1", brand="N", description="Jacket, L"))
        visit = judge.save_undeclared(with_photo(judge.describe_undeclared(visit, result=LN)))
        assert (visit.step, visit.draft.item_id) == (Step.ABSENT, "A")
        visit = judge.confirm_absent(visit)
        assert (visit.results(), visit.undeclared[0].description) == ((NR,), "Jacket, L")

    def test_so_it_is_when_the_customer_takes_it_back(self) -> None:
        asked = judge.compare(judge.choose_item(a_visit("AB"), "A", MatchKind.NONE))
        visit = judge.leave_undeclared(judge.start_undeclared(asked))
        assert (visit.step, visit.undeclared) == (Step.ABSENT, ())
        assert judge.leave_undeclared(judge.start_undeclared(judge.ask_match(a_visit(), "1"))).step is Step.CASE

    def test_comparing_loses_no_photo(self) -> None:
        visit = judge.compare(with_photo(judge.choose_item(a_visit(), "A", MatchKind.NONE)))
        assert judge.choose_item(visit, "A", MatchKind.PHOTO).draft.photos == (PHOTO,)
        assert judge.choose_item(visit, "B", MatchKind.PHOTO).draft.photos == ()


def test_a_customer_who_disagrees_is_noted_with_the_finding() -> None:
    visit = judge.toggle_disputed(with_photo(judge.toggle_reason(damage_page(), Reason.TEAR)))
    visit = judge.save_damage(visit)
    assert visit.findings[0].disputed
    again = judge.toggle_disputed(judge.start_damage(open_item(visit, "A")))
    assert not judge.save_damage(again).findings[0].disputed


def test_several_of_a_kind_are_one_undeclared_entry() -> None:
    visit = judge.describe_undeclared(judge.start_undeclared(a_visit()), quantity=3)
    for wrong in (0, 100):
        with pytest.raises(BadValue):
            judge.describe_undeclared(visit, quantity=wrong)
    visit = judge.describe_undeclared(judge.keep_undeclared(visit), description="Scarf", result=LN)
    assert judge.save_undeclared(with_photo(visit)).undeclared[0].quantity == 3


def test_the_note_is_a_sentence_whose_parts_can_be_translated() -> None:
    note = judge.composed_note(Draft(reasons=(Reason.STAIN,), places=(Place.SOLE,), words=("1 cm",), typed="Öl"))
    assert isinstance(note, Sentence) and note == "stain or dirt: sole 1 cm. Öl"
    assert type(judge.save_damage(with_photo(judge.toggle_reason(damage_page(), Reason.TEAR))).findings[0].note) is str
