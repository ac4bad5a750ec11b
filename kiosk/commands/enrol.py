"""`returnpoint enrol CODE`: make this station known to central with a one-time code."""

import argparse
import sys
from pathlib import Path

from kiosk.commands.station_settings import station_settings


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint enrol", description=__doc__)
    parser.add_argument("code", help="the code that central's operator gives, valid for 15 minutes, once")
    parser.add_argument("--config", type=Path, help="settings file; it must name central_url")
    arguments = parser.parse_args(argv)
    settings = station_settings(arguments.config, with_central=True)
    if settings is None:
        return 2
    from kiosk.enrolment import EnrolmentFailed, enrol

    try:
        facts = enrol(settings, arguments.code)
    except EnrolmentFailed as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    sys.stderr.write(f"This station is now {facts.station_name} at {facts.location_name}.\n")
    return 0
