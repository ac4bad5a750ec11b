"""The file that says whose return passes count, and how long a case that is over is remembered."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sync.domain.cases import CaseStatus
from sync.store.store import Store
from sync.wire import CaseDelete, Changes
from tests.support.clock import FakeClock
from tests.support.passes import STRANGER, pass_case, pass_key, trust

FILE = "pass-trust.json"


def test_it_outlives_the_database_and_is_the_same_for_every_thread(tmp_path: Path) -> None:
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        store.trust.keep(trust())
        other = store.for_thread()
        other.trust.keep(trust(pass_key(STRANGER), told_at=clock.now()))
        assert store.trust.current() == other.trust.current() == trust(pass_key(STRANGER), told_at=clock.now())
        other.close()
    for file in tmp_path.glob("kiosk.db*"):
        file.unlink()
    with Store.open(tmp_path, clock) as store:
        assert store.trust.current() == trust(pass_key(STRANGER), told_at=clock.now())


def test_the_same_news_is_not_written_again(tmp_path: Path) -> None:
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        store.trust.keep(trust())
        before = (tmp_path / FILE).stat().st_ino
        store.trust.keep(replace(trust(), told_at=clock.now()))
        assert (tmp_path / FILE).stat().st_ino == before


NAIVE = b'{"issuer": "Return Point", "keys": [], "told_at": "2026-11-20T09:00:00"}'
NO_KEY = (
    b'{"issuer": "Return Point", "told_at": "2026-11-20T09:00:00Z", "keys": [{"kid": "11", "public_key": "AAAA",'
    b' "signs_from": "2026-11-20T09:00:00Z", "signs_until": "2027-02-20T09:00:00Z"}]}'
)


@pytest.mark.parametrize("data", [b'{"issuer": "Ret', NAIVE, NO_KEY, NO_KEY.replace(b"AAAA", b"A")])
def test_a_damaged_file_counts_as_none_until_central_tells_it_anew(tmp_path: Path, data: bytes) -> None:
    clock = FakeClock()
    (tmp_path / FILE).write_bytes(data)
    with Store.open(tmp_path, clock) as store:
        assert store.trust.current() is None
        store.trust.keep(trust())
    with Store.open(tmp_path, clock) as store:
        assert store.trust.current() == trust()


def test_a_case_that_is_over_is_forgotten_after_thirty_days(tmp_path: Path) -> None:
    clock = FakeClock()
    case = replace(pass_case(), status=CaseStatus.RESOLVED)
    with Store.open(tmp_path, clock) as store:
        store.cases.keep(case, clock.now())
        gone = Changes(changes=[CaseDelete(case_id=case.case_id)], cursor="c", server_time=clock.now())
        store.cases.apply(gone)
        store.tidy(clock.now() + timedelta(days=29))
        assert store.cases.is_over(case.case_id)
        store.tidy(clock.now() + timedelta(days=31))
        assert not store.cases.is_over(case.case_id)


def test_what_retention_removes_is_remembered_too(tmp_path: Path) -> None:
    clock = FakeClock()
    case = replace(pass_case(), status=CaseStatus.CANCELLED)
    with Store.open(tmp_path, clock) as store:
        store.cases.keep(case, clock.now())
        store.tidy(clock.now() + timedelta(days=8))
        assert store.cases.find(case.case_id) is None and store.cases.is_over(case.case_id)
