"""Sessions of the pages, in the database: any worker knows them, and of the id in the cookie only the SHA-256 is kept.

A session begins with the password (`PASSWORD`, ten minutes) and is replaced by a new one under a new id once the second
factor is right (`FULL`: twelve hours at most, half an hour without a request).
"""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.ids import Ids
from sync.central.people import accounts
from sync.central.people.accounts import Account
from sync.central.stations.signatures import sha256_hex

LONGEST = timedelta(hours=12)
IDLE = timedelta(minutes=30)
FOR_THE_CODE = timedelta(minutes=10)
_SEEN_EVERY = timedelta(minutes=1)  # a page view is no reason for a write


class Stage(StrEnum):
    PASSWORD = "password"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Session:
    """`token` is the cookie's value; `name` its SHA-256, which is harmless to show. `totp_offer`: sealed."""

    token: str
    person: Account
    stage: Stage
    totp_offer: str
    created_at: datetime
    seen_at: datetime

    @property
    def name(self) -> str:
        return sha256_hex(self.token)

    @property
    def csrf(self) -> str:
        """What every form of this session carries: whoever cannot read the cookie cannot know it."""
        return sha256_hex(f"form:{self.token}")

    @property
    def is_full(self) -> bool:
        return self.stage is Stage.FULL

    def owns(self, csrf: str) -> bool:
        return hmac.compare_digest(self.csrf.encode(), csrf.encode())

    def due_to_be_seen(self, now: datetime) -> bool:
        return now - self.seen_at >= _SEEN_EVERY


@dataclass(frozen=True, slots=True)
class Listed:
    name: str
    agent: str
    created_at: datetime
    seen_at: datetime


def begin(
    conn: sa.Connection, ids: Ids, now: datetime, account_id: str, stage: Stage, agent: str, totp_offer: str = ""
) -> str:
    """The token of a new session. Old ones of everybody are swept away."""
    conn.execute(sa.delete(t.session).where(_over(now)))
    token = ids.random(32).hex()
    conn.execute(
        sa.insert(t.session).values(
            session_sha256=sha256_hex(token),
            account_id=account_id,
            stage=stage,
            totp_offer=totp_offer,
            agent="".join(letter for letter in agent if letter.isprintable())[:200],
            created_at=now,
            seen_at=now,
        )
    )
    return token


def _over(now: datetime) -> sa.ColumnElement[bool]:
    s = t.session.c
    return sa.or_(
        s.created_at <= now - LONGEST,
        s.seen_at <= now - IDLE,
        sa.and_(s.stage == Stage.PASSWORD, s.created_at <= now - FOR_THE_CODE),
    )


def find(conn: sa.Connection, token: str, now: datetime) -> Session | None:
    """The session of that cookie, while it lasts and its person may sign in."""
    s, a = t.session.c, t.account.c
    row = conn.execute(
        sa.select(t.account, s.stage, s.totp_offer, s.created_at.label("began_at"), s.seen_at)
        .join(t.session, s.account_id == a.account_id)
        .where(s.session_sha256 == sha256_hex(token), sa.not_(_over(now)), a.disabled_at.is_(None))
    ).one_or_none()
    if row is None:
        return None
    return Session(token, accounts.of_row(row), Stage(row.stage), row.totp_offer, row.began_at, row.seen_at)


def seen(conn: sa.Connection, session: Session, now: datetime) -> None:
    conn.execute(sa.update(t.session).where(t.session.c.session_sha256 == session.name).values(seen_at=now))


def end(conn: sa.Connection, token: str) -> None:
    conn.execute(sa.delete(t.session).where(t.session.c.session_sha256 == sha256_hex(token)))


def end_one(conn: sa.Connection, account_id: str, name: str) -> None:
    """One of the person's own, by its name."""
    s = t.session.c
    conn.execute(sa.delete(t.session).where(s.account_id == account_id, s.session_sha256 == name))


def end_all(conn: sa.Connection, account_id: str, but: str = "") -> None:
    """Everywhere, save the one of that name."""
    s = t.session.c
    conn.execute(sa.delete(t.session).where(s.account_id == account_id, s.session_sha256 != but))


def listed(conn: sa.Connection, account_id: str, now: datetime) -> list[Listed]:
    """Where a person is signed in, the last used first."""
    s = t.session.c
    rows = conn.execute(
        sa.select(t.session)
        .where(s.account_id == account_id, s.stage == Stage.FULL, sa.not_(_over(now)))
        .order_by(s.seen_at.desc())
    )
    return [Listed(row.session_sha256, row.agent, row.created_at, row.seen_at) for row in rows]
