"""The return case as partners read it: the answer of Get Return Case and the `data` of every webhook are the same.

Names and types are ReturnBear's ReturnCase payload (its amounts of prices are numbers, ids may be strings or numbers);
what the platform has not published (status, undeclared items, photos and notes) is ours.
"""

from collections.abc import Sequence
from typing import Any

from sync.central.cases import StoredCase, StoredItem
from sync.central.facts import Fact, dropped_off, finding_behind, standing
from sync.domain.remittance import CaseDecision, ItemDecision
from sync.domain.verification import Photo, UndeclaredItem


def case_payload(case: StoredCase, facts: Sequence[Fact], decision: CaseDecision, sequence: int) -> dict[str, Any]:
    """`sequence` is the number of the decision's revision, 0 before the first."""
    drop = dropped_off(facts)
    return {
        "id": case.case_id,
        "store_id": case.store_id,
        "status": case.status,
        "verification_status": decision.status,
        "sequence": sequence,
        "follows_case_id": case.follows_case_id,
        "created_at": _moment(case.created_at),
        "verified_at": _moment(decision.verified_at),
        "resolve_by": _moment(decision.resolve_by),
        "customer_contact": {name: case.customer.get(name, "") for name in ("email", "language", "name")},
        "external_references": case.external_references,
        "external_order_reference": {"id": case.order_id, "number": case.order_number},
        "fees": [],
        "return_method": case.method,
        "drop_off": {"at": _moment(drop.at), "location": drop.location, "bags": list(drop.bags)} if drop else None,
        "return_case_items": [_item(item, facts, decision.of(item.item_id)) for item in case.items],
        "undeclared_items": [
            _undeclared(fact, item) for fact in standing(facts) for item in fact.event.verification.undeclared
        ],
        "exceptions": [
            {"kind": entry.kind, "item_id": entry.item_id or None, "event_id": entry.event_id or None}
            for entry in decision.exceptions
        ],
    }


def _item(item: StoredItem, facts: Sequence[Fact], decision: ItemDecision) -> dict[str, Any]:
    line = item.details["order_line_details"]
    return {
        "id": item.item_id,
        "name": item.name,
        "reason": item.details["reason"],
        "comment": item.details["comment"],
        "return_type": item.details["return_type"],
        "fulfilled_at": item.details["fulfilled_at"],
        "category": line["category"],
        "external_order_line_item_reference": line["external_order_line_item_reference"],
        "fees": [],
        "price": line["price"],
        "product_variant": line["product_variant"],
        "remittance_decision": decision.decision,
        "decided_by": decision.decided_by,
        "decision_reason": decision.why,
        "verification_summary": _summary(facts, decision),
    }


def _summary(facts: Sequence[Fact], decision: ItemDecision) -> dict[str, Any] | None:
    if decision.result is None:
        return None
    behind = finding_behind(facts, decision.item_id, decision.result)
    summary: dict[str, Any] = {"verification_result": decision.result}
    if behind is None:
        return summary
    fact, finding = behind
    return summary | {
        "stage": fact.event.verification.stage,
        "verified_at": _moment(fact.received_at),
        "location": fact.event.origin.location_name,
        "reasons": list(finding.reasons),
        "places": list(finding.places),
        "notes": finding.note,
        "photos": _photos(finding.photos),
    }


def _undeclared(fact: Fact, item: UndeclaredItem) -> dict[str, Any]:
    return {
        "stage": fact.event.verification.stage,
        "barcode": item.barcode,
        "brand": item.brand,
        "description": item.description,
        "quantity": item.quantity,
        "verification_result": item.result,
        "notes": item.note,
        "photos": _photos(item.photos),
    }


def _photos(photos: Sequence[Photo]) -> list[dict[str, Any]]:
    return [{"sha256": photo.sha256, "size": photo.size, "mime": photo.mime} for photo in photos]


def _moment(value: Any) -> str | None:
    return value.isoformat() if value else None
