"""The machine's own clock, the one place that reads it."""

import time
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sync.station.ports import Clock

_LINUX_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """`ports.Clock`. Where the system has no boot id, one per process stands in: monotonic times are only compared
    within it."""

    def __init__(self) -> None:
        try:
            self.boot_id = _LINUX_BOOT_ID.read_text().strip()
        except OSError:
            self.boot_id = str(uuid.uuid4())

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251  the one clock

    def monotonic(self) -> float:
        return time.monotonic()


class SteadyClock:
    """`ports.Clock` for waiting: it starts at the wall's time and then follows the monotonic clock alone, so that a
    wall clock that is set back or forward makes nothing wait longer, or come earlier. Not for telling the time."""

    def __init__(self, clock: Clock) -> None:
        self.boot_id = clock.boot_id
        self._clock = clock
        self._wall = clock.now()
        self._from = clock.monotonic()

    def now(self) -> datetime:
        return self._wall + timedelta(seconds=self._clock.monotonic() - self._from)

    def monotonic(self) -> float:
        return self._clock.monotonic()
