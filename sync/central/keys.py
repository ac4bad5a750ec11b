"""Bearer keys of partners and of the operator. Keys are random, so a plain SHA-256 of them is kept, never the key."""

import hmac
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.db.engine import CannotOpen
from sync.central.files import write_secret
from sync.central.ids import Ids
from sync.central.problems import Refusal
from sync.central.signatures import sha256_hex
from sync.sealed import new_private_key

_PREFIX = "rk_live_"
_EXPORT_KEY_BYTES = 32


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
    """The key in `file`, made on the first start. CannotOpen when the file is damaged."""
    key = _kept(file, lambda: f"rk_operator_{ids.random(32).hex()}\n".encode()).decode("ascii", "replace").strip()
    if not key.startswith("rk_operator_"):
        raise _damaged(file, "remove it, and a new key is made.")
    return key


def export_key(file: Path) -> bytes:
    """The private X25519 key in `file`, made on the first start; without it no export can be read. CannotOpen when the
    file is damaged."""
    key = _kept(file, new_private_key)
    if len(key) != _EXPORT_KEY_BYTES:
        raise _damaged(file, "bring it back from its copy, or remove it: what stations exported so far is lost then.")
    return key


def _kept(file: Path, make: Callable[[], bytes]) -> bytes:
    """What is in `file`; it is made at first."""
    if not file.exists():
        write_secret(file, make())
    return file.read_bytes()


def _damaged(file: Path, remedy: str) -> CannotOpen:
    return CannotOpen(f"The file {file} is damaged: {remedy}")


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
