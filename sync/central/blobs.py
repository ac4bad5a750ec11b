"""Photographs under the SHA-256 of their bytes: checked while they come in, durable before they count."""

import hashlib
import os
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from PIL import Image

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.enrolment import Device
from sync.central.problems import Refusal
from sync.wire import MAX_BLOB_BYTES, BlobAnswer

_FORMATS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}


@dataclass(frozen=True, slots=True)
class StoredBlob:
    path: Path
    mime: str
    size: int


def place(folder: Path, sha256: str) -> Path:
    return folder / sha256[:2] / sha256


async def receive(folder: Path, chunks: AsyncIterator[bytes], sha256: str) -> Path:
    """Write the stream to a temporary file, hashing as it comes; the file is fsynced.

    Refusal 413 when it is too big, 422 when the bytes are not the ones the address names.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix="incoming-", dir=folder)
    incoming = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            digest, size = hashlib.sha256(), 0
            async for chunk in chunks:
                size += len(chunk)
                if size > MAX_BLOB_BYTES:
                    raise Refusal(413, "too-big", f"A photo has at most {MAX_BLOB_BYTES} bytes.")
                digest.update(chunk)
                out.write(chunk)
            if digest.hexdigest() != sha256:
                raise Refusal(422, "digest-mismatch", "The bytes that came are not the ones the address names.")
            out.flush()
            os.fsync(out.fileno())
    except BaseException:
        incoming.unlink(missing_ok=True)
        raise
    return incoming


def keep(ctx: Context, device: Device, incoming: Path, sha256: str) -> BlobAnswer:
    """Check that it is a picture, give it its name, fsync the folder, and write the row; twice is once."""
    try:
        mime = _picture_type(incoming, ctx.settings.max_pixels)
        size = incoming.stat().st_size
        final = place(ctx.settings.blobs, sha256)
        final.parent.mkdir(parents=True, exist_ok=True)
        incoming.replace(final)
        _sync_folder(final.parent)
        _sync_folder(final.parent.parent)
    finally:
        incoming.unlink(missing_ok=True)
    with ctx.db.write() as conn:
        known = conn.scalar(sa.select(t.blob.c.size).where(t.blob.c.sha256 == sha256))
        if known is None:
            conn.execute(
                sa.insert(t.blob).values(
                    sha256=sha256, size=size, mime=mime, device_id=device.device_id, received_at=ctx.clock.now()
                )
            )
    return BlobAnswer(sha256=sha256, size=size, created=known is None)


def _picture_type(path: Path, max_pixels: int) -> str:
    """Decode it whole: what cannot be shown to a merchant is no evidence. Refusal 422."""
    try:
        with Image.open(path, formats=tuple(_FORMATS)) as picture:
            if picture.width * picture.height > max_pixels:
                raise Refusal(422, "too-many-pixels", f"A photo has at most {max_pixels} pixels.")
            picture.load()
            return _FORMATS[str(picture.format)]
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise Refusal(422, "not-a-picture", "The bytes are not a JPEG, PNG or WebP picture.") from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no handle on a folder; a rename there is journalled by NTFS
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def find(conn: sa.Connection, folder: Path, sha256: str) -> StoredBlob | None:
    """The photo, if its row and its file are both here; a lost file is asked for and stored again."""
    row = conn.execute(sa.select(t.blob).where(t.blob.c.sha256 == sha256)).one_or_none()
    path = place(folder, sha256)
    return StoredBlob(path, row.mime, row.size) if row and path.is_file() else None


def is_evidence(conn: sa.Connection, sha256: str) -> bool:
    """Whether a stored event names it; nothing else is ever shown."""
    return conn.scalar(sa.select(t.event_blob.c.sha256).where(t.event_blob.c.sha256 == sha256).limit(1)) is not None
