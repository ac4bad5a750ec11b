"""The second factor: time codes (RFC 6238, 30 s, six digits), each good once, and recovery codes, each good once.

What the codes are made from is sealed in the database under the export key. Where that key is lost, recovery codes are
good still.
"""

import base64
import hmac
from datetime import datetime

import pyotp
import sqlalchemy as sa

from sync.central import sealing
from sync.central.db import tables as t
from sync.central.ids import Ids
from sync.central.stations.signatures import sha256_hex

_STEP_S = 30
_DRIFT = (0, -1, 1)  # steps that the clocks may differ by
_PURPOSE = b"returnpoint second factors 1"
_RECOVERY_CODES = 10
_RECOVERY_LENGTH = 16  # 80 random bits, so a plain SHA-256 of them is kept


def new_secret(ids: Ids) -> str:
    return base64.b32encode(ids.random(20)).decode()


def address(secret: str, email: str, operator_name: str) -> str:
    """What the authenticator scans."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=operator_name)


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """The time step that this code belongs to; None when it is not a code of about now."""
    digits = "".join(code.split())
    here = int(now.timestamp()) // _STEP_S
    steps = [here + drift for drift in _DRIFT]
    fits = [
        step for step in steps if hmac.compare_digest(pyotp.TOTP(secret).generate_otp(step).encode(), digits.encode())
    ]
    return fits[0] if fits else None


def sealed(export_key: bytes, ids: Ids, account_id: str, secret: str) -> str:
    """The secret as it stands in the database."""
    box = sealing.seal(export_key, _PURPOSE, account_id, secret.encode(), ids.random)
    return base64.b64encode(box).decode()


def unsealed(export_key: bytes, account_id: str, kept: str) -> str:
    """Empty where there is none, or where it was sealed under another export key."""
    secret = sealing.unsealed(export_key, _PURPOSE, account_id, base64.b64decode(kept)) if kept else None
    return (secret or b"").decode()


def use(conn: sa.Connection, export_key: bytes, account_id: str, code: str, now: datetime) -> bool:
    """Whether it is a code of this person, which is used up by that: a time code or a recovery code."""
    a = t.account.c
    kept = conn.scalar(sa.select(a.totp_secret).where(a.account_id == account_id)) or ""
    secret = unsealed(export_key, account_id, kept)
    step = step_of(secret, code, now) if secret else None
    if step is not None:
        later = sa.update(t.account).where(a.account_id == account_id, a.totp_used < step).values(totp_used=step)
        return conn.execute(later).rowcount == 1
    return _use_recovery(conn, account_id, code)


def _use_recovery(conn: sa.Connection, account_id: str, code: str) -> bool:
    r = t.recovery_code.c
    wanted = sha256_hex("".join(letter for letter in code.upper() if letter.isalnum()))
    gone = conn.execute(sa.delete(t.recovery_code).where(r.account_id == account_id, r.code_sha256 == wanted))
    return gone.rowcount == 1


def set_up(conn: sa.Connection, ids: Ids, account_id: str, kept: str, step: int) -> list[str]:
    """Keep the sealed secret, whose code of `step` was shown; the recovery codes, which can be seen this once. None of
    them where the person has a second factor meanwhile."""
    a = t.account.c
    first = sa.update(t.account).where(a.account_id == account_id, a.totp_secret == "")
    if conn.execute(first.values(totp_secret=kept, totp_used=step)).rowcount != 1:
        return []
    return new_recovery_codes(conn, ids, account_id)


def new_recovery_codes(conn: sa.Connection, ids: Ids, account_id: str) -> list[str]:
    """Ten new ones in place of the old."""
    codes = [ids.crockford(_RECOVERY_LENGTH) for _ in range(_RECOVERY_CODES)]
    conn.execute(sa.delete(t.recovery_code).where(t.recovery_code.c.account_id == account_id))
    conn.execute(
        sa.insert(t.recovery_code),
        [{"account_id": account_id, "code_sha256": sha256_hex(code)} for code in codes],
    )
    return ["-".join(code[at : at + 4] for at in range(0, _RECOVERY_LENGTH, 4)) for code in codes]


def recovery_codes_left(conn: sa.Connection, account_id: str) -> int:
    counted = sa.select(sa.func.count()).where(t.recovery_code.c.account_id == account_id)
    return conn.scalar(counted) or 0
