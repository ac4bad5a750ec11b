"""Short ways to say cases, looks, answers and visits in the tests of the rules."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from sync.domain import judging as judge
from sync.domain import visit as steps
from sync.domain.cases import DeclaredItem, Merchant, MerchantRules, MethodKind, RemittanceDecision, ReturnCase
from sync.domain.remittance import CaseDecision, ExceptionKind, ItemDecision, Received, Resolution, decide
from sync.domain.verification import (
    Finding,
    MatchKind,
    Photo,
    Reason,
    Result,
    Stage,
    UndeclaredItem,
    Verification,
)
from sync.domain.visit import CounterVisit

LN, DMG, NR = Result.LIKE_NEW, Result.DAMAGED, Result.NOT_RECEIVED
PENDING, REMIT, DENY = RemittanceDecision.PENDING, RemittanceDecision.REMIT, RemittanceDecision.DO_NOT_REMIT
Fact = Received | Resolution
T0 = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
BAGS = ("RBB4K7Q2M9XA", "RBB7Q2M9X4KB", "RBB2M8K4QZ1C")
PHOTO = Photo("a" * 64, 1000)
CLOSE_UP = Photo("b" * 64, 2000)


def day(days: float) -> datetime:
    """The moment `days` after the start, by central's clock."""
    return T0 + timedelta(days=days)


def a_case(
    items: str = "ABC", *, method: MethodKind = MethodKind.DROP_OFF, rules: MerchantRules | None = None
) -> ReturnCase:
    """A case with one declared item per letter."""
    return ReturnCase(
        case_id="RB-9F3TD",
        merchant=Merchant("m1", "Northline", rules=rules or MerchantRules()),
        rma_number="NL-40321",
        order_number="40321",
        items=tuple(DeclaredItem(item_id=letter, name=f"Item {letter}") for letter in items),
        method=method,
    )


def look(
    event_id: str,
    results: Mapping[str, Result],
    at: float = 0,
    *,
    stage: Stage = Stage.COUNTER,
    corrects: str | None = None,
    undeclared: tuple[UndeclaredItem, ...] = (),
    place: int = 0,
    case_id: str = "RB-9F3TD",
) -> Received:
    """A verification received `at` days after the start."""
    return Received(
        Verification(
            event_id=event_id,
            case_id=case_id,
            stage=stage,
            findings=tuple(Finding(item_id, result) for item_id, result in results.items()),
            undeclared=undeclared,
            supersedes=corrects,
        ),
        day(at),
        place,
    )


def counter(at: float = 0, event_id: str = "counter-1", corrects: str | None = None, **results: Result) -> Received:
    return look(event_id, results, at, corrects=corrects)


def hub(at: float = 7, event_id: str = "hub-1", corrects: str | None = None, **results: Result) -> Received:
    return look(event_id, results, at, stage=Stage.HUB, corrects=corrects)


def answer(item_id: str, decision: RemittanceDecision, at: float) -> Resolution:
    return Resolution(item_id, decision, day(at))


def told(decision: CaseDecision) -> dict[str, ItemDecision]:
    """What central has announced after `decision`."""
    return {item.item_id: item for item in decision.items}


def money(decision: CaseDecision) -> list[RemittanceDecision]:
    return [item.decision for item in decision.items]


def kinds(decision: CaseDecision) -> list[tuple[ExceptionKind, str]]:
    return [(entry.kind, entry.item_id) for entry in decision.exceptions]


def live(case: ReturnCase, history: Iterable[Fact], *, until: float | None = None) -> list[CaseDecision]:
    """Decide and announce after each fact at its own time, as central does; `until` adds a last look at the clock."""
    received: list[Received] = []
    answers: list[Resolution] = []
    announced: dict[str, ItemDecision] = {}
    decisions = []
    for fact in history:
        if isinstance(fact, Received):
            received.append(fact)
        else:
            answers.append(fact)
        now = fact.received_at if isinstance(fact, Received) else fact.at
        decisions.append(decide(case, received, answers, announced, now=now))
        announced = told(decisions[-1])
    if until is not None:
        decisions.append(decide(case, received, answers, announced, now=day(until)))
    return decisions


def a_visit(items: str = "ABC", *, rules: MerchantRules | None = None) -> CounterVisit:
    return steps.begin("visit-1", a_case(items, rules=rules), "staff-1", T0)


def open_item(visit: CounterVisit, item_id: str) -> CounterVisit:
    return judge.choose_item(visit, item_id, MatchKind.GTIN, "00628105774213")


def like_new(visit: CounterVisit, item_id: str) -> CounterVisit:
    return judge.judge_like_new(open_item(visit, item_id))


def with_photo(visit: CounterVisit, photo: Photo = PHOTO) -> CounterVisit:
    return steps.back(judge.add_photo(judge.start_photo(visit), photo))


def damaged(visit: CounterVisit, item_id: str, reason: Reason = Reason.STAIN) -> CounterVisit:
    visit = judge.toggle_reason(judge.start_damage(open_item(visit, item_id)), reason)
    return judge.save_damage(with_photo(visit))


def absent(visit: CounterVisit, item_id: str) -> CounterVisit:
    return judge.confirm_absent(judge.start_absent(open_item(visit, item_id)))


def left_behind(visit: CounterVisit, description: str = "Rain jacket, L") -> CounterVisit:
    """An undeclared item that stays, like new, with a photo."""
    visit = judge.keep_undeclared(judge.start_undeclared(visit, "00628105774299"))
    visit = judge.describe_undeclared(visit, brand="Northline", description=description, result=LN)
    return judge.save_undeclared(with_photo(visit))


def sealed(visit: CounterVisit, bag: str = BAGS[0]) -> CounterVisit:
    return steps.scan_bag(visit, bag, "event-1", day(0.001))
