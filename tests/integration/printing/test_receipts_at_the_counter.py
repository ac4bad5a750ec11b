"""Receipts in the flow, over the real store: printed once, copies after, and never in the way of a return."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.flow.actions import Act
from kiosk.flow.counter import Input, Tick
from kiosk.flow.receipt_actions import ShowReceipt
from kiosk.flow.views import CaseView, DoneView, ReceiptView, ScanView, SummaryView, Tone, View
from sync.domain.codes import Scan, Symbology
from sync.domain.papers import Receipt
from sync.returnpass.notes import NoteKind, read_note, sign_note
from sync.station.printing import Interrupted, Printer
from sync.store.keys import DeviceKey
from tests.support.cases import BAG, BAG_TWO, JACKET, SHOE, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral
from tests.support.printers import FakePrinter

CASE_QR = Scan("https://returns.example/r/NL-1001", Symbology.QR)
NEXT_QR = Scan("https://returns.example/r/NL-1002", Symbology.QR)
TAG = Scan(JACKET.upc, Symbology.EAN13)

Open = Callable[[Printer | None], Counter]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def opened(tmp_path: Path, clock: FakeClock) -> Iterator[Open]:
    made: list[Counter] = []

    def make(printer: Printer | None) -> Counter:
        for before in made:
            before.__exit__()
        counter = Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter(), printer=printer)
        counter.keep(case_of(JACKET))
        counter.keep(case_of(JACKET, case_id="RB-8GGGGGGG", rma="NL-1002"))
        made.append(counter)
        return counter

    yield make
    for counter in made:
        counter.__exit__()


def run(counter: Counter, *entries: Input) -> View:
    view: View = counter.first
    for entry in entries:
        view = counter.flow.handle(entry)
    return view


def printed(counter: Counter) -> View:
    """The view when the print thread has done what it was given."""
    counter.printing.stop()
    return counter.flow.handle(Tick())


def receipts(printer: FakePrinter) -> list[Receipt]:
    return [paper for paper in printer.papers if isinstance(paper, Receipt)]


def test_print_ends_the_grace_and_the_receipt_proves_the_return(opened: Open) -> None:
    printer = FakePrinter()
    counter = opened(printer)
    done = run(counter, CASE_QR, TAG, Act.LIKE_NEW, Scan(BAG))
    assert isinstance(done, DoneView) and done.printer == ""
    view = run(counter, Act.PRINT)
    assert isinstance(view, ReceiptView)
    assert view.busy or view.printing == "Printed."
    assert counter.store.outbox.status().waiting == 1, "the event is written: nothing can be undone any more"
    view = printed(counter)
    assert isinstance(view, ReceiptView) and (view.printing, view.tone, view.again) == ("Printed.", Tone.GOOD, True)
    [receipt] = receipts(printer)
    assert receipt.taken == ("Rain jacket, Navy, M",) and receipt.bags == (BAG,) and receipt.copy == 0
    assert "Jo" not in str(receipt), "no consumer on paper"
    note = read_note(receipt.signed)
    assert note.kind == NoteKind.RECEIPT and note.is_signed_by([counter.store.device.public_key])
    assert note.claims["case"] == "RB-9F3TD2KQ" and note.claims["bags"] == [BAG] and note.claims["taken"] == 1


def test_again_is_a_copy_also_after_a_restart_and_by_command_card(opened: Open) -> None:
    first = FakePrinter()
    printed_on = opened(first)
    run(printed_on, CASE_QR, TAG, Act.LIKE_NEW, Scan(BAG), Act.PRINT)
    printed(printed_on)
    second = FakePrinter()
    counter = opened(second)
    run(counter, Scan("KIOSKRP"))
    view = printed(counter)
    assert isinstance(view, ReceiptView) and view.printing == "Printed: COPY 1."
    assert [paper.copy for paper in (*receipts(first), *receipts(second))] == [0, 1]


def test_a_jam_is_said_and_the_next_customer_is_served_meanwhile(opened: Open) -> None:
    printer = FakePrinter(fails=[Interrupted("Paper is jammed in the printer.")])
    counter = opened(printer)
    run(counter, CASE_QR, TAG, Act.LIKE_NEW, Scan(BAG), Act.PRINT)
    view = printed(counter)
    assert isinstance(view, ReceiptView) and view.tone is Tone.WARN and "jammed" in view.printing
    assert isinstance(run(counter, NEXT_QR), CaseView)


def test_nothing_waits_for_a_printer_that_hangs(opened: Open) -> None:
    printer = FakePrinter(gate=threading.Event())
    counter = opened(printer)
    view = run(counter, CASE_QR, TAG, Act.LIKE_NEW, Scan(BAG), Act.PRINT)
    assert isinstance(view, ReceiptView) and view.busy
    assert isinstance(run(counter, NEXT_QR), CaseView)
    assert isinstance(run(counter, TAG, Act.LIKE_NEW, Scan(BAG_TWO)), DoneView)
    assert printer.gate
    printer.gate.set()
    printed(counter)
    assert [paper.case_id for paper in receipts(printer)] == ["RB-9F3TD2KQ"]


def test_all_work_goes_on_without_a_printer(opened: Open) -> None:
    counter = opened(None)
    summary = run(counter, CASE_QR, TAG, Act.LIKE_NEW)
    assert isinstance(summary, SummaryView) and not summary.can_print
    assert isinstance(run(counter, Act.PRINT), SummaryView)
    done = run(counter, Scan(BAG))
    assert isinstance(done, DoneView) and done.printer is None
    view = run(counter, Scan("KIOSKRP"))
    assert isinstance(view, ReceiptView) and not view.can_print and view.notice
    assert "no printer" in view.notice.text
    assert isinstance(run(counter, Act.CONFIRM), ScanView)


def test_the_slip_before_the_bag_is_no_receipt(opened: Open) -> None:
    printer = FakePrinter()
    counter = opened(printer)
    view = run(counter, CASE_QR, TAG, Act.LIKE_NEW, Act.PRINT)
    assert isinstance(view, SummaryView) and view.notice and "no receipt" in view.notice.text
    printed(counter)
    [slip] = receipts(printer)
    assert slip.signed == "" and slip.copy == 0 and slip.bags == ()
    assert counter.store.outbox.status().waiting == 0


def test_the_code_on_the_screen_needs_no_printer_and_ends_the_grace_too(opened: Open) -> None:
    counter = opened(None)
    view = run(counter, CASE_QR, TAG, Act.LIKE_NEW, Scan(BAG), Act.RECEIPT)
    assert isinstance(view, ReceiptView) and read_note(view.receipt.signed).claims["absent"] == 0
    assert counter.store.outbox.status().waiting == 1
    assert isinstance(run(counter, Act.BACK), ScanView)


def test_an_earlier_receipt_is_shown_while_its_words_are_here(opened: Open, clock: FakeClock) -> None:
    counter = opened(FakePrinter())
    run(counter, CASE_QR, TAG, Act.LIKE_NEW, Scan(BAG))
    clock.advance(11)
    run(counter, Tick())
    run(counter, NEXT_QR, TAG, Act.LIKE_NEW, Scan(BAG_TWO))
    clock.advance(11)
    run(counter, Tick())
    view = run(counter, ShowReceipt("RB-9F3TD2KQ"))
    assert isinstance(view, ReceiptView) and view.receipt.bags == (BAG,) and not view.again
    refused = run(counter, Act.BACK, ShowReceipt("RB-NEVERHERE"))
    assert isinstance(refused, ScanView) and refused.notice


def test_a_receipt_that_a_customer_shows_opens_it_or_says_what_it_is(opened: Open, tmp_path: Path) -> None:
    counter = opened(None)
    view = run(counter, CASE_QR, TAG, Act.LIKE_NEW, Scan(BAG), Act.RECEIPT)
    assert isinstance(view, ReceiptView)
    text = view.receipt.signed
    view = run(counter, Act.CONFIRM, Scan(text, Symbology.QR))
    assert isinstance(view, ReceiptView) and view.receipt.bags == (BAG,)
    (tmp_path / "other").mkdir()
    other = DeviceKey(tmp_path / "other")
    for code, words in (
        (text[:-6], "not read well"),
        (note_of(other, NoteKind.RECEIPT), "of another station"),
        (note_of(other, NoteKind.MANIFEST), "code of a manifest"),
    ):
        view = run(counter, Act.CONFIRM, Scan(code, Symbology.QR))
        assert isinstance(view, ScanView) and view.notice and words in view.notice.text


def note_of(device: DeviceKey, kind: NoteKind) -> str:
    at = datetime(2026, 11, 20, 10, 5, tzinfo=UTC)
    return sign_note(kind, {"id": "x"}, station_id="other", at=at, public_key=device.public_key, sign=device.sign)


def test_identical_items_and_those_that_are_not_here_are_told_apart(opened: Open) -> None:
    twin = replace(JACKET, item_id="item-twin")
    printer = FakePrinter()
    counter = opened(printer)
    counter.keep(case_of(JACKET, twin, SHOE, case_id="RB-7GGGGGGG", rma="NL-1003"))
    run(counter, Scan("https://returns.example/r/NL-1003", Symbology.QR))
    run(counter, TAG, Act.LIKE_NEW, TAG, Act.LIKE_NEW, Act.CONFIRM, Act.NOT_HERE, Act.NOT_HERE, Scan(BAG), Act.PRINT)
    printed(counter)
    [receipt] = receipts(printer)
    assert [str(line) for line in receipt.taken] == ["2 × Rain jacket, Navy, M"]
    assert receipt.not_here == ("Trail shoe",) and len(receipt.outcome) == 2
