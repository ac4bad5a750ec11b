"""`returnpoint bench scan`: camera, decoder and preview at work, measured against the idle loop of the same run.

The demo's footage plays as a camera of 30 frames a second at 720p. What counts are the ratios: milliseconds differ
from machine to machine.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from kiosk.commands.bench_memory import growth
from kiosk.devices.camera import Camera, CameraSignals
from kiosk.devices.engines import ALL
from kiosk.devices.preview import PreviewFeed
from kiosk.devices.scan_worker import Located, ScanWorker
from kiosk.devices.sources import RATE, FileSource
from kiosk.theme import asset
from sync.domain.codes import Scan

_TICK_S = 0.005
_PREVIEW = (960, 540)
_KINDS = (("qr", "code-"), ("ean", "tag-"), ("code128", "bag-"), ("empty", "idle"))
_WARM_UP_MS = 700


@dataclass(slots=True)
class _Phase:
    """What one stretch of the run gave; times in seconds."""

    late: list[float] = field(default_factory=list)
    latency: list[float] = field(default_factory=list)
    previews: int = 0
    seconds: float = 0.0
    decoded: int = 0
    cpu_s: float = 0.0


def run(argv: list[str]) -> int:
    """0: measured; 1: no code was read; 2: wrong command line, or the footage is missing."""
    parser = argparse.ArgumentParser(prog="returnpoint bench scan", description="Measure camera, decoder and preview.")
    parser.add_argument("--seconds", type=float, default=15.0, help="length of the whole run (15)")
    parser.add_argument("--json", action="store_true", help="print one JSON line last")
    parser.add_argument("--memory", type=int, default=0, metavar="FRAMES", help="then feed so many frames (try 10000)")
    parser.add_argument("--footage", type=Path, default=asset("footage"), help="folder with the clips and index.json")
    try:
        options = parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    clips = find_clips(options.footage)
    if clips is None:
        sys.stderr.write("The demo's footage is missing. Make it: python assets/footage/make_footage.py\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QCoreApplication.instance() or QGuiApplication(["returnpoint"])
    bench = _Bench(clips)
    idle, phases = bench.measure(max(options.seconds, 2.0))
    report = _report(idle, phases)
    if options.memory >= 100:
        report["memory_mb_per_1000_frames"] = growth(list(clips.values()), options.memory, _PREVIEW)
    del application
    _print(report)
    if options.json:
        sys.stdout.write(json.dumps(report) + "\n")
    return 0 if report["reads"] else 1


def find_clips(folder: Path) -> dict[str, Path] | None:
    """One clip of each kind; None when there is no complete footage."""
    try:
        files = sorted(json.loads((folder / "index.json").read_text(encoding="utf-8")).values())
    except (OSError, ValueError):
        return None
    found = {kind: [folder / name for name in files if name.startswith(start)] for kind, start in _KINDS}
    if not all(paths and paths[0].is_file() for paths in found.values()):
        return None
    return {kind: paths[0] for kind, paths in found.items()}


class _Bench(QObject):
    """The GUI thread's side: a timer whose lateness is noted, a preview that is painted, scans that are timed."""

    def __init__(self, clips: dict[str, Path]) -> None:
        super().__init__()
        self._clips = clips
        self._phase = _Phase()
        self._expected = 0.0
        self._frame_at = 0.0
        self._canvas = QImage(*_PREVIEW, QImage.Format.Format_RGB32)
        self._tick = QTimer(self)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.setInterval(round(_TICK_S * 1000))
        self._tick.timeout.connect(self._on_tick)

    def measure(self, seconds: float) -> tuple[_Phase, dict[str, _Phase]]:
        """An idle stretch, then one with each clip."""
        stretch = seconds / (len(self._clips) + 1)
        self._tick.start()
        idle = self._stretch(stretch, warm_up_ms=200)
        signals, feed = CameraSignals(), PreviewFeed()
        camera = Camera(FileSource(next(iter(self._clips.values()))), signals)
        worker = ScanWorker(camera.mailbox)
        worker.set_wanted(ALL, helps=True)
        feed.set_size(*_PREVIEW)
        feed.frame_ready.connect(lambda: self._on_preview(feed))
        worker.located.connect(self._on_located)
        worker.code_read.connect(lambda scan: self._on_code(worker, scan))
        camera.add_preview(feed)
        camera.start()
        worker.start()
        phases = {}
        try:
            for kind, path in self._clips.items():
                camera.switch(FileSource(path))
                phases[kind] = self._stretch(stretch, warm_up_ms=_WARM_UP_MS, worker=worker)
        finally:
            self._tick.stop()
            worker.stop()
            camera.stop()
        return idle, phases

    def _stretch(self, seconds: float, *, warm_up_ms: int, worker: ScanWorker | None = None) -> _Phase:
        self._phase = _Phase()  # thrown away: what happens while the camera changes clips is not measured
        _spin(warm_up_ms)
        decoded, cpu_s = (worker.frames, worker.cpu_s) if worker else (0, 0.0)
        self._phase = phase = _Phase()
        self._expected = time.perf_counter() + _TICK_S
        started = time.perf_counter()
        _spin(round(seconds * 1000))
        phase.seconds = time.perf_counter() - started
        if worker:
            phase.decoded, phase.cpu_s = worker.frames - decoded, worker.cpu_s - cpu_s
        return phase

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self._phase.late.append(max(now - self._expected, 0.0))
        self._expected = now + _TICK_S

    def _on_preview(self, feed: PreviewFeed) -> None:
        image = feed.take()
        if image is None:
            return
        with QPainter(self._canvas) as painter:
            painter.drawImage(0, 0, image)
        self._phase.previews += 1

    def _on_located(self, located: Located) -> None:
        self._frame_at = located.frame_at

    def _on_code(self, worker: ScanWorker, scan: Scan) -> None:
        self._phase.latency.append(time.monotonic() - self._frame_at)
        worker.choose(scan.text)  # so that the code in view is read again from the next frame on


def _spin(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _percentile(values: list[float], percent: float) -> float:
    return float(np.percentile(values, percent)) if values else float("nan")


def _report(idle: _Phase, phases: dict[str, _Phase]) -> dict[str, Any]:
    latency = [value for phase in phases.values() for value in phase.latency]
    late = [value for phase in phases.values() for value in phase.late]
    seconds = sum(phase.seconds for phase in phases.values())
    return {
        "reads": len(latency),
        "frame_to_code_ms": _both(latency, 1000),
        "frame_to_code_intervals": _both(latency, RATE),
        "by_kind": {kind: _kind(phase) for kind, phase in phases.items()},
        "preview_fps": _rounded(min(phase.previews / phase.seconds for phase in phases.values())),
        "timer_late_p99_ms": {"idle": _ms(idle.late), "working": _ms(late)},
        "timer_late_above_idle_ms": _rounded(_ms(late) - _ms(idle.late)),
        "decode_cores": _rounded(sum(phase.cpu_s for phase in phases.values()) / seconds),
    }


def _kind(phase: _Phase) -> dict[str, Any]:
    return {
        "reads": len(phase.latency),
        "frame_to_code_ms": _both(phase.latency, 1000),
        "frames_decoded_per_s": _rounded(phase.decoded / phase.seconds),
        "decode_cores": _rounded(phase.cpu_s / phase.seconds),
        "preview_fps": _rounded(phase.previews / phase.seconds),
    }


def _both(values: list[float], factor: float) -> dict[str, float] | None:
    if not values:
        return None
    return {"p50": _rounded(_percentile(values, 50) * factor), "p95": _rounded(_percentile(values, 95) * factor)}


def _ms(values: list[float]) -> float:
    return _rounded(_percentile(values, 99) * 1000)


def _rounded(value: float) -> float:
    return round(value, 2)


def _print(report: dict[str, Any]) -> None:
    say: Callable[[str], int] = sys.stdout.write
    for kind, figures in report["by_kind"].items():
        took = figures["frame_to_code_ms"]
        read = f"{figures['reads']} reads, p50 {took['p50']} ms, p95 {took['p95']} ms" if took else "no reads"
        say(f"{kind:<8} {read}; {figures['decode_cores']} cores, preview {figures['preview_fps']} fps\n")
    intervals = report["frame_to_code_intervals"]
    if intervals:
        say(f"frame to code_read: p50 {intervals['p50']}, p95 {intervals['p95']} frame intervals (to reach: 2)\n")
    say(f"preview, slowest stretch: {report['preview_fps']} fps (to reach: 24)\n")
    late = report["timer_late_p99_ms"]
    above = report["timer_late_above_idle_ms"]
    say(f"5 ms timer late, p99: idle {late['idle']} ms, working {late['working']} ms, {above} above (to reach: 10)\n")
    say(f"decode thread: {report['decode_cores']} of one core\n")
    if "memory_mb_per_1000_frames" in report:
        grown = report["memory_mb_per_1000_frames"]
        say(
            "memory cannot be measured here\n"
            if grown is None
            else f"memory: {grown:.2f} MB in 1,000 frames (to reach: 1)\n"
        )
