"""Log lines that a program can read: one JSON object each, from the same calls that make the lines for people.

A line is written as `_log.info("intake device=%s accepted=%d", device, n)`. Its fields are read from the template and
its arguments and never from the finished text, so a value can hold spaces or an equals sign without making a field.
"""

import json
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Literal, TextIO

Style = Literal["text", "json"]

_TEXT = "%(asctime)s %(levelname)s %(name)s %(message)s%(in_request)s"
_FIELD = re.compile(r"(\w+)=%[^a-zA-Z]*[a-zA-Z]|%[^a-zA-Z%]*[a-zA-Z]")
_OWN = ("at", "level", "logger", "message", "request", "error")
_QUIET = ("alembic", "uvicorn.error", "httpx", "botocore")
_request: ContextVar[str] = ContextVar("request", default="")


@contextmanager
def within(request_id: str) -> Iterator[None]:
    """Every line that is written inside carries `request_id`, also from the thread pool."""
    token = _request.set(request_id)
    try:
        yield
    finally:
        _request.reset(token)


class OurLines(logging.StreamHandler[TextIO]):
    """To standard error, whichever that is when a line is written."""

    def __init__(self, style: Style) -> None:
        super().__init__(sys.stderr)
        self.addFilter(_name_request)
        self.setFormatter(JsonLines() if style == "json" else logging.Formatter(_TEXT))

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


def set_up(style: Style) -> None:
    """Log to standard error, for the whole process. Called again it replaces its own handler; others' stay."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, OurLines)]:
        root.removeHandler(handler)
    root.addHandler(OurLines(style))
    root.setLevel(logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def _name_request(record: logging.LogRecord) -> bool:
    request_id = _request.get()
    record.request = request_id
    record.in_request = f" request={request_id}" if request_id else ""
    return True


class JsonLines(logging.Formatter):
    """A record as one line of JSON: `at` (UTC), `level`, `logger`, `message`, the fields, `request`, `error`."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= {name: value for name, value in _fields(record).items() if name not in _OWN}
        if getattr(record, "request", ""):
            line["request"] = record.__dict__["request"]
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def _fields(record: logging.LogRecord) -> dict[str, object]:
    args = record.args if isinstance(record.args, tuple) else ()
    places = _FIELD.finditer(str(record.msg).replace("%%", ""))
    return {place[1]: value for place, value in zip(places, args, strict=False) if place[1]}
