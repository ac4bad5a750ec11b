"""The use case of search: central under its deadline, else what is stored here; ten a minute; nobody is named."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from sync.domain.cases import ReturnCase
from sync.domain.search import A_MINUTE, Hit, SearchKind, mask_email, mask_name, normal, recognise, search_hash
from sync.station.ports import CentralError, SearchedTooOften, Unreachable
from sync.station.search import Hits, NeedsCentral, NotThatKind, Query, SearchReturns, TooOften
from sync.wire import CaseUpsert, Changes, SearchAnswer, SearchRequest
from tests.support.clock import FakeClock
from tests.support.fakes import FakeStore
from tests.support.returns import AT, a_case, plain_event, sealed_visit

KEY = b"k" * 32
JO = "Jo.Martin@mail.example"


@dataclass
class FakeSearch:
    """Answers with `hits`, or fails with `problem`."""

    clock: FakeClock
    hits: tuple[Hit, ...] = ()
    problem: CentralError | None = None
    search_key: bytes = b""
    asked: int = 0

    def search(self, wanted: SearchRequest, deadline_s: float) -> SearchAnswer:
        self.asked += 1
        if self.problem:
            raise self.problem
        return SearchAnswer(hits=list(self.hits), total=len(self.hits), server_time=self.clock.now())


@dataclass
class Bench:
    clock: FakeClock
    store: FakeStore
    central: FakeSearch

    def search(self, kind: SearchKind, text: str, **more: str) -> object:
        use = SearchReturns(self.store.cases, self.store.visits, self.store.searches, self.central, self.clock)
        return use.search(Query(kind, text, **more))

    def told(self, case: ReturnCase, *hashes: str) -> None:
        change = CaseUpsert(case=case, search=list(hashes))
        self.store.cases.apply(Changes(changes=[change], cursor="c", server_time=self.clock.now()))


@pytest.fixture
def bench() -> Bench:
    clock = FakeClock()
    return Bench(clock, FakeStore(clock), FakeSearch(clock))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("jo@", SearchKind.EMAIL),
        ("40321", SearchKind.ORDER_NUMBER),
        ("#40321", SearchKind.ORDER_NUMBER),
        ("m5b2h1", SearchKind.POSTAL_CODE),
        ("M5B 2H1", SearchKind.POSTAL_CODE),
        ("SW1A 1AA", SearchKind.POSTAL_CODE),
        ("1012 AB", SearchKind.POSTAL_CODE),
        ("90210-1234", SearchKind.POSTAL_CODE),
        ("RB-9F3TD", SearchKind.RETURN_NUMBER),
        ("NL-1001", SearchKind.RETURN_NUMBER),
        ("n", None),
        ("", None),
    ],
)
def test_what_was_typed_is_recognised(text: str, kind: SearchKind | None) -> None:
    assert recognise(text) is kind


def test_both_ends_compare_one_form() -> None:
    assert normal(SearchKind.EMAIL, " Jo@Mail.COM ") == "jo@mail.com"
    assert normal(SearchKind.ORDER_NUMBER, "#40-321") == "40321"
    assert normal(SearchKind.POSTAL_CODE, "m5b 2h1") == "M5B2H1"
    assert normal(SearchKind.POSTAL_CODE, "90210-1234") == normal(SearchKind.POSTAL_CODE, "90210") == "90210"
    assert [normal(SearchKind.EMAIL, text) for text in ("jo", "jo@mail", "@mail.com", "a b@c.de")] == [""] * 4


def test_masks_show_letters_and_no_names() -> None:
    assert [mask_name(name) for name in ("Jo Martin", "Jo M.", "jo van den Berg", "Jo", "")] == [
        "J*** M***",
        "J*** M***",
        "J*** B***",
        "J***",
        "",
    ]
    assert [mask_email(email) for email in ("Jo@mail.com", "x", "")] == ["j***@mail.com", "", ""]


def test_central_answers_and_what_was_taken_in_here_is_left_out(bench: Bench) -> None:
    case = a_case()
    bench.told(case)
    bench.store.visits.commit(sealed_visit(case), (), plain_event("ev-1"))
    other = Hit("RB-OTHER", "1", "Northline", "#1", "J*** M***", "j***@mail.com", 1)
    bench.central.hits = (replace(other, case_id=case.case_id), other)
    assert bench.search(SearchKind.EMAIL, JO) == Hits((other,), 1)


def test_without_a_line_the_stored_cases_are_searched(bench: Bench) -> None:
    bench.central.problem = Unreachable("There is no network.")
    case = replace(a_case(), order_number="#40321", consumer_name="Jo M.", created_at=AT)
    bench.told(case, search_hash(KEY, SearchKind.EMAIL, normal(SearchKind.EMAIL, JO)))
    found = bench.search(SearchKind.ORDER_NUMBER, "40321")
    assert isinstance(found, Hits) and found.stored == 1
    [hit] = found.hits
    assert (hit.case_id, hit.consumer, hit.email, hit.items) == (case.case_id, "J*** M***", "", len(case.items))
    assert bench.search(SearchKind.EMAIL, JO) == NeedsCentral(SearchKind.EMAIL)
    bench.central.search_key = KEY
    assert bench.search(SearchKind.EMAIL, JO) == found
    assert bench.search(SearchKind.EMAIL, "ana@mail.example") == Hits((), 0, (), 1)
    assert bench.search(SearchKind.ORDER_NUMBER, "40321", initial="m") == found
    assert bench.search(SearchKind.ORDER_NUMBER, "40321", initial="x") == Hits((), 0, (), 1)
    assert bench.search(SearchKind.ORDER_NUMBER, "40321", merchant_id="nobody") == Hits((), 0, (), 1)


def test_ten_a_minute_also_without_central(bench: Bench) -> None:
    bench.central.problem = Unreachable("There is no network.")
    for _ in range(A_MINUTE):
        assert isinstance(bench.search(SearchKind.ORDER_NUMBER, "1234"), Hits)
    assert bench.search(SearchKind.ORDER_NUMBER, "1234") == TooOften(60)
    assert bench.central.asked == A_MINUTE
    bench.clock.advance(timedelta(minutes=1).total_seconds())
    bench.central.problem = SearchedTooOften("Too many.", 23.0)
    assert bench.search(SearchKind.ORDER_NUMBER, "1234") == TooOften(23)


def test_what_is_none_of_its_kind_costs_no_search(bench: Bench) -> None:
    for _ in range(A_MINUTE + 1):
        assert bench.search(SearchKind.EMAIL, "jo@mail") == NotThatKind(SearchKind.EMAIL)
    assert bench.central.asked == 0


def test_a_query_does_not_print_what_was_typed() -> None:
    assert JO not in repr(Query(SearchKind.EMAIL, JO))
