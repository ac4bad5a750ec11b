"""`returnpoint bench intake --million`: every endpoint that reads, those that write most, and what central does by
itself, with many cases and with a thousand, in one run: the two take turns, request by request."""

import asyncio
import shutil
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.commands import bench_postgres
from kiosk.commands.bench_endpoints import ENDPOINTS, STATIONS, STREAMED, Ask, Place, newest_cursor, signed_in
from kiosk.commands.bench_visits import Report, percentile
from kiosk.commands.bench_world import World, central, kept, seeded
from kiosk.commands.load import Answer, Lane, LoadRefused, read_head
from sync.central.app import open_context
from sync.central.clock import SystemClock
from sync.central.context import Context
from sync.central.db.opening import open_database
from sync.central.keeping import retention
from sync.central.money import deadlines
from sync.central.operator import digest
from sync.central.people.accounts import Role
from sync.central.settings import Settings
from sync.central.watch import standing

GOAL = 3.0
FEW = 1_000
_TIMES = 40
_ROUNDS = 3
_FIRST_BYTES = 20_000  # of what is streamed

# What central does by itself, or when it is asked for metrics.
OWN_WORK: dict[str, Callable[[Context], object]] = {
    "itself: metrics": standing.read,
    "itself: deadlines": deadlines.run_once,
    "itself: what is past": retention.past,
    "itself: figures": digest.run_once,
}


@dataclass(slots=True)
class _Times:
    few: list[float] = field(default_factory=list)
    many: list[float] = field(default_factory=list)

    def p95_ms(self) -> tuple[float, float]:
        return percentile(self.few, 95) * 1000, percentile(self.many, 95) * 1000


def measured(folder: Path, kind: str, server: str, cases: int) -> tuple[list[tuple[str, str, str]], Report]:
    """Rows to print, and the report: p95 with a thousand cases, with `cases`, and how many times that is. Databases
    that are in the folder (and on the server) from a run before this one are used again."""
    rows, report = [], Report()
    worlds = []
    for many in (FEW, cases):
        started = time.perf_counter()
        worlds.append(_world(folder, server, many))
        rows.append((f"{kind}: {many} cases", f"{time.perf_counter() - started:.0f} s", "to fill or to find"))
    ready = [_prepared(world) for world in worlds]
    with ExitStack() as stack:
        places = []
        for world, (of_people, newest) in zip(worlds, ready, strict=True):
            url = stack.enter_context(central(world.data, world.database_url))
            places.append(Place(world, url, world.stations(url, 1)[0], of_people, newest))
            places[-1].begin()
        found, absent = asyncio.run(_asked(places))
    found |= _own_work(worlds)
    for name, times in found.items():
        few_ms, many_ms = times.p95_ms()
        ratio = many_ms / few_ms
        rows.append((f"{kind}: {name}", f"{few_ms:.1f} -> {many_ms:.1f} ms p95", f"{ratio:.2f} (at most {GOAL:g})"))
        report[f"{kind}: {name}"] = round(ratio, 2)
    worst = max(report.values())
    rows.append((f"{kind}: the worst of them", f"{worst:.2f}", f"(to reach: {GOAL:g}, {cases} cases against {FEW})"))
    rows += [(f"{kind}: {name}", "not asked", why) for name, why in absent.items()]
    return rows, report | {f"{kind}_million_worst": worst, f"{kind}_million_median": statistics.median(report.values())}


def _world(folder: Path, server: str, cases: int) -> World:
    data, name = folder / str(cases), f"bench_{cases}"
    found = kept(data, bench_postgres.named(server, name) if server else "")
    if found is None:
        shutil.rmtree(data, ignore_errors=True)
        found = seeded(data, bench_postgres.make(server, name) if server else "", cases, STATIONS)
        found.save()
    return found


def _prepared(world: World) -> tuple[dict[Role, str], str]:
    """People's tokens, and the newest cursor."""
    with open_database(world.data / "central.db", world.database_url) as db:
        return signed_in(db), newest_cursor(db)


async def _asked(places: Sequence[Place]) -> tuple[dict[str, _Times], Mapping[str, str]]:
    found: dict[str, _Times] = {name: _Times() for name in ENDPOINTS}
    absent: dict[str, str] = {}
    for turn in range(_ROUNDS + 1):
        for name, request in ENDPOINTS.items():
            if name in absent:
                continue
            times = _Times() if not turn else found[name]  # the first turn warms up
            try:
                await _take_turns(places, request, times, turn, streamed=name in STREAMED)
            except LoadRefused as problem:
                absent[name] = str(problem)[:160]
                del found[name]
    return found, absent


async def _take_turns(places: Sequence[Place], request: Ask, times: _Times, turn: int, *, streamed: bool) -> None:
    lanes = [Lane(place.url) for place in places]
    send = _begin if streamed else _send
    try:
        for number in range(turn * _TIMES, (turn + 1) * _TIMES):
            for place, lane, took in zip(places, lanes, (times.few, times.many), strict=True):
                took.append(await send(lane, request(place, number)))
    finally:
        for lane in lanes:
            await lane.gone()


async def _send(lane: Lane, request: bytes) -> float:
    try:
        return _good(await lane.send(request))
    except (OSError, asyncio.IncompleteReadError):  # central had closed the line while the other one had its turn
        await lane.gone()
        return _good(await lane.send(request))


async def _begin(lane: Lane, request: bytes) -> float:
    """Until the first of a long answer is there; then the line is hung up."""
    started = time.perf_counter()
    reader = await lane.open_with(request)
    status, _ = await read_head(reader)
    begun = await reader.readexactly(_FIRST_BYTES)
    seconds = time.perf_counter() - started
    await lane.gone()
    return _good(Answer(status, begun, seconds))


def _good(answer: Answer) -> float:
    if answer.status >= 300:
        raise LoadRefused(f"{answer.status} {answer.body[:300].decode(errors='replace')}")
    return answer.seconds


def _own_work(worlds: Sequence[World]) -> dict[str, _Times]:
    found = {name: _Times() for name in OWN_WORK}
    with ExitStack() as stack:
        contexts = []
        for world in worlds:
            contexts.append(open_context(Settings(world.data, database_url=world.database_url), SystemClock()))
            stack.callback(contexts[-1].db.close)
        for turn in range(_ROUNDS * _TIMES + 1):
            for name, work in OWN_WORK.items():
                for ctx, took in zip(contexts, (found[name].few, found[name].many), strict=True):
                    started = time.perf_counter()
                    work(ctx)
                    if turn:
                        took.append(time.perf_counter() - started)
    return found
