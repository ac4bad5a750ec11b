"""From a barcode to the declared item: the ladder, units of one product, and what is never matched."""

import pytest

from sync.domain.cases import DeclaredItem
from sync.domain.codes import ItemCode, Symbology, parse
from sync.domain.matching import AlreadyJudged, Matched, MatchResult, NoMatch, match
from sync.domain.verification import MatchKind

ITEMS = (
    DeclaredItem("A", "Rain jacket M", sku="NL-RJ-NVY-M", upc="036000291452", variant_id="v-1"),
    DeclaredItem("B", "Wool beanie", sku="NL-WB-RED", upc="", variant_id="v-2"),
    DeclaredItem("C", "Own label", sku="0042", upc="ABC-123"),
    DeclaredItem("D", "Without any number"),
)


def found(text: str, judged: str = "", symbology: Symbology = Symbology.UNKNOWN) -> MatchResult:
    (code,) = [code for code in parse(text, symbology) if isinstance(code, ItemCode)]
    return match(code, ITEMS, frozenset(judged))


@pytest.mark.parametrize(
    ("text", "item_id", "kind"),
    [
        ("036000291452", "A", MatchKind.GTIN),
        ("0036000291452", "A", MatchKind.GTIN),
        ("00036000291452", "A", MatchKind.GTIN),
        ("ABC-123", "C", MatchKind.UPC),
        ("NL-RJ-NVY-M", "A", MatchKind.SKU),
        ("nl-wb-red", "B", MatchKind.SKU),
        ("0042", "C", MatchKind.SKU),
        ("v-2", "B", MatchKind.VARIANT),
    ],
)
def test_each_rung(text: str, item_id: str, kind: MatchKind) -> None:
    assert found(text) == Matched(item_id, kind)


@pytest.mark.parametrize("text", ["NL-RJ-NVY-L", "NL-RJ-NVY", "NL-RJ-NVY-MM", "036000291469", "V-2", "abc-123"])
def test_a_number_that_is_only_similar_is_no_match(text: str) -> None:
    assert found(text) == NoMatch(text)


def test_empty_numbers_match_nothing() -> None:
    assert match(ItemCode("", None), ITEMS, frozenset()) == NoMatch("")


def test_a_upc_e_symbol_finds_the_item_of_its_upc_a() -> None:
    item = (DeclaredItem("A", "Soap", upc="042100005264"),)
    (code,) = parse("04252614", Symbology.UPCE)
    assert isinstance(code, ItemCode)
    assert match(code, item, frozenset()) == Matched("A", MatchKind.GTIN)


class TestUnitsOfOneProduct:
    UNITS = tuple(DeclaredItem(letter, "Sock", sku="SOCK") for letter in "ABC")

    @pytest.mark.parametrize(("judged", "expected"), [("", "A"), ("A", "B"), ("AB", "C"), ("B", "A"), ("AC", "B")])
    def test_the_first_one_without_a_judgement(self, judged: str, expected: str) -> None:
        assert match(ItemCode("SOCK", None), self.UNITS, frozenset(judged)) == Matched(expected, MatchKind.SKU)

    def test_when_all_are_judged_the_first_is_named(self) -> None:
        assert match(ItemCode("SOCK", None), self.UNITS, frozenset("ABC")) == AlreadyJudged("A")


def test_a_number_of_a_judged_item_never_falls_to_a_lower_rung() -> None:
    items = (DeclaredItem("A", "Jacket", upc="036000291452"), DeclaredItem("B", "Other", sku="036000291452"))
    assert match(ItemCode("036000291452", "00036000291452"), items, frozenset("A")) == AlreadyJudged("A")
