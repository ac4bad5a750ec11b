"""Corrections after the commit: of this station's own words, with a supervisor and a reason, and chained."""

from dataclasses import replace

import pytest

from sync.domain.correcting import corrected
from sync.domain.custody import ReplaceReason
from sync.domain.errors import DomainError, IllegalStep
from sync.domain.events import EventType
from sync.domain.verification import Finding, Reason, Result, Stage, Verification
from sync.station.ports import Settlement
from sync.wire import verification_from_bytes
from tests.support.clock import FakeClock
from tests.support.custody import Shop
from tests.support.fakes import FakeStore

CASE = "RB-RBB1"
TORN = {"item_1": Finding("item_1", Result.DAMAGED, reasons=(Reason.TEAR,))}
GONE = {"item_1": Finding("item_1", Result.NOT_RECEIVED)}


@pytest.fixture
def shop(store: FakeStore, clock: FakeClock) -> Shop:
    shop = Shop(store, clock)
    shop.take_in("RBB1", items=2)
    return shop


def correct(shop: Shop, event_id: str = "ev-RBB1", reason: str = "a hole", approved_by: str = "sue") -> str:
    return shop.corrections.correct(CASE, event_id, TORN, reason, approved_by, "amira").event_id


def test_a_correction_names_the_last_word_and_says_everything_once_more(shop: Shop, store: FakeStore) -> None:
    first = correct(shop)
    second = shop.corrections.correct(CASE, "ev-RBB1", GONE, "it is the other one", "sue", "amira")
    events = [verification_from_bytes(row.envelope.body) for row in store.memory.rows]
    assert [event.type for event in events] == [EventType.COMPLETED, EventType.CORRECTED, EventType.CORRECTED]
    assert [event.verification.supersedes for event in events] == [None, "ev-RBB1", first]
    assert [event.case_seq for event in events] == [1, 2, 3]
    last = events[-1]
    assert (last.verification, last.origin.operator_ref) == (second, "amira")
    assert (second.correction_reason, second.approved_by) == ("it is the other one", "sue")
    assert [finding.result for finding in second.findings] == [Result.NOT_RECEIVED, Result.LIKE_NEW]
    assert second.bags == ("RBB1",)
    assert store.visits.taken_since(shop.clock.now()) == (1, 2)  # it is no second return


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda shop: correct(shop, approved_by=""), "A supervisor has to agree"),
        (lambda shop: correct(shop, reason=" "), "Say in a few words why"),
        (lambda shop: (correct(shop), correct(shop)), "Nothing was changed"),
        (lambda shop: correct(shop, event_id="ev-elsewhere"), "not taken in at this station"),
        (lambda shop: shop.corrections.original("RB-OTHER"), "not taken in at this station"),
        (
            lambda shop: shop.corrections.correct(CASE, "", {"x": Finding("x", Result.LIKE_NEW)}, "no", "sue", "amira"),
            "An item is named",
        ),
        (
            lambda shop: shop.corrections.correct(
                CASE, "", {"item_1": Finding("item_1", Result.DAMAGED)}, "no", "sue", "amira"
            ),
            "Say what is wrong",
        ),
    ],
)
def test_what_is_refused(shop: Shop, act: object, words: str) -> None:
    assert callable(act)
    with pytest.raises(DomainError, match=words):
        act(shop)


def test_words_that_have_left_cannot_be_corrected(shop: Shop, store: FakeStore) -> None:
    store.outbox.settle([Settlement("ev-RBB1", "sent")])
    row = store.memory.rows[0]
    row.envelope = row.envelope.model_copy(update={"body": ""})
    with pytest.raises(IllegalStep, match="has left this station"):
        correct(shop)
    with pytest.raises(IllegalStep, match="has left this station"):
        shop.corrections.original(CASE)


def test_a_second_drop_off_becomes_the_correction_of_the_first_and_its_bag_is_free(
    shop: Shop, store: FakeStore
) -> None:
    second = shop.take_in("RBB2", case_id=CASE, items=2)
    store.outbox.settle([Settlement("ev-RBB1", "sent"), Settlement(second, "sent", notices=("double_drop_off",))])
    assert [bag.hold is None for bag in shop.totes.shelf().loose] == [True, False]
    said = shop.corrections.second_as_correction(CASE, second, "the same goods, bagged again", "sue", "amira")
    assert (said.supersedes, said.bags) == ("ev-RBB1", ("RBB1", "RBB2"))
    assert [bag.hold for bag in shop.totes.shelf().loose] == [None, None]


def test_a_correction_names_the_bags_that_hold_the_goods_now(shop: Shop, store: FakeStore) -> None:
    shop.totes.replace_bag("RBB1", "RBB3", ReplaceReason.TORN, "amira")
    shop.totes.replace_bag("RBB3", "RBB4", ReplaceReason.TORN, "amira")
    said = shop.corrections.correct(CASE, "", TORN, "a hole", "sue", "amira")
    assert said.bags == ("RBB4",)
    second = shop.take_in("RBB2", case_id=CASE, items=2)
    shop.totes.replace_bag("RBB2", "RBB5", ReplaceReason.TORN, "amira")
    store.outbox.settle([Settlement("ev-RBB1", "sent"), Settlement(second, "sent", notices=("double_drop_off",))])
    said = shop.corrections.second_as_correction(CASE, second, "the same goods, bagged again", "sue", "amira")
    assert said.bags == ("RBB4", "RBB5")
    assert [(bag.label, bag.hold) for bag in shop.totes.shelf().loose] == [("RBB4", None), ("RBB5", None)]


def test_a_second_drop_off_whose_first_was_elsewhere_stays_on_hold(shop: Shop, store: FakeStore) -> None:
    store.outbox.settle([Settlement("ev-RBB1", "sent", notices=("double_drop_off",))])
    with pytest.raises(IllegalStep, match="not at this station, so it cannot be corrected here"):
        shop.corrections.second_as_correction(CASE, "ev-RBB1", "the same goods", "sue", "amira")


def test_what_did_not_come_a_second_time_stays_as_it_was_found_the_first_time(shop: Shop, store: FakeStore) -> None:
    """Else a damaged item that waits for the merchant would be called not received, and decided against."""
    correct(shop)
    second = shop.take_in("RBB2", case_id=CASE, items=2)
    change = {"item_1": GONE["item_1"]}
    shop.corrections.correct(CASE, second, change, "it was in the first bag", "sue", "amira")
    store.outbox.settle([Settlement(second, "sent", notices=("double_drop_off",))])
    shown = shop.corrections.together(CASE, second)
    said = shop.corrections.second_as_correction(CASE, second, "the rest of it", "sue", "amira")
    assert said.findings == shown.findings == (TORN["item_1"], Finding("item_2", Result.LIKE_NEW))
    assert said.bags == ("RBB1", "RBB2")


def test_a_second_drop_off_here_whose_first_was_elsewhere_stays_on_hold_too(shop: Shop, store: FakeStore) -> None:
    second = shop.take_in("RBB2", case_id=CASE, items=2)
    noted = ("double_drop_off",)
    store.outbox.settle([Settlement("ev-RBB1", "sent", notices=noted), Settlement(second, "sent", notices=noted)])
    assert not shop.corrections.is_second(CASE, second)
    with pytest.raises(IllegalStep, match="not at this station"):
        shop.corrections.second_as_correction(CASE, second, "the same goods", "sue", "amira")


def test_goods_in_a_bag_without_a_label_can_be_corrected_and_goods_that_never_came_cannot() -> None:
    look = Verification("ev-1", CASE, Stage.COUNTER, (Finding("item_1", Result.LIKE_NEW),))
    at = FakeClock().now()
    said = corrected(look, "ev-2", TORN, None, "a hole", "sue", at)
    assert said.findings == (TORN["item_1"],)
    empty = replace(look, findings=(GONE["item_1"],))
    with pytest.raises(IllegalStep, match="No goods were taken in"):
        corrected(empty, "ev-2", TORN, None, "a hole", "sue", at)
