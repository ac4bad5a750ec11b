"""A signed request is good once: its nonce is kept until its signature is too old anyway.

In the database, so that a captured request is refused after a restart as well, and by every process that shares it.
"""

from datetime import datetime, timedelta

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.db.engine import Database


def use(db: Database, device_id: str, nonce: str, now: datetime) -> bool:
    """True the first time."""
    try:
        with db.write() as conn:
            conn.execute(sa.insert(t.nonce).values(device_id=device_id, nonce=nonce, used_at=now))
    except sa.exc.IntegrityError:
        return False
    return True


def forget(conn: sa.Connection, now: datetime, keep: timedelta) -> None:
    """Drop what is older than `keep`, which is at least twice the clock difference that signatures may have."""
    conn.execute(sa.delete(t.nonce).where(t.nonce.c.used_at < now - keep))
