"""Every error is an RFC 9457 problem."""

import logging
from pathlib import Path

import httpx
import pytest
import sqlalchemy as sa

from sync.central.telling.deliveries import EVENTS
from sync.wire import MAX_BATCH_BYTES, PROBLEM_TYPE, Problem
from tests.integration.central.conftest import Bench
from tests.support.central import running_central

PATH = "/api/v1/return_cases"


def problem_of(answer: httpx.Response, status: int, code: str) -> Problem:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == PROBLEM_TYPE
    problem = Problem.model_validate_json(answer.content)
    assert (problem.status, problem.code, problem.type) == (status, code, f"urn:returnpoint:problem:{code}")
    assert problem.title and problem.detail
    return problem


@pytest.mark.one_database
def test_errors_of_the_caller(bench: Bench) -> None:
    key = {"Idempotency-Key": "k", "Content-Type": "application/json"}
    call = bench.partner
    broken = problem_of(call.post(PATH, content=b'{"store_id": ', headers=key), 400, "broken-json")
    assert broken.instance == PATH
    problem_of(call.post(PATH, content=b"[]", headers=key), 422, "invalid")
    problem_of(call.post(PATH, content=b"\xff\xfe", headers=key), 400, "broken-json")
    problem_of(call.get("/nowhere"), 404, "not-found")
    problem_of(call.delete(PATH), 405, "method-not-allowed")
    problem_of(call.post(PATH, content=b"x" * (MAX_BATCH_BYTES + 1), headers=key), 413, "too-big")
    stream = (b"x" * 65536 for _ in range(20))
    problem_of(call.post(PATH, content=stream, headers=key), 413, "too-big")
    problem_of(call.get("/api/webhooks/none/events"), 422, "invalid")


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("authorization", "code"),
    [
        ("", "no-key"),
        ("Basic abc", "no-key"),
        ("Bearer rk_live_x_y", "unknown-key"),
        ("Bearer nonsense", "unknown-key"),
    ],
)
def test_keys_that_do_not_open(bench: Bench, authorization: str, code: str) -> None:
    headers = {"Authorization": authorization}
    problem_of(bench.partner.get("/api/webhooks", headers=headers), 401, code)
    problem_of(bench.partner.post("/v1/ops/partner_keys", json={"name": "x"}, headers=headers), 401, code)


def test_a_partners_key_is_not_the_operators_and_the_other_way_round(bench: Bench) -> None:
    problem_of(bench.partner.post("/v1/ops/partner_keys", json={"name": "x"}), 401, "unknown-key")
    operator = {"Authorization": f"Bearer {bench.central.operator_key}"}
    problem_of(bench.partner.get("/api/webhooks", headers=operator), 401, "unknown-key")


def test_a_bug_says_nothing_of_the_inside_and_is_logged(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    with bench.central.context.db.write() as conn:
        conn.execute(sa.text("UPDATE merchant SET rules = '{}'"))
    with caplog.at_level(logging.ERROR, "returnpoint.central"):
        answer = bench.partner.get(f"{PATH}/{bench.seeded.case_ids['one_like_new']}")
    problem = problem_of(answer, 500, "internal")
    assert "resolve_days" not in answer.text and "KeyError" not in problem.detail
    assert any("KeyError" in record.getMessage() for record in caplog.records)


@pytest.mark.one_database
def test_a_disk_that_fails_is_told_as_such_and_nothing_is_half_done(bench: Bench) -> None:
    with bench.central.context.db.write() as conn:
        conn.execute(sa.text("ALTER TABLE partner_key RENAME TO gone"))
    answer = bench.partner.get("/api/webhooks")
    assert problem_of(answer, 503, "storage").retryable
    assert answer.headers["retry-after"] == "30"


@pytest.mark.one_database("postgresql")
def test_a_database_server_without_room_is_to_be_asked_again(bench: Bench) -> None:
    full = "BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END"
    with bench.central.context.db.write() as conn:
        conn.execute(sa.text(f"CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ {full} $$"))
        conn.execute(sa.text("CREATE TRIGGER no_room BEFORE INSERT ON webhook FOR EACH ROW EXECUTE FUNCTION no_room()"))
    wanted = {"url": "http://127.0.0.1:9/hook", "event": EVENTS[0]}
    answer = bench.partner.post("/api/webhooks", json=wanted, headers={"Idempotency-Key": "k"})
    assert problem_of(answer, 503, "busy").retryable
    assert answer.headers["retry-after"] == "2"


def test_health(tmp_path: Path) -> None:
    with running_central(tmp_path) as central:
        assert httpx.get(f"{central.url}/healthz", trust_env=False).json() == {"status": "ok"}


def test_logs_name_no_consumer(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        bench.partner.get("/sign-in?next=jo.martin@mail.example")
        bench.station().call("GET", "/v1/device/changes")
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("returnpoint")]
    assert any("route=/sign-in status=200" in line for line in ours)
    assert not any("martin" in line.lower() or "@" in line for line in ours)
