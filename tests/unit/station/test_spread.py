"""After an outage many stations must not arrive together: each one's own chance decides when it does."""

import random
from collections import Counter
from collections.abc import Sequence

from sync.station.link import Link
from sync.station.loops import Shared, SyncLoop, SyncTimes
from sync.station.status import StatusBoard
from sync.wire import BatchAnswer, Changes, Envelope
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.returns import a_case, plain_event, sealed_visit

STATIONS = 200
OUTAGE_S = 900.0
BUCKET_S = 5.0


class Away(FakeCentral):
    """Central as one station sees it: gone for a while, then there; `at` notes when batches came."""

    def __init__(self, clock: FakeClock, back_at: float) -> None:
        super().__init__(clock)
        self._moment = clock
        self._back_at = back_at
        self.at: list[float] = []

    def post_events(self, envelopes: Sequence[Envelope]) -> BatchAnswer:
        self._check()
        self.at.append(self._moment.monotonic() - self._back_at)
        return super().post_events(envelopes)

    def changes(self, cursor: str, limit: int) -> Changes | None:
        self._check()
        return super().changes(cursor, limit)

    def _check(self) -> None:
        if self._moment.monotonic() < self._back_at:
            raise no_network()


def arrivals(seed: int) -> list[float]:
    """Seconds after the outage at which one station's batches came."""
    clock = FakeClock()
    store, central = FakeStore(clock), Away(clock, clock.monotonic() + OUTAGE_S)
    for number in range(60):
        visit = sealed_visit(a_case(f"RB-{number}"), f"e{number}", bag=f"RBB-{number}")
        store.visits.commit(visit, (), plain_event(f"e{number}"))
    link = Link(clock)
    chance = random.Random(seed)
    shared = Shared(central, clock, chance.uniform, SyncTimes(), link, StatusBoard(link, lambda _: None))
    loop = SyncLoop(shared, store)
    while len(central.received) < 60:
        clock.advance(max(0.05, loop.once()))
    return central.at


def test_stations_come_back_spread_out_and_each_of_them_soon() -> None:
    told = [arrivals(seed) for seed in range(STATIONS)]
    firsts = [at[0] for at in told]
    rest = [at[1] - at[0] for at in told]
    for moments in (firsts, rest):
        buckets = Counter(int(moment // BUCKET_S) for moment in moments)
        assert max(buckets.values()) < STATIONS / 4
    assert max(firsts) <= 300.0
    assert max(rest) <= SyncTimes().spread_s + 1


def test_a_station_knocks_ever_more_seldom_during_an_outage() -> None:
    clock = FakeClock()
    store, central = FakeStore(clock), Away(clock, clock.monotonic() + 24 * 3600)
    link = Link(clock)
    shared = Shared(central, clock, random.Random(1).uniform, SyncTimes(), link, StatusBoard(link, lambda _: None))
    loop = SyncLoop(shared, store)
    knocks = 0
    start = clock.monotonic()
    while clock.monotonic() - start < 24 * 3600 - 300:
        clock.advance(max(0.05, loop.once()))
        knocks += 1
    assert knocks < 24 * 3600 / 300 * 3  # full jitter halves the mean wait of 300 s
