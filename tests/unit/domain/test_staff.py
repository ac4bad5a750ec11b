"""The rule of the lock-out, and what a staff list says."""

import pytest

from sync.domain.staff import (
    OF_A_PERSON,
    Limit,
    Role,
    StaffList,
    Tries,
    after_wrong,
    badge_digest,
    counted_from,
    left_s,
)


def wrong(times: int, limit: Limit = OF_A_PERSON) -> Tries:
    tries = Tries()
    for _ in range(times):
        tries = after_wrong(tries, limit, "boot", 100.0)
    return tries


@pytest.mark.parametrize(
    ("times", "wait_s"),
    [(1, 0), (2, 0), (3, 60), (4, 0), (5, 0), (6, 120), (9, 240), (12, 480), (15, 900), (18, 900), (300, 900)],
)
def test_each_round_of_three_doubles_the_wait(times: int, wait_s: float) -> None:
    assert wrong(times).wait_s == wait_s


@pytest.mark.parametrize(
    ("boot_id", "mono_s", "left"),
    [
        ("boot", 100.0, 60.0),
        ("boot", 120.0, 40.0),
        ("boot", 160.0, 0.0),
        ("boot", 9999.0, 0.0),
        ("boot", 40.0, 60.0),  # a clock that went back, which it never should
        ("other boot", 9999.0, 60.0),  # readings of two boots mean nothing to each other
        ("other boot", 0.0, 60.0),
    ],
)
def test_what_is_left_of_a_wait(boot_id: str, mono_s: float, left: float) -> None:
    assert left_s(wrong(3), boot_id, mono_s) == left


def test_a_wait_of_another_boot_counts_from_when_it_is_looked_at() -> None:
    again = counted_from(wrong(3), "other boot", 5.0)
    assert (left_s(again, "other boot", 25.0), again.rounds) == (40.0, 1)


def test_a_badge_is_the_same_in_small_letters() -> None:
    assert badge_digest("rbs7q2m9x4k3 ") == badge_digest("RBS7Q2M9X4K3")


def test_a_role_of_a_newer_version_may_do_the_least() -> None:
    assert Role("auditor") is Role.ASSOCIATE


def test_an_operator_who_never_named_anybody_has_no_list() -> None:
    assert not StaffList().in_use and StaffList("v1").in_use
