"""Photos in parts at central: kept as far as they came, judged as a whole, out of other devices' reach."""

import hashlib
import io
import json
import os
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copyfile
from urllib.parse import urlsplit

import httpx
import numpy as np
import pytest
import sqlalchemy as sa
from PIL import Image

from sync.central.db import tables as t
from sync.central.evidence import uploads
from sync.wire import PARTIAL_TYPE, UploadAnswer
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, running_central

MB = 1024 * 1024


def big_picture(seed: int = 1) -> bytes:
    """A real PNG of some 5 MB: noise does not compress."""
    noise = np.random.default_rng(seed).integers(0, 256, (1320, 1320, 3), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(noise).save(out, "PNG", compress_level=0)
    return out.getvalue()


@pytest.fixture(scope="module")
def data() -> bytes:
    return big_picture()


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def begin(station: FakeStation, data: bytes, sha256: str = "") -> httpx.Response:
    body = json.dumps({"sha256": sha256 or hash_of(data), "size": len(data)}).encode()
    return station.call("POST", "/v1/device/uploads", body)


def address(data: bytes) -> str:
    return f"/v1/device/uploads/{hash_of(data)}"


def patch(station: FakeStation, path: str, part: bytes, offset: int) -> httpx.Response:
    headers = {"Content-Type": PARTIAL_TYPE, "Upload-Offset": str(offset)}
    return station.call("PATCH", path, part, headers=headers)


def keys(bench: Bench) -> list[str]:
    """Everything that central's object store holds."""
    return sorted(one.key for one in bench.central.context.objects.listed(""))


def kept_bytes(bench: Bench, data: bytes) -> bytes:
    return b"".join(bench.central.context.objects.read(f"{hash_of(data)[:2]}/{hash_of(data)}"))


def left_behind(bench: Bench) -> list[Path]:
    """Temporary files."""
    return [*bench.central.context.objects.scratch.glob("incoming-*")]


def offset_of(station: FakeStation, data: bytes) -> int:
    answer = station.call("HEAD", address(data))
    assert answer.status_code == 200
    return int(answer.headers["upload-offset"])


def test_a_photo_comes_in_parts_and_counts_when_the_whole_hashes_to_its_name(bench: Bench, data: bytes) -> None:
    station = bench.station()
    assert station.call("HEAD", address(data)).status_code == 404
    begun = begin(station, data)
    assert begun.status_code == 201
    assert (begun.headers["location"], begun.headers["upload-complete"]) == (address(data), "?0")
    half = patch(station, address(data), data[: 3 * MB], 0)
    assert UploadAnswer.model_validate_json(half.content).offset == offset_of(station, data) == 3 * MB
    assert begin(station, data).headers["upload-offset"] == str(3 * MB)  # beginning again goes on
    assert station.call("HEAD", f"/v1/device/blobs/{hash_of(data)}").status_code == 404
    whole = patch(station, address(data), data[3 * MB :], 3 * MB)
    assert UploadAnswer.model_validate_json(whole.content).complete
    assert station.call("HEAD", f"/v1/device/blobs/{hash_of(data)}").status_code == 200
    again = begin(station, data)
    assert (again.status_code, again.headers["upload-complete"]) == (200, "?1")
    assert kept_bytes(bench, data) == data
    assert keys(bench) == [f"{hash_of(data)[:2]}/{hash_of(data)}"]
    assert left_behind(bench) == []


def test_a_part_for_another_place_is_told_where_to_go_on(bench: Bench, data: bytes) -> None:
    station = bench.station()
    begin(station, data)
    patch(station, address(data), data[:MB], 0)
    for wrong in (0, 2 * MB):
        answer = patch(station, address(data), data[wrong : wrong + MB], wrong)
        assert (answer.status_code, answer.json()["code"], answer.json()["offset"]) == (409, "upload-offset", MB)
    assert offset_of(station, data) == MB


def test_what_came_before_the_line_broke_stays(bench: Bench, data: bytes) -> None:
    station = bench.station()
    begin(station, data)
    headers = {"Content-Type": PARTIAL_TYPE, "Upload-Offset": "0"}
    request = station.signed("PATCH", address(data), data[: 2 * MB], headers=headers)
    url = urlsplit(str(request.url))
    assert url.hostname and url.port
    with socket.create_connection((url.hostname, url.port)) as line:
        lines = [f"PATCH {url.path} HTTP/1.1", *(f"{name}: {value}" for name, value in request.headers.items())]
        line.sendall("\r\n".join([*lines, "", ""]).encode() + data[:MB])
        line.shutdown(socket.SHUT_WR)
        while line.recv(65536):
            pass
    for _ in range(100):  # it keeps what came after it has seen that no more comes
        if offset_of(station, data):
            break
        threading.Event().wait(0.05)
    assert offset_of(station, data) == MB
    assert patch(station, address(data), data[MB:], MB).json()["complete"]


def test_bytes_that_are_not_the_promised_ones_leave_nothing(bench: Bench, data: bytes) -> None:
    station = bench.station()
    begin(station, data)
    other = bytearray(data)
    other[100] ^= 1
    answer = patch(station, address(data), bytes(other), 0)
    assert (answer.status_code, answer.json()["code"]) == (422, "digest-mismatch")
    assert station.call("HEAD", address(data)).status_code == 404
    noise = os.urandom(5 * MB)
    begin(station, noise)
    assert patch(station, address(noise), noise, 0).json()["code"] == "not-a-picture"
    begin(station, data)
    assert patch(station, address(data), data + b"x", 0).status_code == 413
    assert (keys(bench), left_behind(bench)) == ([], [])


def test_a_part_that_was_changed_on_the_way_is_taken_back(bench: Bench, data: bytes) -> None:
    station = bench.station()
    begin(station, data)
    headers = {"Content-Type": PARTIAL_TYPE, "Upload-Offset": "0"}
    signed = station.signed("PATCH", address(data), data[:MB], headers=headers)
    changed = httpx.Request("PATCH", signed.url, content=b"x" * MB, headers=signed.headers)
    with httpx.Client(trust_env=False, verify=False) as client:
        assert client.send(changed).json()["code"] == "digest-mismatch"
    assert offset_of(station, data) == 0


def test_another_device_and_a_wrong_request_get_nowhere(bench: Bench, data: bytes) -> None:
    station, other = bench.station(), bench.station("Station 04")
    begin(station, data)
    assert patch(other, address(data), data[:MB], 0).json()["code"] == "unknown-upload"
    too_big = json.dumps({"sha256": "0" * 64, "size": 16 * MB + 1}).encode()
    assert station.call("POST", "/v1/device/uploads", too_big).status_code == 422
    wrong_type = station.call("PATCH", address(data), b"x", headers={"Upload-Offset": "0"})
    assert wrong_type.status_code == 415


def test_an_upload_that_nobody_goes_on_with_is_dropped_after_a_day(bench: Bench, data: bytes) -> None:
    station = bench.station()
    begin(station, data)
    patch(station, address(data), data[:MB], 0)
    assert len(keys(bench)) == 1
    bench.clock.advance(25 * 3600)
    station.now = bench.clock.now()
    begin(station, b"another")
    assert station.call("HEAD", address(data)).status_code == 404
    assert keys(bench) == []


def test_what_a_silent_station_left_is_swept_and_what_it_goes_on_with_stays(bench: Bench, data: bytes) -> None:
    """Also the bytes of a part whose row was never written: the power went between the two."""
    station, silent = bench.station(), bench.station("Station 04")
    ctx = bench.central.context
    for one in (station, silent):
        begin(one, data)
        patch(one, address(data), data[:MB], 0)
    stray = ctx.objects.scratch / "stray"
    stray.write_bytes(b"half")
    ctx.objects.put("uploads/stray", stray)
    bench.clock.advance(20 * 3600)
    station.now = bench.clock.now()
    patch(station, address(data), data[MB : 2 * MB], MB)
    assert uploads.sweep(ctx) == 0
    bench.clock.advance(3600 * 24 * 300)  # the store's own clock is this machine's
    station.now = silent.now = bench.clock.now()
    with ctx.db.write() as conn:
        mine = t.upload.c.device_id == station.device_id
        conn.execute(sa.update(t.upload).where(mine).values(touched_at=station.now))
    assert uploads.sweep(ctx) == 2
    assert (offset_of(station, data), len(keys(bench))) == (2 * MB, 2)
    assert silent.call("HEAD", address(data)).status_code == 404
    assert patch(station, address(data), data[2 * MB :], 2 * MB).json()["complete"]


def test_a_station_begins_no_more_than_a_few_at_once(bench: Bench, data: bytes) -> None:
    station = bench.station()
    begin(station, data)
    patch(station, address(data), data[:MB], 0)
    for number in range(8):
        bench.clock.advance(1)
        assert begin(station, bytes([number]) * MB).status_code == 201
    assert station.call("HEAD", address(data)).status_code == 404
    assert station.call("HEAD", address(b"\0" * MB)).status_code == 200
    assert keys(bench) == []


def test_crumbs_are_refused_as_parts(bench: Bench, data: bytes) -> None:
    """A photo of 16 MB, byte by byte, would be sixteen million objects."""
    station = bench.station()
    begin(station, data)
    answer = patch(station, address(data), data[:1000], 0)
    assert (answer.status_code, answer.json()["code"]) == (422, "part-too-small")
    assert (offset_of(station, data), keys(bench)) == (0, [])


def test_of_two_requests_for_one_place_the_second_goes_on_behind_the_first(bench: Bench, data: bytes) -> None:
    """As when a station gave up waiting and asks another worker, while the first one still writes."""
    station = bench.station()
    begin(station, data)
    with ThreadPoolExecutor(4) as pool:
        answers = [*pool.map(lambda _: patch(station, address(data), data[:MB], 0), range(4))]
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    assert {answer.json()["offset"] for answer in answers} == {MB}
    assert (offset_of(station, data), len(keys(bench))) == (MB, 1)
    with ThreadPoolExecutor(2) as pool:
        ends = [*pool.map(lambda _: patch(station, address(data), data[MB:], MB), range(2))]
    assert 200 in {answer.status_code for answer in ends} <= {200, 404}
    assert kept_bytes(bench, data) == data
    assert len(keys(bench)) == 1


def test_any_worker_takes_the_next_part(bench: Bench, data: bytes, tmp_path: Path) -> None:
    """Two that share database and store, and nothing else."""
    settings = bench.central.context.settings
    if not settings.database_url:
        pytest.skip("on SQLite there is one worker")
    station = bench.station()
    begin(station, data)
    urls = {"database_url": settings.database_url, "objects_url": settings.objects_url}
    (tmp_path / "second").mkdir()
    for key in settings.data.glob("*.key"):
        copyfile(key, tmp_path / "second" / key.name)
    with running_central(tmp_path / "second", bench.clock, **urls) as second:
        for offset in range(0, len(data), MB):
            station.url = second.url if station.url == bench.central.url else bench.central.url
            assert patch(station, address(data), data[offset : offset + MB], offset).status_code == 200
    assert kept_bytes(bench, data) == data
    assert len(keys(bench)) == 1
