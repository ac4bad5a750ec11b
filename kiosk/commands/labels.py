"""`returnpoint labels`: sheets of new labels for bags and totes, or the badge of a person, as a PDF.

bags, totes   new codes, each used nowhere else by all likelihood (40 random bits), with their check characters
badge         the badge that central gave a person

With --print they come out of the label printer of the settings instead.
"""

import argparse
import secrets
import sys
from pathlib import Path

from kiosk.settings import SettingsError, default_path, load
from sync.domain.codes import CROCKFORD, BadgeCode, own_code, parse
from sync.domain.papers import BadgeLabel, BagLabel, Label, ToteLabel
from sync.station.printing import NotPrinted, Use

MOST = 5000


def run(argv: list[str]) -> int:
    """0: done; 1: it could not be written or printed; 2: wrong command line or settings."""
    parser = argparse.ArgumentParser(
        prog="returnpoint labels", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="bags | totes | badge")
    for kind in ("bags", "totes"):
        sheet = kinds.add_parser(kind, help=f"labels for new {kind}")
        sheet.add_argument("--count", type=int, default=27, help=f"how many, up to {MOST} (default: one A4 sheet)")
        _add_file(sheet, f"{kind}.pdf")
    badge = kinds.add_parser("badge", help="the badge of one person")
    badge.add_argument("--code", required=True, help="RBS and nine more characters, as central says it")
    badge.add_argument("--name", required=True)
    _add_file(badge, "badge.pdf")
    try:
        options = parser.parse_args(argv)
        labels = _labels(parser, options)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    if options.print:
        return _print(labels, options.config)
    return _write(labels, options.out, options.paper)


def _add_file(parser: argparse.ArgumentParser, name: str) -> None:
    parser.add_argument("--out", type=Path, default=Path(name), help=f"the PDF file (default: {name})")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument("--print", action="store_true", help="on the label printer of the settings")
    parser.add_argument("--config", type=Path, help=f"settings file (default: {default_path()})")


def _labels(parser: argparse.ArgumentParser, options: argparse.Namespace) -> list[Label]:
    if options.kind == "badge":
        match parse(options.code.strip()):
            case (BadgeCode(code), *_):
                return [BadgeLabel(code, options.name)]
        parser.error("this is not the code of a badge: RBS and nine more characters")
    if not 1 <= options.count <= MOST:
        parser.error(f"--count must be between 1 and {MOST}")
    prefix, kind = ("RBB", BagLabel) if options.kind == "bags" else ("RBT", ToteLabel)
    codes: set[str] = set()
    while len(codes) < options.count:
        codes.add(own_code(prefix, "".join(secrets.choice(CROCKFORD) for _ in range(8))))
    return [kind(code) for code in sorted(codes)]


def _print(labels: list[Label], config: Path | None) -> int:
    """The first label that does not come out ends it."""
    from kiosk.commands.offscreen import painter_app
    from kiosk.devices.printing.setup import printers_of

    try:
        printer = printers_of(load(config).printer).get(Use.LABEL)
    except SettingsError as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    if printer is None:
        sys.stderr.write("The settings name no label printer: see [printer.labels].\n")
        return 2
    app = painter_app()
    for number, label in enumerate(labels):
        try:
            printer.print(label)
        except NotPrinted as problem:
            sys.stderr.write(f"{number} of {len(labels)} printed. {problem}\n")
            return 1
    del app
    sys.stdout.write(f"{len(labels)} of {len(labels)} printed.\n")
    return 0


def _write(labels: list[Label], out: Path, paper: str) -> int:
    from kiosk.commands.offscreen import painter_app
    from kiosk.devices.printing.cards import label_pages, paper_size, write_pdf
    from kiosk.texts import tr

    app = painter_app()
    try:
        write_pdf(out, label_pages(labels, paper_size(paper)), paper, tr("Labels"))
    except OSError as problem:
        sys.stderr.write(f"The labels cannot be written to {out}: {problem.strerror or problem}.\n")
        return 1
    del app
    count = "1 label is" if len(labels) == 1 else f"{len(labels)} labels are"
    sys.stdout.write(f"{count} in {out}. Print them at full size on sticky paper; use each sheet once.\n")
    return 0
