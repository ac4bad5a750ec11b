"""How a mail leaves: a real SMTP server on loopback, with and without TLS, and the folder that stands in for one."""

import asyncio
import email
import email.policy
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from sync.central.db.engine import CannotOpen
from sync.central.telling.mail import FolderMailer, NotSent, SmtpMailer, address_of, checked_sender, mailer_of, message
from tests.support.certificates import server_for

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
SENDER = "Return Point <returns@operator.example>"


def a_mail(to: str = "jo@consumer.example", subject: str = "Zurück: das Café ist zu") -> EmailMessage:
    text = "Grüße\n\n" + "a long line " * 40 + "\n.\nafter a dot\n"
    return message(SENDER, to, subject, text, message_id="msg_1", at=NOW)


class Inbox:
    """What the server took in; its names are aiosmtpd's."""

    def __init__(self) -> None:
        self.got: list[tuple[list[str], EmailMessage]] = []

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith(("unknown", "busy")):
            return f"{550 if address.startswith('unknown') else 451} not now, {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(mail, EmailMessage)
        self.got.append((envelope.rcpt_tos, mail))
        return "250 OK"


class FreePort(Controller):
    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@contextmanager
def smtp_server(inbox: Inbox, **more: Any) -> Iterator[int]:
    controller = FreePort(inbox, hostname="127.0.0.1", port=0, **more)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def test_a_mail_arrives_whole() -> None:
    inbox = Inbox()
    with smtp_server(inbox) as port:
        mailer_of(f"smtp://127.0.0.1:{port}?tls=off", Path()).send(a_mail())
    [(recipients, mail)] = inbox.got
    assert (recipients, mail["From"], mail["To"]) == (["jo@consumer.example"], SENDER, "jo@consumer.example")
    assert (mail["Subject"], mail["Message-ID"]) == ("Zurück: das Café ist zu", "<msg_1@operator.example>")
    assert mail.get_content().replace("\r\n", "\n") == a_mail().get_content()


def test_over_tls_with_a_name_and_a_password(tmp_path: Path) -> None:
    server, client = server_for("localhost", tmp_path)
    inbox, seen = Inbox(), []

    def check(smtp: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        seen.append((data.login, data.password))
        return AuthResult(success=data.password == b"secret", handled=False)

    with smtp_server(inbox, tls_context=server, authenticator=check, auth_required=True) as port:
        SmtpMailer("localhost", port, "returns", "secret", context=client).send(a_mail())
        with pytest.raises(NotSent, match="user name or password") as refused:
            SmtpMailer("localhost", port, "returns", "wrong", context=client).send(a_mail())
        with pytest.raises(NotSent, match="SSLCertVerificationError"):
            SmtpMailer("localhost", port, context=ssl.create_default_context()).send(a_mail())
    assert len(inbox.got) == 1 and seen[0] == (b"returns", b"secret")
    assert not refused.value.final


def test_tls_is_not_given_up_where_the_server_has_none() -> None:
    inbox = Inbox()
    with smtp_server(inbox) as port, pytest.raises(NotSent):
        SmtpMailer("127.0.0.1", port).send(a_mail())
    assert inbox.got == []


@pytest.mark.parametrize(("to", "final"), [("unknown@consumer.example", True), ("busy@consumer.example", False)])
def test_a_refused_recipient_is_told_without_the_address(to: str, final: bool) -> None:
    with smtp_server(Inbox()) as port, pytest.raises(NotSent) as refused:
        SmtpMailer("127.0.0.1", port, tls="off").send(a_mail(to))
    assert refused.value.final is final
    assert "consumer.example" not in f"{refused.value!r} {refused.value.__cause__!r}"


def test_a_mail_that_was_taken_is_sent_however_the_server_says_goodbye() -> None:
    class Rude(Inbox):
        async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:
            return "421 going away"

    inbox = Rude()
    with smtp_server(inbox) as port:
        SmtpMailer("127.0.0.1", port, tls="off").send(a_mail())
    assert len(inbox.got) == 1


def test_no_server_is_no_error_of_ours() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(NotSent, match="cannot be used") as refused:
        SmtpMailer("127.0.0.1", port, tls="off").send(a_mail())
    assert not refused.value.final


def test_without_a_server_a_mail_is_a_file_and_again_the_same(tmp_path: Path) -> None:
    mailer = mailer_of("", tmp_path / "mails")
    for _ in range(2):
        mailer.send(a_mail())
    [file] = (tmp_path / "mails").iterdir()
    read = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert (file.name, read["To"]) == ("msg_1.eml", "jo@consumer.example")
    (tmp_path / "file").touch()
    with pytest.raises(NotSent):
        FolderMailer(tmp_path / "file").send(a_mail())


@pytest.mark.parametrize(
    "url",
    ["http://host", "smtp://", "smtp://host:port", "host:25", "smtp://host?tls=maybe", "smtp://host?tls=off&tls=tls"],
)
def test_an_address_that_is_no_servers_is_refused(url: str) -> None:
    with pytest.raises(CannotOpen, match="mail server"):
        mailer_of(url, Path())


def test_a_sender_that_is_no_address_is_refused_at_the_start() -> None:
    assert checked_sender(SENDER) == SENDER
    assert checked_sender("returns@operator.example") == "returns@operator.example"
    for text in ("", "Return Point", "Return Point <returns>", "Return Point returns@operator.example"):
        with pytest.raises(CannotOpen, match="sender"):
            checked_sender(text)


def test_the_usual_ports_and_words() -> None:
    assert mailer_of("smtp://a%40b:p%3Aq@host", Path()) == SmtpMailer("host", 587, "a@b", "p:q", "starttls")
    assert mailer_of("smtps://host", Path()) == SmtpMailer("host", 465, "", "", "tls")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" help@northline.example ", "help@northline.example"),
        ("Help <help@northline.example>", None),
        ("a@b, c@d", None),
        ("a@b\r\nBcc: c@d", None),
        ("+1 416 555 0100", None),
        ("müller@firma.example", None),
        ("", None),
    ],
)
def test_only_one_plain_mailbox_is_an_address(text: str, address: str | None) -> None:
    assert address_of(text) == address


def test_a_subject_begins_no_other_header() -> None:
    mail = a_mail(subject="Return\r\nBcc: all@victims.example\0 1")
    read = email.message_from_bytes(mail.as_bytes(), policy=email.policy.default)
    assert (read["Bcc"], read["Subject"]) == (None, "Return Bcc: all@victims.example 1")
