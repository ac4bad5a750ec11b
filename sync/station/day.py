"""The day's proof: at closing, this station and central compare the day's events by count and hash.

Compared is by number: every event above the last one of the day before. So a clock that jumped hides none, and an event
that only central still has comes out too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sync.station.ports import CentralError, Clock, DayDesk, Kept, Outbox
from sync.wire import MAX_DAY_EVENTS, DayAnswer, DayClaim, DayDifference, day_hash


@dataclass(frozen=True, slots=True)
class Difference:
    """One event that is not the same at both ends. `case_id` is empty when neither end can say; `why` is a sentence
    without the consumer's name."""

    event_id: str
    case_id: str
    why: str


@dataclass(frozen=True, slots=True)
class Proven:
    """Count and hash are equal at both ends: the green tick."""

    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Differs:
    """`waiting` are those that go by themselves; the rest needs a person."""

    day: date
    count: int
    central_count: int
    waiting: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class NotCompared:
    """Central could not be asked; `problem` says why. Nothing is known to be wrong."""

    day: date
    count: int
    waiting: int
    problem: str


Proof = Proven | Differs | NotCompared


def sentence(proof: Proof) -> str:
    """For staff."""
    match proof:
        case Proven(count=0):
            return "No returns were taken in on this day, and central agrees."
        case Proven(count=count):
            return f"All {count} returns of the day are at central, the same to the last byte."
        case NotCompared(waiting=waiting, problem=problem):
            kept = f" {waiting} are still kept here." if waiting else ""
            return f"The day could not be compared. {problem}{kept}"
        case Differs(waiting=waiting, differences=differences) if waiting == len(differences):
            return f"{waiting} of the day's returns are not sent yet. They go by themselves; compare again later."
        case Differs(differences=differences):
            return f"{len(differences)} of the day's returns differ from central's. Call support before you close."


class DayProof:
    """Call it off the GUI thread, from the thread that owns `outbox`."""

    def __init__(self, outbox: Outbox, central: DayDesk, clock: Clock) -> None:
        self._outbox = outbox
        self._central = central
        self._clock = clock

    def prove(self, day: date | None = None) -> Proof:
        """Compare that day of the machine's time zone, today by default. StoreError passes through."""
        today = self._clock.now().astimezone().date()
        day = day or today
        since, until = _bounds(day)
        kept = self._outbox.written(since, until)
        waiting = sum(entry.state == "pending" for entry in kept)
        answers: list[DayAnswer] = []
        try:
            for claim in self._claims(day, kept, is_open=day == today):
                answers.append(self._central.compare_day(claim))
        except CentralError as problem:
            return NotCompared(day, len(kept), waiting, str(problem))
        if all(answer.equal for answer in answers):
            return Proven(day, len(kept))
        known = {entry.entry.event_id: entry for entry in kept}
        found = [difference for answer in answers for difference in answer.differences]
        return Differs(
            day=day,
            count=len(kept),
            central_count=sum(answer.count for answer in answers),
            waiting=sum(_waits(known.get(each.event_id), each) for each in found),
            differences=tuple(_difference(known.get(each.event_id), each) for each in found),
        )

    def _claims(self, day: date, kept: Sequence[Kept], *, is_open: bool) -> Iterator[DayClaim]:
        """One, or several for a day that is larger than a request. `is_open`: the day goes on, so whatever central has
        above its last number counts too."""
        after = kept[0].entry.device_seq - 1 if kept else self._outbox.last_number()
        starts = range(0, len(kept), MAX_DAY_EVENTS) or (0,)
        for start in starts:
            part = [entry.entry for entry in kept[start : start + MAX_DAY_EVENTS]]
            last = part[-1].device_seq if part else after
            is_last = start + MAX_DAY_EVENTS >= len(kept)
            yield DayClaim(
                day=day.isoformat(),
                after_seq=after,
                until_seq=None if is_last and is_open else last,
                count=len(part),
                hash=day_hash(part),
                events=part,
            )
            after = last


def _bounds(day: date) -> tuple[datetime, datetime]:
    """Midnight to midnight of the machine's time zone; a day may have 23 or 25 hours."""
    return (
        datetime.combine(day, time()).astimezone(),
        datetime.combine(day + timedelta(days=1), time()).astimezone(),
    )


def _waits(kept: Kept | None, found: DayDifference) -> bool:
    return found.kind == "missing" and kept is not None and kept.state == "pending"


def _difference(kept: Kept | None, found: DayDifference) -> Difference:
    case_id = kept.case_id if kept else found.case_id
    return Difference(found.event_id, case_id, _why(kept, found))


def _why(kept: Kept | None, found: DayDifference) -> str:
    if found.kind == "unknown":
        return "Central has it and this station does not: its data was restored or replaced."
    if found.kind == "other":
        return "Central has something else under this number."
    if kept is not None and kept.state == "dead":
        return f"Central refused it: {kept.problem}" if kept.problem else "Central refused it."
    if found.kind == "refused":
        return f"Central refused it ({found.problem})."
    if kept is not None and kept.state == "pending":
        return "It waits here and is sent when the line is back."
    return "It was sent and central does not have it."
