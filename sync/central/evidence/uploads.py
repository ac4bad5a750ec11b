"""Photos too big for one request: they come in parts and go on where the line broke (IETF resumable uploads).

A part is an object, and a row that says where it belongs: whichever worker takes the next one knows how far the photo
came. Whether the bytes are the promised ones is decided once, over the whole of it: only then does it become a photo.
The last part is never kept as one: it becomes the photo together with those before it, or comes again.
"""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.evidence import blobs
from sync.central.evidence.incoming import Incoming
from sync.central.problems import Refusal
from sync.central.stations.enrolment import Device
from sync.central.stations.signatures import digest_header
from sync.wire import UploadAnswer, UploadRequest

MIN_PART_BYTES = 64 * 1024
_FOLDER = "uploads"
_STALE = timedelta(days=1)
_MOST_BEGUN = 8  # of one station: beginning another gives up the one it left alone for longest
_SLICE = 500


@dataclass(frozen=True, slots=True)
class _Upload:
    """What has come of one photo from one device: the keys of its parts in their order, and their bytes."""

    sha256: str
    size: int
    offset: int
    keys: tuple[str, ...]

    def answer(self) -> UploadAnswer:
        return UploadAnswer(sha256=self.sha256, size=self.size, offset=self.offset, complete=False)

    def check(self, offset: int) -> None:
        if offset != self.offset:
            detail = f"{self.offset} bytes are here; go on from there."
            raise Refusal(409, "upload-offset", detail, retryable=True, offset=self.offset)


def start(ctx: Context, device: Device, wanted: UploadRequest) -> UploadAnswer:
    """Make room for the photo, or say how much of it is here already."""
    done = _stored(ctx, wanted.sha256)
    if done is not None:
        return done
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        _hold(conn, device)
        known = _find(conn, device, wanted.sha256)
        if known is not None and known.size == wanted.size:
            return known.answer()
        left = _forget(conn, device, [wanted.sha256, *_given_up(conn, device, now)])
        row = {"device_id": device.device_id, "sha256": wanted.sha256, "size": wanted.size, "touched_at": now}
        conn.execute(sa.insert(t.upload).values(row))
    ctx.objects.delete(left)
    return UploadAnswer(sha256=wanted.sha256, size=wanted.size, offset=0, complete=False)


def progress(ctx: Context, device: Device, sha256: str) -> UploadAnswer:
    """How many bytes are here. Refusal 404 when no such upload was begun."""
    return _stored(ctx, sha256) or _begun(ctx, device, sha256).answer()


async def append(
    ctx: Context, device: Device, sha256: str, offset: int, digest: str, chunks: AsyncIterator[bytes]
) -> UploadAnswer:
    """Add bytes at `offset`; `digest` is the signed Content-Digest of this part.

    Refusal 404 unknown upload, 409 another offset than ours, 413 more than was promised, 422 bytes that are not what
    the digest (of the part) or the address (of the whole) says, or a part so small that it would never end.
    """
    begun = await run_in_threadpool(_begun, ctx, device, sha256)
    begun.check(offset)
    too_big = f"{begun.size} bytes were promised, more came."
    with Incoming(ctx.objects.scratch, begun.size - offset, too_big) as part:
        try:
            async for chunk in chunks:
                part.add(chunk)
        except ClientDisconnect:  # what came until the line broke stays
            await run_in_threadpool(_keep_rest, ctx, device, begun, part)
            raise
        return await run_in_threadpool(_came, ctx, device, begun, digest, part)


def _keep_rest(ctx: Context, device: Device, begun: _Upload, part: Incoming) -> None:
    part.finish()
    if MIN_PART_BYTES <= part.size < begun.size - begun.offset:
        _add(ctx, device, begun, part)


def _came(ctx: Context, device: Device, begun: _Upload, digest: str, part: Incoming) -> UploadAnswer:
    if digest_header(part.finish()) not in [member.strip() for member in digest.split(",")]:
        detail = "The bytes that came are not the ones that were signed."
        raise Refusal(422, "digest-mismatch", detail, retryable=True)
    if begun.offset + part.size == begun.size:
        return _finish(ctx, device, begun, part)
    if part.size < MIN_PART_BYTES:
        raise Refusal(422, "part-too-small", f"A part that is not the last has at least {MIN_PART_BYTES} bytes.")
    return _add(ctx, device, begun, part)


def _add(ctx: Context, device: Device, begun: _Upload, part: Incoming) -> UploadAnswer:
    """The bytes first, then the row; of two requests for one place the second is told where to go on."""
    key = f"{_FOLDER}/{ctx.ids.random(16).hex()}"
    ctx.objects.put(key, part.path)
    mine = {"device_id": device.device_id, "sha256": begun.sha256}
    try:
        with ctx.db.write() as conn:
            _hold(conn, device)
            standing = _find(conn, device, begun.sha256)
            if standing is None:
                raise _unknown()
            standing.check(begun.offset)
            row = mine | {"first": begun.offset, "size": part.size, "object_key": key}
            conn.execute(sa.insert(t.upload_part).values(row))
            conn.execute(sa.update(t.upload).where(*_is(device, begun.sha256)).values(touched_at=ctx.clock.now()))
    except Refusal:
        ctx.objects.delete([key])
        raise
    offset = begun.offset + part.size
    return UploadAnswer(sha256=begun.sha256, size=begun.size, offset=offset, complete=False)


def _finish(ctx: Context, device: Device, begun: _Upload, last: Incoming) -> UploadAnswer:
    """All is here: a photo if it is one and hashes to its name, else nothing."""
    try:
        kept = blobs.take(ctx, device, _whole(ctx, begun, last), begun.sha256)
    except FileNotFoundError as problem:  # another request completed it, or the database was brought back from a copy
        _drop(ctx, device, begun.sha256)
        raise _unknown() from problem
    except Refusal as refusal:
        if refusal.status == 422:  # it will never be that photo
            _drop(ctx, device, begun.sha256)
        raise
    _drop(ctx, device, begun.sha256)
    return UploadAnswer(sha256=kept.sha256, size=kept.size, offset=kept.size, complete=True)


def _whole(ctx: Context, begun: _Upload, last: Incoming) -> Iterator[bytes]:
    for key in begun.keys:
        yield from ctx.objects.read(key)
    yield last.path.read_bytes()


def _stored(ctx: Context, sha256: str) -> UploadAnswer | None:
    with ctx.db.read() as conn:
        found = blobs.find(conn, ctx.objects, sha256)
    return UploadAnswer(sha256=sha256, size=found.size, offset=found.size, complete=True) if found else None


def _begun(ctx: Context, device: Device, sha256: str) -> _Upload:
    with ctx.db.read() as conn:
        upload = _find(conn, device, sha256)
    if upload is None:
        raise _unknown()
    return upload


def _unknown() -> Refusal:
    return Refusal(404, "unknown-upload", "No such upload was begun here; begin it anew.")


def _hold(conn: sa.Connection, device: Device) -> None:
    gates.hold(conn, [f"uploads:{device.device_id}"])


def _is(device: Device, sha256: str) -> tuple[sa.ColumnElement[bool], ...]:
    return t.upload.c.device_id == device.device_id, t.upload.c.sha256 == sha256


def _find(conn: sa.Connection, device: Device, sha256: str) -> _Upload | None:
    """Uploads of one device are out of every other's reach."""
    size = conn.scalar(sa.select(t.upload.c.size).where(*_is(device, sha256)))
    if size is None:
        return None
    p = t.upload_part.c
    query = sa.select(p.object_key, p.size).where(p.device_id == device.device_id, p.sha256 == sha256).order_by(p.first)
    parts = conn.execute(query).all()
    return _Upload(sha256, size, sum(part.size for part in parts), tuple(part.object_key for part in parts))


def _given_up(conn: sa.Connection, device: Device, now: datetime) -> list[str]:
    """Those of the station that it left alone for a day, or too many others ago."""
    u = t.upload.c
    query = sa.select(u.sha256, u.touched_at).where(u.device_id == device.device_id).order_by(u.touched_at.desc())
    begun = conn.execute(query).all()
    return [row.sha256 for place, row in enumerate(begun, 2) if place > _MOST_BEGUN or row.touched_at < now - _STALE]


def _forget(conn: sa.Connection, device: Device, sha256s: list[str]) -> list[str]:
    """Drop the rows; the keys of what is to be deleted once that is committed."""
    p, u = t.upload_part.c, t.upload.c
    here = (p.device_id == device.device_id) & p.sha256.in_(sha256s)
    keys = list(conn.scalars(sa.select(p.object_key).where(here)))
    conn.execute(sa.delete(t.upload_part).where(here))
    conn.execute(sa.delete(t.upload).where(u.device_id == device.device_id, u.sha256.in_(sha256s)))
    return keys


def _drop(ctx: Context, device: Device, sha256: str) -> None:
    with ctx.db.write() as conn:
        _hold(conn, device)
        keys = _forget(conn, device, [sha256])
    ctx.objects.delete(keys)


def sweep(ctx: Context) -> int:
    """Drop what no station went on with for a day, and bytes of parts whose row was never written; how many objects."""
    before = ctx.clock.now() - _STALE
    p, u = t.upload_part.c, t.upload.c
    with ctx.db.write() as conn:
        stale = sa.select(u.device_id, u.sha256).where(u.touched_at < before)
        of_stale = sa.tuple_(p.device_id, p.sha256).in_(stale)
        conn.execute(sa.delete(t.upload_part).where(of_stale))
        conn.execute(sa.delete(t.upload).where(u.touched_at < before))
    old = [one.key for one in ctx.objects.listed(_FOLDER) if one.modified < before]
    dropped = 0
    for start in range(0, len(old), _SLICE):
        with ctx.db.read() as conn:
            some = old[start : start + _SLICE]
            kept = set(conn.scalars(sa.select(p.object_key).where(p.object_key.in_(some))))
        ctx.objects.delete([key for key in some if key not in kept])
        dropped += len(some) - len(kept)
    return dropped
