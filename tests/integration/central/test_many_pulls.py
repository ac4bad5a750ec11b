"""Many stations pull at once: a case is read once for all of them, few pages are made at a time, and nobody waits for
a page that nobody reads any more."""

import logging
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.keeping import forgetting
from sync.central.stations import changes
from sync.central.stations.told import Told, ToldCases
from sync.domain.cases import Merchant, ReturnCase
from sync.wire import CaseUpsert, Changes
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings
from tests.support.waiting import until

PULL = "/v1/device/changes"


def pulled(station: FakeStation) -> dict[str, ReturnCase]:
    """From the start."""
    page = Changes.model_validate_json(station.call("GET", PULL).content)
    return {one.case.case_id: one.case for one in page.changes if isinstance(one, CaseUpsert)}


@contextmanager
def statements(bench: Bench) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    asked: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    engine = bench.central.context.db.engine
    sa.event.listen(engine, "before_cursor_execute", note)
    yield asked
    sa.event.remove(engine, "before_cursor_execute", note)


def test_what_one_station_was_told_is_not_read_anew_for_the_next(bench: Bench) -> None:
    one, other = bench.station("Station 03"), bench.station("Station 04")
    with statements(bench) as first:
        before = pulled(one)
    with statements(bench) as second:
        assert pulled(other) == before
    assert any("FROM case_item" in each for each in first)
    assert not any("FROM case_item" in each or "FROM event" in each for each in second)


def test_each_station_gets_hashes_of_its_own(bench: Bench) -> None:
    found = []
    for name in ("Station 03", "Station 04"):
        page = Changes.model_validate_json(bench.station(name).call("GET", PULL).content)
        found.append([one.search for one in page.changes if isinstance(one, CaseUpsert)])
    assert len(found[0]) == len(found[1]) > 0
    assert all(mine and mine != others for mine, others in zip(*found, strict=True))


def test_what_changed_since_is_told_as_it_is_now(bench: Bench) -> None:
    one, other = bench.station("Station 03"), bench.station("Station 04")
    case_id = bench.seeded.case_ids["one_like_new"]
    assert pulled(one)[case_id].dropped_off is None
    one.post(one.envelope(case_id, findings(bench.seeded.item_ids["one_like_new"])))
    assert pulled(other)[case_id].dropped_off is not None


def test_a_consumer_who_was_forgotten_is_not_told_of_from_memory(bench: Bench) -> None:
    station, case_id = bench.station(), bench.seeded.case_ids["one_like_new"]
    assert pulled(station)[case_id].consumer_name
    with bench.central.context.db.write() as conn:
        forgetting.forget_cases(conn, [case_id], bench.clock.now())
        assert conn.scalar(sa.select(t.case_change.c.op).where(t.case_change.c.case_id == case_id)) == "upsert"
    assert pulled(station)[case_id].consumer_name == ""


def test_no_more_cases_are_kept_than_wanted() -> None:
    kept = ToldCases(most=2)
    case = ReturnCase("RB-1", Merchant("1", "Northline"), "", "", ())
    for name in ("a", "b"):
        kept.keep({name: Told((1,), case, ())})
    assert set(kept.of({"a": (1,)})) == {"a"}
    kept.keep({"c": Told((1,), case, ())})
    assert set(kept.of(dict.fromkeys("abc", (1,)))) == {"a", "c"}
    assert kept.of({"a": (2,)}) == {}


class _Pages:
    """In place of `changes.page`: holds up whoever comes until `go`."""

    def __init__(self) -> None:
        self.go, self.two = threading.Event(), threading.Event()
        self.made, self.most, self._inside = 0, 0, 0
        self._guard = threading.Lock()
        self._page = changes.page

    def __call__(self, *given: Any) -> Changes:
        with self._guard:
            self.made += 1
            self._inside += 1
            self.most = max(self.most, self._inside)
            if self._inside == 2:
                self.two.set()
        self.go.wait(20)
        try:
            return self._page(*given)
        finally:
            with self._guard:
                self._inside -= 1


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Pages]:
    held = _Pages()
    monkeypatch.setattr(changes, "page", held)
    yield held
    held.go.set()


@pytest.mark.one_database
def test_two_pages_are_made_at_once_and_nothing_else_waits_for_them(bench: Bench, pages: _Pages) -> None:
    stations = [bench.station(f"Station {number}") for number in range(8)]
    with ThreadPoolExecutor(len(stations)) as pool:
        asked = [pool.submit(station.call, "GET", PULL) for station in stations]
        assert pages.two.wait(20)
        for station in stations:
            assert station.call("POST", "/v1/device/heartbeat", b'{"status": {}}').status_code == 200
        pages.go.set()
        assert [each.result().status_code for each in asked] == [200] * len(stations)
    assert (pages.most, pages.made) == (2, len(stations))


@pytest.mark.one_database
def test_no_page_is_made_for_one_who_hung_up_while_it_waited(
    bench: Bench, pages: _Pages, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "returnpoint.central")
    stations = [bench.station(f"Station {number}") for number in range(3)]
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(station.call, "GET", PULL) for station in stations[:2]]
        assert pages.two.wait(20)
        with _asked(stations[2].signed("GET", PULL)):
            until(lambda: _spent(bench, stations[2]) == 1)
            for station in stations:  # meanwhile it has come to where it waits
                assert station.call("POST", "/v1/device/heartbeat", b'{"status": {}}').status_code == 200
        pages.go.set()
        assert [each.result().status_code for each in asked] == [200, 200]
    until(lambda: any(f"route={PULL} status=499" in record.getMessage() for record in caplog.records))
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert pages.made == 2


@contextmanager
def _asked(request: httpx.Request) -> Iterator[None]:
    """The line on which this was asked and is not answered; closed at the end."""
    head = "".join(f"{name}: {value}\r\n" for name, value in request.headers.items())
    with socket.create_connection((request.url.host, request.url.port or 80)) as line:
        line.sendall(f"GET {PULL} HTTP/1.1\r\n{head}\r\n".encode())
        yield


def _spent(bench: Bench, station: FakeStation) -> int:
    mine = t.nonce.c.device_id == station.device_id
    with bench.central.context.db.read() as conn:
        return conn.scalar(sa.select(sa.func.count()).select_from(t.nonce).where(mine)) or 0
