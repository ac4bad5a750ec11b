"""What a return code leads to, from every state of cache, network and our own drop-offs."""

from datetime import timedelta

import pytest

from sync.domain.cases import CaseStatus, DropOff, ReturnCase
from sync.station.lookup import AlreadyDroppedOff, Closed, FindCase, Found, OfflineUnknown, Source, UnknownCode
from sync.station.passes import PassCheck
from sync.station.ports import Settlement, SignInNeeded
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.returns import AT, BAG, a_case, plain_event, sealed_visit

ELSEWHERE = DropOff(AT - timedelta(days=2), "Harbour Front", ("RBBOTHER",))


@pytest.fixture
def reached() -> list[str]:
    return []


@pytest.fixture
def find(store: FakeStore, central: FakeCentral, clock: FakeClock, reached: list[str]) -> FindCase:
    passes = PassCheck(store.trust, clock, lambda: 0)
    return FindCase(
        store.cases, store.visits, central, "Union Station", passes, on_reached=lambda: reached.append("central")
    )


def know(central: FakeCentral, case: ReturnCase) -> None:
    central.known = {case.case_id: case, case.rma_number: case}


def test_an_open_case_in_the_cache_is_found_without_asking(
    find: FindCase, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    case = a_case()
    store.cases.keep(case, clock.now())
    for code in (case.case_id, " rma-1001 "):
        assert find.find(code) == Found(case, Source.CACHE, clock.now())
    assert central.asked == []


def test_a_case_that_is_not_cached_is_asked_for_and_kept(
    find: FindCase, store: FakeStore, central: FakeCentral, clock: FakeClock, reached: list[str]
) -> None:
    know(central, a_case())
    assert find.find("RB-2LM4A") == Found(a_case(), Source.CENTRAL, clock.now())
    assert find.find("RB-2LM4A") == Found(a_case(), Source.CACHE, clock.now())
    assert central.asked == ["RB-2LM4A"] and reached == ["central"]


def test_an_unknown_code_is_unknown_only_when_central_says_so(find: FindCase, central: FakeCentral) -> None:
    assert find.find("RB-NONE1") == UnknownCode("RB-NONE1")
    central.failures = [no_network()]
    answer = find.find("RB-NONE1")
    assert isinstance(answer, OfflineUnknown) and answer.problem == "Central cannot be reached."
    central.failures = [SignInNeeded("Enrol this station again.")]
    answer = find.find("RB-NONE1")
    assert isinstance(answer, OfflineUnknown) and answer.problem == "Enrol this station again."


@pytest.mark.parametrize(
    "status", [CaseStatus.PENDING_APPROVAL, CaseStatus.DENIED, CaseStatus.CANCELLED, CaseStatus.EXPIRED]
)
def test_a_cached_case_that_is_not_open_is_asked_for_again(
    find: FindCase, store: FakeStore, central: FakeCentral, clock: FakeClock, status: CaseStatus
) -> None:
    closed = a_case(status=status)
    store.cases.keep(closed, clock.now())
    central.failures = [no_network()]
    assert find.find("RB-2LM4A") == Closed(closed, status, Source.CACHE, clock.now())
    know(central, a_case(version=2))
    assert find.find("RB-2LM4A") == Found(a_case(version=2), Source.CENTRAL, clock.now())


def test_a_case_taken_in_elsewhere_says_where_and_when(find: FindCase, central: FakeCentral) -> None:
    case = a_case(dropped_off=ELSEWHERE, status=CaseStatus.VERIFIED)
    know(central, case)
    assert find.find("RB-2LM4A") == AlreadyDroppedOff(
        case.case_id, case, ELSEWHERE.at, "Harbour Front", ("RBBOTHER",), here=False, synced=True
    )


@pytest.mark.parametrize("status", [CaseStatus.VERIFIED, CaseStatus.RESOLVED])
def test_a_verified_case_is_already_taken_in_even_if_nobody_says_where(
    find: FindCase, central: FakeCentral, status: CaseStatus
) -> None:
    case = a_case(status=status)
    know(central, case)
    answer = find.find("RB-2LM4A")
    assert isinstance(answer, AlreadyDroppedOff)
    assert (answer.at, answer.location, answer.here) == (None, "", False)


def test_an_open_case_that_was_dropped_off_is_not_taken_in_twice(
    find: FindCase, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    store.cases.keep(a_case(dropped_off=ELSEWHERE), clock.now())
    central.failures = [no_network()]
    assert isinstance(find.find("RB-2LM4A"), AlreadyDroppedOff)


@pytest.mark.parametrize("code", ["RB-2LM4A", "RMA-1001"])
def test_our_own_drop_off_wins_over_what_the_cache_says(
    find: FindCase, store: FakeStore, clock: FakeClock, code: str
) -> None:
    case = a_case()
    store.cases.keep(case, clock.now())
    store.visits.commit(sealed_visit(case), (), plain_event("ev-1"))
    assert find.find(code) == AlreadyDroppedOff(
        case.case_id, case, AT, "Union Station", (BAG,), here=True, synced=False
    )
    store.outbox.settle([Settlement("ev-1", "sent")])
    answer = find.find(code)
    assert isinstance(answer, AlreadyDroppedOff) and answer.synced


def test_our_own_drop_off_wins_over_what_central_says(find: FindCase, store: FakeStore, central: FakeCentral) -> None:
    """The case left the cache; its RMA number leads to it through central only."""
    store.visits.commit(sealed_visit(a_case()), (), plain_event("ev-1"))
    know(central, a_case())
    answer = find.find("RMA-1001")
    assert isinstance(answer, AlreadyDroppedOff) and answer.here
