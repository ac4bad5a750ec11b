"""A scanned return pass on a station: verified by what central told this station, by the best time there is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sync.domain.cases import ReturnCase
from sync.domain.passes import PassProblem
from sync.returnpass.text import NoPass, problem_of, read
from sync.station.ports import Clock, TrustKeeper


@dataclass(frozen=True, slots=True)
class ShownPass:
    """A pass as it was scanned. `case` is proven only without a `problem`; else its id may be used to ask others, and
    nothing else. `now` is the time it was judged by. Without a case the text could not be read."""

    case: ReturnCase | None
    problem: PassProblem | None
    now: datetime
    issuer: str = ""
    issued_at: datetime | None = None
    expires_at: datetime | None = None


class PassCheck:
    """`offset_ms` is central's clock minus this station's, as last measured."""

    def __init__(self, trust: TrustKeeper, clock: Clock, offset_ms: Callable[[], int]) -> None:
        self._trust = trust
        self._clock = clock
        self._offset_ms = offset_ms

    def examine(self, text: str) -> ShownPass:
        trust = self._trust.current()
        now = self._clock.now() + timedelta(milliseconds=self._offset_ms())
        if trust is not None:
            now = max(now, trust.told_at)  # a clock that was set back does not make an old pass young
        try:
            found = read(text)
        except NoPass as why:
            return ShownPass(None, why.problem, now)
        says = found.says
        return ShownPass(says.case, problem_of(found, trust, now), now, says.issuer, says.issued_at, says.expires_at)
