"""What the pages show, read from the tables in one go."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from sync.central import cases, decisions, facts, webhooks
from sync.central.db import tables as t
from sync.central.facts import Fact
from sync.domain.verification import Finding, UndeclaredItem

_WORDS = {
    "ITEM_LIKE_NEW": "Like new",
    "ITEM_DAMAGED": "Damaged",
    "ITEM_NOT_RECEIVED": "Not here",
    "REMIT": "Pay",
    "DO_NOT_REMIT": "Do not pay",
    "PENDING": "Pending",
    "PASSED": "Passed",
    "FAILED": "Failed",
    "PENDING_APPROVAL": "Waits for approval",
    "awaits_resolution": "waits for the merchant's answer",
    "like_new": "like new",
    "not_received": "not received",
    "unverified": "not looked at yet",
    "resolved": "answered by the merchant",
    "deadline_passed": "the deadline passed",
    "double_drop_off": "Dropped off twice",
    "paid_differs": "Paid, but the later finding differs",
    "turned_up": "Turned up later",
    "damaged": "Damaged: waits for an answer",
    "undeclared": "Undeclared goods",
    "RETURN_POINT_DROP_OFF": "Drop-off",
}


def words(value: object) -> str:
    """A literal of the API as people read it."""
    text = str(value)
    return _WORDS.get(text, text.replace("_", " ").capitalize() if text.isupper() else text.replace("_", " "))


def moment(value: datetime | None) -> str:
    if value is None:
        return "–"
    return (value.astimezone(UTC) if value.tzinfo else value).strftime("%d %b %Y, %H:%M:%S UTC")


def case_rows(conn: sa.Connection, query: str, limit: int = 200) -> list[dict[str, Any]]:
    """The newest cases, or those whose id, RMA or order number holds the words."""
    c = t.return_case.c
    counted = sa.select(sa.func.count()).where(t.case_item.c.case_id == c.case_id).scalar_subquery()
    chosen = (
        sa.select(c.case_id, c.status, c.rma_number, c.order_number, c.created_at, c.resolve_by)
        .add_columns(t.merchant.c.name.label("merchant"), counted.label("items"))
        .join(t.merchant, t.merchant.c.store_id == c.store_id)
        .order_by(c.created_at.desc(), c.case_id)
        .limit(limit)
    )
    wanted = query.strip().upper()
    if wanted:
        fields = (c.case_id, c.rma_number, c.order_number)
        chosen = chosen.where(sa.or_(*(field.contains(wanted, autoescape=True) for field in fields)))
    rows = [dict(row) for row in conn.execute(chosen).mappings()]
    for row in rows:
        revision = decisions.revisions(conn, row["case_id"])[-1:]
        row["decision"] = revision[0].decision if revision else None
    return rows


def case_view(conn: sa.Connection, case: cases.StoredCase, now: datetime) -> dict[str, Any]:
    """Everything of one case."""
    known = facts.of_case(conn, case.case_id)
    decision, sequence = decisions.current(conn, case, now)
    held = _held(conn, known)
    standing = facts.standing(known)
    return {
        "decision": decision,
        "sequence": sequence,
        "items": [
            {
                "item": item,
                "variant": item.details["order_line_details"]["product_variant"],
                "price": item.details["order_line_details"]["price"],
                "decision": decision.of(item.item_id),
                "looks": _looks(standing, item.item_id, held),
            }
            for item in case.items
        ],
        "undeclared": [
            {"what": what, "at": fact, "photos": _photos(what, held)}
            for fact in standing
            for what in fact.event.verification.undeclared
        ],
        "facts": known,
        "standing": {fact.event.verification.event_id for fact in standing},
        "revisions": list(reversed(decisions.revisions(conn, case.case_id))),
        "resolutions": decisions.resolutions(conn, case.case_id),
        "names": {item.item_id: item.name for item in case.items},
        "deliveries": _deliveries(conn, case.case_id),
        "drop_off": facts.dropped_off(known),
    }


def _held(conn: sa.Connection, known: Sequence[Fact]) -> set[str]:
    named = {photo.sha256 for fact in known for photo in fact.event.verification.photos()}
    return set(conn.scalars(sa.select(t.blob.c.sha256).where(t.blob.c.sha256.in_(named))))


def _looks(standing: Sequence[Fact], item_id: str, held: set[str]) -> list[dict[str, Any]]:
    return [
        {"fact": fact, "finding": finding, "photos": _photos(finding, held)}
        for fact in standing
        for finding in fact.event.verification.findings
        if finding.item_id == item_id
    ]


def _photos(part: Finding | UndeclaredItem, held: set[str]) -> list[dict[str, Any]]:
    return [{"sha256": photo.sha256, "here": photo.sha256 in held} for photo in part.photos]


def _deliveries(conn: sa.Connection, case_id: str) -> list[dict[str, Any]]:
    rows = conn.execute(
        sa.select(t.delivery, t.webhook.c.url)
        .join(t.webhook, t.webhook.c.webhook_id == t.delivery.c.webhook_id)
        .where(t.delivery.c.case_id == case_id)
        .order_by(t.delivery.c.delivery_id.desc())
    ).mappings()
    found = [dict(row) for row in rows]
    attempts = webhooks.attempts_of(conn, [row["delivery_id"] for row in found])
    return [row | {"tries": attempts.get(row["delivery_id"], [])} for row in found]
