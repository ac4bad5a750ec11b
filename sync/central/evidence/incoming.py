"""What is just coming in: temporary files that are hashed as they grow."""

import hashlib
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sync.central.problems import Refusal

_PREFIX = "incoming-"


class Incoming:
    """A file of at most `limit` bytes. It is gone at the end of the block, unless a store took it."""

    def __init__(self, folder: Path, limit: int, too_big: str) -> None:
        handle, name = tempfile.mkstemp(prefix=_PREFIX, dir=folder)
        self.path = Path(name)
        self.size = 0
        self._out = os.fdopen(handle, "wb")
        self._digest = hashlib.sha256()
        self._limit = limit
        self._too_big = too_big

    def add(self, chunk: bytes) -> None:
        """Refusal 413 when it becomes too big."""
        self.size += len(chunk)
        if self.size > self._limit:
            raise Refusal(413, "too-big", self._too_big)
        self._digest.update(chunk)
        self._out.write(chunk)

    def finish(self) -> str:
        """No more comes: the file is whole, and this its SHA-256."""
        self._out.close()
        return self._digest.hexdigest()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, what: BaseException | None, at: TracebackType | None) -> None:
        try:
            self._out.close()
        finally:
            self.path.unlink(missing_ok=True)


def drop_leftovers(folder: Path, before: datetime | None = None) -> None:
    """What an earlier process was taking in when it died: all of it, or, where other processes use the folder too, what
    nobody wrote to since `before`."""
    for left in folder.glob(f"{_PREFIX}*"):
        if before is None or datetime.fromtimestamp(left.stat().st_mtime, UTC) < before:
            left.unlink(missing_ok=True)
