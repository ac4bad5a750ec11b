"""A key as two people compare it: one at the station's screen, one at central's page."""

from hashlib import sha256

_BYTES = 8


def fingerprint(public_key: bytes) -> str:
    """The first 8 bytes of the SHA-256 of the raw public key, in capitals and groups of four: "1F3A 77C0 9B21 E45D"."""
    digits = sha256(public_key).digest()[:_BYTES].hex().upper()
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
