"""S11: the search page over the idle page. It masks what it shows, and forgets what was typed when it is left."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, assert_never

from kiosk.flow.actions import Act, DeskAction
from kiosk.flow.desk import Beneath, Entry, OpenReturn, Reply
from kiosk.flow.search_actions import ChooseHit, NarrowInitial, NarrowStore, SearchFor
from kiosk.flow.views import Notice, SearchStep, SearchView, Tone, View
from sync.domain.codes import CaseCode, CaseCodeKind, parse
from sync.domain.search import A_MINUTE, HitStore, SearchKind, has_initial, normal, recognise
from sync.domain.sentence import Sentence, counted, joined, say
from sync.station.ports import Clock
from sync.station.search import Hits, NeedsCentral, NotThatKind, Query, SearchOutcome, TooOften

ASK = say("Before opening ask: “Which store, and what are you returning?”")
_ACTIONS = (SearchFor, NarrowStore, NarrowInitial, ChooseHit)
_ASKING = SearchView(SearchStep.ASKING)
_NONE = say("Nothing open was found")
_OTHER_KEY = say("Check what was typed, or ask for something else: return number, e-mail, order number or postal code.")
_NOT_THAT = {
    SearchKind.EMAIL: say("This e-mail address is not complete"),
    SearchKind.POSTAL_CODE: say("This is too short for a postal code"),
    SearchKind.ORDER_NUMBER: say("This is too short for an order number"),
    SearchKind.RETURN_NUMBER: say("This is too short for a return number"),
}


class Searching(Protocol):
    """`sync.station.search.SearchReturns`."""

    def search(self, query: Query) -> SearchOutcome: ...


class SearchDesk:
    """Closed it holds nothing of what was searched."""

    covers = False

    def __init__(self, searching: Searching, clock: Clock, show: Callable[[View], None]) -> None:
        """`show` gets the view that says that the search runs."""
        self._searching = searching
        self._clock = clock
        self._show = show
        self._is_open = False
        self._staff = ""
        self._view = _ASKING
        self._query: Query | None = None
        self._found: Hits | None = None
        self._stores: tuple[HitStore, ...] = ()
        self._free_at: float | None = None

    @property
    def is_open(self) -> bool:
        return self._is_open

    def close(self) -> None:
        self._is_open = False
        self._forget()

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        return entry is Act.SEARCH or (self._is_open and (entry is Act.BACK or isinstance(entry, _ACTIONS)))

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        """StoreError passes through."""
        match entry:
            case Act.SEARCH:
                self._is_open, self._staff = True, beneath.staff
                self._forget()
            case Act.BACK if self._view.step is SearchStep.ASKING:
                self.close()
            case Act.BACK:
                self._forget()
            case DeskAction():
                return self._on(entry)
            case _:
                pass
        return None

    def tick(self, beneath: Beneath) -> None:
        """The wait for the next search counts down. What was found is for who searched."""
        if self._is_open and beneath.staff != self._staff:
            self.close()
        if self._free_at is not None:
            left = self._free_at - self._clock.monotonic()
            self._view = _waiting(self._view.kind, round(left)) if left > 0 else _ASKING
            self._free_at = self._free_at if left > 0 else None

    def view(self, beneath: Beneath, notice: Notice | None) -> SearchView:
        return replace(self._view, notice=notice)

    def _on(self, action: DeskAction) -> Reply:
        match action:
            case SearchFor(text, kind):
                kind = kind or recognise(text)
                if kind is None:
                    return Notice(say("Type more of it, then search."), Tone.INFO)
                return self._run(Query(kind, text))
            case NarrowStore(merchant_id) if self._query:
                same = merchant_id == self._query.merchant_id
                return self._narrow(replace(self._query, merchant_id="" if same else merchant_id))
            case NarrowInitial(letter) if self._query:
                return self._narrow(replace(self._query, initial=letter.strip()[:1].upper()))
            case ChooseHit(case_id) if any(hit.case_id == case_id for hit in self._view.hits):
                return OpenReturn(CaseCode(case_id, CaseCodeKind.CASE_ID), searched=True)
            case _:
                return None

    def _run(self, query: Query) -> Reply:
        self._query, self._found, self._free_at = query, None, None
        if normal(query.kind, query.text):
            self._show(SearchView(SearchStep.SEARCHING, query.kind, say("Searching")))
        outcome = self._searching.search(query)
        match outcome:
            case Hits(hits=()) if outcome.stored is None and _is_number(query):
                # A number names one return: its own page says when and where it was dropped off, or that there is none.
                return OpenReturn(CaseCode(query.text.strip().upper(), CaseCodeKind.RMA_NUMBER), searched=True)
            case Hits():
                self._found = outcome
                if not query.merchant_id and not query.initial:
                    self._stores = outcome.stores
                self._tell(query, outcome)
            case NotThatKind(kind):
                self._view = _nothing(kind, _NOT_THAT[kind], _OTHER_KEY)
            case TooOften(wait_s):
                self._free_at = self._clock.monotonic() + wait_s
                self._view = _waiting(query.kind, wait_s)
            case NeedsCentral(kind):
                self._view = _nothing(kind, *_NEEDS_CENTRAL)
            case _:
                assert_never(outcome)
        return None

    def _narrow(self, query: Query) -> Reply:
        """Among what is here, if that is all there is; else central is asked again."""
        if self._found is None or self._found.total > len(self._found.hits):
            return self._run(query)
        self._query = query
        self._tell(query, self._found)
        return None

    def _tell(self, query: Query, found: Hits) -> None:
        hits = tuple(
            hit
            for hit in found.hits
            if query.merchant_id in ("", hit.merchant_id) and has_initial(hit.consumer, query.initial)
        )
        offline = _offline(found.stored)
        if not hits and not query.merchant_id and not query.initial:
            self._view = _nothing(query.kind, _NONE, joined(offline, _OTHER_KEY))
            return
        total = found.total if len(hits) == len(found.hits) else len(hits)
        self._view = SearchView(
            SearchStep.FOUND,
            query.kind,
            counted(total, "{count} open return", "{count} open returns"),
            joined(ASK, offline),
            hits=hits,
            total=total,
            stores=self._stores if len(self._stores) > 1 else (),
            merchant_id=query.merchant_id,
            initial=query.initial,
        )

    def _forget(self) -> None:
        self._view, self._query, self._found, self._free_at, self._stores = _ASKING, None, None, None, ()


_NEEDS_CENTRAL = (
    say("Without network this cannot be searched now"),
    say(
        "E-mail and postal code can be searched here once central was reached since this program began. Ask for the "
        "return number or the order number."
    ),
)


def _is_number(query: Query) -> bool:
    """What is looked up stands in an address, where an e-mail or a name has no place, whatever kind was touched."""
    wanted = query.kind is SearchKind.RETURN_NUMBER
    return wanted and any(isinstance(code, CaseCode) for code in parse(query.text.upper()))


def _nothing(kind: SearchKind | None, title: Sentence, text: Sentence) -> SearchView:
    return SearchView(SearchStep.NOTHING, kind, title, text, Tone.WARN)


def _waiting(kind: SearchKind | None, left_s: int) -> SearchView:
    title = say("{count} searches a minute are allowed. The next one in {seconds} s.", count=A_MINUTE, seconds=left_s)
    return _nothing(kind, title, say("Scanning goes on as always. The customer can open the return e-mail meanwhile."))


def _offline(stored: int | None) -> str:
    if stored is None:
        return ""
    return counted(
        stored,
        "Without network: only the {count} return stored on this computer is searched.",
        "Without network: only the {count} returns stored on this computer are searched.",
    )
