"""The day's check beside the counter's work: one at a time, kept until it was seen, never silent."""

import threading
from datetime import date

import pytest

from sync.station.day import Proof, Proven
from sync.station.day_check import Checked, Checking, DayCheck
from sync.station.ports import StoreError
from tests.support.clock import FakeClock

DAY = Proven(date(2026, 11, 20), 3)


def test_it_is_made_once_at_a_time_in_a_thread_of_its_own_and_kept_until_it_was_seen(clock: FakeClock) -> None:
    go, threads = threading.Event(), list[threading.Thread]()

    def prove() -> Proof:
        threads.append(threading.current_thread())
        assert go.wait(20)
        return DAY

    check = DayCheck(prove, clock)
    assert check.state() is None and check.stop(0)
    check.start()
    check.start()
    check.forget()
    assert check.state() == Checking() and not check.stop(0)
    go.set()
    assert check.stop(20)
    assert len(threads) == 1 and threads[0] is not threading.current_thread()
    assert check.state() == Checked(clock.now(), DAY)
    check.forget()
    assert check.state() is None


@pytest.mark.parametrize(
    ("problem", "words"),
    [(StoreError("The disk is gone."), "The disk is gone."), (RuntimeError("a bug"), "call support")],
)
def test_what_goes_wrong_is_said_and_the_next_one_works(clock: FakeClock, problem: Exception, words: str) -> None:
    problems = [problem]

    def prove() -> Proof:
        if problems:
            raise problems.pop()
        return DAY

    check = DayCheck(prove, clock)
    check.start()
    assert check.stop(20)
    state = check.state()
    assert isinstance(state, Checked) and isinstance(state.outcome, str) and words in state.outcome
    check.start()
    assert check.stop(20) and check.state() == Checked(clock.now(), DAY)
