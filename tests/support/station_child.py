"""A station in a process of its own, for tests that kill it: `python -m tests.support.station_child FOLDER MODE`.

`steps`: one visit, step by step; each line on stdout names a step that is durable, and the child waits for a line on
stdin before the next. `stream`: visits without end, each line on stdout the id of an event that was confirmed.
"""

import sys
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

import uuid_utils

from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.verification import MatchKind, Reason
from sync.domain.visit import CounterVisit
from sync.station.clock import SystemClock
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.visits import Visits
from sync.store.store import Store
from tests.support.returns import BAG, a_case

PICTURE = b"\xff\xd8 a picture of a stain \xff\xd9"
NAMES = ("begin", "item", "damage", "reason", "photo", "add_photo", "back", "judged", "bag", "sealed", "committed")


def visits_of(store: Store) -> Visits:
    identity = StationIdentity("dev_1", "rp_1", "Union Station", "0.1.0")
    clock = SystemClock()
    writer = EventWriter(store.events, clock, store.device, identity, lambda: str(uuid_utils.uuid7()))
    return Visits(store.visits, store.photos, clock, writer)


def walk(visits: Visits) -> "list[Callable[[CounterVisit], CounterVisit]]":
    """The steps after `begin`, in the order of NAMES."""

    def rule(step: Callable[[CounterVisit], CounterVisit]) -> Callable[[CounterVisit], CounterVisit]:
        return lambda visit: visits.apply(visit, step)

    return [
        rule(lambda visit: judging.choose_item(visit, "item_1", MatchKind.UPC, "0885")),
        rule(judging.start_damage),
        rule(lambda visit: judging.toggle_reason(visit, Reason.STAIN)),
        rule(judging.start_photo),
        rule(lambda visit: judging.add_photo(visit, visits.put_photo(PICTURE))),
        rule(steps.back),
        rule(judging.save_damage),
        rule(steps.to_bag),
        lambda visit: visits.scan_bag(visit, BAG),
        visits.finish,
    ]


def run_steps(store: Store) -> None:
    visits = visits_of(store)
    visit = visits.begin(a_case(), "sam")
    say("begin")
    for name, step in zip(NAMES[1:], walk(visits), strict=True):
        sys.stdin.readline()
        visit = step(visit)
        say(name)
    sys.stdin.readline()


def run_stream(store: Store) -> None:
    visits = visits_of(store)
    interrupted = visits.resume()
    if interrupted is not None:
        visits.apply(interrupted, steps.cancel)
    for number in count(store.visits.taken_since(SystemClock().now() - timedelta(days=1))[0] + 1):
        visit = visits.begin(a_case(f"RB-{number}"), "sam")
        visit = visits.apply(visit, lambda before: judging.choose_item(before, "item_1", MatchKind.NONE))
        visit = visits.apply(visit, judging.judge_like_new)
        visit = visits.scan_bag(visit, f"RBB-{number}")
        visits.finish(visit)
        say(visit.event_id)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    folder, mode = sys.argv[1:3]
    with Store.open(Path(folder), SystemClock()) as opened:
        {"steps": run_steps, "stream": run_stream}[mode](opened)
