"""Whatever central and the network do, in any order: nothing lost, nothing doubled, order kept within a case."""

from collections.abc import Sequence
from enum import StrEnum

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.station.ports import Refused, SignInNeeded, TooBig
from sync.station.sender import Sender
from sync.wire import BatchAnswer, Envelope, Verdict, VerdictStatus
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.returns import a_case, plain_event, sealed_visit


class Mishap(StrEnum):
    NONE = "none"
    BEFORE = "before"  # the request never arrives
    AFTER = "after"  # it arrives and is stored, the answer does not come back
    BUSY = "busy"  # 503 with Retry-After
    SIGN_IN = "sign_in"
    SOME_LATER = "some_later"  # every second event is put off
    SILENT = "silent"  # central forgets the last event in its answer


class WildCentral(FakeCentral):
    """`mishaps` in order, then all is well. Events whose id starts with "bad" are poison, each in its own way."""

    def __init__(self, clock: FakeClock, mishaps: Sequence[Mishap]) -> None:
        super().__init__(clock)
        self._mishaps = list(mishaps)
        self.order: list[str] = []

    def post_events(self, envelopes: Sequence[Envelope]) -> BatchAnswer:
        mishap = self._mishaps.pop(0) if self._mishaps else Mishap.NONE
        if mishap is Mishap.BEFORE:
            raise no_network()
        if mishap is Mishap.BUSY:
            raise no_network(retry_after_s=40)
        if mishap is Mishap.SIGN_IN:
            raise SignInNeeded("Enrol this station again.")
        if any(envelope.event_id.startswith("bad-batch") for envelope in envelopes):
            raise Refused("Malformed.")
        if any(envelope.event_id.startswith("bad-size") for envelope in envelopes):
            raise TooBig("Too big.")
        self.verdicts = self._special(envelopes, mishap)
        answer = super().post_events(envelopes)
        new = [envelope.event_id for envelope in envelopes if envelope.event_id in self.received]
        self.order += [event_id for event_id in new if event_id not in self.order]
        if mishap is Mishap.AFTER:
            raise no_network()
        return answer.model_copy(update={"results": answer.results[:-1]}) if mishap is Mishap.SILENT else answer

    def _special(self, envelopes: Sequence[Envelope], mishap: Mishap) -> dict[str, Verdict]:
        verdicts = {}
        for place, envelope in enumerate(envelopes):
            event_id = envelope.event_id
            if event_id.startswith("bad"):
                verdicts[event_id] = Verdict(event_id=event_id, status=VerdictStatus.REJECTED)
            elif mishap is Mishap.SOME_LATER and place % 2:
                verdicts[event_id] = Verdict(event_id=event_id, status=VerdictStatus.RETRY, retry_after_s=5)
        return verdicts


EVENTS = st.lists(
    st.tuples(st.sampled_from(["ok", "ok", "ok", "bad", "bad-batch", "bad-size"]), st.integers(0, 3)), max_size=25
)


@settings(max_examples=150, deadline=None)
@given(events=EVENTS, mishaps=st.lists(st.sampled_from(list(Mishap)), max_size=12), chance=st.floats(0, 1))
def test_every_good_event_arrives_once_and_only_poison_dies(
    events: list[tuple[str, int]], mishaps: list[Mishap], chance: float
) -> None:
    clock = FakeClock()
    store, central = FakeStore(clock), WildCentral(clock, mishaps)
    cases: dict[str, str] = {}
    for number, (kind, case) in enumerate(events):
        event_id = f"{kind}-{number}"
        cases[event_id] = f"RB-{case}"
        visit = sealed_visit(a_case(f"RB-{case}"), event_id, bag=f"RBB{number}")
        store.visits.commit(visit, (), plain_event(event_id))
    sender = Sender(store.outbox, store.photos, central, clock, lambda low, high: low + (high - low) * chance)
    for _ in range(400):
        if store.outbox.next_due() is None:
            break
        if not sender.run_once().more:
            clock.advance(60)
    states = {row.envelope.event_id: row.state for row in store.memory.rows}
    good = [event_id for event_id in cases if event_id.startswith("ok")]
    assert states == {event_id: "sent" if event_id in good else "dead" for event_id in cases}
    assert sorted(central.order) == sorted(good) and len(set(central.order)) == len(central.order)
    assert set(central.received) == set(good)
    for case_id in set(cases.values()):
        sent = [event_id for event_id in good if cases[event_id] == case_id]
        assert [event_id for event_id in central.order if cases[event_id] == case_id] == sent
