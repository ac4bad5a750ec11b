"""`returnpoint bench store`: what durability costs above the bare minimum, lookups, and the start with a long queue.

A commit is compared with a bare WAL + FULL insert and a bare append + fsync of the same bytes, in the same process and
by turns, now one first and now the other; both begin with new files, as a station does in the morning. The ratio is the
median over the turns, so that a machine that slows down meanwhile slows both; its spread over tenths of the run says
how calm the machine was. The times themselves are of this machine and this moment.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.bench_visits import Report, bench_case, fill, percentile, sealed_visit, tell, visits_of
from sync.station.clock import SystemClock
from sync.store.store import Store
from sync.wire import CaseUpsert, Changes

if TYPE_CHECKING:
    import sqlite3
else:
    try:  # the SQLite that the store uses
        from pysqlite3 import dbapi2 as sqlite3
    except ImportError:
        import sqlite3

_WARM_UP = 20
_PARTS = 10
_PAGE = 500
_LOOKUPS = 4000


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint bench store", description=__doc__)
    parser.add_argument("--commits", type=int, default=400, help="visits to commit (400)")
    parser.add_argument("--cases", type=int, default=100_000, help="cached cases (100000)")
    parser.add_argument("--unsent", type=int, default=20_000, help="unsent events at the start (20000)")
    parser.add_argument("--folder", type=Path, default=None, help="where to measure (default: the temporary folder)")
    parser.add_argument("--json", action="store_true", help="print one JSON line last")
    try:
        chosen = parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    with tempfile.TemporaryDirectory(prefix="returnpoint-bench-", dir=chosen.folder) as name:
        report = measure(Path(name), chosen.commits, chosen.cases, chosen.unsent)
    rows = [
        ("commit of a whole visit, median", f"{report['commit_ms']} ms", ""),
        ("bare insert + bare append, median", f"{report['bare_ms']} ms", ""),
        ("commit / bare", f"{report['commit_ratio']}", "(to reach: 1.6)"),
        ("commit / bare, tenths of the run", f"{report['ratio_least']} to {report['ratio_most']}", ""),
        (f"lookup by any key, {chosen.cases} cases, p99", f"{report['lookup_p99_ms']} ms", "(to reach: 2)"),
        (f"start with {chosen.unsent} unsent events", f"{report['start_s']} s", "(to reach: 3)"),
    ]
    tell(sys.stdout.write, rows, report, chosen.json)
    return 0


def measure(folder: Path, commits: int, cases: int, unsent: int) -> Report:
    """Every figure of this bench."""
    return _commits(folder / "commit", commits) | _lookups(folder / "lookup", cases) | _start(folder / "start", unsent)


def _commits(folder: Path, count: int) -> Report:
    ours: list[float] = []
    bare: list[float] = []
    folder.mkdir()
    body = b""
    with Store.open(folder / "data", SystemClock()) as store, _Bare(folder) as minimum:
        visits = visits_of(store)
        for number in range(count + _WARM_UP):
            visit = visits.save(sealed_visit(number, store.photos.put(f"picture {number}".encode())))
            if number % 2:  # the bytes of the event before, which are as many
                bare.append(minimum.keep(body))
            started = time.perf_counter()
            visits.finish(visit)
            ours.append(time.perf_counter() - started)
            [row] = store.outbox.unsent(number, 1)
            body = row.envelope.body.encode()
            if not number % 2:
                bare.append(minimum.keep(body))
    return _compared(ours[_WARM_UP:], bare[_WARM_UP:])


def _compared(ours: list[float], bare: list[float]) -> Report:
    size = max(1, len(ours) // _PARTS)
    ratios = [one / other for one, other in zip(ours, bare, strict=True)]
    parts = [statistics.median(ratios[at : at + size]) for at in range(0, len(ratios), size)]
    return {
        "commit_ms": round(statistics.median(ours) * 1000, 3),
        "bare_ms": round(statistics.median(bare) * 1000, 3),
        "commit_ratio": round(statistics.median(ratios), 2),
        "ratio_least": round(min(parts), 2),
        "ratio_most": round(max(parts), 2),
        "commit_p95_ms": round(percentile(ours, 95) * 1000, 3),
        "bare_p95_ms": round(percentile(bare, 95) * 1000, 3),
    }


class _Bare:
    """The least that keeps bytes in two places: one row, one appended line, each flushed to the disk."""

    def __init__(self, folder: Path) -> None:
        self._database = sqlite3.connect(folder / "bare.db", isolation_level=None)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=FULL")
        self._database.execute("CREATE TABLE event(number INTEGER PRIMARY KEY, body BLOB)")
        self._file = os.open(folder / "bare.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def keep(self, body: bytes) -> float:
        """Seconds it took."""
        started = time.perf_counter()
        self._database.execute("INSERT INTO event(body) VALUES(?)", (body,))
        os.write(self._file, body)
        os.fsync(self._file)
        return time.perf_counter() - started

    def __enter__(self) -> "_Bare":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._file)
        with closing(self._database):
            pass


def _lookups(folder: Path, cases: int) -> Report:
    clock = SystemClock()
    chance = random.Random(1)
    took: list[float] = []
    with Store.open(folder, clock) as store:
        for first in range(0, cases, _PAGE):
            page = [CaseUpsert(case=bench_case(number)) for number in range(first, min(cases, first + _PAGE))]
            store.cases.apply(Changes(changes=list(page), cursor=str(first), server_time=clock.now()))
        for turn in range(_LOOKUPS):
            number = chance.randrange(cases)
            key = (f"RB-{number:08d}", f"nl-{number}", f"NL-{number}", f"none-{number}")[turn % 4]
            started = time.perf_counter()
            found = store.cases.find(key)
            took.append(time.perf_counter() - started)
            if (found is None) is not (turn % 4 == 3):
                raise AssertionError(f"the cache does not know {key}")
    return {
        "cached_cases": cases,
        "lookup_p50_ms": round(percentile(took, 50) * 1000, 3),
        "lookup_p99_ms": round(percentile(took, 99) * 1000, 3),
    }


def _start(folder: Path, unsent: int) -> Report:
    """A station that was offline for long and is switched on again."""
    fill(folder, unsent)
    clock = SystemClock()
    started = time.perf_counter()
    with Store.open(folder, clock) as store:
        visits_of(store).resume()
        took = time.perf_counter() - started
        waiting = store.outbox.status().waiting
    if waiting != unsent:
        raise AssertionError(f"{waiting} events wait after the start, {unsent} were stored")
    return {"unsent": unsent, "start_s": round(took, 3)}
