"""`returnpoint scanner`: set up a hand scanner.

sheet   print the set-up sheet into a PDF or a picture
learn   scan the sheet; what is learned is stored in the settings
ports   the serial ports of this computer
"""

import argparse
import sys
from pathlib import Path

from kiosk.commands.station_settings import station_settings
from kiosk.settings import ScannerSettings, SettingsError, default_path, save_scanner


def run(argv: list[str]) -> int:
    """0: done; 1: it could not be done, or staff closed the window; 2: wrong command line or settings."""
    parser = argparse.ArgumentParser(
        prog="returnpoint scanner", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="sheet | learn | ports")
    sheet = kinds.add_parser("sheet", help="print the set-up sheet into a file")
    sheet.add_argument("--out", type=Path, default=Path("scanner-sheet.pdf"), help="a .pdf or .png file")
    sheet.add_argument("--paper", choices=("a4", "letter"), default="a4")
    learn = kinds.add_parser("learn", help="learn a scanner from the sheet")
    learn.add_argument("--name", default="hand", help="what this scanner is called (default: hand)")
    learn.add_argument("--port", default="", help="a serial scanner's port, e.g. COM3 or usb:0C2E:0B61")
    learn.add_argument("--baud", type=int, help="a serial scanner's speed (default: 9600)")
    learn.add_argument("--config", type=Path, help=f"settings file (default: {default_path()})")
    kinds.add_parser("ports", help="the serial ports of this computer")
    try:
        options = parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    match options.kind:
        case "sheet":
            return _sheet(options.out, options.paper)
        case "learn":
            return _learn(options)
        case _:
            return _ports()


def _sheet(out: Path, paper: str) -> int:
    from PySide6.QtGui import QGuiApplication

    from kiosk.commands.scanner_sheet import write_sheet

    app = QGuiApplication.instance() or QGuiApplication(["returnpoint", "-platform", "offscreen"])
    try:
        write_sheet(out, paper)
    except OSError as problem:
        sys.stderr.write(f"The sheet cannot be written to {out}: {problem.strerror or problem}.\n")
        return 1
    del app
    sys.stdout.write(f"The set-up sheet is in {out}. Print it at full size, then run: returnpoint scanner learn\n")
    return 0


def _ports() -> int:
    from serial.tools import list_ports  # type: ignore[import-untyped]

    found = sorted(list_ports.comports())
    for port in found:
        stable = f"   usb:{port.vid:04X}:{port.pid:04X}" if port.vid else ""
        sys.stdout.write(f"{port.device}   {port.description}{stable}\n")
    if not found:
        sys.stdout.write("This computer has no serial ports. A scanner that acts as a keyboard needs none.\n")
    return 0


def _learn(options: argparse.Namespace) -> int:
    path: Path = options.config or default_path()
    settings = station_settings(options.config)
    if settings is None:
        return 2
    before = next((one for one in settings.scanner if one.name == options.name), ScannerSettings())
    scanner = ScannerSettings(
        name=options.name,
        port=options.port or before.port,
        baud=options.baud or before.baud,
        shortest=before.shortest,
    )
    try:
        save_scanner(path, scanner, dry=True)  # a wrong name or file is said before the scanning, not after it
    except SettingsError as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    from kiosk.commands.scanner_window import learn

    learned = learn(scanner, settings.theme)
    if learned is None:
        sys.stderr.write("Nothing was stored.\n")
        return 1
    try:
        save_scanner(path, learned.scanner)
    except SettingsError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    clash = _clash(learned.scanner, settings.scanner)
    for sentence in (*learned.found, *learned.to_do, *clash):
        sys.stdout.write(f"{sentence}\n")
    sys.stdout.write(f"Stored in {path}, section [scanner.{options.name}]. Start the counter again to use it.\n")
    return 0


def _clash(learned: ScannerSettings, known: tuple[ScannerSettings, ...]) -> tuple[str, ...]:
    """Two keyboard-type scanners whose codes would be translated by each other's layout."""
    if learned.port:
        return ()
    others = [
        one.name
        for one in known
        if one.name != learned.name
        and not one.port
        and one.layout != learned.layout
        and not (one.prefix and learned.prefix)
    ]
    if not others:
        return ()
    names = ", ".join(others)
    return (f"It has another keyboard layout than {names}. Give each a prefix of its own, then learn them again.",)
