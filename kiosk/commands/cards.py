"""`returnpoint cards`: the command card as a PDF of two pages, to print, laminate and lay beside the scanner."""

import argparse
import sys
from pathlib import Path


def run(argv: list[str]) -> int:
    """0: done; 1: it could not be written; 2: wrong command line."""
    parser = argparse.ArgumentParser(prog="returnpoint cards", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("cards.pdf"), help="the PDF file (default: cards.pdf)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument("--training", action="store_true", help="the sample codes of the training instead")
    try:
        options = parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)

    from kiosk.commands.offscreen import painter_app
    from kiosk.devices.printing.cards import card_pages, paper_size, write_pdf
    from kiosk.devices.printing.practice import practice_pages
    from kiosk.texts import tr

    app = painter_app()
    size = paper_size(options.paper)
    pages = practice_pages(_samples(), size) if options.training else card_pages(size)
    title = tr("Training") if options.training else tr("Command card")
    try:
        write_pdf(options.out, pages, options.paper, title)
    except OSError as problem:
        sys.stderr.write(f"The card cannot be written to {options.out}: {problem.strerror or problem}.\n")
        return 1
    del app
    if options.training:
        sys.stdout.write(f"The sample codes are in {options.out}. They open nothing outside the training.\n")
        return 0
    sys.stdout.write(f"The command card is in {options.out}. Print it at full size, on both sides.\n")
    return 0


def _samples() -> list[tuple[str, list[tuple[str, str]]]]:
    """Badges and bags, then each return with its goods."""
    from kiosk.texts import tr
    from kiosk.training import samples

    practice = samples()
    people = [*practice.badges, *((tr("Bag"), bag) for bag in practice.bags)]
    returns = [
        (f"{case.number}  {case.merchant}: {case.story}", [(tr("Return code"), case.code), *case.items])
        for case in practice.cases
    ]
    return [(tr("Badges and bags"), people), *returns]
