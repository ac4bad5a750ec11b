"""What a station that is in somebody else's hands tries with its requests and with what it says of itself."""

import base64
import json
from dataclasses import replace

import httpx
import pytest
import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.central.db import tables as t
from sync.central.people.accounts import Role
from sync.wire import key_proof
from tests.integration.central.conftest import Bench
from tests.support.browser import PlainBrowser, joined
from tests.support.central import FakeStation

CHANGES = "/v1/device/changes"


def beaten(station: FakeStation, **status: object) -> httpx.Response:
    return station.call("POST", "/v1/device/heartbeat", json.dumps({"status": status}).encode())


def announced(station: FakeStation, fresh: FakeStation) -> httpx.Response:
    public = base64.b64encode(fresh.key.public_key().public_bytes_raw()).decode()
    proof = base64.b64encode(fresh.key.sign(key_proof(station.device_id))).decode()
    return station.call("POST", "/v1/device/key", json.dumps({"public_key": public, "proof": proof}).encode())


def test_a_key_that_was_replaced_announces_no_other(bench: Bench) -> None:
    """Who stole it could sign with a time before the change."""
    station = bench.station()
    fresh = replace(station, key=Ed25519PrivateKey.generate())
    announced(station, fresh)
    assert fresh.call("GET", CHANGES).status_code == 200
    assert station.call("GET", CHANGES).status_code == 200  # under way when the key changed
    refused = announced(station, replace(station, key=Ed25519PrivateKey.generate()))
    assert (refused.status_code, refused.json()["code"]) == (401, "retired-key")


@pytest.mark.one_database
@pytest.mark.parametrize(
    "parameters",
    [
        'created={now};keyid="{id}";nonce="n";expires="soon"',
        'created={now};keyid="{id}";nonce="n";expires=soon',
        'created={now};keyid="{id}";nonce="n";expires=999999999999999',
        'created={now};keyid="{id}";nonce="n";expires=-999999999999999',
        'created={now};keyid="{id}";nonce="n";expires=?1',
        'created={now};keyid=5;nonce="n"',
        'created={now};keyid=?1;nonce="n"',
        'created={now};keyid=:AAAA:;nonce="n"',
        'created={now};keyid={id};nonce="n"',
        'created={now};keyid="{id}";nonce=5',
        'created={now};keyid="{id}";nonce="n";alg=5',
        'created=999999999999999;keyid="{id}";nonce="n"',
        "created={now}",
    ],
)
def test_parameters_of_a_signature_that_make_no_sense(bench: Bench, parameters: str) -> None:
    station = bench.station()
    said = parameters.format(now=int(bench.clock.now().timestamp()), id=station.device_id)
    headers = {
        "Signature-Input": f'sig=("@method" "@target-uri");{said}',
        "Signature": f"sig=:{base64.b64encode(bytes(64)).decode()}:",
    }
    answer = httpx.get(f"{bench.central.url}{CHANGES}", headers=headers, trust_env=False)
    assert answer.status_code == 401, answer.text


def test_days_that_are_none_are_not_kept(bench: Bench) -> None:
    station, today = bench.station(), bench.clock.now().date()
    for day in ("9999-12-31", "2026-02-31", "0001-01-01", "٢٠٢٦-١١-٢٠", *(f"2031-01-{n:02}" for n in range(1, 9))):
        assert beaten(station, today={"day": day, "returns": 3, "seconds": 9}).status_code == 200
    assert beaten(station, today={"day": today.isoformat(), "returns": 3, "seconds": 9}).status_code == 200
    with bench.central.context.db.read() as conn:
        assert list(conn.scalars(sa.select(t.device_day.c.day))) == [today.isoformat()]


def test_what_a_station_says_of_itself_breaks_no_page(bench: Bench) -> None:
    station = bench.station("<script>alert(1)</script>")
    foul = '"><img src=x onerror=alert(1)>'
    beaten(
        station,
        waiting=2**53,
        oldest_s=10 * 366 * 86_400,
        oldest="0001-01-01T00:00:00+14:00",
        started_at="0001-01-01T00:00:00+14:00",
        clock_offset_ms=-(2**53),
        disk_free_mb=2**53,
        camera="none",
        version=foul,
        printers={"receipt": foul},
        scanners={foul: "missing"},
        settings={"revision": foul, "results": {"grace_s": foul}},
        opening_check={"at": "0001-01-01T00:00:00+14:00", "parts": {"camera": "bad"}},
        bags_left=2**53,
    )
    boss = joined(bench.central.context, "boss@point.example", Role.OPERATOR_ADMIN)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(boss)
        for path in ("", "/stations", f"/stations/{station.device_id}", "/figures", "/settings", "/audit"):
            shown = browser.get(f"/operator{path}")
            assert shown.status_code == 200
            assert "<img" not in shown.text and "<script>" not in shown.text


def test_refused_events_are_told_of_within_bounds(bench: Bench) -> None:
    station = bench.station()
    for beat in range(6):
        told = [{"event_id": f"{beat}-{number}", "problem": "x"} for number in range(200)]
        station.call("POST", "/v1/device/heartbeat", json.dumps({"refused": told}).encode())
    told = [{"event_id": "0-0", "problem": "the newest reason"}]
    station.call("POST", "/v1/device/heartbeat", json.dumps({"refused": told}).encode())
    with bench.central.context.db.read() as conn:
        kept = {row.event_id: row.problem for row in conn.execute(sa.select(t.refused_report))}
    assert len(kept) == 1000 and kept["0-0"] == "the newest reason"
