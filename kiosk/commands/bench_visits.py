"""Visits for the benches: real ones, through the rules and the store, but for the clicks."""

import json
import math
from collections.abc import Callable
from pathlib import Path

import uuid_utils

from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.cases import DeclaredItem, Merchant, ReturnCase
from sync.domain.verification import MatchKind, Photo, Reason
from sync.domain.visit import CounterVisit
from sync.station.clock import SystemClock
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.visits import Visits
from sync.store.store import Store

Report = dict[str, float]


def bench_case(number: int) -> ReturnCase:
    """A case of three items, known by two keys."""
    items = tuple(
        DeclaredItem(
            f"item-{number}-{place}", "Rain jacket", sku=f"SKU-{number}-{place}", upc="6281057742134", category="tops"
        )
        for place in range(3)
    )
    return ReturnCase(
        case_id=f"RB-{number:08d}",
        merchant=Merchant("4101", "Northline"),
        rma_number=f"NL-{number}",
        order_number=f"#{number}",
        items=items,
    )


def visits_of(store: Store) -> Visits:
    identity = StationIdentity("dev_bench", "bench", "Bench", "0")
    writer = EventWriter(store.events, SystemClock(), store.device, identity, _new_id)
    return Visits(store.visits, store.photos, SystemClock(), writer)


def sealed_visit(number: int, photo: Photo) -> CounterVisit:
    """Three items judged, the first one damaged with a photo, the bag scanned."""
    clock = SystemClock()
    case = bench_case(number)
    visit = steps.begin(_new_id(), case, "associate-1", clock.now())
    for place, item in enumerate(case.items):
        visit = judging.choose_item(visit, item.item_id, MatchKind.NONE)
        if place:
            visit = judging.judge_like_new(visit)
            continue
        visit = judging.toggle_reason(judging.start_damage(visit), Reason.STAIN)
        visit = steps.back(judging.add_photo(judging.start_photo(visit), photo))
        visit = judging.save_damage(visit)
    return steps.scan_bag(visit, f"RBB-{number:08d}", _new_id(), clock.now())


def fill(folder: Path, events: int, first: int = 0) -> None:
    """That many committed events in the store of that folder."""
    with Store.open(folder, SystemClock()) as store:
        commit_many(store, events, first)


def commit_many(store: Store, events: int, first: int = 0) -> None:
    visits = visits_of(store)
    photo = store.photos.put(b"a picture that all share")
    for number in range(first, first + events):
        visits.finish(sealed_visit(number, photo))


def tell(say: Callable[[str], int], rows: list[tuple[str, str, str]], report: Report, as_json: bool) -> None:
    """`(figure, value, what is to be reached)` line by line, and one JSON line last if wanted."""
    for name, value, goal in rows:
        say(f"{name:<44} {value:<18} {goal}\n")
    if as_json:
        say(json.dumps(report) + "\n")


def percentile(values: list[float], percent: float) -> float:
    """The smallest measured value that this share of them does not exceed."""
    return sorted(values)[max(0, math.ceil(len(values) * percent / 100) - 1)]


def _new_id() -> str:
    return str(uuid_utils.uuid7())
