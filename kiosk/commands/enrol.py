"""`returnpoint enrol CODE`: make this station known to central with a one-time code."""

import argparse
import sys
from pathlib import Path

from kiosk.settings import SettingsError, load


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint enrol", description=__doc__)
    parser.add_argument("code", help="the code that central's operator gives, valid for 15 minutes, once")
    parser.add_argument("--config", type=Path, help="settings file; it must name central_url")
    arguments = parser.parse_args(argv)
    try:
        settings = load(arguments.config)
    except SettingsError as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    if not settings.central_url:
        sys.stderr.write('The settings name no central. Write central_url = "https://..." into the settings file.\n')
        return 2
    from kiosk.enrolment import EnrolmentFailed, enrol

    try:
        facts = enrol(settings, arguments.code)
    except EnrolmentFailed as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    sys.stderr.write(f"This station is now {facts.station_name} at {facts.location_name}.\n")
    return 0
