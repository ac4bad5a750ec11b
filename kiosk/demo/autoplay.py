"""The demo plays itself: through the real window, its real widgets and the real scan path.

A play is a generator that acts and then yields what it waits for; the stage resumes it from a timer, so the event loop
is never re-entered and nothing sleeps.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.demo.script import DAMAGE, IDLE, Story
from kiosk.flow.views import (
    AbsentView,
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

Wait = Callable[[], bool]
Play = Iterator[Wait]

PATIENCE_S = 40.0
_POLL_MS = 15


class PlayFailed(Exception):
    """The window did not do what a clerk would expect; the text says at which step."""


class Stage(QObject):
    """What a player may touch: the footage before the camera, the widgets, the keyboard and a hand scanner."""

    ended = Signal(object)  # None, or the PlayFailed

    def __init__(
        self,
        window: QWidget,
        view: Callable[[], View | None],
        show_footage: Callable[[Path], None],
        story: Story,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._show_footage = show_footage
        self.story = story
        self.timings_ms: dict[str, int] = {}
        self._play: Play | None = None
        self._wait: Wait = lambda: True
        self._asked_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._go_on)

    def view(self) -> View | None:
        """What the window shows."""
        return self._view()

    def run(self, play: Play) -> None:
        self._play, self._wait, self._asked_at = play, lambda: True, time.monotonic()
        self._timer.start()

    def footage(self, code: str) -> None:
        """Hold that code before the camera (or DAMAGE; IDLE: nothing)."""
        self._show_footage(self.story.clips[code])

    def hand_scan(self, text: str) -> None:
        """What a keyboard-type scanner does: all keys at once, then Enter, wherever the focus is."""
        target = QApplication.focusWidget() or self._window
        QTest.keyClicks(target, text)
        QTest.keyClick(target, Qt.Key.Key_Return)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key)

    def press(self, name: str) -> None:
        """A tap on the visible widget of that object name; PlayFailed when a person could not tap it."""
        for widget in self._window.findChildren(QWidget, name):
            if widget.isVisible() and widget.isEnabled():
                QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
                return
        raise PlayFailed(f"{name} cannot be tapped on {type(self._view()).__name__}")

    def can_press(self, name: str) -> Wait:
        return lambda: any(
            widget.isVisible() and widget.isEnabled() for widget in self._window.findChildren(QWidget, name)
        )

    def type_into(self, name: str, text: str) -> None:
        """Typing by hand, slower than any scanner, is a series of single keys; here the field is filled at once."""
        for widget in self._window.findChildren(QWidget, name):
            if widget.isVisible():
                widget.setFocus()
                widget.setProperty("text", text)
                QTest.keyClick(widget, Qt.Key.Key_Tab)
                return
        raise PlayFailed(f"{name} is not there to type into")

    def on(self, kind: type[View], suits: Callable[[Any], bool] = lambda _: True) -> Wait:
        """Waits for a page."""

        def there() -> bool:
            view = self._view()
            return isinstance(view, kind) and suits(view)

        return there

    def _go_on(self) -> None:
        if self._play is None:
            return
        try:
            if not self._wait():
                if time.monotonic() - self._asked_at > PATIENCE_S:
                    raise PlayFailed(f"nothing happened for {PATIENCE_S:.0f} s on {self._view()!r}")
                return
            self._wait = next(self._play)
            self._asked_at = time.monotonic()
        except StopIteration:
            self._end(None)
        except PlayFailed as problem:
            self._end(problem)

    def _end(self, problem: PlayFailed | None) -> None:
        self._timer.stop()
        self._play = None
        self.ended.emit(problem)


def all_visits(stage: Stage) -> Play:
    """Five returns, one after another, each timed."""
    plays = {
        "one_like_new": _all_like_new,
        "two_one_damaged": _one_damaged,
        "three_one_missing": _one_missing,
        "one_and_undeclared": _one_undeclared,
        "one_no_barcode": _no_barcode,
    }
    for number, (key, play) in enumerate(plays.items()):
        started = time.monotonic()
        yield from play(stage, stage.story.case(key), stage.story.bags[number])
        stage.timings_ms[key] = round((time.monotonic() - started) * 1000)


def _all_like_new(stage: Stage, case: dict[str, Any], bag: str) -> Play:
    yield from _open(stage, case)
    yield from _scan_and_press(stage, case["items"][0], "act-like_new")
    yield stage.on(SummaryView)
    yield from _seal(stage, bag)


def _one_damaged(stage: Stage, case: dict[str, Any], bag: str) -> Play:
    like_new, damaged = case["items"]
    yield from _open(stage, case)
    yield from _scan_and_press(stage, like_new, "act-like_new")
    yield stage.on(CaseView)
    yield from _scan_and_press(stage, damaged, "act-damaged")
    yield stage.on(DamageView)
    yield from _describe_damage(stage, "worn", "sole")
    yield stage.on(SummaryView, lambda view: view.held)
    yield from _seal(stage, bag)


def _one_missing(stage: Stage, case: dict[str, Any], bag: str) -> Play:
    """By hand scanner and keyboard alone."""
    shirt, tote, belt = case["items"]
    stage.hand_scan(case["code"])
    yield stage.on(CaseView)
    for item in (shirt, tote):
        stage.hand_scan(item["upc"])
        yield stage.on(ItemView, lambda view, sku=item["sku"]: view.item.sku == sku)  # type: ignore[misc]
        stage.key(Qt.Key.Key_F1)
        yield stage.on(CaseView, lambda view, sku=item["sku"]: _judged(view, sku))  # type: ignore[misc]
    yield from _tap_card(stage, belt)
    stage.key(Qt.Key.Key_F3)
    yield stage.on(AbsentView)
    yield stage.can_press("act-not_here")
    stage.key(Qt.Key.Key_F3)
    yield stage.on(SummaryView)
    stage.hand_scan(bag)
    yield stage.on(DoneView)


def _one_undeclared(stage: Stage, case: dict[str, Any], bag: str) -> Play:
    extra = case["undeclared"]
    yield from _open(stage, case)
    yield from _scan_and_press(stage, case["items"][0], "act-like_new")
    yield stage.on(SummaryView)
    stage.footage(extra["upc"])
    yield stage.on(UndeclaredView, lambda view: not view.stays)
    stage.press("act-stays_with_us")
    yield stage.on(UndeclaredView, lambda view: view.stays)
    stage.type_into("field-description", extra["description"])
    yield stage.on(UndeclaredView, lambda view: bool(view.description))
    stage.press("result-like_new")
    yield stage.on(UndeclaredView, lambda view: view.result is not None)
    yield from _photograph(stage, UndeclaredView)
    yield stage.can_press("act-confirm")
    stage.press("act-confirm")
    yield stage.on(SummaryView, lambda view: bool(view.undeclared))
    yield from _seal(stage, bag)


def _no_barcode(stage: Stage, case: dict[str, Any], bag: str) -> Play:
    yield from _open(stage, case)
    yield from _tap_card(stage, case["items"][0])
    stage.press("act-damaged")
    yield stage.on(MatchView)
    yield from _tap_card(stage, case["items"][0])
    stage.press("act-damaged")
    yield stage.on(DamageView)
    yield from _describe_damage(stage, "broken", "front")
    yield stage.on(SummaryView)
    yield from _seal(stage, bag)


def _open(stage: Stage, case: dict[str, Any]) -> Play:
    stage.footage(case["code"])
    yield stage.on(CaseView, lambda view: view.head.order_number == case["order_number"])


def _scan_and_press(stage: Stage, item: dict[str, Any], button: str) -> Play:
    stage.footage(item["upc"])
    yield stage.on(ItemView, lambda view: view.item.sku == item["sku"])
    stage.press(button)


def _tap_card(stage: Stage, item: dict[str, Any]) -> Play:
    view = stage.view()
    cards = view.items if isinstance(view, CaseView | MatchView) else ()
    for card in cards:
        if card.sku == item["sku"]:
            stage.press(f"card-{card.item_id}")
            yield stage.on(ItemView)
            return
    raise PlayFailed(f"there is no card for {item['sku']}")


def _describe_damage(stage: Stage, reason: str, place: str) -> Play:
    stage.press(f"reason-{reason}")
    yield stage.on(DamageView, lambda view: bool(view.reasons))
    stage.press(f"place-{place}")
    yield stage.on(DamageView, lambda view: bool(view.places))
    yield from _photograph(stage, DamageView)
    yield stage.can_press("act-confirm")
    stage.press("act-confirm")


def _photograph(stage: Stage, back_on: type[View]) -> Play:
    stage.press("act-photo")
    yield stage.on(PhotoView, lambda view: not view.no_camera)
    stage.footage(DAMAGE)
    yield from _moments(0.5)  # the camera changes to the item in hand
    stage.press("act-photo")
    yield lambda: stage.on(back_on)() or stage.on(PhotoView, lambda view: bool(view.photos))()
    if stage.on(PhotoView)():
        stage.press("act-back")
    yield stage.on(back_on, lambda view: bool(view.photos))


def _seal(stage: Stage, bag: str) -> Play:
    stage.footage(bag)
    yield stage.on(DoneView, lambda view: bag in view.bags)
    stage.footage(IDLE)  # the bag goes into the tote: a label left lying there could be read again


def _moments(seconds: float) -> Play:
    until = time.monotonic() + seconds
    yield lambda: time.monotonic() >= until


def _judged(view: CaseView, sku: str) -> bool:
    return any(card.sku == sku and card.result is not None for card in view.items)
