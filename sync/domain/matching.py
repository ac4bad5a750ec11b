"""From an item's barcode to the declared item: the ladder GTIN, UPC text, SKU, variant id, none.

An empty `upc` is normal in real data, so "none" is a normal result that leads to the photo match. Nothing is ever
matched by similarity: a wrong size is a wrong item.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sync.domain.cases import DeclaredItem, KnownProduct, ReturnCase
from sync.domain.codes import ItemCode, gtin14
from sync.domain.verification import MatchKind


@dataclass(frozen=True, slots=True)
class Matched:
    item_id: str
    kind: MatchKind


@dataclass(frozen=True, slots=True)
class AlreadyJudged:
    """The barcode belongs to declared items that all have a judgement."""

    item_id: str


@dataclass(frozen=True, slots=True)
class NoMatch:
    text: str


MatchResult = Matched | AlreadyJudged | NoMatch


def match(code: ItemCode, items: tuple[DeclaredItem, ...], judged: Collection[str]) -> MatchResult:
    """Which declared item `code` names; of identical units the first without a judgement."""
    for kind, fits in (
        (MatchKind.GTIN, [item for item in items if code.gtin and gtin14(item.upc) == code.gtin]),
        (MatchKind.UPC, [item for item in items if item.upc and item.upc == code.text]),
        (MatchKind.SKU, [item for item in items if item.sku and item.sku.upper() == code.text.upper()]),
        (MatchKind.VARIANT, [item for item in items if item.variant_id and item.variant_id == code.text]),
    ):
        if fits:
            open_ones = [item for item in fits if item.item_id not in judged]
            return Matched(open_ones[0].item_id, kind) if open_ones else AlreadyJudged(fits[0].item_id)
    return NoMatch(code.text)


def goods_code(text: str) -> str:
    """A barcode or SKU in the one form by which known products are found; empty for nothing."""
    return gtin14(text.strip()) or text.strip().upper()


def products_of(case: ReturnCase) -> list[KnownProduct]:
    """What a case teaches of its merchant's goods; nothing of the consumer."""
    merchant = case.merchant
    return [
        KnownProduct(
            merchant.merchant_id,
            merchant.name,
            replace(item, item_id="", order_line_id="", reason="", comment="", valuable=False),
        )
        for item in case.items
        if item.name.strip()
    ]


def is_look_alike(product: KnownProduct, item: DeclaredItem) -> bool:
    """The same product in another colour or size."""
    other = product.item
    same_name = other.name.strip().casefold() == item.name.strip().casefold()
    return same_name and other.variant_words.casefold() != item.variant_words.casefold()
