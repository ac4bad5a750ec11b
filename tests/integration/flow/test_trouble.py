"""When the store cannot: a plain page, nothing lost, and the way back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.flow.actions import Act
from kiosk.flow.counter import CameraChanged, Tick, trouble
from kiosk.flow.presenter import Presenter
from kiosk.flow.views import AnswerView, CaseView, DoneView, ItemView, ScanView, SummaryView, TroubleView, View
from kiosk.flow.waiting import MOST, WaitingScans, with_scan
from sync.domain.codes import Scan, Symbology, parse
from sync.station.ports import DiskFull, StoreUnusable, VisitLog
from tests.support.cases import BAG, BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import CASE_QR, Counter, FakeShutter, LookupCentral, run
from tests.support.passes import pass_case, pass_text


class FullDisk:
    """A visit log whose disk can fill up; reading goes on."""

    def __init__(self, log: VisitLog) -> None:
        self._log = log
        self.full = False
        self.unsure = False  # it says no, and has written all the same

    def __getattr__(self, name: str) -> Any:
        if self.unsure and name in ("save", "park"):
            return lambda *what: self._refuse(getattr(self._log, name)(*what))
        if self.full and name in ("save", "commit", "open_visit"):
            return self._refuse
        return getattr(self._log, name)

    def _refuse(self, *_: object) -> None:
        raise DiskFull("The disk is full.")


@pytest.fixture
def disks() -> list[FullDisk]:
    return []


@pytest.fixture
def counter(tmp_path: Path, disks: list[FullDisk]) -> Iterator[Counter]:
    clock = FakeClock()

    def through(log: VisitLog) -> VisitLog:
        disks.append(FullDisk(log))
        return disks[-1]

    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter(), through) as made:
        made.keep(case_of(JACKET))
        yield made


def test_a_full_disk_is_a_plain_page_and_the_visit_stays_where_it_was(counter: Counter, disks: list[FullDisk]) -> None:
    counter.flow.handle(CASE_QR)
    assert isinstance(counter.flow.handle(Scan(JACKET.upc)), ItemView)
    disks[0].full = True
    view = counter.flow.handle(Act.LIKE_NEW)
    assert isinstance(view, TroubleView) and view.what_happened == "The disk is full." and view.can_retry
    again = counter.flow.handle(Act.RETRY)
    assert isinstance(again, ItemView)  # not judged: what was not stored did not happen
    disks[0].full = False
    assert isinstance(counter.flow.handle(Act.LIKE_NEW), SummaryView)
    assert isinstance(counter.flow.handle(Scan(BAG)), DoneView)


def test_no_new_return_is_taken_in_while_the_disk_is_full(counter: Counter, disks: list[FullDisk]) -> None:
    disks[0].full = True
    page = counter.flow.handle(CASE_QR)
    assert isinstance(page, TroubleView) and page.detail.startswith(f"Scanned meanwhile: {CASE_QR.text}. It comes up")
    assert isinstance(counter.flow.handle(CASE_QR), TroubleView)  # staff try again and again
    disks[0].full = False
    assert isinstance(counter.flow.handle(Act.RETRY), CaseView)  # the scan is made up for
    assert isinstance(counter.flow.handle(Act.CANCEL), ScanView)  # and once only


def test_a_scan_that_waits_survives_each_try_in_vain(counter: Counter, disks: list[FullDisk]) -> None:
    disks[0].full = True
    counter.flow.handle(CASE_QR)
    for _ in range(2):
        page = counter.flow.handle(Act.RETRY)
        assert isinstance(page, TroubleView) and "Scanned meanwhile" in page.detail
    disks[0].full = False
    assert isinstance(counter.flow.handle(Act.RETRY), CaseView)


@pytest.mark.parametrize("is_late", [False, True])
def test_the_next_customer_of_a_sealed_return_waits_too(counter: Counter, disks: list[FullDisk], is_late: bool) -> None:
    other = case_of(BEANIE, case_id="RB-2LM4A8QX", rma="NL-1002")
    counter.keep(other)
    assert isinstance(run(counter, CASE_QR, Scan(JACKET.upc), Act.LIKE_NEW, Scan(BAG)), DoneView)
    disks[0].full = True
    page = counter.flow.handle(Scan("NL-1002"))
    assert isinstance(page, TroubleView) and page.detail.startswith("Scanned meanwhile: NL-1002. It comes up")
    disks[0].full = False
    if is_late:
        counter.clock.advance(11)
        counter.flow.handle(Tick())  # the grace ends before staff try again
    page = counter.flow.handle(Act.RETRY)
    assert isinstance(page, CaseView) and page.head.case_id == other.case_id


@pytest.mark.parametrize("is_parking", [False, True])
def test_a_return_that_was_begun_though_the_disk_said_no_is_opened_by_its_code(
    counter: Counter, disks: list[FullDisk], is_parking: bool
) -> None:
    counter.keep(case_of(BEANIE, case_id="RB-2LM4A8QX", rma="NL-1002"))
    if is_parking:
        run(counter, Scan("NL-1002"))
    disks[0].unsure = True
    assert isinstance(run(counter, CASE_QR, *(Act.CONFIRM for _ in range(is_parking))), TroubleView)
    disks[0].unsure = False
    page = run(counter, Act.RETRY)
    if is_parking:
        page = run(counter, CASE_QR, Act.CONFIRM)
    assert isinstance(page, CaseView) and page.head.case_id == case_of(JACKET).case_id
    assert len(counter.store.visits.parked()) == is_parking
    assert isinstance(run(counter, Scan(JACKET.upc), Act.LIKE_NEW), SummaryView)


def test_trying_again_opens_no_return_that_was_asked_for_before(counter: Counter) -> None:
    page = run(counter, CASE_QR, Act.CANCEL, Scan("WIFI:S:shop;;", Symbology.QR), Act.RETRY)
    assert isinstance(page, AnswerView)


def test_a_scan_for_which_there_is_no_room_is_said() -> None:
    waiting = WaitingScans()
    page = trouble(DiskFull("The disk is full."))
    for number in range(MOST + 1):
        scan = Scan(f"RB-TEST{number}")
        page = with_scan(page, scan, parse(scan.text), waiting)
    assert page.detail.startswith("The last scan was not taken. Scan it again")


def test_a_waiting_pass_is_named_in_words(counter: Counter, disks: list[FullDisk]) -> None:
    disks[0].full = True
    page = counter.flow.handle(Scan(pass_text(pass_case())))
    assert isinstance(page, TroubleView) and page.detail.startswith("Scanned meanwhile: a return pass. It comes up")


def test_a_sealed_bag_is_committed_after_a_restart_on_a_full_disk(tmp_path: Path) -> None:
    clock = FakeClock()
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter()) as first:
        first.keep(case_of(JACKET))
        for entry in (CASE_QR, Scan(JACKET.upc), Act.LIKE_NEW, Scan(BAG)):
            view = first.flow.handle(entry)
        assert isinstance(view, DoneView)
    disks: list[FullDisk] = []

    def through(log: VisitLog) -> VisitLog:
        disks.append(FullDisk(log))
        disks[-1].full = True
        return disks[-1]

    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter(), through) as again:
        assert isinstance(again.first, TroubleView)
        assert isinstance(again.flow.handle(CameraChanged("No camera found.")), TroubleView)  # the page stays
        page = again.flow.handle(Scan(BAG))
        assert isinstance(page, TroubleView) and "Scan it again" in page.detail  # a bag is never sealed later, unseen
        disks[0].full = False
        assert isinstance(again.flow.handle(Act.RETRY), ScanView)
        assert again.store.outbox.status().waiting == 1


def test_a_store_that_does_not_open_is_a_page_and_opens_on_retry(tmp_path: Path, qtbot: QtBot) -> None:
    attempts: list[int] = []

    class Opened:
        def __init__(self) -> None:
            clock = FakeClock()
            self._counter = Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter())
            self.flow = self._counter.flow

        def start(self) -> None: ...

        def close(self) -> None:
            self._counter.store.close()

    def open_station(show: object) -> Opened:
        attempts.append(1)
        if len(attempts) == 1:
            raise StoreUnusable("Another station uses this folder.")
        return Opened()

    presenter = Presenter(open_station)
    views: list[View] = []
    presenter.view_changed.connect(views.append)
    presenter.start()
    qtbot.waitUntil(lambda: bool(views), timeout=5000)
    assert isinstance(views[0], TroubleView) and "Another station" in views[0].what_happened
    presenter.on_input(CASE_QR)  # nothing to scan into: it waits, and the page says so
    qtbot.waitUntil(lambda: isinstance(views[-1], TroubleView) and CASE_QR.text in views[-1].detail, timeout=5000)
    presenter.on_input(Act.RETRY)
    qtbot.waitUntil(lambda: isinstance(views[-1], AnswerView) and "No return found" in views[-1].title, timeout=5000)
    assert presenter.stop()


def test_a_start_that_had_to_rebuild_says_so_and_work_goes_on(tmp_path: Path) -> None:
    clock = FakeClock()
    central = LookupCentral(clock)
    with Counter(tmp_path, clock, central, FakeShutter()) as counter:
        counter.keep(case_of(JACKET))
        for entry in (CASE_QR, Scan(JACKET.upc, Symbology.EAN13), Act.LIKE_NEW, Act.BAG, Scan(BAG)):
            counter.flow.handle(entry)
        counter.flow.close()
    (tmp_path / "kiosk.db").write_bytes(b"no database" * 1000)
    with Counter(tmp_path, clock, central, FakeShutter()) as counter:
        view = counter.first
        assert isinstance(view, ScanView) and view.notice is not None
        assert view.notice.text == counter.store.recovery.headline
        assert "The database was damaged and has been rebuilt" in view.notice.text
        assert counter.store.visits.dropped_off(case_of(JACKET).case_id) is not None
        counter.keep(case_of(JACKET))
        assert isinstance(counter.flow.handle(CASE_QR), AnswerView)
