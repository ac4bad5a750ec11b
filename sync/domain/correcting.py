"""Corrections of a look after its commit: a new verification that supersedes the last one of its chain.

The rule book (`remittance`) lets the last correction of a look stand in its place; what was paid stays paid.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sync.domain.errors import IllegalStep, NotInCase
from sync.domain.sentence import say
from sync.domain.verification import Finding, Result, UndeclaredItem, Verification

_LONGEST_REASON = 200


def chain_of(events: Sequence[Verification], event_id: str) -> list[Verification]:
    """The look that `event_id` is part of, as far as it is among `events` (in the order they were written): its
    original first, then every correction."""
    chains: list[list[Verification]] = []
    for event in events:
        own = next((chain for chain in chains if any(one.event_id == event.supersedes for one in chain)), None)
        if own is None:
            chains.append([event])
        else:
            own.append(event)
    return next((chain for chain in chains if any(one.event_id == event_id for one in chain)), [])


def first_look(events: Sequence[Verification]) -> list[Verification]:
    """The chain of the look that was taken first."""
    return chain_of(events, events[0].event_id) if events else []


def corrected(
    last: Verification,
    event_id: str,
    changes: Mapping[str, Finding],
    undeclared: Iterable[UndeclaredItem] | None,
    reason: str,
    approved_by: str,
    at: datetime,
) -> Verification:
    """The look as it should have been: the findings in `changes` (by item id) in place of those of `last`, which it
    supersedes. `undeclared` None: as it was. IllegalStep, NotInCase."""
    known = {finding.item_id for finding in last.findings}
    if not set(changes) <= known or any(finding.item_id != item_id for item_id, finding in changes.items()):
        raise NotInCase(say("An item is named that this return does not have."))
    for finding in changes.values():
        if finding.result is Result.DAMAGED and not finding.reasons:
            raise IllegalStep(say("Say what is wrong with the damaged item."))
    findings = tuple(changes.get(finding.item_id, finding) for finding in last.findings)
    extra = last.undeclared if undeclared is None else tuple(undeclared)
    if (findings, extra) == (last.findings, last.undeclared):
        raise IllegalStep(say("Nothing was changed, so there is nothing to correct."))
    if _is_empty(last) and (extra or any(finding.result is not Result.NOT_RECEIVED for finding in findings)):
        raise IllegalStep(
            say("No goods were taken in with this return. Goods that came since need a return of their own.")
        )
    return _superseding(replace(last, findings=findings, undeclared=extra), last, event_id, reason, approved_by, at)


def together(first: Verification, second: Verification) -> Verification:
    """Two drop-offs of one return as one look: the findings of the second, but what did not come again lies in the
    first one's bag and is as it was found then; the undeclared items and the bags of both."""
    found = {finding.item_id: finding for finding in first.findings}
    findings = tuple(
        found.get(finding.item_id, finding) if finding.result is Result.NOT_RECEIVED else finding
        for finding in second.findings
    )
    return replace(
        second,
        findings=findings,
        undeclared=tuple(dict.fromkeys((*first.undeclared, *second.undeclared))),
        bags=tuple(dict.fromkeys((*first.bags, *second.bags))),
    )


def second_as_correction(
    first: Verification, second: Verification, event_id: str, reason: str, approved_by: str, at: datetime
) -> Verification:
    """A second drop-off of one return, said `together` with the first as the correction of it."""
    return _superseding(together(first, second), first, event_id, reason, approved_by, at)


def _is_empty(look: Verification) -> bool:
    """Nothing was taken in. A bag may lack its label where the merchant allows that."""
    return not (look.bags or look.undeclared) and all(
        finding.result is Result.NOT_RECEIVED for finding in look.findings
    )


def _superseding(
    look: Verification, last: Verification, event_id: str, reason: str, approved_by: str, at: datetime
) -> Verification:
    if not approved_by:
        raise IllegalStep(say("A supervisor has to agree to a correction."))
    if not reason.strip():
        raise IllegalStep(say("Say in a few words why it is corrected."))
    return replace(
        look,
        event_id=event_id,
        occurred_at=at,
        supersedes=last.event_id,
        correction_reason=reason.strip()[:_LONGEST_REASON],
        approved_by=approved_by,
    )
