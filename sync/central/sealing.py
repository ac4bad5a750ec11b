"""Secrets in the database, sealed under the export key: a copy of the database alone tells none of them.

Each is bound to what it is for and to whose it is, so that one cannot be put in the place of another.
"""

from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE_BYTES = 12


def seal(export_key: bytes, purpose: bytes, name: str, secret: bytes, random: Callable[[int], bytes]) -> bytes:
    """`secret` for the row `name`."""
    nonce = random(_NONCE_BYTES)
    return nonce + _box(export_key, purpose).encrypt(nonce, secret, name.encode())


def unsealed(export_key: bytes, purpose: bytes, name: str, sealed: bytes) -> bytes | None:
    """The secret; None when it was sealed under another export key, for another purpose or for another row."""
    try:
        return _box(export_key, purpose).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], name.encode())
    except InvalidTag:
        return None


def _box(export_key: bytes, purpose: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(HKDF(SHA256(), 32, salt=None, info=purpose).derive(export_key))
