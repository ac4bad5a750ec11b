"""Files that are whole and on the disk before they have their names."""

import os
from pathlib import Path


def write_secret(file: Path, data: bytes) -> None:
    """A file that only its user can read, whole and durable before it has its name."""
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(file)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no handle on a folder; a rename there is journalled by NTFS
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
