"""What the operator sets up, each change with its line in the audit trail: merchants, return points, partner keys,
enrolment codes, and what a person writes down about a station. `actor`: an account's e-mail, or the operator's key."""

from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.events import numbers
from sync.central.money import deadlines
from sync.central.partners import cases, keys, points
from sync.central.partners.words import EnrolmentCodeIn, MerchantIn, PartnerKeyIn, ReturnPointIn
from sync.central.people import audit
from sync.central.stations import enrolment
from sync.central.stations.enrolment import EnrolmentCode


def save_merchant(ctx: Context, merchant: MerchantIn, actor: str) -> bool:
    """True when it is new. Its open cases count as changed when anything of it did."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        before = points.merchant(conn, merchant.store_id)
        new = points.save_merchant(conn, merchant)
        changed = _changed(before, merchant.model_dump(mode="json"))
        if changed:
            cases.touch_open(conn, merchant.store_id, now)
            detail = {"changed": changed}
            audit.note(conn, now, actor, "merchant.saved", f"store {merchant.store_id}", detail, merchant.store_id)
    if "rules" in changed:
        deadlines.follow_rules(ctx, merchant.store_id)
    return new


def save_return_point(ctx: Context, point: ReturnPointIn, actor: str) -> bool:
    """True when it is new."""
    with ctx.db.write() as conn:
        same = t.return_point.c.return_point_id == point.return_point_id
        row = conn.execute(sa.select(t.return_point).where(same)).mappings().first()
        new = points.save_return_point(conn, point)
        changed = _changed(dict(row) if row else None, point.model_dump(mode="json"))
        if changed:
            detail = {"changed": changed}
            audit.note(conn, ctx.clock.now(), actor, "return_point.saved", point.return_point_id, detail)
    return new


def _changed(before: dict[str, Any] | None, after: dict[str, Any]) -> list[str]:
    """The names of what is another now."""
    known = before or {}
    return sorted(name for name, value in after.items() if name not in known or known[name] != value)


def create_partner_key(ctx: Context, wanted: PartnerKeyIn, actor: str) -> str:
    """The key, shown this once."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        key = keys.create_partner_key(conn, ctx.ids, now, wanted.name, wanted.store_ids)
        audit.note(conn, now, actor, "partner_key.created", wanted.name, {"store_ids": wanted.store_ids})
    return key


def revoke_partner_key(ctx: Context, key_id: str, actor: str) -> dict[str, Any]:
    """Refusal 404."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        shown = keys.revoke_partner_key(conn, key_id, now)
        audit.note(conn, now, actor, "partner_key.revoked", shown["name"], {"key_id": key_id})
    return shown


def create_enrolment_code(ctx: Context, wanted: EnrolmentCodeIn, actor: str) -> EnrolmentCode:
    """Refusal 404 for a return point that is not known."""
    now, minutes = ctx.clock.now(), ctx.settings.enrolment_minutes
    with ctx.db.write() as conn:
        code = enrolment.create_code(conn, ctx.ids, now, wanted.station_name, wanted.return_point_id, minutes)
        detail = {"return_point_id": wanted.return_point_id, "enrolment_id": code.enrolment_id}
        audit.note(conn, now, actor, "enrolment_code.created", wanted.station_name, detail)
    return code


def explain_gap(ctx: Context, device_id: str, first: int, reason: str, actor: str) -> dict[str, Any]:
    """Why the run of numbers that begins with `first` will never come. Refusal 404."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        shown = numbers.explain(conn, device_id, first, reason, now)
        audit.note(conn, now, actor, "gap.explained", device_id, {"first": first, "reason": reason})
    return shown
