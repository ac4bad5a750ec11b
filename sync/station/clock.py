"""The machine's own clock, the one place that reads it."""

import time
import uuid
from datetime import UTC, datetime
from pathlib import Path

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
