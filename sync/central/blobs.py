"""Photographs under the SHA-256 of their bytes: checked while they come in, durable before they count."""

import hashlib
import os
import tempfile
import threading
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa
from PIL import Image
from starlette.concurrency import run_in_threadpool

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.enrolment import Device
from sync.central.files import sync_folder
from sync.central.problems import Refusal
from sync.wire import MAX_BLOB_BYTES, BlobAnswer

_OPENED = ("JPEG", "PNG", "WEBP")
_TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}  # MPO: several JPEGs
_INCOMING = "incoming-"
_DECODING = threading.Semaphore(2)  # a decoded picture may take 200 MB


@dataclass(frozen=True, slots=True)
class StoredBlob:
    path: Path
    mime: str
    size: int


def place(folder: Path, sha256: str) -> Path:
    return folder / sha256[:2] / sha256


def prepare(folder: Path) -> None:
    """At start: make the folder, its name durable, and drop what an earlier process was taking in when it died."""
    folder.mkdir(parents=True, exist_ok=True)
    sync_folder(folder.parent)
    for left in folder.glob(f"{_INCOMING}*"):
        left.unlink()


class _Incoming:
    """A temporary file that is hashed as it grows. Removed at the end of the block unless `finish` was reached."""

    def __init__(self, folder: Path, sha256: str) -> None:
        handle, name = tempfile.mkstemp(prefix=_INCOMING, dir=folder)
        self.path = Path(name)
        self._wanted = sha256
        self._out = os.fdopen(handle, "wb")
        self._digest = hashlib.sha256()
        self._size = 0

    def add(self, chunk: bytes) -> None:
        """Refusal 413 when it becomes too big."""
        self._size += len(chunk)
        if self._size > MAX_BLOB_BYTES:
            raise Refusal(413, "too-big", f"A photo has at most {MAX_BLOB_BYTES} bytes.")
        self._digest.update(chunk)
        self._out.write(chunk)

    def finish(self) -> Path:
        """The file, fsynced. Refusal 422 when the bytes are not the ones the address names."""
        if self._digest.hexdigest() != self._wanted:
            detail = "The bytes that came are not the ones the address names."
            raise Refusal(422, "digest-mismatch", detail, retryable=True)
        self._out.flush()
        os.fsync(self._out.fileno())
        return self.path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, what: BaseException | None, at: TracebackType | None) -> None:
        try:
            self._out.close()
        finally:
            if kind is not None:
                self.path.unlink(missing_ok=True)


async def receive(folder: Path, chunks: AsyncIterator[bytes], sha256: str) -> Path:
    """The stream as a temporary file, fsynced. Refusal 413 or 422, see `_Incoming`."""
    with _Incoming(folder, sha256) as incoming:
        async for chunk in chunks:
            incoming.add(chunk)
        return await run_in_threadpool(incoming.finish)


def copy(folder: Path, blocks: Iterable[bytes], sha256: str) -> Path:
    """As `receive`, of what is here already: bytes that nobody else can write to."""
    with _Incoming(folder, sha256) as incoming:
        for block in blocks:
            incoming.add(block)
        return incoming.finish()


def keep(ctx: Context, device: Device, incoming: Path, sha256: str) -> BlobAnswer:
    """Check that it is a picture, give it its name, fsync the folder, and write the row; twice is once."""
    try:
        mime = _picture_type(incoming, ctx.settings.max_pixels)
        size = incoming.stat().st_size
        final = place(ctx.settings.blobs, sha256)
        final.parent.mkdir(parents=True, exist_ok=True)
        incoming.replace(final)
        sync_folder(final.parent)
        sync_folder(final.parent.parent)
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
        with _DECODING, Image.open(path, formats=_OPENED) as picture:
            if picture.width * picture.height > max_pixels:
                raise Refusal(422, "too-many-pixels", f"A photo has at most {max_pixels} pixels.")
            picture.load()
            return _TYPES[str(picture.format)]
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise Refusal(422, "not-a-picture", "The bytes are not a JPEG, PNG or WebP picture.") from error


def find(conn: sa.Connection, folder: Path, sha256: str) -> StoredBlob | None:
    """The photo, if its row and its file are both here; a lost file is asked for and stored again."""
    row = conn.execute(sa.select(t.blob).where(t.blob.c.sha256 == sha256)).one_or_none()
    path = place(folder, sha256)
    return StoredBlob(path, row.mime, row.size) if row and path.is_file() else None


def is_evidence(conn: sa.Connection, sha256: str) -> bool:
    """Whether a stored event names it; nothing else is ever shown."""
    return conn.scalar(sa.select(t.event_blob.c.sha256).where(t.event_blob.c.sha256 == sha256).limit(1)) is not None
