"""Printing: what a station needs of a printer, and the one thread that uses it.

Nothing waits for a printer. A job that did not come out is told in words and can be printed again; what may have come
out once is a copy from then on, over restarts too, since the number is stored before the first byte leaves.
"""

import logging
import queue
import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol

from sync.domain.papers import BagLabel, Counted, Paper, Receipt
from sync.domain.sentence import say, told
from sync.station.ports import StoreError

log = logging.getLogger(__name__)

ASK_EVERY_S = 20.0


class NotPrinted(Exception):
    """Nothing came out; the text says why and what to do."""

    @property
    def sentence(self) -> str:
        """As it was raised: a `Sentence` stays one."""
        return told(self)


class Interrupted(NotPrinted):
    """Part of it may be on paper, or all of it."""


class Printer(Protocol):
    """A device that puts a paper out. Used by one thread; every call ends within some seconds, whatever it does."""

    def trouble(self) -> str:
        """What hinders it now, as a sentence; empty when it is ready, or cannot be asked."""

    def print(self, paper: Paper) -> None:
        """Returns when it is printed, as far as the printer tells. NotPrinted, Interrupted."""


class PrintCounts(Protocol):
    """How often each record was printed; durable. StoreError passes through."""

    def take(self, event_id: str) -> int:
        """The number of the print that begins now, from 1."""

    def give_back(self, event_id: str) -> None:
        """It never began."""


class Use(StrEnum):
    """What a printer is there for."""

    RECEIPT = "receipt"
    LABEL = "label"


SAMPLES: dict[Use, Paper] = {
    Use.RECEIPT: Receipt(
        case_id="RB-SAMPLE",
        merchant="Sample Store",
        order_number="#0000",
        at=datetime(2026, 1, 1, 12, tzinfo=UTC),
        location="",
        taken=("Größe, naïve, señor, Ĳssel, 1/2",),
        not_here=(),
        extra=(),
        bags=(),
        outcome=(say("If you can read this, the printer works."),),
        contact="",
    ),
    Use.LABEL: BagLabel("TEST-ONLY"),
}
"""What a test prints: no receipt, and no label that any scan takes for one."""


class PrintState(StrEnum):
    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """`key`: the event that the paper is about, whose prints are counted, or any name of a paper that is not."""

    key: str
    paper: Paper
    use: Use = Use.RECEIPT


@dataclass(frozen=True, slots=True)
class JobState:
    """`copy` is 0 on the original. `words` say what went wrong and what to do, empty unless FAILED."""

    state: PrintState
    copy: int = 0
    words: str = ""


class PrintRoom(Protocol):
    """Printing as screens use it, from any thread; no call waits for a device."""

    def print(self, job: PrintJob) -> bool:
        """Queue it. False: it is waiting or printing already, which a second press does not double."""

    def job(self, key: str) -> JobState | None:
        """How far that is; None when it was not printed since the start."""

    def trouble(self, use: Use = Use.RECEIPT) -> str | None:
        """What hinders that printer, as last told; empty: nothing; None: there is no such printer."""


class Printing:
    """`PrintRoom` on real printers, one thread for all of them."""

    def __init__(
        self,
        printers: Mapping[Use, Printer],
        open_counts: Callable[[], AbstractContextManager[PrintCounts]],
        on_trouble: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`open_counts` is called in the thread, for each number; `on_trouble` gets what to show beside every
        page, in the thread."""
        self._printers = dict(printers)
        self._open_counts = open_counts
        self._on_trouble = on_trouble
        self._jobs: queue.Queue[PrintJob | None] = queue.Queue()
        self._lock = threading.Lock()
        self._states: dict[str, JobState] = {}
        self._troubles: dict[Use, str] = dict.fromkeys(self._printers, "")
        # A driver that hangs in the kernel must not keep the program from ending.
        self._thread = threading.Thread(target=self._run, name="printing", daemon=True)

    def start(self) -> None:
        if self._printers:
            self._thread.start()

    def stop(self, timeout_s: float = 3.0) -> bool:
        """False when a printer still held the thread; what it prints is counted already."""
        if not self._thread.is_alive():
            return True
        self._jobs.put(None)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def print(self, job: PrintJob) -> bool:
        with self._lock:
            before = self._states.get(job.key)
            if before and before.state in (PrintState.WAITING, PrintState.PRINTING):
                return False
            if job.use not in self._printers:
                words = say("There is no printer at this station. All work goes on without one.")
                self._states[job.key] = JobState(PrintState.FAILED, words=words)
                return True
            self._states[job.key] = JobState(PrintState.WAITING)
        self._jobs.put(job)
        return True

    def job(self, key: str) -> JobState | None:
        with self._lock:
            return self._states.get(key)

    def trouble(self, use: Use = Use.RECEIPT) -> str | None:
        with self._lock:
            return self._troubles.get(use)

    def _run(self) -> None:
        self._ask_all()
        while True:
            try:
                job = self._jobs.get(timeout=ASK_EVERY_S)
            except queue.Empty:
                self._ask_all()
                continue
            if job is None:
                return
            self._do(job)

    def _do(self, job: PrintJob) -> None:
        printer = self._printers[job.use]
        trouble = self._ask(job.use)
        if trouble:
            self._tell(job, JobState(PrintState.FAILED, words=trouble))
            return
        try:
            number = self._number(job)
        except StoreError as problem:
            self._tell(job, JobState(PrintState.FAILED, words=told(problem)))
            return
        self._tell(job, JobState(PrintState.PRINTING, number - 1))
        self._tell(job, self._printed(printer, job, number))

    def _number(self, job: PrintJob) -> int:
        if not _is_counted(job.paper):
            return 1
        with self._open_counts() as counts:
            return counts.take(job.key)

    def _printed(self, printer: Printer, job: PrintJob, number: int) -> JobState:
        paper = replace(job.paper, copy=number - 1) if isinstance(job.paper, Counted) else job.paper
        try:
            printer.print(paper)
        except Interrupted as problem:
            return self._failed(job.use, number, problem)
        except NotPrinted as problem:
            if _is_counted(paper):
                self._give_back(job.key)
            return self._failed(job.use, number, problem)
        except Exception:  # a driver may throw anything, and the next job has to find this thread alive
            log.exception("the printer's driver failed")
            words = say("The printer could not print it. Look at the printer, then print again.")
            return self._failed(job.use, number, Interrupted(words))
        self._set_trouble(job.use, "")
        return JobState(PrintState.PRINTED, number - 1)

    def _failed(self, use: Use, number: int, problem: NotPrinted) -> JobState:
        log.warning("a print failed: %s", problem)
        self._set_trouble(use, problem.sentence)
        return JobState(PrintState.FAILED, number - 1, problem.sentence)

    def _give_back(self, key: str) -> None:
        try:
            with self._open_counts() as counts:
                counts.give_back(key)
        except StoreError as problem:
            log.warning("the print is counted although nothing came out: %s", problem)

    def _tell(self, job: PrintJob, state: JobState) -> None:
        with self._lock:
            self._states[job.key] = state

    def _ask_all(self) -> None:
        for use in self._printers:
            self._ask(use)

    def _ask(self, use: Use) -> str:
        try:
            trouble = self._printers[use].trouble()
        except Exception:  # as above
            log.exception("the printer's driver failed")
            trouble = say("The printer cannot be asked how it is. Look at the printer.")
        self._set_trouble(use, trouble)
        return trouble

    def _set_trouble(self, use: Use, words: str) -> None:
        with self._lock:
            if self._troubles[use] == words:
                return
            self._troubles[use] = words
            shown = next(filter(None, self._troubles.values()), "")
        self._on_trouble(shown)


def _is_counted(paper: Paper) -> bool:
    """A receipt without a code is a slip or a test, of which the next one may say something else: no copy."""
    return isinstance(paper, Counted) and not (isinstance(paper, Receipt) and not paper.signed)
