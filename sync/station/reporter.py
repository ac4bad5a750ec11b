"""How this station is, told to central: the queue, the clock, and every event that central refused for good."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sync.station.ports import (
    CentralError,
    Clock,
    CounterBook,
    DeviceRevoked,
    Kept,
    Outbox,
    SettingsKeeper,
    SyncCentral,
    VisitLog,
)
from sync.wire import MAX_REFUSED, Heartbeat, RefusedEvent

_log = logging.getLogger(__name__)
_MOST_WORDS = 500
_MOST_LETTERS = 64


@dataclass(frozen=True, slots=True)
class _Told:
    at: float
    dead: int


class Reporter:
    """Not thread-safe. A report that fails is made again with the next turn; nothing waits for it."""

    def __init__(
        self,
        outbox: Outbox,
        central: SyncCentral,
        clock: Clock,
        every_s: float,
        more: Callable[[], dict[str, object]] = dict,
    ) -> None:
        """`more`: what else central is told of this station."""
        self._outbox = outbox
        self._central = central
        self._clock = clock
        self._every_s = every_s
        self._more = more
        self._told: _Told | None = None

    def run_once(self) -> None:
        """Report when it is time, and at once when the dead letter has changed. DeviceRevoked, StoreError pass through;
        other trouble with central waits for the next turn."""
        status = self._outbox.status()
        now, told = self._clock.monotonic(), self._told
        if told is not None and told.dead == status.dead and now - told.at < self._every_s:
            return
        beat = Heartbeat(
            status={
                "waiting": status.waiting,
                "refused": status.dead,
                "photos": status.photos,
                "oldest": status.oldest.isoformat() if status.oldest else None,
                "oldest_s": round((self._clock.now() - status.oldest).total_seconds()) if status.oldest else None,
                "clock_offset_ms": self._central.offset_ms,
                **self._more(),
            },
            refused=[_refused(kept) for kept in self._outbox.refused(MAX_REFUSED)] if status.dead else [],
        )
        try:
            self._central.heartbeat(beat)
        except DeviceRevoked:
            raise
        except CentralError as problem:
            _log.info("the heartbeat did not arrive: %s", problem)
            return
        self._told = _Told(now, status.dead)


def told_of(wanted: SettingsKeeper, book: CounterBook) -> dict[str, object]:
    """What became of central's settings, the bags that are left, and how the day's opening check ended."""
    check, settings = book.opening_check(), wanted.report()
    told: dict[str, object] = {"bags_left": book.bags_left()}
    if settings:
        told["settings"] = settings
    if check:
        told["opening_check"] = {"at": check.at.isoformat(), "parts": dict(check.parts)}
    return told


def pace(log: VisitLog, now: datetime) -> dict[str, object]:
    """The returns of the station's own day so far and the seconds of work in them, all people together: what one person
    needs is nobody else's figure."""
    day = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    seconds = [one.tally.seconds() for one in log.metrics_since(day)]
    return {"today": {"day": day.date().isoformat(), "returns": len(seconds), "seconds": round(sum(seconds))}}


def _refused(kept: Kept) -> RefusedEvent:
    return RefusedEvent(
        event_id=kept.entry.event_id,
        case_id=kept.case_id[:_MOST_LETTERS],
        device_seq=kept.entry.device_seq,
        problem=kept.problem[:_MOST_WORDS],
    )
