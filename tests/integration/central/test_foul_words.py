"""Text that means something to a database, a template, a spreadsheet or a browser is text, wherever it is shown; and
bodies that are almost right are refused, never a bug."""

import copy
import json
import random
from typing import Any

import pytest

from sync.central.people.accounts import Role
from sync.central.samples import case_body
from sync.domain.verification import Finding, Result, UndeclaredItem
from sync.wire import PROBLEM_TYPE
from tests.integration.central.conftest import Bench
from tests.support.browser import PlainBrowser, joined
from tests.support.central import CASES, FakeStation

SCRIPT = "<script>alert(1)</script>"
FOUL = f"""'"); DROP TABLE return_case;-- {{{{7*7}}}} {{%7%}} ${{7*7}} {SCRIPT}<img src=x onerror=alert(1)>"""
RAW = (SCRIPT, "<img src=x", "onerror=alert(1)>")


def foul_case() -> dict[str, Any]:
    sample = CASES["cases"][0]
    item = sample["items"][0] | {"name": FOUL, "reason": FOUL, "comment": FOUL, "order_line_id": FOUL}
    item |= {"attributes": {"colour": FOUL[:80], SCRIPT: "x"}, "sku": FOUL}
    body = case_body(sample | {"items": [item], "rma_number": "FOUL-1", "order_number": FOUL, "order_id": FOUL})
    body["customer"] = {"name": FOUL, "email": "jo@mail.example", "language": "en"}
    return body


def looked(bench: Bench, case: dict[str, Any]) -> None:
    station: FakeStation = bench.station(FOUL[:100])
    finding = Finding(case["return_case_items"][0]["id"], Result.DAMAGED, note=FOUL)
    goods = UndeclaredItem(barcode="77", brand=FOUL[:100], description=FOUL, note=FOUL)
    answer = station.post(station.envelope(case["id"], [finding], undeclared=(goods,)))
    assert answer.results[0].status == "accepted", answer


def test_words_stay_words_wherever_they_are_shown(bench: Bench) -> None:
    made = bench.partner.post("/api/v1/return_cases", json=foul_case(), headers={"Idempotency-Key": FOUL[:9]})
    assert made.status_code == 201, made.text
    case = made.json()
    assert case["return_case_items"][0]["name"] == case["external_order_reference"]["number"] == FOUL
    looked(bench, case)
    for path in (f"/api/v1/return_cases?order_number={FOUL}", f"/api/v1/return_cases/{case['id']}"):
        answer = bench.partner.get(path)
        assert answer.status_code == 200 and answer.headers["content-type"] == "application/json"
    ctx = bench.central.context
    owner = joined(ctx, "ada@here.example", Role.MERCHANT_ADMIN, case["store_id"], FOUL[:60])
    operator = joined(ctx, "ops@here.example", Role.OPERATOR_ADMIN, None, FOUL[:60])
    of_merchant = ("", "/returns", "/deliveries", "/activity", f"/returns/{case['id']}")
    of_operator = ("", "/stations", "/returns", f"/returns/{case['id']}", "/waiting", "/audit", "/staff")
    for person, base, pages in ((owner, "/merchant", of_merchant), (operator, "/operator", of_operator)):
        with PlainBrowser(bench.central).sign_in(person) as browser:
            for page in pages:
                shown = browser.get(base + page)
                assert shown.status_code == 200, (page, shown.status_code)
                assert not any(foul in shown.text for foul in RAW), page
                assert (
                    "script-src" in shown.headers["content-security-policy"]
                    or "default-src 'none'" in (shown.headers["content-security-policy"])
                )
            assert "49" not in browser.get(f"{base}/returns/{case['id']}").text.partition("7*7")[0][-20:]
    with bench.central.context.db.read() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM return_case").scalar() == len(bench.seeded.case_ids) + 1


@pytest.mark.parametrize("path", ["/api/v1/return_cases/{}", "/api/webhooks/{}", "/v1/merchant/exceptions?cursor={}"])
def test_foul_ids_find_nothing(bench: Bench, path: str) -> None:
    for foul in ("1 OR 1=1", "1;--", "{{7*7}}", SCRIPT, "../1", "%27", "1e9", "-1", "９", "\u202e1", "a" * 5000):
        answer = bench.partner.get(path.format(foul))
        assert answer.status_code in (400, 404, 422), (foul, answer.status_code)
        assert answer.headers["content-type"] == PROBLEM_TYPE
        assert SCRIPT not in answer.text or answer.headers["content-type"] != "text/html"


ODD: list[Any] = [None, True, -1, 2**63, 1e308, "", "\u0000", "\ud7ff", "x" * 3000, [], {}, [[]], {"": {}}, "🛍️", "NaN"]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] + [found for name, each in inner for found in places(each, (*path, name))]


def broken(body: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The body with one to three of its parts replaced by something odd."""
    changed = copy.deepcopy(body)
    for _ in range(chance.randint(1, 3)):
        *way, last = chance.choice([place for place in places(changed) if place])
        inside = changed
        for step in way:
            inside = inside[step]
        inside[last] = chance.choice(ODD)
    return changed


def test_bodies_that_are_almost_right_are_refused_and_never_a_bug(bench: Bench) -> None:
    chance = random.Random(20261121)
    station = bench.station()
    envelope = station.envelope(bench.seeded.case_ids["one_like_new"], [Finding("x", Result.DAMAGED)])
    events = {"events": [envelope.model_dump(mode="json")]}
    case = case_body(CASES["cases"][0] | {"rma_number": "FUZZ-1", "order_id": "fuzz-1"})
    request = {
        "store_id": case["store_id"],
        "customer": case["customer"],
        "external_references": case["external_references"],
        "return_items": [{"external_references": [{"type": "ORDER_LINE_ITEM_ID", "value": "fuzz-1"}]}],
    }
    partners: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", "/api/v1/return_cases", case),
        ("POST", "/api/v1/return_requests", request),
        ("POST", "/api/webhooks", {"url": "https://hooks.example/in", "event": "return/verification_passed"}),
    ]
    for number in range(120):
        for method, path, body in partners:
            sent = json.dumps(broken(body, chance)).encode()
            headers = {"Idempotency-Key": f"{path}{number}", "Content-Type": "application/json"}
            answer = bench.partner.request(method, path, content=sent, headers=headers)
            assert answer.status_code < 500, (sent, answer.text)
        for path, body in (
            ("/v1/device/events", events),
            ("/v1/device/heartbeat", {"status": {"queue": 1}, "refused": []}),
        ):
            sent = json.dumps(broken(body, chance)).encode()
            assert station.call("POST", path, sent).status_code < 500, sent
