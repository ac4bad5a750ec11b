"""Nothing overflows, overlaps or is too small to touch: in any size, in a language 40 % longer, in large type."""

from dataclasses import dataclass
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
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
VIEWS = samples.every_view()


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page is looked at: `share` says how much longer the words are, `scale` how large the type, in percent.

    What is not here follows: a page whose long words have room has room for the plain ones, and what fits 1280 x 720
    fits 1366 x 768, which is laid out as closely.
    """

    width: int
    height: int
    share: float = 1.0
    scale: int = 100

    @property
    def name(self) -> str:
        return f"{self.width}x{self.height}-{'long' if self.share > 1 else 'plain'}-{self.scale}"


SETTINGS = [
    Setting(1280, 800),
    Setting(1280, 800, 1.4),
    Setting(1280, 720, 1.4),
    Setting(1920, 1080, 1.4),
    Setting(1280, 800, scale=150),
]


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


def leaves(counter: Counter) -> list[QWidget]:
    """What is shown and has words or can be touched; parts of a card are the card's."""
    window = counter.window
    seen = [one for part in (window.status_bar, window.banner, window.page()) for one in part.findChildren(QWidget)]
    return [one for one in seen if isinstance(one, LEAVES) and one.isVisible()]


@pytest.fixture(params=SETTINGS, ids=lambda setting: setting.name)
def setting(request: pytest.FixtureRequest) -> Setting:
    assert isinstance(request.param, Setting)
    return request.param


@pytest.fixture
def sized(plain_window: Counter, long_window: Counter, setting: Setting) -> Counter:
    counter = long_window if setting.share > 1 else plain_window
    counter.scale(setting.scale)
    counter.window.resize(setting.width, setting.height)
    return counter


@pytest.mark.parametrize("name", list(VIEWS))
def test_every_page_is_right(sized: Counter, setting: Setting, name: str) -> None:
    """No text is lost, nothing overlaps, targets are large and apart: in any size, with long words, in large type."""
    busy = samples.WITHOUT_LINE if name.endswith("notice") else samples.ONLINE
    sized.window.show_status(samples.stretched(busy, setting.share))
    sized.window.practise(name.startswith("training"))
    sized.settle(samples.stretched(VIEWS[name], setting.share))
    shown = leaves(sized)
    assert (sized.window.width(), sized.window.height()) == (setting.width, setting.height)
    _no_text_is_lost(shown, setting, strict=setting.share == 1 and busy is samples.ONLINE)
    _nothing_overlaps(sized, shown)
    _targets_are_large_and_apart(shown)


def _no_text_is_lost(shown: list[QWidget], setting: Setting, *, strict: bool) -> None:
    """An ellipsis is on purpose only: all of the text is then in the tooltip, and no button but a card ever has one."""
    for widget in (one for one in shown if hasattr(one, "is_elided") and one.is_elided()):
        words = widget.accessibleName()
        assert widget.toolTip(), f"{words!r} is cut and has no tooltip"
        assert isinstance(widget, ItemCardButton | QueueRowButton) or not isinstance(widget, QAbstractButton), (
            f"{words!r} is cut"
        )
        one_line = isinstance(widget, Words) and widget.max_lines == 1
        less = isinstance(widget, ItemCardButton) and setting.scale > 100  # the SKU gives way to larger words
        assert one_line or less or not strict, f"{words!r} is cut"


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
