"""COSE_Sign1 (RFC 9052) with Ed25519 (RFC 9864), and the fence before the CBOR reader.

Of COSE a pass needs one message with one algorithm, so this is written out; a reader of all of COSE would also take
encrypted, MACed and HPKE messages from whoever holds a phone before the camera. Tests check it against another
implementation.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_TAG = b"\xd2"  # 18, COSE_Sign1
_ALG, _KID, _ED25519 = 1, 4, -19
_DEEPEST = 6  # a pass has five: claims, items, item, attributes, value


@dataclass(frozen=True, slots=True)
class Sign1:
    """A message that was read and not yet verified. `protected` are the exact bytes that are signed."""

    protected: bytes
    kid: bytes
    payload: bytes
    signature: bytes

    def is_signed_by(self, public_key: bytes) -> bool:
        """`public_key`: the 32 raw bytes. ValueError when they are no key."""
        key = Ed25519PublicKey.from_public_bytes(public_key)
        try:
            key.verify(self.signature, _signed(self.protected, self.payload))
        except InvalidSignature:
            return False
        return True


def sign(payload: bytes, kid: bytes, key: Ed25519PrivateKey) -> bytes:
    return sign_with(payload, kid, key.sign)


def sign_with(payload: bytes, kid: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    """As `sign`, for a key that only gives signatures."""
    protected = cbor2.dumps({_ALG: _ED25519, _KID: kid}, canonical=True)
    return _TAG + cbor2.dumps([protected, {}, payload, sign(_signed(protected, payload))])


def parse(data: bytes) -> Sign1:
    """ValueError for anything but a COSE_Sign1 with the one algorithm in use."""
    if data[:1] != _TAG:
        raise ValueError("not a COSE_Sign1")
    match plain(data[1:]):
        case [bytes() as protected, dict(), bytes() as payload, bytes() as signature]:
            headers = plain(protected)
        case _:
            raise ValueError("not a COSE_Sign1")
    if not isinstance(headers, dict) or headers.get(_ALG) != _ED25519 or not isinstance(headers.get(_KID), bytes):
        raise ValueError("another algorithm, or no key id")
    return Sign1(protected, headers[_KID], payload, signature)


def plain(data: bytes) -> Any:
    """The value of one CBOR item of integers, texts, bytes, lists and maps; ValueError for anything else.

    Tags are refused unread: cbor2 would make dates, decimals and regular expressions of hostile bytes.
    """
    if _after(data, 0, _DEEPEST) != len(data):
        raise ValueError("more than one CBOR item")
    try:
        return cbor2.loads(data)
    except cbor2.CBORDecodeError as problem:  # texts that are not UTF-8
        raise ValueError("not CBOR") from problem


def _after(data: bytes, at: int, depth: int) -> int:
    """Where the item at `at` ends (RFC 8949, appendix C, for what a pass uses)."""
    if depth == 0 or at >= len(data):
        raise ValueError("CBOR ends early or goes too deep")
    kind, info = data[at] >> 5, data[at] & 31
    size = 0 if info < 24 else 1 << info - 24
    if kind > 5 or info > 27 or at + 1 + size > len(data):
        raise ValueError("CBOR that a pass does not use")
    count = int.from_bytes(data[at + 1 : at + 1 + size]) if size else info
    at += 1 + size
    if kind in (2, 3):
        if at + count > len(data):
            raise ValueError("CBOR ends early")
        return at + count
    for _ in range(count * (kind - 3) if kind > 3 else 0):
        at = _after(data, at, depth - 1)
    return at


def _signed(protected: bytes, payload: bytes) -> bytes:
    """The Sig_structure."""
    return cbor2.dumps(["Signature1", protected, b"", payload])
