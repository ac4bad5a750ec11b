"""What operators do with stations and see of them: switch one off, read what it could not send, compare its day."""

import json
from typing import Any

import httpx
import pytest

from sync.domain.verification import Result
from sync.wire import CONTENT_TYPE, DayAnswer, DayClaim, DayEntry, Envelope, day_hash
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings


def ops(bench: Bench, method: str, path: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {bench.central.operator_key}"}
    return httpx.request(method, f"{bench.central.url}/v1/ops/{path}", headers=headers, trust_env=False)


def fact(bench: Bench, station: FakeStation, key: str) -> Envelope:
    return station.envelope(bench.seeded.case_ids[key], findings(bench.seeded.item_ids[key], Result.LIKE_NEW))


def test_a_device_is_switched_off_once_and_told_so(bench: Bench) -> None:
    station, other = bench.station("Station 03"), bench.station("Station 04")
    first = ops(bench, "POST", f"devices/{station.device_id}/revoke")
    assert (first.status_code, first.json()["revoked_at"]) == (200, bench.clock.now().isoformat())
    bench.clock.advance(60)
    assert ops(bench, "POST", f"devices/{station.device_id}/revoke").json() == first.json()
    station.now = other.now = bench.clock.now()
    answer = station.call("POST", "/v1/device/heartbeat", b"{}")
    assert (answer.status_code, answer.json()["code"]) == (403, "device-revoked")
    assert other.call("POST", "/v1/device/heartbeat", b"{}").status_code == 200
    assert ops(bench, "POST", "devices/ST-UNKNOWN/revoke").status_code == 404
    assert httpx.post(f"{bench.central.url}/v1/ops/devices/x/revoke", trust_env=False).status_code == 401


def test_refused_events_are_reported_once_and_listed(bench: Bench) -> None:
    station = bench.station()
    event = {"event_id": "e-1", "case_id": "RB-GONE", "device_seq": 7, "problem": "There is no return case RB-GONE."}
    for words in ("An older reason.", event["problem"]):
        body = json.dumps({"status": {"waiting": 2}, "refused": [event | {"problem": words}]}).encode()
        assert station.call("POST", "/v1/device/heartbeat", body).status_code == 200
    [listed] = ops(bench, "GET", "refused_events").json()["refused_events"]
    assert {key: listed[key] for key in event} == event
    assert (listed["station_name"], listed["device_id"]) == ("Station 03", station.device_id)
    [device] = ops(bench, "GET", "devices").json()["devices"]
    assert (device["refused_events"], device["status"], device["revoked_at"]) == (1, {"waiting": 2}, None)


def test_central_tells_its_key_for_exports(bench: Bench) -> None:
    station = bench.station()
    told = station.call("GET", "/v1/device/config").json()
    assert len(told["export_key"]) == 44
    assert oct((bench.central.context.settings.export_key_file).stat().st_mode & 0o777) == "0o600"


def entry(envelope: Envelope, **changed: Any) -> DayEntry:
    from hashlib import sha256

    body = sha256(envelope.body.encode()).hexdigest()
    return DayEntry(device_seq=envelope.device_seq, event_id=envelope.event_id, body_sha256=body).model_copy(
        update=changed
    )


def compare(station: FakeStation, *entries: DayEntry, after: int = 0, until: int | None = None) -> DayAnswer:
    claim = DayClaim(
        day="2026-11-20",
        after_seq=after,
        until_seq=until,
        count=len(entries),
        hash=day_hash(entries),
        events=list(entries),
    )
    answer = station.call("POST", "/v1/device/day", claim.model_dump_json().encode())
    assert (answer.status_code, answer.headers["content-type"]) == (200, CONTENT_TYPE), answer.text
    return DayAnswer.model_validate_json(answer.content)


def test_a_day_that_is_equal_at_both_ends_is_proven(bench: Bench) -> None:
    station, other = bench.station("Station 03"), bench.station("Station 04")
    one, two = fact(bench, station, "one_like_new"), fact(bench, station, "one_no_barcode")
    station.post(one, two)
    other.post(fact(bench, other, "two_one_damaged"))
    answer = compare(station, entry(one), entry(two))
    assert (answer.equal, answer.count, answer.differences) == (True, 2, [])
    assert answer.hash == day_hash([entry(one), entry(two)])
    assert compare(station, entry(two), after=1).equal
    assert compare(station, entry(one), until=1).equal
    device = ops(bench, "GET", "devices").json()["devices"][0]
    assert (device["last_day"]["day"], device["last_day"]["equal"]) == ("2026-11-20", True)


def test_every_difference_is_named(bench: Bench) -> None:
    station = bench.station()
    kept, lost = fact(bench, station, "one_like_new"), fact(bench, station, "one_no_barcode")
    waiting = fact(bench, station, "two_one_damaged")
    foreign = station.envelope("RB-NOWHERE", findings(["x"]))
    station.post(kept, lost, foreign)
    answer = compare(station, entry(kept, body_sha256="0" * 64), entry(waiting), entry(foreign))
    assert not answer.equal
    found = {each.event_id: (each.kind, each.problem) for each in answer.differences}
    assert found == {
        kept.event_id: ("other", ""),
        waiting.event_id: ("missing", ""),
        foreign.event_id: ("refused", "unknown-case"),
        lost.event_id: ("unknown", ""),
    }


@pytest.mark.parametrize("wrong", [{"count": 3}, {"hash": "0" * 64}])
def test_a_claim_that_does_not_fit_its_own_events_is_refused(bench: Bench, wrong: dict[str, Any]) -> None:
    station = bench.station()
    claim = {"day": "2026-11-20", "after_seq": 0, "count": 0, "hash": day_hash([]), "events": []} | wrong
    answer = station.call("POST", "/v1/device/day", json.dumps(claim).encode())
    assert (answer.status_code, answer.json()["code"]) == (422, "broken-claim")
