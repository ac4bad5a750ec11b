"""How webhooks leave: side by side, in order, within their time, and never lost."""

import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sync.central.partners import cases
from sync.central.telling import deliveries
from sync.central.telling.deliveries import PASSED
from sync.central.telling.sender import Claim, Outcome, Sender
from tests.integration.central.conftest import Bench
from tests.integration.central.test_webhooks import DONE, register, sent, wait_for_attempts, wait_for_state
from tests.support.central import WebhookReceiver
from tests.support.certificates import server_for
from tests.support.receivers import Behaviour, RawReceiver, answering, dripping, silent

TWO = "two_one_damaged"
BY_HAND = {"background": False}
IMPATIENT = {"webhook_timeout_s": 0.5}
OK = b"HTTP/1.1 200 OK\r\n"


def say(bench: Bench, sequence: int, key: str = DONE, **more: Any) -> None:
    """Write what a decision would write."""
    ctx = bench.central.context
    with ctx.db.write() as conn:
        case = cases.existing(conn, bench.seeded.case_ids[key])
        data = {"id": case.case_id, "sequence": sequence}
        deliveries.announce(ctx, conn, case, PASSED, data, sequence, ctx.clock.now(), **more)
    ctx.bell.set()


def states(bench: Bench, webhook: dict[str, Any]) -> list[str]:
    """Of all deliveries, the oldest first."""
    return [event["state"] for event in reversed(sent(bench, webhook))]


def numbers(receiver: WebhookReceiver) -> list[int]:
    return [got.json()["data"]["sequence"] for got in receiver.got]


def test_a_receiver_that_never_answers_delays_no_other(bench: Bench) -> None:
    with WebhookReceiver() as good, RawReceiver(silent) as slow:
        slow_ones = [register(bench, slow.url) for _ in range(3)]
        register(bench, good.url)
        for sequence in (1, 2, 3):
            say(bench, sequence)
        good.wait_for(3)
        slow.wait_for(3)
        assert numbers(good) == [1, 2, 3]
        assert len(slow.bodies) == len(slow_ones)  # one in flight to each


@pytest.mark.one_database
@pytest.mark.parametrize("central_settings", [IMPATIENT])
@pytest.mark.parametrize(
    ("behave", "problem"),
    [
        (silent, "no answer within 0.5 s"),
        (dripping(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x"), "no answer within 0.5 s"),
        (dripping(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"), "no answer within 0.5 s"),
        (dripping(b"", b"X-Big: " + b"x" * 65536 + b"\r\n", 0.0), "RemoteProtocolError"),
        (answering(b""), "RemoteProtocolError"),
        (answering(b"SSH-2.0-OpenSSH_9.2\r\n"), "RemoteProtocolError"),
    ],
    ids=["silent", "dripping", "hints", "huge-headers", "nothing", "no-http"],
)
def test_an_answer_that_does_not_come_to_an_end_is_cut_off(bench: Bench, behave: Behaviour, problem: str) -> None:
    with RawReceiver(behave) as receiver:
        webhook = register(bench, receiver.url)
        say(bench, 1)
        newest = wait_for_attempts(bench, webhook, 1)
    assert (newest["state"], newest["attempts"][0]["status"]) == ("pending", None)
    assert newest["attempts"][0]["problem"] == problem


def test_the_body_of_an_answer_is_not_read(bench: Bench) -> None:
    with RawReceiver(dripping(OK + b"Content-Length: 99999999999\r\n\r\n", b"x" * 65536, 0.0)) as receiver:
        webhook = register(bench, receiver.url)
        say(bench, 1)
        assert wait_for_state(bench, webhook, "delivered")["attempts"][0]["status"] == 200


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_two_workers_never_send_the_same(bench: Bench) -> None:
    hooks = [register(bench, "http://127.0.0.1:9/hook") for _ in range(8)]
    for sequence in (1, 2):
        say(bench, sequence)
    workers = [Sender(bench.central.context) for _ in range(4)]
    claimed: list[Claim] = []
    threads = [threading.Thread(target=lambda worker=worker: claimed.extend(worker.claim(8))) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({claim.webhook_id for claim in claimed}) == len(claimed)  # at most one in flight to each
    rest = workers[0].claim(8)
    assert sorted(claim.webhook_id for claim in [*claimed, *rest]) == [hook["id"] for hook in hooks]
    assert workers[1].claim(8) == []
    for worker in workers:
        worker.close()


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_what_a_dead_worker_had_in_flight_is_sent_again_under_its_id(bench: Bench) -> None:
    with WebhookReceiver() as receiver:
        webhook = register(bench, receiver.url)
        say(bench, 1)
        [lost] = Sender(bench.central.context).claim(1)  # killed before it could settle
        other = Sender(bench.central.context)
        assert other.run_once() == 0
        bench.clock.advance(61)
        assert other.run_once() == 1
        [got] = receiver.wait_for(1)
        assert got.headers["webhook-id"] == lost.message_id
        other.settle(lost, Outcome(500))  # it was slow only, and comes to its end after all
    [delivery] = sent(bench, webhook)
    assert (delivery["state"], [one["status"] for one in delivery["attempts"]]) == ("delivered", [200, 500])
    assert bench.partner.get(f"/api/webhooks/{webhook['id']}").json()["failing_since"] is None


@pytest.mark.parametrize("central_settings", [BY_HAND | {"retry_schedule_s": (1.0,)}])
def test_what_is_replayed_during_its_last_try_has_all_its_tries_anew(bench: Bench) -> None:
    webhook = register(bench, "http://127.0.0.1:9/hook")
    say(bench, 1)
    sender = Sender(bench.central.context)
    [first] = sender.claim(1)
    sender.settle(first, Outcome(500))
    bench.clock.advance(60)
    [last] = sender.claim(1)
    answer = bench.partner.post(f"/api/webhooks/{webhook['id']}/events/{last.message_id}/replay")
    assert answer.status_code == 202
    sender.settle(last, Outcome(500))
    assert states(bench, webhook) == ["pending"]
    [again] = sender.claim(1)
    assert (again.message_id, again.attempt) == (last.message_id, 1)
    sender.close()


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_a_later_word_on_a_case_waits_for_the_earlier_one(bench: Bench) -> None:
    with WebhookReceiver() as receiver:
        register(bench, receiver.url)
        for sequence in (1, 2, 3):
            say(bench, sequence)
        worker = Sender(bench.central.context)
        [first] = worker.claim(9)
        assert (first.attempt, worker.claim(9)) == (1, [])
        worker.settle(first, Outcome(200))
        while worker.run_once():
            pass
    assert numbers(receiver) == [2, 3]


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_what_failed_gives_way_to_a_later_word_on_the_same_case_alone(bench: Bench) -> None:
    with WebhookReceiver(500, 500) as receiver:
        webhook = register(bench, receiver.url)
        worker = Sender(bench.central.context)
        say(bench, 1)
        say(bench, 1, TWO)
        assert [worker.run_once(), worker.run_once(), worker.run_once()] == [1, 1, 0]  # both failed
        say(bench, 2)
        assert states(bench, webhook) == ["superseded", "pending", "pending"]
        assert [worker.run_once(), worker.run_once()] == [1, 0]
        assert numbers(receiver) == [1, 1, 2]
        bench.clock.advance(5)
        assert worker.run_once() == 1
    assert states(bench, webhook) == ["superseded", "delivered", "delivered"]


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_a_word_that_fails_while_a_later_one_waits_gives_way(bench: Bench) -> None:
    with WebhookReceiver(500) as receiver:
        webhook = register(bench, receiver.url)
        say(bench, 1)
        say(bench, 2)
        worker = Sender(bench.central.context)
        assert [worker.run_once(), worker.run_once(), worker.run_once()] == [1, 1, 0]
    assert states(bench, webhook) == ["superseded", "delivered"]


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_items_of_one_case_do_not_wait_for_each_other(bench: Bench) -> None:
    with WebhookReceiver(500) as receiver:
        webhook = register(bench, receiver.url)
        say(bench, 1, item_id="one")
        say(bench, 2, item_id="other")
        worker = Sender(bench.central.context)
        assert [worker.run_once(), worker.run_once(), worker.run_once()] == [1, 1, 0]
    assert states(bench, webhook) == ["pending", "delivered"]


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_what_was_written_while_it_was_sent_is_not_overtaken(bench: Bench) -> None:
    """Superseded in flight, and then delivered all the same: delivered it is."""
    webhook = register(bench, "http://127.0.0.1:9/hook")
    say(bench, 1)
    worker = Sender(bench.central.context)
    [first] = worker.claim(1)
    say(bench, 2)
    assert worker.claim(1) == []
    worker.settle(first, Outcome(204))
    assert states(bench, webhook) == ["delivered", "pending"]


@pytest.mark.parametrize(
    "central_settings", [BY_HAND | {"retry_schedule_s": (5.0, 300.0, 1800.0), "retry_jitter": 0.2}]
)
def test_retries_keep_the_schedule_within_a_fifth(bench: Bench) -> None:
    webhook = register(bench, "http://127.0.0.1:9/hook")
    say(bench, 1)
    worker = Sender(bench.central.context)
    for wait in (5, 300, 1800):
        [claim] = worker.claim(1)
        worker.settle(claim, Outcome(503))
        bench.clock.advance(0.79 * wait)
        assert worker.claim(1) == []
        bench.clock.advance(0.42 * wait)
    [claim] = worker.claim(1)
    worker.settle(claim, Outcome(503))
    [delivery] = sent(bench, webhook)
    assert (delivery["state"], len(delivery["attempts"])) == ("exhausted", 4)


@pytest.mark.one_database
@pytest.mark.parametrize("central_settings", [BY_HAND])
@pytest.mark.parametrize(("asked", "waited"), [(30, 30), (1, 5), (10**9, 86400)])
def test_what_a_receiver_asks_for_is_kept_within_a_day(bench: Bench, asked: int, waited: int) -> None:
    register(bench, "http://127.0.0.1:9/hook")
    say(bench, 1)
    worker = Sender(bench.central.context)
    [claim] = worker.claim(1)
    worker.settle(claim, Outcome(429, retry_after=timedelta(seconds=asked)))
    bench.clock.advance(waited - 1)
    assert worker.claim(1) == []
    bench.clock.advance(1)
    assert len(worker.claim(1)) == 1


@pytest.mark.parametrize("central_settings", [BY_HAND])
@pytest.mark.parametrize(("name", "problem"), [("hooks.example", ""), ("other.example", "ConnectError")])
def test_the_checked_address_is_called_by_its_name(bench: Bench, tmp_path: Path, name: str, problem: str) -> None:
    """The certificate has to fit the name, and the connection goes where the check looked."""
    server, trusting = server_for("hooks.example", tmp_path)
    with RawReceiver(answering(OK + b"Content-Length: 0\r\n\r\n"), server) as receiver:
        webhook = register(bench, f"https://{name}:{receiver.port}/in")
        say(bench, 1)
        worker = Sender(bench.central.context, lambda ctx, url: "127.0.0.1", trusting)
        assert worker.run_once() == 1
        [delivery] = sent(bench, webhook)
    assert receiver.names == [name]
    assert delivery["attempts"][0]["problem"] == problem


@pytest.mark.parametrize("central_settings", [BY_HAND])
def test_a_name_that_leads_inside_later_is_refused_then(bench: Bench) -> None:
    webhook = register(bench, "https://hooks.example/in")
    say(bench, 1)
    moved = replace(bench.central.context, resolve=lambda host: ["10.0.0.7"])
    assert Sender(moved).run_once() == 1
    [delivery] = sent(bench, webhook)
    assert delivery["attempts"][0]["problem"] == "The address leads into a private network."
