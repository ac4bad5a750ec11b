"""Events that never get through, and a central that takes none: what they must not do to the others."""

import random
from collections.abc import Sequence

import pytest

from sync.station.link import Link
from sync.station.loops import Shared, SyncLoop, SyncTimes
from sync.station.ports import CentralError, Refused, TooBig, Unreachable
from sync.station.status import StatusBoard, SyncStatus
from sync.wire import BatchAnswer, CaseUpsert, Changes, Envelope, Problem, Verdict, VerdictStatus
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore
from tests.support.returns import a_case, plain_event, sealed_visit

FIREWALL = Unreachable("Something between here and central answered 403.")
WRONG = Problem(title="Unknown case.", status=422)


class Refusing(FakeCentral):
    """Refuses every batch as a whole while there is a `trouble`, and each event while there is a `verdict`."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__(clock)
        self.trouble: CentralError | None = None
        self.verdict: VerdictStatus | None = None
        self.asked_for = 0

    def post_events(self, envelopes: Sequence[Envelope]) -> BatchAnswer:
        self.asked_for += 1
        if self.trouble is not None:
            raise self.trouble
        if self.verdict is not None:
            for each in envelopes:
                self.verdicts[each.event_id] = Verdict(event_id=each.event_id, status=self.verdict, problem=WRONG)
        return super().post_events(envelopes)


class Station:
    def __init__(self, store: FakeStore, central: FakeCentral, clock: FakeClock) -> None:
        self.told: list[SyncStatus] = []
        self._clock = clock
        link = Link(clock)
        board = StatusBoard(link, self.told.append)
        self.shared = Shared(central, clock, random.Random(7).uniform, SyncTimes(), link, board)
        self.loop = SyncLoop(self.shared, store)

    def runs(self, seconds: float) -> None:
        ends = self._clock.monotonic() + seconds
        while self._clock.monotonic() < ends:
            self._clock.advance(max(0.05, self.loop.once()))

    @property
    def status(self) -> SyncStatus:
        return self.shared.board.last


@pytest.fixture
def central(clock: FakeClock) -> Refusing:
    return Refusing(clock)


@pytest.fixture
def station(store: FakeStore, central: Refusing, clock: FakeClock) -> Station:
    return Station(store, central, clock)


def put(store: FakeStore, *event_ids: str) -> None:
    for event_id in event_ids:
        store.visits.commit(sealed_visit(a_case(f"RB-{event_id}"), event_id), (), plain_event(event_id))


def states(store: FakeStore) -> dict[str, str]:
    return {row.envelope.event_id: row.state for row in store.memory.rows}


def test_an_event_that_a_firewall_stops_holds_up_no_other_and_no_pull(
    station: Station, store: FakeStore, central: Refusing, clock: FakeClock
) -> None:
    """Its batch fails like a line that is down, again and again; it is the oldest of the queue."""
    put(store, "bad", *(f"e{number}" for number in range(150)))
    central.refuses["bad"] = FIREWALL
    station.runs(300)
    assert set(central.received) == set(states(store)) - {"bad"}
    assert states(store)["bad"] == "pending"
    central.pages = [Changes(changes=[CaseUpsert(case=a_case("RB-NEW"))], cursor="1", server_time=clock.now())]
    for number in range(20):
        put(store, f"late-{number}")
        station.runs(60)
        assert f"late-{number}" in central.received
        assert (station.status.online, station.status.problem) == (True, "")
    assert store.cases.count() == 1
    central.refuses.clear()
    station.runs(400)
    assert states(store)["bad"] == "sent"


def test_while_no_event_gets_through_cases_still_come_in_and_central_is_not_hammered(
    station: Station, store: FakeStore, central: Refusing, clock: FakeClock
) -> None:
    put(store, *(f"e{number}" for number in range(200)))
    central.trouble = Unreachable("Central has trouble.")
    station.runs(600)
    central.pages = [Changes(changes=[CaseUpsert(case=a_case("RB-NEW"))], cursor="1", server_time=clock.now())]
    station.runs(120)
    assert store.cases.count() == 1
    station.runs(4 * 3600)
    assert central.asked_for < 4 * 3600 / 60
    assert set(states(store).values()) == {"pending"}
    central.trouble = None
    station.runs(700)
    assert set(states(store).values()) == {"sent"}


@pytest.mark.parametrize("trouble", [Refused("Malformed."), TooBig("Too big.")])
def test_a_central_that_refuses_everything_kills_a_handful_and_no_more(
    station: Station, store: FakeStore, central: Refusing, clock: FakeClock, trouble: CentralError
) -> None:
    put(store, *(f"e{number}" for number in range(300)))
    central.trouble = trouble
    station.loop.once()
    assert "refuses every return" in station.status.problem
    station.runs(6 * 3600)
    assert store.outbox.status().dead == 5
    assert "refuses every return" in station.status.problem and str(trouble) in station.status.problem
    assert station.status.online and central.cursors[-1:] == [""]
    assert central.asked_for < 6 * 3600 / 60
    again = Station(store, central, clock)
    again.runs(6 * 3600)
    assert store.outbox.status().dead <= 6  # a restart does not begin to count anew
    central.trouble = None
    again.runs(700)
    status = store.outbox.status()
    assert (status.waiting, status.dead <= 6, again.status.problem) == (0, True, "")


@pytest.mark.parametrize("status", [VerdictStatus.REJECTED, VerdictStatus.CONFLICT])
def test_nor_does_one_that_refuses_them_one_by_one(
    station: Station, store: FakeStore, central: Refusing, status: VerdictStatus
) -> None:
    put(store, *(f"e{number}" for number in range(120)))
    central.verdict = status
    station.runs(3600)
    assert store.outbox.status().dead == 5
    assert "Unknown case." in station.status.problem
    put(store, "new")
    central.verdict = None
    central.verdicts.clear()
    station.runs(700)
    assert store.outbox.status().waiting == 0 and station.status.problem == ""


def test_many_bad_events_die_all_the_same_when_central_takes_others(
    station: Station, store: FakeStore, central: Refusing
) -> None:
    for number in range(60):
        put(store, f"bad{number}", f"good{number}")
        central.refuses[f"bad{number}"] = Refused("Malformed.")
    station.runs(3600)
    found = states(store)
    assert {name for name, state in found.items() if state == "dead"} == {f"bad{number}" for number in range(60)}
    assert set(found.values()) == {"dead", "sent"} and station.status.problem == ""


@pytest.mark.parametrize("asked", [float("inf"), float("nan"), 1e300, -1e300])
def test_no_wait_that_central_asks_for_stops_the_sender(
    station: Station, store: FakeStore, central: Refusing, asked: float
) -> None:
    put(store, "a", "b")
    verdict = Verdict(event_id="a", status=VerdictStatus.RETRY).model_copy(update={"retry_after_s": asked})
    central.verdicts["a"] = verdict
    station.loop.once()
    assert states(store) == {"a": "pending", "b": "sent"}


def test_a_verdict_of_a_newer_central_is_asked_again_and_spoils_no_other() -> None:
    told = BatchAnswer.model_validate_json(
        '{"results": [{"event_id": "a", "status": "parked"}, {"event_id": "b", "status": "accepted"}],'
        ' "ack": {"device_seq_contiguous": 1}, "server_time": "2026-11-20T10:00:00Z"}'
    )
    assert [verdict.status for verdict in told.results] == [VerdictStatus.RETRY, VerdictStatus.ACCEPTED]


def test_a_central_that_misses_the_same_for_ever_is_sent_it_once(
    station: Station, store: FakeStore, central: Refusing, clock: FakeClock
) -> None:
    put(store, "e1", "e2")
    station.runs(1)
    central.gaps = [(1, 1)]
    put(store, "e3")
    station.runs(60)
    assert central.batches == [["e1", "e2"], ["e3"], ["e1"]]
    assert set(states(store).values()) == {"sent"}
