"""One window with the theme on, shown once for all tests of the pages, and a look at what it emitted."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.flow.actions import Action
from kiosk.flow.views import View
from kiosk.theme import Mode, apply_theme, type_scale
from kiosk.window import CounterWindow
from tests.pseudo import Stretched
from tests.unit.pages import samples


class Counter:
    """A shown window and what it emitted."""

    def __init__(self, window: CounterWindow) -> None:
        self.window = window
        self.acts: list[Action] = []
        window.acted.connect(self.acts.append)

    def show(self, view: View) -> None:
        self.window.show_view(view)
        for _ in range(4):  # wrapped text settles its layouts in a few rounds
            QApplication.sendPostedEvents()

    def settle(self, view: View) -> None:
        """Show it and paint it: cards know only then what had no room."""
        self.show(view)
        self.window.grab()

    def scale(self, percent: int) -> None:
        """All type larger from the next view on."""
        if type_scale() != percent:
            apply_theme(application(), Mode.LIGHT, percent)

    def taken(self) -> list[Action]:
        """What was emitted since the last look."""
        acts, self.acts[:] = list(self.acts), []
        return acts


def application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _built(share: float) -> Iterator[Counter]:
    app = application()
    apply_theme(app, Mode.LIGHT, 100)
    longer = Stretched(share)
    if share > 1:
        app.installTranslator(longer)
    window = CounterWindow()
    if share > 1:
        app.removeTranslator(longer)
    window.show()
    yield Counter(window)
    window.close()
    window.deleteLater()


@pytest.fixture(scope="session")
def plain_window(qapp: QApplication) -> Iterator[Counter]:
    yield from _built(1.0)


@pytest.fixture(scope="session")
def long_window(qapp: QApplication) -> Iterator[Counter]:
    yield from _built(1.4)


@pytest.fixture
def counter(plain_window: Counter) -> Counter:
    """The window at 1280 x 800 on its first page, with nothing emitted."""
    plain_window.scale(100)
    plain_window.window.resize(1280, 800)
    plain_window.window.activateWindow()
    plain_window.show(samples.TROUBLE)
    plain_window.taken()
    return plain_window
