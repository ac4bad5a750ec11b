"""What staff hear: by what the scan or the act led to, not by what it was."""

import pytest

from kiosk.feedback import Feedback
from kiosk.flow.actions import Act
from kiosk.flow.counter import Tick
from kiosk.flow.feedback import feedback
from kiosk.flow.views import AnswerKind, AnswerView, Notice, ScanView, Tone, View
from sync.domain.codes import Scan
from tests.unit.pages import samples

IDLE = ScanView(0, 0, 0, camera_on=True)
CASE = samples.CASE
SCAN = Scan("x")


def answer(kind: AnswerKind) -> AnswerView:
    return AnswerView(kind, "title", (), "advice")


@pytest.mark.parametrize(
    ("before", "after", "entry", "heard"),
    [
        (IDLE, CASE, SCAN, Feedback.GOOD),
        (IDLE, answer(AnswerKind.UNKNOWN), SCAN, Feedback.UNKNOWN),
        (IDLE, answer(AnswerKind.FOREIGN), SCAN, Feedback.UNKNOWN),
        (IDLE, answer(AnswerKind.ALREADY_DROPPED_OFF), SCAN, Feedback.NOT_NOW),
        (IDLE, ScanView(0, 0, 0, True, Notice("first the code", Tone.WARN)), SCAN, Feedback.NOT_NOW),
        (IDLE, ScanView(0, 0, 0, True, Notice("open already", Tone.INFO)), SCAN, Feedback.AGAIN),
        (CASE, samples.DONE, SCAN, Feedback.COMMIT),
        (samples.DONE, samples.DONE, Tick(), None),
        (IDLE, CASE, Act.CONFIRM, None),
        (IDLE, ScanView(0, 0, 0, True, Notice("not here", Tone.WARN)), Act.CONFIRM, Feedback.NOT_NOW),
        (IDLE, IDLE, Tick(), None),
    ],
)
def test_what_is_heard(before: View, after: View, entry: object, heard: Feedback | None) -> None:
    assert feedback(before, after, entry) is heard
