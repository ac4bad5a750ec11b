"""The case cache: found by any of its names, filled page by page, never over something unsent."""

import json
from dataclasses import replace
from datetime import timedelta

from sync.domain.cases import CaseStatus, ReturnCase
from sync.station.ports import Settlement
from sync.wire import CaseDelete, CaseUpsert, Changes
from tests.contract.stores import StationStore
from tests.support.cases import JACKET, SHOE
from tests.support.clock import FakeClock
from tests.support.returns import AT, a_case, plain_event, sealed_visit


def page(
    clock: FakeClock,
    *entries: ReturnCase | str,
    cursor: str = "c1",
    full_resync: bool = False,
    has_more: bool = False,
) -> Changes:
    """A case is an upsert, a text the case id of a delete."""
    changes: list[CaseUpsert | CaseDelete] = [
        CaseDelete(case_id=entry) if isinstance(entry, str) else CaseUpsert(case=entry) for entry in entries
    ]
    return Changes(changes=changes, cursor=cursor, full_resync=full_resync, has_more=has_more, server_time=clock.now())


def test_a_case_is_found_by_id_and_rma_in_any_case_of_letters(store: StationStore, clock: FakeClock) -> None:
    case = a_case("RB-2LM4A", "rma-77")
    store.cases.apply(page(clock, case))
    for name in ("RB-2LM4A", "rb-2lm4a", "RMA-77", " rma-77 "):
        told = store.cases.find(name)
        assert told is not None and told.case == case and told.told_at == clock.now()
    assert store.cases.find("RMA-7") is None
    assert store.cases.count() == 1


def test_a_page_and_its_cursor_come_together(store: StationStore, clock: FakeClock) -> None:
    assert store.cases.cursor() == ""
    store.cases.apply(page(clock, a_case(), cursor="42"))
    assert store.cases.cursor() == "42"
    store.cases.apply(page(clock, "RB-2LM4A", cursor="43"))
    assert (store.cases.cursor(), store.cases.count()) == ("43", 0)


def test_an_update_replaces_the_case_and_its_names(store: StationStore, clock: FakeClock) -> None:
    store.cases.apply(page(clock, a_case(rma="OLD-1")))
    store.cases.apply(page(clock, a_case(rma="NEW-1", status=CaseStatus.CANCELLED, version=2)))
    assert store.cases.find("OLD-1") is None
    told = store.cases.find("NEW-1")
    assert told is not None and told.case.status is CaseStatus.CANCELLED


def test_a_pull_leaves_a_case_with_an_unsent_event_alone(store: StationStore, clock: FakeClock) -> None:
    case = a_case()
    store.cases.apply(page(clock, case))
    store.visits.commit(sealed_visit(case), (), plain_event("ev-1"))
    store.cases.apply(page(clock, a_case(status=CaseStatus.CANCELLED, version=2)))
    store.cases.apply(page(clock, case.case_id, cursor="c2"))
    store.cases.apply(page(clock, cursor="c3", full_resync=True))
    told = store.cases.find(case.case_id)
    assert told is not None and told.case == case
    store.outbox.settle([Settlement("ev-1", "sent")])
    store.cases.apply(page(clock, a_case(status=CaseStatus.VERIFIED, version=3)))
    told = store.cases.find(case.case_id)
    assert told is not None and told.case.status is CaseStatus.VERIFIED


def test_a_full_resync_forgets_what_is_not_told_again(store: StationStore, clock: FakeClock) -> None:
    store.cases.apply(page(clock, a_case("RB-ONE1", "R1"), a_case("RB-TWO2", "R2")))
    store.cases.apply(page(clock, a_case("RB-TWO2", "R2"), full_resync=True, cursor="new"))
    assert store.cases.find("RB-ONE1") is None and store.cases.find("R1") is None
    assert store.cases.find("R2") is not None
    assert store.cases.cursor() == "new"


def test_what_was_known_stays_until_the_new_list_is_whole(store: StationStore, clock: FakeClock) -> None:
    """The line may go down right after central asked to start over: the counter still knows its cases then."""
    one, two, three, four = (a_case(f"RB-{number}", f"R{number}") for number in (1, 2, 3, 4))
    store.cases.apply(page(clock, one, two, three))
    store.visits.commit(sealed_visit(one), (), plain_event("ev-1"))
    store.cases.apply(page(clock, cursor="", full_resync=True, has_more=True))
    assert (store.cases.count(), store.cases.cursor()) == (3, "")
    store.cases.apply(page(clock, two, four, cursor="1", has_more=True))
    assert store.cases.find("R3") is not None
    store.cases.apply(page(clock, "RB-4", cursor="2"))
    assert [store.cases.find(f"R{number}") is not None for number in (1, 2, 3, 4)] == [True, True, False, False]
    store.cases.apply(page(clock, three, cursor="3"))
    assert store.cases.count() == 3  # the list is whole: a page removes nothing any more


def test_a_list_that_is_begun_twice_holds_what_the_second_one_names(store: StationStore, clock: FakeClock) -> None:
    store.cases.apply(page(clock, a_case("RB-1", "R1"), a_case("RB-2", "R2")))
    store.cases.apply(page(clock, a_case("RB-1", "R1"), cursor="1", full_resync=True, has_more=True))
    store.cases.apply(page(clock, cursor="", full_resync=True, has_more=True))
    store.cases.apply(page(clock, a_case("RB-2", "R2"), cursor="2"))
    assert store.cases.find("R1") is None and store.cases.find("R2") is not None


def test_a_wipe_ends_a_list_that_was_begun(store: StationStore, clock: FakeClock) -> None:
    store.cases.apply(page(clock, a_case("RB-1", "R1"), cursor="", full_resync=True, has_more=True))
    store.cases.wipe()
    store.cases.keep(a_case("RB-2", "R2"), clock.now())
    store.cases.apply(page(clock, a_case("RB-3", "R3")))
    assert store.cases.count() == 2


def test_an_answer_never_replaces_a_newer_version(store: StationStore, clock: FakeClock) -> None:
    store.cases.keep(a_case(version=3, status=CaseStatus.CANCELLED), clock.now())
    store.cases.keep(a_case(version=2), clock.now())
    told = store.cases.find("RB-2LM4A")
    assert told is not None and told.case.status is CaseStatus.CANCELLED


def test_of_several_cases_with_one_rma_the_one_to_be_taken_in_wins(store: StationStore, clock: FakeClock) -> None:
    newer = AT + timedelta(days=2)
    first = a_case("RB-FIRST", "R1")
    store.cases.apply(page(clock, first, a_case("RB-THIRD", "R1", CaseStatus.CANCELLED, created_at=newer)))
    told = store.cases.find("R1")
    assert told is not None and told.case.case_id == "RB-FIRST"
    store.visits.commit(sealed_visit(first), (), plain_event("ev-1"))
    store.cases.apply(page(clock, a_case("RB-SECOND", "R1", created_at=AT + timedelta(days=1))))
    told = store.cases.find("R1")
    assert told is not None and told.case.case_id == "RB-SECOND"


def test_wiping_takes_the_cases_and_leaves_what_was_written_here(store: StationStore, clock: FakeClock) -> None:
    case = a_case()
    store.cases.apply(page(clock, case, a_case("RB-TWO", "R2")))
    store.visits.commit(sealed_visit(case), (), plain_event("ev-1"))
    store.cases.wipe()
    store.cases.wipe()
    assert (store.cases.count(), store.cases.cursor(), store.cases.find("R2")) == (0, "", None)
    assert store.cases.find(case.case_id) is None
    assert store.outbox.status().waiting == 1 and store.visits.dropped_off(case.case_id) is not None
    store.cases.apply(page(clock, a_case("RB-TWO", "R2"), cursor="new"))
    assert store.cases.count() == 1


def test_a_case_that_cannot_be_read_leaves_the_cache_and_the_others_come(store: StationStore, clock: FakeClock) -> None:
    """A newer central: one case has a shape, another a status, that this program does not know."""
    store.cases.apply(page(clock, a_case("RB-ODD", "R1"), a_case("RB-LIMBO", "R2")))
    told = page(clock, a_case("RB-ODD", "R1"), a_case("RB-LIMBO", "R2", version=2), a_case("RB-NEW", "R3"))
    raw = json.loads(told.model_dump_json())
    raw["changes"][0]["case"]["items"] = "many"
    raw["changes"][1]["case"]["status"] = "IN_LIMBO"
    raw["changes"] += [{"op": "merge", "case_id": "RB-X"}, {"op": "upsert"}, 7]
    store.cases.apply(Changes.model_validate_json(json.dumps(raw | {"cursor": "c2"})))
    assert store.cases.find("R1") is None
    limbo, new = store.cases.find("R2"), store.cases.find("R3")
    assert limbo is not None and limbo.case.status is CaseStatus.UNKNOWN
    assert new is not None and new.case.status is CaseStatus.OPEN
    assert store.cases.cursor() == "c2"


def test_other_variants_of_a_product_are_known_and_a_barcode_by_its_name(store: StationStore, clock: FakeClock) -> None:
    navy, red, shoe = (
        replace(JACKET, reason="too small", comment="Jo says"),
        replace(JACKET, item_id="i2", upc="6281057742202", attributes=(("color", "Red"), ("size", "M"))),
        SHOE,
    )
    store.cases.apply(page(clock, replace(a_case(), items=(navy, shoe))))
    store.cases.keep(replace(a_case("RB-2", "R-2"), items=(red,)), clock.now())
    merchant = a_case().merchant.merchant_id

    (alike,) = store.cases.look_alikes(merchant, navy)
    assert alike.item.variant_words == "Red  M"
    assert store.cases.look_alikes(merchant, shoe) == []
    assert store.cases.look_alikes("another", navy) == []
    named = store.cases.product("06281057742134", merchant)
    assert named is not None and named.item.name == "Rain jacket"
    assert (named.item.item_id, named.item.reason, named.item.comment) == ("", "", "")
    sku = store.cases.product("nl-ts-blk-42", merchant)
    assert sku is not None and sku.item.name == "Trail shoe"
    assert store.cases.product("6281057742998", merchant) is None
    assert store.cases.product("", merchant) is None
