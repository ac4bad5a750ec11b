"""The puller: page after page, each with its cursor; interrupted, it goes on where it stopped."""

import pytest

from sync.station.ports import Unreachable
from sync.station.puller import Puller
from sync.wire import CaseUpsert, Changes
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.people import STAFF
from tests.support.returns import a_case


@pytest.fixture
def pages(clock: FakeClock) -> list[Changes]:
    return [
        Changes(
            changes=[CaseUpsert(case=a_case(f"RB-CASE{number}", f"R{number}"))],
            cursor=str(number),
            has_more=number < 3,
            server_time=clock.now(),
        )
        for number in (1, 2, 3)
    ]


def test_pages_are_pulled_until_there_are_no_more(store: FakeStore, central: FakeCentral, pages: list[Changes]) -> None:
    central.pages = pages
    report = Puller(store.cases, store.trust, store.staff, central).run_once()
    assert (report.changes, report.complete) == (3, True)
    assert central.cursors == ["", "1", "2"]
    assert (store.cases.count(), store.cases.cursor()) == (3, "3")


def test_nothing_new_is_complete(store: FakeStore, central: FakeCentral) -> None:
    assert Puller(store.cases, store.trust, store.staff, central).run_once().complete


def test_a_pull_that_is_interrupted_goes_on_from_its_cursor(
    store: FakeStore, central: FakeCentral, pages: list[Changes]
) -> None:
    central.pages = pages
    puller = Puller(store.cases, store.trust, store.staff, central)
    assert not puller.run_once(go_on=lambda: False).complete
    central.failures = [no_network()]
    with pytest.raises(Unreachable):
        puller.run_once()
    assert store.cases.cursor() == "1"
    assert puller.run_once().complete
    assert (store.cases.count(), store.cases.cursor()) == (3, "3")


def test_a_resync_starts_over_with_an_empty_cursor(
    store: FakeStore, central: FakeCentral, clock: FakeClock, pages: list[Changes]
) -> None:
    store.cases.apply(pages[2])
    forget = Changes(changes=[], cursor="", has_more=True, full_resync=True, server_time=clock.now())
    central.pages = [forget, pages[0].model_copy(update={"has_more": False})]
    Puller(store.cases, store.trust, store.staff, central).run_once()
    assert central.cursors == ["3", ""]
    assert (store.cases.count(), store.cases.cursor()) == (1, "1")


@pytest.mark.parametrize("cursors", [["1"] * 3, ["", "", ""], ["1", "2"] * 5001])
def test_a_list_that_goes_in_circles_is_a_failure_and_is_not_asked_for_without_pause(
    store: FakeStore, central: FakeCentral, clock: FakeClock, cursors: list[str]
) -> None:
    central.pages = [Changes(changes=[], cursor=each, has_more=True, server_time=clock.now()) for each in cursors]
    with pytest.raises(Unreachable, match="does not end"):
        Puller(store.cases, store.trust, store.staff, central).run_once()
    assert len(central.cursors) <= 10_000


def told_of(version: str | None, clock: FakeClock, cursor: str = "1") -> Changes:
    return Changes(changes=[], cursor=cursor, staff_version=version, server_time=clock.now())


def test_the_staff_list_is_fetched_before_its_page_counts(
    store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    puller = Puller(store.cases, store.trust, store.staff, central)
    central.pages, central.people = [told_of("v1", clock)] * 2, None
    central.staff_failures = [no_network()]
    with pytest.raises(Unreachable):
        puller.run_once()
    assert (store.staff.version(), store.cases.cursor()) == (None, "")
    central.people = STAFF
    puller.run_once()
    assert (store.staff.staff(), store.cases.cursor()) == (STAFF, "1")


def test_a_list_that_is_known_is_not_fetched_again(store: FakeStore, central: FakeCentral, clock: FakeClock) -> None:
    store.staff.keep(STAFF)
    central.pages = [told_of("v1", clock), told_of(None, clock, "2")]  # the second from an older central
    puller = Puller(store.cases, store.trust, store.staff, central)
    assert puller.run_once().complete and puller.run_once().complete
    assert store.staff.staff() == STAFF


def test_an_operator_without_staff_says_so_on_the_page(
    store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    central.pages = [told_of("", clock)]
    Puller(store.cases, store.trust, store.staff, central).run_once()
    assert store.staff.version() == ""


def test_a_program_that_is_newer_than_its_last_pull_asks_once(store: FakeStore, central: FakeCentral) -> None:
    central.people = STAFF
    Puller(store.cases, store.trust, store.staff, central).run_once()  # nothing is new
    assert store.staff.staff() == STAFF
