"""The return in hand and those that wait, as they are stored: each step is on disk before anything is shown."""

from dataclasses import replace

from kiosk.flow import goods
from kiosk.flow.services import Services
from kiosk.flow.stopwatch import Stopwatch
from kiosk.flow.today import Today
from kiosk.flow.waiting import WaitingScans
from sync.domain import visit as steps
from sync.domain.errors import IllegalStep
from sync.domain.reading import is_of
from sync.domain.sentence import say
from sync.domain.visit import OVER, CounterVisit, Step
from sync.station.lookup import Found


class InHand:
    """`visit` is the open return, `parked` those that wait, the first one first; `waiting` are scans that a page holds
    back; `watch` counts what the return costs. StoreError and DomainError pass through."""

    def __init__(self, services: Services, grace_s: int) -> None:
        self._on = services
        self._grace_s = grace_s
        self._sealed_at = 0.0
        self.visit: CounterVisit | None = None
        self.parked: tuple[CounterVisit, ...] = ()
        self.waiting = WaitingScans()
        self.watch = Stopwatch(services.clock)
        self.today = Today(services.visits, services.clock)

    def start(self) -> None:
        """After a start: the visit that was open, if any, and those that wait."""
        self.visit = self._on.visits.resume()
        self.parked = self._on.visits.parked()
        self.today.count()
        if self.visit:
            self.watch.take_up(self.visit.tally)

    def open_visit(self) -> CounterVisit:
        """IllegalStep when no return is in hand."""
        if self.visit is None:
            raise IllegalStep(say("Scan the customer's return code first."))
        return self.visit

    def is_sealed(self) -> bool:
        return self.visit is not None and self.visit.step is Step.SEALED

    def grace_left(self) -> int:
        """Seconds in which a sealed return can still be undone; 0 without one."""
        return max(0, round(self._grace_s - self.sealed_for())) if self.is_sealed() else 0

    def sealed_for(self) -> float:
        """Seconds since the last return was sealed."""
        return self._on.clock.monotonic() - self._sealed_at

    def begin(self, found: Found) -> CounterVisit | None:
        """A new return is in hand. A sealed one before it is committed, any other is parked and given back."""
        parking = self._in_work()
        if parking is None:
            self.finish()
        tally = self.watch.opening(found.source, offline=self._on.is_offline())
        self.visit = self._on.visits.begin(found.case, self._on.staff(), parking, tally)
        self._follow(self.visit)
        return parking

    def take_up(self, waiting: CounterVisit) -> None:
        """A parked return is in hand again; what was goes the way of `begin`."""
        before = self._in_work()
        if before:
            self._on.visits.park(before, waiting)
            self.visit = waiting
        else:
            self.finish()
            self.visit = self._on.visits.save(waiting)
        self._follow(self.visit)

    def park(self) -> CounterVisit:
        """The open return waits; gives it back."""
        visit = self.tallied(self.open_visit())
        self._on.visits.park(visit)
        self.waiting.clear()
        self._leave()
        return visit

    def named(self, value: str) -> CounterVisit | None:
        """The parked return of that case id, RMA number or visit id."""
        return next((visit for visit in self.parked if is_of(visit, value) or visit.visit_id == value), None)

    def drop(self, waiting: CounterVisit) -> None:
        """A parked return is cancelled: nothing is sent."""
        self._on.visits.save(steps.cancel(waiting))
        self.parked = self._on.visits.parked()

    def tallied(self, visit: CounterVisit) -> CounterVisit:
        """With what it cost until now."""
        return replace(visit, tally=self.watch.tally)

    def keep(self, visit: CounterVisit) -> CounterVisit:
        """Store the next step, then stand on it."""
        visit = self.tallied(goods.described(self.visit, visit, self._on.cache))
        self.stand_on(self._on.visits.save(visit))
        return visit

    def stand_on(self, visit: CounterVisit) -> None:
        """What is stored is what is in hand, if it is not over."""
        if visit.step in OVER:
            self.waiting.clear()
            self._leave()
            return
        self.visit = visit
        if visit.step is Step.SEALED:
            self.waiting.clear()
            self._sealed_at = self._on.clock.monotonic()

    def finish(self) -> None:
        """A sealed return is committed now; any other stays as it is. What was scanned since it was sealed waits."""
        if self.visit and self.is_sealed():
            self._on.visits.finish(self.visit)
            self._leave()

    def _in_work(self) -> CounterVisit | None:
        return self.tallied(self.visit) if self.visit and not self.is_sealed() else None

    def _follow(self, visit: CounterVisit) -> None:
        self.waiting.clear()
        self.parked = self._on.visits.parked()
        self.watch.take_up(visit.tally)

    def _leave(self) -> None:
        self.visit = None
        self.watch.end()
        self.parked = self._on.visits.parked()
        self.today.count()
