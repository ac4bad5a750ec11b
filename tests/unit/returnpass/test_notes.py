"""Signed notes: what is signed comes back whole, and nothing else passes."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.codes import CROCKFORD, MAX_CODE_LENGTH, own_code
from sync.domain.custody import Bag, Manifest, Tote
from sync.returnpass.manifest import MOST_LABELS, labels_hash, manifest_said, manifest_text
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
