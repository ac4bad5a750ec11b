"""The data file of checkpoints: complete, short, and overridden where a merchant says so."""

from dataclasses import replace

import pytest

from kiosk.flow import checkpoints
from kiosk.theme import asset
from sync.domain.cases import DeclaredItem, MerchantRules
from sync.domain.verification import Reason
from tests.support.cases import JACKET, NORTHLINE

BOOK = checkpoints.read(asset("checkpoints.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("category", ["tops", "Dresses", "swim", "shoes", "leather", "watch", "phones", "toys", "?"])
def test_every_kind_of_goods_has_three_short_looks(category: str) -> None:
    looks = BOOK.looks(NORTHLINE, replace(JACKET, category=category))
    assert len(looks) == 3 and all(0 < len(line) <= 48 for line in looks)


def test_every_kind_has_more_for_the_hub_and_every_reason_its_words() -> None:
    assert all(guide.hub and len(guide.words) == 5 for guide in BOOK.guides.values())
    assert set(BOOK.reason_words) == set(Reason)


def test_a_merchant_says_what_to_look_at() -> None:
    rules = MerchantRules(checkpoints=(("Tops", ("Hologram on the tag",)), ("", ("Our seal",))))
    merchant = replace(NORTHLINE, rules=rules)
    assert BOOK.looks(merchant, JACKET) == ("Hologram on the tag",)
    assert BOOK.looks(merchant, DeclaredItem("x", "Mug")) == ("Our seal",)


def test_quick_words_follow_goods_and_reason_and_what_was_chosen_stays() -> None:
    before = BOOK.words("tops", (Reason.STAIN,), ())
    assert before == ("left", "right", "cuff", "collar", "hem", "1 cm", "5 cm", "make-up")
    after = BOOK.words("tops", (Reason.TEAR,), ("make-up", "cuff"))
    assert len(after) == 8 and {"make-up", "cuff"} <= set(after)
    assert before[:5] == after[:5]
