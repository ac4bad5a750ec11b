"""Signing in without a network: badges, PINs, waits that no clock and no restart makes shorter."""

from dataclasses import replace
from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from sync.domain.errors import NotProven
from sync.domain.staff import StaffList, StaffMember, Tries
from sync.station.ports import StoreError
from sync.station.sign_in import Access, SignIn, pin_fits
from tests.support.clock import FakeClock
from tests.support.fakes import FakeStaffBook
from tests.support.people import AMIRA, AMIRA_BADGE, AMIRA_PIN, CHLOE, CHLOE_BADGE, STAFF, STRANGE_BADGE, fits

FALLBACK = StaffMember("associate-1", "Associate")


@pytest.fixture
def book() -> FakeStaffBook:
    book = FakeStaffBook()
    book.keep(STAFF)
    return book


def start(book: FakeStaffBook, clock: FakeClock, *, enrolled: bool = True) -> SignIn:
    return SignIn(book, clock, FALLBACK, enrolled=enrolled, fits=fits)


def try_pin(sign_in: SignIn, pin: str, staff_ref: str = "SF-AMIRA") -> str:
    """What is said to it, empty when it was right."""
    try:
        sign_in.by_pin(staff_ref, pin)
    except NotProven as why:
        return why.sentence
    return ""


def test_nobody_is_on_duty_until_somebody_signs_in(book: FakeStaffBook, clock: FakeClock) -> None:
    sign_in = start(book, clock)
    assert (sign_in.access, sign_in.staff_ref) == (Access.LOCKED, "")
    sign_in.by_badge(AMIRA_BADGE.lower())
    assert (sign_in.access, sign_in.staff_ref) == (Access.ON_DUTY, "SF-AMIRA")
    sign_in.lock()
    assert sign_in.is_locked
    assert try_pin(sign_in, AMIRA_PIN) == ""
    assert sign_in.on_duty == AMIRA


def test_three_wrong_pins_wait_longer_each_round(book: FakeStaffBook, clock: FakeClock) -> None:
    sign_in = start(book, clock)
    said = [try_pin(sign_in, "0000") for _ in range(3)]
    assert said[0] == "Wrong PIN. 2 tries left, then a wait of 60 s."
    assert said[1] == "Wrong PIN. 1 try left, then a wait of 60 s."
    assert said[2] == "Too many wrong PINs. Wait 60 s, or scan a badge."
    clock.advance(20)
    assert try_pin(sign_in, AMIRA_PIN) == "Wait 40 s before the next PIN, or scan a badge."
    clock.advance(40)
    assert "wait of 120 s" in try_pin(sign_in, "0000")
    assert try_pin(sign_in, AMIRA_PIN) == ""
    assert "wait of 60 s" in try_pin(sign_in, "0000")  # the right one has begun it anew


def test_a_restart_does_not_shorten_a_wait(book: FakeStaffBook, clock: FakeClock) -> None:
    before = start(book, clock)
    for _ in range(3):
        try_pin(before, "0000")
    clock.advance(20)
    assert start(book, clock).wait_s("SF-AMIRA") == 40  # the program alone: the computer's clock goes on
    clock.boot_id = "after the power came back"
    again = start(book, clock)
    assert again.wait_s("SF-AMIRA") == 60
    clock.advance(45)
    assert again.wait_s("SF-AMIRA") == 15
    assert start(book, clock).wait_s("SF-AMIRA") == 15  # it is counted from the first look after the boot


@pytest.mark.parametrize("jump", [timedelta(days=400), timedelta(days=-400)], ids=["forward", "back"])
def test_setting_the_clock_changes_no_wait(book: FakeStaffBook, clock: FakeClock, jump: timedelta) -> None:
    sign_in = start(book, clock)
    for _ in range(3):
        try_pin(sign_in, "0000")
    clock.set(clock.now() + jump)
    assert sign_in.wait_s("SF-AMIRA") == 60
    clock.advance(60)
    assert try_pin(sign_in, AMIRA_PIN) == ""


def test_the_wait_of_one_holds_up_nobody_else_and_no_badge(book: FakeStaffBook, clock: FakeClock) -> None:
    sign_in = start(book, clock)
    for _ in range(3):
        try_pin(sign_in, "0000")
    assert try_pin(sign_in, "1357", "SF-CHLOE") == ""
    sign_in.lock()
    assert sign_in.by_badge(AMIRA_BADGE) == AMIRA  # a badge is no guess
    assert sign_in.wait_s("SF-AMIRA") == 60


def test_guessing_at_many_names_makes_the_whole_station_wait(clock: FakeClock) -> None:
    book = FakeStaffBook()
    many = tuple(replace(AMIRA, staff_ref=f"SF-{number}") for number in range(6))
    book.keep(StaffList("v1", (*many, CHLOE)))
    sign_in = start(book, clock)
    for member in many:
        for _ in range(2):
            try_pin(sign_in, "0000", member.staff_ref)
    assert sign_in.wait_s("SF-CHLOE") == 60
    assert sign_in.by_badge(CHLOE_BADGE) == CHLOE


def test_two_badges_at_once_change_nothing(book: FakeStaffBook, clock: FakeClock) -> None:
    sign_in = start(book, clock)
    sign_in.by_badge(AMIRA_BADGE)
    clock.advance(1)
    with pytest.raises(NotProven, match="is on duty"):
        sign_in.by_badge(CHLOE_BADGE)
    assert sign_in.on_duty == AMIRA
    clock.advance(4)
    assert sign_in.by_badge(CHLOE_BADGE) == CHLOE


def test_a_strange_badge_and_a_name_that_left(book: FakeStaffBook, clock: FakeClock) -> None:
    sign_in = start(book, clock)
    with pytest.raises(NotProven, match="does not count here"):
        sign_in.by_badge(STRANGE_BADGE)
    assert "not on the list any more" in try_pin(sign_in, "0000", "SF-GONE")
    book.keep(StaffList("v2", (replace(AMIRA, pin_hash=""),)))
    sign_in.refresh()
    assert try_pin(sign_in, "0000") == "Amira K. has no PIN. Scan the badge."


def test_who_leaves_the_list_is_on_duty_no_more(book: FakeStaffBook, clock: FakeClock) -> None:
    sign_in = start(book, clock)
    sign_in.by_badge(AMIRA_BADGE)
    book.keep(StaffList("v2", (AMIRA,)))
    sign_in.refresh()
    assert sign_in.on_duty == AMIRA
    book.keep(StaffList("v3", (CHLOE,)))
    sign_in.refresh()
    assert sign_in.is_locked


def test_an_operator_without_staff_asks_nobody(clock: FakeClock) -> None:
    book = FakeStaffBook()
    book.keep(StaffList())
    sign_in = start(book, clock)
    assert (sign_in.access, sign_in.on_duty) == (Access.OPEN, FALLBACK)
    with pytest.raises(NotProven, match="Badges are not used"):
        sign_in.by_badge(AMIRA_BADGE)
    assert start(FakeStaffBook(), clock, enrolled=False).on_duty == FALLBACK


def test_a_list_that_never_came_can_be_done_without_until_it_comes(clock: FakeClock) -> None:
    book = FakeStaffBook()
    sign_in = start(book, clock)
    assert (sign_in.access, sign_in.on_duty) == (Access.UNTOLD, None)
    with pytest.raises(NotProven, match="not come"):
        sign_in.by_badge(AMIRA_BADGE)
    sign_in.go_on_untold()
    assert sign_in.on_duty == FALLBACK
    book.keep(STAFF)
    sign_in.refresh()
    assert sign_in.access is Access.LOCKED
    with pytest.raises(NotProven, match="is here now"):
        sign_in.go_on_untold()


def test_argon2id_as_central_writes_it() -> None:
    pin_hash = PasswordHasher().hash(AMIRA_PIN)
    assert pin_hash.startswith("$argon2id$")
    assert pin_fits(pin_hash, AMIRA_PIN)
    assert not pin_fits(pin_hash, "2469")
    assert not pin_fits("hash of 2468", AMIRA_PIN)


def test_a_list_that_could_not_be_read_lets_nobody_in_and_is_read_again(clock: FakeClock) -> None:
    class Failing(FakeStaffBook):
        fails = False

        def staff(self) -> StaffList:
            if self.fails:
                raise StoreError("The disk does not answer.")
            return super().staff()

    book = Failing()
    sign_in = start(book, clock)
    book.keep(STAFF)
    book.fails = True
    with pytest.raises(StoreError):
        sign_in.refresh()
    assert sign_in.is_locked
    book.fails = False
    sign_in.refresh()
    assert sign_in.members == STAFF.members


def test_wrong_pins_count_although_the_disk_takes_nothing(clock: FakeClock) -> None:
    class Full(FakeStaffBook):
        def note_tries(self, who: str, tries: Tries) -> None:
            raise StoreError("The disk is full.")

    book = Full()
    book.keep(STAFF)
    sign_in = start(book, clock)
    for _ in range(3):
        with pytest.raises(StoreError):
            sign_in.by_pin("SF-AMIRA", "0000")
    assert try_pin(sign_in, AMIRA_PIN) == "Wait 60 s before the next PIN, or scan a badge."
