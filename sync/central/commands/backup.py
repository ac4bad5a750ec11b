"""`returnpoint central backup`: everything in one file, while central runs."""

import argparse
import sys
from pathlib import Path

from sync.central.clock import SystemClock
from sync.central.commands.options import add_data, settings_of
from sync.central.keeping.backup import backup
from sync.central.progress import shown


def add(parser: argparse.ArgumentParser) -> None:
    add_data(parser)
    parser.add_argument("file", type=Path, help="the new file; it holds keys and consumers' data")
    parser.add_argument("--without-photos", action="store_true", help="where the object store keeps copies of its own")


def run(chosen: argparse.Namespace) -> int:
    with shown() as steps:
        kept = backup(settings_of(chosen), chosen.file, SystemClock().now(), steps, photos=not chosen.without_photos)
    sys.stdout.write(f"{kept.sentence('Kept')}\n")
    return 0
