"""Staff: who may sign in at which stations, as the operator says.

Of a PIN only its argon2id hash is kept, of a badge only its SHA-256; both are told to the stations of the places where
the person works, and to no other. Nobody is ever removed, for events name them; who has left is not active.
"""

import logging
from typing import Any

import sqlalchemy as sa
from argon2 import PasswordHasher

from sync.central.context import Context
from sync.central.db import kept
from sync.central.db import tables as t
from sync.central.partners import cases
from sync.central.partners.words import StaffChange, StaffIn
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.domain.codes import own_code
from sync.domain.staff import Role, StaffList, StaffMember, badge_digest

_log = logging.getLogger("returnpoint.central")
_BADGE = "RBS"
_VERSION = "staff_version"
TOLD = "staff"  # a change among those of the cases that names none: it rings the doorbell


def create(ctx: Context, wanted: StaffIn, actor: str) -> dict[str, Any]:
    """A new person, as operators see one. Refusal 422 for a return point that is not known."""
    pin_hash = _hashed(wanted.pin) if wanted.pin else ""
    with ctx.db.write() as conn:
        _check_points(conn, wanted.return_points)
        staff_ref = f"SF-{ctx.ids.crockford(8)}"
        conn.execute(
            sa.insert(t.staff).values(
                staff_ref=staff_ref,
                name=wanted.name,
                role=wanted.role,
                return_points=wanted.return_points,
                pin_hash=pin_hash,
                active=True,
                revision=1,
                changed_at=ctx.clock.now(),
            )
        )
        _note(ctx, conn, actor, "staff.added", staff_ref, {"role": wanted.role})
        _tell(ctx, conn)
        return _told(conn, staff_ref)


def change(ctx: Context, staff_ref: str, wanted: StaffChange, actor: str) -> dict[str, Any]:
    """What is named is changed, the rest stays. Refusal 404, 422."""
    with ctx.db.write() as conn:
        _check_points(conn, wanted.return_points or [])
        values = wanted.model_dump(exclude_none=True)
        _save(ctx, conn, staff_ref, values)
        _note(ctx, conn, actor, "staff.changed", staff_ref, {"changed": sorted(values)})
        return _told(conn, staff_ref)


def set_pin(ctx: Context, staff_ref: str, pin: str, actor: str) -> dict[str, Any]:
    """A new PIN ends every lock-out of the old one, at each station as it hears of it. Refusal 404."""
    pin_hash = _hashed(pin)  # slow on purpose, so not inside the transaction
    with ctx.db.write() as conn:
        _save(ctx, conn, staff_ref, {"pin_hash": pin_hash})
        _note(ctx, conn, actor, "staff.pin_set", staff_ref)
        return _told(conn, staff_ref)


def issue_badge(ctx: Context, staff_ref: str, actor: str) -> dict[str, Any]:
    """A new badge code, which is shown this once; the one before counts no more. Refusal 404."""
    code = own_code(_BADGE, ctx.ids.crockford(8))
    with ctx.db.write() as conn:
        _save(ctx, conn, staff_ref, {"badge_sha256": badge_digest(code)})
        _note(ctx, conn, actor, "staff.badge_issued", staff_ref)
        return _told(conn, staff_ref) | {"badge": code}


def listed(conn: sa.Connection) -> list[dict[str, Any]]:
    """Everybody by name."""
    rows = conn.execute(sa.select(t.staff).order_by(t.staff.c.name, t.staff.c.staff_ref))
    return [_to_json(row) for row in rows]


def version(conn: sa.Connection, return_point_id: str) -> str:
    """What a station compares its list with; empty while the operator never named anybody. It is random and not a
    number, so that a central that was brought back from a copy never gives an old version to a new list."""
    token = kept.read(conn, _VERSION)
    return f"{token}:{return_point_id}" if token else ""


def of_point(conn: sa.Connection, return_point_id: str) -> StaffList:
    """The active people of one return point, by name."""
    s = t.staff.c
    rows = conn.execute(sa.select(t.staff).where(s.active).order_by(s.name, s.staff_ref))
    members = tuple(
        StaffMember(row.staff_ref, row.name, Role(row.role), row.pin_hash, row.badge_sha256 or "")
        for row in rows
        if not row.return_points or return_point_id in row.return_points
    )
    return StaffList(version(conn, return_point_id), members)


def one(conn: sa.Connection, staff_ref: str) -> dict[str, Any]:
    """Refusal 404."""
    if conn.scalar(sa.select(t.staff.c.staff_ref).where(t.staff.c.staff_ref == staff_ref)) is None:
        raise Refusal(404, "unknown-staff", f"There is nobody with the reference {staff_ref}.")
    return _told(conn, staff_ref)


def _note(
    ctx: Context, conn: sa.Connection, actor: str, action: str, staff_ref: str, detail: dict[str, Any] | None = None
) -> None:
    audit.note(conn, ctx.clock.now(), actor, action, staff_ref, detail)


def _hashed(pin: str) -> str:
    return PasswordHasher().hash(pin)


def _check_points(conn: sa.Connection, wanted: list[str]) -> None:
    p = t.return_point.c.return_point_id
    known = set(conn.scalars(sa.select(p).where(p.in_(wanted))))
    unknown = sorted(set(wanted) - known)
    if unknown:
        raise Refusal(422, "unknown-return-point", f"There is no return point {unknown[0]}.")


def _save(ctx: Context, conn: sa.Connection, staff_ref: str, values: dict[str, Any]) -> None:
    s = t.staff.c
    values = values | {"revision": s.revision + 1, "changed_at": ctx.clock.now()}
    changed = conn.execute(sa.update(t.staff).where(s.staff_ref == staff_ref).values(values))
    if not changed.rowcount:
        raise Refusal(404, "unknown-staff", f"Nobody is known as {staff_ref}.")
    _tell(ctx, conn)
    _log.info("staff changed ref=%s what=%s", staff_ref, " ".join(sorted(values)))


def _tell(ctx: Context, conn: sa.Connection) -> None:
    """A new version, and a ring at every station's doorbell."""
    kept.keep(conn, _VERSION, ctx.ids.crockford(12))
    cases.announce(conn, ":staff", TOLD)


def _told(conn: sa.Connection, staff_ref: str) -> dict[str, Any]:
    return _to_json(conn.execute(sa.select(t.staff).where(t.staff.c.staff_ref == staff_ref)).one())


def _to_json(row: sa.Row[Any]) -> dict[str, Any]:
    """Without a hash: nobody needs one."""
    return {
        "staff_ref": row.staff_ref,
        "name": row.name,
        "role": row.role,
        "return_points": row.return_points,
        "active": row.active,
        "revision": row.revision,
        "has_pin": bool(row.pin_hash),
        "has_badge": row.badge_sha256 is not None,
        "changed_at": row.changed_at.isoformat(),
    }
