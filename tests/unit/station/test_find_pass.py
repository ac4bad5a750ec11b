"""What a return pass leads to, from every state of keys, clock, cache, network and our own drop-offs."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sync.domain.cases import CaseStatus, DropOff, ReturnCase
from sync.domain.passes import MAX_LIFE, PassProblem, PassTrust
from sync.station.lookup import AlreadyDroppedOff, Answer, Closed, FindCase, Found, PassRefused, Source, UnknownCode
from sync.station.passes import PassCheck
from sync.wire import CaseDelete, Changes
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.passes import MADE_AT, STRANGER, pass_case, pass_key, pass_text, thin, trust
from tests.support.returns import plain_event, sealed_visit

CASE = pass_case()
PASS = pass_text(CASE)


@pytest.fixture
def find(store: FakeStore, central: FakeCentral, clock: FakeClock) -> FindCase:
    store.trust.keep(trust())
    central.failures = [no_network()] * 3
    passes = PassCheck(store.trust, clock, lambda: central.offset_ms)
    return FindCase(store.cases, store.visits, central, "Union Station", passes)


def online(central: FakeCentral, *known: ReturnCase) -> None:
    central.failures = []
    central.known = {case.case_id: case for case in known}


def refusal(answer: Answer) -> PassProblem:
    assert isinstance(answer, PassRefused)
    return answer.problem


def test_a_station_that_was_never_online_since_its_enrolment_opens_the_case(find: FindCase) -> None:
    assert find.find_pass(PASS) == Found(thin(CASE), Source.PASS, MADE_AT)


def test_central_s_own_answer_is_fuller_than_the_pass(find: FindCase, central: FakeCentral, clock: FakeClock) -> None:
    online(central, CASE)
    assert find.find_pass(PASS) == Found(CASE, Source.CENTRAL, clock.now())
    online(central)
    assert find.find_pass(pass_text(pass_case("RB-NOBODY"))) == UnknownCode("RB-NOBODY")


def test_a_newer_case_in_the_cache_wins(find: FindCase, store: FakeStore, clock: FakeClock) -> None:
    newer = replace(CASE, version=5, order_number="#changed")
    store.cases.keep(newer, clock.now())
    assert find.find_pass(PASS) == Found(newer, Source.CACHE, clock.now(), pass_is_older=True)
    store.cases.keep(replace(newer, status=CaseStatus.CANCELLED), clock.now())
    assert isinstance(find.find_pass(PASS), Closed)
    store.cases.keep(replace(newer, dropped_off=DropOff(MADE_AT, "Harbour Front")), clock.now())
    assert isinstance(find.find_pass(PASS), AlreadyDroppedOff)


def test_the_same_case_in_the_cache_is_fuller_than_the_pass(find: FindCase, store: FakeStore, clock: FakeClock) -> None:
    store.cases.keep(CASE, clock.now())
    assert find.find_pass(PASS) == Found(CASE, Source.CACHE, clock.now())


def test_a_pass_that_is_newer_than_the_cache_wins(find: FindCase, store: FakeStore, clock: FakeClock) -> None:
    store.cases.keep(replace(CASE, version=1, status=CaseStatus.PENDING_APPROVAL), clock.now())
    assert find.find_pass(PASS) == Found(thin(CASE), Source.PASS, MADE_AT)


def test_what_was_dropped_off_here_is_not_taken_in_again(find: FindCase, store: FakeStore, clock: FakeClock) -> None:
    store.visits.commit(sealed_visit(thin(CASE)), (), plain_event("ev-1"))
    answer = find.find_pass(PASS)
    assert isinstance(answer, AlreadyDroppedOff)
    assert (answer.here, answer.synced, answer.case) == (True, False, thin(CASE))
    store.trust.trust = trust(pass_key(STRANGER))
    unproven = find.find_pass(PASS)
    assert isinstance(unproven, AlreadyDroppedOff) and unproven.case is None


def test_a_pass_of_a_case_that_is_over_and_has_left_the_station(
    find: FindCase, store: FakeStore, clock: FakeClock
) -> None:
    store.cases.keep(replace(CASE, version=4, status=CaseStatus.RESOLVED), clock.now())
    gone = Changes(changes=[CaseDelete(case_id=CASE.case_id, reason="closed")], cursor="c", server_time=clock.now())
    store.cases.apply(gone)
    assert refusal(find.find_pass(PASS)) is PassProblem.CLOSED


def test_a_pass_that_was_taken_back_is_refused_though_the_case_is_open(
    find: FindCase, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    taken_back = replace(CASE, version=3, passes_from=3)
    online(central, taken_back)
    assert refusal(find.find_pass(PASS)) is PassProblem.REVOKED
    central.failures = [no_network()]
    assert refusal(find.find_pass(PASS)) is PassProblem.REVOKED  # kept in the cache meanwhile
    assert isinstance(find.find_pass(pass_text(taken_back)), Found)
    assert isinstance(find.find(CASE.case_id), Found)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("RP1:NONSENSE", PassProblem.DAMAGED),
        ("RP2:" + PASS[4:], PassProblem.TOO_NEW),
        (pass_text(CASE, issuer="Other Returns"), PassProblem.OTHER_COMPANY),
        (pass_text(CASE, made_at=MADE_AT - timedelta(days=20)), PassProblem.FORGED),  # before its key was in use
    ],
)
def test_what_is_not_genuine_is_refused_whatever_is_known(
    find: FindCase, store: FakeStore, clock: FakeClock, text: str, problem: PassProblem
) -> None:
    store.cases.keep(CASE, clock.now())
    assert refusal(find.find_pass(text)) is problem


@pytest.mark.parametrize(
    ("text", "known", "days", "problem"),
    [
        (pass_text(CASE, STRANGER), trust(), 0, PassProblem.UNKNOWN_KEY),
        (PASS, trust(pass_key(revoked=True)), 0, PassProblem.REVOKED_KEY),
        (PASS, trust(), MAX_LIFE.days + 2, PassProblem.EXPIRED),
        (PASS, trust(), -400, PassProblem.CLOCK),
    ],
)
def test_what_is_not_proof_enough_here_still_names_a_case_to_others(
    store: FakeStore,
    central: FakeCentral,
    clock: FakeClock,
    text: str,
    known: PassTrust,
    days: int,
    problem: PassProblem,
) -> None:
    clock.set(MADE_AT + timedelta(days=days))
    store.trust.trust = replace(known, told_at=clock.now())
    finder = FindCase(store.cases, store.visits, central, "Union Station", PassCheck(store.trust, clock, lambda: 0))
    central.failures = [no_network()]
    assert refusal(finder.find_pass(text)) is problem
    online(central, CASE)
    assert finder.find_pass(text) == Found(CASE, Source.CENTRAL, clock.now())


def test_the_time_is_central_s_as_last_measured_and_never_before_what_central_told(
    find: FindCase, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    clock.set(MADE_AT - timedelta(days=3000))
    assert refusal(find.find_pass(PASS)) is PassProblem.CLOCK
    store.trust.keep(trust(told_at=MADE_AT + timedelta(days=2)))
    assert isinstance(find.find_pass(PASS), Found)
    central.failures = [no_network()]
    clock.set(MADE_AT + timedelta(days=3000))
    assert refusal(find.find_pass(PASS)) is PassProblem.EXPIRED
    central.failures = [no_network()]
    central.offset_ms = -3000 * 86_400_000
    assert isinstance(find.find_pass(PASS), Found)
