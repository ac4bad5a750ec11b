"""`returnpoint central` and `python -m sync.central`: serve the central API and look after its data.

`python -m sync.central --data DIR` without a command serves.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from sync.central.admin import AdminError
from sync.central.db.engine import Busy, CannotOpen
from sync.central.serving import UNUSABLE
from sync.central.watch import logs

_COMMANDS = {
    "serve": ("sync.central.commands.serve", "serve until stopped"),
    "key": ("sync.central.commands.key", "make a partner's key; it is shown this once"),
    "enrol-code": ("sync.central.commands.enrol_code", "make a station's one-time code"),
    "account": ("sync.central.commands.account", "let somebody in on the pages, the first administrator too"),
    "places": ("sync.central.commands.places", "postal codes, by which the nearest return points are found"),
    "openapi": ("sync.central.commands.openapi", "the description of the API"),
    "import": ("sync.central.commands.import_export", "take in what a station exported to a stick"),
    "backup": ("sync.central.commands.backup", "write everything into one file, while central runs"),
    "purge": ("sync.central.commands.purge", "drop what is past, by each merchant's rule"),
    "rights": ("sync.central.commands.rights", "export or erase everything about one consumer"),
    "restore": ("sync.central.commands.restore", "make central anew from a backup, in an empty folder"),
}
_INTERRUPTED = 130  # as shells have it


def run(argv: Sequence[str]) -> int:
    """Run one command; its exit code, or 2 with a sentence on stderr."""
    words = list(argv)
    if words and words[0] not in _COMMANDS and words[0] not in ("-h", "--help"):
        words.insert(0, "serve")
    chosen = _parser(words[0] if words else "").parse_args(words)
    logs.set_up(getattr(chosen, "log", "text"))
    try:
        return int(import_module(_COMMANDS[chosen.command][0]).run(chosen))
    except (AdminError, CannotOpen, Busy) as problem:
        sys.stderr.write(f"{problem}\n")
        return UNUSABLE
    except KeyboardInterrupt:  # of a command that takes its time; serving ends by itself
        sys.stderr.write("Stopped.\n")
        return _INTERRUPTED


def _parser(command: str) -> argparse.ArgumentParser:
    """Only the command that is asked for is imported."""
    parser = argparse.ArgumentParser(prog="returnpoint central", description="Return Point's central API.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (module, about) in _COMMANDS.items():
        its_own = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        if name == command:
            import_module(module).add(its_own)
    return parser


def main() -> int:
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
