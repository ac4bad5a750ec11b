"""Opening hours of a return point: by weekday, with exceptions by date, in its own time zone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, Field, field_validator, model_validator

from sync.central.partners.lenient import Short, Words

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LOOK_AHEAD_DAYS = 21  # a return point that opens later than this has no next opening
_LOOK_BACK = timedelta(days=14)


def _date(value: Any) -> Any:
    if not isinstance(value, str) or len(value) != 10:
        raise ValueError("a date like 2026-12-25 is asked for")
    return value


Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
ClosingClock = Annotated[str, Field(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Span(Words):
    """Open from one time to another of the same day; a night is two spans, up to 24:00 and from 00:00."""

    opens: Clock
    closes: ClosingClock

    @model_validator(mode="after")
    def _is_a_while(self) -> "Span":
        if self.opens >= self.closes:
            raise ValueError("closes must be after opens")
        return self


Spans = Annotated[list[Span], Field(max_length=6)]


class ExceptionalDay(Words):
    """A date with other hours than its weekday; none: closed."""

    date: Annotated[date, BeforeValidator(_date)]
    hours: Spans = Field(default=[])
    note: Short = ""


class OpeningHours(Words):
    """A weekday that is left out is closed."""

    time_zone: Annotated[str, Field(min_length=1, max_length=64, examples=["America/Toronto"])]
    weekly: dict[Day, Spans] = Field(default={})
    exceptions: Annotated[list[ExceptionalDay], Field(max_length=200)] = Field(default=[])

    @field_validator("time_zone")
    @classmethod
    def _is_known(cls, name: str) -> str:
        if _zone(name) is None:
            raise ValueError("no time zone of that name is known")
        return name

    def on(self, day: date) -> list[Span]:
        exception = next((entry for entry in self.exceptions if entry.date == day), None)
        return self.weekly.get(DAYS[day.weekday()], []) if exception is None else exception.hours  # type: ignore[call-overload]


@dataclass(frozen=True, slots=True)
class OpenState:
    """`opens_at`: the next opening, None while open or when there is none soon; `closes_at`: the end of the present
    one."""

    open_now: bool
    opens_at: datetime | None = None
    closes_at: datetime | None = None


def state(hours: OpeningHours, now: datetime) -> OpenState:
    for opens, closes in _periods(hours, now):
        if opens <= now < closes:
            is_endless = closes - now > timedelta(days=_LOOK_AHEAD_DAYS - 3)
            return OpenState(True, closes_at=None if is_endless else closes)
        if opens > now:
            return OpenState(False, opens_at=opens)
    return OpenState(False)


def was_open(hours: OpeningHours, since: datetime, until: datetime, least: timedelta) -> bool:
    """Whether it was open for so long, taken together, between these moments; of them the last two weeks count."""
    since, total = max(since, until - _LOOK_BACK), timedelta()
    for opens, closes in _periods(hours, since):
        if opens >= until:
            break
        total += max(min(closes, until) - max(opens, since), timedelta())
    return total >= least


def _periods(hours: OpeningHours, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """From yesterday on, in order; what touches is one period."""
    zone = _zone(hours.time_zone) or UTC
    today = now.astimezone(zone).date()
    held: tuple[datetime, datetime] | None = None
    for ahead in range(-1, _LOOK_AHEAD_DAYS):
        day = today + timedelta(days=ahead)
        for span in sorted(hours.on(day), key=lambda each: each.opens):
            opens, closes = _moment(day, span.opens, zone), _moment(day, span.closes, zone)
            if held is not None and opens <= held[1]:
                held = held[0], max(held[1], closes)
                continue
            if held is not None:
                yield held
            held = opens, closes
    if held is not None:
        yield held


def _moment(day: date, clock: str, zone: ZoneInfo | Any) -> datetime:
    if clock == "24:00":
        day, clock = day + timedelta(days=1), "00:00"
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # no such name, a path, a folder
        return None


def words(hours: OpeningHours) -> str:
    """The week as people read it: "Mon-Sat 10:00-21:00, Sun 11:00-19:00"."""
    days = [_spans_words(hours.weekly.get(day, [])) for day in DAYS]  # type: ignore[call-overload]
    parts, start = [], 0
    for place in range(1, len(DAYS) + 1):
        if place == len(DAYS) or days[place] != days[start]:
            first, last = DAYS[start].capitalize(), DAYS[place - 1].capitalize()
            if days[start]:
                parts.append(f"{first}-{last} {days[start]}" if first != last else f"{first} {days[start]}")
            start = place
    return ", ".join(parts)


def _spans_words(spans: list[Span]) -> str:
    return " and ".join(f"{span.opens}-{span.closes}" for span in sorted(spans, key=lambda each: each.opens))
