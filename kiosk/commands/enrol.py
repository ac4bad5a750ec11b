"""`returnpoint enrol CODE`: make this station known to central with a one-time code.

`returnpoint enrol --new-key`: give an enrolled station a new key; what waits to be sent stays valid.
"""

import argparse
import sys
from pathlib import Path

from kiosk.commands.station_settings import station_settings


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint enrol", description=__doc__)
    parser.add_argument("code", nargs="?", help="the code that central's operator gives, valid for 15 minutes, once")
    parser.add_argument("--new-key", action="store_true", help="make a new key; the old one counts no more")
    parser.add_argument("--config", type=Path, help="settings file; it must name central_url")
    arguments = parser.parse_args(argv)
    if not arguments.code and not arguments.new_key:
        parser.error("give the CODE, or --new-key for a station that is enrolled")
    settings = station_settings(arguments.config, with_central=True)
    if settings is None:
        return 2
    from kiosk.enrolment import EnrolmentFailed, change_key, enrol
    from sync.domain.fingerprint import fingerprint
    from sync.store.look import device_of

    try:
        by_code = arguments.code and enrol(settings, arguments.code, new_key=arguments.new_key)
        facts = by_code or change_key(settings)
    except EnrolmentFailed as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    key = fingerprint(device_of(settings.data_folder).public_key)
    sys.stderr.write(
        f"This station is now {facts.station_name} at {facts.location_name}.\n"
        f"Its key: {key}\nCompare it with central's enrolment page. If it differs, have the station revoked.\n"
    )
    return 0
