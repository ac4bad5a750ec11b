"""Requests that are framed, packed or paced to do harm: a 4xx problem each, and nothing is left of them."""

import gzip
import json
import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.wire import CONTENT_TYPE, PROBLEM_TYPE
from tests.integration.central.conftest import Bench

HURRIED = {"patience_s": 0.3}
CASES_PATH = "/api/v1/return_cases"
NEVER_SHOWN = ("Traceback", "sqlalchemy", "psycopg", "sqlite", "pydantic", "/sync/central/", "site-packages", 'File "')


@contextmanager
def line_to(bench: Bench) -> Iterator[socket.socket]:
    place = urlsplit(bench.central.url)
    with socket.create_connection((place.hostname, place.port), timeout=20) as line:
        yield line


def said(line: socket.socket) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer that ends with the connection."""
    data = b""
    while part := line.recv(65536):
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (each.partition(":") for each in lines)}
    return int(first.split()[1]), headers, body


def raw(bench: Bench, *lines: str, body: bytes = b"", first: str = f"POST {CASES_PATH} HTTP/1.1") -> tuple[int, str]:
    key = bench.partner.headers["authorization"]
    head = "\r\n".join([first, *lines, f"Authorization: {key}", "Idempotency-Key: k", "", ""])
    with line_to(bench) as line:
        line.sendall(head.encode("latin-1") + body)
        status, headers, told = said(line)
    assert headers["content-type"] == PROBLEM_TYPE, told
    assert not any(word in told.decode() for word in NEVER_SHOWN)
    return status, json.loads(told)["code"]


HOST, TYPE, CLOSE = "Host: central", "Content-Type: application/json", "Connection: close"
CHUNKED = b"2\r\n{}\r\n0\r\n\r\n"


@pytest.mark.one_database
def test_a_request_that_two_machines_would_read_in_two_ways_is_refused(bench: Bench) -> None:
    both = raw(bench, HOST, TYPE, "Content-Length: 2", "Transfer-Encoding: chunked", body=CHUNKED)
    assert both == (400, "bad-request")
    for lines, body in (
        ([HOST, TYPE, "Content-Length: 2", "Content-Length: 3"], b"{}"),
        ([HOST, TYPE, "Content-Length: +2"], b"{}"),
        ([HOST, TYPE, "Content-Length: -1"], b""),
        ([HOST, TYPE, "Transfer-Encoding: xchunked"], CHUNKED),
        ([HOST, TYPE, "Transfer-Encoding: gzip, chunked"], CHUNKED),
        ([HOST, TYPE, "Transfer-Encoding: chunked"], b"zz\r\n{}\r\n0\r\n\r\n"),
        ([HOST, "Host: other", TYPE, "Content-Length: 2"], b"{}"),
        ([TYPE, "Content-Length: 2"], b"{}"),
        ([HOST, TYPE, "Content-Length : 2"], b"{}"),
        ([HOST, "X-One: a\0b", TYPE, "Content-Length: 2"], b"{}"),
        ([HOST, "X-One\rX-Two: b", TYPE, "Content-Length: 2"], b"{}"),
    ):
        assert raw(bench, *lines, body=body) == (400, "bad-request"), lines
    big = raw(bench, HOST, "X-Big: " + "x" * 100_000)
    assert big in ((400, "bad-request"), (431, "headers-too-big"))  # as it arrived in parts or at once
    for first in ("POST  / HTTP/1.1", "\x16\x03\x01", "GET / HTTP/1.1 x", "G(T / HTTP/1.1"):
        assert raw(bench, HOST, CLOSE, first=first)[0] == 400, first


@pytest.mark.one_database
def test_headers_that_only_look_like_ours_say_nothing(bench: Bench) -> None:
    """Underscores are no hyphens, and who a caller is is not for the caller to say."""
    lines = [HOST, CLOSE, TYPE, "Content_Length: 2", "Idempotency_Key: x"]
    assert raw(bench, *lines, "Content-Length: 2", body=b"{}")[0] == 422
    forged = {"X-Forwarded-For": "127.0.0.1", "X-Forwarded-Proto": "https", "Forwarded": "for=127.0.0.1"}
    plain, told = bench.partner.get("/api/webhooks"), bench.partner.get("/api/webhooks", headers=forged)
    assert (plain.status_code, plain.json()) == (told.status_code, told.json())
    operator = bench.partner.get("/v1/ops/devices", headers=forged | {"X-Original-URL": "/healthz"})
    assert operator.status_code == 401


@pytest.mark.parametrize("packing", ["gzip", "deflate", "br", "gzip, gzip"])
@pytest.mark.one_database
def test_packed_bodies_are_not_unpacked(bench: Bench, packing: str) -> None:
    bomb = gzip.compress(b"{" + b" " * 10_000_000)
    headers = {"Content-Encoding": packing, "Content-Type": "application/json", "Idempotency-Key": "k"}
    for path in (CASES_PATH, "/v1/device/events", "/v1/device/enrol"):
        answer = bench.partner.post(path, content=bomb, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (415, "packed-body")


@pytest.mark.one_database
def test_deep_and_endless_json_is_no_shape_of_ours(bench: Bench) -> None:
    deep = [b"[" * 100_000, b"[" * 100_000 + b"]" * 100_000, b'{"a":' * 50_000 + b"1" + b"}" * 50_000]
    for body in (*deep, b'{"store_id":' + b"9" * 5000 + b"}", b"\xff\xfe", b"nul", b"", b'{"a": NaN}', b"{} {}"):
        for path, kind in ((CASES_PATH, "application/json"), ("/v1/device/enrol", CONTENT_TYPE)):
            headers = {"Content-Type": kind, "Idempotency-Key": "k"}
            answer = bench.partner.post(path, content=body, headers=headers)
            assert answer.status_code in (400, 422), (path, body[:20], answer.text)
            assert answer.headers["content-type"] == PROBLEM_TYPE
            assert len(answer.content) < 5000


@pytest.mark.parametrize("name", ["../operator.key", "%2e%2e/operator.key", "..%2f..%2foperator.key", "%00", "a%00b"])
@pytest.mark.one_database
def test_paths_lead_nowhere_but_to_what_is_named(bench: Bench, name: str) -> None:
    key = bench.central.operator_key
    for folder in (CASES_PATH, "/api/webhooks", "/v1/device/blobs", "/static", "/photos", "/v1/ops/devices"):
        for tail in ("", "/events"):
            status, _ = raw(bench, HOST, CLOSE, first=f"GET {folder}/{name}{tail} HTTP/1.1")
            assert status in (401, 404, 405, 422), (folder, name)
    assert key not in bench.partner.get("/static/%2e%2e/operator.key").text


def test_nul_characters_reach_no_database(bench: Bench) -> None:
    for query in ("cursor=%00", "state=a%00b", "order=%00"):
        hook = bench.partner.get(f"/api/webhooks/1/events?{query}")
        assert hook.status_code == 422, query
    assert bench.partner.get(f"{CASES_PATH}/RB-%00").status_code == 404
    for key in ("a\\u0000b", "\\u0000"):
        body = f'{{"url": "https://hooks.example/{key}", "event": "{key}"}}'
        headers = {"Idempotency-Key": "n", "Content-Type": "application/json"}
        assert bench.partner.post("/api/webhooks", content=body, headers=headers).status_code == 422


@pytest.mark.parametrize("central_settings", [HURRIED])
@pytest.mark.parametrize(
    "start",
    [b"", b"GET /healthz HTTP/1.1\r\nHost: central\r\nX-Slow: ", b"GET /hea"],
    ids=["nothing", "half-a-head", "half-a-line"],
)
@pytest.mark.one_database
def test_who_does_not_come_to_the_point_is_sent_away(bench: Bench, start: bytes) -> None:
    with line_to(bench) as line:
        line.sendall(start)
        status, headers, _ = said(line)
    assert (status, headers["content-type"]) == (408, PROBLEM_TYPE)


@pytest.mark.parametrize("central_settings", [HURRIED])
@pytest.mark.one_database
def test_who_drips_a_second_head_is_sent_away_as_well(bench: Bench) -> None:
    with line_to(bench) as line:
        line.sendall(b"GET /healthz HTTP/1.1\r\nHost: central\r\n\r\n")
        assert line.recv(65536).startswith(b"HTTP/1.1 200")
        line.sendall(b"G")
        assert said(line)[0] == 408


@pytest.mark.parametrize("central_settings", [HURRIED])
@pytest.mark.one_database
def test_a_body_that_does_not_go_on_is_cut_off(bench: Bench) -> None:
    lines = [HOST, TYPE, "Content-Length: 1000"]
    assert raw(bench, *lines, body=b'{"a": ') == (408, "too-slow")


def counted(bench: Bench) -> dict[str, Any]:
    """What could grow: rows, files, threads, open files."""
    with bench.central.context.db.read() as conn:
        rows = {name: conn.scalar(sa.select(sa.func.count()).select_from(t.metadata.tables[name])) for name in TABLES}
    folder = bench.central.context.settings.data
    files = sorted(str(path) for path in folder.rglob("*") if path.is_file() and "central.db" not in path.name)
    return {"rows": rows, "files": files}


TABLES = (
    "return_case",
    "webhook",
    "delivery",
    "idempotency",
    "nonce",
    "event",
    "seen_number",
    "blob",
    "audit",
    "device",
)


@pytest.mark.one_database
def test_five_hundred_refusals_leave_nothing_behind(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    station = bench.station()
    forged = [station.signed("POST", "/v1/device/events", b'{"events": []}', key_id="ST-NOBODY00") for _ in range(5)]
    secret = "jo.martin@example.com"
    caplog.set_level(logging.INFO)

    def attack() -> None:
        json_body = {"Idempotency-Key": "k", "Content-Type": "application/json"}
        for number in range(20):
            bench.partner.post(CASES_PATH, json={"customer": {"email": secret}}, headers={"Idempotency-Key": "k"})
            bench.partner.post(
                "/api/webhooks", json={"url": f"https://10.0.0.1/{secret}", "event": "x"}, headers=json_body
            )
            bench.partner.get(f"{CASES_PATH}/{secret}")
            bench.partner.get("/api/webhooks", headers={"Authorization": f"Bearer rk_live_{number}_{secret}"})
            bench.partner.post("/v1/device/enrol", content=b"{", headers={"Content-Type": CONTENT_TYPE})
        for request in forged:
            bench.partner.send(request)

    attack()
    before, threads, descriptors = counted(bench), threading.active_count(), open_files()
    for _ in range(4):
        attack()
    assert counted(bench) == before
    assert threading.active_count() <= threads + 5  # the pool of central's own threads may still have been growing
    assert open_files() <= descriptors + 10
    assert secret not in caplog.text and "Traceback" not in caplog.text


def open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0
