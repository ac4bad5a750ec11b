"""What a scan means to the counter: the code's kind decides, then the open return, never the focus."""

from collections.abc import Callable
from dataclasses import dataclass

from sync.domain.codes import (
    BadgeCode,
    BagCode,
    CaseCode,
    CaseCodeKind,
    Code,
    Command,
    Garbled,
    ItemCode,
    PassCode,
    PlateCode,
    ToteCode,
)
from sync.domain.counter import Happened
from sync.domain.matching import AlreadyJudged, Matched, MatchResult, match
from sync.domain.visit import CounterVisit, Step

_SURE: dict[type[Code], Happened] = {
    BadgeCode: Happened.BADGE,
    BagCode: Happened.BAG_LABEL,
    ToteCode: Happened.TOTE,
    PlateCode: Happened.PLATE,
    Garbled: Happened.GARBLED,
    Command: Happened.HUB_COMMAND,  # the others are acts and come as such
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """`code`: the return it may name. `item_first`: it has rather the shape of goods, so that only a return that is
    known makes it one. `item` and `found`: the goods it names, and what they are in the open return."""

    happened: Happened
    code: CaseCode | PassCode | None = None
    item_first: bool = False
    item: ItemCode | None = None
    found: MatchResult | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the station knows of returns. `is_case`: by this text, without asking central; `case_of`: that a pass is of,
    proven or not, else empty."""

    is_case: Callable[[str], bool]
    case_of: Callable[[str], str]


def read(codes: tuple[Code, ...], visit: CounterVisit | None, known: Known) -> Meaning:
    """`codes`: what the text can mean, the likeliest first, as `codes.parse` gives them."""
    first = codes[0]
    if isinstance(first, BagCode) and visit and first.text in visit.bags:
        return Meaning(Happened.OWN_BAG)
    if isinstance(first, PlateCode) and visit is None:
        return Meaning(Happened.PLATE, CaseCode(first.text, CaseCodeKind.RMA_NUMBER))
    if type(first) in _SURE:
        return Meaning(_SURE[type(first)])
    if visit is None or visit.step is Step.SEALED:
        return _without_return(codes, visit, known)
    return _in_return(codes, visit, known)


def _without_return(codes: tuple[Code, ...], sealed: CounterVisit | None, known: Known) -> Meaning:
    first = codes[0]
    code = first if isinstance(first, PassCode) else _case_code(codes)
    if code is None:
        return Meaning(Happened.ITEM if isinstance(first, ItemCode) else Happened.STRANGE)
    if sealed and _names(code, sealed, known):
        return Meaning(Happened.THIS_CASE, code)
    return Meaning(Happened.CASE, code, item_first=isinstance(first, ItemCode))


def _in_return(codes: tuple[Code, ...], visit: CounterVisit, known: Known) -> Meaning:
    code = codes[0] if isinstance(codes[0], PassCode) else _case_code(codes)
    if code and _names(code, visit, known):
        return Meaning(Happened.THIS_CASE, code)
    item = next((one for one in codes if isinstance(one, ItemCode)), None)
    judged = visit.judged() - {visit.draft.item_id}  # the one that is open may be judged anew
    found = match(item, visit.case.items, judged) if item else None
    # A text that could be an RMA number or a SKU: the open return's items come first, then known returns.
    value = value_of(code, known) if code else ""
    if value and (found is None or (not isinstance(found, Matched) and known.is_case(value))):
        return Meaning(Happened.CASE, code)
    if found is None:
        return Meaning(Happened.STRANGE)
    happened = Happened.OTHER_ITEM
    if isinstance(found, Matched):
        happened = Happened.ITEM
    elif isinstance(found, AlreadyJudged):
        happened = Happened.JUDGED_ITEM
    return Meaning(happened, item=item, found=found)


def value_of(code: CaseCode | PassCode, known: Known) -> str:
    """The case id or RMA number; empty for a pass that cannot be read."""
    return known.case_of(code.text) if isinstance(code, PassCode) else code.value


def is_of(visit: CounterVisit, value: str) -> bool:
    """Whether the case id or RMA number is that of the visit's return."""
    return bool(value) and value.upper() in (visit.case.case_id.upper(), visit.case.rma_number.upper())


def _names(code: CaseCode | PassCode, visit: CounterVisit, known: Known) -> bool:
    return is_of(visit, value_of(code, known))


def _case_code(codes: tuple[Code, ...]) -> CaseCode | None:
    return next((code for code in codes if isinstance(code, CaseCode)), None)
