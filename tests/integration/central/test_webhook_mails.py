"""Mails about webhook messages that were given up: when they leave, what they say, and what makes them needless."""

from typing import Any

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.telling import postman
from sync.central.telling.sender import Sender
from tests.integration.central.conftest import Bench
from tests.integration.central.test_notices import MERCHANT, MINUTES, OPERATOR, Post
from tests.integration.central.test_sender import TWO, say
from tests.integration.central.test_webhook_log import patch
from tests.integration.central.test_webhooks import DONE, register, sent
from tests.support.central import WebhookReceiver

HOUR = 60 * MINUTES
TRIES = 3  # of the schedule in `bench`


@pytest.fixture
def central_settings() -> dict[str, Any]:
    """No worker runs beside the test."""
    return {"background": False, "operator_mail": OPERATOR}


def give_up(bench: Bench, sequence: int, *keys: str) -> None:
    """Messages that are tried in vain until nobody tries any more."""
    for key in keys:
        say(bench, sequence, key)
    sender = Sender(bench.central.context)
    for _ in range(TRIES * (len(keys) + 1)):  # one may be waiting already
        sender.run_once()
        bench.clock.advance(61)
    sender.close()


def after(bench: Bench, post: Post, seconds: float) -> list[str]:
    """The texts of the mails to the operator that left then."""
    bench.clock.advance(seconds)
    before = len(post.to(OPERATOR))
    postman.run_once(bench.central.context, post)
    return post.to(OPERATOR)[before:]


def of_one_store(bench: Bench) -> None:
    with bench.central.context.db.write() as conn:
        conn.execute(sa.update(t.webhook).values(store_ids=[4101]))


def problems(bench: Bench) -> set[tuple[str, str]]:
    with bench.central.context.db.read() as conn:
        return {(row.state, row.problem) for row in conn.execute(sa.select(t.notice))}


def test_an_hour_later_one_mail_tells_operator_and_merchant_of_all_that_was_given_up(bench: Bench) -> None:
    post = Post()
    with WebhookReceiver(*[500] * 6) as receiver:
        webhook = register(bench, f"{receiver.url}/secret-path")
        of_one_store(bench)
        give_up(bench, 1, DONE, TWO)
    assert [event["state"] for event in sent(bench, webhook)] == ["exhausted"] * 2
    assert after(bench, post, 30 * MINUTES) == []
    [text] = after(bench, post, HOUR)
    assert post.to(MERCHANT) == [text]
    assert "gave up 2 messages" in text and "127.0.0.1" in text and "secret-path" not in text
    assert post.sent[0]["Subject"] == f"Webhook {webhook['id']} gave up 2 messages"
    assert after(bench, post, 48 * HOUR) == []


def test_there_is_one_a_day_at_most_and_it_counts_what_is_new(bench: Bench) -> None:
    post = Post()
    register(bench, "http://127.0.0.1:9/hook")
    give_up(bench, 1, DONE, TWO)
    assert len(after(bench, post, HOUR)) == 1
    give_up(bench, 2, DONE)
    assert after(bench, post, 22 * HOUR) == []
    [text] = after(bench, post, 2 * HOUR)
    assert "gave up 1 message:" in text
    bench.clock.advance(40 * HOUR)
    give_up(bench, 3, DONE)
    assert after(bench, post, 30 * MINUTES) == []
    [text] = after(bench, post, HOUR)
    assert "gave up 1 message:" in text


def test_what_was_sent_again_meanwhile_is_not_told(bench: Bench) -> None:
    post = Post()
    webhook = register(bench, "http://127.0.0.1:9/hook")
    give_up(bench, 1, DONE)
    [event] = sent(bench, webhook)
    replay = f"/api/webhooks/{webhook['id']}/events/{event['message_id']}/replay"
    assert bench.partner.post(replay).status_code == 202
    assert after(bench, post, 2 * HOUR) == []
    assert problems(bench) == {("cancelled", "What was given up is sent again.")}
    give_up(bench, 2, TWO)
    assert len(after(bench, post, 24 * HOUR)) == 1


def test_a_webhook_that_is_off_has_no_mail_of_its_messages(bench: Bench) -> None:
    post = Post()
    webhook = register(bench, "http://127.0.0.1:9/hook")
    give_up(bench, 1, DONE)
    patch(bench, webhook, enabled=False)
    assert after(bench, post, 2 * HOUR) == []
    assert problems(bench) == {("cancelled", "The webhook is switched off.")}
