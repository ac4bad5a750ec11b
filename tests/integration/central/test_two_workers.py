"""Two workers on one PostgreSQL: what stations send to both at the same moment counts once, and in one order."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copyfile

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.domain.verification import Result
from sync.wire import BatchAnswer, Envelope
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, RunningCentral, findings, new_code, running_central, send
from tests.support.clock import FakeClock
from tests.support.postgres import Postgres

CASE, TWO = "one_like_new", "two_one_damaged"


@pytest.fixture
def workers(tmp_path: Path, postgres: Postgres) -> Iterator[tuple[RunningCentral, RunningCentral]]:
    first, second = tmp_path / "one", tmp_path / "two"
    second.mkdir()
    with postgres.database() as url, running_central(first, FakeClock(), database_url=url) as one:
        for key in first.glob("*.key"):
            copyfile(key, second / key.name)
        with running_central(second, FakeClock(), database_url=url) as two:
            yield one, two


def station(central: RunningCentral, name: str) -> FakeStation:
    new = FakeStation(central.url, now=central.context.clock.now())
    new.enrol(new_code(central, name))
    return new


def at_once(calls: list[tuple[FakeStation, list[Envelope]]]) -> list[BatchAnswer]:
    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(lambda call: call[0].post(*call[1]), calls))


def test_stations_that_speak_of_one_case_at_two_workers_are_all_heard(
    workers: tuple[RunningCentral, RunningCentral],
) -> None:
    seeded = workers[0].seed()
    case_id, items = seeded.case_ids[CASE], seeded.item_ids[CASE]
    stations = [station(workers[number % 2], f"Station {number}") for number in range(6)]
    answers = at_once([(one, [one.envelope(case_id, findings(items))]) for one in stations])
    verdicts = [verdict for answer in answers for verdict in answer.results]
    assert [verdict.status.value for verdict in verdicts] == ["accepted"] * 6
    assert len({verdict.received_at for verdict in verdicts}) == 6
    assert Counter(tuple(verdict.notices) for verdict in verdicts) == {(): 1, ("double_drop_off",): 5}
    with workers[0].context.db.read() as conn:
        d = t.decision_revision.c
        numbers = conn.scalars(sa.select(d.revision).where(d.case_id == case_id).order_by(d.revision)).all()
    assert list(numbers) == list(range(1, len(numbers) + 1))


def test_one_batch_at_two_workers_is_taken_in_once(workers: tuple[RunningCentral, RunningCentral]) -> None:
    seeded = workers[0].seed()
    sender = station(workers[0], "Station 03")
    envelopes = [sender.envelope(seeded.case_ids[key], findings(seeded.item_ids[key])) for key in (CASE, TWO)]
    other = FakeStation(workers[1].url, sender.now, sender.key, sender.device_id)
    answers = at_once([(each, list(envelopes)) for each in (sender, other, sender, other)])
    statuses = sorted(" ".join(verdict.status.value for verdict in answer.results) for answer in answers)
    assert statuses == ["accepted accepted", *["duplicate duplicate"] * 3]
    assert {answer.ack.device_seq_contiguous for answer in answers} == {2}


def test_a_request_counts_once_at_all_workers_together(workers: tuple[RunningCentral, RunningCentral]) -> None:
    seeded = workers[0].seed()
    sender = station(workers[0], "Station 03")
    event = sender.envelope(seeded.case_ids[CASE], findings(seeded.item_ids[CASE]))
    body = f'{{"events": [{event.model_dump_json()}]}}'.encode()
    request = sender.signed("POST", "/v1/device/events", body)
    second = sender.signed("GET", "/v1/device/changes")
    for signed in (request, second):
        captured = signed.__class__(signed.method, signed.url, content=signed.content, headers=signed.headers)
        captured.url = captured.url.copy_with(port=int(workers[1].url.rpartition(":")[2]))
        assert send(signed).status_code == 200
        answer = send(captured)  # its Host header still names the first: only the address differs
        assert (answer.status_code, answer.json()["code"]) == (401, "replayed")


def test_cases_named_the_other_way_round_do_not_stop_each_other(
    workers: tuple[RunningCentral, RunningCentral],
) -> None:
    seeded = workers[0].seed()
    looks = [(seeded.case_ids[key], findings(seeded.item_ids[key], Result.DAMAGED)) for key in (CASE, TWO)]
    stations = [station(workers[number % 2], f"Station {number}") for number in range(4)]
    for _ in range(3):
        calls: list[tuple[FakeStation, list[Envelope]]] = []
        for number, one in enumerate(stations):
            order = looks if number % 2 else looks[::-1]
            calls.append((one, [one.envelope(case_id, found) for case_id, found in order]))
        assert {verdict.status.value for answer in at_once(calls) for verdict in answer.results} == {"accepted"}


def test_a_batch_that_lost_against_another_transaction_is_tried_again(
    workers: tuple[RunningCentral, RunningCentral],
) -> None:
    seeded = workers[0].seed()
    sender = station(workers[0], "Station 03")
    event = sender.envelope(seeded.case_ids[CASE], findings(seeded.item_ids[CASE]))
    trip = (
        "CREATE SEQUENCE tries; CREATE FUNCTION trip() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
        "IF nextval('tries') = 1 THEN RAISE 'trip' USING ERRCODE = '40P01'; END IF; RETURN NEW; END$$; "
        "CREATE TRIGGER trip BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION trip()"
    )
    with workers[0].context.db.write() as conn:
        conn.exec_driver_sql(trip)
    assert [verdict.status.value for verdict in sender.post(event).results] == ["accepted"]


def test_nul_and_half_characters_are_refused_for_good(bench: Bench) -> None:
    sender = bench.station()
    good = sender.envelope(bench.seeded.case_ids[CASE], findings(bench.seeded.item_ids[CASE]), approved_by="Sue")
    for text in ("\\u0000", "\\ud800", "\x00"):
        odd = sender.sealed(good.event_id, good.body.replace('"Sue"', f'"S{text}e"').encode())
        refused = sender.post(odd).results[0]
        assert refused.status.value == "rejected"
        assert refused.problem is not None and refused.problem.code == "malformed-event"
    kept = sender.envelope(bench.seeded.case_ids[CASE], findings(bench.seeded.item_ids[CASE]), approved_by="a\\u0000")
    assert sender.post(kept).results[0].status.value == "accepted"  # a backslash and these letters are plain text
