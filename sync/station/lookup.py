"""What a return code leads to: the cache first, then central under a deadline; what was done here always wins.

A return pass is a code that also proves its case. It is asked last: what this station or central knows of the case is
newer than what was signed weeks ago. But a pass that is not genuine, or was taken back, is refused whatever is known.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sync.domain.cases import CaseStatus, ReturnCase
from sync.domain.passes import PassProblem
from sync.domain.sentence import told as words_of
from sync.station.passes import PassCheck, ShownPass
from sync.station.ports import CachedCase, CaseCache, Central, CentralError, OwnDropOff, VisitLog

DEADLINE_S = 1.5
_TAKEN_IN = frozenset({CaseStatus.VERIFIED, CaseStatus.RESOLVED})


class Source(StrEnum):
    CACHE = "cache"
    CENTRAL = "central"
    PASS = "pass"


@dataclass(frozen=True, slots=True)
class Found:
    """An open case; `told_at` is when central last said so. `pass_is_older`: the code was a return pass, and the case
    has changed since that was made."""

    case: ReturnCase
    source: Source
    told_at: datetime
    pass_is_older: bool = False


@dataclass(frozen=True, slots=True)
class AlreadyDroppedOff:
    """Taken in before. `here`: by this station, and then `synced` says whether central knows. Central may know a
    case as taken in without saying when and where: then `at` is None and `location` empty."""

    case_id: str
    case: ReturnCase | None
    at: datetime | None
    location: str
    bags: tuple[str, ...]
    here: bool
    synced: bool


@dataclass(frozen=True, slots=True)
class Closed:
    """Known, and not to be taken in: waiting for approval, denied, cancelled or expired."""

    case: ReturnCase
    status: CaseStatus
    source: Source
    told_at: datetime


@dataclass(frozen=True, slots=True)
class UnknownCode:
    """Central was asked and has no such case."""

    code: str


@dataclass(frozen=True, slots=True)
class OfflineUnknown:
    """Not in the cache, and central could not be asked; `problem` is central's or the network's sentence."""

    code: str
    problem: str


@dataclass(frozen=True, slots=True)
class PassRefused:
    """The return pass opens nothing; `shown` says what it claims and by which time it was judged."""

    problem: PassProblem
    shown: ShownPass


Answer = Found | AlreadyDroppedOff | Closed | UnknownCode | OfflineUnknown | PassRefused
_NEVER = frozenset({PassProblem.DAMAGED, PassProblem.TOO_NEW, PassProblem.OTHER_COMPANY, PassProblem.FORGED})


class FindCase:
    """`find` blocks for `deadline_s` at most; call it off the GUI thread."""

    def __init__(
        self,
        cache: CaseCache,
        log: VisitLog,
        central: Central,
        location_name: str,
        passes: PassCheck,
        deadline_s: float = DEADLINE_S,
        on_reached: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_reached` is called when central answered, e.g. to end a pause of the sync."""
        self._cache = cache
        self._log = log
        self._central = central
        self._location_name = location_name
        self._passes = passes
        self._deadline_s = deadline_s
        self._on_reached = on_reached

    def find(self, code: str) -> Answer:
        """`code` is a case id or RMA number in any case of letters. StoreError passes through."""
        code = code.strip().upper()
        cached = self._cache.find(code)
        own = self._log.dropped_off(cached.case.case_id if cached else code)
        if own is not None:
            return self._own(own, cached.case if cached else None)
        if cached is not None and _is_open(cached.case):
            return Found(cached.case, Source.CACHE, cached.told_at)
        return self._ask(code, cached)

    def case_id_of(self, pass_text: str) -> str:
        """The case that a pass claims to be of, proven or not; empty for one that cannot be read or is not genuine."""
        shown = self._passes.examine(pass_text)
        return shown.case.case_id if shown.case and shown.problem not in _NEVER else ""

    def find_pass(self, text: str) -> Answer:
        """As `find`, for the text of a return pass."""
        shown = self._passes.examine(text)
        case = shown.case
        if case is None or shown.problem in _NEVER:
            return PassRefused(shown.problem or PassProblem.DAMAGED, shown)
        cached = self._cache.find(case.case_id)
        own = self._log.dropped_off(case.case_id)
        if own is not None:
            return self._own(own, cached.case if cached else case if shown.problem is None else None)
        if cached is not None and shown.problem is None and cached.case.version < case.version:
            cached = None  # central signed a newer state of the case than it has told this station
        if cached is not None and _is_open(cached.case):
            answer: Answer = Found(cached.case, Source.CACHE, cached.told_at)
        else:
            answer = self._ask(case.case_id, cached)
        return self._weighed(answer, shown, case)

    def _weighed(self, answer: Answer, shown: ShownPass, case: ReturnCase) -> Answer:
        """What others know of the case against its pass."""
        match answer:
            case Found() if case.version < answer.case.passes_from:
                return PassRefused(PassProblem.REVOKED, shown)
            case Found():
                return replace(answer, pass_is_older=case.version < answer.case.version)
            case OfflineUnknown() if shown.problem is not None:
                return PassRefused(shown.problem, shown)
            case OfflineUnknown() if self._cache.is_over(case.case_id):
                return PassRefused(PassProblem.CLOSED, shown)
            case OfflineUnknown():
                return Found(case, Source.PASS, shown.issued_at or shown.now)
            case _:
                return answer

    def _ask(self, code: str, cached: CachedCase | None) -> Answer:
        try:
            answer = self._central.lookup(code, self._deadline_s)
        except CentralError as problem:
            if cached is not None:
                return _classify(cached, Source.CACHE)
            return OfflineUnknown(code, words_of(problem))
        self._on_reached()
        if answer.case is None:
            return UnknownCode(code)
        told = CachedCase(answer.case, answer.server_time)
        self._cache.keep(told.case, told.told_at)
        own = self._log.dropped_off(told.case.case_id)
        return self._own(own, told.case) if own else _classify(told, Source.CENTRAL)

    def _own(self, own: OwnDropOff, case: ReturnCase | None) -> AlreadyDroppedOff:
        return AlreadyDroppedOff(
            case_id=own.case_id,
            case=case,
            at=own.at,
            location=self._location_name,
            bags=own.bags,
            here=True,
            synced=own.synced,
        )


def _is_open(case: ReturnCase) -> bool:
    return case.status is CaseStatus.OPEN and case.dropped_off is None


def _classify(told: CachedCase, source: Source) -> Found | AlreadyDroppedOff | Closed:
    case, drop = told.case, told.case.dropped_off
    if _is_open(case):
        return Found(case, source, told.told_at)
    if drop is not None or case.status in _TAKEN_IN:
        return AlreadyDroppedOff(
            case_id=case.case_id,
            case=case,
            at=drop.at if drop else None,
            location=drop.location if drop else "",
            bags=drop.bags if drop else (),
            here=False,
            synced=True,
        )
    return Closed(case, case.status, source, told.told_at)
