"""Sample papers, and the codes that can be read off what was printed."""

import re
import zlib
from datetime import UTC, datetime
from math import floor
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kiosk.devices.decoder import Decoder
from sync.domain.papers import Receipt
from tests.support.cases import BAG

Dots = npt.NDArray[np.uint8]
SIGNED = "RN1:" + "7B4K9M2XQ8ZP5T" * 14
RECEIPT = Receipt(
    case_id="NL-1002",
    merchant="Northline",
    order_number="#40355",
    at=datetime(2026, 11, 21, 10, 5, tzinfo=UTC),
    location="Eaton Centre L2",
    taken=("Rain jacket, Navy, M", "Wool beanie, Red, one size"),
    not_here=("Trail shoe, Black, 42",),
    extra=("Cotton scarf, blue",),
    bags=(BAG,),
    outcome=("2 items: released to the store for payout.", "Trail shoe: not part of this return any more."),
    contact="help@northline.example",
    signed=SIGNED,
)


def read_codes(dots: Dots) -> set[str]:
    """Every code on the paper, by the station's own decoder; the paper lies on a white table."""
    table = np.pad(dots, 40, constant_values=255)
    return {reading.text for reading in Decoder(use_zbar=False).decode_still(table)}


def pdf_pages(path: Path) -> list[Dots]:
    """The filled rectangles of each page of a PDF that Qt wrote, at 300 dots to the inch: codes, rules and frames.

    Qt's own writer scales once, at the start of a page, and fills codes as `x y w h re f`; letters are left out.
    """
    pages = []
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", path.read_bytes(), re.DOTALL):
        try:
            # Not `decompress`: a check sum may end with what looks like the end of a line, and is cut off then.
            content = zlib.decompressobj().decompress(found[1]).decode("latin-1")
        except zlib.error:
            continue  # a font, or what is not packed
        scale = re.search(r"^(0\.\d+) 0 0 -\1 0 ([\d.]+) cm", content, re.MULTILINE)
        if scale:
            pages.append(_rectangles(content, float(scale[1]) * 300 / 72))
    return pages


def _rectangles(content: str, dots: float) -> Dots:
    page = np.full((3600, 2700), 255, np.uint8)
    for found in re.finditer(r"^(\S+) (\S+) (\S+) (\S+) re\nf", content, re.MULTILINE):
        left, top, width, height = (float(number) * dots for number in found.groups())
        right, bottom = floor(left + width + 0.5), floor(top + height + 0.5)  # round() would make bars uneven
        page[floor(top + 0.5) : bottom, floor(left + 0.5) : right] = 0
    return page


def codes_by_place(page: Dots) -> list[str]:
    """Every showing of every code on a sheet, so that a square and its bars count twice."""
    return [reading.text for reading in Decoder(use_zbar=False).decode_still(page)]
