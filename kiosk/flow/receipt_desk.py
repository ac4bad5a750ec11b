"""The receipt of a return that was taken in, on the screen and on paper. Printing it ends the grace."""

from kiosk.flow.actions import Act
from kiosk.flow.desk import Beneath, EndGrace, Entry, Reply, Scanned
from kiosk.flow.receipt_actions import ShowReceipt
from kiosk.flow.receipts import receipt_of, visit_of
from kiosk.flow.render import head
from kiosk.flow.views import CaseHead, Notice, ReceiptView, Tone
from sync.domain.errors import IllegalStep
from sync.domain.papers import Receipt
from sync.domain.sentence import say
from sync.domain.visit import CounterVisit, Step
from sync.returnpass.notes import PREFIX, NoNote, NoteKind, read_note
from sync.station.ports import CaseCache, Clock, ReceiptBook, Signer
from sync.station.printing import PrintJob, PrintRoom, PrintState

_CLOSES = (Act.BACK, Act.CONFIRM)
_SLIP_STEPS = (Step.SUMMARY, Step.BAG)


class ReceiptDesk:
    """Open it holds one receipt; how its print goes is asked for each view."""

    covers = False

    def __init__(
        self, book: ReceiptBook, cache: CaseCache, room: PrintRoom, signer: Signer, clock: Clock, place: str
    ) -> None:
        """`place`: the location's name."""
        self._book = book
        self._cache = cache
        self._room = room
        self._signer = signer
        self._clock = clock
        self._place = place
        self._event_id = ""
        self._receipt: Receipt | None = None
        self._head: CaseHead | None = None

    @property
    def is_open(self) -> bool:
        return self._receipt is not None

    def close(self) -> None:
        self._receipt = self._head = None

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if entry in _CLOSES:
            return self.is_open
        if isinstance(entry, Scanned):
            return beneath.visit is None and entry.scan.text.upper().startswith(PREFIX)
        return entry in (Act.PRINT, Act.RECEIPT) or isinstance(entry, ShowReceipt)

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        visit = beneath.visit
        match entry:
            case Scanned(scan):
                self._open_scanned(scan.text)
            case ShowReceipt(case_id):
                self._open(self._book.of_case(case_id))
            case Act.PRINT | Act.RECEIPT if visit and visit.step is Step.SEALED:
                return EndGrace(then=entry)
            case Act.PRINT if visit and visit.step in _SLIP_STEPS and not self.is_open:
                return self._print_slip(visit)
            case Act.PRINT:
                if not self.is_open:
                    self._open(self._book.last())
                return self._print()
            case Act.RECEIPT:
                self._open(self._book.last())
            case _:
                self.close()
        return None

    def tick(self, beneath: Beneath) -> None:
        """Nothing of its own: `view` asks how the print goes each second."""

    def view(self, beneath: Beneath, notice: Notice | None) -> ReceiptView:
        if self._receipt is None or self._head is None:
            raise IllegalStep(say("No receipt is open."))
        words, tone, busy = self._printing()
        return ReceiptView(
            head=self._head,
            receipt=self._receipt,
            printing=words,
            tone=tone,
            can_print=self._room.trouble() is not None,
            busy=busy,
            again=self._book.prints(self._event_id) > 0,
            notice=notice,
        )

    def _open(self, event_id: str) -> None:
        event = self._book.event(event_id) if event_id else None
        case = self._cache.find(event.verification.case_id) if event else None
        if event is None or case is None:
            raise IllegalStep(
                say("Its receipt is not kept here any more. The store has the record of it.")
                if event_id
                else say("This station has taken nothing in yet, so there is no receipt.")
            )
        visit = visit_of(event, case.case)
        self._event_id = event_id
        self._head = head(visit)
        self._receipt = receipt_of(visit, self._place, self._clock.now(), self._signer)

    def _open_scanned(self, text: str) -> None:
        """A customer shows a receipt: ours opens, of any other it is said what it is."""
        try:
            note = read_note(text.strip().upper())
        except NoNote as problem:
            raise IllegalStep(say("The code of this receipt was not read well. Scan it again.")) from problem
        if note.kind != NoteKind.RECEIPT:
            raise IllegalStep(say("This is the code of a manifest. Scan the customer's return code."))
        if not note.is_signed_by([self._signer.public_key]):
            raise IllegalStep(
                say("This receipt is of another station, of {at}. Questions are answered by the store.", at=note.at)
            )
        self._open(str(note.claims.get("id", "")))

    def _print(self) -> Notice | None:
        """Without a printer the code on the screen is the receipt."""
        if self._receipt is None or self._room.trouble() is None:
            return Notice(say("There is no printer at this station. The customer can photograph the code."), Tone.INFO)
        self._room.print(PrintJob(self._event_id, self._receipt))
        return None

    def _print_slip(self, visit: CounterVisit) -> Notice:
        trouble = self._room.trouble()
        if trouble is None:
            return Notice(say("There is no printer at this station. Go on without the slip."), Tone.INFO)
        if trouble:
            return Notice(trouble, Tone.WARN)
        self._room.print(PrintJob(f"slip-{visit.visit_id}", receipt_of(visit, self._place, self._clock.now())))
        return Notice(say("The slip is being printed. It is no receipt; that comes when the bag is sealed."), Tone.INFO)

    def _printing(self) -> tuple[str, Tone, bool]:
        job, trouble = self._room.job(self._event_id), self._room.trouble()
        match job.state if job else None:
            case PrintState.WAITING | PrintState.PRINTING:
                return say("Printing. You can go on with the next customer."), Tone.INFO, True
            case PrintState.PRINTED if job and job.copy:
                return say("Printed: COPY {count}.", count=job.copy), Tone.GOOD, False
            case PrintState.PRINTED:
                return say("Printed."), Tone.GOOD, False
            case PrintState.FAILED if job:
                return job.words, Tone.WARN, False
        return trouble or "", Tone.WARN if trouble else Tone.INFO, False
