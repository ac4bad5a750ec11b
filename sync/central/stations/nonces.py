"""A signed request is good once: its nonce is kept until its signature is too old anyway.

In the database, so that a captured request is refused after a restart as well, and by every process that shares it.
"""

from datetime import datetime, timedelta

import sqlalchemy as sa

from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.problems import Refusal


def spend(conn: sa.Connection, device_id: str, nonce: str, now: datetime) -> None:
    """In the transaction of what the request does, so that both count or neither does. Refusal 401 the second time."""
    if not gates.insert_new(conn, t.nonce, [{"device_id": device_id, "nonce": nonce, "used_at": now}]):
        raise Refusal(401, "replayed", "This request was already sent once; sign it anew.", retryable=True)


def forget(conn: sa.Connection, now: datetime, keep: timedelta) -> None:
    """Drop what is older than `keep`, which is at least twice the clock difference that signatures may have."""
    conn.execute(sa.delete(t.nonce).where(t.nonce.c.used_at < now - keep))
