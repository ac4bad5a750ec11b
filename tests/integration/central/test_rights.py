"""The rights of one consumer: everything given out, everything forgotten, on each database and store."""

import io
import json
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from sync.central.admin import AdminError
from sync.central.commands import rights as command
from sync.central.db import tables as t
from sync.central.db.embedded import driver
from sync.central.money import decisions
from sync.central.money.decisions import Trigger
from sync.central.stations import dead_letters
from sync.wire import CaseDelete, Changes
from tests.integration.central.conftest import Bench
from tests.integration.central.test_photos import put
from tests.integration.central.test_uploads import hash_of, keys
from tests.support.central import FakeStation
from tests.support.command import given
from tests.support.consumer import EMAIL, ORDER, RMA, WORDS, Consumer, arrived, body, found_in
from tests.unit.central.test_pictures import saved

ONE, OTHER = saved("JPEG", (60, 40)), saved("JPEG", (40, 60))


def ops(bench: Bench, what: str, **person: Any) -> httpx.Response:
    return httpx.post(
        f"{bench.central.url}/v1/ops/rights/{what}",
        json=person,
        headers={"Authorization": f"Bearer {bench.central.operator_key}"},
        trust_env=False,
        verify=False,
        timeout=60,
    )


def came(bench: Bench, station: FakeStation) -> Consumer:
    """The consumer, with both photos."""
    consumer = arrived(bench, station, (hash_of(ONE), hash_of(OTHER)))
    assert [put(station, photo).status_code for photo in (ONE, OTHER)] == [201, 201]
    return consumer


def settle(bench: Bench, consumer: Consumer) -> None:
    """As if somebody had dealt with the undeclared goods."""
    with bench.central.context.db.write() as conn:
        conn.execute(sa.delete(t.open_exception).where(t.open_exception.c.case_id == consumer.case_id))


def test_everything_that_is_held_is_given_out(bench: Bench) -> None:
    consumer = came(bench, bench.station())
    assert {word for _, word in found_in(bench.central.context)} >= set(WORDS) - {"X9Y8Z7"}
    answer = ops(bench, "export", email=EMAIL.upper())
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/zip")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        told = json.loads(archive.read("person.json"))
        photos = {name: archive.read(name) for name in archive.namelist() if name.startswith("photos/")}
    assert photos == {f"photos/{hash_of(ONE)}.jpeg": ONE, f"photos/{hash_of(OTHER)}.jpeg": OTHER}
    text = json.dumps(told, ensure_ascii=False)
    assert [word for word in WORDS if word not in text and word != "X9Y8Z7"] == []
    assert [case["case_id"] for case in told["return_case"]] == [consumer.case_id]
    assert len(told["event"]) == 2 and len(told["refused_event"]) == 1
    assert "Amira" not in text and "sue" not in text  # staff are others
    assert all(other not in text for other in bench.seeded.case_ids.values())


def test_an_erased_consumer_is_found_nowhere(bench: Bench) -> None:
    station = bench.station()
    consumer = came(bench, station)
    settle(bench, consumer)
    before = bench.partner.get(f"/api/v1/return_cases/{consumer.case_id}").json()
    cursor = Changes.model_validate_json(station.call("GET", "/v1/device/changes").content).cursor
    answer = ops(bench, "erase", email=EMAIL)
    assert answer.status_code == 200, answer.text
    assert answer.json()["erased"] == {
        "return_cases": 1,
        "return_requests": 1,
        "events": 2,
        "refused_events": 1,
        "kept_answers": 2,
        "photos": 2,
    }
    assert found_in(bench.central.context) == set()
    assert keys(bench) == []
    after = bench.partner.get(f"/api/v1/return_cases/{consumer.case_id}").json()
    [item], [item_before] = after["return_case_items"], before["return_case_items"]
    kept = ("id", "price", "remittance_decision", "decided_by", "decision_reason", "external_order_line_item_reference")
    assert {name: item[name] for name in kept} == {name: item_before[name] for name in kept}
    assert item["verification_summary"]["verification_result"] == "ITEM_LIKE_NEW"
    told = Changes.model_validate_json(station.call("GET", f"/v1/device/changes?cursor={cursor}").content)
    assert told.changes == [CaseDelete(case_id=consumer.case_id, reason="erased")]
    assert ops(bench, "erase", email=EMAIL).status_code == 404
    for name in bench.seeded.case_ids:
        assert bench.case(name)["customer_contact"]["name"]


def test_what_people_wrote_about_an_erased_consumer_goes_too(bench: Bench) -> None:
    station = bench.station()
    consumer = came(bench, station)
    ctx, now, note = bench.central.context, bench.clock.now(), "Zebulon brought it himself"
    of_case = {"case_id": consumer.case_id, "at": now, "note": note}
    about = {"kind": "damaged", "item_id": consumer.item_id, "event_id": consumer.event_id}
    reported = {"device_id": station.device_id, "event_id": "e-1", "case_id": consumer.case_id, "device_seq": 99}
    mail = {"notice_id": "n-1", "kind": "damaged", "role": "consumer", "about": consumer.case_id, "attempts": 1}
    due = {"created_at": now, "due_at": now, "next_at": now}
    rows: list[tuple[sa.Table, dict[str, Any]]] = [
        (t.resolution, of_case | {"item_id": consumer.item_id, "decision": "REMIT"}),
        (t.provisional_match, of_case | {"event_id": "e-2"}),
        (t.undeclared_answer, of_case | {"goods_id": "g-1", "state": "DONATED", "by": "op"}),
        (t.exception_answer, of_case | about | {"answer": "pay", "by": "op"}),
        (t.refused_report, reported | {"problem": note, "first_at": now, "settled_at": None, "settled_note": ""}),
        (t.notice, mail | due | {"state": "failed", "problem": f"refused: {EMAIL}"}),
    ]
    with ctx.db.write() as conn:
        for table, row in rows:
            conn.execute(sa.insert(table).values(row))
        dead_letters.settle(conn, now, "op", station.device_id, "e-1", note)
    settle(bench, consumer)
    assert ops(bench, "erase", email=EMAIL).status_code == 200
    assert found_in(ctx) == set()


def test_an_erased_consumer_is_not_in_the_file_either(bench: Bench) -> None:
    """Nor in what SQLite has freed in it."""
    ctx = bench.central.context
    if ctx.settings.database_url:
        pytest.skip("PostgreSQL's own files are its own affair")
    consumer = came(bench, bench.station())
    settle(bench, consumer)
    assert EMAIL.encode() in everything(ctx.settings.database)
    ops(bench, "erase", email=EMAIL)
    left = everything(ctx.settings.database).lower()
    assert [word for word in WORDS if word.lower().encode() in left] == []


def everything(database: Path) -> bytes:
    """The bytes of the file, after its journal went into it."""
    with closing(driver().connect(database)) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    return b"".join(file.read_bytes() for file in database.parent.glob(f"{database.name}*"))


def test_what_was_told_before_is_known_again_after_an_erasure(bench: Bench) -> None:
    """Numbers, hashes and chains hold: the station that sends everything again hears of duplicates, and no alarm."""
    station = bench.station()
    consumer = came(bench, station)
    settle(bench, consumer)
    ctx = bench.central.context
    with ctx.db.read() as conn:
        row = conn.execute(sa.select(t.event).where(t.event.c.event_id == consumer.event_id)).one()
    ops(bench, "erase", email=EMAIL)
    again = station.sealed(consumer.event_id, row.body.encode())
    answer = station.post(again.model_copy(update={"device_seq": row.device_seq, "signature": row.signature}))
    assert [verdict.status for verdict in answer.results] == ["duplicate"]
    assert answer.ack.device_seq_contiguous == 3
    with ctx.db.read() as conn:
        assert conn.scalar(sa.select(sa.func.count()).select_from(t.alarm)) == 0
        kept = conn.execute(sa.select(t.event).where(t.event.c.event_id == consumer.event_id)).one()
    assert (kept.body_sha256, kept.chain, kept.signature) == (row.body_sha256, row.chain, row.signature)


def test_a_decision_that_is_made_again_without_the_consumer_is_the_same(bench: Bench) -> None:
    consumer = came(bench, bench.station())
    settle(bench, consumer)
    ctx = bench.central.context
    with ctx.db.read() as conn:
        before = decisions.revisions(conn, consumer.case_id)
    ops(bench, "erase", email=EMAIL)
    with ctx.db.write() as conn:
        again = decisions.revise(ctx, conn, consumer.case_id, bench.clock.now(), Trigger.FINDING)
        assert decisions.revisions(conn, consumer.case_id) == before
    assert again == before[-1].decision


def test_a_return_that_is_open_or_in_dispute_is_not_erased(bench: Bench) -> None:
    open_one = bench.partner.post("/api/v1/return_cases", json=body("line-2"), headers={"Idempotency-Key": "k"}).json()
    answer = ops(bench, "erase", rma_number=RMA.lower())
    assert (answer.status_code, answer.json()["code"]) == (409, "not-settled")
    assert answer.json()["case_ids"] == [open_one["id"]]
    assert ops(bench, "find", order_number=ORDER).json()["unsettled"] == [open_one["id"]]
    assert found_in(bench.central.context, (EMAIL,))


def test_all_that_is_given_has_to_fit(bench: Bench) -> None:
    came(bench, bench.station())
    assert ops(bench, "find", email=EMAIL, order_number=ORDER).json()["return_cases"] == 1
    assert ops(bench, "find", email=EMAIL, store_id=4102).status_code == 404
    assert ops(bench, "find", email=EMAIL, rma_number="NL-1001").status_code == 404
    assert ops(bench, "find", email="nobody@mail.example").json()["code"] == "unknown-person"
    for nobody in ({}, {"email": " "}, {"store_id": 4101}, {"email": "a\0b"}):
        assert ops(bench, "find", **nobody).status_code == 422
    other = bench.partner.post("/v1/ops/rights/erase", json={"email": EMAIL})
    assert other.status_code == 401


def test_who_asked_is_in_the_audit_trail_and_the_person_is_not(bench: Bench) -> None:
    consumer = came(bench, bench.station())
    settle(bench, consumer)
    ops(bench, "export", email=EMAIL)
    ops(bench, "erase", email=EMAIL)
    with bench.central.context.db.read() as conn:
        a = t.audit.c
        rows = conn.execute(sa.select(a.actor, a.action, a.subject).where(a.action.like("consumer%"))).all()
    assert [tuple(row) for row in rows] == [
        ("operator key", "consumer exported", consumer.case_id),
        ("operator key", "consumer erased", consumer.case_id),
    ]


def test_the_command_works_beside_the_central_that_runs(
    bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = bench.central.context.settings
    where = ["--data", str(settings.data), "--database-url", settings.database_url]
    where += ["--objects-url", settings.objects_url]
    settings.address_file.write_text(bench.central.url)
    consumer = came(bench, bench.station())
    file = tmp_path / "person.zip"
    assert given(command, "export", *where, "--email", EMAIL, str(file)) == 0
    with zipfile.ZipFile(file) as archive:
        assert len(archive.namelist()) == 3
    with pytest.raises(AdminError, match="still open or in dispute"):
        given(command, "erase", *where, "--email", EMAIL)
    settle(bench, consumer)
    assert given(command, "erase", *where, "--email", EMAIL, "--dry-run") == 0
    assert consumer.case_id in capsys.readouterr().out
    assert given(command, "erase", *where, "--email", EMAIL) == 0
    assert found_in(bench.central.context) == set()
    with pytest.raises(AdminError, match="Say who"):
        given(command, "erase", *where)
    with pytest.raises(AdminError, match="Nothing here"):
        given(command, "export", *where, "--email", EMAIL, str(tmp_path / "no.zip"))
    assert not (tmp_path / "no.zip").exists()
