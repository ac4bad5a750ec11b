"""Settings that central keeps for its stations: over the real HTTP, by scope, and down to a real station's file."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from sync.store.wanted import WantedFile
from sync.wire import Changes, ConfigAnswer, StationSettings
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, RunningCentral, new_code, running_central
from tests.support.stations import station


def put(central: RunningCentral, scope: str, values: dict[str, Any]) -> httpx.Response:
    headers = {"Authorization": f"Bearer {central.operator_key}"}
    address = f"{central.url}/v1/ops/settings/{scope}"
    return httpx.put(address, headers=headers, json={"values": values}, trust_env=False)


def told(device: FakeStation) -> StationSettings:
    settings = ConfigAnswer.model_validate_json(device.call("GET", "/v1/device/config").content).settings
    assert settings is not None
    return settings


def page(device: FakeStation, cursor: str = "") -> Changes:
    return Changes.model_validate_json(device.call("GET", f"/v1/device/changes?cursor={cursor}").content)


def test_the_nearer_scope_wins_key_by_key(bench: Bench) -> None:
    device, other = bench.station(), bench.station("Station 04")
    assert told(device) == StationSettings()
    own = page(device).settings_revision
    assert own == ""
    assert put(bench.central, "all", {"lock_s": 60, "volume": 5, "theme": "dark"}).status_code == 201
    assert put(bench.central, "point:eaton-l2", {"volume": 7}).status_code == 201
    assert put(bench.central, f"device:{device.device_id}", {"theme": "light"}).status_code == 201
    assert told(device).values == {"lock_s": 60, "volume": 7, "theme": "light"}
    assert told(other).values == {"lock_s": 60, "volume": 7, "theme": "dark"}
    again = put(bench.central, "all", {"accept_without_case": True})
    assert (again.status_code, again.json()["revision"]) == (200, 2)
    assert told(other).values == {"accept_without_case": True, "volume": 7}


def test_a_change_rings_and_is_no_news_of_any_case(bench: Bench) -> None:
    device = bench.station()
    before = page(device)
    put(bench.central, "all", {"lock_s": 60})
    after = page(device, before.cursor)
    assert (after.changes, after.full_resync) == ([], False)
    assert after.cursor != before.cursor and after.settings_revision == told(device).revision != ""


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("scope", "values", "status"),
    [
        ("nobody", {}, 404),
        ("point:nowhere", {}, 404),
        ("device:ST-0", {}, 404),
        ("all", {"Lock": 1}, 422),
        ("all", {"lock_s": [1]}, 422),
        ("all", {"lock_s": "x" * 201}, 422),
        ("all", {f"k{number}": 1 for number in range(61)}, 422),
    ],
)
def test_what_is_no_setting_is_refused(bench: Bench, scope: str, values: dict[str, Any], status: int) -> None:
    assert put(bench.central, scope, values).status_code == status


@pytest.mark.parametrize("number", ["NaN", "1e999"])
def test_a_number_that_json_has_not_is_refused_and_no_station_chokes_on_it(bench: Bench, number: str) -> None:
    device = bench.station()
    headers = {"Authorization": f"Bearer {bench.central.operator_key}", "Content-Type": "application/json"}
    address = f"{bench.central.url}/v1/ops/settings/all"
    answer = httpx.put(address, headers=headers, content=f'{{"values": {{"lock_s": {number}}}}}', trust_env=False)
    assert answer.status_code == 422
    assert told(device) == StationSettings()


def test_only_the_operator_sets_and_lists(bench: Bench) -> None:
    address = f"{bench.central.url}/v1/ops/settings"
    assert httpx.put(f"{address}/all", json={"values": {}}, trust_env=False).status_code == 401
    assert httpx.get(address, trust_env=False).status_code == 401
    put(bench.central, "all", {"lock_s": 60})
    headers = {"Authorization": f"Bearer {bench.central.operator_key}"}
    [row] = httpx.get(address, headers=headers, trust_env=False).json()["settings"]
    assert (row["scope"], row["revision"], row["values"]) == ("all", 1, {"lock_s": 60})


def test_a_real_station_keeps_them_for_its_next_start_and_reports_what_it_did(tmp_path: Path) -> None:
    with running_central(tmp_path / "central") as central:
        central.seed()
        with station(tmp_path / "station", central.url, new_code(central)) as counter:
            news: list[str] = []
            counter.store.wanted.took({})
            counter.store.wanted.on_news = lambda: news.append("news")
            put(central, "all", {"lock_s": 120})
            counter.runner.start()
            counter.status.wait_for(lambda _: bool(news))
            kept = counter.store.wanted.current()
            assert kept and kept.values == {"lock_s": 120}
            assert counter.store.wanted.report()["waits_for_start"] is True
            folder = counter.store.folder
        begun = WantedFile(folder)
        begun.took({"lock_s": "applied"})
        assert begun.report() == {
            "revision": kept.revision,
            "waits_for_start": False,
            "results": {"lock_s": "applied"},
        }
