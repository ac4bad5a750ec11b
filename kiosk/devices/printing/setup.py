"""From the settings to the printers of a station."""

from pathlib import Path

from kiosk.devices.printing.escpos import EscposPrinter, Patience, by_file, by_network, by_serial
from kiosk.devices.printing.zpl import ZplFile, ZplPrinter
from kiosk.settings import LabelPrinter, PrinterSettings, ReceiptPrinter
from sync.station.printing import Printer, Use

RAW_PORT = 9100


def printers_of(settings: PrinterSettings, patience: Patience | None = None) -> dict[Use, Printer]:
    """One for each use that the settings name a printer for."""
    patience = patience or Patience()
    found = {
        Use.RECEIPT: receipt_printer(settings.receipt, patience),
        Use.LABEL: label_printer(settings.labels, patience),
    }
    return {use: printer for use, printer in found.items() if printer}


def receipt_printer(settings: ReceiptPrinter, patience: Patience) -> Printer | None:
    """None: there is none."""
    match settings.kind:
        case "escpos":
            scheme, place = _place(settings.address)
            if scheme == "serial":
                make = by_serial(place, settings.baud)
            elif scheme == "file":
                make = by_file(place)
            else:
                make = by_network(*host_and_port(place))
            return EscposPrinter(make, settings.width_mm, settings.dpi, patience)
        case "system" | "pdf":
            return _through_qt(settings.kind, settings.address, settings.width_mm)
    return None


def label_printer(settings: LabelPrinter, patience: Patience) -> Printer | None:
    """None: there is none."""
    size = settings.width_mm, settings.height_mm
    match settings.kind:
        case "zpl":
            scheme, place = _place(settings.address)
            if scheme == "file":
                return ZplFile(place, size, settings.dpi, patience)
            return ZplPrinter(*host_and_port(place), size, settings.dpi, patience)
        case "system" | "pdf":
            return _through_qt(settings.kind, settings.address, 80, size)
    return None


def host_and_port(address: str) -> tuple[str, int]:
    """ "printer.local:9100"; without a port the one that printers listen on."""
    host, colon, port = address.rpartition(":")
    return (host.strip("[]"), int(port)) if colon and port.isdigit() and host else (address, RAW_PORT)


def _place(address: str) -> tuple[str, str]:
    scheme, colon, place = address.partition(":")
    return (scheme, place) if colon and scheme in ("serial", "file") else ("", address)


def _through_qt(kind: str, address: str, paper_mm: int, size: tuple[float, float] = (50.8, 25.4)) -> Printer:
    from kiosk.devices.printing.system import PdfPrinter, SystemPrinter  # Qt's printing is slow to load

    return (
        SystemPrinter(address, paper_mm) if kind == "system" else PdfPrinter(Path(address).expanduser(), paper_mm, size)
    )
