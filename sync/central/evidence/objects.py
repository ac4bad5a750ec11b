"""Where the bytes of photos lie: the one port, and its adapter over a folder of this machine."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from sync.central.files import sync_folder

CHUNK_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class Listed:
    """One object; `size` in bytes."""

    key: str
    size: int
    modified: datetime


class Objects(Protocol):
    """Objects are written once under a key ("ab/abcdef...") and never changed.

    Every method may raise OSError when the store cannot be reached or has no room: to be tried again.
    """

    @property
    def scratch(self) -> Path:
        """A folder of this machine in which files that will be `put` begin."""

    def put(self, key: str, file: Path, mime: str = "application/octet-stream") -> bool:
        """Durable under its key on return, and `file` is used up. False when one was there already, which has the same
        bytes: a key is never used for others."""

    def size(self, key: str) -> int | None:
        """Its bytes; None when there is no such object."""

    def read(self, key: str) -> Iterator[bytes]:
        """FileNotFoundError, at the first chunk, when there is no such object."""

    def delete(self, keys: Sequence[str]) -> None:
        """Those that are there are gone on return."""

    def listed(self, folder: str) -> Iterator[Listed]:
        """Every object whose key begins with `folder`/, in no order; all of them for ""."""

    def presigned(self, key: str, life: timedelta) -> str:
        """An address at which anybody may read it for so long; empty where the store has none."""


class FolderObjects:
    """Files of a folder: whole, and on the disk, before they have their names."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        sync_folder(folder.parent)
        self._folder = folder

    @property
    def scratch(self) -> Path:
        return self._folder

    def put(self, key: str, file: Path, mime: str = "application/octet-stream") -> bool:
        with file.open("rb+") as written:
            os.fsync(written.fileno())
        final = self._folder / key
        final.parent.mkdir(parents=True, exist_ok=True)
        new = not final.is_file()
        file.replace(final)  # the same bytes, if there were any
        sync_folder(final.parent)
        sync_folder(self._folder)
        return new

    def size(self, key: str) -> int | None:
        path = self._folder / key
        return path.stat().st_size if path.is_file() else None

    def read(self, key: str) -> Iterator[bytes]:
        with (self._folder / key).open("rb") as file:
            yield from iter(lambda: file.read(CHUNK_BYTES), b"")

    def delete(self, keys: Sequence[str]) -> None:
        gone = [self._folder / key for key in keys]
        for path in gone:
            path.unlink(missing_ok=True)
        for folder in {path.parent for path in gone}:
            if folder.is_dir():
                sync_folder(folder)

    def listed(self, folder: str) -> Iterator[Listed]:
        for path in (self._folder / folder).rglob("*"):
            with suppress(FileNotFoundError):  # gone since the folder was read
                if path.is_file() and path.parent != self._folder:
                    told = path.stat()
                    modified = datetime.fromtimestamp(told.st_mtime, UTC)
                    yield Listed(path.relative_to(self._folder).as_posix(), told.st_size, modified)

    def presigned(self, key: str, life: timedelta) -> str:
        return ""
