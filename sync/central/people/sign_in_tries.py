"""Slows down whoever guesses: each try is counted before it is judged, so that tries at once are counted too.

The counts are in the database, for there may be many workers. A password is counted per account from one network, per
network, and per account from everywhere: so whoever guesses from afar slows down themselves long before they lock out
the person. A second factor's code is counted per account. Nothing tells an account that exists from one that does not.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_network

import sqlalchemy as sa

from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.problems import Refusal
from sync.central.stations.signatures import sha256_hex

_FREE = {"here": 5, "network": 50, "account": 50, "code": 5}
_MOST_S = 900
_FORGOTTEN = timedelta(hours=2)


def count_password(conn: sa.Connection, now: datetime, email: str, address: str) -> None:
    """Count a try, in a transaction of its own: it has to stay counted whatever comes. Refusal 429 with the time to
    wait while there is one; such a try is not counted."""
    _count(conn, now, _of_password(email, address))


def count_code(conn: sa.Connection, now: datetime, account_id: str) -> None:
    """As `count_password`."""
    _count(conn, now, {"code": account_id})


def _of_password(email: str, address: str) -> dict[str, str]:
    network = _network(address)
    return {"here": f"{email} {network}", "network": network, "account": email}


def _network(address: str) -> str:
    """Who has one IPv6 address has all of its /64."""
    try:
        return str(ip_network((IPv6Address(address), 64), strict=False))
    except ValueError:
        return address


def _count(conn: sa.Connection, now: datetime, subjects: Mapping[str, str]) -> None:
    names = {kind: _name(kind, value) for kind, value in subjects.items()}
    gates.hold(conn, [f"try:{name}" for name in names.values()])
    tries = t.sign_in_try
    conn.execute(sa.delete(tries).where(tries.c.last_at < now - _FORGOTTEN))
    rows = conn.execute(sa.select(tries).where(tries.c.subject.in_(names.values()))).all()
    until = max((row.blocked_until for row in rows), default=now)
    if until > now:
        raise _wait(until - now)
    known = {row.subject: row.tries for row in rows}
    for kind, name in names.items():
        number = known.get(name, 0) + 1
        values = {"tries": number, "blocked_until": now + _pause(number, _FREE[kind]), "last_at": now}
        if name in known:
            conn.execute(sa.update(tries).where(tries.c.subject == name).values(values))
        else:
            conn.execute(sa.insert(tries).values(subject=name, **values))


def _pause(number: int, free: int) -> timedelta:
    """None for the first ones, then 2 s, 4 s, 8 s and so on, a quarter of an hour at most."""
    over = number - free + 1
    return timedelta(seconds=min(2**over, _MOST_S) if over > 0 else 0)


def _wait(pause: timedelta) -> Refusal:
    seconds = int(pause.total_seconds()) + 1
    how_long = f"{seconds} seconds" if seconds < 120 else f"{seconds // 60 + 1} minutes"
    detail = f"Too many tries: wait {how_long}, then try again."
    return Refusal(429, "too-many-tries", detail, retryable=True, headers={"Retry-After": str(seconds)})


def password_was_right(conn: sa.Connection, email: str, address: str) -> None:
    """The tries of this person from here are forgotten, and one of the others."""
    subjects = _of_password(email, address)
    _forget(conn, "here", subjects.pop("here"))
    tries = t.sign_in_try
    for kind, value in subjects.items():
        one_less = sa.update(tries).where(tries.c.subject == _name(kind, value), tries.c.tries > 0)
        conn.execute(one_less.values(tries=tries.c.tries - 1))


def code_was_right(conn: sa.Connection, account_id: str) -> None:
    _forget(conn, "code", account_id)


def _forget(conn: sa.Connection, kind: str, value: str) -> None:
    conn.execute(sa.delete(t.sign_in_try).where(t.sign_in_try.c.subject == _name(kind, value)))


def _name(kind: str, value: str) -> str:
    return sha256_hex(f"{kind}:{value}")
