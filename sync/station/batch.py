"""One batch on its way: what central's answer makes of each of its events."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sync.domain.sentence import say
from sync.station.answers import VERDICTS, AnswerClass, class_of_error
from sync.station.ports import Central, CentralError, Outbox, Pending, PhotoVault, Settlement
from sync.wire import BatchAnswer, Verdict

MOST_IN_A_ROW = 5
_MOST_WORDS = 500


class Refusals:
    """The cases whose events were refused for good since central last took one in.

    When there are several and nothing was accepted, the trouble is more likely central's (a lost database, a bad
    update) than theirs: then nothing more goes to the dead letter until central takes an event in again.
    """

    def __init__(self, case_ids: Iterable[str] = ()) -> None:
        """`case_ids`: of the newest dead letters, so that a restart gives up no more events than one."""
        self._cases = set(case_ids)

    @property
    def holding(self) -> bool:
        return len(self._cases) >= MOST_IN_A_ROW

    def may_die(self, case_id: str) -> bool:
        """Whether one more event may go to the dead letter; then it counts."""
        if self.holding:
            return False
        self._cases.add(case_id)
        return True

    def accepted(self) -> None:
        self._cases.clear()


class BatchRun:
    """Sends one batch and settles its rows. `held` says why central refused an event that is not to die of it."""

    def __init__(
        self,
        outbox: Outbox,
        vault: PhotoVault,
        central: Central,
        refusals: Refusals,
        later: Callable[[int, float | None], datetime],
    ) -> None:
        """`later(attempts, asked_s)` is when a row comes again."""
        self.held = ""
        self.photos_wanted = 0
        self.missing: set[tuple[int, int]] = set()  # runs of numbers that central never saw, by its last answer
        self.counts = dict.fromkeys(("sent", "dead", "pending"), 0)
        self._outbox = outbox
        self._vault = vault
        self._central = central
        self._refusals = refusals
        self._later = later
        self._settled: set[str] = set()

    def send(self, batch: Sequence[Pending]) -> CentralError | None:
        """Post and settle; a batch that is refused or too big as a whole is halved until the event is found."""
        try:
            answer = self._central.post_events([row.envelope for row in batch])
        except CentralError as problem:
            if class_of_error(problem) not in (AnswerClass.OUR_BUG, AnswerClass.TOO_BIG):
                return problem
            if len(batch) == 1:
                self._settle([self._refused(batch[0], str(problem))])
                return None
            middle = len(batch) // 2
            return self.send(batch[:middle]) or (None if self.held else self.send(batch[middle:]))
        self._take(batch, answer)
        return None

    def _take(self, batch: Sequence[Pending], answer: BatchAnswer) -> None:
        told = {verdict.event_id: verdict for verdict in answer.results}
        verdicts = [(row, told.get(row.envelope.event_id)) for row in batch]
        is_sure = any(verdict is not None and VERDICTS[verdict.status] is AnswerClass.DONE for _, verdict in verdicts)
        if is_sure:
            self._refusals.accepted()
        settled = [self._settlement(row, verdict, is_sure) for row, verdict in verdicts]
        self._settle([replace(entry, at=answer.server_time) for entry in settled])
        self.missing = set(answer.ack.gaps)
        if answer.missing_blobs:
            self._vault.wanted(answer.missing_blobs)
            self.photos_wanted += len(answer.missing_blobs)

    def _settlement(self, row: Pending, verdict: Verdict | None, is_sure: bool) -> Settlement:
        event_id = row.envelope.event_id
        if verdict is None:
            problem = say("Central did not answer for this event.")
            return Settlement(event_id, "pending", problem, self._later(row.attempts, None))
        match VERDICTS[verdict.status]:
            case AnswerClass.DONE:
                return Settlement(event_id, "sent", notices=tuple(verdict.notices))
            case AnswerClass.DEAD:
                return replace(self._refused(row, _words(verdict), is_sure), notices=tuple(verdict.notices))
            case _:
                next_at = self._later(row.attempts, verdict.retry_after_s)
                return Settlement(event_id, "pending", _words(verdict), next_at)

    def _refused(self, row: Pending, words: str, is_sure: bool = False) -> Settlement:
        """For good; unless it looks as if central refused everything. `is_sure`: it took another one just now."""
        if is_sure or self._refusals.may_die(row.case_id):
            return Settlement(row.envelope.event_id, "dead", words)
        self.held = words
        return Settlement(row.envelope.event_id, "pending", words, self._later(row.attempts, None))

    def _settle(self, settlements: Sequence[Settlement]) -> None:
        self._outbox.settle(settlements)
        for entry in settlements:
            self._settled.add(entry.event_id)
            self.counts[entry.state] += 1

    def postpone(self, batch: Sequence[Pending], failure: CentralError, next_at: datetime) -> None:
        """The rows that got no answer wait for the line."""
        self._settle(
            [
                Settlement(row.envelope.event_id, "pending", str(failure), next_at, link_down=True)
                for row in batch
                if row.envelope.event_id not in self._settled
            ]
        )

    def put_off(self, batch: Sequence[Pending], failure: CentralError) -> None:
        """The rows that got no answer wait for themselves, each for its own time."""
        self._settle(
            [
                Settlement(row.envelope.event_id, "pending", str(failure), self._later(row.attempts, None))
                for row in batch
                if row.envelope.event_id not in self._settled
            ]
        )


def _words(verdict: Verdict) -> str:
    problem = verdict.problem
    if problem is None:
        return verdict.status
    return " ".join(part for part in (problem.title, problem.detail) if part)[:_MOST_WORDS]
