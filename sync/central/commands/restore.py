"""`returnpoint central restore`: central made anew from a backup."""

import argparse
import sys
from pathlib import Path

from sync.central.commands.options import add_data, settings_of
from sync.central.ids import Ids
from sync.central.keeping.backup import restore
from sync.central.progress import shown


def add(parser: argparse.ArgumentParser) -> None:
    add_data(parser)
    parser.add_argument("file", type=Path, help="the file that central backup wrote")


def run(chosen: argparse.Namespace) -> int:
    with shown() as steps:
        kept = restore(settings_of(chosen), chosen.file, Ids(), steps)
    sys.stdout.write(f"{kept.sentence('Restored')}\n")
    return 0
