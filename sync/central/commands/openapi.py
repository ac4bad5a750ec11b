"""`returnpoint central openapi`: the description of the API, as docs/openapi.json has it."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from sync.central import openapi
from sync.central.app import create_app, open_context
from sync.central.clock import SystemClock
from sync.central.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, nargs="?", help="where it is written (default: to the screen)")


def run(chosen: argparse.Namespace) -> int:
    told = described()
    if chosen.file is None:
        sys.stdout.write(told)
    else:
        chosen.file.write_text(told, encoding="utf-8")
    return 0


def described() -> str:
    """Of this program; no data is needed for it."""
    with TemporaryDirectory() as folder:
        context = open_context(replace(Settings(Path(folder)), background=False), SystemClock())
        try:
            return openapi.text(openapi.document(create_app(context)))
        finally:
            context.db.close()
