"""The table of answers in docs/protocol.md, row by row, against the code: nothing unsaid, nothing said twice."""

import re
from collections import Counter
from pathlib import Path

import pytest

from sync.station import answers
from sync.station.answers import AnswerClass
from sync.station.ports import CentralError, DeviceRevoked, Refused, SignInNeeded, TooBig, Unreachable, UpdateNeeded
from sync.wire import VerdictStatus

_NAMES = {
    "done": AnswerClass.DONE,
    "dead letter": AnswerClass.DEAD,
    "retry": AnswerClass.RETRY,
    "sign-in": AnswerClass.AUTH,
    "switched off": AnswerClass.REVOKED,
    "our bug": AnswerClass.OUR_BUG,
    "twin request": AnswerClass.RETRY,
    "too big": AnswerClass.TOO_BIG,
    "update needed": AnswerClass.VERSION,
    "unknown": AnswerClass.RETRY,
}
_ERRORS = {
    AnswerClass.RETRY: Unreachable,
    AnswerClass.AUTH: SignInNeeded,
    AnswerClass.REVOKED: DeviceRevoked,
    AnswerClass.OUR_BUG: Refused,
    AnswerClass.TOO_BIG: TooBig,
    AnswerClass.VERSION: UpdateNeeded,
}
_ELSE = "anything else"
# Conditions that are no status of central's own: the tests of the client and the chaos laboratory send them for real.
_OTHER_WORDS = (
    "time-out, reset, name not found, TLS",
    "wrong content type",
    "200 with HTML",
)


def table() -> list[tuple[str, AnswerClass]]:
    """`(answers, class)` for each row of the section; an unknown class name is an error."""
    text = (Path(__file__).parents[3] / "docs/protocol.md").read_text(encoding="utf-8")
    section = text.partition("## Every answer, and what the station does")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    return [(row[0], _NAMES[row[1]]) for row in rows[2:]]


def statuses_of(row: str) -> list[int]:
    """The plain statuses that a row names; those that a code qualifies stand in a row of their own."""
    if "with the code" in row:
        return []
    found = [int(text) for text in re.findall(r"(?<!\d)[1-5]\d\d(?!\d)", row.replace("200 with HTML", ""))]
    found = [status for status in found if f"{status} with `Retry-After`" not in row or status not in RETRIED]
    return [*found, *(range(300, 400) if "any 3xx" in row else ())]


# 503 stands in two rows of one class: with Retry-After the wait is longer.
RETRIED = {503}
STATUSES = {status: kind for row, kind in table() for status in statuses_of(row)}


def test_every_row_has_a_class_that_the_code_knows() -> None:
    kinds = {kind for _, kind in table()}
    assert kinds == set(AnswerClass)


def test_every_verdict_stands_in_exactly_one_row() -> None:
    told = [(word, kind) for row, kind in table() if "verdict" in row for word in re.findall(r"`(\w+)`", row)]
    assert Counter(word for word, _ in told) == Counter(status.value for status in VerdictStatus)
    assert {word: answers.VERDICTS[VerdictStatus(word)] for word, _ in told} == dict(told)


def test_no_status_stands_in_two_rows() -> None:
    counts = Counter(status for row, _ in table() for status in statuses_of(row))
    assert [status for status, times in counts.items() if times > 1] == []


@pytest.mark.parametrize("status", range(100, 600))
def test_every_status_has_the_class_that_the_table_names(status: int) -> None:
    kind = STATUSES.get(status, dict(table())[_ELSE])
    assert answers.class_of_status(status) is kind
    assert answers.error_of_status(status) is _ERRORS[kind]
    assert answers.class_of_error(_ERRORS[kind]("words")) is kind


def test_a_problems_code_can_say_more_than_its_status() -> None:
    told = {}
    for row, kind in table():
        if "with the code" in row:
            [status], [code] = re.findall(r"\b[1-5]\d\d\b", row), re.findall(r"`([\w-]+)`", row)
            told[int(status), code] = kind
    assert told == answers.CODES
    for (number, code), kind in told.items():
        assert answers.class_of_status(number, code) is kind
        assert answers.error_of_status(number, code) is _ERRORS[kind]
        assert answers.class_of_status(number, "another") is STATUSES[number]


def test_what_is_no_status_of_centrals_is_tried_again() -> None:
    [retry] = [row for row, _ in table() if "any 3xx" in row]
    for words in _OTHER_WORDS:
        assert words in retry
    assert answers.class_of_error(Unreachable("no connection")) is AnswerClass.RETRY
    assert answers.class_of_error(CentralError("of no known kind")) is AnswerClass.RETRY


def test_the_back_off_is_the_one_of_the_table() -> None:
    [text] = re.findall(
        r"uniform\(0, min\((\d+) s, (\d+) s · 2ⁿ\)\)",
        (Path(__file__).parents[3] / "docs/protocol.md").read_text("utf-8"),
    )
    assert (float(text[0]), float(text[1])) == (answers.BACKOFF_CAP_S, answers.BACKOFF_BASE_S)
