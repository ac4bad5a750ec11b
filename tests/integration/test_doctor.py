"""`returnpoint doctor` and `returnpoint day`: plain words, an exit code, and nothing of a consumer."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.commands import day, doctor
from kiosk.health import Check, Doctor, State
from kiosk.settings import CameraSettings, Settings
from sync.domain.codes import own_code
from sync.station.clock import SystemClock
from sync.station.lookup import Found
from sync.station.ports import Settlement
from tests.support.central import RunningCentral
from tests.support.stations import TestStation, station

BAG = own_code("RBB", "7Q2M9X4A")


@pytest.fixture
def counter(central: RunningCentral, tmp_path: Path) -> Iterator[TestStation]:
    with station(tmp_path / "station", central.url, central.seed().enrolment_code) as opened:
        opened.pull()
        found = opened.finder.find("NL-1001")
        assert isinstance(found, Found)
        opened.drop_off(found.case, BAG)
        yield opened


def settings_of(tmp_path: Path, central: RunningCentral, **more: Any) -> Settings:
    return Settings(
        data_folder=tmp_path / "station",
        central_url=central.url,
        camera=CameraSettings("none"),
        least_free_mb=1,
        **more,
    )


def camera_works(_: CameraSettings) -> Check:
    return Check("camera", State.OK, "It gives pictures.")


def states(settings: Settings) -> dict[str, State]:
    return {check.name: check.state for check in Doctor(settings, SystemClock(), camera_works).examine()}


def words(settings: Settings, name: str) -> str:
    checks = Doctor(settings, SystemClock(), camera_works).examine()
    return next(check.words for check in checks if check.name == name)


def config(tmp_path: Path, central: RunningCentral) -> Path:
    path = tmp_path / "station.toml"
    folder = (tmp_path / "station").as_posix()
    path.write_text(f'data_folder = "{folder}"\ncentral_url = "{central.url}"\ncamera = "none"\nleast_free_mb = 1\n')
    return path


def test_a_healthy_station_beside_a_running_one(
    central: RunningCentral, counter: TestStation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = states(settings_of(tmp_path, central))
    assert list(found) == ["store", "journal", "disk", "clock", "key", "server", "camera", "printer"]
    assert {name for name, state in found.items() if state is State.OK} == set(found) - {"camera", "printer"}
    assert found["camera"] is found["printer"] is State.ABSENT
    path = config(tmp_path, central)
    assert doctor.run(["--config", str(path)]) == 0
    assert "Everything is in order" in capsys.readouterr().out
    assert doctor.run(["--config", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["healthy"] is True and len(told["checks"]) == 8


def test_nothing_of_a_consumer_is_told(
    central: RunningCentral, counter: TestStation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    doctor.run(["--config", str(config(tmp_path, central)), "--json"])
    told = capsys.readouterr()
    for word in ("NL-1001", "Jo M", "RB-", BAG):
        assert word not in told.out + told.err


def test_a_refused_event_needs_a_person(central: RunningCentral, counter: TestStation, tmp_path: Path) -> None:
    [row] = counter.store.outbox.unsent(0, 5)
    counter.store.outbox.settle([Settlement(row.envelope.event_id, "dead", "No.")])
    assert states(settings_of(tmp_path, central))["store"] is State.WRONG
    assert "Central refused 1" in words(settings_of(tmp_path, central), "store")


def test_central_away_or_refusing_is_told_apart(central: RunningCentral, counter: TestStation, tmp_path: Path) -> None:
    away = Settings(data_folder=tmp_path / "station", central_url="http://127.0.0.1:9", camera=CameraSettings("none"))
    found = states(away)
    assert (found["server"], found["clock"]) == (State.WRONG, State.NOTE)
    assert "cannot be reached" in words(away, "server")
    facts = counter.store.device.facts
    assert facts is not None
    headers = {"Authorization": f"Bearer {central.operator_key}"}
    httpx.post(f"{central.url}/v1/ops/devices/{facts.device_id}/revoke", headers=headers, trust_env=False)
    assert "switched off" in words(settings_of(tmp_path, central), "server")


def test_an_empty_folder_is_named_for_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "station.toml"
    path.write_text(f'data_folder = "{(tmp_path / "none").as_posix()}"\ncamera = "none"\n')
    assert doctor.run(["--config", str(path)]) == 1
    told = capsys.readouterr().out
    assert "There is no station's data" in told and "name no central" in told and "no device key" in told
    assert not (tmp_path / "none").exists()  # looking makes nothing
    path.write_text(f'data_folder = "{(tmp_path / "none").as_posix()}"\ncamera = "/dev/no-such-camera"\n')
    assert doctor.run(["--config", str(path)]) == 1
    assert "No camera found" in capsys.readouterr().out
    path.write_text("camera = 7.5\n")
    assert doctor.run(["--config", str(path)]) == 2


def test_a_damaged_store_and_a_damaged_journal_are_told(
    central: RunningCentral, counter: TestStation, tmp_path: Path
) -> None:
    settings = settings_of(tmp_path, central)
    [segment] = (tmp_path / "station" / "journal").glob("*.ndjson")
    whole = segment.read_bytes()
    segment.write_bytes(whole.rstrip()[:-20])
    assert states(settings)["journal"] is State.WRONG
    segment.write_bytes(whole + b'{"torn')
    assert states(settings)["journal"] is State.NOTE
    counter.close()
    database = tmp_path / "station" / "kiosk.db"
    data = bytearray(database.read_bytes())
    data[100:4000] = b"\xff" * 3900
    database.write_bytes(data)
    assert states(settings)["store"] is State.WRONG


def test_a_camera_is_tried_only_when_no_station_has_it(
    central: RunningCentral, counter: TestStation, tmp_path: Path
) -> None:
    def broken(_: CameraSettings) -> Check:
        return Check("camera", State.WRONG, "No camera found.")

    def camera(try_camera: Callable[[CameraSettings], Check]) -> State:
        settings = Settings(data_folder=tmp_path / "station", central_url=central.url, least_free_mb=1)
        return Doctor(settings, SystemClock(), try_camera).examine()[6].state

    assert camera(broken) is State.NOTE
    counter.close()
    assert camera(broken) is State.WRONG
    assert camera(camera_works) is State.OK


def test_a_key_that_others_can_read_is_wrong(central: RunningCentral, counter: TestStation, tmp_path: Path) -> None:
    (tmp_path / "station" / "device.key").chmod(0o600)
    assert states(settings_of(tmp_path, central))["key"] is State.OK


def test_the_day_by_hand(
    central: RunningCentral, counter: TestStation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(config(tmp_path, central))
    assert day.run(["--config", path]) == 1
    told = capsys.readouterr().out
    assert "1 return of the day is not sent yet" in told and "It waits here" in told
    counter.runner.start()
    counter.status.wait_for(lambda status: status.online and status.waiting == 0)
    assert day.run(["--config", path]) == 0
    assert "The one return of the day is at central" in capsys.readouterr().out
    assert day.run(["--config", path, "--day", "2020-01-01"]) == 0
    (tmp_path / "bare.toml").write_text("")
    assert day.run(["--config", str(tmp_path / "bare.toml")]) == 2
