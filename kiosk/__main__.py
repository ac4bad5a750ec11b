"""The command line: `returnpoint COMMAND`. Each command is imported when it is asked for, so that starting is quick."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

_COMMANDS = {
    "kiosk": ("kiosk.commands.kiosk", "the counter window of this station"),
    "enrol": ("kiosk.commands.enrol", "make this station known to central with a one-time code"),
    "demo": ("kiosk.commands.demo", "central, a webhook receiver and the counter window, with sample returns"),
    "doctor": ("kiosk.commands.doctor", "how store, journal, disk, clock, key, server, camera and printer are"),
    "day": ("kiosk.commands.day", "compare the day's returns with central, by count and hash"),
    "export": ("kiosk.commands.export", "write what was not sent into a file that only central can read"),
    "cameras": ("kiosk.commands.cameras", "the cameras plugged in, and the id of each for the settings"),
    "scanner": ("kiosk.commands.scanner", "set up a hand scanner: print the sheet, learn from it, list serial ports"),
    "printer": ("kiosk.commands.printer", "the printers: list them, print a sample"),
    "cards": ("kiosk.commands.cards", "the command card as a PDF, to print and laminate"),
    "labels": ("kiosk.commands.labels", "sheets of labels for bags and totes, and badges, as a PDF"),
    "receipt": ("kiosk.commands.receipt", "check the signed code of a receipt or a manifest"),
    "scan": ("kiosk.commands.scan", "read the codes in picture files"),
    "bench": ("kiosk.commands.bench", "measure: bench scan, ui, store, sync"),
    "central": ("sync.central.__main__", "the central API: serve it, make keys and codes, back it up; see central -h"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is its own. 2: the command line itself is wrong."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0] in ("-h", "--help"):
        sys.stdout.write(_usage())
        return 0 if words else 2
    if words[0] == "--version":
        sys.stdout.write(f"returnpoint {import_module('kiosk.version').VERSION}\n")
        return 0
    if words[0] not in _COMMANDS:
        sys.stderr.write(f"There is no command {words[0]!r}.\n{_usage()}")
        return 2
    run: Callable[[list[str]], int] = import_module(_COMMANDS[words[0]][0]).run
    return run(words[1:])


def _usage() -> str:
    lines = [f"  {name:<8} {words}" for name, (_, words) in _COMMANDS.items()]
    return "usage: returnpoint COMMAND [options]   (--help after a command explains it)\n\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
