"""`returnpoint central import`: what a station without a network wrote on a stick."""

import argparse
import sys
from pathlib import Path

from sync.central.admin import import_file
from sync.central.commands.options import add_data, settings_of


def add(parser: argparse.ArgumentParser) -> None:
    add_data(parser)
    parser.add_argument("file", type=Path, help="the file that returnpoint export wrote")


def run(chosen: argparse.Namespace) -> int:
    sys.stdout.write(f"{import_file(settings_of(chosen), chosen.file)}\n")
    return 0
