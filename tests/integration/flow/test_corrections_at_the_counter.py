"""Another bag, and corrections after the commit, at the counter over the real store."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.flow.actions import Act, ToggleReason, TypeCode
from kiosk.flow.counter import Input
from kiosk.flow.custody_actions import (
    ChooseCorrected,
    ChooseReplaceReason,
    ChooseWhy,
    CorrectReturn,
    ReplaceBag,
    SayWhy,
    SendAsCorrection,
)
from kiosk.flow.views import (
    AnswerView,
    ApprovalView,
    CorrectView,
    CorrectWhyView,
    QueueView,
    ReplaceView,
    ScanView,
    TroubleView,
    View,
    Why,
)
from sync.domain.codes import Scan
from sync.domain.custody import ReplaceReason
from sync.domain.remittance import ExceptionKind
from sync.domain.verification import Reason, Result, Verification
from sync.station.ports import DiskFull, Settlement
from tests.support.cases import BAG, BAG_TWO, BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral
from tests.support.people import AMIRA_BADGE, CHLOE_BADGE, STAFF
from tests.support.returns import sealed_visit

CASE = case_of(JACKET, BEANIE)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def open_counter(tmp_path: Path, clock: FakeClock) -> Callable[[], Counter]:
    def start() -> Counter:
        counter = Counter(tmp_path / "station", clock, LookupCentral(clock), FakeShutter(), enrolled=True)
        counter.store.staff.keep(STAFF)
        counter.sign_in.refresh()
        counter.keep(CASE)
        counter.flow.handle(Scan(AMIRA_BADGE))
        return counter

    return start


def run(counter: Counter, *entries: Input) -> View:
    view: View = counter.first
    for entry in entries:
        view = counter.flow.handle(entry)
    return view


def taken_in(counter: Counter) -> View:
    """Both items like new, in one bag; its page of what was done, in the grace."""
    tags = (Scan(CASE.rma_number), Scan(JACKET.upc), Act.LIKE_NEW, Scan(BEANIE.upc), Act.LIKE_NEW)
    return run(counter, *tags, Scan(BAG))


def said(view: View) -> str:
    notice = getattr(view, "notice", None)
    assert notice is not None, view
    return str(notice.text)


def stands(counter: Counter) -> Verification:
    return counter.corrections.original(CASE.case_id)


def agree(counter: Counter, clock: FakeClock) -> View:
    clock.advance(4)
    return run(counter, Scan(CHLOE_BADGE))


def test_a_torn_bag_is_replaced_from_the_done_page(open_counter: Callable[[], Counter]) -> None:
    with open_counter() as counter:
        taken_in(counter)
        page = run(counter, ReplaceBag((BAG,)))
        assert isinstance(page, ReplaceView) and page.old == BAG
        assert "why the bag is replaced" in said(run(counter, Scan(BAG_TWO)))
        assert "That is the old label" in said(run(counter, ChooseReplaceReason(ReplaceReason.TORN), Scan(BAG)))
        done = run(counter, Scan(BAG_TWO))
        assert isinstance(done, ScanView) and "takes the place" in said(done)
        assert [bag.label for bag in counter.totes.shelf().loose] == [BAG_TWO]


def test_a_torn_bag_is_replaced_by_scanning_its_label_on_the_idle_page(open_counter: Callable[[], Counter]) -> None:
    with open_counter() as counter:
        taken_in(counter)
        counter.clock.advance(2)
        shown = run(counter, Act.CONFIRM, Scan(BAG))
        assert isinstance(shown, AnswerView) and shown.bags == (BAG,)
        run(counter, ReplaceBag(shown.bags), ChooseReplaceReason(ReplaceReason.OTHER))
        assert "Say in a few words" in said(run(counter, Scan(BAG_TWO)))
        shown = run(counter, SayWhy("wet"), TypeCode(BAG_TWO))
        assert isinstance(shown, AnswerView) and shown.bags == (BAG_TWO,) and BAG not in "".join(shown.facts)
        assert [bag.label for bag in counter.totes.shelf().loose] == [BAG_TWO]
        shown = run(counter, Scan(BAG_TWO))
        assert isinstance(shown, AnswerView) and shown.bags == (BAG_TWO,)
        again = run(counter, ReplaceBag((BAG,)), ChooseReplaceReason(ReplaceReason.TORN), Scan(BAG_TWO))
        assert "was replaced by" in said(again)


def test_a_supervisor_corrects_a_finding_with_a_reason(open_counter: Callable[[], Counter], clock: FakeClock) -> None:
    with open_counter() as counter:
        taken_in(counter)
        first = stands_after(counter, clock)
        page = run(counter, Scan(BAG), CorrectReturn(CASE.case_id))
        assert isinstance(page, CorrectView) and page.changed == 0
        assert "Nothing was changed" in said(run(counter, Act.CONFIRM))
        page = run(counter, Scan(JACKET.upc), Act.DAMAGED, Act.PHOTO)
        assert "nothing on this page" in said(page)
        assert isinstance(page, CorrectView) and page.changed == 1
        assert "what is wrong" in said(run(counter, Act.CONFIRM))
        why = run(counter, ToggleReason(Reason.STAIN), Act.CONFIRM)
        assert isinstance(why, CorrectWhyView) and why.missing
        assert [(one.before, one.after) for one in why.changes] == [(Result.LIKE_NEW, Result.DAMAGED)]
        assert any("second look" in line for line in why.outcome)
        assert any("stays released" in line for line in why.outcome)
        assert "Choose why" in said(run(counter, Act.CONFIRM))
        sheet = run(counter, ChooseWhy(Why.LOOKED_AGAIN), SayWhy("cuff"), Act.CONFIRM)
        assert isinstance(sheet, ApprovalView) and "Correct 1 finding" in sheet.sentence
        assert stands(counter) == first
        done = agree(counter, clock)
        assert isinstance(done, AnswerView) and "correction is stored" in said(done)
        last = stands(counter)
        assert (last.supersedes, last.approved_by) == (first.event_id, "SF-CHLOE")
        assert last.correction_reason == "Looked at again: cuff"
        results = {finding.item_id: (finding.result, finding.reasons) for finding in last.findings}
        assert results[JACKET.item_id] == (Result.DAMAGED, (Reason.STAIN,))
        assert results[BEANIE.item_id] == (Result.LIKE_NEW, ())


def stands_after(counter: Counter, clock: FakeClock) -> Verification:
    """The grace is over; what stands then."""
    clock.advance(2)
    run(counter, Act.CONFIRM)
    return stands(counter)


def test_back_and_a_customer_drop_a_correction_that_was_not_sent(
    open_counter: Callable[[], Counter], clock: FakeClock
) -> None:
    with open_counter() as counter:
        taken_in(counter)
        first = stands_after(counter, clock)
        changed = (CorrectReturn(CASE.case_id), ChooseCorrected(JACKET.item_id), Act.NOT_HERE)
        page = run(counter, Scan(BAG), *changed, Act.UNDO)
        assert isinstance(page, CorrectView) and page.changed == 0
        assert "Nothing was corrected" in said(run(counter, Act.BACK))
        assert isinstance(run(counter, *changed, Act.CONFIRM, Act.BACK), CorrectView)
        assert isinstance(run(counter, Scan("RB-00000000")), AnswerView)
        assert stands(counter) == first


def test_a_misread_label_and_other_goods_drop_no_correction(
    open_counter: Callable[[], Counter], clock: FakeClock
) -> None:
    with open_counter() as counter:
        taken_in(counter)
        stands_after(counter, clock)
        run(counter, CorrectReturn(CASE.case_id), ChooseCorrected(JACKET.item_id), Act.NOT_HERE)
        for scan, words in ((Scan("RBB00000000X"), "not read well"), (Scan("9506000134352"), "does not have")):
            page = run(counter, scan)
            assert isinstance(page, CorrectView) and page.changed == 1 and words in said(page)
        assert isinstance(run(counter, Scan(CASE.rma_number)), AnswerView)  # a customer comes first


def test_a_correction_that_the_disk_had_no_room_for_is_still_there(
    open_counter: Callable[[], Counter], clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull("The disk is full.")

    with open_counter() as counter:
        taken_in(counter)
        first = stands_after(counter, clock)
        run(counter, CorrectReturn(CASE.case_id), ChooseCorrected(JACKET.item_id), Act.NOT_HERE, Act.CONFIRM)
        run(counter, ChooseWhy(Why.LOOKED_AGAIN), Act.CONFIRM)
        with monkeypatch.context() as disk:
            disk.setattr(counter.writer, "write", full)
            assert isinstance(agree(counter, clock), TroubleView)
        page = run(counter, Act.RETRY)
        assert isinstance(page, CorrectWhyView) and page.why is Why.LOOKED_AGAIN
        assert stands(counter) == first
        assert isinstance(run(counter, Act.CONFIRM), ApprovalView)  # it was not written, so it is asked for again
        agree(counter, clock)
        assert stands(counter).supersedes == first.event_id


def test_words_that_have_left_the_station_are_for_support(
    open_counter: Callable[[], Counter], clock: FakeClock
) -> None:
    with open_counter() as counter:
        taken_in(counter)
        event_id = stands_after(counter, clock).event_id
        counter.store.outbox.settle([Settlement(event_id, "sent", at=clock.now())])
        clock.advance(30 * 3600)
        counter.store.tidy(clock.now())
    with open_counter() as counter:
        refused = run(counter, Scan(BAG), CorrectReturn(CASE.case_id))
        assert isinstance(refused, AnswerView) and "has left this station" in said(refused)


def test_a_double_drop_off_becomes_a_correction_from_the_queue(
    open_counter: Callable[[], Counter], clock: FakeClock
) -> None:
    with open_counter() as counter:
        taken_in(counter)
        first = stands_after(counter, clock)
        second = counter.visits.finish(
            counter.visits.save(sealed_visit(CASE, "ev-second", BAG_TWO, sealed_at=clock.now()))
        ).event_id
        notices = (ExceptionKind.DOUBLE_DROP_OFF.value,)
        counter.store.outbox.settle(
            [
                Settlement(first.event_id, "sent", at=clock.now()),
                Settlement(second, "sent", notices=notices, at=clock.now()),
            ]
        )
        queue = run(counter, Act.QUEUE)
        assert isinstance(queue, QueueView)
        assert [(row.event_id, row.can_correct) for row in queue.rows if row.needs_person] == [(second, True)]
        page = run(counter, SendAsCorrection(CASE.case_id, second))
        assert isinstance(page, CorrectWhyView) and page.second and not page.missing
        assert isinstance(run(counter, Act.CONFIRM), ApprovalView)
        done = agree(counter, clock)
        assert isinstance(done, QueueView) and "correction is stored" in said(done)
        last = stands(counter)
        assert last.supersedes == first.event_id and set(last.bags) == {BAG, BAG_TWO}
        assert all(bag.hold is None for bag in counter.totes.shelf().loose)
        assert isinstance(run(counter, Act.BACK), ScanView)
