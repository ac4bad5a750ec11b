"""The frozen events: facts that are written once and never changed.

Each event's body is chained to the one before it on the same device: c(n) = SHA-256(c(n-1) || SHA-256(body)), the
first c being 32 zero bytes; the device signs c(n-1) || SHA-256(body).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Literal

from sync.domain.custody import BagReplaced, ProvisionalReceived, ToteClosed, ToteHandedOver
from sync.domain.verification import Verification

CHAIN_START = bytes(32)
_SIGNING_DOMAIN = b"returnpoint event v1\x00"


class EventType(StrEnum):
    """`CORRECTED` names the event it supersedes."""

    COMPLETED = "verification.completed"
    CORRECTED = "verification.corrected"
    BAG_REPLACED = "bag.replaced"
    TOTE_CLOSED = "tote.closed"
    TOTE_HANDED_OVER = "tote.handed_over"
    PROVISIONAL = "provisional.received"


@dataclass(frozen=True, slots=True)
class ClockReading:
    """How the station's clock stood: `offset_ms` is server minus station as last measured, `mono_ms` counts since
    the boot named by `boot_id`."""

    offset_ms: int
    boot_id: str
    mono_ms: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Who saw it and where."""

    station_id: str
    location_id: str
    location_name: str
    operator_ref: str
    app_version: str


@dataclass(frozen=True, slots=True)
class EventHead:
    """What every event says: numbered by device and by subject, chained by `prev` (hex of the chain hash before).

    The subject is what the event is about: a case, a tote, or a bag without a case. Events of one subject travel in
    their order.
    """

    type: EventType
    device_seq: int
    case_seq: int
    prev: str
    occurred_at: datetime
    clock: ClockReading
    origin: Origin
    rule_version: str


@dataclass(frozen=True, slots=True)
class VerificationEvent(EventHead):
    """A look at a case, or the correction of one."""

    type: Literal[EventType.COMPLETED, EventType.CORRECTED]
    verification: Verification


@dataclass(frozen=True, slots=True)
class BagReplacedEvent(EventHead):
    type: Literal[EventType.BAG_REPLACED]
    replacement: BagReplaced


@dataclass(frozen=True, slots=True)
class ToteClosedEvent(EventHead):
    type: Literal[EventType.TOTE_CLOSED]
    tote: ToteClosed


@dataclass(frozen=True, slots=True)
class ToteHandedOverEvent(EventHead):
    type: Literal[EventType.TOTE_HANDED_OVER]
    handover: ToteHandedOver


@dataclass(frozen=True, slots=True)
class ProvisionalEvent(EventHead):
    type: Literal[EventType.PROVISIONAL]
    provisional: ProvisionalReceived


Event = VerificationEvent | BagReplacedEvent | ToteClosedEvent | ToteHandedOverEvent | ProvisionalEvent
# What an event says beside its head; each has `event_id`, `subject`, `labels` and `photos()`.
Said = Verification | BagReplaced | ToteClosed | ToteHandedOver | ProvisionalReceived
# Every field of the head but the type, which follows from what is said.
Head = tuple[int, int, str, datetime, ClockReading, Origin, str]


def event_of(said: Said, head: Head) -> Event:
    """The event that says it."""
    match said:
        case Verification():
            kind: Literal[EventType.COMPLETED, EventType.CORRECTED]
            kind = EventType.COMPLETED if said.supersedes is None else EventType.CORRECTED
            return VerificationEvent(kind, *head, said)
        case BagReplaced():
            return BagReplacedEvent(EventType.BAG_REPLACED, *head, said)
        case ToteClosed():
            return ToteClosedEvent(EventType.TOTE_CLOSED, *head, said)
        case ToteHandedOver():
            return ToteHandedOverEvent(EventType.TOTE_HANDED_OVER, *head, said)
        case ProvisionalReceived():
            return ProvisionalEvent(EventType.PROVISIONAL, *head, said)


def said_by(event: Event) -> Said:
    """What the event says, without its head."""
    match event:
        case VerificationEvent():
            return event.verification
        case BagReplacedEvent():
            return event.replacement
        case ToteClosedEvent():
            return event.tote
        case ToteHandedOverEvent():
            return event.handover
        case ProvisionalEvent():
            return event.provisional


def chain_hash(prev: bytes, body: bytes) -> bytes:
    """The chain's next link, 32 bytes."""
    return sha256(prev + sha256(body).digest()).digest()


def signing_input(prev: bytes, body: bytes) -> bytes:
    """The bytes a device signs for one event."""
    return _SIGNING_DOMAIN + prev + sha256(body).digest()
