"""The day's proof beside the counter's work: asked for on the screen, made in a thread of its own, kept to be read."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sync.domain.sentence import say, told
from sync.station.day import Proof
from sync.station.ports import Clock, StoreError

log = logging.getLogger(__name__)
_OWN_ERROR = say("The check met an error of its own. Nothing was changed by it; call support.")


@dataclass(frozen=True, slots=True)
class Checking:
    """Central is being asked."""


@dataclass(frozen=True, slots=True)
class Checked:
    """`outcome` is a sentence where this station itself could not do its part."""

    at: datetime
    outcome: Proof | str


DayState = Checking | Checked | None


class DayCheck:
    """One at a time. Used by one thread, beside its own."""

    def __init__(self, prove: Callable[[], Proof], clock: Clock) -> None:
        """`prove` is called in the check's own thread, so it opens what it reads there. StoreError."""
        self._prove = prove
        self._clock = clock
        self._state: DayState = None
        self._thread: threading.Thread | None = None

    def state(self) -> DayState:
        """How far it is."""
        return self._state

    def start(self) -> None:
        """Ask anew; nothing while one is being made."""
        if isinstance(self._state, Checking):
            return
        self._state = Checking()
        self._thread = threading.Thread(target=self._run, name="day", daemon=True)
        self._thread.start()

    def forget(self) -> None:
        """What came of it was seen. One that is being made goes on."""
        if isinstance(self._state, Checked):
            self._state = None

    def stop(self, timeout_s: float) -> bool:
        """Wait for the one that is being made; False when it goes on, it changes nothing and ends with the process."""
        if self._thread is not None:
            self._thread.join(timeout_s)
        return self._thread is None or not self._thread.is_alive()

    def _run(self) -> None:
        self._state = Checked(self._clock.now(), self._outcome())

    def _outcome(self) -> Proof | str:
        try:
            return self._prove()
        except StoreError as problem:
            return told(problem)
        except Exception:  # a thread that dies silently would leave staff waiting
            log.exception("the day's check met an error of its own")
            return _OWN_ERROR
