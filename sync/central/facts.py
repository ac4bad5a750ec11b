"""What stations said about a case: the stored events, read back from the exact bytes that came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.domain.cases import DropOff
from sync.domain.events import VerificationEvent
from sync.domain.remittance import Received
from sync.domain.verification import Finding, Result, Stage
from sync.wire import event_from_bytes


@dataclass(frozen=True, slots=True)
class Fact:
    """One stored event and when central took it in."""

    event: VerificationEvent
    device_id: str
    received_at: datetime
    notices: tuple[str, ...]

    def received(self) -> Received:
        return Received(self.event.verification, self.received_at)


def of_case(conn: sa.Connection, case_id: str) -> list[Fact]:
    """In the order of receipt."""
    rows = conn.execute(sa.select(t.event).where(t.event.c.case_id == case_id).order_by(t.event.c.received_at))
    return [Fact(event_from_bytes(row.body), row.device_id, row.received_at, tuple(row.notices)) for row in rows.all()]


def standing(facts: Sequence[Fact]) -> list[Fact]:
    """Those that no other event corrects."""
    superseded = {fact.event.verification.supersedes for fact in facts}
    return [fact for fact in facts if fact.event.verification.event_id not in superseded]


def dropped_off(facts: Sequence[Fact]) -> DropOff | None:
    """The first look of the counter that stands, as stations are told of it."""
    looks = [fact.event for fact in standing(facts) if fact.event.verification.stage is Stage.COUNTER]
    if not looks:
        return None
    return DropOff(looks[0].occurred_at, looks[0].origin.location_name, looks[0].verification.bags)


def finding_behind(facts: Sequence[Fact], item_id: str, result: Result | None) -> tuple[Fact, Finding] | None:
    """The newest standing finding on that item that says what the decision rests on."""
    for fact in reversed(standing(facts)):
        for finding in fact.event.verification.findings:
            if finding.item_id == item_id and finding.result is result:
                return fact, finding
    return None
