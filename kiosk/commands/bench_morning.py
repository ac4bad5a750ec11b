"""`returnpoint bench morning`: thousands of stations begin their day at one central.

Each knows what was there last evening. It holds a doorbell, sends batches, heartbeats and pulls; lines drop, answers
are lost and asked for again, stations come back at random moments. In the end every event counts exactly once, and
what each station has pulled is what central has. Central is one process; memory and threads are its own.
"""

import argparse
import asyncio
import json
import os
import random
import sys
import tempfile
import time
from collections import ChainMap
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa

from kiosk.commands.bench_mass import case_number
from kiosk.commands.bench_visits import Report, percentile, tell
from kiosk.commands.bench_world import World, case_items, central_process, seeded
from kiosk.commands.load import Answer, Lane, LoadStation, read_head
from sync.central.db import tables as t
from sync.central.db.opening import open_database
from sync.domain.events import CHAIN_START

_LANES = 48
_LOST = 0.1  # of the batches: the line drops before the answer is read
_DROPS = 0.3  # of the doorbells: the line drops once in the morning
_KB = 1024
_GONE = -1  # in place of a version: the case left this station


@dataclass(slots=True)
class _Morning:
    """What all stations share."""

    url: str
    seconds: float
    chance: random.Random
    began: float = field(default_factory=time.monotonic)
    took: list[float] = field(default_factory=list)
    asked: int = 0
    refused: int = 0
    rings: int = 0
    reconnects: int = 0
    # The last one used first: central hangs up on lines that were quiet for a while, and each costs an answer.
    lanes: "asyncio.Queue[Lane]" = field(default_factory=asyncio.LifoQueue)

    def over(self) -> bool:
        return time.monotonic() - self.began > self.seconds

    async def send(self, request: Callable[[], bytes]) -> Answer | None:
        """It is signed once a lane is free: a signature is good for minutes. None when the line broke."""
        lane = await self.lanes.get()
        try:
            self.asked += 1
            answer = await lane.send(request())
            self.took.append(answer.seconds)
            self.refused += answer.status >= 400
            return answer
        except (OSError, asyncio.IncompleteReadError):
            lane.close()
            return None
        except asyncio.CancelledError:  # its answer is still on the way
            lane.close()
            raise
        finally:
            self.lanes.put_nowait(lane)

    async def lose(self, request: bytes) -> None:
        """Send it and hang up before the answer."""
        lane = Lane(self.url)
        await lane.send_only(request)
        await lane.gone()


@dataclass(slots=True)
class _Station:
    """One station's morning."""

    morning: _Morning
    signer: LoadStation
    cases: list[int]
    batch: int
    news: asyncio.Event = field(default_factory=asyncio.Event)
    pulled: ChainMap[str, int] = field(default_factory=ChainMap)
    sent: list[str] = field(default_factory=list)
    cursor: str = ""

    async def run(self) -> None:
        chance, morning = self.morning.chance, self.morning
        await asyncio.sleep(chance.uniform(0, morning.seconds / 4))  # they do not all open at once
        listening = asyncio.create_task(self._listen())
        pulling = asyncio.create_task(self._pull_on_news())
        try:
            while self.cases:
                await asyncio.sleep(chance.uniform(0, morning.seconds / 4))
                await self._post()
                await self._beat()
            while not morning.over():
                await asyncio.sleep(1)
        finally:
            for task in (listening, pulling):
                task.cancel()
            await asyncio.gather(listening, pulling, return_exceptions=True)

    async def _post(self) -> None:
        numbers, self.cases = self.cases[: self.batch], self.cases[self.batch :]
        envelopes = [self.signer.look(case_number(number), case_items(number)) for number in numbers]
        if self.morning.chance.random() < _LOST:
            with suppress(OSError):
                await self.morning.lose(self.signer.post(envelopes))
        while True:
            answer = await self.morning.send(lambda: self.signer.post(envelopes))
            if answer is not None and answer.status == 200:
                break
            await asyncio.sleep(self.morning.chance.uniform(0.5, 3))
        self.sent += [str(envelope["event_id"]) for envelope in envelopes]

    async def _beat(self) -> None:
        await self.morning.send(lambda: self.signer.request("POST", "/v1/device/heartbeat", b'{"status": {}}'))

    async def _listen(self) -> None:
        """Hold the doorbell; come back after a moment when the line drops, or drop it once itself."""
        chance = self.morning.chance
        drop_after = chance.uniform(5, self.morning.seconds) if chance.random() < _DROPS else None
        while True:
            with suppress(OSError, asyncio.IncompleteReadError, TimeoutError):
                async with asyncio.timeout(drop_after):
                    await self._hear()
            drop_after = None
            self.morning.reconnects += 1
            await asyncio.sleep(chance.uniform(0.5, 10))

    async def _hear(self) -> None:
        lane = Lane(self.morning.url)
        try:
            reader = await lane.open_with(self.signer.request("GET", "/v1/device/stream"))
            await read_head(reader)
            self.news.set()  # what rang while nobody listened
            while line := await reader.readline():
                if line.startswith(b"event: changed"):
                    self.morning.rings += 1
                    self.news.set()
        finally:
            await lane.gone()

    async def _pull_on_news(self) -> None:
        """Rings that come together are one pull, and the stations' pulls are spread."""
        while True:
            await self.news.wait()
            await asyncio.sleep(self.morning.chance.uniform(0, self.morning.seconds / 6))
            self.news.clear()
            await self.pull()

    async def catch_up(self) -> None:
        """Pull until central answers."""
        while not await self.pull():
            await asyncio.sleep(1)

    def knows(self) -> dict[str, int]:
        """The version that it has of each case."""
        return {case_id: version for case_id, version in self.pulled.items() if version != _GONE}

    async def pull(self) -> bool:
        """Everything that is new; False when central did not answer."""
        more = True
        while more:
            answer = await self.morning.send(
                lambda: self.signer.request("GET", f"/v1/device/changes?cursor={self.cursor}")
            )
            if answer is None or answer.status != 200:
                return False
            page = json.loads(answer.body)
            if page["full_resync"]:
                self.pulled = ChainMap()
            for change in page["changes"]:
                if change["op"] == "upsert":
                    self.pulled[change["case"]["case_id"]] = change["case"]["version"]
                else:
                    self.pulled[change["case_id"]] = _GONE
            self.cursor, more = page["cursor"], page["has_more"]
        return True


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint bench morning", description=__doc__)
    parser.add_argument("--stations", type=int, default=2000, help="how many (2000)")
    parser.add_argument("--minutes", type=float, default=3.0, help="how long their morning is (3)")
    parser.add_argument("--events", type=int, default=1, help="events of each station (1)")
    parser.add_argument("--batch", type=int, default=2, help="events in a batch (2)")
    parser.add_argument("--database-url", default="", help="an empty PostgreSQL database; else SQLite")
    parser.add_argument("--seed", type=int, default=1, help="of the chance (1)")
    parser.add_argument("--json", action="store_true", help="print one JSON line last")
    try:
        chosen = parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    with tempfile.TemporaryDirectory(prefix="returnpoint-bench-") as name:
        plan = Plan(chosen.stations, chosen.minutes * 60, chosen.events, chosen.batch, chosen.seed)
        report = morning(Path(name), plan, chosen.database_url)
    rows = [(words, f"{report[key]:g}", goal) for key, words, goal in _ROWS]
    tell(sys.stdout.write, rows, report, chosen.json)
    return 1 if report["lost"] or report["doubled"] or report["differing"] else 0


_ROWS = (
    ("stations", "stations", ""),
    ("events", "events that were confirmed", ""),
    ("lost", "of them not at central", "(to reach: 0)"),
    ("doubled", "events that count twice", "(to reach: 0)"),
    ("differing", "stations whose cases are not central's", "(to reach: 0)"),
    ("requests", "requests", ""),
    ("refused", "of them refused", ""),
    ("p99_ms", "p99 of a request, ms", ""),
    ("rings", "rings heard", ""),
    ("reconnects", "doorbells that came back", ""),
    ("rss_start_mb", "central's memory at the start, MB", ""),
    ("rss_peak_mb", "at its peak", ""),
    ("rss_end_mb", "at the end", ""),
    ("kb_per_line", "for each idle line, kB", ""),
    ("threads", "central's threads while all listen", ""),
    ("cpu_s", "central's processor time, s", ""),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """So many stations, for so many seconds, with so many events each, in batches of that size."""

    stations: int
    seconds: float
    events: int = 4
    batch: int = 2
    seed: int = 1


def morning(folder: Path, plan: Plan, database_url: str = "") -> Report:
    """Play it; the figures."""
    stations = plan.stations
    _allow_files(stations + 512)
    world = seeded(folder / "central", database_url, stations * plan.events, stations, all_open=True)
    with central_process(world.data, database_url) as (url, process_id):
        before, began = _status(process_id), _cpu_s(process_id)
        played, crowd, idle = asyncio.run(_play(world, url, plan, process_id))
        after, cpu_s = _status(process_id), _cpu_s(process_id) - began
    lost, doubled, differing = _compared(world, crowd)
    return {
        "stations": stations,
        "events": sum(len(station.sent) for station in crowd),
        "lost": lost,
        "doubled": doubled,
        "differing": differing,
        "requests": played.asked,
        "refused": played.refused,
        "p99_ms": round(percentile(played.took, 99) * 1000),
        "rings": played.rings,
        "reconnects": played.reconnects,
        "rss_start_mb": round(before["VmRSS"] / _KB, 1),
        "rss_peak_mb": round(after["VmHWM"] / _KB, 1),
        "rss_end_mb": round(after["VmRSS"] / _KB, 1),
        "kb_per_line": round((idle["VmRSS"] - before["VmRSS"]) / stations, 1),
        "threads": idle["Threads"],
        "cpu_s": round(cpu_s, 1),
    }


async def _play(
    world: World, url: str, plan: Plan, process_id: int
) -> tuple[_Morning, list[_Station], dict[str, float]]:
    played = _Morning(url, plan.seconds, random.Random(plan.seed))
    for _ in range(_LANES):
        played.lanes.put_nowait(Lane(url))
    crowd = [
        _Station(played, signer, list(range(number * plan.events, (number + 1) * plan.events)), plan.batch)
        for number, signer in enumerate(world.stations(url, plan.stations))
    ]
    evening = crowd[0]  # one reads it for all: a station that knows nothing pulls each case once, long before
    await evening.catch_up()
    for station in crowd:
        station.signer.seq, station.signer.prev = 0, CHAIN_START  # central knows no event of theirs
    for station in crowd[1:]:
        station.pulled, station.cursor = evening.pulled.new_child(), evening.cursor
    evening.pulled = evening.pulled.new_child()
    running = asyncio.gather(*(station.run() for station in crowd))
    await asyncio.sleep(plan.seconds * 0.9)
    idle = _status(process_id)
    await running
    await asyncio.gather(*(station.catch_up() for station in crowd))
    while not played.lanes.empty():
        await played.lanes.get_nowait().gone()
    await asyncio.sleep(0.2)  # what was cancelled closes its connections
    return played, crowd, idle


def _compared(world: World, crowd: list[_Station]) -> tuple[int, int, int]:
    """(confirmed events that are not there, events that are there twice or have two effects, stations that differ)."""
    with open_database(world.data / "central.db", world.database_url) as db, db.read() as conn:
        stored = list(conn.scalars(sa.select(t.event.c.event_id).where(t.event.c.device_id.like("mass-%"))))
        revisions = conn.execute(
            sa.select(t.decision_revision.c.case_id, sa.func.count())
            .where(t.decision_revision.c.case_id.like("RB-U%"))
            .group_by(t.decision_revision.c.case_id)
        ).all()
        told = sa.select(t.return_case.c.case_id, t.return_case.c.version).join(
            t.case_change, t.case_change.c.case_id == t.return_case.c.case_id
        )
        truth = {row.case_id: row.version for row in conn.execute(told.where(t.case_change.c.op == "upsert"))}
    confirmed = {event_id for station in crowd for event_id in station.sent}
    doubled = len(stored) - len(set(stored)) + sum(count > 1 for _, count in revisions)
    return len(confirmed - set(stored)), doubled, sum(station.knows() != truth for station in crowd)


def _status(process_id: int) -> dict[str, float]:
    """VmRSS and VmHWM in kB, and Threads; zeros where the system does not tell as Linux does."""
    found = {"VmRSS": 0.0, "VmHWM": 0.0, "Threads": 0.0}
    with suppress(OSError):
        for line in Path(f"/proc/{process_id}/status").read_text(encoding="ascii", errors="replace").splitlines():
            name, _, value = line.partition(":")
            if name in found:
                found[name] = float(value.split()[0])
    return found


def _cpu_s(process_id: int) -> float:
    """What it has computed, in seconds; 0 where the system does not tell as Linux does."""
    with suppress(OSError):
        told = Path(f"/proc/{process_id}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def _allow_files(wanted: int) -> None:
    """Open files, here and in the processes that begin here."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < wanted:
        resource.setrlimit(
            resource.RLIMIT_NOFILE, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard)
        )
