"""Fills an empty central with sample merchants, return points and cases, through its real HTTP API."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import httpx

from sync.central.telling.deliveries import FAILED, PASSED

PARTNER = "Sample platform"
_FULFILLED = "2026-01-15T12:00:00Z"


@dataclass(frozen=True, slots=True)
class Seeded:
    """`case_ids` by the sample's key; `item_ids` by the sample's key, in the order of its items."""

    partner_key: str
    enrolment_code: str
    case_ids: Mapping[str, str]
    item_ids: Mapping[str, tuple[str, ...]]
    webhook_secrets: tuple[str, ...]


class SamplesRefused(Exception):
    """Central did not take the samples; the text is its answer."""


def seed(base_url: str, operator_key: str, data: Mapping[str, Any], webhook_url: str = "") -> Seeded:
    """Post everything in `data` (the shape of assets/demo/cases.json); SamplesRefused when central does not take it.

    With a `webhook_url` both verification events are registered to it.
    """
    with httpx.Client(base_url=base_url, trust_env=False, timeout=30) as client:
        ops = _Caller(client, operator_key)
        for merchant in data["merchants"]:
            ops.post("/v1/ops/merchants", merchant)
        for point in data["return_points"]:
            ops.post("/v1/ops/return_points", point)
        if "courier" in data:
            ops.put("/v1/ops/courier", data["courier"])
        station = data["station"]
        partner_key = str(ops.post("/v1/ops/partner_keys", {"name": PARTNER})["key"])
        wanted = {"station_name": station["name"], "return_point_id": station["return_point_id"]}
        code = str(ops.post("/v1/ops/enrolment_codes", wanted)["code"])
        partner = _Caller(client, partner_key)
        events = (PASSED, FAILED) if webhook_url else ()
        hooks = [
            partner.post("/api/webhooks", {"url": webhook_url, "event": event}, f"sample-{event}") for event in events
        ]
        cases = {entry["key"]: _create(partner, entry, station["return_point_id"]) for entry in data["cases"]}
    return Seeded(
        partner_key=partner_key,
        enrolment_code=code,
        case_ids={key: str(case["id"]) for key, case in cases.items()},
        item_ids={key: tuple(item["id"] for item in case["return_case_items"]) for key, case in cases.items()},
        webhook_secrets=tuple(str(hook["secret"]) for hook in hooks),
    )


def seed_staff(base_url: str, operator_key: str, data: Mapping[str, Any]) -> dict[str, str]:
    """The sample's staff, each with a PIN and a badge; the badges' codes by name. SamplesRefused."""
    with httpx.Client(base_url=base_url, trust_env=False, timeout=30) as client:
        ops = _Caller(client, operator_key)
        people = [ops.post("/v1/ops/staff", person) for person in data["staff"]]
        return {each["name"]: str(ops.post(f"/v1/ops/staff/{each['staff_ref']}/badge", {})["badge"]) for each in people}


class _Caller:
    """Calls with one bearer key."""

    def __init__(self, client: httpx.Client, key: str) -> None:
        self._client = client
        self._headers = {"Authorization": f"Bearer {key}"}

    def post(self, path: str, body: Mapping[str, Any], idempotency_key: str = "") -> dict[str, Any]:
        extra = {"Idempotency-Key": idempotency_key} if idempotency_key else {}
        return self._answer("POST", path, self._headers | extra, body)

    def put(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        return self._answer("PUT", path, self._headers, body)

    def get(self, path: str) -> dict[str, Any]:
        return self._answer("GET", path, self._headers)

    def _answer(
        self, method: str, path: str, headers: Mapping[str, str], body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        try:
            answer = self._client.request(method, path, json=body, headers=dict(headers))
            answer.raise_for_status()
            return dict(answer.json())
        except httpx.HTTPStatusError as problem:
            raise SamplesRefused(f"Central refused {method} {path}: {problem.response.text[:300]}") from problem
        except (httpx.HTTPError, ValueError) as problem:
            raise SamplesRefused(f"Central did not answer {method} {path}: {problem}") from problem


class SampleReader:
    """Reads back what became of the samples, as their partner and as the operator."""

    def __init__(self, base_url: str, partner_key: str, operator_key: str) -> None:
        self._client = httpx.Client(base_url=base_url, trust_env=False, timeout=30)
        self._partner = _Caller(self._client, partner_key)
        self._ops = _Caller(self._client, operator_key)

    def case(self, case_id: str) -> dict[str, Any]:
        """Get Return Case; SamplesRefused when central does not answer."""
        return self._partner.get(f"/api/v1/return_cases/{case_id}")

    def events(self, case_id: str) -> list[dict[str, Any]]:
        """The facts behind it."""
        return list(self._ops.get(f"/v1/ops/return_cases/{case_id}/events")["events"])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()


def _create(partner: _Caller, sample: Mapping[str, Any], return_point_id: str) -> dict[str, Any]:
    """Create the case, list its methods, select the drop-off: the order a real platform keeps."""
    case = partner.post("/api/v1/return_cases", case_body(sample), f"sample-{sample['key']}")
    path = f"/api/v1/return_cases/{case['id']}"
    offered = partner.get(f"{path}/return_methods")["return_methods"]
    choices = [method["id"] for method in offered if method["available"] and method["kind"] == "DROP_OFF"]
    wanted = f"dropoff_{return_point_id}"
    chosen = wanted if wanted in choices else choices[0]
    return partner.post(f"{path}/return_method", {"return_method_id": chosen})


def case_body(sample: Mapping[str, Any]) -> dict[str, Any]:
    """One sample in the words of Create Return Case."""
    return {
        "store_id": sample["store_id"],
        "customer": sample["customer"],
        "external_references": [
            {"type": "RMA_NUMBER", "value": sample["rma_number"]},
            {"type": "ORDER_ID", "value": sample["order_id"]},
            {"type": "ORDER_NUMBER", "value": sample["order_number"]},
        ],
        "return_items": [_item_body(item) for item in sample["items"]],
    }


def _item_body(item: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": item["name"],
        "reason": item["reason"],
        "comment": item["comment"],
        "return_type": "REFUND",
        "fulfilled_at": item.get("fulfilled_at", _FULFILLED),
        "order_line_details": {
            "external_order_line_item_reference": {"id": item["order_line_id"]},
            "price": item["price"],
            "category": item["category"],
            "product_variant": {
                "name": item["name"],
                "sku": item["sku"],
                "upc": item["upc"],
                "attributes": item["attributes"],
            },
        },
    }
