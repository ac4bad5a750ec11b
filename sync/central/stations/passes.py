"""Return passes: the keys that sign them, issuing, taking them back, and what stations are told of all that.

A key signs for 90 days. Its successor is made and told to stations two weeks before, so that a station that was online
once in that time knows it; and it is told of the old one until the last pass that it signed has ended. A pass is not
kept: it says the version of its case, and central can say which versions' passes count no more.
"""

import base64
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.partners import cases
from sync.central.partners.cases import StoredCase
from sync.central.problems import Refusal
from sync.central.stations import pass_secrets
from sync.domain.cases import CaseStatus, MethodKind
from sync.domain.passes import MAX_LIFE, TOLERANCE, PassKey, PassTrust, ReturnPass
from sync.returnpass.text import key_id, write

_log = logging.getLogger("returnpoint.central")
KEY_LIFE = timedelta(days=90)
KEY_LEAD = timedelta(days=14)
MAX_CHARACTERS = 1249  # QR version 20: more does not read from a phone
_KEYS = "pass_keys"
TOLD = "pass_trust"  # a change among those of the cases that names none


@dataclass(frozen=True, slots=True)
class IssuedPass:
    text: str
    issued_at: datetime
    expires_at: datetime

    def to_json(self, case_id: str) -> dict[str, str]:
        path = f"/api/v1/return_cases/{case_id}/return_pass"
        return {
            "text": self.text,
            "issued_at": self.issued_at.isoformat(),
            "expires_at": self.expires_at.isoformat(),
            "png": f"{path}.png",
            "svg": f"{path}.svg",
        }


def keep_keys(ctx: Context) -> None:
    """There is always a key that signs, and in time a successor."""
    now = ctx.clock.now()
    k = t.pass_key.c
    with ctx.db.read() as conn:
        if _enough(conn, now) and not _lost(ctx, conn, now):
            return
    with ctx.db.write() as conn:
        gates.hold(conn, [_KEYS])
        lost = _lost(ctx, conn, now)
        if lost:  # of a backup only the database came back: what these signed counts, and they sign no more
            conn.execute(sa.update(t.pass_key).where(k.kid.in_(lost)).values(signs_until=now))
            _log.warning("pass keys whose private halves are lost: %s", " ".join(lost))
        while not _enough(conn, now):
            _add_key(ctx, conn, now, max(now, _usable_until(conn) or now))


def rotate(ctx: Context) -> PassKey:
    """The next key, told to stations now and signing in two weeks at the latest; the one in use ends then."""
    now = ctx.clock.now()
    k = t.pass_key.c
    with ctx.db.write() as conn:
        gates.hold(conn, [_KEYS])
        waiting = conn.execute(sa.select(k.kid).where(k.signs_from > now, k.revoked_at.is_(None))).first()
        if waiting is None:
            starts = min(now + KEY_LEAD, _usable_until(conn) or now)
            conn.execute(
                sa.update(t.pass_key).where(k.signs_until > starts, k.revoked_at.is_(None)).values(signs_until=starts)
            )
            return _add_key(ctx, conn, now, starts)
        return next(key for key in listed(conn, now) if key.kid == waiting.kid)


def revoke_key(ctx: Context, kid: str) -> PassKey:
    """Passes of this key count no more, at each station as soon as it hears of it. If no other key signs now, a new one
    does at once. Refusal 404 for a key that is not known."""
    now = ctx.clock.now()
    k = t.pass_key.c
    with ctx.db.write() as conn:
        gates.hold(conn, [_KEYS])
        known = conn.execute(sa.select(k.kid).where(k.kid == kid)).first()
        if known is None:
            raise Refusal(404, "unknown-key", f"There is no pass key {kid}.")
        conn.execute(sa.update(t.pass_key).where(k.kid == kid, k.revoked_at.is_(None)).values(revoked_at=now))
        if _signing(conn, now) is None:
            _add_key(ctx, conn, now, now)
        _tell(conn)
        _log.warning("pass key revoked kid=%s", kid)
        return next(key for key in listed(conn, now) if key.kid == kid)


def listed(conn: sa.Connection, now: datetime) -> tuple[PassKey, ...]:
    """Every key of which a pass may still be about, the oldest first."""
    rows = conn.execute(
        sa.select(t.pass_key)
        .where(t.pass_key.c.signs_until > now - MAX_LIFE - TOLERANCE)
        .order_by(t.pass_key.c.signs_from, t.pass_key.c.kid)
    )
    return tuple(
        PassKey(row.kid, row.public_key, row.signs_from, row.signs_until, row.revoked_at is not None) for row in rows
    )


def trust(conn: sa.Connection, issuer: str, now: datetime) -> PassTrust:
    """What a station needs to verify passes, with no line to us."""
    return PassTrust(issuer, listed(conn, now), now)


def issue(ctx: Context, conn: sa.Connection, case: StoredCase) -> IssuedPass:
    """A pass for an open case that is to be dropped off. Refusal 409 where there is none."""
    if case.status is not CaseStatus.OPEN:
        raise Refusal(409, "case-not-open", f"The case is {case.status}: only an open one has a return pass.")
    if case.method and case.method["kind"] != MethodKind.DROP_OFF:
        raise Refusal(409, "no-drop-off", "The case goes by courier: only a drop-off has a return pass.")
    now = ctx.clock.now()
    kid = _signing(conn, now)
    private = _private(ctx, conn, kid) if kid else None
    if private is None:
        raise Refusal(503, "no-pass-key", "No key signs passes just now: ask again in a minute.", retryable=True)
    issued_at = now.replace(microsecond=0)
    says = ReturnPass(ctx.settings.operator_name, issued_at, issued_at + MAX_LIFE, cases.to_domain(case, None))
    text = write(says, Ed25519PrivateKey.from_private_bytes(private))
    if len(text) > MAX_CHARACTERS:
        detail = "The case has too many items for a QR code: show the consumer the case's id instead."
        raise Refusal(409, "pass-too-big", detail)
    return IssuedPass(text, says.issued_at, says.expires_at)


def offered(ctx: Context, conn: sa.Connection, case: StoredCase) -> dict[str, Any] | None:
    """The pass as the answer about a chosen drop-off carries it; None where there is none."""
    if not case.method or case.method["kind"] != MethodKind.DROP_OFF:
        return None
    try:
        return issue(ctx, conn, case).to_json(case.case_id)
    except Refusal:
        return None


def take_back(conn: sa.Connection, case: StoredCase, now: datetime) -> None:
    """Passes of the case that were issued so far count no more; the next ones do."""
    c = t.return_case.c
    conn.execute(sa.update(t.return_case).where(c.case_id == case.case_id).values(passes_from=c.version + 1))
    cases.touch(conn, case.case_id, now)


def to_json(key: PassKey, now: datetime) -> dict[str, Any]:
    """A key as operators see it."""
    is_used = key.signs_from <= now < key.signs_until and not key.revoked
    return {
        "kid": key.kid,
        "public_key": key.public_key,
        "signs_from": key.signs_from.isoformat(),
        "signs_until": key.signs_until.isoformat(),
        "revoked": key.revoked,
        "in_use": is_used,
    }


def _enough(conn: sa.Connection, now: datetime) -> bool:
    until = _usable_until(conn)
    return _signing(conn, now) is not None and until is not None and until > now + KEY_LEAD


def _usable_until(conn: sa.Connection) -> datetime | None:
    k = t.pass_key.c
    query = sa.select(k.signs_until).where(k.revoked_at.is_(None)).order_by(k.signs_until.desc()).limit(1)
    return conn.scalar(query)


def _signing(conn: sa.Connection, now: datetime) -> str | None:
    k = t.pass_key.c
    return conn.scalar(
        sa.select(k.kid)
        .where(k.signs_from <= now, k.signs_until > now, k.revoked_at.is_(None))
        .order_by(k.signs_from.desc())
        .limit(1)
    )


def _add_key(ctx: Context, conn: sa.Connection, now: datetime, starts: datetime) -> PassKey:
    private = Ed25519PrivateKey.from_private_bytes(ctx.ids.random(32))
    public = private.public_key().public_bytes_raw()
    key = PassKey(key_id(public).hex(), base64.b64encode(public).decode(), starts, starts + KEY_LIFE)
    conn.execute(
        sa.insert(t.pass_key).values(
            kid=key.kid,
            public_key=key.public_key,
            created_at=now,
            signs_from=key.signs_from,
            signs_until=key.signs_until,
            sealed=pass_secrets.seal(ctx.export_key, key.kid, private.private_bytes_raw(), ctx.ids.random),
        )
    )
    _tell(conn)
    _log.info("pass key made kid=%s signs_from=%s", key.kid, key.signs_from.isoformat())
    return key


def _private(ctx: Context, conn: sa.Connection, kid: str) -> bytes | None:
    sealed = conn.scalar(sa.select(t.pass_key.c.sealed).where(t.pass_key.c.kid == kid))
    return pass_secrets.unsealed(ctx.export_key, kid, sealed, ctx.settings.pass_keys / f"{kid}.key")


def _lost(ctx: Context, conn: sa.Connection, now: datetime) -> list[str]:
    """Keys that should sign, now or later, and cannot."""
    return [key.kid for key in listed(conn, now) if key.signs_until > now and not _private(ctx, conn, key.kid)]


def _tell(conn: sa.Connection) -> None:
    """Put the trust at the end of what stations pull."""
    cases.announce(conn, "", TOLD)
