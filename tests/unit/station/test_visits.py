"""The visit use cases: stored before shown, sealed once, one event per return."""

import base64
from collections.abc import Iterator
from datetime import timedelta
from itertools import count

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.errors import IllegalStep
from sync.domain.events import CHAIN_START, chain_hash, signing_input
from sync.domain.verification import MatchKind, Reason
from sync.domain.visit import CounterVisit, Step
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.visits import Visits
from sync.wire import event_from_bytes, verification_from_bytes
from tests.support.clock import FakeClock
from tests.support.fakes import FakeSigner, FakeStore
from tests.support.returns import BAG, a_case, damaged

IDENTITY = StationIdentity("dev_1", "rp_1", "Union Station", "0.1.0")


class Woken:
    """Counts how often the sync was woken."""

    times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def woken() -> Woken:
    return Woken()


@pytest.fixture
def visits(store: FakeStore, clock: FakeClock, woken: Woken) -> Visits:
    ids: Iterator[str] = (f"id-{number}" for number in count(1))
    writer = EventWriter(
        store.events,
        clock,
        FakeSigner(),
        IDENTITY,
        lambda: next(ids),
        offset_ms=lambda: -250,
        on_committed=woken,
    )
    return Visits(store.visits, store.photos, clock, writer)


def judged(visits: Visits, case_id: str = "RB-2LM4A") -> CounterVisit:
    """One item, like new: the visit stands at the summary."""
    visit = visits.begin(a_case(case_id), "sam")
    visit = visits.apply(visit, lambda before: judging.choose_item(before, "item_1", MatchKind.UPC, "0885"))
    return visits.apply(visit, judging.judge_like_new)


def test_every_step_is_stored_before_it_is_given_back(visits: Visits, store: FakeStore) -> None:
    visit = visits.begin(a_case(), "sam")
    assert store.visits.open_visit() == visit
    visit = visits.apply(visit, lambda before: judging.choose_item(before, "item_1", MatchKind.NONE))
    assert store.visits.open_visit() == visit and visit.step is Step.ITEM
    assert visits.resume() == visit


def test_a_step_the_rules_refuse_changes_nothing(visits: Visits, store: FakeStore) -> None:
    visit = visits.begin(a_case(), "sam")
    with pytest.raises(IllegalStep):
        visits.apply(visit, judging.judge_like_new)
    assert store.visits.open_visit() == visit


def test_a_cancelled_visit_leaves_no_event(visits: Visits, store: FakeStore) -> None:
    visits.apply(visits.begin(a_case(), "sam"), steps.cancel)
    assert visits.resume() is None
    assert store.memory.rows == []


def test_another_return_cannot_begin_while_one_is_in_hand(visits: Visits) -> None:
    visits.begin(a_case(), "sam")
    with pytest.raises(IllegalStep, match="RB-2LM4A"):
        visits.begin(a_case("RB-OTHER"), "sam")


def test_the_bag_scan_seals_and_leaves_no_event_yet(visits: Visits, store: FakeStore, clock: FakeClock) -> None:
    visit = visits.scan_bag(judged(visits), BAG)
    assert (visit.step, visit.sealed_at, visit.bags) == (Step.SEALED, clock.now(), (BAG,))
    assert store.memory.rows == []


def test_undo_within_the_grace_leaves_no_trace(visits: Visits, store: FakeStore) -> None:
    visit = visits.apply(visits.scan_bag(judged(visits), BAG), steps.undo)
    assert visit.step is Step.SUMMARY
    assert store.memory.rows == []
    assert visits.scan_bag(visit, BAG).step is Step.SEALED


def test_the_end_of_the_grace_writes_one_signed_event(
    visits: Visits, store: FakeStore, clock: FakeClock, woken: Woken
) -> None:
    sealed_at = clock.now()
    visit = visits.scan_bag(judged(visits), BAG)
    clock.advance(10)
    assert visits.finish(visit).step is Step.COMMITTED
    assert visits.finish(visit).step is Step.COMMITTED
    [row] = store.memory.rows
    body = row.envelope.body.encode()
    event = verification_from_bytes(body)
    assert (event.device_seq, event.case_seq, event.prev) == (1, 1, CHAIN_START.hex())
    assert (event.occurred_at, event.verification.event_id) == (sealed_at, visit.event_id)
    assert (event.clock.offset_ms, event.clock.boot_id) == (-250, "test-boot")
    assert (event.origin.station_id, event.origin.operator_ref) == ("dev_1", "sam")
    assert event.rule_version == visit.case.merchant.rules.version
    key = Ed25519PublicKey.from_public_bytes(FakeSigner().public_key)
    key.verify(base64.b64decode(row.envelope.signature), signing_input(CHAIN_START, body))
    assert woken.times >= 1


def test_the_next_event_is_chained_to_the_one_before(visits: Visits, store: FakeStore) -> None:
    for case_id, bag in (("RB-ONE1", "RBB1"), ("RB-TWO2", "RBB2")):
        visits.finish(visits.scan_bag(judged(visits, case_id), bag))
    first, second = (row.envelope.body.encode() for row in store.memory.rows)
    assert event_from_bytes(second).prev == chain_hash(CHAIN_START, first).hex()


def test_a_sealed_visit_is_finished_at_the_next_start(visits: Visits, store: FakeStore) -> None:
    visits.scan_bag(judged(visits), BAG)
    assert visits.resume() is None
    assert len(store.memory.rows) == 1
    assert visits.resume() is None
    assert len(store.memory.rows) == 1


def test_the_next_customers_return_finishes_a_sealed_one(visits: Visits, store: FakeStore) -> None:
    visits.scan_bag(judged(visits), BAG)
    visits.begin(a_case("RB-OTHER"), "sam")
    assert len(store.memory.rows) == 1


def test_an_undo_that_comes_after_the_commit_is_refused(visits: Visits, store: FakeStore) -> None:
    visit = visits.scan_bag(judged(visits), BAG)
    visits.finish(visit)
    with pytest.raises(IllegalStep):
        visits.apply(visit, steps.undo)
    assert store.visits.open_visit() is None


def test_a_bag_is_used_once(visits: Visits, clock: FakeClock) -> None:
    visits.finish(visits.scan_bag(judged(visits), BAG))
    clock.advance(timedelta(days=3).total_seconds())
    visit = judged(visits, "RB-OTHER")
    with pytest.raises(IllegalStep, match=r"Used on 20 Nov for RB-2LM4A\. Take a new bag\."):
        visits.check_bag(visit, BAG)
    with pytest.raises(IllegalStep):
        visits.scan_bag(visit, BAG)
    assert visits.scan_bag(visit, "RBBNEW").step is Step.SEALED


def test_nothing_taken_is_sealed_without_a_bag(visits: Visits, store: FakeStore) -> None:
    visit = visits.begin(a_case(), "sam")
    visit = visits.apply(visit, lambda before: judging.start_absent(before, every_item=True))
    visit = visits.close_empty(visits.apply(visit, judging.confirm_absent))
    visits.finish(visit)
    assert verification_from_bytes(store.memory.rows[0].envelope.body).verification.bags == ()


def test_photos_of_the_visit_are_listed_for_upload_with_its_event(visits: Visits, store: FakeStore) -> None:
    kept = visits.put_photo(b"kept")
    visits.put_photo(b"retaken")
    visit = visits.begin(a_case(), "sam")
    visit = visits.apply(visit, lambda before: judging.choose_item(before, "item_1", MatchKind.NONE))
    visit = visits.apply(visit, lambda before: damaged(before, kept))
    visits.finish(visits.scan_bag(visit, BAG))
    [finding] = verification_from_bytes(store.memory.rows[0].envelope.body).verification.findings
    assert (finding.photos, finding.reasons) == ((kept,), (Reason.STAIN,))
    assert set(store.memory.blobs) == {kept.sha256}
