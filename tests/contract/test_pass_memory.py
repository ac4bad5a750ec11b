"""What a station remembers for return passes: whose count, and which cases are over."""

from dataclasses import replace
from datetime import timedelta

from sync.domain.cases import CaseStatus
from sync.wire import CaseDelete, CaseUpsert, Changes
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.passes import MADE_AT, STRANGER, pass_case, pass_key, trust

CASE = pass_case()


def test_the_newest_trust_is_kept(store: StationStore) -> None:
    assert store.trust.current() is None
    first = trust()
    store.trust.keep(first)
    second = trust(pass_key(STRANGER), told_at=MADE_AT)
    store.trust.keep(second)
    store.trust.keep(first)
    assert store.trust.current() == second


def delete(clock: FakeClock) -> Changes:
    return Changes(changes=[CaseDelete(case_id=CASE.case_id, reason="closed")], cursor="c", server_time=clock.now())


def test_a_case_that_leaves_when_it_is_over_is_remembered_as_over(store: StationStore, clock: FakeClock) -> None:
    assert not store.cases.is_over(CASE.case_id)
    store.cases.keep(CASE, clock.now())
    store.cases.apply(delete(clock))
    assert not store.cases.is_over(CASE.case_id)  # it was open: another reason to leave
    closed = replace(CASE, status=CaseStatus.RESOLVED, version=4)
    store.cases.apply(Changes(changes=[CaseUpsert(case=closed)], cursor="d", server_time=clock.now()))
    store.cases.apply(delete(clock))
    assert store.cases.is_over(CASE.case_id) and store.cases.find(CASE.case_id) is None


def test_starting_over_and_wiping(store: StationStore, clock: FakeClock) -> None:
    store.cases.keep(replace(CASE, status=CaseStatus.VERIFIED), clock.now())
    anew = Changes(changes=[], cursor="e", full_resync=True, server_time=clock.now() + timedelta(days=1))
    store.cases.apply(anew)
    assert store.cases.is_over(CASE.case_id)
    store.cases.wipe()
    assert not store.cases.is_over(CASE.case_id)
