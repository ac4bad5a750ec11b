"""`returnpoint doctor`: how the parts of this station are, from store to printer. Exit 1: something is wrong."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from kiosk.commands.station_settings import station_settings
from kiosk.health import Doctor, State, try_camera
from sync.station.clock import SystemClock


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint doctor", description=__doc__)
    parser.add_argument("--config", type=Path, help="settings file")
    parser.add_argument("--json", action="store_true", help="for programs")
    arguments = parser.parse_args(argv)
    settings = station_settings(arguments.config)
    if settings is None:
        return 2
    checks = Doctor(settings, SystemClock(), try_camera).examine()
    healthy = all(check.state is not State.WRONG for check in checks)
    if arguments.json:
        told = {"healthy": healthy, "checks": [asdict(check) for check in checks]}
        sys.stdout.write(json.dumps(told, indent=2) + "\n")
    else:
        for check in checks:
            sys.stdout.write(f"{check.state:<13}  {check.name:<8} {check.words}\n")
        sys.stdout.write("Everything is in order.\n" if healthy else "Something is wrong: see the lines above.\n")
    return 0 if healthy else 1
