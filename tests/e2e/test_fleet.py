"""Several processes that serve one PostgreSQL: on two machines, and as workers under one parent."""

import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copy

import httpx
import pytest

from sync.central.samples import Seeded, seed
from sync.wire import BatchAnswer, CaseUpsert, Changes, Envelope, VerdictStatus
from tests.support.central import CASES, CentralProcess, FakeStation, findings, new_code
from tests.support.ears import listening
from tests.support.postgres import Postgres

pytestmark = pytest.mark.e2e


@pytest.fixture
def url(postgres: Postgres) -> Iterator[str]:
    with postgres.database() as url:
        yield url


@contextmanager
def machine(data: Path, url: str, *options: str) -> Iterator[CentralProcess]:
    with CentralProcess(data, "--database-url", url, *options) as running:
        yield running


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def drop_off(station: FakeStation, seeded: Seeded, key: str) -> Envelope:
    return station.envelope(seeded.case_ids[key], findings(seeded.item_ids[key]))


def pulled(station: FakeStation, cursor: str = "") -> Changes:
    answer = station.call("GET", f"/v1/device/changes?cursor={cursor}")
    assert answer.status_code == 200, answer.text
    return Changes.model_validate_json(answer.content)


def test_what_one_machine_takes_in_the_other_tells_and_rings(tmp_path: Path, url: str) -> None:
    with machine(tmp_path / "one", url) as one:
        (tmp_path / "two").mkdir(mode=0o700)
        for key in ("operator.key", "export.key"):
            copy(tmp_path / "one" / key, tmp_path / "two" / key)
        port = free_port()
        with machine(tmp_path / "two", url, "--log", "json", "--metrics-port", str(port)) as two:
            seeded = seed(one.url, one.operator_key, CASES)
            here, there = FakeStation(one.url), FakeStation(two.url)
            here.enrol(new_code(one, "Station 03"))
            there.enrol(new_code(one, "Station 04"))
            before = pulled(there)
            with listening(there) as ear:
                here.post(drop_off(here, seeded, "one_like_new"))
                assert ear.next() == "event: changed"
            news = pulled(there, before.cursor)
            assert [change.case.case_id for change in news.changes if isinstance(change, CaseUpsert)] == [
                seeded.case_ids["one_like_new"]
            ]
            figures = httpx.get(f"http://127.0.0.1:{port}/metrics", trust_env=False)
            assert "returnpoint_database_up 1.0" in figures.text
            here.url = two.url  # its next connection ends at the other one
            assert here.post(drop_off(here, seeded, "one_no_barcode")).ack.device_seq_contiguous == 2


def test_a_machine_with_other_keys_is_refused(tmp_path: Path, url: str) -> None:
    with machine(tmp_path / "one", url), pytest.raises(AssertionError, match=r"operator\.key is another one"):
        CentralProcess(tmp_path / "two", "--database-url", url)


def test_several_processes_need_a_server(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="One process alone can use SQLite"):
        CentralProcess(tmp_path, "--workers", "2")


def workers(central: CentralProcess) -> list[int]:
    children = Path(f"/proc/{central.pid}/task/{central.pid}/children").read_text().split()
    return [int(pid) for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def posted(station: FakeStation, envelope: Envelope) -> BatchAnswer:
    """As a station does it: again until there is an answer."""
    while True:
        try:
            return station.post(envelope)
        except httpx.TransportError:
            continue


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_worker_that_is_killed_loses_nothing_and_is_replaced(tmp_path: Path, url: str) -> None:
    with machine(tmp_path / "central", url, "--workers", "2", "--pool-size", "4") as central:
        seeded = seed(central.url, central.operator_key, CASES)
        station = FakeStation(central.url)
        station.enrol(new_code(central))
        before = workers(central)
        assert len(before) == 2
        verdicts = []
        for number in range(24):
            if number in (8, 16):
                os.kill(workers(central)[0], signal.SIGKILL)
            answer = posted(station, drop_off(station, seeded, "one_like_new"))
            verdicts += [result.status for result in answer.results]
        assert set(verdicts) <= {VerdictStatus.ACCEPTED, VerdictStatus.DUPLICATE}
        assert answer.ack.device_seq_contiguous == 24
        while len(after := workers(central)) < 2:
            threading.Event().wait(0.05)
        assert len(set(after) & set(before)) < 2
        assert central.stop() == 0


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGTERM")
def test_a_fleet_that_stops_finishes_what_it_has_begun(tmp_path: Path, url: str) -> None:
    with machine(tmp_path / "central", url, "--workers", "2") as central:
        seeded = seed(central.url, central.operator_key, CASES)
        station = FakeStation(central.url)
        station.enrol(new_code(central))
        body = json.dumps({"events": [drop_off(station, seeded, "one_like_new").model_dump()]}).encode()
        signed = station.signed("POST", "/v1/device/events", body)

        def slowly() -> Iterator[bytes]:
            yield body[:100]
            central.interrupt()
            threading.Event().wait(1)
            yield body[100:]

        answer = httpx.post(signed.url, content=slowly(), headers=signed.headers, trust_env=False, verify=False)
        assert answer.status_code == 200
        [verdict] = BatchAnswer.model_validate_json(answer.content).results
        assert verdict.status is VerdictStatus.ACCEPTED
        assert central.stop() == 0
