"""Photos in parts at central: kept as far as they came, judged as a whole, out of other devices' reach."""

import hashlib
import io
import json
import os
import socket
from urllib.parse import urlsplit

import httpx
import numpy as np
import pytest
from PIL import Image

from sync.wire import PARTIAL_TYPE, UploadAnswer
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation

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
    folder = bench.central.context.settings.blobs
    assert (folder / hash_of(data)[:2] / hash_of(data)).read_bytes() == data
    assert list((folder / "uploads").iterdir()) == []


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
    files = [path for path in bench.central.context.settings.blobs.rglob("*") if path.is_file() and path.stat().st_size]
    assert [path.parent.name for path in files] in ([], ["uploads"])


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
    [part] = (bench.central.context.settings.blobs / "uploads").iterdir()
    day_ago = bench.clock.now().timestamp() - 25 * 3600
    os.utime(part, (day_ago, day_ago))
    begin(station, b"another")
    assert station.call("HEAD", address(data)).status_code == 404
