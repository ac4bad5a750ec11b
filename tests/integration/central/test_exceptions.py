"""The list of what waits for somebody: the most urgent first, page by page, each merchant its own."""

from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.money import deadlines
from sync.domain.verification import Stage
from tests.integration.central.conftest import Bench
from tests.support.money import DMG, JACKET, LN, NR, Desk


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench)


def ops(desk: Desk, method: str, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
    central = desk.bench.central
    headers = {"Authorization": f"Bearer {central.operator_key}"}
    return httpx.request(method, f"{central.url}{path}", json=body, headers=headers, trust_env=False, verify=False)


def listed(desk: Desk, query: str = "") -> list[dict[str, Any]]:
    answer = desk.bench.partner.get(f"/v1/merchant/exceptions{query}")
    assert answer.status_code == 200, answer.text
    return list(answer.json()["exceptions"])


def test_whose_time_ends_first_comes_first_then_the_oldest(desk: Desk) -> None:
    undeclared, late, soon, twice = desk.new(1), desk.new(1, "COURIER"), desk.new(1, "COURIER"), desk.new(1)
    desk.look(undeclared, LN, undeclared=[JACKET])
    desk.look(soon, DMG, stage=Stage.HUB)
    desk.days(2)
    desk.look(late, DMG, stage=Stage.HUB)
    desk.look(twice, LN)
    desk.look(twice, LN, station="Station 04")
    found = listed(desk)
    assert [(entry["case_id"], entry["kind"]) for entry in found] == [
        (soon.case_id, "damaged"),
        (late.case_id, "damaged"),
        (undeclared.case_id, "undeclared"),
        (twice.case_id, "double_drop_off"),
    ]
    assert found[0]["resolve_by"] == soon.read()["resolve_by"]
    assert found[0]["item"] == soon.read()["return_case_items"][0]["name"]
    assert found[2]["resolve_by"] is None
    assert [entry["case_id"] for entry in listed(desk, "?kind=undeclared")] == [undeclared.case_id]
    assert [entry["case_id"] for entry in ops(desk, "GET", "/v1/ops/exceptions").json()["exceptions"]] == [
        entry["case_id"] for entry in found
    ]


def test_pages_follow_each_other_without_a_gap_or_a_repetition(desk: Desk) -> None:
    cases = [desk.new(2) for _ in range(4)]
    desk.post([desk.envelope(case, DMG, DMG) for case in cases])
    seen: list[tuple[str, str]] = []
    query, pages = "?limit=3", 0
    while query:
        answer = desk.bench.partner.get(f"/v1/merchant/exceptions{query}").json()
        seen += [(entry["case_id"], entry["item_id"]) for entry in answer["exceptions"]]
        query = f"?limit=3&cursor={answer['next_cursor']}" if answer["has_more"] else ""
        pages += 1
    assert (pages, len(seen), len(set(seen))) == (3, 8, 8)
    bad = desk.bench.partner.get("/v1/merchant/exceptions?cursor=abc")
    assert (bad.status_code, bad.json()["code"]) == (400, "bad-cursor")


def test_what_is_settled_leaves_the_list(desk: Desk) -> None:
    damaged, corrected, decided = desk.new(2), desk.new(1), desk.new(1, "COURIER")
    desk.look(damaged, DMG, DMG)
    event = desk.look(corrected, DMG)
    desk.look(decided, DMG, stage=Stage.HUB)
    assert len(listed(desk)) == 4
    assert damaged.resolve(0, "REMIT").status_code == 200
    assert len(listed(desk)) == 3
    assert damaged.resolve(1, "REMIT").status_code == 200
    desk.look(corrected, LN, corrects=event)
    assert [entry["case_id"] for entry in listed(desk)] == [decided.case_id]
    desk.days(15)
    deadlines.run_once(desk.bench.central.context)
    assert listed(desk) == []


def test_each_partner_sees_its_own(desk: Desk) -> None:
    case = desk.new(1)
    desk.look(case, LN, undeclared=[JACKET])
    key = ops(desk, "POST", "/v1/ops/partner_keys", {"name": "Another"}).json()["key"]
    headers = {"Authorization": f"Bearer {key}"}
    with httpx.Client(base_url=desk.bench.central.url, headers=headers, trust_env=False, verify=False) as other:
        assert other.get("/v1/merchant/exceptions").json()["exceptions"] == []
        path = f"/v1/merchant/return_cases/{case.case_id}"
        goods_id = case.undeclared()[0]["id"]
        for tail in (f"undeclared/{goods_id}/claim", f"undeclared/{goods_id}/donate"):
            assert other.post(f"{path}/{tail}", json={}).status_code == 404
        said = {"kind": "undeclared", "answer": "acknowledged"}
        assert other.post(f"{path}/exceptions", json=said).status_code == 404
        assert other.get(f"{path}/explanation").status_code == 404
        assert other.get(f"/api/v1/return_cases/{case.case_id}/remittance").status_code == 404


def test_a_later_look_that_differs_is_acknowledged_by_merchant_or_operator(desk: Desk) -> None:
    case = desk.new(2)
    desk.look(case, LN, LN)
    desk.look(case, DMG, NR, stage=Stage.HUB)
    assert case.kinds() == ["paid_differs", "paid_differs"]
    said = {"kind": "paid_differs", "answer": "acknowledged", "note": "spoke with the store"}
    assert case.merchant("exceptions", said | {"item_id": case.item_ids[0]}).status_code == 200
    path = f"/v1/ops/return_cases/{case.case_id}/exceptions"
    assert ops(desk, "POST", path, said | {"item_id": case.item_ids[1]}).status_code == 200
    assert case.kinds() == []
    gone = case.merchant("exceptions", {"kind": "paid_differs", "item_id": "none", "answer": "acknowledged"})
    assert (gone.status_code, gone.json()["code"]) == (409, "not-open")
    with desk.bench.central.context.db.read() as conn:
        actions = conn.execute(
            sa.select(t.audit.c.actor, t.audit.c.action).where(t.audit.c.subject == case.case_id)
        ).all()
    assert [action for _, action in actions] == ["exception.resolved"] * 2
    assert {actor for actor, _ in actions} == {"Sample platform", "operator key"}


def test_goods_that_turned_up_may_be_acknowledged_without_a_new_case(desk: Desk) -> None:
    case = desk.new(1)
    desk.look(case, NR)
    desk.look(case, LN, stage=Stage.HUB)
    said = {"kind": "turned_up", "item_id": case.item_ids[0], "answer": "acknowledged"}
    assert case.merchant("exceptions", said).status_code == 200
    assert listed(desk) == []


def test_the_list_is_that_of_the_last_decisions(desk: Desk) -> None:
    """Whatever happened, the list says what the cases say."""
    cases = [desk.new(2) for _ in range(3)]
    events = [desk.look(case, DMG, NR, undeclared=[JACKET]) for case in cases]
    desk.look(cases[0], LN, LN, corrects=events[0])
    desk.look(cases[1], DMG, LN, stage=Stage.HUB)
    desk.look(cases[2], LN, LN, station="Station 04")
    cases[1].resolve(0, "DO_NOT_REMIT")
    found = sorted((entry["case_id"], entry["kind"]) for entry in listed(desk))
    assert found == sorted((case.case_id, kind) for case in cases for kind in case.kinds())
