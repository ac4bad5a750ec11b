"""How a mail leaves: through an SMTP server, or into a folder as .eml files where none is set.

`Settings.smtp_url` is `smtp://user:password@host:587` (STARTTLS, refused where the server has none), `smtps://...:465`
(TLS from the first byte), or `smtp://host:25?tls=off` for a relay on the same machine. Errors say what went wrong and
never to whom: their text goes into logs and onto pages.
"""

import re
import smtplib
import ssl
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit

from sync.central.db.engine import CannotOpen
from sync.central.files import sync_folder

_TIMEOUT_S = 20.0
_MAILBOX = re.compile(r"[^\s@<>\"(),:;\\\[\]\x00-\x1f\x7f]{1,64}@[A-Za-z0-9.-]{1,253}")
_PORTS = {"smtp": 587, "smtps": 465}


class NotSent(Exception):
    """The mail did not leave; the text names no address. `final`: trying again will not help."""

    def __init__(self, problem: str, *, final: bool = False) -> None:
        super().__init__(problem)
        self.final = final


class Mailer(Protocol):
    def send(self, message: EmailMessage) -> None:
        """NotSent."""


@dataclass(frozen=True, slots=True)
class SmtpMailer:
    """One connection per mail: a few a day need no pool."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    tls: str = "starttls"
    context: ssl.SSLContext | None = None

    def send(self, message: EmailMessage) -> None:
        try:
            with self._connected() as server:
                server.send_message(message)
        except smtplib.SMTPRecipientsRefused as problem:
            [code] = {code for code, _ in problem.recipients.values()} or {550}
            raise NotSent(f"The mail server refused the recipient ({code}).", final=code >= 500) from None
        except smtplib.SMTPAuthenticationError as problem:
            raise NotSent(f"The mail server refused user name or password ({problem.smtp_code}).") from None
        except smtplib.SMTPResponseException as problem:
            final = isinstance(problem, smtplib.SMTPSenderRefused | smtplib.SMTPDataError) and problem.smtp_code >= 500
            raise NotSent(f"The mail server refused the mail ({problem.smtp_code}).", final=final) from None
        except (smtplib.SMTPException, OSError) as problem:
            raise NotSent(f"The mail server cannot be used ({type(problem).__name__}).") from None

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        context = self.context or ssl.create_default_context()
        if self.tls == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(self.host, self.port, timeout=_TIMEOUT_S, context=context)
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=_TIMEOUT_S)
        with closing(server):
            if self.tls == "starttls":
                server.starttls(context=context)
            if self.user:
                server.login(self.user, self.password)
            yield server
            with suppress(smtplib.SMTPException, OSError):  # the mail was taken, however the server says goodbye
                server.quit()


@dataclass(frozen=True, slots=True)
class FolderMailer:
    """One file per mail, named by its Message-ID: sent again it is the same file."""

    folder: Path

    def send(self, message: EmailMessage) -> None:
        name = re.sub(r"[^A-Za-z0-9_-]", "", str(message["Message-ID"]).partition("@")[0])
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh = self.folder / f"{name}.new"
            fresh.write_bytes(message.as_bytes())
            fresh.replace(self.folder / f"{name}.eml")
            sync_folder(self.folder)
        except OSError as problem:
            raise NotSent(f"The folder of mails cannot be written ({problem.strerror}).") from problem


def id_of(about: str, notice_id: str) -> str:
    """The Message-ID's own part. It begins with what the mail is about, so that its file is found by that."""
    return f"{about.replace(':', '-')}-{notice_id}"


def drop_files(folder: Path, abouts: Collection[str]) -> None:
    """The mails in the folder that are about these; again is harmless."""
    for file in folder.glob("*"):
        if file.stem.rpartition("-")[0] in abouts:
            file.unlink(missing_ok=True)


def mailer_of(smtp_url: str, folder: Path) -> Mailer:
    """CannotOpen with a sentence when the URL is not one of an SMTP server."""
    if not smtp_url:
        return FolderMailer(folder)
    try:
        url = urlsplit(smtp_url)
        port = url.port or _PORTS[url.scheme]
        [tls] = parse_qs(url.query).get("tls", ["tls" if url.scheme == "smtps" else "starttls"])
    except (KeyError, ValueError):
        raise _bad_url() from None
    if not url.hostname or tls not in ("tls", "starttls", "off"):
        raise _bad_url()
    return SmtpMailer(url.hostname, port, unquote(url.username or ""), unquote(url.password or ""), tls)


def checked_sender(text: str) -> str:
    """`Name <address>` or an address alone. CannotOpen when it is neither."""
    if address_of(_mailbox(text)[1]) is None:
        raise CannotOpen(f'The sender of mails "{text}" is not understood: write "Name <address@domain>".')
    return text


def _mailbox(text: str) -> tuple[str, str]:
    name, _, address = text.rpartition("<")
    return one_line(name).strip('" '), address.rstrip("> ")


def _bad_url() -> CannotOpen:
    return CannotOpen("The mail server's address is not understood: write smtp://user:password@host:587 or smtps://...")


def address_of(text: str) -> str | None:
    """The mailbox that the text is, or None: a telephone number, several addresses, a line break are none."""
    text = text.strip()
    return text if _MAILBOX.fullmatch(text) and text.isascii() else None


def one_line(text: str, longest: int = 120) -> str:
    """Fit for a header: what others wrote cannot begin another one."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:longest]


def message(sender: str, to: str, subject: str, text: str, *, message_id: str, at: datetime) -> EmailMessage:
    """A plain mail. `message_id` stays the same over every attempt, so that a receiver knows a repetition."""
    mail = EmailMessage()
    name, mailbox = _mailbox(sender)
    mail["From"] = Address(name, addr_spec=mailbox)
    mail["To"] = Address(addr_spec=to)
    mail["Subject"] = one_line(subject, 200)
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<{message_id}@{mailbox.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(text, cte="quoted-printable")
    return mail
