"""What the rules of bags and totes refuse, in words with a way on."""

from datetime import timedelta

import pytest

from sync.domain.custody import ReplaceReason
from sync.domain.errors import DomainError, IllegalStep
from sync.domain.sentence import Sentence
from sync.returnpass.manifest import manifest_said
from sync.returnpass.notes import read_note
from sync.station.ports import Settlement
from tests.support.clock import FakeClock
from tests.support.custody import Shop
from tests.support.fakes import FakeStore
from tests.support.returns import a_case


@pytest.fixture
def shop(store: FakeStore, clock: FakeClock) -> Shop:
    shop = Shop(store, clock)
    shop.take_in("RBB1", items=2)
    shop.take_in("RBB2")
    return shop


def filled(shop: Shop, *bags: str) -> Shop:
    shop.totes.open_tote("RBT1")
    for bag in bags:
        shop.totes.scan_bag(bag)
    return shop


def handed_over(shop: Shop) -> str:
    filled(shop, "RBB1")
    tote_id = shop.totes.close_tote("448102", None, "amira").tote_id
    shop.totes.hand_over((tote_id,), "Purolator", "Kim", "amira")
    return tote_id


def says(error: DomainError) -> str:
    assert isinstance(error.sentence, Sentence)  # so that it can be translated
    return str(error)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda shop: shop.totes.scan_bag("RBB1"), "No tote is open. Scan the label of an empty tote first."),
        (lambda shop: filled(shop, "RBB1").totes.scan_bag("RBB1"), "Bag RBB1 is in this tote already."),
        (
            lambda shop: filled(shop, "RBB1").totes.open_tote("RBT2"),
            "Tote RBT1 is open with 1 bag in it. Close it first, or go on filling it.",
        ),
        (
            lambda shop: filled(shop).totes.close_tote("448102", None, "amira"),
            "Tote RBT1 is empty. Scan a bag into it first.",
        ),
        (
            lambda shop: filled(shop, "RBB1").totes.close_tote(" ", None, "amira"),
            "Read the number on the seal and enter it.",
        ),
        (
            lambda shop: filled(shop, "RBB1").totes.close_tote("448102", 0, "amira"),
            "A tote's weight is more than 0 and at most 1000 kg. Leave it empty if it was not weighed.",
        ),
        (
            lambda shop: filled(shop).totes.add_all(3),
            "You counted 3, and 2 bags are not in a tote yet. Count again, or scan each bag.",
        ),
        (lambda shop: filled(shop).totes.take_out("RBB1"), "Bag RBB1 is not in tote RBT1."),
        (
            lambda shop: shop.totes.hand_over((), "Purolator", "Kim", "amira"),
            "There is no sealed tote to hand over. Close a tote first.",
        ),
        (
            lambda shop: shop.totes.hand_over((handed_over(shop),), "Purolator", "Kim", "amira"),
            "Tote RBT1 was handed over already. Print its manifest again if it is lost.",
        ),
        (
            lambda shop: (handed_over(shop), filled(shop).totes.scan_bag("RBB1")),
            "Bag RBB1 is in a tote that was sealed before. Put it aside and call support.",
        ),
        (
            lambda shop: (handed_over(shop), shop.totes.replace_bag("RBB1", "RBB9", ReplaceReason.TORN, "amira")),
            "Bag RBB1 is in the sealed tote RBT1. It cannot be replaced any more: tell the driver.",
        ),
        (
            lambda shop: shop.totes.replace_bag("RBB1", "RBB1", ReplaceReason.TORN, "amira"),
            "That is the old label. Scan the label of the new bag.",
        ),
        (
            lambda shop: shop.totes.replace_bag("RBB1", "RBB2", ReplaceReason.TORN, "amira"),
            "Used on 20 Nov for RB-RBB2. Take a new bag.",
        ),
        (
            lambda shop: shop.totes.replace_bag("RBB1", "RBB9", ReplaceReason.OTHER, "amira"),
            "Say in a few words why the bag is replaced.",
        ),
        (
            lambda shop: shop.totes.replace_bag("RBB7", "RBB9", ReplaceReason.TORN, "amira"),
            "Bag RBB7 was not sealed at this station. Replace it where it was.",
        ),
    ],
)
def test_a_refusal_says_what_to_do_and_writes_nothing(shop: Shop, act: object, words: str) -> None:
    assert callable(act)
    with pytest.raises(DomainError) as refused:
        act(shop)
    assert says(refused.value) == words


def test_a_label_of_this_visit_is_refused_like_any_used_one(shop: Shop) -> None:
    with pytest.raises(IllegalStep, match="Take a new bag"):
        shop.visits.check_bag(shop.visits.begin(a_case("RB-NEW"), "sam"), "RBB1")


def test_the_pick_up_waits_for_central_after_a_day_and_warns_before(shop: Shop) -> None:
    assert shop.totes.pickup().warning == "2 events are not sent yet."
    shop.store.outbox.settle([Settlement("ev-RBB2", "dead", "no")])
    assert shop.totes.pickup().warning == "1 event is not sent yet. 1 needs a person: see the queue."
    filled(shop, "RBB1")
    tote_id = shop.totes.close_tote("448102", None, "amira").tote_id
    shop.clock.advance(timedelta(hours=24, seconds=1).total_seconds())
    with pytest.raises(IllegalStep, match=r"Totes stay here: a return of 20 Nov .* has not reached central"):
        shop.totes.hand_over((tote_id,), "Purolator", "Kim", "amira")
    shop.store.outbox.settle([Settlement("ev-RBB1", "sent"), Settlement(tote_id, "sent")])
    assert shop.totes.pickup().refusal == shop.totes.pickup().warning.replace("1 needs a person: see the queue.", "")
    assert shop.totes.hand_over((tote_id,), "Purolator", "Kim", "amira").bags == 1


def test_a_manifest_is_signed_and_names_every_bag(shop: Shop) -> None:
    handed_over(shop)
    [sheet] = shop.totes.manifests()
    note = read_note(sheet.text)
    assert note.is_signed_by([shop.signer.public_key]) and note.station_id == "dev_1"
    assert manifest_said(note) == {
        "manifest_id": sheet.manifest_id,
        "carrier": "Purolator",
        "bags": 1,
        "items": 2,
        "totes": [{"tote": "RBT1", "seal": "448102", "bags": 1, "labels": ["RBB1"]}],
    }
    assert "Kim" not in str(note)  # a driver's name is on the paper, not in the code


def test_goods_without_a_return_need_the_setting_a_supervisor_and_a_photo(shop: Shop) -> None:
    photo = shop.provisional.put_photo(b"goods")
    with pytest.raises(IllegalStep, match="A supervisor has to agree"):
        shop.provisional.receive("RBB5", [photo], "amira", "")
    with pytest.raises(IllegalStep, match="Take a photo"):
        shop.provisional.receive("RBB5", [], "amira", "sue")
    with pytest.raises(IllegalStep, match="Take a new bag"):
        shop.provisional.receive("RBB1", [photo], "amira", "sue")
    shop.provisional.allowed = False
    with pytest.raises(IllegalStep, match="not taken in here"):
        shop.provisional.receive("RBB5", [photo], "amira", "sue")
    assert len(shop.store.events.of_subject("RBB5")) == 0
