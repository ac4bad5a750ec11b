"""GS1 element strings: what a code says of an item beyond its number, and AIM's symbology identifiers.

Lengths are those of the GS1 General Specifications, sections 3 and 7.8. Forms that scanners send: with the separator
(FNC1) as GS, after the identifiers ]C1, ]e0, ]d2, ]Q3 and ]J1 of ISO/IEC 15424, and the printed form with parentheses;
codes for shoppers carry the same in a web address (GS1 Digital Link).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

GS = "\x1d"
GTIN, SSCC, LOT, SERIAL, ITIP = "01", "00", "10", "21", "8006"
_CARRIERS = ("]C1", "]e0", "]d2", "]Q3", "]J1")
_IDENTIFIER = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_IN_PARENTHESES = re.compile(r"\((\d{2,4})\)([^(]*(?:\((?!\d{2,4}\))[^(]*)*)")
_IN_PATH = re.compile(r"(?:^|/)01/(\d{8,14})(?=/|$)(.*)", re.DOTALL)
_VALUE = re.compile(r"[!-~]+")  # a data field: the invariant characters, all of them printable ASCII

# Application identifiers by prefix: (digits of the identifier, length of the data, whether it is of that length).
_FIXED, _UP_TO = True, False
_SHAPES: dict[str, tuple[int, int, bool]] = {
    "00": (2, 18, _FIXED),
    "01": (2, 14, _FIXED),
    "02": (2, 14, _FIXED),
    "03": (2, 14, _FIXED),
    **dict.fromkeys(("11", "12", "13", "15", "16", "17"), (2, 6, _FIXED)),
    "20": (2, 2, _FIXED),
    **dict.fromkeys(("10", "21", "22"), (2, 20, _UP_TO)),
    "235": (3, 28, _UP_TO),
    **dict.fromkeys(("240", "241", "250", "251"), (3, 30, _UP_TO)),
    "242": (3, 6, _UP_TO),
    "243": (3, 20, _UP_TO),
    "253": (3, 30, _UP_TO),
    "254": (3, 20, _UP_TO),
    "255": (3, 25, _UP_TO),
    **dict.fromkeys(("30", "37"), (2, 8, _UP_TO)),
    **dict.fromkeys(("31", "32", "33", "34", "35", "36"), (4, 6, _FIXED)),
    "39": (4, 18, _UP_TO),
    **dict.fromkeys(("400", "401", "403"), (3, 30, _UP_TO)),
    "402": (3, 17, _FIXED),
    "41": (3, 13, _FIXED),
    "420": (3, 20, _UP_TO),
    "421": (3, 12, _UP_TO),
    **dict.fromkeys(("422", "424", "426"), (3, 3, _FIXED)),
    **dict.fromkeys(("423", "425"), (3, 15, _UP_TO)),
    "427": (3, 3, _UP_TO),
    "43": (4, 90, _UP_TO),
    "70": (4, 90, _UP_TO),
    "71": (3, 20, _UP_TO),
    "8006": (4, 18, _FIXED),
    "80": (4, 90, _UP_TO),
    "81": (4, 70, _UP_TO),
    "82": (4, 70, _UP_TO),
    "90": (2, 30, _UP_TO),
    **{f"9{digit}": (2, 90, _UP_TO) for digit in range(1, 10)},
}


@dataclass(frozen=True, slots=True)
class Elements:
    """Application identifier to value, in the order of the code. Numbers keep their check digits as printed."""

    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def gtin(self) -> str:
        """The item's 14 digits, unchecked; empty when the code names no item."""
        return self.values.get(GTIN, "") or self.values.get(ITIP, "")[:14]

    @property
    def lot(self) -> str:
        return self.values.get(LOT, "")

    @property
    def serial(self) -> str:
        return self.values.get(SERIAL, "")

    @property
    def sscc(self) -> str:
        """The 18 digits of a parcel or pallet."""
        return self.values.get(SSCC, "")


def split_identifier(text: str) -> tuple[str, str]:
    """AIM's symbology identifier of a text ("]C1"), empty without one, and the rest."""
    return (text[:3], text[3:]) if _IDENTIFIER.match(text) else ("", text)


def parse_elements(text: str) -> Elements | None:
    """The elements of a GS1 code in any of its forms; None when the text is none, or breaks off in a fixed field.

    Without identifier, parentheses or separator only a text that begins with a whole item number (01) is taken for
    one: plain digits mean too many other things. A scanner that drops the separator loses what follows the first
    field of variable length, never the item number.
    """
    identifier, rest = split_identifier(text)
    if identifier and identifier not in _CARRIERS:
        return None
    rest = rest.strip("\r\n\t ")
    if rest.startswith("("):
        return _printed(rest)
    certain = bool(identifier) or rest.startswith(GS)
    elements = _elements(rest.strip(GS))
    if elements is None or not (certain or elements.gtin):
        return None
    return elements


def parse_link(path: str) -> Elements | None:
    """The elements in the path of a GS1 Digital Link address: /01/ and the item number, then pairs."""
    found = _IN_PATH.search(path)
    if not found:
        return None
    parts = [unquote(part) for part in found[2].split("/") if part]
    values = {GTIN: found[1].zfill(14)}
    for identifier, value in zip(parts[::2], parts[1::2], strict=False):
        shape = _shape(identifier)
        if shape and shape[0] == len(identifier) and _fits(value, shape):
            values.setdefault(identifier, value)
    return Elements(values)


def _printed(text: str) -> Elements | None:
    values: dict[str, str] = {}
    for found in _IN_PARENTHESES.finditer(text):  # leaves nothing out: the text begins with a parenthesis
        identifier, value = found[1], found[2].strip()
        shape = _shape(identifier)
        if shape is None or shape[0] != len(identifier) or not _fits(value, shape):
            return None
        values.setdefault(identifier, value)
    return Elements(values) if values else None


def _elements(text: str) -> Elements | None:
    values: dict[str, str] = {}
    while text:
        shape = _shape(text)
        if shape is None:
            return None
        digits, length, fixed = shape
        data = text[digits:]
        value, rest = (data[:length], data[length:]) if fixed else _until_separator(data)
        if not fixed and len(value) > length and not rest and _VALUE.fullmatch(value):
            break  # the separator behind it was dropped, and what it would have ended is lost
        if not _fits(value, shape):
            return None
        values.setdefault(text[:digits], value)
        text = rest.removeprefix(GS)
    return Elements(values) if values else None


def _until_separator(data: str) -> tuple[str, str]:
    value, _, rest = data.partition(GS)
    return value, rest


def _shape(text: str) -> tuple[int, int, bool] | None:
    """The shape of the element that `text` begins with."""
    return next((_SHAPES[text[:size]] for size in (4, 3, 2) if text[:size] in _SHAPES), None)


def _fits(value: str, shape: tuple[int, int, bool]) -> bool:
    _, length, fixed = shape
    if fixed:
        return len(value) == length and value.isascii() and value.isdigit()
    return 0 < len(value) <= length and bool(_VALUE.fullmatch(value))


def printed(text: str) -> str:
    """A code as people read it: GS1 elements with parentheses, control characters of others as dots."""
    elements = parse_elements(text)
    if elements:
        return " ".join(f"({identifier}){value}" for identifier, value in elements.values.items())
    return "".join(character if character.isprintable() else "·" for character in text)
