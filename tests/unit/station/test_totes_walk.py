"""Whatever is done to bags and totes in whatever order: no bag is in two places, and nothing on hold leaves."""

from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sync.domain.custody import ReplaceReason, ToteState
from sync.domain.errors import DomainError
from sync.station.ports import Settlement
from sync.wire import event_from_bytes
from tests.support.clock import FakeClock
from tests.support.custody import Shop
from tests.support.fakes import FakeStore

BAGS = st.sampled_from([f"RBB{number}" for number in range(12)])
TOTES = st.sampled_from(["RBT1", "RBT2"])


def fills(walk: "Walk") -> bool:
    return walk.shop.totes.shelf().tote is not None


def waits(walk: "Walk") -> bool:
    return bool(walk.shop.totes.shelf().waiting)


class Walk(RuleBasedStateMachine):
    @initialize()
    def open_shop(self) -> None:
        self.fake = FakeStore(FakeClock())
        self.shop = Shop(self.fake, FakeClock())
        self.used: Counter[str] = Counter()
        for bag in ("RBB0", "RBB1", "RBB2"):
            self.take_in(bag)

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

    @precondition(fills)
    @rule(place=st.integers(0, 3))
    def scan_loose(self, place: int) -> None:
        for bag in self.shop.totes.shelf().loose[place : place + 1]:
            self.do(lambda label=bag.label: self.shop.totes.scan_bag(label))

    @precondition(fills)
    @rule(bag=BAGS, approved_by=st.sampled_from(["", "sue"]))
    def scan_any(self, bag: str, approved_by: str) -> None:
        self.do(lambda: self.shop.totes.scan_bag(bag, approved_by))

    @precondition(fills)
    @rule(more=st.sampled_from([0, 0, 1]))
    def add_all(self, more: int) -> None:
        count = self.shop.totes.shelf().to_add + more
        assert not (self.do(lambda: self.shop.totes.add_all(count)) and more)

    @precondition(fills)
    @rule(place=st.integers(0, 3))
    def take_out(self, place: int) -> None:
        tote = self.shop.totes.shelf().tote
        for bag in tote.bags[place : place + 1] if tote else ():
            self.do(lambda label=bag.label: self.shop.totes.take_out(label))

    @rule(bag=BAGS)
    def miss(self, bag: str) -> None:
        self.shop.totes.mark_missing(bag)

    @rule(bag=BAGS, state=st.sampled_from(["hold", "dead", "sent"]))
    def central_says(self, bag: str, state: str) -> None:
        notices = ("double_drop_off",) if state == "hold" else ()
        self.fake.outbox.settle([Settlement(f"ev-{bag}", "dead" if state == "dead" else "sent", notices=notices)])

    @precondition(fills)
    @rule()
    def close(self) -> None:
        tote = self.shop.totes.shelf().tote
        held = tote is not None and bool(tote.on_hold)
        closed = self.do(lambda: self.shop.totes.close_tote("448102", None, "sam"))
        assert not (held and closed)

    @precondition(waits)
    @rule()
    def hand_over(self) -> None:
        waiting = self.shop.totes.shelf().waiting
        ids = tuple(tote.tote_id for tote in waiting)
        left = self.do(lambda: self.shop.totes.hand_over(ids, "Purolator", "Kim", "sam"))
        assert not (left and any(tote.on_hold for tote in waiting))

    @precondition(waits)
    @rule(approved_by=st.sampled_from(["", "sue"]))
    def reopen(self, approved_by: str) -> None:
        for tote in self.shop.totes.shelf().waiting:
            done = self.do(lambda tote_id=tote.tote_id: self.shop.totes.reopen_tote(tote_id, approved_by))
            assert approved_by or not done

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
