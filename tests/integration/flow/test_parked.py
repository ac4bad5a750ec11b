"""Parked returns on a real disk: up to five, taken up by touch or by their code, there after a crash."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.flow.actions import Act, ResumeParked, ToggleReason
from kiosk.flow.counter import Input
from kiosk.flow.views import AnswerKind, AnswerView, CaseView, DamageView, DoneView, ItemView, ScanView, View
from sync.domain.cases import CaseStatus, DropOff
from sync.domain.codes import Reader, Scan, Symbology
from sync.domain.verification import Reason
from sync.domain.visit import MOST_PARKED
from tests.support.cases import BAG, BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral

FIRST = Scan("NL-1001", Symbology.QR)
SECOND = Scan("NL-1002", Symbology.QR)
TAG = Scan(JACKET.upc, Symbology.EAN13)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def counter(tmp_path: Path, clock: FakeClock) -> Iterator[Counter]:
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter()) as made:
        for number in range(1, 9):
            made.keep(case_of(JACKET, BEANIE, case_id=f"RB-CASE{number}", rma=f"NL-100{number}"))
        yield made


def run(counter: Counter, *entries: Input) -> View:
    view: View = counter.first
    for entry in entries:
        view = counter.flow.handle(entry)
        counter.clock.advance(1)
    return view


def words(view: View) -> str:
    notice = getattr(view, "notice", None)
    return notice.text if notice else ""


def idle(counter: Counter, *entries: Input) -> ScanView:
    view = run(counter, *entries)
    assert isinstance(view, ScanView)
    return view


def test_a_parked_return_is_listed_by_initials_and_goes_on_where_it_was(counter: Counter) -> None:
    page = run(counter, FIRST, TAG, Act.DAMAGED, ToggleReason(Reason.STAIN))
    assert isinstance(page, DamageView)
    view = idle(counter, Act.PARK)
    (line,) = view.parked
    assert (line.name, line.initials, line.progress) == ("NL-1001", "J. M.", "0 of 2 judged")
    assert words(view) == "Return NL-1001 is parked. To go on with it, tap it or scan its code."
    again = run(counter, ResumeParked(line.visit_id))
    assert isinstance(again, DamageView) and again.reasons == page.reasons and again.head == page.head
    assert idle(counter, Scan("KIOSKPK")).parked == view.parked


@pytest.mark.parametrize("before", [(), (Act.PARK,), (Act.PARK, SECOND)])
def test_a_number_that_a_return_got_since_begins_it_no_second_time(counter: Counter, before: tuple[Input, ...]) -> None:
    run(counter, FIRST, TAG, Act.LIKE_NEW, *before)
    renamed = case_of(JACKET, BEANIE, case_id="RB-CASE1", rma="NL-7777")
    counter.keep(replace(renamed, version=renamed.version + 1))
    page = run(counter, Scan("NL-7777", Symbology.QR))
    if isinstance(page, AnswerView):
        page = run(counter, Act.CONFIRM)
    assert isinstance(page, CaseView) and (page.head.case_id, page.head.judged) == ("RB-CASE1", 1)
    assert "RB-CASE1" not in [visit.case.case_id for visit in counter.store.visits.parked()]


def test_a_number_that_a_return_got_since_takes_nothing_in_twice(counter: Counter) -> None:
    run(counter, FIRST, TAG, Act.LIKE_NEW, Scan(BEANIE.upc, Symbology.EAN13), Act.LIKE_NEW, Scan(BAG))
    renamed = case_of(JACKET, BEANIE, case_id="RB-CASE1", rma="NL-7777")
    counter.keep(replace(renamed, version=renamed.version + 1))
    page = run(counter, Scan("NL-7777", Symbology.QR))
    assert isinstance(page, DoneView) and words(page).startswith("This return is done.")


@pytest.mark.parametrize("code", [FIRST, Scan("RB-CASE1"), Scan("rb-case1", reader=Reader.TYPED)])
def test_its_code_takes_it_up_without_central(counter: Counter, code: Scan) -> None:
    counter.central.cases = None
    idle(counter, FIRST, TAG, Act.PARK)
    view = run(counter, code)
    assert isinstance(view, ItemView) and words(view) == "Return NL-1001 was parked and goes on where it was."


def test_the_next_customer_s_code_asks_and_one_act_does_both(counter: Counter) -> None:
    asked = run(counter, FIRST, TAG, Act.LIKE_NEW, SECOND)
    assert isinstance(asked, AnswerView) and asked.kind is AnswerKind.PARK_ASKED and asked.code == "NL-1002"
    view = run(counter, Act.CONFIRM)
    assert isinstance(view, CaseView) and view.head.case_id == "RB-CASE2" and "NL-1001 is parked" in words(view)
    back = run(counter, FIRST, Act.PARK)
    assert isinstance(back, CaseView) and back.head.case_id == "RB-CASE1" and back.head.judged == 1
    assert [one.case.case_id for one in counter.visits.parked()] == ["RB-CASE2"]


def test_the_question_is_answered_by_going_on_with_the_work(counter: Counter) -> None:
    view = run(counter, FIRST, SECOND, TAG)
    assert isinstance(view, ItemView) and view.head.case_id == "RB-CASE1"
    assert not counter.visits.parked()


def test_a_code_that_opens_nothing_parks_nothing(counter: Counter) -> None:
    counter.central.cases = {}
    view = run(counter, FIRST, Scan("RB-00000000", Symbology.QR), Act.PARK)
    assert isinstance(view, CaseView) and words(view).startswith("No return is known for this code.")
    counter.central.cases = {"RB-GONE0000": case_of(case_id="RB-GONE0000", rma="", status=CaseStatus.CANCELLED)}
    view = run(counter, Scan("RB-GONE0000", Symbology.QR), Act.PARK)
    assert isinstance(view, CaseView) and words(view).startswith("This return was cancelled.")
    assert not counter.visits.parked()


def test_a_sixth_is_refused_with_a_way_on_and_an_exchange_is_not(counter: Counter) -> None:
    for number in range(1, MOST_PARKED + 1):
        idle(counter, Scan(f"NL-100{number}", Symbology.QR), Act.PARK)
    sixth = run(counter, Scan("NL-1006", Symbology.QR), TAG, Act.PARK)
    assert isinstance(sixth, ItemView)
    assert words(sixth) == "Five returns are parked already. Finish this one, or take one of them up first."
    refused = run(counter, Scan("NL-1007", Symbology.QR), Act.PARK)
    assert words(refused).startswith("Five returns are parked already.")
    exchanged = run(counter, FIRST, Act.PARK)
    assert isinstance(exchanged, CaseView) and exchanged.head.case_id == "RB-CASE1"
    assert {one.case.case_id for one in counter.visits.parked()} == {f"RB-CASE{n}" for n in (2, 3, 4, 5, 6)}


def test_parked_returns_are_there_after_a_crash_and_the_count_of_the_day_is_right(
    tmp_path: Path, clock: FakeClock
) -> None:
    central, folder = LookupCentral(clock), tmp_path / "crash"
    with Counter(folder, clock, central, FakeShutter()) as counter:
        for number in (1, 2, 3):
            counter.keep(case_of(JACKET, case_id=f"RB-CASE{number}", rma=f"NL-100{number}"))
        run(counter, FIRST, Act.PARK, SECOND, TAG, Act.PARK, Scan("NL-1003", Symbology.QR), TAG)
    with Counter(folder, clock, central, FakeShutter()) as counter:
        assert isinstance(counter.first, ItemView) and counter.first.head.case_id == "RB-CASE3"
        run(counter, Act.LIKE_NEW, Scan(BAG))
        view = idle(counter, Act.CONFIRM)
        assert [line.name for line in view.parked] == ["NL-1001", "NL-1002"] and view.returns_today == 1
        assert isinstance(run(counter, ResumeParked(view.parked[1].visit_id)), ItemView)


def test_resuming_ends_the_grace_of_the_return_before(counter: Counter) -> None:
    idle(counter, FIRST, Act.PARK)
    done = run(counter, SECOND, TAG, Act.LIKE_NEW, Scan(BEANIE.upc, Symbology.EAN13), Act.LIKE_NEW, Scan(BAG))
    assert isinstance(done, DoneView)
    view = run(counter, FIRST)
    assert isinstance(view, CaseView) and view.head.case_id == "RB-CASE1"
    assert counter.store.visits.taken_since(counter.clock.now().replace(hour=0))[0] == 1


@pytest.mark.parametrize("how", ["cancelled", "elsewhere"])
def test_a_return_that_was_closed_while_it_was_parked_says_so_and_gives_two_ways(counter: Counter, how: str) -> None:
    view = idle(counter, FIRST, TAG, Act.LIKE_NEW, Act.PARK)
    case = counter.visits.parked()[0].case
    if how == "cancelled":
        counter.keep(replace(case, status=CaseStatus.CANCELLED, version=2))
    else:
        drop = DropOff(counter.clock.now(), "Union Station", ("RBB4K7Q2M9X0",))
        counter.keep(replace(case, status=CaseStatus.VERIFIED, dropped_off=drop, version=2))
    told = run(counter, ResumeParked(view.parked[0].visit_id))
    assert isinstance(told, AnswerView) and told.kind is AnswerKind.PARKED_OVER
    expected = "This return was cancelled" if how == "cancelled" else "This return was already dropped off"
    assert told.facts[0] == expected and ("Union Station" in " ".join(told.facts)) is (how == "elsewhere")
    assert idle(counter, Act.BACK).parked == view.parked
    open_beside = run(counter, SECOND, FIRST, Act.PARK)
    assert isinstance(open_beside, CaseView) and "closed while it was parked" in words(open_beside)
    idle(counter, Act.CANCEL)
    run(counter, FIRST)
    dropped = idle(counter, Act.CANCEL)
    assert dropped.parked == () and words(dropped).startswith("Nothing was recorded.")
    assert not counter.store.outbox.due(counter.clock.now(), 10)


def test_a_return_that_is_not_parked_any_more_cannot_be_taken_up(counter: Counter) -> None:
    view = idle(counter, FIRST, Act.PARK)
    gone = view.parked[0].visit_id
    idle(counter, ResumeParked(gone), Act.CANCEL)
    assert words(run(counter, ResumeParked(gone))) == "This return is not parked any more."
