"""Which item may be paid: `decide`, the one rule book of station and central.

Rules (ReturnBear, enabling logistics services and resolve exceptions; what is ours is marked):

- No damaged item: every item is decided at once. Like new is remitted, not received is not.
- One damaged item or more: nothing is decided, missing items included, until the last damaged one is resolved.
- A damaged item is resolved by the merchant, or (ours to set) by the deadline: `resolve_days` after central verified
  the hub's finding. Before that finding the merchant may resolve, but no clock runs. A correction of the hub's finding
  starts the clock anew. An answer that was taken counts, whatever the time to answer is later, for an item that was
  found damaged, even if that finding was corrected since.
- Money that was announced stays announced (ours): no finding withdraws a REMIT or a merchant's resolution; the
  disagreement opens the exception `paid_differs`. A correction by the people who made the finding may still turn a
  refusal that only rested on that finding, if it now says that the item was there; but not while another case holds the
  same order line and is open or has paid it: both could pay then. That opens `line_held_elsewhere`, for a person.
- The hub's finding stands before the counter's, except that an item recorded as not received at the counter and
  found later is undeclared, not received twice.
- Undeclared items change neither status nor decision of the declared ones.
- A second drop-off moves no money (ours). Its exception ends when the first one is corrected to name its bags as well.

`decide` depends only on its arguments, and on the *set* of received verifications: order and repetition are nothing.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sync.domain.cases import RemittanceDecision, ReturnCase
from sync.domain.looks import Looks, looks_of
from sync.domain.looks import Received as Received
from sync.domain.verification import Finding, Result, VerificationStatus, status_of

# Counted up with every change of what these rules decide; kept with each decision, so that it can be explained later.
RULE_BOOK = "3"


class DecidedBy(StrEnum):
    NOBODY = "nobody"
    FINDING = "finding"
    MERCHANT = "merchant"
    DEADLINE = "deadline"


class Why(StrEnum):
    """The reason of a decision, for words on a page and in a webhook."""

    UNVERIFIED = "unverified"
    LIKE_NEW = "like_new"
    NOT_RECEIVED = "not_received"
    AWAITS_RESOLUTION = "awaits_resolution"
    RESOLVED = "resolved"
    DEADLINE_PASSED = "deadline_passed"


class ExceptionKind(StrEnum):
    """What opens a merchant's or operator's exception."""

    DAMAGED = "damaged"
    UNDECLARED = "undeclared"
    DOUBLE_DROP_OFF = "double_drop_off"
    PAID_DIFFERS = "paid_differs"
    TURNED_UP = "turned_up"
    LINE_HELD_ELSEWHERE = "line_held_elsewhere"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The merchant's answer for one damaged item; REMIT (pay anyway) or DO_NOT_REMIT (send back)."""

    item_id: str
    decision: RemittanceDecision
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class ItemDecision:
    item_id: str
    decision: RemittanceDecision
    why: Why
    decided_by: DecidedBy = DecidedBy.NOBODY
    result: Result | None = None


@dataclass(frozen=True, slots=True)
class CaseException:
    kind: ExceptionKind
    item_id: str = ""
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class CaseDecision:
    """One decision per declared item, in the case's order. `resolve_by` is set while a clock runs."""

    case_id: str
    status: VerificationStatus | None
    items: tuple[ItemDecision, ...]
    exceptions: tuple[CaseException, ...] = ()
    verified_at: datetime | None = None
    resolve_by: datetime | None = None

    def of(self, item_id: str) -> ItemDecision:
        """The decision on that item; KeyError when the case has none."""
        for item in self.items:
            if item.item_id == item_id:
                return item
        raise KeyError(item_id)


def decide(
    case: ReturnCase,
    received: Iterable[Received],
    resolutions: Iterable[Resolution] = (),
    announced: Mapping[str, ItemDecision] | None = None,
    *,
    now: datetime,
    held_elsewhere: Collection[str] = (),
) -> CaseDecision:
    """The decision on every declared item of `case`.

    `announced` is the last announced decision per item id; `held_elsewhere` are the items whose order line is part of
    another case that is open or has paid it. Findings that name no declared item are left out of
    account; intake refuses such events. Verifications of other cases are left out as well.
    """
    looks = Looks.of(case, received)
    findings = looks.current(case)
    blocked = {item_id for item_id in held_elsewhere if _turns(item_id, announced or {}, looks, findings)}
    kept = {
        item_id: decision
        for item_id, decision in (announced or {}).items()
        if item_id in blocked or _stays(decision, findings.get(item_id), corrected=looks.is_corrected(item_id))
    }
    due = looks.hub.received_at + timedelta(days=case.merchant.rules.resolve_days) if looks.hub else None
    answers = _first_answers(resolutions, looks)
    open_damage = [
        item_id
        for item_id, finding in findings.items()
        if finding.result is Result.DAMAGED and item_id not in answers and item_id not in kept
    ]
    expired = due is not None and now >= due
    held = bool(open_damage) and not expired
    items = tuple(
        _item_decision(case, item.item_id, findings.get(item.item_id), answers.get(item.item_id), held=held)
        if item.item_id not in kept
        else _repeat(item.item_id, kept[item.item_id], findings.get(item.item_id))
        for item in case.items
    )
    latest = looks.hub or looks.counter
    return CaseDecision(
        case_id=case.case_id,
        status=status_of(_result_of(findings.get(item.item_id)) for item in case.items) if latest else None,
        items=items,
        exceptions=tuple(_exceptions(case, looks, findings, items, open_damage if held else [], blocked)),
        verified_at=latest.received_at if latest else None,
        resolve_by=due if held else None,
    )


def standing(received: Iterable[Received]) -> list[Received]:
    """The version of each look that no correction replaced, the oldest look first."""
    return [look.standing for look in looks_of(received)]


def counting(case: ReturnCase, received: Iterable[Received]) -> dict[str, tuple[Received, Finding]]:
    """By declared item: the verification whose finding the decision rests on, and that finding."""
    return Looks.of(case, received).counting(case)


def _first_answers(resolutions: Iterable[Resolution], looks: Looks) -> dict[str, Resolution]:
    """The first final answer per item: what a merchant resolved stays resolved, whatever is found later.

    Whether it came in time, and whether the item waited for one, is for whoever takes it in to check: neither a clock
    set back nor a merchant's new rules make an accepted answer void.
    """
    answers: dict[str, Resolution] = {}
    for answer in sorted(resolutions, key=lambda entry: (entry.at, entry.decision)):
        if answer.decision is RemittanceDecision.PENDING:
            continue
        if any(look.ever_damaged(answer.item_id) for look in (looks.counter, looks.hub) if look):
            answers.setdefault(answer.item_id, answer)
    return answers


def _item_decision(
    case: ReturnCase, item_id: str, finding: Finding | None, answer: Resolution | None, *, held: bool
) -> ItemDecision:
    result = _result_of(finding)
    if finding is None:
        return ItemDecision(item_id, RemittanceDecision.PENDING, Why.UNVERIFIED)
    if held:
        return ItemDecision(item_id, RemittanceDecision.PENDING, Why.AWAITS_RESOLUTION, DecidedBy.NOBODY, result)
    if answer is not None:
        return ItemDecision(item_id, answer.decision, Why.RESOLVED, DecidedBy.MERCHANT, result)
    if result is Result.DAMAGED:
        outcome = case.merchant.rules.deadline_decision
        return ItemDecision(item_id, outcome, Why.DEADLINE_PASSED, DecidedBy.DEADLINE, result)
    if result is Result.LIKE_NEW:
        return ItemDecision(item_id, RemittanceDecision.REMIT, Why.LIKE_NEW, DecidedBy.FINDING, result)
    return ItemDecision(item_id, RemittanceDecision.DO_NOT_REMIT, Why.NOT_RECEIVED, DecidedBy.FINDING, result)


def _result_of(finding: Finding | None) -> Result:
    return finding.result if finding else Result.NOT_RECEIVED


def _stays(announced: ItemDecision, finding: Finding | None, *, corrected: bool) -> bool:
    """What was announced stays, save a refusal that rested on a finding which was corrected to another one."""
    if announced.decision is RemittanceDecision.PENDING:
        return False
    if announced.decision is RemittanceDecision.REMIT or announced.decided_by is not DecidedBy.FINDING:
        return True
    return not corrected or _result_of(finding) is Result.NOT_RECEIVED


def _turns(item_id: str, announced: Mapping[str, ItemDecision], looks: Looks, findings: Mapping[str, Finding]) -> bool:
    """Whether a correction lifts the refusal that was announced of this item."""
    before = announced.get(item_id)
    if before is None or before.decision is not RemittanceDecision.DO_NOT_REMIT:
        return False
    return not _stays(before, findings.get(item_id), corrected=looks.is_corrected(item_id))


def _repeat(item_id: str, announced: ItemDecision, finding: Finding | None) -> ItemDecision:
    result = finding.result if finding else announced.result
    return ItemDecision(item_id, announced.decision, announced.why, announced.decided_by, result)


def _exceptions(
    case: ReturnCase,
    looks: Looks,
    findings: Mapping[str, Finding],
    items: tuple[ItemDecision, ...],
    open_damage: list[str],
    blocked: Collection[str],
) -> Iterable[CaseException]:
    for item_id in open_damage:
        yield CaseException(ExceptionKind.DAMAGED, item_id)
    for look in (looks.counter, looks.hub):
        if look and look.verification.undeclared:
            yield CaseException(ExceptionKind.UNDECLARED, event_id=look.verification.event_id)
    for entry in looks.unsettled_drop_offs():
        yield CaseException(ExceptionKind.DOUBLE_DROP_OFF, event_id=entry.verification.event_id)
    differs = (item.item_id for item in items if item.item_id not in blocked and _differs(item, findings))
    yield from (CaseException(ExceptionKind.PAID_DIFFERS, item_id) for item_id in differs)
    yield from (CaseException(ExceptionKind.TURNED_UP, item_id) for item_id in looks.turned_up(case))
    held = (item.item_id for item in case.items if item.item_id in blocked)
    yield from (CaseException(ExceptionKind.LINE_HELD_ELSEWHERE, item_id) for item_id in held)


def _differs(item: ItemDecision, findings: Mapping[str, Finding]) -> bool:
    """Whether the finding that stands would have decided otherwise than what was decided."""
    finding = findings.get(item.item_id)
    if finding is None or item.decision is RemittanceDecision.PENDING:
        return False
    if finding.result is Result.DAMAGED:
        return item.decided_by is DecidedBy.FINDING
    wanted = RemittanceDecision.REMIT if finding.result is Result.LIKE_NEW else RemittanceDecision.DO_NOT_REMIT
    return item.decision is not wanted
