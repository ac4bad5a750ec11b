"""Payouts item by item: what was announced of each declared item, revision by revision.

Whoever pays acts on an item's last entry and knows it again by its `id`: case, item and the number of the revision.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sync.central.partners.cases import StoredCase
from sync.domain.remittance import CaseDecision, ItemDecision


def changed(before: CaseDecision | None, after: CaseDecision) -> list[ItemDecision]:
    """The items whose decision or its reason is another than before."""
    known = {item.item_id: _money(item) for item in before.items} if before else {}
    return [item for item in after.items if known.get(item.item_id) != _money(item)]


def _money(item: ItemDecision) -> tuple[object, ...]:
    return item.decision, item.why, item.decided_by


def release(case: StoredCase, item: ItemDecision, number: int, at: Any) -> dict[str, Any]:
    """One entry, as the webhook tells it and Get Remittance lists it."""
    stored = case.item(item.item_id)
    line = stored.details["order_line_details"] if stored else {}
    return {
        "id": f"{case.case_id}/{item.item_id}/{number}",
        "case_id": case.case_id,
        "store_id": case.store_id,
        "item_id": item.item_id,
        "external_order_reference": {"id": case.order_id, "number": case.order_number},
        "external_order_line_item_reference": line.get("external_order_line_item_reference"),
        "price": line.get("price"),
        "revision": number,
        "remittance_decision": item.decision,
        "decided_by": item.decided_by,
        "decision_reason": item.why,
        "verification_result": item.result,
        "decided_at": at.isoformat(),
    }


def history(case: StoredCase, revisions: Sequence[tuple[int, Any, CaseDecision]]) -> dict[str, Any]:
    """Per item its entries, the first one first; `revisions` are (number, at, decision) in order."""
    entries: dict[str, list[dict[str, Any]]] = {item.item_id: [] for item in case.items}
    for item, number, at in _all_changes(revisions):
        entries.setdefault(item.item_id, []).append(release(case, item, number, at))
    return {
        "case_id": case.case_id,
        "sequence": revisions[-1][0] if revisions else 0,
        "items": [
            {
                "item_id": item_id,
                "remittance_decision": told[-1]["remittance_decision"] if told else "PENDING",
                "revisions": told,
            }
            for item_id, told in entries.items()
        ],
    }


def _all_changes(revisions: Sequence[tuple[int, Any, CaseDecision]]) -> Iterable[tuple[ItemDecision, int, Any]]:
    before: CaseDecision | None = None
    for number, at, decision in revisions:
        yield from ((item, number, at) for item in changed(before, decision))
        before = decision
