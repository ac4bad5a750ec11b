"""Webhooks, from central's own outbox: a delivery is written in the transaction of what it tells, then sent until
it is taken.

Signed twice: as Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`) and in ReturnBear's header
`returnbear-signature`, whose hash and encoding are not published: we assume hex HMAC-SHA256 of the body, keyed with the
secret's text.
"""

import hashlib
import hmac
import json
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any

import httpx
import sqlalchemy as sa
from standardwebhooks.webhooks import Webhook

from sync.central.cases import StoredCase
from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.payloads import shorter
from sync.central.problems import Refusal

PASSED = "return/verification_passed"
FAILED = "return/verification_failed"
DECIDED = "return/remittance_decided"
EVENTS = (PASSED, FAILED, DECIDED)

# Standard Webhooks: "payloads should be small, less than 20kb".
MAX_BODY_BYTES = 20_000
_LEASE = timedelta(seconds=60)
_MAX_WAIT = timedelta(hours=24)
_AT_ONCE = 4
_GONE = 410
_log = logging.getLogger("returnpoint.central")
# Its INFO line names the whole address, and a receiver's address may hold a secret of theirs.
logging.getLogger("httpx").setLevel(logging.WARNING)


class State(StrEnum):
    """DELIVERED, EXHAUSTED and STOPPED are final; EXHAUSTED ran out of attempts, STOPPED lost its endpoint."""

    PENDING = "pending"
    DELIVERED = "delivered"
    EXHAUSTED = "exhausted"
    STOPPED = "stopped"


def announce(
    ctx: Context,
    conn: sa.Connection,
    case: StoredCase,
    event: str,
    data: dict[str, Any],
    sequence: int,
    now: datetime,
) -> None:
    """One delivery per registration of the case's partner for this event. The envelope is ReturnBear's; `data` is the
    whole case, or as much of it as a webhook may carry, with the address of the rest."""
    w = t.webhook.c
    ids = conn.scalars(
        sa.select(w.webhook_id).where(w.partner == case.partner, w.event == event, w.disabled_at.is_(None))
    ).all()
    forms = shorter(data, f"{ctx.settings.public_url.rstrip('/')}/api/v1/return_cases/{case.case_id}")
    for webhook_id in ids:
        envelope = {"id": webhook_id, "event": event, "timestamp": now.isoformat()}
        bodies = (json.dumps(envelope | {"data": form}, ensure_ascii=False, separators=(",", ":")) for form in forms)
        conn.execute(
            sa.insert(t.delivery).values(
                message_id=ctx.ids.message_id(),
                webhook_id=webhook_id,
                case_id=case.case_id,
                sequence=sequence,
                event=event,
                body=next(body for body in bodies if len(body.encode()) <= MAX_BODY_BYTES),
                state=State.PENDING,
                attempts=0,
                created_at=now,
                next_at=now,
            )
        )


def release(conn: sa.Connection) -> None:
    """At start: what an earlier process had in flight when it died is due again at once."""
    conn.execute(sa.update(t.delivery).where(t.delivery.c.lease_until.is_not(None)).values(lease_until=None))


@dataclass(frozen=True, slots=True)
class _Claim:
    delivery_id: int
    message_id: str
    webhook_id: int
    url: str
    secret: str
    body: str
    attempts: int


@dataclass(frozen=True, slots=True)
class _Outcome:
    """`status` None: no answer came. `retry_after` is what the receiver asked for."""

    status: int | None
    problem: str = ""
    retry_after: timedelta | None = None

    @property
    def taken(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


class Courier:
    """Sends what is due, at most one at a time to each registration. Close it."""

    def __init__(self, ctx: Context, address_of: Callable[[Context, str], str]) -> None:
        self._ctx = ctx
        self._address_of = address_of
        self._client = httpx.Client(
            trust_env=False, follow_redirects=False, timeout=ctx.settings.webhook_timeout_s, verify=True
        )
        self._pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="webhook")

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._client.close()

    def run_once(self) -> int:
        """Send one round of what is due; how many were tried."""
        claims = self._claim()
        for claim, outcome in zip(claims, self._pool.map(self._send, claims), strict=True):
            self._settle(claim, outcome)
        return len(claims)

    def _claim(self) -> Sequence[_Claim]:
        """Lease the oldest due delivery of each registration that has none in flight."""
        now = self._ctx.clock.now()
        d, w = t.delivery.c, t.webhook.c
        in_flight = sa.select(d.webhook_id).where(d.state == State.PENDING, d.lease_until > now)
        due = (
            sa.select(sa.func.min(d.delivery_id))
            .join(t.webhook, w.webhook_id == d.webhook_id)
            .where(d.state == State.PENDING, d.next_at <= now, w.disabled_at.is_(None), d.webhook_id.not_in(in_flight))
            .group_by(d.webhook_id)
            .limit(_AT_ONCE)
        )
        with self._ctx.db.read() as conn:
            if conn.scalar(due) is None:  # the common case takes no place in the writers' queue
                return []
        with self._ctx.db.write() as conn:
            ids = conn.scalars(due).all()
            conn.execute(
                sa.update(t.delivery)
                .where(d.delivery_id.in_(ids))
                .values(lease_until=now + _LEASE, attempts=d.attempts + 1)
            )
            rows = conn.execute(
                sa.select(d.delivery_id, d.message_id, d.webhook_id, w.url, w.secret, d.body, d.attempts)
                .join(t.webhook, w.webhook_id == d.webhook_id)
                .where(d.delivery_id.in_(ids))
            )
            return [_Claim(*row) for row in rows]

    def _send(self, claim: _Claim) -> _Outcome:
        try:
            return self._attempt(claim)
        except Exception as error:  # noqa: BLE001 - whatever one receiver's address or answer breaks, the others go on
            _log.error("webhook message=%s error=%s", claim.message_id, type(error).__name__, exc_info=error)
            return _Outcome(None, type(error).__name__)

    def _attempt(self, claim: _Claim) -> _Outcome:
        try:
            address = self._address_of(self._ctx, claim.url)
        except Refusal as refusal:
            return _Outcome(None, refusal.detail)
        named = httpx.URL(claim.url)
        headers = signed_headers(claim.message_id, claim.secret, claim.body, self._ctx.clock.now())
        headers["Host"] = named.netloc.decode("ascii")
        try:
            with self._client.stream(
                "POST",
                named.copy_with(host=address),
                content=claim.body.encode(),
                headers=headers,
                extensions={"sni_hostname": named.raw_host.decode("ascii")},
            ) as answer:  # the answer's body is never read: its status says it all
                return _Outcome(answer.status_code, "", _retry_after(answer, self._ctx.clock.now()))
        except httpx.HTTPError as problem:
            return _Outcome(None, type(problem).__name__)

    def _settle(self, claim: _Claim, outcome: _Outcome) -> None:
        now = self._ctx.clock.now()
        with self._ctx.db.write() as conn:
            conn.execute(
                sa.insert(t.delivery_attempt).values(
                    delivery_id=claim.delivery_id, at=now, status=outcome.status, problem=outcome.problem
                )
            )
            conn.execute(
                sa.update(t.delivery)
                .where(t.delivery.c.delivery_id == claim.delivery_id)
                .values(lease_until=None, **self._next(claim, outcome, now))
            )
            self._mark_endpoint(conn, claim.webhook_id, outcome, now)
        _log.info("webhook message=%s status=%s problem=%s", claim.message_id, outcome.status, outcome.problem)

    def _next(self, claim: _Claim, outcome: _Outcome, now: datetime) -> dict[str, Any]:
        if outcome.taken:
            return {"state": State.DELIVERED, "delivered_at": now}
        if outcome.status == _GONE:
            return {"state": State.STOPPED}
        schedule = self._ctx.settings.retry_schedule_s
        if claim.attempts > len(schedule):
            return {"state": State.EXHAUSTED}
        jitter = 1 + self._ctx.settings.retry_jitter * (2 * self._ctx.ids.fraction() - 1)
        wait = timedelta(seconds=schedule[claim.attempts - 1] * jitter)
        if outcome.retry_after is not None:
            wait = max(wait, min(outcome.retry_after, _MAX_WAIT))
        return {"next_at": now + wait}

    def _mark_endpoint(self, conn: sa.Connection, webhook_id: int, outcome: _Outcome, now: datetime) -> None:
        """An endpoint that is gone, or has failed for days, is switched off."""
        here = t.webhook.c.webhook_id == webhook_id
        if outcome.taken:
            conn.execute(sa.update(t.webhook).where(here).values(failing_since=None))
            return
        since = conn.scalar(sa.select(t.webhook.c.failing_since).where(here)) or now
        too_long = now - since >= timedelta(days=self._ctx.settings.endpoint_off_after_days)
        values: dict[str, Any] = {"failing_since": since}
        if outcome.status == _GONE or too_long:
            why = "it answered 410 Gone" if outcome.status == _GONE else "it failed for days"
            values |= {"disabled_at": now, "disabled_because": why}
        conn.execute(sa.update(t.webhook).where(here).values(values))


def signed_headers(message_id: str, secret: str, body: str, now: datetime) -> dict[str, str]:
    """The headers of one attempt; `now` is UTC, for the library takes any other zone for UTC."""
    return {
        "Content-Type": "application/json",
        "User-Agent": "returnpoint-webhooks/1",
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(secret).sign(message_id, now, body),
        "returnbear-signature": hmac.new(secret.encode(), body.encode(), hashlib.sha256).hexdigest(),
    }


def _retry_after(answer: httpx.Response, now: datetime) -> timedelta | None:
    text = answer.headers.get("retry-after", "")
    if text.isascii() and text.isdecimal():
        return timedelta(seconds=min(float(text), _MAX_WAIT.total_seconds()))
    try:
        return max(parsedate_to_datetime(text) - now, timedelta())
    except (ValueError, TypeError):  # no header, or one that is no HTTP date
        return None
