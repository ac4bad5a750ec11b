"""The acts by which staff say what they see; none is preset."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sync.domain import judging as judge
from sync.domain import visit as steps
from sync.domain.cases import MerchantRules
from sync.domain.errors import IllegalStep, NotInCase
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
