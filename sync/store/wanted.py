"""The settings that central keeps for this station: a file beside the database, read before anything else is opened."""

import logging
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from pydantic import ValidationError

from sync.store.files import disk_errors, write_durably
from sync.wire import StationSettings

_log = logging.getLogger(__name__)
_FILE = "central-settings.json"


class WantedFile:
    """`ports.SettingsKeeper`. `on_news` is called when other values came than the program runs with, in the thread that
    brought them."""

    def __init__(self, folder: Path) -> None:
        """A file that cannot be read counts as none: the next pull brings it anew."""
        self._path = folder / _FILE
        self._lock = threading.Lock()
        self._kept = _load(self._path)
        self._runs = self._kept.values if self._kept else {}
        self._results: Mapping[str, str] = {}
        self.on_news: Callable[[], None] = lambda: None

    def current(self) -> StationSettings | None:
        return self._kept

    def keep(self, settings: StationSettings) -> None:
        with self._lock:
            if settings == self._kept:
                return
            with disk_errors("central's settings were not saved"):
                write_durably(self._path, settings.model_dump_json().encode())
            self._kept = settings
        if settings.values != self._runs:
            self.on_news()

    def took(self, results: Mapping[str, str]) -> None:
        """What the program did with each value when it started."""
        self._results = dict(results)

    def report(self) -> dict[str, object]:
        kept = self._kept
        if kept is None or not kept.revision:
            return {}
        waits = kept.values != self._runs
        return {"revision": kept.revision, "waits_for_start": waits, "results": dict(self._results)}


def _load(path: Path) -> StationSettings | None:
    with disk_errors("central's settings could not be read"):
        if not path.exists():
            return None
        data = path.read_bytes()
    try:
        return StationSettings.model_validate_json(data)
    except ValidationError:
        _log.warning("the file %s cannot be read", path.name)
        return None
