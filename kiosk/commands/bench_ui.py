"""`returnpoint bench ui`: start to ready, memory, and how soon the window answers, with many cached cases and a full
queue. The figures that have a goal are printed beside it.

Times are of this machine and this moment; the ratios to a bare window of the same run are what to compare. `net` is
without the time in which the window's thread was ready and other programs had the processor (Linux).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sync.domain.cases import DeclaredItem, Merchant, ReturnCase

if TYPE_CHECKING:
    from kiosk.app import StationApp
    from kiosk.flow.counter import Input
    from kiosk.flow.views import View
    from sync.store.store import Store

# Milliseconds at the 95th percentile.
GOALS = {"scan_to_page_ms_p95": 100.0, "page_change_ms_p95": 50.0, "shutter_to_thumbnail_ms_p95": 300.0}
_PAGE = 2000
_PATIENCE_S = 60.0
_PAUSE_MS = 20
_RAW = {"synchronous": "OFF"}  # filling is not what is measured

_BARE_WINDOW = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv)
label = QLabel("bare")
label.resize(1280, 800)
label.show()
QTimer.singleShot(0, lambda: (sys.stderr.write("ready to scan\\n"), sys.stderr.flush()))
app.exec()
"""


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint bench ui", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="cached cases")
    parser.add_argument("--events", type=int, default=2_000, help="events that were not sent")
    parser.add_argument("--returns", type=int, default=40, help="returns to work through and time")
    parser.add_argument("--json", action="store_true", help="one JSON line last")
    chosen = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="returnpoint-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        figures: dict[str, float] = {"cached_cases": chosen.cases, "unsent_events": chosen.events}
        figures |= _fill(folder / "data", chosen.cases, chosen.events)
        figures |= _starts(folder)
        figures |= _reactions(folder, chosen.returns)
    for key, value in figures.items():
        goal = GOALS.get(key)
        beside = "" if goal is None else f"   goal: under {goal:.0f}, {'met' if value < goal else 'MISSED'}"
        sys.stdout.write(f"{key:<32} {value}{beside}\n")
    if chosen.json:
        sys.stdout.write(json.dumps(figures) + "\n")
    return 0


def _case(number: int) -> ReturnCase:
    items = tuple(DeclaredItem(f"item-{number}-{i}", "Rain jacket", sku=f"SKU-{number}-{i}") for i in range(3))
    return ReturnCase(
        case_id=f"RB-{number:08d}",
        merchant=Merchant("4101", "Northline"),
        rma_number=f"NL-{number}",
        order_number=f"#{number}",
        items=items,
        consumer_name="Jo M.",
    )


def _fill(data: Path, cases: int, events: int) -> dict[str, float]:
    from sync.station.clock import SystemClock
    from sync.store.store import Store
    from sync.wire import CaseUpsert, Changes

    clock, began = SystemClock(), time.perf_counter()
    with Store.open(data, clock, pragmas=_RAW) as store:
        for start in range(0, cases, _PAGE):
            page = [CaseUpsert(case=_case(number)) for number in range(start, min(start + _PAGE, cases))]
            store.cases.apply(Changes(changes=list(page), cursor=str(start), server_time=clock.now()))
        _commit(store, cases, events)
    return {"filling_s": round(time.perf_counter() - began, 1)}


def _commit(store: "Store", cases: int, events: int) -> None:
    """Returns that were taken in and not sent, beyond those that are cached."""
    from itertools import count

    from sync.domain import judging
    from sync.domain.verification import MatchKind
    from sync.station.clock import SystemClock
    from sync.station.events import EventWriter
    from sync.station.identity import StationIdentity
    from sync.station.visits import Visits

    clock, ids = SystemClock(), count(1)
    identity = StationIdentity("bench", "bench", "Bench", "0")
    writer = EventWriter(
        store.events, clock, store.device, identity, lambda: f"00000000-0000-7000-8000-{next(ids):012}"
    )
    visits = Visits(store.visits, store.photos, clock, writer)
    for number in range(cases, cases + events):
        visit = visits.begin(_case(number), "bench")
        for item in visit.case.items:
            visit = judging.judge_like_new(judging.choose_item(visit, item.item_id, MatchKind.SKU, item.sku))
        visits.finish(visits.scan_bag(visit, f"RBB{number:08d}"))


def _starts(folder: Path) -> dict[str, float]:
    """Cold start to ready-to-scan of the real program, beside a bare window, and its memory."""
    config = folder / "station.toml"
    config.write_text(f'data_folder = {json.dumps(str(folder / "data"))}\ncamera = "none"\n', encoding="utf-8")
    bare, _ = _until_ready([sys.executable, "-c", _BARE_WINDOW])
    ready, resident = _until_ready([sys.executable, "-m", "kiosk", "kiosk", "--config", str(config)])
    return {
        "start_to_ready_s": round(ready, 2),
        "bare_window_s": round(bare, 2),
        "start_to_bare_window": round(ready / bare, 2),
        "resident_mb": round(resident, 1),
    }


def _until_ready(command: list[str]) -> tuple[float, float]:
    """Seconds until the program says that it is ready, and its resident memory in MB (0 where it cannot be read)."""
    started = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            for line in process.stderr or ():
                if "ready to scan" in line:
                    return time.perf_counter() - started, _resident_mb(process.pid)
        finally:
            process.kill()
    raise RuntimeError("the program ended before it was ready")


def _resident_mb(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")), 0.0)


@dataclass(frozen=True, slots=True)
class _Step:
    """`entry` is given to the window; when `shows` says yes to what it shows then, `figure` has another time."""

    figure: str
    entry: "Input"
    shows: "Callable[[View], bool]"


def _steps(number: int) -> Iterator[_Step]:
    """One return: found, an item scanned, photographed, left; then the next."""
    from kiosk.flow.actions import Act
    from kiosk.flow.views import CaseView, ItemView, PhotoView, ScanView
    from sync.domain.codes import Scan, Symbology

    def page(kind: type) -> "Callable[[View], bool]":
        return lambda view: isinstance(view, kind)

    yield _Step("scan_to_page_ms", Scan(f"NL-{number}", Symbology.QR), page(CaseView))
    yield _Step("scan_to_page_ms", Scan(f"SKU-{number}-1", Symbology.CODE128), page(ItemView))
    yield _Step("page_change_ms", Act.PHOTO, page(PhotoView))
    yield _Step(
        "shutter_to_thumbnail_ms", Act.PHOTO, lambda view: isinstance(view, ItemView | PhotoView) and bool(view.photos)
    )
    yield _Step("page_change_ms", Act.BACK, page(CaseView))
    yield _Step("", Act.CANCEL, page(ScanView))


class _Walk:
    """Works through returns in the real window and times each step until its page is painted."""

    def __init__(self, station: "StationApp", returns: int, done: Callable[[], None]) -> None:
        self.times: dict[str, list[float]] = {}
        self.net: dict[str, list[float]] = {}
        self.paints: list[float] = []
        self._station = station
        self._steps = (step for number in range(returns) for step in _steps(number * 7))
        self._step: _Step | None = None
        self._asked = self._waited = 0.0
        self._done = done
        self._is_begun = False
        station.view_changed.connect(self._on_view)

    def _later(self) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(_PAUSE_MS, self._go_on)

    def _go_on(self) -> None:
        self._step = next(self._steps, None)
        if self._step is None:
            self._done()
            return
        self._asked, self._waited = time.perf_counter(), _waited_ms()
        self._station.presenter.on_input(self._step.entry)

    def _on_view(self, view: "View") -> None:
        step = self._step
        if step is None:
            if not self._is_begun:
                self._is_begun = True
                self._later()
            return
        if not step.shows(view):
            return
        self._step = None
        before = time.perf_counter()
        self._station.window.repaint()
        now = time.perf_counter()
        if step.figure:
            took = (now - self._asked) * 1000
            self.times.setdefault(step.figure, []).append(took)
            self.net.setdefault(step.figure, []).append(took - (_waited_ms() - self._waited))
            self.paints.append((now - before) * 1000)
        self._later()


def _reactions(folder: Path, returns: int) -> dict[str, float]:
    """From a scan, a tap, the shutter to the painted page, in the real window with a camera that shows a picture."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from kiosk.app import StationApp
    from kiosk.settings import CameraSettings, Settings

    app = QApplication(sys.argv[:1])
    camera = CameraSettings(str(_pictures(folder / "pictures")), auto_shot=False)
    station = StationApp(app, Settings(data_folder=folder / "data", camera=camera))
    walk = _Walk(station, returns, app.quit)
    QTimer.singleShot(int(_PATIENCE_S * 1000), app.quit)
    station.start()
    app.exec()
    station.stop()
    if len(walk.times.get("shutter_to_thumbnail_ms", ())) < 2:
        raise RuntimeError("the returns led nowhere")
    figures: dict[str, float] = {}
    for name, times in walk.times.items():
        figures |= _figures(name, times)
        figures[f"{name}_net_p95"] = _figures("net", walk.net[name])["net_p95"]
    return figures | _figures("of_it_painting_ms", walk.paints)


def _waited_ms() -> float:
    """How long this thread has been ready to run while others ran; 0 where the system does not say."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e6
    except (OSError, IndexError):
        return 0.0


def _pictures(folder: Path) -> Path:
    """What the camera sees: something with edges, and no code in it."""
    import cv2
    import numpy as np

    folder.mkdir()
    noise = np.random.default_rng(7).integers(70, 190, (90, 160, 3), dtype=np.uint8)
    picture = cv2.resize(noise, (1280, 720), interpolation=cv2.INTER_CUBIC)
    if not cv2.imwrite(str(folder / "goods.jpg"), picture):
        raise RuntimeError("the picture could not be written")
    return folder


def _figures(name: str, times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return {
        f"{name}_p50": round(statistics.median(ordered), 1),
        f"{name}_p95": round(p95, 1),
        f"{name}_max": round(ordered[-1], 1),
    }
