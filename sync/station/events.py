"""The one place where a station writes events: numbered, chained, signed, and stored with their photos."""

import base64
from collections.abc import Callable
from datetime import datetime

from sync.domain.events import ClockReading, Event, Origin, Said, event_of, signing_input
from sync.station.identity import StationIdentity
from sync.station.ports import Clock, EventBuilder, EventLog, Numbers, Signer, Space, StoreError
from sync.wire import event_to_bytes


class EventWriter:
    """Call it from one thread. StoreError passes through every call."""

    def __init__(
        self,
        log: EventLog,
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
        self._clock = clock
        self._signer = signer
        self._identity = identity
        self.new_id = new_id
        self._offset_ms = offset_ms
        self._on_committed = on_committed
        self._space = space

    def write(self, said: Said, staff_ref: str, at: datetime | None = None, rule_version: str = "1") -> int:
        """One event with its photos, durable when this returns; its device_seq. Again: changes nothing."""
        return self.commit(
            said,
            staff_ref,
            lambda build: self._log.write(said.event_id, said.subject, said.photos(), build),
            at,
            rule_version,
        )

    def commit[T](
        self,
        said: Said,
        staff_ref: str,
        store: Callable[[EventBuilder], T],
        at: datetime | None = None,
        rule_version: str = "1",
    ) -> T:
        """As `write`, where `store` writes more than the event in its transaction. `at`: when it happened."""

        def build(numbers: Numbers) -> tuple[str, bytes, str]:
            body = event_to_bytes(self._event(said, staff_ref, at or self._clock.now(), rule_version, numbers))
            signature = self._signer.sign(signing_input(numbers.prev, body))
            return said.event_id, body, base64.b64encode(signature).decode()

        stored = self.on_disk(lambda: store(build))
        self.make_reserve()
        self._on_committed()
        return stored

    def on_disk[T](self, write: Callable[[], T]) -> T:
        """What was begun is always finished: on a full disk the reserve makes room for it."""
        try:
            return write()
        except StoreError as problem:
            if self._space is None or not self._space.lend(problem):
                raise
        return write()

    def make_reserve(self) -> None:
        if self._space is not None:
            self._space.restore()

    def refusal(self) -> str:
        """Why nothing new may begin, as a sentence; empty when it may."""
        return self._space.refusal() if self._space else ""

    def _event(self, said: Said, staff_ref: str, at: datetime, rule_version: str, numbers: Numbers) -> Event:
        origin = Origin(
            station_id=self._identity.station_id,
            location_id=self._identity.location_id,
            location_name=self._identity.location_name,
            operator_ref=staff_ref,
            app_version=self._identity.app_version,
        )
        clock = ClockReading(self._offset_ms(), self._clock.boot_id, int(self._clock.monotonic() * 1000))
        head = (numbers.device_seq, numbers.case_seq, numbers.prev.hex(), at, clock, origin, rule_version)
        return event_of(said, head)
