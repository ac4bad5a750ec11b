"""A person's own day at the counter, in figures. Of nobody else: speed is not compared between colleagues."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from statistics import median

from sync.domain.tally import StepKind
from sync.domain.verification import MatchKind
from sync.station.ports import VisitMetrics

_THREE = 3


@dataclass(frozen=True, slots=True)
class Shift:
    """Times in seconds, of a return; None without one. `three_s`: the median of returns with three items. `steps`: mean
    seconds a return by kind; `hours`: returns by local hour, from the first to the last one with any. `offline_s`: what
    the returns took that were made without network."""

    returns: int = 0
    items: int = 0
    like_new: int = 0
    damaged: int = 0
    not_here: int = 0
    median_s: float | None = None
    p90_s: float | None = None
    three_s: float | None = None
    steps: tuple[tuple[StepKind, float], ...] = ()
    hours: tuple[tuple[int, int], ...] = ()
    undone: int = 0
    searched: int = 0
    by_photo: int = 0
    parked: int = 0
    offline: int = 0
    offline_s: float = 0.0
    since: datetime | None = None


def shift_of(staff_ref: str, metrics: Sequence[VisitMetrics]) -> Shift:
    """The figures of this person's returns among `metrics`, which are in the order of time."""
    own = [one for one in metrics if one.staff_ref == staff_ref]
    if not own:
        return Shift()
    seconds = [one.tally.seconds() for one in own]
    threes = [one.tally.seconds() for one in own if one.items + one.not_here == _THREE]
    offline = [one for one in own if one.tally.offline]
    return Shift(
        returns=len(own),
        items=sum(one.items for one in own),
        like_new=sum(one.like_new for one in own),
        damaged=sum(one.damaged for one in own),
        not_here=sum(one.not_here for one in own),
        median_s=median(seconds),
        p90_s=sorted(seconds)[ceil(len(seconds) * 0.9) - 1],
        three_s=median(threes) if threes else None,
        steps=_steps(own),
        hours=_hours(own),
        undone=sum(one.tally.undone for one in own),
        searched=sum(one.tally.searched for one in own),
        by_photo=sum(kind is MatchKind.PHOTO for one in own for kind in one.matches),
        parked=sum(one.tally.parked for one in own),
        offline=len(offline),
        offline_s=sum(one.tally.seconds() for one in offline),
        since=own[0].at,
    )


def _steps(own: Sequence[VisitMetrics]) -> tuple[tuple[StepKind, float], ...]:
    spent = dict.fromkeys(StepKind, 0.0)
    for one in own:
        for kind, seconds in one.tally.steps:
            spent[kind] += seconds
    return tuple((kind, seconds / len(own)) for kind, seconds in spent.items())


def _hours(own: Sequence[VisitMetrics]) -> tuple[tuple[int, int], ...]:
    count = Counter(one.at.astimezone().hour for one in own)
    return tuple((hour, count[hour]) for hour in range(min(count), max(count) + 1))
