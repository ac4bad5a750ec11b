"""One row that cannot be read stops no station's pull: the others get their news, and that case leaves the stations."""

import logging

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.stations.told import Told
from sync.wire import UNREADABLE, CaseDelete, CaseUpsert
from tests.integration.central.conftest import Bench
from tests.integration.central.test_device import pull
from tests.support.central import findings

NOT_EVENTS = ("", "{", "[]", "null", "7", '{"type": "verification.completed"}', "[" * 100_000, '{"a": "\\ud800"}')


def test_an_event_whose_bytes_are_damaged(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    station, seeded = bench.station(), bench.seeded
    for name in ("one_like_new", "two_one_damaged"):
        station.post(station.envelope(seeded.case_ids[name], findings(seeded.item_ids[name]), bags=(f"RBB{name[:3]}",)))
    before = pull(station)
    case_id = seeded.case_ids["one_like_new"]
    told_before = next(one for one in before.changes if isinstance(one, CaseUpsert) and one.case.case_id == case_id)
    bench.central.context.told.keep({case_id: Told((), told_before.case, ())})  # what is in memory is of another state
    e = t.event.c
    with bench.central.context.db.read() as conn:
        [body] = conn.scalars(sa.select(e.body).where(e.case_id == case_id))
    for damaged in (*NOT_EVENTS, body[:-1], body.replace("LIKE_NEW", "LIKE"), body.replace('"', "'")):
        with bench.central.context.db.write() as conn:
            conn.execute(sa.update(t.event).where(e.case_id == case_id).values(body=damaged))
        with caplog.at_level(logging.ERROR, "returnpoint.central"):
            now = pull(station)
        assert [change for change in now.changes if isinstance(change, CaseDelete)] == [
            CaseDelete(case_id=case_id, reason=UNREADABLE)
        ], damaged[:40]
        told = {change.case.case_id: change for change in now.changes if isinstance(change, CaseUpsert)}
        assert told == {
            change.case.case_id: change
            for change in before.changes
            if isinstance(change, CaseUpsert) and change.case.case_id != case_id
        }
        assert now.cursor == before.cursor
        assert f"unreadable case={case_id}" in caplog.text
        caplog.clear()
        looked_up = station.call("GET", f"/v1/device/cases/lookup?code={case_id}")
        assert (looked_up.status_code, looked_up.json()["case"]) == (200, None)
    assert pull(station, now.cursor).changes == []
