"""Webhooks to a real receiver on loopback."""

import hashlib
import hmac
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import sqlalchemy as sa
from standardwebhooks.webhooks import Webhook

from sync.central.db import tables as t
from sync.central.samples import case_body
from sync.central.telling.deliveries import DECIDED, FAILED, MAX_BODY_BYTES, PASSED
from sync.central.telling.sender import Sender
from sync.domain.verification import Result
from tests.integration.central.conftest import Bench
from tests.support.central import CASES, FakeStation, WebhookReceiver, findings, new_code, running_central
from tests.support.clock import FakeClock

DONE = "one_like_new"
INSIDE = (
    "http://hooks.example/in",
    "ftp://hooks.example/in",
    "https://",
    "hooks.example",
    "https://user:secret@hooks.example/in",
    "https://private.example/in",
    "https://unknown.example/in",
    "https://127.0.0.1/in",
    "https://10.0.0.1/in",
    "https://192.168.1.1/in",
    "https://169.254.169.254/latest/meta-data",
    "https://100.64.0.1/in",
    "https://0.0.0.0/in",
    "https://224.0.0.1/in",
    "https://[::1]/in",
    "https://[fe80::1]/in",
    "https://[fd00::1]/in",
    "https://[::ffff:10.0.0.1]/in",
    "https://[2002:7f00:1::]/in",
    "https://[64:ff9b::a00:1]/in",
    "http://127.0.0.1/in",
    "http://127.0.0.2:8080/in",
    "https://hooks.example:99999/in",
    "https://hooks.example/in\x7f",
)


def register(bench: Bench, url: str, event: str = PASSED) -> dict[str, Any]:
    answer = bench.partner.post(
        "/api/webhooks", json={"url": url, "event": event}, headers={"Idempotency-Key": uuid4().hex}
    )
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def drop_off(bench: Bench, key: str = DONE, *results: Result, name: str = "Station 03") -> FakeStation:
    station = bench.station(name)
    station.post(station.envelope(bench.seeded.case_ids[key], findings(bench.seeded.item_ids[key], *results)))
    return station


def sent(bench: Bench, webhook: dict[str, Any]) -> list[dict[str, Any]]:
    return list(bench.partner.get(f"/api/webhooks/{webhook['id']}/events").json()["events"])


def wait_for_state(bench: Bench, webhook: dict[str, Any], state: str) -> dict[str, Any]:
    """The newest delivery once central has written down how its last attempt went."""
    for _ in range(2000):
        [newest, *_] = sent(bench, webhook)
        if newest["state"] == state and newest["attempts"]:
            return newest
    raise AssertionError(f"still {newest['state']}")


def wait_for_attempts(bench: Bench, webhook: dict[str, Any], count: int) -> dict[str, Any]:
    for _ in range(2000):
        [newest, *_] = sent(bench, webhook)
        if len(newest["attempts"]) >= count:
            return newest
    raise AssertionError(f"only {len(newest['attempts'])} attempts")


def test_a_webhook_is_signed_twice_and_carries_the_whole_case(tmp_path: Path) -> None:
    with WebhookReceiver() as receiver, running_central(tmp_path / "central") as central:
        seeded = central.seed(receiver.url)
        station = FakeStation(central.url)
        station.enrol(new_code(central))
        station.post(station.envelope(seeded.case_ids[DONE], findings(seeded.item_ids[DONE], Result.DAMAGED)))
        [got] = receiver.wait_for(1)
    hook = got.json()
    assert set(hook) == {"id", "event", "timestamp", "data"}
    assert (hook["event"], hook["data"]["id"], hook["data"]["sequence"]) == (FAILED, seeded.case_ids[DONE], 1)
    secret = seeded.webhook_secrets[1]
    Webhook(secret).verify(got.body, got.headers)
    expected = hmac.new(secret.encode(), got.body, hashlib.sha256).hexdigest()
    assert got.headers["returnbear-signature"] == expected
    assert got.headers["content-type"] == "application/json"


def test_a_receiver_that_fails_first_gets_the_same_message_again(bench: Bench) -> None:
    with WebhookReceiver(500) as receiver:
        webhook = register(bench, receiver.url)
        drop_off(bench)
        first = wait_for_attempts(bench, webhook, 1)
        assert (first["state"], first["attempts"][0]["status"]) == ("pending", 500)
        bench.clock.advance(4.9)
        bench.central.context.bell.set()
        bench.clock.advance(0.1)  # the schedule's first wait is 5 s
        bench.central.context.bell.set()
        [one, two] = receiver.wait_for(2)
        done = wait_for_state(bench, webhook, "delivered")
    assert one.headers["webhook-id"] == two.headers["webhook-id"] == done["message_id"]
    assert one.body == two.body == done["body"].encode()
    assert [attempt["status"] for attempt in done["attempts"]] == [500, 200]


def test_a_receiver_that_asks_for_time_gets_it(tmp_path: Path, clock: FakeClock) -> None:
    """Round by round, so that a try that comes too early would be seen."""
    with (
        WebhookReceiver((503, {"Retry-After": "40"})) as receiver,
        running_central(tmp_path / "central", clock, background=False, retry_schedule_s=(5.0,)) as central,
    ):
        seeded = central.seed(receiver.url)
        station = FakeStation(central.url, now=clock.now())
        station.enrol(seeded.enrolment_code)
        station.post(station.envelope(seeded.case_ids[DONE], findings(seeded.item_ids[DONE])))
        courier = Sender(central.context)
        tried = []
        for wait in (0, 39, 0.9, 0.1, 3600):
            clock.advance(wait)
            tried.append(courier.run_once())
        courier.close()
    assert tried == [1, 0, 0, 1, 0] and len(receiver.got) == 2


def test_a_redirect_is_a_failure_and_attempts_end(bench: Bench) -> None:
    with WebhookReceiver() as elsewhere, WebhookReceiver(*[(302, {"Location": elsewhere.url})] * 3) as receiver:
        webhook = register(bench, receiver.url)
        drop_off(bench)
        for number, wait in ((1, 5), (2, 60)):
            wait_for_attempts(bench, webhook, number)
            bench.clock.advance(wait)
            bench.central.context.bell.set()
        newest = wait_for_state(bench, webhook, "exhausted")
    assert [attempt["status"] for attempt in newest["attempts"]] == [302, 302, 302]
    assert elsewhere.got == []


def test_gone_switches_the_endpoint_off(bench: Bench) -> None:
    with WebhookReceiver(410) as receiver:
        webhook = register(bench, receiver.url)
        drop_off(bench)
        wait_for_state(bench, webhook, "stopped")
        drop_off(bench, "one_no_barcode", name="Station 04")
        [listed] = bench.partner.get("/api/webhooks").json()["webhooks"]
        assert (listed["enabled"], listed["disabled_because"]) == (False, "it answered 410 Gone")
        assert "secret" not in listed
        later, first = sent(bench, webhook)
    assert (later["state"], first["state"]) == ("stopped", "stopped")
    assert len(receiver.got) == 1


def test_an_endpoint_that_fails_for_days_is_switched_off(bench: Bench) -> None:
    with WebhookReceiver(500, 500) as receiver:
        webhook = register(bench, receiver.url)
        drop_off(bench)
        wait_for_attempts(bench, webhook, 1)
        bench.clock.advance(timedelta(days=5).total_seconds())
        bench.central.context.bell.set()
        wait_for_attempts(bench, webhook, 2)
        [listed] = bench.partner.get("/api/webhooks").json()["webhooks"]
    assert listed["enabled"] is False


def test_nobody_there_is_tried_again(bench: Bench) -> None:
    with WebhookReceiver() as receiver:
        url = receiver.url
    webhook = register(bench, url)
    drop_off(bench)
    newest = wait_for_attempts(bench, webhook, 1)
    assert (newest["state"], newest["attempts"][0]) == (
        "pending",
        {"at": bench.clock.now().isoformat(), "status": None, "problem": "ConnectError"},
    )


def test_what_was_in_flight_at_a_power_cut_is_sent_at_the_next_start(tmp_path: Path, clock: FakeClock) -> None:
    with WebhookReceiver() as receiver:
        with running_central(tmp_path / "central", clock, background=False) as central:
            seeded = central.seed(receiver.url)
            station = FakeStation(central.url, now=clock.now())
            station.enrol(seeded.enrolment_code)
            station.post(station.envelope(seeded.case_ids[DONE], findings(seeded.item_ids[DONE])))
            with central.context.db.write() as conn:
                conn.execute(
                    sa.update(t.webhook).values(lease="of the dead", free_at=clock.now() + timedelta(seconds=60))
                )
        with running_central(tmp_path / "central", clock):
            receiver.wait_for(1)


def test_the_merchants_answer_is_announced(bench: Bench) -> None:
    with WebhookReceiver() as receiver:
        register(bench, receiver.url, DECIDED)
        drop_off(bench, DONE, Result.DAMAGED)
        case_id, [item_id] = bench.seeded.case_ids[DONE], bench.seeded.item_ids[DONE]
        path = f"/v1/merchant/return_cases/{case_id}/items/{item_id}/resolution"
        bench.partner.post(path, json={"decision": "REMIT"})
        [got] = receiver.wait_for(1)
    assert (got.json()["event"], got.json()["data"]["sequence"]) == (DECIDED, 2)


def test_a_registration_is_made_once_per_key(bench: Bench) -> None:
    wanted = {"url": "https://hooks.example/in", "event": PASSED}
    answers = [
        bench.partner.post("/api/webhooks", json=wanted, headers={"Idempotency-Key": "w1"}).json() for _ in range(2)
    ]
    assert answers[0] == answers[1]
    assert answers[0]["secret"].startswith("whsec_")
    assert len(bench.partner.get("/api/webhooks").json()["webhooks"]) == 1
    unknown = bench.partner.post(
        "/api/webhooks", json=wanted | {"event": "return/lost"}, headers={"Idempotency-Key": "w2"}
    )
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown-event")
    keyless = bench.partner.post("/api/webhooks", json=wanted)
    assert (keyless.status_code, keyless.json()["code"]) == (400, "idempotency-key-missing")


def test_a_webhook_goes_nowhere_into_a_private_network(bench: Bench) -> None:
    for url in INSIDE:
        key = {"Idempotency-Key": uuid4().hex}
        answer = bench.partner.post("/api/webhooks", json={"url": url, "event": PASSED}, headers=key)
        assert (answer.status_code, answer.json()["code"]) == (422, "webhook-address"), url


def test_loopback_is_only_for_those_who_allow_it(tmp_path: Path) -> None:
    with running_central(tmp_path / "central", allow_loopback_webhooks=False) as central:
        seeded = central.seed()
        answer = httpx.post(
            f"{central.url}/api/webhooks",
            json={"url": "http://127.0.0.1:8000/in", "event": PASSED},
            headers={"Authorization": f"Bearer {seeded.partner_key}", "Idempotency-Key": "w"},
            trust_env=False,
        )
    assert (answer.status_code, answer.json()["code"]) == (422, "webhook-address")


def test_another_partners_webhooks_stay_its_own(bench: Bench) -> None:
    webhook = register(bench, "https://hooks.example/in")
    answer = httpx.post(
        f"{bench.central.url}/v1/ops/partner_keys",
        json={"name": "Another platform"},
        headers={"Authorization": f"Bearer {bench.central.operator_key}"},
        trust_env=False,
    )
    other = {"Authorization": f"Bearer {answer.json()['key']}"}
    assert bench.partner.get(f"/api/webhooks/{webhook['id']}/events", headers=other).status_code == 404
    assert bench.partner.get("/api/webhooks", headers=other).json() == {"webhooks": []}


@pytest.mark.one_database
@pytest.mark.parametrize(
    "asked", ["9" * 5000, "-1", "soon", "Mon, 01 Jan 99999 00:00:00 GMT", "Fri, 20 Nov 2026 10:00:00 -0000"]
)
def test_no_answer_of_a_receiver_stops_the_counting_of_its_attempts(bench: Bench, asked: str) -> None:
    with WebhookReceiver((503, {"Retry-After": asked})) as receiver:
        webhook = register(bench, receiver.url)
        drop_off(bench)
        newest = wait_for_attempts(bench, webhook, 1)
        assert (newest["state"], newest["attempts"][0]["status"]) == ("pending", 503)


def test_an_address_that_cannot_be_called_delays_no_other(bench: Bench) -> None:
    """One that came in before such addresses were refused."""
    with WebhookReceiver() as receiver:
        bad, good = register(bench, receiver.url), register(bench, receiver.url)
        with bench.central.context.db.write() as conn:
            address = receiver.url + "\x7f"
            conn.execute(sa.update(t.webhook).where(t.webhook.c.webhook_id == bad["id"]).values(url=address))
        drop_off(bench)
        assert wait_for_state(bench, good, "delivered")["attempts"][0]["status"] == 200
        failed = wait_for_attempts(bench, bad, 1)
    assert (failed["state"], failed["attempts"][0]["problem"]) == ("pending", "The address is not a URL.")


def big_case(bench: Bench, count: int, comment: str) -> dict[str, Any]:
    """A case of that many items, dropped off and all like new."""
    sample = CASES["cases"][0] | {"rma_number": "BIG-1", "order_id": "big-1"}
    items = [sample["items"][0] | {"order_line_id": f"line-{n}", "comment": comment} for n in range(count)]
    body = case_body(sample | {"items": items})
    answer = bench.partner.post("/api/v1/return_cases", json=body, headers={"Idempotency-Key": "big"})
    case = dict(answer.json())
    station = bench.station()
    ids = [item["id"] for item in case["return_case_items"]]
    assert station.post(station.envelope(case["id"], findings(ids))).results[0].status == "accepted"
    return dict(bench.partner.get(f"/api/v1/return_cases/{case['id']}").json())


def told(bench: Bench, count: int, comment: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The case as a webhook told it and as it is."""
    with WebhookReceiver() as receiver:
        register(bench, receiver.url)
        case = big_case(bench, count, comment)
        [got] = receiver.wait_for(1)
    assert len(got.body) <= MAX_BODY_BYTES
    return got.json()["data"], case


def test_a_case_that_fits_is_told_whole(bench: Bench) -> None:
    data, case = told(bench, 3, "")
    assert data == case


def test_a_case_too_long_for_a_webhook_is_told_by_its_decisions(bench: Bench) -> None:
    data, case = told(bench, 20, "é" * 2000)
    assert (data["complete"], data["sequence"], len(data["return_case_items"])) == (False, 1, 20)
    for short, full in zip(data["return_case_items"], case["return_case_items"], strict=True):
        assert {name: full[name] for name in short} == short | {"verification_summary": full["verification_summary"]}
        assert (short["remittance_decision"], short["verification_summary"]) == (
            "REMIT",
            {"verification_result": "ITEM_LIKE_NEW"},
        )
    assert bench.partner.get(data["url"]).json() == case


def test_a_case_of_very_many_items_is_told_by_its_link(bench: Bench) -> None:
    data, case = told(bench, 200, "")
    assert (data["complete"], data["verification_status"], "return_case_items" in data) == (False, "PASSED", False)
    assert data["external_order_reference"] == case["external_order_reference"]
    assert bench.partner.get(data["url"]).json() == case
