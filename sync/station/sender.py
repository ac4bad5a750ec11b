"""Events out: one batch at a time, a verdict per event, order kept within a case, nothing lost on any answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sync.station.answers import BACKOFF_CAP_S, LONGEST_WAIT, VERDICTS, AnswerClass, backoff, class_of_error
from sync.station.ports import Central, CentralError, Clock, Outbox, Pending, PhotoVault, Settlement
from sync.wire import MAX_BATCH_BYTES, MAX_EVENTS, BatchAnswer, Verdict

# JSON escapes the bodies' quotes, so half of central's limit is what surely fits.
_MAX_BODY_BYTES = MAX_BATCH_BYTES // 2


@dataclass(frozen=True, slots=True)
class SendReport:
    """What one run did. `failure` ended it; `wait_s` is how long the whole sender should wait then.

    `more`: a full batch went, so others may be due.
    """

    sent: int = 0
    dead: int = 0
    later: int = 0
    photos_wanted: int = 0
    more: bool = False
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

    def run_once(self) -> SendReport:
        """Send what is due, one batch. StoreError passes through; CentralError is in the report."""
        batch = _within_bytes(self._outbox.due(self._clock.now(), self._size))
        if not batch:
            return SendReport()
        run = _Run(self._outbox, self._vault, self._central, self._later)
        failure = run.send(batch)
        if failure is None:
            self._failures = 0
            self._size = min(MAX_EVENTS, self._size * 2)
            return run.report(more=True)
        # After a restart the rows remember how often it failed: a station that crashes does not knock more often.
        failures = min(row.attempts for row in batch) if self._failures is None else self._failures
        wait_s = max(failure.retry_after_s or 0.0, backoff(failures, self._uniform, self._cap_s))
        self._failures = failures + 1
        self._size = max(1, self._size // 2)
        run.postpone_unsettled(batch, failure, self._clock.now() + timedelta(seconds=wait_s))
        return run.report(failure=failure, wait_s=wait_s)

    def link_returned(self) -> None:
        """Central answered somebody: what waited for the network only is due now."""
        self._failures = 0
        self._outbox.link_returned(self._clock.now())

    def _later(self, attempts: int, asked_s: float | None) -> datetime:
        wait_s = max(asked_s or 0.0, backoff(attempts, self._uniform, self._cap_s))
        return self._clock.now() + min(LONGEST_WAIT, timedelta(seconds=wait_s))


class _Run:
    """One batch on its way, with what has been settled of it."""

    def __init__(
        self,
        outbox: Outbox,
        vault: PhotoVault,
        central: Central,
        later: Callable[[int, float | None], datetime],
    ) -> None:
        self._outbox = outbox
        self._vault = vault
        self._central = central
        self._later = later
        self._settled: set[str] = set()
        self._counts = dict.fromkeys(("sent", "dead", "pending"), 0)
        self._photos_wanted = 0

    def send(self, batch: Sequence[Pending]) -> CentralError | None:
        """Post and settle; a batch that is refused or too big as a whole is halved until the event is found."""
        try:
            answer = self._central.post_events([row.envelope for row in batch])
        except CentralError as problem:
            if class_of_error(problem) not in (AnswerClass.OUR_BUG, AnswerClass.TOO_BIG):
                return problem
            if len(batch) == 1:
                self._settle([Settlement(batch[0].envelope.event_id, "dead", str(problem))])
                return None
            middle = len(batch) // 2
            return self.send(batch[:middle]) or self.send(batch[middle:])
        self._take(batch, answer)
        return None

    def _take(self, batch: Sequence[Pending], answer: BatchAnswer) -> None:
        verdicts = {verdict.event_id: verdict for verdict in answer.results}
        settled = [self._settlement(row, verdicts.get(row.envelope.event_id)) for row in batch]
        self._settle([replace(entry, at=answer.server_time) for entry in settled])
        if answer.missing_blobs:
            self._vault.wanted(answer.missing_blobs)
            self._photos_wanted += len(answer.missing_blobs)

    def _settlement(self, row: Pending, verdict: Verdict | None) -> Settlement:
        event_id = row.envelope.event_id
        if verdict is None:
            problem = "Central did not answer for this event."
            return Settlement(event_id, "pending", problem, self._later(row.attempts, None))
        match VERDICTS[verdict.status]:
            case AnswerClass.DONE:
                return Settlement(event_id, "sent", notices=tuple(verdict.notices))
            case AnswerClass.DEAD:
                return Settlement(event_id, "dead", _words(verdict), notices=tuple(verdict.notices))
            case _:
                next_at = self._later(row.attempts, verdict.retry_after_s)
                return Settlement(event_id, "pending", _words(verdict), next_at)

    def _settle(self, settlements: Sequence[Settlement]) -> None:
        self._outbox.settle(settlements)
        for entry in settlements:
            self._settled.add(entry.event_id)
            self._counts[entry.state] += 1

    def postpone_unsettled(self, batch: Sequence[Pending], failure: CentralError, next_at: datetime) -> None:
        """The rows that got no answer wait as long as the sender does."""
        self._settle(
            [
                Settlement(row.envelope.event_id, "pending", str(failure), next_at, link_down=True)
                for row in batch
                if row.envelope.event_id not in self._settled
            ]
        )

    def report(self, more: bool = False, failure: CentralError | None = None, wait_s: float = 0.0) -> SendReport:
        return SendReport(
            sent=self._counts["sent"],
            dead=self._counts["dead"],
            later=self._counts["pending"],
            photos_wanted=self._photos_wanted,
            more=more,
            failure=failure,
            wait_s=wait_s,
        )


def _within_bytes(rows: Sequence[Pending]) -> Sequence[Pending]:
    """The first rows that fit into one request; one at least, or a huge event would never be judged."""
    total = 0
    for place, row in enumerate(rows):
        total += len(row.envelope.body.encode())
        if place and total > _MAX_BODY_BYTES:
            return rows[:place]
    return rows


def _words(verdict: Verdict) -> str:
    problem = verdict.problem
    if problem is None:
        return verdict.status
    return " ".join(part for part in (problem.title, problem.detail) if part)
