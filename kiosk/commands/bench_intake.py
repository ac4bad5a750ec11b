"""`returnpoint bench intake`: batches and single events over real HTTP, on SQLite and PostgreSQL, as ratios in one run.

Every arm is a central of its own, a process; the load comes from this one and is signed beforehand. The arms take
turns, and the medians of their rounds are compared.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from kiosk.commands import bench_postgres
from kiosk.commands.bench_mass import case_number
from kiosk.commands.bench_postgres import HOW, NoPostgres, own_postgres
from kiosk.commands.bench_visits import Report, percentile, tell
from kiosk.commands.bench_world import World, case_items, central, seeded
from kiosk.commands.load import Answer, Driven, LoadStation, drive

GOALS = {"sqlite": 0.50, "postgresql": 0.40}
SINGLE_GOAL = 0.60
_DAMAGED = 4  # one look in four


@dataclass(slots=True)
class _Arm:
    """A running central and the stations that send to it. Every request is about cases that none was about before."""

    url: str
    stations: list[LoadStation]
    next_case: Iterator[int] = field(default_factory=count)
    rounds: list[Driven] = field(default_factory=list)

    def round(self, requests: int, events: int) -> None:
        """That many requests in all, each with so many events."""
        each = requests // len(self.stations)
        lanes = [[station.post(self._batch(station, events)) for _ in range(each)] for station in self.stations]

        def good(answer: Answer) -> bool:
            return answer.status == 200 and answer.body.count(b'"accepted"') == events

        self.rounds.append(drive(self.url, lanes, good))

    def _batch(self, station: LoadStation, events: int) -> list[dict[str, object]]:
        numbers = [next(self.next_case) for _ in range(events)]
        return [
            station.look(case_number(number), case_items(number), damaged=number % _DAMAGED == 0) for number in numbers
        ]

    def seconds(self) -> float:
        return statistics.median(driven.seconds for driven in self.rounds)

    def p99_ms(self) -> float:
        return round(percentile([seconds for driven in self.rounds for seconds in driven.each], 99) * 1000, 1)


def run(argv: list[str]) -> int:
    chosen = _options(argv)
    if isinstance(chosen, int):
        return chosen
    with tempfile.TemporaryDirectory(prefix="returnpoint-bench-") as name, ExitStack() as stack:
        report: Report = {}
        rows: list[tuple[str, str, str]] = []
        missing = ""
        for kind in chosen.only or ("sqlite", "postgresql"):
            try:
                folder = (chosen.keep or Path(name)) / kind
                folder.mkdir(parents=True, exist_ok=True)
                server = stack.enter_context(_server(kind, chosen.database_url, folder if chosen.keep else None))
            except NoPostgres as problem:
                missing = f"{problem}\n"
                continue
            if chosen.million:
                from kiosk.commands.bench_million import measured as read_endpoints

                more_rows, more = read_endpoints(folder, kind, server, chosen.cases)
            else:
                more_rows, more = _measured(folder, kind, server, chosen)
            rows += more_rows
            report |= more
        tell(sys.stdout.write, rows, report, chosen.json)
        sys.stderr.write(missing)
        return 2 if missing else 0


def _options(argv: list[str]) -> argparse.Namespace | int:
    parser = argparse.ArgumentParser(prog="returnpoint bench intake", description=__doc__)
    parser.add_argument("--database-url", default="", help=f"a PostgreSQL where databases may be made. Else: {HOW}")
    parser.add_argument("--only", action="append", choices=tuple(GOALS), help="leave the other database out")
    parser.add_argument("--rounds", type=int, default=7, help="turns of each arm (7)")
    parser.add_argument("--batches", type=int, default=32, help="batches of 100 events in a round (32)")
    parser.add_argument("--singles", type=int, default=800, help="single events in a round (800)")
    parser.add_argument("--lanes", type=int, default=8, help="stations that send at the same time (8)")
    parser.add_argument("--million", action="store_true", help="the read endpoints with many cases, instead")
    parser.add_argument("--cases", type=int, default=1_000_000, help="how many cases that are (1000000)")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="with --million: fill databases there once, use them again"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON line last")
    try:
        return parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)


@contextmanager
def _server(kind: str, url: str, keep: Path | None) -> Iterator[str]:
    """The URL of the server to make databases on, "" for SQLite; one of our own keeps them in that folder."""
    if kind == "sqlite" or url:
        yield "" if kind == "sqlite" else url
        return
    with own_postgres(keep / "cluster" if keep else None) as own:
        yield own


def _measured(
    folder: Path, kind: str, server: str, chosen: argparse.Namespace
) -> tuple[list[tuple[str, str, str]], Report]:
    events = chosen.batches * 100
    needed = chosen.rounds * max(events + chosen.singles, 1) + events + chosen.singles
    world = seeded(folder / "full", _made(server, "bench_full"), needed, chosen.lanes, all_open=True)
    try:
        with ExitStack() as stack:
            arms = {name: _arm(stack, world, server, name, chosen.lanes) for name in ("stub", "insert", "full")}
            batches = _turns(arms, ("full", "stub"), chosen.rounds, lambda arm: arm.round(chosen.batches, 100))
            for arm in arms.values():
                arm.rounds.clear()
            singles = _turns(arms, ("full", "insert"), chosen.rounds, lambda arm: arm.round(chosen.singles, 1))
    finally:
        for name in ("full", "stub", "insert") if server else ():
            bench_postgres.drop(server, f"bench_{name}")
    per_batch, stub = batches["full"], batches["stub"]
    single, plain = singles["full"], singles["insert"]
    ratio, single_ratio = stub[0] / per_batch[0], plain[0] / single[0]
    report = {
        f"{kind}_events_per_s": round(events / per_batch[0]),
        f"{kind}_batch_p99_ms": per_batch[1],
        f"{kind}_stub_events_per_s": round(events / stub[0]),
        f"{kind}_batch_ratio": round(ratio, 2),
        f"{kind}_singles_per_s": round(chosen.singles / single[0]),
        f"{kind}_single_p99_ms": single[1],
        f"{kind}_inserts_per_s": round(chosen.singles / plain[0]),
        f"{kind}_single_ratio": round(single_ratio, 2),
    }
    rows = [
        (f"{kind}: batches of 100", f"{report[f'{kind}_events_per_s']} events/s", f"p99 {per_batch[1]} ms"),
        (
            f"{kind}: storage, decision stubbed out",
            f"{report[f'{kind}_stub_events_per_s']} events/s",
            f"p99 {stub[1]} ms",
        ),
        (f"{kind}: batches / stub", f"{ratio:.2f}", f"(to reach: {GOALS[kind]:.2f})"),
        (f"{kind}: single events", f"{report[f'{kind}_singles_per_s']} events/s", f"p99 {single[1]} ms"),
        (f"{kind}: a plain insert, same server", f"{report[f'{kind}_inserts_per_s']} events/s", f"p99 {plain[1]} ms"),
        (f"{kind}: single / plain insert", f"{single_ratio:.2f}", f"(to reach: {SINGLE_GOAL:.2f})"),
    ]
    return rows, report


def _made(server: str, name: str) -> str:
    return bench_postgres.make(server, name) if server else ""


def _arm(stack: ExitStack, world: World, server: str, kind: str, lanes: int) -> _Arm:
    """A central of that kind on a copy of the world."""
    folder, database_url = world.data, world.database_url
    if kind != "full":
        folder = world.data.with_name(kind)
        shutil.copytree(world.data, folder)
        database_url = bench_postgres.make(server, f"bench_{kind}", like="bench_full") if server else ""
    return stack.enter_context(_running(world, folder, database_url, kind, lanes))


@contextmanager
def _running(world: World, folder: Path, database_url: str, kind: str, lanes: int) -> Iterator[_Arm]:
    with central(folder, database_url, kind) as url:
        yield _Arm(url, world.stations(url, lanes))


def _turns(
    arms: dict[str, _Arm], names: tuple[str, ...], rounds: int, once: Callable[[_Arm], None]
) -> dict[str, tuple[float, float]]:
    """(median seconds of a round, p99 of a request in ms) by arm; the first turn of each is not counted."""
    for turn in range(rounds + 1):
        for name in names if turn % 2 else reversed(names):
            once(arms[name])
    for name in names:
        del arms[name].rounds[0]
    return {name: (arms[name].seconds(), arms[name].p99_ms()) for name in names}
