"""`returnpoint export --to DIR`: write what was not sent into one file that only central can read."""

import argparse
import sys
from pathlib import Path

from kiosk.commands.station_settings import station_settings
from kiosk.export import CannotExport, export, sentence
from sync.station.ports import StoreError


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint export", description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="the folder to write into, e.g. that of a USB stick")
    parser.add_argument("--config", type=Path, help="settings file")
    arguments = parser.parse_args(argv)
    settings = station_settings(arguments.config)
    if settings is None:
        return 2
    try:
        path, done, has_open_visit = export(settings, arguments.to)
    except (CannotExport, StoreError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    sys.stdout.write(f"{sentence(path, done)}\n")
    if has_open_visit:
        sys.stdout.write("A return is open at this station and not part of it: finish it, then export again.\n")
    return 0
