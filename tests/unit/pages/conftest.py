"""A window with the theme on, and helpers that look at what is shown."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.flow.actions import Action
from kiosk.flow.views import View
from kiosk.theme import Mode, apply_theme
from kiosk.window import CounterWindow
from tests.gallery import Stretched


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
            self.window.grab()

    def taken(self) -> list[Action]:
        """What was emitted since the last look."""
        acts, self.acts[:] = list(self.acts), []
        return acts


@pytest.fixture
def counter(qapp: QApplication, qtbot: QtBot) -> Counter:
    return build(qapp, qtbot, 1280, 800)


@pytest.fixture
def counter_of(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[int, int, float], Counter]]:
    """Builds a window of a size, its words lengthened."""
    long_words: list[QTranslator] = []

    def of(wide: int, high: int, share: float) -> Counter:
        if share > 1:
            long_words.append(Stretched(share))
            qapp.installTranslator(long_words[0])
        return build(qapp, qtbot, wide, high)

    yield of
    for one in long_words:
        qapp.removeTranslator(one)


def build(qapp: QApplication, qtbot: QtBot, wide: int, high: int) -> Counter:
    apply_theme(qapp, Mode.LIGHT)
    window = CounterWindow()
    qtbot.addWidget(window)
    window.resize(wide, high)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return Counter(window)
