"""What stations said about a case: the stored events, read back from the exact bytes that came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.domain import remittance
from sync.domain.cases import DropOff, ReturnCase
from sync.domain.events import EventType, VerificationEvent
from sync.domain.remittance import Received
from sync.domain.verification import Finding, Stage
from sync.wire import verification_from_bytes

_LOOKS = (EventType.COMPLETED, EventType.CORRECTED)


@dataclass(frozen=True, slots=True)
class Fact:
    """One stored look and when central took it in."""

    event: VerificationEvent
    device_id: str
    received_at: datetime
    notices: tuple[str, ...]

    def received(self) -> Received:
        return Received(self.event.verification, self.received_at)


def of_case(conn: sa.Connection, case_id: str) -> list[Fact]:
    """In the order of receipt."""
    looks = (t.event.c.case_id == case_id) & t.event.c.type.in_(_LOOKS)
    rows = conn.execute(sa.select(t.event).where(looks).order_by(t.event.c.received_at))
    return [
        Fact(verification_from_bytes(row.body), row.device_id, row.received_at, tuple(row.notices))
        for row in rows.all()
    ]


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
