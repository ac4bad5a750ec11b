"""S11 at the counter: from F9 to an open return, masked, narrowed, without a network; a scan goes on with the scan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.flow.actions import Act
from kiosk.flow.counter import Tick
from kiosk.flow.provisional_actions import ShootGoods, TakeWithout
from kiosk.flow.search_actions import ChooseHit, NarrowInitial, NarrowStore, SearchFor, ShowLink
from kiosk.flow.views import (
    AnswerKind,
    AnswerView,
    ApprovalView,
    CaseView,
    HandoutView,
    ProvisionalView,
    ScanView,
    SearchStep,
    SearchView,
    View,
)
from sync.domain.cases import Merchant, ReturnCase
from sync.domain.codes import Scan
from sync.domain.search import A_MINUTE, Hit, SearchKind, normal, search_hash
from sync.wire import CaseUpsert, Changes
from tests.support.cases import BAG
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral
from tests.support.returns import a_case

KEY = b"k" * 32
EMAIL = "jo.martin@mail.example"


def hit(case: ReturnCase, consumer: str = "J*** M***") -> Hit:
    return Hit(case.case_id, case.merchant.merchant_id, case.merchant.name, case.order_number, consumer, "", 1)


@pytest.fixture
def central(clock: FakeClock) -> LookupCentral:
    return LookupCentral(clock)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def open_counter(tmp_path: Path, clock: FakeClock, central: LookupCentral) -> Callable[[], Counter]:
    return lambda: Counter(tmp_path / "station", clock, central, FakeShutter())


def asked(counter: Counter, text: str, kind: SearchKind | None = None) -> View:
    counter.flow.handle(Act.SEARCH)
    return counter.flow.handle(SearchFor(text, kind))


def found(view: View) -> list[str]:
    assert isinstance(view, SearchView) and view.step is SearchStep.FOUND, view
    return [one.case_id for one in view.hits]


def test_a_hit_opens_its_return(open_counter: Callable[[], Counter], central: LookupCentral) -> None:
    case = a_case()
    with open_counter() as counter:
        central.cases, central.hits = {case.case_id: case}, (hit(case),)
        page = asked(counter, EMAIL)
        assert found(page) == [case.case_id]
        assert isinstance(page, SearchView) and "Which store, and what are you returning?" in page.text
        assert any(isinstance(view, SearchView) and view.step is SearchStep.SEARCHING for view in counter.intermediate)
        assert central.searched[0].kind is SearchKind.EMAIL
        opened = counter.flow.handle(ChooseHit(case.case_id))
        assert isinstance(opened, CaseView) and opened.head.case_id == case.case_id


def test_check_12_the_pages_never_hold_what_was_typed(
    open_counter: Callable[[], Counter], central: LookupCentral
) -> None:
    """Neither e-mail nor full name (D.9 12): of the e-mail not even what staff typed comes back."""
    case = a_case()
    with open_counter() as counter:
        central.hits = (hit(case),)
        views = [asked(counter, EMAIL), *counter.intermediate]
        central.cases = None
        views += [asked(counter, EMAIL), asked(counter, "jo@mail", SearchKind.EMAIL)]
        assert not any(EMAIL in repr(view) or "jo@mail" in repr(view) for view in views)


def test_store_and_initial_narrow_what_is_here(open_counter: Callable[[], Counter], central: LookupCentral) -> None:
    north, fern = Merchant("1", "Northline"), Merchant("2", "Fern & Co")
    cases = [replace(a_case(f"RB-000{n}"), merchant=north if n < 3 else fern) for n in (1, 2, 3)]
    names = ("J*** M***", "A*** R***", "S*** K***")
    with open_counter() as counter:
        central.hits = tuple(hit(case, name) for case, name in zip(cases, names, strict=True))
        assert len(found(asked(counter, "M5B 2H1"))) == 3
        assert found(counter.flow.handle(NarrowStore("1"))) == ["RB-0001", "RB-0002"]
        assert found(counter.flow.handle(NarrowInitial("r"))) == ["RB-0002"]
        assert found(counter.flow.handle(NarrowStore("1"))) == ["RB-0002"]
        assert len(found(counter.flow.handle(NarrowInitial("")))) == 3
        assert len(central.searched) == 1


def test_without_a_network_what_is_stored_is_searched_and_said(
    open_counter: Callable[[], Counter], central: LookupCentral, clock: FakeClock
) -> None:
    case = replace(a_case(), order_number="#40321")
    with open_counter() as counter:
        hashes = [search_hash(KEY, SearchKind.EMAIL, normal(SearchKind.EMAIL, EMAIL))]
        counter.store.cases.apply(
            Changes(changes=[CaseUpsert(case=case, search=hashes)], cursor="c", server_time=clock.now())
        )
        central.cases = None
        page = asked(counter, "40321")
        assert found(page) == [case.case_id]
        assert isinstance(page, SearchView) and "Without network: only the 1 return stored" in page.text
        refused = asked(counter, EMAIL)
        assert isinstance(refused, SearchView) and refused.title == "Without network this cannot be searched now"
        central.search_key = KEY
        assert found(asked(counter, EMAIL)) == [case.case_id]
        none = asked(counter, "99999")
        assert isinstance(none, SearchView) and none.step is SearchStep.NOTHING


def test_ten_a_minute_and_a_restart_gives_no_more(open_counter: Callable[[], Counter], clock: FakeClock) -> None:
    with open_counter() as counter:
        for _ in range(A_MINUTE):
            asked(counter, "40321")
    with open_counter() as counter:
        page = asked(counter, "40321")
        assert isinstance(page, SearchView) and "next one in 60 s" in page.title
        clock.advance(59)
        page = asked(counter, "40321")
        assert isinstance(page, SearchView) and "next one in 1 s" in page.title
        clock.advance(1)
        assert "10 searches" not in getattr(asked(counter, "40321"), "title", "")


def test_a_return_number_that_is_not_open_says_what_became_of_it(
    open_counter: Callable[[], Counter], central: LookupCentral
) -> None:
    with open_counter() as counter:
        answer = asked(counter, "NL-9999")
        assert isinstance(answer, AnswerView) and answer.kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize("text", [EMAIL, "Jo Martin"])
def test_what_is_no_number_is_never_asked_for_as_one(
    open_counter: Callable[[], Counter], central: LookupCentral, text: str
) -> None:
    """A look-up names the code in its address, where no e-mail may stand, whatever kind was touched."""
    with open_counter() as counter:
        page = asked(counter, text, SearchKind.RETURN_NUMBER)
        assert isinstance(page, SearchView) and page.step is SearchStep.NOTHING
        assert central.asked == []


def test_what_was_found_stays_when_a_wait_ends_meanwhile(
    open_counter: Callable[[], Counter], central: LookupCentral, clock: FakeClock
) -> None:
    case = a_case()
    central.hits = (hit(case),)
    with open_counter() as counter:
        for _ in range(A_MINUTE):
            asked(counter, "40321")
        clock.advance(0.5)
        counter.flow.handle(SearchFor("40321"))  # the wait is told in whole seconds
        clock.advance(59.6)
        assert found(counter.flow.handle(SearchFor("40321"))) == [case.case_id]
        assert found(counter.flow.handle(Tick())) == [case.case_id]


def test_a_scan_while_searching_goes_on_with_the_scan(
    open_counter: Callable[[], Counter], central: LookupCentral
) -> None:
    case = a_case()
    with open_counter() as counter:
        counter.keep(case)
        asked(counter, "40321")
        opened = counter.flow.handle(Scan(case.case_id))
        assert isinstance(opened, CaseView)


def test_back_leads_to_a_new_search_and_then_out(open_counter: Callable[[], Counter]) -> None:
    with open_counter() as counter:
        asked(counter, "40321")
        page = counter.flow.handle(Act.BACK)
        assert page == SearchView(SearchStep.ASKING)
        assert isinstance(counter.flow.handle(Act.BACK), ScanView)
        assert isinstance(counter.flow.handle(SearchFor("40321")), ScanView)
        page = asked(counter, "x")
        assert isinstance(page, SearchView) and page.notice


def test_codes_for_the_customers_phone_lie_over_the_idle_page(open_counter: Callable[[], Counter]) -> None:
    case = a_case()
    with open_counter() as counter:
        wifi = counter.flow.handle(Act.SHOW_WIFI)
        assert isinstance(wifi, HandoutView) and wifi.code == "WIFI:T:WPA;S:Shop guests;P:tea\\;4two;;"
        start = counter.flow.handle(Act.SHOW_START)
        assert isinstance(start, HandoutView) and start.code == "https://returns.example/start"
        link = counter.flow.handle(ShowLink("https://returns.example/start/northline", "Northline"))
        assert isinstance(link, HandoutView) and "Northline" in link.title
        assert isinstance(counter.flow.handle(Act.BACK), ScanView)
        counter.keep(case)
        counter.flow.handle(Act.SHOW_WIFI)
        assert isinstance(counter.flow.handle(Scan(case.case_id)), CaseView)


def test_another_return_is_found_while_one_is_open(open_counter: Callable[[], Counter], central: LookupCentral) -> None:
    """It is asked for first whether the open one is to be parked, as after a scan."""
    case, other = a_case(), a_case("RB-OTHER", "RMA-2")
    with open_counter() as counter:
        counter.keep(case)
        counter.keep(other)
        counter.flow.handle(Scan(case.case_id))
        central.hits = (hit(other),)
        assert found(asked(counter, EMAIL)) == [other.case_id]
        answer = counter.flow.handle(ChooseHit(other.case_id))
        assert isinstance(answer, AnswerView) and answer.kind is AnswerKind.PARK_ASKED
        assert isinstance(counter.flow.handle(Act.BACK), CaseView)


def test_goods_come_in_without_a_return_when_a_supervisor_agrees(
    open_counter: Callable[[], Counter], central: LookupCentral, clock: FakeClock
) -> None:
    """S12: a photo and a bag of their own; the code that was shown goes with them."""
    central.cases = None
    with open_counter() as counter:
        answer = counter.flow.handle(Scan("NL-1044"))
        assert isinstance(answer, AnswerView) and answer.kind is AnswerKind.OFFLINE_UNKNOWN
        asked_for = counter.flow.handle(TakeWithout("NL-1044"))
        assert isinstance(asked_for, ApprovalView) and "No payout is promised" in asked_for.sentence
        clock.advance(1)
        page = counter.flow.handle(Act.CONFIRM)
        assert isinstance(page, ProvisionalView) and page.photos == ()
        refused = counter.flow.handle(Scan(BAG))
        assert isinstance(refused, ProvisionalView) and refused.notice and "photo" in refused.notice.text
        counter.shutter.pictures = [(b"a picture", "The photo is blurred."), (b"a better one", "")]
        blurred = counter.flow.handle(ShootGoods())
        assert isinstance(blurred, ProvisionalView) and blurred.notice and "Take it again" in blurred.notice.text
        counter.flow.handle(Act.UNDO)
        assert len(getattr(counter.flow.handle(ShootGoods()), "photos", ())) == 1
        done = counter.flow.handle(Scan(BAG))
        assert done.notice and BAG in done.notice.text  # type: ignore[union-attr]
        [entry] = counter.store.outbox.overview(clock.now() - timedelta(days=1), 5).entries
        assert (entry.type, entry.state) == ("provisional.received", "pending")


def test_goods_without_a_return_are_given_back_and_nothing_is_written(
    open_counter: Callable[[], Counter], central: LookupCentral, clock: FakeClock
) -> None:
    central.cases = None
    with open_counter() as counter:
        counter.flow.handle(Scan("NL-1044"))
        counter.flow.handle(TakeWithout("NL-1044"))
        clock.advance(1)
        counter.flow.handle(Act.CONFIRM)
        counter.shutter.words = "The camera was unplugged."
        page = counter.flow.handle(ShootGoods())
        assert isinstance(page, ProvisionalView) and page.no_camera == "The camera was unplugged."
        back = counter.flow.handle(Act.BACK)
        assert isinstance(back, AnswerView) and back.notice and "Nothing was recorded" in back.notice.text
        assert counter.store.outbox.overview(clock.now(), 5).entries == ()
