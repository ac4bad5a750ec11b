"""What is known of the way to central: up or down, since when, and until when nobody should knock."""

import threading
from dataclasses import dataclass
from datetime import datetime

from sync.domain.sentence import told
from sync.station.ports import CentralError, Clock, Unreachable


@dataclass(frozen=True, slots=True)
class LinkState:
    """`offline_since` is None while online, and before the first try. `problem` is a sentence, or empty."""

    online: bool = False
    offline_since: datetime | None = None
    problem: str = ""


class Link:
    """Shared by the sync threads; every call is safe from any of them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._guard = threading.Lock()
        self._state = LinkState()
        self._quiet_until = 0.0
        self._asked_for = False
        self._answered_at: datetime | None = None

    @property
    def answered_at(self) -> datetime | None:
        """When central last answered since this start."""
        return self._answered_at

    @property
    def asked_for(self) -> bool:
        """Whether central itself asked for the pause."""
        return self._asked_for

    @property
    def state(self) -> LinkState:
        return self._state

    def worked(self) -> bool:
        """Central answered. True when the time before it had failed; the first answer of all is no return."""
        with self._guard:
            was_down = bool(self._state.problem)
            self._state = LinkState(online=True)
            self._answered_at = self._clock.now()
            self._quiet_until = 0.0
            return was_down

    def failed(self, failure: CentralError, wait_s: float) -> None:
        """Nobody knocks for `wait_s`. A refusal to sign us in shows that central is there."""
        with self._guard:
            there = not isinstance(failure, Unreachable)
            since = None if there else self._state.offline_since or self._clock.now()
            self._state = LinkState(online=there, offline_since=since, problem=told(failure))
            self._quiet_until = self._clock.monotonic() + wait_s
            self._asked_for = failure.retry_after_s is not None

    def quiet_s(self) -> float:
        """Seconds left of the pause, 0 when there is none."""
        with self._guard:
            return max(0.0, self._quiet_until - self._clock.monotonic())

    def lift(self) -> None:
        """End a pause that was our own choice; one that central asked for stays."""
        with self._guard:
            if not self._asked_for:
                self._quiet_until = 0.0
