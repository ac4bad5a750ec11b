"""Guard of the whole suite: no log line may hold a sample consumer's name, e-mail or return code.

Every log record of the test process is read, everything that tests' child processes wrote to standard error, and the
crash files they left. The hooks work from `tests/conftest.py`, or alone with `pytest -p tests.support.privacy`.
"""

import json
import logging
import re
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

_FILE = Path(__file__).parents[2] / "assets/demo/cases.json"
CASES: list[dict[str, Any]] = json.loads(_FILE.read_text(encoding="utf-8"))["cases"]
_OURS = ("sync", "kiosk", "returnpoint")


def sample_words() -> tuple[str, ...]:
    """What must never be logged: full and short names, e-mail addresses, codes and the numbers in them."""
    words: set[str] = set()
    for case in CASES:
        first, last = case["customer"]["name"].split()
        words |= {f"{first} {last}", f"{first} {last[0]}.", case["customer"]["email"], case["code"], case["rma_number"]}
    return tuple(sorted(words, key=len, reverse=True))


_SAMPLES = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?![\w-])" for word in sample_words()), re.IGNORECASE)


def leaks(text: str) -> bool:
    return _SAMPLES.search(text) is not None


class Watch(logging.Handler):
    """Remembers where a sample consumer was logged, without repeating the words."""

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))  # the traceback and its messages too
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        try:
            text = self.format(record)
        except (TypeError, ValueError):
            return  # a broken call is the test's own trouble
        if leaks(text):
            place = f"{Path(record.pathname).name}:{record.lineno}"
            self.found.append(f"{record.name} {record.levelname} at {place}")

    def take(self) -> list[str]:
        found, self.found = self.found, []
        return found


_WATCH = Watch()


def pytest_configure(config: pytest.Config) -> None:
    """Listen as closely as a station's log does, and closer to our own code."""
    root = logging.getLogger()
    root.addHandler(_WATCH)
    root.setLevel(min(root.level or logging.INFO, logging.INFO))
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.DEBUG)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that logged a consumer fails, at the phase in which it was noticed."""
    report = yield
    found = _WATCH.take()
    if leaks(report.capstderr):
        found.append("standard error of this test or of a process it started")
    if report.when == "teardown":
        found += _crash_files(item)
    if found and report.outcome == "passed":
        report.outcome = "failed"
        report.longrepr = "A sample consumer's name, e-mail or code was logged: " + "; ".join(sorted(set(found)))
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """What a thread logged after the last test."""
    if _WATCH.found and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _crash_files(item: pytest.Item) -> list[str]:
    folder = getattr(item, "funcargs", {}).get("tmp_path")
    if not isinstance(folder, Path):
        return []
    files = [*folder.glob("**/crashes/*.txt"), *folder.glob("**/*.log")]
    return [f"the file {path.name}" for path in files if leaks(path.read_text(encoding="utf-8", errors="replace"))]
