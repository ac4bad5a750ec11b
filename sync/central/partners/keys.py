"""Bearer keys of partners and of the operator. Keys are random, so a plain SHA-256 of them is kept, never the key."""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from sync.central.db import gates, kept
from sync.central.db import tables as t
from sync.central.db.engine import CannotOpen
from sync.central.files import write_secret
from sync.central.ids import Ids
from sync.central.problems import Refusal
from sync.central.stations.signatures import sha256_hex
from sync.sealed import new_private_key

_PREFIX = "rk_live_"
_EXPORT_KEY_BYTES = 32
_LIVE_KEYS = 2  # the one in use and its successor


@dataclass(frozen=True, slots=True)
class Partner:
    """Who calls, by one of their keys. `store_ids`: the stores that this key is for; None for a key that was made
    before keys had stores, or for all: it sees what the partner made, whatever the store."""

    name: str
    store_ids: frozenset[int] | None = None
    key_id: str = ""

    def may(self, partner: str, store_id: int) -> bool:
        """Whether what this partner made for this store is theirs to see."""
        return partner == self.name and self.has(store_id)

    def has(self, store_id: int) -> bool:
        return self.store_ids is None or store_id in self.store_ids


def create_partner_key(
    conn: sa.Connection, ids: Ids, now: datetime, name: str, store_ids: Sequence[int] | None = None
) -> str:
    """A new key `rk_live_<id>_<random>` for the partner `name`; this is the only time it can be seen. Refusal 422 for a
    store that is not known, 409 when two keys of the partner for the same stores are in use already."""
    gates.hold(conn, [f"partner:{name}"])
    stores = None if store_ids is None else sorted(set(store_ids))
    _refuse_unknown(conn, stores or ())
    k = t.partner_key.c
    same = conn.scalars(sa.select(k.store_ids).where(k.partner == name, k.revoked_at.is_(None))).all()
    if sum(held == stores for held in same) >= _LIVE_KEYS:
        detail = f"{name} has {_LIVE_KEYS} keys in use for these stores: revoke one first."
        raise Refusal(409, "two-keys-in-use", detail)
    key_id = ids.crockford(8).lower()
    key = f"{_PREFIX}{key_id}_{ids.random(32).hex()}"
    values = {"key_id": key_id, "partner": name, "key_sha256": sha256_hex(key), "created_at": now, "store_ids": stores}
    conn.execute(sa.insert(t.partner_key).values(values))
    return key


def _refuse_unknown(conn: sa.Connection, stores: Sequence[int]) -> None:
    known = set(conn.scalars(sa.select(t.merchant.c.store_id).where(t.merchant.c.store_id.in_(stores))))
    missing = sorted(set(stores) - known)
    if missing:
        detail = f"There is no store {missing[0]}."
        place = {"pointer": "/store_ids", "code": "unknown", "detail": detail}
        raise Refusal(422, "unknown-store", detail, errors=[place])


def listed_partner_keys(conn: sa.Connection) -> list[dict[str, Any]]:
    """Every key there ever was, without what opens anything."""
    k = t.partner_key.c
    rows = conn.execute(sa.select(t.partner_key).order_by(k.partner, k.created_at, k.key_id))
    return [_shown(row) for row in rows]


def revoke_partner_key(conn: sa.Connection, key_id: str, now: datetime) -> dict[str, Any]:
    """The key opens nothing from now on; Refusal 404 when there is none of that id."""
    k = t.partner_key.c
    conn.execute(sa.update(t.partner_key).where(k.key_id == key_id, k.revoked_at.is_(None)).values(revoked_at=now))
    row = conn.execute(sa.select(t.partner_key).where(k.key_id == key_id)).one_or_none()
    if row is None:
        raise Refusal(404, "unknown-key", f"There is no partner key {key_id}.")
    return _shown(row)


def _shown(row: Any) -> dict[str, Any]:
    return {
        "key_id": row.key_id,
        "name": row.partner,
        "store_ids": row.store_ids,
        "created_at": row.created_at.isoformat(),
        "revoked_at": row.revoked_at.isoformat() if row.revoked_at else None,
    }


def partner_of(conn: sa.Connection, authorization: str) -> Partner:
    """The partner whose key is in the Authorization header; Refusal 401 otherwise."""
    key = _bearer(authorization)
    parts = key.removeprefix(_PREFIX).split("_")
    row = conn.execute(
        sa.select(t.partner_key).where(t.partner_key.c.key_id == parts[0], t.partner_key.c.revoked_at.is_(None))
    ).one_or_none()
    if row is None or not hmac.compare_digest(row.key_sha256, sha256_hex(key)):
        raise _unknown()
    stores = None if row.store_ids is None else frozenset(row.store_ids)
    return Partner(row.partner, stores, row.key_id)


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


def same_everywhere(conn: sa.Connection, file: Path, key: bytes) -> None:
    """Whoever serves this database must have the same key in that file. CannotOpen when it is another one."""
    if gates.is_only_process(conn):
        return
    name, mark = f"sha256 of {file.name}", sha256_hex(key)
    if kept.keep_first(conn, name, mark) != mark:
        raise CannotOpen(
            f"The file {file} is another one than this database was set up with: "
            "copy it from a machine that serves this database, or from a backup."
        )


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
