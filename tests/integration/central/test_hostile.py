"""What a hostile or broken caller sends is answered with a problem, costs nobody else anything, and leaves nothing."""

import base64
import hashlib
import http.client
import io
import json
import threading
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa
from PIL import Image

from sync.central.db import tables as t
from sync.domain.verification import Finding, Photo, Result
from sync.wire import PARTIAL_TYPE, Changes, LookupAnswer
from tests.integration.central.conftest import Bench
from tests.integration.central.test_intake import DONE, TWO, codes, envelope, statuses
from tests.integration.central.test_uploads import address, begin, big_picture, hash_of


@pytest.mark.one_database
@pytest.mark.parametrize("name", ["zz", "AB" * 32, "../../operator.key", ""])
def test_a_photo_whose_name_is_no_hash_costs_only_its_own_event(bench: Bench, name: str) -> None:
    station = bench.station()
    item = bench.seeded.item_ids[DONE][0]
    finding = Finding(item, Result.DAMAGED, photos=(Photo(name, 10),))
    bad = station.envelope(bench.seeded.case_ids[DONE], [finding])
    answer = station.post(bad, envelope(bench, station, TWO))
    assert (statuses(answer), codes(answer)[0]) == (["rejected", "accepted"], "malformed-event")


def test_a_moment_without_a_zone_is_malformed(bench: Bench) -> None:
    """It would reach every station with the case, and be compared with moments that have one."""
    station = bench.station()
    station.now = bench.clock.now().replace(tzinfo=None)
    bad = envelope(bench, station, DONE)
    station.now = bench.clock.now()
    answer = station.post(bad)
    assert (statuses(answer), codes(answer)) == (["rejected"], ["malformed-event"])


def test_an_empty_code_finds_no_case(bench: Bench) -> None:
    station = bench.station()
    with bench.central.context.db.write() as conn:
        here = t.return_case.c.case_id == bench.seeded.case_ids[DONE]
        conn.execute(sa.update(t.return_case).where(here).values(rma_number=""))
    for query in ("", "?code=", "?code=%20"):
        answer = station.call("GET", f"/v1/device/cases/lookup{query}")
        assert LookupAnswer.model_validate_json(answer.content).case is None


def multi_picture() -> bytes:
    """A JPEG that holds two pictures, as some cameras write them."""
    out = io.BytesIO()
    first, second = Image.new("RGB", (40, 30), "red"), Image.new("RGB", (40, 30), "blue")
    first.save(out, "MPO", save_all=True, append_images=[second])
    return out.getvalue()


def test_a_jpeg_of_several_pictures_is_a_jpeg(bench: Bench) -> None:
    station = bench.station()
    data = multi_picture()
    headers = {"Content-Type": "image/jpeg"}
    answer = station.call("PUT", f"/v1/device/blobs/{hash_of(data)}", data, headers=headers)
    assert answer.status_code == 201, answer.text


def test_a_photo_stays_what_was_checked_whoever_still_writes_to_its_upload(bench: Bench) -> None:
    """One request is in the middle of a part when another one completes the photo, and goes on writing afterwards."""
    station = bench.station()
    data = big_picture()
    begin(station, data)
    headers = {"Content-Type": PARTIAL_TYPE, "Upload-Offset": "0"}
    other = station.signed("PATCH", address(data), b"x" * len(data), headers=headers)
    slow = http.client.HTTPConnection(urlsplit(bench.central.url).netloc, timeout=30)
    slow.putrequest("PATCH", address(data), skip_host=True)
    for name, value in other.headers.items():
        slow.putheader(name, value)
    slow.endheaders(b"x")
    objects = bench.central.context.objects
    while not any(objects.scratch.glob("incoming-*")):
        threading.Event().wait(0.01)
    assert station.call("PATCH", address(data), data, headers=headers).status_code == 200
    slow.send(b"x" * (len(data) - 1))
    late = slow.getresponse()
    assert late.status in (404, 422)
    late.read()
    slow.close()
    assert hash_of(b"".join(objects.read(f"{hash_of(data)[:2]}/{hash_of(data)}"))) == hash_of(data)


@pytest.mark.one_database
@pytest.mark.parametrize(
    "parameters",
    [
        'created=1;nonce="n";keyid=token',
        "created=1;nonce=?1;keyid=1.5",
        'created=9999999999999;nonce="n";keyid="ST-1"',
        'created=1763719200;expires=999999999999999;nonce="n";keyid="ST-1"',
        'created=1763719200;expires="never";nonce="n";keyid="ST-1"',
        'created="now";nonce="n";keyid=:AAAA:',
        "",
        'nonce="n"',
    ],
)
def test_odd_signature_parameters_are_not_a_signature(bench: Bench, parameters: str) -> None:
    bench.station()
    created = str(int(bench.clock.now().timestamp()))
    shape = f'sig=("@method" "@target-uri");{parameters.replace("1763719200", created)}'
    for given in (shape, shape.replace("created=1;", f"created={created};"), "sig=(", "sig", 'sig=("@method");x;;'):
        headers = {"Signature-Input": given, "Signature": "sig=:AAAA:"}
        answer = bench.partner.get("/v1/device/changes", headers=headers)
        assert answer.status_code == 401, (given, answer.text)


def test_numbers_beyond_what_a_database_holds_are_a_callers_mistake(bench: Bench) -> None:
    huge = 2**70
    assert bench.partner.get(f"/api/webhooks/{huge}/events").status_code in (404, 422)
    case = json.loads(json.dumps({"store_id": huge, "customer": {}, "external_references": [], "return_items": []}))
    answer = bench.partner.post("/api/v1/return_cases", json=case, headers={"Idempotency-Key": "k"})
    assert answer.status_code == 422
    station = bench.station()
    claim = {"day": "2026-11-20", "after_seq": huge, "count": 0, "hash": hashlib.sha256(b"").hexdigest(), "events": []}
    assert station.call("POST", "/v1/device/day", json.dumps(claim).encode()).status_code == 422
    refused = {"refused": [{"event_id": "e", "device_seq": huge}]}
    assert station.call("POST", "/v1/device/heartbeat", json.dumps(refused).encode()).status_code == 422


def test_a_full_disk_under_the_photos_is_said_and_to_be_tried_again(bench: Bench) -> None:
    station = bench.station()
    folder = bench.central.context.objects.scratch
    assert not any(folder.iterdir())
    folder.rmdir()
    folder.write_text("no folder")  # stands for every way in which a disk can refuse
    data = multi_picture()
    answer = station.call("PUT", f"/v1/device/blobs/{hash_of(data)}", data, headers={"Content-Type": "image/jpeg"})
    assert (answer.status_code, answer.json()["code"], answer.json()["retryable"]) == (503, "storage", True)


@pytest.mark.parametrize("ahead", [1, 10**30])
def test_a_cursor_from_the_future_starts_the_station_over(bench: Bench, ahead: int) -> None:
    """Central was brought back from an older copy: what the station was told since may never have happened."""
    station = bench.station()
    cursor = Changes.model_validate_json(station.call("GET", "/v1/device/changes").content).cursor
    version, epoch, place = base64.urlsafe_b64decode(cursor + "==").decode().split(":")
    first, *rest = place.split(".")  # of PostgreSQL the transaction and the number, of SQLite the number
    later = ".".join([str(int(first) + ahead), *rest])
    forged = base64.urlsafe_b64encode(f"{version}:{epoch}:{later}".encode()).decode().rstrip("=")
    answer = station.call("GET", f"/v1/device/changes?cursor={forged}")
    told = Changes.model_validate_json(answer.content)
    assert (answer.status_code, told.full_resync, told.cursor) == (200, True, cursor)
    assert len(told.changes) == len(bench.seeded.case_ids)
