"""`returnpoint cards`: the command card as a PDF of two pages, to print, laminate and lay beside the scanner."""

import argparse
import sys
from pathlib import Path


def run(argv: list[str]) -> int:
    """0: done; 1: it could not be written; 2: wrong command line."""
    parser = argparse.ArgumentParser(prog="returnpoint cards", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("cards.pdf"), help="the PDF file (default: cards.pdf)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    try:
        options = parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)

    from kiosk.commands.offscreen import painter_app
    from kiosk.devices.printing.cards import card_pages, paper_size, write_pdf
    from kiosk.texts import tr

    app = painter_app()
    try:
        write_pdf(options.out, card_pages(paper_size(options.paper)), options.paper, tr("Command card"))
    except OSError as problem:
        sys.stderr.write(f"The card cannot be written to {options.out}: {problem.strerror or problem}.\n")
        return 1
    del app
    sys.stdout.write(f"The command card is in {options.out}. Print it at full size, on both sides.\n")
    return 0
