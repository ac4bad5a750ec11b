"""Each contract runs on the fake and on the real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.store.store import Store
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.fakes import FakeStore


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(params=["fake", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[StationStore]:
    if request.param == "fake":
        yield FakeStore(clock)
        return
    with Store.open(tmp_path / "station", clock) as real:
        yield real
