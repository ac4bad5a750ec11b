"""Enrolment, signed requests, the delta pull, look-up and photos, over real HTTP."""

import base64
import hashlib
import io
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from PIL import Image

from sync.central.db import tables as t
from sync.central.money import deadlines
from sync.domain.cases import CaseStatus, MethodKind
from sync.wire import CONTENT_TYPE, PROBLEM_TYPE, BlobAnswer, CaseDelete, CaseUpsert, Changes, LookupAnswer
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings, new_code, running_central, send
from tests.support.clock import FakeClock

CHANGES = "/v1/device/changes"


def code_of(answer: httpx.Response) -> str:
    assert answer.headers["content-type"] == PROBLEM_TYPE
    return str(answer.json()["code"])


def enrol(bench: Bench, **body: Any) -> httpx.Response:
    return httpx.post(
        f"{bench.central.url}/v1/device/enrol",
        content=json.dumps(body),
        headers={"Content-Type": CONTENT_TYPE},
        trust_env=False,
    )


def test_a_code_is_good_once_and_not_for_long(bench: Bench) -> None:
    code = new_code(bench.central)
    station = FakeStation(bench.central.url)
    station.enrol(code)
    with pytest.raises(AssertionError, match="bad-enrolment-code"):
        FakeStation(bench.central.url).enrol(code)
    late = new_code(bench.central)
    bench.clock.advance(15 * 60)
    with pytest.raises(AssertionError, match="bad-enrolment-code"):
        FakeStation(bench.central.url).enrol(late)


def test_a_code_may_be_typed_small_and_with_lookalikes(bench: Bench) -> None:
    code = new_code(bench.central)
    typed = code.lower().replace("0", "o").replace("1", "l")
    assert FakeStation(bench.central.url).enrol(typed).station_name == "Station 03"


def test_the_proof_must_be_the_keys_own(bench: Bench) -> None:
    code = new_code(bench.central)
    station = FakeStation(bench.central.url)
    answer = enrol(bench, code=code, public_key="AAAA", proof="AAAA")
    assert (answer.status_code, code_of(answer)) == (422, "bad-key")
    public = base64.b64encode(station.key.public_key().public_bytes_raw()).decode()
    answer = enrol(bench, code=code, public_key=public, proof=base64.b64encode(bytes(64)).decode())
    assert (answer.status_code, code_of(answer)) == (422, "bad-proof")
    station.enrol(code)  # a failed try does not use the code up


def test_a_station_that_enrols_again_keeps_its_name_and_numbers(bench: Bench) -> None:
    station = bench.station()
    case_id, items = bench.seeded.case_ids["one_like_new"], bench.seeded.item_ids["one_like_new"]
    waiting = station.envelope(
        bench.seeded.case_ids["one_no_barcode"], findings(bench.seeded.item_ids["one_no_barcode"])
    )
    station.post(station.envelope(case_id, findings(items)))
    rebuilt = FakeStation(bench.central.url, now=bench.clock.now())
    told = rebuilt.enrol(new_code(bench.central))
    assert (told.device_id, told.last_device_seq) == (station.device_id, 2)
    assert station.call("GET", CHANGES).status_code == 401  # the old key opens nothing any more
    [verdict] = rebuilt.post(waiting).results
    assert verdict.status == "accepted"  # what it signed before is still its word


def test_too_many_wrong_codes_are_slowed_down(bench: Bench) -> None:
    station = FakeStation(bench.central.url)
    for _ in range(20):
        with pytest.raises(AssertionError, match="bad-enrolment-code"):
            station.enrol("00000000")
    with pytest.raises(AssertionError, match="too-many-tries"):
        station.enrol(new_code(bench.central))
    bench.clock.advance(61)
    station.enrol(new_code(bench.central))


def test_an_unsigned_request_is_refused(bench: Bench) -> None:
    answer = httpx.get(f"{bench.central.url}{CHANGES}", trust_env=False)
    assert (answer.status_code, code_of(answer)) == (401, "not-signed")


def test_a_request_works_once(bench: Bench) -> None:
    request = bench.station().signed("GET", CHANGES)
    assert send(request).status_code == 200
    again = send(request)
    assert (again.status_code, code_of(again)) == (401, "replayed")


def test_a_changed_request_is_refused(bench: Bench) -> None:
    station = bench.station()
    request = station.signed("POST", "/v1/device/heartbeat", b'{"status": {"queue": 1}}')
    changed = httpx.Request(request.method, request.url, content=b'{"status": {"queue": 2}}', headers=request.headers)
    answer = send(changed)
    assert (answer.status_code, code_of(answer)) == (401, "altered-body")
    elsewhere = station.signed("GET", f"{CHANGES}?limit=1")
    elsewhere.url = elsewhere.url.copy_merge_params({"limit": "2"})
    assert send(elsewhere).status_code == 401


def test_a_signature_must_cover_the_body(bench: Bench) -> None:
    request = bench.station().signed("GET", CHANGES)
    posted = httpx.Request(
        "GET", request.url, content=b"x", headers={k: v for k, v in request.headers.items() if k != "content-length"}
    )
    assert send(posted).status_code == 401  # bytes that no signature speaks of
    station = bench.station()
    naked = station.signed("POST", "/v1/device/heartbeat", None, headers={"Content-Type": CONTENT_TYPE})
    assert send(naked).status_code == 401


@pytest.mark.one_database
@pytest.mark.parametrize("seconds", [-301, 301, 7200])
def test_a_clock_that_is_off_is_told_the_time(bench: Bench, seconds: int) -> None:
    station = bench.station()
    answer = station.call("GET", CHANGES, created=bench.clock.now() + timedelta(seconds=seconds))
    assert (answer.status_code, code_of(answer)) == (401, "clock-skew")
    assert answer.json()["server_time"] == bench.clock.now().isoformat()
    assert station.call("GET", CHANGES, created=bench.clock.now() + timedelta(seconds=299)).status_code == 200


def test_one_station_cannot_speak_for_another(bench: Bench) -> None:
    one, other = bench.station("Station 03"), bench.station("Station 04")
    answer = one.call("GET", CHANGES, key_id=other.device_id)
    assert (answer.status_code, code_of(answer)) == (401, "wrong-signature")


def test_a_station_that_was_switched_off_is_told_so(bench: Bench) -> None:
    station = bench.station()
    with bench.central.context.db.write() as conn:
        conn.execute(sa.update(t.device).values(revoked_at=bench.clock.now()))
    answer = station.call("GET", CHANGES)
    assert (answer.status_code, code_of(answer)) == (403, "device-revoked")


def test_a_version_that_is_not_spoken(bench: Bench) -> None:
    headers = {"Content-Type": "application/vnd.returnpoint.v9+json"}
    answer = bench.station().call("POST", "/v1/device/events", b"{}", headers=headers)
    assert (answer.status_code, code_of(answer)) == (415, "unsupported-version")


def pull(station: FakeStation, cursor: str = "", limit: int = 500) -> Changes:
    answer = station.call("GET", f"{CHANGES}?cursor={cursor}&limit={limit}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, CONTENT_TYPE)
    return Changes.model_validate_json(answer.content)


def test_cases_are_pulled_page_by_page_and_then_only_what_changed(bench: Bench) -> None:
    station = bench.station()
    first = pull(station, limit=3)
    rest = pull(station, first.cursor, limit=3)
    assert (len(first.changes), first.has_more, len(rest.changes), rest.has_more) == (3, True, 2, False)
    told = {change.case.case_id for change in (*first.changes, *rest.changes) if isinstance(change, CaseUpsert)}
    assert told == set(bench.seeded.case_ids.values())

    nothing = station.call("GET", f"{CHANGES}?cursor={rest.cursor}", headers={"If-None-Match": f'"{rest.cursor}"'})
    assert (nothing.status_code, nothing.content) == (304, b"")

    case_id, items = bench.seeded.case_ids["one_like_new"], bench.seeded.item_ids["one_like_new"]
    station.post(station.envelope(case_id, findings(items), bags=("RBB7Q2M9X4K3",)))
    [change] = pull(station, rest.cursor).changes
    assert isinstance(change, CaseUpsert) and change.case.status is CaseStatus.RESOLVED
    assert change.case.dropped_off and change.case.dropped_off.bags == ("RBB7Q2M9X4K3",)


def test_a_station_is_told_no_more_of_a_consumer_than_it_needs(bench: Bench) -> None:
    station = bench.station()
    page = pull(station)
    case = next(c.case for c in page.changes if isinstance(c, CaseUpsert) and c.case.rma_number == "NL-1001")
    assert (case.consumer_name, case.merchant.name, case.method) == ("Jo M.", "Northline", MethodKind.DROP_OFF)
    assert (case.items[0].name, case.items[0].upc) == ("Rain jacket", "6281057742134")
    assert "example" not in page.model_dump_json().replace("help@northline.example", "").replace(
        "care@fernandco.example", ""
    ).replace("returns.example", "")


def test_closed_cases_leave_the_stations_after_a_week(bench: Bench) -> None:
    station = bench.station()
    case_id, items = bench.seeded.case_ids["one_like_new"], bench.seeded.item_ids["one_like_new"]
    station.post(station.envelope(case_id, findings(items)))
    cursor = pull(station).cursor
    bench.clock.advance(8 * 86400)
    deadlines.run_once(bench.central.context)
    station.now = bench.clock.now()
    assert pull(station, cursor).changes == [CaseDelete(case_id=case_id, reason="closed")]
    assert len(pull(station).changes) == 4  # a new station has nothing to delete


@pytest.mark.one_database
@pytest.mark.parametrize("cursor", ["nonsense", "MTpYOjM", "%20"])
def test_a_cursor_of_another_database_starts_over(bench: Bench, cursor: str) -> None:
    page = pull(bench.station(), cursor)
    assert (page.full_resync, len(page.changes)) == (True, 5)


@pytest.mark.parametrize("code", ["NL-1002", "nl-1002", " NL-1002 "])
def test_a_case_is_looked_up_by_its_numbers(bench: Bench, code: str) -> None:
    station = bench.station()
    answer = station.call("GET", f"/v1/device/cases/lookup?code={httpx.QueryParams(c=code)['c'].replace(' ', '%20')}")
    found = LookupAnswer.model_validate_json(answer.content).case
    assert found is not None and found.case_id == bench.seeded.case_ids["two_one_damaged"]
    by_id = station.call("GET", f"/v1/device/cases/lookup?code={found.case_id.lower()}")
    assert LookupAnswer.model_validate_json(by_id.content).case == found
    assert LookupAnswer.model_validate_json(station.call("GET", "/v1/device/cases/lookup?code=ZZ").content).case is None


def test_a_heartbeat_is_kept(bench: Bench) -> None:
    station = bench.station()
    answer = station.call("POST", "/v1/device/heartbeat", b'{"status": {"waiting": 4}}')
    assert answer.status_code == 200 and "server_time" in answer.json()
    with bench.central.context.db.read() as conn:
        row = conn.execute(sa.select(t.device.c.seen_at, t.device.c.status)).one()
    assert (row.seen_at, row.status) == (bench.clock.now(), {"waiting": 4})


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (120, 30, 60)).save(out, "JPEG")
    return out.getvalue()


def put(station: FakeStation, data: bytes, sha256: str = "", **more: Any) -> httpx.Response:
    name = sha256 or hashlib.sha256(data).hexdigest()
    headers = {"Content-Type": "image/jpeg"} | more.pop("headers", {})
    return station.call("PUT", f"/v1/device/blobs/{name}", data, headers=headers, **more)


def test_a_photo_is_kept_under_its_hash_once(bench: Bench) -> None:
    station, data = bench.station(), picture()
    name = hashlib.sha256(data).hexdigest()
    path = f"/v1/device/blobs/{name}"
    assert station.call("HEAD", path).status_code == 404
    first, second = put(station, data), put(station, data)
    assert (first.status_code, second.status_code) == (201, 200)
    assert BlobAnswer.model_validate_json(first.content) == BlobAnswer(sha256=name, size=len(data), created=True)
    assert first.headers["content-type"] == CONTENT_TYPE
    head = station.call("HEAD", path)
    assert (head.status_code, head.content) == (200, b"")
    objects, key = bench.central.context.objects, f"{name[:2]}/{name}"
    assert b"".join(objects.read(key)) == data
    assert not list(objects.scratch.glob("incoming-*"))
    objects.delete([key])
    assert station.call("HEAD", path).status_code == 404  # a lost file is stored again
    assert put(station, data).status_code == 200
    assert station.call("HEAD", path).status_code == 200


def test_bytes_that_are_not_what_the_address_says_leave_nothing_behind(bench: Bench) -> None:
    station = bench.station()
    other = put(station, picture(), sha256="0" * 64)
    assert (other.status_code, code_of(other)) == (422, "digest-mismatch")
    text = put(station, b"<html>no picture</html>")
    assert (text.status_code, code_of(text)) == (422, "not-a-picture")
    cut = put(station, picture()[:400])
    assert (cut.status_code, code_of(cut)) == (422, "not-a-picture")
    path, headers = f"/v1/device/blobs/{hashlib.sha256(picture()).hexdigest()}", {"Content-Type": "image/jpeg"}
    signed = station.signed("PUT", path, picture(), headers=headers)
    kept = {name: value for name, value in signed.headers.items() if name != "content-length"}
    changed = send(httpx.Request("PUT", signed.url, content=picture() + b"x", headers=kept))
    assert (changed.status_code, code_of(changed)) == (422, "digest-mismatch")
    objects = bench.central.context.objects
    assert not [*objects.listed(""), *objects.scratch.glob("*")]


def test_a_photo_that_is_too_big_is_refused(bench: Bench) -> None:
    station = bench.station()
    answer = put(station, bytes(16 * 1024 * 1024 + 1))
    assert (answer.status_code, code_of(answer)) == (413, "too-big")


def test_a_delete_is_told_for_thirty_days_and_an_older_cursor_starts_over(bench: Bench) -> None:
    station, away = bench.station("Station 03"), bench.station("Station 04")
    long_ago = pull(away).cursor
    case_id, items = bench.seeded.case_ids["one_like_new"], bench.seeded.item_ids["one_like_new"]
    station.post(station.envelope(case_id, findings(items)))
    bench.clock.advance(8 * 86400)
    deadlines.run_once(bench.central.context)
    station.now = away.now = bench.clock.now()
    up_to_date = pull(station).cursor
    assert pull(away, long_ago).changes == [CaseDelete(case_id=case_id, reason="closed")]
    bench.clock.advance(31 * 86400)
    deadlines.run_once(bench.central.context)
    deadlines.run_once(bench.central.context)
    station.now = away.now = bench.clock.now()
    gone = away.call("GET", f"{CHANGES}?cursor={long_ago}")
    assert (gone.status_code, code_of(gone), gone.json()["full_resync"]) == (410, "cursor-too-old", True)
    assert pull(station, up_to_date).changes == []  # it has heard of the delete
    assert len(pull(away).changes) == 4


def test_a_long_page_travels_compressed_when_asked(bench: Bench) -> None:
    station = bench.station()
    plain = station.call("GET", CHANGES, headers={"Accept-Encoding": "identity"})
    packed = station.call("GET", CHANGES, headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert (packed.headers["content-encoding"], packed.headers["content-type"]) == ("gzip", CONTENT_TYPE)
    assert packed.headers["etag"] == plain.headers["etag"] and packed.json()["changes"] == plain.json()["changes"]
    assert int(packed.headers["content-length"]) * 2 < len(plain.content)


def test_a_captured_request_is_refused_after_a_restart_too(tmp_path: Path, clock: FakeClock) -> None:
    address = "http://central.example"
    with running_central(tmp_path / "central", clock, public_url=address) as central:
        station = FakeStation(central.url, now=clock.now())
        station.enrol(central.seed().enrolment_code)
        station.url = address
        captured = station.signed("POST", "/v1/device/heartbeat", b"{}")
        captured.url = httpx.URL(central.url).copy_with(raw_path=captured.url.raw_path)
        assert send(captured).status_code == 200
    clock.advance(250)
    with running_central(tmp_path / "central", clock, public_url=address) as central:
        captured.url = httpx.URL(central.url).copy_with(raw_path=captured.url.raw_path)
        again = send(captured)
        assert (again.status_code, code_of(again)) == (401, "replayed")
        fresh = station.signed("POST", "/v1/device/heartbeat", b"{}", created=clock.now())
        fresh.url = captured.url
        assert send(fresh).status_code == 200


def test_a_nonce_is_forgotten_when_its_request_is_too_old_anyway(bench: Bench) -> None:
    station = bench.station()
    assert station.call("GET", CHANGES, nonce="n").status_code == 200
    assert bench.station("Station 04").call("GET", CHANGES, nonce="n").status_code == 200  # each device has its own
    for _ in range(2):
        bench.clock.advance(299)
        station.now = bench.clock.now()
        assert station.call("GET", CHANGES, nonce="n").status_code == 401
    bench.clock.advance(3)
    deadlines.run_once(bench.central.context)
    station.now = bench.clock.now()
    assert station.call("GET", CHANGES, nonce="n").status_code == 200
    with bench.central.context.db.read() as conn:
        assert conn.scalar(sa.select(sa.func.count()).select_from(t.nonce)) == 1


def test_a_nonce_has_a_length(bench: Bench) -> None:
    answer = bench.station().call("GET", CHANGES, nonce="n" * 129)
    assert (answer.status_code, code_of(answer)) == (401, "malformed-signature")
