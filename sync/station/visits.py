"""The visit use cases: each step is on disk before the caller shows it, and the end of the grace writes the event."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sync.domain import visit as steps
from sync.domain.cases import ReturnCase
from sync.domain.errors import IllegalStep
from sync.domain.sentence import say, told
from sync.domain.tally import Tally
from sync.domain.verification import Photo
from sync.domain.visit import CounterVisit, Step
from sync.station.custody import check_unused
from sync.station.events import EventWriter
from sync.station.ports import Clock, PhotoVault, VisitClosed, VisitLog

StepFunction = Callable[[CounterVisit], CounterVisit]


class Visits:
    """Call it from one thread, so that a visit's steps keep their order. StoreError passes through every call."""

    def __init__(
        self,
        log: VisitLog,
        vault: PhotoVault,
        clock: Clock,
        writer: EventWriter,
    ) -> None:
        self._log = log
        self._vault = vault
        self._clock = clock
        self._writer = writer

    def resume(self) -> CounterVisit | None:
        """The visit that was open when the program stopped. One whose bag was sealed is finished at once: its grace
        ended with the program."""
        visit = self._log.open_visit()
        if visit is not None and visit.step is Step.SEALED:
            self.finish(visit)
            return None
        return visit

    def begin(
        self, case: ReturnCase, staff_ref: str, parking: CounterVisit | None = None, tally: Tally | None = None
    ) -> CounterVisit:
        """A new visit, stored. A sealed one before it is finished first; `parking`, the open one, waits from now on.
        IllegalStep while another is in hand, or when too many wait."""
        before = self.resume()
        if before is not None and before.case.case_id == case.case_id:
            return before  # the store refused it after all was written
        if before is not None and (parking is None or before.visit_id != parking.visit_id):
            raise IllegalStep(say("Finish or cancel return {case} first.", case=before.case.case_id))
        refusal = self._writer.refusal()
        if refusal:
            raise IllegalStep(refusal)
        visit = steps.begin(self._writer.new_id(), case, staff_ref, self._clock.now())
        visit = replace(visit, tally=tally or visit.tally)
        if parking is None:
            return self.save(visit)
        self.park(parking, visit)
        return visit

    def park(self, visit: CounterVisit, then: CounterVisit | None = None) -> None:
        """The open visit waits as it is, and `then` is open in its place; IllegalStep when it cannot wait."""
        others = [one for one in self._log.parked() if then is None or one.visit_id != then.visit_id]
        parked = steps.park(visit, len(others))
        try:
            self._writer.on_disk(lambda: self._log.park(parked, then))
        except VisitClosed as problem:
            raise IllegalStep(told(problem)) from problem

    def parked(self) -> tuple[CounterVisit, ...]:
        """The visits that wait, the one that was parked first first."""
        return tuple(self._log.parked())

    def save(self, visit: CounterVisit) -> CounterVisit:
        """The visit, stored; a cancelled one is closed. IllegalStep when it was committed meanwhile."""
        try:
            self._writer.on_disk(lambda: self._log.save(visit))
        except VisitClosed as problem:
            raise IllegalStep(told(problem)) from problem
        if visit.step in steps.OVER:
            self._writer.make_reserve()
        return visit

    def apply(self, visit: CounterVisit, step: StepFunction) -> CounterVisit:
        """The next visit by a function of the rules, stored before it is returned."""
        return self.save(step(visit))

    def put_photo(self, data: bytes, mime: str = "image/jpeg") -> Photo:
        """The stored photo; name it in the visit by a step of its own."""
        return self._writer.on_disk(lambda: self._vault.put(data, mime))

    def check_bag(self, visit: CounterVisit, bag: str) -> None:
        """IllegalStep when this station used the bag label before."""
        check_unused(self._log, bag, visit.visit_id)

    def scan_bag(self, visit: CounterVisit, bag: str, staff_ref: str = "") -> CounterVisit:
        """Attach the sealed bag; the last one wanted seals the visit. `staff_ref` answers for it, or who began it."""
        self.check_bag(visit, bag)
        seal = steps.sealed_by(staff_ref)
        return self.apply(
            visit, lambda before: seal(steps.scan_bag(before, bag, self._writer.new_id(), self._clock.now()))
        )

    def close_empty(self, visit: CounterVisit, staff_ref: str = "") -> CounterVisit:
        """Seal a visit at which nothing was taken; `staff_ref` as with a bag."""
        seal = steps.sealed_by(staff_ref)
        return self.apply(
            visit, lambda before: seal(steps.close_empty(before, self._writer.new_id(), self._clock.now()))
        )

    def close_unlabelled(self, visit: CounterVisit, staff_ref: str = "") -> CounterVisit:
        """Seal a visit whose bag has no label, where the merchant takes that; `staff_ref` as with a bag."""
        seal = steps.sealed_by(staff_ref)
        return self.apply(
            visit, lambda before: seal(steps.close_unlabelled(before, self._writer.new_id(), self._clock.now()))
        )

    def finish(self, visit: CounterVisit) -> CounterVisit:
        """The end of the grace: the event is numbered, chained, signed and stored. Again: changes nothing."""
        committed, verification = steps.finish(visit)
        self._writer.commit(
            verification,
            visit.sealed_by or visit.staff_ref,
            lambda build: self._log.commit(committed, verification.photos(), build),
            verification.occurred_at,
            visit.case.merchant.rules.version,
        )
        return committed

    def taken_since(self, since: datetime) -> tuple[int, int]:
        """`(returns, items)` taken in since then."""
        return self._log.taken_since(since)
