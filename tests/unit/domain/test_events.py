"""The chain and what a device signs."""

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.events import CHAIN_START, chain_hash, signing_input


def test_the_first_link_follows_32_zero_bytes() -> None:
    assert bytes(32) == CHAIN_START
    assert chain_hash(CHAIN_START, b"body") == sha256(bytes(32) + sha256(b"body").digest()).digest()


@given(st.binary(max_size=100), st.binary(max_size=100), st.binary(min_size=32, max_size=32))
def test_another_body_or_another_past_is_another_link_and_another_signature(a: bytes, b: bytes, prev: bytes) -> None:
    for function in (chain_hash, signing_input):
        assert (function(prev, a) == function(prev, b)) == (a == b)
        assert (function(prev, a) == function(CHAIN_START, a)) == (prev == CHAIN_START)


def test_what_is_signed_is_no_link_of_the_chain() -> None:
    assert signing_input(CHAIN_START, b"x") != CHAIN_START + sha256(b"x").digest()
