"""Two real stations and one shop: both take in the same return while offline. Two facts, one exception, one payout."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.samples import Seeded
from sync.central.serving import address_of, listen
from sync.client.central import CentralClient
from sync.domain.codes import own_code
from sync.station.day import DayProof, Differs, NotCompared, Proven
from sync.station.lookup import AlreadyDroppedOff, Found
from tests.support.central import RunningCentral, WebhookReceiver, new_code, running_central
from tests.support.returns import a_case
from tests.support.stations import TestStation, station

BAG_ONE, BAG_TWO = own_code("RBB", "7Q2M9X4A"), own_code("RBB", "7Q2M9X4B")


@pytest.fixture
def receiver() -> Iterator[WebhookReceiver]:
    with WebhookReceiver() as opened:
        yield opened


@pytest.fixture
def central(tmp_path: Path) -> Iterator[RunningCentral]:
    with running_central(tmp_path / "central") as running:
        yield running


@pytest.fixture
def seeded(central: RunningCentral, receiver: WebhookReceiver) -> Seeded:
    return central.seed(receiver.url)


def take_in_offline(counter: TestStation, rma: str, bag: str) -> str:
    """From the cache alone; nothing is sent, for the sync is not started yet."""
    found = counter.finder.find(rma)
    assert isinstance(found, Found)
    return counter.drop_off(found.case, bag)


def partner(central: RunningCentral, seeded: Seeded, path: str) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {seeded.partner_key}"}
    return dict(httpx.get(f"{central.url}/api/v1/{path}", headers=headers, trust_env=False).json())


def events(central: RunningCentral, case_id: str) -> list[dict[str, Any]]:
    headers = {"Authorization": f"Bearer {central.operator_key}"}
    answer = httpx.get(f"{central.url}/v1/ops/return_cases/{case_id}/events", headers=headers, trust_env=False)
    return list(answer.json()["events"])


def test_one_return_at_two_offline_stations_is_two_facts_one_exception_one_payout(
    central: RunningCentral, seeded: Seeded, receiver: WebhookReceiver, tmp_path: Path
) -> None:
    case_id = seeded.case_ids["one_like_new"]
    with (
        station(tmp_path / "one", central.url, seeded.enrolment_code) as one,
        station(tmp_path / "two", central.url, new_code(central, "Station 04")) as two,
    ):
        one.pull()
        two.pull()
        first = take_in_offline(one, "NL-1001", BAG_ONE)
        second = take_in_offline(two, "NL-1001", BAG_TWO)

        one.runner.start()
        one.status.wait_for(lambda status: status.online and status.waiting == 0)
        two.runner.start()
        two.status.wait_for(lambda status: status.online and status.waiting == 0)

        stored = events(central, case_id)
        assert [(event["event_id"], event["notices"]) for event in stored] == [
            (first, []),
            (second, ["double_drop_off"]),
        ]
        case = partner(central, seeded, f"return_cases/{case_id}")
        kinds = [entry["kind"] for entry in case["exceptions"]]
        assert kinds == ["double_drop_off"]
        assert [item["remittance_decision"] for item in case["return_case_items"]] == ["REMIT"]

        paid = [
            hook.json()
            for hook in receiver.wait_for(1)
            if hook.json()["data"]["return_case_items"][0]["remittance_decision"] == "REMIT"
        ]
        assert [hook["event"] for hook in paid] == ["return/verification_passed"]

        assert one.store.outbox.notices() == ()
        [hold] = two.store.outbox.notices()
        assert (hold.event_id, hold.case_id, hold.bags, hold.notices) == (
            second,
            case_id,
            (BAG_TWO,),
            ("double_drop_off",),
        )
        assert one.store.outbox.status().dead == two.store.outbox.status().dead == 0
        again = two.finder.find("NL-1001")
        assert isinstance(again, AlreadyDroppedOff)


def test_the_hold_survives_a_lost_answer_and_a_restart(central: RunningCentral, seeded: Seeded, tmp_path: Path) -> None:
    """Central took the second drop-off in, the answer was lost, the station was started anew: the bag is on hold."""
    with station(tmp_path / "one", central.url, seeded.enrolment_code) as one:
        one.pull()
        take_in_offline(one, "NL-1001", BAG_ONE)
        with station(tmp_path / "two", central.url, new_code(central, "Station 04")) as two:
            two.pull()
            take_in_offline(two, "NL-1001", BAG_TWO)
            one.client.post_events([row.envelope for row in one.store.outbox.due(one.clock.now(), 10)])
            lost = two.client.post_events([row.envelope for row in two.store.outbox.due(two.clock.now(), 10)])
            assert lost.results[0].notices == ["double_drop_off"]
    with station(tmp_path / "two", central.url) as two:
        two.runner.start()
        two.status.wait_for(lambda status: status.online and status.waiting == 0)
        [hold] = two.store.outbox.notices()
        assert hold.bags == (BAG_TWO,)


def test_a_day_is_proven_at_both_stations(central: RunningCentral, seeded: Seeded, tmp_path: Path) -> None:
    with (
        station(tmp_path / "one", central.url, seeded.enrolment_code) as one,
        station(tmp_path / "two", central.url, new_code(central, "Station 04")) as two,
    ):
        for counter, bag in ((one, BAG_ONE), (two, BAG_TWO)):
            counter.pull()
            take_in_offline(counter, "NL-1001", bag)
        before = DayProof(one.store.outbox, one.client, one.clock).prove()
        assert isinstance(before, Differs) and (before.count, before.central_count, before.waiting) == (1, 0, 1)
        for counter in (one, two):
            counter.runner.start()
            counter.status.wait_for(lambda status: status.online and status.waiting == 0)
            proof = DayProof(counter.store.outbox, counter.client, counter.clock).prove()
            assert isinstance(proof, Proven) and proof.count == 1
        sock = listen("127.0.0.1", 0)
        nowhere = address_of(sock)
        sock.close()
        with CentralClient(nowhere, one.store.device, one.clock) as offline:
            assert isinstance(DayProof(one.store.outbox, offline, one.clock).prove(), NotCompared)


def test_a_revoked_station_wipes_its_cases_and_keeps_its_return(
    central: RunningCentral, seeded: Seeded, tmp_path: Path
) -> None:
    with station(tmp_path / "one", central.url, seeded.enrolment_code) as one:
        one.pull()
        take_in_offline(one, "NL-1001", BAG_ONE)
        facts = one.store.device.facts
        assert facts is not None
        headers = {"Authorization": f"Bearer {central.operator_key}"}
        httpx.post(f"{central.url}/v1/ops/devices/{facts.device_id}/revoke", headers=headers, trust_env=False)
        one.runner.start()
        status = one.status.wait_for(lambda status: "switched off" in status.problem)
        assert "the 1 taken in here and not sent are kept" in status.problem
        assert (one.cases.count(), one.cases.cursor()) == (0, "")
        assert one.store.outbox.status().waiting == 1
        [row] = one.store.outbox.unsent(0, 10)
        assert row.case_id == seeded.case_ids["one_like_new"]


def test_an_event_that_central_refuses_is_dead_here_and_listed_there(
    central: RunningCentral, seeded: Seeded, tmp_path: Path
) -> None:
    with station(tmp_path / "one", central.url, seeded.enrolment_code) as one:
        one.pull()
        event_id = one.drop_off(a_case("RB-NOWHERE"), BAG_ONE)
        take_in_offline(one, "NL-1001", BAG_TWO)
        one.runner.start()
        one.status.wait_for(lambda status: status.online and status.waiting == 0 and status.dead == 1)
        one.runner.stop()
        headers = {"Authorization": f"Bearer {central.operator_key}"}
        answer = httpx.get(f"{central.url}/v1/ops/refused_events", headers=headers, trust_env=False)
        [listed] = answer.json()["refused_events"]
        assert (listed["event_id"], listed["case_id"], listed["station_name"]) == (event_id, "RB-NOWHERE", "Station 03")
        assert "There is no return case RB-NOWHERE" in listed["problem"]
        proof = DayProof(one.store.outbox, one.client, one.clock).prove()
        assert isinstance(proof, Differs)
        [difference] = proof.differences
        assert difference.case_id == "RB-NOWHERE" and "Central refused it" in difference.why


def rename(central: RunningCentral, case_id: str, name: str) -> None:
    """Central knows the case by another id from now on."""
    with central.context.db.write() as conn:
        conn.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table in t.metadata.sorted_tables:
            if "case_id" in table.c:
                conn.execute(sa.update(table).where(table.c.case_id == case_id).values(case_id=name))


def test_a_refused_event_is_taken_in_when_it_is_sent_again_after_its_cause_is_gone(
    central: RunningCentral, seeded: Seeded, tmp_path: Path
) -> None:
    case_id = seeded.case_ids["one_like_new"]
    with station(tmp_path / "one", central.url, seeded.enrolment_code) as one:
        one.pull()
        event_id = take_in_offline(one, "NL-1001", BAG_ONE)
        rename(central, case_id, "RB-ELSEWHERE")
        one.runner.start()
        one.status.wait_for(lambda status: status.dead == 1)
        rename(central, "RB-ELSEWHERE", case_id)
        one.store.outbox.send_again(event_id)
        one.runner.retry_now()
        one.status.wait_for(lambda status: status.online and status.waiting == 0 and status.dead == 0)
        one.runner.stop()
        assert [event["event_id"] for event in events(central, case_id)] == [event_id]
        assert isinstance(DayProof(one.store.outbox, one.client, one.clock).prove(), Proven)
