"""The station's use cases on fakes: no disk, no network, no time but the test's own."""

import pytest

from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(clock: FakeClock) -> FakeStore:
    return FakeStore(clock)


@pytest.fixture
def central(clock: FakeClock) -> FakeCentral:
    return FakeCentral(clock)
