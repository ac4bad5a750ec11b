"""What a scanned text can mean.

`parse` gives every plausible meaning, most likely first; the step of the work and the open case choose.
Codes of ours are a prefix (RBB bag, RBT tote, RBL license plate, RBS badge), eight characters of Crockford
base32 and one check character by ISO 7064 MOD 37,36 over everything before it, in upper case.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from sync.domain import gs1
from sync.domain.sentence import say

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MOD_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_OWN_LENGTH = 12  # prefix 3 + body 8 + check character
MAX_CODE_LENGTH = 4096  # the largest QR code holds 4,296 characters; nothing of ours comes near


class Symbology(StrEnum):
    """The printed form a text was read from; UNKNOWN for keyboard-type scanners, which do not say."""

    QR = "QRCode"
    DATA_MATRIX = "DataMatrix"
    AZTEC = "Aztec"
    PDF417 = "PDF417"
    CODE128 = "Code128"
    CODE39 = "Code39"
    EAN13 = "EAN-13"
    EAN8 = "EAN-8"
    UPCA = "UPC-A"
    UPCE = "UPC-E"
    ITF = "ITF"
    UNKNOWN = "unknown"


RETAIL = frozenset({Symbology.EAN13, Symbology.EAN8, Symbology.UPCA, Symbology.UPCE})


class Reader(StrEnum):
    """Where a scan came from."""

    CAMERA = "camera"
    WEDGE = "wedge"
    SERIAL = "serial"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Scan:
    """One showing of one code, as a reader reported it."""

    text: str
    symbology: Symbology = Symbology.UNKNOWN
    reader: Reader = Reader.WEDGE


class CommandName(StrEnum):
    """The command card: letters that sit at the same place on QWERTY, QWERTZ and AZERTY keyboards."""

    LIKE_NEW = "KIOSKLN"
    DAMAGED = "KIOSKDG"
    NOT_HERE = "KIOSKNR"
    UNDO = "KIOSKUN"
    CONFIRM = "KIOSKOK"
    CANCEL = "KIOSKXX"
    UNDECLARED = "KIOSKUD"
    PHOTO = "KIOSKPH"
    NEXT_BAG = "KIOSKNB"
    PARK = "KIOSKPK"
    NO_MATCHING_ITEMS = "KIOSKNI"
    LOCK = "KIOSKLK"
    HELP = "KIOSKHP"
    REPRINT = "KIOSKRP"
    CHECK_DAY = "KIOSKCD"
    HUB_SEALED = "KIOSKSE"
    HUB_OPENED = "KIOSKOP"
    HUB_CLEAN = "KIOSKCL"
    HUB_DIRTY = "KIOSKDR"
    REASON_STAIN = "KIOSKRB"
    REASON_TEAR = "KIOSKRC"
    REASON_WORN = "KIOSKRD"
    REASON_TAG = "KIOSKRE"
    REASON_BROKEN = "KIOSKRF"
    REASON_SMELL = "KIOSKRG"
    REASON_PART = "KIOSKRH"
    REASON_PACK = "KIOSKRI"
    REASON_OTHER = "KIOSKRJ"


class CaseCodeKind(StrEnum):
    """How a code names a return case: the order in which they are tried."""

    URL = "url"
    CASE_ID = "case_id"
    RMA_NUMBER = "rma_number"


@dataclass(frozen=True, slots=True)
class Command:
    name: CommandName


@dataclass(frozen=True, slots=True)
class BadgeCode:
    text: str


@dataclass(frozen=True, slots=True)
class BagCode:
    text: str


@dataclass(frozen=True, slots=True)
class ToteCode:
    text: str


@dataclass(frozen=True, slots=True)
class PlateCode:
    text: str


@dataclass(frozen=True, slots=True)
class Garbled:
    """A code of ours whose check character is wrong: read it again, or the scanner's keyboard layout is wrong."""

    text: str


@dataclass(frozen=True, slots=True)
class CaseCode:
    """A consumer's return code; `value` is the case id or RMA number taken out of it, upper case for case ids."""

    value: str
    kind: CaseCodeKind


@dataclass(frozen=True, slots=True)
class PassCode:
    """A signed return pass, whatever its version: the text of a case with its items."""

    text: str


@dataclass(frozen=True, slots=True)
class ItemCode:
    """An item's barcode; `gtin` has 14 digits when the text is, or says, a GTIN with a right check digit.

    `lot` and `serial` are those of a GS1 code, empty in others.
    """

    text: str
    gtin: str | None
    lot: str = ""
    serial: str = ""


@dataclass(frozen=True, slots=True)
class TrackingCode:
    text: str


@dataclass(frozen=True, slots=True)
class ForeignCode:
    """Recognisably somebody else's code; `owner` is a host name or a kind ("a Wi-Fi code")."""

    text: str
    owner: str


@dataclass(frozen=True, slots=True)
class Unknown:
    text: str


Code = (
    Command
    | BadgeCode
    | BagCode
    | ToteCode
    | PlateCode
    | Garbled
    | CaseCode
    | PassCode
    | ItemCode
    | TrackingCode
    | ForeignCode
    | Unknown
)


@dataclass(frozen=True, slots=True)
class CodePatterns:
    """What is set per operator and platform, since the content of a consumer's code is not public.

    `case_hosts`: hosts whose URLs carry a case id in the last path segment or in the query `code` or `case`.
    `case_id`, `rma_number`: regular expressions that must match the whole text.
    """

    case_hosts: tuple[str, ...] = ("returns.example", "returnbear.com", "app.returnbear.com", "my.returnbear.com")
    case_id: str = r"RB-[0-9A-Z]{4,26}"
    rma_number: str = r"[A-Z0-9#][A-Z0-9#._/-]{3,39}"
    sku: str = r"[A-Za-z0-9][A-Za-z0-9._/+-]{2,63}"


_OWN_KINDS: dict[str, type[BadgeCode | BagCode | ToteCode | PlateCode]] = {
    "RBS": BadgeCode,
    "RBB": BagCode,
    "RBT": ToteCode,
    "RBL": PlateCode,
}
_FOREIGN_SCHEMES = {
    "WIFI": say("a Wi-Fi code"),
    "MAILTO": say("an e-mail address"),
    "TEL": say("a telephone number"),
    "SMSTO": say("a text message"),
    "GEO": say("a place on a map"),
    "BEGIN": say("a contact card"),
    "MECARD": say("a contact card"),
    "OTPAUTH": say("a sign-in code"),
    "BITCOIN": say("a payment code"),
}
# AIM's identifiers (ISO/IEC 15424), which a hand scanner can put before each text, by their letter.
_BY_IDENTIFIER = {
    "A": Symbology.CODE39,
    "C": Symbology.CODE128,
    "E": Symbology.EAN13,
    "I": Symbology.ITF,
    "L": Symbology.PDF417,
    "Q": Symbology.QR,
    "d": Symbology.DATA_MATRIX,
    "z": Symbology.AZTEC,
}
_LONGEST_ITEM = 512  # characters; GS1 labels hold a few dozen
_PASS = re.compile(r"RP\d{1,4}:", re.ASCII)
# UPS, USPS/IMpb and FedEx shapes as printed on parcels; enough to say "a parcel label", never to route one.
_TRACKING = re.compile(r"1Z[0-9A-Z]{16}|(?:420\d{5,9})?9[1-5]\d{20}|\d{34}|[A-Z]{2}\d{9}[A-Z]{2}", re.ASCII)


def check_character(text: str) -> str:
    """The check character of ISO 7064 MOD 37,36 over `text` (digits and capital letters only)."""
    product = 36
    for character in text:
        product = (product + _MOD_ALPHABET.index(character)) % 36 or 36
        product = product * 2 % 37
    return _MOD_ALPHABET[(37 - product) % 36]


def own_code(prefix: str, body: str) -> str:
    """A complete code of ours from its prefix and eight characters of Crockford base32."""
    return prefix + body + check_character(prefix + body)


def gtin14(text: str) -> str | None:
    """`text` as a 14-digit GTIN when it is 8, 12, 13 or 14 digits with a right GS1 check digit, else None."""
    if len(text) not in (8, 12, 13, 14) or not (text.isascii() and text.isdigit()):
        return None
    digits = text.zfill(14)
    weighted = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(digits[:13]))
    return digits if (10 - weighted % 10) % 10 == int(digits[13]) else None


def upc_a(text: str) -> str | None:
    """The 12 digits that an 8-digit UPC-E (number system, six digits, check digit) stands for, else None."""
    if len(text) != 8 or text[0] not in "01" or not (text.isascii() and text.isdigit()):
        return None
    system, six, check = text[0], text[1:7], text[7]
    match six[5]:
        case "0" | "1" | "2" as last:
            middle = f"{six[:2]}{last}0000{six[2:5]}"
        case "3":
            middle = f"{six[:3]}00000{six[3:5]}"
        case "4":
            middle = f"{six[:4]}00000{six[4]}"
        case last:
            middle = f"{six[:5]}0000{last}"
    return system + middle + check


def parse(
    text: str, symbology: Symbology = Symbology.UNKNOWN, patterns: CodePatterns | None = None
) -> tuple[Code, ...]:
    """Every plausible meaning of `text`, most likely first, never empty; an unreadable text is `Unknown`.

    An AIM identifier before the text of a reader that does not name the symbol ("]C1") is taken off and used.
    """
    patterns = patterns or CodePatterns()
    if not text.strip() or len(text) > MAX_CODE_LENGTH:
        return (Unknown(text.strip()[:64]),)
    identifier = ""
    if symbology is Symbology.UNKNOWN:
        identifier, text = gs1.split_identifier(text)
        symbology = Symbology.EAN8 if identifier == "]E4" else _BY_IDENTIFIER.get(identifier[1:2], symbology)
    named = _gs1(text.strip(), gs1.parse_elements(identifier + text))
    is_marked = bool(identifier) or gs1.GS in text or text.startswith("(")
    text = text.strip()
    certain = _own(text) or (named if is_marked else None) or _url_or_scheme(text, patterns)
    if certain is not None:
        return (certain,)
    plausible = tuple(_plausible(text, symbology, patterns))
    return ((named, *plausible) if named else plausible) or (Unknown(text),)


def _own(text: str) -> Code | None:
    if not text.isascii():
        return None  # some letters beyond ASCII become ASCII ones in upper case, and would pass for them
    upper = text.upper()
    if _PASS.match(upper):
        return PassCode(upper)  # all its characters are capitals; a scanner with its Caps Lock wrong makes small ones
    if upper in CommandName:
        return Command(CommandName(upper))
    kind = _OWN_KINDS.get(upper[:3])
    if kind is None or len(upper) != _OWN_LENGTH or not upper.isalnum():
        return None
    body_is_ours = all(character in CROCKFORD for character in upper[3:11])
    return kind(upper) if body_is_ours and check_character(upper[:11]) == upper[11] else Garbled(upper)


def _gs1(text: str, elements: gs1.Elements | None) -> Code | None:
    """An item or a parcel that a GS1 code names with a right check digit; the text is written into events."""
    if elements is None or len(text) > _LONGEST_ITEM or not text.replace(gs1.GS, "").isprintable():
        return None
    gtin = gtin14(elements.gtin)
    if gtin:
        return ItemCode(text, gtin, elements.lot, elements.serial)
    return TrackingCode(elements.sscc) if elements.sscc else None


def _url_or_scheme(text: str, patterns: CodePatterns) -> Code | None:
    scheme, colon, _ = text.partition(":")
    if not colon:
        return None
    if scheme.lower() in ("http", "https"):
        return _case_in_url(text, patterns)
    owner = _FOREIGN_SCHEMES.get(scheme.upper())
    return ForeignCode(text, owner) if owner else None


def _case_in_url(text: str, patterns: CodePatterns) -> Code:
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").lower()
    except ValueError:  # a broken address, e.g. an unclosed IPv6 bracket
        return Unknown(text)
    if host not in patterns.case_hosts:
        return _gs1(text, gs1.parse_link(parts.path)) or ForeignCode(text, host or say("another web page"))
    query = dict(pair.partition("=")[::2] for pair in parts.query.split("&") if "=" in pair)
    segments = [unquote(segment) for segment in parts.path.split("/") if segment]
    for value in (query.get("code"), query.get("case"), segments[-1] if segments else None):
        if value and re.fullmatch(f"{patterns.case_id}|{patterns.rma_number}", value.upper()):
            return CaseCode(value.upper(), CaseCodeKind.URL)
    return ForeignCode(text, host)


def _plausible(text: str, symbology: Symbology, patterns: CodePatterns) -> Iterable[Code]:
    upper = text.upper() if text.isascii() else text
    if re.fullmatch(patterns.case_id, upper):
        yield CaseCode(upper, CaseCodeKind.CASE_ID)
        return
    gtin = gtin14(upc_a(text) or text if symbology is Symbology.UPCE else text)
    item = ItemCode(text, gtin) if gtin or re.fullmatch(patterns.sku, text) else None
    # A retail symbol, or digits with a right check digit from a reader that does not name the symbol, is an item
    # before it is an RMA number; a parcel label is neither, but only its length says so.
    item_first = symbology in RETAIL or (gtin is not None and symbology is not Symbology.QR)
    if item and item_first:
        yield item
    if symbology not in RETAIL and re.fullmatch(patterns.rma_number, upper):
        yield CaseCode(upper, CaseCodeKind.RMA_NUMBER)
    if item and not item_first:
        yield item
    if _TRACKING.fullmatch(upper):
        yield TrackingCode(upper)
