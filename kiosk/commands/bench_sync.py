"""`returnpoint bench sync`: draining a long queue over a slow line, memory over many events, and the sender at rest.

The far end is a process of its own that accepts everything one round trip later; the drain is compared with a bare
httpx loop that posts the same batches over the same line, turn by turn.
"""

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.commands.bench_visits import Report, commit_many, fill, tell
from sync.client.bare import post_bare
from sync.client.central import CentralClient
from sync.station.clock import SystemClock
from sync.station.loops import SyncTimes
from sync.station.runner import SyncRunner
from sync.station.status import SyncStatus
from sync.store.store import Store
from sync.wire import MAX_EVENTS, EnrolAnswer, EventBatch

_STATM = Path("/proc/self/statm")  # Linux; elsewhere the memory is not measured
_PAGE_KB = 4
_PATIENCE_S = 600.0


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint bench sync", description=__doc__)
    parser.add_argument("--events", type=int, default=5000, help="events to drain (5000)")
    parser.add_argument("--rounds", type=int, default=3, help="drains, each beside a bare one (3)")
    parser.add_argument("--round-trip-ms", type=float, default=50.0, help="of the line (50)")
    parser.add_argument("--memory-events", type=int, default=20_000, help="events for the memory (20000)")
    parser.add_argument("--idle", type=float, default=30.0, help="seconds at rest (30)")
    parser.add_argument("--json", action="store_true", help="print one JSON line last")
    try:
        chosen = parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    with tempfile.TemporaryDirectory(prefix="returnpoint-bench-") as name:
        folder = Path(name)
        with _far_end(chosen.round_trip_ms / 1000) as url:
            report = _drain(folder, url, chosen.events, chosen.rounds) | _idle(folder / "idle", url, chosen.idle)
        with _far_end(0.0) as url:
            report |= _memory(folder / "memory", url, chosen.memory_events)
    growth = report.get("memory_kb_per_1000")
    rows = [
        (f"draining {chosen.events} events, {chosen.round_trip_ms:g} ms away", f"{report['drain_per_s']} events/s", ""),
        ("bare httpx loop, same batches", f"{report['bare_per_s']} events/s", ""),
        ("drain / bare", f"{report['drain_ratio']}", "(to reach: 0.6)"),
        ("memory per 1,000 events, warm", "not measured" if growth is None else f"{growth} kB", "(to reach: 1000)"),
        ("sync at rest, of one core", f"{report['idle_percent']} %", "(to reach: 1)"),
    ]
    tell(sys.stdout.write, rows, report, chosen.json)
    return 0


@contextmanager
def _far_end(round_trip_s: float) -> Iterator[str]:
    command = [sys.executable, "-m", "kiosk.commands.bench_far_end", str(round_trip_s)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


@contextmanager
def _running(store: Store, url: str, times: SyncTimes, changed: threading.Event) -> Iterator[SyncRunner]:
    """The station's sync on that store, as it runs at a counter."""
    clock = SystemClock()
    answer = EnrolAnswer(
        device_id="dev_bench", station_name="Bench", location_id="bench", location_name="Bench", server_time=clock.now()
    )
    store.device.enrolled(answer)

    def heard(_: SyncStatus) -> None:
        changed.set()

    with CentralClient(url, store.device, clock) as client:
        runner = SyncRunner(store.for_thread, client, clock, random.uniform, heard, times)
        runner.start()
        try:
            yield runner
        finally:
            runner.stop(10)


def _wait_until_sent(runner: SyncRunner, changed: threading.Event) -> None:
    ends = time.monotonic() + _PATIENCE_S
    while not runner.status.online or runner.status.waiting:
        changed.clear()
        if time.monotonic() > ends:
            raise AssertionError(f"the queue was not drained: {runner.status}")
        changed.wait(0.05)


def _drain(folder: Path, url: str, events: int, rounds: int) -> Report:
    fill(folder / "full", events)
    ours: list[float] = []
    bare: list[float] = []
    for turn in range(rounds):
        station = folder / f"round-{turn}"
        shutil.copytree(folder / "full", station)
        changed = threading.Event()
        with Store.open(station, SystemClock()) as store:
            rows = store.outbox.due(SystemClock().now(), events)
            cuts = range(0, len(rows), MAX_EVENTS)
            batches = [EventBatch(events=[row.envelope for row in rows[at : at + MAX_EVENTS]]) for at in cuts]
            bare.append(post_bare(url, [batch.model_dump_json().encode() for batch in batches]))
            started = time.perf_counter()
            with _running(store, url, SyncTimes(), changed) as runner:
                _wait_until_sent(runner, changed)
                ours.append(time.perf_counter() - started)
        shutil.rmtree(station)
    drain_s, bare_s = statistics.median(ours), statistics.median(bare)
    return {
        "drain_per_s": round(events / drain_s),
        "bare_per_s": round(events / bare_s),
        "drain_ratio": round(bare_s / drain_s, 2),
    }


def _idle(folder: Path, url: str, seconds: float) -> Report:
    changed = threading.Event()
    with Store.open(folder, SystemClock()) as store:
        commit_many(store, 10)
        with _running(store, url, SyncTimes(), changed) as runner:
            _wait_until_sent(runner, changed)
            pause = threading.Event()
            pause.wait(1)  # what the first turns leave behind
            started, cpu = time.perf_counter(), time.process_time()
            pause.wait(seconds)
            share = (time.process_time() - cpu) / (time.perf_counter() - started)
    return {"idle_percent": round(share * 100, 2)}


def _memory(folder: Path, url: str, events: int) -> Report:
    """Committed and sent a thousand at a time; the first quarter warms up."""
    if not _STATM.exists():
        return {}
    changed = threading.Event()
    sizes: list[int] = []
    step = max(100, events // 20)
    with (
        Store.open(folder, SystemClock()) as store,
        _running(store, url, SyncTimes(), changed) as runner,
    ):
        for first in range(0, events, step):
            commit_many(store, step, first)
            runner.wake()
            _wait_until_empty(store, changed)
            sizes.append(int(_STATM.read_text().split()[1]) * _PAGE_KB)
    warm = len(sizes) // 4
    grown = sizes[-1] - sizes[warm]
    return {
        "memory_events": events,
        "memory_kb": sizes[-1],
        "memory_kb_per_1000": round(grown / ((len(sizes) - 1 - warm) * step / 1000)),
    }


def _wait_until_empty(store: Store, changed: threading.Event) -> None:
    ends = time.monotonic() + _PATIENCE_S
    while store.outbox.status().waiting:
        if time.monotonic() > ends:
            raise AssertionError("the queue was not drained")
        changed.wait(0.05)
        changed.clear()
