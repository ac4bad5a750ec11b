"""Cases of any shape at a real central, looked at by its stations, answered by their merchant."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx

from sync.domain.events import EventType
from sync.domain.verification import Finding, Result, Stage, UndeclaredItem
from sync.wire import Envelope, Verdict
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings

LN, DMG, NR = Result.LIKE_NEW, Result.DAMAGED, Result.NOT_RECEIVED
PAY, WAIT, DENY = "REMIT", "PENDING", "DO_NOT_REMIT"
JACKET = UndeclaredItem(barcode="7712345000586", brand="Fern", description="Rain jacket, L")
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Return:
    """One return case as its partner sees it."""

    partner: httpx.Client
    case_id: str
    item_ids: tuple[str, ...]

    def read(self) -> dict[str, Any]:
        answer = self.partner.get(f"/api/v1/return_cases/{self.case_id}")
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def money(self) -> list[str]:
        return [item["remittance_decision"] for item in self.read()["return_case_items"]]

    def kinds(self) -> list[str]:
        """Of the exceptions that are open."""
        return [entry["kind"] for entry in self.read()["exceptions"] if entry["open"]]

    def undeclared(self) -> list[dict[str, Any]]:
        return list(self.read()["undeclared_items"])

    def merchant(self, path: str, body: dict[str, Any] | None = None, **headers: str) -> httpx.Response:
        """A call of /v1/merchant/return_cases/{id}/..."""
        url = f"/v1/merchant/return_cases/{self.case_id}/{path}"
        return self.partner.post(
            url, json=body or {}, headers={name.replace("_", "-"): headers[name] for name in headers}
        )

    def resolve(self, item: int, decision: str) -> httpx.Response:
        return self.merchant(f"items/{self.item_ids[item]}/resolution", {"decision": decision})

    def explanation(self, revision: int | None = None) -> dict[str, Any]:
        path = f"/v1/merchant/return_cases/{self.case_id}/explanation"
        return dict(self.partner.get(path, params={} if revision is None else {"revision": revision}).json())

    def remittance(self) -> dict[str, Any]:
        return dict(self.partner.get(f"/api/v1/return_cases/{self.case_id}/remittance").json())


@dataclass(slots=True)
class Desk:
    """A bench's partner and its stations."""

    bench: Bench
    stations: dict[str, FakeStation] = field(default_factory=dict)

    def new(
        self,
        items: int = 1,
        method: str = "DROP_OFF",
        lines: Sequence[str] = (),
        follows: Return | None = None,
        **customer: str,
    ) -> Return:
        number = next(_numbers)
        lines = lines or [f"line-{number}-{place}" for place in range(items)]
        body = {
            "store_id": 4101,
            "customer": {"name": "Jo Martin", "email": "jo@consumer.example", "language": "en-us"} | customer,
            "external_references": [
                {"type": "RMA_NUMBER", "value": f"NL-9{number:04}"},
                {"type": "ORDER_ID", "value": f"o{number}"},
                {"type": "ORDER_NUMBER", "value": f"#{number}"},
            ],
            "return_items": [_item(line) for line in lines],
            "follows_case_id": follows.case_id if follows else None,
        }
        made = self._post("/api/v1/return_cases", body, f"desk-{number}")
        path = f"/api/v1/return_cases/{made['id']}"
        offered = self.bench.partner.get(f"{path}/return_methods").json()["return_methods"]
        chosen = next(entry["id"] for entry in offered if entry["kind"] == method and entry["available"])
        self._post(f"{path}/return_method", {"return_method_id": chosen}, f"method-{number}")
        ids = tuple(item["id"] for item in made["return_case_items"])
        return Return(self.bench.partner, str(made["id"]), ids)

    def case(self, case_id: str) -> Return:
        made = self.bench.partner.get(f"/api/v1/return_cases/{case_id}").json()
        return Return(self.bench.partner, case_id, tuple(item["id"] for item in made["return_case_items"]))

    def _post(self, path: str, body: dict[str, Any], key: str) -> dict[str, Any]:
        answer = self.bench.partner.post(path, json=body, headers={"Idempotency-Key": key})
        assert answer.status_code in (200, 201), answer.text
        return dict(answer.json())

    def station(self, name: str = "Station 03") -> FakeStation:
        if name not in self.stations:
            self.stations[name] = self.bench.station(name)
        self.stations[name].now = self.bench.clock.now()
        return self.stations[name]

    def envelope(
        self,
        case: Return,
        *results: Result | Finding,
        stage: Stage = Stage.COUNTER,
        station: str = "Station 03",
        corrects: str = "",
        undeclared: Sequence[UndeclaredItem] = (),
        bags: Sequence[str] = (),
    ) -> Envelope:
        found = [
            result if isinstance(result, Finding) else findings([item_id], result)[0]
            for item_id, result in zip(case.item_ids, results, strict=True)
        ]
        more: dict[str, Any] = {"event_type": EventType.CORRECTED, "supersedes": corrects} if corrects else {}
        return self.station(station).envelope(
            case.case_id, found, stage=stage, undeclared=tuple(undeclared), bags=tuple(bags), **more
        )

    def look(self, case: Return, *results: Result | Finding, **more: Any) -> str:
        """A look that is taken in; its event id."""
        envelope = self.envelope(case, *results, **more)
        self.verdict(envelope, more.get("station", "Station 03"))
        return envelope.event_id

    def verdict(self, envelope: Envelope, station: str = "Station 03") -> Verdict:
        [verdict] = self.post([envelope], station)
        return verdict

    def post(self, envelopes: Sequence[Envelope], station: str = "Station 03") -> list[Verdict]:
        """All of them are taken in, and their moments are over: events of one moment are put microseconds apart."""
        verdicts = self.station(station).post(*envelopes).results
        assert {verdict.status for verdict in verdicts} == {"accepted"}, verdicts
        self.bench.clock.advance(1)
        return verdicts

    def days(self, days: float) -> None:
        """Time passes."""
        self.bench.clock.advance(days * 86400)


def _item(line: str) -> dict[str, Any]:
    return {
        "name": f"Item {line}",
        "return_type": "REFUND",
        "fulfilled_at": "2026-10-01T10:00:00Z",
        "order_line_details": {
            "external_order_line_item_reference": {"id": line},
            "price": {"amount": 20.5, "currency": "CAD"},
            "product_variant": {"name": f"Item {line}", "sku": f"SKU-{line}"},
        },
    }
