"""The audit trail: who did what, written in the transaction of what was done, and never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t


@dataclass(frozen=True, slots=True)
class Entry:
    """`number` grows with every entry, gaps included; `detail` holds no consumer's data."""

    number: int
    at: datetime
    actor: str
    action: str
    subject: str
    detail: dict[str, Any]


def note(
    conn: sa.Connection,
    now: datetime,
    actor: str,
    action: str,
    subject: str,
    detail: Mapping[str, Any] | None = None,
    store_id: int | None = None,
) -> None:
    """One entry: `actor` is an account's e-mail or a word for a machine, `subject` a case, device or e-mail.

    With a `store_id` the merchant reads it too.
    """
    conn.execute(
        sa.insert(t.audit).values(
            at=now, actor=actor, action=action, subject=subject, detail=dict(detail or {}), store_id=store_id
        )
    )


def listed(
    conn: sa.Connection, *, store_id: int | None = None, subject: str = "", before: int | None = None, limit: int = 50
) -> list[Entry]:
    """The newest first: of one merchant or of all, about one subject or about anything, older than entry `before`."""
    a = t.audit.c
    query = sa.select(t.audit).order_by(a.audit_id.desc()).limit(limit)
    if store_id is not None:
        query = query.where(a.store_id == store_id)
    if subject:
        query = query.where(a.subject == subject)
    if before is not None:
        query = query.where(a.audit_id < before)
    return [Entry(row.audit_id, row.at, row.actor, row.action, row.subject, row.detail) for row in conn.execute(query)]
