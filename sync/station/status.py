"""What the status bar says of the sync: the queue and the link put together."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sync.domain.sentence import say
from sync.station.link import Link
from sync.station.ports import Outbox

_log = logging.getLogger(__name__)
_OFFSET_STEP_MS = 1000
_SKEW_FROM_MS = 5 * 60 * 1000  # within it central accepts a signature's time without asking again


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """For the status bar. `offline_since` is None while online, and until the first try has ended; `problem` says
    in words why nothing goes (no network, a captive portal, sign-in or update needed, a store that refuses).
    `offset_ms` is central's clock minus this computer's, to about a second; `clock_problem` says in words that it is
    too much."""

    online: bool = False
    offline_since: datetime | None = None
    waiting: int = 0
    dead: int = 0
    on_hold: int = 0
    photos: int = 0
    oldest: datetime | None = None
    problem: str = ""
    offset_ms: int = 0
    clock_problem: str = ""


class StatusBoard:
    """Tells the observer, on the calling thread, only when something changed. Safe from any thread.

    `held`: why nothing is sent although the line works, as a sentence; or empty.
    """

    def __init__(
        self, link: Link, on_status: Callable[[SyncStatus], None], offset_ms: Callable[[], int] = lambda: 0
    ) -> None:
        self._link = link
        self._offset_ms = offset_ms
        self._on_status = on_status
        self._guard = threading.Lock()
        self._last = SyncStatus()
        self.held = ""

    @property
    def last(self) -> SyncStatus:
        return self._last

    def refresh(self, outbox: Outbox) -> None:
        queue, link, offset_ms = outbox.status(), self._link.state, self._offset_ms()
        if abs(offset_ms - self._last.offset_ms) < _OFFSET_STEP_MS:
            offset_ms = self._last.offset_ms  # a round trip's noise is no news
        self._tell(
            SyncStatus(
                online=link.online,
                offline_since=link.offline_since,
                waiting=queue.waiting,
                dead=queue.dead,
                on_hold=queue.on_hold,
                photos=queue.photos,
                oldest=queue.oldest,
                problem=link.problem or self.held,
                offset_ms=offset_ms,
                clock_problem=clock_words(offset_ms),
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


def clock_words(offset_ms: int) -> str:
    """What to say of a clock that is wrong by more than five minutes; else nothing."""
    if abs(offset_ms) <= _SKEW_FROM_MS:
        return ""
    minutes = round(abs(offset_ms) / 60_000)
    days, hours = minutes // (24 * 60), minutes // 60
    much = say("{count} minutes", count=minutes)
    if hours >= 2:
        much = say("{count} days", count=days) if days >= 2 else say("{count} hours", count=hours)
    if offset_ms > 0:
        return say(
            "This computer's clock is {time} behind. Returns are not affected: central counts by its own clock. "
            "Set the date and time right, or call support.",
            time=much,
        )
    return say(
        "This computer's clock is {time} ahead. Returns are not affected: central counts by its own clock. "
        "Set the date and time right, or call support.",
        time=much,
    )
