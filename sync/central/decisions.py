"""Central's word on money: the rule book run over everything stored, each changed outcome kept as a revision.

A revision, the case's status and the webhooks that tell of it are written in the transaction of what caused them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from pydantic import TypeAdapter

from sync.central import cases, deliveries, facts
from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.payloads import case_payload
from sync.central.problems import Refusal
from sync.central.words import Resolve
from sync.domain.cases import CaseStatus, RemittanceDecision
from sync.domain.remittance import CaseDecision, Resolution, decide
from sync.domain.verification import Result, VerificationStatus

_DECISION = TypeAdapter(CaseDecision)


class Trigger(StrEnum):
    """What made central look again."""

    FINDING = "finding"
    CORRECTION = "correction"
    RESOLUTION = "resolution"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Revision:
    number: int
    at: datetime
    trigger: Trigger
    decision: CaseDecision


def revisions(conn: sa.Connection, case_id: str) -> list[Revision]:
    """Every revision of a case, the first one first."""
    rows = conn.execute(
        sa.select(t.decision_revision)
        .where(t.decision_revision.c.case_id == case_id)
        .order_by(t.decision_revision.c.revision)
    )
    return [
        Revision(row.revision, row.at, Trigger(row.trigger), _DECISION.validate_python(row.decision)) for row in rows
    ]


def resolutions(conn: sa.Connection, case_id: str) -> list[Resolution]:
    rows = conn.execute(sa.select(t.resolution).where(t.resolution.c.case_id == case_id))
    return [Resolution(row.item_id, RemittanceDecision(row.decision), row.at, row.note) for row in rows]


def current(conn: sa.Connection, case: cases.StoredCase, now: datetime) -> tuple[CaseDecision, int]:
    """The last revision and its number; before the first one every item is PENDING."""
    last = revisions(conn, case.case_id)[-1:]
    if last:
        return last[0].decision, last[0].number
    return decide(cases.to_domain(case, None), (), now=now), 0


def payload(conn: sa.Connection, case: cases.StoredCase, now: datetime) -> dict[str, object]:
    """The case as partners read it."""
    decision, sequence = current(conn, case, now)
    return case_payload(case, facts.of_case(conn, case.case_id), decision, sequence)


def revise(ctx: Context, conn: sa.Connection, case_id: str, now: datetime, trigger: Trigger) -> CaseDecision:
    """Decide anew; write a revision and its webhooks when the outcome is another than the last one."""
    case = cases.existing(conn, case_id)
    known = facts.of_case(conn, case_id)
    before, number = current(conn, case, now)
    decision = decide(
        cases.to_domain(case, facts.dropped_off(known)),
        [fact.received() for fact in known],
        resolutions(conn, case_id),
        {item.item_id: item for item in before.items},
        now=now,
    )
    if decision == before and number:
        return decision
    conn.execute(
        sa.insert(t.decision_revision).values(
            case_id=case_id,
            revision=number + 1,
            at=now,
            trigger=trigger,
            decision=_DECISION.dump_python(decision, mode="json"),
        )
    )
    _settle(conn, case, decision, now)
    event = _event(trigger, before if number else None, decision)
    if event:
        case = cases.existing(conn, case_id)
        deliveries.announce(ctx, conn, case, event, case_payload(case, known, decision, number + 1), number + 1, now)
    return decision


def _settle(conn: sa.Connection, case: cases.StoredCase, decision: CaseDecision, now: datetime) -> None:
    is_open = any(item.decision is RemittanceDecision.PENDING for item in decision.items)
    conn.execute(
        sa.update(t.return_case)
        .where(t.return_case.c.case_id == case.case_id)
        .values(
            status=CaseStatus.VERIFIED if is_open else CaseStatus.RESOLVED,
            closed_at=None if is_open else (case.closed_at or now),
            resolve_by=decision.resolve_by,
        )
    )
    cases.touch(conn, case.case_id)


def _event(trigger: Trigger, before: CaseDecision | None, after: CaseDecision) -> str | None:
    """Which webhook tells of it; none when nothing a merchant acts on has changed."""
    if before is None or (trigger is Trigger.FINDING and _outcome(before, looks=True) != _outcome(after, looks=True)):
        passed = after.status is VerificationStatus.PASSED
        return deliveries.PASSED if passed else deliveries.FAILED
    if trigger is not Trigger.FINDING and _outcome(before) != _outcome(after):
        return deliveries.DECIDED
    return None


def _outcome(decision: CaseDecision, *, looks: bool = False) -> tuple[object, ...]:
    """What is announced; with `looks` a further look that confirms the first one counts as well."""
    return decision.status, decision.items, decision.verified_at if looks else None


def resolve(
    ctx: Context, partner: str, case_id: str, item_id: str, answer: Resolve, if_match: str
) -> tuple[cases.StoredCase, dict[str, object]]:
    """The merchant's answer for one damaged item; the same answer again changes nothing.

    Refusal 404 for an unknown case or item, 409 when the item waits for no answer, 412 when the case has moved on.
    """
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        case = cases.existing(conn, case_id, partner)
        if case.item(item_id) is None:
            raise Refusal(404, "unknown-item", f"Item {item_id} is not part of return case {case.case_id}.")
        given = next((entry for entry in resolutions(conn, case.case_id) if entry.item_id == item_id), None)
        if given is None or given.decision is not answer.decision:
            check_match(case, if_match)
            _refuse_unless_awaited(conn, case, item_id, given, now)
            conn.execute(
                sa.insert(t.resolution).values(
                    case_id=case.case_id, item_id=item_id, decision=answer.decision, note=answer.note, at=now
                )
            )
            revise(ctx, conn, case.case_id, now, Trigger.RESOLUTION)
            case = cases.existing(conn, case.case_id)
        answered = payload(conn, case, now)
    ctx.bell.set()
    return case, answered


def check_match(case: cases.StoredCase, if_match: str) -> None:
    """Refusal 412 when the caller looked at an older version; no header, no check."""
    wanted = [tag.strip().removeprefix("W/") for tag in if_match.split(",")]
    if if_match and "*" not in wanted and case.etag not in wanted:
        detail = "The case has changed since you read it: read it again."
        raise Refusal(412, "changed-meanwhile", detail, headers={"ETag": case.etag})


def _refuse_unless_awaited(
    conn: sa.Connection, case: cases.StoredCase, item_id: str, given: Resolution | None, now: datetime
) -> None:
    if given is not None:
        raise Refusal(409, "already-resolved", f"This item was already answered with {given.decision}.")
    standing = current(conn, case, now)[0]
    if standing.resolve_by is not None and now >= standing.resolve_by:
        raise Refusal(409, "deadline-passed", "The time to answer has ended: the merchant's rule decides this item.")
    decision = standing.of(item_id)
    if decision.result is not Result.DAMAGED or decision.decision is not RemittanceDecision.PENDING:
        raise Refusal(409, "not-awaited", "This item waits for no answer: it is not an open damage.")


def expired(conn: sa.Connection, now: datetime) -> Sequence[str]:
    """The cases whose deadline has passed."""
    due = t.return_case.c.resolve_by
    return conn.scalars(sa.select(t.return_case.c.case_id).where(due <= now).order_by(due).limit(100)).all()
