"""Guards for every test: no display is needed, and time and folders are the test's own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.support.privacy import (
    pytest_configure,
    pytest_runtest_makereport,
    pytest_sessionfinish,
)

__all__ = ["pytest_configure", "pytest_runtest_makereport", "pytest_sessionfinish"]
