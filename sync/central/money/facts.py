"""What stations said about a case: the stored events, read back from the exact bytes that came.

A case that was made of undeclared goods has what was said of those goods in the other case as facts of its own: nothing
of it is copied, so a later correction counts for both.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.partners import cases
from sync.domain import remittance
from sync.domain.cases import DropOff, ReturnCase
from sync.domain.events import EventType, VerificationEvent
from sync.domain.remittance import Received
from sync.domain.undeclared import carried, goods
from sync.domain.verification import Finding, Stage
from sync.wire import verification_from_bytes

_LOOKS = (EventType.COMPLETED, EventType.CORRECTED)


@dataclass(frozen=True, slots=True)
class Fact:
    """One stored look and when central took it in. `place` tells apart what was carried over at one moment."""

    event: VerificationEvent
    device_id: str
    received_at: datetime
    notices: tuple[str, ...]
    place: int = 0

    def received(self) -> Received:
        return Received(self.event.verification, self.received_at, self.place)


_OF_CASES = (
    sa.select(t.event)
    .where(
        among(t.event.c.case_id, "ids"),
        t.event.c.type.in_([kind.value for kind in _LOOKS]),
    )
    .order_by(t.event.c.received_at)
)


def of_case(conn: sa.Connection, case_id: str) -> list[Fact]:
    """In the order of receipt."""
    return of_cases(conn, [case_id]).get(case_id, [])


def of_cases(conn: sa.Connection, case_ids: Collection[str]) -> dict[str, list[Fact]]:
    """By case: its facts in the order of receipt."""
    if not case_ids:
        return {}
    found = _stored(conn, case_ids)
    for case_id, facts in _carried(conn, case_ids).items():
        found[case_id] = sorted([*facts, *found.get(case_id, ())], key=lambda fact: (fact.received_at, fact.place))
    return found


_CLAIMS = sa.select(t.undeclared_answer).where(among(t.undeclared_answer.c.new_case_id, "ids"))


def _carried(conn: sa.Connection, case_ids: Collection[str]) -> dict[str, list[Fact]]:
    """What was said of the goods that these cases were made of."""
    claims = conn.execute(_CLAIMS, {"ids": sorted(case_ids)}).all()
    if not claims:
        return {}
    known = cases.load_many(conn, {row.case_id for row in claims} | {row.new_case_id for row in claims})
    told = _stored(conn, {row.case_id for row in claims})
    return {
        row.new_case_id: _over(known[row.case_id], told.get(row.case_id, []), row, known[row.new_case_id])
        for row in claims
    }


def _over(old: cases.StoredCase, facts: Sequence[Fact], claim: sa.Row[Any], new: cases.StoredCase) -> list[Fact]:
    things = goods(cases.to_domain(old, None), [fact.received() for fact in facts])
    thing = next((each for each in things if claim.goods_id in each.names), None)
    if thing is None:
        return []
    source = {fact.event.verification.event_id: fact for fact in facts}
    looks = carried(thing, new.case_id, [item.item_id for item in new.items], claim.at)
    return [
        _moved(source[saying.received.verification.event_id], look)
        for saying, look in zip(thing.said, looks, strict=True)
    ]


def _moved(fact: Fact, look: Received) -> Fact:
    event = replace(fact.event, verification=look.verification)
    return Fact(event, fact.device_id, look.received_at, (), look.place)


def _stored(conn: sa.Connection, case_ids: Collection[str]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for row in conn.execute(_OF_CASES, {"ids": sorted(case_ids)}):
        fact = Fact(verification_from_bytes(row.body), row.device_id, row.received_at, tuple(row.notices))
        found.setdefault(row.case_id, []).append(fact)
    return found


def standing(facts: Sequence[Fact]) -> list[Fact]:
    """One per look, as the rule book corrects them, the oldest look first."""
    known = {fact.event.verification.event_id: fact for fact in facts}
    return [known[entry.verification.event_id] for entry in remittance.standing(fact.received() for fact in facts)]


def dropped_off(facts: Sequence[Fact]) -> DropOff | None:
    """The first look of the counter, as stations are told of it: its goods were taken in when and where it was first
    said, in the bags that its last correction names."""
    looks = [fact.event for fact in standing(facts) if fact.event.verification.stage is Stage.COUNTER]
    if not looks:
        return None
    first = _first_said(looks[0], {fact.event.verification.event_id: fact.event for fact in facts})
    return DropOff(first.occurred_at, first.origin.location_name, looks[0].verification.bags)


def _first_said(look: VerificationEvent, known: Mapping[str, VerificationEvent]) -> VerificationEvent:
    """What the look corrects in the end, as far as that is here; a chain that leads back to itself ends somewhere."""
    seen: set[str] = set()
    while look.verification.event_id not in seen:
        seen.add(look.verification.event_id)
        look = known.get(look.verification.supersedes or "", look)
    return look


def counting(case: ReturnCase, facts: Sequence[Fact]) -> dict[str, tuple[Fact, Finding]]:
    """By declared item: the fact that the decision rests on, and its finding."""
    known = {fact.event.verification.event_id: fact for fact in facts}
    found = remittance.counting(case, [fact.received() for fact in facts])
    return {item_id: (known[entry.verification.event_id], finding) for item_id, (entry, finding) in found.items()}
