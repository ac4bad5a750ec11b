"""How a station becomes a device: a one-time code, its own public key, and a proof that it holds the private half."""

import base64
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.events import numbers
from sync.central.ids import Ids
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.central.stations import passes, staff, station_status
from sync.central.stations.signatures import Signed, is_signed_by, public_key, sha256_hex
from sync.domain.fingerprint import fingerprint
from sync.sealed import public_of
from sync.wire import EnrolAnswer, EnrolRequest, KeyAnswer, KeyRequest, RefusedEvent, key_proof

_log = logging.getLogger("returnpoint.central")
KEEP_CODES = timedelta(days=1)  # so that its page can say what became of it
_OTHER_DAY = timedelta(days=1)  # in another part of the world, or by a clock that is somewhat wrong
_MOST_REPORTS = 1000  # of one device; no sound one comes near
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    code: str
    expires_at: datetime
    enrolment_id: str


@dataclass(frozen=True, slots=True)
class Device:
    device_id: str
    station_name: str
    return_point_id: str


def create_code(
    conn: sa.Connection, ids: Ids, now: datetime, station_name: str, return_point_id: str, minutes: int = 15
) -> EnrolmentCode:
    """A code of 8 characters, good once. Refusal 404 when there is no such return point."""
    known = conn.scalar(
        sa.select(t.return_point.c.return_point_id).where(t.return_point.c.return_point_id == return_point_id)
    )
    if known is None:
        raise Refusal(404, "unknown-return-point", f"There is no return point {return_point_id}.")
    code = EnrolmentCode(ids.crockford(8), now + timedelta(minutes=minutes), f"EN-{ids.crockford(12)}")
    conn.execute(sa.delete(t.enrolment_code).where(t.enrolment_code.c.expires_at < now - KEEP_CODES))
    conn.execute(
        sa.insert(t.enrolment_code).values(
            code_sha256=sha256_hex(code.code),
            station_name=station_name,
            return_point_id=return_point_id,
            expires_at=code.expires_at,
            enrolment_id=code.enrolment_id,
        )
    )
    return code


def enrol(ctx: Context, request: EnrolRequest) -> EnrolAnswer:
    """Use up the code. A station that enrols again under its old name and place keeps its device id and numbers."""
    if not ctx.wrong_codes.room():
        detail = "Too many wrong enrolment codes: wait a minute."
        raise Refusal(429, "too-many-tries", detail, retryable=True, headers={"Retry-After": "60"})
    try:
        public_key(request.public_key)
    except ValueError as problem:
        raise Refusal(422, "bad-key", "The public key is not an Ed25519 key in base64.") from problem
    if not is_signed_by(request.public_key, request.proof, request.code.encode()):
        raise Refusal(422, "bad-proof", "The proof is not this key's signature over the code.")
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        slot = _use_code(conn, request.code, now)
        if slot is None:
            ctx.wrong_codes.count()
            detail = "This code is wrong, used or older than 15 minutes: ask for a new one."
            raise Refusal(403, "bad-enrolment-code", detail)
        device = _device(conn, ctx.ids, slot, request.public_key, now)
        _note_use(conn, request, device)
        place = conn.execute(
            sa.select(t.return_point).where(t.return_point.c.return_point_id == device.return_point_id)
        ).one()
        last = numbers.highest(conn, device.device_id)
        trust = passes.trust(conn, ctx.settings.operator_name, now)
        people = staff.of_point(conn, device.return_point_id)
    return EnrolAnswer(
        device_id=device.device_id,
        station_name=device.station_name,
        location_id=place.return_point_id,
        location_name=place.name,
        last_device_seq=last,
        export_key=export_public_key(ctx),
        pass_trust=trust,
        staff=people,
        server_time=now,
    )


def _use_code(conn: sa.Connection, code: str, now: datetime) -> sa.Row[tuple[str, str]] | None:
    codes = t.enrolment_code.c
    return conn.execute(
        sa.update(t.enrolment_code)
        .where(
            codes.code_sha256 == _digest(code),
            codes.used_at.is_(None),
            codes.expires_at > now,
        )
        .values(used_at=now)
        .returning(codes.station_name, codes.return_point_id)
    ).one_or_none()


def _note_use(conn: sa.Connection, request: EnrolRequest, device: Device) -> None:
    """For the page of the code: which device it became, with which key."""
    used = t.enrolment_code.c.code_sha256 == _digest(request.code)
    values = {"device_id": device.device_id, "public_key": request.public_key}
    conn.execute(sa.update(t.enrolment_code).where(used).values(values))


def _digest(code: str) -> str:
    return sha256_hex(code.upper().translate(_LOOKALIKES))


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What became of a code. `fingerprint`: of the key that used it, empty while it is unused."""

    enrolment_id: str
    station_name: str
    return_point_id: str
    point_name: str
    expires_at: datetime
    used_at: datetime | None
    device_id: str
    fingerprint: str


def enrolment(conn: sa.Connection, enrolment_id: str) -> Enrolment:
    """Refusal 404 for one that is not known, or was forgotten a day after its end."""
    query = (
        sa.select(t.enrolment_code, t.return_point.c.name.label("point_name"))
        .join(t.return_point, t.return_point.c.return_point_id == t.enrolment_code.c.return_point_id)
        .where(t.enrolment_code.c.enrolment_id == enrolment_id)
    )
    row = conn.execute(query).one_or_none()
    if row is None:
        raise Refusal(404, "unknown-enrolment", "This code is not known, or was forgotten since.")
    return Enrolment(
        row.enrolment_id,
        row.station_name,
        row.return_point_id,
        row.point_name,
        row.expires_at,
        row.used_at,
        row.device_id or "",
        key_fingerprint(row.public_key) if row.public_key else "",
    )


def key_fingerprint(public_key: str) -> str:
    """Of a key in base64, as the station's screen shows it."""
    return fingerprint(base64.b64decode(public_key))


def _device(conn: sa.Connection, ids: Ids, slot: sa.Row[tuple[str, str]], key: str, now: datetime) -> Device:
    station_name, return_point_id = str(slot.station_name), str(slot.return_point_id)
    devices = t.device.c
    known = conn.scalar(
        sa.select(devices.device_id).where(
            devices.station_name == station_name, devices.return_point_id == return_point_id
        )
    )
    device_id = known or ids.device_id()
    rolling = {"next_key": None, "old_key": None, "rolled_at": None}
    current = {"public_key": key, "enrolled_at": now, "revoked_at": None} | rolling
    if known:
        conn.execute(sa.update(t.device).where(devices.device_id == device_id).values(current))
    else:
        conn.execute(
            sa.insert(t.device).values(
                device_id=device_id, station_name=station_name, return_point_id=return_point_id, **current
            )
        )
    held = conn.scalar(
        sa.select(t.device_key.c.added_at).where(
            t.device_key.c.device_id == device_id, t.device_key.c.public_key == key
        )
    )
    if held is None:
        conn.execute(sa.insert(t.device_key).values(device_id=device_id, public_key=key, added_at=now))
    return Device(device_id, station_name, return_point_id)


def keys_in_use(conn: sa.Connection, device_id: str) -> tuple[str, ...]:
    """The keys a device may sign its requests with, revoked or not: its own, the one that it announced, and the one
    before (`met_key` says whether that one still counts). None when the device is unknown."""
    d = t.device.c
    row = conn.execute(sa.select(d.public_key, d.next_key, d.old_key).where(d.device_id == device_id)).one_or_none()
    return tuple(key for key in row if key) if row else ()


def announce_key(
    ctx: Context, device: Device, request: KeyRequest, signed_with: str, spend: Callable[[sa.Connection], None]
) -> KeyAnswer:
    """From now on requests signed by the announced key count as well, and from its first use on no other. Twice is
    once; another announcement before its use takes its place. `spend` is called in the transaction. Refusal 422 for a
    key that is none, that does not prove itself, or that the device had before; 401 where it is announced with a key
    that was replaced since: whoever has that one could sign with an earlier time."""
    try:
        public_key(request.public_key)
    except ValueError as problem:
        raise Refusal(422, "bad-key", "The public key is not an Ed25519 key in base64.") from problem
    if not is_signed_by(request.public_key, request.proof, key_proof(device.device_id)):
        raise Refusal(422, "bad-proof", "The proof is not this key's signature over the device's id.")
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        gates.hold(conn, [f"device:{device.device_id}"])
        spend(conn)
        d = t.device.c
        own = conn.execute(sa.select(d.public_key, d.next_key).where(d.device_id == device.device_id)).one()
        if signed_with != own.public_key:
            raise _retired()
        held = {"device_id": device.device_id, "public_key": request.public_key, "added_at": now}
        if own.next_key != request.public_key:
            if not gates.insert_new(conn, t.device_key, [held]):
                raise Refusal(422, "used-key", "This device had this key before: make a new one.")
            conn.execute(sa.update(t.device).where(d.device_id == device.device_id).values(next_key=request.public_key))
            audit.note(conn, now, device.device_id, "device.key_announced", device.device_id)
    return KeyAnswer(fingerprint=key_fingerprint(request.public_key), server_time=now)


def met_key(ctx: Context, signed: Signed) -> None:
    """A request was signed with that key. The first one with the announced key makes it the device's own. Refusal 401
    for the key before, unless it signed before that moment: what was under way then is not lost."""
    d = t.device.c
    here = d.device_id == signed.device_id
    with ctx.db.read() as conn:
        row = conn.execute(sa.select(d.public_key, d.next_key, d.rolled_at).where(here)).one()
    if signed.key == row.public_key:
        return
    if signed.key == row.next_key:
        with ctx.db.write() as conn:
            rolled = {"public_key": signed.key, "old_key": row.public_key, "next_key": None}
            moment = {"rolled_at": datetime.fromtimestamp(signed.created, UTC)}
            if conn.execute(sa.update(t.device).where(here, d.next_key == signed.key).values(rolled | moment)).rowcount:
                audit.note(conn, ctx.clock.now(), signed.device_id, "device.key_changed", signed.device_id)
    elif row.rolled_at is None or signed.created > row.rolled_at.timestamp():
        raise _retired()


def _retired() -> Refusal:
    return Refusal(401, "retired-key", "The station has a newer key, which is the one that counts.")


_KEYS_EVER = (
    sa.select(t.device_key.c.public_key)
    .where(t.device_key.c.device_id == sa.bindparam("device_id"))
    .order_by(t.device_key.c.added_at.desc())
)


def keys_ever(conn: sa.Connection, device_id: str) -> tuple[str, ...]:
    """Every key it ever had, the newest first: events signed before a re-enrolment stay valid."""
    return tuple(conn.scalars(_KEYS_EVER, {"device_id": device_id}))


def is_revoked(conn: sa.Connection, device_id: str) -> bool:
    revoked = conn.scalar(
        sa.select(t.device.c.revoked_at).where(t.device.c.device_id == device_id, t.device.c.revoked_at.is_not(None))
    )
    return revoked is not None


def device(conn: sa.Connection, device_id: str) -> Device:
    row = conn.execute(sa.select(t.device).where(t.device.c.device_id == device_id)).one()
    return Device(row.device_id, row.station_name, row.return_point_id)


def export_public_key(ctx: Context) -> str:
    """What stations encrypt their exports to, base64."""
    return base64.b64encode(public_of(ctx.export_key)).decode()


def revoke(ctx: Context, device_id: str, actor: str) -> datetime:
    """Switch a device off; when it was. From now on every request of its is answered 403, and it is told at once if it
    listens. Refusal 404 for a device that is not known. A second time changes nothing."""
    with ctx.db.write() as conn:
        known = conn.execute(sa.select(t.device.c.revoked_at).where(t.device.c.device_id == device_id)).one_or_none()
        if known is None:
            raise Refusal(404, "unknown-device", f"There is no device {device_id}.")
        at = known.revoked_at or ctx.clock.now()
        if known.revoked_at is None:
            audit.note(conn, at, actor, "device.revoked", device_id)
        conn.execute(sa.update(t.device).where(t.device.c.device_id == device_id).values(revoked_at=at))
    ctx.doorbell.dismiss(device_id)
    return at


def beat(ctx: Context, device: Device, status: dict[str, object], refused: Sequence[RefusedEvent] = ()) -> None:
    """Keep when a device was last heard, what it says of itself, and which events it cannot send any more."""
    kept = station_status.known(status)
    with ctx.db.write() as conn:
        _report(conn, device.device_id, refused, ctx.clock.now())
        conn.execute(
            sa.update(t.device)
            .where(t.device.c.device_id == device.device_id)
            .values(seen_at=ctx.clock.now(), status=kept)
        )
        _note_day(conn, device.device_id, kept.get("today"), ctx.clock.now().date())


def _note_day(conn: sa.Connection, device_id: str, today: Mapping[str, Any] | None, here_it_is: date) -> None:
    """The last that a station told of a day stands. A day that it can be nowhere is not kept."""
    if not today or not today["returns"] or abs(date.fromisoformat(today["day"]) - here_it_is) > _OTHER_DAY:
        return
    d = t.device_day.c
    told = {"returns": today["returns"], "seconds": today["seconds"]}
    here = (d.day == today["day"]) & (d.device_id == device_id)
    if not conn.execute(sa.update(t.device_day).where(here).values(told)).rowcount:
        gates.insert_new(conn, t.device_day, [told | {"day": today["day"], "device_id": device_id}])


def _report(conn: sa.Connection, device_id: str, refused: Sequence[RefusedEvent], now: datetime) -> None:
    """Each event once; the newest reason counts."""
    r = t.refused_report.c
    held = conn.scalar(sa.select(sa.func.count()).where(r.device_id == device_id)) or 0 if refused else 0
    for event in refused:
        changed = conn.execute(
            sa.update(t.refused_report)
            .where(r.device_id == device_id, r.event_id == event.event_id)
            .values(problem=event.problem)
        )
        if not changed.rowcount and held < _MOST_REPORTS:
            held += 1
            values = event.model_dump() | {"device_id": device_id, "first_at": now}
            if gates.insert_new(conn, t.refused_report, [values]):
                _log.warning("refused device=%s event=%s", device_id, event.event_id)
