"""What an HTTP answer says: ours or not, done or which error, and central's clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError

from sync.domain.sentence import say
from sync.station.answers import LONGEST_WAIT, error_of_status
from sync.station.ports import CentralError, Unreachable
from sync.wire import CONTENT_TYPE, PROBLEM_TYPE, Problem

_YEARS = range(2020, 2200)
_MOST_WORDS = 500
CUT_SHORT = say("Central's answer was cut short or garbled. It will be asked again.")
_CAPTIVE_PORTAL = say(
    "This network answers with a web page of its own (a sign-in page?). Nothing was sent; returns are kept here. "
    "Sign in to the network, or tell whoever runs it."
)


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """A whole answer; the header names are lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def from_central(self) -> bool:
        """Only our own content types count: a captive portal or proxy answers with pages of its own."""
        return self.media_type in (CONTENT_TYPE, PROBLEM_TYPE)


def read_answer[M: BaseModel](answer: HttpAnswer, model: type[M], *success: int) -> M:
    """The answer as `model`; every other answer as the error that the table of answers names."""
    if answer.status not in success or answer.media_type != CONTENT_TYPE:
        raise error_of(answer)
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as problem:
        raise Unreachable(CUT_SHORT) from problem


def error_of(answer: HttpAnswer) -> CentralError:
    """An answer that is no success, as an error with a sentence."""
    retry_after_s = _retry_after_s(answer)
    if not answer.from_central:
        return Unreachable(_foreign_words(answer), retry_after_s)
    return error_of_status(answer.status, _code_of(answer))(words_of(answer), retry_after_s)


def words_of(answer: HttpAnswer) -> str:
    """What central's problem document says."""
    try:
        problem = Problem.model_validate_json(answer.body)
    except ValidationError:
        return say("Central answered {status}.", status=answer.status)
    return f"{problem.title} {problem.detail}".strip()[:_MOST_WORDS]


def _code_of(answer: HttpAnswer) -> str:
    try:
        return Problem.model_validate_json(answer.body).code
    except ValidationError:
        return ""


def _foreign_words(answer: HttpAnswer) -> str:
    if 300 <= answer.status < 400:
        host = _host(answer.headers.get("location", ""))
        if not host:
            return say(
                "This network sends us elsewhere instead of to central. Nothing was sent; returns are kept here."
            )
        return say(
            "This network sends us to {host} instead of to central. Nothing was sent; returns are kept here.", host=host
        )
    if answer.status < 500 and "html" in answer.media_type:
        return _CAPTIVE_PORTAL
    return say(
        "Something between here and central answered {status}. Returns are kept here and sent later.",
        status=answer.status,
    )


def _host(location: str) -> str:
    try:
        return urlsplit(location).hostname or ""
    except ValueError:  # an address that is none
        return ""


def _retry_after_s(answer: HttpAnswer) -> float | None:
    """Seconds only; a date would need a clock that agrees. Bounded, so that no answer silences a station for long."""
    text = answer.headers.get("retry-after", "")
    return min(float(text), LONGEST_WAIT.total_seconds()) if text.isascii() and text.isdigit() else None


def told_time(answer: HttpAnswer) -> tuple[datetime, bool] | None:
    """Central's clock as its answer says it, and whether to the millisecond (a Date header has seconds only).

    None when somebody else answered, or a time that cannot be: our own clock may be wrong by decades, central's not.
    """
    if not answer.from_central:
        return None
    try:
        said = _Timed.model_validate_json(answer.body).server_time
    except ValidationError:
        said = None
    if said is not None and said.tzinfo is not None:
        return (said, True) if said.year in _YEARS else None
    try:
        told = parsedate_to_datetime(answer.headers.get("date", ""))
    except (ValueError, OverflowError):
        return None
    return (told if told.tzinfo else told.replace(tzinfo=UTC), False) if told.year in _YEARS else None


class _Timed(BaseModel):
    server_time: datetime | None = None
