"""`returnpoint kiosk`: the counter window of this station."""

import argparse
import logging
import sys
from pathlib import Path

from kiosk import crash
from kiosk.commands.station_settings import station_settings
from kiosk.settings import Settings, default_path


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint kiosk", description=__doc__, allow_abbrev=False)
    parser.add_argument("--config", type=Path, help=f"settings file (default: {default_path()})")
    parser.add_argument(
        crash.TRAINING, action="store_true", help="practise with sample returns; nothing of it reaches live data"
    )
    arguments = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    settings = station_settings(arguments.config)
    if settings is None:
        return 2
    return open_window(settings, arguments.config or default_path(), training=arguments.training)


def open_window(settings: Settings, config: Path | None = None, *, training: bool = False) -> int:
    """Run the counter until its window is closed. `config`: the settings file, which the settings page writes."""
    from PySide6.QtWidgets import QApplication

    from kiosk.app import StationApp, quit_on_signals
    from kiosk.training import prepare, training_settings
    from sync.station.clock import SystemClock
    from sync.station.ports import StoreError

    if training:
        settings = training_settings(settings)
        try:
            prepare(settings.data_folder, SystemClock())
        except StoreError as problem:
            sys.stderr.write(f"{problem}\n")
            return 1
    app = QApplication(sys.argv[:1])
    station = StationApp(
        app, settings, restart=crash.restart, training=training, relaunch=crash.relaunch, config=config
    )
    crash.install_hooks(station.on_unforeseen, settings.data_folder / "crashes" / "faults.txt")
    quit_on_signals(app)
    station.start()
    code: int = app.exec()
    return code if station.stop() else 1
