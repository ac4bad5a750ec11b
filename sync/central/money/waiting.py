"""The list of exceptions that wait for somebody, kept up in the transaction of whatever opens or settles one: no page
ever searches the cases for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from sync.central.db import bulk
from sync.central.db import tables as t
from sync.central.db.among import among
from sync.domain.remittance import CaseException, ExceptionKind

NO_END = datetime(9999, 12, 31, tzinfo=UTC)
_OPEN = sa.select(t.open_exception).where(among(t.open_exception.c.case_id, "ids"))


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits in one case now. `resolve_by`: when the merchant's time for its damaged items ends. `is_first`: it
    was never decided before, so that the list says nothing of it."""

    store_id: int
    partner: str
    exceptions: tuple[CaseException, ...]
    resolve_by: datetime | None
    now: datetime
    is_first: bool = False

    def due_at(self, entry: CaseException) -> datetime:
        return self.resolve_by if entry.kind is ExceptionKind.DAMAGED and self.resolve_by else NO_END


def keep(conn: sa.Connection, cases: Mapping[str, Waiting]) -> None:
    """Make the list say of these cases, by id, what waits in them."""
    held: dict[str, dict[CaseException, datetime]] = {}
    asked = sorted(case_id for case_id, waits in cases.items() if not waits.is_first)
    for row in conn.execute(_OPEN, {"ids": asked}) if asked else ():
        entry = CaseException(ExceptionKind(row.kind), row.item_id, row.event_id)
        held.setdefault(row.case_id, {})[entry] = row.due_at
    new = []
    for case_id, waits in cases.items():
        before = held.get(case_id, {})
        for entry in before.keys() - set(waits.exceptions):
            conn.execute(sa.delete(t.open_exception).where(_is(case_id, entry)))
        for entry in dict.fromkeys(waits.exceptions):
            due = waits.due_at(entry)
            if entry not in before:
                values = {"store_id": waits.store_id, "partner": waits.partner, "opened_at": waits.now, "due_at": due}
                new.append(_key(case_id, entry) | values)
            elif before[entry] != due:
                conn.execute(sa.update(t.open_exception).where(_is(case_id, entry)).values(due_at=due))
    bulk.add(conn, t.open_exception, new)


def _key(case_id: str, entry: CaseException) -> dict[str, object]:
    return {"case_id": case_id, "kind": entry.kind.value, "item_id": entry.item_id, "event_id": entry.event_id}


def _is(case_id: str, entry: CaseException) -> sa.ColumnElement[bool]:
    e = t.open_exception.c
    return sa.and_(e.case_id == case_id, e.kind == entry.kind, e.item_id == entry.item_id, e.event_id == entry.event_id)
