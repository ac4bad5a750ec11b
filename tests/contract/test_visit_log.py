"""The visit log: the open visit survives, its end is one step, and nothing can be said twice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.events import CHAIN_START, chain_hash
from sync.domain.tally import StepKind, Tally
from sync.domain.verification import MatchKind
from sync.station.ports import Numbers, Settlement, StoreError, VisitClosed
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.returns import AT, BAG, a_case, plain_event, sealed_visit

_UPC = MatchKind.UPC


def test_an_open_visit_comes_back_as_it_was_saved(store: StationStore) -> None:
    visit = steps.begin("visit-1", a_case(items=2), "sam", AT)
    visit = judging.start_damage(judging.choose_item(visit, "item_1", MatchKind.UPC, "0885"))
    store.visits.save(visit)
    assert store.visits.open_visit() == visit


def test_no_visit_is_open_at_first_and_after_a_cancel(store: StationStore) -> None:
    assert store.visits.open_visit() is None
    visit = steps.begin("visit-1", a_case(), "sam", AT)
    store.visits.save(visit)
    store.visits.save(steps.cancel(visit))
    assert store.visits.open_visit() is None


def test_a_second_visit_cannot_open_beside_the_first(store: StationStore) -> None:
    store.visits.save(steps.begin("visit-1", a_case(), "sam", AT))
    with pytest.raises(StoreError):
        store.visits.save(steps.begin("visit-2", a_case("RB-OTHER"), "sam", AT))
    open_visit = store.visits.open_visit()
    assert open_visit is not None and open_visit.visit_id == "visit-1"


@pytest.mark.parametrize("end", ["committed", "cancelled"])
def test_a_visit_that_is_over_takes_no_more_steps(store: StationStore, end: str) -> None:
    visit = sealed_visit()
    store.visits.save(visit)
    if end == "committed":
        store.visits.commit(steps.finish(visit)[0], (), plain_event("ev-1"))
        late = steps.undo(visit)
    else:
        late = steps.undo(visit)
        store.visits.save(steps.cancel(late))
    with pytest.raises(VisitClosed):
        store.visits.save(late)
    assert store.visits.open_visit() is None


def test_a_commit_closes_the_visit_and_fills_the_outbox(store: StationStore, clock: FakeClock) -> None:
    photo = store.photos.put(b"a picture")
    visit = sealed_visit(photo=photo)
    store.visits.save(visit)
    assert store.visits.commit(visit, (photo,), plain_event("ev-1")) == 1
    assert store.visits.open_visit() is None
    [row] = store.outbox.due(clock.now(), 10)
    assert (row.envelope.device_seq, row.envelope.event_id, row.case_id) == (1, "ev-1", visit.case.case_id)
    assert list(store.photos.due(clock.now(), 10)) == [photo]


def test_committing_an_event_again_changes_nothing(store: StationStore, clock: FakeClock) -> None:
    visit = sealed_visit()
    store.visits.save(visit)

    def never(numbers: Numbers) -> tuple[str, bytes, str]:
        raise AssertionError("built twice")

    first = store.visits.commit(visit, (), plain_event("ev-1"))
    assert store.visits.commit(visit, (), never) == first
    assert len(store.outbox.due(clock.now(), 10)) == 1
    assert store.visits.taken_since(AT) == (1, 1)


def test_a_commit_that_fails_leaves_the_visit_open_and_uses_no_number(store: StationStore, clock: FakeClock) -> None:
    visit = sealed_visit()
    store.visits.save(visit)

    def fails(numbers: Numbers) -> tuple[str, bytes, str]:
        raise StoreError("the key is gone")

    with pytest.raises(StoreError):
        store.visits.commit(visit, (), fails)
    assert store.visits.open_visit() == visit
    assert not store.outbox.due(clock.now(), 10)
    assert store.visits.commit(visit, (), plain_event("ev-1")) == 1


def test_numbers_count_per_device_and_per_case_and_the_chain_links_them(store: StationStore) -> None:
    seen: list[tuple[Numbers, bytes]] = []

    def commit(event_id: str, case_id: str) -> None:
        def build(numbers: Numbers) -> tuple[str, bytes, str]:
            built = plain_event(event_id)(numbers)
            seen.append((numbers, built[1]))
            return built

        store.visits.commit(sealed_visit(a_case(case_id), event_id, bag=f"RBB{event_id}"), (), build)

    for event_id, case_id in (("ev-1", "RB-ONE1"), ("ev-2", "RB-TWO2"), ("ev-3", "RB-ONE1")):
        commit(event_id, case_id)
    assert [(numbers.device_seq, numbers.case_seq) for numbers, _ in seen] == [(1, 1), (2, 1), (3, 2)]
    prev = CHAIN_START
    for numbers, body in seen:
        assert numbers.prev == prev
        prev = chain_hash(prev, body)


def test_after_a_re_enrolment_numbers_go_on_above_what_central_has_seen(store: StationStore) -> None:
    store.outbox.raise_sequence(41)
    assert store.visits.commit(sealed_visit(), (), plain_event("ev-1")) == 42
    store.outbox.raise_sequence(7)
    assert store.visits.commit(sealed_visit(event_id="ev-2", bag="RBB2"), (), plain_event("ev-2")) == 43


def test_a_bag_is_known_after_the_commit_and_a_drop_off_learns_that_it_was_synced(store: StationStore) -> None:
    visit = sealed_visit()
    store.visits.save(visit)
    assert store.visits.bag_used(BAG) is None
    store.visits.commit(visit, (), plain_event("ev-1"))
    used = store.visits.bag_used(BAG)
    assert used is not None
    assert (used.case_id, used.at, used.bags, used.synced) == (visit.case.case_id, AT, (BAG,), False)
    store.outbox.settle([Settlement("ev-1", "sent")])
    own = store.visits.dropped_off(visit.case.case_id)
    assert own == replace(used, synced=True)
    assert store.visits.dropped_off("RB-NONE") is None


def test_returns_and_items_are_counted_from_a_moment_on(store: StationStore) -> None:
    for number in (1, 2):
        at = AT + timedelta(hours=number)
        visit = sealed_visit(a_case(f"RB-CASE{number}", items=number), f"ev-{number}", f"RBB{number}", sealed_at=at)
        store.visits.commit(visit, (), plain_event(f"ev-{number}"))
    assert store.visits.taken_since(AT) == (2, 3)
    assert store.visits.taken_since(AT + timedelta(hours=2)) == (1, 2)
    assert store.visits.taken_since(AT + timedelta(hours=3)) == (0, 0)


def test_parked_visits_wait_in_order_and_come_back_as_they_were(store: StationStore, clock: FakeClock) -> None:
    first = judging.start_damage(judging.choose_item(steps.begin("visit-1", a_case(), "sam", AT), "item_1", _UPC, "1"))
    second = steps.begin("visit-2", a_case("RB-OTHER"), "sam", AT)
    store.visits.save(first)
    clock.advance(1)
    store.visits.park(first, second)
    assert store.visits.open_visit() == second and list(store.visits.parked()) == [first]
    clock.advance(1)
    store.visits.park(second)
    assert store.visits.open_visit() is None and list(store.visits.parked()) == [first, second]
    store.visits.save(first)
    assert store.visits.open_visit() == first and list(store.visits.parked()) == [second]
    clock.advance(1)
    store.visits.park(first, second)
    assert store.visits.open_visit() == second and list(store.visits.parked()) == [first]
    store.visits.save(steps.cancel(second))
    with pytest.raises(VisitClosed):
        store.visits.park(second)
    assert list(store.visits.parked()) == [first]


def test_how_a_return_went_is_kept_with_its_commit(store: StationStore) -> None:
    tally = Tally(scans=3, taps=1, source="cache", steps=((StepKind.CODE, 0.4), (StepKind.LOOK, 7.25)))
    visit = replace(sealed_visit(), tally=tally)
    store.visits.save(visit)
    assert not store.visits.metrics_since(AT)
    store.visits.commit(visit, (), plain_event("ev-1"))
    store.visits.commit(visit, (), plain_event("ev-1"))
    [metrics] = store.visits.metrics_since(AT)
    assert (metrics.visit_id, metrics.staff_ref, metrics.at, metrics.items) == (visit.visit_id, visit.staff_ref, AT, 1)
    assert metrics.tally == tally and metrics.tally.seconds() == pytest.approx(7.65)
    assert metrics.matches == tuple(finding.matched for finding in visit.findings)
    assert not store.visits.metrics_since(AT + timedelta(seconds=1))
