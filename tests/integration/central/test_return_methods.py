"""Return methods: near what, open when, and what travels by courier."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from tests.integration.central.conftest import Bench
from tests.integration.central.test_partner import CASES_PATH

GEONAMES = [
    {"country": "CA", "postal_code": "M5B", "latitude": 43.6572, "longitude": -79.3783},
    {"country": "CA", "postal_code": "h2x", "latitude": 45.5122, "longitude": -73.5719},
    {"country": "FR", "postal_code": "75001", "latitude": 48.8640, "longitude": 2.3311},
]


def ops(bench: Bench, method: str, path: str, body: Any = None) -> httpx.Response:
    headers = {"Authorization": f"Bearer {bench.central.operator_key}"}
    answer = httpx.request(method, f"{bench.central.url}/v1/ops/{path}", json=body, headers=headers, trust_env=False)
    assert answer.is_success, answer.text
    return answer


def methods(bench: Bench, **where: object) -> dict[str, Any]:
    path = f"{CASES_PATH}/{bench.seeded.case_ids['one_like_new']}/return_methods"
    answer = bench.partner.get(path, params={name: str(value) for name, value in where.items()})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def order(told: dict[str, Any]) -> list[tuple[str, int | None]]:
    return [(method["id"], method["distance_m"]) for method in told["return_methods"]]


def test_the_nearest_come_first_with_their_distance(bench: Bench) -> None:
    near_union = methods(bench, latitude=43.6453, longitude=-79.3806)
    assert order(near_union) == [("dropoff_union", 0), ("dropoff_eaton-l2", 1012), ("courier", None)]
    assert near_union["near"] == {"latitude": 43.6453, "longitude": -79.3806, "by": "coordinates", "approximate": False}
    assert order(methods(bench, near="43.6453, -79.3806")) == order(near_union)
    assert order(methods(bench, near="43.6453, -79.3806", limit=1)) == [("dropoff_union", 0), ("courier", None)]
    assert [method for method, _ in order(methods(bench))] == ["dropoff_eaton-l2", "dropoff_union", "courier"]


def test_a_postal_code_is_found_in_the_table_of_places(bench: Bench) -> None:
    assert ops(bench, "POST", "places", {"places": GEONAMES}).json() == {"saved": 3}
    assert ops(bench, "POST", "places", {"places": GEONAMES}).json() == {"saved": 3}
    told = methods(bench, postal_code="M5B 2H1", country="ca")
    assert told["near"] == {"latitude": 43.6572, "longitude": -79.3783, "by": "postal_code", "approximate": True}
    assert order(told)[0] == ("dropoff_eaton-l2", 366)
    assert methods(bench, near="12 Some Street, Toronto, M5B 2H1")["near"] == told["near"]
    exact = methods(bench, postal_code="m5b")
    assert exact["near"]["approximate"] is False


def test_what_is_too_far_is_not_offered(bench: Bench) -> None:
    ops(bench, "POST", "places", {"places": GEONAMES})
    told = methods(bench, near="H2X 1Y4, Montréal")
    reasons = {method["id"]: method["reason"] and method["reason"]["code"] for method in told["return_methods"]}
    assert reasons == {"dropoff_eaton-l2": "too-far", "dropoff_union": "too-far", "courier": None}
    assert "km away" in told["return_methods"][0]["reason"]["detail"]


def test_without_the_table_codes_that_begin_alike_lead_near(bench: Bench) -> None:
    told = methods(bench, postal_code="M5J 2T3")
    assert order(told)[0] == ("dropoff_union", None)  # no distance from a guess
    assert told["near"] == {"latitude": 43.6453, "longitude": -79.3806, "by": "return_points", "approximate": True}
    assert methods(bench, near="nowhere in particular")["near"] is None
    assert methods(bench, postal_code="Z9")["near"] is None


@pytest.mark.one_database
@pytest.mark.parametrize(
    "where", [{"latitude": 43}, {"latitude": 91, "longitude": 0}, {"country": "Canada"}, {"limit": 0}, {"limit": 101}]
)
def test_half_a_place_is_refused(bench: Bench, where: dict[str, str]) -> None:
    path = f"{CASES_PATH}/{bench.seeded.case_ids['one_like_new']}/return_methods"
    answer = bench.partner.get(path, params=where)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


def test_hours_say_what_is_open_now(bench: Bench) -> None:
    bench.clock.set(datetime(2026, 11, 20, 12, 30, tzinfo=UTC))  # Friday, 7:30 in Toronto
    eaton, union = methods(bench)["return_methods"][:2]
    assert (eaton["open_now"], eaton["opens_at"]) == (False, "2026-11-20T15:00:00+00:00")
    assert (union["open_now"], union["closes_at"]) == (True, "2026-11-21T01:00:00+00:00")
    assert eaton["return_point"]["opening_hours"] == "Mon-Sat 10:00-21:00, Sun 11:00-19:00"
    assert union["return_point"]["hours"]["weekly"]["fri"] == [{"opens": "07:00", "closes": "20:00"}]
    assert (union["return_point"]["refuses"], union["return_point"]["max_items"]) == (["hazardous", "home"], 9)
    bench.clock.set(datetime(2026, 12, 25, 16, 0, tzinfo=UTC))
    eaton = methods(bench)["return_methods"][0]
    assert (eaton["open_now"], eaton["opens_at"]) == (False, "2026-12-26T15:00:00+00:00")


def test_old_return_points_have_hours_in_words_only(bench: Bench) -> None:
    ops(bench, "POST", "return_points", {"return_point_id": "old", "name": "Old shop", "opening_hours": "Mon-Fri 9-5"})
    shown = next(method for method in methods(bench)["return_methods"] if method["id"] == "dropoff_old")
    assert (shown["open_now"], shown["opens_at"], shown["return_point"]["hours"]) == (None, None, None)
    assert shown["return_point"]["opening_hours"] == "Mon-Fri 9-5"


def test_words_for_hours_are_made_where_none_are_given(bench: Bench) -> None:
    hours = {"time_zone": "Europe/Amsterdam", "weekly": {"sat": [{"opens": "10:00", "closes": "24:00"}]}}
    saved = ops(bench, "POST", "return_points", {"return_point_id": "new", "name": "New", "hours": hours}).json()
    assert saved["opening_hours"] == "Sat 10:00-24:00"


def test_a_courier_comes_with_the_operators_own_label(bench: Bench) -> None:
    case_id = bench.seeded.case_ids["one_like_new"]
    path = f"{CASES_PATH}/{case_id}"
    assert bench.partner.get(f"{path}/label.svg").json()["code"] == "no-courier"
    chosen = bench.partner.post(f"{path}/return_method", json={"return_method_id": "courier"}).json()
    assert chosen["return_pass"] is None
    assert chosen["label"] == {
        "number": case_id,
        "tracking_number": None,
        "carrier": "Parcel van",
        "instructions": "Put the label on the parcel; the van comes to your door.",
        "svg": f"{path}/label.svg",
    }
    label = bench.partner.get(chosen["label"]["svg"])
    assert label.headers["content-type"] == "image/svg+xml" and "4 Wharf Road" in label.text
    ops(bench, "DELETE", "courier")
    courier = methods(bench)["return_methods"][-1]
    assert (courier["available"], courier["reason"]["code"]) == (False, "no-carrier")
    assert ops(bench, "GET", "courier").json() == {"courier": None}
    back = bench.partner.post(f"{path}/return_method", json={"return_method_id": "dropoff_union"}).json()
    assert back["return_pass"]["svg"] == f"{path}/return_pass.svg" and back["label"] is None
