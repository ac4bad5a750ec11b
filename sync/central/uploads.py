"""Photos too big for one request: they come in parts and go on where the line broke (IETF resumable uploads).

A part is kept as far as it came. Whether the bytes are the promised ones is decided once, over the whole file: only
then does it become a photo.
"""

import base64
import hashlib
import os
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from sync.central import blobs
from sync.central.context import Context
from sync.central.enrolment import Device
from sync.central.problems import Refusal
from sync.central.signatures import digest_header
from sync.wire import UploadAnswer, UploadRequest

_FOLDER = "uploads"
_STALE_S = 24 * 3600
_READ_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Part:
    """What has come of one photo from one device; its size is in the file's name, so no row can disagree."""

    path: Path
    sha256: str
    size: int

    @property
    def offset(self) -> int:
        return self.path.stat().st_size

    def answer(self) -> UploadAnswer:
        return UploadAnswer(sha256=self.sha256, size=self.size, offset=self.offset, complete=False)


def start(ctx: Context, device: Device, wanted: UploadRequest) -> UploadAnswer:
    """Make room for the photo, or say how much of it is here already."""
    done = _stored(ctx, wanted.sha256)
    if done is not None:
        return done
    folder = ctx.settings.blobs / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    _drop_stale(ctx, folder)
    known = _find(ctx, device, wanted.sha256)
    if known is not None and known.size == wanted.size:
        return known.answer()
    if known is not None:
        known.path.unlink(missing_ok=True)
    part = _Part(folder / f"{_key(device, wanted.sha256)}.{wanted.size}", wanted.sha256, wanted.size)
    part.path.touch()
    return part.answer()


def progress(ctx: Context, device: Device, sha256: str) -> UploadAnswer:
    """How many bytes are here. Refusal 404 when no such upload was begun."""
    return _stored(ctx, sha256) or _begun(ctx, device, sha256).answer()


async def append(
    ctx: Context, device: Device, sha256: str, offset: int, digest: str, chunks: AsyncIterator[bytes]
) -> UploadAnswer:
    """Add bytes at `offset`; `digest` is the signed Content-Digest of this part.

    Refusal 404 unknown upload, 409 another offset than ours, 413 more than was promised, 422 bytes that are not what
    the digest (of the part) or the address (of the whole) says.
    """
    part = _begun(ctx, device, sha256)
    if part.offset != offset:
        raise Refusal(
            409, "upload-offset", f"{part.offset} bytes are here; go on from there.", retryable=True, offset=part.offset
        )
    try:
        hashed = await _write(part, offset, chunks)
        if digest_header(hashed) not in [member.strip() for member in digest.split(",")]:
            os.truncate(part.path, offset)
            detail = "The bytes that came are not the ones that were signed."
            raise Refusal(422, "digest-mismatch", detail, retryable=True)
        if part.offset < part.size:
            return part.answer()
        return await run_in_threadpool(_finish, ctx, device, part)
    except FileNotFoundError as problem:  # another request completed it, or began it anew
        raise _unknown() from problem


async def _write(part: _Part, offset: int, chunks: AsyncIterator[bytes]) -> str:
    """The SHA-256 of what came. When the line breaks, what came until then is on the disk and stays."""
    hashed, at = hashlib.sha256(), offset
    with part.path.open("r+b") as out:
        out.seek(offset)
        try:
            async for chunk in chunks:
                at += len(chunk)
                if at > part.size:
                    raise Refusal(413, "too-big", f"{part.size} bytes were promised, more came.")
                hashed.update(chunk)
                out.write(chunk)
        finally:
            out.flush()
            await run_in_threadpool(os.fsync, out.fileno())
    return hashed.hexdigest()


def _finish(ctx: Context, device: Device, part: _Part) -> UploadAnswer:
    """All is here: a photo if it hashes to its name, else nothing. What is kept is a copy: a request that still has
    the part open could write to it after it was checked."""
    try:
        with part.path.open("rb") as file:
            copied = blobs.copy(ctx.settings.blobs, iter(lambda: file.read(_READ_BYTES), b""), part.sha256)
    finally:
        part.path.unlink(missing_ok=True)
    kept = blobs.keep(ctx, device, copied, part.sha256)
    return UploadAnswer(sha256=kept.sha256, size=kept.size, offset=kept.size, complete=True)


def _stored(ctx: Context, sha256: str) -> UploadAnswer | None:
    with ctx.db.read() as conn:
        found = blobs.find(conn, ctx.settings.blobs, sha256)
    return UploadAnswer(sha256=sha256, size=found.size, offset=found.size, complete=True) if found else None


def _begun(ctx: Context, device: Device, sha256: str) -> _Part:
    part = _find(ctx, device, sha256)
    if part is None:
        raise _unknown()
    return part


def _unknown() -> Refusal:
    return Refusal(404, "unknown-upload", "No such upload was begun here; begin it anew.")


def _find(ctx: Context, device: Device, sha256: str) -> _Part | None:
    for path in (ctx.settings.blobs / _FOLDER).glob(f"{_key(device, sha256)}.*"):
        return _Part(path, sha256, int(path.suffix[1:]))
    return None


def _key(device: Device, sha256: str) -> str:
    """Uploads of one device are out of every other's reach."""
    owner = base64.b16encode(hashlib.sha256(device.device_id.encode()).digest()[:8]).decode().lower()
    return f"{owner}-{sha256}"


def _drop_stale(ctx: Context, folder: Path) -> None:
    """What nobody went on with for a day; the station begins anew if it still wants to."""
    oldest = ctx.clock.now().timestamp() - _STALE_S
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < oldest:
                path.unlink()
