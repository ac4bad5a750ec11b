"""The frozen events: facts that are written once and never changed.

Each event's body is chained to the one before it on the same device: c(n) = SHA-256(c(n-1) || SHA-256(body)), the
first c being 32 zero bytes; the device signs c(n-1) || SHA-256(body).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from sync.domain.verification import Verification

CHAIN_START = bytes(32)
_SIGNING_DOMAIN = b"returnpoint event v1\x00"


class EventType(StrEnum):
    """`CORRECTED` names the event it supersedes."""

    COMPLETED = "verification.completed"
    CORRECTED = "verification.corrected"


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
class VerificationEvent:
    """A verification as it travels: numbered by device and case, chained by `prev` (hex of the chain hash before)."""

    type: EventType
    device_seq: int
    case_seq: int
    prev: str
    occurred_at: datetime
    clock: ClockReading
    origin: Origin
    rule_version: str
    verification: Verification


def chain_hash(prev: bytes, body: bytes) -> bytes:
    """The chain's next link, 32 bytes."""
    return sha256(prev + sha256(body).digest()).digest()


def signing_input(prev: bytes, body: bytes) -> bytes:
    """The bytes a device signs for one event."""
    return _SIGNING_DOMAIN + prev + sha256(body).digest()
