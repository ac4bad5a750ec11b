"""Checks 1 to 3: how many scans, taps and keys a return costs, replayed through the real window and counted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.flow.counter import Keyed, Tick
from kiosk.flow.views import CaseView, DoneView, ItemView, MatchView, ScanView, SummaryView, View
from kiosk.window import CounterWindow
from sync.domain.codes import Scan, Symbology
from sync.domain.tally import StepKind, Tally
from sync.station.ports import VisitMetrics
from tests.support.cases import BAG, BEANIE, JACKET, SHOE, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral

CODE = Scan("https://returns.example/r/NL-1001", Symbology.QR)
THREE = (JACKET, BEANIE, replace(SHOE, upc="4006381333931"))
Key = Qt.Key


class Hands:
    """One person at the real window over the real flow; each thing they do takes a second."""

    def __init__(self, counter: Counter, window: CounterWindow) -> None:
        self.counter, self.window = counter, window
        window.acted.connect(self._on_acted)
        self._show(counter.first)

    def scan(self, *codes: Scan | str) -> View:
        for code in codes:
            self.counter.clock.advance(1)
            self._show(self.counter.flow.handle(code if isinstance(code, Scan) else Scan(code)))
        return self.view

    def tap(self, name: str) -> View:
        self.counter.clock.advance(1)
        QTest.mouseClick(self._find(name), Qt.MouseButton.LeftButton)
        return self.view

    def press(self, *keys: Qt.Key) -> View:
        for key in keys:
            self.counter.clock.advance(1)
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
        return self.view

    def type(self, name: str, text: str) -> View:
        field = self._find(name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        QTest.keyClicks(field, text)
        return self.press(Key.Key_Return)

    def done(self) -> VisitMetrics:
        """The grace ends; what was counted."""
        assert isinstance(self.view, DoneView)
        self.counter.clock.advance(11)
        assert isinstance(self.counter.flow.handle(Tick()), ScanView)
        midnight = self.counter.clock.now().replace(hour=0, minute=0)
        (metrics,) = self.counter.store.visits.metrics_since(midnight)
        return metrics

    def _find(self, name: str) -> QWidget:
        (found,) = [one for one in self.window.page().findChildren(QWidget, name) if one.isVisible()]
        return found

    def _on_acted(self, action: object) -> None:
        self._show(self.counter.flow.handle(Keyed(action) if self.window.by_key else action))  # type: ignore[arg-type]

    def _show(self, view: View) -> None:
        self.view = view
        self.window.show_view(view)


@pytest.fixture
def hands(tmp_path: Path, qtbot: QtBot) -> Iterator[Hands]:
    clock = FakeClock()
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter()) as counter:
        window = CounterWindow()
        qtbot.addWidget(window)
        window.show()
        qtbot.waitActive(window)
        yield Hands(counter, window)


def cost(tally: Tally) -> tuple[int, int, int, int]:
    return tally.scans, tally.taps, tally.keys, tally.dialogs


def test_check_01_one_item_is_three_scans_and_one_tap(hands: Hands) -> None:
    hands.counter.keep(case_of(JACKET))
    assert isinstance(hands.scan(CODE, JACKET.upc), ItemView)
    assert isinstance(hands.tap("act-like_new"), SummaryView)
    hands.scan(BAG)
    metrics = hands.done()
    assert cost(metrics.tally) == (3, 1, 0, 0)
    assert (metrics.items, metrics.staff_ref, metrics.tally.source) == (1, "amira", "cache")
    kinds = [kind for kind, _ in metrics.tally.steps]
    assert kinds == [StepKind.CODE, StepKind.TAG, StepKind.LOOK, StepKind.BAG]
    assert metrics.tally.seconds() == pytest.approx(3.0)


def test_check_02_three_items_are_five_scans_and_three_taps(hands: Hands) -> None:
    hands.counter.keep(case_of(*THREE))
    hands.scan(CODE)
    for item in THREE:
        assert isinstance(hands.scan(item.upc), ItemView)
        hands.tap("act-like_new")
    hands.scan(BAG)
    assert cost(hands.done().tally) == (5, 3, 0, 0)


@pytest.mark.parametrize("items", [THREE[:1], THREE])
def test_check_03_keys_take_the_place_of_taps(hands: Hands, items: tuple[object, ...]) -> None:
    hands.counter.keep(case_of(*THREE[: len(items)]))
    hands.scan(CODE)
    for item in THREE[: len(items)]:
        hands.scan(item.upc)
        hands.press(Key.Key_F1)
    hands.scan(BAG)
    assert cost(hands.done().tally) == (len(items) + 2, 0, len(items), 0)


def test_check_03_the_keyboard_alone_does_it_without_any_scanner(hands: Hands) -> None:
    """The code is typed, the items are chosen by arrows and compared by eye, the bag's label is typed."""
    hands.counter.keep(case_of(*THREE))
    assert isinstance(hands.type("field-code", "NL-1001"), CaseView)
    for place in range(3):
        assert isinstance(hands.press(*(Key.Key_Right,) * place, Key.Key_Return), ItemView)
        assert isinstance(hands.press(Key.Key_F1), MatchView)
        assert isinstance(hands.press(Key.Key_Return), ItemView)
        hands.press(Key.Key_F1)
    assert isinstance(hands.view, SummaryView)
    hands.press(Key.Key_F6)
    hands.type("field-label", BAG)
    metrics = hands.done()
    assert (metrics.tally.scans, metrics.tally.taps) == (0, 0) and metrics.tally.keys > 0


@pytest.mark.parametrize("items", [THREE[:1], THREE])
def test_check_03_the_command_card_alone_does_it(hands: Hands, items: tuple[object, ...]) -> None:
    hands.counter.keep(case_of(*THREE[: len(items)]))
    hands.scan(CODE)
    for item in THREE[: len(items)]:
        hands.scan(item.upc, "KIOSKLN")
    hands.scan(BAG)
    assert cost(hands.done().tally) == (2 * len(items) + 2, 0, 0, 0)


def test_what_is_asked_undone_and_waited_for_is_counted_too(hands: Hands) -> None:
    hands.counter.keep(case_of(JACKET, BEANIE))
    hands.counter.offline = True
    hands.scan(CODE, JACKET.upc)
    hands.tap("act-like_new")
    hands.press(Key.Key_F7)
    hands.press(Key.Key_F10)
    hands.counter.clock.advance(3600)  # parked: it costs no time
    hands.scan(CODE, JACKET.upc, "KIOSKLN", BEANIE.upc)
    hands.tap("act-not_here")
    hands.tap("act-not_here")
    hands.scan(BAG)
    tally = hands.done().tally
    assert (tally.undone, tally.parked, tally.dialogs, tally.offline) == (1, 1, 1, True)
    assert tally.seconds() < 30
