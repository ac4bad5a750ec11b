"""Events out: one batch at a time, a verdict per event, order kept within a case, nothing lost on any answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sync.domain.sentence import say
from sync.station.answers import BACKOFF_CAP_S, LONGEST_WAIT, AnswerClass, backoff, class_of_error
from sync.station.batch import MOST_IN_A_ROW, BatchRun, Refusals
from sync.station.ports import Central, CentralError, Clock, Outbox, Pending, PhotoVault
from sync.wire import MAX_BATCH_BYTES, MAX_EVENTS

# JSON escapes the bodies' quotes, so half of central's limit is what surely fits.
_MAX_BODY_BYTES = MAX_BATCH_BYTES // 2
_DOUBT = 3  # after so many failures in a row it may be the events and not the line
_WARY = 8  # an event that failed so often travels alone; a batch is halved to one event before


@dataclass(frozen=True, slots=True)
class SendReport:
    """What one run did. `failure` ended it; `wait_s` is how long nobody should knock then.

    `more`: a full batch went, so others may be due. `paused`: the line works and central does not take these events, so
    only the sender waits, `wait_s` too.
    """

    sent: int = 0
    dead: int = 0
    later: int = 0
    photos_wanted: int = 0
    more: bool = False
    paused: bool = False
    failure: CentralError | None = None
    wait_s: float = 0.0


class Sender:
    """Not thread-safe: one sender per station."""

    def __init__(
        self,
        outbox: Outbox,
        vault: PhotoVault,
        central: Central,
        clock: Clock,
        uniform: Callable[[float, float], float],
        cap_s: float = BACKOFF_CAP_S,
    ) -> None:
        """`uniform(low, high)` is the source of chance; `cap_s` bounds every back-off. Rows wait on `clock`: give it a
        steady one."""
        self._outbox = outbox
        self._vault = vault
        self._central = central
        self._clock = clock
        self._uniform = uniform
        self._cap_s = cap_s
        self._size = MAX_EVENTS
        self._failures: int | None = None
        self._refusals: Refusals | None = None
        self._held = ""
        self._sent_again: set[tuple[int, int]] = set()

    @property
    def held(self) -> str:
        """Why what central refuses stays in the queue, as a sentence; empty while nothing is held back."""
        return self._held

    def run_once(self, line_works: Callable[[], bool] = lambda: False) -> SendReport:
        """Send what is due, one batch. StoreError passes through; CentralError is in the report.

        `line_works` is asked when events failed several times: whether central answers anything else.
        """
        if self._refusals is None:
            self._refusals = Refusals(kept.case_id for kept in self._outbox.refused(MOST_IN_A_ROW - 1))
        batch = self._batch(self._refusals)
        if not batch:
            return SendReport()
        run = BatchRun(self._outbox, self._vault, self._central, self._refusals, self._later)
        failure = run.send(batch)
        self._send_missing(run.missing)
        if not self._refusals.holding:
            self._held = ""
        if failure is None and not run.held:
            self._failures = 0
            self._size = min(MAX_EVENTS, self._size * 2)
            return _report(run, more=True)
        # After a restart the rows remember how often it failed: a station that crashes does not knock more often.
        failures = min(row.attempts for row in batch) if self._failures is None else self._failures
        self._failures = failures + 1
        self._size = max(1, self._size // 2)
        wait_s = self._backoff(failures)
        if failure is None:
            self._held = say(
                "Central refuses every return that this station sends now. They are kept here, and one is tried from "
                "time to time. Call support. Central says: {words}",
                words=run.held,
            )
            return _report(run, paused=True, wait_s=wait_s)
        if max(failures, batch[0].attempts) >= _DOUBT and _may_be_the_events(failure) and line_works():
            run.put_off(batch, failure)
            return _report(run, paused=True, wait_s=0.0 if _is_wary(batch[0]) else wait_s)
        wait_s = max(failure.retry_after_s or 0.0, wait_s)
        run.postpone(batch, failure, self._clock.now() + timedelta(seconds=wait_s))
        return _report(run, failure=failure, wait_s=wait_s)

    def _send_missing(self, runs: set[tuple[int, int]]) -> None:
        """A central that was restored from an older copy misses what it had confirmed. Once per run and start, or one
        that goes on asking would get the same events for ever."""
        new = sorted(runs - self._sent_again)
        if new:
            self._outbox.never_arrived(new)
            self._sent_again.update(new)

    def _batch(self, refusals: Refusals) -> Sequence[Pending]:
        """What is due. An event that failed several times travels alone and after the others: what it does to a batch,
        to central or to a firewall, it does to itself only."""
        due = self._outbox.due(self._clock.now(), 2 * MAX_EVENTS)
        calm = [row for row in due if not _is_wary(row)]
        size = 1 if refusals.holding or not calm else self._size
        return _within_bytes((calm or due)[:size])

    def link_returned(self) -> None:
        """Central answered somebody: what waited for the network only is due now."""
        self._failures = 0
        self._outbox.link_returned(self._clock.now())

    def _later(self, attempts: int, asked_s: float | None) -> datetime:
        # In this order, for what central asks may be endless or no number at all.
        wait_s = min(LONGEST_WAIT.total_seconds(), max(self._backoff(attempts), asked_s or 0.0))
        return self._clock.now() + timedelta(seconds=wait_s)

    def _backoff(self, attempts: int) -> float:
        return backoff(attempts, self._uniform, self._cap_s)


def _report(
    run: BatchRun, more: bool = False, paused: bool = False, failure: CentralError | None = None, wait_s: float = 0.0
) -> SendReport:
    return SendReport(
        sent=run.counts["sent"],
        dead=run.counts["dead"],
        later=run.counts["pending"],
        photos_wanted=run.photos_wanted,
        more=more,
        paused=paused,
        failure=failure,
        wait_s=wait_s,
    )


def _is_wary(row: Pending) -> bool:
    return row.attempts >= _WARY


def _may_be_the_events(failure: CentralError) -> bool:
    """No connection, a firewall's page, a gateway's error: an event can cause them. Not when central asks for time."""
    return class_of_error(failure) is AnswerClass.RETRY and failure.retry_after_s is None


def _within_bytes(rows: Sequence[Pending]) -> Sequence[Pending]:
    """The first rows that fit into one request; one at least, or a huge event would never be judged."""
    total = 0
    for place, row in enumerate(rows):
        total += len(row.envelope.body.encode())
        if place and total > _MAX_BODY_BYTES:
            return rows[:place]
    return rows
