"""Opening hours: weekdays, exceptions, nights and the change of the clocks."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from sync.central.partners.hours import OpeningHours, OpenState, state, was_open, words

DAY = [{"opens": "10:00", "closes": "21:00"}]


def hours(**changes: Any) -> OpeningHours:
    return OpeningHours.model_validate({"time_zone": "Europe/Amsterdam", "weekly": {"mon": DAY, "sat": DAY}} | changes)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-23T08:59", OpenState(False, opens_at=at("2026-11-23T09:00"))),
        ("2026-11-23T09:00", OpenState(True, closes_at=at("2026-11-23T20:00"))),
        ("2026-11-23T20:00", OpenState(False, opens_at=at("2026-11-28T09:00"))),
        ("2026-03-28T12:00", OpenState(True, closes_at=at("2026-03-28T20:00"))),
        ("2026-03-30T07:59", OpenState(False, opens_at=at("2026-03-30T08:00"))),  # summer time since the 29th
    ],
)
def test_open_or_when_next(now: str, expected: OpenState) -> None:
    assert state(hours(), at(now)) == expected


def test_a_date_of_its_own_counts_more_than_its_weekday() -> None:
    changed = hours(
        exceptions=[{"date": "2026-11-23"}, {"date": "2026-11-24", "hours": [{"opens": "12:00", "closes": "14:00"}]}]
    )
    assert state(changed, at("2026-11-23T12:00")) == OpenState(False, opens_at=at("2026-11-24T11:00"))


def test_a_night_is_one_opening() -> None:
    night = hours(
        weekly={"fri": [{"opens": "22:00", "closes": "24:00"}], "sat": [{"opens": "00:00", "closes": "04:00"}]}
    )
    open_until = OpenState(True, closes_at=at("2026-11-28T03:00"))
    assert state(night, at("2026-11-27T22:30")) == open_until
    assert state(night, at("2026-11-28T01:00")) == open_until


def test_what_never_closes_names_no_end_and_what_never_opens_no_opening() -> None:
    always = hours(
        weekly={
            day: [{"opens": "00:00", "closes": "24:00"}] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        }
    )
    assert state(always, at("2026-11-23T12:00")) == OpenState(True)
    assert state(hours(weekly={}), at("2026-11-23T12:00")) == OpenState(False)


def test_hours_in_words() -> None:
    lunch = [{"opens": "13:00", "closes": "17:00"}, {"opens": "09:00", "closes": "12:00"}]
    assert (
        words(hours(weekly={"mon": DAY, "tue": DAY, "thu": lunch}))
        == "Mon-Tue 10:00-21:00, Thu 09:00-12:00 and 13:00-17:00"
    )
    assert words(hours(weekly={})) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"time_zone": "Mars/Olympus"},
        {"time_zone": "../../etc/passwd"},
        {"weekly": {"mon": [{"opens": "21:00", "closes": "10:00"}]}},
        {"weekly": {"mon": [{"opens": "24:00", "closes": "24:00"}]}},
        {"weekly": {"monday": DAY}},
        {"exceptions": [{"date": 20261225}]},
    ],
)
def test_what_are_no_hours(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        hours(**wrong)


@pytest.mark.parametrize(
    ("since", "until", "minutes", "expected"),
    [
        ("2026-11-23T09:00", "2026-11-23T09:15", 15, True),
        ("2026-11-23T09:00", "2026-11-23T09:14", 15, False),
        ("2026-11-23T08:00", "2026-11-23T09:14", 15, False),
        ("2026-11-23T19:50", "2026-11-28T09:04", 15, False),  # ten minutes on Monday, four on Saturday
        ("2026-11-23T19:50", "2026-11-28T09:05", 15, True),
        ("2026-11-23T20:00", "2026-11-28T09:00", 1, False),
        ("2025-01-01T00:00", "2026-11-23T09:00", 15, True),
    ],
)
def test_whether_it_was_open_for_a_while(since: str, until: str, minutes: int, expected: bool) -> None:
    assert was_open(hours(), at(since), at(until), timedelta(minutes=minutes)) is expected
