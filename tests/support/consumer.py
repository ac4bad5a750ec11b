"""A consumer who left traces everywhere in central, and a search of everything that central keeps."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.samples import case_body
from sync.domain.custody import ProvisionalReceived
from sync.domain.verification import Finding, Photo, Result, UndeclaredItem
from tests.integration.central.conftest import Bench
from tests.support.central import CASES, FakeStation

EMAIL, RMA, ORDER = "zeb.quartermaine@consumer.example", "ZQ-77123", "#9917712"
# What must be found nowhere once the consumer is forgotten.
WORDS = (
    EMAIL,
    "Zebulon",
    "Quartermaine",
    "9917712",
    RMA,
    "X9Y 8Z7",
    "X9Y8Z7",
    "order-of-zeb",
    "rings twice",
    "smells of his aunt",
    "red kite",
    "brought it himself",
)


@dataclass(frozen=True, slots=True)
class Consumer:
    """`photos`: those of the case's look, and of goods that came before the case was known."""

    case_id: str
    request_id: str
    item_id: str
    photos: tuple[str, str]
    event_id: str


def body(line: str = "line-of-zeb") -> dict[str, Any]:
    sample = dict(CASES["cases"][0]) | {"rma_number": RMA, "order_number": ORDER, "order_id": "order-of-zeb"}
    customer = {"name": "Zebulon Quartermaine", "email": EMAIL, "language": "en-ca", "postal_code": "X9Y 8Z7"}
    item = dict(sample["items"][0]) | {"order_line_id": line, "comment": "It rings twice"}
    return case_body(sample | {"items": [item], "customer": customer})


def arrived(bench: Bench, station: FakeStation, hashes: tuple[str, str]) -> Consumer:
    """Asked for, created, dropped off, talked about, refused once, told by webhook."""
    asked = {
        "store_id": body()["store_id"],
        "customer": body()["customer"],
        "external_references": [{"type": "RMA_NUMBER", "value": RMA}, {"type": "ORDER_NUMBER", "value": ORDER}],
        "return_items": [
            {"external_references": [{"type": "ORDER_LINE_ITEM_ID", "value": "line-of-zeb"}], "comment": "rings twice"}
        ],
    }
    request = bench.partner.post("/api/v1/return_requests", json=asked, headers={"Idempotency-Key": "request-of-zeb"})
    assert request.status_code == 201, request.text
    made = bench.partner.post(
        "/api/v1/return_cases",
        json=body() | {"return_request_id": request.json()["id"]},
        headers={"Idempotency-Key": "case-of-zeb"},
    )
    assert made.status_code == 201, made.text
    case_id, item_id = made.json()["id"], made.json()["return_case_items"][0]["id"]
    first, second = (Photo(name, 100) for name in hashes)
    wrong = station.envelope(case_id, [Finding("no-such-item", Result.DAMAGED, note="smells of his aunt")])
    finding = Finding(item_id, Result.LIKE_NEW, note="smells of his aunt", photos=(first,))
    thing = UndeclaredItem(description="a red kite", note="brought it himself")
    event_id = "019aa000-0000-7000-8000-00000000000a"
    goods = ProvisionalReceived(event_id, "RBB-OTHER", (second,), "sue", RMA, "Zebulon brought it himself")
    good = station.envelope(case_id, [finding], undeclared=(thing,))
    answer = station.post(wrong, good, station.says(goods))
    assert [verdict.status for verdict in answer.results] == ["rejected", "accepted", "accepted"], answer
    return Consumer(case_id, request.json()["id"], item_id, hashes, good.event_id)


def found_in(ctx: Context, words: tuple[str, ...] = WORDS) -> set[tuple[str, str]]:
    """Which of the words stand in which table."""
    return {(table.name, word) for table, text in _texts(ctx) for word in words if word.lower() in text}


def _texts(ctx: Context) -> Iterator[tuple[sa.Table, str]]:
    """Every row of every table as text, as it lies in the database."""
    with ctx.db.read() as conn:
        for table in t.metadata.sorted_tables:
            for row in conn.execute(sa.select(table)):
                yield table, "\n".join(_text(value) for value in row).lower()


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
