"""The visit use cases: each step is on disk before the caller shows it, and the end of the grace writes the event."""

import base64
from collections.abc import Callable
from datetime import datetime

from sync.domain import visit as steps
from sync.domain.cases import ReturnCase
from sync.domain.errors import IllegalStep
from sync.domain.events import ClockReading, EventType, Origin, VerificationEvent, signing_input
from sync.domain.verification import Photo, Verification
from sync.domain.visit import CounterVisit, Step
from sync.station.identity import StationIdentity
from sync.station.ports import Clock, Numbers, PhotoVault, Signer, Space, StoreError, VisitClosed, VisitLog
from sync.wire import event_to_bytes

StepFunction = Callable[[CounterVisit], CounterVisit]
# Not strftime: Qt switches the process to the user's locale, and the sentences are English.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Visits:
    """Call it from one thread, so that a visit's steps keep their order. StoreError passes through every call."""

    def __init__(
        self,
        log: VisitLog,
        vault: PhotoVault,
        clock: Clock,
        signer: Signer,
        identity: StationIdentity,
        new_id: Callable[[], str],
        offset_ms: Callable[[], int] = lambda: 0,
        on_committed: Callable[[], None] = lambda: None,
        space: Space | None = None,
    ) -> None:
        """`new_id` gives UUIDv7 texts; `offset_ms` is server minus station as last measured; `on_committed` wakes the
        sync; without `space` the disk counts as endless."""
        self._log = log
        self._vault = vault
        self._clock = clock
        self._signer = signer
        self._identity = identity
        self._new_id = new_id
        self._offset_ms = offset_ms
        self._on_committed = on_committed
        self._space = space

    def resume(self) -> CounterVisit | None:
        """The visit that was open when the program stopped. One whose bag was sealed is finished at once: its grace
        ended with the program."""
        visit = self._log.open_visit()
        if visit is not None and visit.step is Step.SEALED:
            self.finish(visit)
            return None
        return visit

    def begin(self, case: ReturnCase, staff_ref: str) -> CounterVisit:
        """A new visit, stored. A sealed one before it is finished first; IllegalStep while another is in hand."""
        before = self.resume()
        if before is not None:
            raise IllegalStep(f"Finish or cancel return {before.case.case_id} first.")
        refusal = self._space.refusal() if self._space else ""
        if refusal:
            raise IllegalStep(refusal)
        return self.save(steps.begin(self._new_id(), case, staff_ref, self._clock.now()))

    def save(self, visit: CounterVisit) -> CounterVisit:
        """The visit, stored; a cancelled one is closed. IllegalStep when it was committed meanwhile."""
        try:
            self._on_disk(lambda: self._log.save(visit))
        except VisitClosed as problem:
            raise IllegalStep(str(problem)) from problem
        if visit.step in steps.OVER:
            self._make_reserve()
        return visit

    def apply(self, visit: CounterVisit, step: StepFunction) -> CounterVisit:
        """The next visit by a function of the rules, stored before it is returned."""
        return self.save(step(visit))

    def put_photo(self, data: bytes, mime: str = "image/jpeg") -> Photo:
        """The stored photo; name it in the visit by a step of its own."""
        return self._on_disk(lambda: self._vault.put(data, mime))

    def check_bag(self, visit: CounterVisit, bag: str) -> None:
        """IllegalStep when this station used the bag label before."""
        used = self._log.bag_used(bag)
        if used is not None:
            at = used.at.astimezone()
            raise IllegalStep(f"Used on {at.day} {_MONTHS[at.month - 1]} for {used.case_id}. Take a new bag.")

    def scan_bag(self, visit: CounterVisit, bag: str) -> CounterVisit:
        """Attach the sealed bag; the last one wanted seals the visit."""
        self.check_bag(visit, bag)
        return self.apply(visit, lambda before: steps.scan_bag(before, bag, self._new_id(), self._clock.now()))

    def close_empty(self, visit: CounterVisit) -> CounterVisit:
        """Seal a visit at which nothing was taken."""
        return self.apply(visit, lambda before: steps.close_empty(before, self._new_id(), self._clock.now()))

    def finish(self, visit: CounterVisit) -> CounterVisit:
        """The end of the grace: the event is numbered, chained, signed and stored. Again: changes nothing."""
        committed, verification = steps.finish(visit)

        def build(numbers: Numbers) -> tuple[str, bytes, str]:
            body = event_to_bytes(self._event(visit, verification, numbers))
            signature = self._signer.sign(signing_input(numbers.prev, body))
            return verification.event_id, body, base64.b64encode(signature).decode()

        self._on_disk(lambda: self._log.commit(committed, verification.photos(), build))
        self._make_reserve()
        self._on_committed()
        return committed

    def _on_disk[T](self, write: Callable[[], T]) -> T:
        """A return that was begun is always finished: on a full disk the reserve makes room for it."""
        try:
            return write()
        except StoreError as problem:
            if self._space is None or not self._space.lend(problem):
                raise
        return write()

    def _make_reserve(self) -> None:
        if self._space is not None:
            self._space.restore()

    def taken_since(self, since: datetime) -> tuple[int, int]:
        """`(returns, items)` taken in since then."""
        return self._log.taken_since(since)

    def _event(self, visit: CounterVisit, verification: Verification, numbers: Numbers) -> VerificationEvent:
        return VerificationEvent(
            type=EventType.COMPLETED,
            device_seq=numbers.device_seq,
            case_seq=numbers.case_seq,
            prev=numbers.prev.hex(),
            occurred_at=verification.occurred_at or self._clock.now(),
            clock=ClockReading(self._offset_ms(), self._clock.boot_id, int(self._clock.monotonic() * 1000)),
            origin=Origin(
                station_id=self._identity.station_id,
                location_id=self._identity.location_id,
                location_name=self._identity.location_name,
                operator_ref=visit.staff_ref,
                app_version=self._identity.app_version,
            ),
            rule_version=visit.case.merchant.rules.version,
            verification=verification,
        )
