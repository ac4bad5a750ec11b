"""The return case as partners read it: the answer of Get Return Case and the `data` of every webhook are the same.

Names and types are ReturnBear's ReturnCase payload (its amounts of prices are numbers, ids may be strings or numbers);
what the platform has not published (status, undeclared items, photos and notes) is ours.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sync.central.money.answers import Answers, Thing, things, waiting
from sync.central.money.facts import Fact, counting, dropped_off
from sync.central.partners.cases import StoredCase, StoredItem, to_domain
from sync.domain.remittance import CaseDecision, ItemDecision
from sync.domain.verification import Finding, Photo, status_of


def case_payload(
    case: StoredCase, facts: Sequence[Fact], decision: CaseDecision, sequence: int, answers: Answers
) -> dict[str, Any]:
    """`sequence` is the number of the decision's revision, 0 before the first."""
    drop = dropped_off(facts)
    domain = to_domain(case, drop)
    behind = counting(domain, facts)
    waits = waiting(domain, facts, decision, answers)
    return {
        "id": case.case_id,
        "store_id": case.store_id,
        "status": case.status,
        "verification_status": decision.status,
        "sequence": sequence,
        "follows_case_id": case.follows_case_id,
        "return_request_id": case.return_request_id,
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
        "undeclared_items": [_undeclared(thing) for thing in things(domain, facts, decision, answers)],
        "exceptions": [
            {
                "kind": entry.kind,
                "item_id": entry.item_id or None,
                "event_id": entry.event_id or None,
                "open": entry in waits,
            }
            for entry in decision.exceptions
        ],
    }


_HEAD = ("id", "store_id", "status", "verification_status", "sequence", "follows_case_id", "created_at")
_TAIL = ("verified_at", "resolve_by", "external_order_reference")
_DECIDED = ("id", "external_order_line_item_reference", "remittance_decision", "decided_by", "decision_reason")


def shorter(data: Mapping[str, Any], url: str) -> tuple[Mapping[str, Any], ...]:
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


def _undeclared(thing: Thing) -> dict[str, Any]:
    """`status` as if it had been declared alone: whether it would pass."""
    goods, item, answer = thing.goods, thing.goods.item, thing.answer
    return {
        "id": goods.goods_id,
        "stage": goods.last.received.verification.stage,
        "item_id": goods.declared_as or None,
        "barcode": item.barcode,
        "brand": item.brand,
        "description": item.description,
        "quantity": item.quantity,
        "status": status_of([item.result]),
        "verification_result": item.result,
        "notes": item.note,
        "photos": _photos(item.photos),
        "state": thing.state,
        "answered_at": _moment(answer.at) if answer else None,
        "answer_note": answer.note if answer else "",
        "new_case_id": answer.new_case_id if answer else None,
    }


def _photos(photos: Sequence[Photo]) -> list[dict[str, Any]]:
    return [{"sha256": photo.sha256, "size": photo.size, "mime": photo.mime} for photo in photos]


def with_links(value: Any, link: Callable[[str], str]) -> Any:
    """The same with a `url` in every photo: `link` gives the address of the photo of that SHA-256, which expires."""
    if isinstance(value, list):
        return [with_links(each, link) for each in value]
    if not isinstance(value, dict):
        return value
    told = {name: with_links(each, link) for name, each in value.items() if name != "photos"}
    if "photos" in value and not isinstance(value["photos"], list):  # a partner's own word for something else
        told["photos"] = value["photos"]
    elif "photos" in value:
        told["photos"] = [photo | {"url": link(photo["sha256"])} for photo in value["photos"]]
    return told


def _moment(value: Any) -> str | None:
    return value.isoformat() if value else None
