"""The partner API as a platform uses it."""

from typing import Any

import httpx

from sync.central.samples import case_body
from tests.integration.central.conftest import Bench
from tests.support.central import CASES

CASES_PATH = "/api/v1/return_cases"


def body(line: str = "line-1", **changes: Any) -> dict[str, Any]:
    sample = dict(CASES["cases"][0]) | {"rma_number": "nl-77"}
    sample["items"] = [dict(sample["items"][0]) | {"order_line_id": line}]
    return case_body(sample) | changes


def create(bench: Bench, key: str, what: dict[str, Any]) -> httpx.Response:
    return bench.partner.post(CASES_PATH, json=what, headers={"Idempotency-Key": key})


def test_a_new_case_is_told_where_it_is_and_read_there(bench: Bench) -> None:
    answer = create(bench, "k1", body())
    assert answer.status_code == 201
    case = answer.json()
    assert case["id"].startswith("RB-") and len(case["id"]) == 11
    assert answer.headers["location"] == f"{CASES_PATH}/{case['id']}"
    assert case["status"] == "OPEN" and case["verification_status"] is None
    assert case["customer_contact"] == {"email": "jo.martin@mail.example", "language": "en-ca", "name": "Jo Martin"}
    assert case["external_order_reference"] == {"id": "5500001001", "number": "#40321"}
    [item] = case["return_case_items"]
    assert item["external_order_line_item_reference"]["id"] == "line-1"
    assert item["product_variant"]["attributes"] == {"color": "Navy", "size": "M"}
    assert (item["remittance_decision"], item["verification_summary"]) == ("PENDING", None)

    read = bench.partner.get(f"{CASES_PATH}/{case['id'].lower()}")
    assert read.json() == case
    again = bench.partner.get(read.url, headers={"If-None-Match": read.headers["etag"]})
    assert again.status_code == 304


def test_the_same_key_gives_the_same_answer_and_one_case(bench: Bench) -> None:
    first, again = create(bench, "k1", body()), create(bench, "k1", body())
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["idempotent-replayed"] == "true"
    assert again.headers["location"] == first.headers["location"]
    other = create(bench, "k1", body(line="line-2"))
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    without = bench.partner.post(CASES_PATH, json=body())
    assert (without.status_code, without.json()["code"]) == (400, "idempotency-key-missing")


def test_an_order_line_is_in_one_open_case_only(bench: Bench) -> None:
    first = create(bench, "k1", body()).json()
    second = create(bench, "k2", body())
    assert (second.status_code, second.json()["code"]) == (409, "order-line-held")
    assert second.json()["case_id"] == first["id"]
    follow = create(bench, "k3", body(line="line-9", follows_case_id=first["id"]))
    assert (follow.status_code, follow.json()["follows_case_id"]) == (201, first["id"])


def test_what_is_not_known_is_refused_with_its_place(bench: Bench) -> None:
    store = create(bench, "k1", body(store_id=1))
    assert (store.status_code, store.json()["errors"][0]["pointer"]) == (422, "/store_id")
    follows = create(bench, "k2", body(follows_case_id="RB-00000000"))
    assert (follows.status_code, follows.json()["errors"][0]["pointer"]) == (422, "/follows_case_id")
    empty = create(bench, "k3", body(return_items=[]))
    assert (empty.status_code, empty.json()["errors"][0]["pointer"]) == (422, "/return_items")
    no_rma = create(bench, "k4", body(external_references=[{"type": "ORDER_ID", "value": 5}]))
    assert (no_rma.status_code, no_rma.json()["code"]) == (422, "invalid")


def test_another_partner_sees_nothing_of_it(bench: Bench) -> None:
    answer = httpx.post(
        f"{bench.central.url}/v1/ops/partner_keys",
        json={"name": "Another platform"},
        headers={"Authorization": f"Bearer {bench.central.operator_key}"},
        trust_env=False,
    )
    key = answer.json()["key"]
    assert key.startswith("rk_live_")
    for path in ("", "/return_methods"):
        other = bench.partner.get(
            f"{CASES_PATH}/{bench.seeded.case_ids['one_like_new']}{path}", headers={"Authorization": f"Bearer {key}"}
        )
        assert (other.status_code, other.json()["code"]) == (404, "unknown-case")


def methods(bench: Bench, case_id: str) -> dict[str, str | None]:
    """The reason why each method is not offered, None when it is."""
    answer = bench.partner.get(f"{CASES_PATH}/{case_id}/return_methods").json()
    return {
        method["id"]: None if method["available"] else method["reason"]["code"] for method in answer["return_methods"]
    }


def test_methods_follow_the_goods_and_the_bought_services(bench: Bench) -> None:
    ids = bench.seeded.case_ids
    assert methods(bench, ids["one_like_new"]) == {"dropoff_eaton-l2": None, "dropoff_union": None, "courier": None}
    assert methods(bench, ids["three_one_missing"])["courier"] == "service-not-bought"
    assert methods(bench, ids["one_no_barcode"])["dropoff_union"] == "goods-refused"
    hazardous = body(line="h1")
    hazardous["return_items"][0]["order_line_details"]["traits"] = ["hazardous"]
    found = methods(bench, create(bench, "k1", hazardous).json()["id"])
    assert found == {"dropoff_eaton-l2": "goods-refused", "dropoff_union": "goods-refused", "courier": None}
    many = body()
    many["return_items"] = [body(line=f"m{n}")["return_items"][0] for n in range(10)]
    assert methods(bench, create(bench, "k2", many).json()["id"])["dropoff_union"] == "too-many-items"


def test_a_method_is_chosen_once_however_often_it_is_sent(bench: Bench) -> None:
    case_id = bench.seeded.case_ids["one_like_new"]  # seeding chose the drop-off at eaton-l2
    path = f"{CASES_PATH}/{case_id}/return_method"
    before = bench.partner.get(f"{CASES_PATH}/{case_id}")
    same = bench.partner.post(path, json={"return_method_id": "dropoff_eaton-l2"}, headers={"If-Match": '"0"'})
    chosen = same.json()
    assert chosen.pop("return_pass")["text"].startswith("RP1:")
    assert chosen.pop("label") is None
    assert (same.status_code, chosen, same.headers["etag"]) == (200, before.json(), before.headers["etag"])
    stale = bench.partner.post(path, json={"return_method_id": "courier"}, headers={"If-Match": '"0"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "changed-meanwhile")
    etag = before.headers["etag"]
    courier = bench.partner.post(path, json={"return_method_id": "courier"}, headers={"If-Match": etag})
    assert (courier.status_code, courier.json()["return_method"]["kind"]) == (200, "COURIER")
    unknown = bench.partner.post(path, json={"return_method_id": "pigeon"})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "unknown-method")


def test_a_method_that_is_not_offered_cannot_be_chosen(bench: Bench) -> None:
    case_id = bench.seeded.case_ids["three_one_missing"]
    answer = bench.partner.post(f"{CASES_PATH}/{case_id}/return_method", json={"return_method_id": "courier"})
    assert (answer.status_code, answer.json()["reason"]) == (409, "service-not-bought")
