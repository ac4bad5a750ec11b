"""Export from the queue screen: what was not sent, sealed for central, onto the stick that is plugged in."""

import logging
import os
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from kiosk.export import CannotExport
from sync.domain.sentence import say, told
from sync.station.ports import StoreError

log = logging.getLogger(__name__)
_MOUNTS = Path("/proc/mounts")
_STICKS = ("/media/", "/run/media/")
_NO_STICK = say("No USB stick was found. Put one in, wait a moment, then press Export again.")
_LATER = say("The export is being written. Leave the stick in until this says that it is done.")
_OWN_ERROR = say("The export met an error of its own. Nothing was changed here; call support.")


def stick(mounts: Path = _MOUNTS) -> Path | None:
    """The folder of a stick that can be written to, None when there is none."""
    return next((path for path in _mounted(mounts) if os.access(path, os.W_OK)), None)


def _mounted(mounts: Path) -> list[Path]:
    if sys.platform == "win32":
        import ctypes

        removable = 2
        drives = [f"{letter}:\\" for letter in "DEFGHIJKLMNOPQRSTUVWXYZ"]
        return [Path(drive) for drive in drives if ctypes.windll.kernel32.GetDriveTypeW(drive) == removable]
    if sys.platform == "darwin":
        return [path for path in Path("/Volumes").iterdir() if path.is_mount() and not path.is_symlink()]
    try:
        lines = mounts.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    named = [line.split(" ")[1] for line in lines if line.count(" ") >= 2]
    # The kernel writes a space in a name as \040.
    plain = [re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), name) for name in named]
    return [Path(name) for name in plain if name.startswith(_STICKS)]


class StickExport:
    """Writes in a thread of its own, since photos may take minutes; one at a time."""

    def __init__(self, write: Callable[[Path], str], find: Callable[[], Path | None] = stick) -> None:
        """`write` puts the export into a folder and says in a sentence what it wrote. CannotExport, StoreError."""
        self._write = write
        self._find = find
        self._thread: threading.Thread | None = None
        self._news = ""

    def start(self) -> str:
        """What to say now; what came of it is said by `news`."""
        if self._thread is not None and self._thread.is_alive():
            return _LATER
        folder = self._find()
        if folder is None:
            return _NO_STICK
        self._news = ""
        self._thread = threading.Thread(target=self._run, args=(folder,), name="export", daemon=True)
        self._thread.start()
        return _LATER

    def news(self) -> str:
        """What came of it, once; empty before and after."""
        said, self._news = self._news, ""
        return said

    def stop(self, timeout_s: float = 5.0) -> bool:
        """Wait for a running export; False when it goes on, it ends with the process then and leaves no file."""
        if self._thread is not None:
            self._thread.join(timeout_s)
        return self._thread is None or not self._thread.is_alive()

    def _run(self, folder: Path) -> None:
        try:
            self._news = self._write(folder)
        except (CannotExport, StoreError) as problem:
            self._news = told(problem)
        except Exception:  # a thread that dies silently would leave staff waiting
            log.exception("the export met an error of its own")
            self._news = _OWN_ERROR
