"""What a return code leads to: the cache first, then central under a deadline; what was done here always wins."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sync.domain.cases import CaseStatus, ReturnCase
from sync.station.ports import CachedCase, CaseCache, Central, CentralError, OwnDropOff, VisitLog

DEADLINE_S = 1.5
_TAKEN_IN = frozenset({CaseStatus.VERIFIED, CaseStatus.RESOLVED})


class Source(StrEnum):
    CACHE = "cache"
    CENTRAL = "central"


@dataclass(frozen=True, slots=True)
class Found:
    """An open case; `told_at` is when central last said so."""

    case: ReturnCase
    source: Source
    told_at: datetime


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


Answer = Found | AlreadyDroppedOff | Closed | UnknownCode | OfflineUnknown


class FindCase:
    """`find` blocks for `deadline_s` at most; call it off the GUI thread."""

    def __init__(
        self,
        cache: CaseCache,
        log: VisitLog,
        central: Central,
        location_name: str,
        deadline_s: float = DEADLINE_S,
        on_reached: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_reached` is called when central answered, e.g. to end a pause of the sync."""
        self._cache = cache
        self._log = log
        self._central = central
        self._location_name = location_name
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

    def _ask(self, code: str, cached: CachedCase | None) -> Answer:
        try:
            answer = self._central.lookup(code, self._deadline_s)
        except CentralError as problem:
            if cached is not None:
                return _classify(cached, Source.CACHE)
            return OfflineUnknown(code, str(problem))
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
