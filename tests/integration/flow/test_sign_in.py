"""S1 and approvals at the counter, over the real store: who is on duty, what a lock keeps, what scans mean then."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.flow.actions import Act, TypeCode, WriteNote
from kiosk.flow.counter import Input, Tick
from kiosk.flow.staff_actions import AutoLock, ChooseName, EnterPin, GoOnUntold
from kiosk.flow.views import (
    ApprovalView,
    CaseView,
    DamageView,
    DoneView,
    ItemView,
    QueueView,
    ScanView,
    SearchView,
    SignInView,
    Tone,
    View,
)
from sync.domain.codes import Scan, Symbology
from sync.domain.staff import StaffList
from sync.wire import verification_from_bytes
from tests.support.cases import BAG, BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral
from tests.support.people import AMIRA, AMIRA_BADGE, AMIRA_PIN, CHLOE, CHLOE_BADGE, CHLOE_PIN, STAFF, STRANGE_BADGE

CASE_QR = Scan("https://returns.example/r/NL-1001", Symbology.QR)
AMIRA_IN, CHLOE_IN = Scan(AMIRA_BADGE), Scan(CHLOE_BADGE)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def start(folder: Path, clock: FakeClock) -> Counter:
    return Counter(folder, clock, LookupCentral(clock), FakeShutter(), enrolled=True)


@pytest.fixture
def counter(tmp_path: Path, clock: FakeClock) -> Iterator[Counter]:
    with start(tmp_path / "data", clock) as made:
        made.store.staff.keep(STAFF)
        made.keep(case_of(JACKET, BEANIE))
        run(made, Tick())
        yield made


def run(counter: Counter, *entries: Input) -> View:
    view: View = counter.first
    for entry in entries:
        view = counter.flow.handle(entry)
    return view


def said(view: View) -> str:
    notice = getattr(view, "notice", None)
    return str(notice.text) if notice else ""


def tag(barcode: str) -> Scan:
    return Scan(barcode, Symbology.EAN13)


def operators(counter: Counter) -> list[str]:
    due = counter.store.outbox.due(counter.clock.now(), 100)
    return [verification_from_bytes(entry.envelope.body).origin.operator_ref for entry in due]


def test_the_day_begins_with_a_badge(counter: Counter) -> None:
    first = run(counter, Tick())
    assert isinstance(first, SignInView) and [name.name for name in first.pin.names] == ["Amira K.", "Chloe D."]
    view = run(counter, AMIRA_IN)
    assert isinstance(view, ScanView) and said(view) == "Amira K. is on duty now."
    assert counter.on_duty[-2:] == ["", "Amira K."]


def test_a_name_and_a_pin_do_as_well(counter: Counter) -> None:
    assert said(run(counter, EnterPin(AMIRA_PIN))) == "Choose your name first."
    chosen = run(counter, ChooseName("SF-AMIRA"))
    assert isinstance(chosen, SignInView) and chosen.pin.chosen == "SF-AMIRA"
    wrong = run(counter, EnterPin("0000"))
    assert isinstance(wrong, SignInView) and said(wrong).startswith("Wrong PIN. 2 tries left")
    assert isinstance(run(counter, EnterPin(AMIRA_PIN)), ScanView)


def test_a_lock_out_is_counted_down_and_survives_the_program(tmp_path: Path, clock: FakeClock) -> None:
    with start(tmp_path, clock) as before:
        before.store.staff.keep(STAFF)
        run(before, ChooseName("SF-AMIRA"), *[EnterPin("0000")] * 3)
    with start(tmp_path, clock) as again:
        clock.advance(20)
        clock.set(clock.now().replace(year=2031))
        locked = run(again, ChooseName("SF-AMIRA"))
        assert isinstance(locked, SignInView) and locked.pin.wait_s == 40
        assert said(run(again, EnterPin(AMIRA_PIN))) == "Wait 40 s before the next PIN, or scan a badge."
        assert isinstance(run(again, AMIRA_IN), ScanView)


def test_a_customer_who_comes_before_the_sign_in_is_not_lost(counter: Counter) -> None:
    kept = run(counter, CASE_QR)
    assert isinstance(kept, SignInView) and said(kept) == "Sign in now: then this return opens."
    assert isinstance(run(counter, AMIRA_IN), CaseView)


def test_other_scans_wait_for_the_sign_in(counter: Counter, clock: FakeClock) -> None:
    for entry in (tag(JACKET.upc), Scan(BAG), Scan("2468"), Scan("KIOSKLN"), TypeCode("NL-1001")):
        view = run(counter, entry)
        assert isinstance(view, SignInView) and said(view).startswith("Sign in first"), entry
    run(counter, CASE_QR)
    clock.advance(61)  # that customer is gone
    assert isinstance(run(counter, AMIRA_IN), ScanView)


def test_a_return_goes_on_after_a_lock_as_it_was(counter: Counter) -> None:
    run(counter, AMIRA_IN, CASE_QR, tag(JACKET.upc), Act.DAMAGED)
    locked = run(counter, Act.LOCK)
    assert isinstance(locked, SignInView) and "RB-9F3TD2KQ" in locked.waiting and counter.on_duty[-1] == ""
    run(counter, WriteNote("torn at the cuff"))  # typed just before
    view = run(counter, ChooseName("SF-CHLOE"), EnterPin(CHLOE_PIN))
    assert isinstance(view, DamageView) and view.typed == "torn at the cuff"


def test_a_badge_switches_in_the_middle_and_who_seals_answers(counter: Counter, clock: FakeClock) -> None:
    run(counter, AMIRA_IN, CASE_QR, tag(JACKET.upc), Act.LIKE_NEW, tag(BEANIE.upc))
    clock.advance(60)
    view = run(counter, CHLOE_IN)
    assert isinstance(view, ItemView) and said(view) == "Chloe D. is on duty now. This return goes on."
    assert isinstance(run(counter, Act.LIKE_NEW, Scan(BAG)), DoneView)
    visit = counter.store.visits.open_visit()
    assert visit is not None and (visit.staff_ref, visit.sealed_by) == ("SF-AMIRA", "SF-CHLOE")
    clock.advance(11)
    run(counter, Tick())
    assert operators(counter) == ["SF-CHLOE"]


def test_two_badges_at_once_are_one_and_a_sentence(counter: Counter, clock: FakeClock) -> None:
    view = run(counter, AMIRA_IN, CHLOE_IN)
    assert isinstance(view, ScanView) and view.notice is not None and view.notice.tone is Tone.WARN
    assert "Amira K. is on duty" in said(view) and counter.sign_in.staff_ref == "SF-AMIRA"
    clock.advance(4)
    assert said(run(counter, AMIRA_IN)) == "Amira K. is on duty already."
    assert "does not count here" in said(run(counter, Scan(STRANGE_BADGE)))


@pytest.mark.parametrize("lock", [Act.LOCK, AutoLock(), Scan("KIOSKLK")])
def test_a_lock_ends_the_grace(counter: Counter, lock: Input) -> None:
    run(counter, AMIRA_IN, CASE_QR, tag(JACKET.upc), Act.LIKE_NEW, tag(BEANIE.upc), Act.LIKE_NEW, Scan(BAG))
    assert operators(counter) == []
    assert isinstance(run(counter, lock), SignInView)
    assert operators(counter) == ["SF-AMIRA"]


def test_locked_it_lies_over_every_other_screen(counter: Counter) -> None:
    assert isinstance(run(counter, AMIRA_IN, Act.QUEUE), QueueView)
    assert isinstance(run(counter, AutoLock()), SignInView)
    assert isinstance(run(counter, Act.QUEUE), SignInView)
    assert isinstance(run(counter, Scan("KIOSKSE")), SignInView)  # a command of the hub
    assert isinstance(run(counter, AMIRA_IN), QueueView)


def test_who_leaves_takes_the_search_along(counter: Counter) -> None:
    assert isinstance(run(counter, AMIRA_IN, Act.SEARCH), SearchView)
    run(counter, AutoLock(), Tick())
    assert isinstance(run(counter, CHLOE_IN), ScanView)


def test_after_a_restart_somebody_signs_in_again(tmp_path: Path, clock: FakeClock) -> None:
    with start(tmp_path, clock) as before:
        before.store.staff.keep(STAFF)
        before.keep(case_of(JACKET))
        run(before, AMIRA_IN, CASE_QR)
    with start(tmp_path, clock) as again:
        assert isinstance(again.first, SignInView) and "RB-9F3TD2KQ" in again.first.waiting
        assert isinstance(run(again, CHLOE_IN), CaseView)


def test_where_nobody_was_named_nobody_is_asked(tmp_path: Path, clock: FakeClock) -> None:
    with start(tmp_path, clock) as counter:
        counter.store.staff.keep(StaffList())
        view = run(counter, Tick())
        assert isinstance(view, ScanView) and counter.sign_in.staff_ref == "amira"
        assert "not locked" in said(run(counter, Act.LOCK))
        assert said(run(counter, AutoLock())) == ""
        assert "Badges are not used" in said(run(counter, AMIRA_IN))


def test_a_list_that_never_came(tmp_path: Path, clock: FakeClock) -> None:
    with start(tmp_path, clock) as counter:
        view = counter.first
        assert isinstance(view, SignInView) and view.can_go_on and "has not come" in view.says
        assert "no badge can be checked" in said(run(counter, AMIRA_IN))
        counter.keep(case_of(JACKET))
        run(counter, CASE_QR)  # the customer who waits
        assert isinstance(run(counter, GoOnUntold()), CaseView)
        counter.store.staff.keep(STAFF)  # the network is back
        assert isinstance(run(counter, Tick()), SignInView)
        assert isinstance(run(counter, AMIRA_IN), CaseView)


def test_a_list_with_nobody_in_it_says_what_to_do(counter: Counter) -> None:
    counter.store.staff.keep(StaffList("v2"))
    view = run(counter, Tick())
    assert isinstance(view, SignInView) and "Ask the operator" in view.says and not view.can_go_on


class TestApprovals:
    """What needs a supervisor asks for one, and is done once one agreed."""

    @pytest.fixture
    def asked(self, counter: Counter) -> Counter:
        run(counter, AMIRA_IN)
        counter.approvals.ask(Act.QUEUE, "Look into the queue.")
        return counter

    def test_a_supervisors_badge_agrees_and_the_duty_stays(self, asked: Counter) -> None:
        sheet = run(asked, Tick())
        assert isinstance(sheet, ApprovalView) and [name.name for name in sheet.pin.names] == ["Chloe D."]
        assert isinstance(run(asked, CHLOE_IN), QueueView)
        assert asked.sign_in.on_duty == AMIRA

    def test_a_badge_that_is_read_twice_agrees_once_and_switches_nobody(self, asked: Counter, clock: FakeClock) -> None:
        clock.advance(60)
        view = run(asked, CHLOE_IN, CHLOE_IN)
        assert isinstance(view, QueueView) and "Amira K. is on duty" in said(view)
        assert asked.sign_in.on_duty == AMIRA

    def test_a_command_that_this_counter_does_not_know_closes_nothing(self, asked: Counter) -> None:
        view = run(asked, Scan("KIOSKSE"))
        assert isinstance(view, ApprovalView) and "has to agree first" in said(view)

    def test_who_is_taken_off_the_list_meanwhile_takes_the_sheet_along(self, asked: Counter) -> None:
        asked.store.staff.keep(StaffList("v2", (CHLOE,)))
        assert isinstance(run(asked, Tick()), SignInView)
        assert isinstance(run(asked, CHLOE_IN), ScanView)

    def test_a_supervisors_pin_agrees(self, asked: Counter) -> None:
        assert isinstance(run(asked, ChooseName("SF-CHLOE"), EnterPin(CHLOE_PIN)), QueueView)

    def test_nobody_else_does(self, asked: Counter) -> None:
        view = run(asked, AMIRA_IN)
        assert isinstance(view, ApprovalView) and said(view).startswith("Amira K. is no supervisor")
        assert "no supervisor" in said(run(asked, ChooseName("SF-AMIRA"), EnterPin(AMIRA_PIN)))
        assert "has to agree first" in said(run(asked, CASE_QR))
        assert "has to agree first" in said(run(asked, Act.CONFIRM))

    def test_back_drops_it(self, asked: Counter) -> None:
        view = run(asked, Act.BACK)
        assert isinstance(view, ScanView) and said(view) == "Nothing was changed."

    def test_a_lock_drops_it_too(self, asked: Counter) -> None:
        assert isinstance(run(asked, AutoLock()), SignInView)
        assert isinstance(run(asked, CHLOE_IN), ScanView)

    def test_wrong_pins_count_here_as_well(self, asked: Counter) -> None:
        run(asked, ChooseName("SF-CHLOE"), *[EnterPin("0000")] * 3)
        sheet = run(asked, Tick())
        assert isinstance(sheet, ApprovalView) and sheet.pin.wait_s == 60
        assert isinstance(run(asked, CHLOE_IN), QueueView)

    def test_where_nobody_signs_in_whoever_works_here_answers(self, tmp_path: Path, clock: FakeClock) -> None:
        with start(tmp_path / "other", clock) as counter:
            counter.store.staff.keep(StaffList())
            counter.approvals.ask(Act.QUEUE, "Look into the queue.")
            sheet = run(counter, Tick())
            assert isinstance(sheet, ApprovalView) and sheet.can_agree
            hasty = run(counter, Act.CONFIRM)  # a second press of what led here: nobody has read the sheet
            assert isinstance(hasty, ApprovalView) and "Read" in said(hasty)
            clock.advance(1)
            assert isinstance(run(counter, Act.CONFIRM), QueueView)

    def test_without_a_list_nobody_can_agree(self, tmp_path: Path, clock: FakeClock) -> None:
        with start(tmp_path / "other", clock) as counter:
            run(counter, GoOnUntold())
            counter.approvals.ask(Act.QUEUE, "Look into the queue.")
            sheet = run(counter, Tick())
            assert isinstance(sheet, ApprovalView) and not sheet.can_agree and "not come" in sheet.says
            assert isinstance(run(counter, Act.CONFIRM), ApprovalView)
            assert isinstance(run(counter, Act.BACK), ScanView)
