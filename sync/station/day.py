"""The day's proof: at closing, this station and central compare the day's events by count and hash.

Compared is by number: every event above the last one of the day before. So a clock that jumped hides none, and an event
that only central still has comes out too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sync.domain.sentence import told
from sync.station.ports import CentralError, Clock, DayDesk, Kept, Outbox, Unreachable
from sync.wire import MAX_DAY_EVENTS, DayAnswer, DayClaim, DayDifference, day_hash


class Kind(StrEnum):
    """In what way an event is not the same at both ends."""

    WAITS = "waits"  # not sent yet
    REFUSED = "refused"  # central will not take it
    GONE = "gone"  # sent, and central has it no more
    ONLY_CENTRAL = "only_central"  # this station has it no more
    OTHER = "other"  # the same name and not the same content


_WHY = {
    Kind.WAITS: "It waits here and is sent when the line is back.",
    Kind.REFUSED: "Central refused it.",
    Kind.GONE: "It was sent and central does not have it.",
    Kind.ONLY_CENTRAL: "Central has it and this station does not: its data was restored or replaced.",
    Kind.OTHER: "Central has something else under this number.",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One event that is not the same at both ends. `case_id` is empty when neither end can say; `problem` is the reason
    of a refusal, in words or as central's code; `written_at` is None where this station has no such event."""

    event_id: str
    case_id: str
    kind: Kind
    problem: str = ""
    written_at: datetime | None = None

    @property
    def why(self) -> str:
        """A sentence without the consumer's name."""
        return f"Central refused it: {self.problem}" if self.problem else _WHY[self.kind]


@dataclass(frozen=True, slots=True)
class Proven:
    """Count and hash are equal at both ends: the green tick."""

    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Differs:
    """Those that wait go by themselves; the rest needs a person."""

    day: date
    count: int
    central_count: int
    differences: tuple[Difference, ...]

    @property
    def waiting(self) -> int:
        return sum(each.kind is Kind.WAITS for each in self.differences)


@dataclass(frozen=True, slots=True)
class NotCompared:
    """Central could not be asked; `problem` says why, `offline` that it was not reached. Nothing is wrong."""

    day: date
    count: int
    waiting: int
    problem: str
    offline: bool


Proof = Proven | Differs | NotCompared


def sentence(proof: Proof) -> str:
    """For staff."""
    match proof:
        case Proven(count=0):
            return "No returns were taken in on this day, and central agrees."
        case Proven(count=1):
            return "The one return of the day is at central, the same to the last byte."
        case Proven(count=count):
            return f"All {count} returns of the day are at central, the same to the last byte."
        case NotCompared(waiting=waiting, problem=problem):
            kept = f" {counted(waiting)} not sent yet." if waiting else ""
            return f"The day could not be compared. {problem}{kept}"
        case Differs(waiting=waiting, differences=differences) if waiting == len(differences):
            return f"{counted(waiting)} not sent yet. What waits goes by itself; compare again later."
        case Differs(differences=differences):
            return f"{counted(len(differences))} not the same here and at central. Call support before you close."


def counted(count: int) -> str:
    """ "1 return of the day is", "3 returns of the day are"."""
    return "1 return of the day is" if count == 1 else f"{count} returns of the day are"


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
            return NotCompared(day, len(kept), waiting, told(problem), isinstance(problem, Unreachable))
        known = {entry.entry.event_id: entry for entry in kept}
        found = [difference for answer in answers for difference in answer.differences]
        meanwhile = self._written_meanwhile(kept, since)
        differences = tuple(
            _difference(known.get(each.event_id), each) for each in found if each.event_id not in meanwhile
        )
        if all(answer.equal for answer in answers) or (found and not differences):
            return Proven(day, len(kept))
        return Differs(day, len(kept), sum(answer.count for answer in answers), differences)

    def _written_meanwhile(self, kept: Sequence[Kept], since: datetime) -> frozenset[str]:
        """What was taken in and sent while central was asked: it is in no claim, and no difference."""
        last = kept[-1].entry.device_seq if kept else 0
        until = self._clock.now() + timedelta(days=1)
        later = (each.entry for each in self._outbox.written(since, until))
        return frozenset(entry.event_id for entry in later if entry.device_seq > last)

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


def _difference(kept: Kept | None, found: DayDifference) -> Difference:
    kind = _kind(kept, found)
    problem = (kept and kept.problem) or found.problem if kind is Kind.REFUSED else ""
    return Difference(
        event_id=found.event_id,
        case_id=kept.case_id if kept else found.case_id,
        kind=kind,
        problem=problem,
        written_at=kept.written_at if kept else None,
    )


def _kind(kept: Kept | None, found: DayDifference) -> Kind:
    if found.kind == "unknown":
        return Kind.ONLY_CENTRAL
    if found.kind == "other":
        return Kind.OTHER
    if found.kind == "refused" or (kept is not None and kept.state == "dead"):
        return Kind.REFUSED
    return Kind.WAITS if kept is not None and kept.state == "pending" else Kind.GONE
