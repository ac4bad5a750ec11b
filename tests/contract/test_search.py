"""Search in what is stored here: by plain numbers and by hashes, open and not taken in; so many times a minute."""

from dataclasses import replace
from datetime import timedelta

from sync.domain.cases import CaseStatus, ReturnCase
from sync.domain.search import SearchKind, plain_key, search_hash
from sync.wire import CaseUpsert, Changes
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.returns import AT, a_case, plain_event, sealed_visit

MINUTE = timedelta(minutes=1)
JO, ANA = (search_hash(b"k" * 32, SearchKind.EMAIL, name) for name in ("jo@mail.example", "ana@mail.example"))
ORDER = plain_key(SearchKind.ORDER_NUMBER, "40321")


def told(store: StationStore, clock: FakeClock, case: ReturnCase, *hashes: str, older_central: bool = False) -> None:
    change = CaseUpsert(case=case, search=None if older_central else list(hashes))
    store.cases.apply(Changes(changes=[change], cursor="c", server_time=clock.now()))


def found(store: StationStore, key: str) -> list[str]:
    return [entry.case.case_id for entry in store.cases.search(key, 10)]


def test_open_returns_are_found_by_number_and_by_hash_the_newest_first(store: StationStore, clock: FakeClock) -> None:
    for number in (1, 2, 3):
        case = replace(a_case(f"RB-000{number}", f"rma-{number}"), order_number="#40321")
        status = CaseStatus.CANCELLED if number == 3 else CaseStatus.OPEN
        told(store, clock, replace(case, created_at=AT + timedelta(hours=number), status=status), JO)
    assert found(store, ORDER) == found(store, JO) == ["RB-0002", "RB-0001"]
    assert found(store, plain_key(SearchKind.RETURN_NUMBER, "RMA2")) == ["RB-0002"]
    assert found(store, plain_key(SearchKind.RETURN_NUMBER, "RB0001")) == ["RB-0001"]
    assert [entry.case.case_id for entry in store.cases.search(JO, 1)] == ["RB-0002"]
    assert found(store, ANA) == []


def test_new_hashes_replace_the_old_and_a_lookup_leaves_them(store: StationStore, clock: FakeClock) -> None:
    case = a_case()
    told(store, clock, case, JO)
    store.cases.keep(replace(case, version=2), clock.now())
    told(store, clock, replace(case, version=3), older_central=True)
    assert found(store, JO) == [case.case_id]
    told(store, clock, replace(case, version=4, order_number="#7"), ANA)
    assert (found(store, JO), found(store, ANA)) == ([], [case.case_id])


def test_what_was_taken_in_here_is_not_found(store: StationStore, clock: FakeClock) -> None:
    case = a_case()
    told(store, clock, case, JO)
    store.visits.commit(sealed_visit(case), (), plain_event("ev-1"))
    assert found(store, JO) == []


def test_so_many_searches_a_minute(store: StationStore, clock: FakeClock) -> None:
    waits = []
    for _ in range(3):
        waits.append(store.searches.take(clock.now(), 2, MINUTE))
        clock.advance(10)
    assert waits == [0.0, 0.0, 40.0]
    clock.advance(30)
    assert store.searches.take(clock.now(), 2, MINUTE) == 0.0


def test_a_clock_that_is_set_back_gives_no_more_searches_and_no_longer_wait(
    store: StationStore, clock: FakeClock
) -> None:
    waits = [store.searches.take(clock.now(), 2, MINUTE) for _ in range(2)]
    clock.set(clock.now() - timedelta(days=1))
    waits.append(store.searches.take(clock.now(), 2, MINUTE))
    assert waits == [0.0, 0.0, 60.0]
    clock.advance(60)
    assert store.searches.take(clock.now(), 2, MINUTE) == 0.0
