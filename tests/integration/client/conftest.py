"""A station enrolled at the test's central."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.central import RunningCentral
from tests.support.stations import TestStation, station


@pytest.fixture
def counter(central: RunningCentral, tmp_path: Path) -> Iterator[TestStation]:
    with station(tmp_path / "station", central.url, central.seed().enrolment_code) as opened:
        yield opened
