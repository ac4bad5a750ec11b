"""One central per test, with a clock that only the test moves, seeded with the sample cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import Any

import httpx
import pytest

from sync.central.samples import Seeded
from tests.support.central import FakeStation, RunningCentral, new_code, running_central
from tests.support.clock import FakeClock


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


@pytest.fixture(scope="session")
def seeded_folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Seeded]:
    """Filled once; each test works on a copy."""
    folder = tmp_path_factory.mktemp("seeded") / "central"
    with running_central(folder, FakeClock()) as central:
        seeded = central.seed()
    return folder, seeded


@pytest.fixture
def bench(tmp_path: Path, clock: FakeClock, seeded_folder: tuple[Path, Seeded]) -> Iterator[Bench]:
    folder, seeded = seeded_folder
    copytree(folder, tmp_path / "central")
    with running_central(tmp_path / "central", clock, retry_schedule_s=(5.0, 60.0), retry_jitter=0.0) as central:
        headers = {"Authorization": f"Bearer {seeded.partner_key}"}
        with httpx.Client(base_url=central.url, headers=headers, trust_env=False, verify=False, timeout=30) as partner:
            yield Bench(central, seeded, clock, partner)
