"""What the bar on top says of a clock that is wrong."""

from pytestqt.qtbot import QtBot

from kiosk.flow.status import StatusPresenter
from sync.station.status import SyncStatus, clock_words
from tests.support.clock import FakeClock

HOUR_MS = 3600 * 1000


def test_a_wrong_clock_is_said_unless_something_worse_is(qtbot: QtBot) -> None:
    bar = StatusPresenter(FakeClock(), "Sam")
    wrong = SyncStatus(online=True, offset_ms=3 * HOUR_MS, clock_problem=clock_words(3 * HOUR_MS))
    bar.on_sync(wrong)
    qtbot.waitUntil(lambda: "3 hours behind" in bar.view().problem, timeout=5000)
    bar.on_sync(SyncStatus(problem="Central cannot be reached.", clock_problem=wrong.clock_problem))
    qtbot.waitUntil(lambda: bar.view().problem == "Central cannot be reached.", timeout=5000)
