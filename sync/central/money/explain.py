"""Why each item of a case is decided as it is: the facts by name, the rule in words, and which version of the rules.

Nothing is recalled that could be worked out wrongly later: the revision keeps what it was made from (`basis`), and the
explanation decides anew from exactly that and says whether it comes to the same.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from sync.central.money import decisions, facts, releases
from sync.central.money.decisions import Revision
from sync.central.money.facts import Fact
from sync.central.partners import cases
from sync.central.partners.cases import StoredCase
from sync.central.problems import Refusal
from sync.domain.cases import ReturnCase
from sync.domain.remittance import CaseDecision, ExceptionKind, ItemDecision, Resolution, Why, decide
from sync.domain.verification import Finding

_KEPT = {
    ExceptionKind.LINE_HELD_ELSEWHERE: (
        "line_held_elsewhere",
        "A correction would lift the refusal, but another case holds the same order line and is open or has paid it: a "
        "person decides.",
    ),
    ExceptionKind.PAID_DIFFERS: (
        "announced_stays",
        "Money that was announced stays announced: the look that now says otherwise changes nothing.",
    ),
}
_RULES = {
    Why.UNVERIFIED: "No look has judged this item yet.",
    Why.LIKE_NEW: "No damaged item of the case waits for an answer, and this one was found like new: it is paid.",
    Why.NOT_RECEIVED: "No damaged item of the case waits for an answer, and this one was not there: it is not paid.",
    Why.AWAITS_RESOLUTION: "A damaged item holds the whole case until the merchant answers or the time for it ends.",
    Why.RESOLVED: "The merchant answered for this damaged item; the first answer stands.",
    Why.DEADLINE_PASSED: "The merchant's time to answer ended: the merchant's rule for that decided.",
}


def explain(conn: sa.Connection, case: StoredCase, number: int | None = None) -> dict[str, Any]:
    """The last revision, or that of `number`. Refusal 404 when there is none."""
    made = decisions.revisions(conn, case.case_id)
    chosen = next((each for each in reversed(made) if number in (None, each.number)), None)
    if chosen is None:
        raise Refusal(404, "unknown-revision", f"Return case {case.case_id} has no such decision.")
    before = [each for each in made if each.number < chosen.number]
    known = facts.of_case(conn, case.case_id)
    answers = decisions.resolutions(conn, case.case_id)
    used, then = _used(chosen, known), _then(chosen, case)
    return {
        "case_id": case.case_id,
        "sequence": chosen.number,
        "decided_at": chosen.at.isoformat(),
        "trigger": chosen.trigger,
        "status": chosen.decision.status,
        "rules": _rules(chosen, then),
        "facts": [_fact(fact, used) for fact in used],
        "items": [_item(case, then, item, chosen, before, used, answers) for item in chosen.decision.items],
        "exceptions": [{"kind": each.kind, "item_id": each.item_id or None} for each in chosen.decision.exceptions],
        "same_when_decided_anew": replayed(case, known, answers, made, chosen.number) == chosen.decision,
    }


def replayed(
    case: StoredCase,
    known: Sequence[Fact],
    answers: Sequence[Resolution],
    made: Sequence[Revision],
    number: int,
) -> CaseDecision:
    """`decide` once more from what that revision was made from, at its moment."""
    chosen = next(each for each in made if each.number == number)
    before = {item.item_id: item for each in made if each.number == number - 1 for item in each.decision.items}
    basis = chosen.basis
    given = [answer for answer in answers if (answer.item_id in basis.answers if basis else answer.at <= chosen.at)]
    return decide(
        _then(chosen, case),
        [fact.received() for fact in _used(chosen, known)],
        given,
        before,
        now=chosen.at,
        held_elsewhere=basis.held_elsewhere if basis else (),
    )


def _used(revision: Revision, known: Sequence[Fact]) -> list[Fact]:
    if revision.basis is None:
        return [fact for fact in known if fact.received_at <= revision.at]
    named = set(revision.basis.facts)
    return [fact for fact in known if fact.event.verification.event_id in named]


def _then(revision: Revision, case: StoredCase) -> ReturnCase:
    domain = cases.to_domain(case, None)
    return revision.basis.then(domain) if revision.basis else domain


def _rules(revision: Revision, then: ReturnCase) -> dict[str, Any]:
    """`rule_book` is None for a decision of a version that did not keep it."""
    rules = then.merchant.rules
    return {
        "rule_book": revision.basis.rule_book if revision.basis else None,
        "merchant_rules_version": rules.version,
        "resolve_days": rules.resolve_days,
        "deadline_decision": rules.deadline_decision,
        "return_method": then.method,
    }


def _fact(fact: Fact, used: Sequence[Fact]) -> dict[str, Any]:
    look, origin = fact.event.verification, fact.event.origin
    standing = {each.event.verification.event_id for each in facts.standing(used)}
    return {
        "event_id": look.event_id,
        "stage": look.stage,
        "received_at": fact.received_at.isoformat(),
        "occurred_at": fact.event.occurred_at.isoformat(),
        "station_id": origin.station_id,
        "location": origin.location_name,
        "staff": origin.operator_ref,
        "supersedes": look.supersedes,
        "correction_reason": look.correction_reason,
        "approved_by": look.approved_by,
        "stands": look.event_id in standing,
    }


def _item(
    case: StoredCase,
    then: ReturnCase,
    item: ItemDecision,
    chosen: Revision,
    before: Sequence[Revision],
    used: Sequence[Fact],
    answers: Sequence[Resolution],
) -> dict[str, Any]:
    stored = case.item(item.item_id)
    kinds = {each.kind for each in chosen.decision.exceptions if each.item_id == item.item_id}
    answer = next((each for each in answers if each.item_id == item.item_id), None)
    counted = answer is not None and item.why is Why.RESOLVED
    return {
        "item_id": item.item_id,
        "name": stored.name if stored else "",
        "remittance_decision": item.decision,
        "decided_by": item.decided_by,
        "decision_reason": item.why,
        "rule": _rule(item, kinds),
        "rests_on": _source(facts.counting(then, used).get(item.item_id)),
        "answer": {"at": answer.at.isoformat(), "note": answer.note} if answer and counted else None,
        "announced_before": _announced(case, item.item_id, before),
    }


def _rule(item: ItemDecision, kinds: set[ExceptionKind]) -> Mapping[str, str]:
    for kind, (name, sentence) in _KEPT.items():
        if kind in kinds:
            return {"name": name, "sentence": sentence}
    return {"name": item.why.value, "sentence": _RULES[item.why]}


def _source(behind: tuple[Fact, Finding] | None) -> dict[str, Any] | None:
    if behind is None:
        return None
    fact, finding = behind
    look = fact.event.verification
    return {"event_id": look.event_id, "stage": look.stage, "verification_result": finding.result}


def _announced(case: StoredCase, item_id: str, before: Sequence[Revision]) -> list[dict[str, Any]]:
    told = releases.history(case, [(each.number, each.at, each.decision) for each in before])
    [entries] = [entry["revisions"] for entry in told["items"] if entry["item_id"] == item_id]
    names = ("id", "revision", "remittance_decision", "decided_by", "decision_reason", "decided_at")
    return [{name: entry[name] for name in names} for entry in entries]
