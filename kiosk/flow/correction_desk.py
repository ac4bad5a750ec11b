"""Corrections after the commit: what this station said of a return is said anew, with a reason and a supervisor.

What is changed is held here until it is sent; leaving the page drops it, and nothing was written.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.flow import sentences
from kiosk.flow.actions import Act, ToggleReason
from kiosk.flow.custody_actions import ChooseCorrected, ChooseWhy, CorrectReturn, SayWhy, SendAsCorrection
from kiosk.flow.desk import ApprovalNeeded, Beneath, EndGrace, Entry, Reply, Scanned
from kiosk.flow.render import cards, head
from kiosk.flow.replace_desk import READ_AGAIN
from kiosk.flow.views import Change, CorrectView, CorrectWhyView, Notice, Tone, Why
from kiosk.flow.why import WORDS
from sync.domain import correcting
from sync.domain.cases import ReturnCase
from sync.domain.codes import CaseCode, Garbled, ItemCode
from sync.domain.errors import IllegalStep, NotInCase
from sync.domain.matching import Matched, match
from sync.domain.sentence import Sentence, counted, joined, say
from sync.domain.verification import Finding, Reason, Result, Verification
from sync.domain.visit import CounterVisit, Step
from sync.station.corrections import Corrections
from sync.station.ports import CaseCache, Clock

_JUDGEMENTS: dict[Act, Result] = {
    Act.LIKE_NEW: Result.LIKE_NEW,
    Act.DAMAGED: Result.DAMAGED,
    Act.NOT_HERE: Result.NOT_RECEIVED,
}
_OWN = (ChooseCorrected, ChooseWhy, SayWhy, ToggleReason)
_ACTS = (Act.BACK, Act.CONFIRM, Act.UNDO, *_JUDGEMENTS)
_OPENS = (CorrectReturn, SendAsCorrection)
# Keys and cards of a return in work; they must not drop what was changed here.
_NOT_HERE = (Act.UNDECLARED, Act.PHOTO, Act.BAG, Act.NEXT_BAG, Act.NO_MATCHING_ITEMS, Act.PARK)
_OF_FINDINGS = tuple(why for why in Why if why is not Why.TWICE)


@dataclass(slots=True)
class _Draft:
    """One correction that is not written yet. `event_id`: of the second drop-off, if it is about that."""

    case: ReturnCase
    said: Verification  # what stands, or both looks together
    event_id: str = ""
    changes: dict[str, Finding] = field(default_factory=dict)
    chosen: str = ""
    asks_why: bool = False
    why: Why | None = None
    note: str = ""

    def findings(self) -> tuple[Finding, ...]:
        return tuple(self.changes.get(finding.item_id, finding) for finding in self.said.findings)

    def missing(self) -> str:
        if self.why is None:
            return say("Choose why it is corrected.")
        return say("Say in a few words why it is corrected.") if self.why is Why.OTHER and not self.note.strip() else ""


class CorrectionDesk:
    """Lies over the page of a return that was taken in, or over the queue."""

    covers = True

    def __init__(self, corrections: Corrections, cache: CaseCache, clock: Clock) -> None:
        self._corrections = corrections
        self._cache = cache
        self._clock = clock
        self._draft: _Draft | None = None

    @property
    def is_open(self) -> bool:
        return self._draft is not None

    def close(self) -> None:
        self._draft = None

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if isinstance(entry, Scanned):
            return self.is_open and (self._is_no_customer(entry) or bool(self._tag_of(entry)))
        mine = entry in _ACTS or entry in _NOT_HERE or isinstance(entry, _OWN)
        return isinstance(entry, _OPENS) or (self.is_open and mine)

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        """ApprovalNeeded before it is written; StoreError and DomainError pass through."""
        draft = self._draft
        if isinstance(entry, _OPENS):
            return self._open(entry, beneath)
        if draft is None:
            return None
        match entry:
            case Scanned(codes=(Garbled(), *_)):
                raise IllegalStep(READ_AGAIN)
            case Scanned():
                draft.chosen, draft.asks_why = self._named(entry), False
            case ChooseCorrected(item_id):
                draft.chosen = item_id
            case ToggleReason(reason):
                _toggle(draft, reason)
            case ChooseWhy(why):
                draft.why = None if why is draft.why else why
            case SayWhy(text):
                draft.note = text
            case Act():
                return self._on_act(entry, draft, beneath)
        return None

    def _on_act(self, act: Act, draft: _Draft, beneath: Beneath) -> Notice | None:
        match act:
            case Act.UNDO:
                draft.changes.pop(draft.chosen, None)
            case Act.BACK:
                return self._back(draft)
            case Act.CONFIRM:
                return self._go_on(draft, beneath)
            case _ if act in _JUDGEMENTS:
                _judge(draft, _JUDGEMENTS[act])
            case _:
                raise IllegalStep(say("That does nothing on this page."))
        return None

    def tick(self, beneath: Beneath) -> None:
        """Nothing runs out here."""

    def view(self, beneath: Beneath, notice: Notice | None) -> CorrectView | CorrectWhyView:
        draft = self._draft
        if draft is None:
            raise IllegalStep(say("No correction is open."))
        now = self._clock.now()
        before = _visit(draft, draft.said.findings, now)
        after = _visit(draft, draft.findings(), now)
        if not draft.asks_why:
            chosen = next((one for one in draft.findings() if one.item_id == draft.chosen), None)
            return CorrectView(
                head=head(after),
                items=cards(after),
                before=tuple(card.result for card in cards(before)),
                chosen=draft.chosen,
                reasons=chosen.reasons if chosen else (),
                changed=len(draft.changes),
                notice=notice,
            )
        return CorrectWhyView(
            head=head(after),
            changes=_changes(draft, before, after),
            why=draft.why,
            whys=(Why.TWICE, Why.OTHER) if draft.event_id else _OF_FINDINGS,
            note=draft.note,
            outcome=_outcome(draft, before, after, now),
            missing=draft.missing(),
            second=bool(draft.event_id),
            notice=notice,
        )

    def _open(self, entry: Entry, beneath: Beneath) -> Reply:
        if beneath.in_work:
            raise IllegalStep(say("Finish this return first, or park it. Then correct the other one."))
        if beneath.visit is not None:
            return EndGrace(then=entry)
        match entry:
            case CorrectReturn(case_id):
                said = self._corrections.original(case_id)
                self._draft = _Draft(self._case(case_id), said)
            case SendAsCorrection(case_id, event_id):
                said = self._corrections.together(case_id, event_id)
                self._draft = _Draft(self._case(case_id), said, event_id, asks_why=True, why=Why.TWICE)
        return None

    def _is_no_customer(self, entry: Scanned) -> bool:
        """A label that was not read well, or goods: neither must drop what was changed here."""
        is_known = any(isinstance(code, CaseCode) and self._cache.find(code.value) for code in entry.codes)
        return isinstance(entry.codes[0], Garbled | ItemCode) and not is_known

    def _named(self, entry: Scanned) -> str:
        tag = self._tag_of(entry)
        if not tag:
            raise NotInCase(say("An item is named that this return does not have."))
        return tag

    def _tag_of(self, entry: Scanned) -> str:
        """The item that the scanned tag is of; empty for anything else."""
        draft = self._draft
        item = next((code for code in entry.codes if isinstance(code, ItemCode)), None)
        if draft is None or draft.event_id or item is None:
            return ""
        found = match(item, draft.case.items, frozenset())
        return found.item_id if isinstance(found, Matched) else ""

    def _case(self, case_id: str) -> ReturnCase:
        known = self._cache.find(case_id)
        if known is None:
            raise IllegalStep(say("This return is not stored here any more. Call support for a correction."))
        return known.case

    def _back(self, draft: _Draft) -> Notice | None:
        if draft.asks_why and not draft.event_id:
            draft.asks_why = False
            return None
        self.close()
        return Notice(say("Nothing was corrected."), Tone.INFO)

    def _go_on(self, draft: _Draft, beneath: Beneath) -> Notice | None:
        if not draft.asks_why:
            if not draft.changes:
                raise IllegalStep(say("Nothing was changed, so there is nothing to correct."))
            unsaid = next((one for one in draft.changes.values() if _lacks_reason(one)), None)
            if unsaid is not None:
                draft.chosen = unsaid.item_id
                raise IllegalStep(say("Say what is wrong with the damaged item."))
            now = self._clock.now()
            correcting.corrected(draft.said, "", draft.changes, None, "preview", "preview", now)  # refuses in time
            draft.asks_why = True
            return None
        if draft.missing() or draft.why is None:
            raise IllegalStep(draft.missing())
        if not beneath.approved_by:
            raise ApprovalNeeded(_approval(draft))
        self._write(draft, joined(WORDS[draft.why], draft.note.strip(), by=": "), beneath)
        self.close()
        return Notice(say("The correction is stored, and central is told. The store gets the news from it."), Tone.GOOD)

    def _write(self, draft: _Draft, reason: str, beneath: Beneath) -> None:
        case_id, by = draft.case.case_id, beneath.approved_by
        if draft.event_id:
            self._corrections.second_as_correction(case_id, draft.event_id, str(reason), by, beneath.staff)
        else:
            self._corrections.correct(case_id, "", draft.changes, str(reason), by, beneath.staff)


def _judge(draft: _Draft, result: Result) -> None:
    before = next((one for one in draft.said.findings if one.item_id == draft.chosen), None)
    if before is None or draft.asks_why:
        raise IllegalStep(say("Choose the item first: tap its card."))
    if result is before.result:
        draft.changes.pop(draft.chosen, None)
    elif result is Result.NOT_RECEIVED:
        draft.changes[draft.chosen] = Finding(draft.chosen, result)
    else:
        kept = replace(before, result=result, reasons=(), places=(), note="", disputed=False)
        draft.changes[draft.chosen] = kept


def _toggle(draft: _Draft, reason: Reason) -> None:
    """What is wrong with an item that is judged damaged now; the finding itself was not changed otherwise."""
    now = next((one for one in draft.findings() if one.item_id == draft.chosen), None)
    if now is None or now.result is not Result.DAMAGED:
        raise IllegalStep(say("Press DAMAGED first, then say what is wrong."))
    said = now.reasons
    reasons = tuple(one for one in said if one is not reason) if reason in said else (*said, reason)
    after = replace(now, reasons=reasons)
    if after in draft.said.findings:
        draft.changes.pop(draft.chosen, None)
    else:
        draft.changes[draft.chosen] = after


def _lacks_reason(finding: Finding) -> bool:
    return finding.result is Result.DAMAGED and not finding.reasons


def _visit(draft: _Draft, findings: tuple[Finding, ...], now: datetime) -> CounterVisit:
    """The return as it would stand with these findings."""
    said = draft.said
    return CounterVisit(
        visit_id="",
        case=draft.case,
        staff_ref="",
        started_at=now,
        step=Step.SEALED,
        findings=findings,
        undeclared=said.undeclared,
        bags=said.bags,
        sealed_at=said.occurred_at or now,
        event_id=said.event_id,
    )


def _changes(draft: _Draft, before: CounterVisit, after: CounterVisit) -> tuple[Change, ...]:
    pairs = zip(cards(before), cards(after), strict=True)
    return tuple(
        Change(new.name, None if draft.event_id else old.result, new.result)
        for old, new in pairs
        if draft.event_id or new.item_id in draft.changes
    )


def _outcome(draft: _Draft, before: CounterVisit, after: CounterVisit, now: datetime) -> tuple[str, ...]:
    """What the rules make of it, and that nothing is taken back which was released already."""
    was = sentences.outcome_of(before, now)
    stays = say("What was released to the store before stays released.") if was.paid and not draft.event_id else ""
    return tuple(line for line in (*sentences.outcome(after, now, offline=False), stays) if line)


def _approval(draft: _Draft) -> Sentence:
    if draft.event_id:
        return say(
            "Send the second drop-off of {case} as the correction of the first. Its bags are not on hold any more.",
            case=draft.case.case_id,
        )
    return counted(
        len(draft.changes),
        "Correct {count} finding of return {case}: the store decides anew by it.",
        "Correct {count} findings of return {case}: the store decides anew by them.",
        case=draft.case.case_id,
    )
