"""A batch of one device: what the database holds around it, read in few queries; each event weighed in memory, in its
order, as if the one before it were stored already; what follows, written at once.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import bulk, gates
from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.events import numbers
from sync.central.events.checks import Rejected, check_case, read
from sync.central.money import decisions
from sync.central.money.decisions import CaseFile, Trigger
from sync.central.money.facts import Fact
from sync.central.problems import problem
from sync.central.stations.signatures import sha256_hex
from sync.domain.custody import BagReplaced
from sync.domain.events import CHAIN_START, Event, EventType, VerificationEvent, chain_hash, said_by
from sync.domain.remittance import CaseDecision, ExceptionKind
from sync.domain.verification import Verification
from sync.wire import REFUSALS, Ack, AnyHead, Envelope, Problem, Verdict, VerdictStatus

_log = logging.getLogger("returnpoint.central")
DOUBLE_DROP_OFF = "double_drop_off"
NOT_UNDERSTOOD = "not_understood"


class Alarm(StrEnum):
    CHAIN_BREAK = "chain_break"
    NUMBER_REUSED = "number_reused"


@dataclass(frozen=True, slots=True)
class Arrival:
    """An envelope with what its body says: the event, only the head of one whose type a newer version knows, or why it
    is refused. `sha256`: of the body; `chain`: what the next event has to name, "" of one that is refused; `case_id`:
    the case it names, if any; `photos`: the names of its photos, each once."""

    envelope: Envelope
    event: Event | AnyHead | Rejected
    sha256: str
    chain: str
    case_id: str = ""
    photos: tuple[str, ...] = ()

    @classmethod
    def of(cls, envelope: Envelope, keys: Sequence[str]) -> "Arrival":
        """`keys`: every key that its device ever had."""
        body = envelope.body.encode()
        sha256 = sha256_hex(body)
        try:
            event = read(envelope, body, keys)
        except Rejected as refusal:
            return cls(envelope, refusal, sha256, "")
        chain = chain_hash(bytes.fromhex(event.prev), body).hex()
        if isinstance(event, AnyHead):
            return cls(envelope, event, sha256, chain)
        said = said_by(event)
        case_id = said.case_id if isinstance(said, Verification | BagReplaced) else ""
        return cls(envelope, event, sha256, chain, case_id, tuple(sorted({photo.sha256 for photo in said.photos()})))

    @property
    def verification(self) -> Verification | None:
        return self.event.verification if isinstance(self.event, VerificationEvent) else None


@dataclass(frozen=True, slots=True)
class _Stored:
    """As much of an event as its neighbours and repetitions have to know."""

    event_id: str
    device_id: str
    device_seq: int
    case_id: str | None
    body_sha256: str
    prev: str
    chain: str
    received_at: datetime
    notices: list[str]


_e = t.event.c
_AROUND = sa.select(
    _e.event_id, _e.device_id, _e.device_seq, _e.case_id, _e.body_sha256, _e.prev, _e.chain, _e.received_at, _e.notices
).where(
    sa.or_(
        among(_e.event_id, "ids"),
        sa.and_(_e.device_id == sa.bindparam("device_id"), among(_e.device_seq, "numbers")),
    )
)
_s = t.seen_number.c
_SEEN = sa.select(_s.device_seq, _s.event_id, _s.verdict).where(
    _s.device_id == sa.bindparam("device_id"), among(_s.device_seq, "numbers")
)
_LAST = sa.select(
    sa.select(sa.func.max(_s.device_seq)).where(_s.device_id == sa.bindparam("device_id")).scalar_subquery(),
    sa.select(sa.func.max(_e.received_at)).scalar_subquery(),
    numbers.has_open_runs(sa.bindparam("device_id")),
)


@dataclass(slots=True)
class Batch:
    """Weigh every arrival, then write. The transaction holds the device and the cases from before `Batch.around`.
    `has_webhooks`: whether what was written may have to be sent."""

    device_id: str
    now: datetime
    files: dict[str, CaseFile]
    _known: dict[str, _Stored]
    _cases: dict[str, str | None]
    _near: dict[int, _Stored]
    _seen: set[int]
    _past: set[str]
    _last_number: int
    _last_moment: datetime | None
    _has_gaps: bool
    _events: list[dict[str, Any]] = field(default_factory=list)
    _blobs: list[dict[str, Any]] = field(default_factory=list)
    _labels: list[dict[str, Any]] = field(default_factory=list)
    _verdicts: list[dict[str, Any]] = field(default_factory=list)
    _alarms: list[tuple[Alarm, str, str]] = field(default_factory=list)
    has_webhooks: bool = False

    @staticmethod
    def names(device_id: str, arrivals: Iterable[Arrival]) -> list[str]:
        """What the transaction has to hold."""
        cases = {arrival.case_id for arrival in arrivals if arrival.case_id}
        return [f"device:{device_id}", *(f"case:{case_id}" for case_id in cases)]

    @classmethod
    def around(cls, conn: sa.Connection, device_id: str, arrivals: Sequence[Arrival], now: datetime) -> "Batch":
        """What is there already."""
        looks = [arrival.verification for arrival in arrivals]
        ids = {arrival.envelope.event_id for arrival in arrivals}
        ids |= {look.supersedes for look in looks if look and look.supersedes}
        mine = {arrival.envelope.device_seq for arrival in arrivals}
        near = sorted({number + step for number in mine for step in (-1, 0, 1)})
        found = conn.execute(_AROUND, {"ids": sorted(ids), "device_id": device_id, "numbers": near}).all()
        stored = [_Stored(*row) for row in found]
        last_number, last_moment, has_gaps = conn.execute(_LAST, {"device_id": device_id}).one()
        old = sorted(number for number in mine if number <= (last_number or 0))
        seen = conn.execute(_SEEN, {"device_id": device_id, "numbers": old}).all() if old else []
        return cls(
            device_id,
            now,
            decisions.files(
                conn,
                {arrival.case_id for arrival in arrivals if arrival.case_id},
                {look.case_id for look in looks if look and look.supersedes},
                all_decided=True,
            ),
            {one.event_id: one for one in stored},
            {one.event_id: one.case_id for one in stored},
            {one.device_seq: one for one in stored if one.device_id == device_id},
            {row.device_seq for row in seen},
            {row.event_id for row in seen if row.verdict == VerdictStatus.ACCEPTED},
            last_number or 0,
            last_moment,
            has_gaps,
        )

    def weigh(self, arrival: Arrival) -> Verdict:
        """The verdict on the next one; what follows from it stands in the batch."""
        verdict = self._verdict(arrival)
        self._remember(arrival.envelope, verdict)
        return verdict

    def _verdict(self, arrival: Arrival) -> Verdict:
        known = self._known.get(arrival.envelope.event_id)
        if known is not None:
            return _again(known, arrival)
        if arrival.envelope.event_id in self._past:  # it was here, and went with its month (`retention`)
            return Verdict(event_id=arrival.envelope.event_id, status=VerdictStatus.DUPLICATE)
        event = arrival.event
        if isinstance(event, Rejected):
            return _rejected(arrival, event)
        try:
            if arrival.case_id:
                check_case(event, arrival.case_id, self.files, self._cases)
        except Rejected as refusal:
            return _rejected(arrival, refusal)
        return self._accept(arrival, event)

    def _accept(self, arrival: Arrival, event: Event | AnyHead) -> Verdict:
        event_id, at = arrival.envelope.event_id, self._next_moment()
        stored = self._stored(arrival, event, at)
        self._watch_chain(stored)
        if isinstance(event, AnyHead):
            stored.notices.append(NOT_UNDERSTOOD)
        else:
            said = said_by(event)
            self._blobs += [{"event_id": event_id, "sha256": name} for name in arrival.photos]
            self._labels += [{"event_id": event_id, "label": label} for label in sorted(set(said.labels)) if label]
        if isinstance(event, VerificationEvent):
            stored.notices.extend(self._decide(event, at))
        self._known[event_id] = self._near[stored.device_seq] = stored
        self._cases[event_id] = stored.case_id
        return Verdict(event_id=event_id, status=VerdictStatus.ACCEPTED, received_at=at, notices=stored.notices)

    def _next_moment(self) -> datetime:
        """Strictly after every event that is here: within a case the order of receipt is the order of times."""
        last = self._last_moment
        self._last_moment = self.now if last is None or self.now > last else last + timedelta(microseconds=1)
        return self._last_moment

    def _stored(self, arrival: Arrival, event: Event | AnyHead, at: datetime) -> _Stored:
        stored = _Stored(
            event_id=arrival.envelope.event_id,
            device_id=self.device_id,
            device_seq=event.device_seq,
            case_id=arrival.case_id or None,
            body_sha256=arrival.sha256,
            prev=event.prev.lower(),
            chain=arrival.chain,
            received_at=at,
            notices=[],
        )
        self._events.append(
            {
                "event_id": stored.event_id,
                "device_id": self.device_id,
                "device_seq": stored.device_seq,
                "subject": "" if isinstance(event, AnyHead) else said_by(event).subject,
                "case_id": stored.case_id,
                "case_seq": event.case_seq,
                "type": event.type,
                "body": arrival.envelope.body,
                "body_sha256": stored.body_sha256,
                "signature": arrival.envelope.signature,
                "prev": stored.prev,
                "chain": stored.chain,
                "received_at": at,
                "notices": stored.notices,
            }
        )
        return stored

    def _watch_chain(self, one: _Stored) -> None:
        """Compare with the neighbours that are known; a break is kept as an alarm, the event is taken in all the
        same."""
        if one.device_seq in self._near:
            self._alarms.append((Alarm.NUMBER_REUSED, str(one.device_seq), one.event_id))
        before, after = self._near.get(one.device_seq - 1), self._near.get(one.device_seq + 1)
        expected = before.chain if before else CHAIN_START.hex() if one.device_seq == 1 else one.prev
        if one.prev != expected or (after and after.prev != one.chain):
            self._alarms.append((Alarm.CHAIN_BREAK, str(one.device_seq), one.event_id))

    def _decide(self, event: VerificationEvent, at: datetime) -> list[str]:
        """What a look changes; the remarks on it."""
        look = event.verification
        trigger = Trigger.CORRECTION if event.type is EventType.CORRECTED else Trigger.FINDING
        file = self.files[look.case_id]
        file.learn(Fact(event, self.device_id, at, ()))
        return remarks(file.judge(at, trigger), look.event_id)

    def _remember(self, envelope: Envelope, verdict: Verdict) -> None:
        """The first verdict on a number; a refused event's text is kept as evidence."""
        if envelope.device_seq in self._seen:
            return
        self._seen.add(envelope.device_seq)
        refused = verdict.status in REFUSALS
        self._verdicts.append(
            {
                "device_id": self.device_id,
                "device_seq": envelope.device_seq,
                "event_id": envelope.event_id,
                "verdict": verdict.status,
                "code": verdict.problem.code if verdict.problem else "",
                "refused_body": envelope.body.replace("\x00", "\N{SYMBOL FOR NULL}") if refused else None,
                "at": self.now,
            }
        )

    def write(self, ctx: Context, conn: sa.Connection) -> None:
        """Everything that follows from what was weighed."""
        fresh = [row["device_seq"] for row in self._verdicts]
        before = self._last_number
        self._last_number = numbers.note(conn, self.device_id, before, fresh, self.now)
        self._has_gaps = self._has_gaps or self._last_number - before != len(fresh)
        for table, rows in (
            (t.event, self._events),
            (t.event_blob, self._blobs),
            (t.event_label, self._labels),
            (t.seen_number, self._verdicts),
        ):
            bulk.add(conn, table, rows)
        for kind, about, detail in self._alarms:
            raise_alarm(conn, self.device_id, kind, about, detail, self.now)
        self.has_webhooks = decisions.keep(ctx, conn, self.files.values())

    @property
    def names_photos(self) -> bool:
        """Whether an event that was taken in names any."""
        return bool(self._blobs)

    def acknowledge(self, conn: sa.Connection) -> Ack:
        """What the device may forget, once all of it is written."""
        if self._has_gaps:
            return numbers.acknowledge(conn, self.device_id, self._last_number)
        return Ack(device_seq_contiguous=self._last_number)


def remarks(decision: CaseDecision, event_id: str) -> list[str]:
    """What the station is told of a look beside that it was taken in."""
    twice = (entry for entry in decision.exceptions if entry.kind is ExceptionKind.DOUBLE_DROP_OFF)
    return [DOUBLE_DROP_OFF for entry in twice if entry.event_id == event_id]


def raise_alarm(conn: sa.Connection, device_id: str, kind: Alarm, about: str, detail: str, now: datetime) -> None:
    """Once per device, kind and subject."""
    row = {"device_id": device_id, "kind": kind, "about": about, "detail": detail, "at": now}
    if gates.insert_new(conn, t.alarm, [row]):
        _log.warning("alarm device=%s kind=%s about=%s", device_id, kind.value, about)


def _again(known: _Stored, arrival: Arrival) -> Verdict:
    """What an event gets that comes under an id that is here."""
    if known.body_sha256 == arrival.sha256:
        return Verdict(
            event_id=known.event_id,
            status=VerdictStatus.DUPLICATE,
            received_at=known.received_at,
            notices=known.notices,
        )
    what = problem(409, "event-id-reused", "Another event was already taken in under this id.")
    return _refused(arrival, VerdictStatus.CONFLICT, what)


def _rejected(arrival: Arrival, refusal: Rejected) -> Verdict:
    return _refused(arrival, VerdictStatus.REJECTED, problem(422, refusal.code, refusal.detail))


def _refused(arrival: Arrival, status: VerdictStatus, what: Problem) -> Verdict:
    return Verdict(event_id=arrival.envelope.event_id, status=status, problem=what)
