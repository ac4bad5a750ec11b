"""S20, supplies and the opening check, on the real flow and store."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.devices.printing.pictures import roll_picture
from kiosk.flow.actions import Act, ChooseItem
from kiosk.flow.counter import Tick
from kiosk.flow.queue import Line
from kiosk.flow.shift_actions import CountBags, HandOver, Heard, NoScanner, OpenCheck, OpenShift, PrintShift, SignOut
from kiosk.flow.views import CaseView, CheckView, Errand, QueueView, ScanView, ShiftView, SignInView
from sync.domain.codes import Reader, Scan, Symbology
from sync.domain.opening import OpeningCheck, Part, PartState
from sync.domain.papers import Sheet
from sync.domain.staff import Role, StaffList, StaffMember
from sync.station.ports import Settlement
from sync.store.store import Store
from tests.support.cases import BAG, BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral
from tests.support.printers import FakePrinter

STAFF = StaffList(
    "1",
    (
        StaffMember("SF-1", "Amira K.", pin_hash="hash of 2468"),
        StaffMember("SF-2", "Ben", Role.SUPERVISOR),
        StaffMember("SF-3", "Dana", pin_hash="hash of 1111"),
    ),
)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def counter(tmp_path: Path, clock: FakeClock) -> Iterator[Counter]:
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter()) as made:
        made.keep(case_of(JACKET, BEANIE))
        yield made


def take_in(counter: Counter, clock: FakeClock) -> None:
    """A return of two items: one like new, the other not here; 3, 4, 5 and 6 s between the acts."""
    acts: tuple[Scan | Act, ...] = (Scan("NL-1001", Symbology.QR), Scan(JACKET.upc), Act.LIKE_NEW)
    for wait_s, act in enumerate(acts, start=3):
        clock.advance(wait_s)
        counter.flow.handle(act)
    for deed in (ChooseItem(BEANIE.item_id), Act.NOT_HERE, Act.NOT_HERE):
        counter.flow.handle(deed)
    clock.advance(6)
    counter.flow.handle(Scan(BAG))
    clock.advance(11)
    counter.flow.handle(Tick())


def shift(counter: Counter) -> ShiftView:
    view = counter.flow.handle(OpenShift())
    assert isinstance(view, ShiftView)
    return view


def test_the_summary_tells_the_own_day(counter: Counter, clock: FakeClock) -> None:
    assert shift(counter).remarks[0].startswith("You have taken in nothing today")
    take_in(counter, clock)
    view = shift(counter)
    assert (view.returns, view.items, view.like_new, view.damaged) == (1, 1, 1, 0)
    assert view.median_s == view.p90_s and view.median_s is not None and view.three_s is None
    assert sum(count for _, count in view.hours) == 1
    assert round(sum(seconds for _, seconds in view.steps), 3) == view.median_s


def test_who_signs_in_next_sees_nothing_of_the_one_before(signed_in: Counter, clock: FakeClock) -> None:
    take_in(signed_in, clock)
    assert (shift(signed_in).name, shift(signed_in).returns) == ("Amira K.", 1)
    signed_in.sign_in.by_pin("SF-3", "1111")
    view = signed_in.flow.handle(Tick())  # the page stayed open
    assert isinstance(view, ShiftView)
    assert (view.name, view.returns, view.steps, view.hours, view.since) == ("Dana", 0, (), (), None)
    signed_in.sign_in.by_pin("SF-1", "2468")
    assert shift(signed_in).returns == 1


def test_yesterday_is_over(counter: Counter, clock: FakeClock) -> None:
    take_in(counter, clock)
    clock.advance(timedelta(days=1).total_seconds())
    assert shift(counter).returns == 0


def test_what_is_open_is_named_and_leads_there(counter: Counter, clock: FakeClock) -> None:
    take_in(counter, clock)
    counter.flow.handle(OpenShift())
    view = counter.flow.handle(CountBags(10))
    assert isinstance(view, ShiftView)
    assert [str(task.sentence) for task in view.tasks] == [
        "1 bag is in no tote.",
        "10 bags are left: order more.",
    ]
    event = counter.store.outbox.overview(clock.now(), 9).entries[0].event_id
    counter.store.outbox.settle([Settlement(event, "dead", "no")])
    tasks = shift(counter).tasks
    assert [task.errand for task in tasks] == [Errand.NOWHERE, Errand.QUEUE, Errand.NOWHERE]
    assert isinstance(counter.flow.handle(Act.QUEUE), QueueView)


def test_bags_count_down_with_each_one_used_and_over_a_restart(tmp_path: Path, clock: FakeClock) -> None:
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter()) as counter:
        counter.keep(case_of(JACKET, BEANIE))
        assert counter.store.book.bags_left() is None
        counter.flow.handle(OpenShift())
        counter.flow.handle(CountBags(50))
        clock.advance(1)
        take_in(counter, clock)
        assert counter.store.book.bags_left() == 49
        assert shift(counter).bags_low is False
        view = counter.flow.handle(CountBags(-40))
        assert isinstance(view, ShiftView) and (view.bags, view.bags_low) == (9, True)
    with Store.open(tmp_path / "data", clock) as store:
        assert store.book.bags_left() == 9


def test_a_bag_counts_though_the_clock_was_put_right_meanwhile(counter: Counter, clock: FakeClock) -> None:
    counter.flow.handle(OpenShift())
    counter.flow.handle(CountBags(50))
    clock.set(clock.now() - timedelta(days=1))
    take_in(counter, clock)
    assert counter.store.book.bags_left() == 49


def test_bags_are_never_fewer_than_none(counter: Counter) -> None:
    counter.flow.handle(OpenShift())
    view = counter.flow.handle(CountBags(-10))
    assert isinstance(view, ShiftView) and view.bags == 0


@pytest.fixture
def signed_in(tmp_path: Path, clock: FakeClock) -> Iterator[Counter]:
    with Store.open(tmp_path / "data", clock) as store:
        store.staff.keep(STAFF)
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter(), enrolled=True) as made:
        made.keep(case_of(JACKET, BEANIE))
        made.sign_in.by_pin("SF-1", "2468")
        yield made


def test_handing_over_locks_at_once_and_signing_out_asks_once(signed_in: Counter, clock: FakeClock) -> None:
    take_in(signed_in, clock)
    view = shift(signed_in)
    assert view.can_leave and view.tasks
    asked = signed_in.flow.handle(SignOut())
    assert isinstance(asked, ShiftView) and asked.notice and "press Sign out again" in asked.notice.text
    signed_in.flow.handle(CountBags(50))
    assert isinstance(signed_in.flow.handle(SignOut()), ShiftView)  # something else was done between
    assert isinstance(signed_in.flow.handle(SignOut()), SignInView)
    signed_in.sign_in.by_pin("SF-1", "2468")
    assert isinstance(signed_in.flow.handle(Tick()), ScanView)
    shift(signed_in)
    assert isinstance(signed_in.flow.handle(HandOver()), SignInView)


@pytest.mark.usefixtures("qapp")
def test_a_summary_on_paper(tmp_path: Path, clock: FakeClock) -> None:
    printer = FakePrinter()
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter(), printer=printer) as counter:
        shift(counter)
        counter.flow.handle(PrintShift())
        counter.printing.stop()
        [paper] = printer.papers
        assert isinstance(paper, Sheet) and paper.title == "My day" and ("Name", "Amira K.") in paper.lines
        assert shift(counter).printing == "Printed."
        assert roll_picture(paper, 80, 203).height() > 300


def states(view: object) -> dict[Part, PartState]:
    assert isinstance(view, CheckView)
    return {line.part: line.state for line in view.lines}


def test_the_opening_check_asks_for_a_scan_and_an_ear_and_is_kept_for_the_day(
    counter: Counter, clock: FakeClock
) -> None:
    has = counter.instruments
    counter.desk.said = Line(online=True, offset_ms=400, free_bytes=61 * 1000**3, least_free_bytes=500 * 1000**2)
    view = counter.flow.handle(OpenCheck())
    assert isinstance(view, CheckView) and view.asks is Part.SCANNER
    view = counter.flow.handle(Scan("NL-1001", Symbology.QR, reader=Reader.CAMERA))
    assert isinstance(view, CheckView) and view.asks is Part.SCANNER and view.notice
    view = counter.flow.handle(Scan("NL-1001", Symbology.UNKNOWN, reader=Reader.WEDGE))
    assert isinstance(view, CheckView) and view.asks is Part.SOUND and has.played
    assert counter.store.book.opening_check() is None
    view = counter.flow.handle(Heard(True))
    assert states(view) == dict.fromkeys(Part, PartState.OK) | {Part.PRINTER: PartState.NOTE}
    kept = counter.store.book.opening_check()
    assert kept and kept.is_of(clock.now()) and dict(kept.parts) == states(view)
    idle = counter.flow.handle(Act.BACK)
    assert isinstance(idle, ScanView)


def test_a_customer_who_comes_meanwhile_is_served(counter: Counter) -> None:
    counter.flow.handle(OpenCheck())
    counter.flow.handle(NoScanner())
    assert isinstance(counter.flow.handle(Scan("NL-1001", Symbology.QR)), CaseView)


def test_what_is_wrong_is_told_with_what_to_do(counter: Counter) -> None:
    has = counter.instruments
    has.seen = (PartState.WRONG, "The camera is unplugged. Check its cable, or use the hand scanner.")
    has.silent = "There is no sound: this computer has no loudspeaker that works."
    counter.desk.said = Line(
        online=False, offset_ms=3_600_000, free_bytes=300 * 1000**2, least_free_bytes=500 * 1000**2
    )
    counter.flow.handle(OpenCheck())
    view = counter.flow.handle(NoScanner())
    assert isinstance(view, CheckView) and view.asks is None and view.left == 0
    wrong = {part for part, state in states(view).items() if state is PartState.WRONG}
    assert wrong == {Part.CAMERA, Part.CLOCK, Part.DISK}
    assert view.title == "3 parts need a hand" and all(line.words for line in view.lines)


def test_a_camera_that_is_still_starting_is_waited_for(counter: Counter) -> None:
    has = counter.instruments
    has.seen = (PartState.WAITING, "The camera is starting. The hand scanner works already.")
    counter.flow.handle(OpenCheck())
    counter.flow.handle(NoScanner())
    view = counter.flow.handle(Heard(False))
    assert isinstance(view, CheckView) and view.left == 1
    has.seen = (PartState.OK, "")
    view = counter.flow.handle(Tick())
    assert isinstance(view, CheckView) and view.left == 0
    assert isinstance(counter.store.book.opening_check(), OpeningCheck)


def test_a_check_that_ends_while_it_is_locked_waits_for_who_made_it(signed_in: Counter) -> None:
    has = signed_in.instruments
    has.seen = (PartState.WAITING, "The camera is starting. The hand scanner works already.")
    for entry in (OpenCheck(), NoScanner(), Heard(True), Act.LOCK):
        signed_in.flow.handle(entry)
    has.seen = (PartState.OK, "")
    signed_in.flow.handle(Tick())
    assert signed_in.store.book.opening_check() is None
    signed_in.sign_in.by_pin("SF-1", "2468")
    signed_in.flow.handle(Tick())
    kept = signed_in.store.book.opening_check()
    assert kept and kept.staff_ref == "SF-1"


def test_who_comes_next_is_asked_too_before_signing_out(signed_in: Counter, clock: FakeClock) -> None:
    take_in(signed_in, clock)
    shift(signed_in)
    assert isinstance(signed_in.flow.handle(SignOut()), ShiftView)
    signed_in.sign_in.by_pin("SF-3", "1111")
    signed_in.flow.handle(Tick())
    assert isinstance(signed_in.flow.handle(SignOut()), ShiftView)


def test_a_disk_that_does_not_answer_is_wrong(counter: Counter) -> None:
    counter.desk.said = Line(online=True, offset_ms=0, free_bytes=None)
    assert states(counter.flow.handle(OpenCheck()))[Part.DISK] is PartState.WRONG
