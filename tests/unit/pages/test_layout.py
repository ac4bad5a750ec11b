"""Nothing overflows, overlaps or is too small to touch, in any size and in a language 40 % longer."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from kiosk.theme import GAP, JUDGE, TARGET
from kiosk.widgets.bars import NoticeBanner
from kiosk.widgets.buttons import ChoiceButton, JudgeButton, Touchable
from kiosk.widgets.cards import ItemCardButton
from kiosk.widgets.gauges import GaugeRow
from kiosk.widgets.pills import Pill
from kiosk.widgets.preview import PreviewWidget
from kiosk.widgets.queue import QueueRowButton
from kiosk.widgets.words import Words
from tests.unit.pages import samples
from tests.unit.pages.conftest import Counter

LEAVES = (Words, Touchable, Pill, QLineEdit, PreviewWidget, GaugeRow)
SIZES = [(1280, 800), (1280, 720), (1366, 768), (1920, 1080)]
VIEWS = samples.every_view()


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


def leaves(counter: Counter) -> list[QWidget]:
    """What is shown and has words or can be touched; parts of a card are the card's."""
    window = counter.window
    return [one for one in window.findChildren(QWidget) if isinstance(one, LEAVES) and one.isVisible()]


def cut(counter: Counter) -> list[QWidget]:
    return [one for one in leaves(counter) if hasattr(one, "is_elided") and one.is_elided()]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    assert isinstance(request.param, tuple)
    return request.param


@pytest.fixture(params=[1.0, 1.4], ids=["plain", "long"])
def share(request: pytest.FixtureRequest) -> float:
    return float(request.param)


@pytest.fixture
def sized(plain_window: Counter, long_window: Counter, size: tuple[int, int], share: float) -> Counter:
    counter = long_window if share > 1 else plain_window
    counter.window.resize(*size)
    return counter


@pytest.mark.parametrize("name", list(VIEWS))
def test_every_page_is_right(sized: Counter, size: tuple[int, int], share: float, name: str) -> None:
    """No text is lost, nothing overlaps, targets are large and apart; in every size, and in a language 40 % longer."""
    busy = samples.WITHOUT_LINE if name.endswith("notice") else samples.ONLINE
    sized.window.show_status(samples.stretched(busy, share))
    sized.window.practise(name.startswith("training"))
    sized.show(samples.stretched(VIEWS[name], share))
    shown = leaves(sized)
    assert (sized.window.width(), sized.window.height()) == size
    _no_text_is_lost(sized, strict=share == 1 and size[1] > 720 and busy is samples.ONLINE)
    _nothing_overlaps(sized, shown)
    _targets_are_large_and_apart(shown)


def _no_text_is_lost(counter: Counter, *, strict: bool) -> None:
    """An ellipsis is on purpose only: all of the text is then in the tooltip, and no button but a card ever has one."""
    for widget in cut(counter):
        words = widget.accessibleName()
        assert widget.toolTip(), f"{words!r} is cut and has no tooltip"
        assert isinstance(widget, ItemCardButton | QueueRowButton) or not isinstance(widget, QAbstractButton), (
            f"{words!r} is cut"
        )
        one_line = isinstance(widget, Words) and widget.max_lines == 1
        assert one_line or not strict, f"{words!r} is cut"


def _nothing_overlaps(counter: Counter, shown: list[QWidget]) -> None:
    inside = counter.window.rect()
    places = [(one, place(one)) for one in shown]
    for widget, where in places:
        assert inside.contains(where), f"{widget.accessibleName()!r} leaves the window"
    for (one, here), (other, there) in combinations(places, 2):
        if here.intersects(there) and not one.isAncestorOf(other) and not other.isAncestorOf(one):
            raise AssertionError(f"{one.accessibleName()!r} lies on {other.accessibleName()!r}")


def _targets_are_large_and_apart(shown: list[QWidget]) -> None:
    targets = [(one, place(one)) for one in shown if isinstance(one, Touchable | QLineEdit)]
    for widget, where in targets:
        least = JUDGE if isinstance(widget, JudgeButton | ChoiceButton) else TARGET
        assert where.height() >= least and where.width() >= TARGET, widget.objectName()
    for (one, a), (other, b) in combinations(targets, 2):
        apart = max(b.left() - a.right(), a.left() - b.right(), b.top() - a.bottom(), a.top() - b.bottom()) - 1
        assert apart >= GAP, f"{one.objectName()} and {other.objectName()} are {apart} px apart"


def test_everything_has_a_name_and_a_stable_object_name(counter: Counter) -> None:
    for name, view in samples.every_view().items():
        counter.show(view)
        for widget in leaves(counter):
            if isinstance(widget, Touchable | QLineEdit):
                assert widget.accessibleName(), f"{name}: {widget.objectName()} has no name"
                assert widget.objectName(), f"{name}: {widget.accessibleName()} has no object name"


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


def test_the_window_fits_a_low_screen(plain_window: Counter) -> None:
    least = plain_window.window.minimumSize()
    assert least.width() <= 1280 and least.height() <= 720
