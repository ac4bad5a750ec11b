"""Signatures of the queue: checked beside the work, told in the log, never in the way."""

import logging
from pathlib import Path

import pytest

from sync.domain import judging
from sync.domain.verification import MatchKind
from sync.station.clock import SystemClock
from sync.store.database import FILE_NAME, Database
from sync.store.signatures import wrong_signatures
from sync.store.store import Store
from tests.support.returns import a_case, plain_event, sealed_visit
from tests.support.station_child import visits_of


def drop_off(store: Store, number: int) -> str:
    visits = visits_of(store)
    visit = visits.begin(a_case(f"RB-{number}"), "sam")
    visit = visits.apply(visit, lambda before: judging.choose_item(before, "item_1", MatchKind.NONE))
    visit = visits.apply(visit, judging.judge_like_new)
    return visits.finish(visits.scan_bag(visit, f"RBB-{number}")).event_id


def test_events_of_this_key_fit_and_others_are_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Store.open(tmp_path, SystemClock()) as store, caplog.at_level(logging.WARNING):
        for number in range(3):
            drop_off(store, number)
        store.visits.commit(sealed_visit(a_case("RB-X"), "ev-x", "RBBX"), (), plain_event("ev-x"))
        database = Database(tmp_path / FILE_NAME)
        assert wrong_signatures(database, store.device.public_key) == ["ev-x"]
        assert len(wrong_signatures(database, bytes(31) + b"\1")) == 4
        database.close()
        store.signatures.start()
        assert store.signatures.wait(10)
        assert "1 waiting events are not signed by this station's key" in caplog.text


def test_a_check_that_is_stopped_lets_the_store_close(tmp_path: Path) -> None:
    with Store.open(tmp_path, SystemClock()) as store:
        drop_off(store, 1)
        store.signatures.start()
    assert store.signatures.wait(0)
