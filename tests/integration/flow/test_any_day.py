"""Any day at the counter, made up by hypothesis: scans, acts, crashes, a network that comes and goes, in any order."""

from __future__ import annotations

from collections import Counter as Count
from collections.abc import Callable
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.flow.actions import (
    Act,
    Action,
    ChooseItem,
    ConfirmAbsent,
    DescribeUndeclared,
    ResumeParked,
    ToggleReason,
    WriteNote,
)
from kiosk.flow.counter import Input, Keyed, Tick
from kiosk.flow.views import ScanView
from sync.domain.cases import CaseStatus
from sync.domain.codes import Reader, Scan, Symbology, own_code
from sync.domain.counter import OF_STEP, State
from sync.domain.verification import Reason, Result
from sync.domain.visit import MOST_PARKED, CounterVisit
from tests.support.cases import BEANIE, JACKET, case_of
from tests.support.memory_counter import MemoryCounter

CASES = [case_of(JACKET, BEANIE, case_id=f"RB-CASE{n}", rma=f"NL-100{n}") for n in range(1, 9)]
BAGS = [own_code("RBB", f"0000{n:04d}") for n in range(99)]
TAG, TAG_TWO, EXTRA = Scan(JACKET.upc), Scan(BEANIE.upc), Scan("4006381333931")
# Ways into every page; a walk stops anywhere on them.
DEEP: list[tuple[Input, ...]] = [
    (TAG, Act.DAMAGED, ToggleReason(Reason.STAIN), Act.PHOTO, Act.PHOTO, Act.CONFIRM),
    (TAG_TWO, Act.NOT_HERE, Act.NOT_HERE),
    (EXTRA, Act.NONE_OF_THESE, Act.STAYS_WITH_US, DescribeUndeclared(result=Result.DAMAGED), Act.PHOTO, Act.PHOTO),
    (Act.NO_MATCHING_ITEMS, Act.NOT_HERE, Act.NOT_HERE, Act.CONFIRM, Act.CONFIRM),
    (TAG, Act.LIKE_NEW, TAG_TWO, Act.LIKE_NEW, Act.BAG, Act.NEXT_BAG),
]
acts: st.SearchStrategy[Action] = st.one_of(
    st.sampled_from([act for act in Act if act not in (Act.QUEUE, Act.OFFLINE_HELP, Act.CHECK_DAY, Act.SEARCH)]),
    st.builds(ChooseItem, st.sampled_from([JACKET.item_id, BEANIE.item_id])),
    st.builds(ConfirmAbsent, st.sampled_from([JACKET.item_id, BEANIE.item_id])),
    st.builds(ToggleReason, st.sampled_from(Reason)),
    st.builds(WriteNote, st.just("left")),
    st.builds(DescribeUndeclared, description=st.just("Scarf"), result=st.sampled_from([None, Result.LIKE_NEW])),
)


def standing_in(*states: State) -> Callable[[AnyDay], bool]:
    return lambda day: day.counter.flow.state in states


busy = precondition(lambda day: day.counter.flow.state is not State.IDLE)


class AnyDay(RuleBasedStateMachine):
    """`said` counts for each return how often it was told to be done."""

    @initialize()
    def open(self) -> None:
        self.counter = MemoryCounter()
        self.bags = iter(BAGS)
        for case in CASES:
            self.counter.keep(case)
        self.counter.central.cases = {}
        self.begun: set[str] = set()
        self.dropped: set[str] = set()

    def do(self, entry: Input) -> None:
        before = self.in_hand()
        self.counter.run(entry)
        self.counter.clock.advance(1.5)
        self.begun |= set(self.in_hand())
        for visit_id in before.keys() - self.in_hand().keys():
            if visit_id not in self.committed():
                assert isinstance(entry, Act) or (isinstance(entry, Scan) and entry.text == "KIOSKXX"), entry
                assert entry in (Act.CANCEL, Act.KEEP_OPEN, Act.BACK, Keyed(Act.BACK), Scan("KIOSKXX")), entry
                self.dropped.add(visit_id)

    def in_hand(self) -> dict[str, CounterVisit]:
        log = self.counter.store.visits
        open_visit = log.open_visit()
        visits = [*log.parked(), *([open_visit] if open_visit else [])]
        return {visit.visit_id: visit for visit in visits}

    def committed(self) -> set[str]:
        return {metrics.visit_id for metrics in self.counter.store.memory.metrics}

    @rule(number=st.integers(1, 8), reader=st.sampled_from(Reader))
    def scan_case(self, number: int, reader: Reader) -> None:
        self.do(Scan(f"NL-100{number}", Symbology.QR, reader))

    @rule(text=st.sampled_from([JACKET.upc, BEANIE.upc, "4006381333931", "WIFI:S:shop;;", "RBB0X", "RB-00000000"]))
    @busy
    def scan_thing(self, text: str) -> None:
        self.do(Scan(text))

    @rule()
    @busy
    def park(self) -> None:
        self.do(Act.PARK)

    @rule(card=st.sampled_from(["KIOSKLN", "KIOSKPK", "KIOSKUN", "KIOSKOK", "KIOSKSE", "KIOSKHP", "KIOSKXX"]))
    @busy
    def scan_card(self, card: str) -> None:
        self.do(Scan(card))

    @rule()
    @busy
    def scan_bag(self) -> None:
        self.do(Scan(next(self.bags, BAGS[0])))

    @rule()
    @precondition(standing_in(State.SUMMARY, State.BAG))
    def seal(self) -> None:
        self.scan_bag()

    @rule()
    @busy
    def judge_all_and_seal(self) -> None:
        """So that days get to their returns' ends."""
        for entry in (Scan(JACKET.upc), Act.LIKE_NEW, Scan(BEANIE.upc), Act.LIKE_NEW, Scan(next(self.bags, BAGS[0]))):
            self.do(entry)

    @rule(act=acts, by_key=st.booleans())
    @busy
    def act(self, act: Action, by_key: bool) -> None:
        if not by_key or act in (Act.CANCEL, Act.KEEP_OPEN):
            self.do(act)
        else:
            before = self.counter.flow.state
            self.do(Keyed(act)) if act is not Act.BACK or before is not State.CASE else self.do(act)

    @rule(number=st.integers(1, 8))
    def serve_another_customer(self, number: int) -> None:
        """The one before waits, or is asked about."""
        self.do(Scan(f"NL-100{number}", Symbology.QR))
        self.do(Act.PARK)

    @rule(way=st.sampled_from(DEEP), stop=st.integers(1, 6), number=st.integers(1, 8))
    def go_deep_and_stop_anywhere(self, way: tuple[Input, ...], stop: int, number: int) -> None:
        if self.counter.flow.state is State.IDLE:
            self.do(Scan(f"NL-100{number}", Symbology.QR))
        for entry in way[:stop]:
            self.do(entry)

    @rule(number=st.integers(0, MOST_PARKED - 1))
    def resume(self, number: int) -> None:
        parked = self.counter.visits.parked()
        if number < len(parked):
            self.do(ResumeParked(parked[number].visit_id))

    @rule()
    @precondition(standing_in(State.GRACE, State.SUMMARY))
    def wait(self) -> None:
        self.counter.clock.advance(11)
        self.do(Tick())

    @rule()
    def crash(self) -> None:
        before = self.in_hand()
        self.counter.restart()
        sealed = {visit_id for visit_id, visit in before.items() if OF_STEP[visit.step] is State.GRACE}
        assert self.in_hand().keys() == before.keys() - sealed
        assert sealed <= self.committed()

    @rule(number=st.integers(1, 8))
    @precondition(lambda self: bool(self.counter.visits.parked()))
    def closed_elsewhere(self, number: int) -> None:
        self.counter.keep(replace(CASES[number - 1], status=CaseStatus.CANCELLED, version=2))

    @rule()
    def network(self) -> None:
        self.counter.offline = not self.counter.offline
        self.counter.central.cases = None if self.counter.offline else {}

    @rule()
    @precondition(standing_in(State.PARKED_OVER))
    def give_up(self) -> None:
        self.do(Act.CANCEL)

    @invariant()
    def one_open_at_most_five_parked_and_nothing_lost(self) -> None:
        memory = self.counter.store.memory
        open_ones = [v for v, is_open in memory.visits.values() if is_open and v.visit_id not in memory.parked]
        assert len(open_ones) <= 1
        assert len(memory.parked) == len(set(memory.parked)) <= MOST_PARKED
        assert self.begun == set(self.in_hand()) | self.committed() | self.dropped
        assert all(times == 1 for times in Count(row.envelope.event_id for row in memory.rows).values())
        assert len(memory.rows) == len(memory.metrics)
        case_ids = Count(visit.case.case_id for visit in self.in_hand().values())
        assert all(times == 1 for times in case_ids.values())

    @invariant()
    def the_page_is_that_of_the_state(self) -> None:
        counter, visit = self.counter, self.counter.store.visits.open_visit()
        if counter.flow.state in set(OF_STEP.values()):
            assert counter.flow.state is (OF_STEP[visit.step] if visit else State.IDLE)
        assert not isinstance(counter.view, ScanView) or len(counter.view.parked) == len(counter.visits.parked())


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=100, stateful_step_count=50, deadline=None)
