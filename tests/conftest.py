"""Guards for every test: no display is needed, and time and folders are the test's own."""

import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from sync.central.watch.logs import OurLines
from tests.support.buckets import buckets
from tests.support.databases import database_url, postgres
from tests.support.privacy import (
    pytest_configure,
    pytest_runtest_makereport,
    pytest_sessionfinish,
)
from tests.support.trust import read_once

read_once()

__all__ = [
    "another_log",
    "buckets",
    "database_url",
    "postgres",
    "pytest_configure",
    "pytest_runtest_makereport",
    "pytest_sessionfinish",
]


@pytest.fixture(autouse=True)
def another_log() -> Iterator[None]:
    """A command of central that a test ran in this process writes to standard error; the tests after it do not."""
    yield
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, OurLines)]:
        root.removeHandler(handler)
