"""Events from stations: a verdict for each, one transaction for the batch, and no poison event stops the others.

A fact is never refused for the state of its case; refused is only what is malformed or foreign (`checks`). What is
wrong with the chain or the numbering is stored and raises an alarm; an event of a type that only a newer version knows
is kept until that version reads it.
"""

import logging
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.db.engine import Busy
from sync.central.events import checks, custody, numbers
from sync.central.events.batch import Arrival, Batch, remarks
from sync.central.events.checks import Rejected
from sync.central.money import decisions
from sync.central.money.decisions import Trigger
from sync.central.problems import Refusal, problem
from sync.central.stations import enrolment
from sync.central.stations.enrolment import Device
from sync.domain.events import Event, EventType, VerificationEvent, said_by
from sync.wire import MAX_EVENTS, MAX_NUMBER, Ack, AnyHead, BatchAnswer, Envelope, Verdict, VerdictStatus

_log = logging.getLogger("returnpoint.central")
_RETRY_S = 30.0
_TRIES = 3
_EVENT_ID = re.compile("[0-9A-Za-z-]+")  # it stands in addresses

type First = Callable[[sa.Connection], None]


class RawBatch(BaseModel):
    """A batch whose envelopes are read one by one, so that a malformed one costs only itself."""

    model_config = ConfigDict(extra="ignore")
    events: Annotated[list[dict[str, Any]], Field(min_length=1, max_length=MAX_EVENTS)]


def nothing_first(conn: sa.Connection) -> None:
    """For a batch that comes without a request of its own."""


def take_in(ctx: Context, device: Device, batch: RawBatch, first: First = nothing_first) -> BatchAnswer:
    """Store, decide, and answer; the verdicts hold only once the transaction is committed, so only then are given.

    `first` is what else belongs into that transaction. Busy when the database cannot do it just now.
    """
    with ctx.db.read() as conn:
        keys = enrolment.keys_ever(conn, device.device_id)
    came = [_arrival(raw, keys) for raw in batch.events]
    answer = _together(ctx, device, came, first) or _one_by_one(ctx, device, came, first)
    counts = Counter(verdict.status.value for verdict in answer.results)
    _log.info("intake device=%s %s", device.device_id, " ".join(f"{name}={n}" for name, n in sorted(counts.items())))
    return answer


def _together(ctx: Context, device: Device, came: Sequence[Arrival | Verdict], first: First) -> BatchAnswer | None:
    """The whole batch in few statements; None when something in it breaks them."""
    for left in reversed(range(_TRIES)):
        try:
            with ctx.db.write_together() as conn:
                gates.hold(conn, Batch.names(device.device_id, _arrivals(came)))
                first(conn)
                batch, verdicts = _weighed(ctx, conn, device, came)
                simple = not batch.names_photos and all(one.status is VerdictStatus.ACCEPTED for one in verdicts)
                answer = _answer(ctx, conn, verdicts, batch.acknowledge(conn), may_miss_photos=not simple)
            if batch.has_webhooks:
                ctx.bell.set()
            return answer
        except Refusal:
            raise
        except Busy:  # two batches may have wanted the same rows the other way round
            if not left:
                raise
        except Exception as error:  # noqa: BLE001 - one event breaks the statements of all: find out which
            _log.warning("intake batch error=%s", type(error).__name__, exc_info=error)
            return None
    return None


def _one_by_one(ctx: Context, device: Device, came: Sequence[Arrival | Verdict], first: First) -> BatchAnswer:
    """Each event in a savepoint of its own, so that the one that breaks something costs only itself."""
    with ctx.db.write() as conn:
        gates.hold(conn, Batch.names(device.device_id, _arrivals(came)))
        first(conn)
        verdicts = [one if isinstance(one, Verdict) else _alone(ctx, conn, device, one) for one in came]
        last = numbers.highest(conn, device.device_id)
        answer = _answer(ctx, conn, verdicts, numbers.acknowledge(conn, device.device_id, last))
    ctx.bell.set()
    return answer


def _alone(ctx: Context, conn: sa.Connection, device: Device, arrival: Arrival) -> Verdict:
    savepoint = conn.begin_nested()
    try:
        _, [verdict] = _weighed(ctx, conn, device, [arrival])
        savepoint.commit()
    except Exception as error:  # noqa: BLE001 - whatever one event breaks, the others of the batch go on
        savepoint.rollback()
        event_id = arrival.envelope.event_id
        _log.error("intake event=%s error=%s", event_id, type(error).__name__, exc_info=error)
        what = problem(500, "internal", "Central could not take this event in just now.", retryable=True)
        return Verdict(event_id=event_id, status=VerdictStatus.RETRY, problem=what, retry_after_s=_RETRY_S)
    return verdict


def _weighed(
    ctx: Context, conn: sa.Connection, device: Device, came: Sequence[Arrival | Verdict]
) -> tuple[Batch, list[Verdict]]:
    batch = Batch.around(conn, device.device_id, _arrivals(came), ctx.clock.now())
    verdicts = [one if isinstance(one, Verdict) else batch.weigh(one) for one in came]
    batch.write(ctx, conn)
    return batch, verdicts


def _arrivals(came: Sequence[Arrival | Verdict]) -> list[Arrival]:
    return [one for one in came if isinstance(one, Arrival)]


def _arrival(raw: dict[str, Any], keys: Sequence[str]) -> Arrival | Verdict:
    """What arrived, or the refusal of what is no envelope; such a one has no number that could be remembered."""
    try:
        envelope = Envelope.model_validate(raw)
        if not _EVENT_ID.fullmatch(envelope.event_id):
            detail = "event_id: something else than letters, digits and hyphens"
        elif "\x00" in envelope.signature:
            detail = "signature: a NUL character"
        elif envelope.device_seq > MAX_NUMBER:
            detail = "device_seq: too large"
        else:
            return Arrival.of(envelope, keys)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        detail = f"{'/'.join(str(part) for part in first['loc'])}: {first['msg']}"
    what = problem(422, "malformed-envelope", detail)
    return Verdict(event_id=str(raw.get("event_id", ""))[:64], status=VerdictStatus.REJECTED, problem=what)


def _answer(
    ctx: Context,
    conn: sa.Connection,
    verdicts: list[Verdict],
    ack: Ack,
    *,
    may_miss_photos: bool = True,
) -> BatchAnswer:
    return BatchAnswer(
        results=verdicts,
        missing_blobs=_missing_blobs(conn, [verdict.event_id for verdict in verdicts]) if may_miss_photos else [],
        ack=ack,
        server_time=ctx.clock.now(),
    )


_MISSING_BLOBS = (
    sa.select(t.event_blob.c.sha256)
    .outerjoin(t.blob, t.blob.c.sha256 == t.event_blob.c.sha256)
    .where(among(t.event_blob.c.event_id, "ids"), t.blob.c.sha256.is_(None))
    .distinct()
    .order_by(t.event_blob.c.sha256)
)


def _missing_blobs(conn: sa.Connection, event_ids: Sequence[str]) -> list[str]:
    asked = {each for each in event_ids if "\x00" not in each}  # a malformed one may have it; the database could not
    return list(conn.scalars(_MISSING_BLOBS, {"ids": sorted(asked)}))


def read_late(ctx: Context) -> int:
    """At start: what an earlier version of central kept unread, and this one can read; how many. Each event is a
    transaction of its own."""
    unread = t.event.c.case_id.is_(None) & (t.event.c.subject == "")  # no case while unread: that has an index
    with ctx.db.read() as conn:
        rows = conn.execute(sa.select(t.event).where(unread).order_by(t.event.c.received_at, t.event.c.event_id)).all()
    return sum(_read_late(ctx, row) for row in rows)


def _read_late(ctx: Context, row: Any) -> bool:
    came = Envelope(device_seq=row.device_seq, event_id=row.event_id, signature=row.signature, body=row.body)
    with ctx.db.read() as conn:
        arrival = Arrival.of(came, enrolment.keys_ever(conn, row.device_id))
    if isinstance(arrival.event, AnyHead):
        return False
    try:
        if isinstance(arrival.event, Rejected):
            raise arrival.event
        with ctx.db.write() as conn:
            gates.hold(conn, Batch.names(row.device_id, [arrival]))
            return _take_up(ctx, conn, row, arrival, arrival.event)
    except Rejected as refusal:
        _log.warning("event %s is kept unread: %s %s", row.event_id, refusal.code, refusal.detail)
        return False


def _take_up(ctx: Context, conn: sa.Connection, row: Any, arrival: Arrival, event: Event) -> bool:
    """What follows from an event that was stored unread; False when another process was quicker. Rejected."""
    files = decisions.files(conn, {arrival.case_id} - {""})
    look = arrival.verification
    cases = sa.select(t.event.c.event_id, t.event.c.case_id).where(t.event.c.event_id == (look and look.supersedes))
    before = {known.event_id: known.case_id for known in conn.execute(cases)}
    if arrival.case_id:
        checks.check_case(event, arrival.case_id, files, before)
    here = (t.event.c.event_id == row.event_id) & (t.event.c.subject == "")
    values: dict[str, Any] = {"subject": said_by(event).subject, "case_id": arrival.case_id or None, "notices": []}
    if not conn.execute(sa.update(t.event).where(here).values(values)).rowcount:
        return False
    blobs = [{"event_id": row.event_id, "sha256": name} for name in arrival.photos]
    if blobs:
        conn.execute(sa.insert(t.event_blob), blobs)
    custody.name_labels(conn, row.event_id, said_by(event))
    if isinstance(event, VerificationEvent):
        trigger = Trigger.CORRECTION if event.type is EventType.CORRECTED else Trigger.FINDING
        decision = decisions.revise(ctx, conn, event.verification.case_id, row.received_at, trigger)
        notices = remarks(decision, row.event_id)
        conn.execute(sa.update(t.event).where(t.event.c.event_id == row.event_id).values(notices=notices))
    return True
