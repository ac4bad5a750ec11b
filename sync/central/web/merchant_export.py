"""All returns as CSV, one line per item, written while it is read.

With a byte order mark, for without it Excel reads the accents wrong. A text that a spreadsheet would take for a formula
gets an apostrophe before it (OWASP, CSV injection).
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sync.central.partners.cases import StoredItem
from sync.central.web.words import words

# Where a cell begins with a formula: for us, or for an Excel that splits at semicolons, whatever is quoted.
_FORMULA = re.compile(r'(^|[;\t\r\n])(?=[\s"]*[=+\-@＝＋－＠])|^(?=[\t\r\n])')
_HEAD = (
    "Return",
    "RMA",
    "Order",
    "Status",
    "Announced",
    "Verified",
    "Answer by",
    "Closed",
    "Consumer",
    "E-mail",
    "Item",
    "SKU",
    "Reason of the consumer",
    "Price",
    "Currency",
    "Found",
    "Decision",
    "Decided by",
)


def lines(batches: Iterable[list[dict[str, Any]]]) -> Iterator[bytes]:
    """The file in pieces, the head first."""
    yield "\ufeff".encode() + _written([_HEAD])
    for batch in batches:
        yield _written(row for case in batch for row in _rows(case))


def _written(rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def harmless(cell: object) -> object:
    """The text, with an apostrophe before what a spreadsheet would run."""
    return _FORMULA.sub(r"\g<0>'", cell) if isinstance(cell, str) else cell


def _rows(case: Mapping[str, Any]) -> Iterator[list[object]]:
    decision = case["decision"]
    decided = {entry["item_id"]: entry for entry in decision.get("items", ())}
    head = [
        case["case_id"],
        case["rma_number"],
        case["order_number"],
        words(case["status"]),
        _moment(case["created_at"]),
        decision.get("verified_at") or "",
        _moment(case["resolve_by"]),
        _moment(case["closed_at"]),
        case["customer"].get("name", ""),
        case["customer"].get("email", ""),
    ]
    for item in case["case_items"]:
        yield head + _item(item, decided.get(item.item_id, {}))


def _item(item: StoredItem, decided: Mapping[str, Any]) -> list[object]:
    line = item.details["order_line_details"]
    price = line["price"] or {}
    found = decided.get("result")
    return [
        item.name,
        line["product_variant"]["sku"],
        item.details["reason"] or "",
        price.get("amount", ""),
        price.get("currency", ""),
        words(found) if found else "",
        words(decided.get("decision", "PENDING")),
        decided.get("decided_by", ""),
    ]


def _moment(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at else ""
