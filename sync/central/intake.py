"""Events from stations: a verdict for each, one transaction for the batch, and no poison event stops the others.

A fact is never refused for the state of its case; refused is only what is malformed or foreign (`checks`). What is
wrong with the chain or the numbering is stored and raises an alarm; an event of a type that only a newer version knows
is kept until that version reads it.
"""

import logging
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sync.central import custody, decisions, enrolment, numbers
from sync.central.checks import Rejected, case_of, read
from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.decisions import Trigger
from sync.central.enrolment import Device
from sync.central.problems import problem
from sync.central.signatures import sha256_hex
from sync.domain.events import CHAIN_START, Event, EventType, Said, VerificationEvent, chain_hash, said_by
from sync.domain.remittance import ExceptionKind
from sync.wire import (
    MAX_EVENTS,
    MAX_NUMBER,
    REFUSALS,
    AnyHead,
    BatchAnswer,
    Envelope,
    Problem,
    Verdict,
    VerdictStatus,
)

_log = logging.getLogger("returnpoint.central")
DOUBLE_DROP_OFF = "double_drop_off"
NOT_UNDERSTOOD = "not_understood"
_RETRY_S = 30.0


class Alarm(StrEnum):
    CHAIN_BREAK = "chain_break"
    NUMBER_REUSED = "number_reused"


class RawBatch(BaseModel):
    """A batch whose envelopes are read one by one, so that a malformed one costs only itself."""

    model_config = ConfigDict(extra="ignore")
    events: Annotated[list[dict[str, Any]], Field(min_length=1, max_length=MAX_EVENTS)]


def take_in(ctx: Context, device: Device, batch: RawBatch) -> BatchAnswer:
    """Store, decide, and answer; the verdicts hold only once the transaction is committed, so only then are given."""
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        keys = enrolment.keys_ever(conn, device.device_id)
        verdicts = [_verdict(ctx, conn, device, keys, raw, now) for raw in batch.events]
        answer = BatchAnswer(
            results=verdicts,
            missing_blobs=_missing_blobs(conn, [verdict.event_id for verdict in verdicts]),
            ack=numbers.acknowledge(conn, device.device_id),
            server_time=now,
        )
    ctx.bell.set()
    counts = Counter(verdict.status.value for verdict in verdicts)
    _log.info("intake device=%s %s", device.device_id, " ".join(f"{name}={n}" for name, n in sorted(counts.items())))
    return answer


def _verdict(
    ctx: Context, conn: sa.Connection, device: Device, keys: Sequence[str], raw: dict[str, Any], now: datetime
) -> Verdict:
    envelope = _envelope(raw)
    if isinstance(envelope, Verdict):
        return envelope
    savepoint = conn.begin_nested()
    try:
        verdict = _take_one(ctx, conn, device, keys, envelope)
        savepoint.commit()
    except Rejected as refusal:
        savepoint.rollback()
        verdict = _refused(envelope, VerdictStatus.REJECTED, problem(422, refusal.code, refusal.detail))
    except Exception as error:  # noqa: BLE001 - whatever one event breaks, the others of the batch go on
        savepoint.rollback()
        _log.error("intake event=%s error=%s", envelope.event_id, type(error).__name__, exc_info=error)
        what = problem(500, "internal", "Central could not take this event in just now.", retryable=True)
        return Verdict(event_id=envelope.event_id, status=VerdictStatus.RETRY, problem=what, retry_after_s=_RETRY_S)
    _remember_number(conn, device.device_id, envelope, verdict, now)
    return verdict


def _envelope(raw: dict[str, Any]) -> Envelope | Verdict:
    """The envelope, or the refusal of one that is none; such a one has no number that could be remembered."""
    try:
        envelope = Envelope.model_validate(raw)
        if envelope.device_seq <= MAX_NUMBER:
            return envelope
        detail = "device_seq: too large"
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        detail = f"{'/'.join(str(part) for part in first['loc'])}: {first['msg']}"
    what = problem(422, "malformed-envelope", detail)
    return Verdict(event_id=str(raw.get("event_id", ""))[:64], status=VerdictStatus.REJECTED, problem=what)


def _take_one(ctx: Context, conn: sa.Connection, device: Device, keys: Sequence[str], envelope: Envelope) -> Verdict:
    body = envelope.body.encode()
    known = conn.execute(sa.select(t.event).where(t.event.c.event_id == envelope.event_id)).one_or_none()
    if known is not None:
        if known.body_sha256 == sha256_hex(body):
            return Verdict(
                event_id=envelope.event_id,
                status=VerdictStatus.DUPLICATE,
                received_at=known.received_at,
                notices=known.notices,
            )
        what = problem(409, "event-id-reused", "Another event was already taken in under this id.")
        return _refused(envelope, VerdictStatus.CONFLICT, what)
    event = read(envelope, body, keys)
    case_id = None if isinstance(event, AnyHead) else case_of(conn, event)
    received_at = _next_moment(conn, ctx.clock.now())
    _watch_chain(conn, device.device_id, envelope.event_id, event, body, received_at)
    _store(conn, device.device_id, envelope, event, body, received_at, case_id)
    notices = _consequences(ctx, conn, envelope.event_id, event, received_at)
    if notices:
        conn.execute(sa.update(t.event).where(t.event.c.event_id == envelope.event_id).values(notices=notices))
    return Verdict(event_id=envelope.event_id, status=VerdictStatus.ACCEPTED, received_at=received_at, notices=notices)


def _consequences(
    ctx: Context, conn: sa.Connection, event_id: str, event: Event | AnyHead, received_at: datetime
) -> list[str]:
    """What follows from an event that was stored, and what to remark on it. Custody decides nothing about money."""
    if isinstance(event, AnyHead):
        return [NOT_UNDERSTOOD]
    custody.name_labels(conn, event_id, said_by(event))
    if not isinstance(event, VerificationEvent):
        return []
    trigger = Trigger.CORRECTION if event.type is EventType.CORRECTED else Trigger.FINDING
    decision = decisions.revise(ctx, conn, event.verification.case_id, received_at, trigger)
    return [
        DOUBLE_DROP_OFF
        for entry in decision.exceptions
        if entry.kind is ExceptionKind.DOUBLE_DROP_OFF and entry.event_id == event_id
    ]


def read_late(ctx: Context) -> int:
    """At start: what an earlier version of central kept unread, and this one can read; how many."""
    with ctx.db.write() as conn:
        unread = t.event.c.case_id.is_(None) & (t.event.c.subject == "")  # no case while unread: that has an index
        rows = conn.execute(sa.select(t.event).where(unread).order_by(t.event.c.received_at)).all()
        return sum(_read_late(ctx, conn, row) for row in rows)


def _read_late(ctx: Context, conn: sa.Connection, row: Any) -> bool:
    came = Envelope(device_seq=row.device_seq, event_id=row.event_id, signature=row.signature, body=row.body)
    try:
        event = read(came, row.body.encode(), enrolment.keys_ever(conn, row.device_id))
        if isinstance(event, AnyHead):
            return False
        case_id = case_of(conn, event)
    except Rejected as refusal:
        _log.warning("event %s is kept unread: %s %s", row.event_id, refusal.code, refusal.detail)
        return False
    said = said_by(event)
    this = t.event.c.event_id == row.event_id
    conn.execute(sa.update(t.event).where(this).values(subject=said.subject, case_id=case_id, notices=[]))
    _name_photos(conn, row.event_id, said)
    _consequences(ctx, conn, row.event_id, event, row.received_at)
    return True


def _next_moment(conn: sa.Connection, now: datetime) -> datetime:
    """Strictly after every event before, so that the order of receipt is the order of times."""
    last = conn.scalar(sa.select(t.event.c.received_at).order_by(t.event.c.received_at.desc()).limit(1))
    return now if last is None or now > last else last + timedelta(microseconds=1)


def _store(
    conn: sa.Connection,
    device_id: str,
    envelope: Envelope,
    event: Event | AnyHead,
    body: bytes,
    at: datetime,
    case_id: str | None,
) -> None:
    conn.execute(
        sa.insert(t.event).values(
            event_id=envelope.event_id,
            device_id=device_id,
            device_seq=event.device_seq,
            subject="" if isinstance(event, AnyHead) else said_by(event).subject,
            case_id=case_id,
            case_seq=event.case_seq,
            type=event.type,
            body=envelope.body,
            body_sha256=sha256_hex(body),
            signature=envelope.signature,
            prev=event.prev.lower(),
            chain=chain_hash(bytes.fromhex(event.prev), body).hex(),
            received_at=at,
            notices=[],
        )
    )
    if not isinstance(event, AnyHead):
        _name_photos(conn, envelope.event_id, said_by(event))


def _name_photos(conn: sa.Connection, event_id: str, said: Said) -> None:
    hashes = sorted({photo.sha256 for photo in said.photos()})
    if hashes:
        conn.execute(sa.insert(t.event_blob), [{"event_id": event_id, "sha256": sha256} for sha256 in hashes])


def _watch_chain(
    conn: sa.Connection, device_id: str, event_id: str, event: Event | AnyHead, body: bytes, now: datetime
) -> None:
    """Compare with the neighbours that are known; a break is kept as an alarm, the event is taken in all the same."""
    near = {
        row.device_seq: row
        for row in conn.execute(
            sa.select(t.event).where(
                t.event.c.device_id == device_id,
                t.event.c.device_seq.between(event.device_seq - 1, event.device_seq + 1),
            )
        )
    }
    if event.device_seq in near:
        raise_alarm(conn, device_id, Alarm.NUMBER_REUSED, str(event.device_seq), event_id, now)
    before, after = near.get(event.device_seq - 1), near.get(event.device_seq + 1)
    expected = before.chain if before else CHAIN_START.hex() if event.device_seq == 1 else event.prev.lower()
    mine = chain_hash(bytes.fromhex(event.prev), body).hex()
    if event.prev.lower() != expected or (after and after.prev != mine):
        raise_alarm(conn, device_id, Alarm.CHAIN_BREAK, str(event.device_seq), event_id, now)


def raise_alarm(conn: sa.Connection, device_id: str, kind: Alarm, about: str, detail: str, now: datetime) -> None:
    """Once per device, kind and subject."""
    a = t.alarm.c
    same = sa.select(a.alarm_id).where(a.device_id == device_id, a.kind == kind, a.about == about)
    if conn.scalar(same) is None:
        conn.execute(sa.insert(t.alarm).values(device_id=device_id, kind=kind, about=about, detail=detail, at=now))
        _log.warning("alarm device=%s kind=%s about=%s", device_id, kind.value, about)


def _refused(envelope: Envelope, status: VerdictStatus, what: Problem) -> Verdict:
    return Verdict(event_id=envelope.event_id, status=status, problem=what)


def _remember_number(conn: sa.Connection, device_id: str, envelope: Envelope, verdict: Verdict, now: datetime) -> None:
    s = t.seen_number.c
    held = conn.scalar(sa.select(s.event_id).where(s.device_id == device_id, s.device_seq == envelope.device_seq))
    if held is None:
        numbers.note(conn, device_id, envelope.device_seq, now)
        conn.execute(
            sa.insert(t.seen_number).values(
                device_id=device_id,
                device_seq=envelope.device_seq,
                event_id=envelope.event_id,
                verdict=verdict.status,
                code=verdict.problem.code if verdict.problem else "",
                refused_body=envelope.body if verdict.status in REFUSALS else None,
                at=now,
            )
        )


def _missing_blobs(conn: sa.Connection, event_ids: Sequence[str]) -> list[str]:
    named = sa.select(t.event_blob.c.sha256).where(t.event_blob.c.event_id.in_(event_ids))
    held = sa.select(t.blob.c.sha256)
    query = named.where(t.event_blob.c.sha256.not_in(held)).distinct().order_by(t.event_blob.c.sha256)
    return list(conn.scalars(query))
