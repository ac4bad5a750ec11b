"""What a station needs of the world. Adapters are in `sync.store` and `sync.client`, fakes in `tests.support`.

Errors: `StoreError` and its children when the disk or database fails, `CentralError` and its children when central
does not answer as it should. Nothing else crosses a port.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sync.domain.cases import ReturnCase
from sync.domain.verification import Photo
from sync.domain.visit import CounterVisit
from sync.wire import BatchAnswer, Changes, EnrolAnswer, Envelope, LookupAnswer


class StoreError(Exception):
    """The store cannot do it; the text is a sentence for staff."""


class DiskFull(StoreError):
    """No space: nothing was changed."""


class StoreUnusable(StoreError):
    """The data folder cannot be opened: not writable, locked by another station, or broken."""


class StoreTooNew(StoreUnusable):
    """The database was written by a newer version of this program."""


class VisitClosed(StoreError):
    """The visit is committed or cancelled; nothing can be saved to it any more."""


class CentralError(Exception):
    """Central did not answer as it should. `retry_after_s` is what it asked for, if anything."""

    def __init__(self, sentence: str, retry_after_s: float | None = None) -> None:
        super().__init__(sentence)
        self.retry_after_s = retry_after_s


class Unreachable(CentralError):
    """No connection, a time-out, a captive portal, a gateway's error: try again later."""


class SignInNeeded(CentralError):
    """Central does not accept this device's signature (401, 403): keep everything, enrol again."""


class UpdateNeeded(CentralError):
    """Central does not speak this version any more (415, 426)."""


class TooBig(CentralError):
    """The request was too big (413)."""


class Refused(CentralError):
    """Central says that the request itself is wrong (other 4xx): our bug, to be isolated."""


class Clock(Protocol):
    """`now` is UTC with zone; `monotonic` counts seconds since an arbitrary start and never goes back."""

    boot_id: str

    def now(self) -> datetime: ...

    def monotonic(self) -> float: ...


@dataclass(frozen=True, slots=True)
class CachedCase:
    """A case with the time it was told by central."""

    case: ReturnCase
    told_at: datetime


class CaseCache(Protocol):
    """Cases pulled from central, found by case id or RMA number (upper case)."""

    def find(self, value: str) -> CachedCase | None: ...

    def apply(self, changes: Changes) -> None:
        """One page of a pull with its cursor, in one transaction."""

    def keep(self, case: ReturnCase, told_at: datetime) -> None: ...

    def cursor(self) -> str: ...

    def count(self) -> int: ...


@dataclass(frozen=True, slots=True)
class OwnDropOff:
    """What this station itself knows of a case it took in."""

    case_id: str
    at: datetime
    bags: tuple[str, ...]
    synced: bool


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the next event is built on; `prev` is the chain hash before it, 32 bytes."""

    device_seq: int
    case_seq: int
    prev: bytes


class EventBuilder(Protocol):
    def __call__(self, numbers: Numbers) -> tuple[str, bytes, str]:
        """`(event_id, body, signature)` for these numbers."""


class VisitLog(Protocol):
    """The open visit, step by step, and its end. Each call is one durable transaction (WAL, synchronous=FULL)."""

    def save(self, visit: CounterVisit) -> None: ...

    def open_visit(self) -> CounterVisit | None:
        """The visit that was open when the program last stopped, if any."""

    def commit(self, visit: CounterVisit, photos: Sequence[Photo], build: EventBuilder) -> int:
        """Close the visit, write its event to the outbox and its photos to the upload list, all or nothing.

        Returns the event's device_seq. Committing an event id that is already there changes nothing.
        """

    def bag_used(self, bag: str) -> OwnDropOff | None:
        """The earlier drop-off that used this bag label at this station."""

    def dropped_off(self, case_id: str) -> OwnDropOff | None: ...

    def taken_since(self, since: datetime) -> tuple[int, int]:
        """`(returns, items)` committed since then, for the idle page."""


@dataclass(frozen=True, slots=True)
class Pending:
    """An outbox row that is due."""

    envelope: Envelope
    case_id: str
    attempts: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """What becomes of one outbox row: sent, dead (with the problem), or due again at `next_at`.

    `link_down` says that a pending row waits for the network and not for itself: `link_returned` makes it due.
    """

    event_id: str
    state: str  # "sent" | "dead" | "pending"
    problem: str = ""
    next_at: datetime | None = None
    notices: tuple[str, ...] = ()
    link_down: bool = False


@dataclass(frozen=True, slots=True)
class QueueStatus:
    waiting: int
    dead: int
    photos: int
    oldest: datetime | None


class Outbox(Protocol):
    """Events on their way out. Order is kept within a case; no case waits for another."""

    def due(self, now: datetime, limit: int) -> Sequence[Pending]:
        """Pending rows by device_seq, without those whose case has an earlier row that is not due yet."""

    def settle(self, settlements: Sequence[Settlement]) -> None:
        """One transaction; `pending` counts an attempt."""

    def next_due(self) -> datetime | None:
        """When the next row can go, which may be past; None when nothing is pending."""

    def link_returned(self, now: datetime) -> None:
        """Rows that waited for the network only are due at once; rows that central put off keep their time."""

    def status(self) -> QueueStatus: ...

    def raise_sequence(self, last_device_seq: int) -> None:
        """Go on above what central has seen, after a re-enrolment."""


class PhotoVault(Protocol):
    """Photographs under the SHA-256 of their bytes, fsynced (file and folder) before `put` returns."""

    def put(self, data: bytes, mime: str = "image/jpeg") -> Photo: ...

    def read(self, sha256: str) -> bytes: ...

    def path(self, sha256: str) -> Path:
        """Where the picture lies, for showing it; it is never written through this path."""

    def due(self, now: datetime, limit: int) -> Sequence[Photo]:
        """Photos of committed events that central has not confirmed."""

    def confirmed(self, sha256: str, at: datetime) -> None: ...

    def postpone(self, sha256: str, next_at: datetime, problem: str) -> None: ...

    def wanted(self, hashes: Sequence[str]) -> None:
        """Central misses these: they are due at once."""

    def next_due(self) -> datetime | None: ...


class Central(Protocol):
    """The central API as a station sees it; every call raises CentralError and nothing else."""

    def post_events(self, envelopes: Sequence[Envelope]) -> BatchAnswer: ...

    def put_blob(self, photo: Photo, data: bytes) -> None: ...

    def changes(self, cursor: str, limit: int) -> Changes | None:
        """None: nothing is new since `cursor`."""

    def lookup(self, code: str, deadline_s: float) -> LookupAnswer: ...

    def enrol(self, code: str) -> EnrolAnswer: ...


class Signer(Protocol):
    """The device's own key; the private half never leaves it. `device_id` is empty until the device is enrolled."""

    @property
    def device_id(self) -> str: ...

    @property
    def public_key(self) -> bytes:
        """The 32 raw bytes of the Ed25519 public key."""

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature, 64 bytes."""
