"""Central's word on money: the rule book run over everything stored, each changed outcome kept as a revision.

A revision, the case's status, the webhooks that tell of it, the exceptions that wait and the mails that fall due are
written in the transaction of what caused them.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter

from sync.central.context import Context
from sync.central.db import bulk, gates
from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.db.documents import Written
from sync.central.money import answers, facts, judged, kin, releases, waiting
from sync.central.money.answers import NO_ANSWERS, Answers
from sync.central.money.basis import Basis
from sync.central.money.facts import Fact
from sync.central.money.judged import JudgedCase
from sync.central.partners import cases
from sync.central.partners.keys import Partner
from sync.central.partners.words import Resolve
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.central.telling import deliveries, notices
from sync.central.telling.payloads import case_payload
from sync.domain.cases import CaseStatus, RemittanceDecision
from sync.domain.remittance import CaseDecision, DecidedBy, Resolution, decide
from sync.domain.verification import Result, VerificationStatus

_DECISION = TypeAdapter(CaseDecision)
_later = t.decision_revision.alias()


class Trigger(StrEnum):
    """What made central look again. RESOLUTION: somebody's answer, also one that made this case of another's goods."""

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
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class News:
    """A revision that is not written yet: the facts behind it, what was announced before it, and the webhook that tells
    of it, None where a merchant need not act."""

    revision: Revision
    facts: tuple[Fact, ...]
    before: CaseDecision | None
    event: str | None


@dataclass(slots=True)
class CaseFile:
    """All that decides a case, while a transaction holds it. `decision` is the last one, None before the first;
    `number` that of its revision. `held_elsewhere`: items whose order line another case holds. What happens to it is
    `news` until `keep` writes them."""

    case: JudgedCase
    facts: tuple[Fact, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    decision: CaseDecision | None = None
    number: int = 0
    answers: Answers = NO_ANSWERS
    held_elsewhere: frozenset[str] = frozenset()
    news: tuple[News, ...] = ()

    def learn(self, fact: Fact) -> None:
        """What it is decided by from now on."""
        self.facts = (*self.facts, fact)

    def judge(self, at: datetime, trigger: Trigger) -> CaseDecision:
        """Decide anew; with a revision as news when the outcome is another than the last one."""
        case, before = self.case.case, self.decision
        announced = {item.item_id: item for item in before.items} if before else {}
        received = [fact.received() for fact in self.facts]
        held = self.answers.still_held(self.held_elsewhere)
        decision = decide(case, received, self.resolutions, announced, now=at, held_elsewhere=held)
        if decision != before:
            self.number += 1
            basis = Basis.of(case, received, self.resolutions, held)
            revision = Revision(self.number, at, trigger, decision, basis)
            self.news = (*self.news, News(revision, self.facts, before, _event(trigger, before, decision)))
            self.decision = decision
        return decision

    def waits(self, now: datetime) -> waiting.Waiting:
        """Its exceptions that nobody has settled yet."""
        found = answers.waiting(self.case.case, self.facts, self.decision, self.answers)
        resolve_by = self.decision.resolve_by if self.decision else None
        return waiting.Waiting(self.case.store_id, self.case.partner, found, resolve_by, now, self.is_first)

    @property
    def is_first(self) -> bool:
        """Whether nothing was decided before its news."""
        return bool(self.news) and self.news[0].before is None


_LAST_REVISIONS = sa.select(t.decision_revision).where(
    among(t.decision_revision.c.case_id, "ids"),
    t.decision_revision.c.revision
    == (
        sa.select(sa.func.max(_later.c.revision)).where(_later.c.case_id == t.decision_revision.c.case_id)
    ).scalar_subquery(),
)
_RESOLUTIONS = sa.select(t.resolution).where(among(t.resolution.c.case_id, "ids"))


def files(
    conn: sa.Connection, case_ids: Collection[str], corrected: Collection[str] = (), *, all_decided: bool = False
) -> dict[str, CaseFile]:
    """Those of the cases that there are, by id. Hold them (`gates.hold`) if a decision is to follow. `corrected`: to
    which of them a first look and its correction may come at once. `all_decided`: whatever is stored of them was
    decided, as it is at the start of a transaction, so that a case which is still open has nothing."""
    known = judged.load(conn, case_ids)
    begun = [case_id for case_id, its in known.items() if not all_decided or its.case.status not in cases.STILL_OPEN]
    found = facts.of_cases(conn, begun)
    last: dict[str, Revision] = {}
    resolved: dict[str, list[Resolution]] = {}
    said = answers.of_cases(conn, found)
    if found:  # nothing was ever decided before the first fact
        ids = {"ids": sorted(found)}
        last = {row.case_id: _revision(row) for row in conn.execute(_LAST_REVISIONS, ids)}
        for row in conn.execute(_RESOLUTIONS, ids):
            resolved.setdefault(row.case_id, []).append(_resolution(row))
    refused = {case_id for case_id, revision in last.items() if _refuses(revision.decision)}
    held = kin.held_elsewhere(conn, (refused | set(corrected)) & known.keys(), known)
    return {
        case_id: CaseFile(
            case,
            tuple(found.get(case_id, ())),
            tuple(resolved.get(case_id, ())),
            last[case_id].decision if case_id in last else None,
            last[case_id].number if case_id in last else 0,
            said.get(case_id, NO_ANSWERS),
            held.get(case_id, frozenset()),
        )
        for case_id, case in known.items()
    }


def _refuses(decision: CaseDecision) -> bool:
    """Whether a correction could lift anything."""
    refused = RemittanceDecision.DO_NOT_REMIT
    return any(item.decision is refused and item.decided_by is DecidedBy.FINDING for item in decision.items)


def revisions(conn: sa.Connection, case_id: str) -> list[Revision]:
    """Every revision of a case, the first one first."""
    rows = conn.execute(
        sa.select(t.decision_revision)
        .where(t.decision_revision.c.case_id == case_id)
        .order_by(t.decision_revision.c.revision)
    )
    return [_revision(row) for row in rows]


def _revision(row: Any) -> Revision:
    decision, basis = _DECISION.validate_python(row.decision), Basis.from_json(row.basis)
    return Revision(row.revision, row.at, Trigger(row.trigger), decision, basis)


def resolutions(conn: sa.Connection, case_id: str) -> list[Resolution]:
    return [_resolution(row) for row in conn.execute(_RESOLUTIONS, {"ids": [case_id]})]


def _resolution(row: Any) -> Resolution:
    return Resolution(row.item_id, RemittanceDecision(row.decision), row.at, row.note)


def current(conn: sa.Connection, case: cases.StoredCase, now: datetime) -> tuple[CaseDecision, int]:
    """The last revision and its number; before the first one every item is PENDING."""
    last = [_revision(row) for row in conn.execute(_LAST_REVISIONS, {"ids": [case.case_id]})]
    if last:
        return last[0].decision, last[0].number
    return decide(cases.to_domain(case, None), (), now=now), 0


def payload(conn: sa.Connection, case: cases.StoredCase, now: datetime) -> dict[str, object]:
    """The case as partners read it."""
    decision, sequence = current(conn, case, now)
    said = answers.of_case(conn, case.case_id)
    return case_payload(case, facts.of_case(conn, case.case_id), decision, sequence, said)


def revise(ctx: Context, conn: sa.Connection, case_id: str, now: datetime, trigger: Trigger) -> CaseDecision:
    """Decide anew; write a revision and its webhooks when the outcome is another than the last one. Refusal 404."""
    case_id = case_id.upper()
    decided = revise_many(ctx, conn, [case_id], now, trigger)
    if case_id not in decided:
        raise Refusal(404, "unknown-case", f"There is no return case {case_id}.")
    return decided[case_id]


def revise_many(
    ctx: Context, conn: sa.Connection, case_ids: Collection[str], now: datetime, trigger: Trigger
) -> dict[str, CaseDecision]:
    """As `revise`, for each of the cases that there are. A transaction that reads a case before this holds it
    (`gates.hold`) before it reads."""
    gates.hold(conn, [f"case:{case_id}" for case_id in case_ids])
    found = files(conn, case_ids)
    decided = {case_id: file.judge(now, trigger) for case_id, file in found.items()}
    keep(ctx, conn, found.values())
    return decided


def keep(ctx: Context, conn: sa.Connection, decided: Iterable[CaseFile]) -> bool:
    """Write the news of these cases, and tell stations and partners; whether a webhook may wait to be sent. What a
    correction says of goods that another case was made of is decided there too."""
    decided = list(decided)
    changed = [file for file in decided if file.news]
    told = False
    if changed:
        bulk.add(conn, t.decision_revision, [_row(file, told) for file in changed for told in file.news])
        settled = [_settlement(file) for file in changed]
        bulk.change(conn, t.return_case, "case_id", "version", settled)
        cases.announce_all(conn, {each["case_id"]: each["closed_at"] for each in settled}, "upsert")
        _open_and_remind(ctx, conn, changed)
        told = _tell(ctx, conn, changed)
    for file in decided:
        made = [answer.new_case_id for answer in file.answers.goods if answer.new_case_id]
        if made and file.facts:
            trigger = file.news[-1].revision.trigger if file.news else Trigger.CORRECTION
            revise_many(ctx, conn, made, max(fact.received_at for fact in file.facts), trigger)
            told = True
    return told


def _open_and_remind(ctx: Context, conn: sa.Connection, changed: Sequence[CaseFile]) -> None:
    """A case that has no exception and had none costs nothing here."""
    marked = [file for file in changed if _has_exceptions(file)]
    waiting.keep(conn, {file.case.case_id: file.waits(file.news[-1].revision.at) for file in marked})
    outlooks = (
        notices.Outlook(file.case.case_id, file.decision, file.news[-1].revision.at, file.is_first)
        for file in marked
        if file.decision
    )
    notices.plan(ctx, conn, outlooks)


def _has_exceptions(file: CaseFile) -> bool:
    around = [told.before for told in file.news] + [file.decision]
    return any(decision is not None and decision.exceptions for decision in around)


def _row(file: CaseFile, told: News) -> dict[str, Any]:
    revision = told.revision
    return {
        "case_id": file.case.case_id,
        "basis": revision.basis.to_json() if revision.basis else None,
        "revision": revision.number,
        "at": revision.at,
        "trigger": revision.trigger,
        "decision": Written(_DECISION.dump_json(revision.decision).decode()),
    }


def _settlement(file: CaseFile) -> dict[str, Any]:
    """The version is counted up and not set: other changes of the case count too."""
    *_, last = _states(file)
    return {"case_id": file.case.case_id, "version": len(file.news), "updated_at": file.news[-1].revision.at} | last


def _states(file: CaseFile) -> Iterator[dict[str, Any]]:
    """What each of its news makes of the case. One that stays closed keeps the moment of its closing."""
    closed_at = file.case.closed_at
    for told in file.news:
        decision, at = told.revision.decision, told.revision.at
        is_open = any(item.decision is RemittanceDecision.PENDING for item in decision.items)
        closed_at = None if is_open else (closed_at or at)
        status = CaseStatus.VERIFIED if is_open else CaseStatus.RESOLVED
        yield {"status": status, "closed_at": closed_at, "resolve_by": decision.resolve_by}


def _tell(ctx: Context, conn: sa.Connection, changed: Sequence[CaseFile]) -> bool:
    """The webhooks of each, in their order; a case is read and a payload built only where somebody listens. Whether
    anybody does."""
    files = {file.case.case_id: file for file in changed if file.case.heard}
    if not files:
        return False
    heard = deliveries.heard(conn, {file.case.partner for file in files.values()})
    stored = cases.load_many(conn, files)
    for case_id, file in files.items():
        first = stored[case_id].version - len(file.news) + 1
        for version, (told, state) in enumerate(zip(file.news, _states(file), strict=True), first):
            _announce(ctx, conn, replace(stored[case_id], version=version, **state), told, file.answers, heard)
    return True


def _announce(
    ctx: Context,
    conn: sa.Connection,
    case: cases.StoredCase,
    told: News,
    said: Answers,
    heard: Collection[tuple[str, str]],
) -> None:
    """`case` as this revision leaves it."""
    revision = told.revision
    number, at = revision.number, revision.at
    if told.event and (case.partner, told.event) in heard:
        data = case_payload(case, told.facts, revision.decision, number, said)
        deliveries.announce(ctx, conn, case, told.event, data, number, at)
    if (case.partner, deliveries.ITEM) in heard:
        for item in releases.changed(told.before, revision.decision):
            release = releases.release(case, item, number, at)
            deliveries.announce(ctx, conn, case, deliveries.ITEM, release, number, at, item.item_id)


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
    ctx: Context, partner: Partner, case_id: str, item_id: str, answer: Resolve, if_match: str, by: str = ""
) -> tuple[cases.StoredCase, dict[str, object]]:
    """The merchant's answer for one damaged item; the same answer again changes nothing. `by`: the person, else it was
    the partner's program.

    Refusal 404 for an unknown case or item, 409 when the item waits for no answer, 412 when the case has moved on.
    """
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        gates.hold(conn, [f"case:{case_id.upper()}"])
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
            what = "item.paid" if answer.decision is RemittanceDecision.REMIT else "item.sent_back"
            audit.note(conn, now, by or partner.name, what, case.case_id, {"item_id": item_id}, case.store_id)
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
    decision = files(conn, [case.case_id])[case.case_id].judge(now, Trigger.RESOLUTION).of(item_id)
    if decision.decided_by is DecidedBy.DEADLINE:
        raise Refusal(409, "deadline-passed", "The time to answer has ended: the merchant's rule decided this item.")
    if decision.result is not Result.DAMAGED or decision.decision is not RemittanceDecision.PENDING:
        raise Refusal(409, "not-awaited", "This item waits for no answer: it is not an open damage.")


def expired(conn: sa.Connection, now: datetime) -> Sequence[str]:
    """The cases whose deadline has passed."""
    due = t.return_case.c.resolve_by
    return conn.scalars(sa.select(t.return_case.c.case_id).where(due <= now).order_by(due).limit(100)).all()
