"""Search at central: what finds a return, what is shown of it, how often, and that nothing of it stands in a log."""

import json
import logging
from datetime import timedelta
from typing import Any

import httpx
import pytest

from sync.domain.search import A_MINUTE, SearchKind, normal, search_hash
from sync.domain.verification import Result
from sync.wire import Changes, HeartbeatAnswer, SearchAnswer
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings
from tests.support.privacy import CASES, leaks


def ask(station: FakeStation, kind: str, value: str, **more: str) -> httpx.Response:
    body = json.dumps({"kind": kind, "value": value, **more}).encode()
    return station.call("POST", "/v1/device/cases/search", body)


def search(station: FakeStation, kind: str, value: str, **more: str) -> SearchAnswer:
    answer = ask(station, kind, value, **more)
    assert answer.status_code == 200, answer.text
    return SearchAnswer.model_validate_json(answer.content)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("return_number", "nl-1001"),
        ("return_number", "NL 1001"),
        ("email", " Jo.Martin@MAIL.example"),
        ("order_number", "40321"),
        ("order_number", "#40321"),
    ],
)
def test_one_key_finds_the_return(bench: Bench, kind: str, value: str) -> None:
    [hit] = search(bench.station(), kind, value).hits
    assert (hit.case_id, hit.merchant, hit.order_number) == (
        bench.seeded.case_ids["one_like_new"],
        "Northline",
        "#40321",
    )
    assert (hit.consumer, hit.email, hit.items) == ("J*** M***", "j***@mail.example", 1)
    assert [picture.category for picture in hit.pictures] == ["tops"]
    assert hit.started_at == bench.clock.now()


def test_a_postal_code_gives_many_and_store_or_initial_narrow_them(bench: Bench) -> None:
    station = bench.station()
    found = search(station, "postal_code", "m5b2h1")
    assert found.total == len(found.hits) == 3
    assert {(store.name, store.count) for store in found.stores} == {("Northline", 2), ("Fern & Co", 1)}
    narrowed = search(station, "postal_code", "M5B 2H1", merchant_id=found.stores[0].merchant_id)
    assert {hit.merchant for hit in narrowed.hits} == {found.stores[0].name}
    assert [hit.consumer for hit in search(station, "postal_code", "M5B 2H1", initial="k").hits] == ["S*** K***"]


def test_only_open_returns_are_found(bench: Bench) -> None:
    station = bench.station()
    case_id, items = bench.seeded.case_ids["one_like_new"], bench.seeded.item_ids["one_like_new"]
    station.post(station.envelope(case_id, findings(items, Result.LIKE_NEW)))
    assert (
        search(station, "email", "jo.martin@mail.example").hits == search(station, "order_number", "40321").hits == []
    )
    assert search(station, "return_number", case_id).total == 0


def test_no_answer_and_no_log_names_a_consumer(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    """The guard over the whole suite reads the log too; here it is looked at by itself, address and all."""
    station = bench.station()
    with caplog.at_level(logging.DEBUG):
        for case in CASES:
            customer: dict[str, Any] = case["customer"]
            for kind, value in (("email", customer["email"]), ("postal_code", customer["postal_code"])):
                answer = ask(station, kind, value)
                assert answer.status_code == 200
                hits = SearchAnswer.model_validate_json(answer.content).hits
                assert hits and not leaks("".join(f"{hit.consumer} {hit.email}" for hit in hits))
                assert customer["name"] not in answer.text and customer["email"] not in answer.text
    assert not leaks(caplog.text)
    assert not any(case["customer"]["postal_code"].replace(" ", "") in caplog.text.upper() for case in CASES)


def test_ten_a_minute_for_each_station_whatever_they_find(bench: Bench) -> None:
    station, other = bench.station(), bench.station("Station 04")
    for number in range(A_MINUTE):
        bench.clock.advance(1)
        station.now = bench.clock.now()
        assert ask(station, "order_number", f"9{number:04}").status_code == 200
    refused = ask(station, "order_number", "40321")
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "51"
    assert refused.json()["type"].endswith(":too-many-searches") and refused.json()["retryable"]
    other.now = bench.clock.now()
    assert ask(other, "order_number", "40321").status_code == 200
    bench.clock.advance(51)
    station.now = bench.clock.now()
    assert ask(station, "order_number", "40321").status_code == 200


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("kind", "value"),
    [("email", "not-an-address"), ("postal_code", " - "), ("shoe_size", "size-forty-two"), ("email", "")],
)
def test_what_is_no_key_is_refused_and_not_repeated(bench: Bench, kind: str, value: str) -> None:
    answer = ask(bench.station(), kind, value)
    assert answer.status_code == 422
    assert not value.strip() or value not in answer.text


def test_cases_carry_hashes_that_only_their_station_can_make(bench: Bench) -> None:
    """The key comes with the heartbeat, is another one for each station, and stays the same over a restart."""
    stations = [bench.station(), bench.station("Station 04")]
    keys, told = [], []
    for station in stations:
        beat = station.call("POST", "/v1/device/heartbeat", b"{}")
        keys.append(bytes.fromhex(HeartbeatAnswer.model_validate_json(beat.content).search_key))
        page = Changes.model_validate_json(station.call("GET", "/v1/device/changes").content)
        told.append({change.case.case_id: change.search for change in page.changes if change.op == "upsert"})
    case_id = bench.seeded.case_ids["one_like_new"]
    email = normal(SearchKind.EMAIL, "jo.martin@mail.example")
    for key, cases in zip(keys, told, strict=True):
        assert search_hash(key, SearchKind.EMAIL, email) in (cases[case_id] or ())
        assert all(len(hashes or ()) == 2 for hashes in cases.values())
    assert not set(told[0][case_id] or ()) & set(told[1][case_id] or ())


def test_a_minute_that_lies_ahead_locks_nobody_out(bench: Bench) -> None:
    """Central's clock was wrong, and is set back."""
    station = bench.station()
    for _ in range(A_MINUTE):
        assert ask(station, "order_number", "1234").status_code == 200
    bench.clock.advance(-timedelta(hours=2).total_seconds())
    station.now = bench.clock.now()
    assert ask(station, "order_number", "1234").status_code == 200
