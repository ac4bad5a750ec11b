"""Another language in the middle of work: the page says it anew, what was typed stays; the customer has their own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk import language
from kiosk.customer_window import CustomerWindow, screen_for
from kiosk.flow.actions import Act
from kiosk.theme import Mode, apply_theme
from kiosk.widgets.words import Words
from kiosk.window import CounterWindow
from tests import pseudo
from tests.unit.pages import customer_samples, samples
from tests.unit.pages.conftest import Counter


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    apply_theme(qapp, Mode.LIGHT)
    yield qapp
    pseudo.speak(qapp, language.ENGLISH)


@pytest.fixture
def counter(app: QApplication) -> Iterator[Counter]:
    window = CounterWindow()
    window.show()
    yield Counter(window)
    window.close()
    window.deleteLater()


def words(window: CounterWindow | CustomerWindow) -> set[str]:
    return {one.text() for one in window.findChildren(Words) if one.isVisible()}


def test_switched_while_a_code_is_typed_the_page_speaks_and_the_code_stays(counter: Counter, app: QApplication) -> None:
    counter.show(samples.SCAN)
    field = counter.window.page().findChild(QLineEdit, "field-code")
    assert field is not None
    field.setText("NL-10")
    field.setFocus()
    language.speak(app, language.tongue("fr"))
    counter.window.retell()
    assert "Scannez le code de retour du client" in words(counter.window)
    again = counter.window.page().findChild(QLineEdit, "field-code")
    assert again is not None and again is not field and again.text() == "NL-10"
    counter.window.page().act(Act.QUEUE)
    assert counter.acts == [Act.QUEUE]


@pytest.mark.parametrize("name", ["s1-sign-in", "approval", "s5-damage", "s11-found", "s13-queue", "s21-screen"])
def test_every_page_and_dialog_can_be_said_anew(counter: Counter, app: QApplication, name: str) -> None:
    view = samples.every_view()[name]
    counter.show(view)
    counter.window.show_status(samples.ONLINE)
    for tag in ("de", "en"):
        language.speak(app, language.tongue(tag))
        counter.window.retell()
        assert counter.window.view() == view
        assert counter.window.status_bar.line.text == "Online"


def test_read_from_right_to_left_all_is_mirrored(counter: Counter, app: QApplication) -> None:
    counter.show(samples.SCAN)
    wide = counter.window.width()
    assert counter.window.status_bar.clock.x() > wide / 2
    pseudo.speak(app, pseudo.RTL)
    counter.window.retell()
    counter.show(samples.SCAN)
    assert counter.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert counter.window.status_bar.clock.x() < wide / 2


@pytest.mark.parametrize(
    ("wanted", "others", "chosen"),
    [
        ("auto", [], None),
        ("auto", ["HDMI-1", "DP-2"], 0),
        ("off", ["HDMI-1"], None),
        ("DP-2", ["HDMI-1", "DP-2"], 1),
        ("DP-9", ["HDMI-1"], None),
    ],
)
def test_the_customers_screen_is_another_than_the_counters(wanted: str, others: list[str], chosen: int | None) -> None:
    assert screen_for(wanted, others) == chosen


def test_without_a_second_screen_the_customer_sees_nothing_and_no_key_goes_there(counter: Counter) -> None:
    display = CustomerWindow(counter.window)
    display.place()
    assert not display.isVisible()
    assert display.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not display.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert display.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    display.deleteLater()


def test_the_customer_is_spoken_to_in_their_language_else_in_the_counters(counter: Counter, app: QApplication) -> None:
    display = CustomerWindow(counter.window, training=True)
    views = customer_samples.views()

    def said(name: str) -> set[str]:
        display.show_view(views[name])
        return {one.text() for one in display.findChildren(Words)}

    assert "Thank you. Your return is done." in said("customer-done")
    assert "Merci. Votre retour est terminé." in said("customer-french")
    language.speak(app, language.tongue("nl"))
    display.retell()
    assert "Merci. Votre retour est terminé." in said("customer-french")
    assert "Dank u. Uw retour is klaar." in said("customer-done")
    display.deleteLater()


_TWO_SCREENS = """
import sys
from PySide6.QtWidgets import QApplication
from kiosk.customer_window import CustomerWindow
from kiosk.theme import Mode, apply_theme
from kiosk.window import CounterWindow

app = QApplication([])
apply_theme(app, Mode.LIGHT)
counter = CounterWindow()
counter.show()
display = CustomerWindow(counter)
display.place()
assert display.isVisible() and display.screen().name() == "two"
assert display.geometry() == display.screen().geometry()
assert app.focusWindow() is not display.windowHandle()
display.choose("off")
assert not display.isVisible()
sys.stdout.write("well")
"""


def test_a_second_screen_is_the_customers(tmp_path: Path) -> None:
    """In a process of its own: the screens of a program are there from its start."""
    size = {"y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1}
    screens = {"screens": [{"name": name, "x": place * 1280, **size} for place, name in enumerate(("one", "two"))]}
    (tmp_path / "screens.json").write_text(json.dumps(screens), encoding="utf-8")
    env = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"}
    done = subprocess.run([sys.executable, "-c", _TWO_SCREENS], env=env, capture_output=True, text=True, timeout=60)
    assert done.stdout == "well", done.stderr


def test_of_a_person_the_customers_screen_shows_nothing(counter: Counter) -> None:
    display = CustomerWindow(counter.window)
    for view in customer_samples.views().values():
        display.show_view(view)
        shown = " ".join(one.text() for one in display.findChildren(Words))
        assert "N-5521" not in shown and "RMA" not in shown
    display.deleteLater()
