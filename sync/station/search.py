"""Finding a return by what the consumer knows: central first, under a deadline, then the cases stored here.

What was typed is held for the length of a call, and is never logged or stored. Of e-mails and postal codes this station
holds keyed hashes only; the key comes from central when the program has reached it, and is kept in no file.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from sync.domain.cases import ReturnCase
from sync.domain.search import (
    A_MINUTE,
    MOST_HITS,
    MOST_PICTURES,
    PERSONAL,
    Hit,
    HitPicture,
    HitStore,
    SearchKind,
    has_initial,
    mask_name,
    normal,
    plain_key,
    search_hash,
    stores_of,
)
from sync.station.lookup import DEADLINE_S
from sync.station.ports import (
    CaseCache,
    CentralError,
    Clock,
    SearchBook,
    SearchCentral,
    SearchedTooOften,
    VisitLog,
)
from sync.wire import SearchRequest

_MINUTE = timedelta(minutes=1)
_MOST_CACHED = 500


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched: one key, and what narrows it. `text` stays out of everything that may be printed."""

    kind: SearchKind
    text: str = field(repr=False)
    merchant_id: str = ""
    initial: str = ""


@dataclass(frozen=True, slots=True)
class Hits:
    """The first of `total` open returns. `stored`: None when central searched, else how many returns this station
    knows, among which it looked."""

    hits: tuple[Hit, ...]
    total: int
    stores: tuple[HitStore, ...] = ()
    stored: int | None = None


@dataclass(frozen=True, slots=True)
class NotThatKind:
    """The text is no e-mail, or no postal code, or too short for a number."""

    kind: SearchKind


@dataclass(frozen=True, slots=True)
class TooOften:
    """So many seconds until the next search."""

    wait_s: int


@dataclass(frozen=True, slots=True)
class NeedsCentral:
    """Without a network; and central was not reached since the start, so that this kind cannot be searched here."""

    kind: SearchKind


SearchOutcome = Hits | NotThatKind | TooOften | NeedsCentral


class SearchReturns:
    """`search` blocks for `deadline_s` at most; call it off the GUI thread."""

    def __init__(
        self,
        cache: CaseCache,
        log: VisitLog,
        book: SearchBook,
        central: SearchCentral,
        clock: Clock,
        deadline_s: float = DEADLINE_S,
        on_reached: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_reached` is called when central answered, e.g. to end a pause of the sync."""
        self._cache = cache
        self._log = log
        self._book = book
        self._central = central
        self._clock = clock
        self._deadline_s = deadline_s
        self._on_reached = on_reached

    def search(self, query: Query) -> SearchOutcome:
        """Open returns only, and none that was taken in here. StoreError passes through."""
        value = normal(query.kind, query.text)
        if not value:
            return NotThatKind(query.kind)
        wait_s = self._book.take(self._clock.now(), A_MINUTE, _MINUTE)
        if wait_s > 0:
            return TooOften(math.ceil(wait_s))
        wanted = SearchRequest(
            kind=query.kind, value=value[:200], merchant_id=query.merchant_id, initial=query.initial.strip()[:1]
        )
        try:
            answer = self._central.search(wanted, self._deadline_s)
        except SearchedTooOften as problem:
            return TooOften(math.ceil(problem.retry_after_s or _MINUTE.total_seconds()))
        except CentralError:
            return self._stored(query, value)
        self._on_reached()
        hits = tuple(hit for hit in answer.hits if self._log.dropped_off(hit.case_id) is None)
        return Hits(hits, answer.total - (len(answer.hits) - len(hits)), tuple(answer.stores))

    def _stored(self, query: Query, value: str) -> Hits | NeedsCentral:
        if query.kind not in PERSONAL:
            key = plain_key(query.kind, value)
        elif self._central.search_key:
            key = search_hash(self._central.search_key, query.kind, value)
        else:
            return NeedsCentral(query.kind)
        cases = [
            told.case
            for told in self._cache.search(key, _MOST_CACHED)
            if told.case.dropped_off is None
            and query.merchant_id in ("", told.case.merchant.merchant_id)
            and has_initial(told.case.consumer_name, query.initial.strip())
        ]
        stores = stores_of(tuple((case.merchant.merchant_id, case.merchant.name) for case in cases))
        return Hits(tuple(_hit(case) for case in cases[:MOST_HITS]), len(cases), stores, self._cache.count())


def _hit(case: ReturnCase) -> Hit:
    return Hit(
        case_id=case.case_id,
        merchant_id=case.merchant.merchant_id,
        merchant=case.merchant.name,
        order_number=case.order_number,
        consumer=mask_name(case.consumer_name),
        email="",
        items=len(case.items),
        pictures=tuple(HitPicture(item.category, item.variant_words) for item in case.items[:MOST_PICTURES]),
        started_at=case.created_at,
    )
