"""The station's ports in memory, with the same behaviour as the real adapters (tests/contract proves it)."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sync.domain.cases import CaseStatus, ReturnCase
from sync.domain.events import CHAIN_START, chain_hash
from sync.domain.passes import PassTrust
from sync.domain.remittance import ExceptionKind
from sync.domain.verification import Photo, Result
from sync.domain.visit import CounterVisit, Step
from sync.station.answers import LONGEST_WAIT
from sync.station.ports import (
    CachedCase,
    CentralError,
    EventBuilder,
    Kept,
    Notice,
    Numbers,
    OwnDropOff,
    Pending,
    QueueEntry,
    QueueOverview,
    QueueStatus,
    Settlement,
    StoreError,
    Unreachable,
    VisitClosed,
)
from sync.wire import (
    Ack,
    BatchAnswer,
    CaseDelete,
    Changes,
    DayAnswer,
    DayClaim,
    DayEntry,
    EnrolAnswer,
    Envelope,
    Heartbeat,
    LookupAnswer,
    Verdict,
    VerdictStatus,
)
from tests.support.clock import FakeClock

_PAST = datetime(1970, 1, 1, tzinfo=UTC)


class FakeSigner:
    """A fixed key, so that signatures can be checked and compared."""

    def __init__(self, device_id: str = "dev_1", seed: bytes = b"\x07" * 32) -> None:
        self.device_id = device_id
        self._key = Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def public_key(self) -> bytes:
        return self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


@dataclass
class Row:
    envelope: Envelope
    case_id: str
    created_at: datetime
    prev: bytes
    state: str = "pending"
    attempts: int = 0
    next_at: datetime = _PAST
    link_down: bool = False
    problem: str = ""
    notices: tuple[str, ...] = ()
    sent_at: datetime | None = None
    aside: bool = False

    @property
    def on_hold(self) -> bool:
        return self.state == "sent" and ExceptionKind.DOUBLE_DROP_OFF in self.notices and not self.aside


@dataclass
class BlobRow:
    photo: Photo
    confirmed: bool = False
    confirmed_at: datetime | None = None
    next_at: datetime = _PAST
    problem: str = ""


@dataclass
class Memory:
    """What a station's disk would hold."""

    visits: dict[str, tuple[CounterVisit, bool]] = field(default_factory=dict)  # with "is open"
    rows: list[Row] = field(default_factory=list)
    drop_offs: list[tuple[OwnDropOff, str, int]] = field(default_factory=list)  # with event id and items
    cases: dict[str, CachedCase] = field(default_factory=dict)
    over: set[str] = field(default_factory=set)
    cursor: str = ""
    refill: set[str] | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    blobs: dict[str, BlobRow] = field(default_factory=dict)
    last_seq: int = 0

    def unsent(self, case_id: str) -> bool:
        return any(row.case_id == case_id and row.state != "sent" for row in self.rows)


class FakeVisitLog:
    def __init__(self, memory: Memory, clock: FakeClock) -> None:
        self._memory = memory
        self._clock = clock

    def save(self, visit: CounterVisit) -> None:
        known = self._memory.visits.get(visit.visit_id)
        if known is not None and not known[1]:
            raise VisitClosed("This return is closed already. Scan the next return code.")
        is_open = visit.step is not Step.CANCELLED
        others = [entry for entry, still in self._memory.visits.values() if still and entry.visit_id != visit.visit_id]
        if is_open and others:
            raise StoreError("Another visit is open.")
        self._memory.visits[visit.visit_id] = (visit, is_open)

    def open_visit(self) -> CounterVisit | None:
        return next((visit for visit, is_open in self._memory.visits.values() if is_open), None)

    def commit(self, visit: CounterVisit, photos: Sequence[Photo], build: EventBuilder) -> int:
        memory = self._memory
        for row in memory.rows:
            if row.envelope.event_id == visit.event_id:
                memory.visits[visit.visit_id] = (visit, False)
                return row.envelope.device_seq
        case_id = visit.case.case_id
        last = memory.rows[-1] if memory.rows else None
        prev = chain_hash(last.prev, last.envelope.body.encode()) if last else CHAIN_START
        in_case = sum(row.case_id == case_id for row in memory.rows)
        numbers = Numbers(memory.last_seq + 1, in_case + 1, prev)
        event_id, body, signature = build(numbers)
        envelope = Envelope(device_seq=numbers.device_seq, event_id=event_id, signature=signature, body=body.decode())
        memory.last_seq = numbers.device_seq
        memory.rows.append(Row(envelope, case_id, self._clock.now(), prev))
        for photo in photos:
            memory.blobs.setdefault(photo.sha256, BlobRow(photo))
        taken = sum(finding.result is not Result.NOT_RECEIVED for finding in visit.findings)
        taken += sum(item.quantity for item in visit.undeclared)
        at = visit.sealed_at or visit.started_at
        memory.drop_offs.append((OwnDropOff(case_id, at, visit.bags, synced=False), event_id, taken))
        memory.visits[visit.visit_id] = (visit, False)
        return numbers.device_seq

    def _own(self, matches: Callable[[OwnDropOff], bool]) -> OwnDropOff | None:
        states = {row.envelope.event_id: row.state for row in self._memory.rows}
        for own, event_id, _ in sorted(self._memory.drop_offs, key=lambda entry: entry[0].at, reverse=True):
            if matches(own):
                return replace(own, synced=states.get(event_id, "sent") == "sent")
        return None

    def bag_used(self, bag: str) -> OwnDropOff | None:
        return self._own(lambda own: bag in own.bags)

    def dropped_off(self, case_id: str) -> OwnDropOff | None:
        return self._own(lambda own: own.case_id == case_id)

    def taken_since(self, since: datetime) -> tuple[int, int]:
        taken = [items for own, _, items in self._memory.drop_offs if own.at >= since]
        return len(taken), sum(taken)


class FakeOutbox:
    def __init__(self, memory: Memory, clock: FakeClock) -> None:
        self._memory = memory
        self._clock = clock

    def _pending(self) -> list[Row]:
        return [row for row in self._memory.rows if row.state == "pending"]

    def due(self, now: datetime, limit: int) -> Sequence[Pending]:
        held: set[str] = set()
        found: list[Pending] = []
        for row in self._pending():
            if row.case_id not in held and not now < row.next_at <= now + LONGEST_WAIT:
                found.append(Pending(row.envelope, row.case_id, row.attempts))
            held.add(row.case_id)
        return tuple(found[:limit])

    def settle(self, settlements: Sequence[Settlement]) -> None:
        by_id = {row.envelope.event_id: row for row in self._pending()}
        for entry in settlements:
            row = by_id.get(entry.event_id)
            if row is None:
                continue
            row.state, row.problem, row.link_down = entry.state, entry.problem, entry.link_down
            row.attempts += entry.state == "pending"
            row.notices = entry.notices
            row.next_at = entry.next_at or _PAST
            row.sent_at = (entry.at or self._clock.now()) if entry.state == "sent" else None

    def next_due(self) -> datetime | None:
        heads: dict[str, datetime] = {}
        for row in self._pending():
            heads.setdefault(row.case_id, row.next_at)
        return min(heads.values(), default=None)

    def link_returned(self, now: datetime) -> None:
        for row in self._pending():
            if row.link_down:
                row.link_down, row.next_at = False, min(row.next_at, now)

    def status(self) -> QueueStatus:
        pending = self._pending()
        return QueueStatus(
            waiting=len(pending),
            dead=sum(row.state == "dead" for row in self._memory.rows),
            photos=sum(not blob.confirmed for blob in self._memory.blobs.values()),
            oldest=pending[0].created_at if pending else None,
            on_hold=sum(row.on_hold for row in self._memory.rows),
        )

    def overview(self, since: datetime, limit: int) -> QueueOverview:
        rows = self._memory.rows
        sent = sorted(
            (row for row in rows if row.sent_at is not None and row.sent_at >= since),
            key=lambda row: (row.sent_at or _PAST, row.envelope.device_seq),
            reverse=True,
        )
        groups = (
            [row for row in reversed(rows) if row.state == "dead"],
            [row for row in reversed(rows) if row.on_hold],
            self._pending(),
            [row for row in sent if not row.on_hold],
        )
        waiting = [blob for blob in self._memory.blobs.values() if not blob.confirmed]
        return QueueOverview(
            status=self.status(),
            sent=len(sent),
            photo_bytes=sum(blob.photo.size for blob in waiting),
            entries=tuple(self._entry(row) for group in groups for row in group[:limit]),
        )

    def _entry(self, row: Row) -> QueueEntry:
        bags = {event_id: own.bags for own, event_id, _ in self._memory.drop_offs}
        body = json.loads(row.envelope.body)
        waiting = [
            blob
            for digest, blob in self._memory.blobs.items()
            if not blob.confirmed and f'"{digest}"' in row.envelope.body
        ]
        before = [other for other in self._pending() if other.case_id == row.case_id]
        return QueueEntry(
            event_id=row.envelope.event_id,
            device_seq=row.envelope.device_seq,
            case_id=row.case_id,
            type=body.get("type", ""),
            bags=bags.get(row.envelope.event_id, ()),
            state=row.state,
            attempts=row.attempts,
            next_at=row.next_at,
            link_down=row.link_down,
            behind=row.state == "pending" and before[0] is not row,
            problem=row.problem,
            notices=row.notices,
            written_at=row.created_at,
            sent_at=row.sent_at,
            on_hold=row.on_hold,
            photos_waiting=len(waiting),
            photo_problem=max((blob.problem for blob in waiting), default=""),
        )

    def put_aside(self, event_id: str) -> None:
        for row in self._memory.rows:
            row.aside = row.aside or row.envelope.event_id == event_id

    def send_again(self, event_id: str) -> None:
        for row in self._memory.rows:
            if row.envelope.event_id == event_id and row.state == "dead":
                row.state, row.next_at, row.link_down, row.attempts = "pending", _PAST, False, row.attempts + 1

    def never_arrived(self, runs: Sequence[tuple[int, int]]) -> None:
        for row in self._memory.rows:
            if row.state == "sent" and any(first <= row.envelope.device_seq <= last for first, last in runs):
                row.state, row.next_at, row.link_down = "pending", _PAST, False

    def raise_sequence(self, last_device_seq: int) -> None:
        self._memory.last_seq = max(self._memory.last_seq, last_device_seq)

    def notices(self) -> Sequence[Notice]:
        drop_offs = {event_id: own for own, event_id, _ in self._memory.drop_offs}
        noted = [
            (row, drop_offs[row.envelope.event_id])
            for row in reversed(self._memory.rows)
            if row.notices and row.envelope.event_id in drop_offs
        ]
        return tuple(Notice(row.envelope.event_id, row.case_id, own.bags, row.notices, own.at) for row, own in noted)

    def refused(self, limit: int) -> Sequence[Kept]:
        return tuple(_kept(row) for row in reversed(self._memory.rows) if row.state == "dead")[:limit]

    def written(self, since: datetime, until: datetime) -> Sequence[Kept]:
        numbers = [row.envelope.device_seq for row in self._memory.rows if since <= row.created_at < until]
        if not numbers:
            return ()
        ends = min(numbers), max(numbers)
        return tuple(_kept(row) for row in self._memory.rows if ends[0] <= row.envelope.device_seq <= ends[1])

    def last_number(self) -> int:
        return self._memory.last_seq

    def unsent(self, after_seq: int, limit: int) -> Sequence[Pending]:
        rows = [row for row in self._memory.rows if row.state != "sent" and row.envelope.device_seq > after_seq]
        return tuple(Pending(row.envelope, row.case_id, row.attempts) for row in rows[:limit])


def _kept(row: Row) -> Kept:
    digest = hashlib.sha256(row.envelope.body.encode()).hexdigest()
    entry = DayEntry(device_seq=row.envelope.device_seq, event_id=row.envelope.event_id, body_sha256=digest)
    return Kept(entry, row.case_id, row.state, row.problem, row.created_at)


class FakeCaseCache:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def find(self, value: str) -> CachedCase | None:
        value = value.strip().upper()
        dropped = {own.case_id for own, _, _ in self._memory.drop_offs}

        def rank(told: CachedCase) -> tuple[bool, bool, datetime, str]:
            case = told.case
            to_take = case.status is CaseStatus.OPEN and case.case_id not in dropped
            return case.case_id.upper() == value, to_take, case.created_at or _PAST, case.case_id

        found = [
            told
            for told in self._memory.cases.values()
            if value in (told.case.case_id.upper(), told.case.rma_number.upper())
        ]
        return max(found, key=rank, default=None)

    def apply(self, changes: Changes) -> None:
        memory = self._memory
        memory.last_seq = max(memory.last_seq, changes.last_device_seq or 0)
        if changes.full_resync:
            memory.refill = set()
        for change in changes.changes:
            case_id = change.case_id if isinstance(change, CaseDelete) else change.case.case_id
            if memory.refill is not None:
                (memory.refill.discard if isinstance(change, CaseDelete) else memory.refill.add)(case_id)
            if memory.unsent(case_id):
                continue
            if isinstance(change, CaseDelete):
                self._leave(case_id)
            else:
                memory.cases[case_id] = CachedCase(change.case, changes.server_time)
        memory.cursor = changes.cursor
        if memory.refill is not None and not changes.has_more:
            told = memory.refill
            for case_id in [key for key in memory.cases if key not in told and not memory.unsent(key)]:
                self._leave(case_id)
            memory.refill = None

    def keep(self, case: ReturnCase, told_at: datetime) -> None:
        known = self._memory.cases.get(case.case_id)
        if known is None or known.case.version <= case.version:
            self._memory.cases[case.case_id] = CachedCase(case, told_at)

    def cursor(self) -> str:
        return self._memory.cursor

    def count(self) -> int:
        return len(self._memory.cases)

    def is_over(self, case_id: str) -> bool:
        return case_id in self._memory.over

    def _leave(self, case_id: str) -> None:
        told = self._memory.cases.pop(case_id, None)
        if told is not None and told.case.status not in (CaseStatus.OPEN, CaseStatus.PENDING_APPROVAL):
            self._memory.over.add(case_id)

    def wipe(self) -> None:
        self._memory.cases.clear()
        self._memory.over.clear()
        self._memory.cursor = ""
        self._memory.refill = None


class FakeTrust:
    def __init__(self) -> None:
        self.trust: PassTrust | None = None

    def current(self) -> PassTrust | None:
        return self.trust

    def keep(self, trust: PassTrust) -> None:
        if self.trust is None or self.trust.told_at < trust.told_at:
            self.trust = trust


class FakePhotoVault:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def put(self, data: bytes, mime: str = "image/jpeg") -> Photo:
        digest = hashlib.sha256(data).hexdigest()
        self._memory.files[digest] = data
        return Photo(digest, len(data), mime)

    def read(self, sha256: str) -> bytes:
        if sha256 not in self._memory.files:
            raise StoreError(f"Photo {sha256[:12]} is missing on this station's disk.")
        return self._memory.files[sha256]

    def path(self, sha256: str) -> Path:
        return Path("/nowhere") / sha256

    def due(self, now: datetime, limit: int) -> Sequence[Photo]:
        def is_due(blob: BlobRow) -> bool:
            return not now < blob.next_at <= now + LONGEST_WAIT

        waiting = [blob for blob in self._memory.blobs.values() if not blob.confirmed and is_due(blob)]
        waiting.sort(key=lambda blob: (blob.next_at, blob.photo.sha256))
        return tuple(blob.photo for blob in waiting[:limit])

    def confirmed(self, sha256: str, at: datetime) -> None:
        blob = self._memory.blobs[sha256]
        blob.confirmed, blob.confirmed_at = True, at

    def postpone(self, sha256: str, next_at: datetime, problem: str) -> None:
        blob = self._memory.blobs[sha256]
        blob.next_at, blob.problem = next_at, problem

    def wanted(self, hashes: Sequence[str]) -> None:
        for digest in hashes:
            if digest in self._memory.blobs and digest in self._memory.files:
                self._memory.blobs[digest].confirmed = False
                self._memory.blobs[digest].next_at = _PAST

    def next_due(self) -> datetime | None:
        waiting = (blob.next_at for blob in self._memory.blobs.values() if not blob.confirmed)
        return min(waiting, default=None)


class FakeStore:
    """All of them on one memory; `for_thread` and `close` do nothing, for there is no connection."""

    def __init__(self, clock: FakeClock) -> None:
        self.memory = Memory()
        self.visits = FakeVisitLog(self.memory, clock)
        self.outbox = FakeOutbox(self.memory, clock)
        self.cases = FakeCaseCache(self.memory)
        self.photos = FakePhotoVault(self.memory)
        self.trust = FakeTrust()
        self.tidied: list[datetime] = []

    def tidy(self, now: datetime) -> None:
        self.tidied.append(now)

    def for_thread(self) -> "FakeStore":
        return self

    def close(self) -> None:
        """Nothing to close."""


class FakeCentral:
    """Accepts everything once, unless told otherwise.

    `failures` are raised first, one per call; `verdicts` name the answer of single events; `refuses` says which
    events make central refuse a whole batch that has them, with which error; `failures_by_event` are raised once,
    when that event comes alone.
    """

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.offset_ms = 0
        self.failures: list[CentralError] = []
        self.failures_by_event: dict[str, CentralError] = {}
        self.verdicts: dict[str, Verdict] = {}
        self.refuses: dict[str, CentralError] = {}
        self.silent: set[str] = set()
        self.missing_blobs: list[str] = []
        self.gaps: list[tuple[int, int]] = []
        self.batches: list[list[str]] = []
        self.received: dict[str, Envelope] = {}
        self.blobs: dict[str, bytes] = {}
        self.pages: list[Changes] = []
        self.cursors: list[str] = []
        self.known: dict[str, ReturnCase] = {}
        self.asked: list[str] = []
        self.beats: list[Heartbeat] = []
        self.claims: list[DayClaim] = []
        self.day_answers: list[DayAnswer] = []

    def _maybe_fail(self) -> None:
        if self.failures:
            raise self.failures.pop(0)

    def post_events(self, envelopes: Sequence[Envelope]) -> BatchAnswer:
        self._maybe_fail()
        ids = [envelope.event_id for envelope in envelopes]
        self.batches.append(ids)
        for event_id in ids:
            if event_id in self.failures_by_event and len(ids) == 1:
                raise self.failures_by_event.pop(event_id)
            if event_id in self.refuses:
                raise self.refuses[event_id]
        results = [self._verdict(envelope) for envelope in envelopes if envelope.event_id not in self.silent]
        highest = max((envelope.device_seq for envelope in self.received.values()), default=0)
        return BatchAnswer(
            results=results,
            missing_blobs=self.missing_blobs,
            ack=Ack(device_seq_contiguous=highest, gaps=self.gaps),
            server_time=self._clock.now(),
        )

    def _verdict(self, envelope: Envelope) -> Verdict:
        if envelope.event_id in self.verdicts:
            return self.verdicts[envelope.event_id]
        known = envelope.event_id in self.received
        self.received[envelope.event_id] = envelope
        return Verdict(event_id=envelope.event_id, status=VerdictStatus.DUPLICATE if known else VerdictStatus.ACCEPTED)

    def put_blob(self, photo: Photo, data: bytes) -> None:
        self._maybe_fail()
        self.blobs[photo.sha256] = data

    def has_blob(self, sha256: str) -> bool:
        self._maybe_fail()
        return sha256 in self.blobs

    def changes(self, cursor: str, limit: int) -> Changes | None:
        self._maybe_fail()
        self.cursors.append(cursor)
        return self.pages.pop(0) if self.pages else None

    def lookup(self, code: str, deadline_s: float) -> LookupAnswer:
        self._maybe_fail()
        self.asked.append(code)
        return LookupAnswer(case=self.known.get(code), server_time=self._clock.now())

    def heartbeat(self, beat: Heartbeat) -> None:
        self.beats.append(beat)

    def compare_day(self, claim: DayClaim) -> DayAnswer:
        """As told, or that everything is equal."""
        self._maybe_fail()
        self.claims.append(claim)
        if self.day_answers:
            return self.day_answers.pop(0)
        return DayAnswer(equal=True, count=claim.count, hash=claim.hash, server_time=self._clock.now())

    def enrol(self, code: str) -> EnrolAnswer:
        self._maybe_fail()
        return EnrolAnswer(
            device_id="dev_1",
            station_name="Counter 1",
            location_id="rp_1",
            location_name="Union Station",
            server_time=self._clock.now(),
        )


def no_network(retry_after_s: float | None = None) -> Unreachable:
    return Unreachable("Central cannot be reached.", retry_after_s)
