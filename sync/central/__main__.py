"""`returnpoint central` and `python -m sync.central`: serve the central API, make keys and codes, import exports.

`python -m sync.central --data DIR` without a command serves.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from sync.central.admin import AdminError, create_enrolment_code, create_partner_key, import_file
from sync.central.serving import UNUSABLE, serve
from sync.central.settings import OPERATOR_NAME

__all__ = ["create_enrolment_code", "create_partner_key", "main", "run", "serve"]

_COMMANDS = ("serve", "partner-key", "enrolment-code", "import")


def run(argv: Sequence[str]) -> int:
    """Run one command; 0, or 2 with a sentence on stderr."""
    words = list(argv)
    if words and words[0] not in _COMMANDS and words[0] not in ("-h", "--help"):
        words.insert(0, "serve")
    chosen = _parser().parse_args(words)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s", stream=sys.stderr)
    for name in ("alembic", "uvicorn.error"):
        logging.getLogger(name).setLevel(logging.WARNING)
    if chosen.command == "serve":
        return serve(
            chosen.data,
            chosen.host,
            chosen.port,
            allow_loopback_webhooks=chosen.allow_loopback_webhooks,
            public_url=chosen.public_url,
            operator_name=chosen.operator_name,
        )
    return _make(chosen)


def _make(chosen: argparse.Namespace) -> int:
    try:
        if chosen.command == "partner-key":
            made = create_partner_key(chosen.data, chosen.name)
        elif chosen.command == "import":
            made = import_file(chosen.data, chosen.file)
        else:
            made = create_enrolment_code(chosen.data, chosen.station, chosen.return_point)
    except AdminError as problem:
        sys.stderr.write(f"{problem}\n")
        return UNUSABLE
    sys.stdout.write(f"{made}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="returnpoint central", description="Return Point's central API.")
    commands = parser.add_subparsers(dest="command", required=True)
    serving = commands.add_parser("serve", help="serve until stopped")
    serving.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    serving.add_argument("--port", type=int, default=0, help="0: a free one")
    serving.add_argument("--public-url", default="", help="the address stations use, when a proxy stands before it")
    serving.add_argument(
        "--operator-name",
        default=OPERATOR_NAME,
        help="who takes the returns in, as return passes say it; a new name makes the passes of the old one foreign",
    )
    serving.add_argument("--allow-loopback-webhooks", action="store_true", help="for demonstrations and tests")
    key = commands.add_parser("partner-key", help="make a partner's key; it is shown this once")
    key.add_argument("name", help="the partner's name; keys of one name see the same cases")
    code = commands.add_parser("enrolment-code", help="make a station's one-time code")
    code.add_argument("--station", required=True, help="the station's name")
    code.add_argument("--return-point", required=True, help="the id of the return point it stands in")
    taking = commands.add_parser("import", help="take in what a station exported to a stick")
    taking.add_argument("file", type=Path, help="the file that returnpoint export wrote")
    for command in (serving, key, code, taking):
        command.add_argument("--data", type=Path, required=True, help="the folder that holds everything")
    return parser


def main() -> int:
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
