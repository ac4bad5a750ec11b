"""`returnpoint bench ui`: start to ready, memory, and scan to visible reaction with many cached cases.

Times are of this machine and this moment; the ratios to a bare window of the same run are what to compare.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sync.domain.cases import DeclaredItem, Merchant, ReturnCase

BUDGET_MS = 100.0
_PAGE = 500
_PATIENCE_S = 60.0

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
    parser.add_argument("--cases", type=int, default=10_000, help="cached cases")
    parser.add_argument("--scans", type=int, default=100, help="scans to time")
    parser.add_argument("--json", action="store_true", help="one JSON line last")
    chosen = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="returnpoint-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        _fill(folder / "data", chosen.cases)
        figures: dict[str, float] = {"cached_cases": chosen.cases}
        figures |= _starts(folder)
        figures |= _scans(folder / "data", chosen.scans)
    for key, value in figures.items():
        sys.stdout.write(f"{key:<32} {value}\n")
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


def _fill(data: Path, cases: int) -> None:
    from sync.station.clock import SystemClock
    from sync.store.store import Store
    from sync.wire import CaseUpsert, Changes

    clock = SystemClock()
    with Store.open(data, clock) as store:
        for start in range(0, cases, _PAGE):
            page = [CaseUpsert(case=_case(number)) for number in range(start, min(start + _PAGE, cases))]
            store.cases.apply(Changes(changes=list(page), cursor=str(start), server_time=clock.now()))


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


def _scans(data: Path, scans: int) -> dict[str, float]:
    """From a scan's signal to the painted page, in the real window, one return after another."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from kiosk.app import StationApp
    from kiosk.flow.actions import Act
    from kiosk.flow.views import CaseView, ScanView, View
    from kiosk.settings import CameraSettings, Settings
    from sync.domain.codes import Scan, Symbology

    app = QApplication(sys.argv[:1])
    station = StationApp(app, Settings(data_folder=data, camera=CameraSettings("none")))
    times: list[float] = []
    paints: list[float] = []
    asked = [0.0]

    def on_view(view: View) -> None:
        if isinstance(view, CaseView):
            before = time.perf_counter()
            station.window.repaint()
            now = time.perf_counter()
            times.append((now - asked[0]) * 1000)
            paints.append((now - before) * 1000)
            station.presenter.on_input(Act.CANCEL)
        elif isinstance(view, ScanView):
            if len(times) >= scans:
                app.quit()
                return
            QTimer.singleShot(20, scan_next)

    def scan_next() -> None:
        asked[0] = time.perf_counter()
        station.presenter.on_input(Scan(f"NL-{len(times) * 7}", Symbology.QR))

    station.view_changed.connect(on_view)
    QTimer.singleShot(int(_PATIENCE_S * 1000), app.quit)
    station.start()
    app.exec()
    station.stop()
    if len(times) < 2:
        raise RuntimeError("the scans led nowhere")
    return _figures("scan_to_page_ms", times) | _figures("of_it_painting_ms", paints)


def _figures(name: str, times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return {
        f"{name}_p50": round(statistics.median(ordered), 1),
        f"{name}_p95": round(p95, 1),
        f"{name}_max": round(ordered[-1], 1),
    }
