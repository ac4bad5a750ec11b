"""`returnpoint kiosk`: the counter window of this station."""

import argparse
import logging
import sys
from pathlib import Path

from kiosk import crash
from kiosk.commands.station_settings import station_settings
from kiosk.settings import Settings, default_path


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint kiosk", description=__doc__)
    parser.add_argument("--config", type=Path, help=f"settings file (default: {default_path()})")
    arguments = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    settings = station_settings(arguments.config)
    if settings is None:
        return 2
    return open_window(settings)


def open_window(settings: Settings) -> int:
    """Run the counter until its window is closed."""
    from PySide6.QtWidgets import QApplication

    from kiosk.app import StationApp, quit_on_signals

    app = QApplication(sys.argv[:1])
    station = StationApp(app, settings, restart=crash.restart)
    crash.install_hooks(station.on_unforeseen, settings.data_folder / "crashes" / "faults.txt")
    quit_on_signals(app)
    station.start()
    code: int = app.exec()
    return code if station.stop() else 1
