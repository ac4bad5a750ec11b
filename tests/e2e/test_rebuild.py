"""A station that lost its database, or everything but its key: rebuilt, in step with central again, nothing doubled."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.store.database import FILE_NAME
from tests.support.central import RunningCentral, running_central
from tests.support.stations import TestStation, picture, station

pytestmark = pytest.mark.e2e


def drop_off(opened: TestStation, case_id: str, bag: str, photo: bytes | None = None) -> str:
    known = opened.cases.find(case_id)
    assert known is not None
    return opened.drop_off(known.case, bag, photo)


def all_sent(opened: TestStation) -> bool:
    status = opened.store.outbox.status()
    return status.waiting == status.photos == 0


def central_has(central: RunningCentral) -> tuple[list[tuple[int, str]], list[str]]:
    """Events by number, and the kinds of alarms."""
    with central.context.db.read() as conn:
        rows = conn.execute(sa.select(t.event.c.device_seq, t.event.c.event_id).order_by(t.event.c.device_seq))
        alarms = conn.scalars(sa.select(t.alarm.c.kind))
        return [(row.device_seq, row.event_id) for row in rows], list(alarms)


@pytest.mark.parametrize("lost", ["database", "database and journal"])
def test_a_rebuilt_station_goes_on_above_its_numbers_and_sends_what_waited(tmp_path: Path, lost: str) -> None:
    with running_central(tmp_path / "central") as central:
        cases = list(central.seed().case_ids.values())
        code = central.seed().enrolment_code
        folder = tmp_path / "station"
        with station(folder, central.url, code) as first:
            first.runner.start()
            first.status.wait_for(lambda status: status.online and first.cases.count() > 2)
            sent = [drop_off(first, case_id, f"RBB-{case_id}", picture("red")) for case_id in cases[:2]]
            first.status.wait_for(lambda _: all_sent(first))
        with station(folder, central.url) as second:  # offline: the sync is not started
            waiting = drop_off(second, cases[2], "RBB-3", picture("blue"))
        (folder / FILE_NAME).unlink()
        if lost != "database":
            for segment in (folder / "journal").iterdir():
                segment.unlink()
        with station(folder, central.url) as rebuilt:
            assert "was missing and was rebuilt" in rebuilt.store.recovery.sentence
            rebuilt.runner.start()
            rebuilt.status.wait_for(lambda status: status.online and rebuilt.cases.count() > 2 and status.waiting == 0)
            fresh = drop_off(rebuilt, cases[3], "RBB-4")
            rebuilt.status.wait_for(lambda _: all_sent(rebuilt))
            assert rebuilt.store.outbox.status().dead == 0
        events, alarms = central_has(central)
        if lost == "database":
            assert events == [(1, sent[0]), (2, sent[1]), (3, waiting), (4, fresh)]
            assert alarms == []
        else:  # number 3 was known to this disk alone
            assert events[:2] == [(1, sent[0]), (2, sent[1])]
            assert [event_id for _, event_id in events[2:]] == [fresh]
            assert events[2][0] > 2
