"""One counter visit: its state and the steps that tie it together. The steps of judging are in `judging`.

Every function takes a visit and gives the next one, or raises IllegalStep with a sentence for staff. The caller
stores each visit before any screen changes, so that after a power cut the visit is where it was. The scan of the
sealed bag is the commit: it makes the visit SEALED; the event is written when the grace ends (`finish`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sync.domain.cases import BagScan, CaseStatus, ReturnCase
from sync.domain.errors import BadValue, IllegalStep
from sync.domain.sentence import counted, say
from sync.domain.tally import Tally
from sync.domain.verification import (
    Finding,
    MatchKind,
    Photo,
    Place,
    Reason,
    Result,
    Stage,
    UndeclaredItem,
    Verification,
)

MAX_BAGS = 9
MOST_PARKED = 5
UNDECLARED_ACT = ""  # in `CounterVisit.acts`, where an item id stands for a judgement


class Step(StrEnum):
    """Where the visit stands; each is one screen."""

    CASE = "case"
    MATCH = "match"
    ITEM = "item"
    DAMAGE = "damage"
    ABSENT = "absent"
    UNDECLARED = "undeclared"
    PHOTO = "photo"
    SUMMARY = "summary"
    BAG = "bag"
    SEALED = "sealed"
    COMMITTED = "committed"
    CANCELLED = "cancelled"


OVER = frozenset({Step.COMMITTED, Step.CANCELLED})


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being said of the goods in hand and not yet saved as a judgement.

    `item_id` is empty while no declared item is chosen; `came_from` is the step a photo page returns to;
    `stays` is the second act that keeps an undeclared item here; `no_photo_because` says why a wanted photo is
    missing. `instead_of`: the declared item in whose place undeclared goods came. `disputed`: the consumer sees the
    damage differently. `approved_by`: the supervisor who agreed that this is the item.
    """

    item_id: str = ""
    matched: MatchKind = MatchKind.NONE
    barcode: str = ""
    reasons: tuple[Reason, ...] = ()
    places: tuple[Place, ...] = ()
    words: tuple[str, ...] = ()
    typed: str = ""
    photos: tuple[Photo, ...] = ()
    brand: str = ""
    description: str = ""
    result: Result | None = None
    stays: bool = False
    no_photo_because: str = ""
    came_from: Step = Step.CASE
    quantity: int = 1
    instead_of: str = ""
    disputed: bool = False
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class CounterVisit:
    """Everything a visit found so far. `findings` are in the order of judging; `event_id` is born at sealing.

    `acts` is what was saved, in order: an item id for each judgement, UNDECLARED_ACT for each undeclared item.
    `staff_ref` is who began it, `sealed_by` who was on duty at its sealing and answers for it.
    """

    visit_id: str
    case: ReturnCase
    staff_ref: str
    started_at: datetime
    step: Step = Step.CASE
    draft: Draft = Draft()
    findings: tuple[Finding, ...] = ()
    undeclared: tuple[UndeclaredItem, ...] = ()
    bags: tuple[str, ...] = ()
    bags_wanted: int = 1
    sealed_at: datetime | None = None
    event_id: str = ""
    acts: tuple[str, ...] = ()
    sealed_by: str = ""
    tally: Tally = field(default_factory=Tally)

    def judged(self) -> frozenset[str]:
        """Ids of the declared items that have a judgement."""
        return frozenset(finding.item_id for finding in self.findings)

    def all_judged(self) -> bool:
        return len(self.judged()) == len(self.case.items)

    def finding(self, item_id: str) -> Finding | None:
        return next((finding for finding in self.findings if finding.item_id == item_id), None)

    def nothing_taken(self) -> bool:
        """All declared items are absent and nothing else stays: there is nothing to bag."""
        return (
            self.all_judged()
            and not self.undeclared
            and all(finding.result is Result.NOT_RECEIVED for finding in self.findings)
        )

    def results(self) -> tuple[Result, ...]:
        return tuple(finding.result for finding in self.findings)

    def photos(self) -> tuple[Photo, ...]:
        """Every photo taken so far, those of the draft too."""
        parts: tuple[Finding | UndeclaredItem | Draft, ...] = (*self.findings, *self.undeclared, self.draft)
        return tuple(dict.fromkeys(photo for part in parts for photo in part.photos))


def begin(visit_id: str, case: ReturnCase, staff_ref: str, started_at: datetime) -> CounterVisit:
    """A new visit on an open case; IllegalStep when the case is not open."""
    if case.status is not CaseStatus.OPEN:
        raise IllegalStep(say("This return is not open, so nothing can be taken in for it."))
    return CounterVisit(visit_id=visit_id, case=case, staff_ref=staff_ref, started_at=started_at)


def need(visit: CounterVisit, *steps: Step, sentence: str) -> None:
    """IllegalStep with `sentence` unless the visit stands at one of `steps`."""
    if visit.step not in steps:
        raise IllegalStep(sentence)


def settle(visit: CounterVisit) -> CounterVisit:
    """Back to the case page with an empty draft, or on to the summary when nothing is left to judge."""
    return replace(visit, step=Step.SUMMARY if visit.all_judged() else Step.CASE, draft=Draft())


def to_summary(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.CASE, Step.BAG, Step.SUMMARY, sentence=say("Finish this item first."))
    if not visit.all_judged():
        raise IllegalStep(counted(_left(visit), "1 item is still to judge.", "{count} items are still to judge."))
    return replace(visit, step=Step.SUMMARY)


def to_bag(visit: CounterVisit, bags_wanted: int | None = None) -> CounterVisit:
    """On to the bag page; `bags_wanted` says how many bags this return fills, scanned ones and at least one more."""
    need(visit, Step.SUMMARY, Step.BAG, sentence=say("Judge every item first."))
    if visit.nothing_taken():
        raise IllegalStep(say("Nothing was taken, so there is no bag. Confirm to close the return."))
    wanted = visit.bags_wanted if bags_wanted is None else bags_wanted
    if not 1 <= wanted <= MAX_BAGS:
        raise BadValue(say("A return fills 1 to {most} bags.", most=MAX_BAGS))
    if wanted <= len(visit.bags):
        raise BadValue(say("That many bags are scanned already. Undo the last bag first, then scan it again."))
    return replace(visit, step=Step.BAG, bags_wanted=wanted)


def scan_bag(visit: CounterVisit, bag: str, event_id: str, at: datetime) -> CounterVisit:
    """Attach a sealed bag; the last one wanted seals the visit under `event_id`."""
    if visit.step in (*OVER, Step.SEALED):
        raise IllegalStep(say("This return is sealed already. Undo first, or go on with the next customer."))
    need(visit, Step.CASE, Step.SUMMARY, Step.BAG, sentence=say("Judge this item first, then scan the bag."))
    if not visit.all_judged():
        raise IllegalStep(counted(_left(visit), "Judge first: 1 item is left.", "Judge first: {count} items are left."))
    if visit.nothing_taken():
        raise IllegalStep(say("Nothing was taken, so there is no bag. Confirm to close the return."))
    if bag in visit.bags:
        raise IllegalStep(say("This bag is already part of this return. Scan the next one."))
    visit = replace(visit, bags=(*visit.bags, bag), step=Step.BAG)
    return _seal(visit, event_id, at) if len(visit.bags) >= visit.bags_wanted else visit


def close_empty(visit: CounterVisit, event_id: str, at: datetime) -> CounterVisit:
    """Seal a visit at which nothing was taken; the caller has asked twice."""
    need(visit, Step.SUMMARY, sentence=say("Judge every item first."))
    if not visit.nothing_taken():
        raise IllegalStep(say("Goods were taken: seal them in a bag and scan its label."))
    # A bag that was scanned before the last item turned out to be absent holds nothing.
    return _seal(replace(visit, bags=(), bags_wanted=1), event_id, at)


def close_unlabelled(visit: CounterVisit, event_id: str, at: datetime) -> CounterVisit:
    """Seal a visit whose last bag has no label, where the merchant takes that; bags scanned before stay."""
    need(visit, Step.BAG, sentence=say("Judge every item first."))
    if visit.case.merchant.rules.bag_scan is BagScan.BLOCK:
        raise IllegalStep(say("Seal the bag, then scan its label."))
    return _seal(visit, event_id, at)


def _seal(visit: CounterVisit, event_id: str, at: datetime) -> CounterVisit:
    return replace(visit, step=Step.SEALED, sealed_at=at, event_id=event_id, draft=Draft())


def sealed_by(staff_ref: str) -> Callable[[CounterVisit], CounterVisit]:
    """Who was on duty, in a visit that a step has just sealed."""
    return lambda visit: replace(visit, sealed_by=staff_ref) if visit.step is Step.SEALED else visit


def back(visit: CounterVisit) -> CounterVisit:
    """One page back; judgements stay.

    What was drafted for an item is dropped on the way back to the case page, not between the pages of that item.
    """
    match visit.step:
        case Step.PHOTO:
            return replace(visit, step=visit.draft.came_from)
        case Step.DAMAGE | Step.ABSENT if visit.draft.item_id:
            return replace(visit, step=Step.ITEM)
        case Step.ITEM | Step.MATCH | Step.DAMAGE | Step.ABSENT | Step.UNDECLARED:
            return settle(visit)
        case Step.SUMMARY | Step.BAG:
            return replace(visit, step=Step.CASE if visit.step is Step.SUMMARY else Step.SUMMARY)
        case _:
            raise IllegalStep(say("There is no page to go back to."))


def undo(visit: CounterVisit) -> CounterVisit:
    """Take back the last act: a sealed bag within the grace, the last bag, or the last judgement."""
    match visit.step:
        case Step.SEALED:
            is_labelled = len(visit.bags) >= visit.bags_wanted  # the last bag; where it is not, no label was scanned
            bags = visit.bags[:-1] if is_labelled else visit.bags
            reopened = replace(visit, step=Step.SUMMARY, bags=bags, sealed_at=None, event_id="")
            return replace(reopened, step=Step.BAG) if reopened.bags else reopened
        case Step.BAG if visit.bags:
            return replace(visit, bags=visit.bags[:-1])
        case Step.BAG if visit.bags_wanted > 1:
            return replace(visit, bags_wanted=visit.bags_wanted - 1)
        case Step.SUMMARY | Step.BAG:
            return replace(visit, step=Step.CASE)
        case Step.CASE if visit.findings or visit.undeclared:
            return _without_last_act(visit)
        case Step.PHOTO if visit.draft.photos:
            return replace(visit, draft=replace(visit.draft, photos=visit.draft.photos[:-1]))
        case Step.CASE | Step.COMMITTED | Step.CANCELLED:
            raise IllegalStep(say("There is nothing to undo."))
        case _:
            return back(visit)


def park(visit: CounterVisit, waiting: int) -> CounterVisit:
    """The visit as it waits, on the very page it stands on; `waiting`: how many others do."""
    if visit.step in (*OVER, Step.SEALED):
        raise IllegalStep(say("This return is done. Undo first, or scan the next customer's code."))
    if waiting >= MOST_PARKED:
        raise IllegalStep(say("Five returns are parked already. Finish this one, or take one of them up first."))
    return replace(visit, tally=replace(visit.tally, parked=visit.tally.parked + 1))


def cancel(visit: CounterVisit) -> CounterVisit:
    """Drop the visit: the consumer takes everything back, the case stays open, nothing is sent."""
    if visit.step in OVER:
        raise IllegalStep(say("This return is over."))
    if visit.step is Step.SEALED:
        raise IllegalStep(say("The bag is sealed. Undo first, or finish."))
    return replace(visit, step=Step.CANCELLED, draft=Draft())


def finish(visit: CounterVisit) -> tuple[CounterVisit, Verification]:
    """The end of the grace: the committed visit and the verification its event carries."""
    need(visit, Step.SEALED, sentence=say("Scan the sealed bag first."))
    order = {item.item_id: place for place, item in enumerate(visit.case.items)}
    verification = Verification(
        event_id=visit.event_id,
        case_id=visit.case.case_id,
        stage=Stage.COUNTER,
        findings=tuple(sorted(visit.findings, key=lambda finding: order[finding.item_id])),
        undeclared=visit.undeclared,
        bags=visit.bags,
        occurred_at=visit.sealed_at,
    )
    return replace(visit, step=Step.COMMITTED), verification


def _without_last_act(visit: CounterVisit) -> CounterVisit:
    """The visit without the judgement or the undeclared item that was saved last."""
    acts = visit.acts
    if visit.undeclared and (not visit.findings or acts[-1:] == (UNDECLARED_ACT,)):
        return replace(visit, undeclared=visit.undeclared[:-1], acts=acts[:-1])
    last = visit.findings[-1].item_id
    kept = tuple(act for act in acts if act != last)
    return replace(visit, findings=visit.findings[:-1], acts=kept)


def _left(visit: CounterVisit) -> int:
    return len(visit.case.items) - len(visit.judged())
