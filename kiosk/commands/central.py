"""`returnpoint central serve --data DIR`: the central API on one machine, and its keys while it is stopped."""

import argparse
import sys
from pathlib import Path

from sync.central import __main__ as central
from sync.central.db.engine import CannotOpen
from sync.central.problems import Refusal


def run(argv: list[str]) -> int:
    if argv[:1] == ["serve"]:
        return central.main(argv[1:])
    parser = argparse.ArgumentParser(prog="returnpoint central", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="serve until stopped (serve --help)")
    key = commands.add_parser("partner-key", help="make a key for a platform or merchant; shown once")
    key.add_argument("name")
    code = commands.add_parser("enrolment-code", help="make a one-time code for a station, valid for 15 minutes")
    code.add_argument("station_name")
    code.add_argument("return_point_id")
    for command in (key, code):
        command.add_argument("--data", type=Path, required=True, help="central's data folder; central must be stopped")
    chosen = parser.parse_args(argv)
    try:
        if chosen.command == "partner-key":
            made = central.create_partner_key(chosen.data, chosen.name)
        else:
            made = central.create_enrolment_code(chosen.data, chosen.station_name, chosen.return_point_id)
    except (CannotOpen, Refusal) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    sys.stdout.write(made + "\n")
    return 0
