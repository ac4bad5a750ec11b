"""One central per test, with a clock that only the test moves, seeded with the sample cases; on each database,
and with PostgreSQL on an S3-compatible store of photos."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import Any

import httpx
import pytest

from sync.central.samples import Seeded
from tests.support.central import FakeStation, RunningCentral, new_code, running_central
from tests.support.clock import FakeClock
from tests.support.databases import BOTH
from tests.support.postgres import Postgres


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "one_database(name='sqlite'): nothing of the database is in this test; every other one runs on each"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "bench" in metafunc.fixturenames:
        marked = metafunc.definition.get_closest_marker("one_database")
        names = BOTH if marked is None else (marked.args or BOTH[:1])
        metafunc.parametrize("bench", names, indirect=True)


@dataclass(frozen=True, slots=True)
class Bench:
    """A seeded central and the ways to call it."""

    central: RunningCentral
    seeded: Seeded
    clock: FakeClock
    partner: httpx.Client

    def station(self, name: str = "Station 03") -> FakeStation:
        station = FakeStation(self.central.url, now=self.clock.now())
        station.enrol(new_code(self.central, name))
        return station

    def case(self, key: str) -> dict[str, Any]:
        return dict(self.partner.get(f"/api/v1/return_cases/{self.seeded.case_ids[key]}").json())

    def decisions(self, key: str) -> list[str]:
        return [item["remittance_decision"] for item in self.case(key)["return_case_items"]]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@dataclass(frozen=True, slots=True)
class Seed:
    """A filled central to copy: its folder, and the name of its database on PostgreSQL."""

    folder: Path
    seeded: Seeded
    template: str = ""


@pytest.fixture(scope="session")
def seed_on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Seed:
    """Filled once; each test works on a copy."""
    folder = tmp_path_factory.mktemp("seeded") / "central"
    with running_central(folder, FakeClock()) as central:
        return Seed(folder, central.seed())


@pytest.fixture(scope="session")
def seed_on_postgresql(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> Seed:
    folder = tmp_path_factory.mktemp("seeded") / "central"
    postgres.create("seeded")
    with running_central(folder, FakeClock(), database_url=postgres.url("seeded")) as central:
        return Seed(folder, central.seed(), "seeded")


@contextmanager
def _copied(seed: Seed, folder: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A copy in `folder`; the URL of its database."""
    copytree(seed.folder, folder)
    if not seed.template:
        yield ""
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.database(seed.template) as url:
        yield url


@pytest.fixture
def central_settings() -> dict[str, Any]:
    """For a test to override: what else is set on its bench's central."""
    return {}


@pytest.fixture
def bench(
    request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock, central_settings: dict[str, Any]
) -> Iterator[Bench]:
    seed: Seed = request.getfixturevalue(f"seed_on_{request.param}")
    folder, settings = tmp_path / "central", {"retry_schedule_s": (5.0, 60.0), "retry_jitter": 0.0} | central_settings
    objects_url = request.getfixturevalue("buckets").new() if seed.template else ""
    with (
        _copied(seed, folder, request) as url,
        running_central(folder, clock, database_url=url, objects_url=objects_url, **settings) as central,
        httpx.Client(
            base_url=central.url,
            headers={"Authorization": f"Bearer {seed.seeded.partner_key}"},
            trust_env=False,
            verify=False,
            timeout=30,
        ) as partner,
    ):
        yield Bench(central, seed.seeded, clock, partner)
