"""Central's log: one line for people or for programs, the request's id on each, and no path that a stranger made up."""

import io
import json
import logging
import threading
from collections.abc import Iterator

import httpx
import pytest

from sync.central.watch import logs
from tests.integration.central.conftest import Bench


def json_line(message: str, *args: object, request: str = "", error: BaseException | None = None) -> dict[str, object]:
    record = logging.LogRecord("returnpoint.central", logging.INFO, __file__, 1, message, args, None)
    if error is not None:
        record.exc_info = (type(error), error, error.__traceback__)
    record.request = request
    return dict(json.loads(logs.JsonLines().format(record)))


def test_fields_come_from_the_template_and_keep_their_types() -> None:
    line = json_line("request method=%s status=%d ms=%.1f", "GET", 200, 1.25, request="r1")
    assert line["message"] == "request method=GET status=200 ms=1.2"
    assert (line["method"], line["status"], line["ms"], line["request"]) == ("GET", 200, 1.25, "r1")


def test_a_value_cannot_make_a_field_or_a_line_of_its_own() -> None:
    line = json_line("alarm device=%s detail=%s", "d_1", "x\nlevel=error device=d_2")
    assert line["device"] == "d_1"
    assert line["detail"] == "x\nlevel=error device=d_2"
    assert line["level"] == "info"


def test_a_plain_place_is_no_field_and_a_percent_sign_is_none() -> None:
    line = json_line("event %s is at 100%% code=%s", "e1", "late")
    assert line["code"] == "late"
    assert "e1" not in [value for name, value in line.items() if name != "message"]


def test_an_error_keeps_its_traceback_in_the_one_line() -> None:
    try:
        raise ValueError("two\nlines")
    except ValueError as error:
        line = json_line("bug route=%s", "/x", error=error)
    assert "ValueError: two" in str(line["error"])


class Counted(logging.StreamHandler[io.StringIO]):
    """Knows how many requests it has written down."""

    def __init__(self, stream: io.StringIO) -> None:
        super().__init__(stream)
        self._requests = threading.Semaphore(0)

    def emit(self, record: logging.LogRecord) -> None:
        super().emit(record)
        if str(record.msg).startswith("request "):
            self._requests.release()

    def wait_for(self, count: int) -> None:
        assert all(self._requests.acquire(timeout=20) for _ in range(count))


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """As it was, afterwards."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield root
    root.handlers[:] = handlers
    root.setLevel(level)


def test_set_up_twice_logs_once_and_leaves_the_handlers_of_others(
    root: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    before = [handler for handler in root.handlers if not isinstance(handler, logs.OurLines)]
    logs.set_up("text")
    logs.set_up("json")
    assert [handler for handler in root.handlers if handler in before] == before
    logging.getLogger("returnpoint.central").info("intake device=%s", "d_1")
    [line] = capsys.readouterr().err.splitlines()
    assert json.loads(line)["device"] == "d_1"


@pytest.mark.one_database
def test_lines_of_a_request_carry_the_id_that_its_answer_names(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    stream = io.StringIO()
    handler = Counted(stream)
    handler.addFilter(logs._name_request)
    handler.setFormatter(logs.JsonLines())
    logging.getLogger("returnpoint.central").addHandler(handler)
    try:
        answer = bench.partner.get("/api/v1/return_cases/RB-NONE?email=someone")
        stranger = httpx.get(f"{bench.central.url}/someone@example.org/../x?y=1", trust_env=False)
        handler.wait_for(2)  # a request is logged after its answer is sent
    finally:
        logging.getLogger("returnpoint.central").removeHandler(handler)
    lines = [json.loads(text) for text in stream.getvalue().splitlines()]
    requests = [line for line in lines if line.get("route")]
    assert [line["route"] for line in requests] == ["/api/v1/return_cases/{case_id}", "unknown"]
    assert [line["request"] for line in requests] == [answer.headers["Request-Id"], stranger.headers["Request-Id"]]
    assert "someone" not in stream.getvalue()
