"""What operators do with stations and see of them: switch one off, read what it could not send, compare its day."""

import json
from typing import Any

import httpx
import pytest

from sync.central.money import deadlines
from sync.domain.verification import Result
from sync.wire import CONTENT_TYPE, DayAnswer, DayClaim, DayEntry, Envelope, day_hash
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings


def ops(bench: Bench, method: str, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
    headers = {"Authorization": f"Bearer {bench.central.operator_key}"}
    return httpx.request(method, f"{bench.central.url}/v1/ops/{path}", headers=headers, json=body, trust_env=False)


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


def test_a_refusal_that_was_mended_is_no_longer_listed(bench: Bench) -> None:
    station = bench.station()
    event = fact(bench, station, "one_like_new")
    report = {
        "event_id": event.event_id,
        "case_id": "RB-X",
        "device_seq": 1,
        "problem": "There is no return case RB-X.",
    }
    beat = json.dumps({"refused": [report]}).encode()
    station.call("POST", "/v1/device/heartbeat", beat)
    assert len(ops(bench, "GET", "refused_events").json()["refused_events"]) == 1
    assert station.post(event).results[0].status == "accepted"
    station.call("POST", "/v1/device/heartbeat", beat)  # its dead letter may still hold what came on a stick
    assert ops(bench, "GET", "refused_events").json()["refused_events"] == []
    [device] = ops(bench, "GET", "devices").json()["devices"]
    assert device["refused_events"] == 0


def missing(bench: Bench) -> list[tuple[int, int, str]]:
    [device] = ops(bench, "GET", "devices").json()["devices"]
    return [(gap["first"], gap["last"], gap["state"]) for gap in device["missing_numbers"]]


def test_missing_numbers_are_told_in_words_until_they_come(bench: Bench) -> None:
    station = bench.station()
    keys = ("one_like_new", "two_one_damaged", "one_no_barcode", "one_and_undeclared")
    events = [fact(bench, station, key) for key in keys]
    station.post(events[3])
    assert missing(bench) == [(1, 3, "awaited")]
    bench.clock.advance(901)
    deadlines.run_once(bench.central.context)
    assert missing(bench) == [(1, 3, "lost")]
    [device] = ops(bench, "GET", "devices").json()["devices"]
    assert device["missing_numbers"][0]["sentence"].startswith("Events 1 to 3 never came")
    station.now = bench.clock.now()
    assert station.post(events[1]).ack.gaps == [(1, 1), (3, 3)]
    assert missing(bench) == [(1, 1, "lost"), (3, 3, "lost")]
    assert station.post(events[0], events[2]).ack.device_seq_contiguous == 4
    assert missing(bench) == []


def test_an_explained_gap_holds_nothing_back_and_a_late_number_is_taken_in(bench: Bench) -> None:
    station = bench.station()
    events = [fact(bench, station, key) for key in ("one_like_new", "two_one_damaged", "one_no_barcode")]
    assert station.post(events[2]).ack.device_seq_contiguous == 0
    path = f"devices/{station.device_id}/gaps/1"
    assert ops(bench, "POST", f"devices/{station.device_id}/gaps/2", {"reason": "x"}).status_code == 404
    assert ops(bench, "POST", path, {"reason": ""}).status_code == 422
    assert bench.partner.post(f"/v1/ops/{path}", json={"reason": "mine"}).status_code == 401
    told = ops(bench, "POST", path, {"reason": "The disk of the station burned."})
    assert (told.status_code, told.json()["sentence"]) == (
        200,
        "Events 1 to 2 never came: The disk of the station burned.",
    )
    assert station.post(events[2]).ack.model_dump() == {"device_seq_contiguous": 3, "gaps": []}
    bench.clock.advance(901)
    assert deadlines.report_lost(bench.central.context) == 0
    station.now = bench.clock.now()
    late = station.post(events[1])
    assert (late.results[0].status, late.ack.device_seq_contiguous) == ("accepted", 3)
    assert missing(bench) == [(1, 1, "explained")]


def test_what_is_wrong_with_a_stations_record_is_told_in_words(bench: Bench) -> None:
    station = bench.station()
    station.post(fact(bench, station, "one_like_new"))
    station.prev = bytes(31) + b"x"
    station.post(fact(bench, station, "two_one_damaged"))
    station.seq = 1
    station.post(fact(bench, station, "one_no_barcode"))
    [device] = ops(bench, "GET", "devices").json()["devices"]
    assert {(alarm["kind"], alarm["number"]) for alarm in device["alarms"]} >= {
        ("chain_break", 2),
        ("number_reused", 2),
    }
    assert all(str(alarm["number"]) in alarm["sentence"] for alarm in device["alarms"])


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
