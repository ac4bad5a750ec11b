"""What a pass says, as CBOR with integer keys, deflated with a dictionary of words that returns are full of.

Only what the work at a counter needs goes in: no consumer's name, no comment, no price, no picture, no RMA number. An
item's SKU goes in only where it has no barcode number.
"""

import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import Any

import cbor2

from sync.domain.cases import DeclaredItem, Merchant, MerchantRules, ReturnCase
from sync.domain.passes import ReturnPass, item_id
from sync.returnpass.cose import plain

MAX_CLAIMS_BYTES = 8192  # a case of 60 items has half of it; more is a bomb
MAX_CASE_ID = 64  # characters; of a pass that is not proven its case's id alone is used and shown
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Part of the format RP1: a changed dictionary is another format. The most frequent words stand last, as deflate wants.
_WORDS = (
    b"underwear electronics jewellery watches beauty home toys swim leather cotton wool linen shirt blouse skirt jacket"
    b" coat sweater hoodie trousers jeans shorts sneaker boot sandal belt scarf gloves hat socks dress shoes bags tops"
    b" XXL XL XS EU 38 39 40 41 42 43 44 Beige Brown Pink Purple Yellow Orange Green Grey White Blue Red Navy Black"
    b" Small Medium Large One size Return Point customercare@ returns@ support@ help@ .example .co.uk .ca .com RMA- RB-"
)


class Key(IntEnum):
    """Of the whole pass. Unknown keys are passed over, so that more can be said later."""

    ISSUER = 1
    CASE_ID = 2
    VERSION = 3
    ISSUED_AT = 4  # seconds since 1970
    DAYS = 5  # to live
    ORDER_NUMBER = 6
    MERCHANT = 7
    ITEMS = 8


class MerchantKey(IntEnum):
    NAME = 1
    CONTACT = 2
    DAMAGE_PHOTOS = 3
    RULES_VERSION = 4


class ItemKey(IntEnum):
    NAME = 1
    ATTRIBUTES = 2  # the values alone: what staff read
    BARCODE = 3  # a number, or a text where a number would lose zeros
    SKU = 4
    CATEGORY = 5
    ID = 6  # only where it does not follow from the case's id


def pack(shown: ReturnPass, longest: int) -> bytes:
    """No name or attribute of an item longer than `longest` characters."""
    case, merchant = shown.case, shown.case.merchant
    claims = {
        Key.ISSUER: shown.issuer,
        Key.CASE_ID: case.case_id,
        Key.VERSION: case.version,
        Key.ISSUED_AT: (shown.issued_at - _EPOCH) // timedelta(seconds=1),
        Key.DAYS: (shown.expires_at - shown.issued_at) // timedelta(days=1),
        Key.ORDER_NUMBER: case.order_number,
        Key.MERCHANT: _said(
            {
                MerchantKey.NAME: merchant.name,
                MerchantKey.CONTACT: merchant.contact,
                MerchantKey.DAMAGE_PHOTOS: merchant.rules.counter_damage_photos,
                MerchantKey.RULES_VERSION: merchant.rules.version,
            },
            {MerchantKey.DAMAGE_PHOTOS: MerchantRules().counter_damage_photos, MerchantKey.RULES_VERSION: "1"},
        ),
        Key.ITEMS: [_item(case.case_id, place, item, longest) for place, item in enumerate(case.items)],
    }
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zdict=_WORDS)
    return squeezer.compress(cbor2.dumps(_plain_keys(claims), canonical=True)) + squeezer.flush()


def unpack(data: bytes) -> ReturnPass:
    """ValueError for what is no pass, or inflates to more than `MAX_CLAIMS_BYTES`."""
    opener = zlib.decompressobj(-15, zdict=_WORDS)
    try:
        inflated = opener.decompress(data, MAX_CLAIMS_BYTES)
    except zlib.error as problem:
        raise ValueError("not deflated") from problem
    if not opener.eof or opener.unused_data:
        raise ValueError("too large, cut off, or with something behind it")
    try:
        return _pass(_Claims(plain(inflated)))
    except OverflowError as problem:
        raise ValueError("a moment that is none") from problem


def _item(case_id: str, place: int, item: DeclaredItem, longest: int) -> dict[int, Any]:
    number = int(item.upc) if item.upc.isascii() and item.upc.isdigit() else 0
    return _said(
        {
            ItemKey.NAME: _cut(item.name, longest),
            ItemKey.ATTRIBUTES: [_cut(value, longest) for _, value in item.attributes if value],
            ItemKey.BARCODE: number if str(number) == item.upc else item.upc,
            ItemKey.SKU: "" if item.upc else item.sku,
            ItemKey.CATEGORY: item.category,
            ItemKey.ID: "" if item.item_id == item_id(case_id, place) else item.item_id,
        }
    )


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "."


def _said(said: dict[Any, Any], silent: dict[Any, Any] | None = None) -> dict[int, Any]:
    """Without what is empty, or equal to what a reader takes for granted."""
    return {key: value for key, value in said.items() if value not in ("", []) and value != (silent or {}).get(key)}


def _plain_keys(value: Any) -> Any:
    """IntEnums as integers: cbor2 writes an enum's name."""
    if isinstance(value, dict):
        return {int(key): _plain_keys(inner) for key, inner in value.items()}
    return [_plain_keys(inner) for inner in value] if isinstance(value, list) else value


class _Claims:
    """A map whose values have the kind they should have, or it is no pass."""

    def __init__(self, value: Any) -> None:
        if not isinstance(value, dict):
            raise ValueError("not a map")
        self._value = value

    def text(self, key: int) -> str:
        value = self._value.get(key, "")
        if not isinstance(value, str):
            raise ValueError("not a text")
        return value

    def number(self, key: int, silent: int | None = None) -> int:
        value = self._value.get(key, silent)
        if not isinstance(value, int):
            raise ValueError("not a number")
        return value

    def barcode(self, key: int) -> str:
        value = self._value.get(key, "")
        return str(value) if isinstance(value, int) else self.text(key)

    def texts(self, key: int) -> tuple[str, ...]:
        values = self._value.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise ValueError("not a list of texts")
        return tuple(values)

    def inner(self, key: int) -> "_Claims":
        return _Claims(self._value.get(key))

    def each(self, key: int) -> Iterator["_Claims"]:
        values = self._value.get(key)
        if not isinstance(values, list) or not values:
            raise ValueError("no list")
        return (_Claims(value) for value in values)


def _pass(claims: _Claims) -> ReturnPass:
    issued_at = _EPOCH + timedelta(seconds=claims.number(Key.ISSUED_AT))
    case_id = claims.text(Key.CASE_ID)
    if not (0 < len(case_id) <= MAX_CASE_ID and case_id.isprintable()):
        raise ValueError("no case")
    return ReturnPass(
        issuer=claims.text(Key.ISSUER),
        issued_at=issued_at,
        expires_at=issued_at + timedelta(days=claims.number(Key.DAYS)),
        case=ReturnCase(
            case_id=case_id,
            merchant=_merchant(claims.inner(Key.MERCHANT)),
            rma_number="",
            order_number=claims.text(Key.ORDER_NUMBER),
            items=tuple(_declared(case_id, place, item) for place, item in enumerate(claims.each(Key.ITEMS))),
            version=claims.number(Key.VERSION),
        ),
    )


def _merchant(claims: _Claims) -> Merchant:
    silent = MerchantRules()
    rules = MerchantRules(
        counter_damage_photos=claims.number(MerchantKey.DAMAGE_PHOTOS, silent.counter_damage_photos),
        version=claims.text(MerchantKey.RULES_VERSION) or silent.version,
    )
    return Merchant("", claims.text(MerchantKey.NAME), claims.text(MerchantKey.CONTACT), rules=rules)


def _declared(case_id: str, place: int, item: _Claims) -> DeclaredItem:
    return DeclaredItem(
        item_id=item.text(ItemKey.ID) or item_id(case_id, place),
        name=item.text(ItemKey.NAME),
        sku=item.text(ItemKey.SKU),
        upc=item.barcode(ItemKey.BARCODE),
        attributes=tuple(("", value) for value in item.texts(ItemKey.ATTRIBUTES)),
        category=item.text(ItemKey.CATEGORY),
    )
