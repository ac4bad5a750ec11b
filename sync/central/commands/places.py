"""`returnpoint central places import`: where postal codes are, from a file in the postal format of GeoNames."""

import argparse
import sys
from itertools import batched
from pathlib import Path

from sync.central.admin import AdminError, save_places
from sync.central.commands.options import add_data, settings_of
from sync.central.partners import places

_AT_ONCE = 2000


def add(parser: argparse.ArgumentParser) -> None:
    what = parser.add_subparsers(dest="what", required=True)
    taking = what.add_parser("import", help="add postal codes, or put them right")
    add_data(taking)
    taking.add_argument("file", type=Path, help="tab-separated: country, code, name, ... latitude, longitude, accuracy")


def run(chosen: argparse.Namespace) -> int:
    settings = settings_of(chosen)
    try:
        with chosen.file.open(encoding="utf-8", errors="replace") as lines:
            taken = sum(save_places(settings, batch) for batch in batched(places.read(lines), _AT_ONCE))
    except OSError as problem:
        raise AdminError(f"The file {chosen.file} cannot be read: {problem.strerror}.") from problem
    except ValueError as problem:
        raise AdminError(f"{problem}") from problem
    sys.stdout.write(f"{taken} postal codes are known now or put right.\n")
    return 0
