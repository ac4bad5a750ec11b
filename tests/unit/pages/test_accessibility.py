"""Who cannot see it well, hear it, or use a pointer works here too: a walk over all screens in one window."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

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


def names_and_roles(counter: Counter, view: v.View) -> Iterator[str]:
    """Every control has a name, a role, and tells whether it is ticked and whether it can be used."""
    for widget in controls(counter):
        role, said = told(widget)
        if role not in ROLES or not said.strip() or not widget.objectName():
            yield f"{widget.objectName()} is {role.name} {said!r}"
        if isinstance(widget, Touchable):
            state = QAccessible.queryAccessibleInterface(widget).state()
            if bool(state.checked) is not widget.isChecked() or bool(state.disabled) is widget.isEnabled():
                yield f"{said} does not tell its state"


def names_differ(counter: Counter, view: v.View) -> Iterator[str]:
    said = [told(one)[1] for one in controls(counter)]
    yield from {f"{one} twice" for one in said if said.count(one) > 1}


def texts_are_read(counter: Counter, view: v.View) -> Iterator[str]:
    """The screen has a title, and each text is told as it is seen."""
    if not told(counter.window.page())[1].strip():
        yield "no title"
    for words in within(counter, Words):
        assert isinstance(words, Words)
        if words.text() and told(words) != (QAccessible.Role.StaticText, words.text()):
            yield words.text()


def focus_starts_well(counter: Counter, view: v.View) -> Iterator[str]:
    """On the page, and on nothing that judges or cannot be undone."""
    page, focus = counter.window.page(), QApplication.focusWidget()
    if focus is None or not (focus is page or page.isAncestorOf(focus)):
        yield "the keyboard starts nowhere"
    final = isinstance(focus, ActionButton) and focus.kind is Kind.DANGER
    if focus and (isinstance(focus, JudgeButton) or final or (isinstance(focus, ChoiceButton) and focus.danger)):
        yield f"the keyboard starts on {focus.objectName()}"


def tab_goes_round(counter: Counter, view: v.View) -> Iterator[str]:
    """No trap: Tab goes through all that can be used as it is read, the content, the buttons below, the bar on top."""
    page, bar = counter.window.page(), counter.window.status_bar
    page.setFocus()
    passed = [one for one in round_trip() if one is not page]
    missing = {one for one in controls(counter) if one.isEnabled()} - set(passed)
    yield from (f"Tab does not reach {one.objectName()}" for one in missing)
    places = [2 if bar.isAncestorOf(one) else int(page.bar.isAncestorOf(one)) for one in passed]
    if places != sorted(places):
        yield f"Tab jumps: {[one.objectName() for one in passed]}"
    for one, after in pairwise(passed):
        if is_same_row(one, after) and left(one) > left(after):
            yield f"{after.objectName()} comes after {one.objectName()}"


def no_colour_alone(counter: Counter, view: v.View) -> Iterator[str]:
    """A state has a word and an icon."""
    for one in within(counter, Pill, JudgeButton, ChoiceButton):
        icon = one.mark.icon if isinstance(one, Pill) else getattr(one, "icon_name", "")
        if not told(one)[1].strip() or not icon:
            yield f"{told(one)[1]!r} has no icon"
    banner = counter.window.banner
    if banner.isVisible() and not (banner.mark.icon and banner.words.text()):
        yield "the notice has no icon"


def targets_are_large(counter: Counter, view: v.View) -> Iterator[str]:
    for widget in controls(counter):
        least = JUDGE if isinstance(widget, JudgeButton | ChoiceButton) else TARGET
        if widget.height() < least or widget.width() < TARGET:
            yield f"{widget.objectName()} is {widget.width()} x {widget.height()}"


RULES: tuple[Callable[[Counter, v.View], Iterator[str]], ...] = (
    focus_starts_well,
    names_and_roles,
    names_differ,
    texts_are_read,
    no_colour_alone,
    targets_are_large,
    tab_goes_round,
)


@pytest.fixture(scope="module")
def findings(plain_window: Counter) -> dict[str, list[str]]:
    """What each rule finds on a walk over all screens, in the lowest window that is meant."""
    plain_window.scale(100)
    plain_window.window.resize(1280, 720)
    plain_window.window.activateWindow()
    assert QTest.qWaitForWindowActive(plain_window.window)
    plain_window.show(samples.TROUBLE)
    found: dict[str, list[str]] = {rule.__name__: [] for rule in RULES}
    for name, view in VIEWS.items():
        signed_in = not isinstance(view, v.SignInView)
        plain_window.window.show_status(replace(samples.ONLINE, can_lock=signed_in))
        plain_window.show(view)
        for rule in RULES:
            found[rule.__name__] += [f"{name}: {one}" for one in rule(plain_window, view)]
    return found


@pytest.mark.parametrize("rule", [rule.__name__ for rule in RULES])
def test_all_screens_keep_to(findings: dict[str, list[str]], rule: str) -> None:
    assert findings[rule] == []


def round_trip() -> list[QWidget]:
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


def test_the_focus_of_a_control_that_is_gone_goes_to_no_judgement(counter: Counter) -> None:
    counter.show(VIEWS["s6-ask"])
    counter.show(VIEWS["s6-stays"])
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit) and focus.objectName() == "field-brand"


def test_a_new_notice_is_read_out_once(counter: Counter) -> None:
    heard: list[tuple[str, bool]] = []
    counter.window.banner.announced.connect(lambda words, urgent: heard.append((words, urgent)))
    for name, view in VIEWS.items():
        notice: v.Notice | None = getattr(view, "notice", None)
        if notice is None:
            continue
        heard.clear()
        for status in (samples.ONLINE, samples.WITHOUT_LINE):  # the clock and the queue go on
            counter.show(view)
            counter.window.show_status(status)
        assert heard == [(notice.text, notice.tone in (v.Tone.WARN, v.Tone.BAD))], name
        counter.show(samples.TROUBLE)
        counter.show(view)
        assert len(heard) == 2, f"{name}: the next time it is new again"


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
