"""Sends what waits in central's outbox until it is taken: one delivery at a time to each registration, many
registrations at once, so that a receiver that is slow delays no other.

A registration is leased, by one process, for as long as an attempt may take and some more. Whoever dies meanwhile
loses nothing: the lease runs out and the delivery is sent again, under the same message id. Whoever was only slow finds
its lease gone and settles nothing.

Signed twice: as Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`) and in ReturnBear's header
`returnbear-signature`, whose hash and encoding are not published: we assume hex HMAC-SHA256 of the body, keyed with the
secret's text. After a rotation `webhook-signature` holds a signature of each secret; ReturnBear's header has room for
one, that of the new secret.
"""

import asyncio
import hashlib
import hmac
import logging
import ssl
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import sqlalchemy as sa
from standardwebhooks.webhooks import Webhook

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.problems import Refusal
from sync.central.telling import webhooks
from sync.central.telling.deliveries import DeliveryState, rendered
from sync.central.telling.egress import checked_address
from sync.central.watch.metrics import FAULTS, WEBHOOK_ATTEMPTS

_BEYOND_AN_ATTEMPT = timedelta(seconds=45)
_MAX_WAIT = timedelta(hours=24)
_AT_ONCE = 64
_NAMES_AT_ONCE = 16
_PAUSE_S = 0.5
_GONE = 410
_log = logging.getLogger("returnpoint.central")
# Its INFO line names the whole address, and a receiver's address may hold a secret of theirs.
logging.getLogger("httpx").setLevel(logging.WARNING)


def release(conn: sa.Connection) -> None:
    """At start: what an earlier process had in flight when it died is due again at once, where no other process can
    have it in flight."""
    if gates.is_only_process(conn):
        w = t.webhook.c
        conn.execute(sa.update(t.webhook).where(w.lease != "").values(lease="", free_at=w.created_at))


@dataclass(frozen=True, slots=True)
class Claim:
    """One attempt to be made. `lease` proves that it is still ours; `secrets` sign it, the newest first."""

    delivery_id: int
    message_id: str
    webhook_id: int
    lease: str
    url: str
    secrets: tuple[str, ...]
    body: str
    attempt: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """`status` None: no answer came. `retry_after` is what the receiver asked for."""

    status: int | None
    problem: str = ""
    retry_after: timedelta | None = None

    @property
    def taken(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


class Sender:
    """A thread that sends what is due. `stop` waits for what is in flight. Without a thread `run_once` sends one round.

    `verify` are the authorities whose certificates count; None for those that the world trusts.
    """

    name = "deliveries"

    def __init__(
        self,
        ctx: Context,
        address_of: Callable[[Context, str], str] = checked_address,
        verify: ssl.SSLContext | None = None,
    ) -> None:
        self._ctx = ctx
        self._address_of = address_of
        self._tls = verify or httpx.create_ssl_context(trust_env=False)
        self._limit_s = ctx.settings.webhook_timeout_s
        self._stopping = threading.Event()
        self._names = ThreadPoolExecutor(_NAMES_AT_ONCE, "webhook-names")
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), name=self.name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, timeout_s: float = 20.0) -> None:
        self._stopping.set()
        self._ctx.bell.set()
        self._thread.join(timeout_s)
        self.close()

    def close(self) -> None:
        self._names.shutdown(wait=False, cancel_futures=True)

    def check(self) -> None:
        """Raises when it does not run."""
        if not self._thread.is_alive():
            raise RuntimeError(f"{self.name} has ended")

    def run_once(self) -> int:
        """Send what is due, one to each registration; how many were tried."""

        async def once() -> int:
            async with self._client() as client:
                claims = self.claim(_AT_ONCE)
                await asyncio.gather(*(self._deliver(client, claim) for claim in claims))
                return len(claims)

        return asyncio.run(once())

    async def _serve(self) -> None:
        """Claims whenever a slot is free: nobody waits for the others of a round."""
        flying: set[asyncio.Task[None]] = set()
        async with self._client() as client:
            while not self._stopping.is_set():
                self._ctx.bell.clear()
                claims = await self._claim_safely(_AT_ONCE - len(flying))
                for claim in claims:
                    task = asyncio.create_task(self._deliver(client, claim))
                    flying.add(task)
                    task.add_done_callback(flying.discard)
                if not claims:
                    await asyncio.to_thread(self._ctx.bell.wait, _PAUSE_S)
            if flying:
                await asyncio.wait(flying)

    def _client(self) -> httpx.AsyncClient:
        """No connection is used twice: it was checked for one address and one name only."""
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
        return httpx.AsyncClient(
            trust_env=False, follow_redirects=False, timeout=self._limit_s, verify=self._tls, limits=limits
        )

    async def _claim_safely(self, room: int) -> Sequence[Claim]:
        if room <= 0:
            return ()
        try:
            return await asyncio.to_thread(self.claim, room)
        except Exception as error:  # noqa: BLE001 - a full disk or a bug now must not end the work for good
            self._fault(error)
            return ()

    async def _deliver(self, client: httpx.AsyncClient, claim: Claim) -> None:
        outcome = await self._attempt(client, claim)
        try:
            await asyncio.to_thread(self.settle, claim, outcome)
        except Exception as error:  # noqa: BLE001 - the lease runs out, and it is sent again
            self._fault(error)
        self._ctx.bell.set()  # a slot is free, and the next one of this registration may go

    def _fault(self, error: Exception) -> None:
        _log.error("worker name=%s error=%s", self.name, type(error).__name__, exc_info=error)
        FAULTS.labels(self.name).inc()

    def claim(self, room: int) -> Sequence[Claim]:
        """Lease up to `room` registrations that have something to be sent now and nothing in flight."""
        now = self._ctx.clock.now()
        waiting = _waiting(now).limit(room)
        with self._ctx.db.read() as conn:
            if conn.execute(waiting.limit(1)).first() is None:  # the common case takes no place among the writers
                return []
        with self._ctx.db.write() as conn:
            found = [self._take(conn, hook, now) for hook in gates.claim(conn, waiting)]
        return [claim for claim in found if claim is not None]

    def _take(self, conn: sa.Connection, hook: sa.Row[Any], now: datetime) -> Claim | None:
        d, w = t.delivery.c, t.webhook.c
        due = sa.select(d.delivery_id, d.message_id, d.body, d.attempts).where(d.webhook_id == hook.webhook_id)
        first = conn.execute(due.where(*_sendable(now)).order_by(d.next_at, d.delivery_id).limit(1)).one_or_none()
        if first is None:  # another one sent it between the look and the claim
            return None
        lease = self._ctx.ids.random(16).hex()
        free_at = now + timedelta(seconds=self._limit_s) + _BEYOND_AN_ATTEMPT
        conn.execute(sa.update(t.webhook).where(w.webhook_id == hook.webhook_id).values(lease=lease, free_at=free_at))
        conn.execute(sa.update(t.delivery).where(d.delivery_id == first.delivery_id).values(attempts=d.attempts + 1))
        also = hook.previous_until is not None and now < hook.previous_until
        secrets = (hook.secret, hook.previous_secret) if also else (hook.secret,)
        return Claim(
            first.delivery_id,
            first.message_id,
            hook.webhook_id,
            lease,
            hook.url,
            secrets,
            first.body,
            first.attempts + 1,
        )

    async def _attempt(self, client: httpx.AsyncClient, claim: Claim) -> Outcome:
        """What came of it, within the limit by the wall: however slowly an answer drips, whatever a name takes."""
        try:
            async with asyncio.timeout(self._limit_s):
                return await self._post(client, claim)
        except TimeoutError:
            return Outcome(None, f"no answer within {self._limit_s:g} s")
        except Refusal as refusal:
            return Outcome(None, refusal.detail)
        except httpx.HTTPError as problem:
            return Outcome(None, type(problem).__name__)
        except Exception as error:  # noqa: BLE001 - whatever one receiver's address or answer breaks, the others go on
            _log.error("webhook message=%s error=%s", claim.message_id, type(error).__name__, exc_info=error)
            return Outcome(None, type(error).__name__)

    async def _post(self, client: httpx.AsyncClient, claim: Claim) -> Outcome:
        loop = asyncio.get_running_loop()
        address = await loop.run_in_executor(self._names, self._address_of, self._ctx, claim.url)
        named = httpx.URL(claim.url)
        now = self._ctx.clock.now()
        body = rendered(self._ctx, claim.body)
        headers = signed_headers(claim.message_id, claim.secrets, body, now)
        headers["Host"] = named.netloc.decode("ascii")
        async with client.stream(
            "POST",
            named.copy_with(host=address),
            content=body.encode(),
            headers=headers,
            extensions={"sni_hostname": named.raw_host.decode("ascii")},
        ) as answer:  # the answer's body is never read: its status says it all
            return Outcome(answer.status_code, "", _retry_after(answer, now))

    def settle(self, claim: Claim, outcome: Outcome) -> None:
        """Write down what came of an attempt; what follows from it only while the lease is still ours."""
        now = self._ctx.clock.now()
        d, w = t.delivery.c, t.webhook.c
        with self._ctx.db.write() as conn:
            conn.execute(
                sa.insert(t.delivery_attempt).values(
                    delivery_id=claim.delivery_id, at=now, status=outcome.status, problem=outcome.problem
                )
            )
            ours = w.webhook_id == claim.webhook_id, w.lease == claim.lease
            if conn.execute(sa.update(t.webhook).where(*ours).values(lease="", free_at=now)).rowcount:
                here = d.delivery_id == claim.delivery_id
                row = conn.execute(sa.select(d.state, d.attempts).where(here)).one()
                values = self._next(conn, claim, row, outcome, now)
                conn.execute(sa.update(t.delivery).where(here).values(values))
                self._mark_endpoint(conn, claim.webhook_id, outcome, now)
        WEBHOOK_ATTEMPTS.labels(str(outcome.taken).lower()).inc()
        _log.info("webhook message=%s status=%s problem=%s", claim.message_id, outcome.status, outcome.problem)

    def _next(self, conn: sa.Connection, claim: Claim, row: Any, outcome: Outcome, now: datetime) -> dict[str, Any]:
        if outcome.taken:
            return {"state": DeliveryState.DELIVERED, "delivered_at": now}
        if (
            row.state != DeliveryState.PENDING or row.attempts < claim.attempt
        ):  # stopped, superseded, or replayed meanwhile
            return {"state": row.state}
        if outcome.status == _GONE:
            return {"state": DeliveryState.STOPPED}
        schedule = self._ctx.settings.retry_schedule_s
        if _later_one_waits(conn, claim.delivery_id):
            return {"state": DeliveryState.SUPERSEDED}
        if claim.attempt > len(schedule):
            webhooks.tell_exhausted(self._ctx, conn, claim.webhook_id, now)
            return {"state": DeliveryState.EXHAUSTED}
        jitter = 1 + self._ctx.settings.retry_jitter * (2 * self._ctx.ids.fraction() - 1)
        wait = timedelta(seconds=schedule[claim.attempt - 1] * jitter)
        if outcome.retry_after is not None:
            wait = max(wait, min(outcome.retry_after, _MAX_WAIT))
        return {"next_at": now + wait}

    def _mark_endpoint(self, conn: sa.Connection, webhook_id: int, outcome: Outcome, now: datetime) -> None:
        """An endpoint that is gone, or has failed for days, is switched off."""
        w = t.webhook.c
        if outcome.taken:
            conn.execute(
                sa.update(t.webhook)
                .where(w.webhook_id == webhook_id, w.failing_since.is_not(None))
                .values(failing_since=None)
            )
            return
        hook = conn.execute(sa.select(w.failing_since, w.disabled_at).where(w.webhook_id == webhook_id)).one()
        since = hook.failing_since or now
        conn.execute(sa.update(t.webhook).where(w.webhook_id == webhook_id).values(failing_since=since))
        too_long = now - since >= timedelta(days=self._ctx.settings.endpoint_off_after_days)
        if hook.disabled_at is None and (outcome.status == _GONE or too_long):
            why = "it answered 410 Gone" if outcome.status == _GONE else "it failed for days"
            webhooks.give_up(self._ctx, conn, webhook_id, why, now)


def _waiting(now: datetime) -> sa.Select[Any]:
    """The registrations that may be sent to now and have something to be sent."""
    d, w = t.delivery.c, t.webhook.c
    return (
        sa.select(w.webhook_id, w.url, w.secret, w.previous_secret, w.previous_until)
        .where(
            w.disabled_at.is_(None),
            w.deleted_at.is_(None),
            w.free_at <= now,
            sa.exists().where(d.webhook_id == w.webhook_id, *_sendable(now)),
        )
        .order_by(w.free_at, w.webhook_id)
    )


def _sendable(now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    """Due, and the first one of its subject."""
    d = t.delivery.c
    earlier = t.delivery.alias("earlier")
    first = ~sa.exists().where(
        earlier.c.webhook_id == d.webhook_id,
        earlier.c.subject == d.subject,
        earlier.c.sequence < d.sequence,
        earlier.c.state == DeliveryState.PENDING,
    )
    return d.state == DeliveryState.PENDING, d.next_at <= now, first


def _later_one_waits(conn: sa.Connection, delivery_id: int) -> bool:
    d, later = t.delivery.c, t.delivery.alias("later")
    found = (
        sa.select(sa.literal(1))
        .join(later, sa.and_(later.c.webhook_id == d.webhook_id, later.c.subject == d.subject))
        .where(d.delivery_id == delivery_id, later.c.sequence > d.sequence, later.c.state == DeliveryState.PENDING)
    )
    return conn.execute(found.limit(1)).first() is not None


def signed_headers(message_id: str, secrets: Sequence[str], body: str, now: datetime) -> dict[str, str]:
    """The headers of one attempt; `secrets` the newest first; `now` is UTC, for the library takes any other zone for
    UTC."""
    return {
        "Content-Type": "application/json",
        "User-Agent": "returnpoint-webhooks/1",
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(Webhook(secret).sign(message_id, now, body) for secret in secrets),
        "returnbear-signature": hmac.new(secrets[0].encode(), body.encode(), hashlib.sha256).hexdigest(),
    }


def _retry_after(answer: httpx.Response, now: datetime) -> timedelta | None:
    text = answer.headers.get("retry-after", "")
    if text.isascii() and text.isdecimal():
        return timedelta(seconds=min(float(text), _MAX_WAIT.total_seconds()))
    try:
        return max(parsedate_to_datetime(text) - now, timedelta())
    except (ValueError, TypeError):  # no header, or one that is no HTTP date
        return None
