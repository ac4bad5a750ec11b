"""What a decision was made from, kept with its revision: which facts, which rules in which version, which answers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter

from sync.central.db.documents import Written
from sync.domain.cases import MethodKind, RemittanceDecision, ReturnCase
from sync.domain.remittance import RULE_BOOK, Received, Resolution


@dataclass(frozen=True, slots=True)
class Basis:
    """`facts` are event ids in order of receipt; `answers` the items that the merchant had answered; `held_elsewhere`
    the items whose order line another case held. The merchant's own rules are those that decide about money."""

    rule_book: str
    rules_version: str
    resolve_days: int
    deadline_decision: RemittanceDecision
    method: MethodKind
    facts: tuple[str, ...]
    answers: tuple[str, ...] = ()
    held_elsewhere: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        case: ReturnCase,
        received: Iterable[Received],
        resolutions: Iterable[Resolution],
        held_elsewhere: Iterable[str],
    ) -> "Basis":
        rules = case.merchant.rules
        return cls(
            RULE_BOOK,
            rules.version,
            rules.resolve_days,
            rules.deadline_decision,
            case.method,
            tuple(entry.verification.event_id for entry in received),
            tuple(sorted(answer.item_id for answer in resolutions)),
            tuple(sorted(held_elsewhere)),
        )

    def then(self, case: ReturnCase) -> ReturnCase:
        """The case under the method and the rules of that moment."""
        rules = replace(
            case.merchant.rules,
            version=self.rules_version,
            resolve_days=self.resolve_days,
            deadline_decision=self.deadline_decision,
        )
        return replace(case, method=self.method, merchant=replace(case.merchant, rules=rules))

    def to_json(self) -> Written:
        return Written(_BASIS.dump_json(self).decode())

    @classmethod
    def from_json(cls, stored: Any) -> "Basis | None":
        """None for a revision from before this was kept."""
        return _BASIS.validate_python(stored) if stored else None


_BASIS = TypeAdapter(Basis)
