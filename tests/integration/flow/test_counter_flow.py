"""The counter's flow over the real store: scans and acts in, views and stored facts out."""

from pathlib import Path

import pytest

from kiosk.flow.actions import Act, ChooseItem, ConfirmAbsent, DescribeUndeclared, ToggleReason, TypeCode, WriteNote
from kiosk.flow.counter import CameraChanged, Input, Tick
from kiosk.flow.views import (
    AbsentView,
    AnswerKind,
    AnswerView,
    BagView,
    CaseView,
    DamageView,
    DoneView,
    ItemView,
    MatchView,
    PhotoView,
    ScanView,
    SummaryView,
    Tone,
    UndeclaredView,
    View,
)
from sync.domain.cases import CaseStatus, DeclaredItem, DropOff, ReturnCase
from sync.domain.codes import Scan, Symbology
from sync.domain.verification import MatchKind, Reason, Result
from sync.wire import verification_from_bytes
from tests.support.cases import BAG, BAG_TWO, BEANIE, JACKET, SHOE, case_of
from tests.support.clock import FakeClock
from tests.support.counter import CASE_QR, JPEG, Counter, FakeShutter, LookupCentral, run


def opened(counter: Counter, case: ReturnCase) -> View:
    counter.keep(case)
    return run(counter, CASE_QR)


def tag(barcode: str) -> Scan:
    return Scan(barcode, Symbology.EAN13)


def sent_events(counter: Counter) -> list[str]:
    return [entry.envelope.body for entry in counter.store.outbox.due(counter.clock.now(), 100)]


def test_single_like_new_is_three_scans_and_one_act(counter: Counter, clock: FakeClock) -> None:
    assert isinstance(opened(counter, case_of(JACKET)), CaseView)
    item = run(counter, tag(JACKET.upc))
    assert isinstance(item, ItemView) and item.matched is MatchKind.GTIN and item.item.result is None
    assert isinstance(run(counter, Act.LIKE_NEW), SummaryView)
    done = run(counter, Scan(BAG))
    assert isinstance(done, DoneView) and done.bags == (BAG,) and done.grace_s == 10
    assert done.outcome == ("All items: released to the store for payout.",)
    assert sent_events(counter) == []  # the grace
    clock.advance(11)
    assert isinstance(run(counter, Tick()), ScanView)
    (body,) = sent_events(counter)
    verification = verification_from_bytes(body).verification
    assert [finding.result for finding in verification.findings] == [Result.LIKE_NEW]
    assert verification.bags == (BAG,)


def test_three_like_new_are_five_scans_and_three_acts(counter: Counter) -> None:
    shoe = SHOE.__class__(**{name: getattr(SHOE, name) for name in SHOE.__slots__} | {"upc": "4006381333931"})
    opened(counter, case_of(JACKET, BEANIE, shoe))
    entries: list[Input] = []
    for item in (JACKET, BEANIE, shoe):
        entries += [tag(item.upc), Act.LIKE_NEW]
    assert isinstance(run(counter, *entries, Scan(BAG)), DoneView)


def test_the_command_card_alone_does_it(counter: Counter) -> None:
    opened(counter, case_of(JACKET, BEANIE))
    view = run(counter, tag(JACKET.upc), Scan("KIOSKLN"), tag(BEANIE.upc), Scan("KIOSKLN"), Scan(BAG))
    assert isinstance(view, DoneView)


def test_the_command_card_alone_does_every_judgement(counter: Counter) -> None:
    """Scanner only: like new, damaged with photo, an item without a tag, one that is not here, and an extra one."""
    counter.shutter.pictures = [(JPEG, ""), (b"\xff\xd8 extra", "")]
    mug = SHOE  # has no barcode
    belt = DeclaredItem("item-belt", "Leather belt", sku="NL-BELT")
    opened(counter, case_of(JACKET, BEANIE, mug, belt))
    card: list[Scan | str] = [tag(JACKET.upc), "KIOSKLN"]
    card += [tag(BEANIE.upc), "KIOSKDG", "KIOSKRB", "KIOSKPH", "KIOSKPH", "KIOSKOK"]
    card += ["KIOSKOK", "KIOSKLN", "KIOSKOK", "KIOSKLN"]  # next item, like new, yes it is this one, like new
    card += ["KIOSKUD", "KIOSKUD", tag("4006381333931"), "KIOSKLN", "KIOSKPH", "KIOSKPH", "KIOSKOK"]
    card += ["KIOSKNI", "KIOSKNR"]
    view = run(counter, *(entry if isinstance(entry, Scan) else Scan(entry) for entry in card))
    assert isinstance(view, SummaryView)
    results = {item.name: item.result for item in view.items}
    assert results == {
        "Rain jacket": Result.LIKE_NEW,
        "Wool beanie": Result.DAMAGED,
        "Trail shoe": Result.LIKE_NEW,
        "Leather belt": Result.NOT_RECEIVED,
    }
    assert view.undeclared == ("Barcode 4006381333931",)
    assert isinstance(run(counter, Scan(BAG)), DoneView)


def test_enter_on_a_comparison_of_several_items_asks_which(counter: Counter) -> None:
    opened(counter, case_of(JACKET, BEANIE))
    view = run(counter, tag("4006381333931"), Act.CONFIRM)
    assert isinstance(view, MatchView) and view.notice and "Choose the item" in view.notice.text


def test_check_04_a_bag_with_an_unjudged_item_is_refused(counter: Counter) -> None:
    opened(counter, case_of(JACKET, BEANIE))
    view = run(counter, tag(JACKET.upc), Act.LIKE_NEW, Scan(BAG))
    assert isinstance(view, CaseView)
    assert view.notice and view.notice.tone is Tone.WARN and "Judge first" in view.notice.text


def test_check_06_a_wrong_size_never_becomes_like_new_by_its_barcode(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    view = run(counter, tag("4006381333931"))
    assert isinstance(view, MatchView) and view.barcode == "4006381333931"
    assert isinstance(run(counter, Act.LIKE_NEW), MatchView)  # nothing was chosen
    assert isinstance(run(counter, Act.NONE_OF_THESE), UndeclaredView)


def test_check_05_not_here_needs_two_acts_and_pays_the_rest(counter: Counter, clock: FakeClock) -> None:
    opened(counter, case_of(JACKET, BEANIE))
    run(counter, tag(JACKET.upc), Act.LIKE_NEW)
    item = run(counter, ChooseItem(BEANIE.item_id))
    assert isinstance(item, ItemView) and item.matched is MatchKind.NONE
    asked = run(counter, Act.NOT_HERE)
    assert isinstance(asked, AbsentView) and asked.others == 1
    assert isinstance(run(counter, Act.CONFIRM), AbsentView)  # Enter is not the second act
    summary = run(counter, Act.NOT_HERE)
    assert isinstance(summary, SummaryView)
    assert summary.outcome == (
        "1 item: released to the store for payout.",
        "Wool beanie: not part of this return any more.",
    )


def test_check_05_one_damaged_holds_all(counter: Counter) -> None:
    counter.shutter.pictures = [(JPEG, "")]
    opened(counter, case_of(JACKET, BEANIE))
    run(counter, tag(JACKET.upc), Act.LIKE_NEW)
    damage = run(counter, tag(BEANIE.upc), Act.DAMAGED)
    assert isinstance(damage, DamageView) and damage.missing == "Choose at least one reason."
    damage = run(counter, ToggleReason(Reason.STAIN), WriteNote("left side"))
    assert isinstance(damage, DamageView) and "photo" in damage.missing
    assert isinstance(run(counter, Act.PHOTO), PhotoView)
    damage = run(counter, Act.PHOTO)
    assert isinstance(damage, DamageView) and len(damage.photos) == 1 and damage.missing == ""
    summary = run(counter, Act.CONFIRM)
    assert isinstance(summary, SummaryView) and summary.held
    assert summary.outcome == ("Whole return: second look, up to 10 business days. You will get an email.",)


def test_a_bad_photo_stays_on_its_page_with_a_sentence(counter: Counter) -> None:
    counter.shutter.pictures = [(JPEG, "The photo is blurred."), (b"\xff\xd8 better", "")]
    opened(counter, case_of(JACKET))
    run(counter, tag(JACKET.upc), Act.DAMAGED, ToggleReason(Reason.TEAR), Act.PHOTO)
    view = run(counter, Act.PHOTO)
    assert isinstance(view, PhotoView) and view.notice and "blurred" in view.notice.text and len(view.photos) == 1
    view = run(counter, Act.RETAKE)
    assert isinstance(view, PhotoView) and view.photos == ()
    view = run(counter, Act.PHOTO)
    assert isinstance(view, DamageView) and len(view.photos) == 1


def test_without_a_camera_the_return_goes_on_and_the_note_says_why(counter: Counter, clock: FakeClock) -> None:
    counter.shutter.words = "No camera found."
    opened(counter, case_of(JACKET))
    run(counter, CameraChanged("No camera found."), tag(JACKET.upc), Act.DAMAGED, ToggleReason(Reason.TEAR))
    photo = run(counter, Act.PHOTO)
    assert isinstance(photo, PhotoView) and photo.no_camera == "No camera found."
    damage = run(counter, Act.NO_PHOTO)
    assert isinstance(damage, DamageView) and "no photo: No camera found" in damage.note and not damage.missing
    assert isinstance(run(counter, Act.CONFIRM), SummaryView)


def test_no_matching_items_asks_for_each_and_closes_after_two_acts(counter: Counter, clock: FakeClock) -> None:
    opened(counter, case_of(JACKET, BEANIE))
    asked = run(counter, Act.NO_MATCHING_ITEMS)
    assert isinstance(asked, AbsentView) and asked.every_item and len(asked.items) == 2
    assert isinstance(run(counter, ConfirmAbsent(BEANIE.item_id)), AbsentView)
    summary = run(counter, ConfirmAbsent(JACKET.item_id))
    assert isinstance(summary, SummaryView) and summary.nothing_taken and not summary.confirm_again
    refused = run(counter, Scan(BAG))
    assert isinstance(refused, SummaryView) and refused.notice
    again = run(counter, Act.CONFIRM)
    assert isinstance(again, SummaryView) and again.confirm_again
    assert isinstance(run(counter, Act.CONFIRM), DoneView)


def test_an_undeclared_item_is_kept_by_two_acts_with_a_photo(counter: Counter) -> None:
    counter.shutter.pictures = [(JPEG, "")]
    opened(counter, case_of(JACKET))
    view = run(counter, Act.UNDECLARED)
    assert isinstance(view, UndeclaredView) and not view.stays
    run(counter, Act.STAYS_WITH_US, tag("4006381333931"))
    run(counter, DescribeUndeclared(brand="Northline", description="Scarf"), Act.DAMAGED, Act.PHOTO)
    view = run(counter, Act.PHOTO)
    assert isinstance(view, UndeclaredView)
    assert (view.barcode, view.result, view.missing) == ("4006381333931", Result.DAMAGED, "")
    case = run(counter, Act.CONFIRM)
    assert isinstance(case, CaseView) and case.undeclared == ("Scarf",)


def test_the_customer_may_take_an_undeclared_item_back(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    view = run(counter, Act.UNDECLARED, Act.CUSTOMER_STARTS_RETURN)
    assert isinstance(view, UndeclaredView) and view.start_url.startswith("https://")
    case = run(counter, Act.CUSTOMER_TAKES_BACK)
    assert isinstance(case, CaseView) and case.undeclared == ()


def test_check_11_undo_within_the_grace_leaves_no_event(counter: Counter, clock: FakeClock) -> None:
    opened(counter, case_of(JACKET))
    run(counter, tag(JACKET.upc), Act.LIKE_NEW, Scan(BAG))
    clock.advance(5)
    assert isinstance(run(counter, Tick(), Act.UNDO), SummaryView)
    clock.advance(60)
    assert isinstance(run(counter, Tick()), SummaryView)
    assert sent_events(counter) == []


def test_next_customer_is_an_act_too_but_not_a_key_held_too_long(counter: Counter, clock: FakeClock) -> None:
    opened(counter, case_of(JACKET))
    assert isinstance(run(counter, tag(JACKET.upc), Act.LIKE_NEW, Scan(BAG), Act.CONFIRM), DoneView)
    clock.advance(2)
    view = run(counter, Act.CONFIRM)
    assert isinstance(view, ScanView) and view.returns_today == 1
    assert len(sent_events(counter)) == 1


@pytest.mark.parametrize("text", [JACKET.upc, "NL-RJ-NVY-M", "RB-00000000", "WIFI:S:shop;;", "KIOSKLN", "RBT00417"])
def test_only_a_return_ends_the_grace(counter: Counter, text: str) -> None:
    opened(counter, case_of(JACKET))
    view = run(counter, tag(JACKET.upc), Act.LIKE_NEW, Scan(BAG), Scan(text))
    assert isinstance(view, DoneView) and view.notice
    assert sent_events(counter) == []
    assert isinstance(run(counter, Act.UNDO), SummaryView)


def test_one_more_bag_can_be_taken_back(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    view = run(counter, tag(JACKET.upc), Act.LIKE_NEW, Act.NEXT_BAG, Act.UNDO)
    assert isinstance(view, BagView) and view.bags_wanted == 1
    assert isinstance(run(counter, Scan(BAG)), DoneView)


def test_a_declared_item_is_not_swallowed_as_undeclared(counter: Counter) -> None:
    opened(counter, case_of(JACKET, BEANIE))
    view = run(counter, Act.UNDECLARED, Act.STAYS_WITH_US, tag(JACKET.upc))
    assert isinstance(view, UndeclaredView) and view.barcode == ""
    assert view.notice and "Rain jacket, which is in the return" in view.notice.text


def test_a_new_scan_replaces_the_old_answer(counter: Counter) -> None:
    assert isinstance(run(counter, Scan("RB-00000000", Symbology.QR)), AnswerView)
    view = run(counter, Scan("RBB00000000X"))
    assert isinstance(view, ScanView) and view.notice and "not read well" in view.notice.text


def test_the_count_of_today_starts_anew_at_midnight(counter: Counter, clock: FakeClock) -> None:
    opened(counter, case_of(JACKET))
    run(counter, tag(JACKET.upc), Act.LIKE_NEW, Scan(BAG))
    clock.advance(20)
    view = run(counter, Tick())
    assert isinstance(view, ScanView) and view.returns_today == 1
    clock.advance(86_400)
    view = run(counter, Tick())
    assert isinstance(view, ScanView) and view.returns_today == 0


def test_the_next_customer_ends_the_grace(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    counter.keep(case_of(BEANIE, case_id="RB-2LM4A8QX", rma="NL-1002"))
    run(counter, tag(JACKET.upc), Act.LIKE_NEW, Scan(BAG))
    view = run(counter, Scan("NL-1002", Symbology.QR))
    assert isinstance(view, CaseView) and view.head.case_id == "RB-2LM4A8QX"
    assert len(sent_events(counter)) == 1


def test_check_07_a_used_bag_is_refused_with_its_history(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    counter.keep(case_of(BEANIE, case_id="RB-2LM4A8QX", rma="NL-1002"))
    run(counter, tag(JACKET.upc), Act.LIKE_NEW, Scan(BAG), Scan("NL-1002", Symbology.QR))
    view = run(counter, tag(BEANIE.upc), Act.LIKE_NEW, Scan(BAG))
    assert isinstance(view, SummaryView) and view.notice
    assert view.notice.text == "Used on 20 Nov for RB-9F3TD2KQ. Take a new bag."
    assert isinstance(run(counter, Scan(BAG_TWO)), DoneView)


def test_two_bags_are_both_scanned(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    view = run(counter, tag(JACKET.upc), Act.LIKE_NEW, Act.NEXT_BAG)
    assert isinstance(view, BagView) and view.bags_wanted == 2
    view = run(counter, Scan(BAG))
    assert isinstance(view, BagView) and view.bags == (BAG,)
    same = run(counter, Scan(BAG))
    assert isinstance(same, BagView) and same.notice
    assert isinstance(run(counter, TypeCode(BAG_TWO)), DoneView)


def test_a_garbled_bag_label_says_read_again(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    view = run(counter, tag(JACKET.upc), Act.LIKE_NEW, Scan(BAG[:-1] + "A"))
    assert isinstance(view, SummaryView) and view.notice and "Scan it again" in view.notice.text


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (CaseStatus.PENDING_APPROVAL, AnswerKind.WAITING_FOR_STORE),
        (CaseStatus.DENIED, AnswerKind.DENIED),
        (CaseStatus.CANCELLED, AnswerKind.CANCELLED),
        (CaseStatus.EXPIRED, AnswerKind.EXPIRED),
        (CaseStatus.VERIFIED, AnswerKind.ALREADY_DROPPED_OFF),
        (CaseStatus.RESOLVED, AnswerKind.ALREADY_DROPPED_OFF),
    ],
)
def test_cases_that_are_not_open_get_their_own_answer(counter: Counter, status: CaseStatus, kind: AnswerKind) -> None:
    case = case_of(JACKET, status=status)
    counter.central.cases = {"NL-1001": case}
    view = run(counter, CASE_QR)
    assert isinstance(view, AnswerView) and view.kind is kind
    assert isinstance(run(counter, Act.BACK), ScanView)


def test_unknown_foreign_and_offline_codes_get_their_own_answers(counter: Counter) -> None:
    unknown = run(counter, Scan("RB-00000000", Symbology.QR))
    assert isinstance(unknown, AnswerView) and unknown.kind is AnswerKind.UNKNOWN
    foreign = run(counter, Scan("https://amazon.example/abc", Symbology.QR))
    assert isinstance(foreign, AnswerView) and foreign.kind is AnswerKind.FOREIGN
    assert "amazon.example" in foreign.facts[0]
    counter.central.cases = None
    offline = run(counter, Scan("RB-00000000", Symbology.QR))
    assert isinstance(offline, AnswerView) and offline.kind is AnswerKind.OFFLINE_UNKNOWN and offline.can_retry
    counter.central.cases = {"RB-00000000": case_of(JACKET, case_id="RB-00000000")}
    assert isinstance(run(counter, Act.RETRY), CaseView)


def test_an_item_before_the_return_code_is_explained(counter: Counter) -> None:
    view = run(counter, tag(JACKET.upc))
    assert isinstance(view, ScanView) and view.notice
    assert view.notice.text == "Scan the customer's return code first, then the items."


def test_a_return_taken_in_here_says_when_and_that_it_is_not_sent(counter: Counter, clock: FakeClock) -> None:
    opened(counter, case_of(JACKET))
    run(counter, tag(JACKET.upc), Act.LIKE_NEW, Scan(BAG))
    clock.advance(20)
    run(counter, Tick())
    view = run(counter, CASE_QR)
    assert isinstance(view, AnswerView) and view.kind is AnswerKind.ALREADY_DROPPED_OFF
    assert any("at this station" in fact and "not yet sent" in fact for fact in view.facts)
    by_bag = run(counter, Scan(BAG))
    assert isinstance(by_bag, AnswerView) and by_bag.code == "RB-9F3TD2KQ"


def test_a_drop_off_elsewhere_says_where(counter: Counter, clock: FakeClock) -> None:
    case = case_of(JACKET)
    elsewhere = DropOff(clock.now(), "Union Station", ("RBB4K7Q2M9X0",))
    counter.central.cases = {
        "NL-1001": ReturnCase(
            case.case_id,
            case.merchant,
            case.rma_number,
            case.order_number,
            case.items,
            CaseStatus.VERIFIED,
            dropped_off=elsewhere,
        )
    }
    view = run(counter, CASE_QR)
    assert isinstance(view, AnswerView) and any("Union Station" in fact for fact in view.facts)


def test_an_item_that_is_not_in_the_return_is_not_dropped_unasked(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    run(counter, Act.UNDECLARED, tag("9506000134352"), Act.STAYS_WITH_US, Act.LIKE_NEW, Act.NO_PHOTO, Act.CONFIRM)
    view = run(counter, Act.BACK)
    assert isinstance(view, CaseView) and view.undeclared and view.notice is not None
    assert "Cancel drops what was judged" in view.notice.text


def test_cancelling_on_a_page_that_lies_over_the_return_leaves_that_page(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    assert isinstance(run(counter, Act.QUEUE, Act.CANCEL), CaseView)
    assert counter.store.visits.open_visit() is not None


def test_cancel_asks_once_when_something_was_judged_and_sends_nothing(counter: Counter) -> None:
    opened(counter, case_of(JACKET, BEANIE))
    view = run(counter, tag(JACKET.upc), Act.LIKE_NEW, Act.CANCEL)
    assert isinstance(view, CaseView) and view.notice
    assert isinstance(run(counter, Act.CANCEL), ScanView)
    assert sent_events(counter) == []
    assert isinstance(run(counter, CASE_QR), CaseView)  # still open


def test_another_case_while_one_is_open_asks_whether_to_park_it(counter: Counter) -> None:
    opened(counter, case_of(JACKET))
    view = run(counter, Scan("RB-OTHER123", Symbology.QR))
    assert isinstance(view, AnswerView) and view.kind is AnswerKind.PARK_ASKED and view.code == "RB-OTHER123"
    assert isinstance(run(counter, Act.BACK), CaseView)
    same = run(counter, CASE_QR)
    assert isinstance(same, CaseView) and same.notice and same.notice.tone is Tone.INFO


def test_a_judgement_is_said_on_the_case_page(counter: Counter) -> None:
    opened(counter, case_of(JACKET, BEANIE))
    view = run(counter, tag(JACKET.upc), Act.LIKE_NEW)
    assert isinstance(view, CaseView) and view.notice
    assert (view.notice.text, view.notice.tone) == ("Rain jacket: like new.", Tone.GOOD)
    undone = run(counter, Act.UNDO)
    assert isinstance(undone, CaseView) and undone.notice is None


def test_offline_changes_only_the_sentences(counter: Counter) -> None:
    counter.offline = True
    view = opened(counter, case_of(JACKET))
    assert isinstance(view, CaseView) and view.notice and "without network" in view.notice.text
    view = run(counter, tag(JACKET.upc), Act.LIKE_NEW)
    assert isinstance(view, SummaryView)
    assert view.outcome == ("All items: released to the store for payout.", "Sent when the line is back.")


def test_a_restart_at_every_page_shows_that_page_again(tmp_path: Path, clock: FakeClock) -> None:
    """Each step is stored before it is shown: a new process on the same folder stands where the old one stood."""
    steps: list[Input] = [
        CASE_QR,
        tag("4006381333931"),
        Act.NONE_OF_THESE,
        Act.STAYS_WITH_US,
        DescribeUndeclared(description="Scarf", result=Result.LIKE_NEW),
        Act.PHOTO,
        Act.PHOTO,
        Act.CONFIRM,
        ChooseItem(JACKET.item_id),
        Act.NOT_HERE,
        Act.BACK,
        tag(JACKET.upc),
        Act.DAMAGED,
        ToggleReason(Reason.STAIN),
        Act.PHOTO,
        Act.PHOTO,
        Act.CONFIRM,
        tag(BEANIE.upc),
        Act.LIKE_NEW,
        Act.BAG,
    ]
    folder, central = tmp_path / "data", LookupCentral(clock)
    shutter = FakeShutter([(JPEG, ""), (b"\xff\xd8 other", "")])
    seen: set[type[View]] = set()
    for step in steps:
        with Counter(folder, clock, central, shutter) as counter:
            counter.keep(case_of(JACKET, BEANIE))
            before = run(counter, step)
        with Counter(folder, clock, central, shutter) as restarted:
            assert type(restarted.first) is type(before)
            assert _without_notice(restarted.first) == _without_notice(before)
            seen.add(type(before))
    assert seen == {
        CaseView,
        MatchView,
        UndeclaredView,
        PhotoView,
        ItemView,
        AbsentView,
        DamageView,
        SummaryView,
        BagView,
    }
    with Counter(folder, clock, central, shutter) as counter:
        assert isinstance(run(counter, Scan(BAG)), DoneView)
    with Counter(folder, clock, central, shutter) as counter:
        assert isinstance(counter.first, ScanView)  # sealed: committed by the restart
        assert len(sent_events(counter)) == 1


def _without_notice(view: View) -> dict[str, object]:
    return {name: getattr(view, name) for name in view.__slots__ if name != "notice"}
