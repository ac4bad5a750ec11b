"""What central is told of the station: every refused event once it is dead, and how the queue stands."""

from datetime import timedelta

import pytest

from sync.station.ports import DeviceRevoked, Settlement
from sync.station.reporter import Reporter, pace
from sync.wire import Heartbeat
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.returns import a_case, plain_event, sealed_visit


class Moody(FakeCentral):
    """Fails heartbeats as told."""

    trouble: Exception | None = None

    def heartbeat(self, beat: Heartbeat) -> None:
        if self.trouble:
            raise self.trouble
        super().heartbeat(beat)


@pytest.fixture
def moody(clock: FakeClock) -> Moody:
    return Moody(clock)


def write(store: FakeStore, event_id: str) -> None:
    visit = sealed_visit(a_case(f"RB-{event_id}"), event_id, bag=f"RBB-{event_id}")
    store.visits.commit(visit, (), plain_event(event_id))


def test_it_reports_at_first_then_when_it_is_time(store: FakeStore, moody: Moody, clock: FakeClock) -> None:
    reporter = Reporter(store.outbox, moody, clock, every_s=300.0)
    write(store, "a")
    reporter.run_once()
    clock.advance(299)
    reporter.run_once()
    assert len(moody.beats) == 1
    clock.advance(1)
    reporter.run_once()
    assert [beat.status["waiting"] for beat in moody.beats] == [1, 1]


def test_a_dead_event_is_reported_at_once_with_its_reason(store: FakeStore, moody: Moody, clock: FakeClock) -> None:
    reporter = Reporter(store.outbox, moody, clock, every_s=300.0)
    reporter.run_once()
    write(store, "a")
    store.outbox.settle([Settlement("a", "dead", "There is no return case RB-a.")])
    reporter.run_once()
    [event] = moody.beats[-1].refused
    assert (event.event_id, event.case_id, event.device_seq) == ("a", "RB-a", 1)
    assert event.problem == "There is no return case RB-a."


def test_a_report_that_failed_is_made_again(store: FakeStore, moody: Moody, clock: FakeClock) -> None:
    reporter = Reporter(store.outbox, moody, clock, every_s=300.0)
    moody.trouble = no_network()
    reporter.run_once()
    moody.trouble = None
    reporter.run_once()
    assert len(moody.beats) == 1
    moody.trouble = DeviceRevoked("Switched off.")
    clock.advance(300)
    with pytest.raises(DeviceRevoked):
        reporter.run_once()


def test_a_case_id_without_end_does_not_stop_the_report(store: FakeStore, moody: Moody, clock: FakeClock) -> None:
    write(store, "a" * 60)
    store.outbox.settle([Settlement("a" * 60, "dead", "No." * 1000)])
    store.memory.rows[0].case_id = "R" * 500
    Reporter(store.outbox, moody, clock, every_s=300.0).run_once()
    [beat] = moody.beats
    assert [(len(each.case_id), len(each.problem)) for each in beat.refused] == [(64, 500)]


def test_the_pace_of_the_day_names_nobody(store: FakeStore, clock: FakeClock) -> None:
    """Only how many returns and how much work: a person's own figures stay at the station."""
    assert pace(store.visits, clock.now())["today"] == {
        "day": clock.now().astimezone().date().isoformat(),
        "returns": 0,
        "seconds": 0,
    }
    write(store, "a")
    [metrics] = store.visits.metrics_since(clock.now() - timedelta(days=1))
    told = pace(store.visits, metrics.at)["today"]
    assert isinstance(told, dict)
    assert told == {"day": told["day"], "returns": 1, "seconds": round(metrics.tally.seconds())}


def test_the_age_of_the_oldest_unsent_event_is_told(store: FakeStore, moody: Moody, clock: FakeClock) -> None:
    write(store, "a")
    clock.advance(90)
    Reporter(store.outbox, moody, clock, every_s=300.0, more=lambda: {"version": "1"}).run_once()
    assert (moody.beats[0].status["oldest_s"], moody.beats[0].status["version"]) == (90, "1")
