"""Files that survive a power cut: the bytes are on the disk before the name is, and the name before we go on."""

import errno
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.domain.sentence import say
from sync.station.ports import DiskFull, StoreError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def is_full(problem: OSError) -> bool:
    """Whether the disk, a quota or a limit on file sizes is what stopped it."""
    return problem.errno in _FULL


@contextmanager
def disk_errors(what: str) -> Iterator[None]:
    """OSError as DiskFull or StoreError; `what` ends the sentence "The disk is full: ..."."""
    try:
        yield
    except OSError as problem:
        if is_full(problem):
            raise DiskFull(say("The disk is full: {what}. Free some space, then try again.", what=what)) from problem
        raise StoreError(
            say("The disk does not answer as it should: {what} ({why}).", what=what, why=problem.strerror)
        ) from problem


def write_durably(path: Path, data: bytes, mode: int = 0o600) -> None:
    """`path` holds `data` after this returns, whatever happens then; before, it holds what it held, or nothing.

    OSError passes through.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            flush_to_disk(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def flush_to_disk(descriptor: int) -> None:
    """fsync that reaches the drive's own memory; on macOS plain fsync does not."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def flush_appended(descriptor: int) -> None:
    """The bytes and the file's new length are on the disk; its times need not be."""
    if sys.platform == "linux":
        os.fdatasync(descriptor)
    else:
        flush_to_disk(descriptor)


def sync_folder(folder: Path) -> None:
    """New names in `folder` survive a power cut. Windows keeps names by itself and cannot open folders."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flush_to_disk(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """`folder` and its parents, durably; folders that are there stay as they are. OSError passes through."""
    missing = [folder, *folder.parents]
    for path in reversed([entry for entry in missing if not entry.exists()]):
        path.mkdir(mode=0o700, exist_ok=True)
        sync_folder(path.parent)
    folder.mkdir(mode=0o700, exist_ok=True)  # FileExistsError when it is a file
