"""A device changes its key and loses nothing: neither requests under way nor events that wait."""

import base64
import json
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.enrolment import EnrolmentFailed, change_key, enrol
from kiosk.settings import Settings
from sync.central.stations import enrolment
from sync.client.central import CentralClient
from sync.station.clock import SystemClock
from sync.store.keys import DeviceKey
from sync.store.store import Store
from sync.wire import key_proof
from tests.integration.central.conftest import Bench
from tests.integration.central.test_intake import DONE, TWO, envelope, statuses
from tests.support.central import FakeStation, new_code, running_central, send
from tests.support.clock import FakeClock

CHANGES = "/v1/device/changes"


def announced(station: FakeStation, fresh: FakeStation, proof_of: str = "") -> httpx.Response:
    public = base64.b64encode(fresh.key.public_key().public_bytes_raw()).decode()
    proof = base64.b64encode(fresh.key.sign(key_proof(proof_of or station.device_id))).decode()
    return station.call("POST", "/v1/device/key", json.dumps({"public_key": public, "proof": proof}).encode())


def with_new_key(station: FakeStation) -> FakeStation:
    return replace(station, key=Ed25519PrivateKey.generate())


def code(answer: httpx.Response) -> str:
    return str(answer.json().get("code", ""))


def test_both_keys_count_until_the_new_one_is_used(bench: Bench) -> None:
    station = bench.station()
    fresh = with_new_key(station)
    assert announced(station, fresh).status_code == 200
    assert announced(station, fresh).status_code == 200  # the answer was lost: once more
    assert station.call("GET", CHANGES).status_code == 200
    bench.clock.advance(60)
    station.now = fresh.now = bench.clock.now()
    under_way = station.signed("GET", CHANGES)
    assert fresh.call("GET", CHANGES).status_code == 200
    assert send(under_way).status_code == 200  # signed before the change, arrived after it
    bench.clock.advance(60)
    station.now = fresh.now = bench.clock.now()
    refused = station.call("GET", CHANGES)
    assert (refused.status_code, code(refused)) == (401, "retired-key")
    assert fresh.call("GET", CHANGES).status_code == 200


def test_events_that_wait_under_the_old_key_are_taken(bench: Bench) -> None:
    station = bench.station()
    old = [envelope(bench, station, key) for key in (DONE, TWO)]
    fresh = replace(with_new_key(station), seq=station.seq, prev=station.prev)
    announced(station, fresh)
    assert statuses(fresh.post(*old)) == ["accepted", "accepted"]
    assert statuses(fresh.post(envelope(bench, fresh, "one_no_barcode"))) == ["accepted"]
    with bench.central.context.db.read() as conn:
        assert len(enrolment.keys_ever(conn, station.device_id)) == 2


def test_a_key_has_to_prove_itself_and_to_be_new(bench: Bench) -> None:
    station, second = bench.station(), bench.station("Station 04")
    fresh = with_new_key(station)
    assert code(announced(station, fresh, proof_of=second.device_id)) == "bad-proof"
    assert code(announced(station, station)) == "used-key"
    bad = station.call("POST", "/v1/device/key", b'{"public_key": "AAAA", "proof": "AAAA"}')
    assert (bad.status_code, code(bad)) == (422, "bad-key")
    announced(station, fresh)
    assert fresh.call("GET", CHANGES).status_code == 200
    assert code(announced(fresh, station)) == "used-key"  # what was replaced does not come back


def test_a_later_announcement_takes_the_place_of_one_that_was_not_used(bench: Bench) -> None:
    station = bench.station()
    lost, fresh = with_new_key(station), with_new_key(station)
    announced(station, lost)
    announced(station, fresh)
    assert code(lost.call("GET", CHANGES)) == "wrong-signature"
    assert fresh.call("GET", CHANGES).status_code == 200


def test_enrolling_again_ends_every_key_before(bench: Bench) -> None:
    station = bench.station()
    fresh = with_new_key(station)
    announced(station, fresh)
    anew = FakeStation(station.url, now=station.now)
    anew.enrol(new_code(bench.central))
    assert anew.device_id == station.device_id
    for old in (station, fresh):
        assert old.call("GET", CHANGES).status_code == 401
    assert anew.call("GET", CHANGES).status_code == 200


def test_a_real_station_changes_its_key(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    with running_central(tmp_path / "central") as central:
        central.seed()
        settings = Settings(data_folder=folder, central_url=central.url)
        with pytest.raises(EnrolmentFailed, match="not enrolled"):
            change_key(settings)
        facts = enrol(settings, new_code(central))
        before = DeviceKey(folder).public_key
        with Store.open(folder, FakeClock()) as store:  # cut off after the announcement: the key lies there, announced
            waiting = store.device.next_key()
            with CentralClient(central.url, store.device, SystemClock()) as client:
                client.announce_key(waiting)
        assert DeviceKey(folder).public_key == before
        assert change_key(settings) == facts
        after = DeviceKey(folder)
        assert after.public_key == waiting.public_key and not (folder / "device.next.key").exists()
        with CentralClient(central.url, after, SystemClock()) as client:
            assert client.changes("", 10) is not None
        with central.context.db.read() as conn:
            assert len(enrolment.keys_in_use(conn, facts.device_id)) == 2  # the old one for what was under way
        enrol(settings, new_code(central), new_key=True)
        assert DeviceKey(folder).public_key not in (before, after.public_key)
