"""`returnpoint central purge`: what is past goes, by each merchant's rule."""

import argparse
import sys

from sync.central.admin import ask, opened
from sync.central.commands.options import add_data, settings_of
from sync.central.db.engine import Locked
from sync.central.keeping import retention
from sync.central.progress import shown
from sync.central.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    add_data(parser)
    parser.add_argument("--dry-run", action="store_true", help="count what would go, and leave it")


def run(chosen: argparse.Namespace) -> int:
    counts = _purged(settings_of(chosen), dry_run=chosen.dry_run)
    for name, count in counts.items():
        sys.stdout.write(f"{name}: {count}\n")
    return 0


def _purged(settings: Settings, *, dry_run: bool) -> dict[str, int]:
    try:
        with opened(settings) as context, shown() as steps:
            return retention.past(context) if dry_run else retention.purge(context, steps)
    except Locked:
        return dict(ask(settings, "purge", json={"dry_run": dry_run}).json()["purged"])
