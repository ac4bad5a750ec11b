"""Sends the mails that are due (`notices`), each built from what is true at its sending.

A notice is leased before it is sent, so that of several workers one sends it. Who dies between the server's "taken" and
the note of it sends the mail again, under the same Message-ID.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.evidence import photos
from sync.central.money import decisions
from sync.central.money.decisions import CaseFile
from sync.central.money.facts import Fact, counting
from sync.central.partners import cases
from sync.central.partners.cases import StoredCase
from sync.central.telling import deliveries, mail, notices
from sync.central.telling.mail import Mailer, NotSent
from sync.central.telling.notices import Kind, MailState, Role
from sync.domain.cases import RemittanceDecision
from sync.domain.remittance import CaseDecision, ExceptionKind
from sync.domain.verification import Finding, Stage

LANGUAGES = ("en", "fr", "de", "es", "nl")
_MAILS = Path(__file__).parent / "mails"
_AT_ONCE = 20
_LEASE = timedelta(minutes=5)
_PHOTOS_WAIT = timedelta(minutes=8)  # 10 minutes after the drop-off and 2 before its mail has to be out
_LOOK_AGAIN = timedelta(minutes=1)
_OTHERWISE = {
    RemittanceDecision.DO_NOT_REMIT: "what is damaged goes back to the consumer and is not paid",
    RemittanceDecision.REMIT: "it is paid",
}
_log = logging.getLogger("returnpoint.central")


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be sent to whom."""

    to: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """Nothing is to be sent (any more)."""

    because: str


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """It should be sent and cannot: a person has to look at it."""

    problem: str


@dataclass(frozen=True, slots=True)
class Later:
    """Worth waiting a little."""


Composed = Letter | Dropped | Undeliverable | Later


def run_once(ctx: Context, mailer: Mailer) -> int:
    """Everything that is due; how many mails left."""
    with ctx.db.read() as conn:
        due = notices.due(conn, ctx.clock.now(), _AT_ONCE)
    return sum(_deliver(ctx, mailer, notice_id) for notice_id in due)


def _deliver(ctx: Context, mailer: Mailer, notice_id: str) -> bool:
    now = ctx.clock.now()  # its lease begins with it, however long the mails before it took
    with ctx.db.write() as conn:
        row = _leased(conn, notice_id, now)
    if row is None:
        return False
    outcome = _outcome(ctx, mailer, row, now)
    with ctx.db.write() as conn:
        conn.execute(sa.update(t.notice).where(t.notice.c.notice_id == notice_id).values(lease_until=None, **outcome))
    _log.info("mail id=%s kind=%s role=%s state=%s", notice_id, row.kind, row.role, outcome.get("state", "pending"))
    return outcome.get("state") == MailState.SENT


def _outcome(ctx: Context, mailer: Mailer, row: Any, now: datetime) -> dict[str, Any]:
    """What is to be written of it."""
    try:
        with ctx.db.read() as conn:
            composed = _composed(ctx, conn, row, now)
        match composed:
            case Dropped():
                return {"state": MailState.CANCELLED, "problem": composed.because}
            case Undeliverable():
                return {"state": MailState.FAILED, "problem": composed.problem}
            case Later():
                return {"next_at": now + _LOOK_AGAIN, "attempts": row.attempts - 1}
        mailer.send(_message(ctx, row, composed))
    except NotSent as problem:
        return _tried_in_vain(ctx, row, str(problem), now, final=problem.final)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one mail, the others are due too
        _log.error("mail id=%s error=%s", row.notice_id, type(error).__name__, exc_info=error)
        return _tried_in_vain(ctx, row, f"The mail could not be written ({type(error).__name__}).", now, final=False)
    return {"state": MailState.SENT, "sent_at": ctx.clock.now(), "problem": ""}


def _tried_in_vain(ctx: Context, row: Any, problem: str, now: datetime, *, final: bool) -> dict[str, Any]:
    waits = ctx.settings.mail_retry_s
    _log.warning("mail id=%s kind=%s problem=%s", row.notice_id, row.kind, problem)
    if final or row.attempts > len(waits):
        return {"state": MailState.FAILED, "problem": problem}
    wait = waits[row.attempts - 1] * (1 + 0.2 * ctx.ids.fraction())
    return {"problem": problem, "next_at": now + timedelta(seconds=wait)}


def _message(ctx: Context, row: Any, letter: Letter) -> EmailMessage:
    """The same at every attempt, but for what has changed meanwhile."""
    sender, message_id = ctx.settings.mail_from, mail.id_of(row.about, row.notice_id)
    return mail.message(sender, letter.to, letter.subject, letter.text, message_id=message_id, at=row.due_at)


def _leased(conn: sa.Connection, notice_id: str, now: datetime) -> Any:
    n = t.notice.c
    free = sa.or_(n.lease_until.is_(None), n.lease_until <= now)
    mine = (n.notice_id == notice_id) & (n.state == MailState.PENDING) & (n.next_at <= now) & free
    values = {"lease_until": now + _LEASE, "attempts": n.attempts + 1}
    if not conn.execute(sa.update(t.notice).where(mine).values(values)).rowcount:
        return None
    return conn.execute(sa.select(t.notice).where(n.notice_id == notice_id)).one()


def _composed(ctx: Context, conn: sa.Connection, row: Any, now: datetime) -> Composed:
    if row.kind in (Kind.WEBHOOK_DISABLED, Kind.WEBHOOK_EXHAUSTED):
        return _of_webhook(ctx, conn, row)
    file = decisions.files(conn, [row.about]).get(row.about)
    case = cases.load(conn, row.about)
    damage = _open_damage(case, file) if case and file else []
    if case is None or file is None or file.decision is None or not damage:
        return Dropped("No damaged item waits for an answer any more.")
    if row.kind == Kind.DAMAGED:
        return _of_damage(ctx, conn, row, case, file.decision, damage, now)
    return _reminder(ctx, row, case, file.decision, damage, now)


def _open_damage(case: StoredCase, file: CaseFile) -> list[tuple[str, Fact, Finding]]:
    """What waits for the merchant: name, fact and finding of each item."""
    if file.decision is None:
        return []
    behind = counting(file.case.case, file.facts)
    waits = [entry.item_id for entry in file.decision.exceptions if entry.kind is ExceptionKind.DAMAGED]
    names = {item.item_id: item.name for item in case.items}
    return [(names[item_id], *behind[item_id]) for item_id in waits if item_id in behind]


def _of_damage(
    ctx: Context,
    conn: sa.Connection,
    row: Any,
    case: StoredCase,
    decision: CaseDecision,
    damage: list[tuple[str, Fact, Finding]],
    now: datetime,
) -> Composed:
    at_hub = damage[0][1].event.verification.stage is Stage.HUB
    if at_hub and now < row.due_at + _PHOTOS_WAIT and _photos_missing(conn, damage):
        return Later()
    to = _address(case, row.role)
    if isinstance(to, Dropped | Undeliverable):
        return to
    values = _values(ctx, case, damage, bare=row.role == Role.CONSUMER and not at_hub)
    where = "hub" if at_hub else "counter"
    if row.role == Role.CONSUMER:
        return _letter(to, f"damaged_{where}", _language(case), values)
    return _letter(to, f"merchant_{where}", "en", values | _deadline(case, decision, now))


def _reminder(
    ctx: Context,
    row: Any,
    case: StoredCase,
    decision: CaseDecision,
    damage: list[tuple[str, Fact, Finding]],
    now: datetime,
) -> Composed:
    if decision.resolve_by is None or now >= decision.resolve_by:
        return Dropped("No time is running any more.")
    if row.kind == Kind.FIVE_DAYS and decision.resolve_by - now <= timedelta(days=1):
        return Dropped("The reminder of the last day says it.")
    to = _address(case, row.role)
    if isinstance(to, Dropped | Undeliverable):
        return to
    return _letter(to, "reminder", "en", _values(ctx, case, damage, bare=False) | _deadline(case, decision, now))


def _of_webhook(ctx: Context, conn: sa.Connection, row: Any) -> Composed:
    webhook_id = int(row.about.removeprefix("webhook:"))
    hook = conn.execute(sa.select(t.webhook).where(t.webhook.c.webhook_id == webhook_id)).one()
    told = _given_up(conn, hook, row.due_at) if row.kind == Kind.WEBHOOK_EXHAUSTED else _switched_off(hook)
    if isinstance(told, Dropped):
        return told
    address = ctx.settings.operator_mail if row.role == Role.OPERATOR else _contact(conn, hook.store_ids)
    to = mail.address_of(address)
    if to is None:
        return Dropped("No address is known for this notice.")
    host = urlsplit(hook.url).hostname or ""
    values = {"webhook": str(webhook_id), "event": hook.event, "host": host, "operator": ctx.settings.operator_name}
    return _letter(to, row.kind, "en", values | told)


def _switched_off(hook: Any) -> dict[str, str] | Dropped:
    return {"because": hook.disabled_because} if hook.disabled_at else Dropped("The webhook is in use again.")


def _given_up(conn: sa.Connection, hook: Any, due: datetime) -> dict[str, str] | Dropped:
    """What is new since the mail of the day before."""
    if hook.disabled_at:
        return Dropped("The webhook is switched off.")
    count = deliveries.given_up(conn, hook.webhook_id, due - notices.DAILY)
    if not count:
        return Dropped("What was given up is sent again.")
    return {"messages": "1 message" if count == 1 else f"{count} messages"}


def _contact(conn: sa.Connection, store_ids: list[int] | None) -> str:
    """Of the one merchant whose webhook it is; a platform's serves many."""
    if not store_ids or len(store_ids) != 1:
        return ""
    return conn.scalar(sa.select(t.merchant.c.contact).where(t.merchant.c.store_id == store_ids[0])) or ""


def _address(case: StoredCase, role: str) -> str | Dropped | Undeliverable:
    if role == Role.CONSUMER:
        return mail.address_of(case.customer.get("email", "")) or Dropped("The consumer gave no e-mail address.")
    found = mail.address_of(case.merchant.contact)
    return found or Undeliverable("The merchant's contact is no e-mail address: set one, then send this again.")


def _photos_missing(conn: sa.Connection, damage: list[tuple[str, Fact, Finding]]) -> bool:
    wanted = {photo.sha256 for _, _, finding in damage for photo in finding.photos}
    b = t.blob.c
    held = conn.scalar(sa.select(sa.func.count()).where(b.sha256.in_(wanted))) if wanted else 0
    return held != len(wanted)


def _values(ctx: Context, case: StoredCase, damage: list[tuple[str, Fact, Finding]], *, bare: bool) -> dict[str, str]:
    """`bare`: the items' names alone."""
    lines = [_lines(ctx, name, finding, bare=bare) for name, _, finding in damage]
    return {
        "name": mail.one_line(case.customer.get("name", "")),
        "merchant": mail.one_line(case.merchant.name),
        "contact": mail.one_line(case.merchant.contact),
        "rma": mail.one_line(case.rma_number),
        "order": mail.one_line(case.order_number),
        "case_id": case.case_id,
        "location": mail.one_line(damage[0][1].event.origin.location_name),
        "items": "\n".join(lines),
        "days": str(case.merchant.rules.resolve_days),
        "link": f"{ctx.settings.public_url.rstrip('/')}/merchant/returns/{case.case_id}",
        "operator": ctx.settings.operator_name,
    }


def _lines(ctx: Context, name: str, finding: Finding, *, bare: bool) -> str:
    lines = [f"  - {mail.one_line(name)}"]
    if not bare:
        said = [", ".join(reason.replace("_", " ") for reason in finding.reasons), mail.one_line(finding.note, 500)]
        lines += [f"    {each}" for each in said if each]
        lines += [f"    {photos.link(ctx, photo.sha256)}" for photo in finding.photos]
    return "\n".join(lines)


def _deadline(case: StoredCase, decision: CaseDecision, now: datetime) -> dict[str, str]:
    otherwise = _OTHERWISE[case.merchant.rules.deadline_decision]
    until = decision.resolve_by
    if until is None:
        return {"until": "", "left": "", "otherwise": otherwise}
    days = max(1, -(-(until - now) // timedelta(days=1)))
    left = "1 day" if days == 1 else f"{days} days"
    return {"until": f"{until:%d %B %Y, %H:%M} UTC", "left": left, "otherwise": otherwise}


def _language(case: StoredCase) -> str:
    tag = case.customer.get("language", "").lower().replace("_", "-").partition("-")[0]
    return tag if tag in LANGUAGES else "en"


def _letter(to: str, name: str, language: str, values: dict[str, str]) -> Letter:
    """The template's first line is the subject."""
    subject, _, text = template(name, language).partition("\n")
    return Letter(to, Template(subject).substitute(values), Template(text.lstrip("\n")).substitute(values))


@cache
def template(name: str, language: str) -> str:
    return (_MAILS / f"{name}.{language}.txt").read_text(encoding="utf-8")
