"""The link: up or down, since when, and when to knock again."""

from datetime import timedelta

import pytest

from sync.station.link import Link, LinkState
from sync.station.ports import SignInNeeded, Unreachable
from tests.support.clock import FakeClock
from tests.support.fakes import no_network


@pytest.fixture
def link(clock: FakeClock) -> Link:
    return Link(clock)


def test_before_the_first_try_nothing_is_claimed(link: Link) -> None:
    assert link.state == LinkState(online=False, offline_since=None, problem="")
    assert link.worked() is False  # the first answer is not the end of an outage
    assert link.state == LinkState(online=True)


def test_an_outage_counts_from_its_first_failure(link: Link, clock: FakeClock) -> None:
    link.worked()
    since = clock.now()
    link.failed(no_network(), 2.0)
    clock.advance(60)
    link.failed(Unreachable("A sign-in page."), 4.0)
    assert link.state == LinkState(online=False, offline_since=since, problem="A sign-in page.")
    assert link.worked() is True
    assert link.worked() is False
    assert link.state == LinkState(online=True)


def test_a_refused_sign_in_shows_that_central_is_there(link: Link) -> None:
    link.failed(SignInNeeded("Enrol again."), 300.0)
    assert link.state == LinkState(online=True, problem="Enrol again.")
    assert link.worked() is True


def test_the_pause_runs_by_the_monotonic_clock(link: Link, clock: FakeClock) -> None:
    link.failed(no_network(), 10.0)
    clock.set(clock.now() - timedelta(days=1))
    assert link.quiet_s() == 10.0
    clock.advance(4)
    assert link.quiet_s() == 6.0
    clock.advance(7)
    assert link.quiet_s() == 0.0


def test_a_pause_can_be_lifted_unless_central_asked_for_it(link: Link) -> None:
    link.failed(no_network(), 10.0)
    link.lift()
    assert link.quiet_s() == 0.0
    link.failed(no_network(retry_after_s=30.0), 30.0)
    link.lift()
    assert link.quiet_s() == 30.0
    link.worked()
    assert link.quiet_s() == 0.0
