"""From an item's barcode to the declared item: the ladder GTIN, UPC text, SKU, variant id, none.

An empty `upc` is normal in real data, so "none" is a normal result that leads to the photo match. Nothing is ever
matched by similarity: a wrong size is a wrong item.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sync.domain.cases import DeclaredItem
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
