"""What a station says of itself in its heartbeat is what central keeps of it."""

from contextlib import AbstractContextManager
from pathlib import Path

from kiosk.devices.camera_state import CameraState
from kiosk.devices.serial_scanner import LineState
from kiosk.station import health_of
from sync.central.stations import station_status
from sync.central.stations.station_health import CAMERAS, LINES
from sync.station.printing import PrintCounts, Printing, Use
from sync.store.space import DiskSpace
from tests.support.clock import FakeClock
from tests.support.printers import FakePrinter


def nothing_printed() -> AbstractContextManager[PrintCounts]:
    raise AssertionError


def test_every_field_that_a_station_tells_is_kept(tmp_path: Path) -> None:
    printing = Printing({Use.RECEIPT: FakePrinter()}, nothing_printed)
    told = health_of(DiskSpace(tmp_path), printing, FakeClock().now().isoformat())
    told |= {"camera": CameraState.IN_USE.value, "scanners": {"counter": LineState.LOST.value}}
    kept = station_status.known(told)
    assert kept.keys() == told.keys()
    assert kept["printers"] == {"receipt": ""} and kept["disk_free_mb"] > 0


def test_central_has_words_for_every_state_that_is_wrong() -> None:
    """A state without words would be a trouble that nobody sees."""
    fine = {CameraState.STARTING, CameraState.RUNNING, CameraState.STOPPED}
    assert set(CAMERAS) == {state.value for state in set(CameraState) - fine}
    assert set(LINES) == {state.value for state in set(LineState) - {LineState.OPENING, LineState.READY}}
