"""Base45 as RFC 9285 has it, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.returnpass import base45

# RFC 9285, section 4.3 and 4.4.
VECTORS = [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0"), ("", "")]


@pytest.mark.parametrize(("plain", "encoded"), VECTORS)
def test_the_standard_s_examples(plain: str, encoded: str) -> None:
    assert base45.encode(plain.encode()) == encoded
    assert base45.decode(encoded) == plain.encode()


@given(st.binary(max_size=300))
def test_there_and_back(data: bytes) -> None:
    text = base45.encode(data)
    assert base45.decode(text) == data
    assert text == text.rstrip(), "a reader may trim what it read"


@pytest.mark.parametrize("text", ["A", "ABCD", "GGW", ":::", "::", "ab", "AB_", "ÄBC", "AB\n"])
def test_what_is_no_encoding(text: str) -> None:
    with pytest.raises(ValueError):
        base45.decode(text)
