"""A shop with work on its pages: long names, photos, damaged and undeclared goods, every kind of page filled."""

import hashlib
import io
from dataclasses import dataclass, replace
from typing import Any

import httpx
from PIL import Image
from playwright.sync_api import Browser, BrowserContext

from sync.central.people.accounts import Role
from sync.central.samples import Seeded
from sync.domain.verification import Photo, Place, Reason, Result, Stage, UndeclaredItem
from tests.support.browser import Person, PlainBrowser, joined
from tests.support.central import FakeStation, RunningCentral, findings, new_code
from tests.support.clock import FakeClock

STORE, EMPTY = 4101, 4199
NAMES = (
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze aus Schurwolle, gefüttert",
    "Manteau d’hiver réversible en laine mérinos et cachemire recyclé, coupe longue",
    "Trail shoe",
)


@dataclass(frozen=True, slots=True)
class Shop:
    """`damaged`: returns with an item that waits, one for each test that answers; (case id, item id)."""

    central: RunningCentral
    clock: FakeClock
    seeded: Seeded
    lead: Person
    boss: Person
    newcomer: Person
    damaged: list[tuple[str, str]]

    def signed_in(self, browser: Browser, person: Person, **options: Any) -> BrowserContext:
        """A context of its own with a session of that person."""
        self.clock.advance(60)  # a code counts once
        with PlainBrowser(self.central) as plain:
            cookies = dict(plain.sign_in(person).http.cookies)
        context = browser.new_context(base_url=self.central.url, **options)
        context.add_cookies([{"name": k, "value": v, "url": self.central.url} for k, v in cookies.items()])
        return context


def filled(central: RunningCentral, clock: FakeClock) -> Shop:
    seeded = central.seed()
    ctx = central.context
    headers = {"Authorization": f"Bearer {central.operator_key}"}
    empty = {"store_id": EMPTY, "name": "New here", "services": ["RETURN_POINT_DROP_OFF"]}
    httpx.post(f"{central.url}/v1/ops/merchants", json=empty, headers=headers, trust_env=False).raise_for_status()
    lead = joined(ctx, "lead@shop.example", Role.MERCHANT_ADMIN, STORE, "Maximiliane von Hohenstaufen")
    joined(ctx, "clerk@shop.example", Role.MERCHANT, STORE)
    newcomer = joined(ctx, "first@new.example", Role.MERCHANT, EMPTY)
    boss = joined(ctx, "boss@point.example", Role.OPERATOR_ADMIN)
    partner = httpx.Client(
        base_url=central.url, headers={"Authorization": f"Bearer {seeded.partner_key}"}, trust_env=False
    )
    with partner:
        hook = {"url": "http://127.0.0.1:9/hook", "event": "return/verification_failed"}
        partner.post("/api/webhooks", json=hook, headers={"Idempotency-Key": "hook"}).raise_for_status()
        made = [_case(partner, number) for number in range(6)]
    _looked_at(central, clock, made)
    return Shop(central, clock, seeded, lead, boss, newcomer, made)


def _case(partner: httpx.Client, number: int) -> tuple[str, str]:
    name = NAMES[number % 3]
    variant = {"name": name, "sku": f"SKU-{number:04}", "upc": "", "attributes": {"colour": "Nachtblau", "size": "M"}}
    item = {
        "name": name,
        "reason": "Entspricht nicht der Beschreibung",
        "comment": "Der Reißverschluss klemmt schon beim ersten Öffnen.",
        "return_type": "REFUND",
        "fulfilled_at": "2026-10-15T12:00:00Z",
        "order_line_details": {
            "external_order_line_item_reference": {"id": f"L{number}"},
            "price": {"amount": 1039.9 + number, "currency": "EUR"},
            "category": "shoes",
            "product_variant": variant,
        },
    }
    body = {
        "store_id": STORE,
        "customer": {"name": "Maximiliane von Hohenstaufen-Württemberg", "email": f"c{number}@mail.example"},
        "external_references": [
            {"type": "RMA_NUMBER", "value": f"RMA-2026-11-{number:08}"},
            {"type": "ORDER_ID", "value": f"O-{number}"},
            {"type": "ORDER_NUMBER", "value": f"#100{number}"},
        ],
        "return_items": [item],
    }
    answer = partner.post("/api/v1/return_cases", json=body, headers={"Idempotency-Key": f"case-{number}"})
    answer.raise_for_status()
    case = answer.json()
    return case["id"], case["return_case_items"][0]["id"]


def _looked_at(central: RunningCentral, clock: FakeClock, made: list[tuple[str, str]]) -> None:
    """All damaged at the counter, every other one at the hub too; with a photo that is here and one that is not yet."""
    counter, hub = FakeStation(central.url, now=clock.now()), FakeStation(central.url, now=clock.now())
    counter.enrol(new_code(central))
    hub.enrol(new_code(central, "Hub 1"))
    out = io.BytesIO()
    Image.new("RGB", (80, 60), (120, 90, 60)).save(out, "JPEG")
    here = hashlib.sha256(out.getvalue()).hexdigest()
    photos = (Photo(here, len(out.getvalue())), Photo("ab" * 32, 5))
    for number, (case_id, item_id) in enumerate(made):
        [worn] = findings([item_id], Result.DAMAGED)
        worn = replace(worn, reasons=(Reason.WORN, Reason.TAG_GONE), places=(Place.SOLE,), photos=photos)
        worn = replace(worn, note="The sole is scratched.", disputed=True)
        scarf = (UndeclaredItem(description="A blue scarf", brand="Nordlys", photos=photos[:1]),) if number else ()
        counter.post(counter.envelope(case_id, [worn], bags=("RBB7Q2M9X4K3",), undeclared=scarf))
        if number % 2 == 0:
            hub.post(hub.envelope(case_id, [worn], stage=Stage.HUB))
    counter.call("PUT", f"/v1/device/blobs/{here}", out.getvalue(), headers={"Content-Type": "image/jpeg"})
