"""The sealed box: what went in comes out for the right key, and for nobody else, and never changed."""

import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sync.sealed import CHUNK_BYTES, MAGIC, Foreign, Opener, Sealer, SealError, Tampered, new_private_key, public_of

KEY = new_private_key()
HEAD = len(MAGIC) + 40


def sealed(data: bytes, recipient: bytes = KEY) -> bytes:
    out = io.BytesIO()
    box = Sealer(out, public_of(recipient))
    box.write(data)
    box.close()
    return out.getvalue()


def opened(box: bytes, key: bytes = KEY) -> bytes:
    with io.BufferedReader(Opener(io.BytesIO(box), key)) as reader:
        return reader.read()


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 7])
def test_what_went_in_comes_out(size: int) -> None:
    data = bytes(range(256)) * (size // 256 + 1)
    assert opened(sealed(data[:size])) == data[:size]


def test_two_boxes_of_the_same_are_not_alike_and_hide_what_is_in_them() -> None:
    one, other = sealed(b"Jo Martin" * 100), sealed(b"Jo Martin" * 100)
    assert one[HEAD:] != other[HEAD:] and b"Jo Martin" not in one


def test_another_central_cannot_open_it() -> None:
    with pytest.raises(Foreign, match="another central"):
        opened(sealed(b"x"), new_private_key())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a zip", MAGIC, MAGIC + b"short"])
def test_another_file_is_named_so(data: bytes) -> None:
    with pytest.raises(Foreign, match="no export"):
        opened(data)


@settings(max_examples=60, deadline=None)
@given(place=st.integers(min_value=0), flip=st.integers(1, 255))
@example(place=len(MAGIC) + 40, flip=2)  # the flag of the last chunk, still true
@example(place=len(MAGIC) + 44, flip=1)  # its size, one more than there is
def test_one_changed_byte_anywhere_is_noticed(place: int, flip: int) -> None:
    box = bytearray(sealed(b"a return" * 50))
    box[place % len(box)] ^= flip
    with pytest.raises(SealError):
        opened(bytes(box))


def test_a_box_cut_anywhere_is_noticed() -> None:
    box = sealed(bytes(2 * CHUNK_BYTES + 5))
    for end in (HEAD - 1, HEAD, HEAD + 3, HEAD + 5 + CHUNK_BYTES + 16, len(box) - 1):
        with pytest.raises(SealError):
            opened(box[:end])


def test_chunks_left_out_swapped_or_added_are_noticed() -> None:
    box = sealed(bytes(CHUNK_BYTES) + b"x" * CHUNK_BYTES + b"last")
    size = 5 + CHUNK_BYTES + 16
    head, one, two, last = (
        box[:HEAD],
        box[HEAD : HEAD + size],
        box[HEAD + size : HEAD + 2 * size],
        box[HEAD + 2 * size :],
    )
    assert opened(head + one + two + last)
    for wrong in (head + two + last, head + two + one + last, head + one + two, box + last, box + b"x"):
        with pytest.raises(Tampered):
            opened(wrong)
