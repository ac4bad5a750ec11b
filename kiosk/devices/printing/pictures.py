"""A paper as the picture that a receipt printer or a label printer gets."""

from PySide6.QtGui import QImage

from kiosk.devices.printing.ink import INCH_MM, measured, picture
from kiosk.devices.printing.labels import HEIGHT, WIDTH, paint_label
from kiosk.devices.printing.roll import blocks_of, height_of, paint_blocks
from sync.domain.papers import Paper, Rolled

PRINTABLE_MM = {80: 72.0, 58: 48.0}
"""Of a paper's width what the printing head reaches."""


def roll_picture(paper: Paper, paper_mm: int, dpi: int) -> QImage:
    """As wide as the head, as high as it needs; a label in the middle. Dots of 0 or 255."""
    width = PRINTABLE_MM[paper_mm]
    if isinstance(paper, Rolled):
        blocks = blocks_of(paper)
        high = measured(dpi, lambda ink: height_of(ink, blocks, width))
        return picture(width, high, dpi, lambda ink: paint_blocks(ink, blocks, 0, 0, width))
    wide = min(WIDTH, width)
    return picture(width, HEIGHT, dpi, lambda ink: paint_label(ink, paper, (width - wide) / 2, 0, wide))


def label_picture(paper: Paper, width: float, height: float, dpi: int) -> QImage:
    """A label of that size in millimetres; what is no label is as wide, and as high as it needs."""
    if isinstance(paper, Rolled):
        blocks = blocks_of(paper)
        high = measured(dpi, lambda ink: height_of(ink, blocks, width))
        return picture(width, max(high, height), dpi, lambda ink: paint_blocks(ink, blocks, 0, 0, width))
    return picture(width, height, dpi, lambda ink: paint_label(ink, paper, 0, max(0, (height - HEIGHT) / 2), width))


def dots(length_mm: float, dpi: int) -> int:
    return round(length_mm * dpi / INCH_MM)
