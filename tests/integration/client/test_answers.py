"""The client against a real server that answers wrongly: only central's own answers count."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from sync.client.central import CentralClient
from sync.domain.verification import Photo
from sync.station.ports import (
    CentralError,
    Refused,
    SignInNeeded,
    TooBig,
    Unreachable,
    UpdateNeeded,
)
from sync.wire import Envelope, VerdictStatus
from tests.support.clock import FakeClock
from tests.support.fakes import FakeSigner
from tests.support.faulty_server import PORTAL, Fault, FaultyServer, Reply, answer, problem

ENVELOPE = Envelope(device_seq=1, event_id="ev-1", signature="c2ln", body='{"a":"é"}')
PHOTO = Photo("b133a0c0e9bee3be20163d2ad31d6248db292aa6dcb1ee087a2aa50e0fc75ae2", 4)
NOW = "2026-11-20T10:00:00Z"
BATCH = {
    "results": [{"event_id": "ev-1", "status": "accepted", "unknown_field": 1}],
    "ack": {"device_seq_contiguous": 1},
    "server_time": NOW,
}


@contextmanager
def client_of(*replies: Reply, timeout_s: float = 5.0) -> Iterator[tuple[CentralClient, FaultyServer]]:
    clock = FakeClock()
    with (
        FaultyServer(*replies) as server,
        CentralClient(server.url, FakeSigner(), clock, timeout_s=timeout_s) as client,
    ):
        yield client, server


def test_events_travel_in_one_signed_request() -> None:
    with client_of(answer(BATCH)) as (client, server):
        told = client.post_events([ENVELOPE])
    assert [(verdict.event_id, verdict.status) for verdict in told.results] == [("ev-1", VerdictStatus.ACCEPTED)]
    [asked] = server.asked
    assert (asked.method, asked.path) == ("POST", "/v1/device/events")
    assert asked.headers["content-type"] == "application/vnd.returnpoint.v1+json"
    assert asked.headers["content-digest"].startswith("sha-256=:")
    covered = asked.headers["signature-input"]
    for part in ('"@method"', '"@target-uri"', '"content-type"', '"content-digest"', 'keyid="dev_1"', "nonce="):
        assert part in covered
    assert f"created={int(FakeClock().now().timestamp())}" in covered


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (problem(400), Refused),
        (problem(401), SignInNeeded),
        (problem(401, code="replayed"), Unreachable),
        (problem(403), SignInNeeded),
        (problem(403, code="replayed"), SignInNeeded),
        (problem(404), Unreachable),
        (problem(408), Unreachable),
        (problem(409), Unreachable),
        (problem(413), TooBig),
        (problem(415), UpdateNeeded),
        (problem(422), Refused),
        (problem(425), Unreachable),
        (problem(426), UpdateNeeded),
        (problem(429), Unreachable),
        (problem(500), Unreachable),
        (problem(503), Unreachable),
        (answer(BATCH, 201), Unreachable),
        (answer(BATCH, 204), Unreachable),
        (Reply(400, b"<html>", "text/html"), Unreachable),
        (Reply(401, b"<html>", "text/html"), Unreachable),
        (Reply(403, b"", ""), Unreachable),
        (Reply(413, b"<html>", "text/html"), Unreachable),
        (Reply(502, b"<html>", "text/html"), Unreachable),
        (Reply(200, b"{}", "application/json"), Unreachable),
        (Reply(200, b"{}"), Unreachable),
        (Reply(200, b"not json"), Unreachable),
        (Reply(200, b"{" * 50_000), Unreachable),
        (PORTAL, Unreachable),
        (Reply(302, b"", "text/html", {"Location": "http://portal.example/login"}), Unreachable),
        (Reply(307, b"", "text/html", {"Location": "http://[broken"}), Unreachable),
        (Reply(fault=Fault.DROP), Unreachable),
        (Reply(200, b'{"results": []}', fault=Fault.TRUNCATE), Unreachable),
    ],
)
def test_every_other_answer_is_the_error_that_the_table_names(reply: Reply, error: type[CentralError]) -> None:
    with client_of(reply) as (client, _), pytest.raises(CentralError) as caught:
        client.post_events([ENVELOPE])
    assert type(caught.value) is error
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [({"Retry-After": "17"}, 17.0), ({"Retry-After": "999999"}, 3600.0), ({"Retry-After": "soon"}, None), ({}, None)],
)
def test_how_long_central_asks_us_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    for reply in (problem(503, headers=headers), Reply(429, b"busy", "text/plain", headers)):
        with client_of(reply) as (client, _), pytest.raises(Unreachable) as caught:
            client.post_events([ENVELOPE])
        assert caught.value.retry_after_s == seconds


def test_a_captive_portal_changes_nothing_and_is_named() -> None:
    with client_of(PORTAL) as (client, _):
        for call in (
            lambda: client.post_events([ENVELOPE]),
            lambda: client.put_blob(PHOTO, b"data"),
            lambda: client.changes("7", 500),
            lambda: client.lookup("RB-1", 5.0),
            lambda: client.enrol("CODE1234"),
        ):
            with pytest.raises(Unreachable, match="sign-in page"):
                call()
        assert client.offset_ms == 0


def test_a_redirect_is_named_and_not_followed() -> None:
    with FaultyServer(answer(BATCH)) as elsewhere:
        there = Reply(307, b"", "text/html", {"Location": f"{elsewhere.url}/v1/device/events"})
        with client_of(there) as (client, server), pytest.raises(Unreachable, match=r"to 127\.0\.0\.1 instead"):
            client.post_events([ENVELOPE])
        assert len(server.asked) == 1 and elsewhere.asked == []


def test_centrals_words_reach_the_person() -> None:
    with (
        client_of(problem(422, "Unknown item.", detail="Item 7 is not in the case.")) as (client, _),
        pytest.raises(Refused, match=r"Unknown item\. Item 7 is not in the case\."),
    ):
        client.post_events([ENVELOPE])


def test_nobody_listening_is_a_sentence() -> None:
    with client_of(answer(BATCH)) as (_, server):
        url = server.url
    with (
        CentralClient(url, FakeSigner(), FakeClock()) as client,
        pytest.raises(Unreachable, match="cannot be reached"),
    ):
        client.post_events([ENVELOPE])


def test_a_server_without_a_certificate_is_not_trusted() -> None:
    """Plain HTTP where HTTPS is asked for: what a portal on port 443 does."""
    with (
        FaultyServer(answer(BATCH)) as server,
        CentralClient(server.url.replace("http:", "https:"), FakeSigner(), FakeClock()) as client,
        pytest.raises(Unreachable, match="not secure"),
    ):
        client.post_events([ENVELOPE])


def test_the_environments_proxies_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with client_of(answer(BATCH)) as (client, _):
        assert client.post_events([ENVELOPE]).ack.device_seq_contiguous == 1


@pytest.mark.parametrize(
    "reply",
    [
        answer({"sha256": PHOTO.sha256, "size": 4, "created": True}, 201),
        answer({"sha256": PHOTO.sha256, "size": 4, "created": False}),
        problem(412, "It is there already."),
    ],
)
def test_a_photo_is_put_under_its_hash(reply: Reply) -> None:
    with client_of(reply) as (client, server):
        client.put_blob(PHOTO, b"data")
    [asked] = server.asked
    assert (asked.method, asked.path, asked.body) == ("PUT", f"/v1/device/blobs/{PHOTO.sha256}", b"data")
    assert asked.headers["if-none-match"] == "*" and asked.headers["content-type"] == "image/jpeg"
    assert "signature" in asked.headers and "content-digest" in asked.headers


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (problem(422, "Another hash."), Refused),
        (answer({"sha256": "0" * 64, "size": 4, "created": True}, 201), Refused),
        (answer({"sha256": PHOTO.sha256, "size": 3, "created": True}, 201), Refused),
        (Reply(412, b"<html>", "text/html"), Unreachable),
        (PORTAL, Unreachable),
    ],
)
def test_a_photo_counts_as_stored_only_when_central_says_this_hash(reply: Reply, error: type[CentralError]) -> None:
    with client_of(reply) as (client, _), pytest.raises(error):
        client.put_blob(PHOTO, b"data")


def test_changes_are_asked_from_the_cursor_on() -> None:
    page = answer({"changes": [], "cursor": "8", "has_more": False, "server_time": NOW})
    same = Reply(304, headers={"ETag": '"8"'})
    with client_of(page, same, problem(410, "Too old.")) as (client, server):
        first = client.changes("a&b/7", 500)
        assert first is not None and first.cursor == "8"
        assert client.changes("8", 500) is None
        gone = client.changes("8", 500)
        assert gone is not None
        assert (gone.full_resync, gone.cursor, gone.has_more) == (True, "", True)
    assert server.asked[0].path == "/v1/device/changes?cursor=a%26b%2F7&limit=500"
    assert server.asked[0].headers["if-none-match"] == '"a&b/7"'
    assert "content-digest" not in server.asked[0].headers


def test_a_lookup_ends_at_its_deadline_whatever_the_server_does() -> None:
    with client_of(Reply(fault=Fault.HANG), timeout_s=30.0) as (client, _), pytest.raises(Unreachable):
        client.lookup("RB-1", 0.2)


def test_a_lookup_quotes_its_code() -> None:
    with client_of(answer({"case": None, "server_time": NOW})) as (client, server):
        assert client.lookup("A/B #1", 5.0).case is None
    assert server.asked[0].path == "/v1/device/cases/lookup?code=A%2FB%20%231"


def test_centrals_clock_is_learned_from_its_own_answers() -> None:
    with client_of(answer({"case": None, "server_time": "2026-11-20T10:00:30Z"})) as (client, _):
        client.lookup("RB-1", 5.0)
        assert client.offset_ms == 30_000


def test_a_signature_refused_for_a_wrong_clock_is_made_again_once_with_the_right_one() -> None:
    hour = timedelta(hours=1)
    said = (FakeClock().now() + hour).isoformat()
    skew = problem(401, "clock-skew", server_time=said)
    with client_of(skew, answer(BATCH | {"server_time": said})) as (client, server):
        client.post_events([ENVELOPE])
        assert client.offset_ms == 3_600_000
    right = int((FakeClock().now() + hour).timestamp())
    assert f"created={right}" in server.asked[1].headers["signature-input"]
    with client_of(skew) as (client, server), pytest.raises(SignInNeeded):
        client.post_events([ENVELOPE])
    assert len(server.asked) == 2


def test_a_signature_refused_with_the_right_clock_is_not_repeated() -> None:
    refusal = problem(401, "Unknown device.", server_time=FakeClock().now().isoformat())
    with client_of(refusal) as (client, server), pytest.raises(SignInNeeded, match="Unknown device"):
        client.post_events([ENVELOPE])
    assert len(server.asked) == 1


def test_a_station_without_an_id_does_not_even_ask() -> None:
    with (
        FaultyServer(answer(BATCH)) as server,
        CentralClient(server.url, FakeSigner(""), FakeClock()) as client,
        pytest.raises(SignInNeeded, match="not enrolled"),
    ):
        client.post_events([ENVELOPE])
    assert server.asked == []


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 422])
def test_a_refused_enrolment_says_why(status: int) -> None:
    with (
        client_of(problem(status, "This code was used.")) as (client, _),
        pytest.raises(Refused, match="This code was used"),
    ):
        client.enrol("CODE1234")
