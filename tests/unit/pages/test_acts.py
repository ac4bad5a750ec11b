"""Each page emits the right action, by touch and by key; nothing is preset; no digit or letter is a command."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from kiosk.flow.actions import (
    Act,
    Action,
    BagAside,
    ChooseItem,
    ChooseLookAlike,
    ConfirmAbsent,
    DescribeUndeclared,
    DetailsCopied,
    ResumeParked,
    SendAgain,
    TogglePlace,
    ToggleReason,
    ToggleWord,
    TypeCode,
    WriteNote,
)
from kiosk.flow.provisional_actions import ShootGoods
from kiosk.flow.search_actions import ChooseHit, NarrowInitial, NarrowStore, SearchFor, ShowLink
from kiosk.flow.views import View
from kiosk.keymap import handle
from sync.domain.search import SearchKind
from sync.domain.verification import Place, Reason, Result
from tests.unit.pages import samples
from tests.unit.pages.conftest import Counter

VIEWS = samples.every_view()
Key = Qt.Key

BY_TOUCH: list[tuple[str, str, Action]] = [
    ("s2b-already", "act-back", Act.BACK),
    ("s2b-offline", "act-retry", Act.RETRY),
    ("s2b-looking", "act-back", Act.BACK),
    ("s2b-ask-park", "act-park", Act.PARK),
    ("s2b-ask-park", "act-back", Act.BACK),
    ("s2b-parked-over", "act-cancel", Act.CANCEL),
    ("s2b-parked-over", "act-back", Act.BACK),
    ("s2-parked", "parked-visit-2", ResumeParked("visit-2")),
    ("s3-three", "act-park", Act.PARK),
    ("s3-three", "card-i2", ChooseItem("i2")),
    ("s3-many", "card-i8", ChooseItem("i8")),
    ("s3-three", "act-undeclared", Act.UNDECLARED),
    ("s3-three", "act-no_matching_items", Act.NO_MATCHING_ITEMS),
    ("s3-three", "act-cancel", Act.CANCEL),
    ("s3-two", "act-undo", Act.UNDO),
    ("s3-four-done", "act-confirm", Act.CONFIRM),
    ("s4-item", "act-like_new", Act.LIKE_NEW),
    ("s4-item", "act-damaged", Act.DAMAGED),
    ("s4-item", "act-not_here", Act.NOT_HERE),
    ("s4-item", "act-wrong_item", Act.WRONG_ITEM),
    ("s4-item", "act-photo", Act.PHOTO),
    ("s4-item", "act-back", Act.BACK),
    ("s4b-match", "card-i3", ChooseItem("i3")),
    ("s4b-match", "act-none_of_these", Act.NONE_OF_THESE),
    ("s4b-alike", "card-i1", ChooseItem("i1")),
    ("s4b-alike", "card-alike-2", ChooseLookAlike("6281057742998", "Rain jacket, Red  M")),
    ("s4b-match", "act-no_barcode", Act.NO_BARCODE),
    ("s5-damage", "reason-tear", ToggleReason(Reason.TEAR)),
    ("s5-damage", "place-box", TogglePlace(Place.BOX)),
    ("s5-damage", "word-1 cm", ToggleWord("1 cm")),
    ("s5-damage", "act-disputed", Act.DISPUTED),
    ("s5-damage", "act-photo", Act.PHOTO),
    ("s5-damage", "tile-1", Act.PHOTO),
    ("s5-damage", "act-back", Act.BACK),
    ("s5-damage-ready", "act-confirm", Act.CONFIRM),
    ("s5b-photo", "act-photo", Act.PHOTO),
    ("s5b-photo", "act-back", Act.BACK),
    ("s5b-photo-taken", "act-retake", Act.RETAKE),
    ("s5b-no-camera", "act-no_photo", Act.NO_PHOTO),
    ("s6-ask", "act-customer_takes_back", Act.CUSTOMER_TAKES_BACK),
    ("s6-ask", "act-customer_starts_return", Act.CUSTOMER_STARTS_RETURN),
    ("s6-ask", "act-stays_with_us", Act.STAYS_WITH_US),
    ("s6-stays", "result-like_new", DescribeUndeclared(result=Result.LIKE_NEW)),
    ("s6-stays", "result-damaged", DescribeUndeclared(result=Result.DAMAGED)),
    ("s6-stays", "brand-unknown", DescribeUndeclared(brand="unknown")),
    ("s6-stays", "pieces-more", DescribeUndeclared(quantity=2)),
    ("s6-ready", "pieces-less", DescribeUndeclared(quantity=11)),
    ("s6-stays", "act-photo", Act.PHOTO),
    ("s6-ready", "act-confirm", Act.CONFIRM),
    ("s7-absent", "act-not_here", Act.NOT_HERE),
    ("s7-absent", "act-keep_open", Act.KEEP_OPEN),
    ("s7-absent", "act-back", Act.BACK),
    ("s7-every", "absent-i3", ConfirmAbsent("i3")),
    ("s7-every", "act-keep_open", Act.KEEP_OPEN),
    ("s8-summary", "act-bag", Act.BAG),
    ("s8-summary", "act-undo", Act.UNDO),
    ("s8-summary", "act-cancel", Act.CANCEL),
    ("s8-nothing", "act-confirm", Act.CONFIRM),
    ("s9-bag", "act-next_bag", Act.NEXT_BAG),
    ("s9-no-label", "act-confirm", Act.CONFIRM),
    ("s9-bag", "act-undo", Act.UNDO),
    ("s9-bag", "act-back", Act.BACK),
    ("s10-done", "act-undo", Act.UNDO),
    ("s10-done", "act-confirm", Act.CONFIRM),
    ("s8-all-new", "act-print", Act.PRINT),
    ("s10-done", "act-receipt", Act.RECEIPT),
    ("s10-done-printer", "act-print", Act.PRINT),
    ("s10-receipt", "act-print", Act.PRINT),
    ("s10-receipt-jam", "act-print", Act.PRINT),
    ("s10-receipt", "act-back", Act.BACK),
    ("s2-scan", "act-queue", Act.QUEUE),
    ("s2b-offline", "act-offline_help", Act.OFFLINE_HELP),
    ("s2-scan", "act-search", Act.SEARCH),
    ("s2-codes", "act-show_start", Act.SHOW_START),
    ("s2-codes", "act-show_wifi", Act.SHOW_WIFI),
    ("s2-wifi", "act-back", Act.BACK),
    ("s2b-unknown", "act-search", Act.SEARCH),
    ("s2b-unknown", "show-link", ShowLink("https://returns.example/start", "")),
    ("s11-found", "hit-RB-HIT2", ChooseHit("RB-HIT2")),
    ("s11-found", "act-search", Act.SEARCH),
    ("s11-found", "act-back", Act.BACK),
    ("s11-many", "store-No", NarrowStore("No")),
    ("s12-without", "shoot-goods", ShootGoods()),
    ("s12-without", "act-back", Act.BACK),
    ("s12-without-photo", "act-undo", Act.UNDO),
    ("s12-offline", "act-queue", Act.QUEUE),
    ("s12-offline", "act-back", Act.BACK),
    ("s13-queue", "act-send_now", Act.SEND_NOW),
    ("s13-queue", "act-export", Act.EXPORT),
    ("s13-empty", "act-check_day", Act.CHECK_DAY),
    ("s13-queue", "act-back", Act.BACK),
    ("s13-queue", "copy-details", DetailsCopied("ev-1")),
    ("s13-queue", "send-again", SendAgain("ev-1")),
    ("s13-hold", "bag-aside", BagAside("ev-2")),
    ("s13-offline", "act-offline_help", Act.OFFLINE_HELP),
    ("trouble", "act-retry", Act.RETRY),
]

BY_KEY: list[tuple[str, Qt.Key, Action]] = [
    ("s2b-already", Key.Key_Escape, Act.BACK),
    ("s2b-offline", Key.Key_Return, Act.RETRY),
    ("s3-three", Key.Key_F4, Act.UNDECLARED),
    ("s3-three", Key.Key_Escape, Act.CANCEL),
    ("s3-two", Key.Key_F7, Act.UNDO),
    ("s3-four-done", Key.Key_Return, Act.CONFIRM),
    ("s4-item", Key.Key_F1, Act.LIKE_NEW),
    ("s4-item", Key.Key_F2, Act.DAMAGED),
    ("s4-item", Key.Key_F3, Act.NOT_HERE),
    ("s4-item", Key.Key_F5, Act.PHOTO),
    ("s4-item", Key.Key_Escape, Act.BACK),
    ("s4b-match", Key.Key_Escape, Act.BACK),
    ("s5-damage", Key.Key_F5, Act.PHOTO),
    ("s5-damage-ready", Key.Key_Enter, Act.CONFIRM),
    ("s5b-photo", Key.Key_F5, Act.PHOTO),
    ("s5b-photo", Key.Key_Return, Act.PHOTO),
    ("s5b-photo-taken", Key.Key_F7, Act.RETAKE),
    ("s6-stays", Key.Key_F1, DescribeUndeclared(result=Result.LIKE_NEW)),
    ("s6-stays", Key.Key_F2, DescribeUndeclared(result=Result.DAMAGED)),
    ("s7-absent", Key.Key_F3, Act.NOT_HERE),
    ("s7-absent", Key.Key_Return, Act.BACK),
    ("s7-every", Key.Key_F3, ConfirmAbsent("i2")),
    ("s8-summary", Key.Key_F6, Act.BAG),
    ("s8-summary", Key.Key_Return, Act.BAG),
    ("s8-nothing", Key.Key_Return, Act.CONFIRM),
    ("s9-bag", Key.Key_Escape, Act.BACK),
    ("s10-done", Key.Key_F7, Act.UNDO),
    ("s10-done", Key.Key_Return, Act.CONFIRM),
    ("s10-done-printer", Key.Key_F8, Act.PRINT),
    ("s10-receipt", Key.Key_Return, Act.CONFIRM),
    ("s2-scan", Key.Key_F11, Act.QUEUE),
    ("s4-item", Key.Key_F11, Act.QUEUE),
    ("s2-scan", Key.Key_F9, Act.SEARCH),
    ("s3-three", Key.Key_F10, Act.PARK),
    ("s5-damage", Key.Key_F10, Act.PARK),
    ("s3-three", Key.Key_F1, Act.LIKE_NEW),
    ("s10-done", Key.Key_F12, Act.LOCK),
    ("s5b-photo-taken", Key.Key_F19, Act.RETAKE),
    ("s4-item", Key.Key_F13, Act.LIKE_NEW),
    ("s8-summary", Key.Key_F18, Act.BAG),
    ("s2-scan", Key.Key_F24, Act.LOCK),
    ("s2b-already", Key.Key_F7, Act.UNDO),
    ("s2b-ask-park", Key.Key_F10, Act.PARK),
    ("s2b-ask-park", Key.Key_Return, Act.PARK),
    ("s2b-ask-park", Key.Key_Escape, Act.BACK),
    ("s2-parked", Key.Key_F7, Act.UNDO),
    ("s11-found", Key.Key_F9, Act.SEARCH),
    ("s11-search", Key.Key_Escape, Act.BACK),
    ("s11-nothing", Key.Key_Escape, Act.BACK),
    ("s12-without", Key.Key_F5, ShootGoods()),
    ("s12-offline", Key.Key_Escape, Act.BACK),
    ("s13-queue", Key.Key_F8, DetailsCopied("ev-1")),
    ("s13-queue", Key.Key_F10, Act.SEND_NOW),
    ("s13-queue", Key.Key_F11, Act.CHECK_DAY),
    ("s13-queue", Key.Key_Escape, Act.BACK),
    ("trouble", Key.Key_Return, Act.RETRY),
]


def find(counter: Counter, name: str) -> QWidget:
    """The one visible widget of that name on the page."""
    page = counter.window.page()
    found = [one for one in page.findChildren(QWidget) if one.objectName() == name and one.isVisible()]
    assert len(found) == 1, f"{name}: {len(found)} on {page.objectName()}"
    return found[0]


def field(counter: Counter, name: str) -> QLineEdit:
    found = find(counter, name)
    assert isinstance(found, QLineEdit)
    return found


def press(counter: Counter, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or counter.window, key)


@pytest.mark.parametrize(("name", "widget", "action"), BY_TOUCH)
def test_a_touch_emits_its_action(counter: Counter, name: str, widget: str, action: Action) -> None:
    counter.show(VIEWS[name])
    QTest.mouseClick(find(counter, widget), Qt.MouseButton.LeftButton)
    assert counter.taken() == [action]


@pytest.mark.parametrize(("name", "key", "action"), BY_KEY)
def test_a_key_emits_its_action(counter: Counter, name: str, key: Qt.Key, action: Action) -> None:
    counter.show(VIEWS[name])
    press(counter, key)
    assert counter.taken() == [action]


def test_digits_and_letters_are_never_commands(counter: Counter) -> None:
    for name, view in VIEWS.items():
        counter.show(view)
        counter.window.page().setFocus()
        QTest.keyClicks(counter.window.page(), "KIOSKLN0628105774213")
        assert counter.taken() == [], name


@pytest.mark.parametrize("name", list(VIEWS))
def test_showing_a_view_emits_nothing_and_shows_the_same_twice(counter: Counter, name: str) -> None:
    counter.show(VIEWS[name])
    first = counter.window.grab().toImage()
    focus = QApplication.focusWidget()
    counter.show(VIEWS[name])
    assert counter.taken() == []
    assert QApplication.focusWidget() is focus
    assert name == "s2b-looking" or counter.window.grab().toImage() == first


def test_no_judgement_is_preset_and_enter_judges_nothing(counter: Counter) -> None:
    counter.show(samples.ITEM)
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)
    press(counter, Key.Key_Return)
    press(counter, Key.Key_Space)
    assert counter.taken() == []
    counter.show(VIEWS["s6-stays"])
    assert not any(find(counter, f"result-{word}").property("checked") for word in ("like_new", "damaged"))


def test_arrows_choose_a_parked_return_and_enter_takes_it_up(counter: Counter) -> None:
    counter.show(VIEWS["s2-parked"])
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Return):
        press(counter, key)
    assert counter.taken() == [ResumeParked("visit-2")]


def test_no_key_judges_where_no_return_is_seen(counter: Counter) -> None:
    judging = {Act.LIKE_NEW, Act.DAMAGED, Act.NOT_HERE, Act.UNDECLARED, Act.PHOTO, Act.BAG}
    for name, view in VIEWS.items():
        if hasattr(view, "head"):
            continue
        counter.show(view)
        for number in range(1, 7):
            press(counter, getattr(Key, f"Key_F{number}"))
        assert not judging & {act for act in counter.taken() if isinstance(act, Act)}, name


def test_a_held_key_counts_once(counter: Counter) -> None:
    counter.show(samples.ABSENT_ONE)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_F3, Qt.KeyboardModifier.NoModifier, "", True)
    assert handle(counter.window.page(), held)
    assert counter.taken() == []


def test_confirming_absence_is_not_under_the_finger_that_asked_for_it(counter: Counter) -> None:
    counter.show(samples.ITEM)
    asked = find(counter, "act-not_here")
    first = asked.rect().translated(asked.mapTo(counter.window, asked.rect().topLeft()))
    counter.show(samples.ABSENT_ONE)
    confirm = find(counter, "act-not_here")
    second = confirm.rect().translated(confirm.mapTo(counter.window, confirm.rect().topLeft()))
    assert not first.intersects(second)


def test_judgements_stand_at_the_same_place_on_both_pages(counter: Counter) -> None:
    counter.show(samples.ITEM)
    places = [
        find(counter, f"act-{word}").mapTo(counter.window, find(counter, f"act-{word}").rect().topLeft())
        for word in ("like_new", "damaged")
    ]
    counter.show(VIEWS["s6-stays"])
    same = [
        find(counter, f"result-{word}").mapTo(counter.window, find(counter, f"result-{word}").rect().topLeft())
        for word in ("like_new", "damaged")
    ]
    assert places == same


def test_arrows_choose_the_card_and_enter_opens_it(counter: Counter) -> None:
    counter.show(VIEWS["s3-six"])
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Return):
        press(counter, key)
    assert counter.taken() == [ChooseItem("i4")]


def test_pages_of_a_long_list_turn_by_key(counter: Counter) -> None:
    counter.show(VIEWS["s3-many"])
    press(counter, Key.Key_PageDown)
    QTest.mouseClick(find(counter, "card-i10"), Qt.MouseButton.LeftButton)
    counter.show(VIEWS["s3-many"])
    find(counter, "card-i9")
    press(counter, Key.Key_PageUp)
    find(counter, "card-i1")
    assert counter.taken() == [ChooseItem("i10")]


def test_arrows_walk_through_all_pages_of_a_long_list(counter: Counter) -> None:
    counter.show(VIEWS["s3-many"])
    for _ in range(20):
        press(counter, Key.Key_Down)
    press(counter, Key.Key_Return)
    for key in (Key.Key_Left, Key.Key_Return):
        press(counter, key)
    assert counter.taken() == [ChooseItem("i10"), ChooseItem("i8")]


def test_the_page_of_the_item_that_was_judged_last_is_shown(counter: Counter) -> None:
    counter.show(VIEWS["s3-37"])
    find(counter, "card-m12")
    press(counter, Key.Key_PageDown)
    counter.show(VIEWS["s3-37"])
    find(counter, "card-m17")  # staff turned it, so it stays
    counter.show(replace(samples.LONG_CASE, last="m37"))
    find(counter, "card-m37")


def test_quick_words_say_their_own_word_whatever_the_language(counter: Counter) -> None:
    counter.show(replace(samples.DAMAGE, quick_words=("make-up", "5 cm"), words=("5 cm",)))
    QTest.mouseClick(find(counter, "word-make-up"), Qt.MouseButton.LeftButton)
    assert counter.taken() == [ToggleWord("make-up")]


def test_a_note_is_told_before_the_save_and_only_once(counter: Counter) -> None:
    counter.show(VIEWS["s5-damage-ready"])
    press(counter, Key.Key_F8)
    QTest.keyClicks(field(counter, "field-note"), ", at the toe")
    QTest.mouseClick(find(counter, "act-confirm"), Qt.MouseButton.LeftButton)
    assert counter.taken() == [WriteNote("glue visible, at the toe"), Act.CONFIRM]


def test_enter_in_the_note_tells_it_and_saves_nothing_yet(counter: Counter) -> None:
    counter.show(VIEWS["s5-damage-ready"])
    press(counter, Key.Key_F8)
    QTest.keyClicks(field(counter, "field-note"), "!")
    press(counter, Key.Key_Return)
    assert counter.taken() == [WriteNote("glue visible!")]
    press(counter, Key.Key_Return)
    assert counter.taken() == [Act.CONFIRM]


def test_typing_is_not_overwritten_by_an_older_view_of_the_same_item(counter: Counter) -> None:
    counter.show(samples.DAMAGE)
    press(counter, Key.Key_F8)
    QTest.keyClicks(field(counter, "field-note"), "torn se")
    counter.show(replace(samples.DAMAGE, reasons=(Reason.TEAR,)))
    assert field(counter, "field-note").text() == "torn se"
    other: View = replace(samples.DAMAGE, item=samples.JACKET, typed="collar")
    counter.show(other)
    assert field(counter, "field-note").text() == "collar"


def test_a_note_is_told_when_the_page_is_left(counter: Counter) -> None:
    counter.show(samples.DAMAGE)
    press(counter, Key.Key_F8)
    QTest.keyClicks(field(counter, "field-note"), "wet")
    counter.show(samples.SCAN)
    assert counter.taken() == [WriteNote("wet")]


def test_what_an_extra_item_is_can_be_typed(counter: Counter) -> None:
    counter.show(replace(samples.UNDECLARED, stays=True))
    QTest.keyClicks(field(counter, "field-brand"), "Acme")
    QTest.keyClick(field(counter, "field-brand"), Key.Key_Tab)
    QTest.mouseClick(find(counter, "brand-merchant"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(field(counter, "field-description"), "Scarf")
    press(counter, Key.Key_F1)
    told = counter.taken()
    assert told[:2] == [DescribeUndeclared(brand="Acme"), DescribeUndeclared(brand="Fern & Co")]
    assert told[2:] == [DescribeUndeclared(description="Scarf"), DescribeUndeclared(result=Result.LIKE_NEW)]


@pytest.mark.parametrize(
    ("name", "where", "button"), [("s2-scan", "field-code", "open-code"), ("s9-bag", "field-label", "use-label")]
)
def test_a_code_can_be_typed(counter: Counter, name: str, where: str, button: str) -> None:
    counter.show(VIEWS[name])
    field(counter, where).setFocus()
    press(counter, Key.Key_Return)
    field(counter, where).setFocus()
    QTest.keyClicks(field(counter, where), " RBB7Q2M9X4K3 ")
    press(counter, Key.Key_Return)
    field(counter, where).setText("NL-1")
    QTest.mouseClick(find(counter, button), Qt.MouseButton.LeftButton)
    assert counter.taken() == [TypeCode("RBB7Q2M9X4K3"), TypeCode("NL-1")]
    assert field(counter, where).text() == ""


def test_a_search_is_typed_on_the_screen_and_its_kind_is_seen(counter: Counter) -> None:
    counter.show(samples.SEARCH)
    assert not find(counter, "start-search").isEnabled()
    for name in ("key-shift", "key-m", "key-5", "key-b", "key-space", "key-2", "key-h", "key-1", "key-1", "key-delete"):
        QTest.mouseClick(find(counter, name), Qt.MouseButton.LeftButton)
    assert field(counter, "field-search").text() == "M5b 2h1"
    assert find(counter, "kind-postal_code").property("checked")
    assert not find(counter, "kind-email").property("checked")
    QTest.mouseClick(find(counter, "start-search"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(find(counter, "kind-order_number"), Qt.MouseButton.LeftButton)
    press(counter, Key.Key_Return)
    assert counter.taken() == [SearchFor("M5b 2h1"), SearchFor("M5b 2h1", SearchKind.ORDER_NUMBER)]


def test_results_stand_without_the_e_mail_that_found_them(counter: Counter) -> None:
    counter.show(samples.SEARCH)
    QTest.keyClicks(field(counter, "field-search"), "jo.martin@mail.example")
    counter.show(replace(samples.FOUND, kind=SearchKind.EMAIL))
    assert field(counter, "field-search").text() == ""
    press(counter, Key.Key_Down)
    press(counter, Key.Key_Down)
    press(counter, Key.Key_Return)
    assert counter.taken() == [ChooseHit("RB-HIT2")]


def test_one_letter_narrows_and_pages_turn(counter: Counter) -> None:
    counter.show(samples.MANY_FOUND)
    press(counter, Key.Key_PageDown)
    find(counter, "hit-RB-HIT4")
    QTest.mouseClick(field(counter, "field-initial"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(find(counter, "key-r"), Qt.MouseButton.LeftButton)
    assert counter.taken() == [NarrowInitial("r")]
    counter.show(replace(samples.MANY_FOUND, hits=samples.HITS[1:2], total=1, initial="R"))
    find(counter, "hit-RB-HIT2")


def test_what_was_typed_is_gone_when_the_page_is_left(counter: Counter) -> None:
    counter.show(samples.SEARCH)
    QTest.keyClicks(field(counter, "field-search"), "jo.martin@mail.example")
    counter.show(samples.SCAN)
    counter.show(samples.SEARCH)
    assert field(counter, "field-search").text() == ""
    assert counter.taken() == []


def test_save_is_lit_only_when_nothing_is_missing(counter: Counter) -> None:
    counter.show(samples.DAMAGE)
    assert not find(counter, "act-confirm").isEnabled()
    press(counter, Key.Key_Return)
    QTest.mouseClick(find(counter, "act-confirm"), Qt.MouseButton.LeftButton)
    assert counter.taken() == []


def test_a_tick_follows_the_view_and_not_the_finger(counter: Counter) -> None:
    counter.show(samples.DAMAGE)
    chip = find(counter, "reason-tear")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.property("checked")
    counter.show(replace(samples.DAMAGE, reasons=(Reason.TEAR,)))
    assert chip.property("checked")
