"""One turn of each sync thread, and how long it may rest after it."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from sync.domain.sentence import say
from sync.station.answers import BACKOFF_CAP_S, AnswerClass, backoff, class_of_error
from sync.station.clock import SteadyClock
from sync.station.link import Link
from sync.station.photos_out import PhotosOut
from sync.station.ports import (
    CaseCache,
    CentralError,
    Clock,
    CounterBook,
    DeviceRevoked,
    Outbox,
    PhotoVault,
    SettingsKeeper,
    StaffBook,
    StoreError,
    SyncCentral,
    TrustKeeper,
    VisitLog,
)
from sync.station.puller import Puller
from sync.station.reporter import Reporter, pace, told_of
from sync.station.sender import Sender
from sync.station.status import StatusBoard

_log = logging.getLogger(__name__)
_REVOKED = say(
    "This station was switched off by the operator. The returns it knew were removed from it; nothing waits to be "
    "sent. Call whoever runs it."
)


class SyncStore(Protocol):
    """What a sync thread needs of the store, on a connection of its own."""

    @property
    def outbox(self) -> Outbox: ...

    @property
    def cases(self) -> CaseCache: ...

    @property
    def photos(self) -> PhotoVault: ...

    @property
    def trust(self) -> TrustKeeper: ...

    @property
    def staff(self) -> StaffBook: ...

    @property
    def wanted(self) -> SettingsKeeper: ...

    @property
    def book(self) -> CounterBook: ...

    @property
    def visits(self) -> VisitLog: ...

    def tidy(self, now: datetime) -> None:
        """Remove what central has had for long enough; `now` is central's time."""

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class SyncTimes:
    """Seconds. `spread_s`: how far the queue of a station is put off after an outage, once one batch went through, so
    that stations do not arrive together. `tidy_s`: how often what central has had for long enough is removed;
    `report_s`: how often central is told how the station is."""

    poll_s: float = 60.0
    spread_s: float = 30.0
    backoff_cap_s: float = BACKOFF_CAP_S
    tidy_s: float = 3600.0
    report_s: float = 300.0


@dataclass(frozen=True, slots=True)
class Shared:
    """What both threads hold together. A bell ends the rest of its thread; `hurry` asks to end a pause too; `rung`:
    central's doorbell rang, so there is something to pull; `health`: how the station's devices are."""

    central: SyncCentral
    clock: Clock
    uniform: Callable[[float, float], float]
    times: SyncTimes
    link: Link
    board: StatusBoard
    health: Callable[[], dict[str, object]] = dict
    stopping: threading.Event = field(default_factory=threading.Event)
    sync_bell: threading.Event = field(default_factory=threading.Event)
    photo_bell: threading.Event = field(default_factory=threading.Event)
    hurry: threading.Event = field(default_factory=threading.Event)
    rung: threading.Event = field(default_factory=threading.Event)


class SyncLoop:
    """Events first, then cases."""

    def __init__(self, shared: Shared, store: SyncStore) -> None:
        self._shared = shared
        self._store = store
        self._steady = SteadyClock(shared.clock)
        self._sender = Sender(
            store.outbox, store.photos, shared.central, self._steady, shared.uniform, shared.times.backoff_cap_s
        )
        self._puller = Puller(store.cases, store.trust, store.staff, shared.central, wanted=store.wanted)
        self._poll_at = 0.0
        self._send_from = 0.0
        self._pull_failures = 0
        self._tidy_at = 0.0
        self._reporter = Reporter(store.outbox, shared.central, shared.clock, shared.times.report_s, self._more)

    def once(self) -> float:
        """One turn; seconds until the next, unless the bell rings. StoreError passes through."""
        link = self._shared.link
        self._shared.board.refresh(self._store.outbox)
        if self._shared.hurry.is_set():
            self._shared.hurry.clear()
            link.lift()
            self._sender.link_returned()
            self._send_from = 0.0
        if link.quiet_s() == 0.0 and self._send() and self._pull() and self._report():
            return self._next_s()
        self._shared.board.refresh(self._store.outbox)
        return link.quiet_s()

    def _more(self) -> dict[str, object]:
        store, now = self._store, self._shared.clock.now()
        return self._shared.health() | told_of(store.wanted, store.book) | pace(store.visits, now)

    def _send(self) -> bool:
        """Empty the queue batch by batch. False: central failed and the link is paused."""
        while not self._shared.stopping.is_set() and self._shared.clock.monotonic() >= self._send_from:
            report = self._sender.run_once(self._line_works)
            self._shared.board.held = self._sender.held
            if report.failure is not None:
                self._fail(report.failure, report.wait_s)
                return False
            if report.paused:
                _log.warning("events that central does not take were put off; next try in %.1f s", report.wait_s)
                if self._shared.link.worked():
                    self._shared.photo_bell.set()
                self._send_from = self._shared.clock.monotonic() + report.wait_s
                self._shared.board.refresh(self._store.outbox)
            if not report.more:
                break
            self._note_success()
            self._shared.board.refresh(self._store.outbox)
        return True

    def _pull(self) -> bool:
        """Poll when it is time, and at once to see whether central is back."""
        shared = self._shared
        if shared.link.state.online and not shared.rung.is_set() and shared.clock.monotonic() < self._poll_at:
            return True
        try:
            self._pull_now()
        except CentralError as failure:
            wait_s = backoff(self._pull_failures, shared.uniform, shared.times.backoff_cap_s)
            self._pull_failures += 1
            self._fail(failure, max(failure.retry_after_s or 0.0, wait_s))
            return False
        self._pull_failures = 0
        self._note_success()
        shared.board.refresh(self._store.outbox)
        self._tidy()
        return True

    def _pull_now(self) -> None:
        shared = self._shared
        shared.rung.clear()
        pulled = self._puller.run_once(lambda: not (shared.stopping.is_set() or shared.sync_bell.is_set()))
        if pulled.complete:
            self._poll_at = shared.clock.monotonic() + shared.times.poll_s * shared.uniform(0.8, 1.2)

    def _line_works(self) -> bool:
        """Whether central answers a pull, while it does not take events."""
        try:
            self._pull_now()
        except CentralError:
            return False
        return True

    def _report(self) -> bool:
        """Nothing waits for a report, but one that says that we are switched off counts like any other answer."""
        try:
            self._reporter.run_once()
        except CentralError as failure:
            self._fail(failure, self._shared.times.backoff_cap_s)
            return False
        return True

    def _note_success(self) -> None:
        """After an outage one batch shows that central is back; the rest of the queue follows spread out."""
        if self._shared.link.worked():
            self._sender.link_returned()
            spread_s = self._shared.uniform(0.0, self._shared.times.spread_s)
            self._send_from = self._shared.clock.monotonic() + spread_s
        self._shared.photo_bell.set()

    def _fail(self, failure: CentralError, wait_s: float) -> None:
        if isinstance(failure, DeviceRevoked):
            failure = self._wipe(failure)
        if class_of_error(failure) is not AnswerClass.RETRY:
            wait_s = max(wait_s, self._shared.times.backoff_cap_s)  # a person is needed: look again seldom
        _log.warning("central: %s (%s); next try in %.1f s", failure, type(failure).__name__, wait_s)
        self._shared.link.failed(failure, wait_s)

    def _wipe(self, failure: DeviceRevoked) -> DeviceRevoked:
        """What central told us goes at once, even while events wait: they hold all that they need."""
        self._store.cases.wipe()
        self._store.staff.wipe()
        queue = self._store.outbox.status()
        kept = queue.waiting + queue.dead
        keeps = say(
            "This station was switched off by the operator. The returns it knew were removed from it; the {kept} taken "
            "in here and not sent are kept, and nothing of them is lost. Call whoever runs it.",
            kept=kept,
        )
        return DeviceRevoked(keeps if kept else _REVOKED, failure.retry_after_s)

    def _next_s(self) -> float:
        now = self._shared.clock.monotonic()
        waits = [self._poll_at - now]
        due = self._store.outbox.next_due()
        if due is not None:
            waits.append(max((due - self._steady.now()).total_seconds(), self._send_from - now))
        return min(waits)

    def _tidy(self) -> None:
        """Right after a pull, for then it is known how far this clock is off: a purge must not go by it alone."""
        shared = self._shared
        if shared.clock.monotonic() < self._tidy_at:
            return
        self._tidy_at = shared.clock.monotonic() + shared.times.tidy_s
        try:
            self._store.tidy(shared.clock.now() + timedelta(milliseconds=shared.central.offset_ms))
        except StoreError as problem:  # what could not go now goes later; nothing waits for it
            _log.warning("purging what central has: %s", problem)


class PhotoLoop:
    """Photos, while central is there."""

    def __init__(self, shared: Shared, store: SyncStore) -> None:
        self._shared = shared
        self._store = store
        self._steady = SteadyClock(shared.clock)
        self._photos = PhotosOut(
            store.photos, shared.central, self._steady, shared.uniform, shared.times.backoff_cap_s, shared.clock
        )
        self._quiet_until = 0.0

    def once(self) -> float:
        """One turn; seconds until the next, unless the bell rings. StoreError passes through."""
        clock, times, state = self._shared.clock, self._shared.times, self._shared.link.state
        if not state.online or state.problem:
            return times.backoff_cap_s  # the bell rings when central is back
        quiet_s = self._quiet_until - clock.monotonic()
        if quiet_s > 0:
            return quiet_s
        more = True
        while more and not self._shared.stopping.is_set():
            report = self._photos.run_once()
            self._shared.board.refresh(self._store.outbox)
            if report.failure is not None:
                _log.warning("photo upload: %s; next try in %.1f s", report.failure, report.wait_s)
                self._quiet_until = clock.monotonic() + report.wait_s
                return report.wait_s
            more = report.more
        due = self._store.photos.next_due()
        return times.poll_s if due is None else min(times.backoff_cap_s, (due - self._steady.now()).total_seconds())
