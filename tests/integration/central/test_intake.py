"""Events from stations: verdicts, numbers, chains, and what one event cannot do to the others."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.money import deadlines
from sync.domain.events import EventType
from sync.domain.verification import Photo, Result, Stage
from sync.wire import BatchAnswer, Envelope, VerdictStatus
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings

DONE = "one_like_new"
TWO = "two_one_damaged"


def envelope(bench: Bench, station: FakeStation, key: str, *results: Result, **more: Any) -> Envelope:
    return station.envelope(bench.seeded.case_ids[key], findings(bench.seeded.item_ids[key], *results), **more)


def statuses(answer: BatchAnswer) -> list[str]:
    return [verdict.status.value for verdict in answer.results]


def codes(answer: BatchAnswer) -> list[str]:
    return [verdict.problem.code if verdict.problem else "" for verdict in answer.results]


def alarms(bench: Bench) -> list[tuple[str, str]]:
    with bench.central.context.db.read() as conn:
        rows = conn.execute(sa.select(t.alarm.c.kind, t.alarm.c.about).order_by(t.alarm.c.alarm_id))
        return [(row.kind, row.about) for row in rows]


def test_an_event_counts_once_however_often_it_comes(bench: Bench) -> None:
    station = bench.station()
    event = envelope(bench, station, DONE)
    first, again = station.post(event), station.post(event, event)
    assert (statuses(first), statuses(again)) == (["accepted"], ["duplicate", "duplicate"])
    assert again.results[0].received_at == first.results[0].received_at
    assert bench.case(DONE)["sequence"] == 1


def test_another_body_under_a_known_id_is_a_conflict(bench: Bench) -> None:
    station = bench.station()
    event = envelope(bench, station, DONE)
    station.post(event)
    other = event.model_copy(update={"body": event.body.replace("Amira", "Mira")})
    answer = station.post(other)
    assert (statuses(answer), codes(answer)) == (["conflict"], ["event-id-reused"])


def test_poison_events_do_not_stop_the_good_ones(bench: Bench) -> None:
    station = bench.station()
    cut = envelope(bench, station, DONE)
    cut = cut.model_copy(update={"body": cut.body[:50]})
    unknown_case = station.envelope("RB-00000000", findings(["x"]))
    unknown_item = station.envelope(bench.seeded.case_ids[TWO], findings([*bench.seeded.item_ids[TWO], "x"]))
    missing = station.envelope(bench.seeded.case_ids[TWO], findings(bench.seeded.item_ids[TWO][:1]))
    twice = station.envelope(bench.seeded.case_ids[TWO], findings(bench.seeded.item_ids[TWO] * 2))
    forged = envelope(bench, station, DONE).model_copy(update={"signature": "AAAA"})
    renamed = envelope(bench, station, DONE).model_copy(update={"event_id": "another"})
    lone = envelope(bench, station, DONE, event_type=EventType.CORRECTED)
    good = envelope(bench, station, TWO)
    answer = station.post(cut, unknown_case, unknown_item, missing, twice, forged, renamed, lone, good)
    assert statuses(answer) == ["rejected"] * 8 + ["accepted"]
    assert codes(answer)[:-1] == [
        "malformed-event",
        "unknown-case",
        "unknown-item",
        "missing-finding",
        "malformed-event",
        "bad-signature",
        "malformed-event",
        "malformed-event",
    ]
    assert bench.decisions(TWO) == ["REMIT", "REMIT"]
    assert (answer.ack.device_seq_contiguous, answer.ack.gaps) == (9, [])  # a refusal is a verdict too
    with bench.central.context.db.read() as conn:
        kept = conn.scalars(sa.select(t.seen_number.c.refused_body).where(t.seen_number.c.device_seq == 1)).one()
    assert kept == cut.body


def test_a_malformed_envelope_costs_only_itself(bench: Bench) -> None:
    station = bench.station()
    good = envelope(bench, station, DONE)
    huge = good.model_dump() | {"event_id": "e-3", "device_seq": 2**70}
    events = [{"event_id": "e-1", "device_seq": 0}, {"nothing": True}, huge, good.model_dump()]
    answer = station.call("POST", "/v1/device/events", json.dumps({"events": events}).encode())
    told = BatchAnswer.model_validate_json(answer.content)
    assert [(verdict.event_id, verdict.status.value) for verdict in told.results] == [
        ("e-1", "rejected"),
        ("", "rejected"),
        ("e-3", "rejected"),
        (good.event_id, "accepted"),
    ]


def test_an_event_without_an_id_that_can_stand_in_an_address_is_refused(bench: Bench) -> None:
    station = bench.station()
    good = envelope(bench, station, DONE)
    ids = ["a/b", "..", "a b", "caf\u00e9", "a\n", "\u0660"]
    answer = station.post(*(good.model_copy(update={"event_id": each}) for each in ids), good)
    assert codes(answer) == ["malformed-envelope"] * len(ids) + [""]
    assert statuses(answer) == ["rejected"] * len(ids) + ["accepted"]


def test_a_batch_that_is_none_is_refused_whole(bench: Bench) -> None:
    station = bench.station()
    for body, status in ((b'{"events": []}', 422), (b'{"events": 5}', 422), (b"{", 400)):
        assert station.call("POST", "/v1/device/events", body).status_code == status
    many = json.dumps({"events": [{}] * 101}).encode()
    assert station.call("POST", "/v1/device/events", many).status_code == 422


_TRIP = {
    "sqlite": [
        "CREATE TRIGGER trip BEFORE INSERT ON event WHEN NEW.event_id = '{}' BEGIN SELECT RAISE(ABORT, 'trip'); END"
    ],
    "postgresql": [
        "CREATE FUNCTION trip() RETURNS trigger LANGUAGE plpgsql AS "
        "$$BEGIN IF NEW.event_id = '{}' THEN RAISE 'trip'; END IF; RETURN NEW; END$$",
        "CREATE TRIGGER trip BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION trip()",
    ],
}
_HEAL = {"sqlite": "DROP TRIGGER trip", "postgresql": "DROP FUNCTION trip CASCADE"}


def test_an_event_that_central_stumbles_over_is_to_be_sent_again(bench: Bench) -> None:
    station = bench.station()
    stumbles, good = envelope(bench, station, DONE), envelope(bench, station, TWO)
    with bench.central.context.db.write() as conn:
        for statement in _TRIP[conn.dialect.name]:
            conn.exec_driver_sql(statement.format(stumbles.event_id))
    answer = station.post(stumbles, good)
    assert statuses(answer) == ["retry", "accepted"]
    assert answer.results[0].retry_after_s
    assert (answer.ack.device_seq_contiguous, answer.ack.gaps) == (0, [(1, 1)])
    with bench.central.context.db.write() as conn:
        conn.exec_driver_sql(_HEAL[conn.dialect.name])
    answer = station.post(stumbles)
    assert (statuses(answer), answer.ack.device_seq_contiguous) == (["accepted"], 2)


def test_stations_that_come_with_one_whose_event_central_stumbles_over_are_taken_in(bench: Bench) -> None:
    """On SQLite they may share its transaction, which is undone then."""
    bad, good = bench.station("Station 03"), [bench.station(f"Station {number}") for number in (4, 5, 6)]
    stumbles = envelope(bench, bad, DONE)
    calls = [(bad, stumbles), *((one, envelope(bench, one, TWO)) for one in good)]
    with ThreadPoolExecutor(len(calls)) as pool:
        with bench.central.context.db.write() as conn:
            for statement in _TRIP[conn.dialect.name]:
                conn.exec_driver_sql(statement.format(stumbles.event_id))
            answers = [pool.submit(one.post, event) for one, event in calls]
            threading.Event().wait(0.5)  # most likely all of them wait for their turn now
        found = [statuses(answer.result()) for answer in answers]
    assert found == [["retry"], ["accepted"], ["accepted"], ["accepted"]]
    assert bench.case(DONE)["sequence"] == 0
    assert bench.case(TWO)["sequence"] == 3


def test_two_stations_are_numbered_apart(bench: Bench) -> None:
    one, other = bench.station("Station 03"), bench.station("Station 04")
    assert one.post(envelope(bench, one, DONE)).ack.device_seq_contiguous == 1
    assert other.post(envelope(bench, other, TWO)).ack.device_seq_contiguous == 1
    stolen = envelope(bench, one, "one_no_barcode")
    assert codes(other.post(stolen)) == ["bad-signature"]
    assert alarms(bench) == []


def test_a_second_drop_off_is_kept_and_told(bench: Bench) -> None:
    one, other = bench.station("Station 03"), bench.station("Station 04")
    first = one.post(envelope(bench, one, DONE))
    second_event = envelope(bench, other, DONE, Result.DAMAGED)
    second = other.post(second_event)
    assert (statuses(first), first.results[0].notices) == (["accepted"], [])
    assert (statuses(second), second.results[0].notices) == (["accepted"], ["double_drop_off"])
    assert other.post(second_event).results[0].notices == ["double_drop_off"]  # the first answer may have been lost
    case = bench.case(DONE)
    assert [entry["kind"] for entry in case["exceptions"]] == ["double_drop_off"]
    assert bench.decisions(DONE) == ["REMIT"]


def test_gaps_are_named_and_close(bench: Bench) -> None:
    station = bench.station()
    events = [envelope(bench, station, key) for key in (DONE, TWO, "one_no_barcode", "one_and_undeclared")]
    answer = station.post(events[0], events[3])
    assert (answer.ack.device_seq_contiguous, answer.ack.gaps) == (1, [(2, 3)])
    answer = station.post(events[2])
    assert (answer.ack.device_seq_contiguous, answer.ack.gaps) == (1, [(2, 2)])
    assert station.post(events[1]).ack.device_seq_contiguous == 4
    assert alarms(bench) == []


def test_a_number_counts_as_lost_after_a_quarter_of_an_hour(bench: Bench) -> None:
    station = bench.station()
    events = [envelope(bench, station, key) for key in (DONE, TWO)]
    station.post(events[1])
    bench.clock.advance(timedelta(minutes=14).total_seconds())
    assert deadlines.report_lost(bench.central.context) == 0
    bench.clock.advance(61)
    assert [deadlines.report_lost(bench.central.context) for _ in range(2)] == [1, 0]


def test_a_broken_chain_is_taken_in_and_raises_an_alarm(bench: Bench) -> None:
    station = bench.station()
    first = envelope(bench, station, DONE)
    station.prev = bytes(31) + b"\x01"
    second = envelope(bench, station, TWO)
    assert statuses(station.post(second, first)) == ["accepted", "accepted"]
    assert [kind for kind, _ in alarms(bench)] == ["chain_break"]


def test_missing_photos_are_asked_for(bench: Bench) -> None:
    station = bench.station()
    case_id, [item_id] = bench.seeded.case_ids[DONE], bench.seeded.item_ids[DONE]
    [finding] = findings([item_id], Result.DAMAGED)
    event = station.envelope(case_id, [replace(finding, photos=(Photo("ab" * 32, 10),))])
    assert station.post(event).missing_blobs == ["ab" * 32]
    assert station.post(event).missing_blobs == ["ab" * 32]


def test_a_correction_replaces_what_it_names(bench: Bench) -> None:
    station = bench.station()
    first = envelope(bench, station, DONE, Result.NOT_RECEIVED)
    station.post(first)
    assert bench.decisions(DONE) == ["DO_NOT_REMIT"]
    fixed = envelope(
        bench, station, DONE, event_type=EventType.CORRECTED, supersedes=first.event_id, correction_reason="found it"
    )
    assert statuses(station.post(fixed)) == ["accepted"]
    assert bench.decisions(DONE) == ["REMIT"]
    foreign = envelope(bench, station, TWO, event_type=EventType.CORRECTED, supersedes=first.event_id)
    assert codes(station.post(foreign)) == ["malformed-event"]
    hub = envelope(bench, station, DONE, event_type=EventType.CORRECTED, supersedes=first.event_id, stage=Stage.HUB)
    assert codes(station.post(hub)) == ["malformed-event"]  # the hub does not correct the counter, it looks again


def test_a_fact_is_never_refused_for_the_state_of_its_case(bench: Bench) -> None:
    with bench.central.context.db.write() as conn:
        conn.execute(sa.update(t.return_case).values(status="CANCELLED"))
    station = bench.station()
    assert station.post(envelope(bench, station, DONE)).results[0].status is VerdictStatus.ACCEPTED
