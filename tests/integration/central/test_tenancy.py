"""A merchant sees only its own: walked over every route that central has.

A route that is in none of the tables below fails here, so that nobody adds one without saying who may see it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from string import Formatter
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

from sync.central.app import create_app
from sync.central.db import tables as t
from sync.central.people.accounts import Role
from tests.integration.central.conftest import Bench
from tests.integration.central.test_merchant_pages import KEY, damaged, picture, upload
from tests.integration.central.test_webhooks import register, sent
from tests.support.browser import PlainBrowser, joined

# Nobody's in particular: signed links, the pages before a sign-in, what machines ask for.
OPEN = {
    "/openapi.json",
    "/central.css",
    "/local-time.js",
    "/mark.svg",
    "/",
    "/sign-in",
    "/sign-in/code",
    "/sign-in/set-up",
    "/invitation",
    "/sign-out",
    "/healthz",
    "/readyz",
    "/photos/{sha256}",
}
# Of the person who is signed in, and of nobody else.
OWN = {
    "/account",
    "/account/password",
    "/account/recovery-codes",
    "/account/sessions",
    "/people",
    "/people/invitations",
    "/people/invitations/withdrawn",
}
OPERATORS = ("/v1/ops/", "/operator")
DEVICES = "/v1/device/"
ENROL = "/v1/device/enrol"  # its code is the key

SINCE = {"since": "2026-01-01T00:00:00Z"}
EXCEPTION = {"kind": "damaged", "answer": "acknowledged"}
CLAIM = {"name": "A scarf", "note": ""}
# What a partner's key reaches by an id, with a body that would be taken.
BY_ID: dict[tuple[str, str], Any] = {
    ("GET", "/api/v1/return_cases/{case_id}"): None,
    ("GET", "/api/v1/return_cases/{case_id}/return_methods"): None,
    ("POST", "/api/v1/return_cases/{case_id}/return_method"): {"return_method_id": "dropoff_eaton-l2"},
    ("POST", "/api/v1/return_cases/{case_id}/approve"): {},
    ("POST", "/api/v1/return_cases/{case_id}/deny"): {},
    ("POST", "/api/v1/return_cases/{case_id}/cancel"): {},
    ("GET", "/api/v1/return_cases/{case_id}/label.svg"): None,
    ("GET", "/api/v1/return_cases/{case_id}/return_pass"): None,
    ("GET", "/api/v1/return_cases/{case_id}/return_pass.png"): None,
    ("GET", "/api/v1/return_cases/{case_id}/return_pass.svg"): None,
    ("DELETE", "/api/v1/return_cases/{case_id}/return_pass"): None,
    ("GET", "/api/v1/return_cases/{case_id}/remittance"): None,
    ("GET", "/api/v1/return_requests/{request_id}"): None,
    ("GET", "/api/webhooks/{webhook_id}"): None,
    ("PATCH", "/api/webhooks/{webhook_id}"): {"enabled": False},
    ("DELETE", "/api/webhooks/{webhook_id}"): None,
    ("POST", "/api/webhooks/{webhook_id}/secret"): {},
    ("POST", "/api/webhooks/{webhook_id}/ping"): {},
    ("GET", "/api/webhooks/{webhook_id}/events"): None,
    ("GET", "/api/webhooks/{webhook_id}/events/{message_id}"): None,
    ("POST", "/api/webhooks/{webhook_id}/events/{message_id}/replay"): {},
    ("POST", "/api/webhooks/{webhook_id}/replay"): SINCE,
    ("POST", "/v1/merchant/return_cases/{case_id}/items/{item_id}/resolution"): {"decision": "REMIT"},
    ("POST", "/v1/merchant/return_cases/{case_id}/undeclared/{goods_id}/claim"): CLAIM,
    ("POST", "/v1/merchant/return_cases/{case_id}/undeclared/{goods_id}/send_back"): {"note": ""},
    ("POST", "/v1/merchant/return_cases/{case_id}/undeclared/{goods_id}/donate"): {"note": ""},
    ("POST", "/v1/merchant/return_cases/{case_id}/undeclared/{goods_id}/not_mine"): {"note": ""},
    ("POST", "/v1/merchant/return_cases/{case_id}/exceptions"): EXCEPTION,
    ("GET", "/v1/merchant/return_cases/{case_id}/explanation"): None,
}
# Lists: each holds the caller's own and nothing else. What is made belongs to whoever makes it.
LISTS = {"/api/v1/return_cases", "/api/v1/return_requests", "/api/webhooks", "/v1/merchant/exceptions"}
# The merchant's pages, by an id; the form that would be taken.
PAGES_BY_ID: dict[tuple[str, str], dict[str, str] | None] = {
    ("GET", "/merchant/photos/{sha256}"): None,
    ("POST", "/merchant/deliveries/{message_id}/replay"): {},
    ("GET", "/merchant/returns/{case_id}"): None,
    ("GET", "/merchant/returns/{case_id}/items/{item_id}"): None,
    ("GET", "/merchant/returns/{case_id}/goods/{goods_id}"): None,
    ("GET", "/merchant/returns/{case_id}/exceptions"): None,
    ("POST", "/merchant/returns/{case_id}/items/{item_id}"): {"decision": "REMIT", "sure": "yes", "version": "1"},
    ("POST", "/merchant/returns/{case_id}/goods/{goods_id}"): {"decision": "donate", "sure": "yes", "version": "1"},
    ("POST", "/merchant/returns/{case_id}/exceptions"): {"about": "damaged", "decision": "acknowledged"},
    ("POST", "/people/{account_id}/{act}"): {},
}
PAGE_LISTS = {
    "/merchant",
    "/merchant/returns",
    "/merchant/returns.csv",
    "/merchant/deliveries",
    "/merchant/activity",
    "/merchant/rules",
}

# As real ones are made, and nobody's.
NOBODYS = {
    "case_id": "RB-00000000",
    "item_id": "00000000-0000-5000-8000-000000000000",
    "goods_id": "00000000-0000-7000-8000-000000000000-0",
    "request_id": "RR-0000000000",
    "webhook_id": "999999",
    "message_id": "msg_" + "0" * 24,
    "sha256": "0" * 64,
    "account_id": "AC-000000000000",
    "act": "off",
}


@dataclass(frozen=True, slots=True)
class Mine:
    """What one merchant has, by the names of the parameters."""

    ids: dict[str, str]

    def address(self, path: str, ids: dict[str, str]) -> str:
        return path.format_map(ids)


@pytest.fixture
def mine(bench: Bench) -> Mine:
    """A case with a damaged item, undeclared goods and a photo; a request, a webhook with a message, and a person."""
    station = bench.station()
    photo = upload(station, picture())
    hook = register(bench, "https://hooks.example/in", "return/verification_failed")
    damaged(bench, station, photo=photo)
    case = bench.case(KEY)
    asked = {
        "store_id": case["store_id"],
        "customer": {"name": "Jo Martin", "email": "jo@mail.example"},
        "external_references": [{"type": kind, "value": "mine-1"} for kind in ("RMA_NUMBER", "ORDER_NUMBER")],
        "return_items": [{"external_references": [{"type": "ORDER_LINE_ITEM_ID", "value": "mine-1"}]}],
    }
    request = bench.partner.post("/api/v1/return_requests", json=asked, headers={"Idempotency-Key": "mine"}).json()
    ada = joined(bench.central.context, "ada@here.example", Role.MERCHANT_ADMIN, case["store_id"])
    [message] = sent(bench, hook)
    return Mine(
        {
            "case_id": case["id"],
            "item_id": case["return_case_items"][1]["id"],
            "goods_id": case["undeclared_items"][0]["id"],
            "request_id": request["id"],
            "webhook_id": str(hook["id"]),
            "message_id": message["message_id"],
            "sha256": photo.sha256,
            "account_id": ada.account.account_id,
            "act": "off",
        }
    )


def other_store(bench: Bench) -> int:
    own = bench.case(KEY)["store_id"]
    with bench.central.context.db.read() as conn:
        store = conn.scalar(sa.select(t.merchant.c.store_id).where(t.merchant.c.store_id != own).order_by("store_id"))
    assert store is not None
    return int(store)


@contextmanager
def key_of(bench: Bench, name: str, stores: list[int] | None) -> Iterator[httpx.Client]:
    wanted = {"name": name} | ({"store_ids": stores} if stores else {})
    operator = {"Authorization": f"Bearer {bench.central.operator_key}"}
    answer = httpx.post(f"{bench.central.url}/v1/ops/partner_keys", json=wanted, headers=operator, trust_env=False)
    assert answer.status_code == 201, answer.text
    headers = {"Authorization": f"Bearer {answer.json()['key']}"}
    with httpx.Client(base_url=bench.central.url, headers=headers, trust_env=False, verify=False, timeout=30) as client:
        yield client


def routes(app: FastAPI) -> set[tuple[str, str]]:
    """Every method and path that the application answers."""
    return {(method, str(route.path)) for route in iter_route_contexts(app.routes) for method in (route.methods or ())}


def is_spoken_for(method: str, path: str) -> bool:
    known = path in OPEN | OWN | LISTS | PAGE_LISTS or path.startswith((*OPERATORS, DEVICES))
    return known or (method, path) in BY_ID or (method, path) in PAGES_BY_ID


def plain(answer: httpx.Response, ids: dict[str, str]) -> tuple[int, str, str]:
    """An answer without the ids that its caller gave."""
    text = answer.text.replace(f"/webhooks/{ids['webhook_id']}", "/webhooks/<webhook_id>")
    for name, value in ids.items():
        if name not in ("webhook_id", "act"):
            text = text.replace(value, f"<{name}>")
    return answer.status_code, answer.headers.get("content-type", ""), text


def test_every_route_says_who_may_see_it(bench: Bench) -> None:
    if bench.central.context.settings.database_url:
        pytest.skip("the routes are the same")
    found = routes(create_app(bench.central.context))
    assert [route for route in sorted(found) if not is_spoken_for(*route)] == []
    tables = {*BY_ID, *PAGES_BY_ID}
    assert sorted(tables - found) == []
    named = {name for _, path in tables for _, name, _, _ in Formatter().parse(path) if name}
    assert named == set(NOBODYS)


@pytest.mark.parametrize("who", ["another partner", "another store of the same partner"])
def test_what_is_anothers_is_not_there(bench: Bench, mine: Mine, who: str) -> None:
    own, name = other_store(bench), "Another platform" if who == "another partner" else "Sample platform"
    with key_of(bench, name, None if who == "another partner" else [own]) as stranger:
        for (method, path), body in BY_ID.items():
            answers = []
            for ids in (mine.ids, NOBODYS):
                headers = {"Idempotency-Key": "x"} if method != "GET" else {}
                answer = stranger.request(method, mine.address(path, ids), json=body, headers=headers)
                answers.append(plain(answer, ids))
            assert answers[0][0] == 404, (method, path, answers)
            assert answers[0] == answers[1], (method, path)
        for path in LISTS:
            answer = stranger.get(path)
            assert answer.status_code == 200, (path, answer.text)
            assert not [value for value in mine.ids.values() if f'"{value}"' in answer.text], path
    before = bench.case(KEY)
    assert (before["id"], before["status"]) == (mine.ids["case_id"], "VERIFIED")  # and nothing was done to it
    for method, path in BY_ID:
        if method == "GET":  # the ids are real ones: their owner finds what they name
            answer = bench.partner.get(mine.address(path, mine.ids))
            assert answer.status_code != 404 or path.endswith("/label.svg"), (path, answer.text)


def test_what_is_another_merchants_is_on_no_page(bench: Bench, mine: Mine) -> None:
    eve = joined(bench.central.context, "eve@elsewhere.example", Role.MERCHANT_ADMIN, other_store(bench))
    with PlainBrowser(bench.central).sign_in(eve) as browser:
        for (method, path), form in PAGES_BY_ID.items():
            answers = []
            for ids in (mine.ids, NOBODYS):
                address = mine.address(path, ids)
                answer = browser.get(address) if method == "GET" else browser.post(address, form or {})
                answers.append(without_token(browser, plain(answer, ids)))
            assert answers[0][0] == 404, (method, path, answers)
            assert answers[0] == answers[1], (method, path)
        for path in sorted(PAGE_LISTS):
            answer = browser.get(path)
            assert answer.status_code == 200, path
            assert not [value for value in mine.ids.values() if len(value) > 6 and value in answer.text], path
        found = browser.post("/merchant/returns", {"q": mine.ids["case_id"]})
        assert f"/merchant/returns/{mine.ids['case_id']}" not in found.text


def without_token(browser: PlainBrowser, answer: tuple[int, str, str]) -> tuple[int, str, str]:
    return answer[0], answer[1], answer[2].replace(browser.csrf(), "<token>")


def test_an_operators_routes_are_for_operators(bench: Bench) -> None:
    """A partner's key opens none of them, and neither does a merchant's session; devices sign."""
    app = create_app(bench.central.context)
    eve = joined(bench.central.context, "eve@elsewhere.example", Role.MERCHANT_ADMIN, other_store(bench))
    with PlainBrowser(bench.central).sign_in(eve) as browser:
        for method, path in sorted(routes(app)):
            address = path.format_map(NOBODYS | {name: "1" for _, name, _, _ in Formatter().parse(path) if name})
            if path.startswith(("/v1/ops/", DEVICES)) and path != ENROL:
                answer = bench.partner.request(method, address, json={} if method in ("POST", "PUT", "PATCH") else None)
                assert answer.status_code in (401, 415, 422), (method, path, answer.status_code)
                assert answer.status_code != 422 or "{" in path, (method, path)
            elif path.startswith("/operator"):
                answer = browser.post(address, {}) if method == "POST" else browser.http.request(method, address)
                assert answer.status_code in (303, 403, 404), (method, path, answer.status_code)
