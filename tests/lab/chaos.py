"""The laboratory: central, station and the network between them, both processes killed again and again."""

import json
import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from sync.central.samples import seed
from sync.client.central import CentralClient
from sync.station.clock import SystemClock
from sync.store.store import Store
from tests.lab.plan import Plan, staff_ref
from tests.lab.proxy import Deck, Fault, FaultProxy
from tests.support.central import CASES, FakeStation

TIMEOUT_S = 2.0  # of a station's request
_LATE_S = TIMEOUT_S + 0.3

Process = subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True)
class Siege:
    """How hard a run is. `station_every` and `central_every`: how many confirmed events or requests there are between
    two kills, at least and at most; the kill itself comes up to 50 ms later, wherever the process is then."""

    events: int
    cases: int
    seed: int
    station_every: tuple[int, int]
    central_every: tuple[int, int]
    sound: int = 30
    pace_s: float = 0.0
    deadline_s: float = 150.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was promised and what came of it. Visits are named by their number in the plan."""

    plan: Plan
    promised: tuple[int, ...]
    arrived: Counter[int]  # at central, by visit
    by_case: dict[str, list[int]]  # each case's device_seq in the order of receipt
    station: dict[str, tuple[int, str]]  # event id -> visit, state
    at_central: frozenset[str]  # event ids
    photos_missing: int  # waiting at the station, or named by an event and not at central
    numbers_seen: int  # device_seq that central gave a verdict on
    alarms: tuple[str, ...]  # what central says of chain and numbers
    kills: Counter[str]
    dealt: Counter[Fault]
    astray: int

    def summary(self) -> str:
        """One line for whoever runs it with `-s`."""
        return (
            f"promised {len(self.promised)}, lost {len(self.lost())}, doubled {len(self.doubled())}, "
            f"cases out of order {len(self.out_of_order())}, dead {len(self.dead())} of {len(self.poison())} poison, "
            f"killed {dict(self.kills)}, {self.dealt.total() - self.dealt[Fault.NONE]} of {self.dealt.total()} "
            "requests spoiled"
        )

    def lost(self) -> list[int]:
        return [number for number in self.promised if not self.plan.kind(number).poison and not self.arrived[number]]

    def doubled(self) -> list[int]:
        return [number for number, times in self.arrived.items() if times > 1]

    def out_of_order(self) -> list[str]:
        return [case_id for case_id, numbers in self.by_case.items() if numbers != sorted(numbers)]

    def dead(self) -> set[int]:
        return {number for number, state in self.station.values() if state == "dead"}

    def poison(self) -> set[int]:
        return {number for number in range(self.plan.events) if self.plan.kind(number).poison}


class Laboratory:
    """One run in `folder`. `module` is the station's program."""

    def __init__(self, folder: Path, siege: Siege, module: str) -> None:
        self._folder = folder
        self._siege = siege
        self._module = module
        self._random = random.Random(siege.seed)
        self._port = 0
        self._kills: Counter[str] = Counter()
        self._tick = threading.Event()
        self._marks = folder / "marks"
        self._marks.touch()

    def run(self) -> Outcome:
        with FaultProxy(Deck(self._siege.seed, self._siege.sound), _LATE_S) as proxy:
            central = self._start_central(proxy)
            station: Process | None = None
            try:
                plan = self._prepare(proxy)
                station = self._start_station()
                central, station = self._fight(proxy, central, station)
            finally:
                for process in (central, station):
                    if process is not None:
                        _kill(process)
            return self._judge(plan, proxy)

    def _fight(self, proxy: FaultProxy, central: Process, station: Process) -> tuple[Process, Process]:
        """Until the station says that it is done."""
        siege = self._siege
        ends = time.monotonic() + siege.deadline_s
        next_station = self._after(self._promises(), siege.station_every)
        next_central = self._after(proxy.reached, siege.central_every)
        while station.poll() is None:
            assert time.monotonic() < ends, f"not done in time: {self._promises()} promised; {self._tail()}"
            self._tick.wait(0.02)
            if self._promises() >= next_station and self._promises() < siege.events:
                station = self._restart("station", station, self._start_station)
                next_station = self._after(self._promises(), siege.station_every)
            if proxy.reached >= next_central:
                central = self._restart("central", central, lambda: self._start_central(proxy))
                next_central = self._after(proxy.reached, siege.central_every)
        assert station.returncode == 0, self._tail()
        return central, station

    def _after(self, now: int, every: tuple[int, int]) -> int:
        return now + self._random.randint(*every)

    def _restart(self, name: str, process: Process, start: Callable[[], Process]) -> Process:
        self._tick.wait(self._random.uniform(0, 0.05))
        if process.poll() is not None:
            return process  # it ended by itself meanwhile
        _kill(process)
        self._kills[name] += 1
        return start()

    def _start_central(self, proxy: FaultProxy) -> Process:
        """The first one is waited for and chooses the port; a later one comes up while the station goes on."""
        command = [sys.executable, "-m", "sync.central", "serve", "--data", str(self._folder / "central")]
        command += ["--port", str(self._port), "--public-url", proxy.url]
        with (self._folder / "central.log").open("ab") as log:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log)
        if not self._port:
            line = _first_line(process.stdout)
            assert "http://" in line, f"central did not start: {line}"
            self._port = proxy.target = int(line.rpartition(":")[2])
        return process

    def _start_station(self) -> Process:
        with (self._folder / "station.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", self._module, str(self._folder / "plan.json")], stdout=log, stderr=log
            )

    def _prepare(self, proxy: FaultProxy) -> Plan:
        """Cases at central, a station that is enrolled, and what it is to do."""
        address = f"http://127.0.0.1:{self._port}"
        operator_key = (self._folder / "central" / "operator.key").read_text().strip()
        seeded = seed(address, operator_key, CASES | {"cases": [_sample(n) for n in range(self._siege.cases)]})
        home = self._folder / "station"
        if self._module.endswith("naive_process"):
            home.mkdir()
            naive = FakeStation(address)
            naive.enrol(seeded.enrolment_code)
            identity = {"key": naive.key.private_bytes_raw().hex(), "device_id": naive.device_id}
            (home / "naive.json").write_text(json.dumps(identity))
        else:
            clock = SystemClock()
            with Store.open(home, clock) as store, CentralClient(address, store.device, clock) as client:
                store.device.enrolled(client.enrol(seeded.enrolment_code))
        plan = Plan(
            folder=str(home),
            url=proxy.url,
            marks=str(self._marks),
            events=self._siege.events,
            cases=tuple((seeded.case_ids[key], seeded.item_ids[key][0]) for key in seeded.case_ids),
            pace_s=self._siege.pace_s,
            timeout_s=TIMEOUT_S,
        )
        plan.write(self._folder / "plan.json")
        return plan

    def _promises(self) -> int:
        return self._marks.read_bytes().count(b"\n")

    def _tail(self) -> str:
        log = self._folder / "station.log"
        return log.read_text()[-2000:] if log.exists() else ""

    def _judge(self, plan: Plan, proxy: FaultProxy) -> Outcome:
        by_case: dict[str, list[int]] = {}
        arrived: Counter[int] = Counter()
        names = {staff_ref(number): number for number in range(plan.events)}
        ids = set()
        central = self._folder / "central" / "central.db"
        for row in _rows(central, "SELECT * FROM event ORDER BY received_at"):
            body = json.loads(row["body"])
            arrived[names[_visit_of(body)]] += 1
            by_case.setdefault(row["case_id"], []).append(row["device_seq"])
            ids.add(row["event_id"])
        missing = len(_rows(central, "SELECT 1 FROM event_blob WHERE sha256 NOT IN (SELECT sha256 FROM blob)"))
        station: dict[str, tuple[int, str]] = {}
        with suppress(FileNotFoundError):
            database = Path(plan.folder) / "kiosk.db"
            for row in _rows(database, "SELECT event_id, body, state FROM outbox"):
                station[row["event_id"]] = (names[_visit_of(json.loads(row["body"]))], row["state"])
            missing += len(_rows(database, "SELECT sha256 FROM blob WHERE state = 'pending'"))
        return Outcome(
            plan=plan,
            promised=tuple(int(line.split()[0]) for line in self._marks.read_text().splitlines()),
            arrived=arrived,
            by_case=by_case,
            station=station,
            at_central=frozenset(ids),
            photos_missing=missing,
            numbers_seen=len(_rows(central, "SELECT device_seq FROM seen_number")),
            alarms=tuple(f"{row['kind']} {row['about']}" for row in _rows(central, "SELECT * FROM alarm")),
            kills=self._kills,
            dealt=proxy.dealt,
            astray=proxy.astray,
        )


def _kill(process: Process) -> None:
    """SIGKILL: nothing is flushed, nothing is closed."""
    process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()


def _first_line(stream: IO[bytes] | None) -> str:
    assert stream is not None
    return stream.readline().decode().strip()


def _rows(path: Path, sql: str) -> list[sqlite3.Row]:
    if not path.exists():
        raise FileNotFoundError(path)
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        return database.execute(sql).fetchall()


def _visit_of(body: dict[str, Any]) -> str:
    said = str(body["origin"]["operator_ref"])
    return said if said.startswith("visit-") else str(body["verification"]["findings"][0]["note"])


def _sample(number: int) -> dict[str, Any]:
    """A case of one item, in the shape of the demo's samples."""
    first = CASES["cases"][0]
    item = first["items"][0] | {"order_line_id": f"line-{number}"}
    names = {"rma_number": f"LAB-{number}", "order_id": f"order-{number}", "order_number": f"#{number}"}
    return dict(first) | names | {"key": f"case-{number}", "items": [item]}
