"""Every row of the table of answers."""

import pytest

from sync.station import answers
from sync.station.answers import AnswerClass
from sync.station.ports import CentralError, Refused, SignInNeeded, TooBig, Unreachable, UpdateNeeded
from sync.wire import VerdictStatus


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("accepted", AnswerClass.DONE),
        ("duplicate", AnswerClass.DONE),
        ("conflict", AnswerClass.DEAD),
        ("rejected", AnswerClass.DEAD),
        ("retry", AnswerClass.RETRY),
    ],
)
def test_verdicts(status: str, kind: AnswerClass) -> None:
    assert answers.VERDICTS[VerdictStatus(status)] is kind


def test_every_verdict_has_a_class() -> None:
    assert set(answers.VERDICTS) == set(VerdictStatus)


@pytest.mark.parametrize(
    ("statuses", "kind", "error"),
    [
        ((300, 301, 302, 303, 307, 308), AnswerClass.RETRY, Unreachable),
        ((408, 409, 425, 429, 500, 501, 502, 503, 504), AnswerClass.RETRY, Unreachable),
        ((401, 403), AnswerClass.AUTH, SignInNeeded),
        ((400, 422), AnswerClass.OUR_BUG, Refused),
        ((413,), AnswerClass.TOO_BIG, TooBig),
        ((415, 426), AnswerClass.VERSION, UpdateNeeded),
        ((204, 402, 404, 405, 406, 410, 418, 451, 599), AnswerClass.RETRY, Unreachable),
    ],
)
def test_statuses(statuses: tuple[int, ...], kind: AnswerClass, error: type[CentralError]) -> None:
    for status in statuses:
        assert answers.class_of_status(status) is kind, status
        assert answers.error_of_status(status) is error, status
        assert answers.class_of_error(error("words")) is kind, status


def test_an_error_of_no_known_kind_is_tried_again() -> None:
    assert answers.class_of_error(CentralError("words")) is AnswerClass.RETRY


@pytest.mark.parametrize(("attempts", "ceiling"), [(0, 2), (1, 4), (2, 8), (7, 256), (8, 300), (9, 300), (10_000, 300)])
def test_the_back_off_is_full_jitter_below_a_doubling_ceiling(attempts: int, ceiling: float) -> None:
    assert answers.backoff(attempts, lambda low, high: high) == ceiling
    assert answers.backoff(attempts, lambda low, high: low) == 0


def test_the_ceiling_can_be_lower() -> None:
    assert answers.backoff(9, lambda low, high: high, cap_s=5.0) == 5.0
