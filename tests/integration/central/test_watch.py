"""What operations read of central: alive, ready, and the figures that somebody should be woken for."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import httpx
import pytest
import sqlalchemy as sa
from prometheus_client.parser import text_string_to_metric_families

from sync.central.db import tables as t
from sync.central.db.engine import Busy, CannotOpen
from sync.central.operator import digest
from sync.central.stations import dead_letters
from sync.central.watch.metrics import MetricsServer
from sync.domain.verification import Finding, Photo, Result
from sync.wire import Heartbeat
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation

LIKE_NEW, DAMAGED = Result.LIKE_NEW, Result.DAMAGED
Figures = dict[tuple[str, tuple[str, ...]], float]


@contextmanager
def metrics(bench: Bench) -> Iterator[str]:
    server = MetricsServer(bench.central.context, "127.0.0.1", 0)
    try:
        yield server.address
    finally:
        server.close()


def figures(address: str) -> Figures:
    answer = httpx.get(address, trust_env=False)
    assert answer.status_code == 200
    return {
        (sample.name, tuple(value for name, value in sorted(sample.labels.items()) if name != "device")): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def judge(bench: Bench, station: FakeStation, key: str, result: Result, photos: tuple[Photo, ...] = ()) -> None:
    items = bench.case(key)["return_case_items"]
    findings = [Finding(item["id"], result, photos=photos if place == 0 else ()) for place, item in enumerate(items)]
    answer = station.post(station.envelope(bench.seeded.case_ids[key], findings))
    assert [verdict.status for verdict in answer.results] == ["accepted"]


def test_alive_does_not_ask_the_database_and_ready_does(bench: Bench) -> None:
    assert bench.partner.get("/healthz").json() == {"status": "ok"}
    ready = bench.partner.get("/readyz")
    assert ready.status_code == 200
    assert ready.json()["checks"]["database"] == "ok"


def test_not_ready_says_which_part_and_nothing_more(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise Busy("secret path")

    monkeypatch.setattr(bench.central.context.db, "read", broken)
    ready = bench.partner.get("/readyz")
    assert ready.status_code == 503
    assert ready.json()["checks"]["database"] == "failing"
    assert "secret" not in ready.text
    assert bench.partner.get("/healthz").status_code == 200


def test_stations_are_told_apart_and_their_trouble_is_counted(bench: Bench) -> None:
    station = bench.station("Station 07")
    oldest = (bench.clock.now() - timedelta(minutes=40)).isoformat()
    beat = Heartbeat(status={"waiting": 3, "oldest": oldest})
    assert station.call("POST", "/v1/device/heartbeat", beat.model_dump_json().encode()).status_code == 200
    bench.clock.advance(60)
    with metrics(bench) as address:
        found = figures(address)
    assert found["returnpoint_database_up", ()] == 1
    assert found["returnpoint_stations", ()] == 1
    assert found["returnpoint_station_seen_age_seconds", ("Station 07",)] == 60
    assert found["returnpoint_station_oldest_unsent_seconds", ("Station 07",)] == 41 * 60


def test_a_dead_letter_that_a_person_dealt_with_wakes_nobody(bench: Bench) -> None:
    station, now = bench.station("Station 07"), bench.clock.now()
    report = {"device_id": station.device_id, "case_id": "RB-1", "device_seq": 1, "problem": "", "first_at": now}
    with bench.central.context.db.write() as conn:
        conn.execute(sa.insert(t.refused_report), [report | {"event_id": name} for name in ("e1", "e2")])
        dead_letters.settle(conn, now, "op", station.device_id, "e1", "The bag was given back.")
    with metrics(bench) as address:
        assert figures(address)["returnpoint_station_dead_letters", ("Station 07",)] == 1


@pytest.mark.parametrize("said", ["yesterday", 17, None, "2026-11-20T10:00:00"])
def test_a_station_may_say_any_nonsense(bench: Bench, said: object) -> None:
    station = bench.station()
    with bench.central.context.db.write() as conn:
        conn.execute(sa.update(t.device).values(status={"oldest": said}))
    with metrics(bench) as address:
        assert ("returnpoint_station_oldest_unsent_seconds", (station.device_id,)) not in figures(address)


def test_days_left_and_missing_photos(bench: Bench) -> None:
    station = bench.station()
    photo = Photo("ab" * 32, 1000, "image/jpeg")
    judge(bench, station, "one_like_new", DAMAGED, (photo,))
    with bench.central.context.db.write() as conn:
        due = bench.clock.now() + timedelta(days=3, hours=1)
        case_id = bench.seeded.case_ids["one_like_new"]
        conn.execute(sa.update(t.return_case).where(t.return_case.c.case_id == case_id).values(resolve_by=due))
    bench.clock.advance(120)
    digest.run_once(bench.central.context)  # a minute behind, beside the requests
    with metrics(bench) as address:
        found = figures(address)
    waiting = {labels[0]: n for (name, labels), n in found.items() if name == "returnpoint_cases_waiting"}
    assert waiting == {"0": 0, "1": 0, "2 to 5": 1, "6 to 10": 0, "more than 10": 0}
    assert found["returnpoint_missing_photos", ()] == 1


def test_requests_are_measured_by_route_and_a_stranger_makes_no_series(bench: Bench) -> None:
    bench.case("one_like_new")
    for path in ("/a", "/b/c", "/api/v1/return_cases/RB-1/none"):
        httpx.request("BREW", f"{bench.central.url}{path}", trust_env=False)
    with metrics(bench) as address:
        counted = [labels for name, labels in figures(address) if name == "returnpoint_request_seconds_count"]
    assert ("GET", "/api/v1/return_cases/{case_id}", "200") in counted
    assert {labels[0] for labels in counted if labels[1] == "unknown"} == {"any"}


def test_a_broken_database_is_a_figure_and_not_a_silence(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise Busy

    with metrics(bench) as address:
        monkeypatch.setattr(bench.central.context.db, "read", broken)
        assert figures(address)["returnpoint_database_up", ()] == 0


def test_a_taken_port_is_said_in_a_sentence(bench: Bench) -> None:
    with metrics(bench) as address, pytest.raises(CannotOpen, match="choose another with --metrics-port"):
        MetricsServer(bench.central.context, "127.0.0.1", int(address.rsplit(":", 1)[1].split("/")[0]))
