"""The station's ports in memory, with the same behaviour as the real adapters (tests/contract proves it)."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sync.domain.cases import CaseStatus, DeclaredItem, KnownProduct, ReturnCase
from sync.domain.custody import (
    Bag,
    BagReplaced,
    Hold,
    Manifest,
    ProvisionalReceived,
    Tote,
    ToteClosed,
    ToteHandedOver,
    ToteState,
)
from sync.domain.events import CHAIN_START, Event, chain_hash, said_by
from sync.domain.matching import goods_code, is_look_alike, products_of
from sync.domain.opening import OpeningCheck
from sync.domain.passes import PassTrust
from sync.domain.remittance import ExceptionKind
from sync.domain.search import SearchKind, normal, plain_key
from sync.domain.staff import StaffList, Tries
from sync.domain.verification import Photo, Result, Verification
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
    OwnEvent,
    Pending,
    QueueEntry,
    QueueOverview,
    QueueStatus,
    Settlement,
    StoreError,
    Unreachable,
    VisitClosed,
    VisitMetrics,
)
from sync.wire import (
    Ack,
    BatchAnswer,
    CaseDelete,
    Changes,
    ConfigAnswer,
    DayAnswer,
    DayClaim,
    DayEntry,
    EnrolAnswer,
    Envelope,
    Heartbeat,
    LookupAnswer,
    StationSettings,
    Verdict,
    VerdictStatus,
    event_from_bytes,
    verification_from_bytes,
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
    hashes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    searches: list[datetime] = field(default_factory=list)
    cursor: str = ""
    refill: set[str] | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    blobs: dict[str, BlobRow] = field(default_factory=dict)
    last_seq: int = 0
    bags: dict[str, Bag] = field(default_factory=dict)
    totes: dict[str, Tote] = field(default_factory=dict)
    handed: list[Manifest] = field(default_factory=list)
    parked: list[str] = field(default_factory=list)  # ids, the one that was parked first first
    metrics: list[VisitMetrics] = field(default_factory=list)

    def unsent(self, case_id: str) -> bool:
        return any(row.case_id == case_id and row.state != "sent" for row in self.rows)


def append_event(
    memory: Memory, clock: FakeClock, event_id: str, subject: str, photos: Sequence[Photo], build: EventBuilder
) -> tuple[int, bool]:
    """Its number, and whether it is new."""
    for row in memory.rows:
        if row.envelope.event_id == event_id:
            return row.envelope.device_seq, False
    last = memory.rows[-1] if memory.rows else None
    prev = chain_hash(last.prev, last.envelope.body.encode()) if last else CHAIN_START
    numbers = Numbers(memory.last_seq + 1, 1 + sum(row.case_id == subject for row in memory.rows), prev)
    event_id, body, signature = build(numbers)
    envelope = Envelope(device_seq=numbers.device_seq, event_id=event_id, signature=signature, body=body.decode())
    memory.last_seq = numbers.device_seq
    memory.rows.append(Row(envelope, subject, clock.now(), prev))
    for photo in photos:
        memory.blobs.setdefault(photo.sha256, BlobRow(photo))
    return numbers.device_seq, True


class FakeVisitLog:
    def __init__(self, memory: Memory, clock: FakeClock) -> None:
        self._memory = memory
        self._clock = clock

    def save(self, visit: CounterVisit) -> None:
        known = self._memory.visits.get(visit.visit_id)
        if known is not None and not known[1]:
            raise VisitClosed("This return is closed already. Scan the next return code.")
        is_open = visit.step is not Step.CANCELLED
        other = self.open_visit()
        if is_open and other and other.visit_id != visit.visit_id:
            raise StoreError("Another visit is open.")
        if visit.visit_id in self._memory.parked:
            self._memory.parked.remove(visit.visit_id)
        self._memory.visits[visit.visit_id] = (visit, is_open)

    def open_visit(self) -> CounterVisit | None:
        parked = self._memory.parked
        visits = self._memory.visits.values()
        return next((visit for visit, is_open in visits if is_open and visit.visit_id not in parked), None)

    def park(self, visit: CounterVisit, then: CounterVisit | None = None) -> None:
        memory = self._memory
        for one in (visit, then):
            known = memory.visits.get(one.visit_id) if one else None
            if known is not None and not known[1]:
                raise VisitClosed("This return is closed already. Scan the next return code.")
        memory.visits[visit.visit_id] = (visit, True)
        memory.parked.append(visit.visit_id)
        if then is not None:
            self.save(then)

    def parked(self) -> Sequence[CounterVisit]:
        return tuple(self._memory.visits[visit_id][0] for visit_id in self._memory.parked)

    def metrics_since(self, since: datetime) -> Sequence[VisitMetrics]:
        return tuple(sorted((one for one in self._memory.metrics if one.at >= since), key=lambda one: one.at))

    def commit(self, visit: CounterVisit, photos: Sequence[Photo], build: EventBuilder) -> int:
        memory = self._memory
        event_id, case_id = visit.event_id, visit.case.case_id
        number, is_new = append_event(memory, self._clock, event_id, case_id, photos, build)
        if not is_new:
            memory.visits[visit.visit_id] = (visit, False)
            return number
        taken = sum(finding.result is not Result.NOT_RECEIVED for finding in visit.findings)
        taken += sum(item.quantity for item in visit.undeclared)
        at, staff = visit.sealed_at or visit.started_at, visit.sealed_by or visit.staff_ref
        memory.drop_offs.append((OwnDropOff(case_id, at, visit.bags, synced=False), event_id, taken))
        for place, label in enumerate(visit.bags):
            items = 0 if place else taken
            memory.bags.setdefault(label, Bag(label, event_id, case_id, items, staff, at))
        memory.visits[visit.visit_id] = (visit, False)
        here = tuple(one.matched for one in visit.findings if one.result is not Result.NOT_RECEIVED)
        memory.metrics.append(VisitMetrics(visit.visit_id, staff, at, taken, here, visit.tally))
        return number

    def _own(self, matches: Callable[[OwnDropOff], bool]) -> OwnDropOff | None:
        states = {row.envelope.event_id: row.state for row in self._memory.rows}
        for own, event_id, _ in sorted(self._memory.drop_offs, key=lambda entry: entry[0].at, reverse=True):
            if matches(own):
                bags = tuple(self._line(bag)[-1] for bag in own.bags)
                return replace(own, bags=bags, synced=states.get(event_id, "sent") == "sent")
        return None

    def _line(self, label: str) -> list[str]:
        """The bag, and those that took its place, one after another."""
        bag = self._memory.bags.get(label)
        return [label, *self._line(bag.replaced_by)] if bag and bag.replaced_by else [label]

    def bag_used(self, bag: str) -> OwnDropOff | None:
        used = self._memory.bags.get(bag)
        own = self._own(lambda own: any(bag in self._line(label) for label in own.bags))
        if own is None and used is not None:
            return OwnDropOff(used.case_id, used.sealed_at or _PAST, (bag,), synced=False)
        return own

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
                if change.search is not None:
                    memory.hashes[case_id] = tuple(change.search)
        memory.cursor = changes.cursor
        if memory.refill is not None and not changes.has_more:
            told = memory.refill
            for case_id in [key for key in memory.cases if key not in told and not memory.unsent(key)]:
                self._leave(case_id)
            memory.refill = None

    def look_alikes(self, merchant_id: str, item: DeclaredItem) -> list[KnownProduct]:
        alike = [one for one in self._products() if one.merchant_id == merchant_id and is_look_alike(one, item)]
        return sorted(alike, key=lambda one: one.item.variant_words.casefold())[:5]

    def product(self, code: str, merchant_id: str) -> KnownProduct | None:
        wanted = goods_code(code)
        named = [
            one
            for one in self._products()
            if wanted and wanted == (goods_code(one.item.upc) or goods_code(one.item.sku))
        ]
        return min(named, key=lambda one: one.merchant_id != merchant_id, default=None)

    def _products(self) -> list[KnownProduct]:
        return list(
            {
                (one.merchant_id, one.item.name, one.item.attributes): one
                for told in self._memory.cases.values()
                for one in products_of(told.case)
            }.values()
        )

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

    def search(self, key: str, limit: int) -> Sequence[CachedCase]:
        dropped = {own.case_id for own, _, _ in self._memory.drop_offs}
        found = [
            told
            for told in self._memory.cases.values()
            if told.case.status is CaseStatus.OPEN and told.case.case_id not in dropped and key in self._keys(told.case)
        ]
        found.sort(key=lambda told: told.case.case_id)
        found.sort(key=lambda told: told.case.created_at or _PAST, reverse=True)
        return found[:limit]

    def _keys(self, case: ReturnCase) -> set[str]:
        given = (
            (SearchKind.RETURN_NUMBER, case.case_id),
            (SearchKind.RETURN_NUMBER, case.rma_number),
            (SearchKind.ORDER_NUMBER, case.order_number),
        )
        plain = {plain_key(kind, normal(kind, text)) for kind, text in given if normal(kind, text)}
        return plain | set(self._memory.hashes.get(case.case_id, ()))

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


class FakeStaffBook:
    def __init__(self) -> None:
        self.told: StaffList | None = None
        self.tried: dict[str, Tries] = {}

    def version(self) -> str | None:
        return self.told.version if self.told else None

    def staff(self) -> StaffList:
        return self.told or StaffList()

    def keep(self, staff: StaffList) -> None:
        known = {member.staff_ref: member.pin_hash for member in staff.members}
        for member in self.staff().members:
            if known.get(member.staff_ref) != member.pin_hash:
                self.tried.pop(member.staff_ref, None)
        self.told = staff

    def tries(self, who: str) -> Tries:
        return self.tried.get(who, Tries())

    def note_tries(self, who: str, tries: Tries) -> None:
        self.tried[who] = tries

    def wipe(self) -> None:
        self.told = None
        self.tried.clear()


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


class FakeSearchBook:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def take(self, now: datetime, most: int, within: timedelta) -> float:
        times = [min(at, now) for at in self._memory.searches if now - within < at]
        self._memory.searches = times
        if len(times) >= most:
            return (times[-most] + within - now).total_seconds()
        times.append(now)
        return 0.0


class FakeEventLog:
    def __init__(self, memory: Memory, clock: FakeClock) -> None:
        self._memory = memory
        self._clock = clock

    def write(self, event_id: str, subject: str, photos: Sequence[Photo], build: EventBuilder) -> int:
        number, is_new = append_event(self._memory, self._clock, event_id, subject, photos, build)
        if is_new:
            self._project(event_from_bytes(self._memory.rows[-1].envelope.body))
        return number

    def of_subject(self, subject: str) -> Sequence[OwnEvent]:
        rows = [row for row in self._memory.rows if row.case_id == subject]
        return tuple(
            OwnEvent(row.envelope.event_id, row.envelope.body.encode(), row.state, row.notices) for row in rows
        )

    def _own(self, look: Verification) -> set[str]:
        """The look and what it corrects."""
        own, here = {look.event_id}, look.supersedes
        while here:
            own.add(here)
            before = next((row.envelope.body for row in self._memory.rows if row.envelope.event_id == here), None)
            here = verification_from_bytes(before).verification.supersedes if before else None
        return own

    def _project(self, event: Event) -> None:
        bags, totes = self._memory.bags, self._memory.totes
        at, staff = event.occurred_at, event.origin.operator_ref
        match said_by(event):
            case Verification() as look:
                own = self._own(look)
                named = [
                    bags.setdefault(label, Bag(label, look.event_id, look.case_id, 0, staff, at)) for label in look.bags
                ]
                others = {bag.event_id for bag in named} - own
                for label, bag in bags.items():
                    if bag.event_id in others:
                        bags[label] = replace(bag, event_id=look.event_id)
            case ProvisionalReceived() as goods:
                bags.setdefault(goods.bag, Bag(goods.bag, goods.event_id, "", 0, staff, at))
            case BagReplaced() as swap:
                old = bags.get(swap.old, Bag(swap.old, swap.event_id, swap.case_id, 0, staff, at))
                bags.setdefault(swap.new, replace(old, label=swap.new, staff=staff, sealed_at=at, missing=False))
                bags[swap.old] = replace(old, replaced_by=swap.new, tote_id="")
            case ToteClosed() as shut:
                tote = totes[shut.event_id]
                closed = replace(tote, state=ToteState.CLOSED, seal=shut.seal, weight_g=shut.weight_g, closed_at=at)
                totes[shut.event_id] = closed
            case ToteHandedOver() as handed:
                for one in handed.totes:
                    totes[one.closed_by] = replace(
                        totes[one.closed_by], state=ToteState.HANDED_OVER, manifest_id=handed.event_id
                    )
                left = tuple(totes[one.closed_by] for one in handed.totes)
                sheet = Manifest(handed.event_id, at, "", "", handed.carrier, handed.driver, left)
                self._memory.handed.insert(0, sheet)


class FakeCustody:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def bag(self, label: str) -> Bag | None:
        bag = self._memory.bags.get(label)
        return None if bag is None else self._with_hold(bag)

    def loose(self) -> Sequence[Bag]:
        bags = [bag for bag in self._memory.bags.values() if bag.known and not bag.tote_id and not bag.replaced_by]
        return tuple(self._with_hold(bag) for bag in sorted(bags, key=lambda bag: (bag.sealed_at or _PAST, bag.label)))

    def open_tote(self) -> Tote | None:
        return next((self._full(tote) for tote in self._memory.totes.values() if tote.state is ToteState.OPEN), None)

    def save_tote(self, tote: Tote) -> None:
        totes, bags = self._memory.totes, self._memory.bags
        gone = {
            one.tote_id
            for one in totes.values()
            if one.state is ToteState.OPEN or (one.state is ToteState.CLOSED and one.label == tote.label)
        }
        for label, bag in list(bags.items()):
            if bag.tote_id in gone:
                bags[label] = replace(bag, tote_id="")
                if not bag.known:
                    del bags[label]
        for tote_id in gone:
            del totes[tote_id]
        totes[tote.tote_id] = tote
        for bag in tote.bags:
            bags[bag.label] = replace(bag, tote_id=tote.tote_id, missing=False, hold=None)

    def tote(self, tote_id: str) -> Tote | None:
        tote = self._memory.totes.get(tote_id)
        return None if tote is None else self._full(tote)

    def waiting(self) -> Sequence[Tote]:
        closed = [tote for tote in self._memory.totes.values() if tote.state is ToteState.CLOSED]
        return tuple(
            self._full(tote) for tote in sorted(closed, key=lambda tote: (tote.closed_at or _PAST, tote.tote_id))
        )

    def mark_missing(self, label: str, missing: bool) -> None:
        bag = self._memory.bags.get(label)
        if bag is not None and not bag.tote_id and not bag.replaced_by:
            self._memory.bags[label] = replace(bag, missing=missing)

    def manifests(self, limit: int) -> Sequence[Manifest]:
        sheets = self._memory.handed[:limit]
        return tuple(replace(one, totes=tuple(self._full(tote) for tote in one.totes)) for one in sheets)

    def _full(self, tote: Tote) -> Tote:
        """With the bags that lie in it now, in their order; one that was replaced has its place."""
        bags: list[Bag] = []
        for bag in tote.bags:
            while self._memory.bags[bag.label].replaced_by:
                bag = self._memory.bags[self._memory.bags[bag.label].replaced_by]
            bags.append(self._with_hold(self._memory.bags[bag.label]))
        return replace(tote, bags=tuple(bags))

    def _with_hold(self, bag: Bag) -> Bag:
        row = next((row for row in self._memory.rows if row.envelope.event_id == bag.event_id), None)
        hold = Hold.REFUSED if row and row.state == "dead" else None
        if row and ExceptionKind.DOUBLE_DROP_OFF in row.notices:
            hold = hold or Hold.DOUBLE_DROP_OFF
        return replace(bag, hold=hold)


class FakeSettingsKeeper:
    """What central told last; `results` are what the program did with it."""

    def __init__(self) -> None:
        self.told: StationSettings | None = None
        self.results: dict[str, str] = {}

    def current(self) -> StationSettings | None:
        return self.told

    def keep(self, settings: StationSettings) -> None:
        self.told = settings

    def report(self) -> dict[str, object]:
        told = self.told
        return {"revision": told.revision, "results": self.results} if told and told.revision else {}


class FakeCounterBook:
    """What staff noted; no bag is used here."""

    def __init__(self) -> None:
        self.bags: int | None = None
        self.check: OpeningCheck | None = None

    def bags_left(self) -> int | None:
        return self.bags

    def note_bags(self, count: int) -> None:
        self.bags = max(0, count)

    def opening_check(self) -> OpeningCheck | None:
        return self.check

    def keep_check(self, check: OpeningCheck) -> None:
        self.check = check


class FakeStore:
    """All of them on one memory; `for_thread` and `close` do nothing, for there is no connection."""

    def __init__(self, clock: FakeClock) -> None:
        self.memory = Memory()
        self.visits = FakeVisitLog(self.memory, clock)
        self.outbox = FakeOutbox(self.memory, clock)
        self.cases = FakeCaseCache(self.memory)
        self.searches = FakeSearchBook(self.memory)
        self.photos = FakePhotoVault(self.memory)
        self.trust = FakeTrust()
        self.staff = FakeStaffBook()
        self.wanted = FakeSettingsKeeper()
        self.book = FakeCounterBook()
        self.events = FakeEventLog(self.memory, clock)
        self.custody = FakeCustody(self.memory)
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
        self.people: StaffList | None = None
        self.staff_failures: list[CentralError] = []
        self.settings: StationSettings | None = None
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

    def staff(self) -> StaffList | None:
        if self.staff_failures:
            raise self.staff_failures.pop(0)
        return self.people

    def config(self) -> ConfigAnswer:
        return ConfigAnswer(settings=self.settings, server_time=self._clock.now())

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
