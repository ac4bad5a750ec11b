"""What the status bar says of the sync: the queue and the link put together."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sync.station.link import Link
from sync.station.ports import Outbox

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """For the status bar. `offline_since` is None while online, and until the first try has ended; `problem` says
    in words why nothing goes (no network, a captive portal, sign-in or update needed, a store that refuses)."""

    online: bool = False
    offline_since: datetime | None = None
    waiting: int = 0
    dead: int = 0
    photos: int = 0
    oldest: datetime | None = None
    problem: str = ""


class StatusBoard:
    """Tells the observer, on the calling thread, only when something changed. Safe from any thread."""

    def __init__(self, link: Link, on_status: Callable[[SyncStatus], None]) -> None:
        self._link = link
        self._on_status = on_status
        self._guard = threading.Lock()
        self._last = SyncStatus()

    @property
    def last(self) -> SyncStatus:
        return self._last

    def refresh(self, outbox: Outbox) -> None:
        queue, link = outbox.status(), self._link.state
        self._tell(
            SyncStatus(
                online=link.online,
                offline_since=link.offline_since,
                waiting=queue.waiting,
                dead=queue.dead,
                photos=queue.photos,
                oldest=queue.oldest,
                problem=link.problem,
            )
        )

    def trouble(self, problem: str) -> None:
        """Something other than the link stops the sync, until the next refresh."""
        self._tell(replace(self._last, problem=problem))

    def _tell(self, status: SyncStatus) -> None:
        with self._guard:
            if status == self._last:
                return
            self._last = status
            try:
                self._on_status(status)
            except Exception:  # noqa: BLE001  an observer's error must not stop the sync
                _log.exception("the observer of the sync status failed")
