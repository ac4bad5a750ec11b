"""Many callers at the same moment: one effect."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sync.central.samples import case_body
from tests.integration.central.conftest import Bench
from tests.support.central import CASES, findings

CALLERS = 6


def at_once[T](act: Callable[[int], T]) -> list[T]:
    with ThreadPoolExecutor(CALLERS) as pool:
        return list(pool.map(act, range(CALLERS)))


def test_one_event_sent_by_many_is_taken_in_once(bench: Bench) -> None:
    station = bench.station()
    case_id, items = bench.seeded.case_ids["one_like_new"], bench.seeded.item_ids["one_like_new"]
    event = station.envelope(case_id, findings(items))
    verdicts = sorted(answer.results[0].status.value for answer in at_once(lambda _: station.post(event)))
    assert verdicts == ["accepted", *["duplicate"] * (CALLERS - 1)]
    assert bench.case("one_like_new")["sequence"] == 1


def test_stations_that_send_together_are_all_heard(bench: Bench) -> None:
    stations = [bench.station(f"Station {number}") for number in range(CALLERS)]
    case_id, items = bench.seeded.case_ids["one_like_new"], bench.seeded.item_ids["one_like_new"]
    answers = at_once(lambda n: stations[n].post(stations[n].envelope(case_id, findings(items))).results[0])
    assert [verdict.status.value for verdict in answers] == ["accepted"] * CALLERS
    assert len({verdict.received_at for verdict in answers}) == CALLERS
    assert sum(verdict.notices == ["double_drop_off"] for verdict in answers) == CALLERS - 1


def test_one_key_sent_by_many_makes_one_case(bench: Bench) -> None:
    body = case_body(CASES["cases"][0] | {"items": [CASES["cases"][0]["items"][0] | {"order_line_id": "77"}]})

    def create(_: int) -> str:
        answer = bench.partner.post("/api/v1/return_cases", json=body, headers={"Idempotency-Key": "same"})
        assert answer.status_code == 201
        return str(answer.json()["id"])

    assert len(set(at_once(create))) == 1
