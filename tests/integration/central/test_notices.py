"""Mails after a damaged drop-off and before a deadline: when they leave, to whom, what they say, what stops them."""

import email
import email.policy
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email.message import EmailMessage
from hashlib import sha256
from io import BytesIO
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from PIL import Image

from sync.central.db import tables as t
from sync.central.telling import postman, webhooks
from sync.central.telling.mail import NotSent
from sync.domain.verification import Finding, Photo, Reason, Stage
from tests.integration.central.conftest import Bench
from tests.support.money import DMG, LN, Desk, Return

MINUTES = 60.0
CONSUMER, MERCHANT, OPERATOR = "jo@consumer.example", "help@northline.example", "desk@operator.example"


@pytest.fixture
def central_settings() -> dict[str, Any]:
    """No worker runs beside the test."""
    return {"background": False, "operator_mail": OPERATOR}


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench)


@dataclass(slots=True)
class Post:
    """Keeps what it is given; refuses as often as it is told to."""

    sent: list[EmailMessage] = field(default_factory=list)
    refuses: list[NotSent] = field(default_factory=list)

    def send(self, message: EmailMessage) -> None:
        if self.refuses:
            raise self.refuses.pop(0)
        self.sent.append(message)

    def to(self, address: str) -> list[str]:
        """The texts of the mails to that address."""
        return [mail.get_content() for mail in self.sent if mail["To"] == address]


def minutes(desk: Desk, post: Post, count: float) -> int:
    desk.bench.clock.advance(count * MINUTES)
    return postman.run_once(desk.bench.central.context, post)


def ops(desk: Desk, method: str, path: str) -> httpx.Response:
    central = desk.bench.central
    headers = {"Authorization": f"Bearer {central.operator_key}"}
    return httpx.request(method, f"{central.url}{path}", headers=headers, trust_env=False, verify=False)


def states(desk: Desk, case: Return) -> dict[tuple[str, str], str]:
    listed = ops(desk, "GET", f"/v1/ops/notices?about={case.case_id}").json()["notices"]
    return {(entry["kind"], entry["role"]): entry["state"] for entry in listed}


def test_ten_minutes_after_a_damaged_drop_off_consumer_and_merchant_hear_of_it(desk: Desk) -> None:
    post, case = Post(), desk.new(2)
    desk.look(case, LN, DMG)
    assert minutes(desk, post, 9.9) == 0
    assert minutes(desk, post, 0.2) == 2
    assert minutes(desk, post, 60) == 0
    [to_consumer], [to_merchant] = post.to(CONSUMER), post.to(MERCHANT)
    read = case.read()
    name = read["return_case_items"][1]["name"]
    for text in (to_consumer, to_merchant):
        assert name in text and read["return_case_items"][0]["name"] not in text
    assert "a second time" in to_consumer and "Hello Jo Martin" in to_consumer
    assert f"/merchant/returns/{case.case_id}" in to_merchant
    assert {mail["Auto-Submitted"] for mail in post.sent} == {"auto-generated"}


def test_what_was_corrected_meanwhile_is_not_told_and_what_comes_back_is(desk: Desk) -> None:
    post, case = Post(), desk.new(1)
    first = desk.look(case, DMG)
    desk.bench.clock.advance(5 * MINUTES)
    second = desk.look(case, LN, corrects=first)
    assert minutes(desk, post, 6) == 0
    assert states(desk, case) == {("damaged", "consumer"): "cancelled", ("damaged", "merchant"): "cancelled"}
    other = desk.new(2)
    first = desk.look(other, DMG, DMG)
    second = desk.look(other, LN, DMG, corrects=first)
    assert minutes(desk, post, 11) == 2
    names = [item["name"] for item in other.read()["return_case_items"]]
    assert names[0] not in post.to(CONSUMER)[0] and names[1] in post.to(CONSUMER)[0]
    assert second


def test_an_answer_before_the_mail_stops_it(desk: Desk) -> None:
    post, case = Post(), desk.new(1)
    desk.look(case, DMG)
    assert case.resolve(0, "REMIT").status_code == 200
    assert minutes(desk, post, 11) == 0


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("language", "word"),
    [("fr-CA", "Bonjour"), ("de", "Guten Tag"), ("es_MX", "Hola"), ("NL", "bedankt"), ("pt", "Hello"), ("", "Hello")],
)
def test_the_consumer_reads_their_own_language(desk: Desk, language: str, word: str) -> None:
    post, case = Post(), desk.new(1, language=language)
    desk.look(case, DMG)
    minutes(desk, post, 11)
    assert word in post.to(CONSUMER)[0]
    assert "Damage was noted there" in post.to(MERCHANT)[0]


def a_photo(desk: Desk) -> tuple[Photo, bytes]:
    out = BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "JPEG")
    return Photo(sha256(out.getvalue()).hexdigest(), len(out.getvalue())), out.getvalue()


def test_the_hubs_first_look_comes_with_photos_and_notes(desk: Desk) -> None:
    """It waits some minutes for a photo that is still on its way, and not longer."""
    post, case, other = Post(), desk.new(1, "COURIER"), desk.new(1, "COURIER")
    photo, data = a_photo(desk)
    missing = Photo("0" * 64, 1)
    for each, picture in ((case, photo), (other, missing)):
        said = {"reasons": (Reason.TEAR,), "note": "Seam open at the left cuff", "photos": (picture,)}
        found = Finding(each.item_ids[0], DMG, **said)  # type: ignore[arg-type]
        desk.look(each, found, stage=Stage.HUB)
    assert minutes(desk, post, 11) == 0
    path = f"/v1/device/blobs/{photo.sha256}"
    station = desk.station()
    uploaded = station.call("PUT", path, data, headers={"Content-Type": "image/jpeg"})
    assert uploaded.is_success, uploaded.text
    assert minutes(desk, post, 2) == 2
    for text in (*post.to(CONSUMER), *post.to(MERCHANT)):
        assert "Seam open at the left cuff" in text
        assert f"/photos/{photo.sha256}?" in text
    assert "Please decide until" in post.to(MERCHANT)[0]
    assert minutes(desk, post, 6) == 2
    assert len(post.to(CONSUMER)) == 2


def test_the_answer_to_an_answer_shows_the_photos_as_every_other_does(desk: Desk) -> None:
    case, (photo, _) = desk.new(1, "COURIER"), a_photo(desk)
    desk.look(case, Finding(case.item_ids[0], DMG, photos=(photo,)), stage=Stage.HUB)
    [item] = case.resolve(0, "REMIT").json()["return_case_items"]
    [shown] = item["verification_summary"]["photos"]
    assert f"/photos/{photo.sha256}?" in shown["url"]


def test_the_merchant_is_reminded_five_days_and_one_day_before_the_end(desk: Desk) -> None:
    post, case = Post(), desk.new(1, "COURIER")
    desk.look(case, DMG, stage=Stage.HUB)
    minutes(desk, post, 20)
    post.sent.clear()
    desk.days(9)
    assert minutes(desk, post, 0) == 0
    desk.days(1)
    assert minutes(desk, post, 0) == 1
    desk.days(4)
    assert minutes(desk, post, 0) == 1
    subjects = [str(mail["Subject"]) for mail in post.sent]
    assert ["5 days left" in subjects[0], "1 day left" in subjects[1]] == [True, True]
    assert "goes back to the consumer" in post.to(MERCHANT)[1]


def test_an_answer_stops_the_reminders_and_a_correction_of_the_hub_moves_them(desk: Desk) -> None:
    post, answered, moved = Post(), desk.new(1, "COURIER"), desk.new(1, "COURIER")
    desk.look(answered, DMG, stage=Stage.HUB)
    first = desk.look(moved, DMG, stage=Stage.HUB)
    minutes(desk, post, 20)
    assert answered.resolve(0, "REMIT").status_code == 200
    desk.days(9)
    noted = Finding(moved.item_ids[0], DMG, note="Looked at again")
    desk.look(moved, noted, stage=Stage.HUB, corrects=first)
    post.sent.clear()
    desk.days(5)
    assert minutes(desk, post, 0) == 0
    desk.days(5.1)
    assert minutes(desk, post, 0) == 1
    assert states(desk, answered)["five_days_left", "merchant"] == "cancelled"


def test_a_server_that_refuses_is_tried_again_and_in_the_end_an_operator_sees_it(desk: Desk) -> None:
    case = desk.new(1)
    desk.look(case, DMG)
    post = Post(refuses=[NotSent("The mail server cannot be used (ConnectionRefusedError).")] * 40)
    minutes(desk, post, 11)
    for _ in range(8):
        desk.days(1)
        postman.run_once(desk.bench.central.context, post)
    [failed, *_] = ops(desk, "GET", "/v1/ops/notices?state=failed").json()["notices"]
    assert (failed["problem"], failed["attempts"]) == ("The mail server cannot be used (ConnectionRefusedError).", 7)
    post.refuses.clear()
    assert ops(desk, "POST", f"/v1/ops/notices/{failed['id']}/retry").status_code == 204
    assert minutes(desk, post, 0) == 1
    again = ops(desk, "POST", f"/v1/ops/notices/{failed['id']}/retry")
    assert (again.status_code, again.json()["code"]) == (409, "not-failed")
    assert ops(desk, "POST", "/v1/ops/notices/none/retry").json()["code"] == "unknown-notice"


def test_who_has_no_address_gets_none_and_nothing_else_waits(desk: Desk) -> None:
    post, case = Post(), desk.new(1, email="not an address")
    desk.look(case, DMG)
    assert minutes(desk, post, 11) == 1
    assert states(desk, case)["damaged", "consumer"] == "cancelled"


def test_many_workers_send_each_mail_once_and_no_log_names_an_address(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    post = Post()
    cases = [desk.new(1) for _ in range(4)]
    desk.post([desk.envelope(case, DMG) for case in cases])
    desk.bench.clock.advance(11 * MINUTES)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: postman.run_once(desk.bench.central.context, post), range(4)))
    postman.run_once(desk.bench.central.context, post)
    assert len(post.sent) == 8
    assert len({mail["Message-ID"] for mail in post.sent}) == 8
    assert not [line for line in caplog.messages if CONSUMER in line or MERCHANT in line]


def test_a_worker_that_died_after_sending_sends_the_same_message_again(desk: Desk) -> None:
    class Dies(Post):
        def send(self, message: EmailMessage) -> None:
            self.sent.append(message)
            raise KeyboardInterrupt

    case = desk.new(1, email="")
    desk.look(case, DMG)
    dying, post = Dies(), Post()
    desk.bench.clock.advance(11 * MINUTES)
    with pytest.raises(KeyboardInterrupt):
        while True:
            postman.run_once(desk.bench.central.context, dying)
    assert minutes(desk, post, 1) == 0
    assert minutes(desk, post, 5) == 1
    assert post.sent[0]["Message-ID"] == dying.sent[0]["Message-ID"]


def test_a_reminder_of_another_end_is_another_message(desk: Desk) -> None:
    post, case = Post(), desk.new(1, "COURIER")
    first = desk.look(case, DMG, stage=Stage.HUB)
    desk.days(10.1)
    minutes(desk, post, 0)
    noted = Finding(case.item_ids[0], DMG, note="Looked at again")
    desk.look(case, noted, stage=Stage.HUB, corrects=first)
    desk.days(10.1)
    minutes(desk, post, 0)
    reminders = [mail for mail in post.sent if "5 days left" in str(mail["Subject"])]
    assert len({mail["Message-ID"] for mail in reminders}) == len(reminders) == 2


def test_a_reminder_that_is_just_being_sent_takes_none_of_the_next_with_it(desk: Desk) -> None:
    case = desk.new(1, "COURIER")
    first = desk.look(case, DMG, stage=Stage.HUB)
    noted = Finding(case.item_ids[0], DMG, note="Looked at again")

    class Corrected(Post):
        def send(self, message: EmailMessage) -> None:
            if not self.sent and "5 days left" in str(message["Subject"]):
                desk.look(case, noted, stage=Stage.HUB, corrects=first)
            self.sent.append(message)

    minutes(desk, Post(), 20)
    post = Corrected()
    desk.days(10)
    assert minutes(desk, post, 0) == 1
    desk.days(10.1)
    assert minutes(desk, post, 0) == 1
    assert len({mail["Message-ID"] for mail in post.sent}) == 2


def test_a_mail_server_that_drags_on_makes_no_mail_leave_twice(desk: Desk) -> None:
    """The first mail takes longer than a lease; during the second another worker looks for what is due."""
    other = Post()

    class Slow(Post):
        def send(self, message: EmailMessage) -> None:
            if self.sent:
                minutes(desk, other, 0)
            else:
                desk.bench.clock.advance(6 * MINUTES)
            self.sent.append(message)

    desk.look(desk.new(1), DMG)
    slow = Slow()
    assert minutes(desk, slow, 11) == 2
    assert other.sent == []


def test_nothing_that_a_consumer_wrote_begins_a_header(desk: Desk) -> None:
    name = "Jo\r\nBcc: all@victims.example\r\n\r\nBuy"
    post, case = Post(), desk.new(1, name=name)
    desk.look(case, DMG)
    minutes(desk, post, 11)
    for mail in post.sent:
        read = email.message_from_bytes(mail.as_bytes(), policy=email.policy.default)
        assert read["Bcc"] is None and read["To"] in (CONSUMER, MERCHANT)


def test_a_webhook_that_was_given_up_is_told_to_the_operator_and_its_merchant(desk: Desk) -> None:
    post, context = Post(), desk.bench.central.context
    body = {"url": "http://127.0.0.1:9/secret-path", "event": "return/remittance_decided"}
    hook = desk.bench.partner.post("/api/webhooks", json=body, headers={"Idempotency-Key": "hook"}).json()
    with context.db.write() as conn:
        conn.execute(sa.update(t.webhook).values(store_ids=[4101]))
        webhooks.give_up(context, conn, hook["id"], "it answered 410 Gone", desk.bench.clock.now())
    assert minutes(desk, post, 0) == 2
    [text] = post.to(OPERATOR)
    assert post.to(MERCHANT) == [text]
    assert "127.0.0.1" in text and "it answered 410 Gone" in text and "secret-path" not in text


def test_a_mail_that_cannot_be_written_delays_no_other(desk: Desk) -> None:
    broken, whole = desk.new(1), desk.new(1)
    desk.look(broken, DMG)
    desk.look(whole, DMG)
    context = desk.bench.central.context
    with context.db.write() as conn:
        conn.execute(sa.update(t.event).where(t.event.c.case_id == broken.case_id).values(body="{}"))
    post = Post()
    assert minutes(desk, post, 11) == 2
    [first, *_] = ops(desk, "GET", f"/v1/ops/notices?about={broken.case_id}").json()["notices"]
    assert (first["state"], first["attempts"]) == ("pending", 1)
    assert first["problem"].startswith("The mail could not be written")
    assert minutes(desk, post, 0) == 0
