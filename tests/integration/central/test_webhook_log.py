"""A partner's registrations and their log: secrets that roll over, switching off and on, replays, polling."""

import threading
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
import sqlalchemy as sa
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from sync.central.db import tables as t
from sync.central.telling.deliveries import FAILED, PING
from sync.central.telling.sender import Sender
from sync.domain.verification import Finding, Photo, Result
from tests.integration.central.conftest import Bench
from tests.integration.central.test_hostile import multi_picture
from tests.integration.central.test_sender import BY_HAND, TWO, numbers, say, states
from tests.integration.central.test_uploads import hash_of
from tests.integration.central.test_webhooks import (
    DONE,
    drop_off,
    register,
    sent,
    wait_for_attempts,
    wait_for_state,
)
from tests.support.central import CASES, Got, WebhookReceiver


def rotate(bench: Bench, webhook: dict[str, Any], key: str = "") -> dict[str, Any]:
    headers = {"Idempotency-Key": key or uuid4().hex}
    answer = bench.partner.post(f"/api/webhooks/{webhook['id']}/secret", headers=headers)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def counts(got: Got, secret: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a receiver with this secret takes it; the library's own check, at the moment it was signed."""
    at = datetime.fromtimestamp(int(got.headers["webhook-timestamp"])).astimezone()

    class Then(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
            return at

    monkeypatch.setattr("standardwebhooks.webhooks.datetime", Then)
    try:
        Webhook(secret).verify(got.body, got.headers)
    except WebhookVerificationError:
        return False
    return True


def patch(bench: Bench, webhook: dict[str, Any], **changes: Any) -> dict[str, Any]:
    answer = bench.partner.patch(f"/api/webhooks/{webhook['id']}", json=changes)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_for_a_day_after_a_rotation_both_secrets_sign(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    with WebhookReceiver() as receiver:
        webhook = register(bench, receiver.url)
        rotated = rotate(bench, webhook, "r1")
        assert rotated["secret"] != webhook["secret"]
        assert rotate(bench, webhook, "r1") == rotated  # asked twice, rotated once
        say(bench, 1)
        [both] = receiver.wait_for(1)
        bench.clock.advance(timedelta(hours=24).total_seconds())
        say(bench, 2)
        _, alone = receiver.wait_for(2)
        third = rotate(bench, webhook)
    assert [counts(both, one["secret"], monkeypatch) for one in (webhook, rotated)] == [True, True]
    assert [counts(alone, one["secret"], monkeypatch) for one in (webhook, rotated, third)] == [False, True, False]
    assert "secret" not in bench.partner.get(f"/api/webhooks/{webhook['id']}").json()


def test_a_rotation_needs_a_key_of_its_own(bench: Bench) -> None:
    webhook = register(bench, "https://hooks.example/in")
    answer = bench.partner.post(f"/api/webhooks/{webhook['id']}/secret")
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency-key-missing")


def test_switched_off_keeps_what_is_said_and_sends_it_when_it_is_replayed(bench: Bench) -> None:
    with WebhookReceiver() as receiver:
        webhook = register(bench, receiver.url)
        off = patch(bench, webhook, enabled=False)
        assert (off["enabled"], off["disabled_because"]) == (False, "it was switched off by its owner")
        say(bench, 1)
        say(bench, 1, TWO)
        assert states(bench, webhook) == ["stopped", "stopped"]
        since = {"since": (bench.clock.now() - timedelta(hours=1)).isoformat()}
        refused = bench.partner.post(f"/api/webhooks/{webhook['id']}/replay", json=since)
        assert (refused.status_code, refused.json()["code"]) == (409, "webhook-disabled")
        assert bench.partner.post(f"/api/webhooks/{webhook['id']}/ping").status_code == 409
        assert patch(bench, webhook, enabled=True)["enabled"] is True
        answer = bench.partner.post(f"/api/webhooks/{webhook['id']}/replay", json=since)
        assert (answer.status_code, answer.json()) == (202, {"replayed": 2})
        receiver.wait_for(2)
        late = {"since": (bench.clock.now() + timedelta(hours=1)).isoformat()}
        assert bench.partner.post(f"/api/webhooks/{webhook['id']}/replay", json=late).json() == {"replayed": 0}


def test_one_message_is_replayed_under_its_id(bench: Bench) -> None:
    with WebhookReceiver() as receiver:
        webhook = register(bench, receiver.url)
        say(bench, 1)
        first = wait_for_state(bench, webhook, "delivered")
        path = f"/api/webhooks/{webhook['id']}/events/{first['message_id']}"
        assert bench.partner.post(f"{path}/replay").status_code == 202
        one, two = receiver.wait_for(2)
        assert one.headers["webhook-id"] == two.headers["webhook-id"] == first["message_id"]
        assert len(wait_for_attempts(bench, webhook, 2)["attempts"]) == 2
        assert bench.partner.get(path).json()["body"] == two.body.decode()
        for unknown in ("msg_" + "0" * 24, "msg_1"):
            answer = bench.partner.post(f"/api/webhooks/{webhook['id']}/events/{unknown}/replay")
            assert answer.status_code in (404, 422)


def test_an_exhausted_message_has_all_its_tries_again_after_a_replay(bench: Bench) -> None:
    with WebhookReceiver(*[500] * 3) as receiver:
        webhook = register(bench, receiver.url)
        say(bench, 1)
        for number, wait in ((1, 5), (2, 60)):
            wait_for_attempts(bench, webhook, number)
            bench.clock.advance(wait)
            bench.central.context.bell.set()
        spent = wait_for_state(bench, webhook, "exhausted")
        assert sent(bench, webhook) == [spent]
        listed = bench.partner.get(f"/api/webhooks/{webhook['id']}/events?state=exhausted").json()["events"]
        assert listed == [spent]
        since = {"since": bench.clock.now().replace(hour=0).isoformat()}
        bench.partner.post(f"/api/webhooks/{webhook['id']}/replay", json=since)
        wait_for_state(bench, webhook, "delivered")
        assert len(receiver.wait_for(4)) == 4


def test_a_ping_is_an_event_that_says_nothing(bench: Bench) -> None:
    with WebhookReceiver() as receiver:
        webhook = register(bench, receiver.url)
        answer = bench.partner.post(f"/api/webhooks/{webhook['id']}/ping")
        [got] = receiver.wait_for(1)
        event = wait_for_state(bench, webhook, "delivered")
    assert (got.json()["event"], got.headers["webhook-id"]) == (PING, answer.json()["message_id"])
    assert (event["event"], event["return_case_id"]) == (PING, None)


def test_another_address_is_checked_and_used(bench: Bench) -> None:
    with WebhookReceiver() as old, WebhookReceiver() as new:
        webhook = register(bench, old.url)
        refused = bench.partner.patch(f"/api/webhooks/{webhook['id']}", json={"url": "https://10.0.0.1/in"})
        assert (refused.status_code, refused.json()["code"]) == (422, "webhook-address")
        assert patch(bench, webhook, url=new.url)["url"] == new.url
        say(bench, 1)
        new.wait_for(1)
        assert old.got == []


def test_a_removed_webhook_is_gone(bench: Bench) -> None:
    webhook = register(bench, "https://hooks.example/in")
    path = f"/api/webhooks/{webhook['id']}"
    assert bench.partner.delete(path).status_code == 204
    for answer in (
        bench.partner.delete(path),
        bench.partner.get(path),
        bench.partner.get(f"{path}/events"),
        bench.partner.patch(path, json={"enabled": True}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown-webhook")
    say(bench, 1)
    with bench.central.context.db.read() as conn:
        assert conn.scalar(sa.select(sa.func.count()).select_from(t.delivery)) == 0


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_the_log_turns_its_pages_both_ways(bench: Bench) -> None:
    webhook = register(bench, "http://127.0.0.1:9/hook")
    for sequence in range(1, 8):
        say(bench, sequence)
    path = f"/api/webhooks/{webhook['id']}/events"
    for order, expected in (("newest", list(range(7, 0, -1))), ("oldest", list(range(1, 8)))):
        found: list[int] = []
        cursor = ""
        while True:
            asked: dict[str, str] = {"order": order, "limit": "3"} | ({"cursor": cursor} if cursor else {})
            page = bench.partner.get(path, params=asked).json()
            found += [event["sequence"] for event in page["events"]]
            cursor = page["next_cursor"]
            if not page["has_more"]:
                break
        assert found == expected
    say(bench, 8)
    page = bench.partner.get(path, params={"order": "oldest", "cursor": cursor}).json()
    assert [event["sequence"] for event in page["events"]] == [8]
    again = bench.partner.get(path, params={"order": "oldest", "cursor": page["next_cursor"]}).json()
    assert (again["events"], again["next_cursor"]) == ([], page["next_cursor"])
    for wrong in ({"cursor": "-1"}, {"cursor": "x"}, {"limit": 0}, {"limit": 201}, {"state": "lost"}, {"order": "?"}):
        assert bench.partner.get(path, params=wrong).status_code == 422


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_who_polls_misses_nothing_that_was_committed_late(bench: Bench) -> None:
    """Where writers run side by side a later number may be there before an earlier one."""
    if not bench.central.context.settings.database_url:
        pytest.skip("SQLite has one writer")
    webhook = register(bench, "http://127.0.0.1:9/hook")
    ctx, ready, go = bench.central.context, threading.Event(), threading.Event()
    path = f"/api/webhooks/{webhook['id']}/events?order=oldest"

    def slow() -> None:
        values = {"message_id": "msg_" + "a" * 24, "webhook_id": webhook["id"], "sequence": 99, "event": PING}
        state = {"body": "{}", "state": "pending", "attempts": 0, "subject": "slow"}
        with ctx.db.write() as conn:
            at = {"created_at": ctx.clock.now(), "next_at": ctx.clock.now()}
            conn.execute(sa.insert(t.delivery).values(values | state | at))
            ready.set()
            go.wait(20)

    thread = threading.Thread(target=slow)
    thread.start()
    assert ready.wait(20)
    say(bench, 1)
    first = bench.partner.get(path).json()
    go.set()
    thread.join()
    second = bench.partner.get(f"{path}&cursor={first['next_cursor']}").json()
    assert [event["sequence"] for event in first["events"]] == [1]
    assert [event["sequence"] for event in second["events"]] == [99]


def test_photos_are_links_that_work_without_a_key(bench: Bench) -> None:
    data = multi_picture()
    sha256 = hash_of(data)
    with WebhookReceiver() as receiver:
        webhook = register(bench, receiver.url, FAILED)
        station = bench.station()
        photo = Photo(sha256, len(data), "image/jpeg")
        finding = Finding(bench.seeded.item_ids[DONE][0], Result.DAMAGED, photos=(photo,))
        station.post(station.envelope(bench.seeded.case_ids[DONE], [finding]))
        station.call("PUT", f"/v1/device/blobs/{sha256}", data, headers={"Content-Type": "image/jpeg"})
        [got] = receiver.wait_for(1)
        [logged] = sent(bench, webhook)
    [item] = got.json()["data"]["return_case_items"]
    [told] = item["verification_summary"]["photos"]
    assert told["sha256"] == sha256 and got.json()["data"] == bench.case(DONE)
    picture = httpx.get(f"{bench.central.url}{told['url']}", trust_env=False)
    assert (picture.status_code, picture.content) == (200, data)
    assert logged["body"] == got.body.decode()
    with bench.central.context.db.read() as conn:
        assert "signature" not in str(conn.scalar(sa.select(t.delivery.c.body)))


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_a_webhook_that_gives_up_is_told_by_mail_and_shown(bench: Bench) -> None:
    with WebhookReceiver(410) as receiver:
        webhook = register(bench, receiver.url)
        say(bench, 1)
        say(bench, 1, TWO)
        sender = Sender(bench.central.context)
        assert [sender.run_once(), sender.run_once()] == [1, 0]
        assert numbers(receiver) == [1]
    assert states(bench, webhook) == ["stopped", "stopped"]
    shown = bench.partner.get(f"/api/webhooks/{webhook['id']}").json()
    assert (shown["enabled"], shown["disabled_because"]) == (False, "it answered 410 Gone")
    with bench.central.context.db.read() as conn:
        told = conn.execute(sa.select(t.notice.c.kind, t.notice.c.role).order_by(t.notice.c.role)).all()
    assert [tuple(row) for row in told] == [("webhook_disabled", "merchant"), ("webhook_disabled", "operator")]


def test_a_key_for_one_store_hears_of_that_store_alone(bench: Bench) -> None:
    ops = {"Authorization": f"Bearer {bench.central.operator_key}"}
    own_store = bench.case(DONE)["store_id"]
    other_store = next(each["store_id"] for each in CASES["merchants"] if each["store_id"] != own_store)
    keys = [
        httpx.post(
            f"{bench.central.url}/v1/ops/partner_keys",
            json={"name": "Sample platform", "store_ids": [store]},
            headers=ops,
            trust_env=False,
        ).json()["key"]
        for store in (own_store, other_store)
    ]
    with WebhookReceiver() as receiver:
        hooks = []
        for key in keys:
            wanted = {"url": receiver.url, "event": "return/verification_passed"}
            headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": "s"}
            hooks.append(bench.partner.post("/api/webhooks", json=wanted, headers=headers).json())
        drop_off(bench)
        [got] = receiver.wait_for(1)
        assert got.json()["id"] == hooks[0]["id"]
        foreign = bench.partner.get(
            f"/api/webhooks/{hooks[0]['id']}/events", headers={"Authorization": f"Bearer {keys[1]}"}
        )
        assert foreign.status_code == 404
        assert [hook["id"] for hook in bench.partner.get("/api/webhooks").json()["webhooks"]] == [
            hook["id"] for hook in hooks
        ]  # the platform's own key sees both
