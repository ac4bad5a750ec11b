"""Judging at the counter: look-alikes, photos that a merchant wants, wrong items, quantities, long lists."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.flow.actions import Act, ChooseItem, ChooseLookAlike, DescribeUndeclared, ToggleReason
from kiosk.flow.counter import Input
from kiosk.flow.views import (
    AbsentView,
    ApprovalView,
    BagView,
    CaseView,
    DamageView,
    DoneView,
    ItemView,
    MatchView,
    PhotoView,
    SummaryView,
    UndeclaredView,
    View,
)
from sync.domain.cases import BagScan, DeclaredItem, ItemScan, MerchantRules, ReturnCase
from sync.domain.codes import Scan, Symbology
from sync.domain.verification import MatchKind, Reason, Result
from tests.support.cases import BAG, BEANIE, JACKET, SHOE, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral

CASE_QR = Scan("https://returns.example/r/NL-1001", Symbology.QR)
JPEG = b"\xff\xd8 a picture"
RED = replace(JACKET, item_id="item-red", sku="NL-RJ-RED-M", upc="4006381333931", attributes=(("color", "Red"),))


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    clock = FakeClock()
    pictures = [(JPEG + bytes([number]), "") for number in range(9)]
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter(pictures)) as made:
        yield made


def run(counter: Counter, *entries: Input) -> View:
    view: View = counter.first
    for entry in entries:
        view = counter.flow.handle(entry)
    return view


def opened(counter: Counter, *items: DeclaredItem, **rules: Any) -> View:
    counter.keep(with_rules(case_of(*items), **rules))
    return run(counter, CASE_QR)


def with_rules(case: ReturnCase, **rules: Any) -> ReturnCase:
    return replace(case, merchant=replace(case.merchant, rules=MerchantRules(**rules)))


def tag(barcode: str) -> Scan:
    return Scan(barcode, Symbology.EAN13)


def seen_before(counter: Counter, *items: DeclaredItem) -> None:
    """Another return of the same merchant named these goods."""
    counter.keep(case_of(*items, case_id="RB-2LM4A0", rma="NL-9"))


def test_an_item_without_a_tag_is_found_among_its_look_alikes(counter: Counter) -> None:
    seen_before(counter, RED)
    opened(counter, JACKET, SHOE)
    view = run(counter, ChooseItem(JACKET.item_id), Act.LIKE_NEW)
    assert isinstance(view, MatchView)
    assert [card.variant for card in view.items] == ["Navy  M", "Red", ""]  # by name and variant, and nothing tells
    assert {card.number for card in view.items} == {0}
    item = run(counter, ChooseItem(JACKET.item_id))
    assert isinstance(item, ItemView) and item.matched is MatchKind.PHOTO
    judged = run(counter, Act.LIKE_NEW)
    assert isinstance(judged, CaseView) and judged.last == JACKET.item_id


def test_a_look_alike_is_never_like_new(counter: Counter) -> None:
    seen_before(counter, RED)
    opened(counter, JACKET)
    view = run(counter, ChooseItem(JACKET.item_id), Act.LIKE_NEW)
    assert isinstance(view, MatchView)
    (alike,) = view.look_alikes
    view = run(counter, ChooseLookAlike(alike.barcode, alike.description))
    assert isinstance(view, UndeclaredView)
    assert (view.description, view.brand, view.barcode) == ("Rain jacket, Red", "Northline", "4006381333931")
    view = run(counter, Act.STAYS_WITH_US, Act.LIKE_NEW, Act.PHOTO, Act.PHOTO, Act.CONFIRM)
    assert isinstance(view, AbsentView) and view.items[0].name == "Rain jacket"  # said once, now the second act
    view = run(counter, Act.NOT_HERE)
    assert isinstance(view, SummaryView)
    assert [item.result for item in view.items] == [Result.NOT_RECEIVED]
    assert view.undeclared == ("Rain jacket, Red",)


def test_a_wrong_size_by_barcode_never_becomes_like_new(counter: Counter) -> None:
    seen_before(counter, RED)
    opened(counter, JACKET)
    view = run(counter, tag(RED.upc), ChooseItem(JACKET.item_id))
    assert isinstance(view, ApprovalView)  # the barcode says another one: only a supervisor may say that it errs
    view = run(counter, Act.BACK, Act.CONFIRM)
    assert isinstance(view, ApprovalView)
    view = run(counter, Act.BACK, Act.LIKE_NEW)
    assert isinstance(view, MatchView)
    view = run(counter, tag("7712345000104"), ChooseItem(JACKET.item_id), Act.LIKE_NEW)
    assert isinstance(view, SummaryView)  # a barcode that nobody knows may be a new label


def test_the_tag_of_one_item_makes_no_other_like_new(counter: Counter) -> None:
    opened(counter, JACKET, BEANIE)
    view = run(counter, tag(JACKET.upc), Act.WRONG_ITEM, ChooseItem(BEANIE.item_id))
    assert isinstance(view, ApprovalView) and "says Rain jacket" in view.sentence
    view = run(counter, Act.BACK, Act.CONFIRM)
    visit = counter.store.visits.open_visit()
    assert isinstance(view, ItemView) and visit and visit.draft.item_id == JACKET.item_id  # its own tag was right


def test_what_a_supervisor_agreed_to_by_eye_is_asked_again_when_it_is_doubted_again(counter: Counter) -> None:
    seen_before(counter, RED)
    opened(counter, JACKET)
    run(counter, tag(RED.upc), ChooseItem(JACKET.item_id))
    counter.clock.advance(1)
    view = run(counter, Act.CONFIRM, Act.WRONG_ITEM, ChooseItem(JACKET.item_id))
    assert isinstance(view, ApprovalView)
    counter.clock.advance(1)
    run(counter, Act.CONFIRM, Act.LIKE_NEW)
    visit = counter.store.visits.open_visit()
    assert visit is not None and visit.findings[0].approved_by != ""


def test_nothing_is_said_of_look_alikes_that_nobody_knows(counter: Counter) -> None:
    opened(counter, JACKET)
    view = run(counter, ChooseItem(JACKET.item_id), Act.DAMAGED)
    assert isinstance(view, MatchView) and (view.look_alikes, len(view.items), view.items[0].number) == ((), 1, 1)
    assert isinstance(run(counter, Act.CONFIRM), ItemView)


def test_a_barcode_that_is_not_in_the_return_is_called_by_its_name(counter: Counter) -> None:
    seen_before(counter, RED)
    opened(counter, JACKET, BEANIE)
    view = run(counter, tag("4006381333931"))
    assert isinstance(view, MatchView) and view.known == "Rain jacket, Red"
    view = run(counter, Act.NONE_OF_THESE)
    assert isinstance(view, UndeclaredView) and (view.known, view.description) == ("Rain jacket, Red",) * 2
    view = run(counter, Act.STAYS_WITH_US, DescribeUndeclared(description="", quantity=2))
    assert isinstance(view, UndeclaredView) and (view.description, view.quantity) == ("", 2)  # what staff say stands


def test_a_photo_that_is_wanted_is_asked_for_by_like_new_and_the_reason_is_on_the_page(counter: Counter) -> None:
    opened(counter, JACKET, like_new_photo_in=1)
    view = run(counter, tag(JACKET.upc))
    assert isinstance(view, ItemView) and "drawn by lot" in view.wish
    assert isinstance(run(counter, Act.LIKE_NEW), PhotoView)
    view = run(counter, Act.AUTO_SHOT)
    assert isinstance(view, ItemView) and (view.wish, len(view.photos)) == ("", 1)
    assert isinstance(run(counter, Act.LIKE_NEW), SummaryView)


def test_undoing_and_restarting_draw_no_new_lot(counter: Counter) -> None:
    opened(counter, *(replace(BEANIE, item_id=f"i{n}") for n in range(8)), like_new_photo_in=2)

    def wishes() -> list[bool]:
        said = []
        for number in range(8):
            view = run(counter, ChooseItem(f"i{number}"))
            assert isinstance(view, ItemView)
            said.append(bool(view.wish))
            run(counter, Act.BACK)
        return said

    first = wishes()
    assert True in first and False in first
    run(counter, ChooseItem("i0"), Act.NOT_HERE, Act.NOT_HERE, Act.UNDO)
    assert wishes() == first


def test_as_many_photos_of_damage_as_the_merchant_wants(counter: Counter) -> None:
    opened(counter, JACKET, counter_damage_photos=2)
    view = run(counter, tag(JACKET.upc), Act.DAMAGED, ToggleReason(Reason.TEAR), Act.PHOTO, Act.AUTO_SHOT)
    assert isinstance(view, PhotoView) and (len(view.photos), view.photos_wanted) == (1, 2)
    view = run(counter, Act.RETAKE, Act.AUTO_SHOT, Act.AUTO_SHOT)
    assert isinstance(view, DamageView) and (len(view.photos), view.missing) == (2, "")
    view = run(counter, Act.AUTO_SHOT)  # judged a moment too late: the page was left
    assert isinstance(view, DamageView) and len(view.photos) == 2


def test_a_customer_who_disagrees_changes_what_is_said(counter: Counter) -> None:
    opened(counter, JACKET)
    view = run(counter, tag(JACKET.upc), Act.DAMAGED, Act.DISPUTED)
    assert isinstance(view, DamageView) and view.disputed and "second look" in view.say
    run(counter, ToggleReason(Reason.STAIN), Act.PHOTO, Act.PHOTO, Act.CONFIRM)
    assert counter.flow.customer().items[0].word == "Second look"


def test_without_a_scan_a_strict_merchant_wants_a_supervisor(counter: Counter) -> None:
    opened(counter, JACKET, item_scan=ItemScan.BLOCK)
    view = run(counter, ChooseItem(JACKET.item_id), Act.LIKE_NEW, Act.CONFIRM)
    assert isinstance(view, ItemView) and "tag scanned" in view.wish
    view = run(counter, Act.LIKE_NEW)
    assert isinstance(view, ApprovalView)
    counter.clock.advance(1)
    view = run(counter, Act.CONFIRM)
    assert isinstance(view, SummaryView)
    visit = counter.store.visits.open_visit()
    assert visit is not None and visit.findings[0].approved_by != ""
    view = run(counter, Act.UNDO, ChooseItem(JACKET.item_id), tag(JACKET.upc), Act.LIKE_NEW)
    assert isinstance(view, SummaryView)  # scanned: nobody has to agree


def test_where_a_merchant_allows_it_nothing_has_to_be_scanned(counter: Counter) -> None:
    opened(counter, JACKET, item_scan=ItemScan.ALLOW, bag_scan=BagScan.WARN)
    view = run(counter, ChooseItem(JACKET.item_id), Act.LIKE_NEW, Act.BAG, Act.CONFIRM)
    assert isinstance(view, BagView) and view.may_skip and view.confirm_again
    view = run(counter, Act.CONFIRM)
    assert isinstance(view, DoneView) and view.bags == ()


def test_a_label_is_wanted_unless_the_merchant_says_otherwise(counter: Counter) -> None:
    opened(counter, JACKET)
    view = run(counter, tag(JACKET.upc), Act.LIKE_NEW, Act.BAG, Act.CONFIRM)
    assert isinstance(view, BagView) and not view.may_skip
    assert view.notice and view.notice.text == "Seal the bag, then scan its label."
    assert isinstance(run(counter, Scan(BAG)), DoneView)


def test_a_store_without_a_start_link_has_the_customer_go_to_its_site(counter: Counter) -> None:
    case = case_of(JACKET)
    counter.keep(replace(case, merchant=replace(case.merchant, start_url="")))
    view = run(counter, CASE_QR, Act.UNDECLARED, Act.CUSTOMER_STARTS_RETURN)
    assert isinstance(view, UndeclaredView) and view.notice and "no start link" in view.notice.text


def test_thirty_seven_items_go_the_way_of_one(counter: Counter) -> None:
    """37 units of one SKU, none with a name: each scan takes the first without a judgement."""
    items = [replace(BEANIE, item_id=f"i{number}", name="") for number in range(37)]
    opened(counter, *items)
    for number in range(37):
        view = run(counter, tag(BEANIE.upc))
        assert isinstance(view, ItemView) and view.item.item_id == f"i{number}" and view.item.name == BEANIE.sku
        view = run(counter, Act.LIKE_NEW)
        if number < 36:
            assert isinstance(view, CaseView) and (view.head.judged, view.last) == (number + 1, f"i{number}")
    assert isinstance(view, SummaryView) and view.outcome == ("All items: released to the store for payout.",)
    assert isinstance(run(counter, Scan(BAG)), DoneView)
