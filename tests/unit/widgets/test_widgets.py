"""Widgets on their own: the live picture, QR codes, fields, the status bar, text that wraps."""

from dataclasses import replace

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.feedback import Feedback
from kiosk.flow.views import Gauge, ItemCard
from kiosk.texts import duration_word, grouped, tr
from kiosk.theme import Mode, Type, apply_theme, colour, font
from kiosk.widgets.bars import StatusBar
from kiosk.widgets.buttons import ActionButton, ChoiceButton, JudgeButton, ToggleChip
from kiosk.widgets.cards import ItemCardButton, Shape
from kiosk.widgets.edge import Edge
from kiosk.widgets.fields import WordField
from kiosk.widgets.gauges import GaugeRow
from kiosk.widgets.paint import wrap
from kiosk.widgets.panels import LineList
from kiosk.widgets.photos import PhotoStrip
from kiosk.widgets.pictures import swatch
from kiosk.widgets.pills import Pill, mark_of
from kiosk.widgets.preview import PreviewWidget
from kiosk.widgets.qr import QrView
from kiosk.widgets.queue import QueueRowButton
from kiosk.widgets.ring import CountdownRing
from kiosk.widgets.words import Words
from sync.domain.verification import Result
from tests.unit.pages import samples


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> None:
    apply_theme(qapp, Mode.LIGHT)


def shown[W: QWidget](qtbot: QtBot, widget: W, wide: int, high: int) -> W:
    qtbot.addWidget(widget)
    widget.resize(wide, high)
    widget.show()
    return widget


def noise(wide: int, high: int) -> tuple[QImage, object]:
    pixels = np.random.default_rng(7).integers(0, 255, (high, wide, 4), np.uint8)
    pixels[..., 3] = 255
    return QImage(pixels.data, wide, high, wide * 4, QImage.Format.Format_RGB32), pixels


def test_a_frame_of_the_right_size_is_painted_pixel_by_pixel(qtbot: QtBot) -> None:
    preview = shown(qtbot, PreviewWidget(), 400, 300)
    assert preview.frame_size() == QSize(400, 300)
    frame, owner = noise(400, 300)
    preview.set_frame(frame, owner)
    painted = preview.grab().toImage()
    for x, y in ((30, 30), (200, 150), (399 - 30, 299 - 30), (200, 2)):
        assert painted.pixelColor(x, y) == frame.pixelColor(x, y)
    assert painted.pixelColor(0, 0) == colour("surface")


def test_a_frame_of_another_size_still_fills_the_picture(qtbot: QtBot) -> None:
    preview = shown(qtbot, PreviewWidget(), 400, 300)
    frame = QImage(1280, 720, QImage.Format.Format_RGB32)
    frame.fill(QColor("#123456"))
    preview.set_frame(frame)
    painted = preview.grab().toImage()
    assert painted.pixelColor(200, 2) == QColor("#123456") == painted.pixelColor(2, 150)


def test_without_a_camera_there_are_words(qtbot: QtBot) -> None:
    preview = shown(qtbot, PreviewWidget(), 400, 300)
    frame, owner = noise(400, 300)
    preview.set_frame(frame, owner)
    preview.set_message("The camera is not plugged in.")
    assert preview.accessibleDescription() == "The camera is not plugged in."
    assert preview.grab().toImage().pixelColor(20, 20) == colour("bar")


def test_feedback_colours_the_edge_for_a_moment(qtbot: QtBot) -> None:
    under = shown(qtbot, QWidget(), 400, 300)
    edge = Edge(under)
    edge.resize(under.size())
    seen = []
    for says in (Feedback.GOOD, Feedback.NOT_NOW, Feedback.UNKNOWN):
        edge.flash(says)
        seen.append(under.grab().toImage().pixelColor(200, 4).name())
    assert len(set(seen)) == 3
    qtbot.waitUntil(edge.isHidden)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_phone_can_read_the_drawn_code(qapp: QApplication, qtbot: QtBot, mode: Mode) -> None:
    apply_theme(qapp, mode)
    view = shown(qtbot, QrView(), 260, 260)
    view.encode("https://returns.example/start/northline")
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    assert [code.text for code in zxingcpp.read_barcodes(pixels)] == ["https://returns.example/start/northline"]


def test_words_are_told_after_a_pause(qtbot: QtBot) -> None:
    field = shown(qtbot, WordField("field-note", "Note"), 300, 64)
    field.show_text("", "i1")
    with qtbot.waitSignal(field.told) as told:
        QTest.keyClicks(field, "left cuff")
    assert told.args == ["left cuff"]


def test_words_are_told_on_leaving_the_field(qtbot: QtBot) -> None:
    field = shown(qtbot, WordField("field-note", "Note"), 300, 64)
    field.setFocus()
    with qtbot.waitSignal(field.told) as told:
        field.insert("x")
        field.clearFocus()
    assert told.args == ["x"]


def test_text_wraps_then_ends_in_an_ellipsis_with_all_of_it_in_the_tooltip(qtbot: QtBot) -> None:
    text = "Whole return: second look, up to ten business days, and then news by email"
    words = shown(qtbot, Words(text, lines=2), 300, 52)
    assert len(words.wrapped().lines) == 2 and words.is_elided() and words.toolTip() == text
    words.resize(700, 52)
    assert not words.is_elided() and words.toolTip() == ""


def test_no_tooltip_makes_markup_of_what_others_wrote(qtbot: QtBot) -> None:
    foreign = "<h1>Accepted</h1><img src='http://evil.example/pixel'>" + "x" * 200
    card = ItemCardButton()
    card.show_item(ItemCard("1", 1, foreign, foreign, foreign, foreign, None), Shape.ROW)
    row = QueueRowButton()
    row.show_row(replace(samples.QUEUE.rows[0], sentence=foreign), chosen=False)
    narrow = (
        Words(foreign),
        Pill(foreign),
        ActionButton(foreign),
        JudgeButton(foreign, foreign, "check", "good"),
        ToggleChip(foreign),
        ChoiceButton(foreign, foreign, "check"),
        card,
        row,
    )
    for widget in narrow:
        shown(qtbot, widget, 240, 100).grab()
        tip = widget.toolTip()
        assert "evil.example" in tip and "<img" not in tip, widget


def test_a_word_longer_than_the_line_is_broken_and_not_lost() -> None:
    broken = wrap("Kennzeichnungsverordnung", font(Type.BODY), 120, 3)
    assert "".join(broken.lines) == "Kennzeichnungsverordnung" and not broken.elided


def test_the_status_bar_says_what_needs_attention(qtbot: QtBot) -> None:
    bar = shown(qtbot, StatusBar(), 1280, 64)
    bar.show_status(samples.ONLINE)
    said = {pill.objectName(): pill.text for pill in bar.findChildren(Pill) if pill.isVisible()}
    assert said == {"status-line": "Online"}
    assert (bar.queue.text(), bar.queue.isVisible()) == ("Queue 0", True)
    bar.show_status(samples.WITHOUT_LINE)
    said = {pill.objectName(): pill.text for pill in bar.findChildren(Pill) if pill.isVisible()}
    assert said["status-line"] == "Offline 6 min" and bar.queue.text() == "Queue 4"
    assert said["status-needs-person"] == "1 needs a person" and said["status-camera"] == "Camera unplugged"
    bar.show_status(replace(samples.WITHOUT_LINE, offline_s=None))
    assert bar.line.text.startswith("Offline since ")


def test_the_status_bar_shows_the_open_case_instead_of_the_place(qtbot: QtBot) -> None:
    bar = shown(qtbot, StatusBar(), 1280, 64)
    bar.show_status(samples.ONLINE)
    assert (bar.first.text(), bar.duty.text()) == ("Eaton Centre L2", "Amira K.")
    bar.show_head(samples.HEAD)
    assert "NL-1002" in bar.first.text() and "Ana R." in bar.second.text()
    bar.show_head(None)
    assert bar.first.text() == "Eaton Centre L2"


def test_the_ring_counts_down_and_stops_at_nought(qtbot: QtBot) -> None:
    ring = shown(qtbot, CountdownRing(), 104, 104)
    ring.count_from(1, 10)
    qtbot.waitUntil(lambda: ring.left == 0)
    assert ring.accessibleName().startswith("0 ")


def test_a_gauge_says_its_level_in_words(qtbot: QtBot) -> None:
    row = shown(
        qtbot, GaugeRow("Light", "sun", {Gauge.OK: "good", Gauge.LOW: "too dark"}, frozenset({Gauge.OK})), 300, 52
    )
    assert row.accessibleName() == "Light: not measured"
    row.show_level(Gauge.LOW)
    assert row.accessibleName() == "Light: too dark"


def test_photos_come_with_the_places_still_wanted(qtbot: QtBot) -> None:
    strip = shown(qtbot, PhotoStrip(3), 500, 120)
    strip.show_photos(("a.jpg",), 2, room_for_more=True)
    assert [tile.text() for tile in strip.tiles if tile.isVisible()] == ["Photo 1", "Photo needed"]
    strip.show_photos(("a.jpg", "b.jpg", "c.jpg", "d.jpg"), 2, room_for_more=True)
    assert [tile.text() for tile in strip.tiles if tile.isVisible()] == ["Photo 3", "Photo 4", "One more"]
    strip.grab()  # missing files are drawn as a picture's place, never as an error


def test_a_list_says_what_it_has_no_room_for(qtbot: QtBot) -> None:
    lines = shown(qtbot, LineList(3), 300, 200)
    lines.show_lines(("a", "b", "c", "d", "e"))
    assert [row.text() for row in lines.rows if isinstance(row, Words)] == ["a", "b", "and 3 more"]


def test_every_judgement_has_a_colour_an_icon_and_a_word(qtbot: QtBot) -> None:
    results = (*Result, None)
    assert len({mark_of(result).tone for result in results}) == len({mark_of(result).icon for result in results}) == 4
    pill = shown(qtbot, Pill(), 200, 36)
    said = set()
    for result in results:
        pill.judge(result)
        said.add(pill.accessibleName())
        pill.grab()
    assert said == {"Like new", "Damaged", "Not here", "Not judged"}


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min"), (3900, "1 h 05 min")]
)
def test_a_duration_as_staff_say_it(seconds: int, said: str) -> None:
    assert duration_word(seconds) == said


def test_small_words() -> None:
    assert grouped("RBB7Q2M9X4K3") == "RBB 7Q2M 9X4K 3"
    assert grouped("NL-1002") == "NL-1002"
    assert tr("Say: {text}", text="yes") == "Say: yes"
    assert swatch("Navy, M") == QColor("#33487a") and swatch("30 ml") is None


def test_a_focus_by_tab_is_drawn_and_one_by_touch_is_not(qtbot: QtBot) -> None:
    button = shown(qtbot, ActionButton("Save"), 200, 64)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(button.hasFocus)
    touched = button.grab().toImage()
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() != touched
