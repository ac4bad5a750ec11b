"""Which item may be paid: `decide`, the one rule book of station and central.

Rules (ReturnBear, enabling logistics services and resolve exceptions; what is ours is marked):

- No damaged item: every item is decided at once. Like new is remitted, not received is not.
- One damaged item or more: nothing is decided, missing items included, until the last damaged one is resolved.
- A damaged item is resolved by the merchant, or (ours to set) by the deadline: `resolve_days` after central verified
  the hub's finding. Before that finding the merchant may resolve, but no clock runs. A correction of the hub's finding
  starts the clock anew. An answer counts before the deadline, and for an item that was found damaged, even if that
  finding was corrected since.
- Money that was announced stays announced (ours): no finding withdraws a REMIT or a merchant's resolution; the
  disagreement opens the exception `paid_differs`. A correction by the people who made the finding may still turn a
  refusal that only rested on that finding, if it now says that the item was there.
- The hub's finding stands before the counter's, except that an item recorded as not received at the counter and
  found later is undeclared, not received twice.
- Undeclared items change neither status nor decision of the declared ones.

`decide` depends only on its arguments, and on the *set* of received verifications: order and repetition are nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sync.domain.cases import MethodKind, RemittanceDecision, ReturnCase
from sync.domain.verification import Finding, Result, Stage, Verification, VerificationStatus, status_of


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


@dataclass(frozen=True, slots=True)
class Received:
    """A verification and when central took it in (the only clock that deadlines know).

    `place` tells verifications of one batch apart, which share a moment: the lower came first.
    """

    verification: Verification
    received_at: datetime
    place: int = 0


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
) -> CaseDecision:
    """The decision on every declared item of `case`.

    `announced` is the last announced decision per item id. Findings that name no declared item are left out of
    account; intake refuses such events. Verifications of other cases are left out as well.
    """
    looks = _Looks.of(case, received)
    findings = looks.current(case)
    kept = {
        item_id: decision
        for item_id, decision in (announced or {}).items()
        if _stays(decision, findings.get(item_id), corrected=looks.is_corrected(item_id))
    }
    due = looks.hub.received_at + timedelta(days=case.merchant.rules.resolve_days) if looks.hub else None
    answers = _first_answers(resolutions, looks, due)
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
        exceptions=tuple(_exceptions(case, looks, findings, items, open_damage if held else [])),
        verified_at=latest.received_at if latest else None,
        resolve_by=due if held else None,
    )


def standing(received: Iterable[Received]) -> list[Received]:
    """The version of each look that no correction replaced, the oldest look first."""
    return [look.standing for look in _looks(received)]


def counting(case: ReturnCase, received: Iterable[Received]) -> dict[str, tuple[Received, Finding]]:
    """By declared item: the verification whose finding the decision rests on, and that finding."""
    return _Looks.of(case, received).counting(case)


@dataclass(frozen=True, slots=True)
class _Look:
    """One look with its corrections: the version that stands, and all `versions` there were, in order of receipt.

    `corrects` says that the standing version corrects an earlier one, received or still on its way.
    """

    standing: Received
    versions: tuple[Received, ...]
    corrects: bool

    @property
    def stage(self) -> Stage:
        return self.standing.verification.stage

    @property
    def received_at(self) -> datetime:
        return self.standing.received_at

    @property
    def verification(self) -> Verification:
        return self.standing.verification

    def finding(self, item_id: str) -> Finding | None:
        return _by_item(self.standing).get(item_id)

    def ever_damaged(self, item_id: str) -> bool:
        found = (_by_item(entry).get(item_id) for entry in self.versions)
        return any(finding is not None and finding.result is Result.DAMAGED for finding in found)


@dataclass(frozen=True, slots=True)
class _Looks:
    """The looks that stand: superseded ones left out, each stage's first one chosen."""

    counter: _Look | None
    hub: _Look | None
    second_drop_offs: tuple[_Look, ...]

    @classmethod
    def of(cls, case: ReturnCase, received: Iterable[Received]) -> "_Looks":
        looks = _looks(entry for entry in received if entry.verification.case_id == case.case_id)
        counters = [look for look in looks if look.stage is Stage.COUNTER]
        hubs = [look for look in looks if look.stage is Stage.HUB]
        return cls(
            counter=counters[0] if counters else None,
            hub=hubs[0] if hubs else None,
            second_drop_offs=tuple(counters[1:]),
        )

    def current(self, case: ReturnCase) -> dict[str, Finding]:
        """The finding that counts for each declared item that has one."""
        return {item_id: finding for item_id, (_, finding) in self.counting(case).items()}

    def counting(self, case: ReturnCase) -> dict[str, tuple[Received, Finding]]:
        first, second = _sourced(self.counter), _sourced(self.hub)
        gone = {item_id for item_id, (_, finding) in first.items() if finding.result is Result.NOT_RECEIVED}
        if case.method is MethodKind.COURIER and self.hub:
            first, gone = {}, set()  # the hub's is the only look of a courier return
        merged = first | {item_id: source for item_id, source in second.items() if item_id not in gone}
        return {item.item_id: merged[item.item_id] for item in case.items if item.item_id in merged}

    def is_corrected(self, item_id: str) -> bool:
        return any(look.corrects and look.finding(item_id) is not None for look in (self.counter, self.hub) if look)


def _sourced(look: _Look | None) -> dict[str, tuple[Received, Finding]]:
    if look is None:
        return {}
    return {item_id: (look.standing, finding) for item_id, finding in _by_item(look.standing).items()}


def _by_item(entry: Received) -> dict[str, Finding]:
    return {finding.item_id: finding for finding in entry.verification.findings}


def _looks(received: Iterable[Received]) -> list[_Look]:
    """Each event once, at its earliest receipt, gathered with its corrections, in an order that anyone would get.

    A look is as old as the first of its versions to arrive, so that a late original never makes way for a second
    drop-off. Of several corrections of one event the last received stands. A link to another stage's event, or one
    that leads back to its own start (only a forged or broken event has one), is as if it were not there.
    """
    first: dict[str, Received] = {}
    for entry in sorted(received, key=_receipt_order):
        first.setdefault(entry.verification.event_id, entry)
    parents = {event_id: _parent(entry, first) for event_id, entry in first.items()}
    children: dict[str, list[Received]] = {}
    roots: list[Received] = []
    for event_id, entry in first.items():
        parent = parents[event_id]
        if parent is None or parent not in first or _leads_back(event_id, parents):
            roots.append(entry)
        else:
            children.setdefault(parent, []).append(entry)
    looks = [_look(root, children, parents) for root in roots]
    return sorted(looks, key=lambda look: _receipt_order(look.versions[0]))


def _receipt_order(entry: Received) -> tuple[datetime, int, str, str]:
    # The last part only tells apart two bodies under one id, which intake refuses.
    return entry.received_at, entry.place, entry.verification.event_id, repr(entry.verification)


def _parent(entry: Received, known: Mapping[str, Received]) -> str | None:
    """The event it corrects: only one of its own stage, for only who made a finding can correct it."""
    corrected = known.get(entry.verification.supersedes or "")
    if corrected is not None and corrected.verification.stage is not entry.verification.stage:
        return None
    return entry.verification.supersedes


def _leads_back(event_id: str, parents: Mapping[str, str | None]) -> bool:
    seen = {event_id}
    here = parents.get(event_id)
    while here is not None:
        if here in seen:
            return here == event_id
        seen.add(here)
        here = parents.get(here)
    return False


def _look(root: Received, children: Mapping[str, list[Received]], parents: Mapping[str, str | None]) -> _Look:
    """Follow the last correction of each correction down to the one that stands."""
    versions, standing = [root], root
    for entry in versions:  # grows while it is walked: corrections of corrections
        versions.extend(children.get(entry.verification.event_id, ()))
    while standing.verification.event_id in children:
        standing = max(children[standing.verification.event_id], key=_receipt_order)
    event_id = standing.verification.event_id
    corrects = parents[event_id] is not None and not _leads_back(event_id, parents)
    return _Look(standing, tuple(sorted(versions, key=_receipt_order)), corrects)


def _first_answers(resolutions: Iterable[Resolution], looks: _Looks, due: datetime | None) -> dict[str, Resolution]:
    """The first final answer per item: what a merchant resolved stays resolved, whatever is found later.

    The time of an answer is compared with the deadline alone: whether the item waited for one when it was given is
    for whoever takes it in to check, so that a clock set back never makes an accepted answer void.
    """
    answers: dict[str, Resolution] = {}
    for answer in sorted(resolutions, key=lambda entry: (entry.at, entry.decision)):
        if answer.decision is RemittanceDecision.PENDING or (due is not None and answer.at >= due):
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


def _repeat(item_id: str, announced: ItemDecision, finding: Finding | None) -> ItemDecision:
    result = finding.result if finding else announced.result
    return ItemDecision(item_id, announced.decision, announced.why, announced.decided_by, result)


def _exceptions(
    case: ReturnCase,
    looks: _Looks,
    findings: Mapping[str, Finding],
    items: tuple[ItemDecision, ...],
    open_damage: list[str],
) -> Iterable[CaseException]:
    for item_id in open_damage:
        yield CaseException(ExceptionKind.DAMAGED, item_id)
    for look in (looks.counter, looks.hub):
        if look and look.verification.undeclared:
            yield CaseException(ExceptionKind.UNDECLARED, event_id=look.verification.event_id)
    for entry in looks.second_drop_offs:
        yield CaseException(ExceptionKind.DOUBLE_DROP_OFF, event_id=entry.verification.event_id)
    yield from (CaseException(ExceptionKind.PAID_DIFFERS, item.item_id) for item in items if _differs(item, findings))
    yield from (CaseException(ExceptionKind.TURNED_UP, item_id) for item_id in _turned_up(case, looks))


def _differs(item: ItemDecision, findings: Mapping[str, Finding]) -> bool:
    """Whether the finding that stands would have decided otherwise than what was decided."""
    finding = findings.get(item.item_id)
    if finding is None or item.decision is RemittanceDecision.PENDING:
        return False
    if finding.result is Result.DAMAGED:
        return item.decided_by is DecidedBy.FINDING
    wanted = RemittanceDecision.REMIT if finding.result is Result.LIKE_NEW else RemittanceDecision.DO_NOT_REMIT
    return item.decision is not wanted


def _turned_up(case: ReturnCase, looks: _Looks) -> Iterable[str]:
    """Declared items that were not there at the counter and are there at the hub."""
    if case.method is MethodKind.COURIER or looks.counter is None or looks.hub is None:
        return
    for item in case.items:
        first, later = looks.counter.finding(item.item_id), looks.hub.finding(item.item_id)
        if first and later and first.result is Result.NOT_RECEIVED and later.result is not Result.NOT_RECEIVED:
            yield item.item_id
