"""The return case as partners read it: the answer of Get Return Case and the `data` of every webhook are the same.

Names and types are ReturnBear's ReturnCase payload (its amounts of prices are numbers, ids may be strings or numbers);
what the platform has not published (status, undeclared items, photos and notes) is ours.
"""

from collections.abc import Sequence
from typing import Any

from sync.central.cases import StoredCase, StoredItem, to_domain
from sync.central.facts import Fact, counting, dropped_off, standing
from sync.domain.remittance import CaseDecision, ItemDecision
from sync.domain.verification import Finding, Photo, UndeclaredItem


def case_payload(case: StoredCase, facts: Sequence[Fact], decision: CaseDecision, sequence: int) -> dict[str, Any]:
    """`sequence` is the number of the decision's revision, 0 before the first."""
    drop = dropped_off(facts)
    behind = counting(to_domain(case, drop), facts)
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
        "return_case_items": [_item(item, behind.get(item.item_id), decision.of(item.item_id)) for item in case.items],
        "undeclared_items": [
            _undeclared(fact, item) for fact in standing(facts) for item in fact.event.verification.undeclared
        ],
        "exceptions": [
            {"kind": entry.kind, "item_id": entry.item_id or None, "event_id": entry.event_id or None}
            for entry in decision.exceptions
        ],
    }


_HEAD = ("id", "store_id", "status", "verification_status", "sequence", "follows_case_id", "created_at")
_TAIL = ("verified_at", "resolve_by", "external_order_reference")
_DECIDED = ("id", "external_order_line_item_reference", "remittance_decision", "decided_by", "decision_reason")


def shorter(data: dict[str, Any], url: str) -> tuple[dict[str, Any], ...]:
    """A case payload whole, then by its decisions alone, then without its items. The shortened ones say `complete:
    false` and where (`url`) the whole is."""
    bare = {name: data[name] for name in (*_HEAD, *_TAIL)} | {"complete": False, "url": url}
    return data, bare | {"return_case_items": [_decided(item) for item in data["return_case_items"]]}, bare


def _decided(item: dict[str, Any]) -> dict[str, Any]:
    summary = item["verification_summary"]
    result = {"verification_result": summary["verification_result"]} if summary else None
    return {name: item[name] for name in _DECIDED} | {"verification_summary": result}


def _item(item: StoredItem, behind: tuple[Fact, Finding] | None, decision: ItemDecision) -> dict[str, Any]:
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
        "verification_summary": _summary(behind, decision),
    }


def _summary(behind: tuple[Fact, Finding] | None, decision: ItemDecision) -> dict[str, Any] | None:
    if decision.result is None:
        return None
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
        "disputed": finding.disputed,
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
