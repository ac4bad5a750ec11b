"""A real central of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.central import RunningCentral, running_central


@pytest.fixture
def central(tmp_path: Path) -> Iterator[RunningCentral]:
    with running_central(tmp_path / "central") as running:
        yield running
