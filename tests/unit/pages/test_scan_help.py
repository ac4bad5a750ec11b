"""What the scan pages show of the camera's work: codes to tap, why nothing is read, the lamp."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.devices.diagnosis import Reason
from kiosk.flow import views as v
from kiosk.theme import GAP, TARGET
from kiosk.widgets.bars import NoticeBanner
from kiosk.widgets.code_overlay import ChoiceRow
from kiosk.widgets.lamp import Lamp
from kiosk.widgets.preview import PreviewWidget
from tests.gallery import phone_picture
from tests.unit.pages import samples
from tests.unit.pages.conftest import Counter

TWO = Reason.TWO_CODES.words


@pytest.fixture
def preview(plain_window: Counter) -> PreviewWidget:
    plain_window.window.resize(1280, 800)
    plain_window.show(samples.SCAN)
    preview = plain_window.window.preview()
    assert preview is not None
    preview.set_frame(phone_picture(preview.frame_size()))
    preview.set_codes(())
    plain_window.window.show_advice("")
    return preview


def offer(preview: PreviewWidget) -> list[str]:
    """Two codes to choose among and one that is not meant; what was chosen is added to the list."""
    chosen: list[str] = []
    preview.chosen.connect(chosen.append)
    preview.set_codes(samples.codes(preview.width(), preview.height(), several=True))
    preview.grab()
    return chosen


def test_a_tap_on_a_code_chooses_it(preview: PreviewWidget) -> None:
    chosen = offer(preview)
    for share in (0.3, 0.7):
        QTest.mouseClick(
            preview,
            Qt.MouseButton.LeftButton,
            pos=QPoint(round(preview.width() * share), round(preview.height() * 0.4)),
        )
    assert chosen == ["https://returns.example/r/NL-1001", "https://returns.example/r/FC-2002"]


def test_a_tap_beside_all_codes_chooses_none(preview: PreviewWidget) -> None:
    chosen = offer(preview)
    QTest.mouseClick(preview, Qt.MouseButton.LeftButton, pos=QPoint(8, preview.height() // 2))
    assert chosen == []


def test_each_choice_has_a_button_for_fingers_and_keys(plain_window: Counter, preview: PreviewWidget) -> None:
    chosen = offer(preview)
    buttons = preview.choices()
    assert [button.text() for button in buttons] == ["1  NL-1001", "2  FC-2002"]
    assert all(button.height() >= TARGET and button.width() >= TARGET for button in buttons)
    assert buttons[1].geometry().left() - buttons[0].geometry().right() > GAP - 2
    assert not any(button.is_elided() for button in buttons if hasattr(button, "is_elided"))
    assert plain_window.window.page().cards() == buttons
    buttons[1].click()
    assert chosen == ["https://returns.example/r/FC-2002"]


def test_arrows_and_enter_choose_a_code(plain_window: Counter, preview: PreviewWidget) -> None:
    chosen = offer(preview)
    page = plain_window.window.page()
    page.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget() or page, key)
    assert chosen == ["https://returns.example/r/FC-2002"]


def test_when_the_codes_are_gone_so_are_their_buttons(preview: PreviewWidget) -> None:
    offer(preview)
    preview.set_codes(())
    row = preview.findChild(ChoiceRow)
    assert row is not None
    assert row.isHidden() and preview.choices() == []


def test_the_reason_stands_in_the_picture_and_the_other_way_in_is_lit(
    plain_window: Counter, preview: PreviewWidget
) -> None:
    before = preview.grab().toImage()
    plain_window.window.show_advice(Reason.TOO_FAR.words)
    assert preview.accessibleDescription() == Reason.TOO_FAR.words
    assert preview.grab().toImage() != before
    plain_window.window.show_advice("")
    assert preview.grab().toImage() == before


def test_a_page_without_a_picture_says_it_above(plain_window: Counter) -> None:
    banner = plain_window.window.findChild(NoticeBanner, "notice")
    assert banner is not None
    plain_window.show(samples.CASE)
    plain_window.window.show_advice(TWO)
    assert banner.isVisible() and banner.accessibleName() == TWO
    plain_window.window.show_advice("")
    assert not banner.isVisible()


def test_every_reason_has_words_that_say_what_to_do() -> None:
    assert all(len(reason.words.split(". ")) == 2 for reason in Reason)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_lamp_covers_nothing(plain_window: Counter, size: tuple[int, int]) -> None:
    window = plain_window.window
    window.resize(*size)
    plain_window.show(samples.SCAN)
    lamp = window.findChild(Lamp)
    assert lamp is not None
    for view in (samples.SCAN, samples.BAGGING):
        plain_window.show(view)
        before = window.page().grab().toImage()
        window.shine(True)
        assert lamp.isVisible() and lamp.size() == window.page().size()
        free = before.pixelColor(12, before.height() // 2)
        assert free == before.pixelColor(25, before.height() // 2), "nothing is there"
        window.shine(False)
        assert not lamp.isVisible()


def test_a_code_s_label_is_short() -> None:
    assert v.CodeOutline("x" * 90, (), v.CodeMark.CHOICE, 1).label == "x" * 24
