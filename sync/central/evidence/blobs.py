"""Photographs under the SHA-256 of their bytes: checked while they come in, durable before they count."""

from collections.abc import AsyncIterator, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from starlette.concurrency import run_in_threadpool

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.evidence.incoming import Incoming
from sync.central.evidence.objects import Objects
from sync.central.evidence.pictures import checked
from sync.central.problems import Refusal
from sync.central.stations.enrolment import Device
from sync.wire import MAX_BLOB_BYTES, BlobAnswer

_TOO_BIG = f"A photo has at most {MAX_BLOB_BYTES} bytes."
_QUOTA_PERIOD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """`size` in bytes."""

    sha256: str
    mime: str
    size: int


def key_of(sha256: str) -> str:
    """Where its bytes lie."""
    return f"{sha256[:2]}/{sha256}"


def incoming(ctx: Context) -> Incoming:
    return Incoming(ctx.objects.scratch, MAX_BLOB_BYTES, _TOO_BIG)


async def receive(ctx: Context, device: Device, chunks: AsyncIterator[bytes], sha256: str) -> BlobAnswer:
    """Keep a photo that comes as a stream. Refusals: see `keep`; 413 when it becomes too big."""
    with incoming(ctx) as photo:
        async for chunk in chunks:
            photo.add(chunk)
        return await run_in_threadpool(keep, ctx, device, photo, sha256)


def take(ctx: Context, device: Device, blocks: Iterable[bytes], sha256: str) -> BlobAnswer:
    """As `receive`, of what is here already."""
    with incoming(ctx) as photo:
        for block in blocks:
            photo.add(block)
        return keep(ctx, device, photo, sha256)


def keep(ctx: Context, device: Device, photo: Incoming, sha256: str) -> BlobAnswer:
    """Check that the bytes are the promised ones and a picture, store them, then write the row; twice is once.

    Refusal 422 when they are not, 429 when the station has sent more in a day than any counter photographs.
    """
    if photo.finish() != sha256:
        raise Refusal(422, "digest-mismatch", "The bytes that came are not the ones the address names.", retryable=True)
    mime = checked(photo.path.read_bytes(), ctx.settings.max_pixels)
    now = ctx.clock.now()
    _refuse_flood(ctx, device, photo.size, now)
    ctx.objects.put(key_of(sha256), photo.path, mime)
    row = {"sha256": sha256, "size": photo.size, "mime": mime, "device_id": device.device_id, "received_at": now}
    with ctx.db.write() as conn:
        created = gates.insert_new(conn, t.blob, [row]) == 1
    return BlobAnswer(sha256=sha256, size=photo.size, created=created)


def _refuse_flood(ctx: Context, device: Device, size: int, now: datetime) -> None:
    b = t.blob.c
    came = sa.select(sa.func.sum(b.size)).where(b.device_id == device.device_id, b.received_at > now - _QUOTA_PERIOD)
    with ctx.db.read() as conn:
        if int(conn.scalar(came) or 0) + size > ctx.settings.photo_bytes_per_day:
            detail = "This station sent as many photos in a day as one may; it goes on later."
            raise Refusal(429, "photo-quota", detail, retryable=True, headers={"Retry-After": "3600"})


def find(conn: sa.Connection, objects: Objects, sha256: str) -> StoredBlob | None:
    """The photo, if its row and its bytes are both here; lost bytes are asked for and stored again."""
    row = conn.execute(sa.select(t.blob).where(t.blob.c.sha256 == sha256)).one_or_none()
    if row is None or objects.size(key_of(sha256)) != row.size:
        return None
    return StoredBlob(sha256, row.mime, row.size)


def is_evidence(conn: sa.Connection, sha256: str) -> bool:
    """Whether a stored event names it; nothing else is ever shown."""
    return conn.scalar(sa.select(t.event_blob.c.sha256).where(t.event_blob.c.sha256 == sha256).limit(1)) is not None


def drop(ctx: Context, sha256s: Collection[str]) -> None:
    """For good: first the bytes, then the rows, so that a broken try can be repeated."""
    ctx.objects.delete([key_of(sha256) for sha256 in sha256s])
    with ctx.db.write() as conn:
        conn.execute(sa.delete(t.blob).where(t.blob.c.sha256.in_(sha256s)))
        conn.execute(sa.delete(t.event_blob).where(t.event_blob.c.sha256.in_(sha256s)))
