"""Search from a whole station to a real central, and without it; what is on its disk tells nobody's e-mail."""

import base64
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from sync.central.samples import Seeded
from sync.domain.search import A_MINUTE, SearchKind
from sync.station.puller import Puller
from sync.station.reporter import Reporter
from sync.station.search import Hits, NeedsCentral, Query, SearchReturns, TooOften
from tests.support.central import RunningCentral, running_central
from tests.support.privacy import CASES
from tests.support.stations import TestStation, station

EMAIL = Query(SearchKind.EMAIL, CASES[0]["customer"]["email"])
POSTAL = Query(SearchKind.POSTAL_CODE, CASES[0]["customer"]["postal_code"])


@pytest.fixture
def central(tmp_path: Path) -> Iterator[tuple[RunningCentral, Seeded]]:
    with running_central(tmp_path / "central") as running:
        yield running, running.seed()


def use_case(of: TestStation) -> SearchReturns:
    return SearchReturns(of.store.cases, of.store.visits, of.store.searches, of.client, of.clock)


def learn(of: TestStation) -> None:
    """One pull and one report, as the sync makes them."""
    Puller(of.store.cases, of.store.trust, of.store.staff, of.client).run_once()
    Reporter(of.store.outbox, of.client, of.clock, 300.0).run_once()


def test_online_offline_and_after_a_restart(tmp_path: Path) -> None:
    with ExitStack() as stack, running_central(tmp_path / "central") as running:
        seeded = running.seed()
        here = stack.enter_context(station(tmp_path / "station", running.url, seeded.enrolment_code))
        learn(here)
        online = use_case(here).search(EMAIL)
        assert isinstance(online, Hits) and online.stored is None
        [hit] = online.hits
        assert (hit.case_id, hit.email) == (seeded.case_ids["one_like_new"], "j***@mail.example")
        till_here = stack.pop_all()
    with till_here:
        offline = use_case(here).search(EMAIL)
        assert isinstance(offline, Hits) and offline.stored == len(CASES)
        assert [one.case_id for one in offline.hits] == [hit.case_id]
        many = use_case(here).search(POSTAL)
        assert isinstance(many, Hits) and many.total == 3
    with station(tmp_path / "station", running.url) as restarted:
        assert use_case(restarted).search(EMAIL) == NeedsCentral(SearchKind.EMAIL)
        by_number = use_case(restarted).search(Query(SearchKind.ORDER_NUMBER, CASES[0]["order_number"]))
        assert isinstance(by_number, Hits) and [one.case_id for one in by_number.hits] == [hit.case_id]


def test_central_counts_too(tmp_path: Path, central: tuple[RunningCentral, Seeded]) -> None:
    """A station whose own count was removed is told to wait by central, with a number of seconds."""
    running, seeded = central
    with station(tmp_path / "station", running.url, seeded.enrolment_code) as here:
        for _ in range(A_MINUTE):
            assert isinstance(use_case(here).search(EMAIL), Hits)
        assert isinstance(use_case(here).search(EMAIL), TooOften)
        here.store.searches = _Careless()  # type: ignore[assignment]
        told = use_case(here).search(EMAIL)
        assert isinstance(told, TooOften) and 1 <= told.wait_s <= 60


class _Careless:
    def take(self, *_: object) -> float:
        return 0.0


def test_the_disk_of_a_station_holds_no_key_and_no_e_mail(
    tmp_path: Path, central: tuple[RunningCentral, Seeded]
) -> None:
    running, seeded = central
    folder = tmp_path / "station"
    with station(folder, running.url, seeded.enrolment_code) as here:
        learn(here)
        use_case(here).search(EMAIL)
        key = here.client.search_key
        assert len(key) == 32
        written = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file()).lower()
    for case in CASES:
        for value in (case["customer"]["email"], case["customer"]["postal_code"]):
            assert value.lower().encode() not in written
            assert value.lower().replace(" ", "").encode() not in written
    for form in (key, key.hex().encode(), base64.b64encode(key).lower()):
        assert form not in written
