"""The queue page: it explains what was chosen, keeps still while it is told the same, and opens from every page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.flow.actions import Act, WriteNote
from kiosk.flow.views import QueueState, QueueView
from kiosk.widgets.panels import IconDisc
from tests.unit.pages import samples
from tests.unit.pages.conftest import Counter
from tests.unit.pages.test_acts import VIEWS, field, find, press

Key = Qt.Key


class Painted(QObject):
    """Counts what is painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.names.append(watched.objectName() or type(watched).__name__)
        return False


@pytest.fixture
def painted() -> Iterator[Painted]:
    app = QApplication.instance()
    assert app is not None
    watcher = Painted()
    app.installEventFilter(watcher)
    yield watcher
    app.removeEventFilter(watcher)


def said(counter: Counter, view: QueueView) -> str:
    counter.show(view)
    return words(counter)


def words(counter: Counter) -> str:
    page = counter.window.page()
    return " | ".join(one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible())


def click(counter: Counter, name: str) -> None:
    QTest.mouseClick(find(counter, name), Qt.MouseButton.LeftButton)


def test_what_needs_a_person_is_explained_at_once(counter: Counter) -> None:
    assert samples.REFUSED.advice in said(counter, samples.QUEUE)
    assert find(counter, "copy-details").isVisible()


def test_a_row_is_explained_when_it_is_tapped_and_the_whole_when_it_is_tapped_again(counter: Counter) -> None:
    counter.show(samples.QUEUE)
    click(counter, "queue-ev-2")
    assert samples.HOLD.advice in words(counter)
    click(counter, "queue-ev-2")
    assert samples.QUEUE.title in words(counter)
    assert counter.taken() == []  # choosing is the page's own affair


def test_the_choice_outlives_the_next_second_and_ends_with_the_page(counter: Counter) -> None:
    counter.show(samples.QUEUE)
    click(counter, "queue-ev-3")
    later = replace(samples.RETRYING, sentence="Retry in 39 s: central is busy")
    text = said(counter, replace(samples.QUEUE, rows=(samples.REFUSED, samples.HOLD, later)))
    assert "Retry in 39 s" in text and samples.REFUSED.advice not in text
    counter.show(samples.SCAN)
    assert samples.REFUSED.advice in said(counter, samples.QUEUE)


def test_the_rows_are_paged(counter: Counter) -> None:
    counter.show(samples.QUEUE)
    press(counter, Key.Key_PageDown)
    find(counter, "queue-ev-5")
    press(counter, Key.Key_PageUp)
    find(counter, "queue-ev-1")


def test_arrows_and_enter_choose_a_row(counter: Counter) -> None:
    counter.show(samples.QUEUE)
    press(counter, Key.Key_Down)
    press(counter, Key.Key_Down)
    press(counter, Key.Key_Return)
    assert samples.HOLD.advice in words(counter)


def test_the_details_are_on_the_clipboard(counter: Counter) -> None:
    counter.show(replace(samples.QUEUE, rows=(replace(samples.REFUSED, details="event ev-1"),)))
    click(counter, "copy-details")
    assert QGuiApplication.clipboard().text() == "event ev-1"


def test_told_the_same_it_paints_nothing(counter: Counter, painted: Painted, qtbot: QtBot) -> None:
    counter.show(samples.QUEUE)
    qtbot.wait(50)
    painted.names.clear()
    counter.window.show_view(replace(samples.QUEUE))
    qtbot.wait(50)
    assert painted.names == []


def test_a_second_later_only_what_changed_is_painted(counter: Counter, painted: Painted, qtbot: QtBot) -> None:
    counter.show(samples.QUEUE)
    qtbot.wait(50)
    painted.names.clear()
    later = replace(samples.RETRYING, sentence="Retry in 39 s: central is busy")
    counter.window.show_view(
        replace(samples.QUEUE, rows=(samples.REFUSED, samples.HOLD, later, *samples.QUEUE.rows[3:]))
    )
    qtbot.wait(50)
    assert not {"queue-ev-1", "queue-ev-2", "queue-ev-4", "copy-details"} & set(painted.names)


@pytest.mark.parametrize("name", list(samples.every_view()))
def test_the_queue_opens_from_the_status_bar_of_every_page(counter: Counter, name: str) -> None:
    counter.window.show_status(samples.ONLINE)
    counter.show(samples.every_view()[name])
    QTest.mouseClick(counter.window.status_bar.queue, Qt.MouseButton.LeftButton)
    assert counter.taken() == [Act.QUEUE]


def test_what_was_typed_is_told_before_the_queue_opens(counter: Counter) -> None:
    counter.show(samples.DAMAGE)
    press(counter, Key.Key_F8)
    QTest.keyClicks(field(counter, "field-note"), "wet")
    press(counter, Key.Key_F11)
    assert counter.taken() == [WriteNote("wet"), Act.QUEUE]


def test_there_is_nothing_to_send_in_an_empty_queue(counter: Counter) -> None:
    counter.show(samples.QUEUE_SENT)
    assert not find(counter, "act-send_now").isEnabled()


def shown(counter: Counter, name: str) -> str:
    view = VIEWS[name]
    assert isinstance(view, QueueView)
    return said(counter, view)


def test_the_days_check_is_told_before_what_was_chosen_before_it(counter: Counter) -> None:
    counter.show(samples.QUEUE)
    click(counter, "queue-ev-2")
    text = shown(counter, "s13-day-asked")
    assert "Checking the day" in text and samples.HOLD.advice not in text
    assert samples.REFUSED.advice in said(counter, samples.QUEUE)


def test_only_a_day_that_agrees_has_the_filled_green_disc(counter: Counter) -> None:
    for name in ("s13-sent", "s13-day-proven", "s13-day-finishing", "s13-day-differs", "s13-day-offline"):
        shown(counter, name)
        [disc] = [one for one in find_discs(counter) if one.width() == 56]
        assert disc.filled == (name == "s13-day-proven"), name
        assert not disc.filled or (disc.icon, disc.tone) == ("check", "good")
    shown(counter, "s13-day-proven")
    click(counter, "queue-ev-7")
    assert not any(disc.filled for disc in find_discs(counter))


def find_discs(counter: Counter) -> list[IconDisc]:
    return [one for one in counter.window.page().findChildren(IconDisc) if one.isVisible()]


def test_a_difference_is_explained_when_it_is_tapped_and_its_details_can_be_copied(counter: Counter) -> None:
    text = shown(counter, "s13-day-differs")
    assert "Only at central" in text and "Checked" in text
    press(counter, Key.Key_Down)
    press(counter, Key.Key_Down)
    press(counter, Key.Key_Return)
    assert "Its record is kept here." in words(counter) and "tries" not in words(counter)
    press(counter, Key.Key_F8)
    assert (
        "RB-9F3TD1" in QGuiApplication.clipboard().text() and "does not have it" in QGuiApplication.clipboard().text()
    )


def test_what_is_being_finished_has_no_details_for_support(counter: Counter) -> None:
    text = shown(counter, "s13-finishing")
    assert "1 return is being finished" in text
    click(counter, "queue-ev-0")
    assert samples.FINISHING.advice in words(counter) and samples.FINISHING.state is QueueState.FINISHING
    assert not any(
        one.objectName() == "copy-details" for one in counter.window.page().findChildren(QWidget) if one.isVisible()
    )
