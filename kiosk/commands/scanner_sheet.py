"""The printed sheet for hand scanners: each code as Code 128 and as QR, with what it says beneath."""

from pathlib import Path
from typing import Any

import zxingcpp
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPageSize, QPainter, QPdfWriter

from kiosk.devices.learning import SHEET, SheetCode
from kiosk.devices.printing import codes
from kiosk.devices.printing.codes import INK, draw_cells
from kiosk.texts import tr
from kiosk.theme import FAMILY, load_fonts

DPI = 300
PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_MM = DPI / 25.4
_MARGIN = 15 * _MM
_TOP = 34 * _MM
_ROW = 37 * _MM
_MODULE = 4  # pixels of the narrowest bar, a third of a millimetre: read by any scanner at a hand's distance
_BAR_HEIGHT = 16 * _MM
_QR_SIDE = 24 * _MM


def write_sheet(path: Path, paper: str = "a4") -> None:
    """A PDF, or a PNG when the name says so. `paper`: a key of PAPERS. OSError when it cannot be written."""
    load_fonts()
    with path.open("wb"):
        pass  # Qt only says that it could not write; Python says why
    size = QPageSize(PAPERS[paper])
    if path.suffix.lower() == ".png":
        image = sheet_image(size)
        if not image.save(str(path)):
            raise OSError(f"the picture {path} could not be written")
        return
    writer = QPdfWriter(str(path))
    writer.setResolution(DPI)
    writer.setPageSize(size)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(tr("Set-up sheet for hand scanners"))
    painter = QPainter(writer)
    _paint(painter, size.sizePixels(DPI).width())
    painter.end()


def sheet_image(size: QPageSize) -> QImage:
    """The sheet as it is printed, DPI pixels to the inch."""
    image = QImage(size.sizePixels(DPI), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    _paint(painter, image.width())
    painter.end()
    return image


def cells(code: SheetCode, kind: zxingcpp.BarcodeFormat) -> Any:
    """Dark cells of a code of the sheet, as `codes.cells` gives them."""
    return codes.cells(code.text, kind, gs1=code.gs1)


def _paint(painter: QPainter, width: int) -> None:
    painter.setPen(INK)
    _write(painter, 7, True, _MARGIN, 12 * _MM, width, tr("Set-up sheet for hand scanners"))
    lines = (
        tr("Start “returnpoint scanner learn” at the station, then scan the codes from top to bottom: the first one"),
        tr("five times, each other one once. At each code take the bars or the square, whichever the scanner reads."),
    )
    for place, line in enumerate(lines):
        _write(painter, 3.6, False, _MARGIN, (22 + 5 * place) * _MM, width, line)
    for place, code in enumerate(SHEET):
        _paint_code(painter, code, place + 1, _TOP + place * _ROW, width)


def _paint_code(painter: QPainter, code: SheetCode, number: int, top: float, width: int) -> None:
    times = tr("{count} times", count=code.times) if code.times > 1 else tr("once")
    _write(painter, 4.4, True, _MARGIN, top + 5 * _MM, width, f"{number}  {tr(code.title)}, {times}")
    bars = cells(code, zxingcpp.BarcodeFormat.Code128)
    draw_cells(painter, bars, _MARGIN + 10 * _MODULE, top + 8 * _MM, _MODULE, _BAR_HEIGHT)
    _write(painter, 3.2, False, _MARGIN + 10 * _MODULE, top + 29 * _MM, width, code.text)
    square = cells(code, zxingcpp.BarcodeFormat.QRCode)
    side = int(_QR_SIDE / len(square))
    draw_cells(painter, square, width - _MARGIN - side * len(square), top + 4 * _MM, side, side)


def _write(painter: QPainter, size_mm: float, bold: bool, left: float, base: float, width: int, text: str) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(round(size_mm * _MM))
    font.setBold(bold)
    painter.setFont(font)
    painter.drawText(QRectF(left, base - 8 * _MM, width - left, 10 * _MM), Qt.AlignmentFlag.AlignBottom, text)
