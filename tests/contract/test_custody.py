"""Bags and totes on the store: every step stays, and events change what they say they change."""

from datetime import timedelta

import pytest

from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.custody import Hold, ReplaceReason, ToteState, UnknownBag
from sync.domain.errors import IllegalStep
from sync.domain.verification import Finding, MatchKind, Reason, Result
from sync.domain.visit import CounterVisit
from sync.station.ports import Numbers, Settlement
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.custody import Shop
from tests.support.returns import a_case

TORN = Finding("item_1", Result.DAMAGED, reasons=(Reason.TEAR,))


@pytest.fixture
def shop(store: StationStore, clock: FakeClock) -> Shop:
    return Shop(store, clock)


def labels(shop: Shop) -> list[str]:
    return [bag.label for bag in shop.totes.shelf().loose]


def judged(visit: CounterVisit) -> CounterVisit:
    """Its only item is like new."""
    return judging.judge_like_new(judging.choose_item(visit, "item_1", MatchKind.NONE))


def test_a_bag_is_loose_until_it_is_in_a_tote_and_the_first_of_a_return_stands_for_its_items(shop: Shop) -> None:
    shop.take_in("RBB1", items=3)
    shop.clock.advance(60)
    shop.take_in("RBB2")
    [first, second] = shop.totes.shelf().loose
    assert (first.label, first.case_id, first.items, first.staff) == ("RBB1", "RB-RBB1", 3, "sam")
    assert second.sealed_at == shop.clock.now()
    shop.totes.open_tote("RBT1")
    tote = shop.totes.scan_bag("RBB1")
    assert shop.store.custody.open_tote() == tote
    assert labels(shop) == ["RBB2"]
    shop.totes.take_out("RBB1")
    assert sorted(labels(shop)) == ["RBB1", "RBB2"]


def test_a_return_is_told_with_the_bags_that_hold_it_now(shop: Shop) -> None:
    shop.take_in("RBB1")
    shop.totes.replace_bag("RBB1", "RBB2", ReplaceReason.TORN, "amira")
    shop.totes.replace_bag("RBB2", "RBB3", ReplaceReason.TORN, "amira")
    told = (shop.store.visits.dropped_off("RB-RBB1"), *map(shop.store.visits.bag_used, ("RBB1", "RBB2", "RBB3")))
    assert [own and (own.case_id, own.bags) for own in told] == [("RB-RBB1", ("RBB3",))] * 4


def test_a_tote_keeps_the_order_of_its_bags(shop: Shop) -> None:
    for bag in ("RBB1", "RBB2", "RBB3"):
        shop.take_in(bag)
    shop.totes.open_tote("RBT1")
    for bag in ("RBB3", "RBB1", "RBB2"):
        tote = shop.totes.scan_bag(bag)
    assert [bag.label for bag in tote.bags] == ["RBB3", "RBB1", "RBB2"]
    assert shop.store.custody.open_tote() == tote


def test_a_closed_tote_waits_until_it_is_handed_over(shop: Shop) -> None:
    shop.take_in("RBB1", items=2)
    shop.totes.open_tote("RBT1")
    shop.totes.scan_bag("RBB1")
    closed = shop.totes.close_tote(" 448102 ", 11200, "amira")
    assert (closed.state, closed.seal, closed.weight_g) == (ToteState.CLOSED, "448102", 11200)
    shelf = shop.totes.shelf()
    assert (shelf.tote, shelf.loose, shelf.waiting) == (None, (), (closed,))
    sheet = shop.totes.hand_over((closed.tote_id,), "Purolator", "Kim", "amira")
    assert (sheet.bags, sheet.items, sheet.driver) == (1, 2, "Kim")
    assert shop.totes.shelf().waiting == ()
    assert shop.totes.manifests() == (sheet,)
    [handed] = sheet.totes
    assert (handed.state, handed.manifest_id) == (ToteState.HANDED_OVER, sheet.manifest_id)


def test_the_events_of_a_tote_are_a_lane_of_their_own(shop: Shop) -> None:
    shop.take_in("RBB1")
    shop.totes.open_tote("RBT1")
    shop.totes.scan_bag("RBB1")
    closed = shop.totes.close_tote("448102", None, "amira")
    shop.totes.hand_over((closed.tote_id,), "Purolator", "Kim", "amira")
    due = shop.store.outbox.due(shop.clock.now(), 10)
    assert [(row.case_id, row.envelope.device_seq) for row in due] == [("RB-RBB1", 1), ("RBT1", 2)]


def test_a_writing_that_comes_twice_changes_nothing(shop: Shop) -> None:
    shop.take_in("RBB1")
    shop.totes.open_tote("RBT1")
    tote = shop.totes.scan_bag("RBB1")
    shop.totes.close_tote("448102", None, "amira")
    events = shop.store.events.of_subject("RBT1")

    def never(numbers: Numbers) -> tuple[str, bytes, str]:
        raise AssertionError("built twice")

    assert shop.store.events.write(tote.tote_id, "RBT1", (), never) == 2
    assert shop.store.events.of_subject("RBT1") == events


def test_the_same_tote_comes_back_empty(shop: Shop) -> None:
    shop.take_in("RBB1")
    first = shop.totes.open_tote("RBT1")
    shop.totes.scan_bag("RBB1")
    shop.totes.close_tote("448102", None, "amira")
    with pytest.raises(IllegalStep, match="waits for its pick-up"):
        shop.totes.open_tote("RBT1")
    shop.totes.hand_over((first.tote_id,), "Purolator", "Kim", "amira")
    again = shop.totes.open_tote("RBT1")
    assert again.tote_id != first.tote_id and again.bags == ()


def test_an_empty_open_tote_gives_way_to_another(shop: Shop) -> None:
    shop.totes.open_tote("RBT1")
    other = shop.totes.open_tote("RBT2")
    assert shop.store.custody.open_tote() == other


@pytest.mark.parametrize(
    ("settlement", "hold"),
    [
        (Settlement("ev-RBB1", "sent", notices=("double_drop_off",)), Hold.DOUBLE_DROP_OFF),
        (Settlement("ev-RBB1", "dead", "unknown case"), Hold.REFUSED),
    ],
)
def test_a_bag_on_hold_stays_in_the_shop(shop: Shop, settlement: Settlement, hold: Hold) -> None:
    shop.take_in("RBB1")
    shop.take_in("RBB2")
    shop.totes.open_tote("RBT1")
    shop.totes.scan_bag("RBB1")
    shop.store.outbox.settle([settlement])
    shop.store.outbox.put_aside("ev-RBB1")
    tote = shop.totes.shelf().tote
    assert tote is not None and [bag.hold for bag in tote.bags] == [hold]
    with pytest.raises(IllegalStep, match="Take out what is on hold"):
        shop.totes.close_tote("448102", None, "amira")
    shop.totes.take_out("RBB1")
    with pytest.raises(IllegalStep, match="HOLD"):
        shop.totes.scan_bag("RBB1")
    assert shop.totes.shelf().to_add == 1
    assert [bag.label for bag in shop.totes.add_all(1).bags] == ["RBB2"]


def test_what_is_put_on_hold_in_a_sealed_tote_comes_out_before_it_leaves(shop: Shop) -> None:
    shop.take_in("RBB1")
    shop.take_in("RBB2")
    shop.totes.open_tote("RBT1")
    shop.totes.add_all(2)
    first = shop.totes.close_tote("448102", None, "amira")
    shop.store.outbox.settle([Settlement("ev-RBB1", "sent", notices=("double_drop_off",))])
    with pytest.raises(IllegalStep, match="Bag RBB1 in tote RBT1 is on HOLD"):
        shop.totes.hand_over((first.tote_id,), "Purolator", "Kim", "amira")
    with pytest.raises(IllegalStep, match="A supervisor has to agree"):
        shop.totes.reopen_tote(first.tote_id, "")
    again = shop.totes.reopen_tote(first.tote_id, "sue")
    assert shop.totes.shelf().tote == again and shop.totes.shelf().waiting == ()
    shop.totes.take_out("RBB1")
    second = shop.totes.close_tote("448103", None, "amira")
    assert (second.tote_id != first.tote_id, second.approved_by) == (True, "sue")
    sheet = shop.totes.hand_over((second.tote_id,), "Purolator", "Kim", "amira")
    assert (sheet.bags, labels(shop)) == (1, ["RBB1"])


def test_a_replaced_bag_keeps_its_place_its_hold_and_its_old_label_for_ever(shop: Shop) -> None:
    shop.take_in("RBB1", items=2)
    shop.store.outbox.settle([Settlement("ev-RBB1", "sent")])
    shop.totes.open_tote("RBT1")
    shop.totes.scan_bag("RBB1")
    shop.totes.replace_bag("RBB1", "RBB9", ReplaceReason.TORN, "amira")
    tote = shop.totes.shelf().tote
    assert tote is not None and [(bag.label, bag.items, bag.case_id) for bag in tote.bags] == [("RBB9", 2, "RB-RBB1")]
    for label in ("RBB1", "RBB9"):
        with pytest.raises(IllegalStep, match="Take a new bag"):
            shop.totes.check_new(label)
    with pytest.raises(IllegalStep, match="was replaced by RBB9"):
        shop.totes.scan_bag("RBB1")
    event_id = shop.take_in("RBB2")
    shop.store.outbox.settle([Settlement(event_id, "sent", notices=("double_drop_off",))])
    shop.totes.replace_bag("RBB2", "RBB3", ReplaceReason.LABEL_UNREADABLE, "amira")
    assert [(bag.label, bag.hold) for bag in shop.totes.shelf().loose] == [("RBB3", Hold.DOUBLE_DROP_OFF)]


def test_a_bag_from_elsewhere_needs_a_supervisor_and_leaves_no_trace_when_it_is_taken_out(shop: Shop) -> None:
    shop.totes.open_tote("RBT1")
    with pytest.raises(UnknownBag, match="not sealed at this station"):
        shop.totes.scan_bag("RBB7")
    tote = shop.totes.scan_bag("RBB7", approved_by="sue")
    assert shop.store.custody.open_tote() == tote
    shop.totes.take_out("RBB7")
    assert shop.store.custody.bag("RBB7") is None and labels(shop) == []
    shop.totes.scan_bag("RBB7", approved_by="sue")
    closed = shop.totes.close_tote("448102", None, "amira")
    assert [(bag.label, bag.known) for bag in closed.bags] == [("RBB7", False)]


def test_a_missing_bag_is_not_added_and_is_found_by_its_scan(shop: Shop) -> None:
    shop.take_in("RBB1")
    shop.totes.mark_missing("RBB1")
    assert [bag.missing for bag in shop.totes.shelf().loose] == [True]
    shop.totes.open_tote("RBT1")
    with pytest.raises(IllegalStep, match="no loose bag"):
        shop.totes.add_all(1)
    assert [bag.missing for bag in shop.totes.scan_bag("RBB1").bags] == [False]
    shop.totes.take_out("RBB1")
    assert [bag.missing for bag in shop.totes.shelf().loose] == [False]


def test_goods_without_a_return_lie_in_a_bag_of_their_own(shop: Shop) -> None:
    photo = shop.provisional.put_photo(b"goods")
    said = shop.provisional.receive("RBB5", [photo], "amira", "sue", code="NL-1001")
    [bag] = shop.totes.shelf().loose
    assert (bag.label, bag.case_id, bag.event_id) == ("RBB5", "", said.event_id)
    assert list(shop.store.photos.due(shop.clock.now(), 10)) == [photo]
    assert shop.store.visits.taken_since(shop.clock.now() - timedelta(days=1)) == (0, 0)
    with pytest.raises(IllegalStep, match="used before"):
        shop.totes.check_new("RBB5")
    shop.totes.replace_bag("RBB5", "RBB6", ReplaceReason.TORN, "amira")
    assert labels(shop) == ["RBB6"]


def test_own_events_of_a_case_come_in_their_order(shop: Shop) -> None:
    event_id = shop.take_in("RBB1")
    shop.totes.replace_bag("RBB1", "RBB2", ReplaceReason.TORN, "amira")
    events = shop.store.events.of_subject("RB-RBB1")
    assert [event.event_id == event_id for event in events] == [True, False]
    assert all(event.body and event.state == "pending" for event in events)
    shop.store.outbox.settle([Settlement(event_id, "sent", notices=("double_drop_off",))])
    assert shop.store.events.of_subject("RB-RBB1")[0].notices == ("double_drop_off",)


def test_a_correction_of_a_correction_leaves_the_bag_on_hold_until_central_says_otherwise(shop: Shop) -> None:
    first = shop.take_in("RBB1", items=2)
    shop.store.outbox.settle([Settlement(first, "sent", notices=("double_drop_off",))])
    for result, reasons in ((Result.DAMAGED, (Reason.TEAR,)), (Result.NOT_RECEIVED, ())):
        change = {"item_1": Finding("item_1", result, reasons=reasons)}
        shop.corrections.correct("RB-RBB1", first, change, "looked again", "sue", "amira")
        assert [bag.hold for bag in shop.totes.shelf().loose] == [Hold.DOUBLE_DROP_OFF]


def test_the_new_bag_of_a_second_drop_off_is_free_when_it_is_said_as_a_correction(shop: Shop) -> None:
    shop.take_in("RBB1", case_id="RB-1")
    shop.corrections.correct("RB-1", "", {"item_1": TORN}, "a hole", "sue", "amira")
    second = shop.take_in("RBB2", case_id="RB-1")
    shop.store.outbox.settle([Settlement(second, "sent", notices=("double_drop_off",))])
    shop.totes.replace_bag("RBB2", "RBB9", ReplaceReason.TORN, "amira")
    assert [(bag.label, bag.hold) for bag in shop.totes.shelf().loose] == [
        ("RBB1", None),
        ("RBB9", Hold.DOUBLE_DROP_OFF),
    ]
    shop.corrections.second_as_correction("RB-1", second, "the same goods", "sue", "amira")
    assert [(bag.label, bag.hold) for bag in shop.totes.shelf().loose] == [("RBB1", None), ("RBB9", None)]
    assert [bag.label for bag in shop.totes.shelf().loose if bag.event_id == "ev-RBB1"] == ["RBB1"]


def test_a_label_on_a_bag_of_a_parked_return_is_used(shop: Shop) -> None:
    visit = shop.visits.begin(a_case("RB-1"), "sam")
    visit = shop.visits.save(steps.to_bag(judged(visit), 2))
    visit = shop.visits.scan_bag(visit, "RBB1")
    other = shop.visits.begin(a_case("RB-2"), "sam", parking=visit)
    other = shop.visits.save(judged(other))
    with pytest.raises(IllegalStep, match=r"on a bag of RB-1, which is not finished\. Take a new bag"):
        shop.visits.scan_bag(other, "RBB1")
    with pytest.raises(IllegalStep, match="already part of this return"):
        shop.visits.scan_bag(visit, "RBB1")
    shop.totes.check_new("RBB2")
    with pytest.raises(IllegalStep, match="Take a new bag"):
        shop.totes.check_new("RBB1")


def test_a_handover_by_a_clock_that_was_set_back_still_gives_its_manifest(shop: Shop) -> None:
    for number in range(21):
        shop.take_in(f"RBB{number}")
        shop.totes.open_tote("RBT1")
        shop.totes.scan_bag(f"RBB{number}")
        closed = shop.totes.close_tote("448102", None, "amira")
        if number == 20:
            shop.clock.set(shop.clock.now() - timedelta(hours=1))
        sheet = shop.totes.hand_over((closed.tote_id,), "Purolator", "Kim", "amira")
    assert [tote.tote_id for tote in sheet.totes] == [closed.tote_id]
    assert sheet.totes[0].state is ToteState.HANDED_OVER and sheet.text.startswith("RN1:")


def test_a_bag_is_of_who_sealed_it_not_of_who_began_the_return(shop: Shop) -> None:
    visit = shop.visits.save(steps.to_bag(judged(shop.visits.begin(a_case("RB-1"), "sam"))))
    shop.visits.finish(shop.visits.scan_bag(visit, "RBB1", "amira"))
    assert [bag.staff for bag in shop.totes.shelf().loose] == ["amira"]


def test_a_bag_of_a_return_that_is_not_finished_goes_into_no_tote(shop: Shop) -> None:
    """Else it would stand there as a stranger, and nothing that central says of its return would ever hold it."""
    visit = shop.visits.save(steps.to_bag(judged(shop.visits.begin(a_case("RB-1"), "sam")), 2))
    visit = shop.visits.scan_bag(visit, "RBB1")
    shop.visits.park(visit)
    shop.totes.open_tote("RBT1")
    with pytest.raises(IllegalStep, match="on a bag of RB-1, which is not finished") as refused:
        shop.totes.scan_bag("RBB1", approved_by="sue")
    assert not isinstance(refused.value, UnknownBag)
    shop.visits.finish(shop.visits.scan_bag(visit, "RBB2"))
    assert [bag.case_id for bag in shop.totes.scan_bag("RBB1").bags] == ["RB-1"]
