"""The doorbell over real HTTP: it rings when a case changed, is quiet otherwise, and lets central end."""

import asyncio
import threading
from pathlib import Path

import httpx
import pytest

from sync.central.stations.doorbell import Doorbell, stream
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings, new_code, running_central
from tests.support.ears import STREAM, Ear, listening


def drop_off(bench: Bench, station: FakeStation, key: str) -> None:
    station.post(station.envelope(bench.seeded.case_ids[key], findings(bench.seeded.item_ids[key])))


def test_it_rings_at_every_station_when_a_case_changed(bench: Bench) -> None:
    one, other = bench.station("Station 03"), bench.station("Station 04")
    with listening(one) as first, listening(other) as second:
        drop_off(bench, one, "one_like_new")
        assert (first.next(), second.next()) == ("event: changed", "event: changed")
        one.call("POST", "/v1/device/heartbeat", b'{"status": {}}')  # writes, and changes no case
        drop_off(bench, one, "one_no_barcode")
        assert (first.next(), second.next()) == ("event: changed", "event: changed")
        assert first.is_quiet() and second.is_quiet()


def test_a_heartbeat_shows_that_the_line_lives(tmp_path: Path) -> None:
    with running_central(tmp_path / "central", stream_heartbeat_s=0.05) as central:
        central.seed()
        station = FakeStation(central.url)
        station.enrol(new_code(central))
        with listening(station) as ear:
            assert [ear.next(), ear.next()] == [": beat", ": beat"]


def test_only_a_signed_device_may_listen(bench: Bench) -> None:
    answer = httpx.get(f"{bench.central.url}{STREAM}", trust_env=False)
    assert (answer.status_code, answer.json()["code"]) == (401, "not-signed")


def test_a_device_has_one_stream_and_a_revoked_one_is_rung_once_and_let_go(bench: Bench) -> None:
    station = bench.station()
    with listening(station) as before, listening(station) as ear:
        assert before.next() == "end"
        assert bench.central.context.doorbell.listening == 1
        answer = httpx.post(
            f"{bench.central.url}/v1/ops/devices/{station.device_id}/revoke",
            headers={"Authorization": f"Bearer {bench.central.operator_key}"},
            trust_env=False,
        )
        assert answer.status_code == 200
        assert [ear.next(), ear.next()] == ["event: changed", "end"]
    refused = station.call("GET", STREAM)
    assert (refused.status_code, refused.json()["code"]) == (403, "device-revoked")


@pytest.mark.timeout(60)
def test_open_streams_do_not_hold_up_the_end(tmp_path: Path) -> None:
    with running_central(tmp_path / "central") as central:
        central.seed()
        station = FakeStation(central.url)
        station.enrol(new_code(central))
        client = httpx.Client(trust_env=False, timeout=30)
        response = client.send(station.signed("GET", STREAM), stream=True)
        ear = Ear(response)
        assert ear.next() == ": listening"
    assert ear.next() == "end"
    ear.join()
    response.close()
    client.close()


def test_lines_that_break_leave_no_listener(tmp_path: Path) -> None:
    with running_central(tmp_path / "central", stream_heartbeat_s=0.02) as central:
        central.seed()
        stations = [FakeStation(central.url) for _ in range(5)]
        for number, station in enumerate(stations):
            station.enrol(new_code(central, f"Station {number}"))
        for station in stations * 2:
            with httpx.Client(trust_env=False, verify=False) as client:
                client.send(station.signed("GET", STREAM), stream=True).close()
        for _ in range(1000):
            if not central.context.doorbell.listening:
                break
            threading.Event().wait(0.02)
        assert central.context.doorbell.listening == 0


def test_a_stream_that_begins_while_central_ends_ends_at_once() -> None:
    async def listen() -> list[bytes]:
        bell = Doorbell()
        bell.close()
        return [part async for part in stream(bell, "ST-1", heartbeat_s=3600)]

    assert asyncio.run(asyncio.wait_for(listen(), 20)) == [b": listening\n\n"]
