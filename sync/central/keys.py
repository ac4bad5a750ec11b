"""Bearer keys of partners and of the operator. Keys are random, so a plain SHA-256 of them is kept, never the key."""

import hmac
import os
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.ids import Ids
from sync.central.problems import Refusal
from sync.central.signatures import sha256_hex
from sync.sealed import new_private_key

_PREFIX = "rk_live_"


def create_partner_key(conn: sa.Connection, ids: Ids, now: datetime, name: str) -> str:
    """A new key `rk_live_<id>_<random>` for the partner `name`; this is the only time it can be seen."""
    key_id = ids.crockford(8).lower()
    key = f"{_PREFIX}{key_id}_{ids.random(32).hex()}"
    conn.execute(
        sa.insert(t.partner_key).values(key_id=key_id, partner=name, key_sha256=sha256_hex(key), created_at=now)
    )
    return key


def partner_of(conn: sa.Connection, authorization: str) -> str:
    """The partner whose key is in the Authorization header; Refusal 401 otherwise."""
    key = _bearer(authorization)
    parts = key.removeprefix(_PREFIX).split("_")
    row = conn.execute(
        sa.select(t.partner_key).where(t.partner_key.c.key_id == parts[0], t.partner_key.c.revoked_at.is_(None))
    ).one_or_none()
    if row is None or not hmac.compare_digest(row.key_sha256, sha256_hex(key)):
        raise _unknown()
    return str(row.partner)


def check_operator(operator_key: str, authorization: str) -> None:
    """Refusal 401 when the header does not carry the operator's key."""
    if not hmac.compare_digest(_bearer(authorization).encode(), operator_key.encode()):
        raise _unknown()


def operator_key(file: Path, ids: Ids) -> str:
    """The key in `file`, made on the first start with mode 0600."""
    if file.exists():
        return file.read_text().strip()
    key = f"rk_operator_{ids.random(32).hex()}"
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write(key + "\n")
    return key


def export_key(file: Path) -> bytes:
    """The private X25519 key in `file`, made on the first start with mode 0600; without it no export can be read."""
    if file.exists():
        return file.read_bytes()
    key = new_private_key()
    write_secret(file, key)
    return key


def write_secret(file: Path, data: bytes) -> None:
    """A new file that only its user can read, on the disk when this returns."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())


def _bearer(authorization: str) -> str:
    scheme, _, key = authorization.partition(" ")
    if scheme.lower() != "bearer" or not key.strip():
        raise Refusal(
            401,
            "no-key",
            "Send your key in the header Authorization: Bearer KEY.",
            headers={"WWW-Authenticate": "Bearer"},
        )
    return key.strip()


def _unknown() -> Refusal:
    return Refusal(401, "unknown-key", "This key is not known here.", headers={"WWW-Authenticate": "Bearer"})
