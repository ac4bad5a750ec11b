"""Room on the disk: a reserve that only the return in hand may use, and a gate before new ones.

SQLite on a full disk can neither delete nor checkpoint, so room has to be there before it is needed: a file of real
blocks beside the database, which is removed when the open return needs them and made anew when it is done.
"""

import errno
import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from sync.station.ports import DiskFull, StoreError
from sync.store.files import sync_folder

_log = logging.getLogger(__name__)
RESERVE_NAME = "reserve.bin"
RESERVE_BYTES = 64 * 1024 * 1024
LEAST_FREE_BYTES = 500 * 1000 * 1000
_SHORT_BYTES = 1024 * 1024
_BLOCK = 1024 * 1024
_MB = 1000 * 1000
_REFUSAL = (
    "This computer's disk is nearly full ({free} MB free, {least} MB are needed). Take in no new return here: "
    "free some space, or call support. What was taken in is safe and goes on being sent."
)
_JOURNAL_REFUSAL = (
    "The disk that keeps the second copy of every return is full or cannot be written. Take in no new return here: "
    "free some space there, or call support. What was taken in is safe and goes on being sent."
)


class DiskSpace:
    """`ports.Space` for the data folder. The reserve is made by `restore`, not by this constructor."""

    def __init__(
        self, folder: Path, reserve_bytes: int = RESERVE_BYTES, least_free_bytes: int = LEAST_FREE_BYTES
    ) -> None:
        self._folder = folder
        self._path = folder / RESERVE_NAME
        self._reserve_bytes = reserve_bytes
        self._least_free_bytes = least_free_bytes
        self._journal_has_room: Callable[[], bool] = lambda: True

    def watch_journal(self, has_room: Callable[[], bool]) -> None:
        """The journal may lie on another disk, where the reserve is of no use: no new visit without room there."""
        self._journal_has_room = has_room

    def free_bytes(self) -> int:
        """What programs may still write here, the reserve not counted. A folder to come counts as its parent."""
        folder = next(path for path in (self._folder, *self._folder.absolute().parents) if path.exists())
        return shutil.disk_usage(folder).free

    def room(self) -> float:
        """Free space as a multiple of the least that a new return needs; below 1 none may begin."""
        return self.free_bytes() / self._least_free_bytes if self._least_free_bytes else float("inf")

    @property
    def has_reserve(self) -> bool:
        """Whether the reserve is whole."""
        try:
            return self._path.stat().st_size == self._reserve_bytes
        except FileNotFoundError:
            return self._reserve_bytes == 0

    def refusal(self) -> str:
        self.restore()
        free = self.free_bytes()
        if free >= self._least_free_bytes and self.has_reserve:
            return "" if self._journal_has_room() else _JOURNAL_REFUSAL
        least = max(self._least_free_bytes, self._reserve_bytes)
        return _REFUSAL.format(free=free // _MB, least=-(-least // _MB))

    def lend(self, problem: StoreError) -> bool:
        # Where SQLite finds no room for its side files it says "I/O error".
        if not isinstance(problem, DiskFull) and self.free_bytes() >= _SHORT_BYTES:
            return False
        try:
            self._path.unlink()
        except FileNotFoundError:
            return False
        _log.warning("the disk is full: the reserve is used to finish the return in hand")
        return True

    def restore(self) -> None:
        if self.has_reserve:
            return
        try:
            self._allocate()
            sync_folder(self._folder)
        except OSError as problem:
            # A part of it would only take what the queue needs to go on.
            self._path.unlink(missing_ok=True)
            _log.warning("no reserve of %d bytes on the disk: %s", self._reserve_bytes, problem.strerror)

    def _allocate(self) -> None:
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "r+b") as file:
            if not _fallocate(file.fileno(), self._reserve_bytes):
                for start in range(0, self._reserve_bytes, _BLOCK):
                    file.write(bytes(min(_BLOCK, self._reserve_bytes - start)))


def _fallocate(descriptor: int, size: int) -> bool:
    """False where system or file system knows no such call. OSError when there is no room."""
    if not hasattr(os, "posix_fallocate"):
        return False
    try:
        os.posix_fallocate(descriptor, 0, size)
    except OSError as problem:
        if problem.errno not in (errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS):
            raise
        return False
    return True
