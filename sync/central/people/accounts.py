"""People who sign in on central's pages: the operator's and the merchants'.

Somebody comes in by an invitation: a link that works once within 48 hours, of which only the SHA-256 is kept. Nobody is
ever removed, for the audit trail names them; who has left is disabled. Passwords are kept as argon2id and judged by
length alone (NIST SP 800-63B), save that they must not hold the own e-mail address.
"""

import re
import threading
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.ids import Ids
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.central.stations.signatures import sha256_hex

INVITATION_HOURS = 48
RESET = "The second factor is reset: it is set up anew at the next sign-in."
PASSWORD_LEAST, PASSWORD_MOST = 12, 256
# OWASP's parameters for argon2id; the semaphore bounds the memory of a rush of sign-ins.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_hashing = threading.Semaphore(4)
_NOBODY = _hasher.hash("nobody has this password")
_EMAIL = re.compile(r"[^\s@<>\"\x00-\x1f\x7f]{1,64}@[^\s@<>\"\x00-\x1f\x7f]+\.[^\s@<>\"\x00-\x1f\x7f]{2,63}")


class Role(StrEnum):
    OPERATOR_ADMIN = "OPERATOR_ADMIN"
    OPERATOR = "OPERATOR"
    MERCHANT_ADMIN = "MERCHANT_ADMIN"
    MERCHANT = "MERCHANT"

    @property
    def is_merchant(self) -> bool:
        return self in (Role.MERCHANT, Role.MERCHANT_ADMIN)

    @property
    def is_admin(self) -> bool:
        return self in (Role.OPERATOR_ADMIN, Role.MERCHANT_ADMIN)


@dataclass(frozen=True, slots=True)
class Account:
    """`store_id` is set for a merchant's people and for nobody else."""

    account_id: str
    email: str
    name: str
    role: Role
    store_id: int | None = None
    created_at: datetime | None = None
    disabled_at: datetime | None = None
    has_second_factor: bool = False


@dataclass(frozen=True, slots=True)
class Invitation:
    email: str
    role: Role
    store_id: int | None
    expires_at: datetime


def normal_email(text: str) -> str:
    """In lower case; Refusal 422 when it is not an e-mail address."""
    email = unicodedata.normalize("NFC", text).strip().lower()
    if len(email) > 254 or not _EMAIL.fullmatch(email):
        raise Refusal(422, "email", "This is not an e-mail address.")
    return email


def hashed(password: str, email: str) -> str:
    """Slow on purpose: never call it inside a transaction. Refusal 422 when the password is no good."""
    password = unicodedata.normalize("NFKC", password)
    if len(password) < PASSWORD_LEAST:
        raise Refusal(422, "password", f"A password has at least {PASSWORD_LEAST} characters.")
    if len(password) > PASSWORD_MOST:
        raise Refusal(422, "password", f"A password has at most {PASSWORD_MOST} characters.")
    words = [email, email.partition("@")[0]]
    if any(len(word) >= 4 and word in password.lower() for word in words) or len(set(password)) < 5:
        raise Refusal(422, "password", "Choose a password that is harder to guess and is not your e-mail address.")
    with _hashing:
        return _hasher.hash(password)


def matches(password_hash: str | None, password: str) -> bool:
    """Whether it is the password; takes the same time where there is no account (None)."""
    try:
        with _hashing:
            _hasher.verify(password_hash or _NOBODY, unicodedata.normalize("NFKC", password[: PASSWORD_MOST + 1]))
    except (VerificationError, InvalidHashError):
        return False
    return password_hash is not None


def of_row(row: sa.Row[tuple[object, ...]]) -> Account:
    return Account(
        row.account_id,
        row.email,
        row.name,
        Role(row.role),
        row.store_id,
        row.created_at,
        row.disabled_at,
        bool(row.totp_secret),
    )


def by_email(conn: sa.Connection, email: str) -> tuple[Account, str] | None:
    """The account, also a disabled one, and its password's hash."""
    row = conn.execute(sa.select(t.account).where(t.account.c.email == email)).one_or_none()
    return (of_row(row), row.password_hash) if row else None


def password_hash(conn: sa.Connection, account_id: str) -> str:
    return str(conn.scalar(sa.select(t.account.c.password_hash).where(t.account.c.account_id == account_id)))


def listed(conn: sa.Connection, store_id: int | None, *, everybody: bool = False) -> Sequence[Account]:
    """The people of one merchant, or the operator's (None); with `everybody` those of all."""
    query = sa.select(t.account).order_by(t.account.c.store_id, t.account.c.name, t.account.c.email)
    if not everybody:
        mine = t.account.c.store_id
        query = query.where(mine.is_(None) if store_id is None else mine == store_id)
    return [of_row(row) for row in conn.execute(query)]


def invite(
    conn: sa.Connection,
    ids: Ids,
    now: datetime,
    by: Account | str,
    role: Role,
    email: str,
    store_id: int | None = None,
) -> str:
    """The token of a new link; an earlier link for the same e-mail counts no more, save one of another store's people
    or of the operator where `by` is a merchant's. `by` a word: from the command line.

    Refusal 403 when `by` may not make such an account, 409 when the e-mail has one, 422 for an unknown store.
    """
    email = normal_email(email)
    _check_right(by, role, store_id)
    if role.is_merchant != (store_id is not None):
        raise Refusal(422, "store", "A merchant's person belongs to a store, an operator's to none.")
    if store_id is not None and not _is_store(conn, store_id):
        raise Refusal(422, "unknown-store", f"There is no store {store_id}.")
    gates.hold(conn, [f"email:{email}"])
    if by_email(conn, email):
        raise Refusal(409, "has-account", f"{email} has an account already.")
    token = ids.random(32).hex()
    i = t.invitation
    earlier = i.c.email == email
    if isinstance(by, Account) and by.role.is_merchant:
        earlier &= i.c.store_id == by.store_id
    conn.execute(sa.delete(i).where(sa.or_(earlier, i.c.expires_at < now)))
    actor = by.email if isinstance(by, Account) else by
    conn.execute(
        sa.insert(i).values(
            token_sha256=sha256_hex(token),
            email=email,
            role=role,
            store_id=store_id,
            invited_by=actor,
            created_at=now,
            expires_at=now + timedelta(hours=INVITATION_HOURS),
        )
    )
    audit.note(conn, now, actor, "person.invited", email, {"role": role}, store_id)
    return token


def _check_right(by: Account | str, role: Role, store_id: int | None) -> None:
    if isinstance(by, str) or by.role is Role.OPERATOR_ADMIN:
        return
    if by.role is Role.MERCHANT_ADMIN and role.is_merchant and store_id == by.store_id:
        return
    raise Refusal(403, "not-yours", "You may not do this for that person.")


def _is_store(conn: sa.Connection, store_id: int) -> bool:
    return conn.scalar(sa.select(t.merchant.c.store_id).where(t.merchant.c.store_id == store_id)) is not None


def invitation(conn: sa.Connection, token: str, now: datetime) -> Invitation:
    """What the link is for. Refusal 410 when it was used, is too old, or never was."""
    i = t.invitation.c
    row = conn.execute(
        sa.select(t.invitation).where(i.token_sha256 == sha256_hex(token), i.used_at.is_(None), i.expires_at > now)
    ).one_or_none()
    if row is None:
        raise Refusal(410, "invitation-gone", "This link was used already or is too old: ask for a new one.")
    return Invitation(row.email, Role(row.role), row.store_id, row.expires_at)


def invitations(
    conn: sa.Connection, now: datetime, store_id: int | None, *, everybody: bool = False
) -> Sequence[Invitation]:
    """Those that may still be accepted, by e-mail: of one merchant, or with `everybody` of all."""
    i = t.invitation.c
    query = sa.select(t.invitation).where(i.used_at.is_(None), i.expires_at > now).order_by(i.email, i.store_id)
    if not everybody:
        query = query.where(i.store_id == store_id)
    return [Invitation(row.email, Role(row.role), row.store_id, row.expires_at) for row in conn.execute(query)]


def withdraw(conn: sa.Connection, now: datetime, by: Account, email: str) -> None:
    """The links for that e-mail count no more: a merchant's administrator's are those of the own shop. Refusal 404."""
    i = t.invitation.c
    mine = i.email == email
    if by.role is not Role.OPERATOR_ADMIN:
        mine &= i.store_id == by.store_id
    if not conn.execute(sa.delete(t.invitation).where(mine, i.used_at.is_(None))).rowcount:
        raise Refusal(404, "unknown-invitation", "There is no such invitation, or it was used.")
    audit.note(conn, now, by.email, "invitation.withdrawn", email, store_id=by.store_id)


def accept(conn: sa.Connection, ids: Ids, now: datetime, token: str, name: str, password_hash: str) -> Account:
    """The new account; the link is used up. Refusal 410, 409."""
    wanted = invitation(conn, token, now)
    gates.hold(conn, [f"email:{wanted.email}"])
    used = conn.execute(
        sa.update(t.invitation)
        .where(t.invitation.c.token_sha256 == sha256_hex(token), t.invitation.c.used_at.is_(None))
        .values(used_at=now)
    )
    if used.rowcount != 1:
        raise Refusal(410, "invitation-gone", "This link was used already or is too old: ask for a new one.")
    made = Account(f"AC-{ids.crockford(8)}", wanted.email, name, wanted.role, wanted.store_id, now)
    row = {
        "account_id": made.account_id,
        "email": made.email,
        "name": name,
        "role": made.role,
        "store_id": made.store_id,
        "password_hash": password_hash,
        "totp_secret": "",
        "totp_used": 0,
        "created_at": now,
    }
    if not gates.insert_new(conn, t.account, [row]):
        raise Refusal(409, "has-account", f"{made.email} has an account already.")
    audit.note(conn, now, made.email, "person.joined", made.email, {"role": made.role}, made.store_id)
    return made


def set_password(conn: sa.Connection, now: datetime, person: Account, password_hash: str) -> None:
    conn.execute(
        sa.update(t.account).where(t.account.c.account_id == person.account_id).values(password_hash=password_hash)
    )
    audit.note(conn, now, person.email, "password.changed", person.email, store_id=person.store_id)


def switch(conn: sa.Connection, now: datetime, by: Account, account_id: str, *, on: bool) -> Account:
    """Disable somebody, which ends their sessions and the invitations that they made, or let them in again. Refusal
    404, 403, 409 for oneself."""
    who = _managed(conn, by, account_id)
    if who.account_id == by.account_id:
        raise Refusal(409, "yourself", "You cannot disable yourself: ask another administrator.")
    conn.execute(
        sa.update(t.account).where(t.account.c.account_id == account_id).values(disabled_at=None if on else now)
    )
    conn.execute(sa.delete(t.session).where(t.session.c.account_id == account_id))
    if not on:
        i = t.invitation.c
        conn.execute(sa.delete(t.invitation).where(i.invited_by == who.email, i.used_at.is_(None)))
    audit.note(conn, now, by.email, "person.enabled" if on else "person.disabled", who.email, store_id=who.store_id)
    return who


def _managed(conn: sa.Connection, by: Account, account_id: str) -> Account:
    """Refusal 404 for nobody, and for another store's; 403."""
    row = conn.execute(sa.select(t.account).where(t.account.c.account_id == account_id)).one_or_none()
    if row is None or (by.store_id is not None and row.store_id != by.store_id):
        raise Refusal(404, "unknown-person", "There is no such person.")
    who = of_row(row)
    _check_right(by, who.role, who.store_id)
    return who


def reset_second_factor(conn: sa.Connection, now: datetime, by: Account, account_id: str) -> None:
    """For somebody who lost it: at the next sign-in it is set up anew. Refusal 404, 403."""
    _forget_second_factor(conn, now, by.email, _managed(conn, by, account_id))


def reset_second_factor_of(conn: sa.Connection, now: datetime, by: str, email: str) -> None:
    """As `reset_second_factor`, for whoever has the operator's key. Refusal 404, 422."""
    found = by_email(conn, normal_email(email))
    if found is None:
        raise Refusal(404, "unknown-person", f"Nobody has an account with {email}.")
    _forget_second_factor(conn, now, by, found[0])


def _forget_second_factor(conn: sa.Connection, now: datetime, by: str, who: Account) -> None:
    a, account_id = t.account.c, who.account_id
    conn.execute(sa.update(t.account).where(a.account_id == account_id).values(totp_secret="", totp_used=0))
    conn.execute(sa.delete(t.recovery_code).where(t.recovery_code.c.account_id == account_id))
    conn.execute(sa.delete(t.session).where(t.session.c.account_id == account_id))
    audit.note(conn, now, by, "second_factor.reset", who.email, store_id=who.store_id)
