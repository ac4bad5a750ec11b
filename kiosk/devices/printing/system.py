"""The system's own printers, and PDF files, through Qt. What a spooler took counts as printed."""

import logging
import re
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.devices.printing.ink import INCH_MM, Ink
from kiosk.devices.printing.labels import HEIGHT, WIDTH, paint_label
from kiosk.devices.printing.pictures import PRINTABLE_MM
from kiosk.devices.printing.roll import blocks_of, pages, paint_blocks
from sync.domain.papers import BadgeLabel, ManifestPaper, Paper, Receipt, Rolled, Sheet
from sync.domain.sentence import say
from sync.domain.staff import badge_digest
from sync.station.printing import Interrupted, NotPrinted

log = logging.getLogger(__name__)

_GONE = say("The printer of this station is not set up on this computer any more. Choose another in the settings.")
_ERROR = say("The computer says that the printer has an error. Look at the printer.")
_REFUSED = say("The printer did not take it. Look at the printer, then print again.")
_FOLDER = say("The folder for printed files cannot be written. Choose another in the settings.")
_EDGE_MM = 4.0


class SystemPrinter:
    """`printing.Printer` on a printer that the operating system knows by name; any paper it is set to."""

    def __init__(self, name: str, paper_mm: int) -> None:
        self._name = name
        self._paper_mm = paper_mm

    def trouble(self) -> str:
        info = QPrinterInfo.printerInfo(self._name)
        if info.isNull():
            return _GONE
        return _ERROR if info.state() is QPrinter.PrinterState.Error else ""

    def print(self, paper: Paper) -> None:
        info = QPrinterInfo.printerInfo(self._name)
        if info.isNull():
            raise NotPrinted(_GONE)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_title(paper))
        paint(printer, paper, self._paper_mm)
        if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
            raise Interrupted(_REFUSED)


class PdfPrinter:
    """`printing.Printer` that writes each paper into a PDF file of its own."""

    def __init__(self, folder: Path, paper_mm: int, size: tuple[float, float] = (WIDTH, HEIGHT)) -> None:
        self._folder = folder
        self._paper_mm = paper_mm
        self._size = size

    def trouble(self) -> str:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return _FOLDER
        return ""

    def print(self, paper: Paper) -> None:
        path = self._folder / f"{re.sub(r'[^A-Za-z0-9._-]', '-', _title(paper))}.pdf"
        try:
            path.unlink(missing_ok=True)
        except OSError as problem:
            raise NotPrinted(_FOLDER) from problem
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setDocName(_title(paper))
        if isinstance(paper, Rolled):
            printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        else:
            printer.setPageSize(QPageSize(QSizeF(*self._size), QPageSize.Unit.Millimeter, "label"))
            printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        paint(printer, paper, self._paper_mm)
        if not path.exists():
            raise NotPrinted(_FOLDER)


def paint(printer: QPrinter, paper: Paper, paper_mm: int) -> None:
    """On pages of whatever size the printer has; a receipt in a column at the left, as on its roll. NotPrinted."""
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    dpi = printer.resolution()
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted(_REFUSED)
    ink = Ink(painter, dpi)
    wide, high = printer.width() / dpi * INCH_MM, printer.height() / dpi * INCH_MM
    if not isinstance(paper, Rolled):
        paint_label(ink, paper, max(0, (wide - WIDTH) / 2), max(0, (high - HEIGHT) / 2), min(WIDTH, wide))
        painter.end()
        return
    width = min(PRINTABLE_MM[paper_mm], wide - 2 * _EDGE_MM)
    for number, page in enumerate(pages(ink, blocks_of(paper), width, high - 2 * _EDGE_MM)):
        if number:
            printer.newPage()
        paint_blocks(ink, page, _EDGE_MM, _EDGE_MM, width)
    painter.end()


def system_printers() -> tuple[str, ...]:
    """Names of the printers that the operating system knows, its default one first."""
    names = QPrinterInfo.availablePrinterNames()
    default = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != default, name)))


def _title(paper: Paper) -> str:
    match paper:
        case Receipt():
            name = f"receipt-{paper.case_id}" if paper.signed else f"slip-{paper.case_id}"
        case ManifestPaper(manifest):
            name = f"manifest-{manifest.manifest_id}"
        case Sheet(at=at):
            return f"sheet-{at:%Y%m%d-%H%M%S}"
        case BadgeLabel(code):
            return f"badge-{badge_digest(code)[:8]}"  # a print queue shows its titles to everybody
        case _:
            return f"label-{paper.code}"
    return f"{name}-copy-{paper.copy}" if paper.copy else name
