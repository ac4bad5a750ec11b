"""What a merchant may set: the operator says it once, and every open case carries it to the stations."""

from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from sync.domain.cases import BagScan, ItemScan, MerchantRules, ReturnCase
from sync.wire import CaseUpsert, Changes
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation

MERCHANT = {"store_id": 4101, "name": "Northline", "contact": "help@northline.example", "services": ["COURIER"]}
RULES = {
    "version": "7",
    "hub_damage_photos": 3,
    "item_scan": "block",
    "bag_scan": "warn",
    "like_new_photo_in": 20,
    "photo_from_price": 100,
    "checkpoints": {"tops": ["Hologram on the tag"]},
}


def save(bench: Bench, rules: dict[str, Any]) -> httpx.Response:
    return bench.partner.post(
        "/v1/ops/merchants",
        json=MERCHANT | {"rules": rules},
        headers={"Authorization": f"Bearer {bench.central.operator_key}"},
    )


def pulled(station: FakeStation, cursor: str = "") -> tuple[dict[str, ReturnCase], str]:
    answer = Changes.model_validate_json(station.call("GET", f"/v1/device/changes?cursor={cursor}").content)
    return {one.case.case_id: one.case for one in answer.changes if isinstance(one, CaseUpsert)}, answer.cursor


def test_new_rules_reach_the_stations_with_every_open_case_of_the_merchant(bench: Bench) -> None:
    station = bench.station()
    before, cursor = pulled(station)
    assert save(bench, RULES).status_code == 200
    after, cursor = pulled(station, cursor)
    assert set(after) == {case_id for case_id, case in before.items() if case.merchant.merchant_id == "4101"}
    rules = next(iter(after.values())).merchant.rules
    assert (rules.version, rules.hub_damage_photos, rules.like_new_photo_in) == ("7", 3, 20)
    assert (rules.item_scan, rules.bag_scan) == (ItemScan.BLOCK, BagScan.WARN)
    assert rules.checkpoints == (("tops", ("Hologram on the tag",)),)

    save(bench, RULES)
    assert pulled(station, cursor)[0] == {}  # nothing new


def test_a_station_hears_that_an_item_is_valuable_and_not_its_price(bench: Bench) -> None:
    save(bench, RULES)
    answer = bench.station().call("GET", "/v1/device/changes")
    cases = [one.case for one in Changes.model_validate_json(answer.content).changes if isinstance(one, CaseUpsert)]
    valuable = {item.name for case in cases for item in case.items if item.valuable}
    assert "Rain jacket" in valuable and "Wool beanie" not in valuable
    assert '":129' not in answer.text and "price" not in answer.text  # an id may hold these digits


def test_rules_that_were_written_before_there_were_more_of_them(bench: Bench) -> None:
    old = '{"resolve_days": 15, "deadline_decision": "DO_NOT_REMIT", "counter_damage_photos": 1, "version": "1"}'
    with bench.central.context.db.write() as conn:
        conn.execute(sa.text("UPDATE merchant SET rules = :rules"), {"rules": old})
    cases, _ = pulled(bench.station())
    assert {case.merchant.rules for case in cases.values()} == {MerchantRules()}


@pytest.mark.one_database
@pytest.mark.parametrize(
    "wrong",
    [
        {"item_scan": "sometimes"},
        {"bag_scan": "allow"},
        {"like_new_photo_in": -1},
        {"checkpoints": {"tops": []}},
        {"checkpoints": {"tops": ["x" * 81]}},
    ],
)
def test_a_rule_that_is_none_is_refused(bench: Bench, wrong: dict[str, Any]) -> None:
    assert save(bench, wrong).status_code == 422
