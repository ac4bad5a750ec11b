"""A counter without a window, with a clock that only the test moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cases import BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def counter(tmp_path: Path, clock: FakeClock) -> Iterator[Counter]:
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter()) as made:
        yield made


@pytest.fixture
def known_return(counter: Counter) -> None:
    """The counter has heard of one return: a jacket and a beanie."""
    counter.keep(case_of(JACKET, BEANIE))
