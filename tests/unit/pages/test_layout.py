"""Nothing overflows, overlaps or is too small to touch, in any size and in a language 40 % longer."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from kiosk.theme import GAP, JUDGE, TARGET
from kiosk.widgets.bars import NoticeBanner
from kiosk.widgets.buttons import ChoiceButton, JudgeButton, Touchable
from kiosk.widgets.cards import ItemCardButton
from kiosk.widgets.gauges import GaugeRow
from kiosk.widgets.pictures import PhotoTile
from kiosk.widgets.pills import Pill
from kiosk.widgets.preview import PreviewWidget
from kiosk.widgets.words import Words
from tests.unit.pages import samples
from tests.unit.pages.conftest import Counter

LEAVES = (Words, Touchable, Pill, QLineEdit, PreviewWidget, GaugeRow)
SIZES = [(1280, 800), (1280, 720), (1366, 768), (1920, 1080)]
CounterOf = Callable[[int, int, float], Counter]


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


def leaves(counter: Counter) -> list[QWidget]:
    """What is shown and has words or can be touched; parts of a card are the card's."""
    window = counter.window
    return [one for one in window.findChildren(QWidget) if isinstance(one, LEAVES) and one.isVisible()]


def cut(counter: Counter) -> list[QWidget]:
    return [one for one in leaves(counter) if hasattr(one, "is_elided") and one.is_elided()]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("share", [1.0, 1.4])
def test_no_text_is_lost(counter_of: CounterOf, size: tuple[int, int], share: float) -> None:
    """What does not fit wraps; an ellipsis is on purpose only: then all of it is in the tooltip, and no button has one."""
    counter = counter_of(*size, share)
    for name, view in samples.every_view().items():
        counter.window.show_status(samples.stretched(samples.ONLINE, share))
        counter.show(samples.stretched(view, share))
        for widget in cut(counter):
            words = widget.accessibleName()
            assert widget.toolTip(), f"{name}: {words!r} is cut and has no tooltip"
            assert not isinstance(widget, QAbstractButton) or isinstance(widget, ItemCardButton), f"{name}: {words!r}"
            assert share > 1 or size == (1280, 720) or isinstance(widget, Words) and widget.max_lines == 1, (
                f"{name}: {words!r} is cut"
            )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("share", [1.0, 1.4])
def test_nothing_overlaps_or_leaves_the_window(counter_of: CounterOf, size: tuple[int, int], share: float) -> None:
    counter = counter_of(*size, share)
    counter.window.show_status(samples.stretched(samples.WITHOUT_LINE, share))
    for name, view in samples.every_view().items():
        counter.show(samples.stretched(view, share))
        assert (counter.window.width(), counter.window.height()) == size, f"{name} made the window grow"
        shown = leaves(counter)
        inside = counter.window.rect()
        for widget in shown:
            assert inside.contains(place(widget)), f"{name}: {widget.accessibleName()!r} leaves the window"
        for one, other in combinations(shown, 2):
            if not one.isAncestorOf(other) and not other.isAncestorOf(one):
                assert not place(one).intersects(place(other)), (
                    f"{name}: {one.accessibleName()!r} on {other.accessibleName()!r}"
                )


@pytest.mark.parametrize("size", SIZES)
def test_targets_are_large_and_apart(counter_of: CounterOf, size: tuple[int, int]) -> None:
    counter = counter_of(*size, 1.0)
    for name, view in samples.every_view().items():
        counter.show(view)
        targets = [one for one in leaves(counter) if isinstance(one, Touchable | QLineEdit)]
        for widget in targets:
            least = JUDGE if isinstance(widget, JudgeButton | ChoiceButton) else TARGET
            assert widget.height() >= least and widget.width() >= TARGET, f"{name}: {widget.objectName()}"
        for one, other in combinations(targets, 2):
            a, b = place(one), place(other)
            apart = max(b.left() - a.right(), a.left() - b.right(), b.top() - a.bottom(), a.top() - b.bottom()) - 1
            assert apart >= GAP, f"{name}: {one.objectName()} and {other.objectName()} are {apart} px apart"


def test_everything_has_a_name_and_a_stable_object_name(counter: Counter) -> None:
    for name, view in samples.every_view().items():
        counter.show(view)
        for widget in leaves(counter):
            if isinstance(widget, Touchable | QLineEdit):
                assert widget.accessibleName(), f"{name}: {widget.objectName()} has no name"
                assert widget.objectName(), f"{name}: {widget.accessibleName()} has no object name"


def test_no_button_leads_to_a_screen_that_does_not_exist(counter: Counter) -> None:
    missing = ("search", "tote", "queue", "lock", "park", "help", "language", "print", "wifi")
    for name, view in samples.every_view().items():
        counter.show(view)
        for widget in leaves(counter):
            if isinstance(widget, Touchable) and not isinstance(widget, ItemCardButton | PhotoTile):
                said = widget.text().lower()
                assert not any(word in said for word in missing), f"{name}: {widget.text()}"


def test_focus_can_reach_every_target_by_tab(counter: Counter) -> None:
    for name, view in samples.every_view().items():
        counter.show(view)
        for widget in leaves(counter):
            if isinstance(widget, Touchable | QLineEdit):
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, f"{name}: {widget.objectName()}"


def test_the_banner_shows_only_the_notice_of_the_view(counter: Counter) -> None:
    banner = counter.window.findChild(NoticeBanner, "notice")
    assert banner is not None
    counter.show(samples.every_view()["s9-two-bags"])
    assert banner.isVisible() and "attached" in banner.accessibleName()
    counter.show(samples.BAGGING)
    assert not banner.isVisible()


def test_the_window_fits_a_low_screen(counter_of: CounterOf) -> None:
    counter = counter_of(1280, 720, 1.4)
    for view in samples.every_view().values():
        counter.show(samples.stretched(view, 1.4))
    least = counter.window.minimumSizeHint()
    assert least.width() <= 1280 and least.height() <= 720
