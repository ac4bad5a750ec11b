"""The two barcode libraries behind one call: pixels and wanted symbologies in, readings out.

zxing-cpp is always there. pyzbar needs the system's libzbar, so it is optional: a station without it reads less
and runs on. Both release the GIL while they work.
"""

import importlib
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from sync.domain.codes import Symbology, gtin14

log = logging.getLogger(__name__)

type Pixels = NDArray[np.uint8]
type Point = tuple[float, float]
type Quad = tuple[Point, Point, Point, Point]

# UPC-E is the worst source of false reads: a merchant that uses it asks for it.
ALL = frozenset(Symbology) - {Symbology.UNKNOWN, Symbology.UPCE}
LINEAR = frozenset(
    {
        Symbology.CODE128,
        Symbology.CODE39,
        Symbology.EAN13,
        Symbology.EAN8,
        Symbology.UPCA,
        Symbology.UPCE,
        Symbology.ITF,
    }
)
MATRIX = ALL - LINEAR
ONE_GTIN = frozenset({Symbology.EAN13, Symbology.UPCA})


@dataclass(frozen=True, slots=True)
class Reading:
    """One code in one picture. `quad`: corners in pixels of that picture, clockwise from the code's own top left."""

    text: str
    symbology: Symbology
    engine: str
    quad: Quad


@dataclass(frozen=True, slots=True)
class Unread:
    """A QR code that was found and not read. `quad`: as that of a reading; `modules`: how many a side has."""

    quad: Quad
    modules: int


class Engine(Protocol):
    """Reads all codes of the `wanted` symbologies in a grey picture (height x width, uint8)."""

    def __call__(self, gray: Pixels, wanted: frozenset[Symbology]) -> list[Reading]: ...


# What zxing-cpp calls them.
FORMATS = {
    Symbology.QR: zxingcpp.BarcodeFormat.QRCode,
    Symbology.DATA_MATRIX: zxingcpp.BarcodeFormat.DataMatrix,
    Symbology.AZTEC: zxingcpp.BarcodeFormat.Aztec,
    Symbology.PDF417: zxingcpp.BarcodeFormat.PDF417,
    Symbology.CODE128: zxingcpp.BarcodeFormat.Code128,
    # Not the family: six characters that happen to fit are given as another text then, an Italian pharmacode (Code 32).
    Symbology.CODE39: zxingcpp.BarcodeFormat.Code39Std,
    Symbology.EAN13: zxingcpp.BarcodeFormat.EAN13,
    Symbology.EAN8: zxingcpp.BarcodeFormat.EAN8,
    Symbology.UPCA: zxingcpp.BarcodeFormat.UPCA,
    Symbology.UPCE: zxingcpp.BarcodeFormat.UPCE,
    Symbology.ITF: zxingcpp.BarcodeFormat.ITF,
}
_SYMBOLOGIES = {format_.name.removesuffix("Std"): symbology for symbology, format_ in FORMATS.items()}


def zxing_fast(gray: Pixels, wanted: frozenset[Symbology]) -> list[Reading]:
    """zxing-cpp without rotation, downscaling and inversion: a quarter of the time, nearly the same hits on QR."""
    return _zxing(gray, wanted, thorough=False)


def zxing_thorough(gray: Pixels, wanted: frozenset[Symbology]) -> list[Reading]:
    """zxing-cpp with its defaults: quarter turns, smaller copies, light-on-dark codes."""
    return _zxing(gray, wanted, thorough=True)


def _zxing(gray: Pixels, wanted: frozenset[Symbology], *, thorough: bool) -> list[Reading]:
    if not wanted or min(gray.shape[:2]) < 2:
        return []
    found = zxingcpp.read_barcodes(
        gray,
        formats=zxingcpp.BarcodeFormats([FORMATS[symbology] for symbology in _both_gtins(wanted)]),
        try_rotate=thorough,
        try_downscale=thorough,
        try_invert=thorough,
        text_mode=zxingcpp.TextMode.Plain,
    )
    readings = [_from_zxing(barcode) for barcode in found if barcode.valid]
    return [reading for reading in readings if reading and _is_wanted(reading, wanted)]


def unread_qr(gray: Pixels) -> list[Unread]:
    """The QR codes that zxing-cpp finds in the picture and whose check codes do not fit what it makes of them."""
    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found = zxingcpp.read_barcodes(gray, formats=only, try_rotate=False, return_errors=True)
    return [
        Unread(_corners(barcode), 17 + 4 * int(version))
        for barcode in found
        if barcode.error and barcode.error.type == zxingcpp.ErrorType.Checksum
        if (version := _version(barcode)).isdecimal()  # Micro QR codes are M1 to M4
    ]


def _version(barcode: zxingcpp.Barcode) -> str:
    return str(barcode.extra.get("Version", "")) if isinstance(barcode.extra, dict) else ""


def _corners(barcode: zxingcpp.Barcode) -> Quad:
    place = barcode.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    first, second, third, fourth = ((float(corner.x), float(corner.y)) for corner in corners)
    return (first, second, third, fourth)


def _from_zxing(barcode: zxingcpp.Barcode) -> Reading | None:
    symbology = _SYMBOLOGIES.get(barcode.format.name) or _SYMBOLOGIES.get(barcode.symbology.name)
    if symbology is None:
        return None
    # Neither UTF-8 nor a character set that zxing knows: bytes, kept one character each.
    text = payload(barcode.bytes) or barcode.text or barcode.bytes.decode("latin-1")
    if not text:
        return None
    return _unified(Reading(text, symbology, "zxing-cpp", _corners(barcode)))


def payload(data: bytes) -> str:
    """The text of a payload that is UTF-8, control characters kept; empty when it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _both_gtins(wanted: frozenset[Symbology]) -> Iterable[Symbology]:
    """EAN-13 and UPC-A are one symbol; whoever asks for one is told of both."""
    return sorted((wanted | ONE_GTIN if wanted & ONE_GTIN else wanted) - {Symbology.UNKNOWN})


def _is_wanted(reading: Reading, wanted: frozenset[Symbology]) -> bool:
    return reading.symbology in wanted or (reading.symbology in ONE_GTIN and bool(wanted & ONE_GTIN))


def _unified(reading: Reading) -> Reading | None:
    """Retail codes as they are printed: UPC-A has 12 digits, although libraries give it as EAN-13 with a leading 0.

    None when the check digit is wrong, or an ITF is of an odd or short length: a part of another code.
    """
    text, symbology = reading.text, reading.symbology
    if symbology is Symbology.UPCE and len(text) == 8:
        text = _expanded(text)
    if symbology in (Symbology.EAN13, Symbology.UPCA, Symbology.UPCE, Symbology.EAN8):
        if gtin14(text) is None:
            return None
        if symbology is Symbology.EAN13 and len(text) == 13 and text[0] == "0":
            symbology = Symbology.UPCA
        if symbology in (Symbology.UPCA, Symbology.UPCE):
            text = text.zfill(13)[1:]
    if symbology is Symbology.ITF and (len(text) < 6 or len(text) % 2):
        return None
    return Reading(text, symbology, reading.engine, reading.quad)


_ZBAR_TYPES = {
    "QRCODE": Symbology.QR,
    "CODE128": Symbology.CODE128,
    "CODE39": Symbology.CODE39,
    "EAN13": Symbology.EAN13,
    "EAN8": Symbology.EAN8,
    "UPCA": Symbology.UPCA,
    "UPCE": Symbology.UPCE,
    "I25": Symbology.ITF,
}


def _expanded(upc_e: str) -> str:
    """The UPC-A that eight digits of UPC-E stand for (GS1 General Specifications, zero suppression)."""
    system, body, check = upc_e[0], upc_e[1:7], upc_e[7]
    match body[5]:
        case "0" | "1" | "2":
            middle = f"{body[:2]}{body[5]}0000{body[2:5]}"
        case "3":
            middle = f"{body[:3]}00000{body[3:5]}"
        case "4":
            middle = f"{body[:4]}00000{body[4]}"
        case _:
            middle = f"{body[:5]}0000{body[5]}"
    return system + middle + check


class Zbar:
    """pyzbar as an engine; what zbar does not know (Data Matrix, Aztec, PDF417) is left out."""

    KNOWS = frozenset(_ZBAR_TYPES.values())

    def __init__(self, library: Any) -> None:
        self._decode = library.decode
        self._symbols = {
            _ZBAR_TYPES[symbol.name]: symbol for symbol in library.ZBarSymbol if symbol.name in _ZBAR_TYPES
        }

    def __call__(self, gray: Pixels, wanted: frozenset[Symbology]) -> list[Reading]:
        asked = set(_both_gtins(wanted))
        if asked & ONE_GTIN:
            asked.add(Symbology.UPCE)  # unasked, zbar passes a UPC-E off as a UPC-A; asked, it is named and left out
        symbols = [self._symbols[symbology] for symbology in asked if symbology in self._symbols]
        if not symbols or min(gray.shape[:2]) < 2:
            return []
        readings = [self._reading(found) for found in self._decode(np.ascontiguousarray(gray), symbols=symbols)]
        return [reading for reading in readings if reading and _is_wanted(reading, wanted)]

    def _reading(self, found: Any) -> Reading | None:
        symbology = _ZBAR_TYPES.get(found.type)
        if symbology is None:
            return None
        text = payload(found.data) or found.data.decode("latin-1")
        left, top, width, height = (float(value) for value in found.rect)
        right, bottom = left + max(width, 1.0), top + max(height, 1.0)
        box: Quad = ((left, top), (right, top), (right, bottom), (left, bottom))
        corners = [(float(point.x), float(point.y)) for point in found.polygon]
        quad: Quad = (corners[0], corners[3], corners[2], corners[1]) if len(corners) == 4 else box
        return _unified(Reading(text, symbology, "pyzbar", quad))


def load_zbar() -> Zbar | None:
    """pyzbar when it and its system library are there, else None."""
    try:
        return Zbar(importlib.import_module("pyzbar.pyzbar"))
    except (ImportError, OSError) as problem:  # pyzbar raises ImportError without libzbar, ctypes OSError for a bad one
        log.info("pyzbar is not available, scanning goes on without it: %s", problem)
        return None
