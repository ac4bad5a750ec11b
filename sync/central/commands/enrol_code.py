"""`returnpoint central enrol-code`: a station's one-time code."""

import argparse
import sys

from sync.central.admin import create_enrolment_code
from sync.central.commands.options import add_data, settings_of


def add(parser: argparse.ArgumentParser) -> None:
    add_data(parser)
    parser.add_argument("--station", required=True, help="the station's name")
    parser.add_argument("--return-point", required=True, help="the id of the return point it stands in")


def run(chosen: argparse.Namespace) -> int:
    sys.stdout.write(f"{create_enrolment_code(settings_of(chosen), chosen.station, chosen.return_point)}\n")
    return 0
