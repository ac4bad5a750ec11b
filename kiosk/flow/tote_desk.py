"""S14: bags are scanned into totes, totes are sealed, and sealed totes are given to a driver.

Every step is on disk before it is shown, so that after a power cut the open tote is as it was. A customer's code that
is scanned meanwhile closes the page and opens that return; the tote stays open.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from kiosk.flow.actions import Act
from kiosk.flow.desk import ApprovalNeeded, Beneath, EndGrace, Entry, Reply, Scanned
from kiosk.flow.replace_desk import READ_AGAIN
from kiosk.flow.today import midnight
from kiosk.flow.tote_actions import (
    FillForm,
    MarkMissing,
    OpenAgain,
    OpenForm,
    OpenTotes,
    PrintManifest,
    ShowManifest,
    ShowTab,
    TakeAlong,
    TakeOut,
)
from kiosk.flow.tote_views import form_view, manifest_view, tote_view
from kiosk.flow.views import ManifestView, Notice, Tone, ToteForm, ToteFormView, ToteTab, ToteView
from sync.domain.codes import (
    BadgeCode,
    BagCode,
    CaseCode,
    CaseCodeKind,
    Code,
    Command,
    Garbled,
    PassCode,
    PlateCode,
    ToteCode,
)
from sync.domain.custody import Manifest, Tote, UnknownBag
from sync.domain.errors import BadValue, IllegalStep
from sync.domain.papers import ManifestPaper
from sync.domain.sentence import Sentence, counted, joined, say
from sync.station.custody import Totes
from sync.station.ports import Clock
from sync.station.printing import PrintJob, PrintRoom

_ACTIONS = (FillForm, MarkMissing, OpenAgain, OpenForm, PrintManifest, ShowManifest, ShowTab, TakeAlong, TakeOut)
_NEVER_WORDS = (BadgeCode, Command, PassCode, PlateCode)  # what no seal and no driver's badge is

_GRAMS = 1000


class _At(StrEnum):
    LISTS = "lists"
    FORM = "form"
    MANIFEST = "manifest"


@dataclass(slots=True)
class _Form:
    """What is asked for, as far as it is filled in."""

    kind: ToteForm
    first: str = ""
    second: str = ""
    scanned: int = 0


class ToteDesk:
    """Lies over the idle page; it comes before the desk of receipts, which prints what no other page has to print."""

    covers = False

    def __init__(
        self,
        totes: Totes,
        room: PrintRoom,
        clock: Clock,
        carriers: tuple[str, ...],
        who: Callable[[str], str] = lambda staff_ref: staff_ref,
        knows: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """`who`: a person's name by reference; `knows`: whether a scanned number is that of a return."""
        self._totes = totes
        self._room = room
        self._clock = clock
        self._carriers = carriers
        self._who = who
        self._knows = knows
        self._is_open = False
        self._at = _At.LISTS
        self._tab = ToteTab.LOOSE
        self._form = _Form(ToteForm.COUNT)
        self._stays: frozenset[str] = frozenset()
        self._going: tuple[str, ...] = ()
        self._manifest: Manifest | None = None

    @property
    def is_open(self) -> bool:
        return self._is_open

    def close(self) -> None:
        self._is_open = False

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if isinstance(entry, OpenTotes):
            return True
        if isinstance(entry, Scanned):
            code = entry.codes[0]
            return (isinstance(code, ToteCode) and not beneath.in_work) or (self._is_open and self._has_use_for(code))
        if entry is Act.PRINT:
            return self._is_open and self._at is _At.MANIFEST
        return self._is_open and (entry in (Act.BACK, Act.CONFIRM) or isinstance(entry, _ACTIONS))

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        """ApprovalNeeded for a bag that was not sealed here; StoreError and DomainError pass through."""
        if not self._is_open:
            return self._opened(entry, beneath)
        if isinstance(entry, Scanned):
            return self._on_scan(entry, beneath)
        match entry:
            case Act.BACK:
                self._back()
            case Act.CONFIRM:
                return self._go_on(beneath)
            case OpenForm(kind):
                self._open_form(kind)
            case FillForm(first, second):
                self._form.first = self._form.first if first is None else first
                self._form.second = self._form.second if second is None else second
            case PrintManifest() | Act.PRINT:
                return self._print()
            case OpenAgain(tote_id):
                return self._reopen(tote_id, beneath)
            case _:
                return self._on_list(entry)
        return None

    def tick(self, beneath: Beneath) -> None:
        """Nothing of its own: `view` reads anew each second."""

    def view(self, beneath: Beneath, notice: Notice | None) -> ToteView | ToteFormView | ManifestView:
        """StoreError passes through."""
        if self._at is _At.MANIFEST and self._manifest is not None:
            return manifest_view(self._manifest, self._room, notice)
        shelf = self._totes.shelf()
        if self._at is _At.FORM:
            form = self._form
            totes = tuple(tote for tote in shelf.waiting if tote.tote_id in self._going)
            choices = self._carriers if form.kind is ToteForm.PICKUP else ()
            view = form_view(form.kind, shelf, totes, notice)
            return replace(view, first=form.first, second=form.second, scanned=form.scanned, choices=choices)
        now = self._clock.now()
        return tote_view(shelf, self._of_today(), self._tab, self._stays, now, self._who, notice)

    # Opening and leaving

    def _opened(self, entry: Entry, beneath: Beneath) -> Reply:
        if beneath.in_work:
            raise IllegalStep(say("Finish this return first, or park it. Then open the totes."))
        if beneath.visit is not None:
            return EndGrace(then=entry)
        self._is_open, self._at, self._stays = True, _At.LISTS, frozenset()
        self._going, self._manifest = (), None
        shelf = self._totes.shelf()
        self._tab = ToteTab.SEALED if shelf.waiting and not shelf.loose and shelf.tote is None else ToteTab.LOOSE
        return self._on_scan(entry, beneath) if isinstance(entry, Scanned) else None

    def _back(self) -> None:
        if self._at is _At.LISTS:
            self.close()
        self._at, self._going = _At.LISTS, ()

    # Scans

    def _has_use_for(self, code: Code) -> bool:
        match code:
            case BagCode() | ToteCode() | Garbled():
                return True
            case CaseCode(value, kind):
                is_return = kind is not CaseCodeKind.RMA_NUMBER or self._knows(value)
                return self._wants_words() and not is_return
        return self._wants_words() and not isinstance(code, _NEVER_WORDS)

    def _wants_words(self) -> bool:
        return self._at is _At.FORM and self._form.kind is not ToteForm.COUNT

    def _on_scan(self, entry: Scanned, beneath: Beneath) -> Reply:
        code = entry.codes[0]
        leaving = self._at is _At.FORM and self._form.kind is ToteForm.PICKUP
        match code:
            case Garbled():
                raise IllegalStep(READ_AGAIN)
            case BagCode() | ToteCode() if leaving:
                raise IllegalStep(say("Finish the pick-up first, or press Back."))
            case BagCode(label):
                return self._scan_bag(label, beneath)
            case ToteCode(label):
                return self._scan_tote(label)
        self._form.first, self._form.scanned = entry.scan.text.strip(), self._form.scanned + 1
        return None

    def _scan_bag(self, label: str, beneath: Beneath) -> Notice:
        self._at = _At.LISTS
        try:
            tote = self._totes.scan_bag(label, beneath.approved_by)
        except UnknownBag as unknown:
            raise ApprovalNeeded(unknown.sentence) from unknown
        return Notice(joined(say("Bag {bag} is in.", bag=label), _filled(tote)), Tone.GOOD)

    def _scan_tote(self, label: str) -> Notice:
        tote = self._totes.open_tote(label)
        self._at, self._tab = _At.LISTS, ToteTab.LOOSE
        if tote.bags:
            return Notice(joined(say("Tote {tote} goes on.", tote=label), _filled(tote)), Tone.INFO)
        return Notice(say("Tote {tote} is open. Scan the bags into it.", tote=label), Tone.GOOD)

    # Lists

    def _on_list(self, action: Entry) -> Notice | None:
        match action:
            case ShowTab(tab):
                self._tab = tab
            case TakeOut(bag):
                self._totes.take_out(bag)
                return Notice(say("Bag {bag} is out of the tote again.", bag=bag), Tone.INFO)
            case MarkMissing(bag, missing):
                self._totes.mark_missing(bag, missing)
                gone = say("Bag {bag} is noted as missing. Scanning it finds it again.", bag=bag)
                return Notice(gone, Tone.WARN) if missing else Notice(say("Bag {bag} was found.", bag=bag), Tone.GOOD)
            case TakeAlong(tote_id, goes):
                self._stays = self._stays - {tote_id} if goes else self._stays | {tote_id}
            case ShowManifest(manifest_id):
                self._show(next((one for one in self._totes.manifests() if one.manifest_id == manifest_id), None))
        return None

    def _reopen(self, tote_id: str, beneath: Beneath) -> Notice:
        if not beneath.approved_by:
            raise ApprovalNeeded(say("Break the seal of a tote, to take a bag out that must not be shipped."))
        tote = self._totes.reopen_tote(tote_id, beneath.approved_by)
        self._tab = ToteTab.INSIDE
        return Notice(say("Tote {tote} is open again. Take out what is on hold, then seal it.", tote=tote.label))

    # Forms

    def _open_form(self, kind: ToteForm) -> None:
        shelf = self._totes.shelf()
        match kind:
            case ToteForm.COUNT | ToteForm.SEAL if shelf.tote is None:
                raise IllegalStep(say("No tote is open. Scan the label of an empty tote first."))
            case ToteForm.COUNT if not shelf.to_add:
                raise IllegalStep(say("There is no loose bag to add."))
            case ToteForm.SEAL if shelf.tote and not shelf.tote.bags:
                raise IllegalStep(say("Tote {tote} is empty. Scan a bag into it first.", tote=shelf.tote.label))
            case ToteForm.PICKUP:
                stays = self._stays | {tote.tote_id for tote in shelf.waiting if tote.on_hold}
                self._going = tuple(tote.tote_id for tote in shelf.waiting if tote.tote_id not in stays)
                if not self._going and stays:
                    raise IllegalStep(say("Every sealed tote stays here: it has a bag on HOLD, or was left out."))
                if not self._going:
                    raise IllegalStep(say("There is no sealed tote to hand over. Close a tote first."))
        self._at, self._form = _At.FORM, _Form(kind)

    def _go_on(self, beneath: Beneath) -> Reply:
        """What Enter does: the form is done; on the lists, the likeliest next step."""
        match self._at:
            case _At.MANIFEST:
                return self._hand_over(beneath)  # once more, which the rules answer
            case _At.LISTS:
                shelf = self._totes.shelf()
                self._open_form(ToteForm.SEAL if shelf.tote else ToteForm.PICKUP)
                return None
        match self._form.kind:
            case ToteForm.COUNT:
                return self._add_all()
            case ToteForm.SEAL:
                return self._seal(beneath)
            case ToteForm.PICKUP:
                return self._hand_over(beneath)

    def _add_all(self) -> Notice:
        text = self._form.first.strip()
        if not (text.isascii() and text.isdigit()):
            raise BadValue(say("Type the number of bags that you counted by hand."))
        tote = self._totes.add_all(int(text[:6]))
        self._at, self._tab = _At.LISTS, ToteTab.INSIDE
        return Notice(_filled(tote), Tone.GOOD)

    def _seal(self, beneath: Beneath) -> Notice:
        tote = self._totes.close_tote(self._form.first, _grams(self._form.second), beneath.staff)
        self._at, self._tab = _At.LISTS, ToteTab.SEALED
        words = say(
            "Tote {tote} is sealed with {seal}. Scan the next tote, or hand over.", tote=tote.label, seal=tote.seal
        )
        return Notice(words, Tone.GOOD)

    def _hand_over(self, beneath: Beneath) -> Notice:
        sheet = self._totes.hand_over(self._going, self._form.second, self._form.first, beneath.staff)
        self._show(sheet)
        if self._room.trouble() is not None:
            self._room.print(PrintJob(sheet.manifest_id, ManifestPaper(sheet)))
        said = counted(
            len(sheet.totes), "{count} tote is handed over to {driver}.", "{count} totes are handed over to {driver}.",
            driver=sheet.driver,
        )  # fmt: skip
        return Notice(said, Tone.GOOD)

    # Manifests

    def _show(self, sheet: Manifest | None) -> None:
        if sheet is None:
            raise IllegalStep(say("That manifest is not kept here any more. Central has it."))
        self._manifest, self._at, self._tab = sheet, _At.MANIFEST, ToteTab.GONE

    def _print(self) -> Notice | None:
        if self._manifest is None or self._room.trouble() is None:
            return Notice(say("There is no printer at this station. The driver can photograph the code."), Tone.INFO)
        self._room.print(PrintJob(self._manifest.manifest_id, ManifestPaper(self._manifest)))
        return None

    def _of_today(self) -> tuple[Manifest, ...]:
        since = midnight(self._clock.now())
        return tuple(sheet for sheet in self._totes.manifests() if sheet.at >= since)


def _filled(tote: Tote) -> Sentence:
    return counted(
        len(tote.bags), "{count} bag, {items} items in the tote.", "{count} bags, {items} items in the tote.",
        items=tote.items,
    )  # fmt: skip


def _grams(text: str) -> int | None:
    """Of kilograms as people type them: "11.2", "11,2", "11.2 kg"; None for nothing."""
    text = text.strip().lower().removesuffix("kg").strip().replace(",", ".")
    if not text:
        return None
    try:
        return round(Decimal(text) * _GRAMS)
    except (ArithmeticError, ValueError) as problem:
        raise BadValue(say("Type the weight in kg, like 11.2, or leave it empty.")) from problem
