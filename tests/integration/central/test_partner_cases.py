"""What a partner does with cases beyond creating one: lists, cancels, approves, and asks again much later."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from tests.integration.central.conftest import Bench
from tests.integration.central.test_partner import CASES_PATH, body, create
from tests.support.central import findings


def new_key(bench: Bench, name: str, **more: Any) -> httpx.Client:
    answer = httpx.post(
        f"{bench.central.url}/v1/ops/partner_keys",
        json={"name": name} | more,
        headers={"Authorization": f"Bearer {bench.central.operator_key}"},
        trust_env=False,
    )
    assert answer.status_code == 201, answer.text
    headers = {"Authorization": f"Bearer {answer.json()['key']}"}
    return httpx.Client(base_url=bench.central.url, headers=headers, trust_env=False, timeout=30)


def test_the_same_request_after_the_key_was_forgotten_finds_the_first_case(bench: Bench) -> None:
    first = create(bench, "k1", body()).json()
    bench.clock.advance(73 * 3600)
    again = create(bench, "k1", body())
    assert (again.status_code, again.json()["id"]) == (200, first["id"])
    assert again.headers["idempotent-replayed"] == "true"
    other = create(bench, "k2", body())
    assert (other.status_code, other.json()["code"], other.json()["case_id"]) == (409, "order-line-held", first["id"])
    assert other.headers["location"] == f"{CASES_PATH}/{first['id']}"


def test_the_next_key_of_a_partner_finds_what_the_first_one_made(bench: Bench) -> None:
    first = create(bench, "k1", body()).json()
    with new_key(bench, "Sample platform") as successor:
        again = successor.post(CASES_PATH, json=body(), headers={"Idempotency-Key": "k1"})
        if again.status_code != 200:  # another client may write the same JSON otherwise
            assert (again.status_code, again.json()["case_id"]) == (409, first["id"])
        assert successor.get(f"{CASES_PATH}/{first['id']}").json() == first


def test_two_creates_of_one_order_line_at_once_make_one_case(bench: Bench) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda n: create(bench, f"k{n}", body()), range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


def test_a_conflict_does_not_name_another_partners_case(bench: Bench) -> None:
    create(bench, "k1", body())
    with new_key(bench, "Another platform") as other:
        answer = other.post(CASES_PATH, json=body(), headers={"Idempotency-Key": "k1"})
    assert (answer.status_code, answer.json()["code"]) == (409, "order-line-held")
    assert "RB-" not in answer.text and "location" not in answer.headers


def test_a_key_sees_its_stores_only(bench: Bench) -> None:
    mine, foreign = bench.seeded.case_ids["one_like_new"], bench.seeded.case_ids["three_one_missing"]
    assert bench.case("three_one_missing")["store_id"] == 4102
    with new_key(bench, "Sample platform", store_ids=[4101]) as shop:
        assert shop.get(f"{CASES_PATH}/{mine}").status_code == 200
        assert shop.get(f"{CASES_PATH}/{foreign}").status_code == 404
        listed = shop.get(CASES_PATH, params={"limit": 200}).json()["return_cases"]
        assert listed and {case["store_id"] for case in listed} == {4101}
        assert create(bench, "k", body(store_id=4102)).status_code == 201
        refused = shop.post(CASES_PATH, json=body(store_id=4102), headers={"Idempotency-Key": "k"})
        assert (refused.status_code, refused.json()["code"]) == (422, "unknown-store")


def test_keys_of_a_partner_are_two_at_most_and_can_be_revoked(bench: Bench) -> None:
    ops = {"Authorization": f"Bearer {bench.central.operator_key}"}
    url = f"{bench.central.url}/v1/ops/partner_keys"
    second = new_key(bench, "Sample platform")
    third = httpx.post(url, json={"name": "Sample platform"}, headers=ops, trust_env=False)
    assert (third.status_code, third.json()["code"]) == (409, "two-keys-in-use")
    listed = httpx.get(url, headers=ops, trust_env=False).json()["partner_keys"]
    assert [key["revoked_at"] for key in listed] == [None, None] and "rk_live" not in str(listed)
    key_id = second.headers["authorization"].split("_")[2]
    assert httpx.post(f"{url}/{key_id}/revoke", headers=ops, trust_env=False).json()["revoked_at"]
    assert second.get(CASES_PATH).status_code == 401
    unknown = httpx.post(url, json={"name": "x", "store_ids": [1]}, headers=ops, trust_env=False)
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown-store")
    second.close()


def test_pages_of_the_list_hold_every_case_once(bench: Bench) -> None:
    found: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = bench.partner.get(CASES_PATH, params={"limit": 2, "cursor": cursor}).json()
        found += page["return_cases"]
        cursor = page["next_cursor"] or ""
        if not page["has_more"]:
            break
    assert sorted(case["id"] for case in found) == sorted(bench.seeded.case_ids.values())
    assert [case["updated_at"] for case in found] == sorted(case["updated_at"] for case in found)
    head = next(case for case in found if case["id"] == bench.seeded.case_ids["one_like_new"])
    read = bench.partner.get(f"{CASES_PATH}/{head['id']}")
    assert head["etag"] == read.headers["etag"] and head["return_method_id"] == "dropoff_eaton-l2"


def test_the_list_can_be_narrowed(bench: Bench) -> None:
    bench.clock.advance(60)
    since = bench.clock.now().isoformat()
    bench.clock.advance(60)
    case = create(bench, "k1", body()).json()

    def ids(**params: str) -> list[str]:
        return [entry["id"] for entry in bench.partner.get(CASES_PATH, params=params).json()["return_cases"]]

    assert ids(updated_after=since) == [case["id"]]
    assert ids(rma_number="nl-77") == ids(rma_number="NL-77") == [case["id"]]
    assert case["id"] in ids(order_number="#40321") and ids(order_number="none") == []
    assert ids(status="CANCELLED") == []
    bench.partner.post(f"{CASES_PATH}/{case['id']}/cancel")
    assert ids(status="CANCELLED") == [case["id"]]


def test_a_cursor_leads_into_its_own_list_only(bench: Bench) -> None:
    cursor = bench.partner.get(CASES_PATH, params={"limit": 1}).json()["next_cursor"]
    other = bench.partner.get(CASES_PATH, params={"limit": 1, "cursor": cursor, "status": "OPEN"})
    assert (other.status_code, other.json()["code"]) == (400, "bad-cursor")
    for wrong in (cursor[:-2] + "AA", "x", "%%%", "ä"):
        answer = bench.partner.get(CASES_PATH, params={"cursor": wrong})
        assert (answer.status_code, answer.json()["code"]) == (400, "bad-cursor")


def test_a_case_is_cancelled_until_its_first_verification(bench: Bench) -> None:
    case = bench.case("one_like_new")
    path = f"{CASES_PATH}/{case['id']}"
    station = bench.station()
    cursor = station.call("GET", "/v1/device/changes").json()["cursor"]
    stale = bench.partner.post(f"{path}/cancel", headers={"If-Match": '"0"'})
    assert (stale.status_code, bench.case("one_like_new")["status"]) == (412, "OPEN")
    done = bench.partner.post(f"{path}/cancel", headers={"Idempotency-Key": "c1"})
    assert (done.status_code, done.json()["status"]) == (200, "CANCELLED")
    again = bench.partner.post(f"{path}/cancel", headers={"Idempotency-Key": "c1"})
    assert (again.status_code, again.json()) == (200, done.json())
    told = station.call("GET", f"/v1/device/changes?cursor={cursor}").json()["changes"]
    assert [(each["op"], each["case_id"], each["reason"]) for each in told] == [("delete", case["id"], "cancelled")]
    assert bench.partner.get(f"{path}/return_pass").status_code == 409
    select = bench.partner.post(f"{path}/return_method", json={"return_method_id": "courier"})
    assert (select.status_code, select.json()["code"]) == (409, "case-not-open")


def test_a_verified_case_is_not_cancelled(bench: Bench) -> None:
    station = bench.station()
    case_id, items = bench.seeded.case_ids["one_like_new"], bench.seeded.item_ids["one_like_new"]
    station.post(station.envelope(case_id, findings(items)))
    answer = bench.partner.post(f"{CASES_PATH}/{case_id}/cancel")
    assert (answer.status_code, answer.json()["code"], answer.json()["case_status"]) == (
        409,
        "case-not-open",
        "RESOLVED",
    )


def test_a_case_may_wait_for_the_merchants_approval(bench: Bench) -> None:
    case = create(bench, "k1", body(status="PENDING_APPROVAL")).json()
    path = f"{CASES_PATH}/{case['id']}"
    assert case["status"] == "PENDING_APPROVAL"
    assert bench.partner.get(f"{path}/return_pass").json()["code"] == "case-not-open"
    approved = bench.partner.post(f"{path}/approve")
    assert approved.json()["status"] == "OPEN" and approved.headers["etag"] != '"1"'
    assert bench.partner.post(f"{path}/approve").headers["etag"] == approved.headers["etag"]
    assert bench.partner.post(f"{path}/deny").status_code == 409
    second = create(bench, "k2", body(line="line-2", status="PENDING_APPROVAL")).json()
    denied = bench.partner.post(f"{CASES_PATH}/{second['id']}/deny")
    assert (denied.status_code, denied.json()["status"]) == (200, "DENIED")
    assert create(bench, "k3", body(line="line-2")).status_code == 201  # a denied case holds no line


def test_requests_become_cases(bench: Bench) -> None:
    path = "/api/v1/return_requests"
    asked = {
        "store_id": "4101",
        "customer": {"name": "Jo Martin", "email": "jo.martin@mail.example"},
        "external_references": [
            {"type": "RMA_NUMBER", "value": "nl-90"},
            {"type": "ORDER_NUMBER", "value": "#40390"},
        ],
        "return_items": [
            {
                "external_references": [
                    {"type": "ORDER_LINE_ITEM_ID", "value": 9090},
                    {"type": "EXTERNAL_ID", "value": "mine-1"},
                ],
                "reason": "too small",
                "comment": None,
            }
        ],
    }
    first = bench.partner.post(path, json=asked, headers={"Idempotency-Key": "r1"})
    assert first.status_code == 201, first.text
    request = first.json()
    assert first.headers["location"] == f"{path}/{request['id']}"
    assert request["return_items"][0]["external_references"][0] == {"type": "ORDER_LINE_ITEM_ID", "value": "9090"}
    again = bench.partner.post(path, json=asked, headers={"Idempotency-Key": "r1"})
    assert (again.status_code, again.json()) == (201, request)
    held = bench.partner.post(path, json=asked, headers={"Idempotency-Key": "r2"})
    assert (held.status_code, held.json()["return_request_id"]) == (409, request["id"])
    case = create(bench, "k1", body(return_request_id=request["id"])).json()
    assert case["return_request_id"] == request["id"]
    read = bench.partner.get(f"{path}/{request['id']}").json()
    assert read == request | {"return_case_ids": [case["id"]]}
    assert bench.partner.get(path, params={"rma_number": "NL-90"}).json()["return_requests"] == [read]
    unknown = create(bench, "k2", body(line="l2", return_request_id="RR-0000000000"))
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown-request")
    with new_key(bench, "Another platform") as other:
        assert other.get(f"{path}/{request['id']}").status_code == 404
        assert other.get(path).json()["return_requests"] == []
    missing = asked | {"external_references": asked["external_references"][:1]}  # type: ignore[index]
    assert bench.partner.post(path, json=missing, headers={"Idempotency-Key": "r3"}).status_code == 422


def test_versions_are_dated(bench: Bench) -> None:
    assert bench.partner.get(CASES_PATH).headers["returnpoint-version"] == "2026-11-21"
    known = bench.partner.get(CASES_PATH, headers={"ReturnPoint-Version": "2026-11-21"})
    assert known.status_code == 200
    later = bench.partner.get(CASES_PATH, headers={"ReturnPoint-Version": "2027-01-01"})
    assert (later.status_code, later.json()["code"]) == (400, "unknown-version")
    assert later.json()["versions"] == ["2026-11-21"] and later.headers["returnpoint-version"] == "2026-11-21"


def test_what_no_database_or_page_could_bear_is_refused(bench: Bench) -> None:
    for bad in (
        body(customer={"name": "Jo\0"}),
        body(follows_case_id="RB-\0"),
        body(store_id=True),
        body(store_id=4101.5),
        body(store_id=2**70),
    ):
        answer = create(bench, "k", bad)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid"), bad
    what = body()
    for price in ({"amount": True, "currency": "CAD"}, {"amount": "1e5", "currency": "CAD"}):
        what["return_items"][0]["order_line_details"]["price"] = price
        assert create(bench, "k", what).status_code == 422
    what["return_items"][0]["order_line_details"]["price"] = {"amount": "129.50", "currency": "CAD"}
    answer = create(bench, "k", what)
    assert answer.json()["return_case_items"][0]["price"] == {"amount": 129.5, "currency": "CAD"}


def test_a_body_says_that_it_is_json(bench: Bench) -> None:
    headers = {"Idempotency-Key": "k", "Content-Type": "text/plain"}
    answer = bench.partner.post(CASES_PATH, content=b"{}", headers=headers)
    assert (answer.status_code, answer.headers["accept-post"]) == (415, "application/json")
