"""What this step of the work waits for, so that of several codes in view the right one is taken."""

from dataclasses import dataclass
from enum import IntEnum

from sync.domain.codes import (
    BagCode,
    CaseCode,
    CaseCodeKind,
    Code,
    CodePatterns,
    Command,
    ItemCode,
    PassCode,
    Scan,
    TrackingCode,
    parse,
)
from sync.domain.matching import AlreadyJudged, Matched, match
from sync.domain.visit import CounterVisit, Step

_JUDGING = (Step.CASE, Step.MATCH, Step.ITEM)
_SEALING = (Step.SUMMARY, Step.BAG)


class Fit(IntEnum):
    """How well a code suits the step of the work."""

    OTHER = 0  # would be refused, or would change nothing
    POSSIBLE = 1
    EXPECTED = 2


@dataclass(frozen=True, slots=True)
class Target:
    """`means`: what the code stands for. Two codes that mean the same (a tag with EAN and SKU) are no contradiction."""

    fit: Fit
    means: str


@dataclass(frozen=True, slots=True)
class Expectation:
    """`visit` is the open return, None while the counter waits for a customer."""

    visit: CounterVisit | None = None
    patterns: CodePatterns | None = None

    @property
    def step(self) -> tuple[str, Step] | None:
        """What tells one step of the work from another."""
        return (self.visit.visit_id, self.visit.step) if self.visit else None

    def target(self, scan: Scan) -> Target:
        """What the code would be taken for now."""
        codes = parse(scan.text, scan.symbology, self.patterns)
        visit = self.visit
        if visit is None or visit.step is Step.SEALED:
            return _of_idle(codes, scan.text)
        if isinstance(codes[0], Command):
            return Target(Fit.EXPECTED, scan.text)
        if isinstance(codes[0], BagCode):
            fits = visit.step in _SEALING and codes[0].text not in visit.bags
            return Target(Fit.EXPECTED if fits else Fit.OTHER, codes[0].text)
        item = next((code for code in codes if isinstance(code, ItemCode)), None)
        return _of_item(visit, item) if item else Target(Fit.OTHER, scan.text)


def _of_idle(codes: tuple[Code, ...], text: str) -> Target:
    if isinstance(codes[0], PassCode):
        return Target(Fit.EXPECTED, text)
    if not isinstance(codes[0], CaseCode) or any(isinstance(code, TrackingCode) for code in codes):
        return Target(Fit.OTHER, text)  # parcel labels have the shape of RMA numbers too
    sure = codes[0].kind is not CaseCodeKind.RMA_NUMBER
    return Target(Fit.EXPECTED if sure else Fit.POSSIBLE, codes[0].value)


def _of_item(visit: CounterVisit, item: ItemCode) -> Target:
    found = match(item, visit.case.items, visit.judged())
    is_judging, is_sealing = visit.step in _JUDGING, visit.step in _SEALING
    if isinstance(found, Matched):
        is_next = is_judging and found.item_id != visit.draft.item_id
        return Target(Fit.EXPECTED if is_next else Fit.POSSIBLE if is_sealing else Fit.OTHER, found.item_id)
    if isinstance(found, AlreadyJudged):
        return Target(Fit.OTHER, found.item_id)
    if visit.step is Step.UNDECLARED and not visit.draft.barcode:
        return Target(Fit.EXPECTED, found.text)
    is_other = found.text != visit.draft.barcode
    return Target(Fit.POSSIBLE if is_sealing or (is_judging and is_other) else Fit.OTHER, found.text)
