"""What operators see of bags and totes: each as far as the events say, with what does not fit together in words.

Nothing is stored beside the events but the labels that each of them names; the trail is read anew every time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.partners import cases
from sync.central.problems import Refusal
from sync.domain.custody import BagReplaced, ProvisionalReceived, ToteClosed, ToteHandedOver
from sync.domain.events import Event, EventType, Said, VerificationEvent, said_by
from sync.domain.remittance import ExceptionKind
from sync.domain.verification import Verification
from sync.wire import event_from_bytes

MOST_TOTES = 200
MOST_PROVISIONAL = 500
_BINDS = (EventType.COMPLETED, EventType.CORRECTED, EventType.BAG_REPLACED, EventType.PROVISIONAL)


@dataclass(frozen=True, slots=True)
class _Told:
    """A stored event with who sent it."""

    event: Event
    event_id: str
    station_name: str
    received_at: datetime
    notices: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "event_id": self.event_id,
            "type": self.event.type,
            "at": self.event.occurred_at.isoformat(),
            "received_at": self.received_at.isoformat(),
            "station": self.station_name,
            "location": self.event.origin.location_name,
            "staff": self.event.origin.operator_ref,
            "notices": list(self.notices),
        }


def name_labels(conn: sa.Connection, event_id: str, said: Said) -> None:
    """The event's place in the trails of its bags and totes."""
    labels = sorted({label for label in said.labels if label})
    if labels:
        conn.execute(sa.insert(t.event_label), [{"event_id": event_id, "label": label} for label in labels])


def totes(conn: sa.Connection, limit: int = 50) -> list[dict[str, Any]]:
    """The totes that were closed last, the newest first, each with its handover and with what is wrong."""
    closings = _events(
        conn,
        sa.select(t.event.c.event_id)
        .where(t.event.c.type == EventType.TOTE_CLOSED, t.RARE)
        .order_by(t.event.c.received_at.desc())
        .limit(min(limit, MOST_TOTES)),
    )
    labels = {label for told in closings for label in said_by(told.event).labels}
    trails = _trails(conn, labels)
    return [_tote(told, trails) for told in reversed(closings)]


def trail(conn: sa.Connection, label: str) -> dict[str, Any]:
    """Everything that happened to a bag or tote, in the order of receipt. Refusal 404 when no event names it."""
    named = _trails(conn, [label]).get(label, [])
    if not named:
        raise Refusal(404, "unknown-label", f"No event names {label}.")
    closed = {told.event_id for told in named if isinstance(said_by(told.event), ToteClosed)}
    around = [told for told in _handovers(conn, named) if _closed_by(told) & closed and told not in named]
    steps = sorted([*named, *around], key=lambda told: told.received_at)
    return {"label": label, "events": [told.to_json() | _words(said_by(told.event)) for told in steps]}


def provisionals(conn: sa.Connection) -> list[dict[str, Any]]:
    """Goods that were taken in without a case, the newest first; `case_id` is null until a person found theirs."""
    newest = (
        sa.select(t.event.c.event_id)
        .where(t.event.c.type == EventType.PROVISIONAL, t.RARE)
        .order_by(t.event.c.received_at.desc())
        .limit(MOST_PROVISIONAL)
    )
    return _provisionals(conn, newest)


def _provisionals(conn: sa.Connection, ids: sa.Select[Any]) -> list[dict[str, Any]]:
    m = t.provisional_match
    matched = {row.event_id: row for row in conn.execute(sa.select(m).where(m.c.event_id.in_(ids)))}
    found = _events(conn, ids)
    return [
        told.to_json()
        | _words(said_by(told.event))
        | {
            "photos": [photo.sha256 for photo in said_by(told.event).photos()],
            "case_id": matched[told.event_id].case_id if told.event_id in matched else None,
            "match_note": matched[told.event_id].note if told.event_id in matched else "",
        }
        for told in reversed(found)
    ]


def match(ctx: Context, event_id: str, case_id: str, note: str) -> dict[str, Any]:
    """A person says which case these goods are of; said anew, the last word stands. Money is not moved by it: the case
    is verified by a look, as any other. Refusal 404."""
    with ctx.db.write() as conn:
        gates.hold(conn, [f"provisional:{event_id}"])
        case = cases.existing(conn, case_id)
        kind = conn.scalar(sa.select(t.event.c.type).where(t.event.c.event_id == event_id))
        if kind != EventType.PROVISIONAL:
            raise Refusal(404, "unknown-event", "No goods were taken in without a case under this id.")
        m = t.provisional_match
        conn.execute(sa.delete(m).where(m.c.event_id == event_id))
        conn.execute(sa.insert(m).values(event_id=event_id, case_id=case.case_id, note=note, at=ctx.clock.now()))
        return _provisionals(conn, sa.select(t.event.c.event_id).where(t.event.c.event_id == event_id))[0]


def _events(conn: sa.Connection, ids: sa.Select[Any]) -> list[_Told]:
    """In the order of receipt."""
    query = (
        sa.select(t.event, t.device.c.station_name)
        .join(t.device, t.device.c.device_id == t.event.c.device_id)
        .where(t.event.c.event_id.in_(ids), t.event.c.subject != "")
        .order_by(t.event.c.received_at, t.event.c.device_id, t.event.c.device_seq)
    )
    return [
        _Told(event_from_bytes(row.body), row.event_id, row.station_name, row.received_at, tuple(row.notices))
        for row in conn.execute(query)
    ]


def _trails(conn: sa.Connection, labels: Iterable[str]) -> dict[str, list[_Told]]:
    """By label: the events that name it."""
    wanted = sorted(set(labels))
    found: dict[str, list[_Told]] = {}
    for start in range(0, len(wanted), 500):
        some = set(wanted[start : start + 500])
        for told in _events(conn, sa.select(t.event_label.c.event_id).where(t.event_label.c.label.in_(some))):
            for label in some.intersection(said_by(told.event).labels):
                found.setdefault(label, []).append(told)
    return found


def _handovers(conn: sa.Connection, named: Sequence[_Told]) -> list[_Told]:
    labels = {said.tote for told in named if isinstance(said := said_by(told.event), ToteClosed)}
    return [told for trail in _trails(conn, labels).values() for told in trail]


def _closed_by(told: _Told) -> set[str]:
    said = said_by(told.event)
    return {tote.closed_by for tote in said.totes} if isinstance(said, ToteHandedOver) else set()


def _tote(told: _Told, trails: dict[str, list[_Told]]) -> dict[str, Any]:
    said = said_by(told.event)
    assert isinstance(said, ToteClosed)
    handed = [step for step in trails[said.tote] if told.event_id in _closed_by(step)]
    again = _sealed_again(told, said, handed, trails[said.tote])
    problems = [words for bag in said.bags for words in _problems(bag, told, trails)] if again is None else []
    if len(handed) > 1:
        problems.append(f"Tote {said.tote} was handed over {len(handed)} times; the first one counts.")
    first = handed[0].to_json() | _words(said_by(handed[0].event)) if handed else None
    return told.to_json() | _words(said) | {"handed_over": first, "sealed_again": again, "problems": problems}


def _sealed_again(told: _Told, said: ToteClosed, handed: Sequence[_Told], trail: Sequence[_Told]) -> str | None:
    """The closing that counts in place of this one: the tote never left, was opened, and was sealed anew by the same
    station."""
    if handed:
        return None
    later = (
        step.event_id
        for step in trail
        if isinstance(other := said_by(step.event), ToteClosed)
        and (other.tote, step.event.origin.station_id) == (said.tote, told.event.origin.station_id)
        and step.event.device_seq > told.event.device_seq
    )
    return next(later, None)


def _problems(bag: str, tote: _Told, trails: dict[str, list[_Told]]) -> Iterable[str]:
    trail = trails.get(bag, [])
    binding = [told for told in trail if told.event.type in _BINDS]
    if not binding:
        yield f"Bag {bag} is not known: no event says what is in it."
    looks = [told for told in binding if isinstance(told.event, VerificationEvent)]
    if looks and ExceptionKind.DOUBLE_DROP_OFF.value in looks[-1].notices:
        yield f"Bag {bag} should have been on hold: its return was dropped off twice."
    about = {said_by(told.event).subject for told in looks}
    if len(about) > 1:
        yield f"The label {bag} was used for {len(about)} returns."
    if any(isinstance(said := said_by(told.event), BagReplaced) and said.old == bag for told in binding):
        yield f"Bag {bag} was replaced by another one and should be empty."
    if any(_is_elsewhere(step, tote, trails) for step in trail):
        yield f"Bag {bag} is in another tote as well."


def _is_elsewhere(step: _Told, tote: _Told, trails: dict[str, list[_Told]]) -> bool:
    """Whether that step put the bag into another tote than this, or into an earlier filling of it that left; a filling
    that was opened again does not count."""
    other, mine = said_by(step.event), said_by(tote.event)
    if not isinstance(other, ToteClosed) or not isinstance(mine, ToteClosed) or step.event_id == tote.event_id:
        return False
    trail = trails.get(other.tote, [])
    handed = [one for one in trail if step.event_id in _closed_by(one)]
    if _sealed_again(step, other, handed, trail):
        return False
    return other.tote != mine.tote or bool(handed)


def _words(said: Said) -> dict[str, Any]:
    """What the event says of bags and totes."""
    match said:
        case Verification():
            return {"case_id": said.case_id, "bags": list(said.bags)}
        case BagReplaced():
            reason = said.reason.value
            return {"case_id": said.case_id, "old": said.old, "new": said.new, "reason": reason, "note": said.note}
        case ToteClosed():
            return {
                "tote": said.tote,
                "seal": said.seal,
                "weight_g": said.weight_g,
                "bags": list(said.bags),
                "items": said.items,
                "unknown": list(said.unknown),
                "approved_by": said.approved_by,
            }
        case ToteHandedOver():
            totes = [{"tote": one.tote, "seal": one.seal, "bags": one.bags} for one in said.totes]
            return {"carrier": said.carrier, "driver": said.driver, "totes": totes, "unsent": said.unsent}
        case ProvisionalReceived():
            return {"bag": said.bag, "code": said.code, "note": said.note, "approved_by": said.approved_by}
