"""How a station becomes a device: a one-time code, its own public key, and a proof that it holds the private half."""

import base64
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from sync.central import numbers, passes, staff
from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.ids import Ids
from sync.central.problems import Refusal
from sync.central.signatures import is_signed_by, public_key, sha256_hex
from sync.sealed import public_of
from sync.wire import EnrolAnswer, EnrolRequest, RefusedEvent

_log = logging.getLogger("returnpoint.central")
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    code: str
    expires_at: datetime


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
    code = EnrolmentCode(ids.crockford(8), now + timedelta(minutes=minutes))
    conn.execute(sa.delete(t.enrolment_code).where(t.enrolment_code.c.expires_at < now))
    conn.execute(
        sa.insert(t.enrolment_code).values(
            code_sha256=sha256_hex(code.code),
            station_name=station_name,
            return_point_id=return_point_id,
            expires_at=code.expires_at,
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
            codes.code_sha256 == sha256_hex(code.upper().translate(_LOOKALIKES)),
            codes.used_at.is_(None),
            codes.expires_at > now,
        )
        .values(used_at=now)
        .returning(codes.station_name, codes.return_point_id)
    ).one_or_none()


def _device(conn: sa.Connection, ids: Ids, slot: sa.Row[tuple[str, str]], key: str, now: datetime) -> Device:
    station_name, return_point_id = str(slot.station_name), str(slot.return_point_id)
    devices = t.device.c
    known = conn.scalar(
        sa.select(devices.device_id).where(
            devices.station_name == station_name, devices.return_point_id == return_point_id
        )
    )
    device_id = known or ids.device_id()
    current = {"public_key": key, "enrolled_at": now, "revoked_at": None}
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


def key_of(conn: sa.Connection, device_id: str) -> str | None:
    """The key a device signs its requests with, revoked or not; None when the device is unknown."""
    return conn.scalar(sa.select(t.device.c.public_key).where(t.device.c.device_id == device_id))


def keys_ever(conn: sa.Connection, device_id: str) -> tuple[str, ...]:
    """Every key it ever had, the newest first: events signed before a re-enrolment stay valid."""
    rows = conn.scalars(
        sa.select(t.device_key.c.public_key)
        .where(t.device_key.c.device_id == device_id)
        .order_by(t.device_key.c.added_at.desc())
    )
    return tuple(rows)


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


def revoke(ctx: Context, device_id: str) -> datetime:
    """Switch a device off; when it was. From now on every request of its is answered 403, and it is told at once if it
    listens. Refusal 404 for a device that is not known. A second time changes nothing."""
    with ctx.db.write() as conn:
        known = conn.execute(sa.select(t.device.c.revoked_at).where(t.device.c.device_id == device_id)).one_or_none()
        if known is None:
            raise Refusal(404, "unknown-device", f"There is no device {device_id}.")
        at = known.revoked_at or ctx.clock.now()
        conn.execute(sa.update(t.device).where(t.device.c.device_id == device_id).values(revoked_at=at))
    ctx.doorbell.dismiss(device_id)
    return at


def beat(ctx: Context, device: Device, status: dict[str, object], refused: Sequence[RefusedEvent] = ()) -> None:
    """Keep when a device was last heard, what it says of itself, and which events it cannot send any more."""
    with ctx.db.write() as conn:
        _report(conn, device.device_id, refused, ctx.clock.now())
        conn.execute(
            sa.update(t.device)
            .where(t.device.c.device_id == device.device_id)
            .values(seen_at=ctx.clock.now(), status=status)
        )


def _report(conn: sa.Connection, device_id: str, refused: Sequence[RefusedEvent], now: datetime) -> None:
    """Each event once; the newest reason counts."""
    r = t.refused_report.c
    for event in refused:
        changed = conn.execute(
            sa.update(t.refused_report)
            .where(r.device_id == device_id, r.event_id == event.event_id)
            .values(problem=event.problem)
        )
        if not changed.rowcount:
            values = event.model_dump() | {"device_id": device_id, "first_at": now}
            conn.execute(sa.insert(t.refused_report).values(values))
            _log.warning("refused device=%s event=%s", device_id, event.event_id)
