"""The one COSE message of a pass, checked against another implementation, and the fence before the CBOR reader."""

from contextlib import suppress
from typing import Any

import cbor2
import pytest
from cwt import COSE, COSEKey
from hypothesis import given
from hypothesis import strategies as st

from sync.returnpass import cose
from tests.support.passes import SIGNER, STRANGER

KID = b"\x01\x02\x03\x04"
PUBLIC = SIGNER.public_key().public_bytes_raw()
# COSE key parameters (RFC 9052): kty OKP, kid, alg Ed25519, key_ops, crv Ed25519, x, d.
WITNESS: dict[int, Any] = {1: 1, 2: KID, 3: -19, 4: [2], -1: 6, -2: PUBLIC}


def test_another_implementation_verifies_what_we_sign() -> None:
    assert COSE.new().decode(cose.sign(b"claims", KID, SIGNER), COSEKey.new(WITNESS)) == b"claims"


def test_we_verify_what_another_implementation_signs() -> None:
    key = COSEKey.new(WITNESS | {4: [1], -4: SIGNER.private_bytes_raw()})
    message = cose.parse(COSE.new().encode(b"claims", key, protected={1: -19, 4: KID}))
    assert (message.kid, message.payload, message.is_signed_by(PUBLIC)) == (KID, b"claims", True)


def test_another_key_or_any_changed_bit_does_not_verify() -> None:
    data = cose.sign(b"claims", KID, SIGNER)
    assert not cose.parse(data).is_signed_by(STRANGER.public_key().public_bytes_raw())
    for place in range(len(data) * 8):
        changed = bytearray(data)
        changed[place // 8] ^= 1 << place % 8
        try:
            message = cose.parse(bytes(changed))
        except ValueError:
            continue
        unsigned = (message.protected, message.payload, message.signature) == tuple(
            getattr(cose.parse(data), name) for name in ("protected", "payload", "signature")
        )
        assert unsigned or not message.is_signed_by(PUBLIC)


def signed_with(protected: Any, *rest: Any) -> bytes:
    return b"\xd2" + cbor2.dumps([cbor2.dumps(protected), *(rest or ({}, b"claims", bytes(64)))])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xd2",
        b"\xd1" + cose.sign(b"claims", KID, SIGNER)[1:],  # COSE_Mac0
        cose.sign(b"claims", KID, SIGNER)[1:],
        cose.sign(b"claims", KID, SIGNER) + b"\x00",
        cose.sign(b"claims", KID, SIGNER)[:-1],
        signed_with({1: -8, 4: KID}),  # EdDSA without its curve
        signed_with({1: -7, 4: KID}),
        signed_with({4: KID}),
        signed_with({1: -19}),
        signed_with({1: -19, 4: 17}),
        signed_with([1, -19]),
        signed_with({1: -19, 4: KID}, {}, "claims", bytes(64)),
        signed_with({1: -19, 4: KID}, {}, b"claims"),
        signed_with({1: -19, 4: KID}, {}, None, bytes(64)),
    ],
)
def test_what_is_no_message_of_ours(data: bytes) -> None:
    with pytest.raises(ValueError):
        cose.parse(data)


@pytest.mark.parametrize(
    "data",
    [
        b"\x81" * 3000 + b"\x00",
        b"\x9f" * 4000,
        b"\x9b\x00\x00\x00\xff\xff\xff\xff\xff",
        b"\xbb\xff\xff\xff\xff\xff\xff\xff\xff",
        b"\x5b\x7f\xff\xff\xff\xff\xff\xff\xff",
        b"\xc4\x82\x1b\x7f\xff\xff\xff\xff\xff\xff\xff\x01",  # a decimal with a huge exponent
        b"\xd8\x23\x66(a+)+$",  # a regular expression
        b"\xc0\x74" + b"2026-11-20T09:00:00Z",
        b"\xf9\x7e\x00",
        b"\xf6",
        b"\x61\xff",  # a text that is not UTF-8
        b"\x1c",
        b"\x00\x00",
    ],
)
def test_the_fence_refuses_what_a_pass_does_not_use(data: bytes) -> None:
    with pytest.raises(ValueError):
        cose.plain(data)


plain_values = st.recursive(
    st.integers(-(2**63), 2**63) | st.text(max_size=20) | st.binary(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.integers(0, 99), inner, max_size=4),
    max_leaves=10,
)


@given(plain_values)
def test_the_fence_lets_plain_values_through(value: Any) -> None:
    data = cbor2.dumps(value)
    try:
        assert cose.plain(data) == value
    except ValueError as problem:
        assert "deep" in str(problem)


@given(st.binary(max_size=200))
def test_no_bytes_bring_the_reader_down(data: bytes) -> None:
    for read in (cose.plain, cose.parse):
        with suppress(ValueError):
            read(data)
