"""What was taken in here since midnight, for the idle page."""

from datetime import datetime

from sync.station.ports import Clock
from sync.station.visits import Visits


class Today:
    """`returns` and `items` as last counted."""

    def __init__(self, visits: Visits, clock: Clock) -> None:
        self._visits = visits
        self._clock = clock
        self._day = ""
        self.returns = self.items = 0

    def count(self) -> None:
        """Read it anew; StoreError passes through."""
        self.returns, self.items = self._visits.taken_since(midnight(self._clock.now()))
        self._day = self._name()

    def is_over(self) -> bool:
        """Whether another day has begun since it was counted."""
        return self._name() != self._day

    def _name(self) -> str:
        return self._clock.now().astimezone().date().isoformat()


def midnight(now: datetime) -> datetime:
    """When the day of `now` began, by the clock of the place."""
    return now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
