"""One station per data folder: a lock that the operating system drops when the process ends, however it ends."""

import os
import sys
from pathlib import Path

from sync.station.ports import StoreUnusable


class FolderLock:
    """Holds `station.lock` in the folder until `release`. StoreUnusable when somebody else holds it."""

    def __init__(self, folder: Path) -> None:
        self._descriptor: int | None = os.open(folder / "station.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as problem:
            self.release()
            raise StoreUnusable(
                f"Another station is already running on the data folder {folder}. Close it, or give this one a folder "
                "of its own."
            ) from problem

    def release(self) -> None:
        """Closing the descriptor drops the lock; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
