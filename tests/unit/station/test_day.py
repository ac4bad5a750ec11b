"""The day's proof: which events count, what is claimed, and the sentence for each outcome."""

from datetime import date, timedelta

import pytest

from sync.station.day import DayProof, Differs, NotCompared, Proven, sentence
from sync.station.ports import Settlement, SignInNeeded
from sync.wire import MAX_DAY_EVENTS, DayAnswer, DayClaim, DayDifference, day_hash
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.returns import a_case, plain_event, sealed_visit


@pytest.fixture
def proof(store: FakeStore, central: FakeCentral, clock: FakeClock) -> DayProof:
    return DayProof(store.outbox, central, clock)


def write(store: FakeStore, *event_ids: str, state: str = "sent", problem: str = "") -> None:
    for event_id in event_ids:
        visit = sealed_visit(a_case(f"RB-{event_id}"), event_id, bag=f"RBB-{event_id}")
        store.visits.commit(visit, (), plain_event(event_id))
        store.outbox.settle([Settlement(event_id, state, problem)])


def answer(clock: FakeClock, *differences: DayDifference, count: int = 1) -> DayAnswer:
    return DayAnswer(equal=False, count=count, hash="0" * 64, differences=list(differences), server_time=clock.now())


def test_the_days_events_are_claimed_by_number_and_hash(
    proof: DayProof, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    write(store, "yesterday")
    clock.advance(24 * 3600)
    write(store, "one", "two")
    outcome = proof.prove()
    [claim] = central.claims
    assert outcome == Proven(clock.now().astimezone().date(), 2)
    assert [entry.event_id for entry in claim.events] == ["one", "two"]
    assert (claim.after_seq, claim.until_seq, claim.count) == (1, None, 2)
    assert claim.hash == day_hash(claim.events) == day_hash(reversed(claim.events))
    assert "All 2 returns" in sentence(outcome)


def test_a_past_day_ends_with_its_last_event(
    proof: DayProof, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    write(store, "yesterday")
    day = clock.now().astimezone().date()
    clock.advance(24 * 3600)
    write(store, "today")
    assert isinstance(proof.prove(day), Proven)
    assert (central.claims[0].after_seq, central.claims[0].until_seq, central.claims[0].day) == (0, 1, day.isoformat())


def test_a_clock_that_was_set_back_amid_the_day_hides_nothing(
    proof: DayProof, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    write(store, "one")
    right = clock.now()
    clock.set(right - timedelta(days=2))
    write(store, "two")
    clock.set(right)
    write(store, "three")
    proof.prove()
    assert [entry.event_id for entry in central.claims[0].events] == ["one", "two", "three"]


def test_a_day_without_returns_is_compared_too(
    proof: DayProof, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    """Central may hold events that this station's data has lost."""
    write(store, "yesterday")
    clock.advance(24 * 3600)
    central.day_answers = [answer(clock, DayDifference(event_id="e9", case_id="RB-9", kind="unknown"))]
    outcome = proof.prove()
    assert isinstance(outcome, Differs)
    assert (central.claims[0].after_seq, central.claims[0].count) == (1, 0)
    assert [(each.case_id, each.why) for each in outcome.differences] == [
        ("RB-9", "Central has it and this station does not: its data was restored or replaced.")
    ]
    assert "No returns" in sentence(proof.prove())


def test_every_difference_has_a_name_and_a_reason(
    proof: DayProof, store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    write(store, "gone")
    write(store, "waits", state="pending")
    write(store, "dead", state="dead", problem="There is no return case RB-dead.")
    write(store, "other")
    central.day_answers = [
        answer(
            clock,
            DayDifference(event_id="gone", kind="missing"),
            DayDifference(event_id="waits", kind="missing"),
            DayDifference(event_id="dead", kind="refused", problem="unknown-case"),
            DayDifference(event_id="other", case_id="RB-other", kind="other"),
        )
    ]
    outcome = proof.prove()
    assert isinstance(outcome, Differs)
    assert (outcome.count, outcome.central_count, outcome.waiting) == (4, 1, 1)
    assert {each.case_id: each.why for each in outcome.differences} == {
        "RB-gone": "It was sent and central does not have it.",
        "RB-waits": "It waits here and is sent when the line is back.",
        "RB-dead": "Central refused it: There is no return case RB-dead.",
        "RB-other": "Central has something else under this number.",
    }
    assert sentence(outcome).startswith("4 returns of the day are not the same here and at central.")


def test_what_only_waits_is_said_so(proof: DayProof, store: FakeStore, central: FakeCentral, clock: FakeClock) -> None:
    write(store, "waits", state="pending")
    central.day_answers = [answer(clock, DayDifference(event_id="waits", kind="missing"), count=0)]
    assert sentence(proof.prove()) == (
        "1 return of the day is not sent yet. What waits goes by itself; compare again later."
    )


def test_offline_nothing_is_said_to_be_wrong(proof: DayProof, store: FakeStore, central: FakeCentral) -> None:
    write(store, "waits", state="pending")
    central.failures = [no_network()]
    outcome = proof.prove()
    assert isinstance(outcome, NotCompared) and outcome.offline
    assert (outcome.count, outcome.waiting) == (1, 1)
    assert (
        sentence(outcome)
        == "The day could not be compared. Central cannot be reached. 1 return of the day is not sent yet."
    )


def test_a_station_that_may_not_sign_in_is_not_offline(proof: DayProof, central: FakeCentral) -> None:
    central.failures = [SignInNeeded("Enrol this station again.")]
    outcome = proof.prove()
    assert isinstance(outcome, NotCompared) and not outcome.offline


def test_a_return_that_was_taken_in_while_central_was_asked_is_no_difference(
    store: FakeStore, clock: FakeClock
) -> None:
    class Slow(FakeCentral):
        """Another return is taken in and sent before the question arrives."""

        def compare_day(self, claim: DayClaim) -> DayAnswer:
            write(store, "late")
            return answer(clock, DayDifference(event_id="late", case_id="RB-late", kind="unknown"), count=2)

    write(store, "one")
    assert DayProof(store.outbox, Slow(clock), clock).prove() == Proven(clock.now().astimezone().date(), 1)


def test_a_huge_day_is_claimed_in_parts_that_leave_nothing_out(
    proof: DayProof, store: FakeStore, central: FakeCentral
) -> None:
    write(store, "one")
    template = store.memory.rows[0]
    for number in range(2, MAX_DAY_EVENTS + 3):
        envelope = template.envelope.model_copy(update={"device_seq": number, "event_id": f"e{number}"})
        store.memory.rows.append(type(template)(envelope, "RB-1", template.created_at, template.prev, "sent"))
    outcome = proof.prove()
    assert isinstance(outcome, Proven) and outcome.count == MAX_DAY_EVENTS + 2
    assert [(claim.after_seq, claim.until_seq, claim.count) for claim in central.claims] == [
        (0, MAX_DAY_EVENTS, MAX_DAY_EVENTS),
        (MAX_DAY_EVENTS, None, 2),
    ]


def test_a_day_is_a_day_of_the_machines_time_zone(proof: DayProof, central: FakeCentral) -> None:
    proof.prove(date(2026, 11, 1))
    assert central.claims[0].day == "2026-11-01"
