"""What people said to undeclared goods and to exceptions, and what therefore still waits for somebody."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.money.facts import Fact
from sync.domain.cases import RemittanceDecision, ReturnCase
from sync.domain.remittance import CaseDecision, CaseException, ExceptionKind
from sync.domain.undeclared import Goods, GoodsState, goods


class Said(StrEnum):
    """An answer to an exception. ACKNOWLEDGED: seen and dealt with. FIRST, SECOND, BOTH: which drop-off's bag counts.
    PAY, DO_NOT_PAY: whether an item is paid although another case holds its order line."""

    ACKNOWLEDGED = "acknowledged"
    FIRST = "first"
    SECOND = "second"
    BOTH = "both"
    PAY = "pay"
    DO_NOT_PAY = "do_not_pay"


_REFUSED = RemittanceDecision.DO_NOT_REMIT
_HELD = (Said.PAY, Said.DO_NOT_PAY)
FITTING = {
    ExceptionKind.DOUBLE_DROP_OFF: (Said.FIRST, Said.SECOND, Said.BOTH),
    ExceptionKind.PAID_DIFFERS: (Said.ACKNOWLEDGED,),
    ExceptionKind.TURNED_UP: (Said.ACKNOWLEDGED,),
    ExceptionKind.LINE_HELD_ELSEWHERE: _HELD,
}


@dataclass(frozen=True, slots=True)
class GoodsAnswer:
    """`by`: an account or a partner."""

    goods_id: str
    state: GoodsState
    new_case_id: str | None
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ExceptionAnswer:
    about: CaseException
    answer: Said
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Answers:
    """All that was said about one case."""

    goods: tuple[GoodsAnswer, ...] = ()
    exceptions: tuple[ExceptionAnswer, ...] = ()

    def to(self, exception: CaseException) -> ExceptionAnswer | None:
        return next((answer for answer in self.exceptions if answer.about == exception), None)

    def still_held(self, held_elsewhere: frozenset[str]) -> frozenset[str]:
        """The items that are not paid for their order line: those that another case holds, but as a person said."""
        said = {entry.about.item_id: entry.answer for entry in self.exceptions if entry.answer in _HELD}
        return (held_elsewhere | said.keys()) - {item_id for item_id, answer in said.items() if answer is Said.PAY}


NO_ANSWERS = Answers()


@dataclass(frozen=True, slots=True)
class Thing:
    """Undeclared goods with their answer, None before there is one."""

    goods: Goods
    answer: GoodsAnswer | None

    @property
    def state(self) -> GoodsState:
        return self.answer.state if self.answer else GoodsState.OPEN

    @property
    def waits(self) -> bool:
        """Whether somebody still has to say what becomes of it; what no look names any more needs no answer."""
        return self.goods.stands and self.state in (GoodsState.OPEN, GoodsState.NOT_MINE)


_GOODS = sa.select(t.undeclared_answer).where(among(t.undeclared_answer.c.case_id, "ids"))
_EXCEPTIONS = sa.select(t.exception_answer).where(among(t.exception_answer.c.case_id, "ids"))


def of_cases(conn: sa.Connection, case_ids: Collection[str]) -> dict[str, Answers]:
    """By case, those that have any."""
    if not case_ids:
        return {}
    ids = {"ids": sorted(case_ids)}
    said: dict[str, list[GoodsAnswer]] = {}
    for row in conn.execute(_GOODS, ids):
        said.setdefault(row.case_id, []).append(_goods_answer(row))
    settled: dict[str, list[ExceptionAnswer]] = {}
    for row in conn.execute(_EXCEPTIONS, ids):
        settled.setdefault(row.case_id, []).append(_exception_answer(row))
    return {
        case_id: Answers(tuple(said.get(case_id, ())), tuple(settled.get(case_id, ())))
        for case_id in said.keys() | settled.keys()
    }


def _goods_answer(row: Any) -> GoodsAnswer:
    return GoodsAnswer(row.goods_id, GoodsState(row.state), row.new_case_id, row.note, row.by, row.at)


def _exception_answer(row: Any) -> ExceptionAnswer:
    about = CaseException(ExceptionKind(row.kind), row.item_id, row.event_id)
    return ExceptionAnswer(about, Said(row.answer), row.note, row.by, row.at)


def of_case(conn: sa.Connection, case_id: str) -> Answers:
    return of_cases(conn, [case_id]).get(case_id, NO_ANSWERS)


def things(case: ReturnCase, facts: Sequence[Fact], decision: CaseDecision | None, answers: Answers) -> list[Thing]:
    """The undeclared goods of a case: those that a look names now, and those that were answered. An item that turned up
    is one of them once its refusal is final: until then it may still be paid as what it was declared."""
    if not _may_have_goods(facts):
        return []
    refused = {item.item_id for item in decision.items if item.decision is _REFUSED} if decision else set()
    found = [Thing(each, _answer_to(each, answers.goods)) for each in goods(case, (fact.received() for fact in facts))]
    return [
        thing
        for thing in found
        if thing.answer or (thing.goods.stands and (not thing.goods.declared_as or thing.goods.declared_as in refused))
    ]


def _may_have_goods(facts: Sequence[Fact]) -> bool:
    """False for nearly every case, at once. Only a second look can show an item that turned up."""
    return len(facts) > 1 or any(fact.event.verification.undeclared for fact in facts)


def _answer_to(each: Goods, answers: Iterable[GoodsAnswer]) -> GoodsAnswer | None:
    return next((answer for answer in answers if answer.goods_id in each.names), None)


def waiting(
    case: ReturnCase, facts: Sequence[Fact], decision: CaseDecision | None, answers: Answers
) -> tuple[CaseException, ...]:
    """The exceptions that nobody has settled yet."""
    if decision is None or not decision.exceptions:
        return ()
    open_goods = [thing.goods for thing in things(case, facts, decision, answers) if thing.waits]
    return tuple(entry for entry in decision.exceptions if _waits(entry, open_goods, answers))


def _waits(entry: CaseException, open_goods: Sequence[Goods], answers: Answers) -> bool:
    if answers.to(entry) is not None:
        return False
    if entry.kind is ExceptionKind.UNDECLARED:
        return any(_names(each, entry.event_id) for each in open_goods)
    if entry.kind is ExceptionKind.TURNED_UP:
        return any(each.declared_as == entry.item_id for each in open_goods)
    return True


def _names(each: Goods, event_id: str) -> bool:
    return any(saying.received.verification.event_id == event_id for saying in each.said)
