"""Signed notes: what is signed comes back whole, and nothing else passes."""

from datetime import UTC, datetime

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.codes import CROCKFORD, MAX_CODE_LENGTH, own_code
from sync.domain.custody import Bag, Manifest, Tote
from sync.returnpass.manifest import MOST_CHARACTERS, MOST_LABELS, labels_hash, manifest_said, manifest_text
from sync.returnpass.notes import NoNote, NoteKind, read_note, sign_note
from tests.support.fakes import FakeSigner

AT = datetime(2026, 11, 20, 20, 45, tzinfo=UTC)
SIGNER, OTHER = FakeSigner(), FakeSigner(seed=b"\x08" * 32)
BAGS = st.text(CROCKFORD, min_size=8, max_size=8).map(lambda body: own_code("RBB", body))
ANY = st.one_of(BAGS, st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=20))


def manifest(*labels: str) -> Manifest:
    tote = Tote("tote-1", "RBT00417", AT, tuple(Bag(label) for label in labels), seal="448102", weight_g=11200)
    return Manifest("manifest-1", AT, "dev_1", "Union Station", "Purolator", "Kim", (tote,))


def text_of(sheet: Manifest) -> str:
    return manifest_text(sheet, SIGNER.public_key, SIGNER.sign)


@given(st.lists(ANY, max_size=20, unique=True))
def test_every_label_comes_back(labels: list[str]) -> None:
    note = read_note(text_of(manifest(*labels)))
    assert note.is_signed_by([OTHER.public_key, SIGNER.public_key]) and not note.is_signed_by([OTHER.public_key])
    [tote] = manifest_said(note)["totes"]
    assert tote["labels"] == sorted(labels) and tote["weight_g"] == 11200
    assert (note.kind, note.station_id, note.at) == (NoteKind.MANIFEST, "dev_1", AT)


def test_a_big_pick_up_still_fits_one_code() -> None:
    labels = [own_code("RBB", f"{number:08}") for number in range(MOST_LABELS)]
    assert len(text_of(manifest(*labels))) < 800
    many = [*labels, own_code("RBB", "ZZZZZZZZ")]
    text = text_of(manifest(*many))
    [tote] = manifest_said(read_note(text))["totes"]
    assert len(text) < 400 and (tote["bags"], tote["labels_sha256"]) == (len(many), labels_hash(many).hex())


@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda data: f"RN1:{data.hex().upper()}"))
def test_any_other_text_is_no_note(text: str) -> None:
    with pytest.raises(NoNote):
        read_note(text)


@pytest.mark.parametrize("at", [datetime(9999, 12, 31, 23, tzinfo=UTC), datetime(1969, 12, 31, tzinfo=UTC)])
def test_a_time_that_no_station_has_is_no_note(at: datetime) -> None:
    """It is shown in local time, which there is none of beyond the year 9999, nor on every computer before 1970."""
    text = sign_note(NoteKind.RECEIPT, {}, station_id="dev_1", at=at, public_key=SIGNER.public_key, sign=SIGNER.sign)
    with pytest.raises(NoNote):
        read_note(text)


@given(st.integers(4, 150), st.characters(codec="ascii"))
def test_a_changed_character_is_noticed(place: int, character: str) -> None:
    text = text_of(manifest(own_code("RBB", "7Q2M9X4K")))
    changed = text[:place] + character + text[place + 1 :]
    try:
        note = read_note(changed)
    except NoNote:
        return
    assert note.is_signed_by([SIGNER.public_key]) == (changed == text)


def test_a_receipt_is_no_manifest_and_a_text_too_long_is_none() -> None:
    receipt = sign_note(
        NoteKind.RECEIPT, {"n": 1}, station_id="dev_1", at=AT, public_key=SIGNER.public_key, sign=SIGNER.sign
    )
    with pytest.raises(NoNote):
        manifest_said(read_note(receipt))
    with pytest.raises(NoNote):
        read_note(receipt + "0" * MAX_CODE_LENGTH)


@pytest.mark.parametrize(
    ("totes", "bags", "seal"), [(60, 1, "448102"), (40, 30, "448102"), (8, 7, "É" * 64), (400, 1, "1")]
)
def test_a_pick_up_of_any_size_fits_one_code_and_proves_every_label(totes: int, bags: int, seal: str) -> None:
    labels = [[own_code("RBB", f"{tote:04}{bag:04}") for bag in range(bags)] for tote in range(totes)]
    filled = tuple(
        Tote(f"tote-{number}", f"RBT{number}", AT, tuple(map(Bag, inside)), seal=seal, weight_g=11200)
        for number, inside in enumerate(labels)
    )
    carrier = "É" * 64
    text = text_of(
        Manifest("0198f0aa-1111-7222-8333-444455556666", AT, "dev_1", "Union Station", carrier, "Kim", filled)
    )
    assert len(text) <= MOST_CHARACTERS
    zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    said = manifest_said(read_note(text))
    assert said["bags"] == totes * bags
    if said["totes"]:
        assert [tote["labels_sha256"] for tote in said["totes"]] == [labels_hash(inside).hex() for inside in labels]
    else:
        everything = [*(tote.label for tote in filled), *(label for inside in labels for label in inside)]
        assert (said["tote_count"], said["labels_sha256"]) == (totes, labels_hash(everything).hex())
