"""The pages of totes, bags and corrections: what a touch or a key emits; what is typed is neither lost nor doubled."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.flow.actions import Act, Action, ToggleReason, TypeCode
from kiosk.flow.custody_actions import (
    ChooseBag,
    ChooseCorrected,
    ChooseReplaceReason,
    ChooseWhy,
    CorrectReturn,
    ReplaceBag,
    SayWhy,
    SendAsCorrection,
)
from kiosk.flow.tote_actions import (
    FillForm,
    MarkMissing,
    OpenAgain,
    OpenForm,
    OpenTotes,
    PrintManifest,
    ShowManifest,
    ShowTab,
    TakeAlong,
    TakeOut,
)
from kiosk.flow.views import CorrectView, ToteForm, ToteTab, Why
from sync.domain.custody import ReplaceReason
from sync.domain.verification import Reason
from tests.unit.pages import samples
from tests.unit.pages.conftest import Counter
from tests.unit.pages.tote_samples import CORRECT, LABELS, LOOSE, PACKING, SEAL, TOTE

Key = Qt.Key
VIEWS = samples.every_view()
BY_TOUCH: list[tuple[str, str, Action]] = [
    ("s2-scan", "act-totes", OpenTotes()),
    ("s10-done", "act-totes", OpenTotes()),
    ("s20-shift", "go-totes", OpenTotes()),
    ("s10-done", "replace-bag", ReplaceBag((samples.BAG,))),
    ("s2b-already-here", "replace-bag", ReplaceBag(("RBB4K7Q2M9X1",))),
    ("s2b-already-here", "correct-return", CorrectReturn("RB-9F3TD2KQ")),
    ("s13-hold-here", "send-as-correction", SendAsCorrection("RB-9F3TD2", "ev-2")),
    ("s14-tote", "tab-inside", ShowTab(ToteTab.INSIDE)),
    ("s14-tote", f"row-missing-{LABELS[0]}", MarkMissing(LABELS[0], missing=True)),
    ("s14-tote", f"row-found-{LABELS[3]}", MarkMissing(LABELS[3], missing=False)),
    ("s14-inside-notice", f"row-take_out-{LABELS[0]}", TakeOut(LABELS[0])),
    ("s14-sealed", "row-stays-t1", TakeAlong("t1", goes=False)),
    ("s14-sealed", "row-goes-t2", TakeAlong("t2", goes=True)),
    ("s14-sealed", "row-reopen-t3", OpenAgain("t3")),
    ("s14-gone", "row-manifest-m-1", ShowManifest("m-1")),
    ("s14-pickup", "carrier-UPS", FillForm(second="UPS")),
    ("s14-seal", "act-confirm", Act.CONFIRM),
    ("bag-replace-which-notice", f"old-{LABELS[1]}", ChooseBag(LABELS[1])),
    ("bag-replace", "replace-too_small", ChooseReplaceReason(ReplaceReason.TOO_SMALL)),
    ("correct-choose", "card-i2", ChooseCorrected("i2")),
    ("correct-item", "reason-smell", ToggleReason(Reason.SMELL)),
    ("correct-item", "act-undo", Act.UNDO),
    ("correct-why", "why-found_later", ChooseWhy(Why.FOUND_LATER)),
    ("correct-why", "act-confirm", Act.CONFIRM),
]
BY_KEY: list[tuple[str, Qt.Key, Action]] = [
    ("s2-scan", Key.Key_F6, OpenTotes()),
    ("s14-tote", Key.Key_F4, OpenForm(ToteForm.COUNT)),
    ("s14-tote", Key.Key_F6, OpenForm(ToteForm.SEAL)),
    ("s14-tote", Key.Key_F8, OpenForm(ToteForm.PICKUP)),
    ("s14-tote", Key.Key_Escape, Act.BACK),
    ("s14-manifest", Key.Key_F8, PrintManifest()),
    ("s14-manifest", Key.Key_Escape, Act.BACK),
    ("correct-item", Key.Key_F3, Act.NOT_HERE),
    ("correct-item", Key.Key_Return, Act.CONFIRM),
    ("correct-why", Key.Key_Return, Act.CONFIRM),
]


def find(counter: Counter, name: str) -> QWidget:
    found = counter.window.page().findChild(QWidget, name)
    assert isinstance(found, QWidget) and found.isVisible(), name
    return found


def field(counter: Counter, name: str) -> QLineEdit:
    found = find(counter, name)
    assert isinstance(found, QLineEdit)
    return found


@pytest.mark.parametrize(
    ("name", "widget", "action"), BY_TOUCH, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_touch_emits_its_action(counter: Counter, name: str, widget: str, action: Action) -> None:
    counter.show(VIEWS[name])
    QTest.mouseClick(find(counter, widget), Qt.MouseButton.LeftButton)
    assert counter.taken() == [action]


@pytest.mark.parametrize(("name", "key", "action"), BY_KEY, ids=lambda value: value if isinstance(value, str) else "")
def test_a_key_emits_its_action(counter: Counter, name: str, key: Qt.Key, action: Action) -> None:
    counter.show(VIEWS[name])
    page = counter.window.page()
    page.setFocus()
    QTest.keyClick(page, key)
    assert counter.taken() == [action]


def test_the_seal_and_the_weight_by_keyboard_alone(counter: Counter) -> None:
    """Enter goes from the seal to the weight, and then seals."""
    counter.show(replace(SEAL, first="", second=""))
    seal, weight = field(counter, "field-first"), field(counter, "field-second")
    QTest.keyClicks(seal, "44")
    QTest.keyClick(seal, Key.Key_Return)
    assert counter.taken() == [FillForm(first="4"), FillForm(first="44")]
    assert QApplication.focusWidget() is weight
    QTest.keyClicks(weight, "3")
    QTest.keyClick(weight, Key.Key_Return)
    assert counter.taken() == [FillForm(second="3"), Act.CONFIRM]


def test_the_keyboard_of_the_screen_types_into_the_field_that_was_touched(counter: Counter) -> None:
    counter.show(VIEWS["s14-pickup"])
    QTest.mouseClick(find(counter, "key-k"), Qt.MouseButton.LeftButton)
    carrier = field(counter, "field-second")
    carrier.setFocus()
    QTest.mouseClick(find(counter, "key-x"), Qt.MouseButton.LeftButton)
    assert (field(counter, "field-first").text(), carrier.text()) == ("k", "x")
    assert counter.taken() == [FillForm(first="k"), FillForm(second="x")]


def test_what_is_typed_stays_and_a_scan_fills_the_field(counter: Counter) -> None:
    counter.show(replace(SEAL, first="", second=""))
    seal, weight = field(counter, "field-first"), field(counter, "field-second")
    QTest.keyClicks(weight, "11.2")
    counter.show(replace(SEAL, first="", second="11"))
    assert weight.text() == "11.2"
    counter.show(replace(SEAL, first="448102", second="11.2", scanned=1))
    assert (seal.text(), weight.text()) == ("448102", "11.2")
    counter.show(PACKING)
    counter.show(replace(SEAL, first="", second=""))
    assert (seal.text(), weight.text()) == ("", "")


def test_a_label_is_typed_and_a_note_is_told_as_it_grows(counter: Counter) -> None:
    counter.show(PACKING)
    QTest.keyClicks(field(counter, "field-label"), TOTE)
    QTest.keyClick(field(counter, "field-label"), Key.Key_Return)
    assert counter.taken() == [TypeCode(TOTE)]
    counter.show(VIEWS["correct-why"])
    QTest.keyClicks(field(counter, "field-note"), "ok")
    assert counter.taken() == [SayWhy("o"), SayWhy("ok")]


def test_a_long_list_turns_its_pages_and_another_list_begins_at_its_first(counter: Counter) -> None:
    counter.show(PACKING)
    QTest.keyClick(counter.window.page(), Key.Key_PageDown)
    assert not counter.taken()
    find(counter, f"row-missing-{LOOSE[4].key}")
    counter.show(VIEWS["s14-inside-notice"])
    find(counter, f"row-take_out-{LABELS[0]}")


def test_the_page_of_a_scanned_item_is_shown(counter: Counter) -> None:
    many = VIEWS["correct-37-notice"]
    assert isinstance(many, CorrectView)
    counter.show(replace(many, chosen=""))
    counter.show(replace(many, chosen="m20"))
    assert find(counter, "card-m20").isVisible()


def test_arrows_choose_the_item_that_is_corrected(counter: Counter) -> None:
    counter.show(CORRECT)
    page = counter.window.page()
    QTest.keyClick(page, Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget() or page, Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget() or page, Key.Key_Return)
    assert counter.taken() == [ChooseCorrected("i2")]
