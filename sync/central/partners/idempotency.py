"""Idempotency-Key: the answer of a call is kept in the transaction of its effect, and given again to the same call.

It is kept for 72 hours. Whoever asks later still meets the natural keys of what was made (`mark`).
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.partners.keys import Partner
from sync.central.problems import Refusal
from sync.central.stations.signatures import sha256_hex

MAX_KEY = 255
REPLAYED = {"Idempotent-Replayed": "true"}
Fingerprint = tuple[str, str, bytes]  # method, path and body of a request


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes over HTTP. Only successes are kept: a refusal may be another one next time."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)


def once(
    ctx: Context,
    partner: Partner,
    key: str,
    fingerprint: Fingerprint,
    act: Callable[[sa.Connection], Answer],
    names: Iterable[str] = (),
) -> Answer:
    """Run `act` in one transaction with its key, while nobody else holds any of `names` (`gates.hold`).

    An empty key means that the caller sent none: then nothing is kept. Refusal 422 when the key was used for
    something else. Of several requests with one key the first runs, and the others wait for its answer.
    """
    if len(key) > MAX_KEY or "\0" in key:
        raise Refusal(400, "bad-idempotency-key", f"An Idempotency-Key has at most {MAX_KEY} characters and no NUL.")
    marked = _mark(fingerprint)
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        gates.hold(conn, [*names, *([f"idempotency:{partner.key_id}:{key}"] if key else ())])
        if not key:
            return act(conn)
        kept = _kept(conn, partner, key, now - timedelta(hours=ctx.settings.idempotency_hours))
        if kept is not None:
            if kept.fingerprint != marked:
                detail = "This Idempotency-Key was used for another request."
                raise Refusal(422, "idempotency-key-reused", detail)
            return Answer(kept.status, json.loads(kept.body), kept.headers | REPLAYED)
        answer = act(conn)
        conn.execute(
            sa.insert(t.idempotency).values(
                api_key_id=partner.key_id,
                key=key,
                fingerprint=marked,
                status=answer.status,
                headers=answer.headers,
                body=json.dumps(answer.body),
                created_at=now,
            )
        )
        return answer


def _kept(conn: sa.Connection, partner: Partner, key: str, since: datetime) -> Any:
    """The answer; one that is too old is dropped."""
    k = t.idempotency.c
    mine = (k.api_key_id == partner.key_id) & (k.key == key)
    conn.execute(sa.delete(t.idempotency).where(mine, k.created_at < since))
    return conn.execute(sa.select(t.idempotency).where(mine)).one_or_none()


def forget(conn: sa.Connection, before: datetime) -> int:
    """Drop the answers that were kept before then; how many."""
    return conn.execute(sa.delete(t.idempotency).where(t.idempotency.c.created_at < before)).rowcount


def mark(partner: Partner, key: str, fingerprint: Fingerprint) -> str:
    """What the same request of the same partner has for ever, also with their next API key."""
    return sha256_hex(f"{partner.name}\0{key}\0{_mark(fingerprint)}")


def _mark(fingerprint: Fingerprint) -> str:
    method, path, body = fingerprint
    return sha256_hex(f"{method} {path} {sha256_hex(body)}")


def required(key: str | None) -> str:
    """Refusal 400 when there is none."""
    if not key or not key.strip():
        raise Refusal(400, "idempotency-key-missing", "Send an Idempotency-Key: a new one for each new request.")
    return key
