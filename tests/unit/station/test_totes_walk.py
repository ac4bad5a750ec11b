"""Whatever is done to bags and totes in whatever order: no bag is in two places, and nothing on hold leaves."""

from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sync.domain.custody import ReplaceReason, ToteState
from sync.domain.errors import DomainError
from sync.station.ports import Settlement
from sync.wire import event_from_bytes
from tests.support.clock import FakeClock
from tests.support.custody import Shop
from tests.support.fakes import FakeStore

BAGS = st.sampled_from([f"RBB{number}" for number in range(8)])
TOTES = st.sampled_from(["RBT1", "RBT2"])


class Walk(RuleBasedStateMachine):
    @initialize()
    def open_shop(self) -> None:
        self.fake = FakeStore(FakeClock())
        self.shop = Shop(self.fake, FakeClock())
        self.used: Counter[str] = Counter()

    @rule(bag=BAGS)
    def take_in(self, bag: str) -> None:
        try:
            self.shop.totes.check_new(bag)
        except DomainError:
            return
        self.shop.take_in(bag)
        self.used[bag] += 1

    @rule(old=BAGS, new=BAGS)
    def replace(self, old: str, new: str) -> None:
        try:
            self.shop.totes.replace_bag(old, new, ReplaceReason.TORN, "sam")
        except DomainError:
            return
        self.used[new] += 1

    @rule(label=TOTES)
    def open_tote(self, label: str) -> None:
        self.do(lambda: self.shop.totes.open_tote(label))

    @rule(bag=BAGS, approved_by=st.sampled_from(["", "sue"]))
    def scan(self, bag: str, approved_by: str) -> None:
        self.do(lambda: self.shop.totes.scan_bag(bag, approved_by))

    @rule(count=st.integers(0, 4))
    def add_all(self, count: int) -> None:
        self.do(lambda: self.shop.totes.add_all(count))

    @rule(bag=BAGS)
    def take_out(self, bag: str) -> None:
        self.do(lambda: self.shop.totes.take_out(bag))

    @rule(bag=BAGS)
    def miss(self, bag: str) -> None:
        self.shop.totes.mark_missing(bag)

    @rule(bag=BAGS, state=st.sampled_from(["hold", "dead", "sent"]))
    def central_says(self, bag: str, state: str) -> None:
        notices = ("double_drop_off",) if state == "hold" else ()
        self.fake.outbox.settle([Settlement(f"ev-{bag}", "dead" if state == "dead" else "sent", notices=notices)])

    @rule()
    def close(self) -> None:
        tote = self.shop.totes.shelf().tote
        held = tote is not None and bool(tote.on_hold)
        closed = self.do(lambda: self.shop.totes.close_tote("448102", None, "sam"))
        assert not (held and closed)

    @rule()
    def hand_over(self) -> None:
        ids = tuple(tote.tote_id for tote in self.shop.totes.shelf().waiting)
        self.do(lambda: self.shop.totes.hand_over(ids, "Purolator", "Kim", "sam"))

    def do(self, act: object) -> bool:
        assert callable(act)
        try:
            act()
        except DomainError:
            return False
        return True

    @invariant()
    def every_bag_is_in_one_place(self) -> None:
        if not hasattr(self, "shop"):
            return
        shelf = self.shop.totes.shelf()
        totes = [*([shelf.tote] if shelf.tote else []), *shelf.waiting]
        totes += [tote for sheet in self.shop.totes.manifests() for tote in sheet.totes]
        places = Counter([bag.label for bag in shelf.loose] + [bag.label for tote in totes for bag in tote.bags])
        assert all(times == 1 for times in places.values()), places
        gone = [label for label in self.used if (bag := self.fake.custody.bag(label)) and bag.replaced_by]
        assert set(places) >= set(self.used) - set(gone) and not set(places) & set(gone)
        assert max(self.used.values(), default=1) == 1  # no label twice
        assert all(tote.bags and tote.seal for tote in totes if tote.state is not ToteState.OPEN)

    @invariant()
    def the_events_number_on(self) -> None:
        if not hasattr(self, "shop"):
            return
        events = [event_from_bytes(row.envelope.body) for row in self.fake.memory.rows]
        assert [event.device_seq for event in events] == list(range(1, len(events) + 1))
        assert len({row.envelope.event_id for row in self.fake.memory.rows}) == len(events)


Walk.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
test_walk = Walk.TestCase
