"""The print thread: one print, then copies; a printer that fails holds up nothing and loses no number."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace

import pytest

from sync.domain.papers import BagLabel, Paper, Receipt
from sync.station.ports import StoreError
from sync.station.printing import Interrupted, JobState, NotPrinted, Printing, PrintJob, PrintState, Use
from tests.support.papers import RECEIPT
from tests.support.printers import FakePrinter


@dataclass
class Counts:
    """`PrintCounts` in memory."""

    prints: dict[str, int] = field(default_factory=dict)
    problem: StoreError | None = None

    def take(self, event_id: str) -> int:
        if self.problem:
            raise self.problem
        self.prints[event_id] = self.prints.get(event_id, 0) + 1
        return self.prints[event_id]

    def give_back(self, event_id: str) -> None:
        self.prints[event_id] -= 1


JOB = PrintJob("event-1", RECEIPT)


@contextmanager
def room(
    printer: FakePrinter, counts: Counts | None = None, told: Callable[[str], None] = lambda _: None
) -> Iterator[Printing]:
    book = counts or Counts()
    made = Printing({Use.RECEIPT: printer}, lambda: nullcontext(book), told)
    made.start()
    try:
        yield made
    finally:
        assert made.stop()


def ended(made: Printing, key: str = "event-1") -> JobState:
    """The job's end; the thread is given a job behind it, whose end tells that this one is done."""
    mark = threading.Event()

    class Mark(FakePrinter):
        def print(self, paper: Paper) -> None:
            mark.set()

    made._printers[Use.LABEL] = Mark()
    made._troubles.setdefault(Use.LABEL, "")
    made.print(PrintJob(f"mark-{id(mark)}", BagLabel("RBB"), Use.LABEL))
    assert mark.wait(10)
    state = made.job(key)
    assert state is not None
    return state


def copies(printer: FakePrinter) -> list[int]:
    return [paper.copy for paper in printer.papers if isinstance(paper, Receipt)]


def test_printed_once_and_copies_after() -> None:
    printer = FakePrinter()
    with room(printer) as made:
        assert made.job("event-1") is None
        made.print(JOB)
        assert ended(made) == JobState(PrintState.PRINTED, 0)
        made.print(JOB)
        assert ended(made) == JobState(PrintState.PRINTED, 1)
    assert copies(printer) == [0, 1]


def test_a_second_press_while_it_prints_is_not_a_second_paper() -> None:
    printer = FakePrinter(gate=threading.Event())
    with room(printer) as made:
        assert made.print(JOB)
        assert not made.print(JOB)
        assert printer.gate
        printer.gate.set()
        ended(made)
    assert copies(printer) == [0]


def test_a_jam_may_have_printed_so_the_next_is_a_copy() -> None:
    printer = FakePrinter(fails=[Interrupted("The paper is jammed.")])
    with room(printer) as made:
        made.print(JOB)
        assert ended(made) == JobState(PrintState.FAILED, 0, "The paper is jammed.")
        assert made.trouble() == "The paper is jammed."
        made.print(JOB)
        assert ended(made).state is PrintState.PRINTED
        assert made.trouble() == ""
    assert copies(printer) == [1]


@pytest.mark.parametrize("said_before", [True, False])
def test_what_never_began_takes_no_number(said_before: bool) -> None:
    printer, counts = FakePrinter(), Counts()
    if said_before:
        printer.trouble_words = "Out of paper."
    else:
        printer.fails = [NotPrinted("Out of paper.")]
    with room(printer, counts) as made:
        made.print(JOB)
        assert ended(made).words == "Out of paper."
        printer.trouble_words = ""
        made.print(JOB)
        ended(made)
    assert copies(printer) == [0] and counts.prints == {"event-1": 1}


def test_a_driver_that_breaks_and_a_store_that_refuses_end_the_job_and_not_the_thread() -> None:
    class Broken(FakePrinter):
        def print(self, paper: object) -> None:
            raise RuntimeError("a bug in a driver")

    counts = Counts()
    with room(Broken(), counts) as made:
        made.print(JOB)
        assert "could not print" in ended(made).words
        counts.problem = StoreError("The disk is full.")
        made.print(replace(JOB, key="event-2"))
        assert ended(made, "event-2").words == "The disk is full."


def test_a_slip_is_no_copy_of_the_one_before() -> None:
    """It proves nothing, and what was found may have changed meanwhile."""
    printer, counts = FakePrinter(), Counts()
    with room(printer, counts) as made:
        for taken in (("Rain jacket",), ("Rain jacket", "Wool beanie")):
            made.print(PrintJob("slip-1", replace(RECEIPT, signed="", taken=taken)))
            assert ended(made, "slip-1") == JobState(PrintState.PRINTED)
    assert copies(printer) == [0, 0] and counts.prints == {}


def test_a_database_that_cannot_be_opened_fails_the_job_and_the_next_one_tries_again() -> None:
    broken, counts = [True], Counts()

    @contextmanager
    def opened() -> Iterator[Counts]:
        if broken:
            raise StoreError("The disk is full.")
        yield counts

    made = Printing({Use.RECEIPT: FakePrinter()}, opened)
    made.start()
    made.print(JOB)
    assert ended(made).words == "The disk is full."
    broken.clear()
    made.print(JOB)
    assert ended(made) == JobState(PrintState.PRINTED)
    assert made.stop()


def test_trouble_is_told_once_and_its_end_too() -> None:
    told: list[str] = []
    printer = FakePrinter(trouble_words="The cover is open.")
    with room(printer, told=told.append) as made:
        made.print(JOB)
        ended(made)
        printer.trouble_words = ""
        made.print(JOB)
        ended(made)
    assert told == ["The cover is open.", ""]


def test_a_station_without_a_printer_says_so_and_needs_no_thread() -> None:
    made = Printing({}, lambda: nullcontext(Counts()))
    made.start()
    made.print(JOB)
    state = made.job("event-1")
    assert state and state.state is PrintState.FAILED and "no printer" in state.words
    assert made.trouble() is None
    assert made.stop()
