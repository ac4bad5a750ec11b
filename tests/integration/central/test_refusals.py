"""A request that is not what its device signed is refused, and the refusal says which way."""

import base64
import hashlib
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.stations import enrolment
from sync.wire import CONTENT_TYPE, PROBLEM_TYPE
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, send

CHANGES, BEAT = "/v1/device/changes", "/v1/device/heartbeat"
BODY = b'{"status": {"queue": 1}}'


def other(request: httpx.Request, method: str = "", path: str = "", body: bytes | None = None) -> httpx.Request:
    """The same headers, but not the same request."""
    url = request.url.copy_with(raw_path=path.encode()) if path else request.url
    kept = {name: value for name, value in request.headers.items() if name != "content-length"}
    content = request.content if body is None else body
    return httpx.Request(method or request.method, url, content=content or None, headers=kept)


def unsigned(station: FakeStation) -> httpx.Request:
    return httpx.Request("GET", f"{station.url}{CHANGES}")


def garbled(station: FakeStation) -> httpx.Request:
    request = station.signed("GET", CHANGES)
    request.headers["Signature"] = "device=:!:"
    return request


def without_its_input(station: FakeStation) -> httpx.Request:
    request = station.signed("GET", CHANGES)
    del request.headers["Signature-Input"]
    return request


def without_a_nonce(station: FakeStation) -> httpx.Request:
    return station.signed("GET", CHANGES, nonce=None)


def over_the_method_alone(station: FakeStation) -> httpx.Request:
    request = station.signed("POST", BEAT, BODY)
    bare = station.signed("POST", BEAT)
    return httpx.Request(
        "POST",
        request.url,
        content=BODY,
        headers={
            "Content-Type": CONTENT_TYPE,
            "Content-Digest": request.headers["Content-Digest"],
            "Signature": bare.headers["Signature"],
            "Signature-Input": bare.headers["Signature-Input"],
        },
    )


def of_nobody(station: FakeStation) -> httpx.Request:
    return station.signed("GET", CHANGES, key_id="ST-NOBODY00")


def by_another_key(station: FakeStation) -> httpx.Request:
    return FakeStation(station.url, now=station.now, device_id=station.device_id).signed("GET", CHANGES)


def to_another_path(station: FakeStation) -> httpx.Request:
    return other(station.signed("GET", CHANGES), path="/v1/device/config")


def with_another_query(station: FakeStation) -> httpx.Request:
    return other(station.signed("GET", f"{CHANGES}?limit=1"), path=f"{CHANGES}?limit=2")


def by_another_method(station: FakeStation) -> httpx.Request:
    return other(station.signed("GET", f"/v1/device/blobs/{'0' * 64}"), method="HEAD")


def with_another_body(station: FakeStation) -> httpx.Request:
    return other(station.signed("POST", BEAT, BODY), body=BODY.replace(b"1", b"2"))


def with_no_body_left(station: FakeStation) -> httpx.Request:
    return other(station.signed("POST", BEAT, BODY), body=b"")


def with_a_body_that_nothing_speaks_of(station: FakeStation) -> httpx.Request:
    return other(station.signed("GET", CHANGES), body=b"x")


def with_another_digest(station: FakeStation) -> httpx.Request:
    """Body and digest fit each other, but not what was signed."""
    changed = BODY.replace(b"1", b"2")
    request = other(station.signed("POST", BEAT, BODY), body=changed)
    digest = base64.b64encode(hashlib.sha256(changed).digest()).decode()
    request.headers["Content-Digest"] = f"sha-256=:{digest}:"
    return request


def without_a_digest(station: FakeStation) -> httpx.Request:
    request = station.signed("POST", BEAT, BODY)
    del request.headers["Content-Digest"]
    return request


def with_a_digest_that_is_none(station: FakeStation) -> httpx.Request:
    request = station.signed("POST", BEAT, BODY)
    request.headers["Content-Digest"] = "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:"
    return request


def at_another_time(seconds: float) -> Callable[[FakeStation], httpx.Request]:
    def signed(station: FakeStation) -> httpx.Request:
        assert station.now is not None
        return station.signed("GET", CHANGES, created=station.now + timedelta(seconds=seconds))

    return signed


REFUSED = [
    (unsigned, "not-signed"),
    (garbled, "malformed-signature"),
    (without_its_input, "malformed-signature"),
    (without_a_nonce, "malformed-signature"),
    (over_the_method_alone, "malformed-signature"),
    (of_nobody, "unknown-device"),
    (by_another_key, "wrong-signature"),
    (to_another_path, "wrong-signature"),
    (with_another_query, "wrong-signature"),
    (by_another_method, "wrong-signature"),
    (with_another_body, "altered-body"),
    (with_no_body_left, "altered-body"),
    (with_a_body_that_nothing_speaks_of, "altered-body"),
    (with_another_digest, "wrong-signature"),
    (without_a_digest, "wrong-digest"),
    (with_a_digest_that_is_none, "wrong-digest"),
    (at_another_time(-301), "clock-skew"),
    (at_another_time(301), "clock-skew"),
]


def test_each_refusal_says_which(bench: Bench) -> None:
    station = bench.station()
    found = []
    for make, code in REFUSED:
        answer = send(make(station))
        assert answer.status_code == 401, (make, answer.text)
        if answer.request.method != "HEAD":
            assert answer.headers["content-type"] == PROBLEM_TYPE
            found.append((make, answer.json()["code"]))
            assert answer.json()["detail"] and station.device_id not in answer.text
        else:
            found.append((make, code))
    assert found == REFUSED
    with bench.central.context.db.read() as conn:
        assert conn.scalar(sa.select(sa.func.count()).select_from(t.nonce)) == 0  # none of them took room


@pytest.mark.one_database
@pytest.mark.parametrize(("seconds", "skew"), [(-301, "stale"), (-(10**9), "stale"), (301, "from-the-future")])
def test_a_clock_that_is_off_hears_which_way_and_the_time(bench: Bench, seconds: float, skew: str) -> None:
    problem = send(at_another_time(seconds)(bench.station())).json()
    assert (problem["skew"], problem["server_time"]) == (skew, bench.clock.now().isoformat())


def test_a_request_that_was_sent_before_is_replayed(bench: Bench) -> None:
    request = bench.station().signed("POST", BEAT, BODY)
    assert send(request).status_code == 200
    assert (send(request).status_code, send(request).json()["code"]) == (401, "replayed")


def test_a_device_that_was_switched_off_hears_that_and_nothing_else(bench: Bench) -> None:
    station = bench.station()
    enrolment.revoke(bench.central.context, station.device_id, "the operator")
    answer = station.call("GET", CHANGES)
    assert (answer.status_code, answer.json()["code"]) == (403, "device-revoked")
    forged = send(by_another_key(station))  # who cannot sign for it does not learn it
    assert (forged.status_code, forged.json()["code"]) == (401, "wrong-signature")
