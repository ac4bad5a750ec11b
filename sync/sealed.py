"""A sealed box for files: whoever has the public key can close it, only the holder of the private key can open it.

X25519 with a fresh key per file, HKDF-SHA256, ChaCha20-Poly1305 in chunks of 1 MiB. A chunk's number and whether it is
the last one are part of its nonce, so that chunks cannot be left out, swapped or cut off unseen. Used by both ends.
"""

import io
import struct
from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"returnpoint export 1\n"
CHUNK_BYTES = 1024 * 1024
_TAG_BYTES = 16
_CHUNK_HEAD = struct.Struct(">?I")


class SealError(Exception):
    """The file cannot be opened; the text is a sentence."""


class Foreign(SealError):
    """It is no such file, or it is closed for somebody else."""


class Tampered(SealError):
    """It was changed or cut short."""


def new_private_key() -> bytes:
    """32 raw bytes, X25519."""
    return X25519PrivateKey.generate().private_bytes_raw()


def public_of(private_key: bytes) -> bytes:
    """The public half, 32 raw bytes."""
    return X25519PrivateKey.from_private_bytes(private_key).public_key().public_bytes_raw()


class Sealer(io.RawIOBase):
    """A file to write to. Nothing of it can be read back before `close` wrote the last chunk; `out` stays open."""

    def __init__(self, out: BinaryIO, recipient: bytes) -> None:
        """`recipient`: 32 raw bytes of a public key; ValueError when they are none."""
        super().__init__()
        mine = X25519PrivateKey.generate()
        public = mine.public_key().public_bytes_raw()
        shared = mine.exchange(X25519PublicKey.from_public_bytes(recipient))
        self._out = out
        self._head = MAGIC + _mark(recipient) + public
        self._box = ChaCha20Poly1305(_key(shared, public, recipient))
        self._buffer = bytearray()
        self._number = 0
        out.write(self._head)

    def writable(self) -> bool:
        return True

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        self._buffer += data
        while len(self._buffer) > CHUNK_BYTES:
            self._put(bytes(self._buffer[:CHUNK_BYTES]), last=False)
            del self._buffer[:CHUNK_BYTES]
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._put(bytes(self._buffer), last=True)
            self._buffer.clear()
        super().close()

    def _put(self, plain: bytes, *, last: bool) -> None:
        sealed = self._box.encrypt(_nonce(self._number, last=last), plain, self._head)
        self._out.write(_CHUNK_HEAD.pack(last, len(sealed)) + sealed)
        self._number += 1


class Opener(io.RawIOBase):
    """A file to read from, checked chunk by chunk. SealError amid reading: read it through before believing it."""

    def __init__(self, source: BinaryIO, private_key: bytes) -> None:
        super().__init__()
        mine = public_of(private_key)
        head = source.read(len(MAGIC) + 40)
        mark, public = head[len(MAGIC) : len(MAGIC) + 8], head[len(MAGIC) + 8 :]
        if not head.startswith(MAGIC) or len(public) != 32:
            raise Foreign("This is no export of a Return Point station.")
        if mark != _mark(mine):
            raise Foreign("This export was made for another central: only that one can read it.")
        try:
            shared = X25519PrivateKey.from_private_bytes(private_key).exchange(
                X25519PublicKey.from_public_bytes(public)
            )
        except ValueError as problem:
            raise _tampered() from problem
        self._chunks = _opened(source, ChaCha20Poly1305(_key(shared, public, mine)), head)
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        if not self._rest:
            self._rest = next(self._chunks, b"")
        taken = self._rest[: len(buffer)]
        buffer[: len(taken)] = taken
        self._rest = self._rest[len(taken) :]
        return len(taken)


def _opened(source: BinaryIO, box: ChaCha20Poly1305, head: bytes) -> Iterator[bytes]:
    last, number = False, 0
    while not last:
        start = source.read(_CHUNK_HEAD.size)
        if len(start) != _CHUNK_HEAD.size:
            raise _tampered()
        last, size = _CHUNK_HEAD.unpack(start)
        # The flag has one way of being written; any other byte that counts as true was changed on the way.
        if size > CHUNK_BYTES + _TAG_BYTES or start != _CHUNK_HEAD.pack(last, size):
            raise _tampered()
        sealed = source.read(size)
        if len(sealed) != size:
            raise _tampered()
        try:
            plain = box.decrypt(_nonce(number, last=last), sealed, head)
        except InvalidTag as problem:
            raise _tampered() from problem
        number += 1
        if plain:
            yield plain
    if source.read(1):
        raise _tampered()


def _tampered() -> Tampered:
    return Tampered("This export was changed or cut short on its way: nothing of it was taken in. Make it anew.")


def _mark(public_key: bytes) -> bytes:
    """Names the recipient, so that a wrong address is told from a damaged file."""
    return sha256(public_key).digest()[:8]


def _key(shared: bytes, ephemeral: bytes, recipient: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=ephemeral + recipient, info=b"returnpoint export v1").derive(shared)


def _nonce(number: int, *, last: bool) -> bytes:
    return struct.pack(">Q3x?", number, last)
