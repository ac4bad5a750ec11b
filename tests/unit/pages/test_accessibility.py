"""Who cannot see it well, hear it, or use a pointer works here too: a walk over all screens in one window."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from kiosk.feedback import Feedback
from kiosk.flow import views as v
from kiosk.theme import DARK, JUDGE, LIGHT, STATE_PAIRS, TARGET, Mode, Palette, apply_theme, contrast
from kiosk.widgets.buttons import ActionButton, ChoiceButton, JudgeButton, Kind, ToggleChip, Touchable
from kiosk.widgets.edge import COLOURS, Edge
from kiosk.widgets.pills import Pill
from kiosk.widgets.words import Words
from tests.unit.pages import samples
from tests.unit.pages.conftest import Counter, application

VIEWS = samples.every_view()
ROLES = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.EditableText)
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def within(counter: Counter, *kinds: type[QWidget]) -> Iterator[QWidget]:
    """What staff sees of these kinds, in the bars and on the page."""
    window = counter.window
    for part in (window.page(), window.status_bar, window.banner):
        yield from (one for one in part.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible())


def controls(counter: Counter) -> list[QWidget]:
    return list(within(counter, Touchable, QLineEdit))


def told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """What assistive technology is told: the role and the name."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.role(), found.text(QAccessible.Text.Name)


def walk(counter: Counter) -> Iterator[tuple[str, v.View]]:
    """Every view, shown, with the bar on top full."""
    counter.window.show_status(samples.ONLINE)
    for name, view in VIEWS.items():
        counter.show(view)
        yield name, view


def test_every_control_has_a_name_a_role_and_tells_its_state(counter: Counter) -> None:
    for name, _ in walk(counter):
        for widget in controls(counter):
            role, said = told(widget)
            assert role in ROLES, f"{name}: {widget.objectName()}"
            assert said.strip(), f"{name}: {widget.objectName()} has no name"
            if isinstance(widget, Touchable):
                state = QAccessible.queryAccessibleInterface(widget).state()
                assert bool(state.checked) is widget.isChecked(), f"{name}: {said}"
                assert bool(state.disabled) is not widget.isEnabled(), f"{name}: {said}"


def test_no_two_controls_of_a_screen_have_the_same_name(counter: Counter) -> None:
    for name, _ in walk(counter):
        said = [told(one)[1] for one in controls(counter)]
        twice = {one for one in said if said.count(one) > 1}
        assert not twice, f"{name}: {twice}"


def test_every_screen_has_a_title_and_its_texts_are_read(counter: Counter) -> None:
    for name, _ in walk(counter):
        assert told(counter.window.page())[1].strip(), f"{name} has no name"
        for words in within(counter, Words):
            assert isinstance(words, QLabel)
            role, said = told(words)
            assert not words.text() or (role is QAccessible.Role.StaticText and said == words.text()), name


def test_tab_reaches_every_control_and_comes_back(counter: Counter) -> None:
    """No trap: from where the keyboard starts, Tab goes through all that can be used, the page first, then the bars."""
    for name, _ in walk(counter):
        page, start = counter.window.page(), QApplication.focusWidget()
        assert start is page or (start and page.isAncestorOf(start)), f"{name}: the keyboard starts nowhere"
        page.setFocus()
        passed = [one for one in round_trip(counter) if one is not page]
        wanted = {one for one in controls(counter) if one.isEnabled()}
        missing = [one.objectName() for one in wanted - set(passed)]
        assert not missing, f"{name}: Tab does not reach {missing}"
        places = [2 if counter.window.status_bar.isAncestorOf(one) else page.bar.isAncestorOf(one) for one in passed]
        assert places == sorted(places), f"{name}: {[one.objectName() for one in passed]}"
        beside = [(one, after) for one, after in zip(passed, passed[1:], strict=False) if is_same_row(one, after)]
        for one, after in beside:
            assert left(one) < left(after), f"{name}: {after.objectName()} is left of {one.objectName()}"


def round_trip(counter: Counter) -> list[QWidget]:
    """What has the focus, Tab after Tab, until it comes back to the page."""
    passed: list[QWidget] = []
    for _ in range(200):
        here = QApplication.focusWidget()
        assert here is not None
        if here in passed:
            return passed
        passed.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes back")


def left(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint()).x()


def is_same_row(one: QWidget, other: QWidget) -> bool:
    """Whether two controls of one part stand beside each other."""
    same = one.parentWidget() is other.parentWidget()
    return same and one.y() == other.y() and one.height() == other.height()


def test_the_focus_starts_on_nothing_that_judges_or_cannot_be_undone(counter: Counter) -> None:
    for name, _ in walk(counter):
        focus = QApplication.focusWidget()
        assert not isinstance(focus, JudgeButton), name
        assert not (isinstance(focus, ActionButton) and focus.kind is Kind.DANGER), name
        assert not (isinstance(focus, ChoiceButton) and focus.danger), name


def test_a_new_notice_is_read_out_once(counter: Counter) -> None:
    heard: list[tuple[str, bool]] = []
    banner = counter.window.banner
    banner.announced.connect(lambda words, urgent: heard.append((words, urgent)))
    for name, view in walk(counter):
        heard.clear()
        notice: v.Notice | None = getattr(view, "notice", None)
        counter.show(view)
        assert heard == [], f"{name}: the same notice again"
        counter.show(samples.TROUBLE)
        counter.show(view)
        urgent = notice is not None and notice.tone in (v.Tone.WARN, v.Tone.BAD)
        assert heard == ([(notice.text, urgent)] if notice else []), name
        for word in range(3):  # the clock and the queue go on
            counter.window.show_status(samples.ONLINE if word % 2 else samples.WITHOUT_LINE)
        assert len(heard) == bool(notice), name


def test_a_state_is_never_a_colour_alone(counter: Counter) -> None:
    for name, _ in walk(counter):
        for pill in within(counter, Pill):
            assert isinstance(pill, Pill)
            assert pill.text.strip() and pill.mark.icon, f"{name}: {pill.text!r} has no icon"
        for button in within(counter, JudgeButton, ChoiceButton):
            assert isinstance(button, JudgeButton | ChoiceButton)
            assert button.text().strip() and button.icon_name, f"{name}: {button.text()!r} has no icon"
        for chip in within(counter, ToggleChip):
            assert isinstance(chip, ToggleChip) and chip.isCheckable(), name
        if counter.window.banner.isVisible():
            assert counter.window.banner.mark.icon and counter.window.banner.words.text(), name


def test_a_tick_is_seen_without_colour(counter: Counter) -> None:
    counter.show(VIEWS["s5-damage-ready"])
    chips = [one for one in within(counter, ToggleChip) if isinstance(one, ToggleChip) and one.boxed]
    said = {one.isChecked(): grey(one.grab().toImage())[12:52, 12:42] for one in chips}
    assert np.abs(said[True].astype(int) - said[False].astype(int)).max() > 100


@pytest.mark.parametrize("says", list(Feedback))
def test_what_a_sound_says_is_seen(counter: Counter, says: Feedback) -> None:
    counter.show(samples.SCAN)
    counter.window.flash(says)
    edge = counter.window.findChild(Edge)
    assert edge is not None and edge.isVisible()
    for palette in (LIGHT, DARK):
        assert contrast(getattr(palette, COLOURS[says]), palette.surface) >= 3


@pytest.mark.parametrize("scale", [100, 150])
def test_targets_are_large_in_a_low_window(counter: Counter, scale: int) -> None:
    counter.scale(scale)
    counter.window.resize(1280, 720)
    for name, _ in walk(counter):
        for widget in controls(counter):
            least = JUDGE if isinstance(widget, JudgeButton | ChoiceButton) else TARGET
            assert widget.height() >= least and widget.width() >= TARGET, f"{name}: {widget.objectName()}"


@PALETTES
@pytest.mark.parametrize(("ink", "ground"), STATE_PAIRS)
def test_states_and_outlines_can_be_told_apart(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 3


@PALETTES
def test_the_ring_of_the_focus_is_seen_on_any_ground(palette: Palette) -> None:
    """It has two lines, one of which stands out wherever it is."""
    soft = [f"{tone}_soft" for tone in ("accent", "good", "warn", "bad", "info", "absent")]
    for ground in ("surface", "raised", "sunken", "bar", "bar_chip", "primary", "danger", *soft):
        lines = (palette.accent, palette.raised)
        assert max(contrast(line, getattr(palette, ground)) for line in lines) >= 3, ground
    assert contrast(palette.accent, palette.raised) >= 3


SAMPLED = ("s2-scan", "s3-six", "s4-item", "s5-damage-ready", "s7-absent", "s8-held", "s10-done", "s13-hold", "s1-wait")


@pytest.mark.parametrize("mode", list(Mode))
def test_painted_words_can_be_read(counter: Counter, mode: Mode) -> None:
    """From the pixels: the colour of the words against that of the ground they were painted on."""
    apply_theme(application(), mode)
    try:
        counter.window.show_status(samples.WITHOUT_LINE)
        for name in SAMPLED:
            counter.show(VIEWS[name])
            picture = counter.window.grab().toImage()
            for widget in within(counter, Words, ActionButton, ToggleChip, Pill):
                part = picture.copy(QRect(widget.mapTo(counter.window, QPoint()), widget.size()).adjusted(4, 4, -4, -4))
                if told(widget)[1]:
                    assert painted_contrast(part) >= 4.2, f"{name}: {told(widget)[1]}"
    finally:
        apply_theme(application(), Mode.LIGHT)


def painted_contrast(picture: QImage) -> float:
    """Contrast of the commonest colour and of the one that stands out most from it; edges of letters are softened."""
    pixels = rgb(picture).reshape(-1, 3)
    colours, counts = np.unique(pixels, axis=0, return_counts=True)
    ground = _hex(colours[counts.argmax()])
    return max(contrast(_hex(one), ground) for one in colours[counts >= 2])


def _hex(colour: npt.NDArray[np.uint8]) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour.tolist())


def rgb(picture: QImage) -> npt.NDArray[np.uint8]:
    made = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.bytesPerLine())
    return rows[:, : made.width() * 3].reshape(made.height(), made.width(), 3).copy()


def grey(picture: QImage) -> npt.NDArray[np.uint8]:
    return rgb(picture).mean(axis=2).astype(np.uint8)
