"""Idempotency-Key: the answer of a call is kept in the transaction of its effect, and given again to the same call."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.problems import Refusal
from sync.central.signatures import sha256_hex

MAX_KEY = 255


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes over HTTP. Only successes are kept: a refusal may be another one next time."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)


def once(
    ctx: Context, partner: str, key: str, fingerprint: tuple[str, str, bytes], act: Callable[[sa.Connection], Answer]
) -> Answer:
    """Run `act` in one transaction with its key; `fingerprint` is method, path and body of the request.

    An empty key means that the caller sent none: then nothing is kept. Refusal 422 when the key was used for
    something else. Requests with one key cannot run at the same time, since there is one writer.
    """
    if len(key) > MAX_KEY:
        raise Refusal(400, "bad-idempotency-key", f"An Idempotency-Key has at most {MAX_KEY} characters.")
    method, path, body = fingerprint
    mark = sha256_hex(f"{method} {path} {sha256_hex(body)}")
    now = ctx.clock.now()
    k = t.idempotency.c
    with ctx.db.write() as conn:
        if not key:
            return act(conn)
        conn.execute(
            sa.delete(t.idempotency).where(k.created_at < now - timedelta(hours=ctx.settings.idempotency_hours))
        )
        kept = conn.execute(sa.select(t.idempotency).where(k.partner == partner, k.key == key)).one_or_none()
        if kept is not None:
            if kept.fingerprint != mark:
                detail = "This Idempotency-Key was used for another request."
                raise Refusal(422, "idempotency-key-reused", detail)
            return Answer(kept.status, json.loads(kept.body), kept.headers | {"Idempotent-Replayed": "true"})
        answer = act(conn)
        conn.execute(
            sa.insert(t.idempotency).values(
                partner=partner,
                key=key,
                fingerprint=mark,
                status=answer.status,
                headers=answer.headers,
                body=json.dumps(answer.body),
                created_at=now,
            )
        )
        return answer


def required(key: str | None) -> str:
    """Refusal 400 when there is none."""
    if not key or not key.strip():
        raise Refusal(400, "idempotency-key-missing", "Send an Idempotency-Key: a new one for each new request.")
    return key
