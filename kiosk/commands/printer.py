"""`returnpoint printer`: the printers of this station.

list   those that the operating system knows, and how the ones in the settings are
test   print a sample on each printer of the settings
"""

import argparse
import sys
from pathlib import Path

from kiosk.settings import Settings, SettingsError, default_path, load
from sync.station.printing import SAMPLES, NotPrinted, Use

_NAMES = {Use.RECEIPT: "receipts", Use.LABEL: "labels"}


def run(argv: list[str]) -> int:
    """0: all is well; 1: a printer has trouble; 2: wrong command line or settings."""
    parser = argparse.ArgumentParser(
        prog="returnpoint printer", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=("list", "test"))
    parser.add_argument("--config", type=Path, help=f"settings file (default: {default_path()})")
    try:
        options = parser.parse_args(argv)
        settings = load(options.config)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    except SettingsError as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    return _run(options.kind, settings)


def _run(kind: str, settings: Settings) -> int:
    from kiosk.commands.offscreen import painter_app
    from kiosk.devices.printing.setup import printers_of

    app = painter_app()
    if kind == "list":
        _list_system()
    printers = printers_of(settings.printer)
    if not printers:
        sys.stdout.write("The settings name no printer: see [printer.receipt] and [printer.labels]. Work goes on.\n")
    code = 0
    for use, printer in printers.items():
        words = printer.trouble()
        if not words and kind == "test":
            try:
                printer.print(SAMPLES[use])
                sys.stdout.write(f"{_NAMES[use]}: printed. Look at the paper.\n")
                continue
            except NotPrinted as problem:
                words = problem.sentence
        sys.stdout.write(f"{_NAMES[use]}: {words or 'ready, as far as it tells.'}\n")
        code = 1 if words else code
    del app
    return code


def _list_system() -> None:
    from kiosk.devices.printing.system import system_printers

    names = system_printers()
    sys.stdout.write("".join(f'system printer   "{name}"\n' for name in names))
    if not names:
        sys.stdout.write('The operating system knows no printer. One on the network needs none: kind = "escpos".\n')
